//! Attention: what an officer should look at, each with its subjects.

use crate::stage::{
    Stage, body, enrolment, in_days, modification, period, restricted, revocation, terms,
    unrestricted,
};
use procura::overview::{Concern, Matter, Page, PageSize, attention};
use procura::register::{Command, EnrolmentState, UserId};

fn page(stage: &Stage, concern: Concern) -> Page<Matter> {
    let place = (1, PageSize::Short);
    attention(&stage.register, concern, stage.today, place)
}

fn hired() -> (Stage, UserId) {
    let mut stage = Stage::founded();
    let hugo = stage.add_employee("hugo");
    (stage, hugo)
}

#[test]
fn what_ends_within_thirty_days_earliest_first() {
    let (mut stage, hugo) = hired();
    let (late, _) = stage.give(hugo, terms(period(0, 30), unrestricted(["rq"])));
    stage.create(terms(period(0, 31), unrestricted(["rq"])));
    let soon = stage.create(terms(period(0, 0), unrestricted(["rq"])));
    let revoked = stage.create(terms(period(0, 5), unrestricted(["rq"])));
    stage.drive_to_revoked(revoked);
    stage.create(terms(period(5, 9), unrestricted(["rq"])));
    let ending = |procuration, days, mandataries| Matter::Ending {
        procuration,
        on: in_days(days),
        mandataries,
    };
    let expected = [ending(soon, 0, 0), ending(late, 30, 1)];
    assert_eq!(page(&stage, Concern::Expiring).rows, expected);
}

#[test]
fn who_lost_a_body_with_what_expired_and_has_no_other_access_to_it() {
    let (mut stage, hugo) = hired();
    let anne = stage.add_employee("anne");
    let (first, _) = stage.give(hugo, terms(period(0, 5), unrestricted(["rq", "req"])));
    let (last, withdrawn) = stage.give(hugo, terms(period(0, 8), unrestricted(["rq"])));
    stage.assign(first, anne);
    stage.give(anne, terms(period(0, 90), restricted("rq", ["rq-avis"])));
    let lost = |user, id, body_id: &str, days| Matter::Lost {
        user,
        body: body(body_id),
        procuration: id,
        ended: in_days(days),
    };
    stage.today = in_days(5);
    assert_eq!(page(&stage, Concern::ExpiredYetNeeded).total, 0);
    stage.today = in_days(6);
    let found = page(&stage, Concern::ExpiredYetNeeded).rows;
    assert_eq!(
        found,
        [lost(anne, first, "req", 5), lost(hugo, first, "req", 5)]
    );
    stage.today = in_days(9);
    let found = page(&stage, Concern::ExpiredYetNeeded).rows;
    // Of two that gave the body, the one that ended last is named, once.
    let of_hugo = [lost(hugo, last, "rq", 8), lost(hugo, first, "req", 5)];
    assert_eq!(found[1..], of_hugo);
    stage.submit(enrolment("rq", Some(EnrolmentState::Refused)));
    assert_eq!(page(&stage, Concern::ExpiredYetNeeded).total, 2);
    stage.submit(Command::SuspendUser(anne));
    assert_eq!(page(&stage, Concern::ExpiredYetNeeded).total, 1);
    assert!(stage.register.assignments().get(withdrawn).is_some());
}

#[test]
fn what_expired_is_settled_by_a_review_since() {
    let (mut stage, hugo) = hired();
    stage.give(hugo, terms(period(0, 5), unrestricted(["rq"])));
    let (later, _) = stage.give(hugo, terms(period(0, 7), unrestricted(["req"])));
    stage.today = in_days(5);
    // On its last day it still holds (R8): that review was of another state of things.
    stage.submit(Command::ReviewAccesses(hugo));
    stage.today = in_days(6);
    assert_eq!(page(&stage, Concern::ExpiredYetNeeded).total, 1);
    stage.submit(Command::ReviewAccesses(hugo));
    assert_eq!(page(&stage, Concern::ExpiredYetNeeded).total, 0);
    stage.today = in_days(8);
    let lost = Matter::Lost {
        user: hugo,
        body: body("req"),
        procuration: later,
        ended: in_days(7),
    };
    assert_eq!(page(&stage, Concern::ExpiredYetNeeded).rows, [lost]);
}

#[test]
fn unrestricted_access_to_more_than_three_bodies() {
    let (mut stage, hugo) = hired();
    stage.submit(enrolment("amf", Some(EnrolmentState::Active)));
    stage.submit(enrolment("opc", Some(EnrolmentState::Active)));
    stage.give(hugo, terms(period(0, 9), unrestricted(["rq", "req"])));
    stage.give(hugo, terms(period(0, 9), unrestricted(["rq", "cnesst"])));
    stage.give(
        hugo,
        terms(
            period(0, 9),
            restricted("opc", [&*first_task(&stage, "opc")]),
        ),
    );
    assert_eq!(page(&stage, Concern::WideAccess).total, 0);
    stage.give(hugo, terms(period(3, 9), unrestricted(["amf"])));
    assert_eq!(page(&stage, Concern::WideAccess).total, 0);
    stage.today = in_days(3);
    let wide = Matter::Wide {
        user: hugo,
        bodies: 4,
    };
    assert_eq!(page(&stage, Concern::WideAccess).rows, [wide]);
    stage.submit(enrolment("amf", None));
    assert_eq!(page(&stage, Concern::WideAccess).total, 0);
}

fn first_task(stage: &Stage, body_id: &str) -> String {
    let row = stage.register.catalogue().body(&body(body_id)).unwrap();
    row.tasks[0].id.as_str().to_owned()
}

#[test]
fn sensitive_tasks_that_somebody_has() {
    let (mut stage, hugo) = hired();
    let row = stage.register.catalogue().body(&body("cnesst")).unwrap();
    let sensitive = row.tasks.iter().filter(|task| task.sensitive).count();
    let plain = row.tasks.iter().find(|task| !task.sensitive).unwrap();
    let plain = plain.id.as_str().to_owned();
    assert!(sensitive > 0);
    stage.give(hugo, terms(period(0, 9), restricted("cnesst", [&*plain])));
    stage.create(terms(period(0, 9), unrestricted(["cnesst"])));
    assert_eq!(page(&stage, Concern::SensitiveTasks).total, 0);
    let (id, _) = stage.give(hugo, terms(period(0, 9), unrestricted(["cnesst"])));
    let expected = Matter::Sensitive {
        procuration: id,
        tasks: sensitive,
        mandataries: 1,
    };
    assert_eq!(page(&stage, Concern::SensitiveTasks).rows, [expected]);
    stage.drive_to_suspended(id);
    assert_eq!(page(&stage, Concern::SensitiveTasks).total, 0);
}

#[test]
fn a_single_officer() {
    let (mut stage, _) = hired();
    let user = UserId::from(0);
    assert_eq!(
        page(&stage, Concern::SingleOfficer).rows,
        [Matter::Alone { user }]
    );
    let max = stage.add_officer("max");
    assert_eq!(page(&stage, Concern::SingleOfficer).total, 0);
    stage.submit(Command::SuspendUser(max));
    assert_eq!(page(&stage, Concern::SingleOfficer).total, 1);
}

#[test]
fn accesses_that_have_not_changed_for_a_year() {
    let (mut stage, hugo) = hired();
    let (id, _) = stage.give(hugo, terms(period(0, 900), unrestricted(["rq"])));
    let unchanged = |since| [Matter::Unchanged { user: hugo, since }];
    stage.today = in_days(0).plus_months(12).plus_days(-1);
    assert_eq!(page(&stage, Concern::Unchanged).total, 0);
    stage.today = in_days(0).plus_months(12);
    assert_eq!(page(&stage, Concern::Unchanged).rows, unchanged(in_days(0)));
    let new = terms(period(366, 900), unrestricted(["req"]));
    stage.submit(modification(id, new, []));
    assert_eq!(page(&stage, Concern::Unchanged).total, 0);
    stage.today = in_days(0).plus_months(24);
    let modified = in_days(0).plus_months(12);
    assert_eq!(page(&stage, Concern::Unchanged).rows, unchanged(modified));
    let newer = stage.register.procurations().iter().next_back().unwrap().0;
    stage.submit(revocation(newer));
    // Who has no access any more has nothing to review.
    stage.today = stage.today.plus_months(12);
    assert_eq!(page(&stage, Concern::Unchanged).total, 0);
}

#[test]
fn a_review_counts_like_a_change_and_a_year_later_it_is_time_again() {
    let (mut stage, hugo) = hired();
    stage.submit(Command::ReviewAccesses(hugo));
    stage.today = in_days(5);
    stage.give(hugo, terms(period(5, 900), unrestricted(["rq"])));
    let unchanged = |since| [Matter::Unchanged { user: hugo, since }];
    stage.today = in_days(0).plus_months(12);
    assert_eq!(page(&stage, Concern::Unchanged).total, 0);
    let due = in_days(5).plus_months(12);
    stage.today = due;
    assert_eq!(page(&stage, Concern::Unchanged).rows, unchanged(in_days(5)));
    stage.submit(Command::ReviewAccesses(hugo));
    assert_eq!(page(&stage, Concern::Unchanged).total, 0);
    stage.today = due.plus_months(12);
    assert_eq!(page(&stage, Concern::Unchanged).rows, unchanged(due));
}

#[test]
fn what_was_taken_or_revoked_is_a_change_too() {
    let (mut stage, hugo) = hired();
    stage.give(hugo, terms(period(0, 900), unrestricted(["rq"])));
    let (_, taken) = stage.give(hugo, terms(period(0, 900), unrestricted(["req"])));
    stage.today = in_days(100);
    stage.submit(Command::WithdrawAssignments([taken].into()));
    stage.today = in_days(400);
    assert_eq!(page(&stage, Concern::Unchanged).total, 0);
    stage.today = in_days(100).plus_months(12);
    assert_eq!(page(&stage, Concern::Unchanged).total, 1);
}

#[test]
fn officers_and_those_who_may_not_act_are_no_subjects() {
    let mut stage = Stage::founded();
    let hugo = stage.add_employee("hugo");
    stage.give(hugo, terms(period(0, 900), unrestricted(["rq"])));
    stage.today = in_days(400);
    assert_eq!(page(&stage, Concern::Unchanged).total, 1);
    stage.submit(Command::SuspendUser(hugo));
    assert_eq!(page(&stage, Concern::Unchanged).total, 0);
}

#[test]
fn each_concern_is_a_page_with_the_count_of_all() {
    let mut stage = Stage::founded();
    for _ in 0..30 {
        stage.create(terms(period(0, 9), unrestricted(["rq"])));
    }
    let place = (2, PageSize::Short);
    let page = attention(&stage.register, Concern::Expiring, stage.today, place);
    assert_eq!((page.rows.len(), page.total), (5, 30));
}

#[test]
fn procurations_that_name_a_body_which_is_no_longer_active() {
    let (mut stage, hugo) = hired();
    let (id, _) = stage.give(hugo, terms(period(0, 9), unrestricted(["req", "rq"])));
    stage.give(hugo, terms(period(0, 9), unrestricted(["req"])));
    let (revoked, _) = stage.give(hugo, terms(period(0, 9), unrestricted(["rq"])));
    stage.drive_to_revoked(revoked);
    assert_eq!(page(&stage, Concern::Unenrolled).total, 0);
    stage.submit(enrolment("rq", Some(EnrolmentState::Refused)));
    let expected = Matter::Unenrolled {
        procuration: id,
        body: body("rq"),
    };
    assert_eq!(page(&stage, Concern::Unenrolled).rows, [expected]);
    stage.submit(enrolment("rq", Some(EnrolmentState::Active)));
    assert_eq!(page(&stage, Concern::Unenrolled).total, 0);
}
