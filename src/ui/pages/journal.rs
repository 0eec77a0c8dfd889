//! **Journal**: every transaction, newest first: when, who, what, in words.

use super::listing::{COUNT, controls, head, nothing_found};
use super::{hidden, link_to};
use crate::browser::LocalTime;
use crate::journal::{Journal, Record};
use crate::overview::{self, List, all_records, procuration_concerned, records};
use crate::register::{Actor, Event, Instant, Register};
use crate::ui::address::Address;
use crate::ui::components::{Listing, Page, pagination, with_references};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::watching::watch;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Integrity, JournalPage as Words, RecordPage};
use crate::wording::{event_in_words, time_in_words};
use leptos::prelude::*;

/// One page of what was asked for, by the places of its records.
type Found = overview::Page<u32>;

/// How many lines of one transaction are shown.
const LINES: usize = 25;

/// Above how many transactions a search field is offered.
const SEARCH_ABOVE: usize = 5;
/// The identity of the list.
const LIST: &str = "liste";

pub(in crate::ui) fn journal_page() -> Node {
    let listing = Listing::of_address(List::Journal);
    let found = watch(move || {
        let asked = listing.criteria();
        workspace().read_journal(|journal, register| {
            records(journal, register, &asked, &|instant| {
                workspace().civil_day(instant)
            })
        })
    });
    let total = move || found.with(|found| found.total);
    let is_long = || workspace().read_journal(|journal, _| journal.len() > SEARCH_ABOVE);
    let list = follow(move || {
        // The lines tell names that may change though the transactions stay the same.
        workspace().read_journal(|journal, register| {
            found.with(|found| list(journal, register, found, listing))
        })
    });
    Page::titled(say(Frame::Journal))
        .with(html::p().class("lead").with(say(Words::Lead)))
        .with(
            html::p()
                .class("off-paper")
                .with(link_to(&Address::Verification).with(say(Integrity::Title))),
        )
        .with(controls(listing, is_long, total))
        .with(list)
        .with(follow(move || {
            let place = found.with(|found| found.into());
            pagination(place, listing.page, COUNT)
        }))
        .into()
}

fn list(journal: &Journal, register: &Register, found: &Found, listing: Listing) -> Node {
    let count = found.total;
    if count == 0 {
        return nothing_found(listing, register, say(Words::Empty), &|asked| {
            let civil_day = |instant| workspace().civil_day(instant);
            all_records(journal, register, asked, &civil_day).len()
        });
    }
    let rows = found.rows.iter();
    let entries = rows.filter_map(|sequence| journal.record(*sequence));
    let list = html::ol()
        .set("id", LIST)
        .class("journal")
        .set("tabindex", "-1")
        .set("reversed", true)
        .with(Node::all(entries.map(|record| entry(record, register))));
    Node::Several(vec![
        head(listing, say(Words::Shown { count }), count),
        list.into(),
    ])
}

/// One transaction. Its time is that of Québec.
fn entry(record: &Record, register: &Register) -> Element {
    let language = workspace().language();
    let time = time_of(record.instant).class("when");
    let number = Words::Number {
        number: record.sequence.to_string(),
    };
    let who = html::bdi().with(author(record.author, register));
    let lines = record.events.iter().take(LINES).map(|event| {
        let line = event_in_words(event, register, language);
        html::p()
            .class("what")
            .with(html::bdi().with(linked(&line)))
            .with(called(event, register))
    });
    let count = record.events.len().saturating_sub(LINES);
    let more = (count > 0).then(|| {
        html::p()
            .class("what muted")
            .with(say(Words::More { count }))
    });
    let number = link_to(&Address::Record(record.sequence))
        .with(say(number))
        .with(hidden(say(RecordPage::Open)));
    html::li()
        .with(html::span().class("when").with(number))
        .with(time)
        .with(html::span().class("who").with(who))
        .with(Node::all(lines))
        .with(more)
}

/// The name of the procuration that an event is about, as it is called today.
fn called(event: &Event, register: &Register) -> Option<Element> {
    let reference = procuration_concerned(event, register)?;
    let latest = register.procuration_by_reference(reference)?;
    let row = register.procurations().get(latest)?;
    let name = row.terms.name.as_ref()?.as_str();
    let named = html::bdi().with(name.to_owned());
    Some(html::span().class("muted").with(" (").with(named).with(")"))
}

/// When something was recorded, by Québec's clocks.
pub(super) fn time_of(instant: Instant) -> Element {
    let workspace = workspace();
    let local = workspace.local_time(instant);
    let words = local.map(|at| time_in_words(at.day, at.hour, at.minute, workspace.language()));
    html::time()
        .set("datetime", local.map(machine_time).unwrap_or_default())
        .with(words)
}

/// "2026-11-23T14:05".
fn machine_time(at: LocalTime) -> String {
    format!("{}T{:02}:{:02}", at.day.iso(), at.hour, at.minute)
}

/// Who recorded something.
pub(super) fn author(author: Actor, register: &Register) -> String {
    match author {
        Actor::Founder => say(Words::Founder).into_owned(),
        Actor::User(user) => register
            .users()
            .get(user)
            .map(crate::register::User::full_name)
            .unwrap_or_default(),
    }
}

/// A line whose references lead to their procurations.
pub(super) fn linked(line: &str) -> Vec<Node> {
    with_references(line, |reference| {
        link_to(&Address::Procuration(reference)).class("reference")
    })
}
