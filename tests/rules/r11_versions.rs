//! R11: a procuration is never edited in place: a modification makes a new version.

use crate::stage::{
    Stage, check_refused, in_days, modification, officer, period, plain_terms, restricted,
    revocation, terms, unrestricted,
};
use procura::register::{
    Actor, AssignmentEnd, AssignmentId, Command, EndReason, ProcurationId, ProcurationState,
    ProcurationTerms, Refusal, Rule, Status, UserId, is_prolongation,
};

/// A procuration with two mandataries.
struct Scene {
    stage: Stage,
    old: ProcurationId,
    anne: UserId,
    bruno: UserId,
    of_anne: AssignmentId,
    of_bruno: AssignmentId,
}

impl Scene {
    fn new() -> Self {
        let mut stage = Stage::founded();
        let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
        let (old, of_anne) = stage.give(anne, plain_terms());
        let of_bruno = stage.assign(old, bruno);
        Self {
            stage,
            old,
            anne,
            bruno,
            of_anne,
            of_bruno,
        }
    }

    fn mandataries(&self, procuration: ProcurationId) -> Vec<AssignmentId> {
        let rows = self.stage.register.mandataries(procuration);
        rows.map(|(id, _)| id).collect()
    }

    fn all_assignments(&self, procuration: ProcurationId) -> Vec<AssignmentId> {
        let rows = self.stage.register.assignments_of_procuration(procuration);
        rows.map(|(id, _)| id).collect()
    }
}

fn new_terms() -> ProcurationTerms {
    terms(period(5, 50), restricted("rq", ["rq-avis"]))
}

#[test]
fn r11_a_modification_replaces_and_the_old_version_stays_readable() {
    let Scene { mut stage, old, .. } = Scene::new();
    let eve = stage.add_officer("eve");
    let before = stage.register.procurations().get(old).unwrap().clone();
    stage.today = in_days(4);
    let new = stage.register.procurations().next_id();
    stage.apply_as(Actor::User(eve), modification(old, new_terms(), []));
    let after = stage.register.procurations().get(old).unwrap();
    assert_eq!(after.state, ProcurationState::Replaced { by: new });
    assert_eq!(after.terms, before.terms);
    assert_eq!(
        (after.author, after.created),
        (before.author, before.created)
    );
    let row = stage.register.procurations().get(new).unwrap();
    assert_eq!(row.terms, new_terms());
    assert_eq!((row.version, row.author, row.created), (2, eve, in_days(4)));
    assert_eq!(row.state, ProcurationState::Open);
}

#[test]
fn r11_every_version_has_the_same_reference_which_finds_the_latest() {
    let Scene { mut stage, old, .. } = Scene::new();
    let reference = stage.register.procurations().get(old).unwrap().reference;
    let second = stage.modify(old, new_terms());
    let third = stage.modify(second, plain_terms());
    for (id, version) in [(old, 1), (second, 2), (third, 3)] {
        let row = stage.register.procurations().get(id).unwrap();
        assert_eq!((row.reference, row.version), (reference, version));
    }
    assert_eq!(
        stage.register.procuration_by_reference(reference),
        Some(third)
    );
}

#[test]
fn r11_assignments_pass_to_the_new_version() {
    let mut scene = Scene::new();
    let new = scene.stage.modify(scene.old, new_terms());
    assert_eq!(scene.mandataries(new), [scene.of_anne, scene.of_bruno]);
    assert_eq!(scene.all_assignments(scene.old), []);
    for user in [scene.anne, scene.bruno] {
        assert!(scene.stage.register.is_mandatary(user, new));
        assert!(!scene.stage.register.is_mandatary(user, scene.old));
        assert!(scene.stage.may(user, "rq", "rq-avis", in_days(10)));
        assert!(!scene.stage.may(user, "rq", "rq-releves", in_days(10)));
    }
}

#[test]
fn r11_a_dropped_assignment_ends_and_stays_with_the_old_version() {
    let mut scene = Scene::new();
    scene.stage.today = in_days(2);
    let new = scene.stage.register.procurations().next_id();
    let command = modification(scene.old, new_terms(), [scene.of_anne]);
    scene.stage.submit(command);
    assert_eq!(scene.mandataries(new), [scene.of_bruno]);
    assert_eq!(scene.all_assignments(scene.old), [scene.of_anne]);
    let row = scene
        .stage
        .register
        .assignments()
        .get(scene.of_anne)
        .unwrap();
    let reason = EndReason::Withdrawn;
    let on = in_days(2);
    assert_eq!(row.ended, Some(AssignmentEnd { on, reason }));
    assert_eq!(row.procuration, scene.old);
    assert!(!scene.stage.may(scene.anne, "rq", "rq-avis", in_days(10)));
}

#[test]
fn r11_what_had_ended_stays_with_the_version_under_which_it_held() {
    let mut scene = Scene::new();
    let withdrawal = Command::WithdrawAssignments([scene.of_anne].into());
    scene.stage.submit(withdrawal);
    let new = scene.stage.modify(scene.old, new_terms());
    assert_eq!(scene.all_assignments(scene.old), [scene.of_anne]);
    assert_eq!(scene.all_assignments(new), [scene.of_bruno]);
}

#[test]
fn r11_assignments_pass_through_several_versions() {
    let mut scene = Scene::new();
    let second = scene.stage.modify(scene.old, new_terms());
    let chloe = scene.stage.add_employee("chloe");
    let of_chloe = scene.stage.assign(second, chloe);
    let third = scene.stage.register.procurations().next_id();
    let command = modification(second, plain_terms(), [scene.of_bruno]);
    scene.stage.submit(command);
    assert_eq!(scene.mandataries(third), [scene.of_anne, of_chloe]);
    assert_eq!(scene.all_assignments(second), [scene.of_bruno]);
}

#[test]
fn r11_dropping_alone_is_a_modification_and_changing_nothing_is_none() {
    let Scene {
        stage,
        old,
        of_anne,
        ..
    } = Scene::new();
    assert!(
        stage
            .ask(officer(), modification(old, plain_terms(), [of_anne]))
            .is_ok()
    );
    let same = stage.ask(officer(), modification(old, plain_terms(), []));
    check_refused(same, Rule::R6, &Refusal::NothingToChange);
}

#[test]
fn r11_beginning_today_what_has_begun_changes_nothing() {
    let Scene {
        mut stage,
        old,
        of_anne,
        ..
    } = Scene::new();
    stage.today = in_days(4);
    // R2 lets no new version begin earlier: that day is no change of anybody's.
    let of_today = |end| ProcurationTerms {
        period: period(4, end),
        ..plain_terms()
    };
    let same = stage.ask(officer(), modification(old, of_today(365), []));
    check_refused(same, Rule::R6, &Refusal::NothingToChange);
    for changed in [
        modification(old, of_today(366), []),
        modification(old, of_today(365), [of_anne]),
        modification(old, terms(period(5, 365), unrestricted(["rq"])), []),
    ] {
        assert!(stage.ask(officer(), changed).is_ok());
    }
    // What hasn't begun yet would begin today: that is a change.
    let upcoming = stage.create(terms(period(10, 365), unrestricted(["rq"])));
    assert!(
        stage
            .ask(officer(), modification(upcoming, of_today(365), []))
            .is_ok()
    );
}

#[test]
fn r11_only_what_stands_and_is_of_this_procuration_can_be_dropped() {
    let mut scene = Scene::new();
    let (_, elsewhere) = scene.stage.give(scene.anne, plain_terms());
    let withdrawal = Command::WithdrawAssignments([scene.of_anne].into());
    scene.stage.submit(withdrawal);
    for other in [elsewhere, scene.of_anne, AssignmentId::from(99)] {
        let command = modification(scene.old, new_terms(), [other, scene.of_bruno]);
        let answer = scene.stage.ask(officer(), command);
        check_refused(answer, Rule::R10, &Refusal::AssignmentOver(other));
    }
}

type Verb = (&'static str, fn(ProcurationId) -> Command);

const VERBS: [Verb; 4] = [
    ("modify", |id| modification(id, new_terms(), [])),
    ("suspend", Command::SuspendProcuration),
    ("reactivate", Command::ReactivateProcuration),
    ("revoke", revocation),
];

/// Leads a procuration to a status and checks which of the four verbs are accepted there.
#[track_caller]
fn check_verbs(drive: impl FnOnce(&mut Stage, ProcurationId), status: Status, accepted: &[&str]) {
    let mut stage = Stage::founded();
    let procuration = stage.create(terms(period(5, 60), unrestricted(["rq"])));
    drive(&mut stage, procuration);
    for (verb, command) in VERBS {
        let mut answer = stage.ask(officer(), command(procuration));
        if verb == "modify" && stage.today > in_days(5) {
            let period = period(80, 90);
            let later = terms(period, unrestricted(["req"]));
            answer = stage.ask(officer(), modification(procuration, later, []));
        }
        if accepted.contains(&verb) {
            assert!(answer.is_ok(), "{verb} {status:?}: {answer:?}");
        } else {
            let refusal = Refusal::WrongStatus {
                procuration,
                status,
            };
            check_refused(answer, Rule::R11, &refusal);
        }
    }
}

#[test]
fn r11_what_may_be_done_follows_from_the_status() {
    let standing = ["modify", "suspend", "revoke"];
    check_verbs(|_, _| {}, Status::Upcoming, &standing);
    check_verbs(
        |stage, _| stage.today = in_days(5),
        Status::InForce,
        &standing,
    );
    check_verbs(
        |stage, _| stage.today = in_days(60),
        Status::Expiring,
        &standing,
    );
    check_verbs(
        Stage::drive_to_suspended,
        Status::Suspended,
        &["reactivate", "revoke"],
    );
}

#[test]
fn r11_nothing_may_be_done_to_what_is_over() {
    check_verbs(Stage::drive_to_expired, Status::Expired, &[]);
    check_verbs(Stage::drive_to_revoked, Status::Revoked, &[]);
    let replaced = |stage: &mut Stage, id| {
        stage.drive_to_replaced(id);
    };
    check_verbs(replaced, Status::Replaced, &[]);
    let suspended_then_expired = |stage: &mut Stage, id| {
        stage.drive_to_suspended(id);
        stage.drive_to_expired(id);
    };
    check_verbs(suspended_then_expired, Status::Expired, &[]);
}

#[test]
fn r11_nothing_may_be_done_to_what_does_not_exist() {
    let stage = Stage::founded();
    for (_, command) in VERBS {
        let refusal = stage.refusal(command(ProcurationId::from(9)));
        assert_eq!(refusal, Refusal::ProcurationUnknown);
    }
}

#[test]
fn r11_a_suspension_ends_access_and_a_reactivation_restores_it() {
    let Scene {
        mut stage,
        old,
        anne,
        ..
    } = Scene::new();
    let may = |stage: &Stage| stage.may(anne, "rq", "rq-avis", in_days(1));
    assert!(may(&stage));
    stage.drive_to_suspended(old);
    assert!(!may(&stage));
    stage.submit(Command::ReactivateProcuration(old));
    assert!(may(&stage));
}

#[test]
fn r11_a_revocation_says_why_and_ends_the_standing_assignments() {
    let mut scene = Scene::new();
    let withdrawal = Command::WithdrawAssignments([scene.of_anne].into());
    scene.stage.submit(withdrawal);
    scene.stage.today = in_days(3);
    let events = scene.stage.submit(revocation(scene.old));
    assert_eq!(events.len(), 2);
    let on = in_days(3);
    let row = scene.stage.register.procurations().get(scene.old).unwrap();
    let reason = crate::stage::note("Fin du mandat");
    assert_eq!(row.state, ProcurationState::Revoked { on, reason });
    let end_of = |id| {
        scene
            .stage
            .register
            .assignments()
            .get(id)
            .unwrap()
            .ended
            .unwrap()
    };
    assert_eq!(end_of(scene.of_anne).reason, EndReason::Withdrawn);
    let reason = EndReason::Revocation;
    assert_eq!(end_of(scene.of_bruno), AssignmentEnd { on, reason });
}

#[test]
fn only_a_later_end_and_nothing_else_is_a_prolongation() {
    for (from, to, is_one) in [(0, 400, true), (30, 400, false), (0, 300, false)] {
        let mut stage = Stage::founded();
        let id = stage.create(plain_terms());
        let new = terms(period(from, to), unrestricted(["rq"]));
        let events = stage.submit(modification(id, new, []));
        let [event] = events.as_slice() else {
            panic!("one event")
        };
        assert_eq!(
            is_prolongation(&stage.register, event),
            is_one,
            "{from} to {to}"
        );
    }
}
