//! Who loses what by an act that ends or suspends assignments: what its summary shows, so that nobody is
//! affected without being named (R6, R10).

use super::{
    AccessDecision, AssignmentId, BodyId, Day, Ground, OrderedMap, OrderedSet, ProcurationId,
    Register, TaskId, UserId,
};

/// What one person loses with one assignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The mandatary.
    pub user: UserId,
    /// The version of the procuration.
    pub procuration: ProcurationId,
    /// The tasks of each body that they may do today, or will when the procuration begins, and couldn't do
    /// any more: those that nothing else allows them. Empty where they lose nothing.
    pub tasks: OrderedMap<BodyId, OrderedSet<TaskId>>,
}

impl Register {
    /// What everybody loses when these assignments stop together, in their order.
    #[must_use]
    pub fn losses(&self, stopping: &OrderedSet<AssignmentId>, today: Day) -> Vec<Loss> {
        let losses = stopping
            .iter()
            .filter_map(|&assignment| self.loss(assignment, stopping, today));
        losses.collect()
    }

    /// The assignments that a user's departure ends (R10), or that their suspension stops.
    pub fn stopping_with_user(&self, user: UserId) -> impl Iterator<Item = AssignmentId> {
        self.assignments_of_user(user)
            .filter(|(_, row)| row.ended.is_none())
            .map(|(id, _)| id)
    }

    /// The assignments that the revocation or the suspension of a procuration stops.
    pub fn stopping_with_procuration(
        &self,
        procuration: ProcurationId,
    ) -> impl Iterator<Item = AssignmentId> {
        self.mandataries(procuration).map(|(id, _)| id)
    }

    /// What one person loses with one assignment when all of these stop together; `None` where there is no
    /// such assignment.
    #[must_use]
    pub fn loss(
        &self,
        assignment: AssignmentId,
        stopping: &OrderedSet<AssignmentId>,
        today: Day,
    ) -> Option<Loss> {
        let row = self.assignments.get(assignment)?;
        let (user, procuration) = (row.user, row.procuration);
        let terms = &self.procurations.get(procuration)?.terms;
        let on = today.max(terms.period.start());
        let mut tasks = OrderedMap::new();
        for (body, access) in terms.grants.iter() {
            let known = self.catalogue.body(body).map(|body| body.tasks.as_slice());
            let lost: OrderedSet<TaskId> = known
                .unwrap_or_default()
                .iter()
                .map(|task| &task.id)
                .filter(|task| access.covers(task))
                .filter(|task| self.is_lost(user, (body, task), stopping, on))
                .cloned()
                .collect();
            if !lost.is_empty() {
                tasks.insert(body.clone(), lost);
            }
        }
        Some(Loss {
            assignment,
            user,
            procuration,
            tasks,
        })
    }

    /// Whether the user may do the task on that day, for no other reason than what stops.
    fn is_lost(
        &self,
        user: UserId,
        (body, task): (&BodyId, &TaskId),
        stopping: &OrderedSet<AssignmentId>,
        on: Day,
    ) -> bool {
        let stops = |ground: &Ground| match ground {
            Ground::Officer => false,
            Ground::Procuration(procuration) => self
                .assignments_of_user(user)
                .filter(|(_, row)| row.procuration == *procuration && row.ended.is_none())
                .all(|(id, _)| stopping.contains(&id)),
        };
        match self.access(user, body, task, on) {
            AccessDecision::Allowed(grounds) => grounds.iter().all(stops),
            AccessDecision::Denied(_) => false,
        }
    }
}
