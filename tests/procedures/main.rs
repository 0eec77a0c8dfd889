//! The procedures of the help page, step by step, without a browser.
//!
//! Each path has its file, whose tests are named after the numbers of the help page. A `drive_to_…`
//! function answers everything up to a stage; a test then does one thing and looks at what follows.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::arithmetic_side_effects
)]

mod accesses;
mod acting;
mod assigning;
mod creation;
mod forms;
mod help_page;
mod modifying;
mod period;
mod refused_at_submission;
mod rights;
mod scene;
mod staleness;
