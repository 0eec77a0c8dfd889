//! R2: a period has both dates, begins today or later, and lasts at most 25 years.

use crate::stage::{
    Stage, check_refused, day, in_days, modification, officer, period, plain_terms, terms,
    unrestricted,
};
use procura::register::{
    Command, Day, MAXIMUM_YEARS, Period, PeriodProblem, Refusal, Rule, check_period,
};

#[track_caller]
fn check(start: &str, end: &str, expected: Result<(), PeriodProblem>) {
    let actual = Period::new(day(start), day(end));
    assert_eq!(actual.map(|_| ()), expected, "{start} to {end}");
}

#[test]
fn r02_an_end_is_never_before_its_start() {
    let start = day("2027-03-15");
    check("2027-03-15", "2027-03-15", Ok(()));
    check("2027-03-15", "2027-03-16", Ok(()));
    for end in ["2027-03-14", "2026-03-15", "0001-01-01"] {
        check(
            "2027-03-15",
            end,
            Err(PeriodProblem::EndBeforeStart { start }),
        );
    }
}

#[test]
fn r02_a_period_of_25_years_stands_and_one_more_day_is_refused() {
    assert_eq!(MAXIMUM_YEARS, 25);
    for (start, latest) in [
        ("2027-03-15", "2052-03-15"),
        ("2027-01-01", "2052-01-01"),
        ("2027-12-31", "2052-12-31"),
        // 2053 has no 29 February: the last day of the month stands for it.
        ("2028-02-29", "2053-02-28"),
        ("9974-12-31", "9999-12-31"),
        // The calendar ends before the 25 years do.
        ("9990-01-01", "9999-12-31"),
    ] {
        check(start, latest, Ok(()));
        let (latest, beyond) = (day(latest), day(latest).plus_days(1));
        if beyond > latest {
            check(start, &beyond.iso(), Err(PeriodProblem::TooLong { latest }));
        }
    }
    let latest = day("2052-03-15");
    check(
        "2027-03-15",
        "9999-12-31",
        Err(PeriodProblem::TooLong { latest }),
    );
}

#[test]
fn r02_a_period_of_more_than_a_year_deserves_advice() {
    for (start, end, expected) in [
        ("2027-03-15", "2027-03-15", false),
        ("2027-03-15", "2028-03-14", false),
        ("2027-03-15", "2028-03-15", false),
        ("2027-03-15", "2028-03-16", true),
        ("2028-02-29", "2029-02-28", false),
        ("2028-02-29", "2029-03-01", true),
        ("2027-03-15", "2052-03-15", true),
    ] {
        let advised = Period::new(day(start), day(end)).unwrap().exceeds_a_year();
        assert_eq!(advised, expected, "{start} to {end}");
    }
}

#[test]
fn r02_a_stored_period_is_checked_when_it_is_read_back() {
    let read = |start: &str, end: &str| {
        let bytes = postcard::to_allocvec(&(day(start), day(end))).unwrap();
        postcard::from_bytes::<Period>(&bytes)
    };
    let kept = read("2027-03-15", "2027-09-30").unwrap();
    assert_eq!(
        (kept.start(), kept.end()),
        (day("2027-03-15"), day("2027-09-30"))
    );
    assert!(read("2027-03-15", "2027-03-14").is_err());
    assert!(read("2027-03-15", "2052-03-16").is_err());
}

/// The answers of the three commands that give a right from this start.
fn answers(start: i32) -> [Result<(), Refusal>; 3] {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    let old = stage.create(plain_terms());
    stage.today = in_days(10);
    let terms = terms(period(start, 40), unrestricted(["req"]));
    let reference = stage.fresh_reference();
    [
        Command::CreateProcuration {
            reference,
            terms: terms.clone(),
        },
        Command::GrantAccess {
            user,
            reference,
            terms: terms.clone(),
        },
        modification(old, terms, []),
    ]
    .map(|command| stage.ask(officer(), command).map(|_| ()))
}

#[test]
fn r02_a_right_begins_today_or_later() {
    for start in [10, 11, 40] {
        assert_eq!(answers(start), [Ok(()), Ok(()), Ok(())]);
    }
}

#[test]
fn r02_a_right_is_never_given_backwards() {
    for start in [-5, 0, 9] {
        let refusal = Refusal::StartBeforeToday {
            start: in_days(start),
            today: in_days(10),
        };
        for answer in answers(start) {
            check_refused(answer, Rule::R2, &refusal);
        }
    }
}

#[test]
fn r02_the_period_can_be_checked_alone() {
    let asked = |start: Day| check_period(Period::new(start, in_days(9)).unwrap(), in_days(0));
    assert_eq!(asked(in_days(0)), Ok(()));
    assert!(asked(in_days(-1)).is_err());
}
