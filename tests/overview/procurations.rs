//! The list of procurations: references however they are typed, filters that combine, every order.

use crate::stage::{
    Stage, body, code, in_days, modification, name, note, period, restricted, task, terms,
    unrestricted,
};
use procura::overview::{Criteria, Filter, List, Order, STATUSES, all_procurations, procurations};
use procura::register::{
    Command, Grants, ProcurationId, ProcurationTerms, Reference, Register, Status, UserId,
};

fn named(text: &str, start: i32, end: i32, grants: Grants) -> ProcurationTerms {
    let mut terms = terms(period(start, end), grants);
    terms.name = Some(name(text));
    terms
}

/// Of two employees, four procurations, the last one without a name.
fn stage() -> Stage {
    let mut stage = Stage::founded();
    let (emilie, hugo) = (stage.add_employee("emilie"), stage.add_employee("hugo"));
    let (paie, _) = stage.give(emilie, named("Paie d’été", 0, 20, unrestricted(["rq"])));
    stage.assign(paie, hugo);
    stage.give(
        hugo,
        named("Éducation", 10, 200, restricted("req", ["req-radiation"])),
    );
    stage.create(named("École", 0, 100, unrestricted(["rq", "req"])));
    let mut unnamed = terms(period(0, 300), restricted("rq", ["rq-avis"]));
    unnamed.name = None;
    let reference = stage.fresh_reference();
    stage.submit(Command::GrantAccess {
        user: emilie,
        reference,
        terms: unnamed,
    });
    stage
}

fn ranks(ids: &[ProcurationId]) -> Vec<u32> {
    ids.iter().map(|id| u32::from(*id)).collect()
}

fn with(stage: &Stage, filters: &[Filter]) -> Vec<u32> {
    let all = Criteria::of(List::Procurations);
    let criteria = filters.iter().cloned().fold(all, Criteria::with);
    ranks(&procurations(&stage.register, &criteria, stage.today).rows)
}

fn sought(register: &Register, typed: &str) -> Vec<u32> {
    let criteria = Criteria::of(List::Procurations).seeking(typed);
    ranks(&all_procurations(register, &criteria, in_days(0)))
}

#[test]
fn a_reference_is_found_however_it_is_typed() {
    let mut stage = Stage::founded();
    let terms = named("Paie", 0, 20, unrestricted(["rq"]));
    // The symbols of this one are 0 and 1 where people confuse them with O, I and L.
    let bits = [0, 1, 22, 7, 1, 0, 9, 29]
        .iter()
        .fold(0, |bits, value| bits << 5 | value);
    let reference = Reference::from_bits(bits);
    for reference in [Reference::from_bits(123_456_789), reference] {
        let terms = terms.clone();
        stage.submit(Command::CreateProcuration { reference, terms });
    }
    let written = reference.to_string();
    assert!(written.starts_with("PI-01P-710-9X"), "{written}");
    let check = written.chars().last().unwrap();
    for typed in [
        written.clone(),
        written.to_lowercase(),
        format!("pi 0ip 7lo 9x{check}"),
        format!("P1O1P7109X{check}"),
        format!("oip 7 1 o 9x{check}"),
        "01p-710".to_owned(),
        "OLP 7IO".to_owned(),
        "p710".to_owned(),
        "pi-01p".to_owned(),
        format!("9x{check}"),
        "01p paie".to_owned(),
    ] {
        assert_eq!(sought(&stage.register, &typed), [1], "{typed:?}");
    }
    for typed in ["01p-711", "PI-01P-710-9XXX", "01p-710!é", "9u"] {
        assert_eq!(sought(&stage.register, typed), [0; 0], "{typed:?}");
    }
    // Two symbols stand in many references: they say nothing, but for those with which all begin.
    for typed in ["9", "9x", "paie 9"] {
        assert_eq!(sought(&stage.register, typed), [0; 0], "{typed:?}");
    }
    for typed in ["PI", "pi-", "p1"] {
        assert_eq!(sought(&stage.register, typed), [1, 0], "{typed:?}");
    }
}

#[test]
fn names_of_procurations_and_of_mandataries_are_found() {
    let register = stage().register;
    assert_eq!(sought(&register, "ete PAIE"), [0]);
    assert_eq!(sought(&register, "hugo"), [1, 0]);
    assert_eq!(sought(&register, "emilie tremblay"), [3, 0]);
    assert_eq!(sought(&register, "paie hugo"), [0]);
    assert_eq!(sought(&register, ""), [3, 2, 1, 0]);
    let mut stage = stage();
    let first = stage.register.assignments().iter().next().unwrap().0;
    stage.submit(Command::WithdrawAssignments([first].into()));
    assert_eq!(sought(&stage.register, "emilie"), [3]);
}

#[test]
fn each_filter_narrows_the_list() {
    let stage = stage();
    let day = |days| in_days(days);
    assert_eq!(with(&stage, &[Filter::Body(body("req"))]), [2, 1]);
    assert_eq!(with(&stage, &[Filter::Task(task("rq-avis"))]), [3, 2, 0]);
    assert_eq!(with(&stage, &[Filter::Task(task("req-radiation"))]), [2, 1]);
    assert_eq!(with(&stage, &[Filter::Person(code("hugo"))]), [1, 0]);
    assert_eq!(
        with(&stage, &[Filter::Author(code("rosalie"))]),
        [3, 2, 1, 0]
    );
    assert_eq!(with(&stage, &[Filter::Author(code("hugo"))]), [0; 0]);
    assert_eq!(with(&stage, &[Filter::From(day(100))]), [3, 2, 1]);
    assert_eq!(with(&stage, &[Filter::From(day(101))]), [3, 1]);
    assert_eq!(with(&stage, &[Filter::To(day(9))]), [3, 2, 0]);
    assert_eq!(with(&stage, &[Filter::To(day(10))]), [3, 2, 1, 0]);
}

#[test]
fn filters_of_one_key_widen_and_of_two_keys_narrow() {
    let stage = stage();
    let (rq, req) = (Filter::Body(body("rq")), Filter::Body(body("req")));
    assert_eq!(with(&stage, &[rq.clone(), req.clone()]), [3, 2, 1, 0]);
    let hugo = Filter::Person(code("hugo"));
    assert_eq!(with(&stage, &[rq, hugo.clone()]), [0]);
    let upcoming = Filter::Status(Status::Upcoming);
    assert_eq!(with(&stage, &[req, hugo, upcoming]), [1]);
}

#[test]
fn statuses_are_those_of_the_day() {
    let mut stage = stage();
    let [first, second, third, fourth] = [0, 1, 2, 3].map(ProcurationId::from);
    let newer = named("École", 0, 150, unrestricted(["rq"]));
    stage.submit(modification(third, newer, []));
    stage.submit(Command::SuspendProcuration(fourth));
    let reason = note("Erreur");
    stage.submit(Command::RevokeProcurations {
        procurations: [first].into(),
        reason,
    });
    let listed = |stage: &Stage| STATUSES.map(|status| with(stage, &[Filter::Status(status)]));
    let nothing: Vec<u32> = vec![];
    let expected = [
        vec![u32::from(second)],
        vec![4],
        nothing.clone(),
        vec![3],
        nothing.clone(),
        vec![0],
        vec![2],
    ];
    assert_eq!(listed(&stage), expected);
    stage.today = in_days(171);
    assert_eq!(listed(&stage)[2], [1]);
    assert_eq!(listed(&stage)[4], [4]);
    // What was replaced is listed only where it is asked for.
    assert_eq!(with(&stage, &[]), [4, 3, 1, 0]);
}

#[test]
fn every_order_is_kept() {
    let stage = stage();
    let ordered = |order| {
        let criteria = Criteria::of(List::Procurations).ordered(order);
        ranks(&procurations(&stage.register, &criteria, stage.today).rows)
    };
    assert_eq!(ordered(Order::Newest), [3, 2, 1, 0]);
    // Éducation comes after École; what has no name comes last.
    assert_eq!(ordered(Order::Name), [2, 1, 0, 3]);
    assert_eq!(ordered(Order::Start), [3, 2, 0, 1]);
    assert_eq!(ordered(Order::End), [0, 2, 1, 3]);
    assert_eq!(ordered(Order::Status), [1, 3, 2, 0]);
    let reference = |rank: u32| {
        let row = stage.register.procurations().get(ProcurationId::from(rank));
        row.unwrap().reference.to_string()
    };
    let by_reference: Vec<String> = ordered(Order::Reference)
        .into_iter()
        .map(reference)
        .collect();
    assert_eq!(by_reference.len(), 4);
    assert!(by_reference.is_sorted(), "{by_reference:?}");
    let newest: Vec<String> = [3, 2, 1, 0].map(reference).into();
    assert!(!newest.is_sorted(), "an order that tells nothing");
}

#[test]
fn those_without_a_name_stand_in_the_order_of_their_mandataries() {
    let mut stage = Stage::founded();
    let users = ["zoe", "anne", "mia"].map(|login| stage.add_employee(login));
    for user in users {
        let mut terms = terms(period(0, 9), unrestricted(["rq"]));
        terms.name = None;
        stage.give(user, terms);
    }
    stage.create(named("Zonage", 0, 9, unrestricted(["rq"])));
    let criteria = Criteria::of(List::Procurations).ordered(Order::Name);
    let page = procurations(&stage.register, &criteria, stage.today);
    assert_eq!(ranks(&page.rows), [3, 1, 2, 0]);
    assert_eq!(users[1], UserId::from(2));
}
