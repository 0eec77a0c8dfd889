//! The few functions that everything else in this room is made of, all of them the libraries' own.
//!
//! With the feature `cryptography` they are linked in: natively, and in the module that the browser loads
//! when somebody first comes in, which is built for time. Without it, as in the module that the browser
//! loads first, they are reached through a table that the shell fills in from there
//! ([`install`]); before it has, nothing opens, nothing verifies, and nothing can be made.

#[cfg(feature = "cryptography")]
mod linked;

#[cfg(feature = "cryptography")]
pub use linked::LINKED;

use super::passphrase::{NamesAtHand, PassphraseProblem};
use zeroize::Zeroizing;

/// How long a signature is, in bytes.
pub const SIGNATURE_LENGTH: usize = 64;

/// What seals or opens: key, nonce, associated data, what it is done to.
pub type Cipher = fn(&[u8; 32], &[u8; 24], &[u8], &[u8]) -> Option<Vec<u8>>;
/// What makes a secret of another one: salt, key, label.
pub type Expansion = fn(Option<&[u8]>, &[u8], &[u8]) -> Option<Zeroizing<[u8; 32]>>;

/// The functions. Whoever has a table of its own keeps to what is said of each here.
#[derive(Clone, Copy, Debug)]
pub struct Primitives {
    /// XChaCha20-Poly1305: key, nonce, associated data, content; gives the sealed content and its tag.
    pub seal: Cipher,
    /// Its opposite: key, nonce, associated data, what was sealed; `None` for anything else.
    pub open: Cipher,
    /// Ed25519: the public half of a seed.
    pub public_key: fn(&[u8; 32]) -> [u8; 32],
    /// Whether bytes are a public key, and none with which anything could pass for signed.
    pub is_public_key: fn(&[u8; 32]) -> bool,
    /// Ed25519: the signature of a message by a seed.
    pub sign: fn(&[u8; 32], &[u8]) -> [u8; SIGNATURE_LENGTH],
    /// Ed25519, by the strict rules: public key, message, signature.
    pub verifies: fn(&[u8; 32], &[u8], &[u8; SIGNATURE_LENGTH]) -> bool,
    /// HKDF-SHA-256: salt, key, label; `None` where 32 bytes would be too many, which they aren't.
    pub expand: Expansion,
    /// Why a passphrase in NFKC would be guessed; `None` when it wouldn't.
    pub guess: fn(&str, NamesAtHand<'_>) -> Option<PassphraseProblem>,
}

#[cfg(feature = "cryptography")]
pub(super) fn primitives() -> &'static Primitives {
    &LINKED
}

#[cfg(not(feature = "cryptography"))]
pub use table::install;
#[cfg(not(feature = "cryptography"))]
pub(super) use table::primitives;

#[cfg(not(feature = "cryptography"))]
mod table {
    use super::{NamesAtHand, PassphraseProblem, Primitives, SIGNATURE_LENGTH};
    use std::sync::OnceLock;

    static TABLE: OnceLock<Primitives> = OnceLock::new();

    /// Before anything is installed, there is nothing that could go wrong unseen: what is made here opens
    /// and verifies nowhere.
    const NOTHING: Primitives = Primitives {
        seal: |_, _, _, _| None,
        open: |_, _, _, _| None,
        public_key: |_| [0; 32],
        is_public_key: |_| false,
        sign: |_, _| [0; SIGNATURE_LENGTH],
        verifies: |_, _, _| false,
        expand: |_, _, _| None,
        guess: |_: &str, _: NamesAtHand<'_>| Some(PassphraseProblem::Common),
    };

    /// Puts the functions in place, for as long as the program runs. The first ones stay.
    pub fn install(primitives: Primitives) {
        // Whoever comes second brings the same ones.
        let _ = TABLE.set(primitives);
    }

    pub(in crate::vault) fn primitives() -> &'static Primitives {
        TABLE.get().unwrap_or(&NOTHING)
    }
}
