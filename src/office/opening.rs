//! How the office opens on what storage holds.

use super::books::Books;
use super::{Entry, Fault, Office, Place, Store, StoreProblem, World};
use crate::journal::{RegisterId, Sealed, Unreadable};
use std::collections::BinaryHeap;

/// What the office found in storage.
#[derive(Debug)]
pub enum Opening<S, W> {
    /// Nothing: a first visit. The office waits for the enterprise's file to be created.
    Empty(Office<S, W>),
    /// A register, whole.
    Ready(Office<S, W>),
    /// A register of which something can't be read. The office is read-only, on everything before it;
    /// [`Office::impairment`] tells what is wrong.
    Impaired(Office<S, W>),
    /// Storage can't be read. An office over a [`super::MemoryStore`] can be opened instead; it lasts
    /// as long as the page.
    Blocked(StoreProblem),
}

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
    /// Opens the office on what the store holds.
    #[must_use]
    pub fn open(store: S, world: W) -> Opening<S, W> {
        Self::open_preferring(store, world, None)
    }

    /// Opens the office on this register of several ([`Fault::Several`]), to look at it before
    /// deciding which one to go on with.
    #[must_use]
    pub fn open_on(store: S, world: W, register: RegisterId) -> Opening<S, W> {
        Self::open_preferring(store, world, Some(register))
    }

    fn open_preferring(store: S, world: W, preferred: Option<RegisterId>) -> Opening<S, W> {
        let found = match store.load() {
            Ok(entries) => Found::among(entries, preferred),
            Err(problem) => return Opening::Blocked(problem),
        };
        let office = Self::over(store, world, found);
        if office.impairment().is_some() {
            Opening::Impaired(office)
        } else if office.journal().is_empty() {
            Opening::Empty(office)
        } else {
            Opening::Ready(office)
        }
    }
}

/// The text of a record, with its register and its place there.
type Placed<'a> = (RegisterId, u32, &'a str);

impl Found {
    /// Reads what storage holds: of several registers the preferred one, or else the one of which
    /// the most can be read.
    pub(super) fn among(entries: Vec<Entry>, preferred: Option<RegisterId>) -> Self {
        let records = sort_out(&entries);
        let registers = records.chunk_by(|(one, ..), (other, ..)| one == other);
        let registers = registers.filter_map(|records| Some((records.first()?.0, records)));
        let ids: Vec<RegisterId> = registers.clone().map(|(id, _)| id).collect();
        let read = registers.map(|(id, records)| {
            let (books, fault) = read_one(id, records);
            (id, books, fault)
        });
        let chosen =
            read.max_by_key(|(id, books, _)| (Some(*id) == preferred, books.journal().len()));
        let (chosen, books, fault) = match chosen {
            Some((id, books, fault)) => (Some(id), books, fault),
            None => (None, Books::default(), None),
        };
        let head = books.journal().head().sequence;
        let is_read = |entry: &Entry| match entry.key.place() {
            Place::Record { register, sequence } => Some(register) == chosen && sequence <= head,
            Place::Elsewhere => true,
            Place::Strange | Place::NewerLayout => false,
        };
        let unread: Vec<Entry> = entries
            .into_iter()
            .filter(|entry| !is_read(entry))
            .collect();
        let fault = worst(fault, ids, &unread);
        Self {
            books,
            fault,
            unread,
        }
    }
}

/// The records, by register and place.
fn sort_out(entries: &[Entry]) -> Vec<Placed<'_>> {
    let records = entries.iter().filter_map(|entry| match entry.key.place() {
        Place::Record { register, sequence } => Some((register, sequence, entry.text.as_str())),
        _ => None,
    });
    // A heap sorts in a tenth of the code that `sort` brings in.
    records.collect::<BinaryHeap<_>>().into_sorted_vec()
}

/// Reads the records of one register upwards from 1, until one is missing or can't be admitted.
fn read_one(id: RegisterId, records: &[Placed<'_>]) -> (Books, Option<Fault>) {
    let mut books = Books::default();
    for (_, place, text) in records {
        let sequence = books.journal().next_sequence();
        let entered = if *place == sequence {
            books.enter_text(id, text)
        } else {
            Err(Fault::Missing { sequence })
        };
        if let Err(fault) = entered {
            return (books, Some(fault));
        }
    }
    (books, None)
}

/// Of everything that is wrong, what has to be told and settled first.
fn worst(fault: Option<Fault>, registers: Vec<RegisterId>, unread: &[Entry]) -> Option<Fault> {
    let has = |place| unread.iter().any(|entry| entry.key.place() == place);
    if has(Place::NewerLayout) {
        Some(Fault::NewerLayout)
    } else if let Some(newer) = unread.iter().filter_map(newer_format).min() {
        let (sequence, format) = newer;
        Some(Fault::NewerFormat { sequence, format })
    } else if fault.is_some() {
        fault
    } else if registers.len() > 1 {
        Some(Fault::Several(registers))
    } else {
        has(Place::Strange).then_some(Fault::UnknownKey)
    }
}

/// The place and the format of a record that a newer version of the app wrote, wherever it stands: it
/// is whole, and mustn't be left behind because something before it is damaged.
fn newer_format(entry: &Entry) -> Option<(u32, u8)> {
    match Sealed::read(&entry.text) {
        Err(Unreadable::NewerFormat(format)) => Some((entry.key.sequence(), format)),
        _ => None,
    }
}
