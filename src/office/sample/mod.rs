//! The sample enterprise, to try things out: written by ordinary submissions, dated in the past, and
//! removable in one act.
//!
//! It is first written whole in memory and then copied, record by record, into storage: for the person
//! it is there whole or not at all.

mod past;
mod story;
mod teller;

use super::opening::Found;
use super::{Key, MemoryStore, Office, Opening, Place, Store, StoreProblem, World};
use crate::register::RegisterKind;
use past::Past;

/// Why the sample couldn't be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SampleProblem {
    /// There is a register already.
    NotEmpty,
    /// Storage didn't keep it, and holds nothing of it.
    Storage(StoreProblem),
    /// It breaks a rule: a fault of the app.
    Unwritable,
}

/// Why the sample couldn't be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemovalProblem {
    /// The register is somebody's own, or there is none. It is as it was.
    NotASample,
    /// Storage couldn't be changed.
    Storage(StoreProblem),
}

impl<S: Store, W: World> Office<S, W> {
    /// Makes the sample enterprise, on a first visit.
    ///
    /// # Errors
    /// When there is a register already, or storage doesn't keep the sample; then nothing of it stays.
    pub fn found_sample(&mut self) -> Result<(), SampleProblem> {
        self.catch_up().map_err(SampleProblem::Storage)?;
        if self.impairment().is_some() || !self.journal().is_empty() {
            return Err(SampleProblem::NotEmpty);
        }
        let written = write(Past::of(self.world())).ok_or(SampleProblem::Unwritable)?;
        if let Err(problem) = self.copy_in(&written) {
            self.take_out(&written);
            return Err(SampleProblem::Storage(problem));
        }
        self.catch_up().map_err(SampleProblem::Storage)?;
        Ok(())
    }

    /// Removes the sample, and leaves the office as on a first visit.
    ///
    /// # Errors
    /// When the register isn't a sample, or storage can't be changed.
    pub fn remove_sample(&mut self) -> Result<(), RemovalProblem> {
        let enterprise = self.register().enterprise();
        let is_sample = enterprise.is_some_and(|one| one.kind == RegisterKind::Sample);
        let id = self.journal().register_id().filter(|_| is_sample);
        let id = id.ok_or(RemovalProblem::NotASample)?;
        let is_of_sample =
            |key: &Key| matches!(key.place(), Place::Record { register, .. } if register == id);
        let entries = self.store().load().map_err(RemovalProblem::Storage)?;
        let keys = entries.into_iter().map(|entry| entry.key);
        self.remove_last_first(keys.filter(is_of_sample).collect())
            .map_err(RemovalProblem::Storage)?;
        let rest = self.store().load().map_err(RemovalProblem::Storage)?;
        self.show(Found::among(rest, None));
        Ok(())
    }

    fn copy_in(&self, written: &MemoryStore) -> Result<(), StoreProblem> {
        let mut entries = written.load()?;
        entries.sort_by_key(|entry| entry.key.sequence());
        entries
            .iter()
            .try_for_each(|entry| self.store().append(&entry.key, &entry.text))
    }

    /// Removes what was copied of a sample that couldn't be kept whole. What can't even be removed is
    /// a shorter sample, which is found and can be removed later.
    fn take_out(&self, written: &MemoryStore) {
        let keys = written.content().into_keys().collect();
        let _ = self.remove_last_first(keys);
    }

    /// Removes records, the last one first, so that an interruption leaves a valid prefix.
    fn remove_last_first(&self, mut keys: Vec<Key>) -> Result<(), StoreProblem> {
        keys.sort_by_key(|key| std::cmp::Reverse(key.sequence()));
        keys.iter().try_for_each(|key| self.store().remove(key))
    }
}

/// The sample, written in memory; `None` if its story breaks a rule.
fn write<W: World>(past: Past<'_, W>) -> Option<MemoryStore> {
    let store = MemoryStore::default();
    let Opening::Empty(mut office) = Office::open(store.clone(), past) else {
        return None;
    };
    teller::tell(&mut office)?;
    Some(store)
}
