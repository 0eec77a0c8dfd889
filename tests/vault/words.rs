//! Words: the lists, the passphrases that are made of them, and fingerprints.

use crate::drive::{Tables, names};
use procura::journal::Digest;
use procura::vault::{
    FINGERPRINT_WORDS, PASSPHRASE_WORDS, Passphrase, WORDS, WordList, WordListProblem, Zeroizing,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use unicode_normalization::{UnicodeNormalization as _, is_nfkc};

pub(crate) const FRENCH: &str = include_str!("../../public/words/french.txt");
pub(crate) const ENGLISH: &str = include_str!("../../public/words/english.txt");

fn list(text: &str) -> WordList<'_> {
    WordList::read(text).expect("a list of words")
}

fn phrase(list: &WordList<'_>, bits: u128) -> String {
    let random = Zeroizing::new(bits.to_be_bytes());
    list.passphrase(&random).to_string()
}

#[test]
fn the_lists_are_those_of_bip_39() {
    let languages = [
        (FRENCH, bip39::Language::French),
        (ENGLISH, bip39::Language::English),
    ];
    for (text, language) in languages {
        let words: Vec<String> = language
            .word_list()
            .iter()
            .map(|word| word.nfc().collect())
            .collect();
        assert_eq!(text.lines().collect::<Vec<&str>>(), words);
        assert!(text.ends_with('\n') && is_nfkc(text));
    }
}

#[test]
fn each_word_stands_for_eleven_bits_at_each_place() {
    for text in [FRENCH, ENGLISH] {
        let list = list(text);
        for place in 0..PASSPHRASE_WORDS {
            let words: BTreeSet<String> = (0..2048_u128)
                .map(|rank| {
                    let phrase = phrase(&list, rank << (128 - 11 * (place + 1)));
                    phrase.split(' ').nth(place).expect("a word").to_owned()
                })
                .collect();
            assert_eq!(words.len(), WORDS, "each is as likely as any other");
        }
    }
}

#[test]
fn a_passphrase_is_six_words_of_the_random_bits() {
    let list = list(ENGLISH);
    let words: Vec<&str> = ENGLISH.lines().collect();
    let bits = [0, 2047, 1, 1024, 7, 2046]
        .iter()
        .fold(0, |bits: u128, rank| (bits << 11) | rank);

    let expected = [0, 2047, 1, 1024, 7, 2046]
        .map(|rank| words[rank])
        .join(" ");
    assert_eq!(phrase(&list, bits << 62), expected);
    assert_eq!(phrase(&list, (bits << 62) | ((1 << 62) - 1)), expected);
    // At least as many as five words of 12.9 bits.
    const { assert!(PASSPHRASE_WORDS * 11 * 10 >= 5 * 129) };
}

#[test]
fn a_fingerprint_is_eight_words_of_the_digest() {
    let list = list(FRENCH);
    let digest = Digest::of(b"abc");
    // The digest begins with ba7816bf 8f01cfea 414140: these are its bits, by elevens.
    let ranks = [
        0b101_1101_0011,
        0b110_0000_0101,
        0b101_0111_1111,
        0b000_1111_0000,
        0b000_1110_0111,
        0b111_1010_1001,
        0b000_0010_1000,
        0b001_0100_0000,
    ];
    assert!(digest.to_string().starts_with("ba7816bf8f01cfea414140"));

    let spelled = list.fingerprint(digest);

    let words: Vec<&str> = FRENCH.lines().collect();
    assert_eq!(spelled, ranks.map(|rank: usize| words[rank]));
    assert_eq!(spelled.len(), FINGERPRINT_WORDS);
}

#[test]
fn a_fingerprint_changes_with_each_of_its_bits() {
    let list = list(FRENCH);
    let digest = Digest::of(b"abc");
    for bit in 0..88 {
        let mut bytes = digest.bytes();
        bytes[bit / 8] ^= 0x80 >> (bit % 8);
        let other = list.fingerprint(Digest::from_bytes(bytes));
        let same = list.fingerprint(digest);
        let differing = same.iter().zip(&other).filter(|(a, b)| a != b).count();
        assert_eq!(differing, 1, "{bit}");
        assert_ne!(same[bit / 11], other[bit / 11]);
    }
}

#[test]
fn what_is_no_list_says_why() {
    let problem = |text: &str| WordList::read(text).err();
    let with = |line: usize, word: &str| {
        let mut words: Vec<&str> = FRENCH.lines().collect();
        words[line - 1] = word;
        words.join("\n")
    };

    assert_eq!(problem(""), Some(WordListProblem::Count(0)));
    let longer = format!("{FRENCH}procuration");
    assert_eq!(problem(&longer), Some(WordListProblem::Count(2049)));
    for wrong in [
        "",
        "de",
        "anticonstitutionnel",
        "Maison",
        "deux mots",
        "l’île",
        "a\u{301}cier",
    ] {
        assert_eq!(
            problem(&with(9, wrong)),
            Some(WordListProblem::Word(9)),
            "{wrong}"
        );
    }
}

#[test]
fn no_word_stands_in_a_list_twice_even_without_its_accents() {
    for text in [FRENCH, ENGLISH] {
        let words: std::collections::BTreeSet<String> =
            text.lines().map(procura::register::sort_key).collect();
        assert_eq!(words.len(), procura::vault::WORDS);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_passphrase_of_words_can_always_be_chosen(bits: u128) {
        for text in [FRENCH, ENGLISH] {
            let phrase = phrase(&list(text), bits);
            prop_assert!(is_nfkc(&phrase));
            let chosen = Passphrase::chosen(&phrase, &Tables, names());
            prop_assert!(chosen.is_ok(), "{phrase}: {chosen:?}");
        }
    }
}
