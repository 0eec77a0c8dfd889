//! The procurations that a user has or had, newest first.

use crate::register::{
    AssignmentEnd, AssignmentId, EndReason, Procuration, Register, Role, UserId,
};
use crate::ui::address::Address;
use crate::ui::components::{
    cell, line, page_of, pagination, status_badge, subject, table, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::acts::assignment_link;
use crate::ui::pages::link_to;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Account, Lists, Summaries};
use crate::wording::procuration_name;
use leptos::prelude::*;
use std::borrow::Cow;

/// The identity of the table.
const TABLE: &str = "assignations";

/// Every assignment of a user.
pub(super) fn assignments_of(user: UserId) -> Node {
    let page = RwSignal::new(1_usize);
    follow(move || workspace().read(|register| all_of(register, user, page)))
}

fn all_of(register: &Register, user: UserId, page: RwSignal<usize>) -> Node {
    let all = register.assignments_of_user(user);
    let ids = all.map(|(id, _)| id).collect::<Vec<_>>();
    if ids.is_empty() {
        let sentence = empty_sentence(register, user);
        return html::p().class("empty").with(say(sentence)).into();
    }
    let label = say(Lists::Procurations { count: ids.len() });
    Node::Several(vec![
        html::p().class("shown").with(label.clone()).into(),
        assignments_table(register, &ids, page, label),
    ])
}

/// A table of assignments, given oldest first and shown newest first, a page at a time. Its name is the
/// label.
pub(super) fn assignments_table(
    register: &Register,
    ids: &[AssignmentId],
    page: RwSignal<usize>,
    label: Cow<'static, str>,
) -> Node {
    let heads = vec![
        say(Summaries::Name),
        say(Summaries::Reference),
        say(Summaries::Period),
        say(Summaries::Status),
        say(Account::AssignedOn),
        say(Account::Ended),
    ];
    let slice = page_of(ids.iter().rev().copied(), page.get());
    let lines = slice.ids().filter_map(|id| assignment_line(register, id));
    let region = table_region(TABLE, table(heads, Node::all(lines))).set("aria-label", label);
    Node::Several(vec![region.into(), pagination(slice.place(), page, TABLE)])
}

fn empty_sentence(register: &Register, user: UserId) -> Account {
    match register.users().get(user).map(|user| user.role) {
        Some(Role::Rse) => Account::NoneNeeded,
        _ => Account::NoAssignment,
    }
}

fn assignment_line(register: &Register, id: AssignmentId) -> Option<Element> {
    let document = assignment_link(register, id).map(|link| link.class("off-paper"));
    let assignment = register.assignments().get(id)?;
    let id = assignment.procuration;
    let procuration = register.procurations().get(id)?;
    let name = procuration_name(register, id, procuration, workspace().language());
    let reference = link_to(&Address::Procuration(procuration.reference))
        .class("reference")
        .with(procuration.reference.to_string());
    let day = |iso: String| html::span().class("nowrap").with(iso);
    let period = register.whole_period(procuration);
    let period = Node::Several(vec![
        day(period.start().iso()).into(),
        " – ".into(),
        day(period.end().iso()).into(),
    ]);
    let status = procuration.status(workspace().today());
    let since = cell(say(Account::AssignedOn), assignment.since.iso());
    let end = html::p().with(end_in_words(assignment.ended, procuration));
    let end = Node::Several(vec![end.into(), document.into()]);
    let line = line()
        .with(subject(html::bdi().with(name)))
        .with(cell(say(Summaries::Reference), reference))
        .with(cell(say(Summaries::Period), period))
        .with(cell(say(Summaries::Status), status_badge(status)))
        .with(since.class("nowrap"))
        .with(cell(say(Account::Ended), end));
    Some(line)
}

/// When and why an assignment ended, or that it stands.
fn end_in_words(ended: Option<AssignmentEnd>, procuration: &Procuration) -> String {
    let is_over = procuration.status(workspace().today()).is_over();
    let sentence = match ended {
        None if is_over => Account::EndedWithProcuration {
            day: procuration.terms.period.end().iso(),
        },
        None => Account::StandsStill,
        Some(AssignmentEnd { on, reason }) => {
            let day = on.iso();
            match reason {
                EndReason::Withdrawn => Account::Withdrawn { day },
                EndReason::Renounced => Account::Renounced { day },
                EndReason::Departure => Account::Departure { day },
                EndReason::Revocation => Account::Revocation { day },
                EndReason::Undone => Account::Undone { day },
            }
        }
    };
    say(sentence).into_owned()
}
