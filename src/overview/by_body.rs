//! **Par organisme**: for a body and a task, who, through which procuration, until when.

use super::who_may::grounds;
use super::{Page, PageSize};
use crate::register::{BodyId, Day, Ground, Register, TaskId, UserId};

/// Somebody who may do something at the body, through one of their grounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub user: UserId,
    /// Through what.
    pub through: Ground,
    /// The last day, where there is one: an officer's access has none.
    pub until: Option<Day>,
    /// How many of the tasks that were asked about it allows; at least 1.
    pub tasks: usize,
}

/// Who may do something at the body on the day, or the task where one is named: users in the French order,
/// with one row for each of their grounds. For a day that is over, ask of the register of that day
/// ([`super::register_at`]).
#[must_use]
pub fn by_body(
    register: &Register,
    body: &BodyId,
    task: Option<&TaskId>,
    day: Day,
    (page, size): (usize, PageSize),
) -> Page<Holder> {
    let users = register.users_in_order().filter(|(_, row)| row.is_active());
    let holders = users.flat_map(|(user, _)| {
        let grounds = grounds(register, user, body, task, day).into_iter();
        grounds.map(move |(through, tasks)| Holder {
            user,
            through,
            until: end_of(register, through),
            tasks,
        })
    });
    Page::of(holders.collect(), page, size)
}

/// The last day of what a ground gives.
fn end_of(register: &Register, ground: Ground) -> Option<Day> {
    match ground {
        Ground::Officer => None,
        Ground::Procuration(id) => {
            let row = register.procurations().get(id);
            row.map(|row| row.terms.period.end())
        }
    }
}
