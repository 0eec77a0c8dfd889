//! R8: days are civil dates, and the end date counts as a whole day.

use crate::stage::{Stage, day, in_days, period, terms, unrestricted};
use procura::register::Day;

#[track_caller]
fn check_refused(text: &str) {
    assert_eq!(Day::parse(text), None, "{text:?} should be no day");
}

#[test]
fn r08_a_day_is_read_and_written_in_the_same_way() {
    for (text, year, month, of_month) in [
        ("2027-03-15", 2027, 3, 15),
        ("2028-02-29", 2028, 2, 29),
        ("2000-02-29", 2000, 2, 29),
        ("0001-01-01", 1, 1, 1),
        ("0099-10-05", 99, 10, 5),
        ("9999-12-31", 9999, 12, 31),
    ] {
        let day = day(text);
        assert_eq!(
            (day.year(), day.month(), day.day_of_month()),
            (year, month, of_month)
        );
        assert_eq!(day.iso(), text);
        assert_eq!(Day::new(year, month, of_month), Some(day));
    }
    assert_eq!(Day::parse(" 2027-03-15\t"), Day::parse("2027-03-15"));
}

#[test]
fn r08_a_day_that_the_calendar_lacks_is_refused() {
    for text in [
        "2027-02-29",
        "1900-02-29",
        "2100-02-29",
        "2027-02-30",
        "2027-04-31",
        "2027-01-32",
        "2026-13-01",
        "2026-00-10",
        "2026-10-00",
        "0000-01-01",
        "9999-13-31",
    ] {
        check_refused(text);
    }
    assert_eq!(Day::new(0, 12, 31), None);
    assert_eq!(Day::new(-5, 1, 1), None);
    assert_eq!(Day::new(10_000, 1, 1), None);
}

#[test]
fn r08_any_other_shape_is_refused() {
    for text in [
        "",
        " ",
        "-",
        "--",
        "2026",
        "2026-01",
        "2026-1-1",
        "2026-01-1",
        "2026-1-01",
        "26-01-01",
        "12026-01-01",
        "02026-01-01",
        "2026-001-01",
        "2026-01-001",
        "2026-01-01-01",
        "2026-01-01-",
        "-2026-01-01",
        "+2026-01-01",
        "+026-01-01",
        "2026-+1-01",
        "2026-01-+1",
        "2026--1-01",
        "2026/01/01",
        "20260101",
        "01-01-2026",
        "2026-01-01T00:00",
        "2026-01-0a",
        "2026- 1-01",
        "2026-01- 1",
        "２０２６-01-01",
        "2026‑01‑01",
        "demain",
    ] {
        check_refused(text);
    }
}

#[test]
fn r08_days_are_counted_over_the_ends_of_months_and_years() {
    for (from, days, to) in [
        ("2027-03-15", 0, "2027-03-15"),
        ("2027-02-28", 1, "2027-03-01"),
        ("2028-02-28", 1, "2028-02-29"),
        ("2027-12-31", 1, "2028-01-01"),
        ("2027-01-01", -1, "2026-12-31"),
        // The days on which clocks change in Québec are days like any other.
        ("2027-03-13", 2, "2027-03-15"),
        ("2027-11-06", 2, "2027-11-08"),
        ("2027-01-01", 365, "2028-01-01"),
    ] {
        assert_eq!(day(from).plus_days(days), day(to), "{from} and {days} days");
        assert_eq!(day(from).days_until(day(to)), days);
        assert_eq!(day(to).days_until(day(from)), -days);
    }
}

#[test]
fn r08_months_are_counted_to_the_same_day_or_to_the_last_one() {
    for (from, months, to) in [
        ("2027-03-15", 0, "2027-03-15"),
        ("2027-03-15", 12, "2028-03-15"),
        ("2027-01-31", 1, "2027-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2027-10-31", 4, "2028-02-29"),
    ] {
        assert_eq!(day(from).plus_months(months), day(to));
    }
}

#[test]
fn r08_counting_stops_at_the_ends_of_the_calendar() {
    let (first, last) = (day("0001-01-01"), day("9999-12-31"));
    assert_eq!(last.plus_days(1), last);
    assert_eq!(last.plus_days(i32::MAX), last);
    assert_eq!(first.plus_days(-1), first);
    assert_eq!(first.plus_days(i32::MIN), first);
    assert_eq!(first.plus_days(3_652_058), last);
    assert_eq!(last.plus_months(1), last);
    assert_eq!(first.plus_months(u32::MAX), last);
}

#[test]
fn r08_a_stored_day_is_checked_when_it_is_read_back() {
    let read = |number: i32| {
        let bytes = postcard::to_allocvec(&number).unwrap();
        postcard::from_bytes::<Day>(&bytes)
    };
    assert_eq!(read(i32::from(day("2027-03-15"))), Ok(day("2027-03-15")));
    assert_eq!(read(1), Ok(day("0001-01-01")));
    assert_eq!(read(3_652_059), Ok(day("9999-12-31")));
    for number in [0, -1, 3_652_060, i32::MIN, i32::MAX] {
        assert!(read(number).is_err(), "{number}");
    }
}

#[test]
fn r08_a_period_holds_both_its_ends() {
    let period = period(0, 10);
    for (days, held) in [(-1, false), (0, true), (5, true), (10, true), (11, false)] {
        assert_eq!(period.contains(in_days(days)), held);
    }
}

#[test]
fn r08_access_lasts_the_whole_end_date_and_ends_with_it() {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    stage.give(user, terms(period(3, 10), unrestricted(["rq"])));
    for (days, allowed) in [(2, false), (3, true), (7, true), (10, true), (11, false)] {
        let on = in_days(days);
        assert_eq!(
            stage.may(user, "rq", "rq-avis", on),
            allowed,
            "{}",
            on.iso()
        );
    }
}

#[test]
fn r08_a_procuration_of_one_day_gives_that_day() {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    stage.give(user, terms(period(0, 0), unrestricted(["rq"])));
    assert!(stage.may(user, "rq", "rq-avis", in_days(0)));
    assert!(!stage.may(user, "rq", "rq-avis", in_days(1)));
}

#[test]
fn r08_procurations_are_found_by_the_days_on_which_they_begin_and_end() {
    let mut stage = Stage::founded();
    let [late, early] = [(5, 9), (1, 20)]
        .map(|(start, end)| stage.create(terms(period(start, end), unrestricted(["rq"]))));
    let starting = |first, last| {
        let days = (in_days(first), in_days(last));
        stage
            .register
            .starting_between(days.0, days.1)
            .collect::<Vec<_>>()
    };
    let ending = |first, last| {
        let days = (in_days(first), in_days(last));
        stage
            .register
            .ending_between(days.0, days.1)
            .collect::<Vec<_>>()
    };
    assert_eq!(starting(1, 5), [early, late]);
    assert_eq!(starting(2, 5), [late]);
    assert_eq!(starting(1, 4), [early]);
    assert_eq!(ending(9, 20), [late, early]);
    assert_eq!(ending(10, 19), []);
    assert_eq!(ending(20, 9), []);
}
