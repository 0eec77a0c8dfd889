//! What befalls storage: the page of a register of which a part can't be read, and the sample's coming
//! and going.

use super::{Address, button, link_to};
use crate::browser::{files, locks};
use crate::office::{Fault, SampleProblem, StoreProblem};
use crate::register::Register;
use crate::ui::components::{Page, failure_notice};
use crate::ui::markup::{Node, html};
use crate::ui::opening::Standing;
use crate::ui::workspace::{say, workspace};
use crate::wording::Wording;
use crate::wording::pages::{Entry, Failures, Frame, Storage};
use leptos::prelude::*;

/// While part of the register can't be read, the home page says so, and every page does while there is
/// no enterprise to show. The other pages stay, to be read.
pub(super) fn page_instead(address: &Address) -> Option<Node> {
    let workspace = workspace();
    let nothing_to_show = workspace.glance(|register| register.enterprise().is_none());
    let is_impaired = workspace.standing() == Standing::Impaired;
    let stands_in = is_impaired && (nothing_to_show || *address == Address::Start);
    stands_in.then(impaired_page)
}

fn impaired_page() -> Node {
    let (fault, kept) = workspace().with_opened(|opened| {
        let office = opened.office();
        let impairment = office.impairment();
        (
            impairment.map(|impairment| impairment.fault.clone()),
            office.journal().len(),
        )
    });
    fault.map(|fault| impaired_by(&fault, kept)).into()
}

/// What happened, what is kept, what to do.
fn impaired_by(fault: &Fault, kept: usize) -> Page {
    let kept = match kept {
        0 => Storage::KeptNothing,
        count => Storage::KeptPrefix { count },
    };
    let failure = RwSignal::new(None);
    let happened = html::div()
        .class("notice error")
        .with(html::h2().with(say(Storage::WhatHappened)))
        .with(html::p().with(say(what_happened(fault))));
    let ways = html::div()
        .class("actions")
        .with(button("button", download).with(say(Storage::Download)))
        .with(link_to(&Address::Journal).with(say(Storage::ReadRegister)));
    Page::titled(say(Storage::ImpairedTitle))
        .with(happened)
        .with(html::h2().with(say(Storage::WhatIsKept)))
        .with(html::p().class("prose").with(say(kept)))
        .with(html::h2().with(say(Storage::WhatToDo)))
        .with(html::p().class("prose").with(say(advice(fault))))
        .with(failure_notice(failure))
        .with(ways)
        .with(fault.allows_resuming().then(|| resumption(failure)))
}

/// The way to go on from what is kept.
fn resumption(failure: RwSignal<Option<Failures>>) -> Node {
    let resume = button("button danger", move || resume(failure)).with(say(Storage::Resume));
    Node::Several(vec![
        html::p()
            .class("prose")
            .with(say(Storage::ResumeText))
            .into(),
        html::div().class("actions").with(resume).into(),
    ])
}

fn what_happened(fault: &Fault) -> Storage {
    let number = |sequence: &u32| sequence.to_string();
    match fault {
        Fault::Damaged { sequence } => Storage::Damaged {
            sequence: number(sequence),
        },
        Fault::Missing { sequence } => Storage::Missing {
            sequence: number(sequence),
        },
        Fault::Unchained { sequence, .. } => Storage::Unchained {
            sequence: number(sequence),
        },
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

fn advice(fault: &Fault) -> Storage {
    match fault {
        Fault::NewerFormat { .. } | Fault::NewerLayout => Storage::UpdateFirst,
        Fault::Vanished | Fault::Rewritten { .. } => Storage::ReloadFirst,
        Fault::Damaged { .. }
        | Fault::Missing { .. }
        | Fault::Unchained { .. }
        | Fault::OtherRegister
        | Fault::Several(_)
        | Fault::UnknownKey => Storage::DownloadFirst,
    }
}

fn download() {
    let text = workspace()
        .with_opened(|opened| opened.office().dump())
        .unwrap_or_default();
    let _ = files::download("procura.txt", &text);
}

fn resume(failure: RwSignal<Option<Failures>>) {
    let workspace = workspace();
    leptos::task::spawn_local(async move {
        let outcome = locks::exclusive(move || {
            workspace.change_opened(|opened| opened.office_mut().resume_from_prefix())
        });
        match outcome.await {
            Some(Ok(())) => workspace.announce(Storage::Resumed.say(workspace.language())),
            _ => failure.set(Some(Failures::ResumeFailed)),
        }
    });
}

/// **Essayer avec un exemple**: records the sample, all of it or nothing.
pub(super) fn found_sample(failure: RwSignal<Option<Failures>>) {
    let workspace = workspace();
    leptos::task::spawn_local(async move {
        let outcome = locks::exclusive(move || {
            workspace.change_opened(|opened| opened.office_mut().found_sample())
        });
        match outcome.await {
            Some(Ok(())) => workspace.announce(Storage::SampleReady.say(workspace.language())),
            Some(Err(SampleProblem::Storage(StoreProblem::Full))) => {
                failure.set(Some(Failures::SampleTooLarge));
            }
            _ => failure.set(Some(Failures::SampleFailed)),
        }
    });
}

/// **Retirer l'exemple**: says what goes, and removes it in one act.
pub(super) fn sample_removal_page() -> Node {
    let page = Page::titled(say(Entry::SampleRemovalTitle));
    if !workspace().glance(Register::is_sample) {
        let home = link_to(&Address::Start).with(say(Entry::GoHome));
        return page
            .with(html::p().class("lead").with(say(Entry::NotASample)))
            .with(html::p().with(home))
            .into();
    }
    let failure = RwSignal::new(None);
    let remove = button("button danger", move || remove_sample(failure));
    let back = link_to(&Address::Start).class("button secondary");
    let actions = html::div()
        .class("actions")
        .with(remove.with(say(Frame::SampleRemove)))
        .with(back.with(say(Frame::Back)));
    page.with(html::p().class("lead").with(say(Entry::SampleRemovalText)))
        .with(failure_notice(failure))
        .with(actions)
        .into()
}

fn remove_sample(failure: RwSignal<Option<Failures>>) {
    let workspace = workspace();
    let register = workspace.register_id();
    leptos::task::spawn_local(async move {
        let outcome = locks::exclusive(move || {
            workspace.change_opened(|opened| opened.office_mut().remove_sample())
        });
        match outcome.await {
            Some(Ok(())) => {
                workspace.forget_drafts_of(register);
                workspace.sign_out();
                workspace.announce(Entry::SampleRemoved.say(workspace.language()));
                workspace.navigation.go_to(&Address::Start);
            }
            _ => failure.set(Some(Failures::RemovalFailed)),
        }
    });
}
