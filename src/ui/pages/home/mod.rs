//! **Accueil**: what needs attention first, then the ways on.

mod concerns;
mod draft_rows;
mod drafts;
mod watch;

use super::acts::last_act_row;
use super::link_to;
use super::recovery::has_recovery_code;
use crate::register::{Register, Role, UserId};
use crate::ui::address::Address;
use crate::ui::components::Page;
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{AccountPage, Entrance, Frame, Home};
use concerns::{concerns, concerns_of_today};
use draft_rows::{DroppedDraft, draft_rows, dropped_row};
use drafts::waiting;
use leptos::prelude::*;
use watch::{watch_rows, watched};

/// The heading of what needs attention. It takes focus when a row of the list goes.
const ATTENTION: &str = "attention";

/// The page of whoever is signed in.
pub(in crate::ui) fn home_page() -> Node {
    workspace().user().map(home_of).into()
}

fn home_of(user: UserId) -> Page {
    let name = workspace()
        .glance(|register| Some(register.users().get(user)?.given_name.as_str().to_owned()))
        .unwrap_or_default();
    let is_officer = workspace().is_officer();
    let ways = if is_officer {
        officer_ways()
    } else {
        employee_ways()
    };
    Page::titled(say(Frame::Home))
        .with(html::p().class("lead").with(say(Home::Greeting { name })))
        .with(is_officer.then(first_steps))
        .with(attention(user, is_officer))
        .with(html::h2().with(say(Home::WaysOn)))
        .with(ways)
}

/// Requests to resume, procurations that haven't begun, and for an officer what else deserves a look; for
/// anybody else, what of theirs ends soon.
fn attention(user: UserId, is_officer: bool) -> Node {
    // Drafts stand outside the register: what is dropped tells it here.
    let dropped: RwSignal<Option<DroppedDraft>> = RwSignal::new(None);
    let page = RwSignal::new(1_usize);
    let heading = html::h2()
        .set("id", ATTENTION)
        .set("tabindex", "-1")
        .with(say(Home::Attention));
    let rows = follow(move || {
        let today = workspace().today();
        let ids = workspace().read(|register| watched(register, user, today));
        dropped.track();
        let drafts = waiting();
        // The sample's passphrases can't be forgotten: its way in shows them.
        let is_sample = workspace().read(Register::is_sample);
        let lacks_code = is_officer && !is_sample && !has_recovery_code();
        let concerning = if is_officer {
            concerns_of_today()
        } else {
            Vec::new()
        };
        let last_act = last_act_row();
        let is_empty = drafts.is_empty()
            && ids.is_empty()
            && !lacks_code
            && concerning.is_empty()
            && last_act.is_none();
        let nothing = is_empty.then(|| {
            let sentence = if is_officer {
                Home::NothingToWatch
            } else {
                Home::NothingOfMine
            };
            html::p().class("empty").with(say(sentence))
        });
        Node::Several(vec![
            nothing.into(),
            lacks_code.then(recovery_row).into(),
            last_act.into(),
            draft_rows(&drafts, dropped).into(),
            dropped_row(dropped).into(),
            watch_rows(ids, page, is_officer),
            concerns(concerning),
        ])
    });
    Node::Several(vec![heading.into(), rows])
}

/// What an officer who has no recovery code is told.
fn recovery_row() -> Element {
    let kind = html::span()
        .class("status pending")
        .with(say(Entrance::RecoveryTitle));
    let row = html::li()
        .with(html::span().class("kind").with(kind))
        .with(link_to(&Address::MyRecoveryCode).with(say(AccountPage::GetRecovery)))
        .with(
            html::span()
                .class("muted")
                .with(say(AccountPage::WhatItServes)),
        );
    html::ul().class("attention-list").with(row)
}

/// What a newcomer has to do first; nothing once it is done.
fn first_steps() -> Node {
    follow(|| {
        let (no_user, no_enrolment) = workspace().read(|register| {
            let bodies = register.catalogue().bodies();
            let no_enrolment = !bodies.iter().any(|body| register.is_enrolled(&body.id));
            (!has_employee(register), no_enrolment)
        });
        (no_user || no_enrolment).then(|| {
            let users = || step(Home::AddUsersFirst, &Address::Users, Frame::Users);
            let enrolments = || step(Home::EnrolFirst, &Address::Enrolments, Frame::Enrolments);
            let steps = html::ol()
                .with(no_user.then(users))
                .with(no_enrolment.then(enrolments))
                .with(html::li().with(say(Home::ThenGrant)));
            html::div()
                .class("notice info")
                .with(html::h2().with(say(Home::GettingStarted)))
                .with(steps)
        })
    })
}

fn step(text: Home, address: &Address, link: Frame) -> Element {
    html::li()
        .with(say(text))
        .with(" ")
        .with(link_to(address).with(say(link)))
}

/// Whether there is anybody to whom access can be given (R5).
fn has_employee(register: &Register) -> bool {
    register
        .users()
        .iter()
        .any(|(_, user)| user.role == Role::User && user.is_active())
}

fn officer_ways() -> Element {
    html::div()
        .class("ways")
        .with(way(
            &Address::NewRights,
            Frame::AccessRights,
            Home::RightsText,
        ))
        .with(way(
            &Address::Procurations,
            Frame::Procurations,
            Home::ProcurationsText,
        ))
}

fn employee_ways() -> Element {
    html::div()
        .class("ways")
        .with(way(&Address::MyAccess, Frame::MyAccess, Home::MyAccessText))
}

/// A way on: its name, and what it is for beside it.
fn way(address: &Address, title: Frame, text: Home) -> Element {
    html::div()
        .class("way")
        .with(link_to(address).class("way-title").with(say(title)))
        .with(html::p().with(say(text)))
}
