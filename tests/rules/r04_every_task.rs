//! R4: restricted with every task ticked isn't unrestricted: it doesn't grow with the catalogue.

use crate::stage::{Stage, body, in_days, period, task, terms, unrestricted};
use procura::register::{Access, Catalogue, TaskId};

fn every_task(id: &str) -> Access {
    let catalogue = Catalogue::embedded();
    let tasks = &catalogue.body(&body(id)).unwrap().tasks;
    Access::Restricted(tasks.iter().map(|task| task.id.clone()).collect())
}

#[test]
fn r04_only_unrestricted_access_covers_a_task_that_comes_later() {
    let later = TaskId::new("tache-a-venir");
    assert!(Access::Unrestricted.covers(&later));
    for body in Catalogue::embedded().bodies() {
        assert!(!every_task(body.id.as_str()).covers(&later));
    }
}

#[test]
fn r04_restricted_access_covers_its_tasks_alone() {
    let access = Access::Restricted([task("rq-avis"), task("rq-releves")].into());
    for (id, covered) in [
        ("rq-avis", true),
        ("rq-releves", true),
        ("rq-retenues", false),
        ("req-radiation", false),
    ] {
        assert_eq!(access.covers(&task(id)), covered, "{id}");
    }
}

#[test]
fn r04_it_is_recorded_as_it_was_asked() {
    let mut stage = Stage::founded();
    let grants = [(body("rq"), every_task("rq"))].into();
    let id = stage.create(terms(period(0, 9), grants));
    assert_eq!(
        stage.terms_of(id).grants.get(&body("rq")),
        Some(&every_task("rq"))
    );
}

#[test]
fn r04_both_allow_every_task_of_today() {
    let mut stage = Stage::founded();
    let (ticked, whole) = (stage.add_employee("anne"), stage.add_employee("bruno"));
    let grants = [(body("rq"), every_task("rq"))].into();
    stage.give(ticked, terms(period(0, 9), grants));
    stage.give(whole, terms(period(0, 9), unrestricted(["rq"])));
    let catalogue = Catalogue::embedded();
    for task in &catalogue.body(&body("rq")).unwrap().tasks {
        for user in [ticked, whole] {
            assert!(stage.may(user, "rq", task.id.as_str(), in_days(3)));
        }
    }
}
