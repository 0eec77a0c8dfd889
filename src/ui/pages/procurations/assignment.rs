//! **Assigner**: the assignment of a procuration, one page a step (help page, assignment, steps 3 to 6).

use crate::procedure::{
    AssignmentInput, AssignmentStage, AssignmentStep, AssignmentSummary, Field,
};
use crate::register::{ProcurationId, UserId};
use crate::ui::address::Address;
use crate::ui::components::{ChoiceKind, FormActions, Page, Paper, Row, SubmitRequest};
use crate::ui::following::follow;
use crate::ui::pages::accesses::submit_to;
use crate::ui::pages::people::PeopleChoices;
use crate::ui::pages::{DropDraft, modify_link, procuration_facts, redirect, user_name};
use crate::ui::submission::{Submission, submit};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Management, Summaries};
use leptos::prelude::*;

/// A step, or the first one that misses an answer.
#[component]
pub(in crate::ui) fn AssignmentPage(step: AssignmentStep) -> impl IntoView {
    let draft = workspace().drafts.assignment;
    draft.resume();
    let stage = workspace().glance(|register| {
        draft
            .answers
            .with_untracked(|answers| answers.stage_at(step, register))
    });
    if stage.step() != step {
        redirect(&Address::Assignment(stage.step()));
        return ().into_any();
    }
    match stage {
        AssignmentStage::ChoosingProcuration => {
            redirect(&Address::Procurations);
            ().into_any()
        }
        AssignmentStage::ReadingDetails { procuration } => {
            view! { <DetailsStep procuration /> }.into_any()
        }
        AssignmentStage::ChoosingUsers { procuration } => {
            view! { <UsersStep procuration /> }.into_any()
        }
        AssignmentStage::Reviewing(summary) => view! { <SummaryStep summary /> }.into_any(),
    }
}

/// The frame of a step: its number, its title, its problems, and the way to drop the request.
#[component]
fn StepPage(
    step: AssignmentStep,
    #[prop(into)] title: String,
    children: Children,
) -> impl IntoView {
    let draft = workspace().drafts.assignment;
    view! {
        <Page title step=(step.number(), AssignmentStep::COUNT) problems=draft.problems>
            {children()}
            <DropDraft draft />
        </Page>
    }
}

/// **Détails de la procuration**.
#[component]
fn DetailsStep(procuration: ProcurationId) -> impl IntoView {
    let step = AssignmentStep::Details;
    view! {
        <StepPage step title=say(Management::AssignmentDetails)>
            {procuration_facts(procuration)}
            <form novalidate on:submit=submit_to(continue_from(step))>
                <FormActions go_on=say(Frame::Continue) back=Address::Procurations.path() />
            </form>
        </StepPage>
    }
}

/// **Assigner la procuration**: the button **Utilisateurs** opens the list of names.
#[component]
fn UsersStep(procuration: ProcurationId) -> impl IntoView {
    let draft = workspace().drafts.assignment;
    let step = AssignmentStep::Users;
    let begun = draft
        .answers
        .with_untracked(|answers| !answers.users.is_empty());
    let unfolded = RwSignal::new(begun);
    // A problem of the names is put right in the list, so the list opens with it.
    Effect::new(move |_| {
        if draft.problems.with(|list| !list.is_empty()) {
            unfolded.set(true);
        }
    });
    let count = move || draft.answers.with(|answers| answers.users.len());
    view! {
        <StepPage step title=say(Management::AssignTitle)>
            <p class="lead">{identification(procuration)}</p>
            <form novalidate on:submit=submit_to(continue_from(step))>
                <p>
                    <button
                        type="button"
                        class="button secondary"
                        aria-expanded=move || if unfolded.get() { "true" } else { "false" }
                        aria-controls="noms"
                        on:click=move |_| unfolded.update(|open| *open = !*open)
                    >
                        {say(Management::UsersButton)}
                    </button>
                    " "
                    <span class="muted">{follow(move || say(Management::Chosen { count: count() }))}</span>
                </p>
                <div id="noms" hidden=move || !unfolded.get()>
                    <PeopleChoices
                        field=Field::Users
                        kind=ChoiceKind::Several
                        legend=say(Management::UsersLegend)
                        hint=say(Management::UsersHint)
                        excluded=Some(procuration)
                        is_chosen=move |user| draft.answers.with(|all| all.users.contains(&user))
                        on_choose=|user| receive(AssignmentInput::UserToggled(user))
                        problems=draft.problems
                    />
                </div>
                <FormActions
                    go_on=say(Frame::Continue)
                    back=Address::Assignment(AssignmentStep::Details).path()
                />
            </form>
        </StepPage>
    }
}

/// **Résumé des accès**: for each name, what that person will be able to do.
#[component]
fn SummaryStep(summary: AssignmentSummary) -> impl IntoView {
    let draft = workspace().drafts.assignment;
    let (procuration, users) = (summary.procuration, summary.users.clone());
    let transmit = move |()| {
        let summary = summary.clone();
        submit(Submission {
            draft,
            command: Box::new(move |_| summary.command()),
            then: |_, _| (),
            receipt: |_, receipt| Some(Address::AssignmentReceipt(receipt.sequence)),
        });
    };
    let users_link = modify_link(
        Address::Assignment(AssignmentStep::Users),
        &Field::Users,
        say(Summaries::Users).into_owned(),
        || {},
    );
    view! {
        <StepPage step=AssignmentStep::Summary title=say(Management::AssignmentSummary)>
            <p class="lead">{say(Management::Will { count: users.len() })}</p>
            <Paper>
                <Row term=say(Summaries::Users) action=Some(users_link)>
                    <ul>{users.into_iter().map(person).collect_view()}</ul>
                </Row>
            </Paper>
            {procuration_facts(procuration)}
            <SubmitRequest
                failure=draft.failure
                back=Address::Assignment(AssignmentStep::Users)
                on_submit=transmit
            />
        </StepPage>
    }
}

fn person(user: UserId) -> impl IntoView {
    view! { <li><strong><bdi>{user_name(user)}</bdi></strong></li> }
}

/// The reference and the name of a procuration, in one line.
fn identification(id: ProcurationId) -> impl IntoView {
    let language = workspace().language();
    workspace().glance(|register| {
        let row = register.procurations().get(id)?;
        let name = crate::wording::procuration_name(register, id, row, language);
        let reference = row.reference.to_string();
        Some(view! { <span class="reference">{reference}</span> " – " <bdi>{name}</bdi> })
    })
}

fn receive(input: AssignmentInput) {
    let _ = workspace()
        .drafts
        .assignment
        .change(|answers| answers.receive(input));
}

/// **Assigner** on the list, **Continuer** on a step: on to the next one, or the problems of this one.
pub(super) fn continue_from(step: AssignmentStep) -> Callback<()> {
    let draft = workspace().drafts.assignment;
    draft.continuing(
        move |answers, register, today| answers.continue_from(step, register, today),
        Address::Assignment,
    )
}
