//! What is kept of one user's account: who may open it, with what, and the user's keys, locked in it.

use super::cipher::Nonce;
use super::derivation::{Derivation, ParameterProblem, Salt};
use super::frame::{FrameProblem, framed, unframed};
use super::locked::{Header, Locked};
use super::sealing::KeyNumber;
use crate::journal::{Digest, RegisterId};
use crate::register::UserId;
use serde::{Deserialize, Serialize};

/// The version in which slots are written today.
pub const SLOT_VERSION: u8 = 1;

/// Whose slot it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// The register that it opens.
    pub register: RegisterId,
    /// The user who opens it.
    pub user: UserId,
}

/// What opens a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// The user's own passphrase.
    Own(Derivation),
    /// A passphrase that an RSE chose for the user, who must replace it and the signing pair at the
    /// first sign-in.
    Temporary(Derivation),
    /// The recovery code, with this salt.
    Recovery(Salt),
}

/// One user's slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    header: Header,
    lock: Lock,
    key_number: KeyNumber,
    locked: Locked,
}

/// Why a slot is refused, or doesn't open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotProblem {
    /// It isn't what was written.
    Damaged,
    /// It is whole, but was written by a newer version of the app.
    NewerVersion(u8),
    /// It is whole, but is no slot.
    Malformed,
    /// Its parameters are below the floor: somebody tries to make guesses cheap.
    WeakParameters,
    /// Its parameters are above the ceiling: somebody tries to keep the device busy.
    ExcessiveParameters,
    /// It belongs to this other register.
    OtherRegister(RegisterId),
    /// It belongs to this other user.
    OtherUser(UserId),
    /// It opens with a recovery code where a passphrase was given, or the other way round.
    OtherLock,
    /// The passphrase or the code isn't the slot's, or its salt or parameters were exchanged, which
    /// can't be told apart.
    DoesNotOpen,
    /// The passphrase or the code is the slot's, but something else in it was exchanged.
    Forged,
    /// A newer slot has replaced it.
    Superseded {
        /// Its own edition.
        found: u32,
        /// The newest one.
        newest: u32,
    },
}

impl From<ParameterProblem> for SlotProblem {
    fn from(problem: ParameterProblem) -> Self {
        match problem {
            ParameterProblem::Weak => Self::WeakParameters,
            ParameterProblem::Excessive => Self::ExcessiveParameters,
        }
    }
}

impl From<FrameProblem> for SlotProblem {
    fn from(problem: FrameProblem) -> Self {
        match problem {
            FrameProblem::Damaged => Self::Damaged,
            FrameProblem::NewerVersion(version) => Self::NewerVersion(version),
            FrameProblem::NoVersion => Self::Malformed,
        }
    }
}

/// The random bytes that a new slot uses up, apart from its salt.
#[derive(Clone, Copy, Debug)]
pub struct SlotNonces {
    /// For the data key.
    pub data_key: Nonce,
    /// For the seed.
    pub seed: Nonce,
}

impl Slot {
    /// Reads the slot of this owner. Its parameters are checked before anything is derived, so that
    /// none of them takes memory first.
    ///
    /// # Errors
    /// When it is damaged, of a newer version, no slot, someone else's, or its parameters are below
    /// the floor or above the ceiling.
    pub fn read(bytes: &[u8], owner: Owner) -> Result<Self, SlotProblem> {
        let body = unframed(SLOT_VERSION, bytes)?;
        let (header, locked) = match postcard::take_from_bytes::<(Header, Locked)>(body) {
            Ok((stored, [])) => stored,
            _ => return Err(SlotProblem::Malformed),
        };
        if header.owner.register != owner.register {
            return Err(SlotProblem::OtherRegister(header.owner.register));
        }
        if header.owner.user != owner.user {
            return Err(SlotProblem::OtherUser(header.owner.user));
        }
        let slot = Self {
            header,
            lock: header.lock.checked()?,
            key_number: KeyNumber::from_value(header.key_number).ok_or(SlotProblem::Malformed)?,
            locked,
        };
        // A number can be written in several ways; a slot is written in one.
        if slot.bytes().as_deref() == Some(bytes) {
            Ok(slot)
        } else {
            Err(SlotProblem::Malformed)
        }
    }

    /// The slot's form in storage: the version, its content (postcard) and the SHA-256 of both.
    ///
    /// `None` where it can't be written, which no slot leads to.
    #[must_use]
    pub fn bytes(&self) -> Option<Vec<u8>> {
        let body = postcard::to_extend(&(self.header, &self.locked), Vec::new()).ok()?;
        Some(framed(SLOT_VERSION, &body))
    }

    /// Whose it is.
    #[must_use]
    pub fn owner(&self) -> Owner {
        self.header.owner
    }

    /// What opens it.
    #[must_use]
    pub fn lock(&self) -> Lock {
        self.lock
    }

    /// How many slots this owner has had up to this one. The journal says which one is the newest, but
    /// is read only once the slot is open: see [`Slot::check_edition`].
    #[must_use]
    pub fn edition(&self) -> u32 {
        self.header.edition
    }

    /// The digest of its form in storage, by which the journal can name it.
    #[must_use]
    pub fn digest(&self) -> Option<Digest> {
        self.bytes().map(|bytes| Digest::of(&bytes))
    }

    /// Checks that it is no older slot of this owner, copied back. It opens with the older passphrase,
    /// so nothing in the slot itself can tell.
    ///
    /// # Errors
    /// When its edition is older than the newest one.
    pub fn check_edition(&self, newest: u32) -> Result<(), SlotProblem> {
        let found = self.header.edition;
        if found < newest {
            return Err(SlotProblem::Superseded { found, newest });
        }
        Ok(())
    }

    pub(super) fn key_number(&self) -> KeyNumber {
        self.key_number
    }

    pub(super) fn new(header: Header, lock: Lock, key_number: KeyNumber, locked: Locked) -> Self {
        Self {
            header,
            lock,
            key_number,
            locked,
        }
    }

    pub(super) fn parts(&self) -> (&Header, &Locked) {
        (&self.header, &self.locked)
    }
}
