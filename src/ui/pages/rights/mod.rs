//! **Gestion des droits d'accès**: the help page's first procedure, one page a step.

mod period;
mod receipt;
mod summary;
mod user;

pub(in crate::ui) use receipt::receipt_page;

use super::accesses::{
    AccessesDraft, accesses_form, bodies_form, explained_accesses, explained_bodies,
};
use super::{not_found_page, stale_notice, step_page};
use crate::procedure::{RightsAnswers, RightsInput, RightsStage, RightsStep};
use crate::register::UserCode;
use crate::ui::address::Address;
use crate::ui::components::{explanation, on_help_page};
use crate::ui::markup::Node;
use crate::ui::navigation::redirect;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Explanations, HelpPage, Procedures};

/// The menu's way in: begins a request, at the first step. One that was begun before waits on Accueil, so
/// that what was chosen for one person is never offered for another.
pub(in crate::ui) fn new_rights_page() -> Node {
    workspace().drafts.rights.begin();
    redirect(Address::Rights(RightsStep::User));
    Node::Nothing
}

/// The way in from the page of a user: the same, with this user chosen.
pub(in crate::ui) fn new_rights_page_for(code: &UserCode) -> Node {
    let found = workspace().glance(|register| register.user_by_code(code));
    let Some(user) = found else {
        return not_found_page();
    };
    let mut begun = RightsAnswers::begun(workspace().today());
    begun.receive(RightsInput::UserChosen(user));
    workspace().drafts.rights.begin_with(begun);
    redirect(Address::Rights(RightsStep::Period));
    Node::Nothing
}

/// A step, or the first one that misses an answer.
pub(in crate::ui) fn rights_page(step: RightsStep) -> Node {
    let draft = workspace().drafts.rights;
    draft.resume();
    let stage = workspace().glance(|register| {
        draft
            .answers
            .with_untracked(|answers| answers.stage_at(step, register))
    });
    if stage.step() != step {
        redirect(Address::Rights(stage.step()));
        return Node::Nothing;
    }
    draft.shows(&Address::Rights(step));
    let go_on = move || continue_from(step);
    let (title, content) = match stage {
        RightsStage::ChoosingUser => (Procedures::ChooseUser, user::user_form()),
        RightsStage::SettingPeriod { .. } => (Procedures::Period, period::period_form()),
        RightsStage::SelectingBodies { .. } => (
            Procedures::Bodies,
            bodies_form(
                accesses_draft(),
                go_on,
                &Address::Rights(RightsStep::Period),
            ),
        ),
        RightsStage::ChoosingAccesses { bodies, .. } => (
            Procedures::Accesses,
            accesses_form(
                &bodies,
                accesses_draft(),
                go_on,
                &Address::Rights(RightsStep::Bodies),
            ),
        ),
        RightsStage::Reviewing(summary) => (Procedures::Summary, summary::summary(summary)),
    };
    let today = workspace().today();
    let stale = workspace().glance(|register| {
        let answers = draft.answers;
        answers.with_untracked(|answers| answers.stale(register, today))
    });
    let stale = stale.into_iter().filter(|one| one.step == step);
    let stale = stale_notice(stale.map(|one| one.problem).collect());
    let content = Node::Several(vec![
        on_help_page(HelpPage::Rights, step.on_help_page()),
        explanations(step),
        stale.into(),
        content,
    ]);
    step_page(
        say(title),
        (step.number(), RightsStep::COUNT),
        *draft,
        content,
    )
}

/// What the things on a step are.
fn explanations(step: RightsStep) -> Node {
    use Explanations as Words;
    match step {
        RightsStep::User => explanation(Words::Mandatary, Words::MandataryText).into(),
        RightsStep::Period => explanation(Words::Period, Words::PeriodText).into(),
        RightsStep::Bodies => explained_bodies(),
        RightsStep::Accesses => explained_accesses(),
        RightsStep::Summary => explanation(Words::Submission, Words::SubmissionText).into(),
    }
}

fn receive(input: RightsInput) {
    workspace()
        .drafts
        .rights
        .change(|answers| answers.receive(input));
}

fn accesses_draft() -> AccessesDraft {
    let draft = workspace().drafts.rights;
    AccessesDraft {
        holds: |what| {
            let answers = workspace().drafts.rights.answers;
            answers.with(|answers| what(&answers.accesses))
        },
        receive: |input| receive(RightsInput::Accesses(input)),
        problems: draft.problems,
    }
}

/// **Continuer** on a step: on to the next one, or the problems of this one.
fn continue_from(step: RightsStep) {
    workspace().drafts.rights.continue_with(
        move |answers, register, today| answers.continue_from(step, register, today),
        Address::Rights,
    );
}
