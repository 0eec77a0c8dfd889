//! Records that only those who hold the data key can read.

use super::cipher::{self, Nonce};
use super::place::Place;
use super::secret::Secret;
use zeroize::Zeroizing;

/// What the associated data of a record begin with.
const TAG: &[u8] = b"procura sealed record 1\0";

/// The number of a data key, from 1: should the key be renewed one day, earlier records still say
/// which one opens them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyNumber(u32);

impl KeyNumber {
    /// The number of a register's first data key.
    pub const FIRST: Self = Self(1);

    /// The number as it is written.
    #[must_use]
    pub fn value(self) -> u32 {
        self.0
    }

    /// The key number that is written so, or `None` for 0, which is none.
    pub(super) fn from_value(value: u32) -> Option<Self> {
        (value > 0).then_some(Self(value))
    }
}

/// The key under which a register's records are sealed: 32 random bytes.
#[derive(Debug)]
pub struct DataKey {
    number: KeyNumber,
    secret: Secret,
}

/// Why a sealed record doesn't open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealProblem {
    /// It is too short to be a sealed record.
    Malformed,
    /// It says that it was sealed with the data key of another number.
    OtherKey(KeyNumber),
    /// It was changed, or moved from another place or register, or sealed with another key.
    DoesNotOpen,
}

impl DataKey {
    /// The key of these random bytes, with its number.
    #[must_use]
    pub fn from_random(number: KeyNumber, bytes: Zeroizing<[u8; 32]>) -> Self {
        Self {
            number,
            secret: Secret::new(bytes),
        }
    }

    /// The key's number.
    #[must_use]
    pub fn number(&self) -> KeyNumber {
        self.number
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        self.secret.bytes()
    }

    /// Seals the record of this place: the key's number (4 bytes, big-endian), the nonce (24), the
    /// sealed content and its tag.
    ///
    /// `None` where the content is longer than the cipher can seal (256 GiB).
    #[must_use]
    pub fn seal(&self, place: &Place, nonce: Nonce, content: &[u8]) -> Option<Vec<u8>> {
        let sealed = cipher::seal(
            self.bytes(),
            nonce,
            &associated(place, self.number),
            content,
        )?;
        let mut bytes = self.number.0.to_be_bytes().to_vec();
        bytes.extend(nonce.bytes());
        bytes.extend(sealed);
        Some(bytes)
    }

    /// Opens the record of this place.
    ///
    /// # Errors
    /// When it is too short, was sealed with a key of another number, or isn't what this key sealed
    /// for this place.
    pub fn open(&self, place: &Place, sealed: &[u8]) -> Result<Vec<u8>, SealProblem> {
        let (number, rest) = sealed.split_first_chunk().ok_or(SealProblem::Malformed)?;
        let (nonce, sealed) = rest.split_first_chunk().ok_or(SealProblem::Malformed)?;
        if sealed.len() < cipher::TAG_LENGTH {
            return Err(SealProblem::Malformed);
        }
        let number = KeyNumber(u32::from_be_bytes(*number));
        if number != self.number {
            return Err(SealProblem::OtherKey(number));
        }
        let nonce = Nonce::from_random(*nonce);
        cipher::open(self.bytes(), nonce, &associated(place, number), sealed)
            .ok_or(SealProblem::DoesNotOpen)
    }
}

fn associated(place: &Place, number: KeyNumber) -> Vec<u8> {
    let mut bytes = TAG.to_vec();
    bytes.extend(place.bytes());
    bytes.extend(number.0.to_be_bytes());
    bytes
}
