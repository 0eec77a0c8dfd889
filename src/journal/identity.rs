//! The names of things in the journal: transactions, digests, registers.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// Gives an identity made of bytes its form as text: lower-case hexadecimal digits.
macro_rules! shown_in_hexadecimal {
    ($name:ident, $length:literal) => {
        impl $name {
            /// Reads the hexadecimal form, in lower case only: one identity has one form. `None` for
            /// anything else.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                bytes_of(text).map(Self)
            }

            /// The bytes.
            #[must_use]
            pub fn bytes(self) -> [u8; $length] {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0
                    .iter()
                    .try_for_each(|byte| write!(formatter, "{byte:02x}"))
            }
        }
    };
}

/// Identity of a transaction: 128 random bits that a draft is given when it is begun, so that one
/// submission is recorded once, however often it is sent (R7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TransactionId([u8; 16]);

impl TransactionId {
    /// The identity of these random bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

shown_in_hexadecimal!(TransactionId, 16);

/// The SHA-256 of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest([u8; 32]);

impl Digest {
    /// What stands in the first record, before which there is none.
    pub const NONE: Self = Self([0; 32]);

    /// The SHA-256 of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The digest that these bytes are.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

shown_in_hexadecimal!(Digest, 32);

/// Identity of a register: the first half of its first record's digest. Two registers never share
/// one, and records can't be passed from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RegisterId([u8; 16]);

impl RegisterId {
    /// The identity of the register whose first record has this digest.
    #[must_use]
    pub fn of_first_record(digest: Digest) -> Self {
        let mut half = [0; 16];
        for (byte, from) in half.iter_mut().zip(digest.0) {
            *byte = from;
        }
        Self(half)
    }
}

shown_in_hexadecimal!(RegisterId, 16);

fn bytes_of<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != N.checked_mul(2)? {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *byte = (value_of(*high)? << 4) | value_of(*low)?;
    }
    Some(bytes)
}

fn value_of(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => digit.checked_sub(b'0'),
        b'a'..=b'f' => digit.checked_sub(b'a')?.checked_add(10),
        _ => None,
    }
}
