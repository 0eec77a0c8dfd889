//! The reference of a procuration: what people quote on the phone.

use super::base32::{symbol_of, times_generator, value_of};
use serde::{Deserialize, Serialize};

/// How many random symbols a reference has; a check symbol follows them.
const SYMBOLS: u32 = 8;
/// The bits that those symbols hold.
const MASK: u64 = (1 << (5 * SYMBOLS)) - 1;

/// A reference such as `PI-7K3-M9Q-XD4`: eight random Crockford base-32 symbols and a check symbol,
/// grouped in threes. Kept as its 40 random bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "u64", into = "u64")]
pub struct Reference(u64);

/// Why a text is no reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceProblem {
    /// It hasn't nine symbols after `PI`, or one of them is no symbol of a reference.
    Shape,
    /// Its check symbol doesn't fit: something was mistyped.
    Check,
}

impl Reference {
    /// A reference of these random bits; only the lowest 40 count.
    #[must_use]
    pub fn from_bits(bits: u64) -> Self {
        Self(bits & MASK)
    }

    /// Reads a reference as a person typed it: in any case, with or without `PI`, hyphens and
    /// spaces, with O for 0 and I or L for 1.
    ///
    /// # Errors
    /// When it hasn't the shape of a reference, or its check symbol doesn't fit.
    pub fn parse(typed: &str) -> Result<Self, ReferenceProblem> {
        let symbols = typed
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}'))
            .map(|c| u8::try_from(c.to_ascii_uppercase()).ok())
            .collect::<Option<Vec<u8>>>()
            .ok_or(ReferenceProblem::Shape)?;
        let symbols = match symbols.as_slice() {
            [b'P', b'I' | b'1' | b'L', rest @ ..] if rest.len() == 9 => rest,
            all => all,
        };
        let values = symbols
            .iter()
            .map(|&symbol| value_of(char::from(symbol)))
            .collect::<Option<Vec<u8>>>();
        match values.as_deref() {
            Some([data @ .., check]) if data.len() == 8 => {
                let bits = data.iter().fold(0, |bits, &v| (bits << 5) | u64::from(v));
                let reference = Self(bits);
                let fits = reference.check() == *check;
                if fits {
                    Ok(reference)
                } else {
                    Err(ReferenceProblem::Check)
                }
            }
            _ => Err(ReferenceProblem::Shape),
        }
    }

    /// The nine symbols, the check symbol last.
    pub fn symbols(self) -> impl Iterator<Item = char> {
        self.values().chain([self.check()]).map(symbol_of)
    }

    /// The values of the nine symbols, five bits each, that of the check symbol lowest.
    #[must_use]
    pub fn values_with_check(self) -> u64 {
        self.0 << 5 | u64::from(self.check())
    }

    fn values(self) -> impl Iterator<Item = u8> {
        (0..SYMBOLS).rev().map(move |place| {
            let shifted = self.0 >> place.saturating_mul(5);
            u8::try_from(shifted & 31).unwrap_or(0)
        })
    }

    /// The check symbol's value: the symbols as the coefficients of a polynomial over GF(32), at the
    /// generator. Every single wrong symbol and every swap of two is found.
    fn check(self) -> u8 {
        self.values().fold(0, |sum, value| {
            times_generator(sum) ^ times_generator(value)
        })
    }
}

impl std::fmt::Display for Reference {
    /// `PI-` and the nine symbols, grouped in threes.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("PI")?;
        for (place, symbol) in self.symbols().enumerate() {
            if place.is_multiple_of(3) {
                formatter.write_str("-")?;
            }
            write!(formatter, "{symbol}")?;
        }
        Ok(())
    }
}

impl From<Reference> for u64 {
    fn from(reference: Reference) -> Self {
        reference.0
    }
}

impl From<u64> for Reference {
    fn from(bits: u64) -> Self {
        Self::from_bits(bits)
    }
}
