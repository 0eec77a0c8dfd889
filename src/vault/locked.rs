//! The locked part of a slot: the data key and the seed, each sealed apart, and what proves the key.

use super::cipher::{self, Nonce, TAG_LENGTH};
use super::derivation::{Derivation, ParameterProblem, Parameters, Salt};
use super::sealing::KeyNumber;
use super::secret::{Label, Secret};
use super::slot::{Lock, Owner, SLOT_VERSION, Slot, SlotNonces, SlotProblem};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// What the associated data of both halves begin with.
const TAG: &[u8] = b"procura slot 1\0";

/// What both halves are bound to. Its form is that of storage: the order of the fields is fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Header {
    pub(super) owner: Owner,
    pub(super) edition: u32,
    pub(super) key_number: u32,
    pub(super) lock: StoredLock,
}

/// The lock as it is written: the memory in KiB, the passes, the lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum StoredLock {
    Own(Salt, u32, u32, u32),
    Temporary(Salt, u32, u32, u32),
    Recovery(Salt),
}

/// The two halves, and what proves the key before either is tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Locked {
    commitment: [u8; 32],
    data_key: Half,
    seed: Half,
}

/// Thirty-two sealed bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Half {
    nonce: Nonce,
    content: [u8; 32],
    tag: [u8; TAG_LENGTH],
}

/// What is locked in a slot.
pub(super) struct Contents {
    pub(super) data_key: Zeroizing<[u8; 32]>,
    pub(super) seed: Zeroizing<[u8; 32]>,
}

impl Slot {
    /// Locks the contents. `None` where that can't be done, which no arguments lead to.
    pub(super) fn locked_with(
        secret: &Secret,
        (owner, edition, key_number, lock): (Owner, u32, KeyNumber, Lock),
        contents: &Contents,
        nonces: SlotNonces,
    ) -> Option<Self> {
        let header = Header {
            owner,
            edition,
            key_number: key_number.value(),
            lock: lock.stored(),
        };
        let half = |label, nonce, content: &[u8; 32]| header.sealed(secret, label, nonce, content);
        let locked = Locked {
            commitment: *secret.split(&Label::COMMITMENT)?.bytes(),
            data_key: half(Label::DATA_KEY, nonces.data_key, &contents.data_key)?,
            seed: half(Label::SEED, nonces.seed, &contents.seed)?,
        };
        Some(Self::new(header, lock, key_number, locked))
    }

    /// Opens both halves. The commitment comes first: with this cipher alone, one sealed text could
    /// be made to open under two keys.
    pub(super) fn unlocked_with(&self, secret: &Secret) -> Result<Contents, SlotProblem> {
        let (header, locked) = self.parts();
        let commitment = secret.split(&Label::COMMITMENT);
        // What it is compared with stands open in the slot: there is nothing for a clock to find out.
        if commitment.is_none_or(|found| *found.bytes() != locked.commitment) {
            return Err(SlotProblem::DoesNotOpen);
        }
        let half = |label, half| header.opened(secret, label, half);
        Ok(Contents {
            data_key: half(Label::DATA_KEY, &locked.data_key).ok_or(SlotProblem::Forged)?,
            seed: half(Label::SEED, &locked.seed).ok_or(SlotProblem::Forged)?,
        })
    }
}

impl Header {
    fn sealed(
        &self,
        secret: &Secret,
        label: Label,
        nonce: Nonce,
        content: &[u8; 32],
    ) -> Option<Half> {
        let key = secret.split(&label)?;
        let sealed = cipher::seal(key.bytes(), nonce, &self.associated()?, content)?;
        let (content, tag) = sealed.split_first_chunk()?;
        Some(Half {
            nonce,
            content: *content,
            tag: tag.try_into().ok()?,
        })
    }

    fn opened(&self, secret: &Secret, label: Label, half: &Half) -> Option<Zeroizing<[u8; 32]>> {
        let key = secret.split(&label)?;
        let sealed = [half.content.as_slice(), half.tag.as_slice()].concat();
        let opened = cipher::open(key.bytes(), half.nonce, &self.associated()?, &sealed)?;
        let opened = Zeroizing::new(opened);
        let mut content = Zeroizing::new([0; 32]);
        content.copy_from_slice(opened.first_chunk::<32>()?);
        Some(content)
    }

    /// Everything that can be read in the slot without opening it. The halves are told apart by their
    /// keys, each of which has its own label.
    fn associated(&self) -> Option<Vec<u8>> {
        let mut bytes = TAG.to_vec();
        bytes.push(SLOT_VERSION);
        postcard::to_extend(self, bytes).ok()
    }
}

impl Lock {
    fn stored(self) -> StoredLock {
        let numbers =
            |parameters: Parameters| (parameters.memory(), parameters.passes(), parameters.lanes());
        match self {
            Self::Own(Derivation { salt, parameters }) => {
                let (memory, passes, lanes) = numbers(parameters);
                StoredLock::Own(salt, memory, passes, lanes)
            }
            Self::Temporary(Derivation { salt, parameters }) => {
                let (memory, passes, lanes) = numbers(parameters);
                StoredLock::Temporary(salt, memory, passes, lanes)
            }
            Self::Recovery(salt) => StoredLock::Recovery(salt),
        }
    }
}

impl StoredLock {
    /// The lock, its parameters within the bounds.
    pub(super) fn checked(self) -> Result<Lock, ParameterProblem> {
        let derivation = |salt, memory, passes, lanes| {
            let parameters = Parameters::new(memory, passes, lanes)?;
            Ok(Derivation { salt, parameters })
        };
        match self {
            Self::Own(salt, memory, passes, lanes) => {
                derivation(salt, memory, passes, lanes).map(Lock::Own)
            }
            Self::Temporary(salt, memory, passes, lanes) => {
                derivation(salt, memory, passes, lanes).map(Lock::Temporary)
            }
            Self::Recovery(salt) => Ok(Lock::Recovery(salt)),
        }
    }
}
