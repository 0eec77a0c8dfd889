//! The list of users.

use super::address::body_of;
use super::sought::Sought;
use super::{Criteria, Filter, Order, Page, StandingKind};
use crate::register::{BodyId, Day, Register, TaskId, User, UserId};

/// The page of users that was asked for. Whether somebody may do something at a body, or a task, is
/// asked of R13 on the day.
#[must_use]
pub fn users(register: &Register, criteria: &Criteria, day: Day) -> Page<UserId> {
    Page::of(
        all_users(register, criteria, day),
        criteria.page(),
        criteria.size(),
    )
}

/// Every user that was asked for, on whichever page: for what is done to all of them at once.
#[must_use]
pub fn all_users(register: &Register, criteria: &Criteria, day: Day) -> Vec<UserId> {
    let sought = Sought::typed(criteria.search());
    let names = register.name_keys().filter_map(|(id, keys)| {
        let user = register.users().get(id)?;
        let found = is_found(&sought, keys, user)
            && criteria.admits(&|filter| fulfils(register, id, user, filter, day));
        found.then_some(id)
    });
    let mut found: Vec<UserId> = names.collect();
    match criteria.order() {
        Order::Newest => found.sort_unstable_by(|one, other| other.cmp(one)),
        // Within a standing, by name: the sort keeps the order of what is equal.
        Order::Status => found.sort_by_key(|id| rank_of_standing(register, *id)),
        _ => {}
    }
    found
}

/// Whether the name, the code or the e-mail address is sought.
fn is_found(sought: &Sought, [family, given]: [&str; 2], user: &User) -> bool {
    if sought.is_empty() {
        return true;
    }
    let code = user.code.as_str();
    let email = user.email.as_ref().map(|email| email.as_str());
    let email = email.map(str::to_lowercase).unwrap_or_default();
    sought.finds(&[family, given, code, &email])
}

fn fulfils(register: &Register, id: UserId, user: &User, filter: &Filter, day: Day) -> bool {
    match filter {
        Filter::Standing(standing) => StandingKind::of(user.standing) == *standing,
        Filter::Role(role) => user.role == *role,
        Filter::Body(body) => may_something(register, id, body, day),
        Filter::Task(task) => may(register, id, task, day),
        _ => false,
    }
}

fn may_something(register: &Register, user: UserId, body: &BodyId, day: Day) -> bool {
    let row = register.catalogue().body(body);
    let mut tasks = row.into_iter().flat_map(|row| &row.tasks);
    tasks.any(|task| register.access(user, body, &task.id, day).is_allowed())
}

fn may(register: &Register, user: UserId, task: &TaskId, day: Day) -> bool {
    body_of(register, task).is_some_and(|body| register.access(user, body, task, day).is_allowed())
}

fn rank_of_standing(register: &Register, id: UserId) -> Option<usize> {
    let standing = StandingKind::of(register.users().get(id)?.standing);
    let mut kinds = StandingKind::ALL.iter();
    kinds.position(|kind| *kind == standing)
}
