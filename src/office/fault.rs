//! What can be wrong with the register in storage, each told apart.

use crate::journal::{ChainProblem, RegisterId};
use crate::register::{Actor, Refusal};
use crate::vault::RolledBack;

/// What is wrong with the register in storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text of this record isn't what was written.
    Damaged {
        /// The record's place.
        sequence: u32,
    },
    /// This record is missing, though later ones are there; 1 when it is the first.
    Missing {
        /// The record's place.
        sequence: u32,
    },
    /// Another record of this register stands here.
    OutOfOrder {
        /// The place where it stands.
        sequence: u32,
        /// The place where it belongs.
        found: u32,
    },
    /// What stands here is a record of another register.
    Foreign {
        /// The record's place.
        sequence: u32,
    },
    /// Whoever wrote this record had neither the register's key nor its author's, or not both.
    Forged {
        /// The record's place.
        sequence: u32,
    },
    /// This record is its author's, but not the author's to make (R1, R9).
    Unauthorised {
        /// The record's place.
        sequence: u32,
        /// Who is named as its author.
        author: Actor,
        /// Why the author would have been refused at the desk.
        refusal: Refusal,
    },
    /// This record is readable, but doesn't follow from the one before it.
    Unchained {
        /// The record's place.
        sequence: u32,
        /// Why not.
        problem: ChainProblem,
    },
    /// The first record isn't the one after which the register is named.
    OtherRegister,
    /// The history is older than the one that whoever is in has seen, or another one.
    RolledBack(RolledBack),
    /// What says how far whoever is in has seen the history go isn't there, or can't be read.
    NoMark,
    /// The browser's two copies of the register are both in order, but differ.
    CopiesDiffer {
        /// The place of the first record that differs.
        sequence: u32,
    },
    /// This record was written by a newer version of the app, which is the one to use.
    NewerFormat {
        /// The record's place.
        sequence: u32,
        /// The record's format.
        format: u8,
    },
    /// Something was stored by a newer version of the app, which is the one to use.
    NewerLayout,
    /// There are several registers where there can be only one.
    Several(Vec<RegisterId>),
    /// There is a key of the register that no version known to this one writes.
    UnknownKey,
    /// There are records, but no account that could open them.
    NoAccount,
    /// The last record shown here is no longer in storage: the register was removed, or the site's
    /// data was cleared, while this page was open.
    Vanished,
    /// Something else stands in storage where the last record shown here was written.
    Rewritten {
        /// The record's place.
        sequence: u32,
    },
}

impl Fault {
    /// Whether a person may decide to go on from the records before it.
    #[must_use]
    pub fn allows_resuming(&self) -> bool {
        !matches!(
            self,
            Self::NewerFormat { .. } | Self::NewerLayout | Self::Vanished | Self::Rewritten { .. }
        )
    }

    /// The place of the record that is wrong or missing, where it is one record.
    pub(super) fn place(&self) -> Option<u32> {
        match self {
            Self::Missing { sequence } => Some(*sequence),
            _ => self.place_of_text(),
        }
    }

    /// The place of the record whose text isn't what was written there.
    pub(super) fn place_of_text(&self) -> Option<u32> {
        match self {
            Self::Damaged { sequence }
            | Self::OutOfOrder { sequence, .. }
            | Self::Foreign { sequence }
            | Self::Forged { sequence }
            | Self::Unauthorised { sequence, .. }
            | Self::Unchained { sequence, .. } => Some(*sequence),
            Self::OtherRegister => Some(1),
            _ => None,
        }
    }
}
