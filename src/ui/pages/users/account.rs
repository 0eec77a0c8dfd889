//! The page of one user: who they are, what they may do today and through which procuration, what was
//! assigned to them, and what an officer may do about the account.

use super::access::{Reader, person_access};
use super::acts::acts;
use super::assignments::assignments_of;
use super::review::review_of;
use super::way_in::{lacks_passphrase, way_in};
use super::{email_of, page_of_user};
use crate::register::{User, UserCode, UserId, check_mandatary};
use crate::ui::address::Address;
use crate::ui::components::{Page, failure_notice, paper, row, standing_badge};
use crate::ui::markup::{Node, follow, html};
use crate::ui::pages::link_to;
use crate::ui::pages::overview::{link_with, person};
use crate::ui::pages::print_button;
use crate::ui::submission::Desk;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Account, Reasoning, Summaries, Users};
use crate::wording::{FieldLabel, role_name};

pub(in crate::ui) fn user_page(code: &UserCode) -> Node {
    page_of_user(code, |id, user| {
        let desk = Desk::new();
        let facts = follow(move || {
            workspace().read(|register| register.users().get(id).map(|user| head(id, user)))
        });
        Page::titled(user.full_name())
            .problems(desk.problems)
            .with(failure_notice(desk.failure))
            .with(facts)
            .with(html::h2().with(say(Account::Today)))
            .with(person_access(id, Reader::Officer))
            .with(ways_of(id, &user))
            .with(review_of(id, desk))
            .with(html::h2().with(say(Account::Assignments)))
            .with(assignments_of(id))
            .with(print_button())
            .with(acts(id, desk))
            .into()
    })
}

/// The ways to give this user access, where they may become a mandatary, and to ask why they may or may not do
/// something.
fn ways_of(id: UserId, user: &User) -> Node {
    let code = user.code.clone();
    let give = follow(move || {
        let may_have = workspace().read(|register| check_mandatary(register, id).is_ok());
        may_have.then(|| {
            link_to(&Address::NewRightsFor(code.clone()))
                .class("button")
                .with(say(Account::GiveAccess))
        })
    });
    let why = link_with(&Address::Why, &[person(&user.code)]).class("button secondary");
    html::div()
        .class("actions off-paper")
        .with(give)
        .with(why.with(say(Reasoning::AskAbout)))
        .into()
}

/// Who the user is and how they get in: first of all when they don't yet.
fn head(id: UserId, user: &User) -> Node {
    let way_in = way_in(id, user).into();
    Node::Several(if lacks_passphrase(user) {
        vec![way_in, facts(user)]
    } else {
        vec![facts(user), way_in]
    })
}

/// Who the user is.
pub(in crate::ui::pages) fn facts(user: &User) -> Node {
    let name = html::bdi().with(user.listed_name());
    paper(vec![
        row(say(Users::Name), html::strong().with(name)),
        row(say(FieldLabel::Code), user.code.as_str().to_owned()),
        row(say(Users::Email), email_of(user)),
        row(say(FieldLabel::Role), say(role_name(user.role))),
        row(say(Summaries::Status), standing_badge(user.standing)),
    ])
}
