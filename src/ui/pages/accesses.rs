//! The bodies and the access to each of them: two pages that Gestion des droits d'accès and the
//! creation of a procuration share (help page, step 5 of both).

use super::link_to;
use crate::procedure::{AccessChoice, AccessesAnswers, AccessesInput, Field};
use crate::register::{BodyId, OrderedSet, PublicBody, Register};
use crate::ui::address::Address;
use crate::ui::components::{
    Choice, ChoiceKind, Problems, choice_group, element_id, explanation, form, form_actions,
};
use crate::ui::markup::{Node, follow};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Explanations, Frame, Procedures};
use crate::wording::{body_name, enrolment_name, task_name};

/// A question about what has been answered so far.
type Question<'a> = &'a dyn Fn(&AccessesAnswers) -> bool;

/// The bodies and accesses of a draft, whichever procedure it is of.
#[derive(Clone, Copy)]
pub(in crate::ui) struct AccessesDraft {
    /// Whether something holds of what has been answered so far; follows the answers.
    pub holds: fn(Question<'_>) -> bool,
    /// Receives what happens.
    pub receive: fn(AccessesInput),
    /// The problems of the page.
    pub problems: Problems,
}

/// **Ministères et organismes visés**: a checkbox for each body, **Modifier**, and the way back to the
/// step before.
pub(in crate::ui) fn bodies_form(
    draft: AccessesDraft,
    on_continue: impl Fn() + 'static,
    back: &Address,
) -> Node {
    let choices = follow(move || {
        workspace().read(|register| {
            let bodies = register.catalogue().bodies().iter();
            Node::all(bodies.map(|body| body_choice(register, body, draft)))
        })
    });
    let bodies = choice_group(
        &Field::Bodies,
        say(Procedures::BodiesLegend),
        Some(say(Procedures::BodiesHint).into_owned()),
        draft.problems,
        choices,
    );
    form(on_continue)
        .with(bodies)
        .with(form_actions(say(Frame::Modify), Some(back.path())))
        .into()
}

/// One body. Where the enrolment isn't active it can't be ticked, and the note says why and where to
/// put it right; one that was ticked before can still be unticked.
fn body_choice(register: &Register, body: &PublicBody, draft: AccessesDraft) -> Choice {
    let (shown, toggled) = (body.id.clone(), body.id.clone());
    let is_selected = move || (draft.holds)(&|answers| answers.selected().contains(&shown));
    let was_selected = leptos::prelude::untrack(&is_selected);
    let choice = Choice::new(
        ChoiceKind::Several,
        ("organismes", body.id.as_str()),
        body_name(body, workspace().language()),
        is_selected,
        move || (draft.receive)(AccessesInput::BodyToggled(toggled.clone())),
    );
    if register.is_enrolled(&body.id) {
        return choice;
    }
    let state = say(enrolment_name(register.enrolment(&body.id))).into_owned();
    let note = vec![
        say(Procedures::BodyNotActive { state }).into(),
        " ".into(),
        link_to(&Address::Enrolments)
            .with(say(Procedures::SeeEnrolments))
            .into(),
    ];
    let choice = choice.note(note);
    if was_selected {
        choice
    } else {
        choice.unavailable()
    }
}

/// **Accès par ministère ou organisme**: a group for each selected body, with nothing chosen in advance,
/// **Continuer**, and the way back to the step before.
pub(in crate::ui) fn accesses_form(
    bodies: &OrderedSet<BodyId>,
    draft: AccessesDraft,
    on_continue: impl Fn() + 'static,
    back: &Address,
) -> Node {
    let groups = workspace().glance(|register| {
        let all = register.catalogue().bodies().iter();
        let selected = all.filter(|body| bodies.contains(&body.id));
        Node::all(selected.map(|body| body_access(body, draft)))
    });
    form(on_continue)
        .with(groups)
        .with(form_actions(say(Frame::Continue), Some(back.path())))
        .into()
}

/// What an enrolment is, which decides which bodies can be ticked.
pub(in crate::ui) fn explained_bodies() -> Node {
    explanation(Explanations::Enrolment, Explanations::EnrolmentText).into()
}

/// What the two kinds of access are.
pub(in crate::ui) fn explained_accesses() -> Node {
    Node::all([
        explanation(Explanations::Unrestricted, Explanations::UnrestrictedText),
        explanation(Explanations::Restricted, Explanations::RestrictedText),
    ])
}

/// The two radios of one body; the second opens its tasks.
fn body_access(body: &PublicBody, draft: AccessesDraft) -> Node {
    let field = Field::Access(body.id.clone());
    let group = element_id(&field);
    let choice = |value: &str, label: Procedures, choice: AccessChoice| {
        let (shown, chosen) = (body.id.clone(), body.id.clone());
        Choice::new(
            ChoiceKind::One,
            (&group, value),
            say(label),
            move || is_chosen(draft, &shown, choice),
            move || (draft.receive)(AccessesInput::AccessChosen(chosen.clone(), choice)),
        )
    };
    let tasks_of = body.clone();
    let tasks = follow(move || {
        is_chosen(draft, &tasks_of.id, AccessChoice::Some).then(|| tasks(&tasks_of, draft))
    });
    let all = choice("toutes", Procedures::AllTasks, AccessChoice::All)
        .note(say(Procedures::AllTasksNote));
    let some = choice("certaines", Procedures::SomeTasks, AccessChoice::Some).more(tasks);
    choice_group(
        &field,
        body_name(body, workspace().language()),
        None,
        draft.problems,
        vec![all.into(), some.into()],
    )
}

fn is_chosen(draft: AccessesDraft, body: &BodyId, choice: AccessChoice) -> bool {
    (draft.holds)(&|answers| {
        answers
            .answer(body)
            .is_some_and(|answer| answer.choice == Some(choice))
    })
}

/// The tasks of a body, a checkbox each.
fn tasks(body: &PublicBody, draft: AccessesDraft) -> Node {
    let language = workspace().language();
    let field = Field::Tasks(body.id.clone());
    let group = element_id(&field);
    let choices = body.tasks.iter().map(|task| {
        let (shown, toggled) = (
            (body.id.clone(), task.id.clone()),
            (body.id.clone(), task.id.clone()),
        );
        let choice = Choice::new(
            ChoiceKind::Several,
            (&group, task.id.as_str()),
            task_name(task, language),
            move || {
                (draft.holds)(&|answers| {
                    let answer = answers.answer(&shown.0);
                    answer.is_some_and(|answer| answer.tasks.contains(&shown.1))
                })
            },
            move || {
                let (body, task) = toggled.clone();
                (draft.receive)(AccessesInput::TaskToggled(body, task));
            },
        );
        if task.sensitive {
            choice.note(say(Procedures::SensitiveTask))
        } else {
            choice
        }
    });
    let choices = Node::all(choices);
    let legend = say(Procedures::TasksOf {
        body: body_name(body, language),
    });
    choice_group(&field, legend, None, draft.problems, choices)
}
