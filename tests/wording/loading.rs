//! The sentences that the app loads after a first visit are all there, under the names of their tables.

use crate::tables::source_tables;
use procura::wording::Language::{English, French};
use procura::wording::loading::{is_complete, written};
use std::collections::BTreeSet;

/// The names of the tables in a text, with the number of their sentences.
fn tables_in(text: &str) -> BTreeSet<(String, usize)> {
    text.split_terminator('\u{1c}')
        .map(|table| {
            let (name, sentences) = table.split_once('\u{1d}').unwrap();
            (
                name.to_owned(),
                sentences.split_terminator('\u{1e}').count(),
            )
        })
        .collect()
}

#[test]
fn no_two_tables_have_the_same_name() {
    let tables = source_tables();
    let names: BTreeSet<&str> = tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(names.len(), tables.len());
}

#[test]
fn every_table_is_written_in_english_and_those_seen_later_in_french() {
    let declared = |is_wanted: fn(bool) -> bool| -> BTreeSet<(String, usize)> {
        let tables = source_tables().into_iter();
        tables
            .filter(|table| is_wanted(table.is_later))
            .map(|table| (table.name, table.sentences.len()))
            .collect()
    };
    assert_eq!(tables_in(&written(English)), declared(|_| true));
    let later = declared(|is_later| is_later);
    assert_eq!(tables_in(&written(French)), later);
    assert!(later.len() > 10, "the tables seen later are read");
}

#[test]
fn where_all_sentences_are_linked_in_nothing_is_to_be_loaded() {
    assert!(is_complete(French) && is_complete(English));
}
