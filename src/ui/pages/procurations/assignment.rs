//! **Assigner**: the assignment of a procuration, one page a step (help page, assignment, steps 3 to 6).

use crate::procedure::{
    AssignmentInput, AssignmentStage, AssignmentStep, AssignmentSummary, Field,
};
use crate::register::ProcurationId;
use crate::ui::address::Address;
use crate::ui::components::{
    ChoiceKind, explanation, form, form_actions, on_help_page, paper, row_with_action,
    submit_request,
};
use crate::ui::markup::{Node, follow, html};
use crate::ui::navigation::redirect;
use crate::ui::pages::people::{Among, PeopleChoices, names_of};
use crate::ui::pages::{button, modify_link, procuration_facts, stale_notice, step_page};
use crate::ui::submission::{Submission, submit};
use crate::ui::watching::once_drawn;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Explanations, Frame, HelpPage, Management, Summaries};
use crate::wording::procuration_name;
use leptos::prelude::*;
use std::borrow::Cow;

/// A step, or the first one that misses an answer.
pub(in crate::ui) fn assignment_page(step: AssignmentStep) -> Node {
    let draft = workspace().drafts.assignment;
    draft.resume();
    let stage = workspace().glance(|register| {
        draft
            .answers
            .with_untracked(|answers| answers.stage_at(step, register))
    });
    if stage.step() != step {
        redirect(Address::Assignment(stage.step()));
        return Node::Nothing;
    }
    let (title, content) = match stage {
        // It has no step to be at: the list, where it is done, has an address of its own.
        AssignmentStage::ChoosingProcuration => return Node::Nothing,
        AssignmentStage::ReadingDetails { procuration } => {
            (Management::AssignmentDetails, details(procuration))
        }
        AssignmentStage::ChoosingUsers { procuration } => {
            (Management::AssignTitle, users(procuration))
        }
        AssignmentStage::Reviewing(summary) => {
            (Management::AssignmentSummary, self::summary(summary))
        }
    };
    draft.shows(&Address::Assignment(step));
    let today = workspace().today();
    let stale = workspace().glance(|register| {
        let answers = draft.answers;
        answers.with_untracked(|answers| answers.stale(register, today))
    });
    // The list, where the procuration is chosen, has no step of its own here: the first one tells it.
    let shown = |at| at == step || (at < step && step == AssignmentStep::Details);
    let stale = stale.into_iter().filter(|one| shown(one.step));
    let stale = stale_notice(stale.map(|one| one.problem).collect());
    let content = Node::Several(vec![
        on_help_page(HelpPage::Assignment, step.on_help_page()),
        explanations(step),
        stale.into(),
        content,
    ]);
    step_page(
        say(title),
        (step.number(), AssignmentStep::COUNT),
        *draft,
        content,
    )
}

/// What the things on a step are.
fn explanations(step: AssignmentStep) -> Node {
    use Explanations as Words;
    let (question, answer) = match step {
        AssignmentStep::Procuration | AssignmentStep::Details => {
            (Words::Assignment, Words::AssignmentText)
        }
        AssignmentStep::Users => (Words::Mandatary, Words::MandataryText),
        AssignmentStep::Summary => (Words::Submission, Words::SubmissionText),
    };
    explanation(question, answer).into()
}

/// **Détails de la procuration**.
fn details(procuration: ProcurationId) -> Node {
    let back = Address::Procurations.path();
    let go_on = form(|| continue_from(AssignmentStep::Details))
        .with(form_actions(say(Frame::Continue), Some(back)));
    Node::Several(vec![procuration_facts(procuration), go_on.into()])
}

/// **Assigner la procuration**: the button **Utilisateurs** opens the list of names.
fn users(procuration: ProcurationId) -> Node {
    const NAMES: &str = "noms";
    let draft = workspace().drafts.assignment;
    let begun = draft
        .answers
        .with_untracked(|answers| !answers.users.is_empty());
    let unfolded = RwSignal::new(begun);
    // A problem of the names is put right in the list, so the list opens with it.
    once_drawn(move || {
        if draft.problems.with(|list| !list.is_empty()) {
            unfolded.set(true);
        }
    });
    let toggle = button("button secondary", move || {
        unfolded.update(|open| *open = !*open);
    });
    let toggle = toggle
        .follow("aria-expanded", move || unfolded.get().to_string())
        .set("aria-controls", NAMES)
        .with(say(Management::UsersButton));
    let chosen = html::span().class("muted").with(follow(move || {
        let count = draft.answers.with(|answers| answers.users.len());
        say(Management::Chosen { count })
    }));
    let names = html::div()
        .set("id", NAMES)
        .follow("hidden", move || !unfolded.get())
        .with(people(procuration));
    let back = Address::Assignment(AssignmentStep::Details).path();
    let form = form(|| continue_from(AssignmentStep::Users))
        .with(html::p().with(toggle).with(" ").with(chosen))
        .with(names)
        .with(form_actions(say(Frame::Continue), Some(back)));
    let lead = html::p().class("lead").with(identification(procuration));
    Node::Several(vec![lead.into(), form.into()])
}

fn people(procuration: ProcurationId) -> PeopleChoices {
    PeopleChoices {
        field: Field::Users,
        kind: ChoiceKind::Several,
        legend: say(Management::UsersLegend).into_owned(),
        hint: say(Management::UsersHint).into_owned(),
        among: Among::NewTo(procuration),
        is_chosen: |user| {
            let answers = workspace().drafts.assignment.answers;
            answers.with(|answers| answers.users.contains(&user))
        },
        on_choose: |user| {
            receive(AssignmentInput::UserToggled(user));
            workspace().live_region.tell(chosen().into_owned());
        },
        on_choose_many: Some(|users| {
            receive(AssignmentInput::UsersChosen(users));
            workspace().announce(chosen());
        }),
        problems: workspace().drafts.assignment.problems,
    }
}

/// How many people are chosen.
fn chosen() -> Cow<'static, str> {
    let answers = workspace().drafts.assignment.answers;
    let count = answers.with_untracked(|answers| answers.users.len());
    say(Management::Chosen { count })
}

/// **Résumé des accès**: for each name, what that person will be able to do.
fn summary(summary: AssignmentSummary) -> Node {
    let draft = workspace().drafts.assignment;
    let procuration = summary.procuration;
    let count = summary.users.len();
    let people = names_of(summary.users.iter().copied().collect());
    let users_link = modify_link(
        &Address::Assignment(AssignmentStep::Users),
        &Field::Users,
        say(Summaries::Users).into_owned(),
        || {},
    );
    let transmit = move || {
        let summary = summary.clone();
        submit(Submission {
            draft: *draft,
            request: Box::new(move |_| summary.command().into()),
            then: |_, _| (),
            receipt: |_, receipt| Some(Address::AssignmentReceipt(receipt.sequence)),
        });
    };
    let lead = html::p()
        .class("lead")
        .with(say(Management::Will { count }));
    Node::Several(vec![
        lead.into(),
        paper(vec![row_with_action(
            say(Summaries::Users),
            people,
            users_link,
        )]),
        procuration_facts(procuration),
        submit_request(
            draft.failure,
            &Address::Assignment(AssignmentStep::Users),
            transmit,
        ),
    ])
}

/// The reference and the name of a procuration, in one line.
fn identification(id: ProcurationId) -> Node {
    let language = workspace().language();
    let line = workspace().glance(|register| {
        let row = register.procurations().get(id)?;
        let name = procuration_name(register, id, row, language);
        let reference = row.reference.to_string();
        Some(vec![
            html::span().class("reference").with(reference).into(),
            " – ".into(),
            html::bdi().with(name).into(),
        ])
    });
    line.into()
}

fn receive(input: AssignmentInput) {
    workspace()
        .drafts
        .assignment
        .change(|answers| answers.receive(input));
}

/// **Assigner** on the list, **Continuer** on a step: on to the next one, or the problems of this one.
pub(super) fn continue_from(step: AssignmentStep) {
    workspace().drafts.assignment.continue_with(
        move |answers, register, today| answers.continue_from(step, register, today),
        Address::Assignment,
    );
}
