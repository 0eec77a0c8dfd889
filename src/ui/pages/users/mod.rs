//! **Comptes d'utilisateurs**: the list, the addition of a user, one user and what they may do, the
//! correction of their details, their departure.

mod access;
mod account;
mod acts;
mod addition;
mod assignments;
mod correction;
mod departure;
mod holdings;
mod list;

pub(in crate::ui::pages) use access::{PersonAccess, Reader};
pub(in crate::ui) use account::UserPage;
pub(in crate::ui) use addition::NewUserPage;
pub(in crate::ui) use correction::{Correction, CorrectionPage};
pub(in crate::ui) use departure::DeparturePage;
pub(in crate::ui) use list::UsersPage;

use super::NotFoundPage;
use crate::register::{Role, User, UserCode, UserId};
use crate::ui::components::{Choice, ChoiceKind};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Users;
use crate::wording::{FieldLabel, role_name};
use leptos::prelude::*;

/// The page of the user who has this code, or the page for an address that names nobody.
fn page_of_user(code: &UserCode, draw: impl FnOnce(UserId, User) -> AnyView) -> AnyView {
    let found = workspace().glance(|register| {
        let id = register.user_by_code(code)?;
        Some((id, register.users().get(id)?.clone()))
    });
    match found {
        Some((id, user)) => draw(id, user),
        None => view! { <NotFoundPage /> }.into_any(),
    }
}

/// The heads of the columns of a table.
pub(in crate::ui::pages) fn column_heads<S: Into<String>>(
    words: impl IntoIterator<Item = S>,
) -> impl IntoView {
    let heads = words.into_iter().map(|words| {
        view! { <th role="columnheader" scope="col">{words.into()}</th> }
    });
    view! {
        <thead role="rowgroup">
            <tr role="row">{heads.collect_view()}</tr>
        </thead>
    }
}

/// **Rôle**: the two radios, each with what it means.
#[component]
fn RoleChoices(
    /// The chosen role.
    #[prop(into)]
    role: Signal<Role>,
    /// Receives a press.
    #[prop(into)]
    on_choose: Callback<Role>,
) -> impl IntoView {
    let choice = |of: Role, value: &'static str, note: Users| {
        view! {
            <Choice
                kind=ChoiceKind::One
                group="role"
                value
                label=say(role_name(of))
                chosen=Signal::derive(move || role.get() == of)
                on_choose=move |()| on_choose.run(of)
                note=Some(say(note).into_any())
            />
        }
    };
    view! {
        <fieldset class="field">
            <legend class="legend-large">{say(FieldLabel::Role)}</legend>
            <ul class="choices">
                {choice(Role::User, "utilisateur", Users::UserNote)}
                {choice(Role::Rse, "rse", Users::OfficerNote)}
            </ul>
        </fieldset>
    }
}
