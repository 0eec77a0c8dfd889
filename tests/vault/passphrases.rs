//! The rules for a new passphrase: long enough, and not what anyone would guess. Nothing else.

use crate::drive::{Tables, names, typed};
use procura::vault::{NamesAtHand, Passphrase, PassphraseProblem};

fn check(text: &str) -> Result<(), PassphraseProblem> {
    Passphrase::chosen(text, &Tables, names()).map(|_| ())
}

#[test]
fn fifteen_to_128_characters_are_taken() {
    let text = "Forêt d’érables, l’hiver à Gaspé; ".repeat(5);
    let of = |count: usize| text.chars().take(count).collect::<String>();

    for count in [0, 1, 14] {
        assert_eq!(check(&of(count)), Err(PassphraseProblem::TooShort(count)));
    }
    assert_eq!(check(&of(15)), Ok(()));
    assert_eq!(check(&of(64)), Ok(()));
    let varied: String = ('à'..='ö')
        .chain('a'..='z')
        .cycle()
        .step_by(5)
        .take(128)
        .collect();
    assert_eq!(check(&varied), Ok(()));
    assert_eq!(
        check(&format!("{varied}x")),
        Err(PassphraseProblem::TooLong(129))
    );
}

#[test]
fn characters_are_counted_after_normalisation() {
    // Fourteen characters, one of them written in two; a ligature that counts as two.
    assert_eq!(
        check("fore\u{302}tdunordgel"),
        Err(PassphraseProblem::TooShort(14))
    );
    assert_eq!(check("ﬀorêtdunordgel"), Ok(()));
}

#[test]
fn a_passphrase_is_the_same_however_the_keyboard_composes_it() {
    let ways = ["forêt ﬁn ２", "fore\u{302}t fin 2", "forêt\u{A0}fin 2"];
    for way in ways {
        assert_eq!(typed(way).text(), "forêt fin 2");
    }
    assert_ne!(typed(" forêt").text(), typed("forêt").text());
    assert_ne!(typed("Forêt").text(), typed("forêt").text());
}

#[test]
fn no_composition_is_asked_for() {
    for text in [
        "trois grues bleues dansent",
        "TROIS GRUES BLEUES DANSENT",
        "739201846529173",
        "^{~}[!?&%$#@*)]",
        "ᐊᑭᓄᒃ ᑕᑯᔭᖓ ᓄᓇᖓ ᐱᕕᒃ",
        "🦊🐢🦉🐝🌲🍁⛵🎻🧭🪵🛶🏔🦆🐿🌾",
        "mon mot de passe aime la tourtière",
        "la boulangerie ouvre à six heures",
        "trois employés dorment au quai",
        "12 pommes, 7 poires et 3 prunes",
    ] {
        assert_eq!(check(text), Ok(()), "{text}");
    }
}

#[test]
fn what_everyone_tries_first_is_refused() {
    for text in [
        "motdepassemotdepass3",
        "Mot de passe 2026 !!!",
        "M0tDePasse? MotDePasse!",
        "azertyuiopqsdfghjklm",
        "qwertyuiop asdfghjkl",
        "correct horse battery staple",
        "Je me souviens 1978",
        "Il était une fois...",
        "123456789012345",
        "987654321-987654",
        "abcdefghijklmnopq",
        "Password123456789!",
        "exemple public rse",
        "exemple public employe",
        "aaaaaaaaaaaaaaaaaazzz",
    ] {
        assert_eq!(check(text), Err(PassphraseProblem::Common), "{text}");
    }
}

#[test]
fn one_piece_over_and_over_is_refused() {
    for text in [
        "zq7zq7zq7zq7zq7",
        "tortue tortue tortue",
        "zzzzzzzzzzzzzzz",
        "Grue grue GRUE gr",
    ] {
        assert_eq!(check(text), Err(PassphraseProblem::Repeated), "{text}");
    }
    assert_eq!(
        check("pont fleuve pont fleuve"),
        Ok(()),
        "twice isn't over and over"
    );
}

#[test]
fn what_is_built_on_the_names_at_hand_is_refused() {
    for text in [
        "BOULANGERIE des iles inc",
        "boulangerie2026!",
        "Zoé D'Amours-Côté 1980",
        "zoe.damours.cote@rse1",
        "cote-boulangerie-zoe",
        "rse1 boulangerie 77",
        "motdepasse boulangerie",
    ] {
        assert_eq!(check(text), Err(PassphraseProblem::BuiltOnNames), "{text}");
    }
}

#[test]
fn names_that_are_missing_or_short_forbid_nothing() {
    let names = NamesAtHand {
        enterprise: "",
        given_name: "A",
        family_name: "Li",
        code: "",
    };
    let chosen = Passphrase::chosen("la liane a lié le lilas", &Tables, names);
    assert!(chosen.is_ok());
}
