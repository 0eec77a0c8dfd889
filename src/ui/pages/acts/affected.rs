//! Whom an act affects, each by name, and what each one loses by it: a page at a time.

use crate::procedure::LifeAct;
use crate::register::{AssignmentId, Loss, OrderedSet, Register, User};
use crate::ui::components::{cell, line, page_of, pagination, subject, table, table_region};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Acts;
use crate::wording::{body_name, procuration_name};
use leptos::prelude::*;
use std::borrow::Cow;

/// The people whom an act on these assignments affects.
pub(super) fn affected(act: LifeAct, assignments: OrderedSet<AssignmentId>) -> Node {
    let count = assignments.len();
    if count == 0 {
        let nobody = html::p().class("empty").with(say(Acts::NobodyAffected));
        return nobody.into();
    }
    people("personnes", say(Acts::Affected { count }), act, assignments)
}

/// These people, by name, under this title, and what an act takes from each of them; nothing where there is
/// nobody. The identity is that of their table.
pub(in crate::ui::pages) fn people(
    id: &'static str,
    title: Cow<'static, str>,
    act: LifeAct,
    assignments: OrderedSet<AssignmentId>,
) -> Node {
    if assignments.is_empty() {
        return Node::Nothing;
    }
    let (page, label) = (RwSignal::new(1_usize), title.clone());
    let people = follow(move || {
        let slice = page_of(assignments.iter().copied(), page.get());
        let lines = workspace().glance(|register| {
            let ids = slice.ids();
            Node::all(ids.filter_map(|id| person(register, act, id, &assignments)))
        });
        let mut heads = vec![say(Acts::Person), say(Acts::Procuration)];
        if act.takes_away() {
            heads.push(say(Acts::Loses));
        }
        let region = table_region(id, table(heads, lines)).set("aria-label", label.clone());
        Node::Several(vec![region.into(), pagination(slice.place(), page, id)])
    });
    Node::Several(vec![html::h2().with(title).into(), people])
}

fn person(
    register: &Register,
    act: LifeAct,
    id: AssignmentId,
    stopping: &OrderedSet<AssignmentId>,
) -> Option<Element> {
    let row = register.assignments().get(id)?;
    let name = register.users().get(row.user).map(User::listed_name)?;
    let procuration = register.procurations().get(row.procuration)?;
    let language = workspace().language();
    let called = procuration_name(register, row.procuration, procuration, language);
    let reference = html::span()
        .class("reference")
        .with(procuration.reference.to_string());
    let called = Node::Several(vec![
        reference.into(),
        " ".into(),
        html::bdi().with(called).into(),
    ]);
    let lost = act.takes_away().then(|| {
        let loss = register.loss(id, stopping, workspace().today());
        cell(say(Acts::Loses), loss_in_words(register, loss.as_ref()))
    });
    let line = line()
        .with(subject(html::bdi().with(name)))
        .with(cell(say(Acts::Procuration), called))
        .with(lost);
    Some(line)
}

/// What somebody can't do any more: each body, and how many tasks of it.
fn loss_in_words(register: &Register, loss: Option<&Loss>) -> Node {
    let Some(loss) = loss.filter(|loss| !loss.tasks.is_empty()) else {
        return html::span()
            .class("muted")
            .with(say(Acts::LosesNothing))
            .into();
    };
    let language = workspace().language();
    let bodies = register.catalogue().bodies().iter();
    let lost = bodies.filter_map(|body| {
        let tasks = loss.tasks.get(&body.id)?;
        let lost = say(Acts::LostAt {
            count: tasks.len(),
            body: body_name(body, language),
        });
        Some(html::li().with(lost))
    });
    html::ul().with(Node::all(lost)).into()
}
