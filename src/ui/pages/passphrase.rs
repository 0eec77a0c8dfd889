//! **Choisir votre phrase de passe**, at the first sign-in and after a recovery, and the form by which
//! anyone changes their own.

use crate::office::{Footing, SubmitProblem};
use crate::procedure::Problem;
use crate::register::{User, UserId};
use crate::ui::address::Address;
use crate::ui::components::{
    NewPassphrase, Page, Progress, failure_notice, form, form_actions, progress_sign, username,
};
use crate::ui::entrance::{fresh_key, present_key};
use crate::ui::markup::Node;
use crate::ui::markup::html;
use crate::ui::submission::Desk;
use crate::ui::workspace::{say, workspace};
use crate::vault::{NamesAtHand, Parameters, Passphrase, PassphraseKey};
use crate::wording::Wording as _;
use crate::wording::pages::{Entrance, Failures};
use leptos::prelude::*;

/// The page on which whoever has just come in chooses a passphrase before anything else.
pub(super) fn choice_page(user: UserId, footing: Footing) -> Node {
    let lead = match footing {
        Footing::Recovery => Entrance::ChooseRecovered,
        Footing::FirstSignIn | Footing::Settled => Entrance::ChooseFirst,
    };
    let desk = Desk::new();
    Page::titled(say(Entrance::ChooseTitle))
        .problems(desk.problems)
        .with(html::p().class("lead").with(say(lead)))
        .with(passphrase_form(
            user,
            NewPassphrase::new(desk.problems),
            desk,
        ))
        .into()
}

/// The form that gives whoever is in another passphrase.
pub(super) fn passphrase_form(user: UserId, new: NewPassphrase, desk: Desk) -> Node {
    let progress = Progress::new();
    let choose = move || match checked(new, user) {
        Ok(passphrase) => {
            desk.clear();
            progress.during(choose(passphrase, new, desk));
        }
        Err(found) => desk.problems.set(found),
    };
    let code = workspace().glance(|register| {
        let row = register.users().get(user);
        row.map(|row| username(row.code.as_str()))
    });
    let form = form(choose)
        .with(code)
        .with(new)
        .with(progress_sign(progress))
        .with(form_actions(say(Entrance::Choose), None));
    Node::Several(vec![failure_notice(desk.failure), form.into()])
}

/// What was typed, when it will do for this user.
pub(super) fn checked(new: NewPassphrase, user: UserId) -> Result<Passphrase, Vec<Problem>> {
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
async fn choose(passphrase: Passphrase, new: NewPassphrase, desk: Desk) {
    let recorded = match keys(&passphrase, new.present()).await {
        Ok((Some(present), key)) => change(present, key).await,
        Ok((None, key)) => record(key).await,
        Err(failure) => return desk.fail(failure),
    };
    match recorded {
        Ok(()) => {
            let workspace = workspace();
            new.clear();
            workspace.announce(Entrance::Chosen.say(workspace.language()));
        }
        Err(problem) => desk.answer(problem),
    }
}

/// The keys of the present passphrase, where it is asked for, and of the new one.
async fn keys(
    passphrase: &Passphrase,
    present: Option<Passphrase>,
) -> Result<(Option<PassphraseKey>, PassphraseKey), Failures> {
    let present = match present {
        Some(present) => Some(present_key(&present).await?),
        None => None,
    };
    let key = fresh_key(passphrase, Parameters::default()).await?;
    Ok((present, key))
}

/// Records another one instead of the present one.
async fn change(present: PassphraseKey, key: PassphraseKey) -> Result<(), SubmitProblem> {
    let transaction = workspace().fresh_transaction();
    let outcome = workspace().at_the_desk(move |office| {
        let changed = office.change_passphrase(transaction, &present, &key);
        changed.map(|_| ())
    });
    outcome.await.unwrap_or(Err(SubmitProblem::Locked))
}

/// Records it. An officer who had no key of their own is led on to a recovery code.
async fn record(key: PassphraseKey) -> Result<(), SubmitProblem> {
    let workspace = workspace();
    let transaction = workspace.fresh_transaction();
    let outcome = workspace.at_the_desk(move |office| {
        let newcomer = office
            .visitor()
            .filter(|(_, footing)| *footing == Footing::FirstSignIn);
        let outcome = office.choose_passphrase(transaction, &key);
        let row = newcomer.and_then(|(user, _)| office.register().users().get(user));
        if outcome.is_ok() && row.is_some_and(User::is_active_officer) {
            workspace.navigation.go_instead_to(&Address::MyRecoveryCode);
        }
        outcome.map(|_| ())
    });
    outcome.await.unwrap_or(Err(SubmitProblem::Locked))
}
