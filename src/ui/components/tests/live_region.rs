//! What was just done, shown as long as it is news.

use super::*;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn what_was_done_shows_on_this_page_and_on_the_next_one() {
    let stage = Stage::set();
    let workspace = stage.workspace();
    let region = workspace.live_region;
    let seen = || untrack(|| region.is_shown().then(|| region.sentence()));
    workspace.arrives("/first");
    assert_eq!(seen(), None);

    workspace.announce("Fait");
    assert_eq!(seen().as_deref(), Some("Fait"));
    assert!(workspace.arrives("/second"));
    assert_eq!(seen().as_deref(), Some("Fait"));
    // The same page again, in the other language, is no arrival.
    assert!(!workspace.arrives("/second"));
    assert_eq!(seen().as_deref(), Some("Fait"));
    assert!(workspace.arrives("/third"));
    assert_eq!(seen(), None);
    assert_eq!(untrack(|| region.sentence()), "");
}

#[wasm_bindgen_test]
fn a_count_is_told_and_not_shown() {
    let stage = Stage::set();
    let region = stage.workspace().live_region;
    region.tell("3 résultats".to_owned());
    assert_eq!(untrack(|| region.sentence()), "3 résultats");
    assert!(!untrack(|| region.is_shown()));
}

#[wasm_bindgen_test]
fn what_was_said_to_one_person_isn_t_for_the_next_one() {
    let stage = Stage::signed_in("rse1");
    let workspace = stage.workspace();
    workspace.announce("Fait");
    workspace.lock();
    assert_eq!(untrack(|| workspace.live_region.sentence()), "");
}
