//! The order of names in lists, and the search in them.
//!
//! Both fold case and accents. The order is that of the fr-CA collation for the names that people
//! bear; a browser test compares the two. It is computed here, and not by the browser, so that the
//! register can keep its users in order instead of sorting them for every page.

use super::normal_form::{decomposed, lower_case};

/// The text without case and accents, with œ and æ as two letters.
fn folded(text: &str) -> impl Iterator<Item = char> {
    decomposed(text)
        .into_iter()
        .filter(|(class, _)| *class == 0)
        .flat_map(|(_, character)| {
            let (first, second) = match lower_case(character) {
                'œ' => ('o', Some('e')),
                'æ' => ('a', Some('e')),
                '’' => ('\'', None),
                other => (other, None),
            };
            std::iter::once(first).chain(second)
        })
}

/// A key that sorts texts as people look them up: letters first, whatever their case and accents.
#[must_use]
pub fn sort_key(text: &str) -> String {
    folded(text)
        .map(|c| match c {
            // The collation puts the hyphen before the apostrophe, ASCII after it.
            '-' => '\u{21}',
            other => other,
        })
        .collect()
}

/// Whether every word of the search stands somewhere in the text, in any order, whatever the case
/// and accents. An empty search matches everything.
#[must_use]
pub fn matches_search(text: &str, search: &str) -> bool {
    let text: String = folded(text).collect();
    let search: String = folded(search).collect();
    search.split_whitespace().all(|word| text.contains(word))
}
