//! What a new version says otherwise than the one that it replaces: a row for each part, before and after
//! side by side.

use crate::register::{Access, Differences, ProcurationTerms, PublicBody};
use crate::ui::components::{cell, line, subject, table, table_region};
use crate::ui::markup::{Element, Node, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Modifications, Summaries};
use crate::wording::{body_name, period_in_words, task_name};

/// The parts that differ, or that none does.
pub(super) fn differences(
    changed: &Differences,
    former: &ProcurationTerms,
    terms: &ProcurationTerms,
) -> Node {
    if changed.is_empty() {
        let same = html::p().class("empty").with(say(Modifications::SameTerms));
        return same.into();
    }
    let heads = vec![
        say(Modifications::Part),
        say(Modifications::Before),
        say(Modifications::After),
    ];
    let lines = details(changed)
        .into_iter()
        .chain(accesses(changed, former, terms));
    table_region("differences", table(heads, Node::all(lines)))
        .set("aria-label", say(Modifications::WhatChanges))
        .into()
}

fn details(changed: &Differences) -> Vec<Element> {
    let language = workspace().language();
    let mut lines = Vec::new();
    let mut add = |part: Summaries, before: Node, after: Node| {
        lines.push(part_line(say(part).into_owned(), before, after));
    };
    if let Some(name) = &changed.name {
        let shown = |name: &Option<crate::register::Name>| match name {
            Some(name) => html::bdi().with(name.as_str().to_owned()).into(),
            None => absent(Modifications::NoName),
        };
        add(Summaries::Name, shown(&name.from), shown(&name.to));
    }
    if let Some(period) = &changed.period {
        add(
            Summaries::Period,
            period_in_words(period.from, language).into(),
            period_in_words(period.to, language).into(),
        );
    }
    if let Some(note) = &changed.note {
        let shown = |note: &Option<crate::register::Note>| match note {
            Some(note) => {
                let note = note.as_str().to_owned();
                html::bdi().class("several-lines").with(note).into()
            }
            None => absent(Modifications::NoNote),
        };
        add(Summaries::Note, shown(&note.from), shown(&note.to));
    }
    lines
}

/// The bodies whose access differs, in the catalogue's order.
fn accesses(
    changed: &Differences,
    former: &ProcurationTerms,
    terms: &ProcurationTerms,
) -> Vec<Element> {
    let language = workspace().language();
    workspace().glance(|register| {
        let bodies = register.catalogue().bodies().iter();
        let differing = bodies.filter(|body| changed.accesses.iter().any(|(id, _)| *id == body.id));
        let lines = differing.map(|body| {
            let name = body_name(body, language);
            part_line(
                name,
                access(body, former.grants.get(&body.id)),
                access(body, terms.grants.get(&body.id)),
            )
        });
        lines.collect()
    })
}

fn access(body: &PublicBody, access: Option<&Access>) -> Node {
    match access {
        None => absent(Modifications::NoAccess),
        Some(Access::Unrestricted) => say(Summaries::AllTasks).into(),
        Some(Access::Restricted(tasks)) => {
            let language = workspace().language();
            let named = body.tasks.iter().filter(|task| tasks.contains(&task.id));
            let items = named.map(|task| html::li().with(task_name(task, language)));
            html::ul().with(Node::all(items)).into()
        }
    }
}

fn absent(words: Modifications) -> Node {
    html::span().class("muted").with(say(words)).into()
}

fn part_line(part: String, before: Node, after: Node) -> Element {
    line()
        .with(subject(part))
        .with(cell(say(Modifications::Before), before))
        .with(cell(say(Modifications::After), after))
}
