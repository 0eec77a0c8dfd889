//! **Gestion des droits d'accès**: the help page's first procedure, one page a step.

mod period;
mod receipt;
mod summary;
mod user;

pub(in crate::ui) use receipt::RightsReceiptPage;

use super::accesses::{AccessesForm, BodiesForm};
use super::redirect;
use crate::procedure::{AccessesInput, RightsInput, RightsStage, RightsStep};
use crate::ui::address::Address;
use crate::ui::components::Page;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Procedures;
use leptos::prelude::*;

/// The menu's way in: goes on with this tab's request or begins one, at the first step.
#[component]
pub(in crate::ui) fn NewRightsPage() -> impl IntoView {
    workspace().drafts.rights.go_on();
    redirect(&Address::Rights(RightsStep::User));
}

/// A step, or the first one that misses an answer.
#[component]
pub(in crate::ui) fn RightsPage(step: RightsStep) -> impl IntoView {
    let draft = workspace().drafts.rights;
    draft.resume();
    let stage = workspace().glance(|register| {
        draft
            .answers
            .with_untracked(|answers| answers.stage_at(step, register))
    });
    if stage.step() != step {
        redirect(&Address::Rights(stage.step()));
        return ().into_any();
    }
    match stage {
        RightsStage::ChoosingUser => view! { <user::UserPage /> }.into_any(),
        RightsStage::SettingPeriod { .. } => view! { <period::PeriodPage /> }.into_any(),
        RightsStage::SelectingBodies { .. } => view! { <BodiesPage /> }.into_any(),
        RightsStage::ChoosingAccesses { bodies, .. } => view! {
            <RightsStepPage step title=say(Procedures::Accesses)>
                <AccessesForm
                    bodies
                    answers=Signal::derive(move || draft.answers.with(|all| all.accesses.clone()))
                    on_input=receive_accesses()
                    problems=draft.problems
                    on_continue=go_on_from(step)
                    back=Address::Rights(RightsStep::Bodies)
                />
            </RightsStepPage>
        }
        .into_any(),
        RightsStage::Reviewing(summary) => view! { <summary::SummaryPage summary /> }.into_any(),
    }
}

#[component]
fn BodiesPage() -> impl IntoView {
    let draft = workspace().drafts.rights;
    let step = RightsStep::Bodies;
    view! {
        <RightsStepPage step title=say(Procedures::Bodies)>
            <BodiesForm
                answers=Signal::derive(move || draft.answers.with(|all| all.accesses.clone()))
                on_input=receive_accesses()
                problems=draft.problems
                on_continue=go_on_from(step)
                back=Address::Rights(RightsStep::Period)
            />
        </RightsStepPage>
    }
}

/// The frame of a step: its number, its title, its problems, and the way to drop the request.
#[component]
fn RightsStepPage(
    step: RightsStep,
    #[prop(into)] title: String,
    children: Children,
) -> impl IntoView {
    let number = (step.number(), RightsStep::COUNT);
    let draft = workspace().drafts.rights;
    view! {
        <Page title step=number problems=draft.problems>
            {children()}
            <super::DropDraft draft />
        </Page>
    }
}

fn receive(input: RightsInput) {
    let _ = workspace()
        .drafts
        .rights
        .change(|answers| answers.receive(input));
}

fn receive_accesses() -> Callback<AccessesInput> {
    Callback::new(|input| receive(RightsInput::Accesses(input)))
}

/// **Continuer** on a step: on to the next one, or the problems of this one.
fn go_on_from(step: RightsStep) -> Callback<()> {
    workspace().drafts.rights.continuing(
        move |answers, register, today| answers.continue_from(step, register, today),
        Address::Rights,
    )
}
