//! The order of names in lists, and the search in them.

use crate::stage::{Stage, name, new_user};
use procura::overview::Sought;
use procura::register::{Command, Role, sort_key};

/// Asserts that the names, given in order, are put in that order whatever order they come in.
#[track_caller]
fn check_order(expected: &[&str]) {
    let mut sorted = expected.to_vec();
    sorted.reverse();
    sorted.sort_by_key(|name| sort_key(name));
    assert_eq!(sorted, expected);
}

#[track_caller]
fn check_same_place(names: &[&str]) {
    for name in names {
        assert_eq!(sort_key(name), sort_key(names[0]), "{name}");
    }
}

#[test]
fn ordering_looks_at_letters_not_at_case_and_accents() {
    check_same_place(&["Émile", "Emile", "emile", "E\u{301}mile", "ÊMILE"]);
    check_same_place(&["Noël", "NOEL", "noe\u{308}l"]);
    check_same_place(&["François", "Francois"]);
    check_order(&["Edmond", "Émile", "Emilien", "Étienne", "Eudes", "Zoé"]);
}

#[test]
fn ordering_takes_ligatures_as_two_letters() {
    check_same_place(&["Œuvrard", "Oeuvrard", "œuvrard"]);
    check_same_place(&["Æsop", "Aesop"]);
    check_order(&["Odette", "Œuvrard", "Offret"]);
}

#[test]
fn ordering_puts_short_names_before_longer_ones() {
    check_order(&["Roy", "Royer"]);
    check_order(&["Marie", "Marie Ève", "Marie-Ève", "Marielle"]);
}

#[test]
fn ordering_puts_space_hyphen_apostrophe_and_digits_before_letters() {
    check_order(&["D Amour", "D-Amour", "D'Amour", "D7", "Damour"]);
    check_order(&["Saint Pierre", "Saint-Pierre", "Saintonge"]);
    check_same_place(&["D'Amour", "D’Amour", "d’amour"]);
}

#[test]
fn ordering_lists_users_by_family_name_then_given_name_then_rank() {
    let mut stage = Stage::founded();
    for (code, given, family) in [
        ("u01", "Zoé", "Émond"),
        ("u02", "Alice", "Emond"),
        ("u03", "Yves", "Dion"),
        ("u04", "Zoe", "Émond"),
        ("u05", "Émile", "Œstreich"),
        ("u06", "Anne", "Odette"),
    ] {
        let mut user = new_user(code, Role::User);
        (user.given_name, user.family_name) = (name(given), name(family));
        stage.submit(Command::AddUser(user));
    }
    let listed = |stage: &Stage| -> Vec<String> {
        let users = stage.register.users_in_order();
        users
            .map(|(_, user)| user.code.as_str().to_owned())
            .collect()
    };
    assert_eq!(
        listed(&stage),
        ["u03", "u02", "u01", "u04", "u06", "u05", "rosalie"]
    );
    stage.submit(Command::ChangeUser {
        user: 3.into(),
        given_name: name("Yves"),
        family_name: name("Zola"),
        email: None,
    });
    assert_eq!(
        listed(&stage),
        ["u02", "u01", "u04", "u06", "u05", "rosalie", "u03"]
    );
}

#[track_caller]
fn check_search(text: &str, search: &str, expected: bool) {
    assert_eq!(
        Sought::typed(search).finds(&[&sort_key(text)]),
        expected,
        "{search:?} in {text:?}"
    );
}

#[test]
fn search_looks_at_letters_not_at_case_and_accents() {
    for search in ["emilie", "Émilie", "EMILIE", "e\u{301}milie", "mil", "ÊM"] {
        check_search("Émilie Bélanger", search, true);
        check_search("Emilie Belanger", search, true);
    }
    check_search("Œuvrard", "oeuv", true);
    check_search("Oeuvrard", "œuv", true);
    check_search("L’Heureux", "l'heureux", true);
    check_search("L'Heureux", "l’heureux", true);
    check_search("Παπαδόπουλος", "ΠΑΠΑΔΟΠΟΥΛΟΣ", true);
    check_search("Émilie", "amelie", false);
}

#[test]
fn search_takes_words_in_any_order() {
    for search in [
        "tremblay anne",
        "Anne Tremblay",
        " anne   trem ",
        "anne\u{A0}tremblay",
    ] {
        check_search("Tremblay, Anne-Marie", search, true);
    }
    check_search("Tremblay, Anne-Marie", "anne roy", false);
}

#[test]
fn search_for_nothing_finds_everything() {
    check_search("Anne", "", true);
    check_search("Anne", "  ", true);
    check_search("", "", true);
    check_search("", "a", false);
}
