//! The list of users: typing "emilie" finds "Émilie", filters combine, the order is the French one.

use crate::stage::{
    Stage, body, code, in_days, name, period, restricted, task, terms, unrestricted,
};
use procura::overview::{Criteria, Filter, List, Order, StandingKind, users};
use procura::register::{Command, Email, NewUser, Role, UserId};

/// Rosalie the officer, then Émilie Côté, Anne-Marie Roy, Œdipe D’Amour.
fn stage() -> Stage {
    let mut stage = Stage::founded();
    for (login, given, family, email) in [
        ("ecote", "Émilie", "Côté", "emilie.cote@erabliere.example"),
        ("amroy", "Anne-Marie", "Roy", ""),
        ("oed1", "Œdipe", "D’Amour", ""),
    ] {
        let user = NewUser {
            code: code(login),
            given_name: name(given),
            family_name: name(family),
            email: Email::parse_optional(email).unwrap(),
            role: Role::User,
        };
        stage.submit(Command::AddUser(user));
    }
    stage
}

fn found(stage: &Stage, criteria: &Criteria) -> Vec<String> {
    let page = users(&stage.register, criteria, stage.today);
    assert_eq!(page.total, page.rows.len());
    let code = |id: &UserId| {
        stage
            .register
            .users()
            .get(*id)
            .unwrap()
            .code
            .as_str()
            .to_owned()
    };
    page.rows.iter().map(code).collect()
}

fn sought(typed: &str) -> Vec<String> {
    found(&stage(), &Criteria::of(List::Users).seeking(typed))
}

#[test]
fn words_are_found_whatever_their_case_accents_and_order() {
    for typed in [
        "emilie",
        "ÉMILIE",
        "cote emilie",
        "Côté, Émilie",
        " emi  cot ",
        "ecote",
        "ERABLIERE",
    ] {
        assert_eq!(sought(typed), ["ecote"], "{typed:?}");
    }
    assert_eq!(sought("anne-marie"), ["amroy"]);
    assert_eq!(sought("oedipe d'amour"), ["oed1"]);
    assert_eq!(sought("emilie roy"), [""; 0]);
    assert_eq!(sought(" , ").len(), 4);
}

#[test]
fn the_order_is_the_one_that_was_asked_for() {
    let mut stage = stage();
    let all = Criteria::of(List::Users);
    assert_eq!(found(&stage, &all), ["ecote", "oed1", "amroy", "rosalie"]);
    let newest = all.clone().ordered(Order::Newest);
    assert_eq!(
        found(&stage, &newest),
        ["oed1", "amroy", "ecote", "rosalie"]
    );
    stage.submit(Command::RecordDeparture(UserId::from(1)));
    stage.submit(Command::SuspendUser(UserId::from(2)));
    let by_standing = all.ordered(Order::Status);
    assert_eq!(
        found(&stage, &by_standing),
        ["oed1", "rosalie", "amroy", "ecote"]
    );
}

#[test]
fn standings_and_roles_narrow_the_list() {
    let mut stage = stage();
    stage.submit(Command::SuspendUser(UserId::from(2)));
    stage.submit(Command::RecordDeparture(UserId::from(3)));
    let with = |filters: &[Filter]| {
        let all = Criteria::of(List::Users);
        let criteria = filters.iter().cloned().fold(all, Criteria::with);
        found(&stage, &criteria)
    };
    let [active, suspended, departed] = StandingKind::ALL.map(Filter::Standing);
    assert_eq!(with(std::slice::from_ref(&active)), ["ecote", "rosalie"]);
    assert_eq!(with(std::slice::from_ref(&suspended)), ["amroy"]);
    assert_eq!(with(std::slice::from_ref(&departed)), ["oed1"]);
    assert_eq!(with(&[suspended, departed]), ["oed1", "amroy"]);
    assert_eq!(with(&[active, Filter::Role(Role::User)]), ["ecote"]);
    assert_eq!(with(&[Filter::Role(Role::Rse)]), ["rosalie"]);
}

#[test]
fn bodies_and_tasks_are_asked_of_the_decision_on_the_day() {
    let mut stage = stage();
    stage.give(
        UserId::from(1),
        terms(period(0, 9), restricted("rq", ["rq-avis"])),
    );
    stage.give(
        UserId::from(2),
        terms(period(5, 90), unrestricted(["rq", "req"])),
    );
    let may = |filters: &[Filter], days: i32| {
        let all = Criteria::of(List::Users);
        let criteria = filters.iter().cloned().fold(all, Criteria::with);
        let page = users(&stage.register, &criteria, in_days(days));
        page.rows
            .iter()
            .map(|id| u32::from(*id))
            .collect::<Vec<_>>()
    };
    let (rq, req) = (Filter::Body(body("rq")), Filter::Body(body("req")));
    // The officer has every access where the enterprise is enrolled.
    assert_eq!(may(std::slice::from_ref(&rq), 0), [1, 0]);
    assert_eq!(may(std::slice::from_ref(&rq), 4), [1, 0]);
    assert_eq!(may(std::slice::from_ref(&rq), 5), [1, 2, 0]);
    assert_eq!(may(std::slice::from_ref(&rq), 9), [1, 2, 0]);
    assert_eq!(may(std::slice::from_ref(&rq), 10), [2, 0]);
    assert_eq!(may(&[req], 5), [2, 0]);
    assert_eq!(may(&[Filter::Task(task("rq-releves"))], 5), [2, 0]);
    assert_eq!(may(&[Filter::Body(body("amf"))], 5), [0; 0]);
    assert_eq!(may(&[rq, Filter::Role(Role::User)], 10), [2]);
}
