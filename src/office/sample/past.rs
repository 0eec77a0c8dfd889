//! The past, as a world.

use crate::office::World;
use crate::register::{Day, Instant, Moment};
use crate::vault::Zeroizing;
use std::cell::Cell;

/// The number of 1970-01-01, counted from 0001-01-01 as day 1.
const FIRST_DAY_OF_INSTANTS: i64 = 719_163;
const DAY: i64 = 86_400_000;
/// Between two submissions of the sample.
const PAUSE: i64 = 4 * 60_000;
/// 14:00 in UTC: a morning of the same date in Québec, in winter and in summer.
const MORNING: i64 = 14 * 3_600_000;

/// A world some days ago. Its clock goes on at each look.
pub(super) struct Past<'a> {
    outside: &'a dyn World,
    today: Day,
    days_ago: Cell<i32>,
    elapsed: Cell<i64>,
}

impl<'a> Past<'a> {
    /// The past of this world.
    pub(super) fn of(outside: &'a dyn World) -> Self {
        Self {
            outside,
            today: outside.today(),
            days_ago: Cell::new(0),
            elapsed: Cell::new(0),
        }
    }

    /// Today, outside.
    pub(super) fn present_day(&self) -> Day {
        self.today
    }

    /// Goes to so many days ago.
    pub(super) fn go_to(&self, days_ago: i32) {
        self.days_ago.set(days_ago);
    }
}

impl World for Past<'_> {
    fn moment(&self) -> Moment {
        let today = self.today.plus_days(self.days_ago.get().saturating_neg());
        self.elapsed.set(self.elapsed.get().saturating_add(PAUSE));
        let midnight = i64::from(i32::from(today))
            .saturating_sub(FIRST_DAY_OF_INSTANTS)
            .saturating_mul(DAY);
        let now = midnight
            .saturating_add(MORNING)
            .saturating_add(self.elapsed.get());
        Moment {
            today,
            now: Instant(now),
        }
    }

    fn random(&self) -> [u8; 16] {
        self.outside.random()
    }

    fn secret(&self) -> Option<Zeroizing<[u8; 32]>> {
        self.outside.secret()
    }
}
