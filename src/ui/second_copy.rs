//! The second copy of what is stored, and whether what was recorded is already in it.

use crate::browser::LocalStore;
use crate::browser::durable::DurableCopy;
use crate::office::{Change, Entry, Mirrored, Reconciled, Store as _};

/// Whether what was recorded outlives a power cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Safety {
    /// It is on the disk.
    OnDisk,
    /// The browser hasn't said that it is.
    Unconfirmed,
}

/// The second copy, where the browser keeps one.
pub(super) struct SecondCopy(Option<Kept>);

struct Kept {
    local: Mirrored<LocalStore>,
    copy: DurableCopy,
}

impl SecondCopy {
    /// No second copy: the page keeps everything in its own memory.
    pub fn none() -> Self {
        Self(None)
    }

    /// The second copy of this store, where the browser keeps one.
    pub async fn open(local: Mirrored<LocalStore>) -> Self {
        let copy = DurableCopy::open().await.ok();
        Self(copy.map(|copy| Kept { local, copy }))
    }

    /// Whether there is one.
    pub fn is_kept(&self) -> bool {
        self.0.is_some()
    }

    /// Everything in it; `None` where there is none, or it can't be read.
    pub async fn load(&self) -> Option<Vec<Entry>> {
        self.0.as_ref()?.copy.load().await.ok()
    }

    /// Gives each of the two copies what it lacks.
    pub async fn complete(&self, reconciled: &Reconciled) {
        let Some(Kept { local, copy }) = &self.0 else {
            return;
        };
        for entry in &reconciled.to_local {
            // Where there is no room, the register is shown as far as it goes; what is missing is still in
            // the second copy, and the next record is refused for want of room as well.
            let _ = local.append(&entry.key, &entry.text);
        }
        let lacking = reconciled.to_second.iter().cloned();
        let lacking: Vec<Change> = lacking.map(Change::Put).collect();
        // What it doesn't take in now is found lacking the next time.
        let _ = copy.apply(&lacking).await;
    }

    /// Brings what changed in local storage to the disk.
    pub async fn follow(&self) -> Safety {
        let Some(Kept { local, copy }) = &self.0 else {
            return Safety::Unconfirmed;
        };
        let changes = local.take_changes();
        match copy.apply(&changes).await {
            Ok(()) => Safety::OnDisk,
            Err(_) => {
                local.give_back(changes);
                Safety::Unconfirmed
            }
        }
    }

    /// Makes the second copy what local storage is, because a person has decided so.
    pub async fn take_over(&self) -> Safety {
        let Some(Kept { local, copy }) = &self.0 else {
            return Safety::Unconfirmed;
        };
        let (Ok(entries), Some(second)) = (local.load(), self.load().await) else {
            return Safety::Unconfirmed;
        };
        let is_kept = |one: &Entry| entries.iter().any(|entry| entry.key == one.key);
        let gone = second.iter().filter(|entry| !is_kept(entry));
        let mut changes: Vec<Change> = gone
            .map(|entry| Change::Removed(entry.key.clone()))
            .collect();
        changes.extend(entries.iter().cloned().map(Change::Put));
        match copy.apply(&changes).await {
            Ok(()) => Safety::OnDisk,
            Err(_) => Safety::Unconfirmed,
        }
    }
}
