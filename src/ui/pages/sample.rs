//! The sample's coming and going.

use super::{Address, button, link_to};
use crate::browser::{BrowserNormalisation, locks};
use crate::office::{OFFICER_PASSPHRASE, SampleProblem, StoreProblem, USER_PASSPHRASE};
use crate::register::Register;
use crate::ui::components::{Page, failure_notice};
use crate::ui::entrance::fresh_key;
use crate::ui::markup::{Node, html};
use crate::ui::workspace::{say, workspace};
use crate::vault::{Parameters, Passphrase, PassphraseKey};
use crate::wording::Wording;
use crate::wording::pages::{Entry, Failures, Frame, Storage};
use leptos::prelude::*;

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
        Some(Ok(())) => workspace.announce(Storage::SampleReady.say(workspace.language())),
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
        let outcome = outcome.await;
        workspace.secure().await;
        match outcome {
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
