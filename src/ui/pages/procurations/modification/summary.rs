//! **Résumé de la modification**: what changes, for whom, and all that the new version will say.

use super::super::differences::differences;
use super::receive;
use crate::office::Request;
use crate::procedure::{
    CreationInput, Field, ModificationInput, ModificationStep, ModificationSummary,
};
use crate::register::{AssignmentId, OrderedSet, ProcurationId, ProcurationTerms};
use crate::ui::address::Address;
use crate::ui::components::{access_rows, paper, row_with_action, submit_request};
use crate::ui::markup::{Node, html};
use crate::ui::pages::acts::{Effect, Listed, people};
use crate::ui::pages::{modify_link, period_facts};
use crate::ui::submission::{Submission, submit};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Modifications, Summaries};

/// **Résumé de la modification**.
pub(super) fn summary(summary: ModificationSummary) -> Node {
    let draft = workspace().drafts.modification;
    let (id, terms) = (summary.procuration, summary.terms.clone());
    let changes = workspace().glance(|register| {
        let mut changed = summary.differences(register)?;
        let replaced = register.procurations().get(id)?;
        // A new version that goes on with what has begun doesn't change its beginning.
        if let Some(period) = &mut changed.period {
            period.from = register.whole_period(replaced);
            period.to = register.whole_period_after(replaced, terms.period, workspace().today());
        }
        changed.period = changed.period.filter(|period| period.from != period.to);
        Some(differences(&changed, &replaced.terms, &terms))
    });
    let whole = whole(id, &terms, summary.dropped.len());
    let dropped = summary.dropped.clone();
    let listed = Listed::new(draft.problems, move |register| {
        register.stopping_with_procuration(id).collect()
    });
    let mandataries = listed.drawn(move |listed| leaving_and_staying(&listed, &dropped, &terms));
    let transmit = move || {
        let (summary, listed) = (summary.clone(), listed.at_present());
        submit(Submission {
            draft: *draft,
            request: Box::new(move |_| Request::listing(summary.command(), listed)),
            then: |_, _| (),
            receipt: |_, receipt| Some(Address::Receipt(receipt.sequence)),
        });
    };
    let back = Address::Modification(ModificationStep::Mandataries);
    Node::Several(vec![
        html::p().with(say(Modifications::SummaryLead)).into(),
        html::h2().with(say(Modifications::WhatChanges)).into(),
        changes.into(),
        mandataries,
        html::h2().with(say(Modifications::Whole)).into(),
        whole,
        submit_request(draft.failure, &back, transmit),
    ])
}

/// All that the new version will say, each part with the link that leads to its step.
fn whole(id: ProcurationId, terms: &ProcurationTerms, dropped: usize) -> Node {
    let today = workspace().today();
    let period = workspace().glance(|register| {
        let replaced = register.procurations().get(id)?;
        Some(register.whole_period_after(replaced, terms.period, today))
    });
    let part = |words: Summaries, step: ModificationStep, field: Field, value: Node| {
        let name = say(words.clone()).into_owned();
        row_with_action(say(words), value, revise(step, &field, name))
    };
    let detail = |words, field, value| part(words, ModificationStep::Details, field, value);
    let absent = |words| html::span().class("muted").with(say(words)).into();
    let name = terms.name.as_ref().map_or_else(
        || absent(Modifications::NoName),
        |name| html::bdi().with(name.as_str().to_owned()).into(),
    );
    let note = terms.note.as_ref().map_or_else(
        || absent(Modifications::NoNote),
        |note| {
            let note = note.as_str().to_owned();
            html::bdi().class("several-lines").with(note).into()
        },
    );
    let standing = workspace().glance(|register| register.mandataries(id).count());
    let staying = say(Modifications::Staying {
        count: standing.saturating_sub(dropped),
    });
    Node::Several(vec![
        paper(vec![
            detail(Summaries::Name, Field::ProcurationName, name),
            detail(
                Summaries::Period,
                Field::Start,
                period_facts(period.unwrap_or(terms.period)),
            ),
            detail(Summaries::Note, Field::Note, note),
            part(
                Summaries::Users,
                ModificationStep::Mandataries,
                Field::Users,
                staying.into(),
            ),
        ]),
        access_rows(
            &terms.grants,
            Some(|field, body| revise(ModificationStep::Bodies, field, body)),
        ),
    ])
}

/// The mandataries from whom the procuration is withdrawn, and those who pass to the new version.
fn leaving_and_staying(
    listed: &OrderedSet<AssignmentId>,
    dropped: &OrderedSet<AssignmentId>,
    terms: &ProcurationTerms,
) -> Node {
    let (leaving, staying): (Vec<_>, Vec<_>) = listed.iter().partition(|id| dropped.contains(id));
    let (leaves, stays) = (leaving.len(), staying.len());
    Node::Several(vec![
        people(
            "retirees",
            say(Modifications::Leaving { count: leaves }),
            Effect::Stop,
            leaving.into_iter().copied().collect(),
        ),
        people(
            "maintenues",
            say(Modifications::Staying { count: stays }),
            Effect::Replacement(terms.clone()),
            staying.into_iter().copied().collect(),
        ),
    ])
}

/// The link to a part of the summary; the person comes back to the summary afterwards.
fn revise(step: ModificationStep, field: &Field, part: String) -> Node {
    modify_link(&Address::Modification(step), field, part, || {
        receive(ModificationInput::Terms(CreationInput::RevisionBegan));
    })
}
