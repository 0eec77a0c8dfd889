//! Another role for a user, before it is confirmed: what they will have or lose, and that it can't be taken
//! back by whoever gives it (R9).

use super::acts::foreseen;
use super::departure::{refused, way_back};
use super::page_of_user;
use crate::register::{Command, Role, Standing, User, UserCode, UserId};
use crate::ui::components::{Page, failure_notice};
use crate::ui::markup::{Node, html};
use crate::ui::pages::act_button;
use crate::ui::submission::{Act, Desk, Next, act};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Account, RoleChange};
use crate::wording::{refusal_in_words, role_name};

pub(in crate::ui) fn role_page(code: &UserCode) -> Node {
    page_of_user(code, |id, user| {
        let desk = Desk::new();
        let role = match user.role {
            Role::User => Role::Rse,
            Role::Rse => Role::User,
        };
        let command = Command::ChangeRole { user: id, role };
        let name = user.full_name();
        let refusal = workspace().glance(|register| {
            let refusal = foreseen(register, command).err()?;
            Some(refusal_in_words(&refusal, register, workspace().language()))
        });
        let content = match refusal {
            None => confirmation(id, &user, role, desk),
            Some(why) => refused(why, &user),
        };
        Page::titled(say(RoleChange::Of { name }))
            .problems(desk.problems)
            .with(failure_notice(desk.failure))
            .with(content)
            .into()
    })
}

/// What the role means, and the button that records it.
fn confirmation(id: UserId, user: &User, role: Role, desk: Desk) -> Node {
    let name = user.full_name();
    let saved = name.clone();
    let confirm = move || {
        act(Act {
            desk,
            request: Command::ChangeRole { user: id, role }.into(),
            done: Box::new(Account::RoleSaved {
                name: saved.clone(),
                role: say(role_name(role)).into_owned(),
            }),
            then: Next::Receipt,
        });
    };
    let (becomes, warning) = match role {
        Role::Rse => (
            RoleChange::Gains { name },
            RoleChange::NotTakenBack {
                name: user.full_name(),
            },
        ),
        Role::User => (RoleChange::GivesUp, RoleChange::NotRegained),
    };
    let suspended = (user.standing == Standing::Suspended)
        .then(|| html::p().with(say(RoleChange::WhileSuspended)));
    let notice = html::div()
        .class("notice attention")
        .with(html::p().with(say(warning)))
        .with(suspended);
    let actions = html::div()
        .class("actions")
        .with(act_button("button danger", confirm).with(say(RoleChange::Confirm)))
        .with(way_back(user));
    Node::all([
        html::p().class("lead").with(say(RoleChange::Lead)),
        html::p().with(html::bdi().with(say(becomes))),
        notice,
        actions,
    ])
}
