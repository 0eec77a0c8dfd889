//! The one cipher: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) of the `chacha20poly1305` crate.

use super::primitives::primitives;
use serde::{Deserialize, Serialize};

/// How many bytes longer than its content a sealed text is.
pub const TAG_LENGTH: usize = 16;

/// Twenty-four random bytes, drawn anew for everything that is sealed. So many of them never repeat
/// by chance, so nobody has to count them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nonce([u8; 24]);

impl Nonce {
    /// The nonce of these random bytes. They are used once.
    #[must_use]
    pub fn from_random(bytes: [u8; 24]) -> Self {
        Self(bytes)
    }

    /// The bytes, which are no secret.
    #[must_use]
    pub fn bytes(self) -> [u8; 24] {
        self.0
    }
}

/// Seals a content: what comes out is as long as it, and a tag of [`TAG_LENGTH`] bytes follows.
/// `associated` isn't in it, but must be the same for it to open again.
///
/// `None` where the content is longer than the cipher can seal (256 GiB).
#[must_use]
pub fn seal(key: &[u8; 32], nonce: Nonce, associated: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    (primitives().seal)(key, &nonce.0, associated, content)
}

/// Opens what [`seal`] sealed with the same key, nonce and associated data.
///
/// `None` where any of them is another one, or a bit of the sealed text was changed.
#[must_use]
pub fn open(key: &[u8; 32], nonce: Nonce, associated: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    (primitives().open)(key, &nonce.0, associated, sealed)
}
