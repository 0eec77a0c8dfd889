//! A person decides to go on from the longest valid prefix: nothing is lost by it.

use crate::drive::{creation, open, open_ready, submit, transaction, world};
use crate::impaired::Stored;
use crate::stores::FaultyStore;
use procura::office::{
    Fault, Key, MemoryStore, Office, Opening, ResumeProblem, Store as _, StoreProblem,
};
use std::collections::BTreeMap;

/// Every text in storage, however often it stands there.
fn texts(store: &MemoryStore) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for text in store.content().into_values() {
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

#[test]
fn going_on_keeps_the_prefix_and_moves_the_rest_aside() {
    for sequence in 1..=8 {
        let stored = Stored::new();
        stored.put(sequence, "damaged");
        let before = texts(&stored.store);
        let mut office = open(stored.store.clone());

        assert_eq!(office.resume_from_prefix(), Ok(()));

        assert_eq!(office.impairment(), None);
        assert_no_text_lost(&before, &stored.store);
        for moved in sequence..=8 {
            assert_eq!(stored.store.read(&stored.key(moved)), Ok(None));
            let aside = Key::aside(&stored.key(moved), 1);
            assert!(stored.store.read(&aside).expect("readable").is_some());
        }
        let reopened = Office::open(stored.store.clone(), world());
        assert_eq!(matches!(reopened, Opening::Empty(_)), sequence == 1);
        assert_eq!(matches!(reopened, Opening::Ready(_)), sequence > 1);
    }
}

#[test]
fn after_going_on_the_office_records_again() {
    let stored = Stored::new();
    stored.put(7, "damaged");
    let mut office = open(stored.store.clone());
    office.resume_from_prefix().expect("allowed");

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
        let before = texts(&stored.store);
        let mut office = open(stored.store.clone());

        assert_eq!(office.resume_from_prefix(), Ok(()));

        assert_no_text_lost(&before, &stored.store);
        assert_eq!(open_ready(stored.store).register(), office.register());
    }
}

#[test]
fn of_several_registers_the_chosen_one_stays() {
    let stored = Stored::new();
    let mut sample = open(MemoryStore::default());
    sample.found_sample().expect("made");
    let sample_id = sample.journal().register_id().expect("founded");
    for (key, text) in sample.store().content() {
        stored.store.put(key, &text);
    }
    let before = texts(&stored.store);
    let Opening::Impaired(mut office) = Office::open_on(stored.store.clone(), world(), stored.id)
    else {
        panic!("taken for whole");
    };

    assert_eq!(office.resume_from_prefix(), Ok(()));

    assert_no_text_lost(&before, &stored.store);
    let reopened = open_ready(stored.store);
    assert_eq!(reopened.journal().register_id(), Some(stored.id));
    assert_ne!(reopened.journal().register_id(), Some(sample_id));
    assert_eq!(reopened.journal().len(), 8);
}

#[test]
fn a_newer_app_is_no_reason_to_go_on() {
    let stored = Stored::new();
    stored
        .store
        .put(Key::parse("procura.2.x").expect("ours"), "newer");
    let before = stored.store.content();
    let mut office = open(stored.store.clone());

    let outcome = office.resume_from_prefix();

    assert_eq!(outcome, Err(ResumeProblem::NoAnswer(Fault::NewerLayout)));
    assert_eq!(stored.store.content(), before);
    assert!(office.impairment().is_some());
}

#[test]
fn a_newer_format_beyond_the_fault_isnt_moved_either() {
    for beyond in [6, 8] {
        let stored = Stored::new();
        let mut content = vec![9, 1, 2, 3];
        content.extend(procura::journal::Digest::of(&content).bytes());
        let encode = |bytes| {
            use base64::Engine as _;
            base64::engine::general_purpose::URL_SAFE_NO_PAD.encode::<Vec<u8>>(bytes)
        };
        stored.put(5, "damaged");
        stored.put(beyond, &encode(content));
        let before = stored.store.content();
        let mut office = open(stored.store.clone());

        let outcome = office.resume_from_prefix();

        let fault = Fault::NewerFormat {
            sequence: beyond,
            format: 9,
        };
        assert_eq!(outcome, Err(ResumeProblem::NoAnswer(fault)));
        assert_eq!(stored.store.content(), before);
    }
}

#[test]
fn a_whole_register_has_nothing_to_go_on_from() {
    let mut office = open(Stored::new().store);

    assert_eq!(office.resume_from_prefix(), Err(ResumeProblem::NotImpaired));
}

#[test]
fn what_changed_since_it_was_looked_at_is_looked_at_again() {
    let stored = Stored::new();
    let good = stored.text(5);
    stored.put(5, "damaged");
    let mut office = open(stored.store.clone());
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
    let writes = 10;
    for k in 1..=writes {
        let stored = Stored::new();
        stored.put(4, "damaged");
        let store = FaultyStore::over(stored.store.clone());
        let mut office = open(store.clone());
        let before = texts(&stored.store);
        store.fail_from_write(k, StoreProblem::Full);

        let outcome = office.resume_from_prefix();

        // Four more copies to keep (that of the damaged text stands already), five texts to remove.
        if k == writes {
            assert_eq!(outcome, Ok(()));
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
        let mut reopened = open(store.clone());
        assert_eq!(reopened.journal().len(), 3);
        let fault = reopened.impairment().map(|one| one.fault.clone());
        assert_eq!(fault, Some(Fault::Damaged { sequence: 4 }), "as it was");
        assert_eq!(reopened.resume_from_prefix(), Ok(()));
        assert_no_text_lost(&before, &stored.store);
        open_ready(store);
    }
}
