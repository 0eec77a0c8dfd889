//! A transaction of the journal opens to the state before and after.

use crate::kept_journal::Kept;
use crate::stage::{
    Stage, in_days, modification, officer, period, plain_terms, terms, unrestricted,
};
use procura::overview::{Alteration, Changed, PageSize, State, opened};
use procura::register::{AssignmentId, Command, ProcurationId, ProcurationState, Standing, UserId};

const FIRST: (usize, PageSize) = (1, PageSize::Long);

fn differences(kept: &Kept, sequence: u32) -> Vec<Alteration> {
    opened(&kept.journal, sequence, FIRST).unwrap().rows
}

fn kept() -> Kept {
    let mut stage = Stage::founded();
    let hugo = stage.add_employee("hugo");
    stage.give(hugo, plain_terms());
    stage.submit(Command::SuspendUser(hugo));
    stage.submit(Command::ReactivateUser(hugo));
    Kept::after(stage, 9)
}

fn standing(state: &Option<State>) -> Standing {
    match state {
        Some(State::User(user)) => user.standing,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_change_shows_both_states() {
    let mut kept = kept();
    let hugo = UserId::from(1);
    kept.submit(officer(), 10, Command::SuspendUser(hugo));
    kept.submit(officer(), 11, Command::ReactivateUser(hugo));
    let [difference] = &differences(&kept, 2)[..] else {
        panic!("one change")
    };
    assert_eq!(difference.subject, Changed::User(hugo));
    assert_eq!(standing(&difference.before), Standing::Active);
    assert_eq!(standing(&difference.after), Standing::Suspended);
    assert_eq!(opened(&kept.journal, 0, FIRST), None);
    assert_eq!(opened(&kept.journal, 4, FIRST), None);
}

#[test]
fn what_is_new_had_no_state_and_each_thing_stands_once() {
    let kept = kept();
    let all = differences(&kept, 1);
    assert!(
        all.iter()
            .all(|difference| difference.before.is_none() && difference.after.is_some())
    );
    let subjects: Vec<&Changed> = all.iter().map(|difference| &difference.subject).collect();
    let twice = subjects
        .iter()
        .enumerate()
        .any(|(rank, one)| subjects[..rank].contains(one));
    assert!(!twice, "{subjects:?}");
    assert!(subjects.contains(&&Changed::Enterprise));
}

#[test]
fn r10_a_departure_shows_all_that_it_ended() {
    let mut kept = kept();
    kept.submit(officer(), 10, Command::RecordDeparture(UserId::from(1)));
    let all = differences(&kept, 2);
    let ended = all
        .iter()
        .find(|row| row.subject == Changed::Assignment(AssignmentId::from(0)));
    let ended = ended.expect("the assignment that ended");
    let is_over = |state: &Option<State>| match state {
        Some(State::Assignment(row)) => row.ended.is_some(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        (is_over(&ended.before), is_over(&ended.after)),
        (false, true)
    );
    assert_eq!(all.len(), 2);
}

#[test]
fn r11_a_modification_shows_both_versions_and_what_passed() {
    let mut kept = kept();
    kept.stage.today = in_days(1);
    let newer = terms(period(1, 90), unrestricted(["req"]));
    let old = ProcurationId::from(0);
    kept.submit(officer(), 10, modification(old, newer.clone(), []));
    let all = differences(&kept, 2);
    let subjects: Vec<&Changed> = all.iter().map(|row| &row.subject).collect();
    let new = ProcurationId::from(1);
    let expected = [
        &Changed::Procuration(old),
        &Changed::Procuration(new),
        &Changed::Assignment(AssignmentId::from(0)),
    ];
    assert_eq!(subjects, expected);
    let states = |rank: usize| (all[rank].before.clone(), all[rank].after.clone());
    match states(0) {
        (Some(State::Procuration(before)), Some(State::Procuration(after))) => {
            assert_eq!(before.state, ProcurationState::Open);
            assert_eq!(after.state, ProcurationState::Replaced { by: new });
        }
        other => panic!("{other:?}"),
    }
    match states(1) {
        (None, Some(State::Procuration(after))) => assert_eq!(after.terms, newer),
        other => panic!("{other:?}"),
    }
    match states(2) {
        (Some(State::Assignment(before)), Some(State::Assignment(after))) => {
            assert_eq!((before.procuration, after.procuration), (old, new));
        }
        other => panic!("{other:?}"),
    }
}
