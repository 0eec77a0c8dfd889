//! What is asked of a list is kept in the address; what isn't understood there is named.

use crate::kept_journal::{Kept, civil_day};
use crate::stage::{Stage, body, code, day, in_days, plain_terms, task};
use procura::overview::{
    Condition, Criteria, Filter, List, Misread, Order, PageSize, StandingKind, procurations,
    records, users,
};
use procura::register::Status;

fn stage() -> Stage {
    let mut stage = Stage::founded();
    let emilie = stage.add_employee("emilie");
    stage.give(emilie, plain_terms());
    stage
}

fn pairs(criteria: &Criteria) -> Vec<String> {
    let pairs = criteria.query().into_iter();
    pairs.map(|(key, value)| format!("{key}={value}")).collect()
}

fn misread(list: List, pairs: &[(&str, &str)]) -> (Criteria, Vec<(String, String)>) {
    let (criteria, misread) = Criteria::read(list, pairs.iter().copied(), &stage().register);
    let named = misread
        .into_iter()
        .map(|Misread { key, value }| (key, value));
    (criteria, named.collect())
}

#[test]
fn the_address_says_all_that_is_not_usual() {
    let criteria = Criteria::of(List::Procurations);
    assert!(criteria.query().is_empty());
    let criteria = criteria
        .seeking("taxes")
        .with(Filter::Status(Status::InForce))
        .with(Filter::Body(body("rq")))
        .with(Filter::Status(Status::Expiring))
        .with(Filter::Task(task("rq-avis")))
        .with(Filter::Person(code("emilie")))
        .with(Filter::From(day("2027-04-01")))
        .ordered(Order::End)
        .sized(PageSize::Medium)
        .at_page(2);
    let expected = [
        "q=taxes",
        "statut=active",
        "statut=expire-bientot",
        "organisme=rq",
        "tache=rq-avis",
        "personne=emilie",
        "du=2027-04-01",
        "ordre=fin",
        "par=50",
        "page=2",
    ];
    assert_eq!(pairs(&criteria), expected);
    let query = criteria.query();
    let query = query.iter().map(|(key, value)| (&**key, &**value));
    let (read, misread) = Criteria::read(List::Procurations, query, &stage().register);
    assert_eq!((read, misread), (criteria, vec![]));
}

#[test]
fn what_is_not_understood_is_named_and_nothing_fulfils_it() {
    let wrong = [
        ("statut", "actif"),
        ("organisme", "zzz"),
        ("tache", "zzz"),
        ("personne", "personne"),
        ("personne", "é"),
        ("du", "2027-02-29"),
        ("au", "demain"),
        ("etat", "actif"),
        ("statu", "active"),
    ];
    let stage = stage();
    for pair in wrong {
        let (criteria, named) = misread(List::Procurations, &[pair]);
        assert_eq!(named, [(pair.0.to_owned(), pair.1.to_owned())]);
        let page = procurations(&stage.register, &criteria, stage.today);
        assert_eq!(page.total, 0, "{pair:?} made the list wider");
        assert_eq!(pairs(&criteria), [format!("{}={}", pair.0, pair.1)]);
        assert_eq!(criteria.chips().len(), 1);
    }
}

#[test]
fn in_no_list_is_anything_fulfilled_that_is_not_understood() {
    let kept = Kept::after(stage(), 9);
    let (register, today) = (&kept.stage.register, kept.stage.today);
    let wrong = [("statu", "active")];
    for list in [List::Users, List::Procurations, List::Journal] {
        let (criteria, named) = misread(list, &wrong);
        assert_eq!(named.len(), 1);
        let total = |criteria: &Criteria| match list {
            List::Users => users(register, criteria, today).total,
            List::Procurations => procurations(register, criteria, today).total,
            List::Journal => records(&kept.journal, register, criteria, &civil_day).total,
        };
        assert_eq!(total(&criteria), 0, "{list:?} was made wider");
        assert!(total(&criteria.cleared()) > 0);
    }
}

#[test]
fn a_wrong_order_size_or_page_is_named_and_the_usual_one_stands() {
    for pair in [
        ("ordre", "hasard"),
        ("par", "26"),
        ("page", "0"),
        ("page", "-1"),
        ("page", "99999999999999999999999"),
    ] {
        let (criteria, named) = misread(List::Procurations, &[pair]);
        assert_eq!(named.len(), 1, "{pair:?}");
        assert_eq!(criteria, Criteria::of(List::Procurations));
    }
    let (criteria, named) = misread(List::Users, &[("ordre", "fin")]);
    assert_eq!((criteria, named.len()), (Criteria::of(List::Users), 1));
}

#[test]
fn the_second_of_what_can_only_be_once_is_named() {
    let twice = [
        ("q", "a"),
        ("q", "b"),
        ("du", "2027-01-01"),
        ("du", "2027-01-02"),
    ];
    let (criteria, named) = misread(List::Procurations, &twice);
    let expected = [("q", "b"), ("du", "2027-01-02")];
    let expected = expected.map(|(key, value)| (key.to_owned(), value.to_owned()));
    assert_eq!(named, expected);
    assert_eq!(pairs(&criteria), ["q=a", "du=2027-01-01"]);
}

#[test]
fn each_chip_leads_to_what_remains_without_it() {
    let criteria = Criteria::of(List::Users)
        .seeking("emilie")
        .with(Filter::Standing(StandingKind::Active))
        .with(Filter::Body(body("rq")))
        .with(Filter::Body(body("req")))
        .at_page(3);
    let chips = criteria.chips();
    let conditions: Vec<&Condition> = chips.iter().map(|chip| &chip.condition).collect();
    assert_eq!(
        conditions,
        [
            &Condition::Search("emilie".to_owned()),
            &Condition::Filter(Filter::Standing(StandingKind::Active)),
            &Condition::Filter(Filter::Body(body("rq"))),
            &Condition::Filter(Filter::Body(body("req"))),
        ]
    );
    let without: Vec<Vec<String>> = chips.iter().map(|chip| pairs(&chip.without)).collect();
    assert_eq!(
        without,
        [
            vec!["etat=actif", "organisme=rq", "organisme=req"],
            vec!["q=emilie", "organisme=rq", "organisme=req"],
            vec!["q=emilie", "etat=actif", "organisme=req"],
            vec!["q=emilie", "etat=actif", "organisme=rq"],
        ]
    );
}

#[test]
fn any_change_but_of_the_page_leads_to_the_first_page() {
    let third = Criteria::of(List::Procurations).at_page(3);
    let filter = Filter::Status(Status::InForce);
    for changed in [
        third.clone().seeking("a"),
        third.clone().with(filter.clone()),
        third.clone().without(&filter),
        third.clone().ordered(Order::End),
        third.clone().sized(PageSize::Long),
        third.clone().cleared(),
    ] {
        assert_eq!(changed.page(), 1);
    }
    assert_eq!(third.page(), 3);
}

#[test]
fn a_list_has_only_its_own_filters_and_orders() {
    let users = Criteria::of(List::Users);
    let changed = users
        .clone()
        .with(Filter::Status(Status::InForce))
        .ordered(Order::End);
    assert_eq!(changed, users);
}

#[test]
fn a_later_day_takes_the_place_of_the_one_before() {
    let criteria = Criteria::of(List::Procurations)
        .with(Filter::From(in_days(1)))
        .with(Filter::From(in_days(2)));
    assert_eq!(criteria.filters(), [Filter::From(in_days(2))]);
}

#[test]
fn the_page_and_the_size_reach_the_list() {
    let mut stage = Stage::founded();
    for rank in 0..60 {
        stage.add_employee(&format!("user{rank}"));
    }
    let criteria = Criteria::of(List::Users).sized(PageSize::Medium).at_page(2);
    let page = users(&stage.register, &criteria, stage.today);
    assert_eq!((page.rows.len(), page.number, page.total), (11, 2, 61));
}
