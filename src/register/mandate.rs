//! The facts of a mandate that is over: what an attestation de fin de mandat attests.

use super::{AssignmentId, Day, EndReason, ProcurationId, Register, UserId};

/// A mandate that is over: one assignment, from when it took effect to its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndedMandate {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The mandatary.
    pub user: UserId,
    /// The version of the procuration under which it ended, which says what could be done.
    pub procuration: ProcurationId,
    /// The officer who assigned it.
    pub given_by: UserId,
    /// The day on which it was assigned.
    pub given_on: Day,
    /// The first and the last day on which it gave access; `None` where it ended before it began.
    pub effect: Option<(Day, Day)>,
    /// The day on which it ended.
    pub ended_on: Day,
    /// Why it ended.
    pub end: MandateEnd,
}

/// Why a mandate is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MandateEnd {
    /// Its procuration came to its end date.
    Expired,
    /// The assignment ended before that, for this reason.
    Ended(EndReason),
}

impl Register {
    /// The facts of a mandate that is over today; `None` while it stands, and where there is no such
    /// assignment or it was taken back.
    #[must_use]
    pub fn ended_mandate(&self, id: AssignmentId, today: Day) -> Option<EndedMandate> {
        let row = self.assignments.get(id)?;
        let last = self.procurations.get(row.procuration)?.terms.period.end();
        let (ended_on, end) = match row.ended {
            // What had come to its end date wasn't ended again by what was recorded later.
            Some(end) if end.reason == EndReason::Undone => return None,
            Some(end) if end.on <= last => (end.on, MandateEnd::Ended(end.reason)),
            _ if last < today => (last, MandateEnd::Expired),
            _ => return None,
        };
        let held = self.versions_held(id, ended_on);
        let effect = held.first().zip(held.last());
        let effect = effect.map(|(first, last)| (first.first, last.last));
        Some(EndedMandate {
            assignment: id,
            user: row.user,
            procuration: row.procuration,
            given_by: row.by,
            given_on: row.since,
            effect,
            ended_on,
            end,
        })
    }
}
