//! The list of the journal's records.

use super::holding::done_to_those_of;
use super::past::{CivilDay, beginning_of};
use super::sought::{Names, Sought};
use super::{Act, Criteria, Filter, Page};
use crate::journal::{Journal, Record};
use crate::register::{Actor, Event, Instant, Reference, Register, UserId};

/// The page of records that was asked for, newest first, by their places in the journal.
///
/// What is sought is looked for in the names and the codes of the author and of the people concerned, and
/// in the references and the names of the procurations concerned. Names are those of today.
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
    let seeker = Seeker {
        register,
        sought: Sought::typed(criteria.search()),
        names: Names::of(register),
    };
    let conditions = Conditions::of(journal, register, criteria, civil_day);
    let newest_first = journal.records().rev();
    let found = newest_first.filter(|record| conditions.admit(record) && seeker.finds(record));
    found.map(|record| record.sequence).collect()
}

/// The conditions of the criteria, people and days looked up once.
struct Conditions<'a> {
    register: &'a Register,
    criteria: &'a Criteria,
    first: Option<Instant>,
    after: Option<Instant>,
    /// Of each person who is asked for, the records that did something to a procuration while they had it.
    done: Vec<(UserId, Vec<u32>)>,
}

impl<'a> Conditions<'a> {
    fn of(
        journal: &Journal,
        register: &'a Register,
        criteria: &'a Criteria,
        civil_day: CivilDay,
    ) -> Self {
        let mut conditions = Self {
            register,
            criteria,
            first: None,
            after: None,
            done: Vec::new(),
        };
        for filter in criteria.filters() {
            match filter {
                Filter::From(day) => conditions.first = Some(beginning_of(*day, civil_day)),
                Filter::To(day) => {
                    conditions.after = Some(beginning_of(day.plus_days(1), civil_day));
                }
                Filter::Person(code) => {
                    let user = register.user_by_code(code);
                    let done = |user| (user, done_to_those_of(journal, register, user));
                    conditions.done.extend(user.map(done));
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
                let was_done = self
                    .done
                    .iter()
                    .any(|(of, done)| *of == user && done.binary_search(&record.sequence).is_ok());
                was_done || events().any(|event| person(event, self.register) == Some(user))
            }),
            Filter::Procuration(reference) => events()
                .any(|event| procuration_concerned(event, self.register) == Some(*reference)),
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
            Event::CatalogueChanged(_) => Self::Catalogue,
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
        | Event::ModificationUndone { .. }
        | Event::CatalogueChanged(_) => None,
    }
}

/// Which procuration an event is about, whatever the version; `None` where it is about none.
#[must_use]
pub fn procuration_concerned(event: &Event, register: &Register) -> Option<Reference> {
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
        | Event::ActUndone { .. }
        | Event::CatalogueChanged(_) => return None,
    };
    register.procurations().get(id).map(|row| row.reference)
}

/// Looks for what is sought in the author's name and code with what one event is about.
struct Seeker<'a> {
    register: &'a Register,
    sought: Sought,
    names: Names<'a>,
}

impl Seeker<'_> {
    fn finds(&self, record: &Record) -> bool {
        if self.sought.is_empty() {
            return true;
        }
        let [family, given, code] = match record.author {
            Actor::Founder => [""; 3],
            Actor::User(user) => self.keys(Some(user)),
        };
        record.events.iter().any(|event| {
            let [other_family, other_given, other_code] = self.keys(person(event, self.register));
            let people = [family, given, code, other_family, other_given, other_code];
            let Some(reference) = procuration_concerned(event, self.register) else {
                return self.sought.finds(&people);
            };
            let latest = self.register.procuration_by_reference(reference);
            let name = latest.map_or("", |id| self.register.name_key_of_procuration(id));
            let mut keys = [name; 7];
            for (key, person) in keys.iter_mut().zip(people) {
                *key = person;
            }
            self.sought.finds_with(&keys, reference)
        })
    }

    fn keys(&self, user: Option<UserId>) -> [&str; 3] {
        let row = user.and_then(|user| Some((user, self.register.users().get(user)?)));
        let Some((id, row)) = row else {
            return [""; 3];
        };
        let [family, given] = self.names.get(id);
        [family, given, row.code.as_str()]
    }
}
