//! What can be wrong with a file, and where.

use crate::register::TextProblem;

/// How many problems are kept of one file: what follows is seen once these are put right.
pub const PROBLEM_LIMIT: usize = 50;

/// Why a file isn't taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// It is larger than [`super::FILE_LIMIT`].
    TooLarge {
        /// Its size, in bytes.
        size: usize,
    },
    /// It isn't text (UTF-8, RFC 3629).
    NotText,
    /// It isn't JSON (RFC 8259) from this place on.
    Malformed {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// It is JSON, but no catalogue: there is no list `bodies`.
    OtherShape,
    /// The list of bodies is empty.
    NoBody,
    /// It has more bodies than [`super::BODY_LIMIT`].
    TooManyBodies {
        /// How many.
        count: usize,
    },
    /// It has more tasks than [`super::TASK_LIMIT`].
    TooManyTasks {
        /// How many.
        count: usize,
    },
    /// Something is wrong with one of its entries.
    Entry {
        /// Where.
        place: Place,
        /// What.
        problem: EntryProblem,
    },
}

/// Where something stands in a catalogue file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which body, from 1.
    pub body: usize,
    /// Which of its tasks, from 1; `None`: the body itself.
    pub task: Option<usize>,
    /// Which member of it; `None`: the whole entry.
    pub member: Option<Member>,
}

/// A member of an entry, by the name that the file gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Member {
    /// `id`.
    Id,
    /// `acronym`.
    Acronym,
    /// `name_fr`.
    NameFr,
    /// `name_en`.
    NameEn,
    /// `kind`.
    Kind,
    /// `sensitive`.
    Sensitive,
    /// `tasks`.
    Tasks,
}

impl Member {
    /// The name that the file gives it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Acronym => "acronym",
            Self::NameFr => "name_fr",
            Self::NameEn => "name_en",
            Self::Kind => "kind",
            Self::Sensitive => "sensitive",
            Self::Tasks => "tasks",
        }
    }
}

/// What is wrong with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryProblem {
    /// It isn't there.
    Missing,
    /// It is of another kind: a number where a text is wanted, say.
    OtherKind,
    /// The text is blank, too long, or holds a forbidden character (R14).
    Text(TextProblem),
    /// The identity isn't made of 1 to 64 lowercase letters of ASCII, digits and hyphens.
    IdentityForm,
    /// The identity begins as those of the enterprise's own do.
    IdentityKept,
    /// The identity stands earlier in the file too.
    Twice,
    /// There is no such kind of task.
    UnknownKind,
    /// The body has no task.
    NoTask,
}
