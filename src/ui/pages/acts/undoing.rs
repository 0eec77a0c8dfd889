//! **Annuler cette transaction**: takes back the last act of whoever is in, where it has an opposite, by a record
//! that names it.

use super::receipt::lines;
use crate::journal::Record;
use crate::office::NotUndoable;
use crate::procedure::Field;
use crate::register::{Command, Event};
use crate::ui::address::Address;
use crate::ui::components::{Page, element_id, failure_notice};
use crate::ui::markup::{Element, Node, html};
use crate::ui::pages::{act_button, link_to};
use crate::ui::submission::{Act, Desk, Next, act};
use crate::ui::workspace::{say, workspace};
use crate::wording::event_in_words;
use crate::wording::pages::{Frame, Receipts};

/// The sequence number of the act that can be taken back.
fn offered() -> Option<u32> {
    match workspace().look(|office| office.undoing()) {
        Some(Command::UndoAct { sequence, .. }) => Some(sequence),
        _ => None,
    }
}

/// The link to take this act back, where it can be.
pub(in crate::ui::pages) fn undo_link(sequence: u32) -> Option<Element> {
    let is_offered = workspace().is_officer() && offered() == Some(sequence);
    is_offered.then(|| {
        link_to(&Address::Undoing(sequence))
            .class("button secondary")
            .with(say(Receipts::UndoThis))
    })
}

/// The link to take the last act back, where it can be and these are its events: for receipts that don't go
/// by a sequence number.
pub(in crate::ui::pages) fn undo_link_where(is_about: impl Fn(&Event) -> bool) -> Option<Element> {
    let sequence = offered()?;
    let is_that = workspace().with_record(sequence, |record| record.events.iter().any(is_about));
    is_that?.then(|| undo_link(sequence))?
}

/// What Accueil says of the last act, where it can be taken back.
pub(in crate::ui::pages) fn last_act_row() -> Option<Element> {
    let sequence = offered().filter(|_| workspace().is_officer())?;
    let title = workspace().with_record(sequence, what_it_did)??;
    let kind = html::span()
        .class("kind")
        .with(html::span().class("tag").with(say(Receipts::LastAct)));
    let row = html::li()
        .with(kind)
        .with(link_to(&Address::Receipt(sequence)).with(title))
        .with(link_to(&Address::Undoing(sequence)).with(say(Receipts::UndoThis)));
    Some(html::ul().class("attention-list").with(row))
}

/// What the first event of a record says, which names what it was about.
fn what_it_did(record: &Record) -> Option<String> {
    let (first, language) = (record.events.first()?, workspace().language());
    Some(workspace().glance(|register| event_in_words(first, register, language)))
}

/// What the act did, and the button that takes it back; or why it can't be.
pub(in crate::ui) fn undoing_page(sequence: u32) -> Node {
    let desk = Desk::new();
    let record = workspace()
        .with_record(sequence, Record::clone)
        .filter(|_| offered() == Some(sequence));
    let page = Page::titled(say(Receipts::UndoTitle));
    let home = link_to(&Address::Start)
        .class("button secondary")
        .with(say(Frame::Home));
    let Some(record) = record else {
        let why = workspace().look(|office| office.not_undoable(sequence));
        let why = html::p().with(say(why_not(why)));
        return page
            .with(html::div().class("notice info").with(why))
            .with(html::div().class("actions").with(home))
            .into();
    };
    let undo = act_button("button danger", move || take_back(desk)).with(say(Receipts::UndoThis));
    let actions = html::div()
        .class("actions")
        .set("id", element_id(&Field::Request))
        .with(undo)
        .with(home);
    page.problems(desk.problems)
        .with(failure_notice(desk.failure))
        .with(html::p().class("lead").with(say(Receipts::UndoLead)))
        .with(html::h2().with(say(Receipts::What)))
        .with(lines(record))
        .with(actions)
        .into()
}

/// Why an act can't be taken back, in words.
fn why_not(why: Option<NotUndoable>) -> Receipts {
    match why {
        Some(NotUndoable::Unknown) => Receipts::UndoUnknown,
        Some(NotUndoable::OtherAuthor) => Receipts::UndoOtherAuthor,
        Some(NotUndoable::BeforeComingIn) => Receipts::UndoBeforeComingIn,
        Some(NotUndoable::NoOpposite) => Receipts::UndoNoOpposite,
        Some(NotUndoable::NotLast) | None => Receipts::UndoNotLast,
    }
}

fn take_back(desk: Desk) {
    let Some(command) = workspace().look(|office| office.undoing()) else {
        return;
    };
    let Command::UndoAct { sequence, .. } = &command else {
        return;
    };
    let number = sequence.to_string();
    act(Act {
        desk,
        request: command.into(),
        done: Box::new(Receipts::ActUndone { number }),
        then: Next::Receipt,
    });
}
