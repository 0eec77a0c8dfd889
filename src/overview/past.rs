//! What held on a day that is over.
//!
//! The register knows the statuses of any day from today on: for today and later, ask it. Of the past it
//! keeps the outcome only (somebody who is suspended today wasn't always), but the journal keeps
//! everything, so the register of a past day is the journal replayed up to the end of that day.

use crate::journal::Journal;
use crate::register::{Day, Instant, Register};

/// The civil day in Québec of an instant (R8), as the outside world tells it. Later instants never have
/// earlier days. Somebody may type the first day of the calendar into an address: to instants outside of it,
/// the answer is its first or its last day.
pub type CivilDay<'a> = &'a dyn Fn(Instant) -> Day;

/// Milliseconds in an hour.
const HOUR: i64 = 3_600_000;
/// The number of 1970-01-01, counted from 0001-01-01 as day 1.
const EPOCH: i64 = 719_163;
/// By how many hours the civil day of some place may begin before or after the day in UTC, and more.
const FARTHEST: i64 = 16;

/// The register as it was when the day was over, for the three views, [`super::why`] and the lists.
///
/// It costs a replay: every event up to that day is applied once, some microseconds each, and the answer is a
/// second register in memory. Make it when the day is chosen and keep it while it is looked at; never
/// for each question.
///
/// Records are taken in the order of the journal up to the first one that was recorded later: to leave
/// one out from between others would make other people of the ranks that follow.
#[must_use]
pub fn register_at(journal: &Journal, day: Day, civil_day: CivilDay) -> Register {
    let end = beginning_of(day.plus_days(1), civil_day);
    let mut register = Register::default();
    let until_then = journal.records().take_while(|record| record.instant < end);
    for record in until_then {
        record.events.iter().for_each(|event| register.apply(event));
    }
    register
}

/// The instant at which a civil day begins, to the hour, as in Québec it always does. It asks for some five
/// civil days however many instants are compared with it afterwards.
pub(super) fn beginning_of(day: Day, civil_day: CivilDay) -> Instant {
    let midnight = i64::from(i32::from(day)).saturating_sub(EPOCH);
    let at = |hours: i64| {
        let hours = midnight.saturating_mul(24).saturating_add(hours);
        Instant(hours.saturating_mul(HOUR))
    };
    let (mut before, mut after) = (FARTHEST.saturating_neg(), FARTHEST);
    while after.saturating_sub(before) > 1 {
        let middle = before.midpoint(after);
        if civil_day(at(middle)) < day {
            before = middle;
        } else {
            after = middle;
        }
    }
    at(after)
}
