//! Slots that an officer has closed: sealed once more, under the data key, so that their user's
//! passphrase alone no longer opens them.

use super::cipher::{self, Nonce};
use super::frame::{FrameProblem, framed, unframed};
use super::sealing::DataKey;
use super::slot::{Owner, Slot, SlotProblem};

/// The version in which closed slots are written today.
const CLOSED_VERSION: u8 = 1;
/// What the associated data of a closed slot begin with.
const TAG: &[u8] = b"procura closed slot 1\0";

/// Why a closed slot can't be opened again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClosedProblem {
    /// It isn't what was written, or was written by a newer version of the app.
    Unreadable,
    /// It was closed with another data key, for another owner, or was forged.
    DoesNotOpen,
    /// What was closed is no slot of this owner.
    Slot(SlotProblem),
}

impl From<FrameProblem> for ClosedProblem {
    fn from(_: FrameProblem) -> Self {
        Self::Unreadable
    }
}

impl DataKey {
    /// Closes a slot. `None` where it can't be sealed, which no slot leads to.
    #[must_use]
    pub fn close(&self, slot: &Slot, nonce: Nonce) -> Option<Vec<u8>> {
        let associated = associated(slot.owner());
        let sealed = cipher::seal(self.bytes(), nonce, &associated, &slot.bytes()?)?;
        let mut body = nonce.bytes().to_vec();
        body.extend(sealed);
        Some(framed(CLOSED_VERSION, &body))
    }

    /// Opens a closed slot again, as it was.
    ///
    /// # Errors
    /// When it isn't what [`DataKey::close`] made of a slot of this owner with this key.
    pub fn reopen(&self, bytes: &[u8], owner: Owner) -> Result<Slot, ClosedProblem> {
        let body = unframed(CLOSED_VERSION, bytes)?;
        let (nonce, sealed) = body.split_first_chunk().ok_or(ClosedProblem::Unreadable)?;
        let nonce = Nonce::from_random(*nonce);
        let opened = cipher::open(self.bytes(), nonce, &associated(owner), sealed);
        let opened = opened.ok_or(ClosedProblem::DoesNotOpen)?;
        Slot::read(&opened, owner).map_err(ClosedProblem::Slot)
    }
}

fn associated(owner: Owner) -> Vec<u8> {
    let mut bytes = TAG.to_vec();
    bytes.push(CLOSED_VERSION);
    bytes.extend(owner.register.bytes());
    bytes.extend(u32::from(owner.user).to_be_bytes());
    bytes
}
