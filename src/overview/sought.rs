//! What is sought in a list: words in any order, whatever their case and accents, and references however
//! they are typed.

use crate::register::base32::{symbol_of, value_of};
use crate::register::{Reference, Register, UserId, sort_key};

/// How many symbols have to be typed to be taken for a part of a reference: one or two stand in many.
const LEAST_SYMBOLS: usize = 3;
/// With what every reference begins, I read as 1: whoever types one sees all of them until the next symbol.
const BEGINNING: &str = "P1";

/// What was typed, ready to be looked for.
pub struct Sought {
    words: Vec<Word>,
    /// The whole as a part of a reference, spaces left out; `None` where it can't be one.
    whole: Option<String>,
}

struct Word {
    /// As [`sort_key`] makes it.
    key: String,
    /// As a part of a reference.
    symbols: Option<String>,
}

impl Sought {
    /// What was typed, whatever its case and accents.
    #[must_use]
    pub fn typed(typed: &str) -> Self {
        let key = sort_key(typed);
        // A comma stands between the names of a list that is copied from.
        let words = key.split(|c: char| c.is_whitespace() || c == ',');
        let words = words.filter(|word| !word.is_empty()).map(|word| Word {
            key: word.to_owned(),
            symbols: part_of_reference(word),
        });
        Self {
            words: words.collect(),
            whole: part_of_reference(typed),
        }
    }

    /// Whether nothing is sought; then everything is found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether each word stands in one of these texts, given as [`sort_key`] makes them.
    #[must_use]
    pub fn finds(&self, keys: &[&str]) -> bool {
        let stands = |word: &Word| keys.iter().any(|key| key.contains(&word.key));
        self.words.iter().all(stands)
    }

    /// Whether each word stands in one of these texts or in the reference, or the whole in the reference.
    pub(super) fn finds_with(&self, keys: &[&str], reference: Reference) -> bool {
        let written = written(reference);
        let is_part = |part: &Option<String>| {
            let part = part.as_ref().map(String::as_bytes);
            part.is_some_and(|part| written.windows(part.len()).any(|there| there == part))
        };
        let stands =
            |word: &Word| keys.iter().any(|key| key.contains(&word.key)) || is_part(&word.symbols);
        self.words.iter().all(stands) || is_part(&self.whole)
    }
}

/// A reference as a person may type it: its beginning, read the same way, is made of symbols too.
fn written(reference: Reference) -> [u8; 11] {
    let mut written = [0; 11];
    let symbols = BEGINNING.chars().chain(reference.symbols());
    for (place, symbol) in written.iter_mut().zip(symbols) {
        *place = u8::try_from(symbol).unwrap_or_default();
    }
    written
}

/// The text as symbols of a reference: without spaces and hyphens, O as 0 and I and L as 1; `None` where
/// a character isn't one, or there are too few.
fn part_of_reference(typed: &str) -> Option<String> {
    let written = typed
        .chars()
        // In a sort key the hyphen is an exclamation mark.
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '!' | '\u{2010}'..='\u{2015}'));
    let symbols: String = written
        .map(|character| value_of(character).map(symbol_of))
        .collect::<Option<_>>()?;
    (symbols.len() >= LEAST_SYMBOLS || symbols == BEGINNING).then_some(symbols)
}

/// The names of all users, by rank, as [`sort_key`] makes them: the register has them folded already.
#[derive(Default)]
pub(super) struct Names<'a>(Vec<[&'a str; 2]>);

impl<'a> Names<'a> {
    pub(super) fn of(register: &'a Register) -> Self {
        let mut keys = vec![[""; 2]; register.users().len()];
        for (id, names) in register.name_keys() {
            if let Some(place) = keys.get_mut(rank(id)) {
                *place = names;
            }
        }
        Self(keys)
    }

    /// The family name and the given name; nothing for somebody who isn't in the register.
    pub(super) fn get(&self, user: UserId) -> [&'a str; 2] {
        self.0.get(rank(user)).copied().unwrap_or_default()
    }
}

fn rank(user: UserId) -> usize {
    usize::try_from(u32::from(user)).unwrap_or(usize::MAX)
}
