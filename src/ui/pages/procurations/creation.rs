//! **Ajouter › Interne**: the creation of a procuration, one page a step (help page, creation, steps 3
//! to 7).

use crate::procedure::{
    CreationAnswers, CreationInput, CreationStage, CreationStep, CreationSummary, Field,
    PeriodAnswers, PeriodInput,
};
use crate::register::Reference;
use crate::ui::address::Address;
use crate::ui::components::{
    Page, Problems, TextField, access_rows, explanation, form, form_actions, on_help_page, paper,
    period_fields, row_with_action, submit_request, text_area,
};
use crate::ui::markup::{Node, html};
use crate::ui::navigation::redirect;
use crate::ui::pages::accesses::{
    AccessesDraft, accesses_form, bodies_form, explained_accesses, explained_bodies,
};
use crate::ui::pages::{
    button_to, link_to, modify_link, not_found_page, period_facts, stale_notice, step_page,
};
use crate::ui::submission::{Submission, reference_of, submit};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Explanations, Frame, HelpPage, Management, Procedures, Summaries};

/// **Type de procuration**: this register keeps internal ones.
pub(in crate::ui) fn type_page() -> Node {
    let back = link_to(&Address::Procurations)
        .class("button secondary")
        .with(say(Frame::Back));
    let ways = html::div()
        .class("actions")
        .with(button_to(Address::NewCreation, say(Management::Internal)))
        .with(back);
    Page::titled(say(Management::TypeTitle))
        .with(on_help_page(
            HelpPage::Creation,
            CreationStep::TYPE_ON_HELP_PAGE,
        ))
        .with(explanation(Explanations::Proxy, Explanations::ProxyText))
        .with(html::p().class("lead").with(say(Management::TypeLead)))
        .with(ways)
        .into()
}

/// **Interne**: begins a request, at the first step. One that was begun before waits on Accueil.
pub(in crate::ui) fn new_creation_page() -> Node {
    workspace().drafts.creation.begin();
    redirect(Address::Creation(CreationStep::Details));
    Node::Nothing
}

/// **Dupliquer**: begins a request with what another procuration says.
pub(in crate::ui) fn duplication_page(reference: Reference) -> Node {
    let today = workspace().today();
    let begun = workspace().glance(|register| {
        let id = register.procuration_by_reference(reference)?;
        let other = register.procurations().get(id)?;
        let begun = CreationAnswers::duplicating(other, today);
        let copied = other.terms.name.as_ref().map_or_else(
            || other.reference.to_string(),
            |name| name.as_str().to_owned(),
        );
        let name = say(Management::CopyOf { name: copied }).into_owned();
        Some(begun.as_copy(name))
    });
    let Some(begun) = begun else {
        return not_found_page();
    };
    workspace().drafts.creation.begin_with(begun);
    redirect(Address::Creation(CreationStep::Details));
    Node::Nothing
}

/// A step, or the first one that misses an answer.
pub(in crate::ui) fn creation_page(step: CreationStep) -> Node {
    let draft = workspace().drafts.creation;
    draft.resume();
    let stage = draft
        .answers
        .with_untracked(|answers| answers.stage_at(step));
    if stage.step() != step {
        redirect(Address::Creation(stage.step()));
        return Node::Nothing;
    }
    let go_on = move || continue_from(step);
    let (title, content) = match stage {
        CreationStage::FillingDetails => (say(Management::Details), details()),
        CreationStage::SelectingBodies => (
            say(Procedures::Bodies),
            bodies_form(
                accesses_draft(),
                go_on,
                &Address::Creation(CreationStep::Details),
            ),
        ),
        CreationStage::ChoosingAccesses { bodies } => (
            say(Procedures::Accesses),
            accesses_form(
                &bodies,
                accesses_draft(),
                go_on,
                &Address::Creation(CreationStep::Bodies),
            ),
        ),
        CreationStage::Reviewing(summary) => (say(Procedures::Summary), self::summary(summary)),
    };
    draft.shows(&Address::Creation(step));
    let today = workspace().today();
    let stale = workspace().glance(|register| {
        let answers = draft.answers;
        answers.with_untracked(|answers| answers.stale(register, today))
    });
    let stale = stale.into_iter().filter(|one| one.step == step);
    let stale = stale_notice(stale.map(|one| one.problem).collect());
    let content = Node::Several(vec![
        on_help_page(HelpPage::Creation, step.on_help_page()),
        explanations(step),
        stale.into(),
        content,
    ]);
    step_page(title, (step.number(), CreationStep::COUNT), *draft, content)
}

/// What the things on a step are.
fn explanations(step: CreationStep) -> Node {
    use Explanations as Words;
    match step {
        CreationStep::Details => Node::all([
            explanation(Words::ProxyName, Words::ProxyNameText),
            explanation(Words::Period, Words::PeriodText),
        ]),
        CreationStep::Bodies => explained_bodies(),
        CreationStep::Accesses => explained_accesses(),
        CreationStep::Summary => explanation(Words::Submission, Words::SubmissionText).into(),
    }
}

/// The details of a draft, whichever procedure it is of.
pub(super) struct DetailsDraft {
    /// What has been answered so far.
    pub answers: CreationAnswers,
    /// The dates; follows the answers.
    pub period: fn() -> PeriodAnswers,
    /// Receives the name.
    pub on_name: fn(String),
    /// Receives the note.
    pub on_note: fn(String),
    /// Receives what happens to the dates.
    pub on_period: fn(PeriodInput),
    /// The problems of the page.
    pub problems: Problems,
}

/// The fields of **Renseignements sur la procuration**.
pub(super) fn details_fields(draft: DetailsDraft) -> Node {
    let CreationAnswers { name, note, .. } = draft.answers;
    let name = TextField::new(Field::ProcurationName, name, draft.problems, draft.on_name);
    Node::Several(vec![
        name.hint(say(Management::NameHint)).into(),
        period_fields(draft.period, draft.on_period, draft.problems),
        text_area(&Field::Note, note, draft.problems, draft.on_note),
    ])
}

/// **Renseignements sur la procuration**.
fn details() -> Node {
    let draft = workspace().drafts.creation;
    let fields = details_fields(DetailsDraft {
        answers: draft.answers.with_untracked(CreationAnswers::clone),
        period: || {
            let answers = workspace().drafts.creation.answers;
            answers.with(|answers| answers.period.clone())
        },
        on_name: |text| receive(CreationInput::NameTyped(text)),
        on_note: |text| receive(CreationInput::NoteTyped(text)),
        on_period: |input| receive(CreationInput::Period(input)),
        problems: draft.problems,
    });
    let back = Address::Procurations.path();
    form(|| continue_from(CreationStep::Details))
        .with(fields)
        .with(form_actions(say(Frame::Continue), Some(back)))
        .into()
}

/// **Résumé de la procuration**.
fn summary(summary: CreationSummary) -> Node {
    let draft = workspace().drafts.creation;
    let terms = summary.terms.clone();
    let transmit = move || {
        let summary = summary.clone();
        submit(Submission {
            draft: *draft,
            request: Box::new(move |reference| summary.command(reference).into()),
            then: |_, _| (),
            receipt: |_, receipt| reference_of(receipt).map(Address::CreationReceipt),
        });
    };
    let row = |words: Summaries, field: Field, value: Node| {
        let part = say(words.clone()).into_owned();
        row_with_action(
            say(words),
            value,
            revise(CreationStep::Details, &field, part),
        )
    };
    let name = terms.name.map(|name| {
        let name = html::bdi().with(name.as_str().to_owned());
        html::strong().with(name)
    });
    let note = terms.note.map(|note| {
        let note = html::bdi()
            .class("several-lines")
            .with(note.as_str().to_owned());
        row(Summaries::Note, Field::Note, note.into())
    });
    let facts = paper(vec![
        row(Summaries::Name, Field::ProcurationName, name.into()),
        row(Summaries::Period, Field::Start, period_facts(terms.period)),
        note.into(),
    ]);
    let accesses = access_rows(
        &terms.grants,
        Some(|field, body| revise(CreationStep::Bodies, field, body)),
    );
    let back = Address::Creation(CreationStep::Accesses);
    Node::Several(vec![
        facts,
        accesses,
        submit_request(draft.failure, &back, transmit),
    ])
}

/// The link to a part of the summary; the person comes back to the summary afterwards.
fn revise(step: CreationStep, field: &Field, part: String) -> Node {
    modify_link(&Address::Creation(step), field, part, || {
        receive(CreationInput::RevisionBegan);
    })
}

fn receive(input: CreationInput) {
    workspace()
        .drafts
        .creation
        .change(|answers| answers.receive(input));
}

fn accesses_draft() -> AccessesDraft {
    AccessesDraft {
        holds: |what| {
            let answers = workspace().drafts.creation.answers;
            answers.with(|answers| what(&answers.accesses))
        },
        receive: |input| receive(CreationInput::Accesses(input)),
        problems: workspace().drafts.creation.problems,
    }
}

/// **Continuer** on a step: on to the next one, or the problems of this one.
fn continue_from(step: CreationStep) {
    workspace().drafts.creation.continue_with(
        move |answers, register, today| answers.continue_from(step, register, today),
        Address::Creation,
    );
}
