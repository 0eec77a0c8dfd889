//! Keys, sealing and signing, natively: the published vectors, what was written once, and everything
//! that somebody with the developer tools may do to it.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing
)]
#![allow(clippy::panic, clippy::string_slice, clippy::unwrap_used)]

mod bytes;
mod derivations;
mod drive;
mod golden;
mod marks;
mod passphrases;
mod properties;
mod records;
mod recovery;
mod secrecy;
mod slots;
mod tampering;
mod vectors;
mod words;
mod wycheproofs;
