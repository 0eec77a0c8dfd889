//! The office itself: what it keeps at hand, and who is in. How it submits, and how it reads what storage holds,
//! are told in files of their own.

mod reading;
mod submission;

pub use submission::NotUndoable;

use super::books::Books;
use super::copies::Divergence;
use super::session::{Footing, Session};
use super::{Impairment, Store, World};
use crate::journal::{Journal, RegisterId, TransactionId};
use crate::register::{Instant, Reference, Register, UserId};

/// The desk at which everything is submitted, over a store and a world. While nobody is in, its books are
/// empty: nothing can be read without a key.
#[derive(Debug)]
pub struct Office<S, W> {
    store: S,
    world: W,
    books: Books,
    impairment: Option<Impairment>,
    pub(in crate::office) session: Option<Session>,
    /// Whether storage holds a register, or a part of one.
    pub(in crate::office) is_founded: bool,
    passes_for_sample: bool,
    /// The register that somebody wanted to open and of which nothing can be read.
    pub(in crate::office) unopened: Option<RegisterId>,
    /// The newest mark that was noted here.
    pub(in crate::office) noted: Option<u32>,
    /// How the browser's two copies differ, when they do.
    pub(in crate::office) difference: Option<Divergence>,
    /// The instant of the last record when a person said that the device's clock is right, though it is
    /// behind.
    trusted_clock: Option<Instant>,
    /// The last act that was recorded here since somebody came in: its place in the journal.
    last_act: Option<u32>,
}

impl<S: Store, W: World> Office<S, W> {
    pub(in crate::office) fn over(store: S, world: W) -> Self {
        Self {
            store,
            world,
            books: Books::default(),
            impairment: None,
            session: None,
            is_founded: false,
            passes_for_sample: false,
            unopened: None,
            noted: None,
            difference: None,
            trusted_clock: None,
            last_act: None,
        }
    }

    /// The register, as recorded; empty while nobody is in.
    #[must_use]
    pub fn register(&self) -> &Register {
        self.books.register()
    }

    /// The journal from which the register follows; empty while nobody is in.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        self.books.journal()
    }

    /// The world.
    #[must_use]
    pub fn world(&self) -> &W {
        &self.world
    }

    /// The store.
    #[must_use]
    pub fn store(&self) -> &S {
        &self.store
    }

    /// Why the register is read-only, or `None` when it isn't.
    #[must_use]
    pub fn impairment(&self) -> Option<&Impairment> {
        self.impairment.as_ref()
    }

    /// Whether storage holds nothing of a register: a first visit.
    #[must_use]
    pub fn is_vacant(&self) -> bool {
        !self.is_founded && self.impairment.is_none()
    }

    /// Whether storage says that it holds a sample. Anyone could write that there: it only decides what the
    /// way in offers.
    #[must_use]
    pub fn passes_for_sample(&self) -> bool {
        self.passes_for_sample
    }

    /// Who is in, and what they have to do before anything else; `None` while nobody is. Whoever came in with
    /// a key that another one has replaced since is in no longer, though [`Office::lock`] alone wipes it. In
    /// a register that isn't whole, a newer key may be the one that counts.
    #[must_use]
    pub fn visitor(&self) -> Option<(UserId, Footing)> {
        let session = self.session.as_ref()?;
        let row = self.register().users().get(session.user());
        let account = row.and_then(|user| user.account);
        let is_replaced =
            account.is_some_and(|account| account.key.bytes() != session.hold.public_bytes());
        let counts = !is_replaced || self.impairment.is_some();
        counts.then(|| (session.user(), session.hold.footing()))
    }

    /// The register that whoever is in has opened; `None` while nobody is.
    #[must_use]
    pub fn opened_register(&self) -> Option<RegisterId> {
        self.session.as_ref().map(Session::register)
    }

    /// A new transaction, for a draft that is begun (R7).
    #[must_use]
    pub fn fresh_transaction(&self) -> TransactionId {
        TransactionId::from_bytes(self.world.random())
    }

    /// A reference that no procuration has. Should another tab record it first, the submission is
    /// refused with [`crate::register::Refusal::ReferenceTaken`]: ask for another one then.
    #[must_use]
    pub fn fresh_reference(&self) -> Reference {
        self.books.fresh_reference(&self.world)
    }

    /// The books of an empty office, to be filled by the first record or by the sample.
    pub(in crate::office) fn books(&self) -> &Books {
        &self.books
    }
}
