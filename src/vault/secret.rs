//! Thirty-two bytes that nobody may read but those who hold them.

use super::primitives::primitives;
use zeroize::Zeroizing;

/// A secret of 256 bits. It is wiped when it is dropped (best effort: what the compiler copied
/// elsewhere stays there), isn't copied or compared, and doesn't print itself.
pub(super) struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    pub(super) fn new(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(bytes)
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The secret that HKDF-SHA-256 (RFC 5869) makes of this one for the purpose that the label
    /// names. Who learns it learns nothing of this one, nor of what was made for another label.
    ///
    /// `None` where 32 bytes would be too many for HKDF, which they aren't.
    pub(super) fn split(&self, label: &Label) -> Option<Self> {
        expanded(None, self.bytes(), label)
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Secret")
    }
}

/// What a secret is for. No two purposes have the same label, and no label ever changes.
pub(super) struct Label(&'static str);

impl Label {
    pub(super) const COMMITMENT: Self = Self("procura slot commitment 1");
    pub(super) const DATA_KEY: Self = Self("procura slot data key 1");
    pub(super) const SEED: Self = Self("procura slot seed 1");
    pub(super) const RECOVERY: Self = Self("procura recovery code 1");
    pub(super) const MARK: Self = Self("procura rollback mark 1");
    pub(super) const PRIVATE: Self = Self("procura private text 1");
}

/// HKDF-SHA-256 of a key of high entropy.
pub(super) fn expanded(salt: Option<&[u8]>, key: &[u8], label: &Label) -> Option<Secret> {
    (primitives().expand)(salt, key, label.0.as_bytes()).map(Secret)
}
