//! What the office finds in storage: before anyone is in, and with a key.

use super::books::Books;
use super::sealing::newer_format;
use super::{Entry, Fault, Key, Office, Place, Store, StoreProblem, World};
use crate::journal::RegisterId;
use crate::vault::DataKey;
use std::collections::BinaryHeap;

/// What is made of the texts in storage.
pub(super) struct Found {
    /// The longest valid prefix.
    pub(super) books: Books,
    /// What is wrong, or `None` when every text of the register was read.
    pub(super) fault: Option<Fault>,
    /// The texts of the register, or of others, that aren't in the books.
    pub(super) unread: Vec<Entry>,
}

impl<S: Store, W: World> Office<S, W> {
    /// Opens the office on what the store holds: nothing of it can be read before somebody is in. What
    /// can be told without any key is told by [`Office::impairment`].
    ///
    /// # Errors
    /// When storage can't be read. An office over a [`super::MemoryStore`] can be opened instead; it lasts
    /// as long as the page.
    pub fn open(store: S, world: W) -> Result<Self, StoreProblem> {
        let entries = store.load()?;
        let mut office = Self::over(store, world);
        office.look_at(&entries);
        Ok(office)
    }

    /// Takes note of what can be told of storage without any key.
    pub(super) fn look_at(&mut self, entries: &[Entry]) {
        self.note_keys(entries.iter().map(|entry| &entry.key));
        if let Some(fault) = fault_from_outside(entries) {
            self.impair(fault, entries);
        }
    }
}

/// Whether this is something that only a register has.
pub(super) fn is_of_a_register(key: &Key) -> bool {
    matches!(key.place(), Place::Record { .. } | Place::Slot(_))
}

/// What is wrong, as far as it can be seen without any key.
fn fault_from_outside(entries: &[Entry]) -> Option<Fault> {
    let has = |wanted: fn(Place) -> bool| entries.iter().any(|entry| wanted(entry.key.place()));
    let is_record = |place| matches!(place, Place::Record { .. });
    let is_slot = |place| matches!(place, Place::Slot(_));
    if let Some(newer) = newer(entries) {
        Some(newer)
    } else if has(is_record) && !has(is_slot) {
        Some(Fault::NoAccount)
    } else if has(is_slot) && !has(is_record) {
        // A founding that was interrupted, or a register of which only the accounts are left.
        Some(Fault::Missing { sequence: 1 })
    } else {
        let nothing_else = !has(is_record) && !has(is_slot);
        let is_strange = has(|place| place == Place::Strange);
        (nothing_else && is_strange).then_some(Fault::UnknownKey)
    }
}

/// Whether a newer version of the app wrote any of this: it is whole, and mustn't be left behind because
/// something before it is damaged.
fn newer(entries: &[Entry]) -> Option<Fault> {
    let mut keys = entries.iter().map(|entry| entry.key.place());
    if keys.any(|place| place == Place::NewerLayout) {
        return Some(Fault::NewerLayout);
    }
    let records = entries.iter().filter(|entry| entry.key.sequence() > 0);
    let newer =
        records.filter_map(|entry| Some((entry.key.sequence(), newer_format(&entry.text)?)));
    newer
        .min()
        .map(|(sequence, format)| Fault::NewerFormat { sequence, format })
}

/// The text of a record, with its place.
type Placed<'a> = (u32, &'a str);

impl Found {
    /// Reads what storage holds of a register, with its key.
    pub(super) fn of(entries: Vec<Entry>, register: RegisterId, data_key: &DataKey) -> Self {
        let (books, fault) = read_records(&sort_out(&entries, register), register, data_key);
        Self::with(books, fault, entries, register)
    }

    /// What these entries are, once the records among them were read this far.
    pub(super) fn with(
        books: Books,
        fault: Option<Fault>,
        entries: Vec<Entry>,
        register: RegisterId,
    ) -> Self {
        let head = books.journal().head().sequence;
        let newer = newer(&entries);
        let unread: Vec<Entry> = entries
            .into_iter()
            .filter(|entry| !is_read(entry.key.place(), register, head))
            .collect();
        let fault = newer.or(fault).or_else(|| fault_of_rest(register, &unread));
        Self {
            books,
            fault,
            unread,
        }
    }
}

impl Found {
    /// What a second copy adds, when it is whole and goes on from the same records: all of it is then
    /// readable, though storage isn't in order.
    pub(super) fn completed_by(self, second: Self) -> Self {
        let head = *self.books.journal().head();
        let same = head.sequence == 0
            || second.books.journal().digest_of(head.sequence) == Some(head.digest);
        let is_about_records = self.fault.as_ref().and_then(Fault::place).is_some();
        if second.fault.is_some() || !same || !is_about_records {
            return self;
        }
        let is_unread = |entry: &Entry| {
            let shown = second.books.journal().text(entry.key.sequence());
            shown != Some(entry.text.as_str())
        };
        Self {
            unread: self.unread.into_iter().filter(is_unread).collect(),
            books: second.books,
            fault: self.fault,
        }
    }
}

/// The records of a register, by place.
fn sort_out(entries: &[Entry], wanted: RegisterId) -> Vec<Placed<'_>> {
    let records = entries.iter().filter_map(|entry| match entry.key.place() {
        Place::Record { register, sequence } if register == wanted => {
            Some((sequence, entry.text.as_str()))
        }
        _ => None,
    });
    // A heap sorts in a tenth of the code that `sort` brings in.
    records.collect::<BinaryHeap<_>>().into_sorted_vec()
}

/// Reads the records of one register upwards from 1, until one is missing or can't be admitted.
fn read_records(
    records: &[Placed<'_>],
    register: RegisterId,
    data_key: &DataKey,
) -> (Books, Option<Fault>) {
    let mut books = Books::default();
    for (place, text) in records {
        let sequence = books.journal().next_sequence();
        let entered = if *place == sequence {
            books.enter_text(register, data_key, text)
        } else {
            Err(Fault::Missing { sequence })
        };
        if let Err(fault) = entered {
            return (books, Some(fault));
        }
    }
    let nothing = records.is_empty().then_some(Fault::Missing { sequence: 1 });
    (books, nothing)
}

/// Whether what stands there is understood, when the books of the register go so far.
fn is_read(place: Place, wanted: RegisterId, head: u32) -> bool {
    match place {
        Place::Record { register, sequence } => register == wanted && sequence <= head,
        Place::Slot(slot) => slot.register == wanted,
        Place::Mark { register, .. } | Place::Sample(register) => register == wanted,
        Place::Elsewhere => true,
        Place::Strange | Place::NewerLayout => false,
    }
}

/// What is wrong with what isn't in the books, when the books themselves are whole.
fn fault_of_rest(register: RegisterId, unread: &[Entry]) -> Option<Fault> {
    let mut registers: Vec<RegisterId> = Vec::new();
    let mut is_strange = false;
    for entry in unread {
        match entry.key.place() {
            Place::Record { register, .. } if !registers.contains(&register) => {
                registers.push(register);
            }
            Place::Strange => is_strange = true,
            _ => {}
        }
    }
    if !registers.is_empty() {
        registers.insert(0, register);
        return Some(Fault::Several(registers));
    }
    is_strange.then_some(Fault::UnknownKey)
}
