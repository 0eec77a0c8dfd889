//! Qui peut faire quoi: users × bodies on a day, each cell with its reasons.

use crate::stage::{Stage, body, enrolment, in_days, period, restricted, terms, unrestricted};
use procura::overview::{Cell, Criteria, List, cell_reasons, cells, who_may};
use procura::register::{
    Access, AccessDecision, Denial, EnrolmentLack, EnrolmentState, Ground, Register, UserId,
};

fn rank_of(register: &Register, body_id: &str) -> usize {
    let mut bodies = register.catalogue().bodies().iter();
    bodies.position(|row| row.id == body(body_id)).unwrap()
}

fn cell(stage: &Stage, user: UserId, body_id: &str, days: i32) -> Cell {
    cells(&stage.register, user, in_days(days))[rank_of(&stage.register, body_id)]
}

fn tasks_of(stage: &Stage, body_id: &str) -> usize {
    let catalogue = stage.register.catalogue();
    catalogue.body(&body(body_id)).unwrap().tasks.len()
}

#[test]
fn a_cell_says_all_some_or_none() {
    let mut stage = Stage::founded();
    let hugo = stage.add_employee("hugo");
    let (some, _) = stage.give(
        hugo,
        terms(period(0, 9), restricted("rq", ["rq-avis", "rq-releves"])),
    );
    stage.give(hugo, terms(period(5, 20), unrestricted(["rq", "req"])));
    let of = tasks_of(&stage, "rq");
    assert_eq!(cell(&stage, hugo, "rq", 0), Cell::Some { allowed: 2, of });
    assert_eq!(cell(&stage, hugo, "rq", 5), Cell::AllTasks);
    assert_eq!(cell(&stage, hugo, "req", 5), Cell::AllTasks);
    assert_eq!(
        cell(&stage, hugo, "cnesst", 5),
        Cell::None(Denial::NoProcuration)
    );
    stage.drive_to_suspended(some);
    // Of all the tasks, the nearest reason: two would do if the procuration were reactivated.
    let upcoming = cell(&stage, hugo, "rq", 0);
    let second = stage.register.procurations().iter().next_back().unwrap().0;
    assert_eq!(upcoming, Cell::None(Denial::ProcurationUpcoming(second)));
    stage.drive_to_revoked(second);
    assert_eq!(
        cell(&stage, hugo, "rq", 0),
        Cell::None(Denial::ProcurationSuspended(some))
    );
}

#[test]
fn r04_every_task_named_is_all_tasks_and_the_reasons_tell_the_difference() {
    let mut stage = Stage::founded();
    let hugo = stage.add_employee("hugo");
    let tasks = stage
        .register
        .catalogue()
        .body(&body("rq"))
        .unwrap()
        .tasks
        .iter();
    let every = Access::Restricted(tasks.map(|task| task.id.clone()).collect());
    let (id, _) = stage.give(hugo, terms(period(0, 9), [(body("rq"), every)].into()));
    assert_eq!(cell(&stage, hugo, "rq", 0), Cell::AllTasks);
    let reasons = cell_reasons(&stage.register, hugo, &body("rq"), in_days(0));
    assert_eq!(reasons.len(), tasks_of(&stage, "rq"));
    let by_it = AccessDecision::Allowed(vec![Ground::Procuration(id)]);
    assert!(reasons.iter().all(|answer| answer.decision == by_it));
    assert!(cell_reasons(&stage.register, hugo, &body("zzz"), in_days(0)).is_empty());
}

#[test]
fn officers_have_all_where_the_enterprise_is_enrolled() {
    let mut stage = Stage::founded();
    let rosalie = UserId::from(0);
    assert_eq!(cell(&stage, rosalie, "rq", 0), Cell::AllTasks);
    let pending = Cell::None(Denial::BodyNotEnrolled(EnrolmentLack::Pending));
    assert_eq!(cell(&stage, rosalie, "amf", 0), pending);
    stage.submit(enrolment("amf", Some(EnrolmentState::Active)));
    assert_eq!(cell(&stage, rosalie, "amf", 0), Cell::AllTasks);
}

#[test]
fn a_page_of_users_has_a_cell_for_each_body() {
    let mut stage = Stage::founded();
    for rank in 0..30 {
        stage.add_employee(&format!("user{rank}"));
    }
    let criteria = Criteria::of(List::Users).at_page(2);
    let page = who_may(&stage.register, &criteria, stage.today);
    assert_eq!((page.rows.len(), page.pages, page.total), (6, 2, 31));
    let bodies = stage.register.catalogue().bodies().len();
    assert!(page.rows.iter().all(|row| row.cells.len() == bodies));
    let criteria = criteria.seeking("rosalie");
    let page = who_may(&stage.register, &criteria, stage.today);
    assert_eq!(page.rows.len(), 1);
    assert_eq!(page.rows[0].user, UserId::from(0));
}
