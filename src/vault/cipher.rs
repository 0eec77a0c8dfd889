//! The one cipher: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) of the `chacha20poly1305` crate.

use chacha20poly1305::{AeadInPlace as _, KeyInit as _, Tag, XChaCha20Poly1305, XNonce};
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
    let mut bytes = Vec::with_capacity(content.len().checked_add(TAG_LENGTH)?);
    bytes.extend_from_slice(content);
    let tag = XChaCha20Poly1305::new(key.into())
        .encrypt_in_place_detached(XNonce::from_slice(&nonce.0), associated, &mut bytes)
        .ok()?;
    bytes.extend_from_slice(&tag);
    Some(bytes)
}

/// Opens what [`seal`] sealed with the same key, nonce and associated data.
///
/// `None` where any of them is another one, or a bit of the sealed text was changed.
#[must_use]
pub fn open(key: &[u8; 32], nonce: Nonce, associated: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (content, tag) = sealed.split_last_chunk::<TAG_LENGTH>()?;
    let mut bytes = content.to_vec();
    XChaCha20Poly1305::new(key.into())
        .decrypt_in_place_detached(
            XNonce::from_slice(&nonce.0),
            associated,
            &mut bytes,
            Tag::from_slice(tag),
        )
        .ok()?;
    Some(bytes)
}
