//! What is taken back leaves the register as it was before, in all that R13 can see; and so does a replay.

use crate::history::{BODIES, Step, TASKS, cases, kind_of, opened, play, steps};
use crate::stage::{Stage, body as named_body, task as named_task};
use procura::register::{
    AccessDecision, Actor, Command, Event, Opposite, ProcurationState, Register, UserId,
};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Every answer to every question about these users, with its reasons.
fn answers(register: &Register, users: u32, stage: &Stage) -> Vec<AccessDecision> {
    let mut answers = Vec::new();
    for user in (0..users).map(UserId::from) {
        for (body, task) in BODIES.iter().flat_map(|id| TASKS.map(|task| (*id, task))) {
            for days in [-20, -1, 0, 6, 60] {
                let on = stage.today.plus_days(days);
                answers.push(register.access(user, &named_body(body), &named_task(task), on));
            }
        }
    }
    answers
}

fn mandataries(register: &Register) -> Vec<(u32, u32)> {
    let rows = register.assignments().iter();
    let standing = rows.filter(|(_, row)| row.ended.is_none());
    let mut standing: Vec<(u32, u32)> = standing
        .map(|(_, row)| (row.procuration.into(), row.user.into()))
        .collect();
    standing.sort_unstable();
    standing
}

/// Plays a history in which every other act is taken back at once, where it has an opposite and its author
/// may; counts what was.
fn check_history(steps: &[Step], undone: &mut BTreeMap<&'static str, u32>) -> Stage {
    let mut stage = opened();
    for (number, step) in steps.iter().enumerate() {
        if number % 2 == 0 {
            play(&mut stage, step);
        } else {
            check_step(&mut stage, step, undone);
        }
    }
    stage
}

fn check_step(stage: &mut Stage, step: &Step, undone: &mut BTreeMap<&'static str, u32>) {
    let users = u32::try_from(stage.register.users().len()).unwrap();
    let before = replayed(&stage.events);
    let outcome = play(stage, step);
    let Ok(events) = &outcome.answer else { return };
    let opposite = Opposite::of(&before, events);
    let Actor::User(author) = outcome.actor else {
        return;
    };
    if opposite.is_empty() || !stage.register.is_active_officer(author) {
        return;
    }
    let sequence = 7;
    stage.apply_as(outcome.actor, Command::UndoAct { sequence, opposite });
    *undone.entry(kind_of(&outcome.command)).or_insert(0) += 1;
    let command = &outcome.command;
    let (former, now) = (
        answers(&before, users, stage),
        answers(&stage.register, users, stage),
    );
    assert!(former == now, "{command:?}");
    assert_eq!(mandataries(&before), mandataries(&stage.register));
}

fn replayed(events: &[Event]) -> Register {
    let mut register = Register::default();
    for event in events {
        register.apply(event);
    }
    register
}

/// Of one reference, one version counts, which the reference finds; every other one was replaced by the next
/// one, or by the one before where it was taken back.
fn versions_count_one_at_a_time(register: &Register) {
    let rows = register.procurations();
    for (id, row) in rows.iter() {
        let latest = register.procuration_by_reference(row.reference);
        let ProcurationState::Replaced { by } = row.state else {
            assert_eq!(latest, Some(id));
            continue;
        };
        assert_ne!(latest, Some(id));
        let went_on = rows.get(by).unwrap().replaces == Some(id);
        assert!(went_on || row.replaces == Some(by));
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn undo_followed_by_replay_gives_the_state_before(steps in steps(60)) {
        let stage = check_history(&steps, &mut BTreeMap::new());
        crate::indexes::check_rows(&stage.register);
        crate::invariants::check_rows(&stage.register);
        versions_count_one_at_a_time(&stage.register);
        prop_assert!(replayed(&stage.events) == stage.register);
    }
}

#[test]
fn every_kind_of_act_that_has_an_opposite_is_taken_back() {
    let undone = RefCell::new(BTreeMap::new());
    let mut runner = TestRunner::new(cases(128));
    let outcome = runner.run(&steps(120), |steps| {
        check_history(&steps, &mut undone.borrow_mut());
        Ok(())
    });
    assert!(outcome.is_ok(), "{outcome:?}");
    let undone = undone.into_inner();
    let kinds: Vec<&str> = undone.keys().copied().collect();
    let expected = [
        "assign",
        "assign several",
        "change user",
        "create",
        "grant access",
        "modify",
        "prolong",
        "reactivate",
        "reactivate user",
        "set enrolment",
        "suspend",
        "suspend user",
        "withdraw",
    ];
    assert_eq!(kinds, expected, "{undone:?}");
}
