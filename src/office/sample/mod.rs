//! The sample enterprise, to try things out: written by ordinary submissions, dated in the past, and
//! removable in one act.
//!
//! It is first written whole in memory and then copied, record by record, into storage: for the person
//! it is there whole or not at all.

mod past;
mod story;
mod teller;

use super::impairment::remove_last_first;
use super::opening::Found;
use super::{Entry, Office, Place, Store, StoreProblem, World};
use crate::register::RegisterKind;

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
        let written = teller::told(self.world()).ok_or(SampleProblem::Unwritable)?;
        if let Err(problem) = copy_in(self.store(), &written) {
            // What can't even be removed is a shorter sample, which is found and can be removed later.
            let _ = take_out(self.store(), &written);
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
        let is_of_sample = |entry: &Entry| matches!(entry.key.place(), Place::Record { register, .. } if register == id);
        let mut sample = self.store().load().map_err(RemovalProblem::Storage)?;
        sample.retain(is_of_sample);
        take_out(self.store(), &sample).map_err(RemovalProblem::Storage)?;
        let rest = self.store().load().map_err(RemovalProblem::Storage)?;
        self.show(Found::among(rest, None));
        Ok(())
    }
}

fn copy_in(store: &dyn Store, sample: &[Entry]) -> Result<(), StoreProblem> {
    let mut records = sample.iter();
    records.try_for_each(|record| store.append(&record.key, &record.text))
}

/// Takes a sample out of storage.
fn take_out(store: &dyn Store, sample: &[Entry]) -> Result<(), StoreProblem> {
    remove_last_first(store, sample.iter().map(|record| &record.key))
}
