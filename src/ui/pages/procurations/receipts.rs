//! **Procuration créée** and **Procuration assignée**: what was recorded. They are read from the register
//! and its journal, so their addresses can be kept, and opening them again records nothing.

use super::{assign_button, list_link};
use crate::register::{Event, ProcurationId, Reference, UserId};
use crate::ui::address::Address;
use crate::ui::components::{Page, paper, row};
use crate::ui::markup::{Node, html};
use crate::ui::pages::acts::{undo_link, undo_link_where};
use crate::ui::pages::people::names_of;
use crate::ui::pages::{link_to, not_found_page, procuration_facts, receipt_head};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Management, Summaries};

pub(in crate::ui) fn creation_receipt_page(reference: Reference) -> Node {
    let found = workspace().glance(|register| register.procuration_by_reference(reference));
    let Some(id) = found else {
        return not_found_page();
    };
    let ways_on = html::div()
        .class("actions")
        .with(assign_button(id))
        .with(list_link("button secondary"))
        .with(undo_link_where(|event| {
            matches!(event, Event::ProcurationCreated { reference: created, .. } if *created == reference)
        }))
        .with(link_to(&Address::Start).with(say(Frame::Home)));
    Page::titled(say(Management::Created))
        .with(receipt_head(
            reference.to_string(),
            say(Management::NowAssign),
        ))
        .with(procuration_facts(id))
        .with(ways_on)
        .into()
}

pub(in crate::ui) fn assignment_receipt_page(sequence: u32) -> Node {
    match assigned_by(sequence) {
        Some((id, users)) => assigned(sequence, id, users),
        None => not_found_page(),
    }
}

/// What a record assigned, and to whom; `None` where it isn't the record of an assignment alone.
fn assigned_by(sequence: u32) -> Option<(ProcurationId, Vec<UserId>)> {
    workspace().with_record(sequence, |record| {
        let assigned = record.events.iter().map(|event| match event {
            Event::ProcurationAssigned {
                procuration, user, ..
            } => Some((*procuration, *user)),
            _ => None,
        });
        let assigned = assigned.collect::<Option<Vec<_>>>()?;
        let (procuration, _) = *assigned.first()?;
        Some((
            procuration,
            assigned.into_iter().map(|(_, user)| user).collect(),
        ))
    })?
}

fn assigned(sequence: u32, id: ProcurationId, users: Vec<UserId>) -> Node {
    let reference = workspace().glance(|register| {
        let row = register.procurations().get(id);
        row.map(|row| row.reference.to_string()).unwrap_or_default()
    });
    let ways_on = html::div()
        .class("actions")
        .with(list_link("button"))
        .with(undo_link(sequence))
        .with(link_to(&Address::Start).with(say(Frame::Home)));
    Page::titled(say(Management::Assigned))
        .with(receipt_head(reference, say(Management::AssignedText)))
        .with(paper(vec![row(say(Summaries::Users), names_of(users))]))
        .with(procuration_facts(id))
        .with(ways_on)
        .into()
}
