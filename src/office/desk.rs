//! The office itself: submissions, one at a time.

use super::answers::answers;
use super::books::Books;
use super::copies::Difference;
use super::fault::Fault;
use super::opening::{Found, is_of_a_register};
use super::sealing::Read;
use super::session::{Footing, Session};
use super::verification::goes_back;
use super::{
    Entry, Impairment, Key, Place, Receipt, Recorded, Store, StoreProblem, SubmitProblem, World,
};
use crate::journal::{Journal, Record, RegisterId, TransactionId};
use crate::register::{Actor, Command, Foreseen, Instant, Reference, Refusal, Register, UserId};
use crate::vault::DataKey;

/// The desk at which everything is submitted, over a store and a world. While nobody is in, its books are
/// empty: nothing can be read without a key.
#[derive(Debug)]
pub struct Office<S, W> {
    store: S,
    world: W,
    books: Books,
    impairment: Option<Impairment>,
    pub(super) session: Option<Session>,
    /// Whether storage holds a register, or a part of one.
    pub(super) is_founded: bool,
    passes_for_sample: bool,
    /// The register that somebody wanted to open and of which nothing can be read.
    pub(super) unopened: Option<RegisterId>,
    /// The newest mark that was noted here.
    pub(super) noted: Option<u32>,
    /// How the browser's two copies differ, when they do.
    pub(super) difference: Option<Difference>,
    /// The instant of the last record when a person said that the device's clock is right, though it is
    /// behind.
    trusted_clock: Option<Instant>,
    /// The last act that was recorded here since somebody came in: its place in the journal.
    last_act: Option<u32>,
}

impl<S: Store, W: World> Office<S, W> {
    pub(super) fn over(store: S, world: W) -> Self {
        Self {
            store,
            world,
            books: Books::default(),
            impairment: None,
            session: None,
            is_founded: false,
            passes_for_sample: false,
            unopened: None,
            noted: None,
            difference: None,
            trusted_clock: None,
            last_act: None,
        }
    }

    /// The register, as recorded; empty while nobody is in.
    #[must_use]
    pub fn register(&self) -> &Register {
        self.books.register()
    }

    /// The journal from which the register follows; empty while nobody is in.
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

    /// Whether storage holds nothing of a register: a first visit.
    #[must_use]
    pub fn is_vacant(&self) -> bool {
        !self.is_founded && self.impairment.is_none()
    }

    /// Whether storage says that it holds a sample. Anyone could write that there: it only decides what the
    /// way in offers.
    #[must_use]
    pub fn passes_for_sample(&self) -> bool {
        self.passes_for_sample
    }

    /// Who is in, and what they have to do before anything else; `None` while nobody is. Whoever came in with
    /// a key that another one has replaced since is in no longer, though [`Office::lock`] alone wipes it. In
    /// a register that isn't whole, a newer key may be the one that counts.
    #[must_use]
    pub fn visitor(&self) -> Option<(UserId, Footing)> {
        let session = self.session.as_ref()?;
        let row = self.register().users().get(session.user());
        let account = row.and_then(|user| user.account);
        let is_replaced =
            account.is_some_and(|account| account.key.bytes() != session.hold.public_bytes());
        let counts = !is_replaced || self.impairment.is_some();
        counts.then(|| (session.user(), session.hold.footing()))
    }

    /// The register that whoever is in has opened; `None` while nobody is.
    #[must_use]
    pub fn opened_register(&self) -> Option<RegisterId> {
        self.session.as_ref().map(Session::register)
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

    /// Submits a command of whoever is in: catches up with the other tabs, lets the register decide,
    /// signs, seals, records, applies. Where the browser has locks, call it under one. What changes an
    /// account needs a slot besides, and has acts of its own, such as [`Office::choose_passphrase`].
    ///
    /// # Errors
    /// A [`SubmitProblem`]; then nothing has changed because of this command.
    pub fn submit(
        &mut self,
        transaction: TransactionId,
        command: Command,
    ) -> Result<Receipt, SubmitProblem> {
        if needs_a_slot(&command) {
            return Err(SubmitProblem::Unwritable);
        }
        self.submit_with(transaction, (command, None), &[])
    }

    /// Submits a command of which a summary was shown: it is refused when it would lead to something else
    /// now (R6).
    ///
    /// # Errors
    /// As [`Self::submit`]; [`crate::register::Refusal::ChangedSince`] where it would.
    pub fn submit_foreseen(
        &mut self,
        transaction: TransactionId,
        command: Command,
        foreseen: &Foreseen,
    ) -> Result<Receipt, SubmitProblem> {
        if needs_a_slot(&command) {
            return Err(SubmitProblem::Unwritable);
        }
        self.submit_with(transaction, (command, Some(foreseen)), &[])
    }

    /// What a command of whoever is in would lead to now: what its summary shows.
    ///
    /// # Errors
    /// Why it would be refused.
    pub fn foresee(&self, command: Command) -> Result<Foreseen, Refusal> {
        let actor = self
            .visitor()
            .map_or(Actor::Founder, |(user, _)| Actor::User(user));
        Foreseen::of(self.register(), actor, command, self.world.moment())
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

    /// Submits a command that needs these texts in storage to take effect: they are stored first, and
    /// taken out again when nothing is recorded. They were made for the register of the moment, so what
    /// another tab has recorded since makes them worthless.
    pub(super) fn submit_with(
        &mut self,
        transaction: TransactionId,
        (command, foreseen): (Command, Option<&Foreseen>),
        needed: &[Entry],
    ) -> Result<Receipt, SubmitProblem> {
        let head = *self.journal().head();
        if let Some(receipt) = self.prepare_to_record(transaction, &command)? {
            return Ok(receipt);
        }
        if !needed.is_empty() && *self.journal().head() != head {
            return Err(SubmitProblem::Overtaken);
        }
        let signer = self.session.as_ref().and_then(Session::signer);
        let signer = signer.ok_or(SubmitProblem::Locked)?;
        let next =
            self.books
                .prepare_foreseen(signer, transaction, (command, foreseen), &self.world)?;
        self.record(next, needed)
    }

    /// Catches up, and checks that something may be recorded; the receipt when it has been before.
    pub(super) fn prepare_to_record(
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
    pub(super) fn record(
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

    /// Reads what other tabs have recorded since. Whether anything has changed, the state of storage
    /// included, is the answer.
    ///
    /// # Errors
    /// When storage can't be read; what is shown stays as it is.
    pub fn catch_up(&mut self) -> Result<bool, StoreProblem> {
        if self.impairment.is_some() {
            return Ok(false);
        }
        let Some(session) = &self.session else {
            return self.look_again();
        };
        let register = session.register();
        if let Some(fault) = self.head_fault(register)? {
            self.impair(fault, &[]);
            return Ok(true);
        }
        let before = self.journal().head().sequence;
        let mut changed = false;
        loop {
            let key = Key::record(register, self.journal().next_sequence());
            let Some(text) = self.store.read(&key)? else {
                break;
            };
            changed = true;
            let data_key = session.hold.data_key();
            if let Err(fault) = self.books.enter_text(register, data_key, &text) {
                self.impair(fault, &[Entry { key, text }]);
                return Ok(changed);
            }
            self.store.adopt(&key, &text);
        }
        if changed {
            self.adopt_accounts(before);
            self.note_what_was_seen();
        }
        Ok(changed)
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

    /// What is wrong with the last record shown here, in storage.
    fn head_fault(&self, register: RegisterId) -> Result<Option<Fault>, StoreProblem> {
        let sequence = self.journal().head().sequence;
        let stored = self.store.read(&Key::record(register, sequence))?;
        let shown = self.journal().text(sequence);
        Ok(match stored {
            Some(text) if Some(text.as_str()) == shown => None,
            Some(_) => Some(Fault::Rewritten { sequence }),
            None => Some(Fault::Vanished),
        })
    }

    /// While nobody is in: whether another tab has made or removed a register meanwhile.
    ///
    /// # Errors
    /// When storage can't be read.
    pub fn look_again(&mut self) -> Result<bool, StoreProblem> {
        let before = self.is_founded;
        let keys = self.store.keys()?;
        self.note_keys(keys.iter());
        Ok(self.is_founded != before)
    }

    /// What storage holds now of the register that whoever is in has opened; `None` while nobody is.
    pub(super) fn found_again(&self, entries: Vec<Entry>) -> Option<Found> {
        let session = self.session.as_ref()?;
        let data_key = session.hold.data_key();
        let mut found = self.read_with_second(entries.clone(), session.register(), data_key);
        self.look_at_extent(&entries, &mut found, session);
        Some(found)
    }

    /// What storage holds of a register; where something in it isn't in order and the second copy is
    /// whole and goes as far, what that one holds.
    pub(super) fn read_with_second(
        &self,
        entries: Vec<Entry>,
        register: RegisterId,
        data_key: &DataKey,
    ) -> Found {
        let found = Found::of(entries, register, data_key);
        match &self.difference {
            Some(difference) if found.fault.is_some() => {
                let second = Found::of(difference.second.clone(), register, data_key);
                found.completed_by(second)
            }
            _ => found,
        }
    }

    /// Takes note of how the browser's two copies differ, before anyone comes in.
    pub fn note_difference(&mut self, difference: Option<Difference>) {
        self.difference = difference;
    }

    /// Takes note of what the keys tell, whether or not anyone is in.
    pub(super) fn note_keys<'a>(&mut self, keys: impl Iterator<Item = &'a Key> + Clone) {
        let mut registers = keys.clone().filter(|key| is_of_a_register(key));
        let is_there = |id| registers.any(|key| key.place().register() == Some(id));
        self.is_founded = keys.clone().any(is_of_a_register);
        // What an interrupted removal has left says nothing of the register that came after it.
        self.passes_for_sample = keys
            .filter_map(|key| match key.place() {
                Place::Sample(id) => Some(id),
                _ => None,
            })
            .any(is_there);
    }

    /// The books of an empty office, to be filled by the first record or by the sample.
    pub(super) fn books(&self) -> &Books {
        &self.books
    }

    /// Shows what was read from storage instead of what was shown before.
    pub(super) fn show(&mut self, found: Found) {
        self.books = found.books;
        self.impairment = None;
        self.unopened = None;
        if let Some(fault) = found.fault {
            self.impair(fault, &found.unread);
        }
    }

    /// Locks the office: the keys are wiped, and with them goes everything that was read.
    ///
    /// # Errors
    /// When storage can't be read; the office is locked all the same.
    pub fn lock(&mut self) -> Result<(), StoreProblem> {
        self.session = None;
        self.unopened = None;
        self.noted = None;
        self.books = Books::default();
        self.impairment = None;
        self.trusted_clock = None;
        self.last_act = None;
        let entries = self.store.load()?;
        self.look_at(&entries);
        Ok(())
    }

    pub(super) fn impair(&mut self, fault: Fault, unread: &[Entry]) {
        self.impairment = Some(Impairment::noted(fault, unread, &self.store));
    }

    pub(super) fn clear_impairment(&mut self) {
        self.impairment = None;
        self.unopened = None;
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
