//! The versions that a procuration and an assignment have gone through (R11): who had which one, from when to
//! when, and since when what holds has held.

use super::{Assignment, AssignmentId, Day, Period, Procuration, ProcurationId, Register};

/// A version of a procuration that somebody had under one assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldVersion {
    /// The version.
    pub procuration: ProcurationId,
    /// The first day on which it gave access under the assignment.
    pub first: Day,
    /// The last one.
    pub last: Day,
}

impl Register {
    /// The versions that gave access under an assignment, oldest first, until this day at the latest. A
    /// version that was replaced by one that began at once has the day before as its last one, unless it
    /// had no other.
    #[must_use]
    pub fn versions_held(&self, id: AssignmentId, until: Day) -> Vec<HeldVersion> {
        let Some(row) = self.assignments.get(id) else {
            return Vec::new();
        };
        let mut held = Vec::new();
        let (mut until, mut newer_start) = (until, None);
        for (procuration, version) in self.versions_under(row) {
            let period = version.terms.period;
            let first = period.start().max(version.created).max(row.since);
            let last = period.end().min(until);
            if first <= last {
                let is_shared = newer_start.is_some_and(|start| start <= last);
                let before = last.plus_days(-1);
                let last = if is_shared && first <= before {
                    before
                } else {
                    last
                };
                held.push(HeldVersion {
                    procuration,
                    first,
                    last,
                });
            }
            until = version.created;
            newer_start = Some(period.start().max(version.created));
        }
        held.reverse();
        held
    }

    /// The assignments under which somebody had this version: those that ended under it, those that stand, and
    /// those that have passed to a newer one since; oldest first.
    #[must_use]
    pub fn holders_of_version(&self, version: ProcurationId) -> Vec<AssignmentId> {
        let Some(row) = self.procurations.get(version) else {
            return Vec::new();
        };
        let mut holders = Vec::new();
        let mut newer = self.procuration_by_reference(row.reference);
        while let Some(id) = newer {
            let had = self.assignments_of_procuration(id).filter(|(_, row)| {
                let mut versions = self.versions_under(row);
                versions.any(|(id, _)| id == version)
            });
            holders.extend(had.map(|(id, _)| id));
            newer = (id != version)
                .then(|| self.procurations.get(id)?.replaces)
                .flatten();
        }
        holders.sort_unstable();
        holders
    }

    /// The day on which what a version goes on with began: one that begins on the day on which it was made
    /// goes on with the version that it replaced, if that one had begun by then.
    #[must_use]
    pub fn beginning(&self, version: &Procuration) -> Day {
        let mut earliest = version;
        while let Some(former) = self.former_of(earliest) {
            let start = earliest.terms.period.start();
            if start != earliest.created || former.terms.period.start() > start {
                break;
            }
            earliest = former;
        }
        earliest.terms.period.start()
    }

    /// The period of a version, begun with the versions that it goes on with.
    #[must_use]
    pub fn whole_period(&self, version: &Procuration) -> Period {
        let period = version.terms.period;
        // Versions that went on from one another for longer than a period may last stand for themselves.
        Period::new(self.beginning(version), period.end()).unwrap_or(period)
    }

    /// The period that would hold once a version is replaced today by one of this period.
    #[must_use]
    pub fn whole_period_after(&self, replaced: &Procuration, new: Period, today: Day) -> Period {
        if new.start() != today || replaced.terms.period.start() > today {
            return new;
        }
        Period::new(self.beginning(replaced), new.end()).unwrap_or(new)
    }

    fn former_of(&self, version: &Procuration) -> Option<&Procuration> {
        self.procurations.get(version.replaces?)
    }

    /// The versions of a procuration that an assignment has followed, newest first.
    fn versions_under(
        &self,
        row: &Assignment,
    ) -> impl Iterator<Item = (ProcurationId, &Procuration)> {
        let given_under = row.given_under;
        let first = self.procurations.get(row.procuration);
        let first = first.map(|version| (row.procuration, version));
        std::iter::successors(first, move |(id, version)| {
            if *id == given_under {
                return None;
            }
            let former = version.replaces?;
            Some((former, self.procurations.get(former)?))
        })
    }
}
