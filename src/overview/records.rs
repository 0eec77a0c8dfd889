//! The list of the journal's records.

use super::past::{CivilDay, beginning_of};
use super::sought::Sought;
use super::{Act, Criteria, Filter, Page};
use crate::journal::{Journal, Record};
use crate::register::{Actor, Event, Instant, Reference, Register, UserId, sort_key};

/// The page of records that was asked for, newest first, by their places in the journal.
///
/// What is sought is looked for in the names and the codes of the author and of the people concerned, and
/// in the references of the procurations concerned. Names are those of today.
#[must_use]
pub fn records(
    journal: &Journal,
    register: &Register,
    criteria: &Criteria,
    civil_day: CivilDay,
) -> Page<u32> {
    let all = all_records(journal, register, criteria, civil_day);
    Page::of(all, criteria.page(), criteria.size())
}

/// Every record that was asked for, on whichever page.
#[must_use]
pub fn all_records(
    journal: &Journal,
    register: &Register,
    criteria: &Criteria,
    civil_day: CivilDay,
) -> Vec<u32> {
    let sought = Sought::typed(criteria.search());
    let conditions = Conditions::of(register, criteria, civil_day);
    let found = journal.records().rev().filter(|record| {
        conditions.admit(record) && (sought.is_empty() || is_found(&sought, register, record))
    });
    found.map(|record| record.sequence).collect()
}

/// The conditions of the criteria, people and days looked up once.
struct Conditions<'a> {
    register: &'a Register,
    criteria: &'a Criteria,
    first: Option<Instant>,
    after: Option<Instant>,
}

impl<'a> Conditions<'a> {
    fn of(register: &'a Register, criteria: &'a Criteria, civil_day: CivilDay) -> Self {
        let mut conditions = Self {
            register,
            criteria,
            first: None,
            after: None,
        };
        for filter in criteria.filters() {
            match filter {
                Filter::From(day) => conditions.first = Some(beginning_of(*day, civil_day)),
                Filter::To(day) => {
                    conditions.after = Some(beginning_of(day.plus_days(1), civil_day));
                }
                _ => {}
            }
        }
        conditions
    }

    fn admit(&self, record: &Record) -> bool {
        self.criteria.admits(&|filter| self.fulfils(record, filter))
    }

    fn fulfils(&self, record: &Record, filter: &Filter) -> bool {
        let events = || record.events.iter();
        let user = |code| self.register.user_by_code(code);
        match filter {
            Filter::From(_) => self.first.is_some_and(|first| record.instant >= first),
            Filter::To(_) => self.after.is_some_and(|after| record.instant < after),
            Filter::Act(act) => events().any(|event| Act::of(event) == *act),
            Filter::Author(code) => {
                user(code).is_some_and(|user| record.author == Actor::User(user))
            }
            Filter::Person(code) => user(code).is_some_and(|user| {
                events().any(|event| person(event, self.register) == Some(user))
            }),
            Filter::Procuration(reference) => {
                events().any(|event| procuration(event, self.register) == Some(*reference))
            }
            _ => false,
        }
    }
}

impl Act {
    /// The kind of what happened.
    #[must_use]
    pub fn of(event: &Event) -> Self {
        match event {
            Event::Founded(_) => Self::Founding,
            Event::UserAdded(_) => Self::NewUser,
            Event::UserChanged { .. } | Event::RoleChanged { .. } => Self::UserDetails,
            Event::UserSuspended(_) | Event::UserReactivated(_) => Self::UserStanding,
            Event::UserDeparted { .. } => Self::Departure,
            Event::EnrolmentSet { .. } => Self::Enrolment,
            Event::ProcurationCreated { .. } => Self::Creation,
            Event::ProcurationAssigned { .. } => Self::Assignment,
            Event::ProcurationModified { .. } => Self::Modification,
            Event::ProcurationSuspended(_) | Event::ProcurationReactivated(_) => Self::Suspension,
            Event::ProcurationRevoked { .. } => Self::Revocation,
            Event::AssignmentEnded { .. } => Self::AssignmentEnd,
            Event::KeySet { .. } | Event::PassphraseChanged { .. } | Event::RecoverySet { .. } => {
                Self::WayIn
            }
            Event::AccessesReviewed { .. } => Self::Review,
            Event::ActUndone { .. }
            | Event::CreationUndone { .. }
            | Event::ModificationUndone { .. }
            | Event::AssignmentResumed(_) => Self::Undoing,
        }
    }
}

/// Whom an event is about.
pub(super) fn person(event: &Event, register: &Register) -> Option<UserId> {
    match event {
        Event::UserAdded(new) => register.user_by_code(&new.code),
        Event::UserSuspended(user) | Event::UserReactivated(user) => Some(*user),
        Event::UserChanged { user, .. }
        | Event::RoleChanged { user, .. }
        | Event::UserDeparted { user, .. }
        | Event::ProcurationAssigned { user, .. }
        | Event::KeySet { user, .. }
        | Event::PassphraseChanged { user, .. }
        | Event::RecoverySet { user, .. }
        | Event::AccessesReviewed { user, .. } => Some(*user),
        Event::AssignmentEnded { assignment, .. } | Event::AssignmentResumed(assignment) => {
            register.assignments().get(*assignment).map(|row| row.user)
        }
        Event::Founded(_)
        | Event::EnrolmentSet { .. }
        | Event::ProcurationCreated { .. }
        | Event::ProcurationModified { .. }
        | Event::ProcurationSuspended(_)
        | Event::ProcurationReactivated(_)
        | Event::ProcurationRevoked { .. }
        | Event::ActUndone { .. }
        | Event::CreationUndone { .. }
        | Event::ModificationUndone { .. } => None,
    }
}

/// Which procuration an event is about, whatever the version.
pub(super) fn procuration(event: &Event, register: &Register) -> Option<Reference> {
    let id = match event {
        Event::ProcurationCreated { reference, .. } => return Some(*reference),
        Event::ProcurationSuspended(id) | Event::ProcurationReactivated(id) => *id,
        Event::ProcurationAssigned { procuration, .. }
        | Event::ProcurationRevoked { procuration, .. }
        | Event::CreationUndone { procuration, .. }
        | Event::ModificationUndone { procuration, .. } => *procuration,
        Event::ProcurationModified { replaced, .. } => *replaced,
        Event::AssignmentEnded { assignment, .. } | Event::AssignmentResumed(assignment) => {
            register.assignments().get(*assignment)?.procuration
        }
        Event::Founded(_)
        | Event::UserAdded(_)
        | Event::UserChanged { .. }
        | Event::RoleChanged { .. }
        | Event::UserSuspended(_)
        | Event::UserReactivated(_)
        | Event::UserDeparted { .. }
        | Event::EnrolmentSet { .. }
        | Event::KeySet { .. }
        | Event::PassphraseChanged { .. }
        | Event::RecoverySet { .. }
        | Event::AccessesReviewed { .. }
        | Event::ActUndone { .. } => return None,
    };
    register.procurations().get(id).map(|row| row.reference)
}

/// Whether the author with what one event concerns is what is sought.
fn is_found(sought: &Sought, register: &Register, record: &Record) -> bool {
    let author = match record.author {
        Actor::Founder => String::new(),
        Actor::User(user) => key_of(register, user),
    };
    record.events.iter().any(|event| {
        let person = person(event, register).map(|user| key_of(register, user));
        let keys = [author.as_str(), person.as_deref().unwrap_or_default()];
        match procuration(event, register) {
            Some(reference) => sought.finds_with(&keys, reference),
            None => sought.finds(&keys),
        }
    })
}

fn key_of(register: &Register, user: UserId) -> String {
    let row = register.users().get(user);
    row.map(|row| sort_key(&format!("{} {}", row.listed_name(), row.code.as_str())))
        .unwrap_or_default()
}
