//! The procurations that whoever is signed in has or had, newest first: each can be renounced while it
//! stands, and has its attestation once it is over.

use crate::procedure::LifeAct;
use crate::register::{AssignmentId, Register, UserId};
use crate::ui::address::Address;
use crate::ui::components::{
    cell, line, page_of, pagination, status_badge, subject, table, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::acts::assignment_link;
use crate::ui::pages::{hidden, link_to};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, Summaries};
use crate::wording::{period_in_words, procuration_name};
use leptos::prelude::*;

/// The identity of the table.
const TABLE: &str = "vos-procurations";

pub(super) fn own_procurations(user: UserId) -> Node {
    let page = RwSignal::new(1_usize);
    let heading = html::h2().with(say(Acts::OwnProcurations));
    let rows = follow(move || {
        workspace().read(|register| {
            let ids = newest_first(register, user);
            let slice = page_of(ids.into_iter(), page.get());
            if slice.total == 0 {
                let none = html::p().class("empty").with(say(Acts::NoOwnProcuration));
                return none.into();
            }
            let heads = vec![
                say(Summaries::Name),
                say(Summaries::Reference),
                say(Summaries::Period),
                say(Summaries::Status),
                say(Acts::Possible),
            ];
            let lines = slice.ids().filter_map(|id| own_line(register, id));
            let region = table_region(TABLE, table(heads, Node::all(lines)));
            let region = region.set("aria-label", say(Acts::OwnProcurations));
            Node::Several(vec![region.into(), pagination(slice.place(), page, TABLE)])
        })
    });
    Node::Several(vec![heading.into(), rows])
}

fn newest_first(register: &Register, user: UserId) -> Vec<AssignmentId> {
    let mut ids: Vec<AssignmentId> = register
        .assignments_of_user(user)
        .map(|(id, _)| id)
        .collect();
    ids.reverse();
    ids
}

fn own_line(register: &Register, id: AssignmentId) -> Option<Element> {
    let language = workspace().language();
    let assignment = register.assignments().get(id)?;
    let procuration = register.procurations().get(assignment.procuration)?;
    let status = procuration.status(workspace().today());
    let name = procuration_name(register, assignment.procuration, procuration, language);
    let reference = html::span()
        .class("reference")
        .with(procuration.reference.to_string());
    let stands = assignment.ended.is_none() && LifeAct::Renounce.is_allowed(status);
    let renunciation = stands.then(|| {
        link_to(&Address::Renunciation(id))
            .with(say(Acts::Renounce))
            .with(hidden(html::bdi().with(name.clone())))
    });
    let ways = Node::Several(vec![
        renunciation.into(),
        assignment_link(register, id).into(),
    ]);
    let line = line()
        .with(subject(html::bdi().with(name)))
        .with(cell(say(Summaries::Reference), reference))
        .with(cell(
            say(Summaries::Period),
            period_in_words(register.whole_period(procuration), language),
        ))
        .with(cell(say(Summaries::Status), status_badge(status)))
        .with(cell(say(Acts::Possible), ways));
    Some(line)
}
