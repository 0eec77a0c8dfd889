//! What a submission gives, and what it leaves.

use crate::drive::{
    come_in, creation, drive_to_accounts, drive_to_assigned, drive_to_founded, drive_to_staffed,
    founding, key, officer, open_ready, procuration, recovery, reference, submit, terms,
    transaction, user, world,
};
use crate::stores::records_in;
use procura::office::{
    Created, MemoryStore, Office, Recorded, Store as _, StoreProblem, SubmitProblem, World as _,
};
use procura::register::{AssignmentId, Command, Event, Refusal, Register, Status, UserId};

#[test]
fn a_first_visit_finds_nothing_and_writes_nothing() {
    let store = MemoryStore::default();

    let office = Office::open(store.clone(), world()).expect("readable");

    assert!(office.is_vacant());
    assert_eq!(office.visitor(), None);
    assert!(store.content().is_empty());
}

#[test]
fn a_founded_register_is_found_again() {
    let store = MemoryStore::default();
    drive_to_founded(store.clone());

    let office = open_ready(store);

    let enterprise = office.register().enterprise().expect("founded");
    assert_eq!(enterprise.name.as_str(), "Boulangerie des Îles inc.");
}

#[test]
fn a_receipt_tells_what_was_recorded() {
    let mut office = drive_to_staffed(MemoryStore::default());

    let receipt = submit(&mut office, 6, creation(6, "Paie"));

    assert_eq!(receipt.recorded, Recorded::Now);
    assert_eq!(receipt.sequence, 6);
    assert_eq!(receipt.transaction, transaction(6));
    assert_eq!(receipt.instant, world().moment().now);
    assert_eq!(receipt.author, officer());
    assert_eq!(
        receipt.created.procurations,
        [(procuration(0), reference(6))]
    );
}

#[test]
fn a_receipt_names_what_came_into_being_however_long_ago() {
    let mut office = drive_to_assigned(MemoryStore::default());
    let modification = Command::ModifyProcuration {
        procuration: procuration(0),
        terms: terms("Paie, autrement"),
        dropped: [AssignmentId::from(0)].into(),
    };
    submit(&mut office, 9, modification);
    submit(&mut office, 10, creation(10, "Autre"));

    let created = |number| {
        office
            .receipt(transaction(number))
            .expect("recorded")
            .created
    };

    assert_eq!(created(1).users, [user(0)]);
    assert_eq!(created(5).users, [user(4)]);
    assert_eq!(created(7).procurations, [(procuration(1), reference(7))]);
    assert_eq!(
        created(8).assignments,
        [AssignmentId::from(0), AssignmentId::from(1)]
    );
    assert_eq!(created(9).procurations, [(procuration(2), reference(6))]);
    assert_eq!(created(10).procurations, [(procuration(3), reference(10))]);
}

#[test]
fn the_receipt_of_nothing_is_none() {
    let office = drive_to_founded(MemoryStore::default());

    assert_eq!(office.receipt(transaction(77)), None);
}

#[test]
fn path_a_is_one_record_r12() {
    let mut office = drive_to_staffed(MemoryStore::default());
    let grant = Command::GrantAccess {
        user: user(2),
        reference: reference(6),
        terms: terms("Paie"),
    };

    let receipt = submit(&mut office, 6, grant);

    let expected = Created {
        procurations: vec![(procuration(0), reference(6))],
        assignments: vec![AssignmentId::from(0)],
        ..Created::default()
    };
    assert_eq!(receipt.created, expected);
    assert_eq!(office.journal().len(), 6);
}

#[test]
fn a_refused_command_changes_nothing() {
    let store = MemoryStore::default();
    let mut office = drive_to_accounts(store.clone());
    office.lock().expect("readable");
    come_in(&mut office, 2);
    let before = store.content();

    let outcome = office.submit(transaction(9), creation(9, "Indue"));

    assert_eq!(outcome, Err(SubmitProblem::Refused(Refusal::NotOfficer)));
    assert_eq!(store.content(), before);
    assert_eq!(office.register(), open_ready(store).register());
    assert_eq!(office.receipt(transaction(9)), None);
}

#[test]
fn nobody_is_the_founder_of_a_founded_register() {
    let mut office = drive_to_founded(MemoryStore::default());

    let outcome = office.found(transaction(2), founding(), &key(1), &recovery(2));

    let refused = SubmitProblem::Refused(Refusal::AlreadyFounded);
    assert_eq!(outcome, Err(refused));
}

#[test]
fn replaying_the_journal_gives_the_same_register() {
    let store = MemoryStore::default();
    let office = drive_to_accounts(store.clone());
    let mut replayed = Register::default();
    for record in office.journal().records() {
        for event in &record.events {
            replayed.apply(event);
        }
    }

    let reopened = open_ready(store);

    assert_eq!(*office.register(), replayed);
    assert_eq!(reopened.register(), office.register());
    assert_eq!(reopened.journal(), office.journal());
}

#[test]
fn the_journal_is_read_by_slices_newest_first() {
    let office = drive_to_assigned(MemoryStore::default());
    let slice = |skip, count| -> Vec<u32> {
        let records = office.journal().newest_first(skip, count);
        records.map(|record| record.sequence).collect()
    };

    assert_eq!(slice(0, 3), [8, 7, 6]);
    assert_eq!(slice(6, 3), [2, 1]);
    assert_eq!(slice(8, 3), [] as [u32; 0]);
}

#[test]
fn a_fresh_reference_is_nobodys() {
    let mut office = drive_to_staffed(MemoryStore::default());
    let taken = office.fresh_reference();
    let creation = |reference| Command::CreateProcuration {
        reference,
        terms: terms("Paie"),
    };
    submit(&mut office, 6, creation(taken));

    let again = office.submit(transaction(7), creation(taken));
    office.world().repeat_itself();
    let fresh = office.fresh_reference();

    let refusal = Refusal::ReferenceTaken(taken);
    assert_eq!(again, Err(SubmitProblem::Refused(refusal)));
    assert_ne!(fresh, taken);
    submit(&mut office, 7, creation(fresh));
}

#[test]
fn storage_that_cannot_be_read_is_no_first_visit() {
    let store = crate::stores::FaultyStore::default();
    store.fail_reading(StoreProblem::Blocked);

    let opening = Office::open(store, world());

    assert_eq!(opening.map(drop), Err(StoreProblem::Blocked));
}

#[test]
fn a_boxed_store_serves_like_the_store_in_it() {
    let memory = MemoryStore::default();
    let boxed: Box<dyn procura::office::Store> = Box::new(memory.clone());

    let office = drive_to_founded(boxed);

    assert_eq!(
        office.store().load().expect("readable").len(),
        memory.content().len()
    );
    assert_eq!(records_in(&memory), 1);
}

#[test]
fn the_day_of_a_submission_is_that_of_its_own_moment() {
    let mut office = drive_to_assigned(MemoryStore::default());
    let tomorrow = world().today().plus_days(1);
    office.world().go_to(tomorrow);

    let outcome = office.submit(transaction(9), creation(9, "D’hier"));
    let events = submit(&mut office, 10, Command::RecordDeparture(UserId::from(2)));

    let (start, today) = (world().today(), tomorrow);
    let refusal = Refusal::StartBeforeToday { start, today };
    assert_eq!(outcome, Err(SubmitProblem::Refused(refusal)));
    let record = office.journal().record(events.sequence).expect("recorded");
    let departure = Event::UserDeparted {
        user: UserId::from(2),
        on: tomorrow,
    };
    assert_eq!(record.events.first(), Some(&departure));
}

#[test]
fn what_is_assigned_is_in_force_at_once() {
    let office = drive_to_assigned(MemoryStore::default());
    let row = office
        .register()
        .procurations()
        .get(procuration(0))
        .expect("one");

    assert_eq!(row.status(world().today()), Status::InForce);
    assert!(office.register().is_mandatary(user(2), procuration(0)));
    assert!(!office.register().is_mandatary(user(4), procuration(0)));
}
