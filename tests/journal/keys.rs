//! The names under which things are stored.

use procura::journal::{Digest, RegisterId};
use procura::office::{Key, Place, SlotKind, SlotPlace};
use procura::register::{UserCode, UserId};

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

fn slot(kind: SlotKind) -> SlotPlace {
    let code = UserCode::parse("rse1").expect("a code");
    SlotPlace {
        kind,
        register: register(),
        code: SlotPlace::code_digest(register(), &code),
        user: UserId::from(7),
        edition: 3,
    }
}

#[test]
fn the_key_of_a_slot_says_whose_it_is_without_their_code() {
    for (kind, word) in [
        (SlotKind::Open, "slot"),
        (SlotKind::Closed, "closed"),
        (SlotKind::Recovery, "recovery"),
    ] {
        let place = slot(kind);
        let key = Key::slot(place);
        let (register, code) = (register(), place.code);

        assert_eq!(
            key.as_str(),
            format!("procura.{word}.{register}.{code}.7.3")
        );
        assert_eq!(key.place(), Place::Slot(place));
        assert_eq!(key.place().register(), Some(register));
    }
}

#[test]
fn a_code_is_found_by_another_digest_in_another_register() {
    let codes = ["rse1", "rse2"].map(|code| UserCode::parse(code).expect("a code"));
    let other = RegisterId::of_first_record(Digest::of(b"another"));
    let digest = |register, code| SlotPlace::code_digest(register, code);

    assert_eq!(digest(register(), &codes[0]), digest(register(), &codes[0]));
    assert_ne!(digest(register(), &codes[0]), digest(register(), &codes[1]));
    assert_ne!(digest(register(), &codes[0]), digest(other, &codes[0]));
}

#[test]
fn the_key_of_a_mark_and_of_a_sample_are_read_back() {
    let (register, user, sequence) = (register(), UserId::from(7), 12);
    let mark = Key::mark(register, user, sequence);
    assert_eq!(mark.as_str(), format!("procura.mark.{register}.7.12"));
    let place = Place::Mark {
        register,
        user,
        sequence,
    };
    assert_eq!(mark.place(), place);
    let sample = Key::sample(register);
    assert_eq!(sample.as_str(), format!("procura.sample.{register}"));
    assert_eq!(sample.place(), Place::Sample(register));
}

#[test]
fn an_account_or_a_mark_that_no_version_writes_is_strange_too() {
    let id = register();
    let code = slot(SlotKind::Open).code;
    for rest in [
        "slot".to_owned(),
        format!("slot.{id}"),
        format!("slot.{id}.{code}.7"),
        format!("slot.{id}.{code}.7.03"),
        format!("slot.{id}.{code}.7.3.1"),
        format!("closed.{id}.{code}.+7.3"),
        format!("recovery.{id}.rse1.7.3"),
        format!("mark.{id}.7"),
        format!("mark.{id}.07.1"),
        format!("sample.{id}x"),
        "sample".to_owned(),
    ] {
        let place = place_of(&format!("procura.{rest}"));
        assert_eq!(place, Some(Place::Strange), "{rest}");
    }
}
