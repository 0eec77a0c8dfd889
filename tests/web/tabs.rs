//! What another tab changes, played by a frame of the same origin.

use crate::page::{drive_to_sample, empty_storage, open_as_officer, pause, run, run_to_its_end};
use procura::browser::tabs::{Subscription, Tidings, subscribe};
use procura::journal::TransactionId;
use procura::office::Key;
use procura::register::{Command, UserId};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// A subscription and what it has told.
fn listen() -> (Subscription, Rc<RefCell<Vec<Tidings>>>) {
    let told = Rc::new(RefCell::new(Vec::new()));
    let telling = Rc::clone(&told);
    let subscription = subscribe(move |change| telling.borrow_mut().push(change));
    (subscription.expect("a window"), told)
}

/// Does something in another tab, whose window is `other`, and waits until it is known here.
async fn in_another_tab(deed: &str) {
    run_to_its_end(&format!(
        "const frame = document.createElement('iframe');
         document.body.append(frame);
         const other = frame.contentWindow;
         {deed}
         await new Promise(go => setTimeout(go, 150));
         frame.remove();"
    ))
    .await;
}

#[wasm_bindgen_test]
async fn a_record_of_another_tab_is_told() {
    empty_storage();
    let (_listening, told) = listen();

    in_another_tab("other.localStorage.setItem('procura.1.x.1', 'a record');").await;

    assert_eq!(*told.borrow(), [Tidings::Register]);
}

#[wasm_bindgen_test]
async fn a_draft_of_another_tab_is_told_apart() {
    empty_storage();
    let (_listening, told) = listen();

    in_another_tab("other.localStorage.setItem('procura.draft.x', '{}');").await;

    let key = Key::parse("procura.draft.x").expect("ours");
    assert_eq!(*told.borrow(), [Tidings::Other(key)]);
}

#[wasm_bindgen_test]
async fn what_isnt_ours_is_not_told() {
    empty_storage();
    let (_listening, told) = listen();

    in_another_tab(
        "other.localStorage.setItem('token', 'not ours');
         other.sessionStorage.setItem('procura.1.x.1', 'of one tab alone');",
    )
    .await;

    assert_eq!(*told.borrow(), []);
}

#[wasm_bindgen_test]
async fn ones_own_changes_are_not_told() {
    let storage = empty_storage();
    let (_listening, told) = listen();

    storage.set_item("procura.1.x.1", "mine").expect("written");
    pause(150).await;

    assert_eq!(*told.borrow(), []);
}

#[wasm_bindgen_test]
async fn the_clearing_of_the_sites_data_is_told() {
    let storage = empty_storage();
    storage
        .set_item("procura.1.x.1", "a record")
        .expect("written");
    let (_listening, told) = listen();

    in_another_tab("other.localStorage.clear();").await;

    assert_eq!(*told.borrow(), [Tidings::Cleared]);
}

#[wasm_bindgen_test]
async fn nothing_is_told_once_the_subscription_is_dropped() {
    empty_storage();
    let (listening, told) = listen();
    drop(listening);
    // A listener that stayed behind would throw, since what it told is gone.
    run("window.thrown = 0; window.addEventListener('error', () => { window.thrown += 1; });");

    in_another_tab("other.localStorage.setItem('procura.1.x.1', 'a record');").await;

    assert_eq!(*told.borrow(), []);
    assert_eq!(run("return window.thrown;").as_f64(), Some(0.0));
}

#[wasm_bindgen_test]
async fn two_offices_over_local_storage_stay_in_step() {
    let mut one = drive_to_sample();
    let mut other = open_as_officer();
    let suspension = Command::SuspendUser(UserId::from(2));

    let recorded = one.submit(TransactionId::from_bytes([7; 16]), suspension);

    assert!(recorded.is_ok());
    assert_eq!(other.catch_up(), Ok(true));
    assert_eq!(other.register(), one.register());
}
