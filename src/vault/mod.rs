//! Keys: who can read the register, and who wrote what in it.
//!
//! So far: which passphrases will do, how they are made for a person, and words by which two people
//! compare what they have.
//!
//! Invariants of this room:
//! * it is pure and draws no chance: random bytes come in as arguments;
//! * no secret is copied or printed by accident: passphrases are a type of their own, which can't be
//!   cloned, is wiped when it is dropped (best effort: what the compiler or the browser copied
//!   elsewhere stays there), and whose `Debug` shows nothing of it.
//!
//! Of the other rooms it knows the digests of `journal` and the folding of `register`. Nothing in the
//! app uses this room yet: records are still written in the open.

mod common;
mod passphrase;
mod words;

pub use passphrase::{
    LEAST_CHARACTERS, MOST_CHARACTERS, NamesAtHand, Normalisation, Passphrase, PassphraseProblem,
};
pub use words::{FINGERPRINT_WORDS, PASSPHRASE_WORDS, WORDS, WordList, WordListProblem};
pub use zeroize::Zeroizing;
