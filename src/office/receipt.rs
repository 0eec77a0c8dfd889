//! What comes back from the desk: a receipt, or the reason why there is none.

use super::{Fault, StoreProblem};
use crate::journal::TransactionId;
use crate::register::{Actor, AssignmentId, Instant, ProcurationId, Reference, Refusal, UserId};

/// The proof that a submission is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Whether it was recorded by this very submission.
    pub recorded: Recorded,
    /// The record's place in the journal.
    pub sequence: u32,
    /// The transaction.
    pub transaction: TransactionId,
    /// When it was recorded.
    pub instant: Instant,
    /// Who submitted it.
    pub author: Actor,
    /// What it brought into being.
    pub created: Created,
}

/// Whether a receipt is a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// This submission was recorded just now.
    Now,
    /// The same had been recorded before; nothing was added (R7).
    Before,
}

/// What a transaction brought into being, in the order of its events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Created {
    /// Users.
    pub users: Vec<UserId>,
    /// Procurations, new versions included, with their references.
    pub procurations: Vec<(ProcurationId, Reference)>,
    /// Assignments.
    pub assignments: Vec<AssignmentId>,
}

/// Why a submission wasn't recorded. In every case nothing has changed because of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubmitProblem {
    /// It breaks a rule. After [`Refusal::ReferenceTaken`], ask again with a fresh reference.
    Refused(Refusal),
    /// Its transaction had been recorded before, but with something else in it, or by someone else:
    /// this is the receipt of that, not of what is asked now (R7).
    RecordedOtherwise(Receipt),
    /// Another tab recorded something in the meantime, which is now shown: look again, ask again.
    Overtaken,
    /// Storage didn't keep it.
    Storage(StoreProblem),
    /// The register is read-only, for this reason.
    ReadOnly(Fault),
    /// Nobody is in, who could sign it.
    Locked,
    /// It changes a passphrase, and the present one wasn't given.
    WrongPassphrase,
    /// The device's clock is more than an hour behind the last record. Nothing is signed until a person
    /// says that it is right: see [`super::Office::trust_clock`].
    DoubtfulClock {
        /// When the last record was made.
        last: Instant,
        /// What the device says that it is.
        now: Instant,
    },
    /// It can't be written down: a fault of the app, or of a device without chance.
    Unwritable,
}
