//! Unicode's normal forms C and D (UAX #15) and its small letters, of which every browser has the tables.
//!
//! With the feature `unicode` a library's tables are linked in: natively, and in the tests. Without it, as in
//! the modules that the browser loads, the two functions are reached through a table that the shell fills in
//! with the browser's own (`install`); before it has, text is taken as it is.
//!
//! The versions of Unicode may differ, but only in characters that one of the two doesn't have yet: the form
//! of a character never changes once Unicode has it (UAX #15, section 3). A character that is too new for the
//! browser is kept as it is, sorted by its code and found by itself. Whatever is compared is brought into
//! the same form on both sides when it is, and nothing but normal form C, of what was typed, is ever stored.

#[cfg(feature = "unicode")]
mod linked;

#[cfg(feature = "unicode")]
pub use linked::LINKED;

/// Before this character none combines with another, and text of such characters is composed as it is.
const FIRST_MARK: char = '\u{300}';
/// From [`FIRST_MARK`] up to here all are marks, but for the one that joins graphemes.
const AFTER_LATIN_MARKS: char = '\u{370}';
const GRAPHEME_JOINER: char = '\u{34F}';
/// The mark that stands after all others on the same letter: no combining class is as high as its own.
const LAST_MARK: char = '\u{345}';

/// The functions. Each takes a whole text at a time. Whoever has a table of its own keeps to what is said of
/// each here.
#[derive(Clone, Copy, Debug)]
pub struct NormalForms {
    /// Normal form C: composed.
    pub composed: fn(&str) -> String,
    /// Normal form D, then in lower case, whatever the language.
    pub small_letters: fn(&str) -> String,
}

impl NormalForms {
    /// Normal form C, as names are kept (R14).
    #[must_use]
    pub fn compose(&self, text: &str) -> String {
        if text.chars().all(|character| character < FIRST_MARK) {
            return text.to_owned();
        }
        (self.composed)(text)
    }

    /// The letters without case and accents: the small letters, less the marks that stand on them (those
    /// of a combining class other than 0).
    #[must_use]
    pub fn letters(&self, text: &str) -> String {
        if text.is_ascii() {
            return text.to_ascii_lowercase();
        }
        let mut small = (self.small_letters)(text);
        if small
            .chars()
            .any(|character| character >= AFTER_LATIN_MARKS)
        {
            return self.without_marks(&small);
        }
        small.retain(|character| character < FIRST_MARK || character == GRAPHEME_JOINER);
        small
    }

    /// Small letters without their marks. No function of a browser tells the combining class of a character,
    /// but its normal form D does: there a mark changes places with the last mark in front of it, and what
    /// isn't a mark stays behind it.
    fn without_marks(&self, small: &str) -> String {
        let asked = small
            .chars()
            .flat_map(|character| ['a', LAST_MARK, character]);
        let answer = (self.small_letters)(&asked.collect::<String>());
        let mut answer = answer.chars();
        let mut letters = String::with_capacity(small.len());
        while let (Some(_), Some(first), Some(second)) =
            (answer.next(), answer.next(), answer.next())
        {
            if first == LAST_MARK && second != LAST_MARK {
                letters.push(second);
            }
        }
        letters
    }
}

#[cfg(feature = "unicode")]
pub(super) fn normal_forms() -> &'static NormalForms {
    &LINKED
}

#[cfg(not(feature = "unicode"))]
pub use table::install;
#[cfg(not(feature = "unicode"))]
pub(super) use table::normal_forms;

#[cfg(not(feature = "unicode"))]
mod table {
    use super::NormalForms;
    use std::sync::OnceLock;

    static TABLE: OnceLock<NormalForms> = OnceLock::new();

    /// Before anything is installed, text is taken as it is: nothing of it is lost.
    const AS_IT_IS: NormalForms = NormalForms {
        composed: str::to_owned,
        small_letters: str::to_owned,
    };

    /// Puts the functions in place, for as long as the program runs. The first ones stay.
    pub fn install(normal_forms: NormalForms) {
        // Whoever comes second brings the same ones.
        let _ = TABLE.set(normal_forms);
    }

    pub(in crate::register) fn normal_forms() -> &'static NormalForms {
        TABLE.get().unwrap_or(&AS_IT_IS)
    }
}
