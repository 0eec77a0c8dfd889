//! Everything that Pourquoi proposes is put into words.

use crate::scene::{LANGUAGES, day, has_every_variant, is_whole, procuration, register};
use procura::overview::Change;
use procura::wording::{Language, change_in_words, no_change_in_words};

const VARIANTS: usize = 8;
const PI: &str = "PI-000-000-012";

/// A new change doesn't compile here until it has a place, and then an example below.
fn place(change: Change) -> usize {
    match change {
        Change::Wait(_) => 0,
        Change::ReactivateUser => 1,
        Change::Enrol => 2,
        Change::ReactivateProcuration(_) => 3,
        Change::Prolong(_) => 4,
        Change::AddTask(_) => 5,
        Change::Assign(_) => 6,
        Change::Give => 7,
    }
}

/// Each change with what its sentence has to name.
fn examples() -> Vec<(Change, Vec<&'static str>)> {
    let id = procuration();
    vec![
        (Change::Wait(day("2026-08-03")), vec!["3", "2026"]),
        (Change::ReactivateUser, vec![]),
        (Change::Enrol, vec![]),
        (Change::ReactivateProcuration(id), vec![PI]),
        (Change::Prolong(id), vec![PI, "2027"]),
        (Change::AddTask(id), vec![PI]),
        (Change::Assign(id), vec![PI]),
        (Change::Give, vec![]),
    ]
}

#[test]
fn every_change_is_a_whole_sentence_of_its_own() {
    let (register, examples) = (register(), examples());
    has_every_variant(examples.iter().map(|(change, _)| place(*change)), VARIANTS);
    for language in LANGUAGES {
        let mut told = vec![no_change_in_words(language)];
        for (change, subjects) in &examples {
            let text = change_in_words(*change, &register, language);
            is_whole(&text);
            assert!(text.ends_with('.'), "{text}");
            for subject in subjects {
                assert!(text.contains(subject), "{subject:?} in {text:?}");
            }
            assert!(!told.contains(&text), "{text}");
            told.push(text);
        }
    }
}

#[test]
fn what_is_prolonged_says_when_it_would_end() {
    let text = change_in_words(
        Change::Prolong(procuration()),
        &register(),
        Language::French,
    );
    assert_eq!(
        text,
        "Prolonger la procuration PI-000-000-012, dont le dernier jour est le 2\u{a0}août 2027."
    );
}
