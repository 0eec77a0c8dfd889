//! A write that fails leaves everything as it was, and a retry succeeds.

use crate::drive::{
    assignment, creation, drive_to_assigned, founding, officer, open, open_ready, person,
    procuration, transaction,
};
use crate::stores::FaultyStore;
use procura::journal::TransactionId;
use procura::office::{
    MemoryStore, Opening, Recorded, RemovalProblem, SampleProblem, StoreProblem, SubmitProblem,
};
use procura::register::{Actor, Command, Role};

/// What `drive_to_assigned` submits, one by one.
fn submissions() -> Vec<(Actor, TransactionId, Command)> {
    let asked = [
        founding(),
        Command::AddUser(person("rse2", Role::Rse)),
        Command::AddUser(person("employe1", Role::User)),
        Command::AddUser(person("employe2", Role::User)),
        Command::AddUser(person("employe3", Role::User)),
        creation(6, "Paie"),
        creation(7, "Chantiers"),
        assignment(procuration(0), &[2, 3]),
    ];
    let actor = |number| match number {
        1 => Actor::Founder,
        _ => officer(),
    };
    let number = 1..;
    number
        .zip(asked)
        .map(|(number, command)| (actor(number), transaction(number), command))
        .collect()
}

#[test]
fn each_failing_write_leaves_the_register_and_the_store_as_before() {
    let undisturbed = drive_to_assigned(MemoryStore::default());
    for problem in [StoreProblem::Full, StoreProblem::Blocked] {
        for k in 1..=submissions().len() {
            let store = FaultyStore::default();
            let mut office = open(store.clone());
            for (place, (actor, transaction, command)) in submissions().into_iter().enumerate() {
                if place + 1 == k {
                    let before = store.memory.content();
                    store.fail_from_write(1, problem);

                    let failed = office.submit(actor, transaction, command.clone());

                    assert_eq!(failed, Err(SubmitProblem::Storage(problem)));
                    assert_eq!(store.memory.content(), before);
                    assert_eq!(office.register(), open(store.memory.clone()).register());
                    assert_eq!(office.receipt(transaction), None);
                    store.recover();
                }
                let retried = office
                    .submit(actor, transaction, command)
                    .expect("accepted");
                assert_eq!(retried.recorded, Recorded::Now);
            }
            assert_eq!(office.register(), undisturbed.register());
            assert_eq!(open_ready(store).journal(), undisturbed.journal());
        }
    }
}

#[test]
fn storage_that_stops_being_readable_records_nothing() {
    let store = FaultyStore::default();
    let mut office = drive_to_assigned(store.clone());
    let before = store.memory.content();
    store.fail_reading(StoreProblem::Blocked);

    let failed = office.submit(officer(), transaction(9), creation(9, "Perdue"));
    let caught_up = office.catch_up();

    assert_eq!(failed, Err(SubmitProblem::Storage(StoreProblem::Blocked)));
    assert_eq!(caught_up, Err(StoreProblem::Blocked));
    assert_eq!(store.memory.content(), before);
    assert_eq!(office.journal().len(), 8);
    store.recover();
    let retried = office.submit(officer(), transaction(9), creation(9, "Perdue"));
    assert!(retried.is_ok());
}

#[test]
fn a_sample_that_cant_be_kept_whole_isnt_kept_at_all() {
    let whole = FaultyStore::default();
    open(whole.clone()).found_sample().expect("made");
    let count = u32::try_from(whole.memory.content().len()).expect("few");
    for k in 1..=count {
        let store = FaultyStore::default();
        let mut office = open(store.clone());
        // Room runs out at the k-th record; to remove what is there needs none.
        store.fail_from_addition(k, StoreProblem::Full);

        let failed = office.found_sample();

        assert_eq!(
            failed,
            Err(SampleProblem::Storage(StoreProblem::Full)),
            "{k}"
        );
        assert!(store.memory.content().is_empty(), "{k}");
        assert!(office.register().enterprise().is_none());
        store.recover();
        assert_eq!(office.found_sample(), Ok(()));
    }
}

#[test]
fn removing_the_sample_leaves_a_sample_or_nothing_wherever_it_is_interrupted() {
    for k in 1..=10 {
        let store = FaultyStore::default();
        let mut office = open(store.clone());
        office.found_sample().expect("made");
        store.fail_from_write(k, StoreProblem::Blocked);

        let failed = office.remove_sample();

        assert_eq!(failed, Err(RemovalProblem::Storage(StoreProblem::Blocked)));
        store.recover();
        let mut reopened = open_ready(store.clone());
        assert_eq!(reopened.remove_sample(), Ok(()));
        assert!(store.memory.content().is_empty());
        let again = procura::office::Office::open(store, crate::drive::world());
        assert!(matches!(again, Opening::Empty(_)));
    }
}
