//! The session and the preferences.

use crate::page::{empty_storage, everything_stored, run, with_blocked_storage};
use procura::browser::preferences::Preference;
use procura::browser::session;
use procura::journal::{Digest, RegisterId};
use procura::office::StoreProblem;
use procura::register::UserCode;
use wasm_bindgen_test::wasm_bindgen_test;

fn register(text: &str) -> RegisterId {
    RegisterId::of_first_record(Digest::of(text.as_bytes()))
}

fn code() -> UserCode {
    UserCode::parse("rse1").expect("a code")
}

#[wasm_bindgen_test]
fn a_session_lasts_until_it_is_ended() {
    empty_storage();
    assert_eq!(session::user_code(register("one")), None);

    assert_eq!(session::begin(register("one"), &code()), Ok(()));

    assert_eq!(session::user_code(register("one")), Some(code()));
    session::end();
    assert_eq!(session::user_code(register("one")), None);
}

#[wasm_bindgen_test]
fn a_session_is_of_one_tab_and_of_one_register() {
    empty_storage();
    session::begin(register("one"), &code()).expect("begun");

    assert_eq!(session::user_code(register("other")), None);
    assert_eq!(everything_stored(), "[]", "the other tabs don't know");
}

#[wasm_bindgen_test]
fn a_session_that_isnt_ours_is_none() {
    empty_storage();
    let id = register("one");
    for kept in [
        "",
        "rse1",
        &format!("{id}"),
        &format!("{id} é"),
        &format!("{id}  rse1 x"),
    ] {
        run(&format!(
            "sessionStorage.setItem('procura.session', '{kept}');"
        ));

        assert_eq!(session::user_code(id), None, "{kept}");
    }
}

#[wasm_bindgen_test]
fn a_preference_is_kept() {
    empty_storage();
    assert_eq!(Preference::Language.read(), None);

    assert_eq!(Preference::Language.keep("en"), Ok(()));
    assert_eq!(Preference::Theme.keep("dark"), Ok(()));

    assert_eq!(Preference::Language.read().as_deref(), Some("en"));
    assert_eq!(Preference::Theme.read().as_deref(), Some("dark"));
}

#[wasm_bindgen_test]
fn blocked_storage_is_an_answer_and_no_panic() {
    empty_storage();
    let blocked = Err(StoreProblem::Blocked);
    with_blocked_storage(|| {
        assert_eq!(Preference::Language.read(), None);
        assert_eq!(Preference::Language.keep("en"), blocked);
        assert_eq!(session::user_code(register("one")), None);
        assert_eq!(session::begin(register("one"), &code()), blocked);
        session::end();
    });
}
