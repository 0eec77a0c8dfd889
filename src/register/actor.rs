//! Who asks, and when: the two facts that come in with every command.

use super::{Day, UserId};
use serde::{Deserialize, Serialize};

/// Who asks for a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Actor {
    /// The person who creates the enterprise's file, before any user exists. Only the first record
    /// of a register has this author.
    Founder,
    /// A user of the register.
    User(UserId),
}

/// An instant in UTC: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Instant(pub i64);

/// The number of 1970-01-01, counted from 0001-01-01 as day 1.
const FIRST_DAY: i64 = 719_163;
/// A day, in milliseconds.
const DAY: i64 = 86_400_000;
/// By how much Québec's civil time may be behind UTC, in milliseconds: four hours or five, as the law says
/// for the season.
const BEHIND: [i64; 2] = [14_400_000, 18_000_000];

impl Instant {
    /// The civil days that it may be in Québec (R8); none outside the calendar. They differ only within the
    /// hour before midnight in standard time. Which of them it was, the law of its year says: browsers
    /// follow that law, and a table of it here would refuse their records the day it changes.
    pub fn civil_days(self) -> impl Iterator<Item = Day> {
        BEHIND.into_iter().filter_map(move |behind| {
            let days = self.0.saturating_sub(behind).checked_div_euclid(DAY)?;
            let number = i32::try_from(days.saturating_add(FIRST_DAY)).ok()?;
            Day::try_from(number).ok()
        })
    }
}

/// The time at which something is asked, as the outside world gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Today's civil date in Québec (America/Toronto), whatever the device's zone (R8).
    pub today: Day,
    /// The same moment as an instant in UTC.
    pub now: Instant,
}
