//! The register's memory: records and the chain that links them.
//!
//! One transaction is one [`Record`]. Its author signs it and it is sealed: that is done in `office`, with
//! the means of `vault`. Here stand what a record holds, its content's form
//! ([postcard](https://postcard.jamesmunns.com)), and the chain: each record holds the digest of the one
//! before it, and the digest of the first one names the register ([`RegisterId`]). So a changed, missing,
//! moved or foreign record can't go unnoticed.
//!
//! Invariants of this room:
//! * it is pure, and of the other rooms it knows only the register's events and identities;
//! * what was written in an earlier format can always be read: variants and fields are only ever
//!   appended, and the golden file of every format stays among the tests;
//! * a [`Journal`] holds an unbroken chain from the first record on, in which no transaction stands
//!   twice (R7), and admits nothing else;
//! * to admit one more record costs the same at the ten-thousandth as at the first.
//!
//! Where to go next: `office` decides what is recorded, seals it and keeps it in storage.

pub mod ascii;
mod chain;
mod identity;
mod record;

pub use chain::{ChainProblem, Head, Journal};
pub use identity::{Digest, RegisterId, TransactionId};
pub use record::{FORMAT, Record, Sealed, Unwritable};
