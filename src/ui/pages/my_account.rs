//! **Mon compte**: who I am, my passphrase, for an officer my recovery code, and when the session locks.

use super::link_to;
use super::passphrase::passphrase_form;
use super::recovery::has_recovery_code;
use super::users::facts;
use crate::register::UserId;
use crate::ui::address::Address;
use crate::ui::components::{NewPassphrase, Page};
use crate::ui::idle::idle_choice;
use crate::ui::markup::{Node, follow, html};
use crate::ui::submission::Desk;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{AccountPage, Entrance};

/// The page of whoever is signed in.
pub(in crate::ui) fn my_account_page() -> Node {
    workspace().user().map(account_of).into()
}

fn account_of(user: UserId) -> Page {
    let desk = Desk::new();
    let facts = follow(move || workspace().read(|register| register.users().get(user).map(facts)));
    Page::titled(say(AccountPage::Title))
        .problems(desk.problems)
        .with(facts)
        .with(html::h2().with(say(AccountPage::ChangeTitle)))
        .with(html::p().class("prose").with(say(AccountPage::ChangeText)))
        .with(passphrase_form(
            user,
            NewPassphrase::instead_of_present(desk.problems),
            desk,
        ))
        .with(workspace().is_officer().then(|| follow(recovery)))
        .with(html::h2().with(say(AccountPage::SessionTitle)))
        .with(idle_choice())
}

/// Whether there is a recovery code, and the way to another one.
fn recovery() -> Node {
    let (text, way) = if has_recovery_code() {
        (AccountPage::HasRecovery, AccountPage::RenewRecovery)
    } else {
        (AccountPage::NoRecovery, AccountPage::GetRecovery)
    };
    let way = link_to(&Address::MyRecoveryCode)
        .class("button secondary")
        .with(say(way));
    Node::all([
        html::h2().with(say(Entrance::RecoveryTitle)),
        html::p().class("prose").with(say(text)),
        html::p().with(way),
    ])
}
