//! Where the English sentences come from.
//!
//! With the feature `english` they are linked in, beside the French ones. Without it, as in the module that
//! the browser loads first, they are read from a text that the shell fetches when somebody asks for English
//! ([`install_english`]): most people here never do, and would load them for nothing. The text is what
//! [`english_sentences`] writes when the app is built.

use super::sentences::Table;

/// The text of a table in English; `None` while it isn't there.
#[cfg(feature = "english")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "without the feature, it may not be there yet"
)]
pub(super) fn english_of(table: &Table) -> Option<&'static str> {
    Some(table.english)
}

#[cfg(feature = "english")]
pub use written::english_sentences;

#[cfg(not(feature = "english"))]
pub use installed::install_english;
#[cfg(not(feature = "english"))]
use installed::installed;

/// The text of a table in English; `None` while it isn't there.
#[cfg(not(feature = "english"))]
pub(super) fn english_of(table: &Table) -> Option<&'static str> {
    let tables = installed()?.split(END_OF_TABLE);
    let mut named = tables.filter_map(|text| text.split_once(END_OF_NAME));
    named
        .find(|(name, _)| *name == table.name)
        .map(|(_, text)| text)
}

/// Stands after the name of a table (ASCII, group separator).
const END_OF_NAME: char = '\u{1d}';
/// Stands after a table (ASCII, file separator).
const END_OF_TABLE: char = '\u{1c}';

#[cfg(feature = "english")]
mod written {
    use super::{END_OF_NAME, END_OF_TABLE};
    use crate::wording::every_table;

    /// Every English sentence, table by table, as one text.
    #[must_use]
    pub fn english_sentences() -> String {
        let mut text = String::new();
        for table in every_table() {
            text.push_str(table.name);
            text.push(END_OF_NAME);
            text.push_str(table.english);
            text.push(END_OF_TABLE);
        }
        text
    }
}

#[cfg(not(feature = "english"))]
mod installed {
    use std::sync::OnceLock;

    static SENTENCES: OnceLock<&'static str> = OnceLock::new();

    /// Puts the English sentences in place, for as long as the program runs.
    pub fn install_english(text: String) {
        // Whoever comes second brings the same ones.
        let _ = SENTENCES.set(text.leak());
    }

    pub(super) fn installed() -> Option<&'static str> {
        SENTENCES.get().copied()
    }
}
