//! The recovery code: what an RSE prints when the register is created, for the day on which the
//! passphrase is forgotten.

use super::derivation::Salt;
use super::secret::{Label, Secret, expanded};
use crate::register::base32::{symbol_of, times_generator, value_of};
use zeroize::Zeroizing;

/// How many symbols 128 bits take.
const SYMBOLS: usize = 26;
/// How many symbols check them.
const CHECKS: usize = 2;
/// How many symbols stand in a group.
const GROUP: usize = 4;

/// 128 random bits. Written as 26 Crockford base-32 symbols and two that check them, in seven groups
/// of four. It isn't copied, doesn't print itself, and is wiped when it is dropped.
#[derive(PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<[u8; 16]>);

/// Why a text is no recovery code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// It has another number of symbols: this many.
    Length(usize),
    /// This character is no symbol of a code.
    Character(char),
    /// The symbols that check the others don't fit: something was mistyped.
    Check,
}

/// The key that opens a slot with a recovery code.
#[derive(Debug)]
pub struct RecoveryKey {
    pub(super) secret: Secret,
    pub(super) salt: Salt,
}

impl RecoveryCode {
    /// The code of these random bytes.
    #[must_use]
    pub fn from_random(bytes: Zeroizing<[u8; 16]>) -> Self {
        Self(bytes)
    }

    /// Reads a code as a person typed it: in any case, with or without hyphens and spaces, with O for
    /// 0 and I or L for 1.
    ///
    /// # Errors
    /// When it has another length, a character that no code has, or doesn't pass its own check. A
    /// code that passes may still not be the one of the slot.
    pub fn parse(typed: &str) -> Result<Self, CodeProblem> {
        let symbols = typed
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}'));
        let mut values = Zeroizing::new(Vec::with_capacity(SYMBOLS.saturating_add(CHECKS)));
        let mut count: usize = 0;
        for symbol in symbols {
            count = count.saturating_add(1);
            if count <= SYMBOLS.saturating_add(CHECKS) {
                values.push(value_of(symbol).ok_or(CodeProblem::Character(symbol))?);
            }
        }
        let (data, checks) = values
            .split_first_chunk::<SYMBOLS>()
            .ok_or(CodeProblem::Length(count))?;
        if count != SYMBOLS.saturating_add(CHECKS) {
            return Err(CodeProblem::Length(count));
        }
        // The 26 symbols have two bits more than the code: the first symbol is below 8.
        let fits = data.first().is_some_and(|first| *first < 8) && check_of(data) == *checks;
        if !fits {
            return Err(CodeProblem::Check);
        }
        let bits = data.iter().fold(0, |bits, &v| (bits << 5) | u128::from(v));
        Ok(Self(Zeroizing::new(bits.to_be_bytes())))
    }

    /// The code as it is shown and printed, once.
    #[must_use]
    pub fn written(&self) -> Zeroizing<String> {
        let data = self.values();
        let mut text = Zeroizing::new(String::with_capacity(SYMBOLS.saturating_mul(2)));
        for (place, value) in data.iter().chain(&check_of(&data)).enumerate() {
            if place > 0 && place.is_multiple_of(GROUP) {
                text.push('-');
            }
            text.push(symbol_of(*value));
        }
        text
    }

    /// The key of the slot with this salt. HKDF-SHA-256 is enough, and Argon2id would add nothing: what
    /// a slow derivation makes up for is a passphrase that can be guessed, and 128 random bits can't.
    ///
    /// `None` where 32 bytes would be too many for HKDF, which they aren't.
    #[must_use]
    pub fn key(&self, salt: Salt) -> Option<RecoveryKey> {
        let secret = expanded(Some(&salt.bytes()), self.0.as_slice(), &Label::RECOVERY)?;
        Some(RecoveryKey { secret, salt })
    }

    fn values(&self) -> Zeroizing<[u8; SYMBOLS]> {
        let mut rest = u128::from_be_bytes(*self.0);
        let mut values = Zeroizing::new([0; SYMBOLS]);
        for value in values.iter_mut().rev() {
            *value = u8::try_from(rest & 31).unwrap_or(0);
            rest >>= 5;
        }
        values
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("RecoveryCode")
    }
}

/// The values of the symbols that check the others: these as the coefficients of a polynomial over
/// GF(32), at the generator and at its square (a Reed–Solomon code). Any one or two wrong symbols are
/// found, and so is every swap of two.
fn check_of(data: &[u8; SYMBOLS]) -> [u8; CHECKS] {
    let at_generator = data
        .iter()
        .fold(0, |sum, value| times_generator(sum ^ value));
    let at_square = data.iter().fold(0, |sum, value| {
        times_generator(times_generator(sum ^ value))
    });
    [at_generator, at_square]
}
