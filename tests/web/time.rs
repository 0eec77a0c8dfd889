//! The clock, Québec's civil time (R8), and chance.

use crate::page::run;
use procura::browser::{BrowserWorld, LocalTime};
use procura::office::World as _;
use procura::register::{Day, Instant};
use std::collections::BTreeSet;
use wasm_bindgen_test::wasm_bindgen_test;

fn world() -> BrowserWorld {
    BrowserWorld::open().expect("a world")
}

/// What Québec's clocks show at an instant that is written as ISO 8601.
#[track_caller]
fn check_local_time(instant: &str, day: &str, hour: u32, minute: u32) {
    let milliseconds = run(&format!("return Date.parse('{instant}');"));
    let milliseconds = milliseconds.as_f64().expect("an instant");

    let shown = world().local_time(Instant(milliseconds as i64));

    let day = Day::parse(day).expect("a day");
    assert_eq!(shown, Some(LocalTime { day, hour, minute }), "{instant}");
}

#[wasm_bindgen_test]
fn today_is_the_date_in_quebec() {
    let in_toronto =
        "return new Date().toLocaleDateString('sv-SE', { timeZone: 'America/Toronto' });";
    let before = run(in_toronto).as_string().expect("a date");

    let today = world().today().iso();

    let after = run(in_toronto).as_string().expect("a date");
    assert!(today == before || today == after, "{today}, not {before}");
}

#[wasm_bindgen_test]
fn the_instant_and_the_date_are_of_one_moment() {
    let world = world();
    let moment = world.moment();

    let shown = world.local_time(moment.now).expect("within the calendar");

    assert_eq!(shown.day, moment.today);
    let distance = run("return Date.now();").as_f64().expect("a number") - moment.now.0 as f64;
    assert!((0.0..60_000.0).contains(&distance));
}

#[wasm_bindgen_test]
fn a_day_changes_at_midnight_in_quebec() {
    check_local_time("2026-08-03T03:59:59.999Z", "2026-08-02", 23, 59);
    check_local_time("2026-08-03T04:00:00Z", "2026-08-03", 0, 0);
    check_local_time("2027-01-01T04:59:59Z", "2026-12-31", 23, 59);
    check_local_time("2027-01-01T05:00:00Z", "2027-01-01", 0, 0);
    check_local_time("2028-02-29T17:05:00Z", "2028-02-29", 12, 5);
}

#[wasm_bindgen_test]
fn the_clocks_change_in_march_and_in_november() {
    check_local_time("2026-03-08T06:59:00Z", "2026-03-08", 1, 59);
    check_local_time("2026-03-08T07:00:00Z", "2026-03-08", 3, 0);
    check_local_time("2026-11-01T05:59:00Z", "2026-11-01", 1, 59);
    check_local_time("2026-11-01T06:00:00Z", "2026-11-01", 1, 0);
}

#[wasm_bindgen_test]
fn an_instant_outside_the_calendar_has_no_civil_time() {
    let world = world();
    for instant in [
        i64::MIN,
        -62_200_000_000_000,
        253_402_400_000_000,
        9e15 as i64,
        i64::MAX,
    ] {
        assert_eq!(world.local_time(Instant(instant)), None, "{instant}");
    }
}

#[wasm_bindgen_test]
fn chance_doesnt_repeat_itself() {
    let world = world();

    let draws: BTreeSet<[u8; 16]> = (0..1_000).map(|_| world.random()).collect();

    assert_eq!(draws.len(), 1_000);
}
