//! What the access decision reads of a procuration (R13).
//!
//! A row of the procurations is large, and its grants are trees of texts: among ten thousand rows, a
//! decision that walked them waited for memory most of its time. This says the same in the few bytes
//! that the decision needs, side by side.
//!
//! Each body has a mark for being named and another for being granted whole, each task has one of its own.
//! So an unrestricted access grows with the catalogue and a restricted one doesn't (R4), without anything
//! being marked anew: whether a task is offered at all is asked of the catalogue of the day.

use super::catalogue::TaskPlace;
use super::procuration::StateKind;
use super::{Access, Catalogue, Day, Grants, Period, ProcurationTerms, Status};

/// How many marks stand in one number.
const WIDTH: u32 = u128::BITS;

/// Marks by their places, one bit each. The first ones, which have room for the whole catalogue that comes
/// with the app, stand in the row itself.
#[derive(Debug, Default, PartialEq, Eq)]
struct Marks {
    first: u128,
    more: Vec<u128>,
}

impl Marks {
    fn holds(&self, place: u32) -> bool {
        let marks = match further(place) {
            None => self.first,
            Some(further) => self.more.get(further).copied().unwrap_or(0),
        };
        marks & bit(place) != 0
    }

    fn set(&mut self, place: u32) {
        let Some(further) = further(place) else {
            self.first |= bit(place);
            return;
        };
        if self.more.len() <= further {
            self.more.resize(further.saturating_add(1), 0);
        }
        if let Some(marks) = self.more.get_mut(further) {
            *marks |= bit(place);
        }
    }
}

/// In which further number a mark stands; `None`: in the first.
fn further(place: u32) -> Option<usize> {
    let further = (place / WIDTH).checked_sub(1)?;
    usize::try_from(further).ok()
}

/// The bit of a place in its number.
fn bit(place: u32) -> u128 {
    u128::from(1_u8).wrapping_shl(place % WIDTH)
}

/// What one version of a procuration allows, and when.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reach {
    marks: Marks,
    period: Period,
    pub(super) state: StateKind,
}

impl Reach {
    /// The reach of a new procuration of these terms.
    pub(super) fn of(terms: &ProcurationTerms, catalogue: &mut Catalogue) -> Self {
        Self {
            marks: granted(&terms.grants, catalogue),
            period: terms.period,
            state: StateKind::Open,
        }
    }

    /// Whether the procuration grants something at the body of this task.
    pub(super) fn names_body_of(&self, asked: &TaskPlace) -> bool {
        self.marks.holds(asked.named)
    }

    /// Whether the procuration grants this task.
    pub(super) fn covers(&self, asked: &TaskPlace) -> bool {
        self.marks.holds(asked.whole) || self.marks.holds(asked.task)
    }

    /// The status of the procuration on this day.
    pub(super) fn status(&self, day: Day) -> Status {
        Status::on(day, self.period, self.state)
    }
}

/// Everything that the grants name, whether the catalogue has it or not: it may have it one day.
fn granted(grants: &Grants, catalogue: &mut Catalogue) -> Marks {
    let places = catalogue.places_mut();
    let mut marks = Marks::default();
    let mut mark = |place: Option<u32>| place.into_iter().for_each(|place| marks.set(place));
    for (body, access) in grants.iter() {
        mark(places.named(body));
        match access {
            Access::Unrestricted => mark(places.whole(body)),
            Access::Restricted(tasks) => {
                for task in tasks {
                    mark(places.task(body, task));
                }
            }
        }
    }
    marks
}
