//! A write that fails leaves everything as it was, and a retry succeeds.

use crate::drive::{
    Desk, assignment, come_in, creation, drive_to_assigned, founding, look, open, open_ready,
    own_key, person, procuration, recovery, transaction,
};
use crate::sample::found_sample;
use crate::stores::{FaultyStore, records_in};
use procura::journal::TransactionId;
use procura::office::{
    Fault, MemoryStore, Receipt, Recorded, RemovalProblem, SampleProblem, StoreProblem,
    SubmitProblem,
};
use procura::register::{Command, Event, Role};

/// What `drive_to_assigned` submits, one by one.
fn submissions() -> Vec<(TransactionId, Command)> {
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
    let numbers = (1..).map(transaction);
    numbers.zip(asked).collect()
}

fn ask(
    office: &mut Desk<FaultyStore>,
    transaction: TransactionId,
    command: Command,
) -> Result<Receipt, SubmitProblem> {
    match &command {
        Command::Found { .. } => office.found(transaction, command, &own_key(0), &recovery(1)),
        _ => office.submit(transaction, command),
    }
}

/// Everything that happened, keys excepted: those are drawn anew for another attempt.
fn events<S: procura::office::Store>(office: &Desk<S>) -> Vec<Event> {
    let records = office.journal().records();
    let events = records.flat_map(|record| record.events.clone());
    events
        .filter(|event| !matches!(event, Event::KeySet { .. }))
        .collect()
}

#[test]
fn each_failing_write_leaves_the_register_and_the_store_as_before() {
    let undisturbed = drive_to_assigned(MemoryStore::default());
    for problem in [StoreProblem::Full, StoreProblem::Blocked] {
        for k in 1..=submissions().len() {
            let store = FaultyStore::default();
            let mut office = open(store.clone());
            for (place, (transaction, command)) in submissions().into_iter().enumerate() {
                if place + 1 == k {
                    let before = store.memory.content();
                    store.fail_from_write(1, problem);

                    let failed = ask(&mut office, transaction, command.clone());

                    assert_eq!(failed, Err(SubmitProblem::Storage(problem)));
                    assert_eq!(store.memory.content(), before);
                    assert_eq!(office.register(), look(store.memory.clone()).register());
                    assert_eq!(office.receipt(transaction), None);
                    store.recover();
                }
                let retried = ask(&mut office, transaction, command).expect("accepted");
                assert_eq!(retried.recorded, Recorded::Now);
            }
            assert_eq!(events(&office), events(&undisturbed));
            assert_eq!(open_ready(store).journal(), office.journal());
        }
    }
}

#[test]
fn storage_that_stops_being_readable_records_nothing() {
    let store = FaultyStore::default();
    let mut office = drive_to_assigned(store.clone());
    let before = store.memory.content();
    store.fail_reading(StoreProblem::Blocked);

    let failed = office.submit(transaction(9), creation(9, "Perdue"));
    let caught_up = office.catch_up();

    assert_eq!(failed, Err(SubmitProblem::Storage(StoreProblem::Blocked)));
    assert_eq!(caught_up, Err(StoreProblem::Blocked));
    assert_eq!(store.memory.content(), before);
    assert_eq!(office.journal().len(), 8);
    store.recover();
    let retried = office.submit(transaction(9), creation(9, "Perdue"));
    assert!(retried.is_ok());
}

#[test]
fn a_sample_that_cant_be_kept_whole_isnt_kept_at_all() {
    let whole = FaultyStore::default();
    found_sample(&mut open(whole.clone())).expect("made");
    let count = u32::try_from(whole.memory.content().len()).expect("few");
    for k in 1..=count {
        let store = FaultyStore::default();
        let mut office = open(store.clone());
        // Room runs out at the k-th record; to remove what is there needs none.
        store.fail_from_addition(k, StoreProblem::Full);

        let failed = found_sample(&mut office);

        assert_eq!(
            failed,
            Err(SampleProblem::Storage(StoreProblem::Full)),
            "{k}"
        );
        assert!(store.memory.content().is_empty(), "{k}");
        assert!(office.register().enterprise().is_none());
        store.recover();
        assert_eq!(found_sample(&mut office), Ok(()));
    }
}

#[test]
fn removing_the_sample_leaves_a_sample_or_nothing_wherever_it_is_interrupted() {
    let whole = FaultyStore::default();
    found_sample(&mut open(whole.clone())).expect("made");
    let records = u32::try_from(records_in(&whole.memory)).expect("few");
    let count = u32::try_from(whole.memory.content().len()).expect("few");
    for k in 1..=count {
        let store = FaultyStore::default();
        let mut office = open(store.clone());
        found_sample(&mut office).expect("made");
        come_in(&mut office, 0);
        store.fail_from_write(k, StoreProblem::Blocked);

        let failed = office.remove_sample();

        assert_eq!(failed, Err(RemovalProblem::Storage(StoreProblem::Blocked)));
        store.recover();
        let mut reopened = look(store.clone());
        if k <= records {
            assert_eq!(reopened.remove_sample(), Ok(()), "{k}");
            assert!(store.memory.content().is_empty());
        } else if let Some(impairment) = reopened.impairment() {
            // Accounts without any record: nobody comes in, and they can be put aside.
            assert_eq!(impairment.fault, Fault::Missing { sequence: 1 }, "{k}");
            assert_eq!(reopened.resume_from_prefix(), Ok(()));
        }
        assert!(open(store.clone()).is_vacant());
        assert!(!open(store).passes_for_sample());
    }
}
