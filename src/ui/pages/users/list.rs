//! The list of users, in the order of names.

use super::email_of;
use super::way_in::lacks_passphrase;
use crate::overview::{self, List, all_users, users};
use crate::register::{Register, Standing, User, UserId};
use crate::ui::address::Address;
use crate::ui::components::{
    Listing, Page, cell, line, pagination, standing_badge, subject, table, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::link_to;
use crate::ui::pages::listing::{COUNT, controls, head, nothing_found};
use crate::ui::watching::watch;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Summaries, TemporaryPassphrase, Users};
use crate::wording::{FieldLabel, role_name};
use leptos::prelude::*;

/// One page of what was asked for.
type Found = overview::Page<UserId>;

/// Above how many users a search field is offered.
const SEARCH_ABOVE: usize = 5;

/// The identity of the list.
const LIST: &str = "liste";

pub(in crate::ui) fn users_page() -> Node {
    let listing = Listing::of_address(List::Users);
    let found = watch(move || {
        let (asked, today) = (listing.criteria(), workspace().today());
        workspace().read(|register| users(register, &asked, today))
    });
    let total = move || found.with(|found| found.total);
    let count_all = || workspace().read(|register| register.users().len());
    let nobody_yet = follow(move || {
        let is_alone = count_all() < 2;
        is_alone.then(|| html::p().class("empty").with(say(Users::NobodyYet)))
    });
    let list = follow(move || {
        // The rows tell names that may change though the rows stay the same.
        workspace().read(|register| found.with(|found| list(register, found, listing)))
    });
    let addition = link_to(&Address::NewUser)
        .class("button")
        .with(say(Users::Add));
    Page::titled(say(Frame::Users))
        .with(html::p().class("lead off-paper").with(say(Users::ListLead)))
        .with(html::p().with(addition))
        .with(nobody_yet)
        .with(controls(listing, move || count_all() > SEARCH_ABOVE, total))
        .with(list)
        .with(follow(move || {
            let place = found.with(|found| found.into());
            pagination(place, listing.page, COUNT)
        }))
        .into()
}

fn list(register: &Register, found: &Found, listing: Listing) -> Node {
    if found.total == 0 {
        let today = workspace().today();
        return nothing_found(listing, register, say(Users::NobodyYet), &|asked| {
            all_users(register, asked, today).len()
        });
    }
    let heads = vec![
        say(Users::Name),
        say(Users::Code),
        say(FieldLabel::Role),
        say(Summaries::Status),
        say(Users::Email),
    ];
    let users = found.rows.iter();
    let lines = users.filter_map(|id| register.users().get(*id).map(list_line));
    let count = say(Users::Count { count: found.total });
    let region = table_region(LIST, table(heads, Node::all(lines))).set("aria-labelledby", COUNT);
    Node::Several(vec![head(listing, count, found.total), region.into()])
}

fn list_line(user: &User) -> Element {
    let name =
        link_to(&Address::User(user.code.clone())).with(html::bdi().with(user.listed_name()));
    line()
        .with(subject(name))
        .with(cell(say(Users::Code), user.code.as_str().to_owned()))
        .with(cell(say(FieldLabel::Role), say(role_name(user.role))))
        .with(cell(say(Summaries::Status), status(user)))
        .with(cell(say(Users::Email), email_of(user)))
}

/// Whether a user is there to act, and whether they could get in.
fn status(user: &User) -> Node {
    let is_gone = matches!(user.standing, Standing::Departed(_));
    let lacks = (!is_gone && lacks_passphrase(user)).then(|| {
        html::span()
            .class("status pending")
            .with(say(TemporaryPassphrase::NoneYet))
    });
    Node::Several(vec![
        standing_badge(user.standing),
        " ".into(),
        lacks.into(),
    ])
}
