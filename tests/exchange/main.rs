//! Files that come in, good and bad, and files that go out.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::arithmetic_side_effects
)]

#[path = "../stage/mod.rs"]
#[allow(dead_code, reason = "each test target uses its share of the stage")]
mod stage;

mod both_languages;
mod calendars;
mod catalogue_files;
mod employees;
mod encodings;
mod previews;
mod scene;
mod sheets;
