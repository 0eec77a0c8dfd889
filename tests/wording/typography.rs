//! The signs: the typography of Québec in French, that of Canada in English.

use procura::wording::every_sentence;

/// Nothing in any sentence of these languages breaks the rule.
#[track_caller]
fn holds(sentences: impl IntoIterator<Item = String>, rule: &str, keeps: impl Fn(&str) -> bool) {
    let broken: Vec<String> = sentences.into_iter().filter(|text| !keeps(text)).collect();
    assert!(broken.is_empty(), "{rule}: {broken:#?}");
}

fn french() -> Vec<String> {
    every_sentence().into_iter().map(|(fr, _)| fr).collect()
}

fn english() -> Vec<String> {
    every_sentence().into_iter().map(|(_, en)| en).collect()
}

fn both() -> Vec<String> {
    [french(), english()].concat()
}

/// Each occurrence of the sign with the characters before and after it.
fn around(text: &str, sign: char) -> Vec<(Option<char>, Option<char>)> {
    let found = text.match_indices(sign);
    found
        .map(|(place, sign)| {
            let after = &text[place + sign.len()..];
            (text[..place].chars().next_back(), after.chars().next())
        })
        .collect()
}

fn is_space(character: Option<char>) -> bool {
    character.is_some_and(char::is_whitespace)
}

fn is_digit(character: Option<char>) -> bool {
    character.is_some_and(|c| c.is_ascii_digit())
}

/// A colon within a time or an address, which isn't a punctuation mark.
fn is_within_a_figure((before, after): (Option<char>, Option<char>)) -> bool {
    after == Some('/') || (is_digit(before) && is_digit(after))
}

#[test]
fn nothing_is_empty() {
    holds(both(), "a sentence", |text| !text.trim().is_empty());
}

#[test]
fn nothing_begins_or_ends_with_a_space() {
    holds(both(), "no space at either end", |text| text == text.trim());
}

#[test]
fn no_two_spaces_follow_one_another() {
    holds(both(), "one space at a time", |text| {
        let mut pairs = text.chars().zip(text.chars().skip(1));
        !pairs.any(|(a, b)| a.is_whitespace() && b.is_whitespace())
    });
}

#[test]
fn spaces_are_ordinary_or_no_break() {
    holds(both(), "U+0020 or U+00A0", |text| {
        let mut spaces = text.chars().filter(|c| c.is_whitespace() || c.is_control());
        spaces.all(|c| matches!(c, ' ' | '\u{a0}'))
    });
}

#[test]
fn apostrophes_and_quotes_are_typographic() {
    holds(both(), "’ and not '", |text| !text.contains('\''));
    holds(both(), "no straight quote", |text| !text.contains('"'));
}

#[test]
fn points_of_suspension_are_one_character() {
    holds(both(), "… and not ...", |text| !text.contains(".."));
}

#[test]
fn no_space_stands_before_a_comma_a_point_or_another_closing_sign() {
    holds(both(), "no space before ; ! ? , . ) …", |text| {
        let mut before = [';', '!', '?', ',', '.', ')', '…']
            .iter()
            .flat_map(|&sign| around(text, sign));
        !before.any(|(before, _)| is_space(before))
    });
}

#[test]
fn a_space_follows_punctuation() {
    holds(both(), "a space after ; ! ? : ,", |text| {
        let mut signs = [';', '!', '?', ':', ',']
            .iter()
            .flat_map(|&sign| around(text, sign))
            .filter(|&signs| !is_within_a_figure(signs));
        signs.all(|(_, after)| after.is_none() || is_space(after))
    });
}

#[test]
fn in_french_a_no_break_space_stands_before_a_colon() {
    holds(french(), "U+00A0 before :", |text| {
        let mut colons = around(text, ':')
            .into_iter()
            .filter(|&signs| !is_within_a_figure(signs));
        colons.all(|(before, _)| before == Some('\u{a0}'))
    });
}

#[test]
fn in_french_quotes_have_no_break_spaces_inside() {
    holds(french(), "«\u{a0}…\u{a0}»", |text| {
        let opening = around(text, '«');
        let closing = around(text, '»');
        opening.len() == closing.len()
            && opening.iter().all(|(_, after)| *after == Some('\u{a0}'))
            && closing.iter().all(|(before, _)| *before == Some('\u{a0}'))
    });
    holds(french(), "« » and not “ ”", |text| {
        !text.contains(['“', '”'])
    });
}

#[test]
fn in_english_no_space_stands_before_a_colon() {
    holds(english(), "no space before :", |text| {
        !around(text, ':')
            .iter()
            .any(|(before, _)| is_space(*before))
    });
}

#[test]
fn in_english_quotes_are_those_of_english() {
    holds(english(), "“ ” and not « »", |text| {
        !text.contains(['«', '»'])
    });
    holds(english(), "“ ” in pairs", |text| {
        around(text, '“').len() == around(text, '”').len()
    });
}

#[test]
fn brackets_come_in_pairs() {
    holds(both(), "( )", |text| {
        around(text, '(').len() == around(text, ')').len()
    });
}

#[test]
fn in_french_capitals_have_their_accents() {
    let bare = [
        "A assigner",
        "A compter",
        "A partir",
        "A propos",
        "A quel",
        "A qui ",
        "A venir",
        "Agee",
        "Ca ",
        "Ebauche",
        "Echang",
        "Echap",
        "Echeanc",
        "Echec",
        "Echou",
        "Ecole",
        "Ecran",
        "Ecri",
        "Edit",
        "Egal",
        "Elect",
        "Element",
        "Elev",
        "Elimin",
        "Emet",
        "Emis",
        "Energ",
        "Enonc",
        "Epu",
        "Equi",
        "Etab",
        "Etap",
        "Etat",
        "Etes",
        "Etiq",
        "Etr",
        "Etud",
        "Evalu",
        "Even",
        "Evit",
        "Ile",
        "Oter",
        "Emilie",
    ];
    holds(french(), "accents on capitals", |text| {
        let mut words = bare.iter().filter(|word| text.contains(*word));
        words.next().is_none()
    });
}

#[test]
fn in_french_a_number_is_abbreviated_with_a_raised_o() {
    holds(
        french(),
        "nº and not n°, whose sign is that of degrees",
        |text| !text.to_lowercase().contains("n°"),
    );
}

#[test]
fn in_french_a_word_elides_before_a_name() {
    // The example of a name is "Émilie": "de Émilie" would be said of half of the people. Where a
    // sentence ends with such a word, a page puts the name after it.
    holds(french(), "no « de » or « que » before a name", |text| {
        let text = format!(" {} ", text.to_lowercase());
        ["de", "que", "jusque", "lorsque", "puisque"]
            .iter()
            .all(|word| {
                let before_a_name = text.contains(&format!(" {word} émilie"));
                !before_a_name && !text.ends_with(&format!(" {word} "))
            })
    });
}

#[test]
fn a_count_agrees_with_its_word() {
    // Words of one form, plurals without an s, and adjectives that come first in English.
    let either = [
        "mois",
        "fois",
        "accès",
        "access",
        "people",
        "other",
        "more",
        "sensitive",
        "sur",
        "de",
        "of",
        "à",
        "to",
        "h",
    ];
    // The examples of a count are 1 and 12; after "1 of 12" the word belongs to the first, and after "nº 12" to
    // none.
    holds(both(), "1 page, 12 pages", |text| {
        let words: Vec<&str> = ["", ""]
            .into_iter()
            .chain(text.split(char::is_whitespace))
            .collect();
        words.windows(3).all(|three| {
            let counted = three[2].trim_end_matches(['.', ',', ';', ')']);
            let is_word = !counted.is_empty() && counted.chars().all(char::is_alphabetic);
            let is_plural = counted.ends_with(['s', 'x']);
            let is_free = !is_word
                || either.contains(&counted)
                || ["of", "sur", "nº", "no."].contains(&three[0]);
            match three[1] {
                "1" => is_free || !is_plural,
                "12" => is_free || is_plural,
                _ => true,
            }
        })
    });
}
