//! **Mes accès**: what whoever is signed in may do today, until when, what will hold later, and the
//! procurations behind it.

mod own;

use super::print_button;
use super::users::{Reader, person_access};
use crate::register::{Access, Grants, ProcurationId, Register, Status, UserId};
use crate::ui::components::{Page, page_of, pagination, row};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, PersonalAccess, Summaries};
use crate::wording::{body_name, day_in_words, period_in_words, procuration_name};
use leptos::prelude::*;
use own::own_procurations;
use std::collections::BinaryHeap;

/// The page of whoever is signed in.
pub(in crate::ui) fn my_access_page() -> Node {
    workspace().user().map(access_of).into()
}

fn access_of(user: UserId) -> Page {
    let day = day_in_words(workspace().today(), workspace().language());
    let is_officer = workspace().is_officer();
    Page::titled(say(Frame::MyAccess))
        .with(html::h2().with(say(PersonalAccess::Today { day })))
        .with(person_access(user, Reader::Oneself))
        .with((!is_officer).then(|| later(user)))
        .with((!is_officer).then(|| own_procurations(user)))
        .with(print_button())
}

/// What will hold later.
fn later(user: UserId) -> Node {
    const LIST: &str = "a-venir";
    let page = RwSignal::new(1_usize);
    let heading = html::h2()
        .set("id", LIST)
        .set("tabindex", "-1")
        .with(say(PersonalAccess::Upcoming));
    let sheets = follow(move || {
        workspace().read(|register| {
            let slice = page_of(upcoming(register, user).into_iter(), page.get());
            let pages = pagination(slice.place(), page, LIST);
            let sheets = if slice.total == 0 {
                html::p()
                    .class("empty")
                    .with(say(PersonalAccess::NothingUpcoming))
            } else {
                html::div()
                    .class("access-list")
                    .with(Node::all(slice.ids().filter_map(|id| sheet(register, id))))
            };
            Node::Several(vec![sheets.into(), pages])
        })
    });
    Node::Several(vec![heading.into(), sheets])
}

/// The user's procurations that haven't begun, the first to begin first.
fn upcoming(register: &Register, user: UserId) -> Vec<ProcurationId> {
    let today = workspace().today();
    let standing = register
        .assignments_of_user(user)
        .filter(|(_, row)| row.ended.is_none());
    let found: BinaryHeap<_> = standing
        .filter_map(|(_, row)| {
            let procuration = register.procurations().get(row.procuration)?;
            let is_upcoming = procuration.status(today) == Status::Upcoming;
            is_upcoming.then(|| (procuration.terms.period.start(), row.procuration))
        })
        .collect();
    found
        .into_sorted_vec()
        .into_iter()
        .map(|(_, id)| id)
        .collect()
}

fn sheet(register: &Register, id: ProcurationId) -> Option<Element> {
    let language = workspace().language();
    let row = register.procurations().get(id)?;
    let name = procuration_name(register, id, row, language);
    let period = html::p()
        .class("access-scope")
        .with(period_in_words(row.terms.period, language));
    let reference = html::span()
        .class("reference")
        .with(row.reference.to_string());
    let through = html::p()
        .class("access-via")
        .with(say(PersonalAccess::Through))
        .with(" ")
        .with(reference);
    let sheet = html::section()
        .class("access-body none")
        .with(html::h3().with(html::bdi().with(name)))
        .with(period)
        .with(
            html::dl()
                .class("rows")
                .with(granted(register, &row.terms.grants)),
        )
        .with(through);
    Some(sheet)
}

/// Each body, and how much of it.
fn granted(register: &Register, grants: &Grants) -> Node {
    let language = workspace().language();
    let bodies = register.catalogue().bodies().iter();
    let named = bodies.filter_map(|body| Some((body, grants.get(&body.id)?)));
    Node::all(named.map(|(body, access)| {
        let scope = match access {
            Access::Unrestricted => say(Summaries::AllTasks),
            Access::Restricted(tasks) => say(PersonalAccess::SomeTasks {
                count: tasks.len(),
                total: body.tasks.len(),
            }),
        };
        row(body_name(body, language), scope)
    }))
}
