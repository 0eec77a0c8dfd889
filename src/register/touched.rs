//! Whom a request touches besides what it names itself: a summary lists them before *Transmettre*, and nobody
//! is touched who wasn't listed (R6).
//!
//! A command names what it is about, and what follows from it is decided at the last moment. Should
//! somebody else have recorded something in between, it may touch others than the summary has listed: then
//! nothing is recorded, and those others are named.

use super::{AssignmentId, EnrolmentState, Event, OrderedSet, Refusal, Register, Subject};

/// The assignments that these events, decided on this register, end, suspend, resume, take along to another
/// version, or leave without effect at a body.
#[must_use]
pub fn touched(register: &Register, events: &[Event]) -> OrderedSet<AssignmentId> {
    let mut touched = Vec::new();
    for event in events {
        match event {
            Event::AssignmentEnded { assignment, .. } | Event::AssignmentResumed(assignment) => {
                touched.push(*assignment);
            }
            Event::ProcurationModified { replaced: id, .. }
            | Event::ModificationUndone {
                procuration: id, ..
            }
            | Event::ProcurationSuspended(id)
            | Event::ProcurationReactivated(id) => {
                touched.extend(register.stopping_with_procuration(*id));
            }
            Event::EnrolmentSet { body, state } => {
                let is_left = *state != Some(EnrolmentState::Active) && register.is_enrolled(body);
                let stopping = register.stopping_with_enrolment(body);
                touched.extend(stopping.filter(|_| is_left));
            }
            _ => {}
        }
    }
    touched.into_iter().collect()
}

/// Checks that these events touch the assignments that were listed, and no other.
///
/// # Errors
/// [`Refusal::ChangedSince`], for each assignment that they touch and that wasn't listed, or the other way
/// round.
pub fn check_listed(
    register: &Register,
    events: &[Event],
    listed: &OrderedSet<AssignmentId>,
) -> Result<(), Refusal> {
    let now = touched(register, events);
    let gone = listed.iter().filter(|id| !now.contains(id));
    let new = now.iter().filter(|id| !listed.contains(id));
    let changed = gone.chain(new).copied().map(Subject::Assignment);
    let refusals = changed.map(Refusal::ChangedSince).collect();
    Refusal::together(refusals).map_or(Ok(()), Err)
}
