//! The journal verified again from storage, a slice at a time.

use crate::drive::{
    Desk, come_in, creation, drive_to_accounts, drive_to_assigned, look, open_again, submit,
    transaction,
};
use crate::forging::{keys_of, next, put, written};
use crate::impaired::Stored;
use crate::stores::FaultyStore;
use procura::office::{
    Fault, Key, MemoryStore, ResumeProblem, Resumption, Store, StoreProblem, Verification,
    reconcile,
};
use procura::register::{Actor, Refusal};

/// Verifies to the end, so many records at a time.
fn verified_by<S: Store>(office: &Desk<S>, slice: u32) -> Verification {
    let begun = office.begin_verification().expect("readable");
    let mut verification = begun.expect("somebody is in");
    for _ in 0..100 {
        office
            .verify_more(&mut verification, slice)
            .expect("readable");
    }
    assert!(verification.is_over());
    verification
}

fn verified<S: Store>(office: &Desk<S>) -> Verification {
    verified_by(office, 3)
}

#[test]
fn a_whole_journal_is_verified_to_its_end_in_slices_of_any_length() {
    let office = drive_to_accounts(MemoryStore::default());
    for slice in [1, 3, 12, 1000] {
        let verification = verified_by(&office, slice);

        assert_eq!(verification.fault(), None);
        assert_eq!((verification.verified(), verification.total()), (12, 12));
        assert_eq!(verification.journal(), office.journal());
        assert_eq!(verification.register(), office.register());
        assert_eq!(verification.doubtful(), 0);
    }
}

#[test]
fn a_slice_verifies_no_more_than_it_was_asked_for() {
    let office = drive_to_assigned(MemoryStore::default());
    let begun = office.begin_verification().expect("readable");
    let mut verification = begun.expect("somebody is in");

    office.verify_more(&mut verification, 3).expect("readable");

    assert_eq!((verification.verified(), verification.total()), (3, 8));
    assert!(!verification.is_over());
    assert_eq!(verification.fault(), None);
}

#[test]
fn what_was_changed_in_storage_since_it_was_read_is_found() {
    for sequence in 1..=8 {
        let stored = Stored::new();
        let office = look(stored.store.clone());
        stored.put(sequence, "damaged");

        let verification = verified(&office);

        assert_eq!(verification.fault(), Some(&Fault::Damaged { sequence }));
        assert_eq!(verification.verified(), sequence - 1);
        assert_eq!(verification.total(), 8);
    }
}

#[test]
fn what_is_gone_from_storage_since_it_was_read_is_found() {
    for sequence in 1..=8 {
        let stored = Stored::new();
        let office = look(stored.store.clone());
        stored.take(sequence);

        let fault = Fault::Missing { sequence };
        assert_eq!(verified(&office).fault(), Some(&fault));
    }
}

#[test]
fn another_text_that_its_author_sealed_as_well_isnt_what_is_shown() {
    let stored = Stored::new();
    let office = look(stored.store.clone());
    // The same record, sealed a second time.
    stored.forge(8, |_| {});

    let verification = verified(&office);

    assert_eq!(
        verification.fault(),
        Some(&Fault::Rewritten { sequence: 8 })
    );
}

#[test]
fn a_record_whose_author_had_no_right_is_told_with_its_author() {
    let office = drive_to_accounts(MemoryStore::default());
    let store = office.store().clone();
    let id = office.journal().register_id().expect("founded");
    let keys = keys_of(&store, 2);
    let author = Actor::User(crate::drive::user(2));
    let event = procura::register::Event::EnrolmentSet {
        body: procura::register::BodyId::new("cnesst"),
        state: Some(procura::register::EnrolmentState::Active),
    };
    let record = next(office.journal(), author, vec![event]);
    put(
        &store,
        id,
        &written(id, (&keys.data_key, &keys.pair), &record),
    );

    let verification = verified(&office);

    let fault = Fault::Unauthorised {
        sequence: 13,
        author,
        refusal: Refusal::NotOfficer,
    };
    assert_eq!(verification.fault(), Some(&fault));
    assert_eq!((verification.verified(), verification.total()), (12, 13));
}

#[test]
fn a_strange_key_is_a_fault_once_every_record_was_verified() {
    let stored = Stored::new();
    let office = look(stored.store.clone());
    let strange = Key::parse("procura.1.strange").expect("a key of the app");
    stored.store.put(strange, "?");

    let verification = verified(&office);

    assert_eq!(verification.verified(), 8);
    assert_eq!(verification.fault(), Some(&Fault::UnknownKey));
}

#[test]
fn an_earlier_state_put_back_meanwhile_is_found() {
    let stored = Stored::new();
    let mut office = look(stored.store.clone());
    office.lock().expect("readable");
    stored.take(8);
    come_in(&mut office, 0);

    let verification = verified(&office);

    assert!(matches!(verification.fault(), Some(Fault::RolledBack(_))));
    assert_eq!(verification.verified(), 7);
}

#[test]
fn an_instant_that_goes_back_by_more_than_an_hour_is_doubtful() {
    let mut office = drive_to_assigned(MemoryStore::default());
    for (number, hour) in [(9, 16), (10, 14), (11, 14), (12, 20)] {
        office.world().set_the_clock(hour);
        office.trust_clock();
        submit(&mut office, number, creation(number.into(), "Paie"));
    }

    let verification = verified(&office);

    assert_eq!(verification.fault(), None);
    let doubtful: Vec<u32> = (0..=13)
        .filter(|sequence| verification.is_doubtful(*sequence))
        .collect();
    assert_eq!(doubtful, [10]);
    assert_eq!(verification.doubtful(), 1);
}

#[test]
fn nobody_who_isnt_in_verifies_anything() {
    let mut office = drive_to_assigned(MemoryStore::default());
    let begun = office.begin_verification().expect("readable");
    let mut verification = begun.expect("somebody is in");
    office.lock().expect("readable");

    assert!(office.begin_verification().expect("readable").is_none());
    assert_eq!(office.verify_more(&mut verification, 100), Ok(()));
    assert_eq!(verification.verified(), 0);
    assert!(!verification.is_over());
}

#[test]
fn storage_that_stops_being_readable_leaves_the_verification_where_it_was() {
    let faulty = FaultyStore::default();
    let office = drive_to_assigned(faulty.clone());
    let begun = office.begin_verification().expect("readable");
    let mut verification = begun.expect("somebody is in");
    faulty.fail_reading(StoreProblem::Blocked);

    let outcome = office.verify_more(&mut verification, 100);

    assert_eq!(outcome, Err(StoreProblem::Blocked));
    assert!(!verification.is_over());
    faulty.recover();
    office
        .verify_more(&mut verification, 100)
        .expect("readable");
    assert_eq!(verification.fault(), None);
    assert_eq!(verification.verified(), 8);
}

/// Local storage, with what the second copy is told to hold, as its first officer finds it.
fn with_second(local: &Stored, second: &Stored) -> Desk {
    let (entries, kept) = (local.store.load(), second.store.load());
    let reconciled = reconcile(entries.expect("readable"), kept.expect("readable"));
    let mut office = open_again(local.store.clone());
    office.note_difference(reconciled.difference);
    come_in(&mut office, 0);
    office
}

#[test]
fn what_the_second_copy_makes_whole_is_lost_by_nobody() {
    let (local, second) = (Stored::new(), Stored::new());
    local.put(5, "damaged");
    let mut office = with_second(&local, &second);

    assert!(office.is_completed());
    assert_eq!(office.journal().len(), 8);
    assert_eq!(office.resumption(), Resumption::Allowed);
    let fault = verified(&office).fault().cloned();
    assert_eq!(fault, Some(Fault::Damaged { sequence: 5 }));

    assert_eq!(office.resume_from_prefix(), Ok(()));
    assert_eq!(verified(&office).fault(), None);
    assert_eq!(local.text(5), second.text(5));
    let aside = Key::aside(&local.key(5), 1);
    assert_eq!(local.store.read(&aside), Ok(Some("damaged".to_owned())));
}

#[test]
fn the_copy_that_isnt_gone_on_from_is_kept_aside() {
    let (local, second) = (Stored::new(), Stored::new());
    second.forge(8, |_| {});
    let other = second.text(8);
    let mut office = with_second(&local, &second);

    let fault = office.impairment().map(|one| one.fault.clone());
    assert_eq!(fault, Some(Fault::CopiesDiffer { sequence: 8 }));
    assert!(!office.is_completed());
    let line = format!("second:{}\t{other}\n", local.key(8).as_str());
    assert!(office.dump().expect("readable").contains(&line));

    assert_eq!(office.resume_from_prefix(), Ok(()));
    let aside = Key::aside(&local.key(8), 1);
    assert_eq!(local.store.read(&aside), Ok(Some(other)));
}

#[test]
fn going_on_without_the_rest_is_for_officers_to_decide() {
    let mut office = drive_to_accounts(MemoryStore::default());
    submit(&mut office, 200, creation(200, "Paie"));
    let id = office.journal().register_id().expect("founded");
    let store = office.store().clone();
    store.put(Key::record(id, 13), "damaged");
    let mut office = open_again(store.clone());
    come_in(&mut office, 2);

    assert_eq!(office.resumption(), Resumption::ForOfficers);
    let fault = Fault::Damaged { sequence: 13 };
    assert_eq!(
        office.resume_from_prefix(),
        Err(ResumeProblem::NoAnswer(fault))
    );

    let mut office = open_again(store);
    come_in(&mut office, 0);
    assert_eq!(office.resumption(), Resumption::Allowed);
    assert_eq!(office.resume_from_prefix(), Ok(()));
    assert_eq!(office.resumption(), Resumption::Impossible);
    assert!(office.receipt(transaction(200)).is_none());
}

#[test]
fn how_far_one_has_seen_the_history_go_is_ones_own_matter() {
    let office = drive_to_accounts(MemoryStore::default());
    let store = office.store().clone();
    for key in store.content().into_keys() {
        if key.as_str().starts_with("procura.mark.") {
            store.remove(&key).expect("removable");
        }
    }
    let mut office = open_again(store);
    come_in(&mut office, 2);

    assert_eq!(
        office.impairment().map(|one| one.fault.clone()),
        Some(Fault::NoMark)
    );
    assert_eq!(office.resumption(), Resumption::Allowed);
    assert_eq!(office.resume_from_prefix(), Ok(()));
    assert_eq!(office.impairment(), None);
}
