//! A backup is restored: compared with what is stored, and then written, or refused.
//!
//! What can be read here is never replaced. A backup is written where there is nothing, or where its history goes
//! on from the one that is here; what couldn't be read here is moved aside. So there is never a mixture: whatever
//! interrupts the writing leaves the beginning of one and the same history, and it can be done again.

use super::backup::Backup;
use super::entry::marks_of;
use super::impairment::{keep_aside, remove_last_first};
use super::opening::Found;
use super::session::Session;
use super::{Entry, Fault, Key, MemoryStore, Office, Place, Store, StoreProblem, World};
use crate::register::RegisterKind;
use crate::vault::Owner;
use std::collections::BinaryHeap;

/// What restoring a backup would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restoration {
    /// How many records are here already, the same as in the backup.
    pub here: u32,
    /// How many records the backup has.
    pub there: u32,
    /// What can't be read here, and would be moved aside.
    pub aside: Vec<Key>,
}

/// Why a backup isn't restored. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RestoreProblem {
    /// Its records aren't in order.
    Unverified(Fault),
    /// Whoever opened it isn't an officer in it, or has to choose a passphrase first.
    NotOfficer,
    /// Another register is here.
    OtherRegister,
    /// The other register that is here is a sample, which can be removed.
    SampleHere,
    /// What is here goes further.
    Older {
        /// How many records are here.
        here: u32,
        /// How many records the backup has.
        there: u32,
    },
    /// Everything is here already.
    NothingToRestore,
    /// What is here has become another history.
    Diverged {
        /// The first record that differs.
        sequence: u32,
    },
    /// The browser's two copies differ, which is to be settled first.
    CopiesDiffer,
    /// A newer version of the app wrote what is here.
    NewerHere,
    /// What is stored has changed since it was compared: look again, decide again.
    Changed,
    /// Storage didn't keep it.
    Storage(StoreProblem),
}

impl<S: Store, W: World> Office<S, W> {
    /// What restoring a backup would do here. The other office is the backup's own, in which somebody is
    /// ([`Backup::opened`]).
    ///
    /// # Errors
    /// Why it can't be restored.
    pub fn compare<V: World>(
        &self,
        backup: &Backup,
        opened: &Office<MemoryStore, V>,
    ) -> Result<Restoration, RestoreProblem> {
        let session = checked(opened)?;
        if self.difference.is_some() {
            return Err(RestoreProblem::CopiesDiffer);
        }
        let entries = self.store().load().map_err(RestoreProblem::Storage)?;
        self.check_alone(backup, &entries)?;
        let data_key = session.hold.data_key();
        let found = Found::of(entries.clone(), backup.register, data_key);
        let (here, there) = (found.books.journal().head().sequence, backup.records());
        let differing = (1..=here.min(there)).find(|sequence| {
            found.books.journal().digest_of(*sequence) != opened.journal().digest_of(*sequence)
        });
        if let Some(sequence) = differing {
            return Err(RestoreProblem::Diverged { sequence });
        }
        if here > there {
            return Err(RestoreProblem::Older { here, there });
        }
        let entries = BinaryHeap::from(entries).into_sorted_vec();
        let mut all = backup.entries.iter();
        if !all.any(|entry| is_lacking(entry, &entries)) {
            return Err(RestoreProblem::NothingToRestore);
        }
        let unread = entries
            .into_iter()
            .filter(|entry| is_in_the_way(entry, here, backup));
        let aside = unread.map(|entry| entry.key).collect();
        Ok(Restoration { here, there, aside })
    }

    /// Whether nothing but the backup's own register is here.
    fn check_alone(&self, backup: &Backup, entries: &[Entry]) -> Result<(), RestoreProblem> {
        let places = || entries.iter().map(|entry| entry.key.place());
        if places().any(|place| place == Place::NewerLayout) {
            return Err(RestoreProblem::NewerHere);
        }
        let of_another = |place: Place| {
            let register = place.register();
            register.is_some() && register != Some(backup.register)
        };
        if !places().any(of_another) {
            return Ok(());
        }
        let kind = self.register().enterprise().map(|one| one.kind);
        if kind == Some(RegisterKind::Sample) || self.passes_for_sample() {
            Err(RestoreProblem::SampleHere)
        } else {
            Err(RestoreProblem::OtherRegister)
        }
    }

    /// Restores a backup, as it was compared. Nobody is in after it: who comes in reads what was restored.
    ///
    /// # Errors
    /// Why not; what was written is taken out again, and what was moved aside is put back.
    pub fn restore<V: World>(
        &mut self,
        backup: &Backup,
        opened: &Office<MemoryStore, V>,
        compared: &Restoration,
    ) -> Result<(), RestoreProblem> {
        let now = self.compare(backup, opened)?;
        if now != *compared {
            return Err(RestoreProblem::Changed);
        }
        let problem = RestoreProblem::Storage;
        let entries = self.store().load().map_err(problem)?;
        let in_the_way: Vec<Entry> = entries
            .into_iter()
            .filter(|entry| now.aside.contains(&entry.key))
            .collect();
        for entry in &in_the_way {
            keep_aside(self.store(), entry).map_err(problem)?;
        }
        let keys = in_the_way.iter().map(|entry| &entry.key);
        let removed = remove_last_first(self.store(), keys);
        if let Err(why) = removed.and_then(|()| self.write(backup)) {
            for Entry { key, text } in &in_the_way {
                let _ = self.store().append(key, text);
            }
            return Err(problem(why));
        }
        // Storage was just read: should it fail now, a reload tells.
        let _ = self.lock();
        Ok(())
    }

    /// Writes what is lacking: accounts, records, and last how far each user has seen them go. Until then, who
    /// comes in is told that this isn't known.
    fn write(&self, backup: &Backup) -> Result<(), StoreProblem> {
        let rank = |entry: &&Entry| match entry.key.place() {
            Place::Record { sequence, .. } => sequence,
            Place::Mark { .. } => u32::MAX,
            _ => 0,
        };
        let mut written: Vec<&Key> = Vec::new();
        let mut lacking: Vec<(u32, &Entry)> =
            backup.entries.iter().map(|e| (rank(&e), e)).collect();
        lacking = BinaryHeap::from(lacking).into_sorted_vec();
        for (_, Entry { key, text }) in lacking {
            let outcome = match self.store().append(key, text) {
                Err(StoreProblem::Taken) => continue,
                outcome => outcome,
            };
            if outcome.is_err() {
                let _ = remove_last_first(self.store(), written.into_iter());
                return outcome;
            }
            written.push(key);
        }
        Ok(())
    }
}

/// Whoever is in the backup's office, if they may have it restored and it is in order.
fn checked<W: World>(opened: &Office<MemoryStore, W>) -> Result<&Session, RestoreProblem> {
    if let Some(impairment) = opened.impairment() {
        return Err(RestoreProblem::Unverified(impairment.fault.clone()));
    }
    let session = opened.session.as_ref();
    let is_officer = |session: &&Session| {
        session.signer().is_some() && opened.register().is_active_officer(session.user())
    };
    session.filter(is_officer).ok_or(RestoreProblem::NotOfficer)
}

/// Whether a record or an account of the backup isn't here, or stands here as something else. Marks change with
/// each coming in, and the furthest one counts: one is lacking where its user has none.
fn is_lacking(wanted: &Entry, sorted: &[Entry]) -> bool {
    match wanted.key.place() {
        Place::Record { .. } | Place::Slot(_) | Place::Sample(_) => {
            sorted.binary_search(wanted).is_err()
        }
        Place::Mark { register, user, .. } => {
            marks_of(sorted, Owner { register, user }).next().is_none()
        }
        Place::Strange | Place::NewerLayout | Place::Elsewhere => false,
    }
}

/// Whether something here would be in the way: a record that can't be read, or what stands under a key of the
/// backup as something else.
fn is_in_the_way(entry: &Entry, read: u32, backup: &Backup) -> bool {
    match entry.key.place() {
        Place::Record { register, sequence } => register == backup.register && sequence > read,
        Place::Slot(_) | Place::Sample(_) => backup
            .entries
            .iter()
            .any(|one| one.key == entry.key && one.text != entry.text),
        _ => false,
    }
}
