//! What is true of every register, after every step.

use crate::history::{cases, kind_of, opened, play, steps};
use crate::stage::Stage;
use procura::register::{
    Access, Actor, Assignment, ProcurationState, Register, Role, Rule, Standing,
};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

fn check_all(register: &Register) {
    check_rows(register);
    versions_follow_one_another(register);
}

/// Every invariant but that of the numbers of versions.
pub(crate) fn check_rows(register: &Register) {
    an_active_officer_is_there(register);
    nobody_who_left_holds_anything(register);
    nothing_that_is_over_for_good_is_held(register);
    nobody_holds_a_procuration_twice(register);
    every_grant_names_tasks_of_its_body(register);
    no_right_was_given_backwards(register);
}

fn an_active_officer_is_there(register: &Register) {
    assert!(register.enterprise().is_some());
    let active = |standing, role| standing == Standing::Active && role == Role::Rse;
    assert!(
        register
            .users()
            .iter()
            .any(|(_, user)| active(user.standing, user.role))
    );
}

fn open(register: &Register) -> impl Iterator<Item = &Assignment> {
    let rows = register.assignments().iter();
    rows.map(|(_, row)| row).filter(|row| row.ended.is_none())
}

fn nobody_who_left_holds_anything(register: &Register) {
    for row in open(register) {
        let standing = register.users().get(row.user).unwrap().standing;
        assert!(!matches!(standing, Standing::Departed(_)), "{row:?}");
    }
}

fn nothing_that_is_over_for_good_is_held(register: &Register) {
    for row in open(register) {
        let state = &register.procurations().get(row.procuration).unwrap().state;
        let over = matches!(
            state,
            ProcurationState::Revoked { .. }
                | ProcurationState::Replaced { .. }
                | ProcurationState::Undone { .. }
        );
        assert!(!over, "{row:?}");
    }
}

fn nobody_holds_a_procuration_twice(register: &Register) {
    let mut seen = BTreeSet::new();
    for row in open(register) {
        assert!(seen.insert((row.user, row.procuration)), "{row:?}");
    }
}

fn every_grant_names_tasks_of_its_body(register: &Register) {
    for (_, procuration) in register.procurations().iter() {
        assert!(!procuration.terms.grants.is_empty());
        for (id, access) in procuration.terms.grants.iter() {
            // What was withdrawn since keeps its names.
            let catalogue = register.catalogue();
            assert!(catalogue.names_of(id).is_some());
            if let Access::Restricted(tasks) = access {
                assert!(!tasks.is_empty());
                let is_named = |task| catalogue.names_of_task(id, task).is_some();
                assert!(tasks.iter().all(is_named));
            }
        }
    }
}

fn no_right_was_given_backwards(register: &Register) {
    for (_, procuration) in register.procurations().iter() {
        assert!(procuration.created <= procuration.terms.period.start());
        assert!(procuration.terms.period.start() <= procuration.terms.period.end());
    }
}

/// Of one reference, the versions count 1, 2, 3…, and each one but the last is replaced by the next.
fn versions_follow_one_another(register: &Register) {
    let mut chains: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (id, row) in register.procurations().iter() {
        chains.entry(row.reference).or_default().push((id, row));
    }
    for chain in chains.values() {
        for (rank, (_, row)) in chain.iter().enumerate() {
            let next = chain.get(rank + 1).map(|(id, _)| *id);
            assert_eq!(usize::try_from(row.version), Ok(rank + 1));
            match row.state {
                ProcurationState::Replaced { by } => assert_eq!(Some(by), next),
                _ => assert_eq!(next, None),
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn every_step_leaves_a_sound_register(steps in steps(120)) {
        let mut stage = opened();
        for step in &steps {
            if play(&mut stage, step).answer.is_ok() {
                check_all(&stage.register);
            }
        }
    }

    /// R1, seen from outside: whoever isn't an active officer only ever ends what is their own, or
    /// chooses their own passphrase.
    #[test]
    fn r01_only_active_officers_change_anything(steps in steps(120)) {
        let mut stage = opened();
        for step in &steps {
            let before = officers(&stage);
            let outcome = play(&mut stage, step);
            let by_officer = matches!(outcome.actor, Actor::User(id) if before.contains(&id.into()));
            if outcome.answer.is_ok() && !by_officer {
                let own = ["renounce", "take own key", "change passphrase"];
                prop_assert!(own.contains(&kind_of(&outcome.command)));
            }
        }
    }
}

fn officers(stage: &Stage) -> BTreeSet<u32> {
    let users = stage.register.users().iter();
    let active =
        users.filter(|(_, user)| user.role == Role::Rse && user.standing == Standing::Active);
    active.map(|(id, _)| id.into()).collect()
}

/// Histories that never got anywhere would prove nothing: each kind of command must be accepted now
/// and then, and each rule that `decide` knows must refuse something.
#[test]
fn histories_reach_every_kind_of_command_and_every_refusing_rule() {
    let reached = RefCell::new((BTreeMap::new(), BTreeSet::new()));
    let mut runner = TestRunner::new(cases(200));
    let outcome = runner.run(&steps(120), |steps| {
        let mut stage = opened();
        let (accepted, refusing) = &mut *reached.borrow_mut();
        for step in &steps {
            let outcome = play(&mut stage, step);
            match outcome.answer {
                Ok(_) => *accepted.entry(kind_of(&outcome.command)).or_insert(0) += 1,
                Err(refusal) => drop(refusing.insert(refusal.rule())),
            }
        }
        Ok(())
    });
    assert!(outcome.is_ok(), "{outcome:?}");
    let (accepted, refusing) = reached.into_inner();
    // Founding is accepted once, before the first step; the others are all reached.
    assert_eq!(accepted.len(), 27, "{accepted:?}");
    assert!(accepted.values().all(|&count| count >= 10), "{accepted:?}");
    use Rule::{R1, R2, R3, R5, R6, R9, R10, R11};
    assert_eq!(refusing, [R1, R2, R3, R5, R6, R9, R10, R11].into());
}
