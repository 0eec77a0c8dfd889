//! The procuration and its status.

use super::table::identity;
use super::{Day, Note, Period, ProcurationTerms, Reference, UserId};
use serde::{Deserialize, Serialize};

identity! {
    /// Identity of one version of a procuration: the rank in which it was recorded.
    ProcurationId
}

/// From how many days before its end a procuration is said to expire soon.
const EXPIRING_DAYS: i32 = 30;

/// What may be done, where, from when to when. Never edited in place: a modification is a new version
/// that replaces the old one (R11).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Procuration {
    /// What people quote on the phone; the same for every version.
    pub reference: Reference,
    /// 1 for the first, 2 for the next one that was made, and so on. One that was taken back keeps its number.
    pub version: u32,
    /// The version that this one replaced; `None` for the first.
    pub replaces: Option<ProcurationId>,
    /// What it says.
    pub terms: ProcurationTerms,
    /// The officer who submitted it.
    pub author: UserId,
    /// The day on which it was submitted.
    pub created: Day,
    /// What an officer has done to it since.
    pub state: ProcurationState,
}

/// What an officer has done to a procuration; the rest of its status follows from the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProcurationState {
    /// Nothing: it holds for its period.
    Open,
    /// Suspended until reactivated.
    Suspended,
    /// Revoked for good on this day, with this reason.
    Revoked {
        /// The day.
        on: Day,
        /// Why.
        reason: Note,
    },
    /// Replaced by a newer version.
    Replaced {
        /// The newer version; or the one before, where the modification was taken back.
        by: ProcurationId,
    },
    /// Taken back on this day, as though it had never been created.
    Undone {
        /// The day.
        on: Day,
    },
}

/// A [`ProcurationState`] without its circumstances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StateKind {
    Open,
    Suspended,
    Revoked,
    Replaced,
}

impl ProcurationState {
    /// The state without its circumstances.
    pub(super) fn kind(&self) -> StateKind {
        match self {
            Self::Open => StateKind::Open,
            Self::Suspended => StateKind::Suspended,
            Self::Revoked { .. } | Self::Undone { .. } => StateKind::Revoked,
            Self::Replaced { .. } => StateKind::Replaced,
        }
    }
}

/// The status of a procuration on a day: derived, never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// À venir: before its start.
    Upcoming,
    /// Active.
    InForce,
    /// Expire bientôt: active, with 30 days or less left.
    Expiring,
    /// Suspendue.
    Suspended,
    /// Expirée: after its end.
    Expired,
    /// Révoquée, or taken back.
    Revoked,
    /// Remplacée.
    Replaced,
}

impl Status {
    /// The status on a day of a procuration that has this period and kind of state.
    pub(super) fn on(day: Day, period: Period, kind: StateKind) -> Self {
        match kind {
            StateKind::Replaced => Self::Replaced,
            StateKind::Revoked => Self::Revoked,
            _ if period.end() < day => Self::Expired,
            StateKind::Suspended => Self::Suspended,
            StateKind::Open if day < period.start() => Self::Upcoming,
            StateKind::Open if day.days_until(period.end()) <= EXPIRING_DAYS => Self::Expiring,
            StateKind::Open => Self::InForce,
        }
    }

    /// Whether access follows from a procuration of this status.
    #[must_use]
    pub fn is_in_force(self) -> bool {
        matches!(self, Self::InForce | Self::Expiring)
    }

    /// Whether it may be assigned: only one that is upcoming or in force (R5).
    #[must_use]
    pub fn is_assignable(self) -> bool {
        self == Self::Upcoming || self.is_in_force()
    }

    /// Whether it is over for good.
    #[must_use]
    pub fn is_over(self) -> bool {
        matches!(self, Self::Expired | Self::Revoked | Self::Replaced)
    }
}

impl Procuration {
    /// The status on this day.
    #[must_use]
    pub fn status(&self, day: Day) -> Status {
        Status::on(day, self.terms.period, self.state.kind())
    }
}
