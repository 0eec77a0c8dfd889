//! The office itself: submissions, one at a time.

use super::answers::answers;
use super::books::Books;
use super::opening::Found;
use super::{
    Entry, Fault, Impairment, Key, Receipt, Recorded, Store, StoreProblem, SubmitProblem, World,
};
use crate::journal::{Journal, Record, RegisterId, Sealed, TransactionId};
use crate::register::{Actor, Command, Reference, Register};

/// The desk at which everything is submitted, over a store and a world.
#[derive(Debug)]
pub struct Office<S, W> {
    store: S,
    world: W,
    books: Books,
    impairment: Option<Impairment>,
}

impl<S: Store, W: World> Office<S, W> {
    pub(super) fn over(store: S, world: W, found: Found) -> Self {
        let mut office = Self {
            store,
            world,
            books: Books::default(),
            impairment: None,
        };
        office.show(found);
        office
    }

    /// The register, as recorded.
    #[must_use]
    pub fn register(&self) -> &Register {
        self.books.register()
    }

    /// The journal from which the register follows.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        self.books.journal()
    }

    /// The world.
    #[must_use]
    pub fn world(&self) -> &W {
        &self.world
    }

    /// The store.
    #[must_use]
    pub fn store(&self) -> &S {
        &self.store
    }

    /// Why the register is read-only, or `None` when it isn't.
    #[must_use]
    pub fn impairment(&self) -> Option<&Impairment> {
        self.impairment.as_ref()
    }

    /// A new transaction, for a draft that is begun (R7).
    #[must_use]
    pub fn fresh_transaction(&self) -> TransactionId {
        TransactionId::from_bytes(self.world.random())
    }

    /// A reference that no procuration has. Should another tab record it first, the submission is
    /// refused with [`crate::register::Refusal::ReferenceTaken`]: ask for another one then.
    #[must_use]
    pub fn fresh_reference(&self) -> Reference {
        self.books.fresh_reference(&self.world)
    }

    /// Submits a command: catches up with the other tabs, lets the register decide, records, applies.
    /// Where the browser has locks, call it under one.
    ///
    /// # Errors
    /// A [`SubmitProblem`]; then nothing has changed because of this command.
    pub fn submit(
        &mut self,
        actor: Actor,
        transaction: TransactionId,
        command: Command,
    ) -> Result<Receipt, SubmitProblem> {
        self.catch_up().map_err(SubmitProblem::Storage)?;
        if let Some(record) = self.journal().record_of(transaction) {
            return self.recorded_before(record, actor, &command);
        }
        if let Some(impairment) = &self.impairment {
            return Err(SubmitProblem::ReadOnly(impairment.fault.clone()));
        }
        let sealed = self
            .books
            .prepare(actor, transaction, command, &self.world)?;
        self.record(sealed)?;
        let record = self.journal().record_of(transaction);
        record
            .map(|record| self.receipt_of(record, Recorded::Now))
            .ok_or(SubmitProblem::Unwritable)
    }

    /// Reads what other tabs have recorded since. Whether anything has changed, the state of storage
    /// included, is the answer.
    ///
    /// # Errors
    /// When storage can't be read; what is shown stays as it is.
    pub fn catch_up(&mut self) -> Result<bool, StoreProblem> {
        if self.impairment.is_some() {
            return Ok(false);
        }
        let Some(register) = self.journal().register_id() else {
            return self.look_for_a_register();
        };
        if let Some(fault) = self.head_fault(register)? {
            self.impair(fault, &[]);
            return Ok(true);
        }
        let mut changed = false;
        loop {
            let key = Key::record(register, self.journal().next_sequence());
            let Some(text) = self.store.read(&key)? else {
                return Ok(changed);
            };
            changed = true;
            if let Err(fault) = self.books.enter_text(register, &text) {
                self.impair(fault, &[Entry { key, text }]);
                return Ok(changed);
            }
        }
    }

    /// The receipt of a transaction, or `None` if it hasn't been recorded: what a receipt's own page
    /// shows, however often it is loaded.
    #[must_use]
    pub fn receipt(&self, transaction: TransactionId) -> Option<Receipt> {
        let record = self.journal().record_of(transaction)?;
        Some(self.receipt_of(record, Recorded::Before))
    }

    /// Stores a record, and applies it once it is stored.
    fn record(&mut self, sealed: Sealed) -> Result<(), SubmitProblem> {
        let key = self.books.key_of(&sealed);
        match self.store.append(&key, sealed.text()) {
            Ok(()) => self
                .books
                .enter(sealed)
                .map_err(|_| SubmitProblem::Unwritable),
            Err(StoreProblem::Taken) => {
                self.catch_up().map_err(SubmitProblem::Storage)?;
                Err(SubmitProblem::Overtaken)
            }
            Err(problem) => Err(SubmitProblem::Storage(problem)),
        }
    }

    fn recorded_before(
        &self,
        record: &Record,
        actor: Actor,
        command: &Command,
    ) -> Result<Receipt, SubmitProblem> {
        let receipt = self.receipt_of(record, Recorded::Before);
        if record.author == actor && answers(&record.events, command) {
            Ok(receipt)
        } else {
            Err(SubmitProblem::RecordedOtherwise(receipt))
        }
    }

    fn receipt_of(&self, record: &Record, recorded: Recorded) -> Receipt {
        Receipt {
            recorded,
            sequence: record.sequence,
            transaction: record.transaction,
            instant: record.instant,
            author: record.author,
            created: self.books.created_by(record),
        }
    }

    /// What is wrong with the last record shown here, in storage.
    fn head_fault(&self, register: RegisterId) -> Result<Option<Fault>, StoreProblem> {
        let head = self.journal().head();
        let sequence = head.sequence;
        let stored = self.store.read(&Key::record(register, sequence))?;
        Ok(match stored {
            Some(text) if text == head.text => None,
            Some(_) => Some(Fault::Rewritten { sequence }),
            None => Some(Fault::Vanished),
        })
    }

    /// On a first visit: whether another tab has made a register meanwhile.
    fn look_for_a_register(&mut self) -> Result<bool, StoreProblem> {
        let found = Found::among(self.store.load()?, None);
        let is_there = found.fault.is_some() || !found.books.journal().is_empty();
        if is_there {
            self.show(found);
        }
        Ok(is_there)
    }

    /// Shows what was read from storage instead of what was shown before.
    pub(super) fn show(&mut self, found: Found) {
        self.books = found.books;
        self.impairment = None;
        if let Some(fault) = found.fault {
            self.impair(fault, &found.unread);
        }
    }

    fn impair(&mut self, fault: Fault, unread: &[Entry]) {
        self.impairment = Some(Impairment::noted(fault, unread, &self.store));
    }

    pub(super) fn clear_impairment(&mut self) {
        self.impairment = None;
    }
}
