//! One tab at a time.

use crate::page::{pause, run, run_to_its_end};
use procura::browser::locks::exclusive;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;

/// The lock is anybody's again, whatever a test before this one left.
fn give_back() {
    run("window.giveBack?.();");
}

/// Another tab takes the lock and keeps it until it is given back.
async fn hold() {
    give_back();
    run_to_its_end(
        "await new Promise(taken => navigator.locks.request('procura.register', () => {
             taken();
             return new Promise(back => { window.giveBack = back; });
         }));",
    )
    .await;
}

#[wasm_bindgen_test]
async fn work_is_done_and_gives_its_result() {
    give_back();

    assert_eq!(exclusive(|| 6 * 7).await, 42);
}

#[wasm_bindgen_test]
async fn work_waits_for_the_tab_that_has_the_lock() {
    hold().await;
    let done = Rc::new(Cell::new(false));
    let told = Rc::clone(&done);
    spawn_local(async move { exclusive(move || told.set(true)).await });

    pause(60).await;
    assert!(!done.get(), "the other tab has the lock");
    give_back();
    pause(60).await;

    assert!(done.get());
}

#[wasm_bindgen_test]
async fn pieces_of_work_are_done_in_the_order_in_which_they_were_asked_for() {
    hold().await;
    let order = Rc::new(RefCell::new(Vec::new()));
    for number in 1..=3 {
        let order = Rc::clone(&order);
        spawn_local(async move { exclusive(move || order.borrow_mut().push(number)).await });
    }
    pause(20).await;
    give_back();

    exclusive(|| ()).await;

    assert_eq!(*order.borrow(), [1, 2, 3]);
}

#[wasm_bindgen_test]
async fn work_nobody_waits_for_any_more_is_still_done() {
    hold().await;
    let done = Rc::new(Cell::new(0));
    let told = Rc::clone(&done);
    let mut waiting = Box::pin(exclusive(move || told.set(told.get() + 1)));
    let noop = &mut std::task::Context::from_waker(std::task::Waker::noop());
    assert!(std::future::Future::poll(waiting.as_mut(), noop).is_pending());
    drop(waiting);
    give_back();

    exclusive(|| ()).await;

    assert_eq!(done.get(), 1);
}

#[wasm_bindgen_test]
async fn without_locks_work_is_done_once_and_at_once() {
    for manager in [
        "undefined",
        "{}",
        "{ request() { throw new Error('no'); } }",
        "{ request() { return Promise.reject(new Error('no')); } }",
        "{ request() { return 'no promise'; } }",
    ] {
        let value = format!("{{ value: {manager}, configurable: true }}");
        run(&format!(
            "Object.defineProperty(navigator, 'locks', {value});"
        ));
        let count = Rc::new(Cell::new(0));
        let told = Rc::clone(&count);

        let result = exclusive(move || {
            told.set(told.get() + 1);
            "done"
        })
        .await;

        run("delete navigator.locks;");
        assert_eq!((result, count.get()), ("done", 1), "{manager}");
    }
}
