//! Rollback marks: whoever has seen the history go further is told when it is shorter, or another one.

use crate::drive::{
    Desk, come_in, creation, drive_to_accounts, look, open_again, open_ready, open_ready_as,
    own_key, person, recovery, submit, transaction, user,
};
use crate::forging::{keys_of, written};
use crate::impaired::Stored;
use procura::office::{Fault, Key, MemoryStore, Place, ResumeProblem, Store as _, SubmitProblem};
use procura::register::{Event, Instant, Role};
use procura::vault::RolledBack;
use std::collections::BTreeMap;

type Content = BTreeMap<Key, String>;

/// Makes the store what it was.
fn restore(store: &MemoryStore, content: &Content) {
    for key in store.content().into_keys() {
        store.remove(&key).expect("memory");
    }
    for (key, text) in content {
        store.put(key.clone(), text);
    }
}

fn is_mark(key: &Key) -> bool {
    matches!(key.place(), Place::Mark { .. })
}

fn is_mark_of(key: &Key, rank: u32) -> bool {
    matches!(key.place(), Place::Mark { user: whose, .. } if whose == user(rank))
}

/// The records that the marks of this user are about.
fn marks(store: &MemoryStore, rank: u32) -> Vec<u32> {
    let keys = store.content().into_keys();
    let seen = keys.filter_map(|key| match key.place() {
        Place::Mark {
            user: whose,
            sequence,
            ..
        } if whose == user(rank) => Some(sequence),
        _ => None,
    });
    seen.collect()
}

/// The records of an older state, with the marks of today.
fn older_records(store: &MemoryStore, older: &Content) {
    let today = store.content();
    restore(store, older);
    for key in store.content().into_keys().filter(is_mark) {
        store.remove(&key).expect("memory");
    }
    for (key, text) in today.into_iter().filter(|(key, _)| is_mark(key)) {
        store.put(key, &text);
    }
}

#[track_caller]
fn assert_fault(office: &Desk, fault: &Fault) {
    assert_eq!(office.impairment().map(|one| &one.fault), Some(fault));
}

#[test]
fn there_is_one_mark_and_it_follows_the_history() {
    let store = MemoryStore::default();
    let mut office = crate::drive::drive_to_founded(store.clone());
    assert_eq!(marks(&store, 0), [1]);
    for number in 2..=12 {
        submit(&mut office, number, creation(number.into(), "Paie"));
        assert_eq!(marks(&store, 0), [u32::from(number)]);
    }
    drop(open_ready(store.clone()));
    assert_eq!(marks(&store, 0), [12]);
}

#[test]
fn a_first_sign_in_leaves_one_mark() {
    let store = MemoryStore::default();
    drop(drive_to_accounts(store.clone()));
    // The employee came in last at the twelfth record.
    assert_eq!(marks(&store, 2), [12]);
    assert_eq!(marks(&store, 3), [0_u32; 0]);
}

#[test]
fn an_older_state_is_told_with_how_far_it_goes_and_how_far_it_went() {
    let stored = Stored::new();
    let store = stored.store.clone();
    let older = store.content();
    let mut office = open_ready(store.clone());
    submit(&mut office, 50, creation(50, "Paie"));
    submit(&mut office, 51, creation(51, "Chantiers"));
    older_records(&store, &older);
    let before = store.content();

    let mut office = look(store.clone());

    let rolled_back = RolledBack::Shorter {
        newest: 8,
        seen: 10,
    };
    let fault = Fault::RolledBack(rolled_back);
    assert_fault(&office, &fault);
    assert_eq!(office.journal().len(), 8, "what is there is readable");
    let refused = office.submit(transaction(60), creation(60, "Indue"));
    assert_eq!(refused, Err(SubmitProblem::ReadOnly(fault.clone())));
    let chosen = office.choose_passphrase(transaction(60), &own_key(4));
    assert_eq!(chosen, Err(SubmitProblem::ReadOnly(fault)));
    assert_eq!(store.content(), before);
    assert_eq!(marks(&store, 0), [10], "and it is told again");
}

#[test]
fn the_last_record_cant_be_taken_away_unnoticed() {
    let stored = Stored::new();
    stored.take(8);
    let rolled_back = RolledBack::Shorter { newest: 7, seen: 8 };
    assert_fault(&look(stored.store), &Fault::RolledBack(rolled_back));
}

#[test]
fn another_history_of_the_same_author_is_told() {
    // Somebody with the officer's keys, or a copy of the store, went on otherwise.
    let stored = Stored::new();
    stored.forge(8, |record| record.instant = Instant(record.instant.0 + 1));
    let different = RolledBack::Different { sequence: 8 };
    assert_fault(&look(stored.store), &Fault::RolledBack(different));

    // It goes further than what was seen.
    let stored = Stored::new();
    let office = open_ready(stored.store.clone());
    let mut record = office.journal().record(8).expect("recorded").clone();
    record.instant.0 += 1;
    let keys = keys_of(&stored.store, 0);
    let keys = (&keys.data_key, &keys.pair);
    let other = written(stored.id, keys, &record);
    let next = procura::journal::Record {
        sequence: 9,
        transaction: transaction(200),
        previous: other.digest,
        events: vec![Event::UserAdded(person("employe9", Role::User))],
        ..record
    };
    stored.put(8, &other.text);
    stored.put(9, &written(stored.id, keys, &next).text);
    let different = RolledBack::Different { sequence: 8 };
    assert_fault(&look(stored.store), &Fault::RolledBack(different));
}

#[test]
fn a_mark_that_is_missing_damaged_or_anothers_is_told() {
    for change in [
        (|store, key| store.remove(&key).expect("memory")) as fn(&MemoryStore, Key),
        |store, key| store.put(key, "damaged"),
        |store, key| {
            let content = store.content();
            let other = content.iter().find(|(key, _)| is_mark_of(key, 1));
            store.put(key, other.expect("a mark").1);
        },
        |store, key| {
            let text = store.read(&key).expect("readable").expect("stored");
            store.put(key, &format!("{}A", &text[1..]));
        },
    ] {
        let store = MemoryStore::default();
        drop(drive_to_accounts(store.clone()));
        let mut keys = store.content().into_keys();
        change(&store, keys.find(|key| is_mark_of(key, 0)).expect("a mark"));

        let mut office = look(store.clone());

        assert_fault(&office, &Fault::NoMark);
        assert_eq!(office.journal().len(), 12);
        let refused = office.submit(transaction(60), creation(60, "Indue"));
        assert_eq!(refused, Err(SubmitProblem::ReadOnly(Fault::NoMark)));
        // Everybody has their own.
        open_ready_as(store, 1);
    }
}

#[test]
fn a_mark_of_an_older_day_is_told_when_the_newest_is_gone() {
    // It says less than it might; that it is no longer the newest, nothing can tell.
    let stored = Stored::new();
    let older = stored.store.content();
    let mut office = open_ready(stored.store.clone());
    submit(&mut office, 50, creation(50, "Paie"));
    let newest = stored.store.content().into_keys().find(is_mark);
    stored
        .store
        .remove(&newest.expect("a mark"))
        .expect("memory");
    assert_fault(&look(stored.store.clone()), &Fault::NoMark);

    restore(&stored.store, &older);

    open_ready(stored.store);
}

#[test]
fn a_mark_under_the_key_of_another_record_is_no_mark_of_it() {
    let stored = Stored::new();
    let (key, text) = stored
        .store
        .content()
        .into_iter()
        .find(|(key, _)| is_mark(key))
        .expect("a mark");
    stored.store.put(Key::mark(stored.id, user(0), 99), &text);
    stored.store.remove(&key).expect("memory");

    // It still says that the eighth record was seen, and that is there.
    open_ready(stored.store.clone());
    stored.take(8);
    let rolled_back = RolledBack::Shorter { newest: 7, seen: 8 };
    assert_fault(&look(stored.store), &Fault::RolledBack(rolled_back));
}

#[test]
fn a_person_may_decide_to_go_on_and_isnt_asked_again() {
    for fault in [true, false] {
        let stored = Stored::new();
        if fault {
            stored.take(8);
        } else {
            let mark = stored.store.content().into_keys().find(is_mark);
            stored.store.remove(&mark.expect("a mark")).expect("memory");
        }
        let mut office = look(stored.store.clone());
        assert!(office.impairment().is_some());

        assert_eq!(office.resume_from_prefix(), Ok(()));

        let head = office.journal().head().sequence;
        assert_eq!(marks(&stored.store, 0), [head]);
        submit(&mut office, 60, creation(60, "De nouveau"));
        assert_eq!(open_ready(stored.store).register(), office.register());
    }
}

#[test]
fn what_changed_since_it_was_looked_at_is_looked_at_again_for_how_far_it_goes() {
    let stored = Stored::new();
    let last = stored.take(8);
    let mut office = look(stored.store.clone());
    stored.put(8, &last);
    assert_eq!(office.resume_from_prefix(), Err(ResumeProblem::Changed));
    assert_eq!(office.impairment(), None);
    assert_eq!(office.journal().len(), 8);

    // Damage that goes away leaves a history that was rolled back, and not one in order.
    let stored = Stored::new();
    let (fifth, _) = (stored.text(5), stored.take(8));
    stored.put(5, "damaged");
    let mut office = look(stored.store.clone());
    stored.put(5, &fifth);
    assert_eq!(office.resume_from_prefix(), Err(ResumeProblem::Changed));
    let rolled_back = RolledBack::Shorter { newest: 7, seen: 8 };
    assert_fault(&office, &Fault::RolledBack(rolled_back));
}

#[test]
fn each_is_told_by_what_they_have_seen_themselves() {
    let store = MemoryStore::default();
    let mut office = drive_to_accounts(store.clone());
    let older = store.content();
    submit(&mut office, 50, creation(50, "Paie"));
    older_records(&store, &older);

    // The other officer and the employee have seen twelve records, and those are there.
    open_ready_as(store.clone(), 1);
    open_ready_as(store.clone(), 2);
    let rolled_back = RolledBack::Shorter {
        newest: 12,
        seen: 13,
    };
    assert_fault(&look(store), &Fault::RolledBack(rolled_back));
}

#[test]
fn a_mark_stays_when_the_passphrase_changes_and_counts_for_a_recovery() {
    let store = MemoryStore::default();
    let mut office = drive_to_accounts(store.clone());
    office
        .choose_passphrase(transaction(50), &own_key(4))
        .expect("accepted");
    let older = store.content();
    submit(&mut office, 51, creation(51, "Paie"));
    older_records(&store, &older);

    let mut office = open_again(store);
    let recovered = office.recover(&crate::drive::code("rse1"), &recovery(1));

    assert_eq!(recovered, Ok(()));
    let rolled_back = RolledBack::Shorter {
        newest: 13,
        seen: 14,
    };
    assert_fault(&office, &Fault::RolledBack(rolled_back));
}

#[test]
fn whoever_comes_in_the_first_time_has_seen_nothing() {
    let store = MemoryStore::default();
    let mut office = drive_to_accounts(store.clone());
    office
        .give_passphrase(transaction(50), user(3), &own_key(4))
        .expect("accepted");
    let mut theirs = open_again(store.clone());
    crate::drive::enter(&mut theirs, "employe2", &own_key(4)).expect("let in");
    assert_eq!(theirs.impairment(), None);
    assert_eq!(marks(&store, 3), [0_u32; 0]);
    theirs
        .choose_passphrase(transaction(51), &own_key(3))
        .expect("accepted");
    assert_eq!(marks(&store, 3), [14]);
    office.lock().expect("readable");
    come_in(&mut office, 3);
    assert_eq!(office.impairment(), None);
}

#[test]
fn a_new_key_for_somebody_who_had_one_begins_a_new_mark() {
    let store = MemoryStore::default();
    let mut office = drive_to_accounts(store.clone());
    office
        .give_passphrase(transaction(50), user(2), &own_key(4))
        .expect("accepted");
    let mut theirs = open_again(store.clone());
    crate::drive::enter(&mut theirs, "employe1", &own_key(4)).expect("let in");
    theirs
        .choose_passphrase(transaction(51), &own_key(2))
        .expect("accepted");

    open_ready_as(store.clone(), 2);
    assert_eq!(marks(&store, 2), [14], "the former key's mark is gone");
}

#[test]
fn of_two_marks_the_newest_counts() {
    // What is left where the former one couldn't be removed.
    let stored = Stored::new();
    let older = stored.store.content();
    let mut office = open_ready(stored.store.clone());
    submit(&mut office, 50, creation(50, "Paie"));
    for (key, text) in older.iter().filter(|(key, _)| is_mark(key)) {
        stored.store.put(key.clone(), text);
    }
    assert_eq!(marks(&stored.store, 0), [8, 9]);
    stored.take(9);

    let rolled_back = RolledBack::Shorter { newest: 8, seen: 9 };
    assert_fault(&look(stored.store.clone()), &Fault::RolledBack(rolled_back));

    stored.put(9, office.journal().text(9).expect("recorded"));
    drop(open_ready(stored.store.clone()));
    assert_eq!(marks(&stored.store, 0), [9], "the other one is removed");
}
