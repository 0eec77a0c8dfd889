//! What storage holds, as it is shown: taken over from other tabs, read again, and forgotten when the office is
//! locked.

use super::Office;
use crate::journal::RegisterId;
use crate::office::books::Books;
use crate::office::copies::Divergence;
use crate::office::fault::Fault;
use crate::office::opening::{Found, is_of_a_register};
use crate::office::{Entry, Impairment, Key, Place, Store, StoreProblem, World};
use crate::vault::DataKey;

impl<S: Store, W: World> Office<S, W> {
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
    pub(in crate::office) fn found_again(&self, entries: Vec<Entry>) -> Option<Found> {
        let session = self.session.as_ref()?;
        let data_key = session.hold.data_key();
        let mut found = self.read_with_second(entries.clone(), session.register(), data_key);
        self.look_at_extent(&entries, &mut found, session);
        Some(found)
    }

    /// What storage holds of a register; where something in it isn't in order and the second copy is
    /// whole and goes as far, what that one holds.
    pub(in crate::office) fn read_with_second(
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
    pub fn note_difference(&mut self, difference: Option<Divergence>) {
        self.difference = difference;
    }

    /// Takes note of what the keys tell, whether or not anyone is in.
    pub(in crate::office) fn note_keys<'a>(&mut self, keys: impl Iterator<Item = &'a Key> + Clone) {
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

    /// Shows what was read from storage instead of what was shown before.
    pub(in crate::office) fn show(&mut self, found: Found) {
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

    pub(in crate::office) fn impair(&mut self, fault: Fault, unread: &[Entry]) {
        self.impairment = Some(Impairment::noted(fault, unread, &self.store));
    }

    pub(in crate::office) fn clear_impairment(&mut self) {
        self.impairment = None;
        self.unopened = None;
    }
}
