//! What befalls storage: the page of a register of which a part can't be read, and the sample's coming
//! and going.

use super::Address;
use crate::browser::{files, locks};
use crate::office::Fault;
use crate::register::{Register, RegisterKind};
use crate::ui::components::{Failure, Page};
use crate::ui::opening::Standing;
use crate::ui::workspace::{Workspace, say, workspace};
use crate::wording::Wording;
use crate::wording::pages::{Entry, Frame, Storage};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// While part of the register can't be read, the home page says so, and every page does while there is
/// no enterprise to show. The other pages stay, to be read.
pub(super) fn page_instead(address: &Address) -> Option<AnyView> {
    let workspace = workspace();
    let nothing_to_show = workspace.glance(|register| register.enterprise().is_none());
    let is_impaired = workspace.standing() == Standing::Impaired;
    let stands_in = is_impaired && (nothing_to_show || *address == Address::Start);
    stands_in.then(|| view! { <ImpairedPage /> }.into_any())
}

/// What happened, what is kept, what to do.
#[component]
fn ImpairedPage() -> impl IntoView {
    let workspace = workspace();
    let (fault, kept) = workspace.with_opened(|opened| {
        let office = opened.office();
        (
            office
                .impairment()
                .map(|impairment| impairment.fault.clone()),
            office.journal().len(),
        )
    });
    let kept = if kept == 0 {
        Storage::KeptNothing
    } else {
        Storage::KeptPrefix { count: kept }
    };
    let failure = RwSignal::new(None);
    fault.map(|fault| {
        let (resumable, advice) = (fault.allows_resuming(), advice(&fault));
        let resume = move |_| resume(workspace, failure);
        view! {
            <Page title=say(Storage::ImpairedTitle)>
                <div class="notice error">
                    <h2>{say(Storage::WhatHappened)}</h2>
                    <p>{say(what_happened(&fault))}</p>
                </div>
                <h2>{say(Storage::WhatIsKept)}</h2>
                <p class="prose">{say(kept)}</p>
                <h2>{say(Storage::WhatToDo)}</h2>
                <p class="prose">{say(advice)}</p>
                <Failure failure />
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| download(workspace)>
                        {say(Storage::Download)}
                    </button>
                    <a href=Address::Journal.path()>{say(Storage::ReadRegister)}</a>
                </div>
                {resumable
                    .then(|| {
                        view! {
                            <p class="prose">{say(Storage::ResumeText)}</p>
                            <div class="actions">
                                <button type="button" class="button danger" on:click=resume>
                                    {say(Storage::Resume)}
                                </button>
                            </div>
                        }
                    })}
            </Page>
        }
    })
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

fn download(workspace: Workspace) {
    let text = workspace
        .with_opened(|opened| opened.office().dump())
        .unwrap_or_default();
    let _ = files::download("procura.txt", &text);
}

fn resume(workspace: Workspace, failure: RwSignal<Option<Storage>>) {
    leptos::task::spawn_local(async move {
        let outcome = locks::exclusive(move || {
            workspace.change_opened(|opened| opened.office_mut().resume_from_prefix())
        });
        match outcome.await {
            Some(Ok(())) => workspace.announce(Storage::Resumed.say(workspace.language())),
            _ => failure.set(Some(Storage::ResumeFailed)),
        }
    });
}

/// **Essayer avec un exemple**: records the sample, all of it or nothing.
pub(super) fn found_sample(failure: RwSignal<Option<Storage>>) {
    let workspace = workspace();
    leptos::task::spawn_local(async move {
        let outcome = locks::exclusive(move || {
            workspace.change_opened(|opened| opened.office_mut().found_sample())
        });
        match outcome.await {
            Some(Ok(())) => workspace.announce(Storage::SampleReady.say(workspace.language())),
            _ => failure.set(Some(Storage::SampleFailed)),
        }
    });
}

/// **Retirer l'exemple**: says what goes, and removes it in one act.
#[component]
pub(super) fn SampleRemovalPage() -> impl IntoView {
    let workspace = workspace();
    let is_sample = workspace.glance(is_sample);
    if !is_sample {
        return view! {
            <Page title=say(Entry::SampleRemovalTitle)>
                <p class="lead">{say(Entry::NotASample)}</p>
                <p><a href=Address::Start.path()>{say(Entry::GoHome)}</a></p>
            </Page>
        }
        .into_any();
    }
    let failure = RwSignal::new(None);
    let navigate = use_navigate();
    let remove = move |_| remove_sample(workspace, failure, navigate.clone());
    view! {
        <Page title=say(Entry::SampleRemovalTitle)>
            <p class="lead">{say(Entry::SampleRemovalText)}</p>
            <Failure failure />
            <div class="actions">
                <button type="button" class="button danger" on:click=remove>
                    {say(Frame::SampleRemove)}
                </button>
                <a class="button secondary" href=Address::Start.path()>{say(Frame::Back)}</a>
            </div>
        </Page>
    }
    .into_any()
}

/// Whether the register is a sample.
pub(in crate::ui) fn is_sample(register: &Register) -> bool {
    register
        .enterprise()
        .is_some_and(|enterprise| enterprise.kind == RegisterKind::Sample)
}

fn remove_sample(
    workspace: Workspace,
    failure: RwSignal<Option<Storage>>,
    navigate: impl Fn(&str, leptos_router::NavigateOptions) + 'static,
) {
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
                navigate(&Address::Start.path(), Default::default());
            }
            _ => failure.set(Some(Storage::RemovalFailed)),
        }
    });
}
