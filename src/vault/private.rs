//! Texts that one user keeps to themself, such as a request in progress: sealed with a key that is made
//! from their seed, so that not even those who read the register read them.

use super::cipher::{self, Nonce};
use super::secret::{Label, expanded};
use super::signing::SigningPair;

/// What the associated data of a private text begin with.
const TAG: &[u8] = b"procura private text 1\0";

impl SigningPair {
    /// Seals a text for its author: the nonce (24 bytes), then the sealed text and its tag. It opens
    /// under the same name only.
    ///
    /// `None` where it is longer than the cipher can seal (256 GiB).
    #[must_use]
    pub fn seal_private(&self, name: &str, nonce: Nonce, text: &[u8]) -> Option<Vec<u8>> {
        let key = expanded(None, self.seed(), &Label::PRIVATE)?;
        let sealed = cipher::seal(key.bytes(), nonce, &associated(name), text)?;
        let mut bytes = nonce.bytes().to_vec();
        bytes.extend(sealed);
        Some(bytes)
    }

    /// Opens what [`SigningPair::seal_private`] sealed under this name; `None` for anything else.
    #[must_use]
    pub fn open_private(&self, name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = bytes.split_first_chunk()?;
        let key = expanded(None, self.seed(), &Label::PRIVATE)?;
        cipher::open(
            key.bytes(),
            Nonce::from_random(*nonce),
            &associated(name),
            sealed,
        )
    }
}

fn associated(name: &str) -> Vec<u8> {
    let mut bytes = TAG.to_vec();
    bytes.extend_from_slice(name.as_bytes());
    bytes
}
