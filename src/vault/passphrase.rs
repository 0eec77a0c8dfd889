//! Passphrases: what was typed, and whether a new one will do.

use super::primitives::primitives;
use zeroize::Zeroizing;

/// The fewest characters of a new passphrase.
pub const LEAST_CHARACTERS: usize = 15;
/// The most characters of a new passphrase.
pub const MOST_CHARACTERS: usize = 128;

/// The compatibility form of Unicode (NFKC), without which the same passphrase typed on two keyboards
/// would give two keys. Its tables weigh about 20 kB in brotli, and every browser has them: the shell
/// answers with `String.prototype.normalize("NFKC")`, the tests with the `unicode-normalization`
/// crate. The form of a character never changes once Unicode has it (UAX #15, section 3), so the
/// browser's version doesn't matter, except for characters newer than the browser.
pub trait Normalisation {
    /// The text in NFKC.
    fn compatible(&self, text: &str) -> Zeroizing<String>;
}

/// A passphrase as it is derived: in NFKC, otherwise exactly as it was typed, spaces included. It
/// isn't copied, doesn't print itself, and is wiped when it is dropped.
pub struct Passphrase(Zeroizing<String>);

/// What can be guessed from a user's file, as they are written there.
#[derive(Clone, Copy, Debug)]
pub struct NamesAtHand<'a> {
    /// The name of the enterprise.
    pub enterprise: &'a str,
    /// The user's given name.
    pub given_name: &'a str,
    /// The user's family name.
    pub family_name: &'a str,
    /// The code with which the user signs in.
    pub code: &'a str,
}

/// Why a passphrase can't be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseProblem {
    /// It has only so many characters, fewer than 15.
    TooShort(usize),
    /// It has so many characters, more than 128.
    TooLong(usize),
    /// It is one short piece over and over.
    Repeated,
    /// It is one of those that everyone tries first, or is almost made of them: a known phrase, a row
    /// of keys, a count.
    Common,
    /// It is almost made of the names of the enterprise and of the user, or of their code.
    BuiltOnNames,
}

impl Passphrase {
    /// What was typed to open a slot. No rule applies: the slot alone says whether it is right.
    #[must_use]
    pub fn typed(text: &str, normalisation: &impl Normalisation) -> Self {
        Self(normalisation.compatible(text))
    }

    /// A new passphrase: 15 to 128 characters in NFKC. Which characters is free.
    ///
    /// # Errors
    /// When it is too short or too long, or could be guessed.
    pub fn chosen(
        text: &str,
        normalisation: &impl Normalisation,
        names: NamesAtHand<'_>,
    ) -> Result<Self, PassphraseProblem> {
        let chosen = Self::typed(text, normalisation);
        let count = chosen.0.chars().count();
        if count < LEAST_CHARACTERS {
            return Err(PassphraseProblem::TooShort(count));
        }
        if count > MOST_CHARACTERS {
            return Err(PassphraseProblem::TooLong(count));
        }
        match (primitives().guess)(&chosen.0, names) {
            None => Ok(chosen),
            Some(problem) => Err(problem),
        }
    }

    /// The passphrase that the page handed to the worker, already in NFKC: exactly what
    /// [`Passphrase::text`] gave there.
    #[must_use]
    pub fn handed_over(text: Zeroizing<String>) -> Self {
        Self(text)
    }

    /// The text, for the page to hand to the worker. It goes nowhere else.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Passphrase")
    }
}
