//! **Vérifier le journal**: every record read from storage and verified again while one looks on, the
//! register's fingerprint, and how well the browser keeps it all.

use super::journal::{author, time_of};
use super::{button, fault_in_words};
use crate::browser::{Persistence, Words, pause, persist};
use crate::journal::Digest;
use crate::office::{Fault, Verification};
use crate::register::Actor;
use crate::ui::components::{
    ListPlace, Page, Progress, cell, line, page_of, pagination, paper, row, subject, table,
    table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::second_copy::Safety;
use crate::ui::workspace::{say, workspace};
use crate::vault::WordList;
use crate::wording::pages::{Failures, Integrity};
use crate::wording::{Language, Wording as _};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// How many records are verified before the browser may do something else.
const SLICE: u32 = 25;
/// The list of records.
const LIST: &str = "inscriptions";

/// A fingerprint in words, by language.
pub(super) type Spelled = Vec<(Language, String)>;

/// What the page shows. It goes with the page, and so does every name in it.
#[derive(Clone)]
struct Shown {
    verification: Rc<RefCell<Option<Verification>>>,
    /// The fingerprint in each language whose words could be loaded; `None` while they are being loaded.
    words: Rc<RefCell<Option<Spelled>>>,
    persistence: Rc<RefCell<Option<Persistence>>>,
    /// Counts what has changed.
    changes: RwSignal<usize>,
}

impl Shown {
    fn nothing() -> Self {
        Self {
            verification: Rc::default(),
            words: Rc::default(),
            persistence: Rc::default(),
            changes: RwSignal::new(0),
        }
    }

    /// Tells the page that something has changed. Whether the page is still there.
    fn changed(&self) -> bool {
        let count = self.changes.try_get_untracked();
        count.is_some_and(|count| self.changes.try_set(count.wrapping_add(1)).is_none())
    }

    /// Draws something from the verification, and again with each change.
    fn follow(&self, draw: fn(&Verification) -> Node) -> Node {
        let shown = self.clone();
        follow(move || {
            shown.changes.track();
            shown.verification.borrow().as_ref().map(draw)
        })
    }
}

/// The page, on which the verification begins at once.
pub(in crate::ui) fn verification_page() -> Node {
    let (shown, progress) = (Shown::nothing(), Progress::new());
    let verify = {
        let shown = shown.clone();
        move || progress.during(verify(shown.clone()))
    };
    verify();
    let again = button("button secondary", verify).with(say(Integrity::Again));
    Page::titled(say(Integrity::Title))
        .with(html::p().class("lead").with(say(Integrity::Lead)))
        .with(shown.follow(advancement))
        .with(html::p().with(again))
        .with(html::h2().with(say(Integrity::Fingerprint)))
        .with(fingerprint(&shown))
        .with(html::h2().with(say(Integrity::Keeping)))
        .with(keeping(&shown))
        .with(
            html::h2()
                .set("id", "titre-inscriptions")
                .with(say(Integrity::Entries)),
        )
        .with(records(&shown))
        .into()
}

/// Verifies everything, and then loads what the page shows besides.
async fn verify(shown: Shown) {
    let workspace = workspace();
    let begun = workspace.look(|office| office.begin_verification());
    *shown.verification.borrow_mut() = begun.ok().flatten();
    *shown.words.borrow_mut() = None;
    let head = loop {
        if !shown.changed() {
            return;
        }
        pause().await;
        let mut held = shown.verification.borrow_mut();
        let Some(verification) = held.as_mut() else {
            return;
        };
        if verification.is_over() {
            workspace
                .live_region
                .tell(say_outcome(verification, workspace.language()));
            break *verification.journal().head();
        }
        // Storage that can't be read ends it where it is.
        if workspace
            .look(|office| office.verify_more(verification, SLICE))
            .is_err()
        {
            return;
        }
    };
    let words = words_of(head.digest).await;
    *shown.words.borrow_mut() = Some(words);
    shown.changed();
    let answer = persist().await;
    *shown.persistence.borrow_mut() = Some(answer);
    shown.changed();
}

/// The fingerprint in each language whose words can be loaded.
pub(super) async fn words_of(digest: Digest) -> Spelled {
    let mut found = Vec::new();
    for (language, words) in [
        (Language::French, Words::French),
        (Language::English, Words::English),
    ] {
        let text = words.text().await.unwrap_or_default();
        if let Ok(list) = WordList::read(text) {
            found.push((language, list.fingerprint(digest).join(" ")));
        }
    }
    found
}

fn count(sequence: u32) -> usize {
    usize::try_from(sequence).unwrap_or(usize::MAX)
}

fn say_outcome(verification: &Verification, language: Language) -> String {
    let count = count(verification.verified());
    let sentence = match verification.fault() {
        None => Integrity::InOrder { count },
        Some(_) => Integrity::Stopped { count },
    };
    sentence.say(language).into_owned()
}

/// How far it is, and then how it went.
fn advancement(verification: &Verification) -> Node {
    let (done, total) = (verification.verified(), verification.total());
    if !verification.is_over() {
        let words = Integrity::Progress {
            done: count(done),
            total: count(total),
        };
        let bar = html::progress()
            .set("aria-label", say(Integrity::Advancement))
            .set("value", done.to_string())
            .set("max", total.to_string());
        return html::p()
            .class("progress")
            .with(bar)
            .with(say(words))
            .into();
    }
    let outcome = html::p().with(say_outcome(verification, workspace().language()));
    let doubtful = verification.doubtful();
    let doubtful =
        (doubtful > 0).then(|| html::p().with(say(Integrity::Doubtful { count: doubtful })));
    let Some(fault) = verification.fault() else {
        let notice = html::div().class("notice success").with(outcome);
        return notice.with(doubtful).into();
    };
    html::div()
        .class("notice error")
        .with(outcome)
        .with(html::h2().with(say(Integrity::FirstProblem)))
        .with(html::p().with(fault_in_words(fault)))
        .with(html::p().with(say(Integrity::WhatToDo)))
        .with(doubtful)
        .into()
}

fn fingerprint(shown: &Shown) -> Node {
    let shown = shown.clone();
    follow(move || {
        shown.changes.track();
        let verification = shown.verification.borrow();
        let sequence = verification.as_ref()?.verified().to_string();
        let words = shown.words.borrow();
        let words = words.as_ref()?;
        if words.is_empty() {
            return Some(html::p().with(say(Failures::NoWords)).into());
        }
        let rows = words.iter().map(|(language, words)| {
            let name = language.choose(Integrity::InFrench, Integrity::InEnglish);
            let words = html::strong()
                .set("lang", language.tag())
                .with(words.clone());
            row(say(name), words)
        });
        let rows = rows.collect();
        let text = Integrity::FingerprintText { sequence };
        Some(Node::Several(vec![
            html::p().class("lead").with(say(text)).into(),
            paper(rows),
        ]))
    })
}

/// How well the browser keeps the register.
fn keeping(shown: &Shown) -> Node {
    let shown = shown.clone();
    follow(move || {
        shown.changes.track();
        let promise = shown.persistence.borrow().map(|answer| match answer {
            Persistence::Granted => Integrity::PersistenceGranted,
            Persistence::Refused => Integrity::PersistenceRefused,
            Persistence::Unknown => Integrity::PersistenceUnknown,
        });
        let workspace = workspace();
        let second = match (workspace.has_second_copy(), workspace.safety.get()) {
            (false, _) => Integrity::SecondAbsent,
            (true, Safety::OnDisk) => Integrity::SecondUpToDate,
            (true, Safety::Unconfirmed) => Integrity::SecondBehind,
        };
        let promise = promise.map(|promise| html::p().with(say(promise)));
        html::div()
            .class("prose")
            .with(promise)
            .with(html::p().with(say(second)))
    })
}

/// The records that were verified, newest first, a page at a time; the one at fault comes first.
fn records(shown: &Shown) -> Node {
    let page = ListPlace::of_address().page;
    let shown = shown.clone();
    follow(move || {
        shown.changes.track();
        let held = shown.verification.borrow();
        let verification = held.as_ref().filter(|one| one.is_over())?;
        let slice = page_of((1..=last_row(verification)).rev(), page.get());
        let lines = slice
            .ids()
            .map(|sequence: u32| record(verification, sequence));
        let heads = [
            Integrity::Number,
            Integrity::Time,
            Integrity::Author,
            Integrity::Outcome,
        ];
        let heads = heads.into_iter().map(say).collect();
        let table = table(heads, Node::all(lines));
        let region = table_region(LIST, table).set("aria-labelledby", "titre-inscriptions");
        Some(Node::Several(vec![
            region.into(),
            pagination(slice.place(), page, LIST),
        ]))
    })
}

/// The last record of which there is something to say.
fn last_row(verification: &Verification) -> u32 {
    let verified = verification.verified();
    let stops_short = verified < verification.total();
    if stops_short {
        verified.saturating_add(1)
    } else {
        verified
    }
}

fn record(verification: &Verification, sequence: u32) -> Element {
    let record = verification.journal().record(sequence);
    let is_at_fault = match verification.fault() {
        Some(Fault::Rewritten { sequence: of }) => *of == sequence,
        _ => record.is_none(),
    };
    let named = record
        .map(|record| record.author)
        .or(match verification.fault() {
            Some(Fault::Unauthorised { author, .. }) => Some(*author),
            _ => None,
        });
    let who = named.map(|named: Actor| html::bdi().with(author(named, verification.register())));
    let outcome = match verification.fault().filter(|_| is_at_fault) {
        Some(fault) => html::span()
            .class("status refused")
            .with(fault_in_words(fault)),
        None if verification.is_doubtful(sequence) => html::span()
            .class("status pending")
            .with(say(Integrity::FineButDoubtful)),
        None => html::span()
            .class("status active")
            .with(say(Integrity::Fine)),
    };
    line()
        .with(subject(sequence.to_string()))
        .with(cell(
            say(Integrity::Time),
            record.map(|record| time_of(record.instant)),
        ))
        .with(cell(say(Integrity::Author), who))
        .with(cell(say(Integrity::Outcome), outcome))
}
