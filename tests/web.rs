//! What only a browser can show, run in headless Chromium by `make test-wasm`.
//!
//! All tests of this file share one page and its storage.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_page_has_a_storage() {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());

    assert!(storage.is_some());
}
