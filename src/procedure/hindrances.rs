//! What is in the way of an act: named before anything is asked, and left out of the choice where the rest is to
//! go on.

use super::{ActAnswers, LifeAct};
use crate::register::{
    AssignmentId, Day, ProcurationId, Refusal, Register, check_grants, check_pair,
    hindrances_of_pairs,
};

impl ActAnswers {
    /// What is in the way of the act as of today, whatever it asks besides: nothing is chosen, or what is
    /// chosen doesn't allow it any more. Everything that is in the way is named.
    #[must_use]
    pub fn hindrances(&self, act: LifeAct, register: &Register, today: Day) -> Vec<Refusal> {
        let (procurations, assignments, given) = self.subjects(act);
        if procurations.is_empty() && assignments.is_empty() && given.is_empty() {
            return vec![Refusal::NothingChosen];
        }
        let of_procurations = procurations
            .iter()
            .filter_map(|id| of_procuration(act, register, *id, today));
        let of_assignments = assignments
            .iter()
            .filter_map(|id| of_assignment(act, register, *id, today));
        let of_given = hindrances_of_pairs(register, given, today);
        let mut all: Vec<Refusal> = of_procurations
            .chain(of_assignments)
            .chain(of_given)
            .collect();
        // What doesn't exist has no name by which to tell one from another, and stands together, at the end of
        // its kind.
        all.dedup();
        all
    }

    /// Takes out of the choice what is in the way of the act, and leaves the rest.
    pub fn leave_out_hindered(&mut self, act: LifeAct, register: &Register, today: Day) {
        let procurations = std::mem::take(&mut self.procurations).into_iter();
        self.procurations = if act.asks_for_people() {
            procurations.collect()
        } else {
            procurations
                .filter(|id| of_procuration(act, register, *id, today).is_none())
                .collect()
        };
        let assignments = std::mem::take(&mut self.assignments).into_iter();
        self.assignments = assignments
            .filter(|id| of_assignment(act, register, *id, today).is_none())
            .collect();
        let given = std::mem::take(&mut self.given).into_iter();
        self.given = given
            .filter(|pair| check_pair(register, *pair, today).is_ok())
            .collect();
    }

    /// How many of its subjects are in the way of the act, and how many it has.
    #[must_use]
    pub fn hindered(&self, act: LifeAct, register: &Register, today: Day) -> (usize, usize) {
        let count = |answers: &Self| {
            let (procurations, assignments, given) = answers.subjects(act);
            let assignments = assignments.len().saturating_add(given.len());
            procurations.len().saturating_add(assignments)
        };
        let mut rest = self.clone();
        rest.leave_out_hindered(act, register, today);
        let all = count(self);
        (all.saturating_sub(count(&rest)), all)
    }
}

/// What is in the way of an act on a procuration.
fn of_procuration(
    act: LifeAct,
    register: &Register,
    procuration: ProcurationId,
    today: Day,
) -> Option<Refusal> {
    let Some(row) = register.procurations().get(procuration) else {
        return Some(Refusal::ProcurationUnknown);
    };
    let status = row.status(today);
    if !act.is_allowed(status) {
        return Some(Refusal::WrongStatus {
            procuration,
            status,
        });
    }
    if act != LifeAct::Prolong {
        return None;
    }
    // A new version is only made of what may be granted today (R3).
    let why = Box::new(check_grants(register, &row.terms.grants).err()?);
    Some(Refusal::OfProcuration { procuration, why })
}

/// What is in the way of an act on an assignment.
fn of_assignment(
    act: LifeAct,
    register: &Register,
    assignment: AssignmentId,
    today: Day,
) -> Option<Refusal> {
    let Some(row) = register.assignments().get(assignment) else {
        return Some(Refusal::AssignmentUnknown);
    };
    let procuration = register.procurations().get(row.procuration);
    let is_open = procuration.is_some_and(|row| act.is_allowed(row.status(today)));
    let stands = row.ended.is_none() && is_open;
    (!stands).then_some(Refusal::AssignmentOver(assignment))
}
