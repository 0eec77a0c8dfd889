//! What the access decision reads of a procuration (R13).
//!
//! A row of the procurations is large, and its grants are trees of texts: among ten thousand rows, a
//! decision that walked them waited for memory most of its time. This says the same in the few bytes
//! that the decision needs, side by side.

use super::catalogue::TaskPlace;
use super::procuration::Condition;
use super::{Catalogue, Day, Grants, Period, ProcurationTerms, Status};

/// Tasks by their places in the catalogue, one bit each; the build checks that there is room.
type TaskSet = u128;

/// What one version of a procuration allows, and when.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reach {
    tasks: TaskSet,
    period: Period,
    pub(super) condition: Condition,
}

impl Reach {
    /// The reach of a new procuration of these terms.
    pub(super) fn of(terms: &ProcurationTerms, catalogue: &Catalogue) -> Self {
        Self {
            tasks: granted(&terms.grants, catalogue),
            period: terms.period,
            condition: Condition::Open,
        }
    }

    /// Whether the procuration grants something at the body of this task.
    pub(super) fn names_body_of(&self, asked: &TaskPlace) -> bool {
        asked.of_body.clone().any(|rank| self.holds(rank))
    }

    /// Whether the procuration grants this task.
    pub(super) fn covers(&self, asked: &TaskPlace) -> bool {
        self.holds(asked.rank)
    }

    /// The status of the procuration on this day.
    pub(super) fn status(&self, day: Day) -> Status {
        Status::on(day, self.period, self.condition)
    }

    fn holds(&self, rank: u32) -> bool {
        self.tasks & bit(rank) != 0
    }
}

/// Every task of today's catalogue that the grants cover. All the tasks of a body are looked up anew
/// whenever the journal is replayed, so unrestricted access grows with the catalogue and restricted
/// access doesn't (R4).
fn granted(grants: &Grants, catalogue: &Catalogue) -> TaskSet {
    let bodies = grants
        .iter()
        .filter_map(|(id, access)| Some((catalogue.body(id)?, access)));
    bodies
        .flat_map(|(body, access)| {
            let covered = body.tasks.iter().filter(|task| access.covers(&task.id));
            covered.filter_map(|task| catalogue.place(&body.id, &task.id))
        })
        .fold(0, |tasks, place| tasks | bit(place.rank))
}

/// The bit of a place; none for a place that the set has no room for.
fn bit(rank: u32) -> TaskSet {
    TaskSet::from(1_u8).checked_shl(rank).unwrap_or(0)
}
