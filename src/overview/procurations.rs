//! The list of procurations.

use super::address::{STATUSES, body_of};
use super::sought::{Names, Sought};
use super::{Criteria, Filter, Order, Page};
use crate::register::{
    Access, Day, Procuration, ProcurationId, ProcurationState, Register, Status, TaskId,
};

/// The page of procurations that was asked for, with their statuses of the day. Of each one the latest
/// version is listed; those that were replaced only where the filters ask for [`Status::Replaced`].
#[must_use]
pub fn procurations(register: &Register, criteria: &Criteria, day: Day) -> Page<ProcurationId> {
    Page::of(
        all_procurations(register, criteria, day),
        criteria.page(),
        criteria.size(),
    )
}

/// Every procuration that was asked for, on whichever page: for what is done to all of them at once.
#[must_use]
pub fn all_procurations(register: &Register, criteria: &Criteria, day: Day) -> Vec<ProcurationId> {
    let seeker = Seeker::of(register, criteria.search());
    let asks_for_replaced = criteria
        .filters()
        .contains(&Filter::Status(Status::Replaced));
    let newest_first = register.procurations().iter().rev();
    let found = newest_first.filter(|(id, row)| {
        let is_replaced = matches!(row.state, ProcurationState::Replaced { .. });
        (asks_for_replaced || !is_replaced)
            && criteria.admits(&|filter| fulfils(register, *id, row, filter, day))
            && seeker.finds(*id, row)
    });
    let mut found: Vec<ProcurationId> = found.map(|(id, _)| id).collect();
    if criteria.order() != Order::Newest {
        let names = Names::of(register);
        // The sort keeps the order of what is equal: newest first.
        found.sort_by_cached_key(|id| place(register, &names, criteria.order(), *id, day));
    }
    found
}

/// Where a procuration stands in an order: by text, then by number. Procurations without a name come
/// after those that have one, in the order of their first mandataries' names.
fn place(
    register: &Register,
    names: &Names,
    order: Order,
    id: ProcurationId,
    day: Day,
) -> (bool, String, u64) {
    let Some(row) = register.procurations().get(id) else {
        return (true, String::new(), u64::MAX);
    };
    let number_of = |day: Day| u64::try_from(i32::from(day)).unwrap_or_default();
    let number = match order {
        Order::Name => {
            return match &row.terms.name {
                Some(_) => (false, register.name_key_of_procuration(id).to_owned(), 0),
                None => (true, name_of_first_mandatary(register, names, id), 0),
            };
        }
        Order::Reference => row.reference.into(),
        Order::Start => number_of(row.terms.period.start()),
        Order::End => number_of(row.terms.period.end()),
        Order::Status => {
            let status = row.status(day);
            let place = STATUSES.iter().position(|other| *other == status);
            place
                .and_then(|place| u64::try_from(place).ok())
                .unwrap_or_default()
        }
        Order::Newest => 0,
    };
    (false, String::new(), number)
}

fn name_of_first_mandatary(register: &Register, names: &Names, id: ProcurationId) -> String {
    let first = register.assignments_of_procuration(id).next();
    first
        .map(|(_, row)| names.get(row.user).join(" "))
        .unwrap_or_default()
}

/// Looks for what is sought in the reference, the name, and the names of the mandataries. A procuration
/// without a name is listed under that of whoever has it.
struct Seeker<'a> {
    register: &'a Register,
    sought: Sought,
    names: Names<'a>,
}

impl<'a> Seeker<'a> {
    fn of(register: &'a Register, typed: &str) -> Self {
        let sought = Sought::typed(typed);
        let names = if sought.is_empty() {
            Names::default()
        } else {
            Names::of(register)
        };
        Self {
            register,
            sought,
            names,
        }
    }

    fn finds(&self, id: ProcurationId, row: &Procuration) -> bool {
        if self.sought.is_empty() {
            return true;
        }
        let mut keys = vec![self.register.name_key_of_procuration(id)];
        for (_, assignment) in self.register.mandataries(id) {
            keys.extend(self.names.get(assignment.user));
        }
        self.sought.finds_with(&keys, row.reference)
    }
}

fn fulfils(
    register: &Register,
    id: ProcurationId,
    row: &Procuration,
    filter: &Filter,
    day: Day,
) -> bool {
    let user = |code| register.user_by_code(code);
    match filter {
        Filter::Status(status) => row.status(day) == *status,
        Filter::Body(body) => row.terms.grants.contains_key(body),
        Filter::Task(task) => covers(register, row, task),
        Filter::Person(code) => user(code).is_some_and(|user| register.is_mandatary(user, id)),
        Filter::Author(code) => user(code) == Some(row.author),
        Filter::From(first) => row.terms.period.end() >= *first,
        Filter::To(last) => row.terms.period.start() <= *last,
        _ => false,
    }
}

fn covers(register: &Register, row: &Procuration, task: &TaskId) -> bool {
    let access = body_of(register, task).and_then(|body| row.terms.grants.get(body));
    access.is_some_and(|access: &Access| access.covers(task))
}
