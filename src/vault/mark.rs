//! How far a user has seen the history go, so that an older state of the whole store is noticed.

use super::cipher::{self, Nonce};
use super::frame::{FrameProblem, framed, unframed};
use super::secret::{Label, expanded};
use super::signing::SigningPair;
use super::slot::Owner;
use crate::journal::Digest;

/// The version in which marks are written today.
pub const MARK_VERSION: u8 = 1;
/// What the associated data of a mark begin with.
const TAG: &[u8] = b"procura rollback mark 1\0";

/// The newest record that a user has seen. It is sealed with a key that is made from their seed, so
/// nobody else can put it back, and it stays when the passphrase changes. An older mark of theirs can
/// still be copied back together with an older history: without a second device, nothing can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The record's place, from 1.
    pub sequence: u32,
    /// Its digest.
    pub digest: Digest,
}

/// Why a mark can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkProblem {
    /// It isn't what was written.
    Damaged,
    /// It is whole, but was written by a newer version of the app.
    NewerVersion(u8),
    /// It is whole, but is no mark.
    Malformed,
    /// It was sealed for another user or register, or with another key, or was forged.
    DoesNotOpen,
}

/// How the history that is there differs from the one that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RolledBack {
    /// It ends before the record that was seen: here, or at 0 where there is none.
    Shorter {
        /// The last record that is there.
        newest: u32,
        /// The last one that was seen.
        seen: u32,
    },
    /// Another record stands in the place of the one that was seen.
    Different {
        /// That place.
        sequence: u32,
    },
}

impl From<FrameProblem> for MarkProblem {
    fn from(problem: FrameProblem) -> Self {
        match problem {
            FrameProblem::Damaged => Self::Damaged,
            FrameProblem::NewerVersion(version) => Self::NewerVersion(version),
            FrameProblem::NoVersion => Self::Malformed,
        }
    }
}

impl Mark {
    /// Seals the mark for its owner.
    ///
    /// `None` where it can't be sealed, which no mark leads to.
    #[must_use]
    pub fn seal(self, pair: &SigningPair, owner: Owner, nonce: Nonce) -> Option<Vec<u8>> {
        let mut content = self.sequence.to_be_bytes().to_vec();
        content.extend(self.digest.bytes());
        let key = expanded(None, pair.seed(), &Label::MARK)?;
        let sealed = cipher::seal(key.bytes(), nonce, &associated(owner), &content)?;
        let mut body = nonce.bytes().to_vec();
        body.extend(sealed);
        Some(framed(MARK_VERSION, &body))
    }

    /// Opens a mark of this owner.
    ///
    /// # Errors
    /// When it is damaged, of a newer version, no mark, or not what this owner sealed.
    pub fn open(bytes: &[u8], pair: &SigningPair, owner: Owner) -> Result<Self, MarkProblem> {
        let body = unframed(MARK_VERSION, bytes)?;
        let (nonce, sealed) = body.split_first_chunk().ok_or(MarkProblem::Malformed)?;
        let nonce = Nonce::from_random(*nonce);
        let content = expanded(None, pair.seed(), &Label::MARK)
            .and_then(|key| cipher::open(key.bytes(), nonce, &associated(owner), sealed))
            .ok_or(MarkProblem::DoesNotOpen)?;
        let (sequence, digest) = content.split_first_chunk().ok_or(MarkProblem::Malformed)?;
        let digest = digest.try_into().map_err(|_| MarkProblem::Malformed)?;
        Ok(Self {
            sequence: u32::from_be_bytes(*sequence),
            digest: Digest::from_bytes(digest),
        })
    }

    /// Checks that the history goes at least as far as it was seen to, and through the same record.
    /// `newest` is its last sequence, 0 where there is none; `digest_of` gives the digest of the record
    /// at a place.
    ///
    /// # Errors
    /// When it is shorter, or another one.
    pub fn check(
        self,
        newest: u32,
        digest_of: impl FnOnce(u32) -> Option<Digest>,
    ) -> Result<(), RolledBack> {
        let (seen, sequence) = (self.sequence, self.sequence);
        if newest < seen {
            return Err(RolledBack::Shorter { newest, seen });
        }
        if digest_of(sequence) == Some(self.digest) {
            Ok(())
        } else {
            Err(RolledBack::Different { sequence })
        }
    }
}

fn associated(owner: Owner) -> Vec<u8> {
    let mut bytes = TAG.to_vec();
    bytes.push(MARK_VERSION);
    bytes.extend(owner.register.bytes());
    bytes.extend(u32::from(owner.user).to_be_bytes());
    bytes
}
