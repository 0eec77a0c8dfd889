//! Empty results say why.

use crate::stage::{Stage, body, plain_terms};
use procura::overview::{Condition, Criteria, Emptiness, Filter, List, emptiness, procurations};
use procura::register::Status;

fn explained(stage: &Stage, criteria: &Criteria) -> Option<Emptiness> {
    let count = |criteria: &Criteria| procurations(&stage.register, criteria, stage.today).total;
    emptiness(criteria, &count)
}

fn stage() -> Stage {
    let mut stage = Stage::founded();
    stage.create(plain_terms());
    stage
}

fn removals(stage: &Stage, criteria: &Criteria) -> Vec<(Condition, usize)> {
    match explained(stage, criteria) {
        Some(Emptiness::NoneMatches { removals }) => {
            let told = removals.into_iter();
            told.map(|(chip, count)| (chip.condition, count)).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_list_that_shows_something_needs_no_explanation() {
    assert_eq!(explained(&stage(), &Criteria::of(List::Procurations)), None);
}

#[test]
fn where_there_is_nothing_the_filters_are_not_blamed() {
    let criteria = Criteria::of(List::Procurations).seeking("paie");
    let nothing = Some(Emptiness::NothingAtAll);
    assert_eq!(explained(&Stage::founded(), &criteria), nothing);
}

#[test]
fn the_one_condition_that_excludes_all_is_named() {
    let rq = Filter::Body(body("rq"));
    let suspended = Filter::Status(Status::Suspended);
    let criteria = Criteria::of(List::Procurations)
        .with(rq)
        .with(suspended.clone());
    let named = [(Condition::Filter(suspended), 1)];
    assert_eq!(removals(&stage(), &criteria), named);
    let sought = criteria.cleared().seeking("zzz");
    let named = [(Condition::Search("zzz".to_owned()), 1)];
    assert_eq!(removals(&stage(), &sought), named);
}

#[test]
fn where_two_stand_in_the_way_neither_is_named() {
    let criteria = Criteria::of(List::Procurations)
        .seeking("zzz")
        .with(Filter::Status(Status::Suspended));
    assert_eq!(removals(&stage(), &criteria), []);
}
