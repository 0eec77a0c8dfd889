//! What may be asked of the register.

use super::{
    AccountKey, AssignmentId, BodyDetails, BodyId, CatalogueChange, Day, Email, EnrolmentState,
    Enterprise, Grants, Name, Note, Opposite, OrderedMap, OrderedSet, Period, ProcurationId,
    Reference, Role, TaskDetails, UserCode, UserId,
};
use serde::{Deserialize, Serialize};

/// A user to add.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewUser {
    /// The code with which they will sign in.
    pub code: UserCode,
    /// Given name.
    pub given_name: Name,
    /// Family name.
    pub family_name: Name,
    /// E-mail address, where one was given.
    pub email: Option<Email>,
    /// What they are in the enterprise.
    pub role: Role,
}

/// What a procuration says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcurationTerms {
    /// Its name; `None` in Gestion des droits d'accès, which asks for none.
    pub name: Option<Name>,
    /// A free note.
    pub note: Option<Note>,
    /// From when to when (R2).
    pub period: Period,
    /// What it grants (R3, R4).
    pub grants: Grants,
}

/// A finished request, as *Transmettre* makes it. Nothing takes effect before [`super::decide`] has
/// accepted it and its events are recorded (R6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Create the enterprise's file: the enterprise, its first officer, the bodies it is enrolled with.
    Found {
        /// The enterprise.
        enterprise: Enterprise,
        /// Its first officer; the role is [`Role::Rse`] whatever is said here.
        officer: NewUser,
        /// The bodies where its enrolment is active.
        enrolled: OrderedSet<BodyId>,
    },
    /// Add a user.
    AddUser(NewUser),
    /// Correct a user's names and e-mail address.
    ChangeUser {
        /// Whose.
        user: UserId,
        /// Given name.
        given_name: Name,
        /// Family name.
        family_name: Name,
        /// E-mail address, where one was given.
        email: Option<Email>,
    },
    /// Give a user another role.
    ChangeRole {
        /// Whose.
        user: UserId,
        /// The new role.
        role: Role,
    },
    /// Suspend a user.
    SuspendUser(UserId),
    /// Reactivate a suspended user.
    ReactivateUser(UserId),
    /// Record that a user leaves, which ends all their assignments (R10).
    RecordDeparture(UserId),
    /// Say where the enterprise stands with a body.
    SetEnrolment {
        /// The body.
        body: BodyId,
        /// The state, or `None` when the enterprise is no longer enrolled.
        state: Option<EnrolmentState>,
    },
    /// Path A: create a procuration and assign it to one user, in one transaction (R12).
    GrantAccess {
        /// The user.
        user: UserId,
        /// A fresh reference.
        reference: Reference,
        /// What it says.
        terms: ProcurationTerms,
    },
    /// Path B1: create a procuration.
    CreateProcuration {
        /// A fresh reference.
        reference: Reference,
        /// What it says.
        terms: ProcurationTerms,
    },
    /// Path B2: assign a procuration to users, all or none (R5).
    AssignProcuration {
        /// The procuration.
        procuration: ProcurationId,
        /// The users.
        users: OrderedSet<UserId>,
    },
    /// Replace a procuration by a new version (R11).
    ModifyProcuration {
        /// The version to replace.
        procuration: ProcurationId,
        /// What the new version says.
        terms: ProcurationTerms,
        /// The assignments that don't pass to the new version.
        dropped: OrderedSet<AssignmentId>,
    },
    /// Suspend a procuration.
    SuspendProcuration(ProcurationId),
    /// Reactivate a suspended procuration.
    ReactivateProcuration(ProcurationId),
    /// Give procurations a later end date, all or none: each one is replaced by a new version (R11), to
    /// which all its assignments pass. Under each version to replace stands its new end, which is later than
    /// the one that it has.
    ProlongProcurations(OrderedMap<ProcurationId, Day>),
    /// Revoke procurations for good, all or none, which ends their assignments.
    RevokeProcurations {
        /// The procurations.
        procurations: OrderedSet<ProcurationId>,
        /// Why.
        reason: Note,
    },
    /// Withdraw procurations from users, all or none.
    WithdrawAssignments(OrderedSet<AssignmentId>),
    /// Renounce one's own assignment (R1).
    RenounceAssignment(AssignmentId),
    /// Give a user a temporary passphrase, and with it a pair that they must replace.
    GiveTemporaryKey {
        /// Whose.
        user: UserId,
        /// The temporary pair's public half.
        key: AccountKey,
    },
    /// Replace one's own temporary pair by a pair of one's own.
    TakeOwnKey(AccountKey),
    /// Change one's own passphrase.
    ChangePassphrase,
    /// Take another recovery code, as an officer does for themselves.
    RenewRecovery,
    /// Confirm that a user's accesses are still right.
    ReviewAccesses(UserId),
    /// Take an earlier act back.
    UndoAct {
        /// The act's place in the journal.
        sequence: u32,
        /// What takes it back.
        opposite: Opposite,
    },
    /// Add a body of the enterprise's own, with its first task.
    AddOwnBody {
        /// How the body is called.
        body: BodyDetails,
        /// Its first task.
        task: TaskDetails,
    },
    /// Add a task of the enterprise's own to a body, by which unrestricted accesses to it grow (R4).
    AddOwnTask {
        /// The body.
        body: BodyId,
        /// The task.
        task: TaskDetails,
    },
    /// Rename or withdraw bodies and tasks, and add those of a newer catalogue, all or none: the changes that
    /// somebody confirmed.
    ChangeCatalogue(Vec<CatalogueChange>),
    /// Add several users, all or none.
    AddUsers(Vec<NewUser>),
    /// Assign procurations to users, each pair that is named, all or none (R5).
    AssignProcurations(OrderedSet<(ProcurationId, UserId)>),
}
