//! **Journal**: every transaction, newest first: when, who, what, in words.

use super::link_to;
use crate::browser::LocalTime;
use crate::journal::Record;
use crate::register::{Actor, Instant, Reference, Register};
use crate::ui::address::Address;
use crate::ui::components::{ListPlace, Page, Slice, page_of, pagination};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Integrity, JournalPage as Words};
use crate::wording::{event_in_words, time_in_words};
use leptos::prelude::*;

/// How many lines of one transaction are shown.
const LINES: usize = 25;

pub(in crate::ui) fn journal_page() -> Node {
    const LIST: &str = "liste";
    let page = ListPlace::of_address().page;
    let count = follow(|| match shown(1).total {
        0 => html::p().class("empty").with(say(Words::Empty)),
        count => html::p().class("shown").with(say(Words::Shown { count })),
    });
    let list = html::ol()
        .set("id", LIST)
        .class("journal")
        .set("tabindex", "-1")
        .set("reversed", true)
        .with(follow(move || entries(&shown(page.get()))));
    Page::titled(say(Frame::Journal))
        .with(html::p().class("lead").with(say(Words::Lead)))
        .with(html::p().with(link_to(&Address::Verification).with(say(Integrity::Title))))
        .with(count)
        .with(list)
        .with(follow(move || {
            pagination(shown(page.get()).place(), page, LIST)
        }))
        .into()
}

/// The page that was asked for: the places of its records, counted from the newest.
fn shown(asked: usize) -> Slice {
    let (_, total) = workspace().journal_page(0, 0);
    page_of(0..u32::try_from(total).unwrap_or(u32::MAX), asked)
}

fn entries(slice: &Slice) -> Node {
    let first = slice.ids().next().unwrap_or(0_u32);
    let skip = usize::try_from(first).unwrap_or(usize::MAX);
    let (records, _) = workspace().journal_page(skip, slice.ids::<u32>().count());
    workspace().read(|register| Node::all(records.iter().map(|record| entry(record, register))))
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
    });
    let count = record.events.len().saturating_sub(LINES);
    let more = (count > 0).then(|| {
        html::p()
            .class("what muted")
            .with(say(Words::More { count }))
    });
    html::li()
        .with(html::span().class("when").with(say(number)))
        .with(time)
        .with(html::span().class("who").with(who))
        .with(Node::all(lines))
        .with(more)
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
fn linked(line: &str) -> Vec<Node> {
    let (mut parts, mut plain) = (Vec::new(), String::new());
    for word in line.split_inclusive(' ') {
        let bare = word.trim_end_matches([' ', ',', ':', '\u{a0}']);
        // Only what is written just as references are: a name that looks like one stays a name.
        let reference = Reference::parse(bare).ok();
        let Some(reference) = reference.filter(|found| found.to_string() == bare) else {
            plain.push_str(word);
            continue;
        };
        let link = link_to(&Address::Procuration(reference)).class("reference");
        parts.push(std::mem::take(&mut plain).into());
        parts.push(link.with(bare.to_owned()).into());
        plain.push_str(word.strip_prefix(bare).unwrap_or_default());
    }
    parts.push(plain.into());
    parts
}
