//! A person decides to go on from the longest valid prefix: nothing is lost by it.

use crate::drive::{
    Desk, code, creation, founding, look, open_again, open_ready, own_key, recovery, submit,
    transaction,
};
use crate::forging::with_digest;
use crate::impaired::{Stored, another};
use crate::stores::FaultyStore;
use procura::office::{
    Candidate, Fault, Key, MemoryStore, Place, ResumeProblem, SlotKind, Store as _, StoreProblem,
};
use std::collections::BTreeMap;

/// Every text in storage but the marks, which are made anew, however often it stands there.
fn texts(store: &MemoryStore) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    let is_mark = |key: &Key| matches!(key.place(), Place::Mark { .. });
    for (_, text) in store.content().into_iter().filter(|(key, _)| !is_mark(key)) {
        *counted.entry(text).or_default() += 1;
    }
    counted
}

#[track_caller]
fn assert_no_text_lost(before: &BTreeMap<String, usize>, store: &MemoryStore) {
    let after = texts(store);
    for text in before.keys() {
        assert!(after.contains_key(text), "lost: {text}");
    }
}

/// A register whose record of this number is damaged.
fn damaged_at(sequence: u32) -> Stored {
    let stored = Stored::new();
    stored.put(sequence, "damaged");
    stored
}

/// Two registers in one storage, and the identity of the second one.
fn two_registers() -> (Stored, procura::journal::RegisterId) {
    let (stored, other) = (Stored::new(), another());
    for (key, text) in other.store.content() {
        stored.store.put(key, &text);
    }
    (stored, other.id)
}

/// The first officer goes on from the longest valid prefix, and no text is lost by it.
#[track_caller]
fn resumed(stored: &Stored) -> Desk {
    resumed_by(look(stored.store.clone()), stored)
}

#[track_caller]
fn resumed_by(mut office: Desk, stored: &Stored) -> Desk {
    let before = texts(&stored.store);
    assert_eq!(office.resume_from_prefix(), Ok(()));
    assert_no_text_lost(&before, &stored.store);
    office
}

/// There is nothing to go on from, for this reason, and nothing is changed by asking.
#[track_caller]
fn assert_no_way_on(stored: &Stored, why: ResumeProblem) -> Desk {
    let before = stored.store.content();
    let mut office = look(stored.store.clone());
    assert_eq!(office.resume_from_prefix(), Err(why));
    assert_eq!(stored.store.content(), before);
    office
}

#[test]
fn going_on_keeps_the_prefix_and_moves_the_rest_aside() {
    for sequence in 1..=8 {
        let stored = damaged_at(sequence);

        let office = resumed(&stored);

        assert_eq!(office.impairment(), None);
        for moved in sequence..=8 {
            assert_eq!(stored.store.read(&stored.key(moved)), Ok(None));
            let aside = Key::aside(&stored.key(moved), 1);
            assert!(stored.store.read(&aside).expect("readable").is_some());
        }
        assert_eq!(office.is_vacant(), sequence == 1);
        let reopened = look(stored.store.clone());
        assert_eq!(reopened.impairment(), None);
        assert_eq!(reopened.is_vacant(), sequence == 1);
        assert_eq!(reopened.visitor(), office.visitor());
        assert_eq!(reopened.register(), office.register());
    }
}

#[test]
fn after_going_on_the_office_records_again() {
    let stored = damaged_at(7);
    let mut office = resumed(&stored);

    let receipt = submit(&mut office, 70, creation(70, "De nouveau"));

    assert_eq!(receipt.sequence, 7);
    assert_eq!(open_ready(stored.store).register(), office.register());
}

#[test]
fn a_gap_a_broken_chain_and_a_strange_key_can_be_left_behind_too() {
    let gap = Stored::new();
    gap.take(5);
    let broken = Stored::new();
    broken.forge(5, |record| record.transaction = transaction(200));
    let strange = Stored::new();
    strange
        .store
        .put(Key::parse("procura.1.x").expect("ours"), "?");
    for stored in [gap, broken, strange] {
        let office = resumed(&stored);

        assert_eq!(open_ready(stored.store).register(), office.register());
    }
}

/// Comes in where two registers have an account with this code.
fn enter_register(office: &mut Desk, id: procura::journal::RegisterId) {
    let found = office.candidates(&code("rse1"), SlotKind::Open);
    for candidate in found.expect("readable") {
        let Candidate::Slot(slot) = candidate else {
            panic!("a damaged slot");
        };
        if slot.owner().register == id {
            // Why not, the impairment says.
            let _ = office.enter(&code("rse1"), &slot, &own_key(0));
        }
    }
}

#[test]
fn of_several_registers_the_one_that_was_opened_stays() {
    let (stored, other) = two_registers();
    let mut office = open_again(stored.store.clone());
    enter_register(&mut office, other);

    resumed_by(office, &stored);

    let reopened = open_ready(stored.store);
    assert_eq!(reopened.journal().register_id(), Some(other));
    assert_eq!(reopened.journal().len(), 8);
}

#[test]
fn of_several_registers_one_that_doesnt_open_leaves_the_other_alone() {
    let (stored, other) = two_registers();
    stored.put(1, "damaged");
    let mut office = open_again(stored.store.clone());
    enter_register(&mut office, stored.id);
    assert_eq!(office.visitor(), None);

    resumed_by(office, &stored);

    let reopened = open_ready(stored.store);
    assert_eq!(reopened.journal().register_id(), Some(other));
    assert_eq!(reopened.journal().len(), 8);
}

#[test]
fn after_going_on_from_nothing_another_file_is_founded() {
    let stored = damaged_at(1);
    let mut office = resumed(&stored);

    let founded = office.found(transaction(1), founding(), &own_key(0), &recovery(1));

    assert!(founded.is_ok());
    assert_eq!(open_ready(stored.store).journal().len(), 1);
}

#[test]
fn what_follows_in_the_place_of_what_was_left_behind_isnt_taken_for_a_rollback() {
    for (damaged, more) in [(8, 1), (8, 2), (5, 1), (5, 4), (5, 6)] {
        let stored = damaged_at(damaged);
        let mut office = resumed(&stored);

        for number in 1..=more {
            submit(&mut office, 70 + number, creation(number.into(), "Autre"));
        }

        let reopened = open_ready(stored.store);
        assert_eq!(reopened.register(), office.register());
    }
}

#[test]
fn a_newer_app_is_no_reason_to_go_on() {
    let stored = Stored::new();
    stored
        .store
        .put(Key::parse("procura.2.x").expect("ours"), "newer");

    let office = assert_no_way_on(&stored, ResumeProblem::NoAnswer(Fault::NewerLayout));

    assert!(office.impairment().is_some());
}

#[test]
fn a_newer_format_beyond_the_fault_isnt_moved_either() {
    for beyond in [6, 8] {
        let stored = damaged_at(5);
        stored.put(beyond, &with_digest(vec![9, 1, 2, 3]));

        let fault = Fault::NewerFormat {
            sequence: beyond,
            format: 9,
        };
        assert_no_way_on(&stored, ResumeProblem::NoAnswer(fault));
    }
}

#[test]
fn a_whole_register_has_nothing_to_go_on_from() {
    assert_no_way_on(&Stored::new(), ResumeProblem::NotImpaired);
}

#[test]
fn what_changed_since_it_was_looked_at_is_looked_at_again() {
    let stored = Stored::new();
    let good = stored.text(5);
    stored.put(5, "damaged");
    let mut office = look(stored.store.clone());
    stored.put(5, &good);
    let before = stored.store.content();

    let outcome = office.resume_from_prefix();

    assert_eq!(outcome, Err(ResumeProblem::Changed));
    assert_eq!(stored.store.content(), before);
    assert_eq!(office.impairment(), None);
    assert_eq!(office.journal().len(), 8);
}

#[test]
fn going_on_loses_nothing_wherever_it_is_interrupted() {
    let mut was_done = false;
    for k in 1..30 {
        let stored = damaged_at(4);
        let store = FaultyStore::over(stored.store.clone());
        let mut office = look(store.clone());
        let before = texts(&stored.store);
        store.fail_from_write(k, StoreProblem::Full);

        let outcome = office.resume_from_prefix();

        // Four more copies to keep (that of the damaged text stands already), five texts to remove, and
        // the mark to make anew.
        if outcome == Ok(()) {
            was_done = true;
            assert!(k > 10);
            continue;
        }
        assert_eq!(
            outcome,
            Err(ResumeProblem::Storage(StoreProblem::Full)),
            "{k}"
        );
        assert_no_text_lost(&before, &stored.store);
        assert!(office.impairment().is_some());
        store.recover();
        let mut reopened = look(store.clone());
        assert_eq!(reopened.journal().len(), 3);
        assert!(reopened.impairment().is_some());
        if k <= 9 {
            let fault = reopened.impairment().map(|one| one.fault.clone());
            assert_eq!(fault, Some(Fault::Damaged { sequence: 4 }), "as it was");
        }
        assert_eq!(reopened.resume_from_prefix(), Ok(()));
        assert_no_text_lost(&before, &stored.store);
        open_ready(store);
    }
    assert!(was_done);
}
