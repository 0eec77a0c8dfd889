//! A stage whose transactions are kept in a journal, at instants of Québec's winter time.

use crate::stage::Stage;
use procura::journal::{Digest, Journal, Sealed, TransactionId};
use procura::register::{Actor, Command, Day, Event, Instant};

const HOUR: i64 = 3_600_000;
/// The number of 1970-01-01.
const EPOCH: i64 = 719_163;

/// So many hours after the beginning of this day in Québec, five hours behind UTC.
pub(crate) fn at(day: Day, hour: i64) -> Instant {
    Instant(((i64::from(i32::from(day)) - EPOCH) * 24 + 5 + hour) * HOUR)
}

pub(crate) fn civil_day(instant: Instant) -> Day {
    let number = (instant.0 - 5 * HOUR).div_euclid(24 * HOUR) + EPOCH;
    Day::try_from(i32::try_from(number).unwrap()).unwrap()
}

/// A stage and what was recorded on it.
pub(crate) struct Kept {
    pub(crate) stage: Stage,
    pub(crate) journal: Journal,
}

impl Kept {
    /// The events that a stage has been through, as its first record.
    pub(crate) fn after(stage: Stage, hour: i64) -> Self {
        let events = stage.events.clone();
        let mut kept = Self {
            stage,
            journal: Journal::default(),
        };
        kept.admit(Actor::Founder, hour, events);
        kept
    }

    /// Asks for something that must be accepted, and keeps it.
    pub(crate) fn submit(&mut self, actor: Actor, hour: i64, command: Command) {
        let events = self.stage.apply_as(actor, command);
        self.admit(actor, hour, events);
    }

    fn admit(&mut self, author: Actor, hour: i64, events: Vec<Event>) {
        let sequence = self.journal.next_sequence();
        let mut transaction = [0; 16];
        transaction[..4].copy_from_slice(&sequence.to_be_bytes());
        let transaction = TransactionId::from_bytes(transaction);
        let instant = at(self.stage.today, hour);
        let record = self.journal.next(transaction, instant, author, events);
        let digest = Digest::of(&sequence.to_be_bytes());
        let text = String::new();
        let sealed = Sealed {
            record,
            digest,
            text,
        };
        self.journal.admit(sealed).unwrap();
    }
}
