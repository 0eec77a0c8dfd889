//! The rules of the domain, R1 to R14, each one kept and broken, and the types that carry them.
//!
//! A module tells the story of one rule or of one type. R7 is the journal's and has its tests there.
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

mod accounts;
mod apply;
mod authors;
mod catalogue;
mod catalogue_changes;
mod catalogue_records;
mod email;
mod last_acts;
mod mandate;
mod many_at_once;
mod neq;
mod normal_form;
mod ordered;
mod ordering;
mod r01_officer;
mod r02_period;
mod r03_grants;
mod r04_every_task;
mod r05_assigning;
mod r06_listed;
mod r06_transmettre;
mod r08_civil_days;
mod r09_officers;
mod r10_departure;
mod r10_preview;
mod r11_differences;
mod r11_versions;
mod r12_paths;
mod r13_every_case;
mod r13_nearness;
mod r14_names;
mod reference;
mod review;
mod status;
mod undo;
mod user_code;
