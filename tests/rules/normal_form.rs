//! Names are kept in normal form C (R14): composed as the whole library would compose them.

use procura::register::Name;
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
