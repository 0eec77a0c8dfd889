//! The correction of a user's names and e-mail address.

use super::acts::why_untouchable;
use super::departure::Refused;
use super::page_of_user;
use crate::office::Receipt;
use crate::procedure::{Field, NamesForm, Problem};
use crate::register::{Day, Event, Refusal, User, UserCode, UserId};
use crate::ui::address::Address;
use crate::ui::components::{Failure, FormActions, Page, TextField};
use crate::ui::drafts::Answers;
use crate::ui::pages::DropDraft;
use crate::ui::pages::accesses::submit_to;
use crate::ui::submission::{Submission, submit};
use crate::ui::workspace::{Workspace, say, workspace};
use crate::wording::Wording;
use crate::wording::pages::{Account, Users};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The answers of a correction, just as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui) struct Correction {
    /// Whose details; `None` before the page of anybody was opened.
    pub user: Option<UserId>,
    /// The names and the e-mail address.
    pub names: NamesForm,
}

impl Answers for Correction {
    const PROCEDURE: &'static str = "correction";

    fn begun(_today: Day) -> Self {
        Self::default()
    }
}

#[component]
pub(in crate::ui) fn CorrectionPage(code: UserCode) -> impl IntoView {
    page_of_user(&code, |user, row| {
        let title = say(Account::CorrectTitle {
            name: row.full_name(),
        });
        let refused = workspace().glance(|register| why_untouchable(register, user));
        if let Some(why) = refused {
            return view! { <Page title><Refused why row /></Page> }.into_any();
        }
        let draft = workspace().drafts.correction;
        go_on_with(user, &row);
        let back = Address::User(row.code.clone()).path();
        let save_it = Callback::new(move |()| save(user));
        view! {
            <Page title problems=draft.problems>
                <Failure failure=draft.failure />
                <form novalidate on:submit=submit_to(save_it)>
                    <Fields />
                    <FormActions go_on=say(Account::Save) back />
                </form>
                <DropDraft draft />
            </Page>
        }
        .into_any()
    })
}

/// Goes on with this tab's correction of this user, or begins one with what is recorded. It is kept
/// from the first change on.
fn go_on_with(user: UserId, row: &User) {
    let draft = workspace().drafts.correction;
    draft.go_on();
    if draft.answers.with_untracked(|answers| answers.user) != Some(user) {
        draft.begin();
        draft.answers.set(Correction {
            user: Some(user),
            names: NamesForm::of(row),
        });
    }
}

#[component]
fn Fields() -> impl IntoView {
    let draft = workspace().drafts.correction;
    let problems = draft.problems;
    let names = draft
        .answers
        .with_untracked(|answers| answers.names.clone());
    view! {
        <TextField
            field=Field::GivenName
            value=names.given_name
            on_input=|text| change(|names| names.given_name = text)
            problems
        />
        <TextField
            field=Field::FamilyName
            value=names.family_name
            on_input=|text| change(|names| names.family_name = text)
            problems
        />
        <TextField
            field=Field::Email
            kind="email"
            value=names.email
            hint=say(Users::EmailHint)
            on_input=|text| change(|names| names.email = text)
            problems
        />
    }
}

fn change(change: impl FnOnce(&mut NamesForm)) {
    let _ = workspace()
        .drafts
        .correction
        .change(|answers| change(&mut answers.names));
}

/// Records the correction, or shows everything that has to be put right.
fn save(user: UserId) {
    let (workspace, draft) = (workspace(), workspace().drafts.correction);
    let names = draft
        .answers
        .with_untracked(|answers| answers.names.clone());
    draft.clear_problems();
    let checked = names.command(user).and_then(|command| {
        let recorded = workspace.glance(|register| register.users().get(user).map(NamesForm::of));
        if recorded == Some(names) {
            Err(vec![Problem::from(Refusal::NothingToChange)])
        } else {
            Ok(command)
        }
    });
    match checked {
        Ok(command) => submit(Submission {
            draft,
            command: Box::new(move |_| command),
            then: |workspace, receipt| {
                if let Some(name) = corrected(workspace, receipt).map(|row| row.full_name()) {
                    let done = Account::Corrected { name };
                    workspace.announce(done.say(workspace.language()));
                }
            },
            receipt: |workspace, receipt| Some(Address::User(corrected(workspace, receipt)?.code)),
        }),
        Err(problems) => draft.problems.set(problems),
    }
}

/// The user whom a record corrected, as they are now.
fn corrected(workspace: Workspace, receipt: &Receipt) -> Option<User> {
    let user =
        workspace.with_record(receipt.sequence, |record| match record.events.first() {
            Some(Event::UserChanged { user, .. }) => Some(*user),
            _ => None,
        })??;
    workspace.glance(|register| register.users().get(user).cloned())
}
