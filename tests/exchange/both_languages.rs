//! What goes out says the same in both languages: the same tables with the same facts under other headings, and the
//! same events under another summary.

use crate::calendars::source;
use crate::sheets::{cells, scene, written};
use procura::exchange::{Sheet, calendar};
use procura::wording::Language;

#[test]
fn every_table_has_the_same_columns_lines_and_facts_in_both_languages() {
    let stage = scene();
    for sheet in [
        Sheet::Users,
        Sheet::Procurations,
        Sheet::Assignments,
        Sheet::Accesses,
    ] {
        let french = cells(&written(&stage, sheet, Language::French), b';');
        let english = cells(&written(&stage, sheet, Language::English), b',');
        let sizes = [&french, &english].map(|table| (table.len(), table[0].len()));
        assert_eq!(sizes[0], sizes[1]);
        assert!(sizes[0].0 > 2, "a table of nothing");
        for (fr, en) in french[0].iter().zip(&english[0]) {
            // These two are spelt alike.
            assert!(
                fr != en || ["Note", "Version"].contains(&fr.as_str()),
                "{fr}"
            );
            assert!(!fr.is_empty() && !en.is_empty());
        }
        for (fr, en) in french.iter().zip(&english) {
            for (fr, en) in fr.iter().zip(en) {
                // A day, a code, a reference and a number are said alike; nothing is told in one language alone.
                assert_eq!(fr.is_empty(), en.is_empty(), "{fr} / {en}");
                let is_fact =
                    |text: &String| text.chars().next().is_some_and(|c| c.is_ascii_digit());
                assert!(!is_fact(fr) || fr == en, "{fr} / {en}");
            }
        }
        let last = |table: &[Vec<String>]| table.last().map(|line| line[0].clone());
        assert_eq!(
            last(&french).as_deref(),
            Some("Outil indépendant. Rien n’est transmis au gouvernement.")
        );
        assert_eq!(
            last(&english).as_deref(),
            Some("Independent tool. Nothing is sent to the government.")
        );
    }
}

/// The lines that don't hold words.
fn facts(text: &str) -> Vec<String> {
    let unfolded = text.replace("\r\n ", "");
    let lines = unfolded.split("\r\n").map(str::to_owned);
    let is_said = |line: &String| {
        ["SUMMARY", "DESCRIPTION", "X-WR-CALNAME", "PRODID"]
            .iter()
            .any(|property| line.starts_with(property))
    };
    lines.filter(|line| !is_said(line)).collect()
}

#[test]
fn the_calendar_has_the_same_events_in_both_languages() {
    let stage = scene();
    let [french, english] = [Language::French, Language::English]
        .map(|language| calendar(source(&stage, 7), &language));
    assert_eq!(facts(&french), facts(&english));
    assert!(french.contains("SUMMARY:Fin de la procuration"));
    assert!(english.contains("SUMMARY:End of the proxy"));
    assert!(!english.contains("procuration "), "{english}");
}
