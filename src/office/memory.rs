//! A store that lasts as long as the page: for a browser whose storage is blocked, and for tests.

use super::{Entry, Key, Store, StoreProblem};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A store in memory. Its clones share their content, like the tabs of one browser.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    /// In the order of [`place`].
    entries: Rc<RefCell<Vec<Entry>>>,
}

impl MemoryStore {
    /// Puts a text under a key, over whatever is there: how tests play what befalls a storage.
    pub fn put(&self, key: Key, text: &str) {
        let entry = Entry {
            key,
            text: text.to_owned(),
        };
        let mut entries = self.entries.borrow_mut();
        match place(&entries, &entry.key) {
            Ok(place) => {
                if let Some(former) = entries.get_mut(place) {
                    *former = entry;
                }
            }
            Err(place) => entries.insert(place, entry),
        }
    }

    /// Everything that is stored, by key.
    #[must_use]
    pub fn content(&self) -> BTreeMap<Key, String> {
        let entries = self.entries.borrow().clone();
        entries
            .into_iter()
            .map(|entry| (entry.key, entry.text))
            .collect()
    }
}

impl Store for MemoryStore {
    fn load(&self) -> Result<Vec<Entry>, StoreProblem> {
        Ok(self.entries.borrow().clone())
    }

    fn keys(&self) -> Result<Vec<Key>, StoreProblem> {
        let entries = self.entries.borrow();
        Ok(entries.iter().map(|entry| entry.key.clone()).collect())
    }

    fn read(&self, key: &Key) -> Result<Option<String>, StoreProblem> {
        let entries = self.entries.borrow();
        let place = place(&entries, key).ok();
        let entry = place.and_then(|place| entries.get(place));
        Ok(entry.map(|entry| entry.text.clone()))
    }

    fn append(&self, key: &Key, text: &str) -> Result<(), StoreProblem> {
        let mut entries = self.entries.borrow_mut();
        let Err(place) = place(&entries, key) else {
            return Err(StoreProblem::Taken);
        };
        let entry = Entry {
            key: key.clone(),
            text: text.to_owned(),
        };
        entries.insert(place, entry);
        Ok(())
    }

    fn remove(&self, key: &Key) -> Result<(), StoreProblem> {
        let mut entries = self.entries.borrow_mut();
        if let Ok(place) = place(&entries, key) {
            entries.remove(place);
        }
        Ok(())
    }
}

/// Where the key stands, or where it would. Shorter keys come first, so that the records of a register
/// stand in the order of their numbers and the next one at the end: to add it costs the same however
/// many there are. A tree would do without such an order, in 6 kB more.
fn place(entries: &[Entry], key: &Key) -> Result<usize, usize> {
    entries.binary_search_by(|entry| {
        let (one, other) = (entry.key.as_str(), key.as_str());
        one.len().cmp(&other.len()).then_with(|| one.cmp(other))
    })
}
