//! When storage isn't what was written: what is wrong, what is kept, and how to go on.

use super::opening::Found;
use super::{Entry, Key, Office, Place, Store, StoreProblem, World};
use crate::journal::{ChainProblem, RegisterId, Sealed};
use std::collections::BinaryHeap;

/// What is wrong with the register in storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text of this record isn't what was written.
    Damaged {
        /// The record's place.
        sequence: u32,
    },
    /// This record is missing, though later ones are there; 1 when it is the first.
    Missing {
        /// The record's place.
        sequence: u32,
    },
    /// This record is readable, but doesn't follow from the one before it.
    Unchained {
        /// The record's place.
        sequence: u32,
        /// Why not.
        problem: ChainProblem,
    },
    /// The first record isn't the one after which the register is named.
    OtherRegister,
    /// This record was written by a newer version of the app, which is the one to use.
    NewerFormat {
        /// The record's place.
        sequence: u32,
        /// The record's format.
        format: u8,
    },
    /// Something was stored by a newer version of the app, which is the one to use.
    NewerLayout,
    /// There are several registers where there can be only one.
    Several(Vec<RegisterId>),
    /// There is a key of the register that no version known to this one writes.
    UnknownKey,
    /// The last record shown here is no longer in storage: the register was removed, or the site's
    /// data was cleared, while this page was open.
    Vanished,
    /// Something else stands in storage where the last record shown here was written.
    Rewritten {
        /// The record's place.
        sequence: u32,
    },
}

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

/// Why the office can't go on from what it can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResumeProblem {
    /// Nothing is wrong.
    NotImpaired,
    /// Going on is no answer to this fault: the app must be updated, or the page reloaded.
    NoAnswer(Fault),
    /// What is stored has changed since it was looked at. It was read again: look again, decide again.
    Changed,
    /// What couldn't be read couldn't be moved aside. Nothing was lost.
    Storage(StoreProblem),
}

impl Fault {
    /// Whether a person may decide to go on from the records before it.
    #[must_use]
    pub fn allows_resuming(&self) -> bool {
        match self {
            Self::Damaged { .. }
            | Self::Missing { .. }
            | Self::Unchained { .. }
            | Self::OtherRegister
            | Self::Several(_)
            | Self::UnknownKey => true,
            Self::NewerFormat { .. }
            | Self::NewerLayout
            | Self::Vanished
            | Self::Rewritten { .. } => false,
        }
    }

    /// The place of the record whose text isn't what was written.
    fn damaged_place(&self) -> Option<u32> {
        match self {
            Self::Damaged { sequence } | Self::Unchained { sequence, .. } => Some(*sequence),
            Self::OtherRegister => Some(1),
            _ => None,
        }
    }
}

impl Impairment {
    /// Takes note of a fault, and keeps a copy of the damaged text aside.
    pub(super) fn noted(fault: Fault, unread: &[Entry], store: &dyn Store) -> Self {
        let damaged = fault.damaged_place().and_then(|place| {
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
        if !decided.fault.allows_resuming() {
            return Err(ResumeProblem::NoAnswer(decided.fault));
        }
        let entries = self.store().load().map_err(ResumeProblem::Storage)?;
        let found = Found::among(entries, self.journal().register_id());
        let unchanged = found.fault.as_ref() == Some(&decided.fault)
            && found.books.journal() == self.journal()
            && found
                .unread
                .iter()
                .map(|entry| &entry.key)
                .eq(&decided.unread);
        if !unchanged {
            self.show(found);
            return Err(ResumeProblem::Changed);
        }
        move_aside(self.store(), &found.unread).map_err(ResumeProblem::Storage)?;
        self.clear_impairment();
        Ok(())
    }

    /// Everything that the app keeps in this browser and everything that is shown, as one text to
    /// download: one line for each key, with the text after a tab. What is shown but is no longer in
    /// storage stands under its key with `shown:` before it.
    ///
    /// # Errors
    /// When storage can't be read.
    pub fn dump(&self) -> Result<String, StoreProblem> {
        let mut text = dump(self.store())?;
        let Some(register) = self.journal().register_id() else {
            return Ok(text);
        };
        for record in self.journal().records() {
            let key = Key::record(register, record.sequence);
            let Ok(sealed) = Sealed::write(record.clone()) else {
                continue;
            };
            if self.store().read(&key)?.as_deref() != Some(sealed.text()) {
                text.push_str(&format!("shown:{}\t{}\n", key.as_str(), sealed.text()));
            }
        }
        Ok(text)
    }
}

/// Everything that the app keeps in a store, as one text to download: one line for each key, with the
/// text after a tab. Control characters and backslashes are written as in Rust.
///
/// # Errors
/// When storage can't be read.
pub fn dump(store: &dyn Store) -> Result<String, StoreProblem> {
    let entries = BinaryHeap::from(store.load()?).into_sorted_vec();
    let line = |entry: Entry| {
        let text: String = entry.text.chars().flat_map(escaped).collect();
        format!("{}\t{text}\n", entry.key.as_str())
    };
    Ok(entries.into_iter().map(line).collect())
}

fn escaped(character: char) -> Box<dyn Iterator<Item = char>> {
    if character.is_control() || character == '\\' {
        Box::new(character.escape_default())
    } else {
        Box::new(std::iter::once(character))
    }
}

/// Keeps a copy of a text aside; if there is one already, it stays the only one.
fn keep_aside(store: &dyn Store, entry: &Entry) -> Result<(), StoreProblem> {
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
