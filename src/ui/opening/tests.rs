//! How the app opens when the second copy can't be asked.
#![allow(clippy::arithmetic_side_effects, clippy::expect_used, clippy::panic)]

use super::*;
use crate::ui::stage::{Stage, run};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Opens in a browser whose IndexedDB is this, and in which nobody waits for ten seconds.
async fn opened_with(indexed_db: &str) -> Result<(Opened, SecondCopy), OpeningProblem> {
    let code = format!(
        "window.kept_database = Object.getOwnPropertyDescriptor(window, 'indexedDB');
         window.kept_timer = window.setTimeout;
         window.setTimeout = (told, after) => window.kept_timer(told, after === 10_000 ? 1 : after);
         Object.defineProperty(window, 'indexedDB', {{ configurable: true, {indexed_db} }});"
    );
    run(&code, &JsValue::NULL);
    let opened = open().await;
    run(
        "Object.defineProperty(window, 'indexedDB', window.kept_database);
         window.setTimeout = window.kept_timer;",
        &JsValue::NULL,
    );
    opened
}

const SILENT: &str = "value: { open() { return {}; } }";
const MISSING: &str = "value: undefined";

#[wasm_bindgen_test]
async fn nothing_passes_for_a_first_visit_while_the_second_copy_is_silent() {
    let _stage = Stage::set();
    run("localStorage.clear();", &JsValue::NULL);

    let opened = opened_with(SILENT).await;
    assert_eq!(opened.err(), Some(OpeningProblem::SecondCopySilent));

    let opened = opened_with(MISSING).await;
    assert!(opened.is_ok_and(|(opened, _)| opened.is_first_visit()));
}

#[wasm_bindgen_test]
async fn a_register_in_local_storage_opens_whatever_the_second_copy_says() {
    let _stage = Stage::set();
    for indexed_db in [SILENT, MISSING] {
        let opened = opened_with(indexed_db).await;
        let Ok((opened, copy)) = opened else {
            panic!("it doesn't open");
        };
        assert!(!opened.is_first_visit());
        assert!(!copy.is_kept());
    }
}
