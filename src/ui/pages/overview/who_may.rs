//! **Qui peut faire quoi**: users × bodies on a day.

use super::asked::{asked_day, asked_page, link_with, not_understood, on, person, place};
use super::form::{AskedField, choice_field, day_field, text_field, view_form};
use super::looked_at::{LookedAt, day_notice};
use crate::overview::{Cell, Criteria, List, Misread, WhoMayRow, who_may};
use crate::register::{Day, PublicBody, Register, Standing, User};
use crate::ui::address::Address;
use crate::ui::components::{
    Page, cell, line, page_problems, pagination, standing_badge, subject, table_of, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::on_paper::asked_on_paper;
use crate::ui::pages::{hidden, link_to, print_button};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Reasoning, Views, WhoMay};
use crate::wording::{body_name, day_in_words, standing_name};
use leptos::prelude::*;
use std::borrow::Cow;

/// The identity of the table.
const LIST: &str = "qui-peut";
/// The identity of the sentence that names it.
const COUNT: &str = "compte";

pub(in crate::ui) fn who_may_page() -> Node {
    let looked_at = LookedAt::new();
    let search = AskedField::new("q", "");
    let standing = AskedField::new("etat", "");
    let day = AskedField::day();
    let page = asked_page();
    let controls = vec![
        text_field(search, say(WhoMay::Search)),
        choice_field(standing, say(WhoMay::Standing), standings),
        day_field(day),
    ];
    let why = link_to(&Address::Why).with(say(Reasoning::AskAbout));
    Page::titled(say(Frame::WhoMay))
        .with(html::p().class("lead off-paper").with(say(WhoMay::Lead)))
        .with(html::p().class("off-paper").with(why))
        .with(view_form(
            vec![search, standing, day],
            controls,
            page_problems(),
        ))
        .with(follow(asked_of))
        .with(day_notice())
        .with(follow(move || match asked_day() {
            Ok(day) => looked_at.read(day, |register| view(register, day, page)),
            // The field says it.
            Err(_) => Node::Nothing,
        }))
        .with(follow(|| workspace().read(legend)))
        .with(print_button())
        .into()
}

/// What was asked besides the day, on paper.
fn asked_of() -> Node {
    let asked = |key| workspace().navigation.query(key).unwrap_or_default();
    let state = asked("etat");
    let state = standings().into_iter().find(|(word, _)| *word == state);
    let state = state.filter(|(word, _)| !word.is_empty());
    asked_on_paper(vec![
        (say(WhoMay::Search), asked("q")),
        (
            say(WhoMay::Standing),
            state.map(|(_, name)| name.into_owned()).unwrap_or_default(),
        ),
    ])
}

/// The states of an account, by the words of the address.
fn standings() -> Vec<(String, Cow<'static, str>)> {
    let today = workspace().today();
    vec![
        (String::new(), say(WhoMay::Everybody)),
        ("actif".to_owned(), say(standing_name(Standing::Active))),
        (
            "suspendu".to_owned(),
            say(standing_name(Standing::Suspended)),
        ),
        (
            "parti".to_owned(),
            say(standing_name(Standing::Departed(today))),
        ),
    ]
}

/// What the address asks of the users' list.
fn criteria(register: &Register) -> (Criteria, Vec<Misread>) {
    const KEYS: [&str; 5] = ["q", "etat", "role", "par", "page"];
    let navigation = workspace().navigation;
    let asked = KEYS.map(|key| (key, navigation.query(key)));
    let pairs = asked
        .iter()
        .filter_map(|(key, value)| Some((*key, value.as_deref()?)));
    Criteria::read(List::Users, pairs, register)
}

fn view(register: &Register, day: Day, page: RwSignal<usize>) -> Node {
    let (criteria, misread) = criteria(register);
    let misread = misread
        .into_iter()
        .map(|Misread { key, value }| not_understood(Views::NotUnderstood { key, value }));
    let rows = who_may(register, &criteria.at_page(page.get()), day);
    let place = (&rows).into();
    let count = rows.total;
    let shown = html::p()
        .class("shown outcome")
        .set("id", COUNT)
        .set("tabindex", "-1")
        .with(say(WhoMay::People {
            count,
            day: day_in_words(day, workspace().language()),
        }));
    let table = if count == 0 {
        html::p().class("empty").with(say(WhoMay::NothingFound))
    } else {
        let lines = rows.rows.iter();
        let lines = lines.filter_map(|row| user_line(register, row, day));
        let table = table_of(heads(register), Node::all(lines)).class("who-may");
        table_region(LIST, table.set("aria-labelledby", COUNT)).set("aria-labelledby", COUNT)
    };
    Node::Several(vec![
        Node::all(misread),
        shown.into(),
        table.into(),
        pagination(place, page, COUNT),
    ])
}

/// The heads of the columns: the person, then each body by its acronym.
fn heads(register: &Register) -> Vec<Node> {
    let bodies = register.catalogue().bodies().iter();
    let named = bodies.map(|body| acronym(body).into());
    std::iter::once(say(Views::Person).into())
        .chain(named)
        .collect()
}

/// An acronym, with the name that it stands for.
fn acronym(body: &PublicBody) -> Element {
    html::abbr()
        .set("title", body_name(body, workspace().language()))
        .with(body.acronym.clone())
}

fn user_line(register: &Register, row: &WhoMayRow, day: Day) -> Option<Element> {
    let user = register.users().get(row.user)?;
    let bodies = register.catalogue().bodies().iter();
    let cells = bodies
        .zip(&row.cells)
        .map(|(body, may)| may_cell(user, body, *may, day));
    Some(line().with(subject(named(user))).with(Node::all(cells)))
}

/// Who a line is about: an account that isn't active and an officer are told.
fn named(user: &User) -> Node {
    let name = html::bdi().with(user.listed_name());
    let standing = (!user.is_active()).then(|| standing_badge(user.standing));
    let officer = user
        .is_active_officer()
        .then(|| html::span().class("tag").with(say(Views::Officer)));
    Node::Several(vec![
        link_to(&Address::User(user.code.clone())).with(name).into(),
        " ".into(),
        standing.into(),
        officer.into(),
    ])
}

/// What a user may do at a body: a link to the reasons.
fn may_cell(user: &User, body: &PublicBody, may: Cell, day: Day) -> Element {
    let name = body_name(body, workspace().language());
    let about = format!("({}, {name})", user.listed_name());
    let reasons = link_with(
        &Address::Why,
        &[person(&user.code), place(&body.id), on(day)],
    )
    .class(class_of(may))
    .with(html::span().with(short_words_of(may)))
    .with(hidden(about));
    cell(body.acronym.clone(), reasons)
}

fn class_of(may: Cell) -> &'static str {
    match may {
        Cell::AllTasks => "may all",
        Cell::Some { .. } => "may some",
        Cell::None(_) => "may none",
    }
}

fn words_of(may: Cell) -> Cow<'static, str> {
    match may {
        Cell::AllTasks => say(WhoMay::AllTasks),
        Cell::Some { allowed: count, of } => say(WhoMay::SomeTasks { count, of }),
        Cell::None(_) => say(WhoMay::NoTask),
    }
}

/// The same in a cell, whose shape says the rest.
fn short_words_of(may: Cell) -> Node {
    match may {
        Cell::AllTasks => Node::Several(vec![
            say(WhoMay::All).into(),
            hidden(say(WhoMay::OfTheTasks)).into(),
        ]),
        _ => words_of(may).into(),
    }
}

/// What the shapes and the acronyms mean.
fn legend(register: &Register) -> Node {
    let shapes = [
        ("may all", WhoMay::AllTasks, WhoMay::AllMeans),
        (
            "may some",
            WhoMay::SomeTasks { count: 3, of: 7 },
            WhoMay::SomeMeans,
        ),
        ("may none", WhoMay::NoTask, WhoMay::NoneMeans),
    ];
    let shapes = shapes.map(|(class, words, meaning)| {
        let shape = html::span().class(class).with(say(words));
        fact(shape, say(meaning))
    });
    let bodies = register.catalogue().bodies().iter();
    let bodies = bodies.map(|body| {
        let acronym = body.acronym.clone();
        fact(acronym, body_name(body, workspace().language()))
    });
    html::section()
        .class("legend")
        .with(html::h2().with(say(WhoMay::Legend)))
        .with(html::dl().with(Node::all(shapes)))
        .with(html::h3().with(say(WhoMay::Acronyms)))
        .with(html::dl().with(Node::all(bodies)))
        .into()
}

fn fact(term: impl Into<Node>, meaning: impl Into<Node>) -> Element {
    html::div()
        .with(html::dt().with(term))
        .with(html::dd().with(meaning))
}
