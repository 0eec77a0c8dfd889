//! When storage isn't what was written: what is wrong, what is kept, and how to go on.

use super::opening::Found;
use super::{Entry, Fault, Key, Office, Place, Store, StoreProblem, World};
use std::collections::BinaryHeap;

/// What is wrong, and what was done about it when it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Impairment {
    /// What is wrong.
    pub fault: Fault,
    /// The keys of the register, or of others, that aren't part of what is shown. Nothing there is
    /// changed.
    pub unread: Vec<Key>,
    /// Whether a copy of the damaged text could be kept aside. It stays where it is in any case.
    pub copy: Result<(), StoreProblem>,
}

/// Whether the office may go on from what it can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resumption {
    /// Whoever asks may decide so.
    Allowed,
    /// An officer may, and whoever is in isn't one.
    ForOfficers,
    /// It is no answer to what is wrong.
    Impossible,
}

/// Why the office can't go on from what it can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResumeProblem {
    /// Nothing is wrong.
    NotImpaired,
    /// Going on is no answer to this fault: the app must be updated, or the page reloaded. Or it is an
    /// officer's to decide, and whoever is in isn't one.
    NoAnswer(Fault),
    /// What is stored has changed since it was looked at. It was read again: look again, decide again.
    Changed,
    /// What couldn't be read couldn't be moved aside. Nothing was lost.
    Storage(StoreProblem),
}

impl Impairment {
    /// Takes note of a fault, and keeps a copy of the damaged text aside.
    pub(super) fn noted(fault: Fault, unread: &[Entry], store: &dyn Store) -> Self {
        let damaged = fault.place_of_text().and_then(|place| {
            unread.iter().find(|entry| {
                matches!(entry.key.place(), Place::Record { sequence, .. } if sequence == place)
            })
        });
        Self {
            fault,
            unread: unread.iter().map(|entry| entry.key.clone()).collect(),
            copy: damaged.map_or(Ok(()), |entry| keep_aside(store, entry)),
        }
    }
}

impl<S: Store, W: World> Office<S, W> {
    /// Goes on from the longest valid prefix, because a person has decided so: every text that isn't
    /// part of it is moved aside, from where it can still be downloaded, and the office may record
    /// again. With an empty prefix, this begins anew.
    ///
    /// # Errors
    /// When the fault doesn't allow it, or what isn't part of the prefix couldn't be moved aside; the
    /// office is then as read-only as before.
    pub fn resume_from_prefix(&mut self) -> Result<(), ResumeProblem> {
        let decided = match self.impairment() {
            None => return Err(ResumeProblem::NotImpaired),
            Some(impairment) => impairment.clone(),
        };
        if self.resumption() != Resumption::Allowed {
            return Err(ResumeProblem::NoAnswer(decided.fault));
        }
        let entries = self.store().load().map_err(ResumeProblem::Storage)?;
        let unread = match self.read_again(entries, &decided) {
            Ok(unread) => unread,
            Err(found) => {
                self.show(*found);
                return Err(ResumeProblem::Changed);
            }
        };
        move_aside(self.store(), &unread).map_err(ResumeProblem::Storage)?;
        self.put_back().map_err(ResumeProblem::Storage)?;
        self.keep_second_aside().map_err(ResumeProblem::Storage)?;
        self.settle_extent().map_err(ResumeProblem::Storage)?;
        self.clear_impairment();
        let keys = self.store().keys().map_err(ResumeProblem::Storage)?;
        self.note_keys(keys.iter());
        Ok(())
    }

    /// Whether whoever asks may decide to go on from what can be read. What concerns only how far they
    /// have seen the history go is their own matter, and where nothing is lost there is nothing to decide;
    /// the rest is for officers. While nobody is in, nobody can come in.
    #[must_use]
    pub fn resumption(&self) -> Resumption {
        let Some(Impairment { fault, .. }) = self.impairment() else {
            return Resumption::Impossible;
        };
        // While the two copies differ, one of them is given up with it: that is for officers.
        let is_own_matter =
            matches!(fault, Fault::RolledBack(_) | Fault::NoMark) && self.difference.is_none();
        let may_decide = match self.visitor() {
            None => true,
            Some((user, _)) => {
                is_own_matter || self.is_completed() || self.register().is_active_officer(user)
            }
        };
        match (fault.allows_resuming(), may_decide) {
            (false, _) => Resumption::Impossible,
            (true, false) => Resumption::ForOfficers,
            (true, true) => Resumption::Allowed,
        }
    }

    /// Whether everything can be read all the same, though local storage is impaired: the browser's second
    /// copy holds what is wrong there.
    #[must_use]
    pub fn is_completed(&self) -> bool {
        let place = self.impairment().and_then(|one| one.fault.place());
        place.is_some_and(|place| place <= self.journal().head().sequence)
    }

    /// Keeps aside the records of the second copy that aren't those which are gone on from: it is about
    /// to become what storage is.
    fn keep_second_aside(&self) -> Result<(), StoreProblem> {
        for entry in self.second_records() {
            if self.store().read(&entry.key)?.as_deref() != Some(&entry.text) {
                keep_aside(self.store(), entry)?;
            }
        }
        Ok(())
    }

    /// The records of the second copy, where it differs.
    fn second_records(&self) -> impl Iterator<Item = &Entry> {
        let difference = self.difference.iter();
        difference
            .flat_map(|difference| &difference.second)
            .filter(|entry| entry.key.sequence() > 0)
    }

    /// Puts back what is shown and isn't in storage: what a second copy held.
    fn put_back(&self) -> Result<(), StoreProblem> {
        let journal = self.journal();
        let Some(register) = journal.register_id() else {
            return Ok(());
        };
        for sequence in 1..=journal.head().sequence {
            let key = Key::record(register, sequence);
            if self.store().read(&key)?.is_none() {
                let text = journal.text(sequence).unwrap_or_default();
                self.store().append(&key, text)?;
            }
        }
        Ok(())
    }

    /// The texts to move aside, when storage is still what was decided upon; what is found there
    /// otherwise.
    fn read_again(
        &self,
        entries: Vec<Entry>,
        decided: &Impairment,
    ) -> Result<Vec<Entry>, Box<Found>> {
        let Some(found) = self.found_again(entries.clone()) else {
            // Nobody is in: everything of the register that can't be opened goes aside, and of all of
            // them when none can.
            let concerned = |entry: &Entry| match self.unopened {
                Some(register) => entry.key.place().register() == Some(register),
                None => is_of_something(entry),
            };
            return Ok(entries.into_iter().filter(concerned).collect());
        };
        let keys = found.unread.iter().map(|entry| &entry.key);
        let unchanged = found.fault.as_ref() == Some(&decided.fault)
            && found.books.journal() == self.journal()
            && keys.eq(&decided.unread);
        if unchanged {
            Ok(found.unread)
        } else {
            Err(Box::new(found))
        }
    }

    /// Everything that the app keeps in this browser and everything that is shown, as one text to
    /// download: one line for each key, with the text after a tab. What is shown but is no longer in
    /// storage stands under its key with `shown:` before it, and what the second copy holds otherwise with
    /// `second:`.
    ///
    /// # Errors
    /// When storage can't be read.
    pub fn dump(&self) -> Result<String, StoreProblem> {
        let mut text = dump(self.store())?;
        for Entry { key, text: second } in self.second_records() {
            if self.store().read(key)?.as_ref() != Some(second) {
                text.extend(["second:", &line(key, second)]);
            }
        }
        let journal = self.journal();
        let Some(register) = journal.register_id() else {
            return Ok(text);
        };
        for sequence in 1..=journal.head().sequence {
            let key = Key::record(register, sequence);
            let shown = journal.text(sequence).unwrap_or_default();
            if self.store().read(&key)?.as_deref() != Some(shown) {
                text.extend(["shown:", &line(&key, shown)]);
            }
        }
        Ok(text)
    }
}

/// Whether an entry belongs to a register, or to something of the kind.
fn is_of_something(entry: &Entry) -> bool {
    let place = entry.key.place();
    place.register().is_some() || place == Place::Strange
}

/// Everything that the app keeps in a store, as one text to download: one line for each key, with the
/// text after a tab. Control characters and backslashes are written as in Rust.
///
/// # Errors
/// When storage can't be read.
pub fn dump(store: &dyn Store) -> Result<String, StoreProblem> {
    let entries = BinaryHeap::from(store.load()?).into_sorted_vec();
    let lines = entries.iter().map(|entry| line(&entry.key, &entry.text));
    Ok(lines.collect())
}

fn line(key: &Key, text: &str) -> String {
    let text: String = text.chars().flat_map(escaped).collect();
    format!("{}\t{text}\n", key.as_str())
}

fn escaped(character: char) -> Box<dyn Iterator<Item = char>> {
    if character.is_control() || character == '\\' {
        Box::new(character.escape_default())
    } else {
        Box::new(std::iter::once(character))
    }
}

/// Keeps a copy of a text aside; if there is one already, it stays the only one.
pub(super) fn keep_aside(store: &dyn Store, entry: &Entry) -> Result<(), StoreProblem> {
    for number in 1..=u32::MAX {
        let aside = Key::aside(&entry.key, number);
        match store.append(&aside, &entry.text) {
            Err(StoreProblem::Taken) => {}
            outcome => return outcome,
        }
        if store.read(&aside)?.as_deref() == Some(&entry.text) {
            return Ok(());
        }
    }
    Err(StoreProblem::Full)
}

/// Moves texts aside. None is removed before each has its copy; the last record goes first, so that an
/// interruption leaves the fault where it was.
fn move_aside(store: &dyn Store, entries: &[Entry]) -> Result<(), StoreProblem> {
    for entry in entries {
        keep_aside(store, entry)?;
    }
    remove_last_first(store, entries.iter().map(|entry| &entry.key))
}

/// Removes records, the last one first, so that an interruption leaves a valid prefix.
pub(super) fn remove_last_first<'a>(
    store: &dyn Store,
    keys: impl Iterator<Item = &'a Key>,
) -> Result<(), StoreProblem> {
    let mut keys: BinaryHeap<(u32, &Key)> = keys.map(|key| (key.sequence(), key)).collect();
    while let Some((_, key)) = keys.pop() {
        store.remove(key)?;
    }
    Ok(())
}
