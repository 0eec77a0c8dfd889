//! Everything that Pourquoi proposes is put into words.

use crate::scene::{LANGUAGES, day, has_every_variant, is_whole, procuration, register};
use procura::overview::Remedy;
use procura::wording::{Language, no_remedy_in_words, remedy_in_words};

const VARIANTS: usize = 8;
const PI: &str = "PI-000-000-012";

/// A new change doesn't compile here until it has a place, and then an example below.
fn place(change: Remedy) -> usize {
    match change {
        Remedy::Wait(_) => 0,
        Remedy::ReactivateUser => 1,
        Remedy::Enrol => 2,
        Remedy::ReactivateProcuration(_) => 3,
        Remedy::Prolong(_) => 4,
        Remedy::AddTask(_) => 5,
        Remedy::Assign(_) => 6,
        Remedy::Give => 7,
    }
}

/// Each change with what its sentence has to name.
fn examples() -> Vec<(Remedy, Vec<&'static str>)> {
    let id = procuration();
    vec![
        (Remedy::Wait(day("2026-08-03")), vec!["3", "2026"]),
        (Remedy::ReactivateUser, vec![]),
        (Remedy::Enrol, vec![]),
        (Remedy::ReactivateProcuration(id), vec![PI]),
        (Remedy::Prolong(id), vec![PI, "2027"]),
        (Remedy::AddTask(id), vec![PI]),
        (Remedy::Assign(id), vec![PI]),
        (Remedy::Give, vec![]),
    ]
}

#[test]
fn every_change_is_a_whole_sentence_of_its_own() {
    let (register, examples) = (register(), examples());
    has_every_variant(examples.iter().map(|(change, _)| place(*change)), VARIANTS);
    for language in LANGUAGES {
        let mut told = vec![no_remedy_in_words(language)];
        for (change, subjects) in &examples {
            let text = remedy_in_words(*change, &register, language);
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
    let text = remedy_in_words(
        Remedy::Prolong(procuration()),
        &register(),
        Language::French,
    );
    assert_eq!(
        text,
        "Prolonger la procuration PI-000-000-012, dont le dernier jour est le 2\u{a0}août 2027."
    );
}
