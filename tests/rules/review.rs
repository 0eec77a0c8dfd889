//! An officer confirms that somebody's accesses are still right.

use crate::stage::{Stage, in_days, officer};
use procura::register::{Actor, Command, Refusal, Review, Standing, UserId};

#[test]
fn a_review_is_kept_with_its_officer_and_its_day() {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let eve = stage.add_officer("eve");
    let reviewed = |stage: &Stage| stage.register.users().get(anne).unwrap().reviewed;
    assert_eq!(reviewed(&stage), None);
    stage.submit(Command::ReviewAccesses(anne));
    stage.today = in_days(400);
    stage.apply_as(Actor::User(eve), Command::ReviewAccesses(anne));
    let last = Review {
        by: eve,
        on: in_days(400),
    };
    assert_eq!(reviewed(&stage), Some(last));
}

#[test]
fn a_review_is_recorded_once_a_day() {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    stage.submit(Command::ReviewAccesses(anne));
    let again = stage.refusal(Command::ReviewAccesses(anne));
    assert_eq!(again, Refusal::NothingToChange);
    stage.today = in_days(1);
    assert!(stage.ask(officer(), Command::ReviewAccesses(anne)).is_ok());
}

#[test]
fn r01_only_an_officer_reviews_and_only_whoever_is_there_is_reviewed() {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let answer = stage.ask(Actor::User(anne), Command::ReviewAccesses(anne));
    assert_eq!(answer, Err(Refusal::NotOfficer));
    let unknown = stage.refusal(Command::ReviewAccesses(UserId::from(99)));
    assert_eq!(unknown, Refusal::UserUnknown);
    stage.submit(Command::RecordDeparture(anne));
    let standing = Standing::Departed(stage.today);
    let gone = Refusal::WrongStanding {
        user: anne,
        standing,
    };
    assert_eq!(stage.refusal(Command::ReviewAccesses(anne)), gone);
}
