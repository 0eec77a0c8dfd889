//! The two dates: which ones pass, and what is wrong with the others, at which field (R2).

use crate::scene::{TODAY, day, missing, period, refused, survives_a_reload, today};
use procura::procedure::{Field, PeriodAnswers, PeriodInput, Problem, QuickLength, Reason};
use procura::register::{PeriodProblem, Refusal};

fn typed(start: &str, end: &str) -> PeriodAnswers {
    let mut answers = PeriodAnswers::starting(today());
    answers.receive(PeriodInput::StartTyped(start.to_owned()));
    answers.receive(PeriodInput::EndTyped(end.to_owned()));
    answers
}

#[track_caller]
fn check(start: &str, end: &str, problems: &[Problem]) {
    let answers = typed(start, end);
    let found = answers.check(today()).err().unwrap_or_default();
    assert_eq!(found, problems, "from {start:?} to {end:?}");
    assert_eq!((answers.start.as_str(), answers.end.as_str()), (start, end));
}

fn not_a_date(field: Field) -> Problem {
    Problem::new(field, Reason::NotADate)
}

fn before_today(start: &str) -> Problem {
    let (start, today) = (day(start), today());
    refused(Field::Start, Refusal::StartBeforeToday { start, today })
}

fn before_start(start: &str) -> Problem {
    let problem = PeriodProblem::EndBeforeStart { start: day(start) };
    Problem::new(Field::End, Reason::Period(problem))
}

fn too_long(latest: &str) -> Problem {
    let problem = PeriodProblem::TooLong {
        latest: day(latest),
    };
    Problem::new(Field::End, Reason::Period(problem))
}

#[test]
fn the_start_is_today_by_default_and_the_end_is_left_to_give() {
    let answers = PeriodAnswers::starting(today());
    assert_eq!((answers.start.as_str(), answers.end.as_str()), (TODAY, ""));
    assert_eq!(answers.check(today()), Err(vec![missing(Field::End)]));
}

#[test]
fn dates_that_make_a_period_pass() {
    for (start, end) in [
        (TODAY, TODAY),
        (TODAY, "2026-08-03"),
        ("2026-08-03", "2026-08-03"),
        (TODAY, "2051-08-02"),
        ("2028-02-29", "2053-02-28"),
    ] {
        check(start, end, &[]);
        assert_eq!(
            typed(start, end).check(today()),
            Ok(period(start, end)),
            "from {start} to {end}"
        );
    }
    check(" 2026-08-02 ", "2026-08-31\u{a0}", &[]);
}

#[test]
fn a_date_that_is_missing_is_asked_for() {
    check("", "2027-01-01", &[missing(Field::Start)]);
    check(TODAY, " ", &[missing(Field::End)]);
    check("", "", &[missing(Field::Start), missing(Field::End)]);
}

#[test]
fn what_isnt_a_date_of_the_calendar_is_no_date() {
    for text in [
        "2027-02-29",
        "2027-02-30",
        "2027-13-01",
        "2027-00-10",
        "2027-01-00",
        "0000-01-01",
        "2027-2-3",
        "27-02-03",
        "2027-02",
        "2027-02-03-04",
        "2027/02/03",
        "20270203",
        "+027-02-03",
        "２０２７-02-03",
        "3 février 2027",
        "demain",
    ] {
        check(TODAY, text, &[not_a_date(Field::End)]);
        check(text, "2027-06-30", &[not_a_date(Field::Start)]);
        check(
            text,
            text,
            &[not_a_date(Field::Start), not_a_date(Field::End)],
        );
    }
}

#[test]
fn the_end_isnt_before_the_start() {
    check("2026-09-02", "2026-09-01", &[before_start("2026-09-02")]);
}

#[test]
fn the_start_isnt_before_today() {
    check("2026-08-01", "2027-08-01", &[before_today("2026-08-01")]);
}

#[test]
fn a_period_is_at_most_25_years_long() {
    check(TODAY, "2051-08-03", &[too_long("2051-08-02")]);
    check("2028-02-29", "2053-03-01", &[too_long("2053-02-28")]);
}

#[test]
fn problems_of_both_dates_are_told_together_start_first() {
    check(
        "2026-07-01",
        "2026-06-01",
        &[before_today("2026-07-01"), before_start("2026-07-01")],
    );
    check(
        "2026-07-01",
        "2052-01-01",
        &[before_today("2026-07-01"), too_long("2051-07-01")],
    );
    check(
        "2026-07-01",
        "",
        &[before_today("2026-07-01"), missing(Field::End)],
    );
    check(
        "2026-07-01",
        "2027-02-29",
        &[before_today("2026-07-01"), not_a_date(Field::End)],
    );
}

#[test]
fn a_quick_choice_counts_from_the_start() {
    for (length, end) in [
        (QuickLength::ThreeMonths, "2026-11-30"),
        (QuickLength::SixMonths, "2027-02-28"),
        (QuickLength::OneYear, "2027-08-31"),
    ] {
        let mut answers = typed("2026-08-31", "2030-01-01");
        answers.receive(PeriodInput::LengthChosen(length));
        assert_eq!(answers, typed("2026-08-31", end));
    }
}

#[test]
fn a_quick_choice_changes_nothing_without_a_start() {
    for length in QuickLength::ALL {
        let mut answers = typed("2026-08-", "2030-01-01");
        answers.receive(PeriodInput::LengthChosen(length));
        assert_eq!(answers, typed("2026-08-", "2030-01-01"));
    }
}

#[test]
fn half_typed_dates_survive_a_reload() {
    survives_a_reload(&typed("2026-08-", "3 février"));
}
