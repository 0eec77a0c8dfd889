//! Submissions, one at a time: what is asked is decided, signed, sealed, stored, and only then applied.

use super::Office;
use crate::journal::{Record, TransactionId};
use crate::office::answers::answers;
use crate::office::sealing::Read;
use crate::office::session::Session;
use crate::office::verification::goes_back;
use crate::office::{Entry, Receipt, Recorded, Request, Store, StoreProblem, SubmitProblem, World};
use crate::register::{Actor, Command};

/// Why an act can't be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotUndoable {
    /// The journal has no such act.
    Unknown,
    /// It is somebody else's.
    OtherAuthor,
    /// Whoever is in did it before they came in.
    BeforeComingIn,
    /// Whoever is in has done something else since.
    NotLast,
    /// It is of a kind that nothing takes back.
    NoOpposite,
}

impl<S: Store, W: World> Office<S, W> {
    /// Submits a request of whoever is in: catches up with the other tabs, lets the register decide,
    /// signs, seals, records, applies. Where the browser has locks, call it under one. What changes an
    /// account needs a slot besides, and has acts of its own, such as [`Office::choose_passphrase`].
    ///
    /// # Errors
    /// A [`SubmitProblem`]; then nothing has changed because of this command.
    pub fn submit(
        &mut self,
        transaction: TransactionId,
        request: impl Into<Request>,
    ) -> Result<Receipt, SubmitProblem> {
        let request = request.into();
        if needs_a_slot(&request.command) {
            return Err(SubmitProblem::Unwritable);
        }
        self.submit_with(transaction, request, &[])
    }

    /// The request that takes back the last act that whoever is in has made since they came in; `None`
    /// where there is none, or it has no opposite. Whether anything that the act touched has changed since
    /// is found when it is submitted.
    #[must_use]
    pub fn undoing(&self) -> Option<Command> {
        let (sequence, (user, _)) = (self.last_act?, self.visitor()?);
        let opposite = self.books.opposite_of(user, sequence)?.clone();
        Some(Command::UndoAct { sequence, opposite })
    }

    /// Why whoever is in can't take this act back; `None` where they can.
    #[must_use]
    pub fn not_undoable(&self, sequence: u32) -> Option<NotUndoable> {
        let Some(record) = self.journal().record(sequence) else {
            return Some(NotUndoable::Unknown);
        };
        let own = self.visitor().map(|(user, _)| Actor::User(user));
        if own != Some(record.author) {
            return Some(NotUndoable::OtherAuthor);
        }
        match self.last_act {
            None => Some(NotUndoable::BeforeComingIn),
            Some(last) if last != sequence => Some(NotUndoable::NotLast),
            Some(_) if self.undoing().is_none() => Some(NotUndoable::NoOpposite),
            Some(_) => None,
        }
    }

    /// Submits a command that needs these texts in storage to take effect: they are stored first, and
    /// taken out again when nothing is recorded. They were made for the register of the moment, so what
    /// another tab has recorded since makes them worthless.
    pub(in crate::office) fn submit_with(
        &mut self,
        transaction: TransactionId,
        request: Request,
        needed: &[Entry],
    ) -> Result<Receipt, SubmitProblem> {
        let head = *self.journal().head();
        if let Some(receipt) = self.prepare_to_record(transaction, &request.command)? {
            return Ok(receipt);
        }
        if !needed.is_empty() && *self.journal().head() != head {
            return Err(SubmitProblem::Overtaken);
        }
        let signer = self.session.as_ref().and_then(Session::signer);
        let signer = signer.ok_or(SubmitProblem::Locked)?;
        let next = self
            .books
            .prepare(signer, transaction, request, &self.world)?;
        self.record(next, needed)
    }

    /// Catches up, and checks that something may be recorded; the receipt when it has been before.
    pub(in crate::office) fn prepare_to_record(
        &mut self,
        transaction: TransactionId,
        command: &Command,
    ) -> Result<Option<Receipt>, SubmitProblem> {
        let session = self.session.as_ref().ok_or(SubmitProblem::Locked)?;
        let actor = Actor::User(session.user());
        self.catch_up().map_err(SubmitProblem::Storage)?;
        if let Some(record) = self.journal().record_of(transaction) {
            return self.recorded_before(record, actor, command).map(Some);
        }
        if let Some(impairment) = &self.impairment {
            return Err(SubmitProblem::ReadOnly(impairment.fault.clone()));
        }
        match self.clock_doubt() {
            Some(doubt) => Err(doubt),
            None => Ok(None),
        }
    }

    /// Records what comes next, with the texts that it needs.
    pub(in crate::office) fn record(
        &mut self,
        next: Read,
        needed: &[Entry],
    ) -> Result<Receipt, SubmitProblem> {
        let Record {
            transaction,
            sequence,
            ..
        } = next.sealed.record;
        let former = self.former_of(needed).map_err(SubmitProblem::Storage)?;
        if let Err(problem) = self.store_with(&next, needed) {
            self.put_former_back(needed, &former);
            return Err(self.unstored(problem));
        }
        self.is_founded = true;
        let entered = self.books.enter(next);
        entered.map_err(|_| SubmitProblem::Unwritable)?;
        self.last_act = Some(sequence);
        let record = self.journal().record_of(transaction);
        let receipt = record.map(|record| self.receipt_of(record, Recorded::Now));
        self.settle_accounts(transaction);
        self.note_what_was_seen();
        receipt.ok_or(SubmitProblem::Unwritable)
    }

    /// Stores the needed texts, over whatever an interruption has left there, and then the record.
    fn store_with(&self, next: &Read, needed: &[Entry]) -> Result<(), StoreProblem> {
        for entry in needed {
            self.store.remove(&entry.key)?;
            self.store.append(&entry.key, &entry.text)?;
        }
        self.store
            .append(&self.books.key_of(next), &next.sealed.text)
    }

    /// What stands where the needed texts go: what an interruption has left, or what another tab has just
    /// stored for a record of its own.
    fn former_of(&self, needed: &[Entry]) -> Result<Vec<Entry>, StoreProblem> {
        let mut former = Vec::new();
        for Entry { key, .. } in needed {
            let text = self.store.read(key)?;
            former.extend(text.map(|text| Entry {
                key: key.clone(),
                text,
            }));
        }
        Ok(former)
    }

    /// Nothing was recorded: takes the needed texts out again, and puts back what stood there. What
    /// another tab has put in their place meanwhile stays. What can't be taken out now is a slot
    /// that no record speaks of, and lets nobody in.
    fn put_former_back(&self, needed: &[Entry], former: &[Entry]) {
        for entry in needed {
            if self.store.read(&entry.key).ok().flatten().as_ref() == Some(&entry.text) {
                let _ = self.store.remove(&entry.key);
            }
        }
        for entry in former {
            let _ = self.store.append(&entry.key, &entry.text);
        }
    }

    fn unstored(&mut self, problem: StoreProblem) -> SubmitProblem {
        if problem != StoreProblem::Taken {
            return SubmitProblem::Storage(problem);
        }
        match self.catch_up() {
            Ok(_) => SubmitProblem::Overtaken,
            Err(problem) => SubmitProblem::Storage(problem),
        }
    }

    /// The receipt of a transaction, or `None` if it hasn't been recorded: what a receipt's own page
    /// shows, however often it is loaded.
    #[must_use]
    pub fn receipt(&self, transaction: TransactionId) -> Option<Receipt> {
        let record = self.journal().record_of(transaction)?;
        Some(self.receipt_of(record, Recorded::Before))
    }

    /// Why the device's clock is doubted, or `None` when it isn't: it is more than an hour behind the
    /// last record, and nobody has said that it is right all the same.
    #[must_use]
    pub fn clock_doubt(&self) -> Option<SubmitProblem> {
        let last = self.journal().newest_first(0, 1).next()?.instant;
        let now = self.world.moment().now;
        let is_behind = goes_back(last, now);
        let is_trusted = self.trusted_clock == Some(last);
        (is_behind && !is_trusted).then_some(SubmitProblem::DoubtfulClock { last, now })
    }

    /// A person has said that the device's clock is right, though the last record is later.
    pub fn trust_clock(&mut self) {
        let last = self.journal().newest_first(0, 1).next();
        self.trusted_clock = last.map(|record| record.instant);
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
}

/// Whether a command takes effect only together with a slot, which somebody needs to come in again.
fn needs_a_slot(command: &Command) -> bool {
    matches!(
        command,
        Command::Found { .. }
            | Command::GiveTemporaryKey { .. }
            | Command::TakeOwnKey(_)
            | Command::ChangePassphrase
            | Command::RenewRecovery
    )
}
