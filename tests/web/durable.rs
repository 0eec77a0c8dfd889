//! The second copy, in IndexedDB.

use crate::page::{empty_storage, run, run_to_its_end};
use procura::browser::durable::{DurableCopy, DurableProblem, NoDurableCopy};
use procura::browser::{Persistence, persist};
use procura::office::{Entry, Key, StoreChange};
use wasm_bindgen_test::wasm_bindgen_test;

fn entry(name: &str, text: &str) -> Entry {
    let key = Key::parse(name).expect("ours");
    let text = text.to_owned();
    Entry { key, text }
}

fn put(name: &str, text: &str) -> StoreChange {
    StoreChange::Put(entry(name, text))
}

fn removed(name: &str) -> StoreChange {
    StoreChange::Removed(Key::parse(name).expect("ours"))
}

async fn delete_copy() {
    run_to_its_end(
        "await new Promise((done, failed) => {
             const request = indexedDB.deleteDatabase('procura');
             request.onsuccess = done;
             request.onerror = request.onblocked = failed;
         });",
    )
    .await;
}

/// A copy with nothing in it.
async fn new_copy() -> DurableCopy {
    delete_copy().await;
    DurableCopy::open().await.expect("IndexedDB")
}

/// Puts something into the database from outside the app.
async fn put_from_outside(name: &str, value: &str) {
    run_to_its_end(&format!(
        "const request = indexedDB.open('procura', 1);
         await new Promise(done => {{ request.onsuccess = done; }});
         const transaction = request.result.transaction('procura', 'readwrite');
         transaction.objectStore('procura').put({value}, '{name}');
         await new Promise(done => {{ transaction.oncomplete = done; }});
         request.result.close();"
    ))
    .await;
}

/// Opens the copy in a browser whose `indexedDB` is this.
async fn opened_with(indexed_db: &str) -> Option<NoDurableCopy> {
    run(&format!(
        "window.kept_database = Object.getOwnPropertyDescriptor(window, 'indexedDB');
         Object.defineProperty(window, 'indexedDB', {{ configurable: true, {indexed_db} }});"
    ));
    let opened = DurableCopy::open().await;
    run("Object.defineProperty(window, 'indexedDB', window.kept_database);");
    opened.err()
}

#[wasm_bindgen_test]
async fn changes_are_there_when_the_copy_is_opened_again() {
    let copy = new_copy().await;
    assert_eq!(copy.load().await, Ok(Vec::new()));

    let applied = copy
        .apply(&[
            put("procura.1.x.1", "Été “ᐊᑭ” \u{1F41B}"),
            put("procura.1.x.2", "two"),
            put("procura.1.x.2", "two anew"),
            put("procura.1.x.3", "three"),
            removed("procura.1.x.3"),
            removed("procura.1.x.4"),
        ])
        .await;

    assert_eq!(applied, Ok(()));
    drop(copy);
    let copy = DurableCopy::open().await.expect("IndexedDB");
    let entries = vec![
        entry("procura.1.x.1", "Été “ᐊᑭ” \u{1F41B}"),
        entry("procura.1.x.2", "two anew"),
    ];
    assert_eq!(copy.load().await, Ok(entries));
    assert_eq!(copy.apply(&[]).await, Ok(()));
}

#[wasm_bindgen_test]
async fn all_changes_are_one_strict_transaction() {
    let copy = new_copy().await;
    run("window.begun = [];
         window.kept_begin = IDBDatabase.prototype.transaction;
         IDBDatabase.prototype.transaction = function (...asked) {
             const transaction = window.kept_begin.apply(this, asked);
             window.begun.push(`${transaction.mode} ${transaction.durability}`);
             return transaction;
         };");

    let applied = copy
        .apply(&[put("procura.1.x.1", "one"), put("procura.1.x.2", "two")])
        .await;

    run("IDBDatabase.prototype.transaction = window.kept_begin;");
    assert_eq!(applied, Ok(()));
    let begun = run("return window.begun.join();").as_string();
    assert_eq!(begun.as_deref(), Some("readwrite strict"));
}

#[wasm_bindgen_test]
async fn a_change_that_cannot_be_made_takes_the_others_back() {
    let copy = new_copy().await;
    run("window.kept_put = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = function (text, key) {
             if (text === 'refused') throw new DOMException('refused', 'DataError');
             return window.kept_put.call(this, text, key);
         };");

    let applied = copy
        .apply(&[put("procura.1.x.1", "one"), put("procura.1.x.2", "refused")])
        .await;

    run("IDBObjectStore.prototype.put = window.kept_put;");
    assert_eq!(applied, Err(DurableProblem::Failed));
    assert_eq!(copy.load().await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn a_failure_says_whether_there_was_room() {
    let copy = new_copy().await;
    run(
        "window.kept_error = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'error');
         Object.defineProperty(IDBTransaction.prototype, 'error', {
             configurable: true,
             get() { return new DOMException('full', 'QuotaExceededError'); },
         });
         window.kept_put = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = function (text, key) {
             const request = window.kept_put.call(this, text, key);
             this.transaction.abort();
             return request;
         };",
    );

    let applied = copy.apply(&[put("procura.1.x.1", "one")]).await;

    run(
        "Object.defineProperty(IDBTransaction.prototype, 'error', window.kept_error);
         IDBObjectStore.prototype.put = window.kept_put;",
    );
    assert_eq!(applied, Err(DurableProblem::Full));
    assert_eq!(copy.load().await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn what_isnt_ours_is_passed_over_and_what_is_no_text_is_told() {
    let copy = new_copy().await;
    copy.apply(&[put("procura.1.x.1", "one")])
        .await
        .expect("kept");
    put_from_outside("procurations", "'not ours'").await;
    put_from_outside("token", "'not ours'").await;
    put_from_outside("procura.1.x.2", "{ forged: true }").await;

    let entries = vec![entry("procura.1.x.1", "one"), entry("procura.1.x.2", "")];
    assert_eq!(copy.load().await, Ok(entries));
}

#[wasm_bindgen_test]
async fn the_copy_gives_way_to_its_removal_and_says_that_it_is_gone() {
    let copy = new_copy().await;

    // It would fail, and this with it, if the copy stood in the way.
    delete_copy().await;

    let gone = Err(DurableProblem::Failed);
    assert_eq!(copy.apply(&[put("procura.1.x.1", "one")]).await, gone);
    assert_eq!(copy.load().await, Err(DurableProblem::Failed));
}

#[wasm_bindgen_test]
async fn a_browser_without_a_copy_is_an_answer() {
    delete_copy().await;
    let none = Some(NoDurableCopy::None);
    for indexed_db in [
        "value: undefined",
        "get() { throw new DOMException('refused', 'SecurityError'); }",
        "value: { open() { throw new DOMException('refused', 'SecurityError'); } }",
        "value: { open() { const request = { error: new DOMException('refused', 'InvalidStateError') };
                           setTimeout(() => request.onerror(new Event('error')));
                           return request; } }",
    ] {
        assert_eq!(opened_with(indexed_db).await, none, "{indexed_db}");
    }
}

#[wasm_bindgen_test]
async fn a_copy_that_cannot_be_opened_this_time_may_be_there() {
    let silent = Some(NoDurableCopy::Silent);
    for indexed_db in [
        "value: { open() { const request = { error: new DOMException('failed', 'UnknownError') };
                           setTimeout(() => request.onerror(new Event('error')));
                           return request; } }",
        "value: { open() { const request = {};
                           setTimeout(() => request.onblocked(new Event('blocked')));
                           return request; } }",
    ] {
        assert_eq!(opened_with(indexed_db).await, silent, "{indexed_db}");
    }
}

#[wasm_bindgen_test]
async fn a_browser_that_never_answers_is_given_up() {
    run("window.kept_timer = window.setTimeout;
         window.setTimeout = (told, after) => window.kept_timer(told, after === 10_000 ? 1 : after);");

    let opened = opened_with("value: { open() { return {}; } }").await;

    run("window.setTimeout = window.kept_timer;");
    assert_eq!(opened, Some(NoDurableCopy::Silent), "there may be one");
}

#[wasm_bindgen_test]
async fn a_copy_of_a_newer_version_is_left_alone() {
    delete_copy().await;
    run_to_its_end(
        "const request = indexedDB.open('procura', 2);
         await new Promise(done => { request.onsuccess = done; });
         request.result.close();",
    )
    .await;

    assert_eq!(DurableCopy::open().await.err(), Some(NoDurableCopy::Silent));

    delete_copy().await;
}

#[wasm_bindgen_test]
async fn the_browser_is_asked_once_to_keep_what_is_stored() {
    empty_storage();
    run("window.asked = 0;
         window.kept_persist = StorageManager.prototype.persist;
         StorageManager.prototype.persist = async () => { window.asked += 1; return true; };");

    assert_eq!(persist().await, Persistence::Granted);
    assert_eq!(persist().await, Persistence::Granted);
    assert_eq!(run("return window.asked;").as_f64(), Some(1.0));

    run("sessionStorage.clear();
         StorageManager.prototype.persist = async () => false;");
    assert_eq!(persist().await, Persistence::Refused);
    run("StorageManager.prototype.persist = async () => true;");
    assert_eq!(persist().await, Persistence::Refused);

    run("sessionStorage.clear();
         StorageManager.prototype.persist = async () => { throw new Error('no'); };");
    assert_eq!(persist().await, Persistence::Unknown);
    run("StorageManager.prototype.persist = window.kept_persist;
         Object.defineProperty(navigator, 'storage', { configurable: true, value: undefined });");
    assert_eq!(persist().await, Persistence::Unknown);
    run("delete navigator.storage;");
}
