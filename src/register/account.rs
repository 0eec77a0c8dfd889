//! The account of a user: by which key others know what they sign, and which of their slots is the
//! newest. The keys themselves are no concern of the register, which never sees a secret.

use serde::{Deserialize, Serialize};

/// The public half of a signing pair: 32 bytes, of which the register only asks whether they are the
/// same. Whether they are a key at all is for the vault to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountKey([u8; 32]);

impl AccountKey {
    /// The key that these bytes are.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(self) -> [u8; 32] {
        self.0
    }
}

/// Who made a signing pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeyOrigin {
    /// An officer, with a temporary passphrase: it only serves to be replaced by the user's own.
    Temporary,
    /// The user.
    Own,
}

/// How a user gets in and signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account {
    /// By which the user's records are known.
    pub key: AccountKey,
    /// Who made it.
    pub origin: KeyOrigin,
    /// How many slots the user has had: an older one is refused.
    pub edition: u32,
    /// How many recovery codes the user has had; 0 for none.
    pub recovery: u32,
}
