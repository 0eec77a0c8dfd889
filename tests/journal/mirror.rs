//! The store that notes what changes, for a second copy to follow.

use crate::drive::{
    come_in, creation, drive_to_accounts, key as passphrase, look, open_again, open_ready, submit,
    transaction, user,
};
use crate::stores::FaultyStore;
use procura::office::{
    Entry, Key, MemoryStore, Mirrored, Place, Store as _, StoreChange, StoreProblem,
};

fn key(name: &str) -> Key {
    Key::parse(name).expect("ours")
}

fn put(name: &str, text: &str) -> StoreChange {
    StoreChange::Put(Entry {
        key: key(name),
        text: text.to_owned(),
    })
}

/// A copy that the changes make in an empty store.
fn followed(changes: Vec<StoreChange>) -> MemoryStore {
    let copy = MemoryStore::default();
    for change in changes {
        match change {
            StoreChange::Put(Entry { key, text }) => copy.put(key, &text),
            StoreChange::Removed(key) => copy.remove(&key).expect("memory"),
        }
    }
    copy
}

#[test]
fn it_writes_through_and_notes_in_order() {
    let memory = MemoryStore::default();
    let mirrored = Mirrored::over(memory.clone());

    assert_eq!(mirrored.append(&key("procura.1.x.1"), "one"), Ok(()));
    assert_eq!(mirrored.append(&key("procura.slot.x.0"), "two"), Ok(()));
    assert_eq!(mirrored.remove(&key("procura.1.x.1")), Ok(()));

    assert_eq!(
        memory.read(&key("procura.slot.x.0")),
        Ok(Some("two".to_owned()))
    );
    assert_eq!(memory.content().len(), 1);
    assert_eq!(mirrored.load(), memory.load());
    let noted = [
        put("procura.1.x.1", "one"),
        put("procura.slot.x.0", "two"),
        StoreChange::Removed(key("procura.1.x.1")),
    ];
    assert_eq!(mirrored.take_changes(), noted);
    assert_eq!(mirrored.take_changes(), []);
}

#[test]
fn what_failed_is_not_noted() {
    let faulty = FaultyStore::default();
    let mirrored = Mirrored::over(faulty.clone());
    mirrored.append(&key("procura.1.x.1"), "one").expect("kept");
    let _ = mirrored.take_changes();

    let taken = mirrored.append(&key("procura.1.x.1"), "other");
    faulty.fail_from_write(1, StoreProblem::Full);
    let full = mirrored.append(&key("procura.1.x.2"), "two");
    let stuck = mirrored.remove(&key("procura.1.x.1"));

    assert_eq!(taken, Err(StoreProblem::Taken));
    assert_eq!(full, Err(StoreProblem::Full));
    assert_eq!(stuck, Err(StoreProblem::Full));
    assert_eq!(mirrored.take_changes(), []);
}

#[test]
fn passing_keys_are_written_and_not_noted() {
    let memory = MemoryStore::default();
    let mirrored = Mirrored::over(memory.clone());
    for name in [
        "procura.draft.x.0.rights.y",
        "procura.preference.theme",
        "procura.attempts",
        "procura.attempts.x",
    ] {
        mirrored.append(&key(name), "passing").expect("kept");
        mirrored.remove(&key(name)).expect("removed");
        mirrored.append(&key(name), "passing").expect("kept");
    }

    assert_eq!(memory.content().len(), 4);
    assert_eq!(mirrored.take_changes(), []);

    for name in ["procura.aside.1.x.5.1", "procura.drafts", "procura.2.x.1"] {
        mirrored.append(&key(name), "lasting").expect("kept");
    }
    assert_eq!(mirrored.take_changes().len(), 3);
}

#[test]
fn what_is_given_back_comes_before_what_was_noted_since() {
    let mirrored = Mirrored::over(MemoryStore::default());
    mirrored.append(&key("procura.1.x.1"), "one").expect("kept");
    let taken = mirrored.take_changes();
    mirrored.append(&key("procura.1.x.2"), "two").expect("kept");

    mirrored.give_back(taken);

    let noted = [put("procura.1.x.1", "one"), put("procura.1.x.2", "two")];
    assert_eq!(mirrored.take_changes(), noted);
}

#[test]
fn a_copy_that_follows_is_the_same() {
    let memory = MemoryStore::default();
    let mirrored = Mirrored::over(memory.clone());
    let shell = mirrored.clone();
    for sequence in 1..=20 {
        let key = key(&format!("procura.1.x.{sequence}"));
        mirrored.append(&key, "a record").expect("kept");
        if sequence % 3 == 0 {
            mirrored.remove(&key).expect("removed");
        }
        if sequence % 6 == 0 {
            mirrored.append(&key, "another one").expect("kept");
        }
    }

    let copy = followed(shell.take_changes());

    assert_eq!(copy.content().len(), 17);
    assert_eq!(copy.content(), memory.content());
}

/// What a power cut leaves when everything that these changes don't bring to the copy is lost.
fn kept(copy: &MemoryStore, changes: Vec<StoreChange>) -> MemoryStore {
    let kept = followed(changes);
    for (key, text) in copy.content() {
        if kept.read(&key) == Ok(None) {
            kept.put(key, &text);
        }
    }
    kept
}

#[test]
fn what_another_tab_recorded_and_this_one_read_is_noted() {
    let store = MemoryStore::default();
    drop(drive_to_accounts(store.clone()));
    let copy = MemoryStore::default();
    for (key, text) in store.content() {
        copy.put(key, &text);
    }
    let mirrored = Mirrored::over(store.clone());
    let mut here = open_again(mirrored.clone());
    come_in(&mut here, 0);
    let _ = mirrored.take_changes();

    // The other tab dies before it brings anything to the second copy.
    let mut there = open_ready(store.clone());
    submit(&mut there, 60, creation(60, "Paie"));
    let given = there.give_passphrase(transaction(61), user(3), &passphrase(61));
    given.expect("accepted");
    drop(there);
    assert_eq!(here.catch_up(), Ok(true));

    let changes = mirrored.take_changes();
    let records = changes.iter().filter(|change| {
        matches!(change, StoreChange::Put(entry) if matches!(entry.key.place(), Place::Record { .. }))
    });
    assert_eq!(records.count(), 2);
    let left = kept(&copy, changes);
    let office = look(left.clone());
    assert_eq!(office.register(), here.register());
    let mut theirs = open_again(left);
    let entered = crate::drive::enter(&mut theirs, "employe2", &passphrase(61));
    assert_eq!(entered, Ok(()));
    assert_eq!(here.catch_up(), Ok(false));
    assert_eq!(mirrored.take_changes(), [], "noted once");
}
