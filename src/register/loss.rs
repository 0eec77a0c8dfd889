//! Who loses or gains what by an act: what its summary shows, so that nobody is affected without being named
//! (R6, R10).

use super::{
    Access, AccessDecision, AssignmentId, BodyId, Day, Grants, Ground, OrderedMap, OrderedSet,
    ProcurationId, ProcurationState, ProcurationTerms, Register, Standing, TaskId, UserId,
};

/// Tasks, body by body.
pub type BodyTasks = OrderedMap<BodyId, OrderedSet<TaskId>>;

/// What stops by an act.
#[derive(Clone, Copy, Debug)]
pub enum Stopping<'a> {
    /// These assignments, together.
    Assignments(&'a OrderedSet<AssignmentId>),
    /// Everything at this body, with the enterprise's enrolment.
    Enrolment(&'a BodyId),
    /// This version of a procuration, which is replaced today by one of these terms: what it grants and they
    /// don't; all of it where it had begun and they begin later, for it holds no longer until then (R11).
    Version(ProcurationId, &'a ProcurationTerms),
}

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
    pub tasks: BodyTasks,
    /// The other procurations that go on allowing some of what this one does.
    pub instead: OrderedSet<ProcurationId>,
}

/// Why somebody whom an act affects loses nothing by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NothingLost {
    /// Their account is suspended: they may do nothing as it is.
    Suspended,
    /// They are an officer, who has every access without a procuration.
    Officer,
    /// These procurations go on allowing it.
    Instead(OrderedSet<ProcurationId>),
    /// What stops allows nothing as it is.
    WithoutEffect,
}

impl Loss {
    /// Why nothing is lost; `None` where something is.
    #[must_use]
    pub fn why_nothing(&self, register: &Register) -> Option<NothingLost> {
        if !self.tasks.is_empty() {
            return None;
        }
        let standing = register.users.get(self.user).map(|user| user.standing);
        Some(match standing {
            Some(Standing::Suspended) => NothingLost::Suspended,
            _ if register.is_active_officer(self.user) => NothingLost::Officer,
            _ if !self.instead.is_empty() => NothingLost::Instead(self.instead.clone()),
            _ => NothingLost::WithoutEffect,
        })
    }
}

impl Register {
    /// What everybody loses when these assignments stop together, in their order.
    #[must_use]
    pub fn losses(&self, stopping: &OrderedSet<AssignmentId>, today: Day) -> Vec<Loss> {
        let losses = stopping
            .iter()
            .filter_map(|&id| self.loss(id, Stopping::Assignments(stopping), today));
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

    /// The assignments that allow something at a body, and nothing any more once the enterprise isn't
    /// enrolled there: those of every version that counts, expired ones among them.
    pub fn stopping_with_enrolment(&self, body: &BodyId) -> impl Iterator<Item = AssignmentId> {
        let counts = self.procurations.iter().filter(|(_, row)| {
            let is_open = matches!(
                row.state,
                ProcurationState::Open | ProcurationState::Suspended
            );
            is_open && row.terms.grants.contains_key(body)
        });
        counts.flat_map(|(id, _)| self.stopping_with_procuration(id))
    }

    /// What one person loses with one assignment by what stops; `None` where there is no such assignment.
    #[must_use]
    pub fn loss(&self, assignment: AssignmentId, stopping: Stopping, today: Day) -> Option<Loss> {
        let row = self.assignments.get(assignment)?;
        let (user, procuration) = (row.user, row.procuration);
        let terms = &self.procurations.get(procuration)?.terms;
        let start = terms.period.start();
        let on = today.max(start);
        let is_interrupted = match stopping {
            Stopping::Version(_, new) => start <= today && new.period.start() > today,
            Stopping::Assignments(_) | Stopping::Enrolment(_) => false,
        };
        let (mut tasks, mut instead) = (BodyTasks::new(), OrderedSet::new());
        for (body, access) in terms.grants.iter() {
            for task in self.covered(body, access) {
                let AccessDecision::Allowed(grounds) = self.access(user, body, task, on) else {
                    continue;
                };
                let at = (user, body, task);
                let spared = grounds.iter().filter(|ground| {
                    let is_own = **ground == Ground::Procuration(procuration);
                    !(is_own && is_interrupted) && self.spares(stopping, ground, at)
                });
                let spared: Vec<&Ground> = spared.collect();
                // What the procuration itself goes on allowing, no other has to allow instead.
                if !spared.contains(&&Ground::Procuration(procuration)) {
                    let others = spared.iter().filter_map(|ground| match ground {
                        Ground::Procuration(other) => Some(*other),
                        Ground::Officer => None,
                    });
                    others.for_each(|other| instead.insert(other));
                }
                if spared.is_empty() {
                    tasks.change(body.clone(), |lost: &mut OrderedSet<TaskId>| {
                        lost.insert(task.clone());
                    });
                }
            }
        }
        Some(Loss {
            assignment,
            user,
            procuration,
            tasks,
            instead,
        })
    }

    /// What the mandatary of an assignment gains when its procuration is replaced by a version that grants
    /// this from this day on: what nothing allows them as it is. `None` where there is no such assignment.
    #[must_use]
    pub fn gain(&self, assignment: AssignmentId, grants: &Grants, from: Day) -> Option<BodyTasks> {
        let row = self.assignments.get(assignment)?;
        let former = &self.procurations.get(row.procuration)?.terms.grants;
        let mut gained = BodyTasks::new();
        let is_barred = !self.users.get(row.user)?.is_active();
        for (body, access) in grants.iter() {
            if is_barred || !self.is_enrolled(body) {
                continue;
            }
            let had = |task: &TaskId| former.get(body).is_some_and(|access| access.covers(task));
            for task in self.covered(body, access) {
                if !had(task) && !self.access(row.user, body, task, from).is_allowed() {
                    gained.change(body.clone(), |tasks: &mut OrderedSet<TaskId>| {
                        tasks.insert(task.clone());
                    });
                }
            }
        }
        Some(gained)
    }

    /// The tasks of a body that an access covers, in the catalogue's order.
    fn covered<'a>(
        &'a self,
        body: &BodyId,
        access: &'a Access,
    ) -> impl Iterator<Item = &'a TaskId> {
        let tasks = self.catalogue.body(body).into_iter();
        let tasks = tasks.flat_map(|body| &body.tasks).map(|task| &task.id);
        tasks.filter(|task| access.covers(task))
    }

    /// Whether a reason why the user may do the task is still one after what stops.
    fn spares(
        &self,
        stopping: Stopping,
        ground: &Ground,
        (user, body, task): (UserId, &BodyId, &TaskId),
    ) -> bool {
        match (stopping, ground) {
            (Stopping::Enrolment(left), _) => left != body,
            (_, Ground::Officer) => true,
            (Stopping::Version(replaced, terms), Ground::Procuration(procuration)) => {
                let covers = |access: &Access| access.covers(task);
                *procuration != replaced || terms.grants.get(body).is_some_and(covers)
            }
            (Stopping::Assignments(ids), Ground::Procuration(procuration)) => !self
                .assignments_of_user(user)
                .filter(|(_, row)| row.procuration == *procuration && row.ended.is_none())
                .all(|(id, _)| ids.contains(&id)),
        }
    }
}
