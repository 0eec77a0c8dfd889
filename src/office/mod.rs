//! The desk: takes a command, lets the register decide, records, and only then shows.
//!
//! An [`Office`] holds the register and its journal in step with what is stored. It sees the outside
//! through two traits, [`World`] and [`Store`], so every fault of storage can be played natively.
//!
//! Invariants of this room:
//! * it is pure: the browser stands behind the two traits;
//! * nothing is shown that isn't recorded: a record is stored first and applied after, and a failed
//!   write changes nothing;
//! * one submission is recorded once (R7), whichever tab it comes from and however often;
//! * nothing is ever saved over what could not be read: a register whose storage is impaired is
//!   read-only on its longest valid prefix until a person decides, and then what could not be read is
//!   moved aside, never lost. What isn't understood is never taken for a first visit;
//! * no record is ever removed, save a sample's; a slot or a mark is, once a newer one replaces it or its
//!   user has left;
//! * nothing can be read or recorded before somebody is in, and nothing is shown whose author had no
//!   right to it: what is read is verified like what is asked;
//! * a backup that is restored goes on from what can be read here, or is refused: never a mixture;
//! * an act is taken back by its author alone, as their last one, by its very opposite, and by a record that
//!   names it: both stay;
//! * whatever interrupts a change of an account, somebody can still come in: a new slot is stored before
//!   the record that makes it count, and the older one is removed after;
//! * a submission costs the same at the ten-thousandth as at the first. One about an account costs besides a
//!   look through the names of all keys in storage, never through their texts: a slot that something
//!   interrupted, or that the second copy brought back, is of an edition that no record tells (measured
//!   natively: 0.6 ms for each thousand records). To sign in looks through them too, and reads every record.
//!
//! Where to go next: `register` for the rules, `journal` for the form of records, `browser` for the
//! traits over a real browser.

mod account_texts;
mod accounts;
mod answers;
mod attempts;
mod backup;
mod books;
mod copies;
mod desk;
mod entry;
mod fault;
mod impairment;
mod key;
mod memory;
mod mirror;
mod opening;
mod private;
mod receipt;
mod request;
mod restoring;
mod sample;
mod sealing;
mod session;
mod settling;
mod store;
mod verification;
mod world;

pub use attempts::pause_after;
pub use backup::{BACKUP_LIMIT, Backup, BackupProblem, NoBackup};
pub use copies::{Divergence, Reconciled, reconcile};
pub use desk::{NotUndoable, Office};
pub use entry::{Candidate, EntryProblem};
pub use fault::Fault;
pub use impairment::{Impairment, ResumeProblem, Resumption, dump};
pub use key::{Key, Place, SlotKind, SlotPlace};
pub use memory::MemoryStore;
pub use mirror::{Mirrored, StoreChange};
pub use receipt::{Created, Receipt, Recorded, SubmitProblem};
pub use request::Request;
pub use restoring::{Restoration, RestoreProblem};
pub use sample::{OFFICER_PASSPHRASE, RemovalProblem, SampleProblem, USER_PASSPHRASE};
pub use session::Footing;
pub use store::{Entry, Store, StoreProblem};
pub use verification::Verification;
pub use world::World;
