//! What befalls storage: the page of a register of which a part can't be read, and the sample's coming
//! and going.

use super::{Address, button, link_to};
use crate::browser::{BrowserNormalisation, files, locks};
use crate::office::{
    Fault, OFFICER_PASSPHRASE, RemovalProblem, SampleProblem, StoreProblem, USER_PASSPHRASE,
};
use crate::register::{Actor, Refusal, Register};
use crate::ui::components::{Page, Progress, failure_notice, progress_sign, refusal_notice};
use crate::ui::entrance::{come_into_sample, fresh_key};
use crate::ui::markup::{Node, html};
use crate::ui::opening::Standing;
use crate::ui::workspace::{say, workspace};
use crate::vault::{Parameters, Passphrase, PassphraseKey, RolledBack};
use crate::wording::Wording;
use crate::wording::pages::{Entry, Failures, Frame, JournalPage, Storage};
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
        .with(html::p().with(fault_in_words(fault)));
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

/// What is wrong with the register in storage.
pub(in crate::ui) fn fault_in_words(fault: &Fault) -> String {
    say(what_happened(fault)).into_owned()
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
        Fault::Unauthorised {
            sequence,
            author,
            refusal,
        } => unauthorised(number(sequence), *author, refusal),
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

/// Who is named as the author of a record that isn't theirs to make.
fn unauthorised(sequence: String, author: Actor, refusal: &Refusal) -> Storage {
    let name = match author {
        Actor::Founder => say(JournalPage::Founder).into_owned(),
        Actor::User(user) => super::user_name(user),
    };
    match refusal {
        Refusal::WrongKey => Storage::UnknownAuthor { sequence, name },
        _ => Storage::Unauthorised { sequence, name },
    }
}

fn advice(fault: &Fault) -> Storage {
    match fault {
        Fault::NewerFormat { .. } | Fault::NewerLayout => Storage::UpdateFirst,
        Fault::Vanished | Fault::Rewritten { .. } => Storage::ReloadFirst,
        _ => Storage::DownloadFirst,
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
        let outcome = outcome.await;
        if outcome == Some(Ok(())) {
            workspace.take_over_second_copy().await;
        }
        match outcome {
            Some(Ok(())) => workspace.announce(Storage::Resumed.say(workspace.language())),
            _ => failure.set(Some(Failures::ResumeFailed)),
        }
    });
}

/// **Essayer avec un exemple**: records the sample, all of it or nothing.
pub(super) async fn found_sample(failure: RwSignal<Option<Failures>>) {
    let workspace = workspace();
    let keys = match sample_keys().await {
        Ok(keys) => keys,
        Err(problem) => return failure.set(Some(problem)),
    };
    let (officer, user) = keys;
    let outcome = locks::exclusive(move || {
        workspace.change_opened(|opened| opened.office_mut().found_sample(&officer, &user))
    });
    let outcome = outcome.await;
    workspace.secure().await;
    match outcome {
        Some(Ok(())) => {
            workspace.announce(Storage::SampleReady.say(workspace.language()));
        }
        Some(Err(SampleProblem::Storage(StoreProblem::Full))) => {
            let _ = failure.try_set(Some(Failures::SampleTooLarge));
        }
        _ => {
            let _ = failure.try_set(Some(Failures::SampleFailed));
        }
    }
}

/// The keys of the sample's two passphrases. Everyone knows them, so they are derived at the least cost.
async fn sample_keys() -> Result<(PassphraseKey, PassphraseKey), Failures> {
    let key = async |phrase: &str| {
        let phrase = Passphrase::typed(phrase, &BrowserNormalisation);
        fresh_key(&phrase, Parameters::LEAST).await
    };
    Ok((key(OFFICER_PASSPHRASE).await?, key(USER_PASSPHRASE).await?))
}

/// **Retirer l'exemple**: says what goes, and removes it in one act.
pub(super) fn sample_removal_page() -> Node {
    let page = Page::titled(say(Entry::SampleRemovalTitle));
    let workspace = workspace();
    if workspace.visitor().is_some() && !workspace.glance(Register::is_sample) {
        let home = link_to(&Address::Start).with(say(Entry::GoHome));
        return page
            .with(html::p().class("lead").with(say(Entry::NotASample)))
            .with(html::p().with(home))
            .into();
    }
    let (refused, progress) = (RwSignal::new(None), Progress::new());
    let remove = button("button danger", move || {
        refused.set(None);
        progress.during(remove_sample(refused));
    });
    let back = link_to(&Address::Start).class("button secondary");
    let actions = html::div()
        .class("actions")
        .with(remove.with(say(Frame::SampleRemove)))
        .with(back.with(say(Frame::Back)));
    page.with(html::p().class("lead").with(say(Entry::SampleRemovalText)))
        .with(refusal_notice("echec", move || refused.get()))
        .with(progress_sign(progress))
        .with(actions)
        .into()
}

/// Removes the sample. While nobody is in, storage only says that it is one: what it is is proved by coming
/// in with what everyone knows.
async fn remove_sample(refused: RwSignal<Option<String>>) {
    let workspace = workspace();
    let was_locked = untrack(|| workspace.visitor()).is_none();
    if was_locked && let Err(why) = come_into_sample().await {
        let _ = refused.try_set(Some(why));
        return;
    }
    let register = workspace.register_id();
    let outcome = workspace.at_the_desk(|office| office.remove_sample()).await;
    match outcome {
        Some(Ok(())) => {
            workspace.forget_drafts_of(register);
            workspace.lock();
            workspace.announce(Entry::SampleRemoved.say(workspace.language()));
            workspace.navigation.go_to(&Address::Start);
        }
        Some(Err(RemovalProblem::NotASample)) if was_locked => {
            workspace.lock();
            workspace.announce(Entry::NotASample.say(workspace.language()));
        }
        _ => {
            let _ = refused.try_set(Some(say(Failures::RemovalFailed).into_owned()));
        }
    }
}
