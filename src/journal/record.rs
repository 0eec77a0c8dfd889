//! One record, and what of it is signed and sealed.

use super::{Digest, TransactionId};
use crate::register::{Actor, Event, Instant};
use serde::{Deserialize, Serialize};

/// The format in which records are written today. The first format wasn't sealed, and nothing was
/// released with it: no version reads it any more.
pub const FORMAT: u8 = 2;

/// What one transaction recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its place in the journal, counted from 1.
    pub sequence: u32,
    /// The transaction (R7).
    pub transaction: TransactionId,
    /// When it was recorded, by the author's clock.
    pub instant: Instant,
    /// Who asked for it.
    pub author: Actor,
    /// The digest of the record before it; [`Digest::NONE`] in the first one.
    pub previous: Digest,
    /// What happened, in order.
    pub events: Vec<Event>,
}

/// A record together with its digest and its exact form in storage: what is written is what was
/// checked, and what was read is what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The record.
    pub record: Record,
    /// The digest of what its author signed, the signature included; the next record is linked to it.
    pub digest: Digest,
    /// The form in storage: base64url without padding, ASCII only.
    pub text: String,
}

/// A record that wouldn't read back as it is. It is never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unwritable;

/// What is in a record besides what its place and the signature's head say. Its form is that of the
/// journal: the order of the fields is fixed.
#[derive(Serialize, Deserialize)]
struct Content<E> {
    transaction: TransactionId,
    author: Actor,
    events: E,
}

impl Record {
    /// The content that its author signs: everything but the sequence, the instant and the digest of
    /// the record before it, which are signed beside it.
    ///
    /// # Errors
    /// When it can't be written down, which no accepted command leads to.
    pub fn content(&self) -> Result<Vec<u8>, Unwritable> {
        let content = Content {
            transaction: self.transaction,
            author: self.author,
            events: &self.events,
        };
        postcard::to_extend(&content, Vec::new()).map_err(|_| Unwritable)
    }

    /// The record of this content, with nothing left over; `None` where the bytes are no content.
    #[must_use]
    pub fn of(sequence: u32, instant: Instant, previous: Digest, content: &[u8]) -> Option<Self> {
        let Content {
            transaction,
            author,
            events,
        } = match postcard::take_from_bytes::<Content<Vec<Event>>>(content) {
            Ok((content, [])) => content,
            _ => return None,
        };
        Some(Self {
            sequence,
            transaction,
            instant,
            author,
            previous,
            events,
        })
    }
}
