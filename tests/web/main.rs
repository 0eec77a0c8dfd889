//! What only a browser can show, run in headless Chromium by `make test-wasm`.
//!
//! All tests of this target share one page and its storage, and run one after the other: each begins
//! by emptying it.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing
)]
#![allow(clippy::panic)]

mod derivation;
mod downloads;
mod drafts;
mod durable;
mod keeping;
mod locks;
mod normal_forms;
mod ordering;
mod page;
mod sources;
mod storage;
mod tabs;
mod time;
mod words;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
