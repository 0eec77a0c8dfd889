//! The whole picture: lists that are searched, the views at a day, Pourquoi, and what deserves attention.
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

mod addresses;
mod attention;
mod by_body;
mod emptiness;
mod kept_journal;
mod opened;
mod pages;
mod past;
mod person;
mod procurations;
mod records;
mod timeline;
mod users;
mod who_may;
mod why;
