//! A world that tests can foresee.

use procura::office::World;
use procura::register::{Day, Instant, Moment};
use std::cell::Cell;
use std::rc::Rc;

/// A world whose day changes when it is told to, and whose chance is a count. Clones share both.
#[derive(Clone, Debug)]
pub(crate) struct StillWorld {
    today: Rc<Cell<Day>>,
    draws: Rc<Cell<u64>>,
}

impl StillWorld {
    pub(crate) fn on(year: i32, month: u32, day: u32) -> Self {
        let today = Day::new(year, month, day).expect("a day of the calendar");
        Self {
            today: Rc::new(Cell::new(today)),
            draws: Rc::default(),
        }
    }

    /// Chance begins anew, with what it gave at first.
    pub(crate) fn repeat_itself(&self) {
        self.draws.set(0);
    }

    /// Goes to another day.
    pub(crate) fn go_to(&self, day: Day) {
        self.today.set(day);
    }
}

impl World for StillWorld {
    fn moment(&self) -> Moment {
        let today = self.today.get();
        let midnight = (i64::from(i32::from(today)) - 719_163) * 86_400_000;
        Moment {
            today,
            now: Instant(midnight + 17 * 3_600_000),
        }
    }

    fn random(&self) -> [u8; 16] {
        self.draws.set(self.draws.get() + 1);
        let spread =
            u128::from(self.draws.get()).wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835);
        spread.to_le_bytes()
    }
}
