//! Stores that fail when a test wants them to.

use procura::office::{Entry, Key, MemoryStore, Place, Store, StoreProblem};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

type Deed = Box<dyn FnOnce()>;

/// How many records a store holds.
pub(crate) fn records_in(store: &MemoryStore) -> usize {
    let is_record = |key: &&Key| matches!(key.place(), Place::Record { .. });
    store.content().keys().filter(is_record).count()
}

/// A store in memory that can be told to fail. Clones share the content and the orders.
#[derive(Clone, Default)]
pub(crate) struct FaultyStore {
    pub(crate) memory: MemoryStore,
    reads: Rc<Cell<Option<StoreProblem>>>,
    additions: Rc<Cell<Option<(u32, StoreProblem)>>>,
    removals_too: Rc<Cell<bool>>,
    only_once: Rc<Cell<bool>>,
    failures: Rc<Cell<u32>>,
    before_next_append: Rc<RefCell<Option<Deed>>>,
    before_read: Rc<RefCell<Option<(u32, Deed)>>>,
}

impl FaultyStore {
    pub(crate) fn over(memory: MemoryStore) -> Self {
        Self {
            memory,
            ..Self::default()
        }
    }

    /// From now on every reading fails.
    pub(crate) fn fail_reading(&self, problem: StoreProblem) {
        self.reads.set(Some(problem));
    }

    /// Counting from now, the k-th change (an addition or a removal) fails, and every later one.
    pub(crate) fn fail_from_write(&self, k: u32, problem: StoreProblem) {
        self.additions.set(Some((k, problem)));
        self.removals_too.set(true);
    }

    /// Counting from now, the k-th change fails, and no other one.
    pub(crate) fn fail_one_write(&self, k: u32, problem: StoreProblem) {
        self.fail_from_write(k, problem);
        self.only_once.set(true);
    }

    /// Counting from now, the k-th addition fails, and every later one. Removals don't count.
    pub(crate) fn fail_from_addition(&self, k: u32, problem: StoreProblem) {
        self.additions.set(Some((k, problem)));
        self.removals_too.set(false);
    }

    /// From now on nothing fails.
    pub(crate) fn recover(&self) {
        self.only_once.set(false);
        self.reads.set(None);
        self.additions.set(None);
    }

    /// Does something once, between the moment at which the next addition is decided and the addition:
    /// what another tab can do in a browser without locks.
    pub(crate) fn before_next_append(&self, deed: impl FnOnce() + 'static) {
        *self.before_next_append.borrow_mut() = Some(Box::new(deed));
    }

    /// Counting from now, does something once before the k-th text is read.
    pub(crate) fn before_read(&self, k: u32, deed: impl FnOnce() + 'static) {
        *self.before_read.borrow_mut() = Some((k, Box::new(deed)));
    }

    fn count_reading(&self) {
        let awaited = self.before_read.borrow_mut().take();
        let due = match awaited {
            Some((0 | 1, deed)) => Some(deed),
            Some((k, deed)) => {
                *self.before_read.borrow_mut() = Some((k - 1, deed));
                None
            }
            None => None,
        };
        if let Some(deed) = due {
            deed();
        }
    }

    /// How many changes have failed so far.
    pub(crate) fn failures(&self) -> u32 {
        self.failures.get()
    }

    fn readable(&self) -> Result<(), StoreProblem> {
        self.reads.get().map_or(Ok(()), Err)
    }

    fn writable(&self) -> Result<(), StoreProblem> {
        match self.additions.get() {
            None => Ok(()),
            Some((0 | 1, problem)) => {
                self.failures.set(self.failures.get() + 1);
                if self.only_once.get() {
                    self.recover();
                }
                Err(problem)
            }
            Some((k, problem)) => {
                self.additions.set(Some((k - 1, problem)));
                Ok(())
            }
        }
    }
}

impl Store for FaultyStore {
    fn load(&self) -> Result<Vec<Entry>, StoreProblem> {
        self.readable()?;
        self.memory.load()
    }

    fn keys(&self) -> Result<Vec<Key>, StoreProblem> {
        self.readable()?;
        self.memory.keys()
    }

    fn read(&self, key: &Key) -> Result<Option<String>, StoreProblem> {
        self.readable()?;
        self.count_reading();
        self.memory.read(key)
    }

    fn append(&self, key: &Key, text: &str) -> Result<(), StoreProblem> {
        let deed = self.before_next_append.borrow_mut().take();
        if let Some(deed) = deed {
            deed();
        }
        if self.memory.read(key)?.is_some() {
            return Err(StoreProblem::Taken);
        }
        self.writable()?;
        self.memory.append(key, text)
    }

    fn remove(&self, key: &Key) -> Result<(), StoreProblem> {
        if self.removals_too.get() {
            self.writable()?;
        }
        self.memory.remove(key)
    }
}
