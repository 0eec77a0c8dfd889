//! The names under which things are stored.

use procura::journal::{Digest, RegisterId};
use procura::office::{Key, Place};

fn register() -> RegisterId {
    RegisterId::of_first_record(Digest::of(b"a first record"))
}

fn place_of(name: &str) -> Option<Place> {
    Key::parse(name).map(|key| key.place())
}

#[test]
fn the_key_of_a_record_names_its_register_and_its_place() {
    let key = Key::record(register(), 12);
    let (register, sequence) = (register(), 12);

    assert_eq!(key.as_str(), format!("procura.1.{register}.12"));
    assert_eq!(key.place(), Place::Record { register, sequence });
}

#[test]
fn a_key_of_anything_else_on_the_origin_is_none_of_ours() {
    for name in [
        "",
        "token",
        "procura",
        "Procura.1.x",
        " procura.1.x",
        "procuration.1",
    ] {
        assert_eq!(Key::parse(name), None, "{name}");
    }
}

#[test]
fn a_key_that_no_version_writes_is_strange_and_never_passed_over() {
    let id = register();
    for rest in [
        String::new(),
        "x".to_owned(),
        id.to_string(),
        format!("{id}."),
        format!("{id}.0"),
        format!("{id}.01"),
        format!("{id}.+1"),
        format!("{id}.1.1"),
        format!("{id}.4294967296"),
        format!("{}.1", id.to_string().to_uppercase()),
    ] {
        assert_eq!(
            place_of(&format!("procura.1.{rest}")),
            Some(Place::Strange),
            "{rest}"
        );
    }
    assert_eq!(place_of("procura.1"), Some(Place::Strange));
}

#[test]
fn a_newer_layout_of_keys_is_seen_for_what_it_is() {
    assert_eq!(
        place_of(&format!("procura.2.{}.1", register())),
        Some(Place::NewerLayout)
    );
    assert_eq!(place_of("procura.10.anything"), Some(Place::NewerLayout));
}

#[test]
fn drafts_preferences_and_what_is_kept_aside_are_no_part_of_the_register() {
    let aside = Key::aside(&Key::record(register(), 3), 1);

    assert_eq!(
        aside.as_str(),
        format!("procura.aside.1.{}.3.1", register())
    );
    assert_eq!(aside.place(), Place::Elsewhere);
    assert_eq!(place_of("procura.draft.x"), Some(Place::Elsewhere));
    assert_eq!(
        place_of("procura.preference.language"),
        Some(Place::Elsewhere)
    );
}
