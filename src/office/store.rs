//! What the office knows of storage.

use super::Key;

/// Why storage didn't do what it was asked. Then it is as it was before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreProblem {
    /// It can't be used at all: switched off, refused or absent.
    Blocked,
    /// There is no room left.
    Full,
    /// The key holds a text already, which is never overwritten.
    Taken,
}

/// One text that storage holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Under which key.
    pub key: Key,
    /// The text.
    pub text: String,
}

/// A place that keeps texts under keys. Only keys of the app can be named ([`Key`]), so whatever else
/// is kept in the same place is never touched.
pub trait Store {
    /// Every text under a key of the app, in any order.
    ///
    /// # Errors
    /// When storage can't be read. An empty answer means that there is nothing, never that nothing
    /// could be read.
    fn load(&self) -> Result<Vec<Entry>, StoreProblem>;

    /// Every key of the app under which there is a text, in any order.
    ///
    /// # Errors
    /// When storage can't be read.
    fn keys(&self) -> Result<Vec<Key>, StoreProblem>;

    /// The text under one key, or `None` where there is none.
    ///
    /// # Errors
    /// When storage can't be read.
    fn read(&self, key: &Key) -> Result<Option<String>, StoreProblem>;

    /// Adds a text under a key that holds none, whole or not at all.
    ///
    /// # Errors
    /// [`StoreProblem::Taken`] when the key holds a text, the same one included; another problem when
    /// the text couldn't be kept.
    fn append(&self, key: &Key, text: &str) -> Result<(), StoreProblem>;

    /// Removes the text under one key, if there is one. The office does this only to a sample, to a text
    /// that it has moved aside, to what it has just written of a backup that doesn't fit in, and to slots and
    /// marks that newer ones replace or that nobody may use.
    ///
    /// # Errors
    /// When storage can't be changed.
    fn remove(&self, key: &Key) -> Result<(), StoreProblem>;

    /// Takes note that a text that another tab has stored counts from now on. A store that a second copy
    /// follows tells it so: the other tab may have died before it could.
    fn adopt(&self, _key: &Key, _text: &str) {}
}

impl<S: Store + ?Sized> Store for Box<S> {
    fn load(&self) -> Result<Vec<Entry>, StoreProblem> {
        (**self).load()
    }

    fn keys(&self) -> Result<Vec<Key>, StoreProblem> {
        (**self).keys()
    }

    fn read(&self, key: &Key) -> Result<Option<String>, StoreProblem> {
        (**self).read(key)
    }

    fn append(&self, key: &Key, text: &str) -> Result<(), StoreProblem> {
        (**self).append(key, text)
    }

    fn remove(&self, key: &Key) -> Result<(), StoreProblem> {
        (**self).remove(key)
    }

    fn adopt(&self, key: &Key, text: &str) {
        (**self).adopt(key, text);
    }
}
