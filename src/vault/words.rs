//! Words out of random bits: passphrases that are made for a person, and fingerprints that two people
//! read to each other.
//!
//! The lists themselves are in `public/words`, one for each language: those of BIP 39, as the `bip39`
//! crate keeps them (public domain), which are made to be told apart (the first four letters are
//! enough). They aren't in the module that the browser loads first: the shell fetches one when it is
//! asked for words.

use crate::journal::Digest;
use zeroize::Zeroizing;

/// How many words a list has: a power of two, so that every word stands for exactly 11 bits.
pub const WORDS: usize = 2048;
/// The bits of one word.
const BITS: u32 = 11;
/// How many words a passphrase has: 66 bits. Five words would do with a list of 7,644, whose words hold
/// 12.9 bits each (64.5 bits); with 2,048 it takes six.
pub const PASSPHRASE_WORDS: usize = 6;
/// How many words a fingerprint has: 88 bits.
pub const FINGERPRINT_WORDS: usize = 8;
/// The lengths of words, in letters. Six of the shortest are longer than the shortest passphrase, and
/// six of the longest shorter than the longest one.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=8;

/// A list of 2,048 different words.
#[derive(Debug)]
pub struct WordList<'a>(Vec<&'a str>);

/// Why a text is no list of words. Lines count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordListProblem {
    /// It has so many words, and not 2,048.
    Count(usize),
    /// What is on this line isn't a word of 3 to 8 lower-case French or English letters.
    Word(usize),
}

impl<'a> WordList<'a> {
    /// Reads a list, one word a line.
    ///
    /// # Errors
    /// When it has another number of words, or a line is no word. That no word stands there twice is for
    /// the tests of the lists to say.
    pub fn read(text: &'a str) -> Result<Self, WordListProblem> {
        let words: Vec<&str> = text.lines().collect();
        if words.len() != WORDS {
            return Err(WordListProblem::Count(words.len()));
        }
        for (line, word) in (1..).zip(&words) {
            if !LETTERS.contains(&word.chars().count()) || !word.chars().all(is_letter) {
                return Err(WordListProblem::Word(line));
            }
        }
        Ok(Self(words))
    }

    /// A passphrase of six words with a space between them, out of random bytes of which 66 bits count.
    /// Every phrase is as likely as any other: 2,048 words take 11 bits each, with nothing left over
    /// that would have to be drawn again.
    #[must_use]
    pub fn passphrase(&self, random: &Zeroizing<[u8; 16]>) -> Zeroizing<String> {
        let mut phrase = Zeroizing::new(String::with_capacity(128));
        for word in self.spelled(u128::from_be_bytes(**random), PASSPHRASE_WORDS) {
            if !phrase.is_empty() {
                phrase.push(' ');
            }
            phrase.push_str(word);
        }
        phrase
    }

    /// Eight words that stand for a digest: two people who read the same ones to each other have the
    /// same history up to the record of this digest. They hold its first 88 bits; to make another
    /// history with the same words takes 2⁸⁸ attempts.
    #[must_use]
    pub fn fingerprint(&self, digest: Digest) -> Vec<&'a str> {
        let bytes = digest.bytes();
        let first = bytes.first_chunk().copied().unwrap_or_default();
        self.spelled(u128::from_be_bytes(first), FINGERPRINT_WORDS)
            .collect()
    }

    /// The words of the highest bits, 11 bits each.
    fn spelled(&self, bits: u128, count: usize) -> impl Iterator<Item = &'a str> {
        (1..).take(count).map(move |place: u32| {
            let lower = u128::BITS.saturating_sub(place.saturating_mul(BITS));
            let rank = usize::try_from((bits >> lower) % (1 << BITS)).unwrap_or(0);
            self.0.get(rank).copied().unwrap_or_default()
        })
    }
}

/// The letters of the lists. Each is one character in NFKC, so a phrase is what will be derived.
fn is_letter(character: char) -> bool {
    matches!(character, 'a'..='z' | 'à'..='ö' | 'ø'..='ÿ' | 'œ')
}
