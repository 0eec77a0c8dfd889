//! The correction of a user's names and e-mail address.

use super::acts::why_untouchable;
use super::departure::refused;
use super::page_of_user;
use crate::office::Receipt;
use crate::procedure::{Field, NamesForm, Problem};
use crate::register::{Day, Event, Refusal, User, UserCode, UserId};
use crate::ui::address::Address;
use crate::ui::components::{Page, TextField, failure_notice, form, form_actions};
use crate::ui::drafts::Answers;
use crate::ui::markup::Node;
use crate::ui::pages::{drop_draft, unkept_notice};
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

pub(in crate::ui) fn correction_page(code: &UserCode) -> Node {
    page_of_user(code, |id, user| {
        let page = Page::titled(say(Account::CorrectTitle {
            name: user.full_name(),
        }));
        let untouchable = workspace().glance(|register| why_untouchable(register, id));
        if let Some(why) = untouchable {
            return page.with(refused(why, &user)).into();
        }
        let draft = workspace().drafts.correction;
        go_on_with(id, &user);
        let back = Address::User(user.code).path();
        let form = form(move || save(id))
            .with(fields())
            .with(form_actions(say(Account::Save), Some(back)));
        page.problems(draft.problems)
            .with(unkept_notice(*draft))
            .with(failure_notice(draft.failure))
            .with(form)
            .with(drop_draft(*draft))
            .into()
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

fn fields() -> Vec<Node> {
    let draft = workspace().drafts.correction;
    let problems = draft.problems;
    let names = draft
        .answers
        .with_untracked(|answers| answers.names.clone());
    let given_name = TextField::new(Field::GivenName, names.given_name, problems, |text| {
        change(|names| names.given_name = text);
    });
    let family_name = TextField::new(Field::FamilyName, names.family_name, problems, |text| {
        change(|names| names.family_name = text);
    });
    let email = TextField::new(Field::Email, names.email, problems, |text| {
        change(|names| names.email = text);
    });
    vec![
        given_name.into(),
        family_name.into(),
        email.kind("email").hint(say(Users::EmailHint)).into(),
    ]
}

fn change(change: impl FnOnce(&mut NamesForm)) {
    workspace()
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
            draft: *draft,
            request: Box::new(move |_| command.into()),
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
