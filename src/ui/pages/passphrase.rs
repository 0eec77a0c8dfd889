//! **Choisir votre phrase de passe**: at the first sign-in, and after a recovery.

use crate::office::{Footing, SubmitProblem};
use crate::procedure::Problem;
use crate::register::UserId;
use crate::ui::components::{
    NewPassphrase, Page, Progress, Secret, failure_notice, form, form_actions, progress_sign,
};
use crate::ui::entrance::fresh_key;
use crate::ui::markup::Node;
use crate::ui::markup::html;
use crate::ui::submission::failure_of_act;
use crate::ui::workspace::{say, workspace};
use crate::vault::{NamesAtHand, Parameters, Passphrase, PassphraseKey, Zeroizing};
use crate::wording::Wording as _;
use crate::wording::pages::{Entrance, Failures};
use leptos::prelude::*;

/// A field that nobody else may read, in which nothing stands yet.
pub(super) fn empty_secret() -> Secret {
    StoredValue::new(Zeroizing::new(String::new()))
}

/// The page on which whoever has just come in chooses a passphrase before anything else.
pub(super) fn choice_page(user: UserId, footing: Footing) -> Node {
    let lead = match footing {
        Footing::Recovery => Entrance::ChooseRecovered,
        Footing::FirstSignIn | Footing::Settled => Entrance::ChooseFirst,
    };
    Page::titled(say(Entrance::ChooseTitle))
        .with(html::p().class("lead").with(say(lead)))
        .with(passphrase_form(user))
        .into()
}

/// The form that gives whoever is in another passphrase.
pub(super) fn passphrase_form(user: UserId) -> Node {
    let (problems, failure) = (RwSignal::new(Vec::new()), RwSignal::new(None));
    let (new, progress) = (NewPassphrase::new(problems), Progress::new());
    let choose = move || match checked(new, user) {
        Ok(passphrase) => {
            problems.set(Vec::new());
            progress.during(choose(passphrase, failure));
        }
        Err(found) => problems.set(found),
    };
    let form = form(choose)
        .with(new)
        .with(progress_sign(progress))
        .with(form_actions(say(Entrance::Choose), None));
    Node::Several(vec![failure_notice(failure), form.into()])
}

/// What was typed, when it will do for this user.
fn checked(new: NewPassphrase, user: UserId) -> Result<Passphrase, Vec<Problem>> {
    workspace().glance(|register| {
        let row = register.users().get(user);
        let enterprise = register.enterprise().map(|one| one.name.as_str());
        let names = NamesAtHand {
            enterprise: enterprise.unwrap_or_default(),
            given_name: row.map_or("", |row| row.given_name.as_str()),
            family_name: row.map_or("", |row| row.family_name.as_str()),
            code: row.map_or("", |row| row.code.as_str()),
        };
        new.check(names)
    })
}

/// Records the new passphrase, or shows why it couldn't be.
async fn choose(passphrase: Passphrase, failure: RwSignal<Option<Failures>>) {
    let outcome = match fresh_key(&passphrase, Parameters::default()).await {
        Ok(key) => record(key).await,
        Err(problem) => Err(problem),
    };
    match outcome {
        Ok(()) => {
            let workspace = workspace();
            workspace.announce(Entrance::Chosen.say(workspace.language()));
        }
        Err(problem) => {
            let _ = failure.try_set(Some(problem));
        }
    }
}

async fn record(key: PassphraseKey) -> Result<(), Failures> {
    let workspace = workspace();
    let transaction = workspace.fresh_transaction();
    let outcome = workspace.at_the_desk(move |office| office.choose_passphrase(transaction, &key));
    let outcome = outcome.await.unwrap_or(Err(SubmitProblem::Locked));
    outcome
        .map(|_| ())
        .map_err(|problem| failure_of_act(&problem))
}
