//! **Ajouter un utilisateur**.

use super::RoleChoices;
use crate::office::Receipt;
use crate::procedure::{Field, UserForm};
use crate::register::{Command, NewUser, User};
use crate::ui::address::Address;
use crate::ui::components::{Failure, FormActions, Page, TextField};
use crate::ui::pages::DropDraft;
use crate::ui::pages::accesses::submit_to;
use crate::ui::submission::{Submission, submit};
use crate::ui::workspace::{Workspace, say, workspace};
use crate::wording::Wording;
use crate::wording::pages::Users;
use leptos::prelude::*;

#[component]
pub(in crate::ui) fn NewUserPage() -> impl IntoView {
    let draft = workspace().drafts.user;
    draft.go_on();
    let add_it = Callback::new(move |()| add());
    let role = Signal::derive(move || draft.answers.with(|form| form.role));
    view! {
        <Page title=say(Users::Add) problems=draft.problems>
            <Failure failure=draft.failure />
            <form novalidate on:submit=submit_to(add_it)>
                <Fields />
                <RoleChoices role on_choose=|role| change(|form| form.role = role) />
                <FormActions go_on=say(Users::AddThisUser) back=Address::Users.path() />
            </form>
            <DropDraft draft />
        </Page>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let draft = workspace().drafts.user;
    let problems = draft.problems;
    let form = draft.answers.get_untracked();
    view! {
        <TextField
            field=Field::GivenName
            value=form.names.given_name
            on_input=|text| change(|form| form.names.given_name = text)
            problems
        />
        <TextField
            field=Field::FamilyName
            value=form.names.family_name
            on_input=|text| change(|form| form.names.family_name = text)
            problems
        />
        <TextField
            field=Field::Email
            kind="email"
            value=form.names.email
            hint=say(Users::EmailHint)
            on_input=|text| change(|form| form.names.email = text)
            problems
        />
        <TextField
            field=Field::Code
            value=form.code
            hint=say(Users::CodeHint)
            width="short"
            on_input=|text| change(|form| form.code = text)
            problems
        />
    }
}

fn change(change: impl FnOnce(&mut UserForm)) {
    let _ = workspace().drafts.user.change(change);
}

/// Adds the user, or shows everything that has to be put right.
fn add() {
    let (workspace, draft) = (workspace(), workspace().drafts.user);
    let checked =
        workspace.glance(|register| draft.answers.with_untracked(|form| form.check(register)));
    draft.clear_problems();
    match checked {
        Ok(user) => record(user),
        Err(problems) => draft.problems.set(problems),
    }
}

fn record(user: NewUser) {
    submit(Submission {
        draft: workspace().drafts.user,
        command: Box::new(move |_| Command::AddUser(user)),
        then: |workspace, receipt| {
            if let Some(name) = added(workspace, receipt).map(|row| row.full_name()) {
                let done = Users::Added { name };
                workspace.announce(done.say(workspace.language()));
            }
        },
        receipt: |workspace, receipt| Some(Address::User(added(workspace, receipt)?.code)),
    });
}

/// The user whom a record added.
fn added(workspace: Workspace, receipt: &Receipt) -> Option<User> {
    let user = *receipt.created.users.first()?;
    workspace.glance(|register| register.users().get(user).cloned())
}
