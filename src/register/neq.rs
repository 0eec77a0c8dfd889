//! The enterprise number (NEQ).

use super::text::stored_as_text;
use serde::{Deserialize, Serialize};

/// A Québec enterprise number: ten digits.
///
/// No official check-digit rule is published. A number whose beginning or check digit is unusual
/// deserves a second look ([`Neq::caution`]) but is never refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Neq(String);

/// Why a text is no enterprise number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NeqProblem {
    /// Nothing was typed.
    Blank,
    /// It holds something other than digits and spaces.
    NotDigits,
    /// It hasn't ten digits.
    WrongCount {
        /// How many digits were typed.
        count: usize,
    },
}

impl std::fmt::Display for NeqProblem {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("not an enterprise number of ten digits")
    }
}

/// Why an enterprise number deserves a second look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NeqCaution {
    /// It doesn't begin with 11, 22, 33 or 88.
    UnusualBeginning,
    /// Its last eight digits fail the Luhn check, which genuine numbers nearly always pass.
    UnusualCheckDigit,
}

impl Neq {
    /// Reads a number as a person typed it; spaces are dropped.
    ///
    /// # Errors
    /// When it isn't ten digits.
    pub fn parse(typed: &str) -> Result<Self, NeqProblem> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.is_empty() {
            return Err(NeqProblem::Blank);
        }
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NeqProblem::NotDigits);
        }
        match digits.len() {
            10 => Ok(Self(digits)),
            count => Err(NeqProblem::WrongCount { count }),
        }
    }

    /// The ten digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Why the number deserves a second look, or `None`.
    #[must_use]
    pub fn caution(&self) -> Option<NeqCaution> {
        let usual = ["11", "22", "33", "88"]
            .iter()
            .any(|beginning| self.0.starts_with(beginning));
        if !usual {
            Some(NeqCaution::UnusualBeginning)
        } else if luhn_sum(self.0.bytes().skip(2)).is_multiple_of(10) {
            None
        } else {
            Some(NeqCaution::UnusualCheckDigit)
        }
    }
}

/// The Luhn sum (ISO/IEC 7812-1, annex B) of ASCII digits.
fn luhn_sum(digits: impl DoubleEndedIterator<Item = u8>) -> u32 {
    digits
        .rev()
        .map(|digit| u32::from(digit.saturating_sub(b'0')))
        .enumerate()
        .map(
            |(place, digit)| match (place.is_multiple_of(2), digit.saturating_mul(2)) {
                (true, _) => digit,
                (false, doubled) if doubled > 9 => doubled.saturating_sub(9),
                (false, doubled) => doubled,
            },
        )
        .fold(0, u32::saturating_add)
}

stored_as_text!(Neq, NeqProblem);
