//! The assignment: one procuration given to one user.

use super::table::identity;
use super::{Day, ProcurationId, UserId};
use serde::{Deserialize, Serialize};

identity! {
    /// Identity of an assignment: the rank in which it was recorded.
    AssignmentId
}

/// One procuration given to one user, who is thereby its mandatary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The version of the procuration; follows it to a newer version (R11).
    pub procuration: ProcurationId,
    /// The version under which it was given.
    pub given_under: ProcurationId,
    /// The mandatary.
    pub user: UserId,
    /// The day on which it was submitted.
    pub since: Day,
    /// The officer who submitted it.
    pub by: UserId,
    /// When and why it ended, or `None` while it stands.
    pub ended: Option<AssignmentEnd>,
}

/// When and why an assignment ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssignmentEnd {
    /// The day.
    pub on: Day,
    /// Why.
    pub reason: EndReason,
}

/// Why an assignment ended before its procuration did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EndReason {
    /// An officer withdrew it.
    Withdrawn,
    /// The mandatary renounced it.
    Renounced,
    /// The mandatary left the enterprise (R10).
    Departure,
    /// The procuration was revoked.
    Revocation,
    /// The act that gave it was taken back: it counts as never given.
    Undone,
}
