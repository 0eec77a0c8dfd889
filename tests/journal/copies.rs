//! The two copies that a browser keeps: which completes which, and when neither is touched.

use crate::drive::{Desk, come_in, creation, look, open_again, open_ready, submit, transaction};
use crate::impaired::{Stored, another};
use procura::office::{
    Divergence, Entry, Fault, Key, MemoryStore, Office, Place, Reconciled, Store as _,
    SubmitProblem, reconcile,
};

fn entries(store: &MemoryStore) -> Vec<Entry> {
    store.load().expect("memory")
}

/// A store of the same content.
fn copy_of(store: &MemoryStore) -> MemoryStore {
    let copy = MemoryStore::default();
    for Entry { key, text } in entries(store) {
        copy.put(key, &text);
    }
    copy
}

/// Two copies of the same register.
fn twins() -> (Stored, Stored) {
    let local = Stored::new();
    let second = Stored {
        store: copy_of(&local.store),
        id: local.id,
    };
    (local, second)
}

fn compared(local: &Stored, second: &Stored) -> Reconciled {
    reconcile(entries(&local.store), entries(&second.store))
}

fn keys(entries: &[Entry]) -> Vec<&Key> {
    entries.iter().map(|entry| &entry.key).collect()
}

#[track_caller]
fn assert_in_step(reconciled: &Reconciled) {
    assert_eq!(*reconciled, Reconciled::default());
}

/// That they differ, and that neither is touched. What differs is told by the office.
#[track_caller]
fn assert_differ(local: &Stored, second: &Stored, sequence: u32) -> Divergence {
    let reconciled = compared(local, second);
    assert_eq!(reconciled.to_local, []);
    assert_eq!(reconciled.to_second, []);
    let difference = reconciled.difference.expect("they differ");
    let mut office = noted(&local.store, Some(difference.clone()));
    come_in(&mut office, 0);
    let fault = office.impairment().map(|one| one.fault.clone());
    if let Some(Fault::CopiesDiffer { sequence: told }) = fault {
        assert_eq!(told, sequence);
    }
    difference
}

/// An office over this store that knows of a difference.
fn noted(store: &MemoryStore, difference: Option<Divergence>) -> Desk {
    let mut office = open_again(store.clone());
    office.note_difference(difference);
    office
}

fn complete(store: &MemoryStore, lacking: &[Entry]) {
    for Entry { key, text } in lacking {
        assert_eq!(store.append(key, text), Ok(()));
    }
}

#[test]
fn two_copies_of_the_same_are_in_step() {
    let (local, second) = twins();
    assert_in_step(&compared(&local, &second));
    assert_in_step(&reconcile(Vec::new(), Vec::new()));
}

#[test]
fn the_order_in_which_entries_are_read_says_nothing() {
    let (local, second) = twins();
    let mut reversed = entries(&second.store);
    reversed.reverse();
    assert_in_step(&reconcile(entries(&local.store), reversed));
}

#[test]
fn what_a_power_cut_took_from_local_storage_comes_back() {
    for lost in 1..=7 {
        let (local, second) = twins();
        for sequence in 9 - lost..=8 {
            local.take(sequence);
        }
        let reconciled = compared(&local, &second);
        assert_eq!(reconciled.difference, None);
        assert_eq!(reconciled.to_second, []);
        assert_eq!(
            reconciled.to_local.len(),
            usize::try_from(lost).expect("few")
        );

        complete(&local.store, &reconciled.to_local);

        assert_eq!(open_ready(local.store).journal().len(), 8);
    }
}

#[test]
fn a_second_copy_that_is_behind_catches_up() {
    let (local, second) = twins();
    let mut office = open_ready(local.store.clone());
    submit(&mut office, 50, creation(50, "Paie"));
    submit(&mut office, 51, creation(51, "Chantiers"));

    let reconciled = compared(&local, &second);

    assert_eq!(reconciled.difference, None);
    assert_eq!(reconciled.to_local.len(), 1, "the mark that was replaced");
    complete(&second.store, &reconciled.to_second);
    assert_eq!(open_ready(second.store).journal().len(), 10);
}

#[test]
fn an_emptied_local_storage_is_no_first_visit() {
    let (local, second) = twins();
    local
        .store
        .load()
        .expect("memory")
        .iter()
        .for_each(|entry| {
            local.store.remove(&entry.key).expect("memory");
        });

    let reconciled = compared(&local, &second);

    assert_eq!(reconciled.to_local.len(), entries(&second.store).len());
    assert_eq!(reconciled.difference, None);
    complete(&local.store, &reconciled.to_local);
    open_ready(local.store);
}

#[test]
fn a_second_copy_that_is_empty_is_filled() {
    let (local, _) = twins();
    let reconciled = reconcile(entries(&local.store), Vec::new());
    assert_eq!(reconciled.to_second.len(), entries(&local.store).len());
    assert_eq!(
        (reconciled.to_local.len(), reconciled.difference),
        (0, None)
    );
}

#[test]
fn where_one_key_holds_two_records_neither_is_touched() {
    for sequence in 1..=8 {
        let (local, second) = twins();
        second.put(sequence, "something else");
        assert_differ(&local, &second, sequence);
    }
}

#[test]
fn the_first_record_that_differs_is_told() {
    let (local, second) = twins();
    for sequence in [7, 3, 5] {
        second.put(sequence, "something else");
    }
    assert_differ(&local, &second, 3);
}

#[test]
fn a_longer_history_that_doesnt_agree_completes_nothing() {
    // Each goes on otherwise from the eighth record.
    let (local, second) = twins();
    let mut office = open_ready(local.store.clone());
    submit(&mut office, 50, creation(50, "Ici"));
    let mut elsewhere = open_ready(second.store.clone());
    submit(&mut elsewhere, 51, creation(51, "Là"));
    submit(&mut elsewhere, 52, creation(52, "Là aussi"));

    let difference = assert_differ(&local, &second, 9);

    let before = entries(&local.store);
    let mut office = noted(&local.store, Some(difference));
    come_in(&mut office, 0);
    let fault = Fault::CopiesDiffer { sequence: 9 };
    assert_eq!(office.impairment().map(|one| &one.fault), Some(&fault));
    assert_eq!(office.journal().len(), 9, "local storage is shown");
    let refused = office.submit(transaction(60), creation(60, "Indue"));
    assert_eq!(refused, Err(SubmitProblem::ReadOnly(fault)));
    assert_eq!(entries(&local.store), before);
    // A person decides for what is shown.
    assert_eq!(office.resume_from_prefix(), Ok(()));
    submit(&mut office, 60, creation(60, "Décidée"));
    assert_eq!(open_ready(local.store).register(), office.register());
}

#[test]
fn a_hole_in_local_storage_isnt_filled_unseen() {
    let (local, second) = twins();
    local.take(4);
    assert_differ(&local, &second, 4);
}

#[test]
fn a_hole_in_the_second_copy_is_filled() {
    let (local, second) = twins();
    second.take(4);
    let reconciled = compared(&local, &second);
    assert_eq!(reconciled.difference, None);
    assert_eq!(keys(&reconciled.to_second), [&local.key(4)]);
}

#[test]
fn slots_and_marks_that_differ_are_nobodys_concern_here() {
    let (local, second) = twins();
    for entry in entries(&second.store) {
        if !matches!(entry.key.place(), Place::Record { .. }) {
            second.store.put(entry.key, "something else");
        }
    }
    assert_in_step(&compared(&local, &second));
}

#[test]
fn a_slot_that_one_copy_lacks_comes_from_the_other() {
    let (local, second) = twins();
    let slot = entries(&local.store).into_iter().find(|entry| {
        matches!(entry.key.place(), Place::Slot(slot) if slot.kind == procura::office::SlotKind::Open)
    });
    let slot = slot.expect("a slot");
    local.store.remove(&slot.key).expect("memory");
    let reconciled = compared(&local, &second);
    assert_eq!(reconciled.to_local, [slot]);
    complete(&local.store, &reconciled.to_local);
    open_ready(local.store);
}

#[test]
fn drafts_and_preferences_stay_where_they_are() {
    let (local, second) = twins();
    let passing = [
        "procura.draft.x",
        "procura.preference.theme",
        "procura.attempts",
    ];
    for name in passing {
        local.store.put(Key::parse(name).expect("ours"), "here");
    }
    assert_in_step(&compared(&local, &second));
    assert_in_step(&reconcile(entries(&second.store), entries(&local.store)));
}

#[test]
fn two_registers_are_both_kept_and_told() {
    let (local, other) = (Stored::new(), another());
    let reconciled = compared(&local, &other);
    assert_eq!(reconciled.difference, None);
    complete(&local.store, &reconciled.to_local);

    let office = open_again(local.store.clone());
    let code = crate::drive::code("rse1");
    let found = office.candidates(&code, procura::office::SlotKind::Open);
    assert_eq!(found.expect("readable").len(), 2);
    let mut office = open_again(local.store.clone());
    come_in(&mut office, 0);
    let is_told = matches!(
        office.impairment().map(|one| &one.fault),
        Some(Fault::Several(_))
    );
    assert!(is_told);
}

/// What somebody does to local storage.
type Tampering = fn(&Stored);

const TAMPERINGS: [Tampering; 7] = [
    |stored| stored.put(5, "damaged"),
    |stored| {
        stored.take(5);
    },
    |stored| {
        let (one, other) = (stored.text(5), stored.text(6));
        stored.put(5, &other);
        stored.put(6, &one);
    },
    |stored| stored.put(5, &another().text(5)),
    |stored| stored.put(1, "damaged"),
    |stored| {
        stored.take(1);
    },
    |stored| stored.put(8, "damaged"),
];

#[test]
fn whatever_was_done_to_local_storage_the_second_copy_shows_all_and_restores_it() {
    for tamper in TAMPERINGS {
        let (local, second) = twins();
        tamper(&local);
        let before = local.store.content();
        let difference = compared(&local, &second).difference;
        assert!(difference.is_some(), "it is seen");
        assert_eq!(local.store.content(), before);

        let mut office = noted(&local.store, difference);
        come_in(&mut office, 0);

        let impairment = office.impairment().expect("told").clone();
        assert_ne!(impairment.fault, Fault::NoMark);
        assert_eq!(office.journal().len(), 8, "all of it is shown");
        let refused = office.submit(transaction(60), creation(60, "Indue"));
        assert_eq!(refused, Err(SubmitProblem::ReadOnly(impairment.fault)));
        assert_eq!(office.resume_from_prefix(), Ok(()));
        submit(&mut office, 60, creation(60, "Restaurée"));
        let restored = open_ready(local.store.clone());
        assert_eq!(restored.register(), office.register());
        assert_eq!(restored.journal().len(), 9);
        let after = local.store.content();
        let is_mark = |key: &Key| matches!(key.place(), Place::Mark { .. });
        for (_, text) in before.iter().filter(|(key, _)| !is_mark(key)) {
            assert!(after.values().any(|kept| kept == text), "nothing is lost");
        }
    }
}

#[test]
fn without_the_second_copy_what_is_in_order_is_shown() {
    for (tamper, count) in TAMPERINGS.into_iter().zip([4, 4, 4, 4, 0, 0, 7]) {
        let local = Stored::new();
        tamper(&local);
        let office = look(local.store);
        assert_eq!(office.journal().len(), count);
        assert!(office.impairment().is_some());
    }
}

#[test]
fn a_record_that_its_author_rewrote_is_restored_by_nobody() {
    // Both copies are their author's: which one is the right one, only a person can tell.
    let (local, second) = twins();
    local.forge(5, |record| record.instant.0 += 1);
    let difference = compared(&local, &second).difference;

    let mut office = noted(&local.store, difference);
    come_in(&mut office, 0);

    let problem = procura::journal::ChainProblem::BrokenLink;
    let sequence = 6;
    let fault = Fault::Unchained { sequence, problem };
    assert_eq!(office.impairment().map(|one| &one.fault), Some(&fault));
    assert_eq!(office.journal().len(), 5);
}

#[test]
fn a_second_copy_that_isnt_in_order_restores_nothing() {
    let (local, second) = twins();
    local.put(5, "damaged");
    second.put(3, "damaged");
    let difference = compared(&local, &second).difference;

    let mut office = noted(&local.store, difference);
    come_in(&mut office, 0);

    let fault = Fault::Damaged { sequence: 5 };
    assert_eq!(office.impairment().map(|one| &one.fault), Some(&fault));
    assert_eq!(office.journal().len(), 4);
}

#[test]
fn a_second_copy_of_another_history_restores_nothing() {
    let (local, second) = twins();
    local.put(7, "damaged");
    // The second copy is whole, but its sixth record is another one, of the same author.
    let office = open_ready(second.store.clone());
    let keys = crate::forging::keys_of(&second.store, 0);
    let keys = (&keys.data_key, &keys.pair);
    let mut record = office.journal().record(6).expect("recorded").clone();
    record.instant.0 += 1;
    let sixth = crate::forging::written(second.id, keys, &record);
    second.put(6, &sixth.text);
    let mut previous = sixth.digest;
    for sequence in 7..=8 {
        let mut record = office.journal().record(sequence).expect("recorded").clone();
        record.previous = previous;
        let sealed = crate::forging::written(second.id, keys, &record);
        previous = sealed.digest;
        second.put(sequence, &sealed.text);
    }
    let difference = compared(&local, &second).difference;

    let mut office = noted(&local.store, difference);
    come_in(&mut office, 0);

    let fault = Fault::Damaged { sequence: 7 };
    assert_eq!(office.impairment().map(|one| &one.fault), Some(&fault));
    assert_eq!(office.journal().len(), 6);
}

#[test]
fn a_second_copy_that_doesnt_go_as_far_restores_nothing() {
    let (local, second) = twins();
    local.put(8, "damaged");
    for sequence in 5..=8 {
        second.take(sequence);
    }
    second.put(4, "something else");
    let difference = compared(&local, &second).difference;

    let mut office = noted(&local.store, difference);
    come_in(&mut office, 0);

    assert_eq!(office.journal().len(), 7);
}

#[test]
fn a_restoration_that_is_interrupted_can_be_done_again() {
    for k in 1..40 {
        let (local, second) = twins();
        local.put(3, "damaged");
        local.take(6);
        let difference = compared(&local, &second).difference;
        let store = crate::stores::FaultyStore::over(local.store.clone());
        let mut office =
            Office::open(store.clone(), crate::drive::another_world()).expect("readable");
        office.note_difference(difference);
        come_in(&mut office, 0);
        store.fail_from_write(k, procura::office::StoreProblem::Full);
        let outcome = office.resume_from_prefix();
        store.recover();
        if outcome.is_ok() {
            assert!(k > 3);
            return;
        }
        let difference = compared(&local, &second).difference;
        let reconciled = compared(&local, &second);
        complete(&local.store, &reconciled.to_local);
        let mut office = noted(&local.store, difference);
        come_in(&mut office, 0);
        assert_eq!(office.journal().len(), 8, "{k}");
        if office.impairment().is_some() {
            assert_eq!(office.resume_from_prefix(), Ok(()), "{k}");
        }
        assert_eq!(open_ready(local.store).journal().len(), 8, "{k}");
    }
    panic!("it never comes to an end");
}
