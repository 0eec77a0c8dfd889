//! The facts of a mandate that is over: what an attestation de fin de mandat attests.

use super::{Assignment, AssignmentId, Day, EndReason, ProcurationId, Register, UserId};

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
        let effect = self.days_of_effect(row, ended_on);
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

    /// The first and the last day on which one of the versions that the assignment has followed was in force
    /// for it. A newer version may have come to be before it begins.
    fn days_of_effect(&self, row: &Assignment, ended_on: Day) -> Option<(Day, Day)> {
        let (mut version, mut until) = (self.procurations.get(row.procuration), ended_on);
        let mut effect: Option<(Day, Day)> = None;
        while let Some(current) = version {
            let period = current.terms.period;
            let start = period.start().max(current.created).max(row.since);
            let end = period.end().min(until);
            if start <= end {
                effect = Some((start, effect.map_or(end, |(_, last)| last)));
            }
            if current.created <= row.since {
                break;
            }
            until = current.created;
            version = current.replaces.and_then(|id| self.procurations.get(id));
        }
        effect
    }
}
