//! The journal and the office, with every fault of storage played natively.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing
)]
#![allow(clippy::panic, clippy::string_slice, clippy::unwrap_used)]

mod ascii;
mod backups;
mod clock;
mod copies;
mod drive;
mod dumps;
mod entry;
mod forged;
mod forging;
mod golden;
mod identities;
mod impaired;
mod interrupted;
mod keys;
mod left_slots;
mod marks;
mod mirror;
mod once;
mod private;
mod records;
mod resuming;
mod sample;
mod secrecy;
mod stores;
mod submissions;
mod tabs;
mod undoing;
mod verification;
mod worlds;
mod writes;
