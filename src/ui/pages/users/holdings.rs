//! What a person may do on a day, gathered body by body. Every yes and every no is that of the
//! register's access decision (R13); nothing is decided here.

use crate::register::{
    Access, AccessDecision, BodyId, Day, Denial, Ground, ProcurationId, PublicBody, Register,
    Standing, TaskId, UserId,
};

/// What a person may do.
pub(super) enum Holdings {
    /// Nothing, whatever the body: the person is suspended or has left.
    Barred(Denial),
    /// Everything at these bodies, as an officer.
    AsOfficer(Vec<BodyId>),
    /// What procurations allow.
    ByBody(ByBody),
}

/// What procurations allow, in the catalogue's order.
#[derive(Default)]
pub(super) struct ByBody {
    /// The bodies where something may be done.
    pub open: Vec<OpenBody>,
    /// The bodies where nothing may be done though a procuration names or named them, with the nearest reason.
    pub closed: Vec<(BodyId, Denial)>,
    /// The enrolled bodies that no procuration of the person ever named.
    pub unnamed: Vec<BodyId>,
}

/// A body where something may be done.
pub(super) struct OpenBody {
    /// The body.
    pub body: BodyId,
    /// What.
    pub scope: Scope,
}

/// What may be done at a body.
pub(super) enum Scope {
    /// All the tasks, present and future.
    Everything {
        /// The procurations that grant them all.
        through: Vec<ProcurationId>,
        /// Those that grant some of them besides.
        also: Vec<ProcurationId>,
    },
    /// Some tasks, those with the same reasons together.
    Tasks(Vec<TaskGroup>),
}

/// Tasks that the same procurations allow.
pub(super) struct TaskGroup {
    /// The tasks, in the catalogue's order.
    pub tasks: Vec<TaskId>,
    /// The procurations.
    pub through: Vec<ProcurationId>,
}

/// What a user may do on this day.
pub(super) fn holdings(register: &Register, user: UserId, day: Day) -> Holdings {
    let enrolled = |body: &&PublicBody| register.is_enrolled(&body.id);
    let bodies = register.catalogue().bodies();
    match register.users().get(user).map(|row| row.standing) {
        None => Holdings::Barred(Denial::UserUnknown),
        Some(Standing::Departed(on)) => Holdings::Barred(Denial::UserDeparted(on)),
        Some(Standing::Suspended) => Holdings::Barred(Denial::UserSuspended),
        Some(Standing::Active) if register.is_active_officer(user) => {
            let everywhere = bodies.iter().filter(enrolled);
            Holdings::AsOfficer(everywhere.map(|body| body.id.clone()).collect())
        }
        Some(Standing::Active) => {
            let mut by_body = ByBody::default();
            for body in bodies {
                by_body.add(register, user, body, day);
            }
            Holdings::ByBody(by_body)
        }
    }
}

impl ByBody {
    fn add(&mut self, register: &Register, user: UserId, body: &PublicBody, day: Day) {
        let mut groups: Vec<TaskGroup> = Vec::new();
        let mut nearest = None;
        for task in &body.tasks {
            match register.access(user, &body.id, &task.id, day) {
                AccessDecision::Allowed(grounds) => join(&mut groups, task.id.clone(), &grounds),
                AccessDecision::Denied(denial) => nearest = nearest.max(Some(denial)),
            }
        }
        let id = body.id.clone();
        match nearest {
            _ if !groups.is_empty() => self.open.push(OpenBody {
                scope: scope(register, &id, groups),
                body: id,
            }),
            None | Some(Denial::NoProcuration) => self.unnamed.push(id),
            // A body that the enterprise doesn't use only matters where somebody counts on it.
            Some(Denial::BodyNotEnrolled(_)) if !is_counted_on(register, user, &id, day) => {}
            Some(denial) => self.closed.push((id, denial)),
        }
    }

    /// Whether nothing may be done anywhere.
    pub(super) fn is_empty(&self) -> bool {
        self.open.is_empty()
    }
}

/// Adds a task to the group that has the same reasons.
fn join(groups: &mut Vec<TaskGroup>, task: TaskId, grounds: &[Ground]) {
    let through: Vec<ProcurationId> = grounds
        .iter()
        .filter_map(|ground| match ground {
            Ground::Procuration(id) => Some(*id),
            Ground::Officer => None,
        })
        .collect();
    match groups.iter_mut().find(|group| group.through == through) {
        Some(group) => group.tasks.push(task),
        None => groups.push(TaskGroup {
            tasks: vec![task],
            through,
        }),
    }
}

/// All the tasks where one of the procurations grants them without restriction, else the tasks.
fn scope(register: &Register, body: &BodyId, groups: Vec<TaskGroup>) -> Scope {
    let mut all: Vec<ProcurationId> = Vec::new();
    for id in groups.iter().flat_map(|group| &group.through) {
        if !all.contains(id) {
            all.push(*id);
        }
    }
    let (through, also): (Vec<_>, Vec<_>) = all.into_iter().partition(|&id| {
        let row = register.procurations().get(id);
        row.and_then(|row| row.terms.grants.get(body)) == Some(&Access::Unrestricted)
    });
    if through.is_empty() {
        Scope::Tasks(groups)
    } else {
        Scope::Everything { through, also }
    }
}

/// Whether a standing procuration of the person, in force on this day, names the body.
fn is_counted_on(register: &Register, user: UserId, body: &BodyId, day: Day) -> bool {
    register.assignments_of_user(user).any(|(_, assignment)| {
        let procuration = register.procurations().get(assignment.procuration);
        assignment.ended.is_none()
            && procuration.is_some_and(|row| {
                row.status(day).is_in_force() && row.terms.grants.contains_key(body)
            })
    })
}
