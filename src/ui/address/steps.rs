//! What the steps of the procedures and the acts are called in addresses.

use crate::procedure::{AssignmentStep, CreationStep, LifeAct, ModificationStep, RightsStep};
use crate::register::EnrolmentState;

pub(super) fn act_segment(act: LifeAct) -> &'static str {
    match act {
        LifeAct::Suspend => "suspendre",
        LifeAct::Reactivate => "reactiver",
        LifeAct::Prolong => "prolonger",
        LifeAct::Revoke => "revoquer",
        LifeAct::Withdraw => "retirer",
        LifeAct::Renounce => "renoncer",
        LifeAct::Assign => "assigner",
    }
}

/// The acts on a procuration as a whole.
pub(super) fn act_of(segment: &str) -> Option<LifeAct> {
    LifeAct::ON_PROCURATIONS
        .into_iter()
        .find(|&act| act_segment(act) == segment)
}

/// The acts on several procurations of the list.
pub(super) fn act_on_several(segment: &str) -> Option<LifeAct> {
    LifeAct::ON_SEVERAL
        .into_iter()
        .find(|&act| act_segment(act) == segment)
}

/// The list, where the procuration is chosen, has an address of its own.
pub(super) fn modification_segment(step: ModificationStep) -> Option<&'static str> {
    match step {
        ModificationStep::Procuration => None,
        ModificationStep::Details => Some("renseignements"),
        ModificationStep::Bodies => Some("organismes"),
        ModificationStep::Accesses => Some("acces"),
        ModificationStep::Mandataries => Some("mandataires"),
        ModificationStep::Summary => Some("resume"),
    }
}

pub(super) fn modification_step(segment: &str) -> Option<ModificationStep> {
    use ModificationStep::{Accesses, Bodies, Details, Mandataries, Summary};
    let steps = [Details, Bodies, Accesses, Mandataries, Summary];
    steps
        .into_iter()
        .find(|&step| modification_segment(step) == Some(segment))
}

pub(super) fn rights_segment(step: RightsStep) -> &'static str {
    match step {
        RightsStep::User => "utilisateur",
        RightsStep::Period => "periode",
        RightsStep::Bodies => "organismes",
        RightsStep::Accesses => "acces",
        RightsStep::Summary => "resume",
    }
}

pub(super) fn rights_step(segment: &str) -> Option<RightsStep> {
    use RightsStep::{Accesses, Bodies, Period, Summary, User};
    let steps = [User, Period, Bodies, Accesses, Summary];
    steps
        .into_iter()
        .find(|&step| rights_segment(step) == segment)
}

pub(super) fn creation_segment(step: CreationStep) -> &'static str {
    match step {
        CreationStep::Details => "renseignements",
        CreationStep::Bodies => "organismes",
        CreationStep::Accesses => "acces",
        CreationStep::Summary => "resume",
    }
}

pub(super) fn creation_step(segment: &str) -> Option<CreationStep> {
    use CreationStep::{Accesses, Bodies, Details, Summary};
    let steps = [Details, Bodies, Accesses, Summary];
    steps
        .into_iter()
        .find(|&step| creation_segment(step) == segment)
}

/// The list, where the procuration is chosen, has an address of its own.
pub(super) fn assignment_segment(step: AssignmentStep) -> Option<&'static str> {
    match step {
        AssignmentStep::Procuration => None,
        AssignmentStep::Details => Some("details"),
        AssignmentStep::Users => Some("utilisateurs"),
        AssignmentStep::Summary => Some("resume"),
    }
}

pub(super) fn assignment_step(segment: &str) -> Option<AssignmentStep> {
    use AssignmentStep::{Details, Summary, Users};
    let steps = [Details, Users, Summary];
    steps
        .into_iter()
        .find(|&step| assignment_segment(step) == Some(segment))
}

/// The segment of a state of an enrolment.
pub(in crate::ui) fn enrolment_segment(state: Option<EnrolmentState>) -> &'static str {
    match state {
        Some(EnrolmentState::Active) => "actif",
        Some(EnrolmentState::Pending) => "en-traitement",
        Some(EnrolmentState::Refused) => "refuse",
        None => "non-inscrit",
    }
}

/// The state of this segment; the outer `None` where there is no such state.
#[expect(clippy::option_option, reason = "not being enrolled is a state")]
pub(in crate::ui) fn enrolment_state(segment: &str) -> Option<Option<EnrolmentState>> {
    let enrolled = [
        EnrolmentState::Active,
        EnrolmentState::Pending,
        EnrolmentState::Refused,
    ];
    let states = enrolled.into_iter().map(Some).chain([None]);
    states
        .into_iter()
        .find(|state| enrolment_segment(*state) == segment)
}
