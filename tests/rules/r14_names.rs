//! R14: names and notes are NFC, and hold nothing that can't be seen.

use procura::register::{Name, Note, TextProblem};

#[track_caller]
fn check(typed: &str, expected: Result<&str, TextProblem>) {
    let actual = Name::parse(typed);
    assert_eq!(
        actual.as_ref().map(Name::as_str),
        expected.as_ref().copied(),
        "{typed:?}"
    );
}

#[test]
fn r14_apostrophes_hyphens_accents_and_syllabics_are_ordinary_letters() {
    for name in [
        "Émile",
        "Marie-Ève",
        "O'Neill",
        "O’Neill",
        "Œuvré",
        "ᐊᓂᔑᓈᐯ",
        "ᐃᓄᒃᑎᑐᑦ",
        "李小龍",
        "Дмитрий",
        "محمد",
        "Bouchard, Tremblay & Fils inc.",
        "9123-4567 Québec inc.",
        "J. R. R.",
        "N'Guyễn",
        "Skidegate Ḵ̓",
        "x",
    ] {
        assert!(Name::parse(name).is_ok(), "{name}");
    }
}

#[test]
fn r14_the_same_name_typed_in_two_ways_is_the_same_name() {
    check("E\u{301}mile", Ok("Émile"));
    check("\u{212B}ngstro\u{308}m", Ok("Ångström"));
    assert_eq!(Name::parse("Zoe\u{308}"), Name::parse("Zoë"));
}

#[test]
fn r14_spaces_around_a_name_are_dropped() {
    check("  Anne  ", Ok("Anne"));
    check("\u{A0}Anne\u{202F}", Ok("Anne"));
    check("\tAnne\r\n", Ok("Anne"));
    check("Anne  Marie", Ok("Anne  Marie"));
}

#[test]
fn r14_a_name_is_not_blank() {
    for typed in ["", " ", "\t\n", "\u{A0}\u{3000}"] {
        check(typed, Err(TextProblem::Blank));
    }
}

#[test]
fn r14_a_name_has_80_characters_at_most() {
    let limit = 80;
    for letter in ["a", "é", "ᐊ", "𝒜"] {
        let longest = letter.repeat(80);
        check(&longest, Ok(&longest));
        check(&format!("  {longest}  "), Ok(&longest));
        let longer = letter.repeat(81);
        check(&longer, Err(TextProblem::TooLong { limit, count: 81 }));
    }
    // Characters are counted after composition: 80 letters that were typed as 160.
    check(&"e\u{301}".repeat(80), Ok(&"é".repeat(80)));
    let count = 1000;
    check(
        &"a".repeat(1000),
        Err(TextProblem::TooLong { limit, count }),
    );
}

/// One character, or the ends of a range, for each class that can't be seen or moves its neighbours.
const FORBIDDEN: &[(&str, &[char])] = &[
    (
        "control, C0",
        &[
            '\0', '\u{1}', '\u{8}', '\t', '\n', '\r', '\u{1B}', '\u{1F}', '\u{7F}',
        ],
    ),
    ("control, C1", &['\u{80}', '\u{85}', '\u{9F}']),
    ("soft hyphen", &['\u{AD}']),
    ("grapheme joiner", &['\u{34F}']),
    ("Arabic letter mark", &['\u{61C}']),
    (
        "Hangul fillers",
        &['\u{115F}', '\u{1160}', '\u{3164}', '\u{FFA0}'],
    ),
    ("Khmer inherent vowels", &['\u{17B4}', '\u{17B5}']),
    ("Mongolian selectors", &['\u{180B}', '\u{180E}', '\u{180F}']),
    (
        "zero-width space and joiners",
        &['\u{200B}', '\u{200C}', '\u{200D}'],
    ),
    ("bidirectional marks", &['\u{200E}', '\u{200F}']),
    ("line and paragraph separators", &['\u{2028}', '\u{2029}']),
    (
        "bidirectional embeddings and overrides",
        &['\u{202A}', '\u{202B}', '\u{202C}', '\u{202D}', '\u{202E}'],
    ),
    (
        "word joiner and invisible operators",
        &['\u{2060}', '\u{2061}', '\u{2064}'],
    ),
    (
        "bidirectional isolates",
        &['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'],
    ),
    ("deprecated format characters", &['\u{206A}', '\u{206F}']),
    (
        "variation selectors",
        &['\u{FE00}', '\u{FE0F}', '\u{E0100}', '\u{E01EF}'],
    ),
    ("byte order mark", &['\u{FEFF}']),
    ("reserved, not to be shown", &['\u{FFF0}', '\u{FFF8}']),
    ("interlinear annotation", &['\u{FFF9}', '\u{FFFB}']),
    ("shorthand format controls", &['\u{1BCA0}', '\u{1BCA3}']),
    ("musical format controls", &['\u{1D173}', '\u{1D17A}']),
    ("tags", &['\u{E0001}', '\u{E0020}', '\u{E007F}']),
];

#[test]
fn r14_what_cannot_be_seen_is_refused_by_name() {
    for (class, characters) in FORBIDDEN {
        for &character in *characters {
            let refusal = Some(TextProblem::Forbidden(character));
            let inside = Name::parse(&format!("An{character}ne"));
            assert_eq!(inside.err(), refusal, "{class}: {:?}", character);
        }
    }
}

#[test]
fn r14_what_cannot_be_seen_is_refused_at_the_ends_as_well() {
    for (class, characters) in FORBIDDEN {
        for &character in characters.iter().filter(|c| !c.is_whitespace()) {
            let refusal = Some(TextProblem::Forbidden(character));
            for typed in [format!("{character}Anne"), format!("Anne{character}")] {
                assert_eq!(Name::parse(&typed).err(), refusal, "{class}");
            }
            assert_eq!(
                Name::parse(&character.to_string()).err(),
                refusal,
                "{class}"
            );
        }
    }
}

#[test]
fn r14_the_neighbours_of_what_is_refused_are_ordinary() {
    for character in [
        ' ',
        '~',
        '\u{A1}',
        '\u{AC}',
        '\u{AE}',
        '\u{61B}',
        '\u{1806}',
        '\u{2010}',
        '\u{2027}',
        '\u{2030}',
        '\u{FFFC}',
        '\u{1D172}',
        '\u{1D17B}',
    ] {
        assert!(
            Name::parse(&format!("An{character}ne")).is_ok(),
            "{character:?}"
        );
    }
}

#[test]
fn r14_the_first_forbidden_character_is_the_one_that_is_named() {
    check(
        "A\u{202E}nn\u{200B}e",
        Err(TextProblem::Forbidden('\u{202E}')),
    );
    let long = format!("{}\u{200B}", "a".repeat(100));
    check(&long, Err(TextProblem::Forbidden('\u{200B}')));
}

#[test]
fn r14_a_stored_name_is_checked_when_it_is_read_back() {
    let read = |text: &str| postcard::from_bytes::<Name>(&postcard::to_allocvec(text).unwrap());
    assert_eq!(read("Émile"), Ok(Name::parse("Émile").unwrap()));
    assert!(read("").is_err());
    assert!(read("An\u{202E}ne").is_err());
    assert!(read(&"a".repeat(81)).is_err());
}

#[track_caller]
fn check_note(typed: &str, expected: Result<Option<&str>, TextProblem>) {
    let actual = Note::parse_optional(typed);
    let text = actual.as_ref().map(|note| note.as_ref().map(Note::as_str));
    assert_eq!(text, expected.as_ref().copied(), "{typed:?}");
}

#[test]
fn r14_a_note_may_have_several_lines_or_be_absent() {
    check_note("  Voir le contrat \n", Ok(Some("Voir le contrat")));
    check_note("un\ndeux\n\ntrois", Ok(Some("un\ndeux\n\ntrois")));
    check_note("un\r\ndeux", Ok(Some("un\ndeux")));
    check_note(" \n ", Ok(None));
    check_note("", Ok(None));
}

#[test]
fn r14_a_note_has_500_characters_at_most() {
    let longest = "é".repeat(500);
    check_note(&longest, Ok(Some(&longest)));
    let (limit, count) = (500, 501);
    check_note(&"é".repeat(501), Err(TextProblem::TooLong { limit, count }));
}

#[test]
fn r14_a_note_holds_nothing_else_that_cannot_be_seen() {
    for (_, characters) in FORBIDDEN {
        for &character in characters.iter().filter(|&&c| c != '\n') {
            let typed = format!("un{character}deux");
            check_note(&typed, Err(TextProblem::Forbidden(character)));
        }
    }
}
