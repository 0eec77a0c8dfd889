//! **Comptes d'utilisateurs**: the list, the addition of a user, one user and what they may do, the
//! correction of their details, another role, their departure.

mod access;
mod account;
mod acts;
mod addition;
mod assignments;
mod correction;
mod departure;
mod holdings;
mod list;
mod review;
mod role;
mod way_in;

pub(in crate::ui::pages) use access::{Reader, person_access};
pub(in crate::ui::pages) use account::facts;
pub(in crate::ui) use account::user_page;
pub(in crate::ui) use addition::new_user_page;
pub(in crate::ui) use correction::{Correction, correction_page};
pub(in crate::ui) use departure::departure_page;
pub(in crate::ui) use list::users_page;
pub(in crate::ui) use role::role_page;
pub(in crate::ui) use way_in::given_passphrase_page;

use super::not_found_page;
use crate::register::{Role, User, UserCode, UserId};
use crate::ui::components::{Choice, ChoiceKind};
use crate::ui::markup::{Element, Node, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Users;
use crate::wording::{FieldLabel, role_name};

/// The page of the user who has this code, or the page for an address that names nobody.
fn page_of_user(code: &UserCode, draw: impl FnOnce(UserId, User) -> Node) -> Node {
    let found = workspace().glance(|register| {
        let id = register.user_by_code(code)?;
        Some((id, register.users().get(id)?.clone()))
    });
    match found {
        Some((id, user)) => draw(id, user),
        None => not_found_page(),
    }
}

/// The e-mail address of a user, or that none is known.
fn email_of(user: &User) -> Element {
    match &user.email {
        Some(email) => html::bdi().with(email.as_str().to_owned()),
        None => html::span().class("muted").with(say(Users::NoEmail)),
    }
}

/// **Rôle**: the two radios, each with what it means. The role is followed, and a press received.
fn role_choices(
    role: impl Fn() -> Role + Copy + 'static,
    on_choose: impl Fn(Role) + Copy + 'static,
) -> Node {
    let choice = |of: Role, value: &str, note: Users| {
        let choice = Choice::new(
            ChoiceKind::One,
            ("role", value),
            say(role_name(of)),
            move || role() == of,
            move || on_choose(of),
        );
        choice.note(say(note))
    };
    let choices = [
        choice(Role::User, "utilisateur", Users::UserNote),
        choice(Role::Rse, "rse", Users::OfficerNote),
    ];
    let legend = html::legend()
        .class("legend-large")
        .with(say(FieldLabel::Role));
    html::fieldset()
        .class("field")
        .with(legend)
        .with(html::ul().class("choices").with(Node::all(choices)))
        .into()
}
