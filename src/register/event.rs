//! What happened: the only way in which a register changes.

use super::{
    AccountKey, AssignmentEnd, AssignmentId, BodyId, CatalogueChange, Day, Email, EnrolmentState,
    Enterprise, KeyOrigin, Name, NewUser, Note, OrderedSet, ProcurationId, ProcurationTerms,
    Reference, Role, UserId,
};
use serde::{Deserialize, Serialize};

/// Something that was decided. Its form is that of the journal: variants and fields are only ever
/// appended at the end, never reordered, renamed in meaning or removed.
///
/// A new user, procuration or assignment takes the next rank as its identity, so its event carries none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The enterprise's file was created.
    Founded(Enterprise),
    /// A user was added, active.
    UserAdded(NewUser),
    /// A user's names and e-mail address were corrected.
    UserChanged {
        /// Whose.
        user: UserId,
        /// Given name.
        given_name: Name,
        /// Family name.
        family_name: Name,
        /// E-mail address.
        email: Option<Email>,
    },
    /// A user was given another role.
    RoleChanged {
        /// Whose.
        user: UserId,
        /// The new role.
        role: Role,
    },
    /// A user was suspended.
    UserSuspended(UserId),
    /// A user was reactivated.
    UserReactivated(UserId),
    /// A user left the enterprise.
    UserDeparted {
        /// Who.
        user: UserId,
        /// The day.
        on: Day,
    },
    /// The enrolment with a body changed; `None`: no longer enrolled.
    EnrolmentSet {
        /// The body.
        body: BodyId,
        /// The new state.
        state: Option<EnrolmentState>,
    },
    /// A procuration was created, as its first version.
    ProcurationCreated {
        /// Reference.
        reference: Reference,
        /// What it says.
        terms: ProcurationTerms,
        /// The officer who submitted it.
        author: UserId,
        /// The day.
        on: Day,
    },
    /// A procuration was assigned to a user.
    ProcurationAssigned {
        /// The procuration.
        procuration: ProcurationId,
        /// The mandatary.
        user: UserId,
        /// The officer who submitted it.
        by: UserId,
        /// The day.
        on: Day,
    },
    /// A procuration was replaced by a new version, to which its standing assignments pass.
    ProcurationModified {
        /// The replaced version.
        replaced: ProcurationId,
        /// What the new version says.
        terms: ProcurationTerms,
        /// The officer who submitted it.
        author: UserId,
        /// The day.
        on: Day,
        /// The assignments that were dropped instead of passing.
        dropped: OrderedSet<AssignmentId>,
    },
    /// A procuration was suspended.
    ProcurationSuspended(ProcurationId),
    /// A procuration was reactivated.
    ProcurationReactivated(ProcurationId),
    /// A procuration was revoked.
    ProcurationRevoked {
        /// The procuration.
        procuration: ProcurationId,
        /// The day.
        on: Day,
        /// Why.
        reason: Note,
    },
    /// An assignment ended.
    AssignmentEnded {
        /// The assignment.
        assignment: AssignmentId,
        /// When and why.
        end: AssignmentEnd,
    },
    /// A user is known by another key from now on, under a new passphrase.
    KeySet {
        /// Whose.
        user: UserId,
        /// The key.
        key: AccountKey,
        /// Who made it.
        origin: KeyOrigin,
        /// The edition of the slot that holds it.
        edition: u32,
    },
    /// A user has another passphrase.
    PassphraseChanged {
        /// Whose.
        user: UserId,
        /// The edition of the slot that it opens.
        edition: u32,
    },
    /// An officer has another recovery code.
    RecoverySet {
        /// Whose.
        user: UserId,
        /// The edition of the slot that it opens.
        edition: u32,
    },
    /// An officer looked at a user's accesses and found them right.
    AccessesReviewed {
        /// Whose.
        user: UserId,
        /// The officer.
        by: UserId,
        /// The day.
        on: Day,
    },
    /// An earlier act was taken back, by the events that follow in the same record.
    ActUndone {
        /// The act's place in the journal.
        sequence: u32,
        /// The day.
        on: Day,
    },
    /// A procuration that was created counts no more.
    CreationUndone {
        /// The procuration.
        procuration: ProcurationId,
        /// The day.
        on: Day,
    },
    /// A new version of a procuration counts no more: the version that it replaced does again, with all its
    /// assignments.
    ModificationUndone {
        /// The version that counts no more.
        procuration: ProcurationId,
        /// The assignments that the modification had dropped, and that go on.
        resumed: OrderedSet<AssignmentId>,
    },
    /// An assignment that was withdrawn goes on.
    AssignmentResumed(AssignmentId),
    /// The catalogue was changed.
    CatalogueChanged(CatalogueChange),
}
