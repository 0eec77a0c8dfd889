//! R6 and R10: whoever loses something by an act is named before it, with what they lose.

use crate::stage::{
    Stage, body, enrolment, in_days, period, plain_terms, restricted, task, terms, unrestricted,
};
use procura::register::{
    Access, AssignmentId, Command, Event, Loss, NothingLost, OrderedMap, OrderedSet, ProcurationId,
    Role, Stopping, TaskId, UserId,
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
        role: Role::Rse,
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

/// Why each of these assignments, stopping alone, takes nothing.
fn why_nothing(stage: &Stage, id: AssignmentId) -> Option<NothingLost> {
    losses(stage, [id])[0].why_nothing(&stage.register)
}

#[test]
fn whoever_loses_nothing_is_told_why() {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let wide = terms(period(0, 100), unrestricted(["rq"]));
    let [(first, of_first), (_, of_second)] = [(); 2].map(|()| stage.give(anne, wide.clone()));
    let instead = Some(NothingLost::Instead([first].into()));
    assert_eq!(why_nothing(&stage, of_second), instead);
    stage.submit(Command::WithdrawAssignments([of_first].into()));
    assert_eq!(why_nothing(&stage, of_second), None);
    stage.submit(enrolment("rq", None));
    let without_effect = Some(NothingLost::WithoutEffect);
    assert_eq!(why_nothing(&stage, of_second), without_effect);
    stage.submit(Command::SuspendUser(anne));
    let suspended = Some(NothingLost::Suspended);
    assert_eq!(why_nothing(&stage, of_second), suspended);
    stage.submit(Command::ReactivateUser(anne));
    stage.submit(Command::ChangeRole {
        user: anne,
        role: Role::Rse,
    });
    let officer = Some(NothingLost::Officer);
    assert_eq!(why_nothing(&stage, of_second), officer);
}

#[test]
fn an_enrolment_that_stops_takes_its_body_from_whoever_has_it() {
    let mut stage = Stage::founded();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let mut both = restricted("rq", ["rq-avis"]);
    both.insert(body("req"), Access::Unrestricted);
    let (_, of_anne) = stage.give(anne, terms(period(0, 100), both));
    let (_, of_bruno) = stage.give(bruno, terms(period(0, 100), unrestricted(["req"])));
    let rq = body("rq");
    let named: Vec<_> = stage.register.stopping_with_enrolment(&rq).collect();
    assert_eq!(named, [of_anne]);
    let loss = |id| {
        let stopping = Stopping::Enrolment(&rq);
        stage
            .register
            .loss(id, stopping, stage.today)
            .unwrap()
            .tasks
    };
    let lost = OrderedMap::from([(rq.clone(), tasks(["rq-avis"]))]);
    assert_eq!(loss(of_anne), lost);
    assert_eq!(loss(of_bruno), OrderedMap::new());
}

#[test]
fn r11_what_a_new_version_takes_and_gives_is_what_changes_for_its_mandatary() {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let old = terms(period(0, 100), restricted("rq", ["rq-avis", "rq-releves"]));
    let (id, of_anne) = stage.give(anne, old);
    // What another procuration allows is neither lost nor gained.
    stage.give(
        anne,
        terms(period(0, 100), restricted("rq", ["rq-releves"])),
    );
    let every = ["rq-avis", "rq-releves", "rq-retenues"];
    let new = terms(period(0, 100), restricted("rq", ["rq-retenues"]));
    let may = |stage: &Stage| every.map(|id| stage.may(anne, "rq", id, stage.today));
    let before = may(&stage);
    let stopping = Stopping::Version(id, &new);
    let lost = stage.register.loss(of_anne, stopping, stage.today).unwrap();
    let gained = stage
        .register
        .gain(of_anne, &new.grants, stage.today)
        .unwrap();
    stage.modify(id, new);
    let after = may(&stage);
    let at_rq = |all: &OrderedMap<_, OrderedSet<TaskId>>, id: &str| {
        let all = all.get(&body("rq"));
        all.is_some_and(|all| all.contains(&task(id)))
    };
    for (place, name) in every.into_iter().enumerate() {
        let (could, can) = (before[place], after[place]);
        assert_eq!(at_rq(&lost.tasks, name), could && !can, "{name} lost");
        assert_eq!(at_rq(&gained, name), can && !could, "{name} gained");
    }
}

#[test]
fn r11_a_version_that_begins_later_takes_everything_until_then() {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let (id, of_anne) = stage.give(
        anne,
        terms(period(0, 100), restricted("rq", ["rq-avis", "rq-releves"])),
    );
    // What another procuration allows meanwhile isn't lost.
    let (other, _) = stage.give(
        anne,
        terms(period(0, 100), restricted("rq", ["rq-releves"])),
    );
    let new = terms(period(30, 100), restricted("rq", ["rq-avis", "rq-releves"]));
    let stopping = Stopping::Version(id, &new);
    let lost = stage.register.loss(of_anne, stopping, stage.today).unwrap();
    assert_eq!(
        lost.tasks,
        OrderedMap::from([(body("rq"), tasks(["rq-avis"]))])
    );
    assert_eq!(lost.instead, OrderedSet::from([other]));
    stage.modify(id, new);
    assert!(!stage.may(anne, "rq", "rq-avis", stage.today));
    assert!(stage.may(anne, "rq", "rq-releves", stage.today));
    assert!(stage.may(anne, "rq", "rq-avis", in_days(30)));
}

#[test]
fn r11_a_version_that_keeps_all_needs_no_other_instead() {
    let (stage, _, [(first, of_first), _]) = overlapping();
    let new = terms(period(0, 100), restricted("rq", ["rq-avis", "rq-releves"]));
    let kept = stage
        .register
        .loss(of_first, Stopping::Version(first, &new), stage.today)
        .unwrap();
    assert!(kept.tasks.is_empty() && kept.instead.is_empty());
}
