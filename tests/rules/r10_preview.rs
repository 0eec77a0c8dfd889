//! R6 and R10: whoever loses something by an act is named before it, with what they lose.

use crate::stage::{
    Stage, body, in_days, period, plain_terms, restricted, task, terms, unrestricted,
};
use procura::register::{
    AssignmentId, Command, Event, Loss, OrderedMap, OrderedSet, ProcurationId, TaskId, UserId,
};

fn losses(stage: &Stage, ids: impl IntoIterator<Item = AssignmentId>) -> Vec<Loss> {
    let ids: OrderedSet<AssignmentId> = ids.into_iter().collect();
    stage.register.losses(&ids, stage.today)
}

fn tasks<const N: usize>(ids: [&str; N]) -> OrderedSet<TaskId> {
    ids.map(task).into()
}

/// A stage whose user has the tasks of two restricted procurations, which share one.
fn overlapping() -> (Stage, UserId, [(ProcurationId, AssignmentId); 2]) {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let given = [["rq-avis", "rq-releves"], ["rq-avis", "rq-retenues"]]
        .map(|named| stage.give(anne, terms(period(0, 100), restricted("rq", named))));
    (stage, anne, given)
}

#[test]
fn a_person_loses_what_nothing_else_allows() {
    let (stage, anne, [(first, of_first), (_, of_second)]) = overlapping();
    let [alone] = &losses(&stage, [of_first])[..] else {
        panic!("one loss")
    };
    assert_eq!(alone.user, anne);
    assert_eq!((alone.assignment, alone.procuration), (of_first, first));
    let rest = OrderedMap::from([(body("rq"), tasks(["rq-releves"]))]);
    assert_eq!(alone.tasks, rest);
    let both = losses(&stage, [of_first, of_second]);
    let lost = |one: &Loss| one.tasks.get(&body("rq")).cloned();
    assert_eq!(lost(&both[0]), Some(tasks(["rq-avis", "rq-releves"])));
    assert_eq!(lost(&both[1]), Some(tasks(["rq-avis", "rq-retenues"])));
}

#[test]
fn what_is_lost_is_what_was_allowed_and_isnt_after() {
    let (mut stage, anne, [(_, of_first), _]) = overlapping();
    let [loss] = &losses(&stage, [of_first])[..] else {
        panic!("one loss")
    };
    let lost = loss.tasks.get(&body("rq")).unwrap().clone();
    let every = ["rq-avis", "rq-releves", "rq-retenues"];
    let before = every.map(|id| stage.may(anne, "rq", id, stage.today));
    stage.submit(Command::WithdrawAssignments([of_first].into()));
    for (id, could) in every.into_iter().zip(before) {
        let can = stage.may(anne, "rq", id, stage.today);
        assert_eq!(could && !can, lost.contains(&task(id)), "{id}");
    }
}

#[test]
fn what_has_not_begun_is_lost_from_its_beginning_on() {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let (_, upcoming) = stage.give(anne, terms(period(20, 50), restricted("rq", ["rq-avis"])));
    let [loss] = &losses(&stage, [upcoming])[..] else {
        panic!("one loss")
    };
    let lost = OrderedMap::from([(body("rq"), tasks(["rq-avis"]))]);
    assert_eq!(loss.tasks, lost);
}

#[test]
fn whoever_has_no_access_loses_none_and_is_named_all_the_same() {
    let (mut stage, anne, [(_, of_first), _]) = overlapping();
    stage.submit(Command::SuspendUser(anne));
    let [loss] = &losses(&stage, [of_first])[..] else {
        panic!("one loss")
    };
    assert!(loss.tasks.is_empty());
    assert_eq!(losses(&stage, [AssignmentId::from(99)]), []);
}

#[test]
fn an_officer_loses_nothing_by_the_end_of_an_assignment() {
    let (mut stage, anne, [(_, of_first), _]) = overlapping();
    stage.submit(Command::ChangeRole {
        user: anne,
        role: procura::register::Role::Rse,
    });
    assert!(losses(&stage, [of_first])[0].tasks.is_empty());
}

#[test]
fn r10_a_departure_ends_what_its_preview_names() {
    let (mut stage, anne, [(_, withdrawn), (_, other)]) = overlapping();
    let (expired, of_expired) = stage.give(anne, terms(period(0, 5), unrestricted(["req"])));
    stage.submit(Command::WithdrawAssignments([withdrawn].into()));
    stage.drive_to_expired(expired);
    let named: Vec<AssignmentId> = stage.register.stopping_with_user(anne).collect();
    assert_eq!(named, [other, of_expired]);
    let events = stage.submit(Command::RecordDeparture(anne));
    let ended = events.iter().filter_map(|event| match event {
        Event::AssignmentEnded { assignment, .. } => Some(*assignment),
        _ => None,
    });
    assert_eq!(ended.collect::<Vec<_>>(), named);
}

#[test]
fn a_revocation_ends_what_its_preview_names() {
    let mut stage = Stage::founded();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let (procuration, of_anne) = stage.give(anne, plain_terms());
    let of_bruno = stage.assign(procuration, bruno);
    let named: Vec<AssignmentId> = stage
        .register
        .stopping_with_procuration(procuration)
        .collect();
    assert_eq!(named, [of_anne, of_bruno]);
    stage.today = in_days(1);
    let users: Vec<UserId> = losses(&stage, named).iter().map(|loss| loss.user).collect();
    assert_eq!(users, [anne, bruno]);
    stage.drive_to_revoked(procuration);
    let ended = [of_anne, of_bruno].map(|id| stage.register.assignments().get(id).unwrap().ended);
    assert!(ended.iter().all(Option::is_some));
}
