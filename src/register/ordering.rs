//! The order of names in lists, and the search in them.
//!
//! Both fold case and accents. The order is that of the fr-CA collation for the names that people
//! bear; a browser test compares the two. It is computed here, and not by the browser, so that the
//! register can keep its users in order instead of sorting them for every page.

use super::normal_form::normal_forms;

/// The text without case and accents, with œ and æ as two letters.
fn folded(text: &str) -> String {
    // Most names are of ASCII then.
    let letters = normal_forms().letters(&text.replace('’', "'"));
    let mut folded = String::with_capacity(letters.len());
    for letter in letters.chars() {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            // The small sigma at the end of a word has the same capital.
            'ς' => folded.push('σ'),
            other => folded.push(other),
        }
    }
    folded
}

/// A key that sorts texts as people look them up: letters first, whatever their case and accents.
#[must_use]
pub fn sort_key(text: &str) -> String {
    // The collation puts the hyphen before the apostrophe, ASCII after it.
    folded(text).replace('-', "!")
}
