//! The facts of a mandate that is over, as an attestation tells them.

use crate::stage::{Stage, in_days, modification, period, plain_terms, terms, unrestricted};
use procura::register::{
    Actor, AssignmentId, Command, Day, EndReason, EndedMandate, MandateEnd, ProcurationId, UserId,
};

struct Scene {
    stage: Stage,
    anne: UserId,
    procuration: ProcurationId,
    assignment: AssignmentId,
}

/// Upcoming from day 10 to day 100, assigned on day 2.
fn scene() -> Scene {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let procuration = stage.create(terms(period(10, 100), unrestricted(["rq"])));
    stage.today = in_days(2);
    let assignment = stage.assign(procuration, anne);
    Scene {
        stage,
        anne,
        procuration,
        assignment,
    }
}

impl Scene {
    fn mandate(&self) -> Option<EndedMandate> {
        self.stage
            .register
            .ended_mandate(self.assignment, self.stage.today)
    }

    fn effect(&self) -> Option<(Day, Day)> {
        self.mandate().expect("over").effect
    }
}

#[test]
fn a_mandate_that_stands_has_no_end_to_attest() {
    let mut scene = scene();
    assert_eq!(scene.mandate(), None);
    scene.stage.today = in_days(100);
    assert_eq!(scene.mandate(), None);
    scene.assignment = AssignmentId::from(99);
    assert_eq!(scene.mandate(), None);
}

#[test]
fn an_expired_mandate_tells_who_by_whom_and_from_when_to_when() {
    let mut scene = scene();
    scene.stage.today = in_days(101);
    let expected = EndedMandate {
        assignment: scene.assignment,
        user: scene.anne,
        procuration: scene.procuration,
        given_by: UserId::from(0),
        given_on: in_days(2),
        effect: Some((in_days(10), in_days(100))),
        ended_on: in_days(100),
        end: MandateEnd::Expired,
    };
    assert_eq!(scene.mandate(), Some(expected));
}

#[test]
fn every_way_to_end_is_told() {
    type Act = fn(&Scene) -> (Actor, Command);
    let ends: [(EndReason, Act); 4] = [
        (EndReason::Withdrawn, |scene| {
            let command = Command::WithdrawAssignments([scene.assignment].into());
            (crate::stage::officer(), command)
        }),
        (EndReason::Renounced, |scene| {
            let command = Command::RenounceAssignment(scene.assignment);
            (Actor::User(scene.anne), command)
        }),
        (EndReason::Departure, |scene| {
            let command = Command::RecordDeparture(scene.anne);
            (crate::stage::officer(), command)
        }),
        (EndReason::Revocation, |scene| {
            let command = crate::stage::revocation(scene.procuration);
            (crate::stage::officer(), command)
        }),
    ];
    for (reason, act) in ends {
        let mut scene = scene();
        scene.stage.today = in_days(30);
        let (actor, command) = act(&scene);
        scene.stage.apply_as(actor, command);
        scene.stage.today = in_days(200);
        let mandate = scene.mandate().expect("over");
        assert_eq!(mandate.end, MandateEnd::Ended(reason));
        assert_eq!(mandate.ended_on, in_days(30));
        assert_eq!(mandate.effect, Some((in_days(10), in_days(30))));
    }
}

#[test]
fn a_mandate_that_ended_before_it_began_never_took_effect() {
    let mut scene = scene();
    scene.stage.today = in_days(9);
    let withdrawal = Command::WithdrawAssignments([scene.assignment].into());
    scene.stage.submit(withdrawal);
    assert_eq!(scene.effect(), None);
    assert_eq!(scene.mandate().unwrap().ended_on, in_days(9));
}

#[test]
fn what_had_expired_did_not_end_by_a_later_departure() {
    let mut scene = scene();
    scene.stage.today = in_days(150);
    scene.stage.submit(Command::RecordDeparture(scene.anne));
    let mandate = scene.mandate().unwrap();
    assert_eq!(mandate.end, MandateEnd::Expired);
    assert_eq!(mandate.ended_on, in_days(100));
}

#[test]
fn a_mandate_goes_on_through_the_versions_that_it_follows() {
    let mut scene = scene();
    scene.stage.today = in_days(50);
    scene.stage.submit(Command::ProlongProcurations(
        [(scene.procuration, in_days(300))].into(),
    ));
    scene.stage.today = in_days(301);
    assert_eq!(scene.effect(), Some((in_days(10), in_days(300))));
}

#[test]
fn a_version_that_never_began_gave_nothing() {
    let mut scene = scene();
    scene.stage.today = in_days(5);
    let new = scene.stage.modify(
        scene.procuration,
        terms(period(20, 60), unrestricted(["req"])),
    );
    scene.stage.today = in_days(61);
    assert_eq!(scene.effect(), Some((in_days(20), in_days(60))));
    assert_eq!(scene.mandate().unwrap().procuration, new);
}

#[test]
fn whoever_comes_to_a_later_version_begins_with_it() {
    let mut stage = Stage::founded();
    let [anne, bruno, chloe] = ["anne", "bruno", "chloe"].map(|code| stage.add_employee(code));
    let (old, of_anne) = stage.give(anne, plain_terms());
    stage.today = in_days(40);
    let new = stage.register.procurations().next_id();
    let later = terms(period(50, 80), unrestricted(["rq"]));
    stage.submit(modification(old, later, [of_anne]));
    // On the day on which the new version was made, whose old one was in force.
    let of_bruno = stage.assign(new, bruno);
    stage.today = in_days(55);
    let of_chloe = stage.assign(new, chloe);
    stage.today = in_days(81);
    let effect = |id| {
        let mandate = stage.register.ended_mandate(id, stage.today);
        mandate.unwrap().effect.unwrap()
    };
    assert_eq!(effect(of_anne), (in_days(0), in_days(40)));
    assert_eq!(effect(of_bruno), (in_days(50), in_days(80)));
    assert_eq!(effect(of_chloe), (in_days(55), in_days(80)));
}

#[test]
fn the_last_day_is_one_on_which_it_gave_access() {
    let mut scene = scene();
    // In force from day 10; on day 40 a new version takes its place, which begins on day 50.
    scene.stage.today = in_days(40);
    let later = terms(period(50, 80), unrestricted(["rq"]));
    scene
        .stage
        .submit(modification(scene.procuration, later, []));
    scene.stage.today = in_days(45);
    let withdrawal = Command::WithdrawAssignments([scene.assignment].into());
    scene.stage.submit(withdrawal);
    let mandate = scene.mandate().expect("over");
    assert_eq!(mandate.ended_on, in_days(45));
    assert_eq!(mandate.effect, Some((in_days(10), in_days(40))));
}

/// What each version that somebody had gave, by its number, from when to when.
fn held(stage: &Stage, id: AssignmentId, until: Day) -> Vec<(u32, Day, Day)> {
    let held = stage.register.versions_held(id, until).into_iter();
    let number = |id| stage.register.procurations().get(id).unwrap().version;
    held.map(|one| (number(one.procuration), one.first, one.last))
        .collect()
}

#[test]
fn r11_each_version_that_somebody_had_is_told_with_its_days() {
    let mut stage = Stage::founded();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let (first, of_anne) = stage.give(anne, plain_terms());
    stage.today = in_days(20);
    let second = stage.modify(first, terms(period(20, 200), unrestricted(["req"])));
    let of_bruno = stage.assign(second, bruno);
    // Both on the day of the second one: it had no other day.
    let third = stage.modify(second, terms(period(20, 200), unrestricted(["rq"])));
    stage.today = in_days(30);
    let (one, until) = (in_days(20), in_days(30));
    let of_both = [(2, one, one), (3, one, until)];
    let of_first = (1, in_days(0), in_days(19));
    assert_eq!(
        held(&stage, of_anne, until),
        [&[of_first][..], &of_both].concat()
    );
    assert_eq!(held(&stage, of_bruno, until), of_both);
    let holders = |id| stage.register.holders_of_version(id);
    assert_eq!(holders(first), [of_anne]);
    assert_eq!(holders(second), [of_anne, of_bruno]);
    assert_eq!(holders(third), [of_anne, of_bruno]);
}

#[test]
fn r11_who_had_a_version_is_known_after_they_were_dropped_from_a_later_one() {
    let mut stage = Stage::founded();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let (first, of_anne) = stage.give(anne, plain_terms());
    let of_bruno = stage.assign(first, bruno);
    stage.today = in_days(9);
    let longer = terms(period(9, 200), unrestricted(["rq"]));
    stage.submit(modification(first, longer, [of_bruno]));
    assert_eq!(
        stage.register.holders_of_version(first),
        [of_anne, of_bruno]
    );
    let second = stage
        .register
        .assignments()
        .get(of_anne)
        .unwrap()
        .procuration;
    assert_eq!(stage.register.holders_of_version(second), [of_anne]);
}

#[test]
fn r11_what_a_version_goes_on_with_began_before_it() {
    let mut stage = Stage::founded();
    let first = stage.create(plain_terms());
    stage.today = in_days(9);
    let second = stage.modify(first, terms(period(9, 200), unrestricted(["rq"])));
    stage.today = in_days(12);
    let third = stage.modify(second, terms(period(12, 300), unrestricted(["rq"])));
    let later = stage.modify(third, terms(period(50, 300), unrestricted(["rq"])));
    let beginning = |id| {
        let row = stage.register.procurations().get(id).unwrap();
        stage.register.beginning(row)
    };
    assert_eq!(beginning(third), in_days(0));
    assert_eq!(beginning(later), in_days(50));
}
