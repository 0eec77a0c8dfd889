//! The journal verified again: every record is read from storage, not from memory, and opened and
//! verified from nothing (seal, signature, chain, its author's right), a slice at a time, so that whoever
//! asked for it can be shown how far it is.

use super::books::Books;
use super::opening::Found;
use super::session::Session;
use super::{Entry, Fault, Key, Office, Place, Store, StoreProblem, World};
use crate::journal::{Journal, RegisterId};
use crate::register::{Instant, Register};

/// How far a clock may be behind the record before it is doubted, in milliseconds: an hour.
const TOLERANCE: i64 = 3_600_000;

/// A verification, as far as it has gone. It stops at the first fault.
#[derive(Debug)]
pub struct Verification {
    register: RegisterId,
    /// How many records there are to verify.
    total: u32,
    /// What was verified.
    books: Books,
    progress: Progress,
}

/// How far a verification is.
#[derive(Debug)]
enum Progress {
    /// There is more to read.
    UnderWay,
    /// Everything was read, or what comes next is at fault.
    Over(Option<Fault>),
}

impl Verification {
    /// How many records there are, by what is shown and by the keys in storage.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.total
    }

    /// How many records were verified and are in order.
    #[must_use]
    pub fn verified(&self) -> u32 {
        self.books.journal().head().sequence
    }

    /// Whether nothing more will be read.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.progress, Progress::Over(_))
    }

    /// What is wrong, once it is known.
    #[must_use]
    pub fn fault(&self) -> Option<&Fault> {
        match &self.progress {
            Progress::Over(fault) => fault.as_ref(),
            Progress::UnderWay => None,
        }
    }

    /// The records that were verified.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        self.books.journal()
    }

    /// The register that follows from the records that were verified.
    #[must_use]
    pub fn register(&self) -> &Register {
        self.books.register()
    }

    /// Whether the instant of this record is more than an hour before that of the record before it: its
    /// author's clock may have been wrong, or the one before.
    #[must_use]
    pub fn is_doubtful(&self, sequence: u32) -> bool {
        let journal = self.books.journal();
        let instant = |sequence: u32| Some(journal.record(sequence)?.instant);
        let before = sequence.checked_sub(1).and_then(instant);
        let pair = before.zip(instant(sequence));
        pair.is_some_and(|(before, own)| goes_back(before, own))
    }

    /// How many records have a doubtful instant.
    #[must_use]
    pub fn doubtful(&self) -> usize {
        let all = 1..=self.verified();
        all.filter(|sequence| self.is_doubtful(*sequence)).count()
    }
}

/// Whether an instant goes back, by more than clocks do, behind the one before it.
pub(super) fn goes_back(before: Instant, instant: Instant) -> bool {
    instant.0.saturating_add(TOLERANCE) < before.0
}

impl<S: Store, W: World> Office<S, W> {
    /// Begins to verify the journal of whoever is in; `None` while nobody is.
    ///
    /// # Errors
    /// When storage can't be read.
    pub fn begin_verification(&self) -> Result<Option<Verification>, StoreProblem> {
        let Some(register) = self.opened_register() else {
            return Ok(None);
        };
        let keys = self.store().keys()?;
        let stored = keys.iter().filter_map(|key| match key.place() {
            Place::Record {
                register: of,
                sequence,
            } if of == register => Some(sequence),
            _ => None,
        });
        let shown = self.journal().head().sequence;
        Ok(Some(Verification {
            register,
            total: stored.fold(shown, u32::max),
            books: Books::default(),
            progress: Progress::UnderWay,
        }))
    }

    /// Verifies up to so many more records. Once nobody is in, it goes no further.
    ///
    /// # Errors
    /// When storage can't be read; the verification is then where it was.
    pub fn verify_more(
        &self,
        verification: &mut Verification,
        count: u32,
    ) -> Result<(), StoreProblem> {
        let same = |session: &&Session| session.register() == verification.register;
        let Some(session) = self.session.as_ref().filter(same) else {
            return Ok(());
        };
        for _ in 0..count {
            if verification.is_over() {
                break;
            }
            if verification.verified() >= verification.total {
                return self.look_at_the_rest(verification, session);
            }
            let fault = self.verify_next(verification, session)?;
            if fault.is_some() {
                verification.progress = Progress::Over(fault);
            }
        }
        Ok(())
    }

    /// Verifies one record; what is wrong with it is the answer.
    fn verify_next(
        &self,
        verification: &mut Verification,
        session: &Session,
    ) -> Result<Option<Fault>, StoreProblem> {
        let Verification {
            register, books, ..
        } = verification;
        let sequence = books.journal().next_sequence();
        let Some(text) = self.store().read(&Key::record(*register, sequence))? else {
            return Ok(Some(Fault::Missing { sequence }));
        };
        let shown = self.journal().text(sequence);
        let entered = books.enter_text(*register, session.hold.data_key(), &text);
        let is_other = shown.is_some_and(|shown| shown != text);
        let rewritten = is_other.then_some(Fault::Rewritten { sequence });
        Ok(entered.err().or(rewritten))
    }

    /// Every record is in order: whether there is anything else that shouldn't be there, and whether the
    /// history goes as far as whoever is in has seen it go.
    fn look_at_the_rest(
        &self,
        verification: &mut Verification,
        session: &Session,
    ) -> Result<(), StoreProblem> {
        let entries: Vec<Entry> = self.store().load()?;
        let books = std::mem::take(&mut verification.books);
        let mut found = Found::with(books, None, entries.clone(), verification.register);
        self.look_at_extent(&entries, &mut found, session);
        verification.books = found.books;
        verification.progress = Progress::Over(found.fault);
        Ok(())
    }
}
