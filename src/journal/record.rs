//! One record, and its form in storage.

use super::{Digest, TransactionId, ascii};
use crate::register::{Actor, Event, Instant};
use serde::{Deserialize, Serialize};

/// The format in which records are written today.
pub const FORMAT: u8 = 1;

/// What one transaction recorded. Its form is that of the journal: the order of the fields is fixed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Its place in the journal, counted from 1.
    pub sequence: u32,
    /// The transaction (R7).
    pub transaction: TransactionId,
    /// When it was recorded, by the device's clock.
    pub instant: Instant,
    /// Who asked for it.
    pub author: Actor,
    /// The digest of the record before it; [`Digest::NONE`] in the first one.
    pub previous: Digest,
    /// What happened, in order.
    pub events: Vec<Event>,
}

/// A record together with its exact form in storage: what is written is what was checked, and what
/// was read is what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    record: Record,
    digest: Digest,
    text: String,
}

/// Why a text isn't a record that this version can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It isn't what was written.
    Damaged,
    /// It is whole, but was written in this format by a newer version of the app.
    NewerFormat(u8),
}

/// A record that wouldn't read back as it is. It is never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unwritable;

impl Sealed {
    /// Writes a record down, and reads it back before anyone relies on it.
    ///
    /// # Errors
    /// When it doesn't read back as it is, which no accepted command leads to.
    pub fn write(record: Record) -> Result<Self, Unwritable> {
        let mut bytes = postcard::to_extend(&record, vec![FORMAT]).map_err(|_| Unwritable)?;
        let digest = Digest::of(&bytes);
        bytes.extend(digest.bytes());
        let written = Self {
            record,
            digest,
            text: ascii::written(&bytes),
        };
        match Self::read(&written.text) {
            Ok(read) if read == written => Ok(written),
            _ => Err(Unwritable),
        }
    }

    /// Reads a record from its form in storage.
    ///
    /// # Errors
    /// When the text is damaged, or of a newer format. The format byte counts only once the digest
    /// has proved it undamaged.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let bytes = ascii::read(text).ok_or(Unreadable::Damaged)?;
        let (content, digest) = bytes.split_last_chunk().ok_or(Unreadable::Damaged)?;
        let (format, body) = content.split_first().ok_or(Unreadable::Damaged)?;
        let found = Digest::of(content);
        if found.bytes() != *digest {
            return Err(Unreadable::Damaged);
        }
        if *format > FORMAT {
            return Err(Unreadable::NewerFormat(*format));
        }
        let record = decode(*format, body).ok_or(Unreadable::Damaged)?;
        Ok(Self {
            record,
            digest: found,
            text: text.to_owned(),
        })
    }

    /// The record.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// The digest of the record's exact bytes, to which the next record is linked.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The form in storage: base64url without padding, ASCII only.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn into_parts(self) -> (Record, Digest, String) {
        (self.record, self.digest, self.text)
    }
}

/// The record that these bytes of this format hold, with nothing left over.
fn decode(format: u8, body: &[u8]) -> Option<Record> {
    match format {
        1 => match postcard::take_from_bytes(body) {
            Ok((record, [])) => Some(record),
            _ => None,
        },
        _ => None,
    }
}
