//! The list of users, in the order of names.

use super::email_of;
use super::way_in::lacks_passphrase;
use crate::register::{Register, Search, Standing, User, UserId};
use crate::ui::address::Address;
use crate::ui::components::{
    ListPlace, Page, Slice, cell, line, page_of, pagination, search_field, standing_badge, subject,
    table, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::link_to;
use crate::ui::watching::watch;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Lists, Summaries, TemporaryPassphrase, Users};
use crate::wording::{FieldLabel, role_name};
use leptos::prelude::*;

/// Above how many users a search field is offered.
const SEARCH_ABOVE: usize = 10;

/// The identity of the list.
const LIST: &str = "liste";

/// The identity of the sentence that says how many users there are, which names the list.
const COUNT: &str = "compte";

pub(in crate::ui) fn users_page() -> Node {
    let ListPlace { search, page } = ListPlace::of_address();
    let slice = watch(move || {
        let sought = search.get();
        workspace().read(|register| page_of(found(register, &sought), page.get()))
    });
    let nobody_yet = follow(|| {
        let is_alone = workspace().read(|register| register.users().len() < 2);
        is_alone.then(|| html::p().class("empty").with(say(Users::NobodyYet)))
    });
    let search_field = follow(move || {
        let is_long = workspace().read(|register| register.users().len() > SEARCH_ABOVE);
        is_long.then(|| search_field(search, page, move || slice.with(|slice| slice.total)))
    });
    let list = follow(move || {
        let slice = slice.get();
        let list = workspace().read(|register| list(register, &slice));
        Node::Several(vec![list, pagination(slice.place(), page, LIST)])
    });
    let addition = link_to(&Address::NewUser)
        .class("button")
        .with(say(Users::Add));
    Page::titled(say(Frame::Users))
        .with(html::p().class("lead").with(say(Users::ListLead)))
        .with(html::p().with(addition))
        .with(nobody_yet)
        .with(search_field)
        .with(list)
        .into()
}

/// The users whose name or code is sought; all of them while nothing is.
fn found(register: &Register, search: &str) -> impl Iterator<Item = UserId> {
    let search = Search::typed(search);
    let found = register.users_in_order().filter(move |(_, user)| {
        search.is_empty() || search.finds(&format!("{} {}", user.listed_name(), user.code.as_str()))
    });
    found.map(|(id, _)| id)
}

fn list(register: &Register, slice: &Slice) -> Node {
    if slice.total == 0 {
        return html::p()
            .class("empty")
            .with(say(Lists::NothingFound))
            .into();
    }
    let heads = vec![
        say(Users::Name),
        say(Users::Code),
        say(FieldLabel::Role),
        say(Summaries::Status),
        say(Users::Email),
    ];
    let users = slice.ids().filter_map(|id| register.users().get(id));
    let lines = users.map(list_line);
    let count = html::p()
        .class("shown")
        .set("id", COUNT)
        .with(say(Users::Count { count: slice.total }));
    let region = table_region(LIST, table(heads, Node::all(lines))).set("aria-labelledby", COUNT);
    Node::all([count, region])
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
