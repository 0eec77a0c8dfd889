//! What holds whatever is asked, in whatever order, by whomever: properties of random histories.
//!
//! `history` plays random steps; the other modules look at what came of them. The seed is fixed, so
//! that a run on one machine is a run on every machine.
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

mod access;
mod authors;
mod history;
mod indexes;
mod invariants;
mod monotony;
mod recording;
mod replay;
mod tampering;
mod typing;
mod undo;
