//! The failed sign-ins and the preferences.

use crate::page::{empty_storage, everything_stored, run, with_blocked_storage};
use procura::browser::attempts;
use procura::browser::preferences::Preference;
use procura::office::StoreProblem;
use wasm_bindgen_test::wasm_bindgen_test;

/// An instant, in milliseconds since 1970.
const NOW: i64 = 1_800_000_000_000;

#[wasm_bindgen_test]
fn the_fifth_failure_is_followed_by_a_pause_that_grows() {
    empty_storage();
    for _ in 0..4 {
        attempts::note(NOW);
    }
    assert_eq!(attempts::seconds_left(NOW), 0);

    attempts::note(NOW);
    assert_eq!(attempts::seconds_left(NOW), 5);
    assert_eq!(attempts::seconds_left(NOW + 4_001), 1);
    assert_eq!(attempts::seconds_left(NOW + 5_000), 0);
    attempts::note(NOW);
    assert_eq!(attempts::seconds_left(NOW), 10);

    attempts::forget();
    assert_eq!(attempts::seconds_left(NOW), 0);
    assert_eq!(everything_stored(), "[]");
}

#[wasm_bindgen_test]
fn a_clock_that_is_set_back_doesnt_lengthen_the_pause() {
    empty_storage();
    for _ in 0..5 {
        attempts::note(NOW);
    }

    assert_eq!(attempts::seconds_left(NOW - 3_600_000), 5);
}

#[wasm_bindgen_test]
fn failures_that_arent_ours_are_none() {
    empty_storage();
    for kept in ["", "5", "x y", "-1 0", "5 x 7"] {
        run(&format!(
            "localStorage.setItem('procura.attempts', '{kept}');"
        ));

        assert_eq!(attempts::seconds_left(NOW), 0, "{kept}");
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
        attempts::note(NOW);
        assert_eq!(attempts::seconds_left(NOW), 0);
        attempts::forget();
    });
}
