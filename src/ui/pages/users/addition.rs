//! **Ajouter un utilisateur**.

use super::role_choices;
use crate::office::Receipt;
use crate::procedure::{Field, UserForm};
use crate::register::{Command, NewUser, User};
use crate::ui::address::Address;
use crate::ui::components::{Page, TextField, failure_notice, form, form_actions};
use crate::ui::markup::Node;
use crate::ui::pages::{drop_draft, unkept_notice};
use crate::ui::submission::{Submission, submit};
use crate::ui::workspace::{Workspace, say, workspace};
use crate::wording::Wording;
use crate::wording::pages::Users;
use leptos::prelude::*;

pub(in crate::ui) fn new_user_page() -> Node {
    let draft = workspace().drafts.user;
    draft.go_on();
    let role = role_choices(
        move || draft.answers.with(|form| form.role),
        |role| change(|form| form.role = role),
    );
    let form = form(add).with(fields()).with(role).with(form_actions(
        say(Users::AddThisUser),
        Some(Address::Users.path()),
    ));
    Page::titled(say(Users::Add))
        .problems(draft.problems)
        .with(unkept_notice(*draft))
        .with(failure_notice(draft.failure))
        .with(form)
        .with(drop_draft(*draft))
        .into()
}

fn fields() -> Vec<Node> {
    let draft = workspace().drafts.user;
    let problems = draft.problems;
    let UserForm { names, code, .. } = draft.answers.with_untracked(Clone::clone);
    let given_name = TextField::new(Field::GivenName, names.given_name, problems, |text| {
        change(|form| form.names.given_name = text);
    });
    let family_name = TextField::new(Field::FamilyName, names.family_name, problems, |text| {
        change(|form| form.names.family_name = text);
    });
    let email = TextField::new(Field::Email, names.email, problems, |text| {
        change(|form| form.names.email = text);
    });
    let code = TextField::new(Field::Code, code, problems, |text| {
        change(|form| form.code = text);
    });
    vec![
        given_name.into(),
        family_name.into(),
        email.kind("email").hint(say(Users::EmailHint)).into(),
        code.hint(say(Users::CodeHint)).short().into(),
    ]
}

fn change(change: impl FnOnce(&mut UserForm)) {
    workspace().drafts.user.change(change);
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
        draft: *workspace().drafts.user,
        request: Box::new(move |_| Command::AddUser(user).into()),
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
