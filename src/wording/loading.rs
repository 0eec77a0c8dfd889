//! Which sentences are linked in, and which are loaded.
//!
//! With the feature `sentences` all are linked in. Without it, as in the module that the browser loads first,
//! only the French ones of a first visit are: those that nobody sees before they come in, and the English
//! ones, which most people here never ask for, are read from texts that the shell fetches when they are
//! needed ([`install`]). The texts are what [`written`] gives when the app is built.

use super::{Language, gathered};
use std::sync::OnceLock;

/// The sentences of a table, each followed by a separator.
pub(in crate::wording) struct Table {
    /// The table's name, which no other has.
    pub(in crate::wording) name: &'static str,
    /// When they are first seen.
    pub(in crate::wording) shown: Shown,
    /// In French; `None` where they are loaded.
    pub(in crate::wording) french: Option<&'static str>,
    /// In English; `None` where they are loaded.
    pub(in crate::wording) english: Option<&'static str>,
}

/// When the sentences of a table are first seen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::wording) enum Shown {
    /// By whoever opens the app.
    AtOnce,
    /// By whoever comes in.
    Later,
}

/// Stands after the name of a table (ASCII, group separator).
const END_OF_NAME: char = '\u{1d}';
/// Stands after a table (ASCII, file separator).
const END_OF_TABLE: char = '\u{1c}';

static FRENCH: OnceLock<&'static str> = OnceLock::new();
static ENGLISH: OnceLock<&'static str> = OnceLock::new();

/// The French sentences of a table that is first seen then.
pub(in crate::wording) const fn french(shown: Shown, text: &'static str) -> Option<&'static str> {
    match shown {
        Shown::AtOnce => Some(text),
        Shown::Later => linked(text),
    }
}

/// A text that is linked in only where all are.
pub(in crate::wording) const fn linked(text: &'static str) -> Option<&'static str> {
    if cfg!(feature = "sentences") {
        Some(text)
    } else {
        None
    }
}

/// Puts the sentences of a language in place, for as long as the program runs: the text that [`written`]
/// gave for it.
pub fn install(language: Language, text: String) {
    // Whoever comes second brings the same ones.
    let _ = loaded(language).set(text.leak());
}

/// Whether the sentences of a language are all there.
#[must_use]
pub fn is_complete(language: Language) -> bool {
    cfg!(feature = "sentences") || loaded(language).get().is_some()
}

/// The sentences of a language that aren't linked into the module of a first visit, table by table, as one
/// text. To be asked where all are linked in.
#[must_use]
pub fn written(language: Language) -> String {
    let mut written = String::new();
    for table in gathered().tables {
        let text = match language {
            Language::French => table.french.filter(|_| table.shown == Shown::Later),
            Language::English => table.english,
        };
        if let Some(text) = text {
            written.push_str(table.name);
            written.push(END_OF_NAME);
            written.push_str(text);
            written.push(END_OF_TABLE);
        }
    }
    written
}

fn loaded(language: Language) -> &'static OnceLock<&'static str> {
    match language {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
    }
}

impl Table {
    /// The sentences in a language, or in French while they aren't there in the other one.
    pub(in crate::wording) fn text_in(&self, language: Language) -> (&'static str, Language) {
        let french = || self.french.or_else(|| self.found_in(Language::French));
        let english = || self.english.or_else(|| self.found_in(Language::English));
        match language {
            Language::English => english().map(|text| (text, language)),
            Language::French => None,
        }
        .unwrap_or_else(|| (french().unwrap_or_default(), Language::French))
    }

    /// The table in what was loaded.
    fn found_in(&self, language: Language) -> Option<&'static str> {
        let tables = loaded(language).get()?.split(END_OF_TABLE);
        let mut named = tables.filter_map(|table| table.split_once(END_OF_NAME));
        named
            .find(|(name, _)| *name == self.name)
            .map(|(_, text)| text)
    }
}
