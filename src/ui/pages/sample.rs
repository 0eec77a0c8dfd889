//! The sample's coming and going.

use super::{Address, button, link_to};
use crate::browser::{BrowserNormalisation, locks};
use crate::office::{
    OFFICER_PASSPHRASE, RemovalProblem, SampleProblem, StoreProblem, USER_PASSPHRASE,
};
use crate::register::Register;
use crate::ui::components::{Page, Progress, progress_sign, refusal_notice};
use crate::ui::entrance::{come_into_sample, fresh_key};
use crate::ui::markup::{Node, html};
use crate::ui::workspace::{say, workspace};
use crate::vault::{Parameters, Passphrase, PassphraseKey};
use crate::wording::Wording;
use crate::wording::pages::{Entry, Failures, Frame, Storage};
use leptos::prelude::*;

/// **Essayer avec un exemple**: records the sample, all of it or nothing.
pub(in crate::ui) async fn found_sample(failure: RwSignal<Option<Failures>>) {
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
            workspace.sign_out();
            workspace.announce(Entry::SampleRemoved.say(workspace.language()));
            workspace.navigation.go_to(&Address::Start);
        }
        Some(Err(RemovalProblem::NotASample)) if was_locked => {
            workspace.sign_out();
            workspace.announce(Entry::NotASample.say(workspace.language()));
        }
        _ => {
            let _ = refused.try_set(Some(say(Failures::RemovalFailed).into_owned()));
        }
    }
}
