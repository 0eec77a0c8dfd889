//! The chain of records.

use super::{Digest, Record, RegisterId, Sealed, TransactionId};
use crate::register::{Actor, Event, Instant};
use std::collections::BTreeMap;

/// The newest end of a journal: the last record's place and digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The last record's place; 0 while there is none.
    pub sequence: u32,
    /// Its digest; [`Digest::NONE`] while there is none.
    pub digest: Digest,
}

/// Why a readable record isn't the next one of this journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainProblem {
    /// It stands at another place.
    WrongSequence {
        /// The place that comes next.
        expected: u32,
        /// The place that the record gives itself.
        found: u32,
    },
    /// It isn't linked to the last record: one of the two was changed, or belongs to another register.
    BrokenLink,
    /// Its transaction has been recorded before (R7).
    RepeatedTransaction(TransactionId),
    /// Only the first record is the founder's, and the first one is nobody else's.
    WrongAuthor,
}

/// Every record from the first on, in an unbroken chain.
#[derive(Debug, PartialEq, Eq)]
pub struct Journal {
    register: Option<RegisterId>,
    head: Head,
    records: Vec<Record>,
    texts: Vec<String>,
    transactions: BTreeMap<TransactionId, u32>,
}

impl Default for Journal {
    fn default() -> Self {
        Self {
            register: None,
            head: Head {
                sequence: 0,
                digest: Digest::NONE,
            },
            records: Vec::new(),
            texts: Vec::new(),
            transactions: BTreeMap::new(),
        }
    }
}

impl Journal {
    /// The register's identity, or `None` before its first record.
    #[must_use]
    pub fn register_id(&self) -> Option<RegisterId> {
        self.register
    }

    /// The newest end.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// The place that the next record takes.
    #[must_use]
    pub fn next_sequence(&self) -> u32 {
        self.head.sequence.saturating_add(1)
    }

    /// Whether nothing has been recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// The record at this place, or `None` where there is none.
    #[must_use]
    pub fn record(&self, sequence: u32) -> Option<&Record> {
        let rank = usize::try_from(sequence).ok()?.checked_sub(1)?;
        self.records.get(rank)
    }

    /// The exact form in storage of the record at this place, or `None` where there is none.
    #[must_use]
    pub fn text(&self, sequence: u32) -> Option<&str> {
        let rank = usize::try_from(sequence).ok()?.checked_sub(1)?;
        self.texts.get(rank).map(String::as_str)
    }

    /// The digest of the record at this place, or `None` where there is none.
    #[must_use]
    pub fn digest_of(&self, sequence: u32) -> Option<Digest> {
        if sequence == self.head.sequence && sequence > 0 {
            return Some(self.head.digest);
        }
        let next = self.record(sequence.checked_add(1)?)?;
        (sequence > 0).then_some(next.previous)
    }

    /// The record of this transaction, or `None` if it hasn't been recorded (R7).
    #[must_use]
    pub fn record_of(&self, transaction: TransactionId) -> Option<&Record> {
        self.record(*self.transactions.get(&transaction)?)
    }

    /// The records, oldest first.
    pub fn records(&self) -> impl DoubleEndedIterator<Item = &Record> + ExactSizeIterator {
        self.records.iter()
    }

    /// A slice of the records, newest first: so many, after having passed over so many.
    pub fn newest_first(&self, skip: usize, count: usize) -> impl Iterator<Item = &Record> {
        self.records.iter().rev().skip(skip).take(count)
    }

    /// The record that would come next. Nothing changes until it is sealed and admitted.
    #[must_use]
    pub fn next(
        &self,
        transaction: TransactionId,
        instant: Instant,
        author: Actor,
        events: Vec<Event>,
    ) -> Record {
        Record {
            sequence: self.next_sequence(),
            transaction,
            instant,
            author,
            previous: self.head.digest,
            events,
        }
    }

    /// Checks that a record is the next one.
    ///
    /// # Errors
    /// Why it isn't.
    pub fn check(&self, sealed: &Sealed) -> Result<(), ChainProblem> {
        let record = &sealed.record;
        let (expected, found) = (self.next_sequence(), record.sequence);
        if found != expected {
            return Err(ChainProblem::WrongSequence { expected, found });
        }
        if record.previous != self.head.digest {
            return Err(ChainProblem::BrokenLink);
        }
        if self.transactions.contains_key(&record.transaction) {
            return Err(ChainProblem::RepeatedTransaction(record.transaction));
        }
        if (record.author == Actor::Founder) == self.is_empty() {
            Ok(())
        } else {
            Err(ChainProblem::WrongAuthor)
        }
    }

    /// Admits the next record.
    ///
    /// # Errors
    /// When it isn't the next one; then nothing changes.
    pub fn admit(&mut self, sealed: Sealed) -> Result<(), ChainProblem> {
        self.check(&sealed)?;
        let Sealed {
            record,
            digest,
            text,
        } = sealed;
        let sequence = record.sequence;
        self.register
            .get_or_insert(RegisterId::of_first_record(digest));
        self.head = Head { sequence, digest };
        self.texts.push(text);
        self.transactions.insert(record.transaction, sequence);
        self.records.push(record);
        Ok(())
    }
}
