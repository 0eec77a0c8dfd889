//! The store over local storage.

use crate::page::{
    drive_to_sample, empty_storage, everything_stored, found_sample, open, open_as_officer, run,
    with_blocked_storage,
};
use procura::browser::{BrowserWorld, LocalStore};
use procura::journal::TransactionId;
use procura::office::{
    Entry, Key, MemoryStore, Office, Recorded, Store as _, StoreProblem, SubmitProblem,
};
use procura::register::{Command, UserId};
use wasm_bindgen_test::wasm_bindgen_test;

fn key(name: &str) -> Key {
    Key::parse(name).expect("ours")
}

fn suspension() -> Command {
    Command::SuspendUser(UserId::from(2))
}

/// Fills what room is left under keys of something else on the origin.
fn fill() {
    run("let piece = 'x'.repeat(4_000_000), number = 0;
         while (piece.length > 0) {
             try { localStorage.setItem('filler' + number, piece); number += 1; }
             catch (full) { piece = piece.slice(0, Math.floor(piece.length / 2)); }
         }");
}

fn make_room() {
    run("for (const name of Object.keys(localStorage))
             if (name.startsWith('filler')) localStorage.removeItem(name);");
}

#[wasm_bindgen_test]
fn a_text_is_added_read_and_removed() {
    empty_storage();
    let store = LocalStore::open().expect("not blocked");
    let (key, text) = (key("procura.1.x"), "Été “ᐊᑭ” \u{1F41B}");

    assert_eq!(store.read(&key), Ok(None));
    assert_eq!(store.append(&key, text), Ok(()));
    assert_eq!(store.read(&key), Ok(Some(text.to_owned())));
    let entry = Entry {
        key: key.clone(),
        text: text.to_owned(),
    };
    assert_eq!(store.load(), Ok(vec![entry]));
    assert_eq!(store.remove(&key), Ok(()));
    assert_eq!(store.load(), Ok(Vec::new()));
}

#[wasm_bindgen_test]
fn a_taken_key_is_never_written_over() {
    empty_storage();
    let store = LocalStore::open().expect("not blocked");
    let key = key("procura.1.x");
    store.append(&key, "first").expect("added");

    for text in ["second", "first", ""] {
        assert_eq!(store.append(&key, text), Err(StoreProblem::Taken));
    }
    assert_eq!(store.read(&key), Ok(Some("first".to_owned())));
}

#[wasm_bindgen_test]
fn an_empty_text_takes_its_key_too() {
    let storage = empty_storage();
    storage.set_item("procura.1.x", "").expect("written");
    let store = LocalStore::open().expect("not blocked");

    assert_eq!(
        store.append(&key("procura.1.x"), "more"),
        Err(StoreProblem::Taken)
    );
}

#[wasm_bindgen_test]
fn a_register_is_found_again() {
    let mut office = drive_to_sample();
    let receipt = office.submit(TransactionId::from_bytes([7; 16]), suspension());
    assert_eq!(receipt.map(|one| one.recorded), Ok(Recorded::Now));

    let reopened = open_as_officer();

    assert_eq!(reopened.register(), office.register());
    assert_eq!(reopened.journal(), office.journal());
}

#[wasm_bindgen_test]
fn one_record_is_one_key_named_as_documented() {
    let office = drive_to_sample();
    let id = office.journal().register_id().expect("founded");

    let stored = run("return Object.keys(localStorage).sort().join();").as_string();

    let stored = stored.unwrap_or_default();
    let records = stored
        .split(',')
        .filter(|key| key.starts_with("procura.1."));
    let mut expected: Vec<String> = (1..=office.journal().len())
        .map(|sequence| format!("procura.1.{id}.{sequence}"))
        .collect();
    expected.sort();
    assert_eq!(records.collect::<Vec<_>>(), expected);
}

#[wasm_bindgen_test]
fn storage_that_is_really_full_changes_nothing_and_a_retry_succeeds() {
    let mut office = drive_to_sample();
    fill();
    let before = everything_stored();
    let length = office.journal().len();
    let transaction = TransactionId::from_bytes([7; 16]);

    let failed = office.submit(transaction, suspension());

    assert_eq!(failed, Err(SubmitProblem::Storage(StoreProblem::Full)));
    assert!(everything_stored() == before, "storage is as it was");
    assert_eq!(office.journal().len(), length);
    assert_eq!(office.register(), open_as_officer().register());
    make_room();
    let retried = office.submit(transaction, suspension());
    assert_eq!(retried.map(|one| one.recorded), Ok(Recorded::Now));
    assert_eq!(open_as_officer().journal().len(), length + 1);
}

#[wasm_bindgen_test]
fn a_sample_for_which_there_is_no_room_leaves_nothing() {
    empty_storage();
    fill();
    // Room for the first few of its records.
    run("localStorage.setItem('filler0', localStorage.getItem('filler0').slice(2_000));");
    let before = everything_stored();
    let mut office = open();
    assert!(office.is_vacant());

    let failed = found_sample(&mut office);

    let problem = procura::office::SampleProblem::Storage(StoreProblem::Full);
    assert_eq!(failed, Err(problem));
    assert!(everything_stored() == before, "storage is as it was");
    make_room();
    assert_eq!(found_sample(&mut office), Ok(()));
}

#[wasm_bindgen_test]
fn other_keys_of_the_origin_are_never_touched() {
    let storage = empty_storage();
    let foreign = [
        "token",
        "procura",
        "procuration.1",
        "Procura.1.x",
        "",
        "\u{D7FF}é",
    ];
    for name in foreign {
        storage.set_item(name, "not ours").expect("written");
    }
    let before = everything_stored();
    let mut office = open();
    assert!(office.is_vacant(), "other keys were taken for ours");

    found_sample(&mut office).expect("made");
    let mut office = open_as_officer();
    let dump = office.dump().expect("readable");
    office.remove_sample().expect("removed");

    assert!(!dump.contains("not ours"));
    assert_eq!(everything_stored(), before);
}

#[wasm_bindgen_test]
fn damage_in_storage_is_kept_aside_and_never_written_over() {
    let office = drive_to_sample();
    let key = Key::record(office.journal().register_id().expect("founded"), 5);
    run(&format!(
        "localStorage.setItem('{}', 'damaged');",
        key.as_str()
    ));

    let mut reopened = open_as_officer();

    assert!(reopened.impairment().is_some(), "taken for whole");
    assert_eq!(reopened.journal().len(), 4);
    let store = LocalStore::open().expect("not blocked");
    let damaged = Ok(Some("damaged".to_owned()));
    assert_eq!(store.read(&key), damaged);
    assert_eq!(store.read(&Key::aside(&key, 1)), damaged);
    assert_eq!(reopened.resume_from_prefix(), Ok(()));
    assert_eq!(store.read(&key), Ok(None));
    assert_eq!(store.read(&Key::aside(&key, 1)), damaged);
    assert_eq!(open_as_officer().register(), reopened.register());
}

#[wasm_bindgen_test]
fn blocked_storage_is_told_and_one_can_work_in_memory() {
    empty_storage();

    let opened = with_blocked_storage(LocalStore::open);

    assert_eq!(opened.err(), Some(StoreProblem::Blocked));
    let world = BrowserWorld::open().expect("a world");
    let mut office = Office::open(MemoryStore::default(), world).expect("readable");
    assert!(office.is_vacant());
    assert_eq!(found_sample(&mut office), Ok(()));
    assert_eq!(everything_stored(), "[]");
}
