//! **Journal**: every transaction, newest first: when, who, what, in words.

use crate::browser::LocalTime;
use crate::journal::Record;
use crate::register::{Actor, Reference, Register};
use crate::ui::address::Address;
use crate::ui::components::{ListPlace, Page, Pagination, page_of};
use crate::ui::following::{follow, watch};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, JournalPage as Words};
use crate::wording::{event_in_words, time_in_words};
use leptos::prelude::*;

/// How many lines of one transaction are shown.
const LINES: usize = 25;

/// What the page shows of one transaction.
#[derive(Clone, PartialEq, Eq)]
struct Entry {
    sequence: u32,
    /// "2026-11-23T14:05", Québec's time.
    machine_time: String,
    time: String,
    who: String,
    what: Vec<String>,
    more: usize,
}

/// A page of the journal.
#[derive(Clone, PartialEq, Eq)]
struct Sheet {
    entries: Vec<Entry>,
    page: usize,
    pages: usize,
    total: usize,
}

#[component]
pub(in crate::ui) fn JournalPage() -> impl IntoView {
    let page = ListPlace::of_address().page;
    let sheet = watch(move || sheet(page.get()));
    view! {
        <Page title=say(Frame::Journal)>
            <p class="lead">{say(Words::Lead)}</p>
            {follow(move || {
                let total = sheet.with(|sheet| sheet.total);
                if total == 0 {
                    view! { <p class="empty">{say(Words::Empty)}</p> }.into_any()
                } else {
                    view! { <p class="shown">{say(Words::Shown { count: total })}</p> }.into_any()
                }
            })}
            <ol id="liste" class="journal" tabindex="-1" reversed>
                {follow(move || sheet.get().entries.into_iter().map(entry_view).collect_view())}
            </ol>
            {follow(move || {
                let (shown, pages) = sheet.with(|sheet| (sheet.page, sheet.pages));
                view! { <Pagination page=shown pages on_page=move |to| page.set(to) list="liste" /> }
            })}
        </Page>
    }
}

fn sheet(asked: usize) -> Sheet {
    let (_, total) = workspace().journal_page(0, 0);
    let slice = page_of(0..total, asked);
    let skip = slice.rows.first().copied().unwrap_or(0);
    let (records, _) = workspace().journal_page(skip, slice.rows.len());
    let entries = workspace().read(|register| {
        records
            .iter()
            .map(|record| entry(record, register))
            .collect()
    });
    Sheet {
        entries,
        page: slice.page,
        pages: slice.pages,
        total,
    }
}

fn entry(record: &Record, register: &Register) -> Entry {
    let language = workspace().language();
    let local = workspace().local_time(record.instant);
    let what = record.events.iter().take(LINES);
    Entry {
        sequence: record.sequence,
        machine_time: local.map(machine_time).unwrap_or_default(),
        time: local
            .map(|at| time_in_words(at.day, at.hour, at.minute, language))
            .unwrap_or_default(),
        who: author(record.author, register),
        what: what
            .map(|event| event_in_words(event, register, language))
            .collect(),
        more: record.events.len().saturating_sub(LINES),
    }
}

fn machine_time(at: LocalTime) -> String {
    format!("{}T{:02}:{:02}", at.day.iso(), at.hour, at.minute)
}

fn author(author: Actor, register: &Register) -> String {
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
fn linked(line: &str) -> Vec<AnyView> {
    let (mut parts, mut plain) = (Vec::new(), String::new());
    for word in line.split_inclusive(' ') {
        let bare = word.trim_end_matches([' ', ',', ':', '\u{a0}']);
        // Only what is written just as references are: a name that looks like one stays a name.
        let reference = Reference::parse(bare).ok();
        let Some(reference) = reference.filter(|found| found.to_string() == bare) else {
            plain.push_str(word);
            continue;
        };
        let path = Address::Procuration(reference).path();
        parts.push(std::mem::take(&mut plain).into_any());
        parts.push(view! { <a class="reference" href=path>{bare.to_owned()}</a> }.into_any());
        plain.push_str(word.strip_prefix(bare).unwrap_or_default());
    }
    parts.push(plain.into_any());
    parts
}

fn entry_view(entry: Entry) -> impl IntoView {
    let what = entry
        .what
        .into_iter()
        .map(|line| view! { <p class="what"><bdi>{linked(&line)}</bdi></p> });
    let more = (entry.more > 0).then(|| {
        view! { <p class="what muted">{say(Words::More { count: entry.more })}</p> }
    });
    view! {
        <li>
            <span class="when">{say(Words::Number { number: entry.sequence.to_string() })}</span>
            <time class="when" datetime=entry.machine_time>{entry.time}</time>
            <span class="who"><bdi>{entry.who}</bdi></span>
            {what.collect_view()}
            {more}
        </li>
    }
}
