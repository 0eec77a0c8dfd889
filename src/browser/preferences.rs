//! What a person prefers in this browser. It is no part of the register and belongs to nobody in it.

use super::{local_storage, write_problem};
use crate::office::StoreProblem;

/// Something that a person can prefer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// The language.
    Language,
    /// The theme.
    Theme,
    /// After how many minutes without input the app locks itself.
    IdleLock,
}

impl Preference {
    fn key(self) -> &'static str {
        match self {
            Self::Language => "procura.preference.language",
            Self::Theme => "procura.preference.theme",
            Self::IdleLock => "procura.preference.idle-lock",
        }
    }

    /// What was preferred, in the word under which it was kept. `None` where nothing is known, blocked
    /// storage included: a preference is never worth an error.
    #[must_use]
    pub fn read(self) -> Option<String> {
        local_storage()?.get_item(self.key()).ok().flatten()
    }

    /// Keeps what is preferred, as a word of the caller's.
    ///
    /// # Errors
    /// When storage is blocked or full; then it holds until the page is left.
    pub fn keep(self, word: &str) -> Result<(), StoreProblem> {
        let storage = local_storage().ok_or(StoreProblem::Blocked)?;
        let kept = storage.set_item(self.key(), word);
        kept.map_err(|thrown| write_problem(&thrown))
    }
}
