//! R11: what a new version says otherwise than the one that it replaces.

use crate::stage::{body, name, note, period, plain_terms, restricted, task, unrestricted};
use procura::register::{
    Access, AccessChange, BodyId, Change, Differences, Grants, OrderedSet, ProcurationTerms, TaskId,
};

fn with_grants(grants: Grants) -> ProcurationTerms {
    ProcurationTerms {
        grants,
        ..plain_terms()
    }
}

fn tasks<const N: usize>(ids: [&str; N]) -> OrderedSet<TaskId> {
    ids.map(task).into()
}

fn changes(older: Grants, newer: Grants) -> Vec<(BodyId, AccessChange)> {
    let differences = Differences::between(&with_grants(older), &with_grants(newer));
    let Differences {
        name,
        note,
        period,
        accesses,
    } = differences;
    assert_eq!((name, note, period), (None, None, None));
    accesses
}

#[test]
fn the_same_terms_have_no_difference() {
    let differences = Differences::between(&plain_terms(), &plain_terms());
    assert!(differences.is_empty());
}

#[test]
fn a_name_a_note_and_a_period_are_told_as_they_were_and_are() {
    let mut newer = plain_terms();
    newer.name = None;
    newer.note = Some(note("Nouvelle"));
    newer.period = period(3, 9);
    let differences = Differences::between(&plain_terms(), &newer);
    assert_eq!(
        differences,
        Differences {
            name: Some(Change {
                from: Some(name("Taxes")),
                to: None,
            }),
            note: Some(Change {
                from: None,
                to: Some(note("Nouvelle")),
            }),
            period: Some(Change {
                from: period(0, 365),
                to: period(3, 9),
            }),
            accesses: vec![],
        }
    );
    for alone in 0..3 {
        let mut one = plain_terms();
        match alone {
            0 => one.name = None,
            1 => one.note = Some(note("Nouvelle")),
            _ => one.period = period(3, 9),
        }
        assert!(!Differences::between(&plain_terms(), &one).is_empty());
    }
}

#[test]
fn bodies_come_and_go_with_their_access() {
    let added = restricted("cnesst", ["cnesst-salaires"]);
    let access = added.get(&body("cnesst")).unwrap().clone();
    let (older, mut newer) = (unrestricted(["req", "rq"]), unrestricted(["rq"]));
    newer.extend(added);
    let expected = [
        (body("cnesst"), AccessChange::BodyAdded(access)),
        (body("req"), AccessChange::BodyRemoved(Access::Unrestricted)),
    ];
    assert_eq!(changes(older, newer), expected);
}

#[test]
fn r04_unrestricted_and_restricted_are_told_apart() {
    let named = ["rq-avis", "rq-releves"];
    let (all, some) = (|| unrestricted(["rq"]), || restricted("rq", named));
    let of_rq = |change| [(body("rq"), change)];
    let widened = of_rq(AccessChange::Unrestricted(tasks(named)));
    assert_eq!(changes(some(), all()), widened);
    let narrowed = of_rq(AccessChange::Restricted(tasks(named)));
    assert_eq!(changes(all(), some()), narrowed);
    assert_eq!(changes(some(), some()), []);
}

#[test]
fn tasks_come_and_go() {
    let older = restricted("rq", ["rq-avis", "rq-releves"]);
    let newer = restricted("rq", ["rq-avis", "rq-retenues"]);
    let expected = AccessChange::Tasks {
        added: tasks(["rq-retenues"]),
        removed: tasks(["rq-releves"]),
    };
    assert_eq!(changes(older, newer), [(body("rq"), expected)]);
}
