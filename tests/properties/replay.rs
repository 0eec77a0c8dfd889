//! Replaying the same events gives the same register, also when they come back from storage.

use crate::history::{cases, played, steps};
use procura::register::{Event, Register};
use proptest::prelude::*;

fn replayed<'a>(events: impl IntoIterator<Item = &'a Event>) -> Register {
    let mut register = Register::default();
    for event in events {
        register.apply(event);
    }
    register
}

fn stored_and_read_back(event: &Event) -> Event {
    let bytes = postcard::to_allocvec(event).unwrap();
    let (read, rest) = postcard::take_from_bytes(&bytes).unwrap();
    assert!(rest.is_empty());
    read
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn replaying_a_long_history_gives_the_same_register(steps in steps(400)) {
        let stage = played(&steps);
        let (first, second) = (replayed(&stage.events), replayed(&stage.events));
        prop_assert!(first == stage.register);
        prop_assert!(first == second);
    }

    #[test]
    fn events_come_back_from_storage_as_they_were(steps in steps(200)) {
        let stage = played(&steps);
        let read: Vec<Event> = stage.events.iter().map(stored_and_read_back).collect();
        prop_assert_eq!(&read, &stage.events);
        prop_assert!(replayed(&read) == stage.register);
    }

    #[test]
    fn deciding_twice_gives_the_same_events(steps in steps(60)) {
        let (first, second) = (played(&steps), played(&steps));
        prop_assert_eq!(first.events, second.events);
    }
}
