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

/// The time at which something is asked, as the outside world gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Today's civil date in Québec (America/Toronto), whatever the device's zone (R8).
    pub today: Day,
    /// The same moment as an instant in UTC.
    pub now: Instant,
}
