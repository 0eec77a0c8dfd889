//! In which records something was done to a procuration while somebody had it.

use super::records::procuration_concerned;
use crate::journal::{Journal, Record};
use crate::register::{AssignmentId, Event, Reference, Register, UserId};

/// The places in the journal of the records that did something to a procuration, in one of its versions,
/// while the user had it; in order. It costs a walk through the journal.
pub(super) fn done_to_those_of(journal: &Journal, register: &Register, user: UserId) -> Vec<u32> {
    let mut holding = Holding {
        register,
        user,
        next_assignment: 0,
        held: Vec::new(),
    };
    let records = journal.records();
    let found = records.filter(|record| holding.goes_through(record));
    found.map(|record| record.sequence).collect()
}

/// What somebody had at one place of the journal.
struct Holding<'a> {
    register: &'a Register,
    user: UserId,
    next_assignment: u32,
    /// Their assignments that stood then, each with the reference of its procuration, which every version
    /// has (R11).
    held: Vec<(AssignmentId, Reference)>,
}

impl Holding<'_> {
    /// Goes through a record, and tells whether it did something to what was held before or after it.
    fn goes_through(&mut self, record: &Record) -> bool {
        let mut is_found = false;
        for event in &record.events {
            is_found = is_found || self.is_about_the_held(event);
            self.change(event);
            is_found = is_found || self.is_about_the_held(event);
        }
        is_found
    }

    fn is_about_the_held(&self, event: &Event) -> bool {
        // What is done to an assignment concerns its own mandatary alone.
        let is_of_somebody = matches!(
            event,
            Event::ProcurationAssigned { .. }
                | Event::AssignmentEnded { .. }
                | Event::AssignmentResumed(_)
        );
        let of = (!is_of_somebody).then(|| procuration_concerned(event, self.register));
        let of = of.flatten();
        of.is_some_and(|of| self.held.iter().any(|(_, held)| *held == of))
    }

    fn change(&mut self, event: &Event) {
        match event {
            Event::ProcurationAssigned { .. } => {
                self.take(AssignmentId::from(self.next_assignment));
                self.next_assignment = self.next_assignment.saturating_add(1);
            }
            Event::AssignmentResumed(id) => self.take(*id),
            Event::ModificationUndone { resumed, .. } => {
                resumed.iter().for_each(|id| self.take(*id));
            }
            Event::AssignmentEnded { assignment, .. } => {
                self.held.retain(|(id, _)| id != assignment);
            }
            Event::ProcurationModified { dropped, .. } => {
                self.held.retain(|(id, _)| !dropped.contains(id));
            }
            _ => {}
        }
    }

    /// Adds an assignment, where it is this user's.
    fn take(&mut self, id: AssignmentId) {
        let row = self.register.assignments().get(id);
        let row = row.filter(|row| row.user == self.user);
        let procuration = row.and_then(|row| self.register.procurations().get(row.procuration));
        self.held.extend(procuration.map(|row| (id, row.reference)));
    }
}
