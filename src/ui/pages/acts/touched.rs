//! What a record was about, read from its events.

use crate::register::{
    AssignmentId, EndReason, Event, OrderedSet, ProcurationId, Register, UserId, is_prolongation,
};
use crate::wording::pages::Receipts;

/// What a record was about.
#[derive(Default)]
pub(super) struct Touched {
    /// The procurations, by their latest versions.
    pub procurations: OrderedSet<ProcurationId>,
    /// The assignments that it ended.
    pub ended: OrderedSet<AssignmentId>,
    /// The users themselves.
    pub users: OrderedSet<UserId>,
}

/// What these events were about.
pub(super) fn touched(register: &Register, events: &[Event]) -> Touched {
    let mut touched = Touched::default();
    for event in events {
        match event {
            Event::ProcurationCreated { reference, .. } => {
                let id = register.procuration_by_reference(*reference);
                touched.add_procuration(register, id);
            }
            Event::ProcurationSuspended(id)
            | Event::ProcurationReactivated(id)
            | Event::ProcurationRevoked {
                procuration: id, ..
            }
            | Event::ProcurationAssigned {
                procuration: id, ..
            }
            | Event::CreationUndone {
                procuration: id, ..
            }
            | Event::ModificationUndone {
                procuration: id, ..
            } => touched.add_procuration(register, Some(*id)),
            Event::ProcurationModified {
                replaced, dropped, ..
            } => {
                touched.add_procuration(register, Some(*replaced));
                dropped.iter().for_each(|id| touched.ended.insert(*id));
            }
            Event::AssignmentEnded { assignment, .. } => {
                touched.ended.insert(*assignment);
                touched.add_assignment(register, *assignment);
            }
            Event::AssignmentResumed(assignment) => touched.add_assignment(register, *assignment),
            Event::UserDeparted { user, .. }
            | Event::UserSuspended(user)
            | Event::UserReactivated(user)
            | Event::UserChanged { user, .. }
            | Event::RoleChanged { user, .. }
            | Event::AccessesReviewed { user, .. } => touched.users.insert(*user),
            _ => (),
        }
    }
    touched
}

impl Touched {
    fn add_procuration(&mut self, register: &Register, id: Option<ProcurationId>) {
        let row = id.and_then(|id| register.procurations().get(id));
        let latest = row.and_then(|row| register.procuration_by_reference(row.reference));
        if let Some(latest) = latest {
            self.procurations.insert(latest);
        }
    }

    fn add_assignment(&mut self, register: &Register, id: AssignmentId) {
        let row = register.assignments().get(id);
        self.add_procuration(register, row.map(|row| row.procuration));
    }
}

/// The title of the receipt of these events: what the first of them did.
pub(super) fn title_of(register: &Register, events: &[Event]) -> Receipts {
    match events.first() {
        Some(Event::ActUndone { .. }) => Receipts::Undone,
        Some(Event::ProcurationCreated { .. }) => Receipts::Created,
        Some(Event::ProcurationAssigned { .. }) => Receipts::Assigned,
        Some(event @ Event::ProcurationModified { .. }) if is_prolongation(register, event) => {
            Receipts::Prolonged
        }
        Some(Event::ProcurationModified { .. }) => Receipts::Modified,
        Some(Event::ProcurationSuspended(_)) => Receipts::Suspended,
        Some(Event::ProcurationReactivated(_)) => Receipts::Reactivated,
        Some(Event::ProcurationRevoked { .. }) => Receipts::Revoked,
        Some(Event::AssignmentEnded { end, .. }) => match end.reason {
            EndReason::Renounced => Receipts::Renounced,
            _ => Receipts::Withdrawn,
        },
        Some(Event::UserDeparted { .. }) => Receipts::Departed,
        Some(Event::EnrolmentSet { .. }) => Receipts::Enrolled,
        Some(Event::RoleChanged { .. }) => Receipts::RoleChanged,
        Some(Event::AccessesReviewed { .. }) => Receipts::Reviewed,
        _ => Receipts::Recorded,
    }
}
