//! The bodies and the access to each of them: two pages that Gestion des droits d'accès and the
//! creation of a procuration share (help page, step 5 of both).

use crate::procedure::{AccessChoice, AccessesAnswers, AccessesInput, Field};
use crate::register::{BodyId, PublicBody, Register};
use crate::ui::address::Address;
use crate::ui::components::{Choice, ChoiceGroup, ChoiceKind, FormActions, Problems, element_id};
use crate::ui::following::{follow, watch};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Procedures};
use crate::wording::{body_name, enrolment_name, task_name};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// **Ministères et organismes visés**: a checkbox for each body, and **Modifier**.
#[component]
pub(in crate::ui) fn BodiesForm(
    /// What has been answered so far.
    #[prop(into)]
    answers: Signal<AccessesAnswers>,
    /// Receives what happens.
    on_input: Callback<AccessesInput>,
    /// The problems of the page.
    problems: Problems,
    /// **Modifier**.
    on_continue: Callback<()>,
    /// The step before.
    back: Address,
) -> impl IntoView {
    let choices = move || {
        workspace().read(|register| {
            let bodies = register.catalogue().bodies().iter();
            bodies
                .map(|body| body_choice(register, body, answers, on_input))
                .collect_view()
        })
    };
    view! {
        <form novalidate on:submit=submit_to(on_continue)>
            <ChoiceGroup
                field=Field::Bodies
                legend=say(Procedures::BodiesLegend)
                hint=say(Procedures::BodiesHint)
                problems
            >
                {choices}
            </ChoiceGroup>
            <FormActions go_on=say(Frame::Modify) back=back.path() />
        </form>
    }
}

/// One body. Where the enrolment isn't active it can't be ticked, and the note says why and where to
/// put it right; one that was ticked before can still be unticked.
fn body_choice(
    register: &Register,
    body: &PublicBody,
    answers: Signal<AccessesAnswers>,
    on_input: Callback<AccessesInput>,
) -> impl IntoView + use<> {
    let id = body.id.clone();
    let is_enrolled = register.is_enrolled(&id);
    let selected = answers.with_untracked(|answers| answers.selected().contains(&id));
    let note = (!is_enrolled).then(|| {
        let state = say(enrolment_name(register.enrolment(&id))).into_owned();
        view! {
            {say(Procedures::BodyNotActive { state })} " "
            <a href=Address::Enrolments.path()>{say(Procedures::SeeEnrolments)}</a>
        }
        .into_any()
    });
    let toggled = id.clone();
    view! {
        <Choice
            kind=ChoiceKind::Several
            group="organismes"
            value=id.as_str()
            label=body_name(body, workspace().language())
            chosen=Signal::derive(move || answers.with(|answers| answers.selected().contains(&id)))
            on_choose=move |()| on_input.run(AccessesInput::BodyToggled(toggled.clone()))
            note
            available=is_enrolled || selected
        />
    }
}

/// **Accès par ministère ou organisme**: a group for each selected body, with nothing chosen in advance.
#[component]
pub(in crate::ui) fn AccessesForm(
    /// The selected bodies.
    bodies: BTreeSet<BodyId>,
    /// What has been answered so far.
    #[prop(into)]
    answers: Signal<AccessesAnswers>,
    /// Receives what happens.
    on_input: Callback<AccessesInput>,
    /// The problems of the page.
    problems: Problems,
    /// **Continuer**.
    on_continue: Callback<()>,
    /// The step before.
    back: Address,
) -> impl IntoView {
    let groups = workspace().glance(|register| {
        let chosen = register
            .catalogue()
            .bodies()
            .iter()
            .filter(|body| bodies.contains(&body.id));
        chosen
            .map(|body| view! { <BodyAccess body=body.clone() answers on_input problems /> })
            .collect_view()
    });
    view! {
        <form novalidate on:submit=submit_to(on_continue)>
            {groups}
            <FormActions go_on=say(Frame::Continue) back=back.path() />
        </form>
    }
}

/// The two radios of one body; the second opens its tasks.
#[component]
fn BodyAccess(
    body: PublicBody,
    answers: Signal<AccessesAnswers>,
    on_input: Callback<AccessesInput>,
    problems: Problems,
) -> impl IntoView {
    let group = element_id(&Field::Access(body.id.clone()));
    let name = body_name(&body, workspace().language());
    let chosen = {
        let id = body.id.clone();
        watch(move || answers.with(|answers| answers.answer(&id).and_then(|answer| answer.choice)))
    };
    let choose = |choice: AccessChoice| {
        let id = body.id.clone();
        move |()| on_input.run(AccessesInput::AccessChosen(id.clone(), choice))
    };
    let (choose_all, choose_some) = (choose(AccessChoice::All), choose(AccessChoice::Some));
    let tasks_of = body.clone();
    let tasks = view! {
        {follow(move || {
            (chosen.get() == Some(AccessChoice::Some))
                .then(|| view! { <Tasks body=tasks_of.clone() answers on_input problems /> })
        })}
    }
    .into_any();
    view! {
        <ChoiceGroup field=Field::Access(body.id) legend=name problems>
            <Choice
                kind=ChoiceKind::One
                group=group.clone()
                value="toutes"
                label=say(Procedures::AllTasks)
                note=Some(say(Procedures::AllTasksNote).into_any())
                chosen=Signal::derive(move || chosen.get() == Some(AccessChoice::All))
                on_choose=choose_all
            />
            <Choice
                kind=ChoiceKind::One
                group
                value="certaines"
                label=say(Procedures::SomeTasks)
                chosen=Signal::derive(move || chosen.get() == Some(AccessChoice::Some))
                on_choose=choose_some
                more=Some(tasks)
            />
        </ChoiceGroup>
    }
}

/// The tasks of a body, a checkbox each.
#[component]
fn Tasks(
    body: PublicBody,
    answers: Signal<AccessesAnswers>,
    on_input: Callback<AccessesInput>,
    problems: Problems,
) -> impl IntoView {
    let language = workspace().language();
    let group = element_id(&Field::Tasks(body.id.clone()));
    let choices = body.tasks.iter().map(|task| {
        let (of_body, of_task) = (body.id.clone(), task.id.clone());
        let chosen = {
            let (of_body, of_task) = (of_body.clone(), of_task.clone());
            Signal::derive(move || {
                answers.with(|answers| {
                    answers
                        .answer(&of_body)
                        .is_some_and(|a| a.tasks.contains(&of_task))
                })
            })
        };
        let toggle = move |()| {
            on_input.run(AccessesInput::TaskToggled(of_body.clone(), of_task.clone()));
        };
        let note = task
            .sensitive
            .then(|| say(Procedures::SensitiveTask).into_any());
        view! {
            <Choice
                kind=ChoiceKind::Several
                group=group.clone()
                value=task.id.as_str()
                label=task_name(task, language)
                chosen
                on_choose=toggle
                note
            />
        }
    });
    let choices = choices.collect_view();
    let legend = say(Procedures::TasksOf {
        body: body_name(&body, language),
    });
    view! {
        <ChoiceGroup field=Field::Tasks(body.id) legend problems>
            {choices}
        </ChoiceGroup>
    }
}

/// The form's own submission is that of a page; here the answers are already kept.
pub(in crate::ui) fn submit_to(on_continue: Callback<()>) -> impl Fn(leptos::ev::SubmitEvent) {
    move |event| {
        event.prevent_default();
        on_continue.run(());
    }
}
