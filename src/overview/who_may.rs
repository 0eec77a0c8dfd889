//! **Qui peut faire quoi**: users × bodies on a day.

use super::{Criteria, Page, users};
use crate::register::{
    AccessDecision, BodyId, Day, Denial, Ground, PublicBody, Register, TaskId, UserId,
};

/// One user, and what they may do at each body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhoMayRow {
    /// The user.
    pub user: UserId,
    /// One cell for each body, in the catalogue's order.
    pub cells: Vec<Cell>,
}

/// What one user may do at one body on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Each task of today's catalogue. Whether that grows with the catalogue (R4) is told by the reasons.
    AllTasks,
    /// Some of the tasks.
    Some {
        /// How many; at least 1.
        allowed: usize,
        /// How many tasks the body has.
        of: usize,
    },
    /// None, for this reason: the nearest one of all the tasks.
    None(Denial),
}

/// The answer for one task behind a [`Cell`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskAnswer {
    /// The task.
    pub task: TaskId,
    /// The answer of R13, with its reasons.
    pub decision: AccessDecision,
}

/// The page of users that the criteria of the users' list ask for, each with what they may do at every
/// body. For a day that is over, ask of the register of that day ([`super::register_at`]).
#[must_use]
pub fn who_may(register: &Register, criteria: &Criteria, day: Day) -> Page<WhoMayRow> {
    users(register, criteria, day).map(|user| WhoMayRow {
        user,
        cells: cells(register, user, day),
    })
}

/// What one user may do at each body, in the catalogue's order.
#[must_use]
pub fn cells(register: &Register, user: UserId, day: Day) -> Vec<Cell> {
    let bodies = register.catalogue().bodies().iter();
    bodies.map(|body| cell(register, user, body, day)).collect()
}

fn cell(register: &Register, user: UserId, body: &PublicBody, day: Day) -> Cell {
    let (mut allowed, mut nearest) = (0_usize, None);
    for task in &body.tasks {
        match register.access(user, &body.id, &task.id, day) {
            AccessDecision::Allowed(_) => allowed = allowed.saturating_add(1),
            AccessDecision::Denied(denial) => nearest = nearest.max(Some(denial)),
        }
    }
    match allowed {
        // A body may have no task yet.
        0 => Cell::None(nearest.unwrap_or(Denial::TaskUnknown)),
        all if all == body.tasks.len() => Cell::AllTasks,
        allowed => Cell::Some {
            allowed,
            of: body.tasks.len(),
        },
    }
}

/// What stands behind a cell: the answer for each task of the body, in the catalogue's order. Empty for a
/// body that the catalogue doesn't have.
#[must_use]
pub fn cell_reasons(register: &Register, user: UserId, body: &BodyId, day: Day) -> Vec<TaskAnswer> {
    let row = register.catalogue().body(body);
    let tasks = row.into_iter().flat_map(|row| &row.tasks);
    let answers = tasks.map(|task| TaskAnswer {
        task: task.id.clone(),
        decision: register.access(user, body, &task.id, day),
    });
    answers.collect()
}

/// Through what a user may do something at a body, each with how many tasks it allows: first
/// those of the body's first task.
pub(super) fn grounds(
    register: &Register,
    user: UserId,
    body: &BodyId,
    task: Option<&TaskId>,
    day: Day,
) -> Vec<(Ground, usize)> {
    let row = register.catalogue().body(body);
    let tasks = row.into_iter().flat_map(|row| &row.tasks);
    let asked = tasks.filter(|row| task.is_none_or(|task| row.id == *task));
    let mut grounds: Vec<(Ground, usize)> = Vec::new();
    for row in asked {
        let AccessDecision::Allowed(found) = register.access(user, body, &row.id, day) else {
            continue;
        };
        for ground in found {
            match grounds.iter_mut().find(|(known, _)| *known == ground) {
                Some((_, tasks)) => *tasks = tasks.saturating_add(1),
                None => grounds.push((ground, 1)),
            }
        }
    }
    grounds
}
