//! **Attention**: what an officer should look at.

use super::who_may::grounds;
use super::{Page, PageSize};
use crate::register::{
    Access, Assignment, AssignmentId, BodyId, Day, OrderedSet, Procuration, ProcurationId,
    ProcurationState, Register, Status, User, UserId,
};

/// At more than how many bodies unrestricted access is called wide.
const WIDE: usize = 3;
/// After how many months without a change accesses deserve a review.
const REVIEW_MONTHS: u32 = 12;

/// Something that deserves attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    /// Procurations that end within 30 days.
    Expiring,
    /// People who lost their access to a body because a procuration expired, and have no other. It is settled
    /// by giving them the body again, or by a review of their accesses since: the officer has seen what is
    /// left and found it right.
    ExpiredYetNeeded,
    /// Users with unrestricted access to more than three bodies.
    WideAccess,
    /// Procurations in force that give somebody sensitive tasks.
    SensitiveTasks,
    /// A single officer may act: if something happens to them, nobody can.
    SingleOfficer,
    /// Users whose accesses haven't changed for a year, and haven't been reviewed either.
    Unchanged,
    /// Procurations that name a body where the enterprise isn't enrolled any more: there they allow nothing.
    Unenrolled,
}

/// What a concern is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Of [`Concern::Expiring`]: to prolong.
    Ending {
        /// The procuration.
        procuration: ProcurationId,
        /// Its last day.
        on: Day,
        /// How many people have it.
        mandataries: usize,
    },
    /// Of [`Concern::ExpiredYetNeeded`]: to give again, or to review.
    Lost {
        /// Who.
        user: UserId,
        /// The body to which they have no access any more.
        body: BodyId,
        /// The procuration that gave it last.
        procuration: ProcurationId,
        /// Its last day.
        ended: Day,
    },
    /// Of [`Concern::Unenrolled`]: to modify, or to enrol again.
    Unenrolled {
        /// The procuration.
        procuration: ProcurationId,
        /// The first of those bodies.
        body: BodyId,
    },
    /// Of [`Concern::WideAccess`]: to restrict.
    Wide {
        /// Who.
        user: UserId,
        /// At how many bodies.
        bodies: usize,
    },
    /// Of [`Concern::SensitiveTasks`]: to restrict.
    Sensitive {
        /// The procuration.
        procuration: ProcurationId,
        /// How many sensitive tasks it gives.
        tasks: usize,
        /// To how many people.
        mandataries: usize,
    },
    /// Of [`Concern::SingleOfficer`]: to give somebody else the role.
    Alone {
        /// The officer.
        user: UserId,
    },
    /// Of [`Concern::Unchanged`]: to review.
    Unchanged {
        /// Whose accesses.
        user: UserId,
        /// The day of the last change or review.
        since: Day,
    },
}

impl Concern {
    /// Every concern, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Expiring,
        Self::ExpiredYetNeeded,
        Self::Unenrolled,
        Self::SingleOfficer,
        Self::WideAccess,
        Self::SensitiveTasks,
        Self::Unchanged,
    ];
}

/// A page of what a concern is about, today. What ends comes earliest first, people in the French order,
/// procurations newest first.
#[must_use]
pub fn attention(
    register: &Register,
    concern: Concern,
    today: Day,
    (page, size): (usize, PageSize),
) -> Page<Matter> {
    let subjects = match concern {
        Concern::Expiring => expiring(register, today),
        Concern::ExpiredYetNeeded => of_users(register, |id| lost(register, id, today)),
        Concern::WideAccess => of_users(register, |id| wide(register, id, today)),
        Concern::Unenrolled => unenrolled(register, today),
        Concern::SensitiveTasks => sensitive(register, today),
        Concern::SingleOfficer => alone(register),
        Concern::Unchanged => of_users(register, |id| unchanged(register, id, today)),
    };
    Page::of(subjects, page, size)
}

fn expiring(register: &Register, today: Day) -> Vec<Matter> {
    // Whatever Status::Expiring means in days, it ends in less than two months.
    let ending = register.ending_between(today, today.plus_months(2));
    let ending = ending.filter_map(|id| {
        let row = register.procurations().get(id)?;
        (row.status(today) == Status::Expiring).then(|| Matter::Ending {
            procuration: id,
            on: row.terms.period.end(),
            mandataries: register.mandataries(id).count(),
        })
    });
    ending.collect()
}

/// What concerns each user who may act and isn't an officer, in the French order.
fn of_users<I: IntoIterator<Item = Matter>>(
    register: &Register,
    of_user: impl Fn(UserId) -> I,
) -> Vec<Matter> {
    let users = register.users_in_order();
    let users = users.filter(|(_, user)| user.is_active() && !User::is_active_officer(user));
    users.flat_map(|(id, _)| of_user(id)).collect()
}

/// The procurations that a user has, not ended, oldest first.
fn held(register: &Register, user: UserId) -> impl Iterator<Item = (ProcurationId, &Procuration)> {
    let standing = register.assignments_of_user(user);
    let standing = standing.filter(|(_, row)| row.ended.is_none());
    standing.filter_map(|(_, row)| {
        let id = row.procuration;
        Some((id, register.procurations().get(id)?))
    })
}

fn lost(register: &Register, user: UserId, today: Day) -> Vec<Matter> {
    let mut lost: Vec<Matter> = Vec::new();
    let mut known: OrderedSet<BodyId> = OrderedSet::new();
    let reviewed = register.users().get(user).and_then(|row| row.reviewed);
    let is_settled = |ended: Day| reviewed.is_some_and(|review| review.on > ended);
    let expired = held(register, user).filter(|(_, row)| {
        row.status(today) == Status::Expired && !is_settled(row.terms.period.end())
    });
    let mut expired: Vec<_> = expired.collect();
    expired.sort_by_key(|(_, row)| std::cmp::Reverse(row.terms.period.end()));
    for (procuration, row) in expired {
        for body in row.terms.grants.keys() {
            let is_new = !known.contains(body) && register.is_enrolled(body);
            if is_new && grounds(register, user, body, None, today).is_empty() {
                lost.push(Matter::Lost {
                    user,
                    body: body.clone(),
                    procuration,
                    ended: row.terms.period.end(),
                });
            }
            known.insert(body.clone());
        }
    }
    lost
}

fn wide(register: &Register, user: UserId, today: Day) -> Option<Matter> {
    let in_force = held(register, user).filter(|(_, row)| row.status(today).is_in_force());
    let grants = in_force.flat_map(|(_, row)| row.terms.grants.iter());
    let unrestricted = grants.filter(|(body, access)| {
        matches!(access, Access::Unrestricted) && register.is_enrolled(body)
    });
    let mut bodies: Vec<&BodyId> = unrestricted.map(|(body, _)| body).collect();
    bodies.sort_unstable();
    bodies.dedup();
    let bodies = bodies.len();
    (bodies > WIDE).then_some(Matter::Wide { user, bodies })
}

fn unenrolled(register: &Register, today: Day) -> Vec<Matter> {
    let open = register.procurations().iter().rev();
    let open = open.filter(|(_, row)| !row.status(today).is_over());
    let matters = open.filter_map(|(procuration, row)| {
        let mut bodies = row.terms.grants.keys();
        let body = bodies.find(|body| !register.is_enrolled(body))?.clone();
        Some(Matter::Unenrolled { procuration, body })
    });
    matters.collect()
}

fn sensitive(register: &Register, today: Day) -> Vec<Matter> {
    let in_force = register.procurations().iter().rev();
    let in_force = in_force.filter(|(_, row)| row.status(today).is_in_force());
    let subjects = in_force.filter_map(|(procuration, row)| {
        let tasks = sensitive_tasks(register, row);
        let mandataries = register.mandataries(procuration).count();
        (tasks > 0 && mandataries > 0).then_some(Matter::Sensitive {
            procuration,
            tasks,
            mandataries,
        })
    });
    subjects.collect()
}

/// How many sensitive tasks a procuration gives, at the bodies where the enterprise is enrolled.
fn sensitive_tasks(register: &Register, row: &Procuration) -> usize {
    let grants = row.terms.grants.iter();
    let enrolled = grants.filter(|(body, _)| register.is_enrolled(body));
    let counts = enrolled.filter_map(|(body, access)| {
        let tasks = register.catalogue().body(body)?.tasks.iter();
        Some(
            tasks
                .filter(|task| task.sensitive && access.covers(&task.id))
                .count(),
        )
    });
    counts.sum()
}

fn alone(register: &Register) -> Vec<Matter> {
    let mut users = register.users().iter();
    let officer = users.find(|(id, _)| register.is_last_active_officer(*id));
    officer
        .map(|(user, _)| Matter::Alone { user })
        .into_iter()
        .collect()
}

fn unchanged(register: &Register, user: UserId, today: Day) -> Option<Matter> {
    let has_access = held(register, user).any(|(_, row)| row.status(today).is_in_force());
    let review = register.users().get(user)?.reviewed.map(|review| review.on);
    let since = last_change(register, user).max(review)?;
    let is_old = since.plus_months(REVIEW_MONTHS) <= today;
    (has_access && is_old).then_some(Matter::Unchanged { user, since })
}

/// The day on which a user's accesses last changed: one was given, ended, modified or revoked. The days of
/// suspensions stand in the journal only.
fn last_change(register: &Register, user: UserId) -> Option<Day> {
    let assignments = register.assignments_of_user(user);
    let days = assignments.map(|assignment| last_change_of(register, assignment));
    days.max()
}

fn last_change_of(register: &Register, (_, row): (AssignmentId, &Assignment)) -> Day {
    let ended = row.ended.map(|end| end.on);
    let procuration = register.procurations().get(row.procuration);
    // A new version is created on the day of the modification, and the assignment passes to it (R11).
    let changed = procuration.map(|procuration| match &procuration.state {
        ProcurationState::Revoked { on, .. } => procuration.created.max(*on),
        _ => procuration.created,
    });
    ended.into_iter().chain(changed).fold(row.since, Day::max)
}
