//! A store that notes what changes in it, so that a second copy can follow.
//!
//! A write is over when the office goes on, but some browsers put it on the disk only later. The shell
//! takes the changes that were noted, writes them where they survive a power cut, and only then shows
//! the receipt.

use super::{Entry, Key, Store, StoreProblem};
use std::cell::RefCell;
use std::rc::Rc;

/// One change of what is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreChange {
    /// This text is now under this key, whatever was there before.
    Put(Entry),
    /// Nothing is under this key any more.
    Removed(Key),
}

/// A store over another one. It writes through, and notes in their order the changes that succeeded,
/// of all keys but passing ones; and what another tab has stored, once it counts here. Its clones are handles of the same store and notes: the office holds
/// one and the shell another.
#[derive(Debug)]
pub struct Mirrored<S>(Rc<Inner<S>>);

#[derive(Debug)]
struct Inner<S> {
    store: S,
    changes: RefCell<Vec<StoreChange>>,
}

impl<S> Mirrored<S> {
    /// A store over this one, with nothing noted yet.
    #[must_use]
    pub fn over(store: S) -> Self {
        let changes = RefCell::default();
        Self(Rc::new(Inner { store, changes }))
    }

    /// Takes the changes that were noted since they were last taken, the earliest first.
    #[must_use]
    pub fn take_changes(&self) -> Vec<StoreChange> {
        self.0.changes.take()
    }

    /// Gives back changes that were taken and that the copy didn't take in. They come before those
    /// that were noted since, and are taken again with them.
    pub fn give_back(&self, taken: Vec<StoreChange>) {
        let since = self.0.changes.replace(taken);
        self.0.changes.borrow_mut().extend(since);
    }

    fn note(&self, key: &Key, change: impl FnOnce() -> StoreChange) {
        if !key.is_passing() {
            self.0.changes.borrow_mut().push(change());
        }
    }
}

impl<S> Clone for Mirrored<S> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<S: Store> Store for Mirrored<S> {
    fn load(&self) -> Result<Vec<Entry>, StoreProblem> {
        self.0.store.load()
    }

    fn keys(&self) -> Result<Vec<Key>, StoreProblem> {
        self.0.store.keys()
    }

    fn read(&self, key: &Key) -> Result<Option<String>, StoreProblem> {
        self.0.store.read(key)
    }

    fn append(&self, key: &Key, text: &str) -> Result<(), StoreProblem> {
        self.0.store.append(key, text)?;
        self.adopt(key, text);
        Ok(())
    }

    fn adopt(&self, key: &Key, text: &str) {
        self.note(key, || {
            StoreChange::Put(Entry {
                key: key.clone(),
                text: text.to_owned(),
            })
        });
    }

    fn remove(&self, key: &Key) -> Result<(), StoreProblem> {
        self.0.store.remove(key)?;
        self.note(key, || StoreChange::Removed(key.clone()));
        Ok(())
    }
}
