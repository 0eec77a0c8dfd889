//! One transaction of the journal, opened: all that is recorded of it, and what it changed.

mod changes;

use super::journal::{author, linked, time_of};
use super::verification::words_of;
use super::{link_to, not_found_page};
use crate::journal::{Digest, Record};
use crate::register::Actor;
use crate::ui::address::Address;
use crate::ui::components::{Page, page_of, pagination, paper, row};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::event_in_words;
use crate::wording::pages::{Failures, RecordPage as Words};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The identity of the list of what was recorded.
const EVENTS: &str = "inscrit";

pub(in crate::ui) fn record_page(sequence: u32) -> Node {
    let found = untrack(|| {
        workspace().read_journal(|journal, _| {
            let record = journal.record(sequence)?.clone();
            Some((record, journal.digest_of(sequence)?, journal.len()))
        })
    });
    let Some((record, digest, count)) = found else {
        return not_found_page();
    };
    let number = sequence.to_string();
    let ways = ways(sequence, count);
    Page::titled(say(Words::Title { number }))
        .with(facts(&record, digest))
        .with(
            html::h2()
                .set("id", "titre-inscrit")
                .with(say(Words::Happened)),
        )
        .with(events(record))
        .with(html::h2().with(say(Words::BeforeAndAfter)))
        .with(changes::changes(sequence))
        .with(ways)
        .into()
}

/// Who, when, where in the journal, and what stands for the history up to here.
fn facts(record: &Record, digest: Digest) -> Node {
    let author = workspace().glance(|register| {
        let name = html::bdi().with(author(record.author, register));
        let code = match record.author {
            Actor::Founder => None,
            Actor::User(user) => register.users().get(user).map(|user| user.code.clone()),
        };
        match code {
            Some(code) => link_to(&Address::User(code)).with(name),
            None => name,
        }
    });
    let number = record.sequence.to_string();
    paper(vec![
        row(say(Words::Time), time_of(record.instant)),
        row(say(Words::Author), author),
        row(say(Words::Number), number),
        row(say(Words::Fingerprint), fingerprint(digest)),
    ])
}

/// The words of the digest, in the language of the page, once they are loaded.
fn fingerprint(digest: Digest) -> Node {
    let language = workspace().language();
    let words = RwSignal::new(None);
    spawn_local(async move {
        let spelled = words_of(digest).await.into_iter();
        let own = spelled
            .filter(|(of, _)| *of == language)
            .map(|(_, text)| text);
        // Whoever has gone on to another page needs no words any more.
        let _ = words.try_set(Some(own.collect::<Vec<_>>()));
    });
    follow(move || {
        words.with(|words| {
            words.as_ref().map(|words| match words.first() {
                Some(text) => Node::Several(vec![
                    html::p().with(html::strong().with(text.clone())).into(),
                    html::p()
                        .class("muted")
                        .with(say(Words::FingerprintText))
                        .into(),
                ]),
                None => html::p().with(say(Failures::NoWords)).into(),
            })
        })
    })
}

/// What was recorded, in order, a page at a time.
fn events(record: Record) -> Node {
    let language = workspace().language();
    let page = RwSignal::new(1_usize);
    let total = u32::try_from(record.events.len()).unwrap_or(u32::MAX);
    follow(move || {
        let slice = page_of(0..total, page.get());
        let (count, place) = (slice.total, slice.place());
        let lines = workspace().read(|register| {
            let events = slice.ids().filter_map(|place: u32| {
                let event = record.events.get(usize::try_from(place).ok()?)?;
                let line = event_in_words(event, register, language);
                Some(html::li().with(html::bdi().with(linked(&line))))
            });
            Node::all(events)
        });
        let list = html::ul()
            .set("id", EVENTS)
            .set("tabindex", "-1")
            .set("aria-labelledby", "titre-inscrit")
            .with(lines);
        Node::Several(vec![
            html::p()
                .class("shown")
                .with(say(Words::Changes { count }))
                .into(),
            list.into(),
            pagination(place, page, EVENTS),
        ])
    })
}

/// The ways to the transactions beside it, and back.
fn ways(sequence: u32, count: usize) -> Element {
    let is_there = |sequence: u32| {
        let place = usize::try_from(sequence).unwrap_or(usize::MAX);
        (1..=count).contains(&place)
    };
    let way = |sequence: u32, words: Words| {
        is_there(sequence).then(|| {
            link_to(&Address::Record(sequence))
                .class("button secondary")
                .with(say(words))
        })
    };
    html::div()
        .class("actions")
        .with(way(sequence.saturating_sub(1), Words::Previous))
        .with(way(sequence.saturating_add(1), Words::Next))
        .with(
            link_to(&Address::Journal)
                .class("button secondary")
                .with(say(Words::BackToJournal)),
        )
}
