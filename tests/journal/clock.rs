//! A clock that is behind the last record is doubted, and nothing is signed until a person confirms.

use crate::drive::{
    Desk, creation, drive_to_assigned, key, open_ready, own_key, recovery, submit, transaction,
    user,
};
use procura::office::{MemoryStore, Recorded, SubmitProblem, World as _};

/// The last record was made at five o'clock in the afternoon (in UTC).
const LAST: i64 = 17;

fn desk() -> Desk {
    drive_to_assigned(MemoryStore::default())
}

fn doubt(office: &Desk) -> SubmitProblem {
    let last = office.journal().newest_first(0, 1).next();
    SubmitProblem::DoubtfulClock {
        last: last.expect("recorded").instant,
        now: office.world().moment().now,
    }
}

#[test]
fn an_hour_behind_is_nothing_and_more_is_doubted() {
    let mut office = desk();
    office.world().set_the_clock(LAST - 1);
    assert_eq!(office.clock_doubt(), None);
    office.world().set_the_clock(LAST - 2);
    assert_eq!(office.clock_doubt(), Some(doubt(&office)));
    let before = office.store().content();

    let outcomes = [
        office.submit(transaction(50), creation(50, "Paie")),
        office.change_passphrase(transaction(51), &own_key(0), &key(51)),
        office.renew_recovery(transaction(52), &recovery(2)),
        office.give_passphrase(transaction(53), user(2), &key(53)),
    ];

    for outcome in outcomes {
        assert_eq!(outcome, Err(doubt(&office)));
    }
    assert_eq!(office.store().content(), before);
}

#[test]
fn a_clock_ahead_is_not_doubted() {
    let mut office = desk();
    office.world().set_the_clock(LAST + 5);
    submit(&mut office, 50, creation(50, "Paie"));
    office.world().set_the_clock(LAST + 4);
    submit(&mut office, 51, creation(51, "Paie"));
    assert_eq!(office.clock_doubt(), None);
}

#[test]
fn what_was_recorded_before_is_receipted_whatever_the_clock_says() {
    let mut office = desk();
    office.world().set_the_clock(0);

    let again = submit(&mut office, 7, creation(7, "Chantiers"));

    assert_eq!(again.recorded, Recorded::Before);
}

#[test]
fn a_person_may_say_that_it_is_right_and_then_says_it_once() {
    let mut office = desk();
    office.world().set_the_clock(LAST - 5);
    office.trust_clock();
    assert_eq!(office.clock_doubt(), None);

    submit(&mut office, 50, creation(50, "Paie"));
    office.world().set_the_clock(LAST - 6);
    submit(&mut office, 51, creation(51, "Paie"));

    office.world().set_the_clock(LAST - 8);
    assert_eq!(
        office.clock_doubt(),
        Some(doubt(&office)),
        "it goes back again"
    );
}

#[test]
fn trust_ends_where_another_record_is_later_still() {
    let store = MemoryStore::default();
    let mut office = drive_to_assigned(store.clone());
    office.world().set_the_clock(LAST - 5);
    office.trust_clock();
    let mut other = open_ready(store);
    other.world().set_the_clock(LAST + 3);
    submit(&mut other, 50, creation(50, "Paie"));

    let outcome = office.submit(transaction(51), creation(51, "Chantiers"));

    assert_eq!(outcome, Err(doubt(&office)));
}

#[test]
fn trust_ends_when_the_office_is_locked() {
    let mut office = desk();
    office.world().set_the_clock(LAST - 5);
    office.trust_clock();
    office.lock().expect("readable");
    assert_eq!(office.clock_doubt(), None, "nothing can be read");
    crate::drive::enter(&mut office, "rse1", &own_key(0)).expect("let in");
    assert_eq!(office.clock_doubt(), Some(doubt(&office)));
}

#[test]
fn the_instant_of_a_record_is_what_the_trusted_clock_says() {
    let mut office = desk();
    office.world().set_the_clock(LAST - 5);
    office.trust_clock();
    let receipt = submit(&mut office, 50, creation(50, "Paie"));
    assert_eq!(receipt.instant, office.world().moment().now);
}
