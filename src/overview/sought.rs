//! What is sought in a list: words in any order, whatever their case and accents, and references however
//! they are typed.

use crate::register::base32::value_of;
use crate::register::{Reference, Register, UserId, sort_key};

/// How many symbols have to be typed to be taken for a part of a reference: one or two stand in many.
const LEAST_SYMBOLS: u32 = 3;
/// How many a reference has, its beginning included, which is made of symbols too.
const SYMBOLS: u32 = 11;
/// With what every reference begins: the values of P and of I, read as 1. Whoever types it sees all of them until
/// the next symbol.
const BEGINNING: Part = Part {
    values: 22 << 5 | 1,
    count: 2,
};

/// What was typed, ready to be looked for.
pub struct Sought {
    words: Vec<Word>,
    /// Several words as one part of a reference, spaces left out; `None` where they can't be one.
    whole: Option<Part>,
}

struct Word {
    /// As [`sort_key`] makes it.
    key: String,
    /// As a part of a reference.
    part: Option<Part>,
}

/// Symbols that follow one another in a reference. A register has thousands of references, and each key that is
/// pressed asks of all of them: so they are compared as numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Part {
    /// The values of the symbols, five bits each, the last one lowest.
    values: u64,
    /// How many there are, at most [`SYMBOLS`].
    count: u32,
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
            part: Part::typed(word),
        });
        let words: Vec<Word> = words.collect();
        let whole = (words.len() > 1).then(|| Part::typed(typed)).flatten();
        Self { words, whole }
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
        let is_part = |part: &Option<Part>| part.is_some_and(|part| part.stands_in(reference));
        let stands =
            |word: &Word| keys.iter().any(|key| key.contains(&word.key)) || is_part(&word.part);
        self.words.iter().all(stands) || is_part(&self.whole)
    }
}

impl Part {
    /// What was typed as symbols of a reference: without spaces and hyphens, O as 0 and I and L as 1; `None` where
    /// a character isn't one, or there are too few or too many.
    fn typed(typed: &str) -> Option<Self> {
        let symbols = typed
            .chars()
            // In a sort key the hyphen is an exclamation mark.
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '!' | '\u{2010}'..='\u{2015}'));
        let mut part = Self {
            values: 0,
            count: 0,
        };
        for symbol in symbols {
            let value = value_of(symbol).filter(|_| part.count < SYMBOLS)?;
            part.values = part.values << 5 | u64::from(value);
            part.count = part.count.saturating_add(1);
        }
        (part.count >= LEAST_SYMBOLS || part == BEGINNING).then_some(part)
    }

    /// Whether it stands in a reference, as that is written.
    fn stands_in(self, reference: Reference) -> bool {
        let bits = |count: u32| count.saturating_mul(5);
        let written = BEGINNING.values << bits(SYMBOLS.saturating_sub(BEGINNING.count))
            | reference.values_with_check();
        let mask = !(u64::MAX << bits(self.count));
        (0..=SYMBOLS.saturating_sub(self.count))
            .any(|place| (written >> bits(place)) & mask == self.values)
    }
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
