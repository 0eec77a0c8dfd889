//! A world that tests can foresee.

use procura::journal::Digest;
use procura::office::World;
use procura::register::{Day, Instant, Moment};
use procura::vault::Zeroizing;
use std::cell::Cell;
use std::rc::Rc;

const HOUR: i64 = 3_600_000;

/// A world whose day changes when it is told to, and whose chance is a count. Clones share both.
#[derive(Clone, Debug)]
pub(crate) struct StillWorld {
    today: Rc<Cell<Day>>,
    /// The hour of the day, in UTC.
    hour: Rc<Cell<i64>>,
    /// Two worlds of different streams never draw the same.
    stream: u64,
    draws: Rc<Cell<u64>>,
    has_secrets: Rc<Cell<bool>>,
}

impl StillWorld {
    pub(crate) fn on(year: i32, month: u32, day: u32) -> Self {
        let today = Day::new(year, month, day).expect("a day of the calendar");
        Self {
            today: Rc::new(Cell::new(today)),
            hour: Rc::new(Cell::new(17)),
            stream: 0,
            draws: Rc::default(),
            has_secrets: Rc::new(Cell::new(true)),
        }
    }

    /// The same world with another chance.
    pub(crate) fn of_stream(self, stream: u64) -> Self {
        Self { stream, ..self }
    }

    /// Chance begins anew, with what it gave at first.
    pub(crate) fn repeat_itself(&self) {
        self.draws.set(0);
    }

    /// Goes to another day.
    pub(crate) fn go_to(&self, day: Day) {
        self.today.set(day);
    }

    /// Goes to another hour of the day, in UTC.
    pub(crate) fn set_the_clock(&self, hour: i64) {
        self.hour.set(hour);
    }

    /// From now on there is no chance that nobody can guess.
    pub(crate) fn lose_secrets(&self) {
        self.has_secrets.set(false);
    }

    fn draw(&self) -> [u8; 32] {
        self.draws.set(self.draws.get() + 1);
        let drawn = [self.stream.to_be_bytes(), self.draws.get().to_be_bytes()];
        Digest::of(&drawn.concat()).bytes()
    }
}

impl World for StillWorld {
    fn moment(&self) -> Moment {
        let today = self.today.get();
        let midnight = (i64::from(i32::from(today)) - 719_163) * 24 * HOUR;
        Moment {
            today,
            now: Instant(midnight + self.hour.get() * HOUR),
        }
    }

    fn random(&self) -> [u8; 16] {
        *self.draw().first_chunk().expect("32 bytes")
    }

    fn secret(&self) -> Option<Zeroizing<[u8; 32]>> {
        self.has_secrets.get().then(|| Zeroizing::new(self.draw()))
    }
}
