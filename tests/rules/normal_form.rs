//! Names are kept in normal form C (R14) and sorted without case and accents, as the whole library
//! would do it.

use procura::overview::Sought;
use procura::register::{Name, sort_key};
use unicode_normalization::UnicodeNormalization;

/// Every character that Unicode decomposes, after a letter and before two marks of different classes,
/// so that composition, reordering and blocking all take place.
#[test]
fn r14_a_name_is_composed_as_unicode_says() {
    let mut compared = 0;
    for character in ('\u{A0}'..='\u{2FA1D}').filter(|c| !c.is_control()) {
        let decomposed: String = character.to_string().nfd().collect();
        if decomposed == character.to_string() && !decomposed.chars().any(char::is_alphabetic) {
            continue;
        }
        for typed in [
            format!("a{character}\u{323}\u{302}b"),
            format!("a{decomposed}\u{302}\u{323}\u{302}b"),
        ] {
            if let Ok(name) = Name::parse(&typed) {
                assert_eq!(name.as_str(), typed.nfc().collect::<String>(), "{typed:?}");
                compared += 1;
            }
        }
    }
    assert!(compared > 20_000, "only {compared} were compared");
}

/// Every character, as a list of names and a search take it: without accents, in lower case.
#[test]
fn a_name_is_sorted_by_small_letters_without_accents() {
    for character in ('\0'..=char::MAX).filter(|c| !matches!(c, '-' | '’')) {
        let decomposed = character.nfd().filter(|c| !is_mark(*c));
        let expected: String = decomposed.flat_map(char::to_lowercase).collect();
        let expected = expected.replace('œ', "oe").replace('æ', "ae");
        let expected = expected.replace('ς', "σ");
        assert_eq!(sort_key(&character.to_string()), expected, "{character:?}");
    }
}

/// As where a browser's version of Unicode is older than what somebody's keyboard types.
#[test]
fn r14_a_name_in_characters_that_are_not_assigned_yet_is_kept_and_found() {
    let typed = "E\u{301}\u{378}\u{1FAFF}\u{40000}";
    let name = Name::parse(typed).unwrap();
    assert_eq!(name.as_str(), "É\u{378}\u{1FAFF}\u{40000}");
    for sought in [typed, name.as_str(), "\u{378}", "e\u{378}\u{1FAFF}"] {
        assert!(
            Sought::typed(sought).finds(&[&sort_key(name.as_str())]),
            "{sought:?}"
        );
    }
}

fn is_mark(character: char) -> bool {
    unicode_normalization::char::canonical_combining_class(character) != 0
}
