//! A store that lasts as long as the page: for a browser whose storage is blocked, and for tests.

use super::{Entry, Key, Store, StoreProblem};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A store in memory. Its clones share their content, like the tabs of one browser.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    texts: Rc<RefCell<BTreeMap<Key, String>>>,
}

impl MemoryStore {
    /// Puts a text under a key, over whatever is there: how tests play what befalls a storage.
    pub fn put(&self, key: Key, text: &str) {
        self.texts.borrow_mut().insert(key, text.to_owned());
    }

    /// Everything that is stored, by key.
    #[must_use]
    pub fn content(&self) -> BTreeMap<Key, String> {
        self.texts.borrow().clone()
    }
}

impl Store for MemoryStore {
    fn load(&self) -> Result<Vec<Entry>, StoreProblem> {
        let texts = self.texts.borrow();
        Ok(texts
            .iter()
            .map(|(key, text)| Entry {
                key: key.clone(),
                text: text.clone(),
            })
            .collect())
    }

    fn read(&self, key: &Key) -> Result<Option<String>, StoreProblem> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn append(&self, key: &Key, text: &str) -> Result<(), StoreProblem> {
        let mut texts = self.texts.borrow_mut();
        if texts.contains_key(key) {
            return Err(StoreProblem::Taken);
        }
        texts.insert(key.clone(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &Key) -> Result<(), StoreProblem> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}
