//! The wording: every sentence in both languages, and everything that has to be put into words.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::arithmetic_side_effects
)]

mod calendar;
mod completeness;
mod decisions;
mod events;
mod loading;
mod names;
mod problems;
mod refusals;
mod remedies;
mod scene;
mod tables;
mod typography;
mod vocabulary;
