//! Passphrases and words, natively.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing
)]
#![allow(clippy::panic, clippy::string_slice, clippy::unwrap_used)]

mod drive;
mod passphrases;
mod words;
