//! The browser's tables of Unicode say of names what the library's say.

use crate::page::run;
use js_sys::Uint8Array;
use procura::browser::normal_forms::BROWSER;
use procura::register::normal_form::LINKED;
use unicode_normalization::char::is_public_assigned;
use wasm_bindgen_test::wasm_bindgen_test;

/// The characters that the library knows, each with whether the browser's version of Unicode has it too.
fn characters() -> impl Iterator<Item = (char, bool)> {
    let known = run("const known = new Uint8Array(0x110000);
         const assigned = /\\P{Cn}/u;
         known.forEach((_, place) => known[place] = assigned.test(String.fromCodePoint(place)));
         return known;");
    let known = Uint8Array::new(&known).to_vec();
    ('\0'..=char::MAX)
        .filter(|character| is_public_assigned(*character))
        .map(move |character| (character, known[character as usize] == 1))
}

/// Each character alone, and after a letter and before two marks of different classes, so that
/// composition, reordering and blocking all take place.
#[wasm_bindgen_test]
fn names_have_the_form_and_the_key_that_the_library_gives_them() {
    let (mut compared, mut differing) = (0, Vec::new());
    for (character, _) in characters().filter(|(_, is_known)| *is_known) {
        for text in [
            character.to_string(),
            format!("a{character}\u{323}\u{302}b"),
        ] {
            let differs = BROWSER.compose(&text) != LINKED.compose(&text)
                || BROWSER.letters(&text) != LINKED.letters(&text);
            if differs {
                differing.push(text);
            }
        }
        compared += 1;
    }

    assert!(differing.is_empty(), "{differing:?}");
    assert!(compared > 140_000, "only {compared} were compared");
}

/// A character that is newer than the browser, or that nobody has assigned yet.
#[wasm_bindgen_test]
fn what_is_too_new_for_the_browser_is_kept_as_it_is() {
    let too_new = characters().filter(|(_, is_known)| !is_known);
    for character in too_new.map(|(character, _)| character).chain(['\u{378}']) {
        let name = format!("É{character}a{character}");

        assert_eq!(BROWSER.compose(&name), name);
        assert_eq!(BROWSER.letters(&name), format!("e{character}a{character}"));
    }
}
