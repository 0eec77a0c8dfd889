//! The sample enterprise, to try things out: written by ordinary submissions, dated in the past, and
//! removable in one act.
//!
//! It is first written whole in memory and then copied, record by record, into storage: for the person
//! it is there whole or not at all.

mod past;
mod story;
mod teller;

use super::impairment::remove_last_first;
use super::{Entry, Office, Store, StoreProblem, World};
use crate::register::RegisterKind;
use crate::vault::PassphraseKey;

/// What the officers' accounts of the sample open with; everyone may know it.
pub const OFFICER_PASSPHRASE: &str = "exemple public rse";
/// What the employee's account of the sample opens with; everyone may know it.
pub const USER_PASSPHRASE: &str = "exemple public employe";

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
    /// Makes the sample enterprise, on a first visit. Its officers' accounts open with one passphrase, its
    /// first employee's with the other. Nobody is in after it.
    ///
    /// # Errors
    /// When there is a register already, or storage doesn't keep the sample; then nothing of it stays.
    pub fn found_sample(
        &mut self,
        officer: &PassphraseKey,
        user: &PassphraseKey,
    ) -> Result<(), SampleProblem> {
        self.catch_up().map_err(SampleProblem::Storage)?;
        if !self.is_vacant() {
            return Err(SampleProblem::NotEmpty);
        }
        let passphrases = teller::Passphrases { officer, user };
        let written = teller::told(self.world(), passphrases).ok_or(SampleProblem::Unwritable)?;
        if let Err(problem) = copy_in(self.store(), &written) {
            // What can't even be removed is a shorter sample, which is found and can be removed later.
            let _ = take_out(self.store(), &written);
            return Err(SampleProblem::Storage(problem));
        }
        self.catch_up().map_err(SampleProblem::Storage)?;
        Ok(())
    }

    /// Removes the sample, which somebody has opened, and leaves the office as on a first visit.
    ///
    /// # Errors
    /// When the register isn't a sample, or storage can't be changed.
    pub fn remove_sample(&mut self) -> Result<(), RemovalProblem> {
        let enterprise = self.register().enterprise();
        let is_sample = enterprise.is_some_and(|one| one.kind == RegisterKind::Sample);
        let id = self.journal().register_id().filter(|_| is_sample);
        let id = id.ok_or(RemovalProblem::NotASample)?;
        let mut sample = self.store().load().map_err(RemovalProblem::Storage)?;
        sample.retain(|entry| entry.key.place().register() == Some(id));
        take_out(self.store(), &sample).map_err(RemovalProblem::Storage)?;
        self.lock().map_err(RemovalProblem::Storage)
    }
}

fn copy_in(store: &dyn Store, sample: &[Entry]) -> Result<(), StoreProblem> {
    let mut entries = sample.iter();
    entries.try_for_each(|entry| store.append(&entry.key, &entry.text))
}

/// Takes a sample out of storage.
fn take_out(store: &dyn Store, sample: &[Entry]) -> Result<(), StoreProblem> {
    remove_last_first(store, sample.iter().map(|entry| &entry.key))
}
