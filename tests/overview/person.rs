//! Whom a name or a code means, where a filter asks for one person.

use crate::stage::{Stage, code, name};
use procura::overview::{Meant, meant};
use procura::register::{Command, NewUser, Role};

/// Rosalie the officer, then two people of the same names, and one whose code begins another's.
fn stage() -> Stage {
    let mut stage = Stage::founded();
    for (login, given, family) in [
        ("ana1", "Émilie", "Côté"),
        ("ana12", "Émilie", "Côté"),
        ("oed1", "Œdipe", "D’Amour"),
    ] {
        let user = NewUser {
            code: code(login),
            given_name: name(given),
            family_name: name(family),
            email: None,
            role: Role::User,
        };
        stage.submit(Command::AddUser(user));
    }
    stage
}

fn said(typed: &str) -> String {
    let stage = stage();
    match meant(&stage.register, typed, stage.today) {
        Meant::One(code) => code.as_str().to_owned(),
        Meant::OneOf(people) => people.len().to_string(),
    }
}

#[test]
fn a_code_means_whoever_has_it_though_another_one_begins_so() {
    for (typed, code) in [("ana1", "ana1"), (" ANA12 ", "ana12")] {
        assert_eq!(said(typed), code, "{typed:?}");
    }
}

#[test]
fn the_code_in_brackets_tells_namesakes_apart() {
    assert_eq!(said("Émilie Côté (ana1)"), "ana1");
    assert_eq!(said("Émilie Côté (ana12)"), "ana12");
}

#[test]
fn a_name_means_the_only_one_who_bears_it() {
    for typed in ["oedipe", "d'amour œdipe", "D’Amour, Œdipe"] {
        assert_eq!(said(typed), "oed1", "{typed:?}");
    }
    assert_eq!(said("cote emilie"), "2");
    assert_eq!(said("personne"), "0");
    assert_eq!(said("Œdipe (personne)"), "0");
}
