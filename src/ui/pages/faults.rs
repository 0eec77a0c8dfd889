//! The page of a register that isn't in order in storage: what happened, what is kept, what to do.

use super::{Address, button, link_to};
use crate::browser::{files, locks};
use crate::office::{Fault, Resumption};
use crate::register::{Actor, Refusal};
use crate::ui::components::{Page, failure_notice};
use crate::ui::markup::{Node, html};
use crate::ui::opening::{Opened, Standing};
use crate::ui::panic::reload;
use crate::ui::workspace::{say, workspace};
use crate::vault::RolledBack;
use crate::wording::pages::{Entry, Failures, JournalPage, Storage};
use crate::wording::{Wording, refused_record_in_words};
use leptos::prelude::*;

/// While the register isn't in order, the home page says so, and every page does while there is no
/// enterprise to show. The other pages stay, to be read.
pub(super) fn stand_in_for(address: &Address) -> bool {
    let workspace = workspace();
    let nothing_to_show = workspace.glance(|register| register.enterprise().is_none());
    let is_impaired = workspace.standing() == Standing::Impaired;
    // A backup may bring back what can't be read.
    let is_answer = *address == Address::Restoration;
    is_impaired && !is_answer && (nothing_to_show || *address == Address::Start)
}

/// The page that stands in for that of the address, where it has to.
pub(super) fn page_instead(address: &Address) -> Option<Node> {
    stand_in_for(address)
        .then(|| workspace().with_opened(Finding::of))
        .flatten()
        .map(|finding| Node::from(page_of(&finding)))
}

/// What is wrong, and what can be done about it.
struct Finding {
    fault: Fault,
    kind: Kind,
    /// How many records can be read.
    kept: usize,
    resumption: Resumption,
}

/// What a fault amounts to, for whoever reads about it.
#[derive(Clone, Copy)]
enum Kind {
    /// Nothing can be shown: nobody is in, or nobody can be.
    Unopened,
    /// The second copy makes up for it.
    Completed,
    /// Something isn't what was written, or is missing.
    Damaged,
    /// Somebody wrote what they had no right to.
    Forged,
    /// The history is older than, or other than, the one that was seen.
    RolledBack,
    /// How far it was seen isn't known.
    NoMark,
    /// The two copies differ.
    CopiesDiffer,
    /// There are several registers.
    Several,
    /// A newer version of the app has to read it.
    Newer,
    /// Storage changed while one looked on.
    Changed,
}

impl Finding {
    fn of(opened: &Opened) -> Option<Self> {
        let office = opened.office();
        let fault = office.impairment()?.fault.clone();
        let kept = office.journal().len();
        let kind = match kind_of(&fault) {
            kind @ (Kind::Newer | Kind::Changed) => kind,
            _ if office.is_completed() => Kind::Completed,
            _ if kept == 0 => Kind::Unopened,
            kind => kind,
        };
        Some(Self {
            fault,
            kind,
            kept,
            resumption: office.resumption(),
        })
    }
}

fn kind_of(fault: &Fault) -> Kind {
    match fault {
        Fault::Damaged { .. } | Fault::Missing { .. } | Fault::UnknownKey | Fault::NoAccount => {
            Kind::Damaged
        }
        Fault::OutOfOrder { .. }
        | Fault::Foreign { .. }
        | Fault::Forged { .. }
        | Fault::Unauthorised { .. }
        | Fault::Unchained { .. }
        | Fault::OtherRegister => Kind::Forged,
        Fault::RolledBack(_) => Kind::RolledBack,
        Fault::NoMark => Kind::NoMark,
        Fault::CopiesDiffer { .. } => Kind::CopiesDiffer,
        Fault::Several(_) => Kind::Several,
        Fault::NewerFormat { .. } | Fault::NewerLayout => Kind::Newer,
        Fault::Vanished | Fault::Rewritten { .. } => Kind::Changed,
    }
}

/// What happened, what is kept, what to do.
fn page_of(finding: &Finding) -> Page {
    let failure = RwSignal::new(None);
    let happened = html::div()
        .class("notice error")
        .with(html::h2().with(say(Storage::WhatHappened)))
        .with(html::p().with(fault_in_words(&finding.fault)));
    Page::titled(say(title(finding)))
        .with(happened)
        .with(html::h2().with(say(Storage::WhatIsKept)))
        .with(html::p().class("prose").with(say(kept(finding))))
        .with(html::h2().with(say(Storage::WhatToDo)))
        .with(html::p().class("prose").with(say(advice(finding))))
        .with(failure_notice(failure))
        .with(ways(finding))
        .with(resumption(finding, failure))
}

fn title(finding: &Finding) -> Storage {
    match finding.kind {
        _ if finding.kept == 0 => Storage::UnopenedTitle,
        Kind::Unopened => Storage::UnopenedTitle,
        Kind::Completed => Storage::CompletedTitle,
        Kind::RolledBack | Kind::NoMark | Kind::CopiesDiffer | Kind::Several => {
            Storage::ExtentTitle
        }
        Kind::Damaged | Kind::Forged | Kind::Newer | Kind::Changed => Storage::ImpairedTitle,
    }
}

fn kept(finding: &Finding) -> Storage {
    let count = finding.kept;
    match finding.kind {
        Kind::Completed => Storage::KeptWhole { count },
        _ if count > 0 => Storage::KeptPrefix { count },
        _ => Storage::KeptAsItIs,
    }
}

fn advice(finding: &Finding) -> Storage {
    match finding.kind {
        Kind::Unopened if finding.fault == Fault::NoAccount => Storage::NoAccountAdvice,
        Kind::Unopened => Storage::UnopenedAdvice,
        Kind::Completed => Storage::CompletedAdvice,
        Kind::Damaged => Storage::DownloadFirst,
        Kind::Forged => Storage::ForgedAdvice,
        Kind::RolledBack => Storage::RolledBackAdvice,
        Kind::NoMark => Storage::NoMarkAdvice,
        Kind::CopiesDiffer => Storage::CopiesAdvice,
        Kind::Several => Storage::SeveralAdvice,
        Kind::Newer => Storage::UpdateFirst,
        Kind::Changed => Storage::ReloadFirst,
    }
}

/// The ways on that change nothing.
fn ways(finding: &Finding) -> Node {
    let reloads = matches!(finding.kind, Kind::Newer | Kind::Changed | Kind::Unopened);
    let reload = reloads.then(|| button("button secondary", reload).with(say(Storage::Reload)));
    // The journal is for officers.
    let is_readable = finding.kept > 0 && workspace().is_officer();
    let read = is_readable.then(|| link_to(&Address::Journal).with(say(Storage::ReadRegister)));
    // A backup is an officer's to restore; while nobody is in, it asks for one.
    let may_restore = workspace().visitor().is_none() || workspace().is_officer();
    let restore =
        may_restore.then(|| link_to(&Address::Restoration).with(say(Entry::RestoreBackup)));
    html::div()
        .class("actions")
        .with(button("button", download).with(say(Storage::Download)))
        .with(reload)
        .with(read)
        .with(restore)
        .into()
}

/// The way to go on from what is kept, where whoever asks may decide so.
fn resumption(finding: &Finding, failure: RwSignal<Option<Failures>>) -> Node {
    let (text, words) = match (finding.resumption, finding.kind) {
        (Resumption::Impossible, _) => return Node::Nothing,
        (Resumption::ForOfficers, _) => {
            let text = html::p().class("prose").with(say(Storage::OfficersDecide));
            return text.into();
        }
        (Resumption::Allowed, Kind::Unopened) => (Storage::BeginAnewText, Storage::BeginAnew),
        (Resumption::Allowed, Kind::Completed) => (Storage::RestoreText, Storage::Restore),
        (Resumption::Allowed, Kind::RolledBack | Kind::NoMark) => {
            (Storage::OlderText, Storage::ResumeOlder)
        }
        (Resumption::Allowed, Kind::CopiesDiffer) => (Storage::KeepCopyText, Storage::KeepCopy),
        (Resumption::Allowed, Kind::Several) => (Storage::KeepOneText, Storage::KeepOne),
        (Resumption::Allowed, _) => (Storage::ResumeText, Storage::Resume),
    };
    let done = match finding.kind {
        Kind::Unopened => Storage::BegunAnew,
        _ => Storage::Resumed,
    };
    let press = move || resume(failure, done.clone());
    let resume = button("button danger", press).with(say(words));
    Node::Several(vec![
        html::p().class("prose").with(say(text)).into(),
        html::div().class("actions").with(resume).into(),
    ])
}

/// What is wrong with the register in storage.
pub(in crate::ui) fn fault_in_words(fault: &Fault) -> String {
    match fault {
        Fault::Unauthorised {
            sequence,
            author,
            refusal,
        } => refused_record(*sequence, *author, refusal),
        other => say(what_happened(other)).into_owned(),
    }
}

fn what_happened(fault: &Fault) -> Storage {
    let number = |sequence: &u32| sequence.to_string();
    match fault {
        Fault::OutOfOrder { sequence, found } => Storage::OutOfOrder {
            sequence: number(sequence),
            found: number(found),
        },
        Fault::Foreign { sequence } => Storage::Foreign {
            sequence: number(sequence),
        },
        Fault::Forged { sequence } => Storage::Forged {
            sequence: number(sequence),
        },
        // It is told with what the register would have answered.
        Fault::RolledBack(RolledBack::Shorter { newest, seen }) => Storage::Shorter {
            seen: number(seen),
            newest: number(newest),
        },
        Fault::RolledBack(RolledBack::Different { sequence }) => Storage::Different {
            sequence: number(sequence),
        },
        Fault::NoMark => Storage::NoMark,
        Fault::CopiesDiffer { sequence } => Storage::CopiesDiffer {
            sequence: number(sequence),
        },
        Fault::NoAccount => Storage::NoAccount,
        Fault::Damaged { sequence } => Storage::Damaged {
            sequence: number(sequence),
        },
        Fault::Missing { sequence } => Storage::Missing {
            sequence: number(sequence),
        },
        Fault::Unchained { sequence, .. } | Fault::Unauthorised { sequence, .. } => {
            Storage::Unchained {
                sequence: number(sequence),
            }
        }
        Fault::Rewritten { sequence } => Storage::Rewritten {
            sequence: number(sequence),
        },
        Fault::OtherRegister => Storage::OtherRegister,
        Fault::NewerFormat { .. } | Fault::NewerLayout => Storage::Newer,
        Fault::Several(_) => Storage::Several,
        Fault::UnknownKey => Storage::UnknownKey,
        Fault::Vanished => Storage::Vanished,
    }
}

/// Why a record that was signed and sealed doesn't count, and who is named as its author.
fn refused_record(sequence: u32, author: Actor, refusal: &Refusal) -> String {
    let name = match author {
        Actor::Founder => say(JournalPage::Founder).into_owned(),
        Actor::User(user) => super::user_name(user),
    };
    let language = workspace().language();
    workspace()
        .glance(|register| refused_record_in_words((sequence, name), refusal, register, language))
}

fn download() {
    let text = workspace()
        .with_opened(|opened| opened.office().dump())
        .unwrap_or_default();
    let _ = files::download("procura.txt", &text);
}

fn resume(failure: RwSignal<Option<Failures>>, done: Storage) {
    let workspace = workspace();
    leptos::task::spawn_local(async move {
        let outcome = locks::exclusive(move || {
            workspace.change_opened(|opened| opened.office_mut().resume_from_prefix())
        });
        let outcome = outcome.await;
        if outcome == Some(Ok(())) {
            workspace.take_over_second_copy().await;
        }
        match outcome {
            Some(Ok(())) => workspace.announce(done.say(workspace.language())),
            _ => failure.set(Some(Failures::ResumeFailed)),
        }
    });
}
