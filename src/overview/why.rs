//! **Pourquoi?** For a user, a body, a task and a day: the answer of R13, and where it is no, what would
//! change it.

use crate::register::{
    AccessDecision, AssignmentId, BodyId, Day, Denial, Ground, ProcurationId, Register, Status,
    TaskId, UserId,
};

/// How many procurations that could be assigned are named.
const MOST_OFFERED: usize = 3;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Who.
    pub user: UserId,
    /// At which body.
    pub body: BodyId,
    /// To do what.
    pub task: TaskId,
    /// When.
    pub day: Day,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Yes, for each of these reasons; never empty.
    Yes(Vec<Ground>),
    /// No.
    No {
        /// The nearest reason.
        denial: Denial,
        /// What would remove that reason, the simplest act first: each one by itself. Another reason may
        /// come to light then, where several stand in the way. Empty where nothing can: somebody who left
        /// doesn't come back, a day that is over doesn't either, and what isn't in the register or the catalogue
        /// can't be given.
        remedies: Vec<Remedy>,
    },
}

/// What would change a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Nothing has to be done but wait until this day.
    Wait(Day),
    /// Reactivate the user.
    ReactivateUser,
    /// Have the enrolment with the body become active.
    Enrol,
    /// Reactivate this procuration.
    ReactivateProcuration(ProcurationId),
    /// Prolong this procuration until the day that was asked about.
    Prolong(ProcurationId),
    /// Add the task to this procuration, for all its mandataries.
    AddTask(ProcurationId),
    /// Assign this procuration, which covers the task on the day.
    Assign(ProcurationId),
    /// Give an access of its own: a new procuration.
    Give,
}

/// Answers the question. Whether something can still be done to a procuration is judged as of today,
/// whatever the day that is asked about. For a day that is over nothing can be changed any more; its answer is
/// that of the register of that day ([`super::register_at`]).
#[must_use]
pub fn why(register: &Register, question: &Question, today: Day) -> Why {
    let Question {
        user,
        body,
        task,
        day,
    } = question;
    match register.access(*user, body, task, *day) {
        AccessDecision::Allowed(grounds) => Why::Yes(grounds),
        AccessDecision::Denied(denial) => Why::No {
            denial,
            remedies: remedies(register, question, denial, today),
        },
    }
}

fn remedies(register: &Register, question: &Question, denial: Denial, today: Day) -> Vec<Remedy> {
    // A right is never given backwards (R2).
    if question.day < today {
        return Vec::new();
    }
    let row = |id| register.procurations().get(id);
    let status = |id| row(id).map(|row| row.status(today));
    let is_assignable = |id| status(id).is_some_and(Status::is_assignable);
    let first = match denial {
        Denial::UserUnknown
        | Denial::TaskUnknown
        | Denial::BodyWithdrawn
        | Denial::TaskWithdrawn
        | Denial::UserDeparted(_) => return Vec::new(),
        Denial::UserSuspended => return vec![Remedy::ReactivateUser],
        Denial::BodyNotEnrolled(_) => return vec![Remedy::Enrol],
        Denial::ProcurationUpcoming(id) => {
            row(id).map(|row| Remedy::Wait(row.terms.period.start()))
        }
        Denial::ProcurationSuspended(id) => Some(Remedy::ReactivateProcuration(id)),
        Denial::ProcurationExpired(id) => is_assignable(id).then_some(Remedy::Prolong(id)),
        Denial::TaskNotGranted(id) => {
            let is_in_force = row(id).is_some_and(|row| row.status(question.day).is_in_force());
            (is_in_force && is_assignable(id)).then_some(Remedy::AddTask(id))
        }
        Denial::NoProcuration | Denial::AssignmentEnded(_) | Denial::ProcurationRevoked(_) => None,
    };
    let others = offered(register, question, denial, today).map(Remedy::Assign);
    let mut remedies: Vec<Remedy> = first.into_iter().chain(others).collect();
    remedies.push(Remedy::Give);
    remedies
}

/// Procurations that could be assigned and would allow the task on the day: the one that the user had, then
/// the newest ones. An officer needs none.
fn offered(
    register: &Register,
    question: &Question,
    denial: Denial,
    today: Day,
) -> impl Iterator<Item = ProcurationId> {
    let would_allow = |id: &ProcurationId| {
        let row = register.procurations().get(*id);
        row.is_some_and(|row| {
            let access = row.terms.grants.get(&question.body);
            row.status(today).is_assignable()
                && row.status(question.day).is_in_force()
                && access.is_some_and(|access| access.covers(&question.task))
                && !register.is_mandatary(question.user, *id)
        })
    };
    let former = match denial {
        Denial::AssignmentEnded(id) => procuration_of(register, id),
        _ => None,
    };
    let newest = register.procurations().iter().rev().map(|(id, _)| id);
    let others = newest.filter(move |id| former != Some(*id));
    let all = former.into_iter().chain(others);
    all.filter(would_allow)
        .take(MOST_OFFERED)
        .collect::<Vec<_>>()
        .into_iter()
}

fn procuration_of(register: &Register, id: AssignmentId) -> Option<ProcurationId> {
    register.assignments().get(id).map(|row| row.procuration)
}
