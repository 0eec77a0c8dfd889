//! What has changed since a draft was kept: somebody left, a body is no longer enrolled, a task is gone, a
//! day has passed, a version was replaced. Nothing of the draft is changed: it says so at the right step.

use super::{
    AccessesAnswers, AssignmentAnswers, AssignmentStep, CreationAnswers, CreationStep,
    ModificationAnswers, ModificationStep, PeriodAnswers, Problem, Reason, RightsAnswers,
    RightsStep,
};
use crate::register::{Day, Refusal, Register};

/// Something of a kept draft that the register no longer allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale<S> {
    /// The step at which it is put right.
    pub step: S,
    /// What is no longer so.
    pub problem: Problem,
}

impl RightsAnswers {
    /// What is no longer so, in the order of the steps. What isn't answered yet is no matter here.
    #[must_use]
    pub fn stale(&self, register: &Register, today: Day) -> Vec<Stale<RightsStep>> {
        let mut stale = Vec::new();
        let user = self.check_user(register).err();
        note(&mut stale, RightsStep::User, user);
        note(&mut stale, RightsStep::Period, passed(&self.period, today));
        let [bodies, tasks] = withdrawn(&self.accesses, register);
        note(&mut stale, RightsStep::Bodies, bodies);
        note(&mut stale, RightsStep::Accesses, tasks);
        stale
    }
}

impl CreationAnswers {
    /// What is no longer so, in the order of the steps. What isn't answered yet is no matter here.
    #[must_use]
    pub fn stale(&self, register: &Register, today: Day) -> Vec<Stale<CreationStep>> {
        let mut stale = Vec::new();
        note(
            &mut stale,
            CreationStep::Details,
            passed(&self.period, today),
        );
        let [bodies, tasks] = withdrawn(&self.accesses, register);
        note(&mut stale, CreationStep::Bodies, bodies);
        note(&mut stale, CreationStep::Accesses, tasks);
        stale
    }
}

impl ModificationAnswers {
    /// What is no longer so, in the order of the steps. What isn't answered yet is no matter here.
    #[must_use]
    pub fn stale(&self, register: &Register, today: Day) -> Vec<Stale<ModificationStep>> {
        let mut stale = Vec::new();
        let procuration = self.check_procuration(register, today).err();
        note(&mut stale, ModificationStep::Procuration, procuration);
        for of_terms in self.terms.stale(register, today) {
            let step = match of_terms.step {
                CreationStep::Details => ModificationStep::Details,
                CreationStep::Bodies => ModificationStep::Bodies,
                CreationStep::Accesses | CreationStep::Summary => ModificationStep::Accesses,
            };
            note(&mut stale, step, [of_terms.problem]);
        }
        let dropped = self.procuration.into_iter();
        let dropped = dropped.flat_map(|id| self.problems_of_dropped(register, id));
        note(&mut stale, ModificationStep::Mandataries, dropped);
        stale
    }
}

impl AssignmentAnswers {
    /// What is no longer so, in the order of the steps. What isn't answered yet is no matter here.
    #[must_use]
    pub fn stale(&self, register: &Register, today: Day) -> Vec<Stale<AssignmentStep>> {
        let mut stale = Vec::new();
        let procuration = self.check_procuration(register, today).err();
        note(&mut stale, AssignmentStep::Procuration, procuration);
        let users = self.procuration.map(|id| self.check_users(register, id));
        let users = users.and_then(Result::err).unwrap_or_default();
        note(&mut stale, AssignmentStep::Users, users);
        stale
    }
}

/// Keeps what the register refuses; what a person hasn't finished is theirs to finish.
fn note<S: Copy>(stale: &mut Vec<Stale<S>>, step: S, problems: impl IntoIterator<Item = Problem>) {
    let refused = problems.into_iter().filter(|problem| {
        let is_unfinished = matches!(problem.reason, Reason::Refused(Refusal::NoTask(_)));
        matches!(problem.reason, Reason::Refused(_)) && !is_unfinished
    });
    stale.extend(refused.map(|problem| Stale { step, problem }));
}

/// What has passed of the period.
fn passed(period: &PeriodAnswers, today: Day) -> Vec<Problem> {
    period.check(today).err().unwrap_or_default()
}

/// The selected bodies that may be asked about no more, and the tasks that are gone.
fn withdrawn(accesses: &AccessesAnswers, register: &Register) -> [Vec<Problem>; 2] {
    match accesses.check_bodies(register) {
        Err(bodies) => [bodies, Vec::new()],
        Ok(()) => [
            Vec::new(),
            accesses.check(register).err().unwrap_or_default(),
        ],
    }
}
