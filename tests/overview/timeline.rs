//! Calendrier: periods on a span of months, ready to be drawn, and ends by month.

use crate::stage::{Stage, day, in_days, officer, period, revocation, terms, unrestricted};
use procura::overview::{Bar, Criteria, Filter, List, Rows, Span, Timeline, timeline};
use procura::register::{Command, Opposite, Period, Status};

/// March 2027 has 31 days, April 30: the two are 61 days.
fn two_months() -> Span {
    Span::of(day("2027-03-15"), 2)
}

fn drawn(stage: &Stage, rows: Rows) -> Timeline {
    let criteria = Criteria::of(List::Procurations);
    timeline(
        &stage.register,
        &criteria,
        (two_months(), rows),
        stage.today,
    )
}

fn bars(timeline: &Timeline) -> Vec<(u16, u16, bool, bool)> {
    let bars = timeline.rows.rows.iter().map(|row| row.bar);
    bars.map(
        |Bar {
             from,
             to,
             begins_before,
             ends_after,
         }| (from, to, begins_before, ends_after),
    )
    .collect()
}

fn of(start: &str, end: &str) -> Period {
    Period::new(day(start), day(end)).unwrap()
}

#[test]
fn a_span_is_whole_months() {
    let span = two_months();
    assert_eq!(
        (span.first(), span.last()),
        (day("2027-03-01"), day("2027-04-30"))
    );
    assert_eq!(Span::of(day("2028-02-29"), 0).last(), day("2028-02-29"));
    assert_eq!(Span::of(day("2027-01-31"), 9999).last(), day("2031-12-31"));
    assert!(Span::of(day("9999-12-31"), 12).last() >= day("9999-12-01"));
}

#[test]
fn bars_are_told_in_thousandths_and_say_whether_they_reach_beyond() {
    let mut stage = Stage::founded();
    let grants = unrestricted(["rq"]);
    for period in [
        of("2027-03-15", "2027-04-14"),
        of("2027-04-30", "2027-05-01"),
        of("2027-05-01", "2027-06-01"),
        of("2027-03-15", "2027-04-30"),
    ] {
        stage.create(terms(period, grants.clone()));
    }
    let view = drawn(&stage, Rows::Procurations);
    // 14, 45, 60 and 61 days of 61.
    let expected = [
        (229, 1000, false, false),
        (983, 1000, false, true),
        (229, 737, false, false),
    ];
    assert_eq!(bars(&view), expected);
    assert_eq!(view.rows.total, 3);
    assert_eq!(view.day, Some(229));
    stage.today = day("2027-05-02");
    assert_eq!(drawn(&stage, Rows::Procurations).day, None);
    let later = Span::of(day("2027-04-01"), 1);
    let criteria = Criteria::of(List::Procurations);
    let view = timeline(
        &stage.register,
        &criteria,
        (later, Rows::Procurations),
        stage.today,
    );
    assert_eq!(bars(&view).last(), Some(&(0, 466, true, false)));
}

#[test]
fn a_period_of_just_the_span_reaches_beyond_it_on_neither_side() {
    let mut stage = Stage::founded();
    stage.today = day("2027-04-01");
    stage.create(terms(of("2027-04-01", "2027-04-30"), unrestricted(["rq"])));
    let span = (Span::of(stage.today, 1), Rows::Procurations);
    let criteria = Criteria::of(List::Procurations);
    let view = timeline(&stage.register, &criteria, span, stage.today);
    assert_eq!(bars(&view), [(0, 1000, false, false)]);
}

#[test]
fn r08_the_last_day_counts_whole() {
    let mut stage = Stage::founded();
    stage.create(terms(of("2027-03-31", "2027-03-31"), unrestricted(["rq"])));
    assert_eq!(
        bars(&drawn(&stage, Rows::Procurations)),
        [(491, 508, false, false)]
    );
    let criteria = Criteria::of(List::Procurations);
    for (from, rows) in [("2027-03-31", 1), ("2027-04-01", 0)] {
        let span = (Span::of(day(from), 1), Rows::Procurations);
        let view = timeline(&stage.register, &criteria, span, stage.today);
        assert_eq!(view.rows.total, rows, "{from}");
    }
}

#[test]
fn ends_are_counted_by_month_but_of_what_was_revoked() {
    let mut stage = Stage::founded();
    let ends = [
        "2027-03-15",
        "2027-03-31",
        "2027-04-01",
        "2027-04-30",
        "2027-05-01",
    ];
    let ids = ends.map(|end| stage.create(terms(of("2027-03-15", end), unrestricted(["rq"]))));
    let counts = |stage: &Stage| {
        let view = drawn(stage, Rows::Procurations);
        let months = view.months.iter();
        months
            .map(|month| (month.first, month.from, month.expiries))
            .collect::<Vec<_>>()
    };
    let (march, april) = (day("2027-03-01"), day("2027-04-01"));
    assert_eq!(counts(&stage), [(march, 0, 2), (april, 508, 2)]);
    stage.submit(revocation(ids[3]));
    stage.drive_to_suspended(ids[1]);
    stage.drive_to_replaced(ids[2]);
    assert_eq!(counts(&stage), [(march, 0, 2), (april, 508, 1)]);
    stage.today = in_days(40);
    assert_eq!(counts(&stage), [(march, 0, 2), (april, 508, 1)]);
}

#[test]
fn assignments_have_rows_of_their_own_from_the_day_they_were_given() {
    let mut stage = Stage::founded();
    let (hugo, anne) = (stage.add_employee("hugo"), stage.add_employee("anne"));
    let (id, first) = stage.give(
        hugo,
        terms(of("2027-03-15", "2027-04-30"), unrestricted(["rq"])),
    );
    stage.today = day("2027-04-01");
    let second = stage.assign(id, anne);
    let view = drawn(&stage, Rows::Assignments);
    let rows: Vec<_> = view
        .rows
        .rows
        .iter()
        .map(|row| (row.assignment, row.bar.from))
        .collect();
    assert_eq!(
        rows,
        [(Some((first, hugo)), 229), (Some((second, anne)), 508)]
    );
    stage.submit(Command::WithdrawAssignments([first].into()));
    assert_eq!(drawn(&stage, Rows::Assignments).rows.total, 1);
    assert_eq!(
        drawn(&stage, Rows::Procurations).rows.rows[0].assignment,
        None
    );
}

#[test]
fn a_revocation_cuts_the_bar_and_filters_pick_the_rows() {
    let mut stage = Stage::founded();
    let grants = unrestricted(["rq"]);
    let first = stage.create(terms(period(0, 30), grants.clone()));
    let upcoming = stage.create(terms(period(20, 30), grants));
    stage.today = in_days(10);
    stage.submit(revocation(first));
    stage.submit(revocation(upcoming));
    let view = drawn(&stage, Rows::Procurations);
    // What was revoked before it began never held.
    assert_eq!(view.rows.total, 1);
    let row = view.rows.rows[0];
    assert_eq!((row.status, row.period), (Status::Revoked, period(0, 9)));
    let in_force = Criteria::of(List::Procurations).with(Filter::Status(Status::InForce));
    let span = (two_months(), Rows::Procurations);
    let view = timeline(&stage.register, &in_force, span, stage.today);
    assert_eq!(view.rows.total, 0);
}

#[test]
fn r11_a_new_version_goes_on_with_the_bar_of_the_one_that_it_replaces() {
    let mut stage = Stage::founded();
    let hugo = stage.add_employee("hugo");
    let grants = unrestricted(["rq"]);
    let (id, _) = stage.give(hugo, terms(period(0, 20), grants.clone()));
    stage.today = in_days(5);
    let second = stage.modify(id, terms(period(5, 30), unrestricted(["rq", "req"])));
    stage.today = in_days(9);
    let prolonged = Command::ProlongProcurations([(second, in_days(40))].into());
    stage.submit(prolonged);
    let periods = |stage: &Stage, rows| {
        let view = drawn(stage, rows);
        let rows = view.rows.rows.iter();
        rows.map(|row| row.period).collect::<Vec<_>>()
    };
    assert_eq!(periods(&stage, Rows::Procurations), [period(0, 40)]);
    assert_eq!(periods(&stage, Rows::Assignments), [period(0, 40)]);
    // Whoever joined later has it from then on.
    let anne = stage.add_employee("anne");
    let latest = stage.register.procurations().iter().next_back().unwrap().0;
    stage.assign(latest, anne);
    let of_both = [period(0, 40), period(9, 40)];
    assert_eq!(periods(&stage, Rows::Assignments), of_both);
    // A version that begins later than it was made leaves days without access before it.
    stage.modify(latest, terms(period(12, 40), grants.clone()));
    assert_eq!(periods(&stage, Rows::Procurations), [period(12, 40)]);
}

#[test]
fn r11_what_had_not_begun_begins_with_its_new_version() {
    let mut stage = Stage::founded();
    let grants = unrestricted(["rq"]);
    let upcoming = stage.create(terms(period(10, 20), grants.clone()));
    stage.today = in_days(4);
    stage.modify(upcoming, terms(period(4, 20), grants));
    let view = drawn(&stage, Rows::Procurations);
    assert_eq!(view.rows.rows[0].period, period(4, 20));
}

#[test]
fn r11_versions_that_go_on_for_longer_than_a_period_may_last_are_drawn_all_the_same() {
    let mut stage = Stage::founded();
    let grants = unrestricted(["rq"]);
    let id = stage.create(terms(of("2027-03-15", "2052-03-15"), grants.clone()));
    stage.today = in_days(5);
    let longest = of("2027-03-20", "2052-03-20");
    stage.modify(id, terms(longest, grants));
    let view = drawn(&stage, Rows::Procurations);
    assert_eq!(view.rows.rows[0].period, longest);
}

#[test]
fn a_creation_that_was_taken_back_is_not_drawn() {
    let mut stage = Stage::founded();
    let command = Command::CreateProcuration {
        reference: stage.fresh_reference(),
        terms: terms(of("2027-03-15", "2027-04-30"), unrestricted(["rq"])),
    };
    let events = stage.ask(officer(), command.clone()).expect("accepted");
    let opposite = Opposite::of(&stage.register, &events);
    stage.submit(command);
    assert_eq!(drawn(&stage, Rows::Procurations).rows.total, 1);
    stage.submit(Command::UndoAct {
        sequence: 1,
        opposite,
    });
    assert_eq!(drawn(&stage, Rows::Procurations).rows.total, 0);
}
