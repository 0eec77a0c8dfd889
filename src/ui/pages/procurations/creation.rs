//! **Ajouter › Interne**: the creation of a procuration, one page a step (help page, creation, steps 3
//! to 7).

use crate::procedure::{
    AccessesInput, CreationInput, CreationStage, CreationStep, CreationSummary, Field,
};
use crate::ui::address::Address;
use crate::ui::components::{
    AccessRows, FormActions, Page, Paper, PeriodFields, Row, SubmitRequest, TextArea, TextField,
};
use crate::ui::pages::accesses::{AccessesForm, BodiesForm, submit_to};
use crate::ui::pages::{ButtonTo, DropDraft, modify_link, period_facts, redirect};
use crate::ui::submission::{Submission, reference_of, submit};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Management, Procedures, Summaries};
use leptos::prelude::*;

/// **Type de procuration**: this register keeps internal ones.
#[component]
pub(in crate::ui) fn TypePage() -> impl IntoView {
    view! {
        <Page title=say(Management::TypeTitle)>
            <p class="lead">{say(Management::TypeLead)}</p>
            <div class="actions">
                <ButtonTo address=Address::NewCreation name=say(Management::Internal) />
                <a class="button secondary" href=Address::Procurations.path()>{say(Frame::Back)}</a>
            </div>
        </Page>
    }
}

/// **Interne**: goes on with this tab's request or begins one, at the first step.
#[component]
pub(in crate::ui) fn NewCreationPage() -> impl IntoView {
    workspace().drafts.creation.go_on();
    redirect(&Address::Creation(CreationStep::Details));
}

/// A step, or the first one that misses an answer.
#[component]
pub(in crate::ui) fn CreationPage(step: CreationStep) -> impl IntoView {
    let draft = workspace().drafts.creation;
    draft.resume();
    let stage = draft
        .answers
        .with_untracked(|answers| answers.stage_at(step));
    if stage.step() != step {
        redirect(&Address::Creation(stage.step()));
        return ().into_any();
    }
    match stage {
        CreationStage::FillingDetails => view! { <DetailsStep /> }.into_any(),
        CreationStage::SelectingBodies => view! { <BodiesStep /> }.into_any(),
        CreationStage::ChoosingAccesses { bodies } => view! {
            <StepPage step title=say(Procedures::Accesses)>
                <AccessesForm
                    bodies
                    answers=Signal::derive(move || draft.answers.with(|all| all.accesses.clone()))
                    on_input=receive_accesses()
                    problems=draft.problems
                    on_continue=continue_from(step)
                    back=Address::Creation(CreationStep::Bodies)
                />
            </StepPage>
        }
        .into_any(),
        CreationStage::Reviewing(summary) => view! { <SummaryStep summary /> }.into_any(),
    }
}

/// The frame of a step: its number, its title, its problems, and the way to drop the request.
#[component]
fn StepPage(step: CreationStep, #[prop(into)] title: String, children: Children) -> impl IntoView {
    let draft = workspace().drafts.creation;
    view! {
        <Page title step=(step.number(), CreationStep::COUNT) problems=draft.problems>
            {children()}
            <DropDraft draft />
        </Page>
    }
}

/// **Renseignements sur la procuration**.
#[component]
fn DetailsStep() -> impl IntoView {
    let draft = workspace().drafts.creation;
    let step = CreationStep::Details;
    let (name, note) = draft
        .answers
        .with_untracked(|answers| (answers.name.clone(), answers.note.clone()));
    view! {
        <StepPage step title=say(Management::Details)>
            <form novalidate on:submit=submit_to(continue_from(step))>
                <TextField
                    field=Field::ProcurationName
                    value=name
                    hint=say(Management::NameHint)
                    on_input=|text| receive(CreationInput::NameTyped(text))
                    problems=draft.problems
                />
                <PeriodFields
                    period=Signal::derive(move || draft.answers.with(|all| all.period.clone()))
                    on_input=|input| receive(CreationInput::Period(input))
                    problems=draft.problems
                />
                <TextArea
                    field=Field::Note
                    value=note
                    on_input=|text| receive(CreationInput::NoteTyped(text))
                    problems=draft.problems
                />
                <FormActions go_on=say(Frame::Continue) back=Address::Procurations.path() />
            </form>
        </StepPage>
    }
}

#[component]
fn BodiesStep() -> impl IntoView {
    let draft = workspace().drafts.creation;
    let step = CreationStep::Bodies;
    view! {
        <StepPage step title=say(Procedures::Bodies)>
            <BodiesForm
                answers=Signal::derive(move || draft.answers.with(|all| all.accesses.clone()))
                on_input=receive_accesses()
                problems=draft.problems
                on_continue=continue_from(step)
                back=Address::Creation(CreationStep::Details)
            />
        </StepPage>
    }
}

/// **Résumé de la procuration**.
#[component]
fn SummaryStep(summary: CreationSummary) -> impl IntoView {
    let draft = workspace().drafts.creation;
    let terms = summary.terms.clone();
    let transmit = move |()| {
        let summary = summary.clone();
        submit(Submission {
            draft,
            command: Box::new(move |reference| summary.command(reference)),
            then: |_, _| (),
            receipt: |_, receipt| reference_of(receipt).map(Address::CreationReceipt),
        });
    };
    let row = |words: Summaries, field: Field, value: AnyView| {
        let link = revise(
            CreationStep::Details,
            &field,
            say(words.clone()).into_owned(),
        );
        view! { <Row term=say(words) action=Some(link)>{value}</Row> }
    };
    let name = terms
        .name
        .map(|name| view! { <strong><bdi>{name.as_str().to_owned()}</bdi></strong> });
    let note = terms.note.map(|note| {
        let note = view! { <bdi class="several-lines">{note.as_str().to_owned()}</bdi> };
        row(Summaries::Note, Field::Note, note.into_any())
    });
    view! {
        <StepPage step=CreationStep::Summary title=say(Procedures::Summary)>
            <Paper>
                {row(Summaries::Name, Field::ProcurationName, name.into_any())}
                {row(Summaries::Period, Field::Start, period_facts(terms.period).into_any())}
                {note}
            </Paper>
            <AccessRows
                grants=terms.grants
                action=|field, body| revise(CreationStep::Bodies, &field, body)
            />
            <SubmitRequest
                failure=draft.failure
                back=Address::Creation(CreationStep::Accesses)
                on_submit=transmit
            />
        </StepPage>
    }
}

/// The link to a part of the summary; the person comes back to the summary afterwards.
fn revise(step: CreationStep, field: &Field, part: String) -> AnyView {
    modify_link(Address::Creation(step), field, part, || {
        receive(CreationInput::RevisionBegan)
    })
}

fn receive(input: CreationInput) {
    let _ = workspace()
        .drafts
        .creation
        .change(|answers| answers.receive(input));
}

fn receive_accesses() -> Callback<AccessesInput> {
    Callback::new(|input| receive(CreationInput::Accesses(input)))
}

/// **Continuer** on a step: on to the next one, or the problems of this one.
fn continue_from(step: CreationStep) -> Callback<()> {
    let draft = workspace().drafts.creation;
    draft.continuing(
        move |answers, register, today| answers.continue_from(step, register, today),
        Address::Creation,
    )
}
