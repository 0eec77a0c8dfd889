//! Keys: who can read the register, and who wrote what in it.
//!
//! A register has one [`DataKey`], under which its records are sealed, and each user a [`SigningPair`].
//! Both are locked in the user's [`Slot`] under a key that [`derive()`] makes of a passphrase, or under a
//! [`RecoveryCode`]. A record is [`Signed`] by its author at its [`Place`], then sealed. A [`Mark`] says
//! how far a user has seen the history go.
//!
//! Invariants of this room:
//! * it is pure and draws no chance: salts, nonces, seeds and keys come in as random bytes, and each
//!   is used once;
//! * the cryptography is that of the libraries; what is decided here is only what is derived, sealed
//!   and signed together with what;
//! * no secret is copied or printed by accident: keys, codes and passphrases are types of their own,
//!   which can't be cloned, are wiped when they are dropped (best effort: what the compiler or the
//!   browser copied elsewhere stays there), and whose `Debug` shows nothing of them;
//! * nothing opens at another place, for another user or in another register than it was made for;
//! * what storage says about costs is checked before anything is derived, so a forged slot takes no
//!   memory;
//! * each refusal has its own name; "doesn't open" alone joins what nobody without the key can tell
//!   apart;
//! * nothing here says who had the right to sign: that is for those who read the journal.
//!
//! Of the other rooms it knows the identities and digests of `journal`, and the users, instants and
//! folding of `register`.

pub mod cipher;
mod closed;
mod derivation;
#[cfg(feature = "cryptography")]
mod first_guesses;
pub mod frame;
mod keys;
mod locked;
mod mark;
mod passphrase;
mod place;
pub mod primitives;
mod private;
mod recovery;
mod sealing;
mod secret;
mod signing;
mod slot;
mod words;

pub use cipher::Nonce;
pub use closed::ClosedProblem;
#[cfg(feature = "cryptography")]
pub use derivation::derive;
pub use derivation::{Derivation, NoMemory, ParameterProblem, Parameters, PassphraseKey, Salt};
pub use keys::{FirstKeys, Keys, Opened, TemporaryKeys, Unmade};
pub use mark::{MARK_VERSION, Mark, MarkProblem, RolledBack};
pub use passphrase::{
    LEAST_CHARACTERS, MOST_CHARACTERS, NamesAtHand, Normalisation, Passphrase, PassphraseProblem,
};
pub use place::Place;
pub use recovery::{CodeProblem, RecoveryCode, RecoveryKey};
pub use sealing::{DataKey, KeyNumber, SealProblem};
pub use signing::{PublicKey, SignatureProblem, Signed, SigningPair};
pub use slot::{Lock, Owner, SLOT_VERSION, Slot, SlotNonces, SlotProblem};
pub use words::{FINGERPRINT_WORDS, PASSPHRASE_WORDS, WORDS, WordList, WordListProblem};
pub use zeroize::Zeroizing;
