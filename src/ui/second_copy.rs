//! The second copy of what is stored, and whether what was recorded is already in it.

use crate::browser::durable::{DurableCopy, NoDurableCopy};
use crate::browser::{LocalStore, pause};
use crate::office::{Entry, Mirrored, Reconciled, Store as _, StoreChange};
use std::cell::Cell;

/// Whether what was recorded outlives a power cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Safety {
    /// It is on the disk.
    OnDisk,
    /// The browser hasn't said that it is.
    Unconfirmed,
}

/// The second copy, where the browser keeps one.
pub(super) struct SecondCopy {
    kept: Option<Kept>,
    /// Whether changes are being brought to it.
    is_busy: Cell<bool>,
}

struct Kept {
    local: Mirrored<LocalStore>,
    copy: DurableCopy,
}

impl SecondCopy {
    /// No second copy: the page keeps everything in its own memory.
    pub fn none() -> Self {
        Self::of(None)
    }

    fn of(kept: Option<Kept>) -> Self {
        let is_busy = Cell::new(false);
        Self { kept, is_busy }
    }

    /// The second copy of this store, where the browser keeps one, and everything in it.
    ///
    /// # Errors
    /// When the browser keeps none, or didn't say what is in it.
    pub async fn open(local: Mirrored<LocalStore>) -> Result<(Self, Vec<Entry>), NoDurableCopy> {
        let copy = DurableCopy::open().await?;
        let entries = copy.load().await.map_err(|_| NoDurableCopy::Silent)?;
        Ok((Self::of(Some(Kept { local, copy })), entries))
    }

    /// Whether there is one.
    pub fn is_kept(&self) -> bool {
        self.kept.is_some()
    }

    /// Gives each of the two copies what it lacks.
    pub async fn complete(&self, reconciled: &Reconciled) {
        let Some(Kept { local, copy }) = &self.kept else {
            return;
        };
        for entry in &reconciled.to_local {
            // Where there is no room, the register is shown as far as it goes; what is missing is still in
            // the second copy, and the next record is refused for want of room as well.
            let _ = local.append(&entry.key, &entry.text);
        }
        let lacking = reconciled.to_second.iter().cloned();
        let lacking: Vec<StoreChange> = lacking.map(StoreChange::Put).collect();
        if copy.apply(&lacking).await.is_err() {
            // It follows with the next change, whose receipt is about all of them.
            local.give_back(lacking);
        }
    }

    /// Brings what changed in local storage to the disk.
    pub async fn follow(&self) -> Safety {
        let Some(Kept { local, copy }) = &self.kept else {
            return Safety::Unconfirmed;
        };
        // One at a time: what another one is bringing isn't on the disk yet, and comes first.
        while self.is_busy.get() {
            pause().await;
        }
        let changes = local.take_changes();
        self.is_busy.set(true);
        let applied = copy.apply(&changes).await;
        self.is_busy.set(false);
        match applied {
            Ok(()) => Safety::OnDisk,
            Err(_) => {
                local.give_back(changes);
                Safety::Unconfirmed
            }
        }
    }

    /// Makes the second copy what local storage is, because a person has decided so.
    pub async fn take_over(&self) -> Safety {
        let Some(Kept { local, copy }) = &self.kept else {
            return Safety::Unconfirmed;
        };
        let (Ok(entries), Ok(second)) = (local.load(), copy.load().await) else {
            return Safety::Unconfirmed;
        };
        let is_kept = |one: &Entry| entries.iter().any(|entry| entry.key == one.key);
        let gone = second.iter().filter(|entry| !is_kept(entry));
        let mut changes: Vec<StoreChange> = gone
            .map(|entry| StoreChange::Removed(entry.key.clone()))
            .collect();
        changes.extend(entries.iter().cloned().map(StoreChange::Put));
        match copy.apply(&changes).await {
            Ok(()) => Safety::OnDisk,
            Err(_) => Safety::Unconfirmed,
        }
    }
}
