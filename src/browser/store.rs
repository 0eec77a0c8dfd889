//! The office's store over local storage.

use super::{local_storage, write_problem};
use crate::office::{Entry, Key, Store, StoreProblem};

/// Local storage as a store. To write one key is whole or not at all there; two keys never are.
#[derive(Clone, Debug)]
pub struct LocalStore {
    storage: web_sys::Storage,
}

impl LocalStore {
    /// The local storage of this origin.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub fn open() -> Result<Self, StoreProblem> {
        let storage = local_storage().ok_or(StoreProblem::Blocked)?;
        Ok(Self { storage })
    }
}

impl Store for LocalStore {
    fn load(&self) -> Result<Vec<Entry>, StoreProblem> {
        let mut entries = Vec::new();
        for key in self.keys()? {
            if let Some(text) = self.read(&key)? {
                entries.push(Entry { key, text });
            }
        }
        Ok(entries)
    }

    /// Other keys of the origin are passed over unread.
    fn keys(&self) -> Result<Vec<Key>, StoreProblem> {
        let count = self.storage.length().map_err(|_| StoreProblem::Blocked)?;
        let mut keys = Vec::new();
        for index in 0..count {
            let name = self.storage.key(index).map_err(|_| StoreProblem::Blocked)?;
            keys.extend(name.as_deref().and_then(Key::parse));
        }
        Ok(keys)
    }

    fn read(&self, key: &Key) -> Result<Option<String>, StoreProblem> {
        let text = self.storage.get_item(key.as_str());
        text.map_err(|_| StoreProblem::Blocked)
    }

    fn append(&self, key: &Key, text: &str) -> Result<(), StoreProblem> {
        if self.read(key)?.is_some() {
            return Err(StoreProblem::Taken);
        }
        let written = self.storage.set_item(key.as_str(), text);
        written.map_err(|thrown| write_problem(&thrown))
    }

    fn remove(&self, key: &Key) -> Result<(), StoreProblem> {
        let removed = self.storage.remove_item(key.as_str());
        removed.map_err(|_| StoreProblem::Blocked)
    }
}
