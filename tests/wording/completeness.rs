//! Every sentence that is declared is read by the tests of this folder, in both languages.

use crate::tables::source_tables;
use procura::wording::every_sentence;
use std::collections::BTreeSet;

#[test]
fn every_table_is_gathered_once() {
    let tables = source_tables();
    let declared: usize = tables.iter().map(|table| table.sentences.len()).sum();
    assert!(tables.len() >= 8 && declared > 150, "the sources are read");
    for table in &tables {
        let gathering = format!("{}::gather(all);", table.name);
        let in_its_file = table.source.matches(&gathering).count();
        let of_the_pages = include_str!("../../src/wording/pages/mod.rs");
        let in_the_pages = of_the_pages.matches(&gathering).count();
        assert_eq!(in_its_file + in_the_pages, 1, "{gathering}");
    }
    // Each sentence is gathered with a count of one and with a greater one.
    assert_eq!(every_sentence().len(), 2 * declared);
}

#[test]
fn a_sentence_without_values_is_gathered_as_it_is_declared() {
    let gathered: BTreeSet<(String, String)> = every_sentence().into_iter().collect();
    for table in source_tables() {
        for sentence in table.sentences {
            let pair = (sentence.french[0].clone(), sentence.english[0].clone());
            if !pair.0.contains('{') {
                let which = format!("{}::{}", table.name, sentence.name);
                assert!(gathered.contains(&pair), "{which} is gathered");
            }
        }
    }
}

#[test]
fn a_sentence_has_a_plural_in_both_languages_or_in_none() {
    for table in source_tables() {
        for sentence in table.sentences {
            let forms = (sentence.french.len(), sentence.english.len());
            let which = format!("{}::{}", table.name, sentence.name);
            assert!(forms == (1, 1) || forms == (2, 2), "{which}: {forms:?}");
        }
    }
}

#[test]
fn both_languages_tell_the_same_values() {
    for table in source_tables() {
        for sentence in table.sentences {
            let which = format!("{}::{}", table.name, sentence.name);
            for forms in [&sentence.french, &sentence.english] {
                for form in forms {
                    assert_eq!(values(form), values(&sentence.french[0]), "{which}");
                }
            }
        }
    }
}

fn values(text: &str) -> BTreeSet<&str> {
    let after_braces = text.split('{').skip(1);
    after_braces
        .map(|rest| rest.split(['}', ':']).next().unwrap())
        .collect()
}
