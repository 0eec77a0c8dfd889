//! An act is taken back by what leaves the register as it was; every rule is checked again, and whatever
//! the act touched must be as it left it.

use crate::stage::{
    Stage, assigning, enrolment, in_days, modification, moment, name, officer, plain_terms,
    restricted, revocation, terms,
};
use procura::register::{
    AccountKey, Actor, AssignmentId, Command, EndReason, Event, KeyOrigin, Opposite, OrderedSet,
    ProcurationId, ProcurationState, Refusal, Role, Subject, UserId, check_author,
};

/// A procuration of two, and another employee.
struct Scene {
    stage: Stage,
    anne: UserId,
    bruno: UserId,
    chloe: UserId,
    procuration: ProcurationId,
    of_anne: AssignmentId,
    of_bruno: AssignmentId,
}

fn scene() -> Scene {
    let mut stage = Stage::founded();
    let [anne, bruno, chloe] = ["anne", "bruno", "chloe"].map(|code| stage.add_employee(code));
    let (procuration, of_anne) = stage.give(anne, plain_terms());
    let of_bruno = stage.assign(procuration, bruno);
    Scene {
        stage,
        anne,
        bruno,
        chloe,
        procuration,
        of_anne,
        of_bruno,
    }
}

impl Scene {
    /// Lets the officer do something; what takes it back.
    fn act(&mut self, command: Command) -> Command {
        let events = self
            .stage
            .ask(officer(), command.clone())
            .expect("accepted");
        let opposite = Opposite::of(&self.stage.register, &events);
        self.stage.submit(command);
        Command::UndoAct {
            sequence: 5,
            opposite,
        }
    }

    /// The refusal to take an act back after something else has been done.
    fn refusal_after(mut self, act: Command, meanwhile: Command) -> Refusal {
        let undo = self.act(act);
        self.stage.submit(meanwhile);
        self.stage.refusal(undo)
    }

    fn withdrawal(&self) -> Command {
        Command::WithdrawAssignments([self.of_anne].into())
    }

    fn shrinking(&self) -> Command {
        let less = terms(crate::stage::period(0, 9), restricted("rq", ["rq-avis"]));
        modification(self.procuration, less, [self.of_anne])
    }
}

#[test]
fn what_takes_an_act_back_names_it_first() {
    let mut scene = scene();
    let undo = scene.act(Command::SuspendUser(scene.anne));
    let events = scene.stage.submit(undo);
    let expected = [
        Event::ActUndone {
            sequence: 5,
            on: scene.stage.today,
        },
        Event::UserReactivated(scene.anne),
    ];
    assert_eq!(events, expected);
}

#[test]
fn r11_a_modification_taken_back_restores_the_former_version_and_its_mandataries() {
    let mut scene = scene();
    let Scene {
        anne,
        bruno,
        procuration,
        ..
    } = scene;
    let undo = scene.act(scene.shrinking());
    scene.stage.today = in_days(1);
    let new = ProcurationId::from(1);
    assert!(!scene.stage.may(anne, "rq", "rq-avis", in_days(2)));
    scene.stage.submit(undo);
    for user in [anne, bruno] {
        assert!(scene.stage.register.is_mandatary(user, procuration));
        assert!(scene.stage.may(user, "rq", "rq-releves", in_days(200)));
    }
    let rows = scene.stage.register.procurations();
    assert_eq!(rows.get(procuration).unwrap().state, ProcurationState::Open);
    let by = procuration;
    assert_eq!(
        rows.get(new).unwrap().state,
        ProcurationState::Replaced { by }
    );
    let reference = rows.get(procuration).unwrap().reference;
    let latest = scene.stage.register.procuration_by_reference(reference);
    assert_eq!(latest, Some(procuration));
    // What is restored goes on like any other version.
    let third = scene.stage.modify(
        procuration,
        terms(crate::stage::period(1, 9), restricted("rq", ["rq-avis"])),
    );
    assert_eq!(scene.stage.register.mandataries(third).count(), 2);
    assert_eq!(
        scene
            .stage
            .register
            .procurations()
            .get(third)
            .unwrap()
            .replaces,
        Some(procuration)
    );
}

#[test]
fn a_grant_taken_back_counts_as_never_given() {
    let mut scene = scene();
    let procuration = scene.stage.register.procurations().next_id();
    let grant = Command::GrantAccess {
        user: scene.chloe,
        reference: scene.stage.fresh_reference(),
        terms: plain_terms(),
    };
    let undo = scene.act(grant);
    let assignment = AssignmentId::from(2);
    scene.stage.submit(undo);
    let row = scene.stage.register.assignments().get(assignment).unwrap();
    assert_eq!(row.ended.unwrap().reason, EndReason::Undone);
    let state = &scene
        .stage
        .register
        .procurations()
        .get(procuration)
        .unwrap()
        .state;
    let on = scene.stage.today;
    assert_eq!(*state, ProcurationState::Undone { on });
    let mandate = scene.stage.register.ended_mandate(assignment, in_days(999));
    assert_eq!(mandate, None);
    let revoked = scene.stage.ask(officer(), revocation(procuration));
    assert!(revoked.is_err());
}

#[test]
fn whoever_changed_what_an_act_touched_keeps_it_from_being_taken_back() {
    let scene_of = scene;
    let (anne, bruno, chloe, procuration) = {
        let Scene {
            anne,
            bruno,
            chloe,
            procuration,
            ..
        } = scene();
        (anne, bruno, chloe, procuration)
    };
    let new = ProcurationId::from(1);
    let rename = |given| Command::ChangeUser {
        user: anne,
        given_name: name(given),
        family_name: name("Roy"),
        email: None,
    };
    let create = |scene: &Scene| Command::CreateProcuration {
        reference: scene.stage.fresh_reference(),
        terms: plain_terms(),
    };
    let again = assigning(procuration, [anne]);
    let prolong = |id: ProcurationId| Command::ProlongProcurations([(id, in_days(900))].into());
    let scene = scene_of();
    let cases = [
        (
            Command::SuspendUser(anne),
            Command::RecordDeparture(anne),
            Subject::User(anne),
        ),
        (rename("Anna"), rename("Ana"), Subject::User(anne)),
        (
            enrolment("rq", None),
            enrolment("rq", Some(procura::register::EnrolmentState::Pending)),
            Subject::Body(crate::stage::body("rq")),
        ),
        (
            create(&scene),
            assigning(new, [anne]),
            Subject::Procuration(new),
        ),
        (create(&scene), prolong(new), Subject::Procuration(new)),
        (
            assigning(procuration, [chloe]),
            Command::RecordDeparture(chloe),
            Subject::Assignment(AssignmentId::from(2)),
        ),
        (
            assigning(procuration, [chloe]),
            prolong(procuration),
            Subject::Assignment(AssignmentId::from(2)),
        ),
        (
            scene.shrinking(),
            assigning(new, [anne]),
            Subject::Procuration(new),
        ),
        (
            scene.shrinking(),
            Command::RecordDeparture(anne),
            Subject::User(anne),
        ),
        (
            scene.shrinking(),
            Command::RecordDeparture(bruno),
            Subject::Procuration(new),
        ),
        (
            Command::SuspendProcuration(procuration),
            revocation(procuration),
            Subject::Procuration(procuration),
        ),
        (scene.withdrawal(), again, Subject::User(anne)),
        (
            scene.withdrawal(),
            Command::RecordDeparture(anne),
            Subject::User(anne),
        ),
        (
            scene.withdrawal(),
            prolong(procuration),
            Subject::Procuration(procuration),
        ),
    ];
    for (act, meanwhile, subject) in cases {
        let told = format!("{act:?}");
        let refusal = scene_of().refusal_after(act, meanwhile);
        assert_eq!(refusal, Refusal::ChangedSince(subject), "{told}");
    }
}

#[test]
fn every_subject_that_changed_since_is_named() {
    let mut scene = scene();
    let both = OrderedSet::from([scene.of_anne, scene.of_bruno]);
    let undo = scene.act(Command::WithdrawAssignments(both));
    for user in [scene.anne, scene.bruno] {
        scene.stage.submit(Command::RecordDeparture(user));
    }
    let refusal = scene.stage.refusal(undo);
    assert_eq!(refusal.each().len(), 2);
}

#[test]
fn r01_whoever_is_an_officer_no_more_takes_nothing_back() {
    let mut scene = scene();
    scene.stage.add_officer("eve");
    let undo = scene.act(Command::SuspendUser(scene.anne));
    scene.stage.submit(Command::ChangeRole {
        user: UserId::from(0),
        role: Role::User,
    });
    assert_eq!(scene.stage.refusal(undo), Refusal::NotOfficer);
}

#[test]
fn r09_the_last_active_officer_is_not_suspended_by_taking_a_reactivation_back() {
    let mut scene = scene();
    let eve = scene.stage.add_officer("eve");
    scene.stage.submit(Command::SuspendUser(eve));
    let undo = scene.act(Command::ReactivateUser(eve));
    let as_eve = Actor::User(eve);
    scene
        .stage
        .apply_as(as_eve, Command::SuspendUser(UserId::from(0)));
    let answer = scene.stage.ask(as_eve, undo);
    assert_eq!(answer, Err(Refusal::LastOfficer(eve)));
}

#[test]
fn what_has_no_opposite_is_not_taken_back() {
    let mut scene = scene();
    let anne = scene.anne;
    for command in [
        Command::AddUser(crate::stage::new_user("zoe", Role::User)),
        Command::ChangeRole {
            user: scene.chloe,
            role: Role::Rse,
        },
        Command::ReviewAccesses(anne),
        revocation(scene.procuration),
        Command::RecordDeparture(anne),
    ] {
        let undo = scene.act(command);
        assert_eq!(scene.stage.refusal(undo), Refusal::NoOpposite);
    }
    let renounced = [Event::AssignmentEnded {
        assignment: scene.of_bruno,
        end: procura::register::AssignmentEnd {
            on: in_days(0),
            reason: EndReason::Renounced,
        },
    }];
    assert!(Opposite::of(&scene.stage.register, &renounced).is_empty());
}

#[test]
fn what_takes_back_stands_only_in_a_record_that_names_the_act() {
    let mut scene = scene();
    let key = AccountKey::from_bytes([1; 32]);
    scene.stage.record(Event::KeySet {
        user: UserId::from(0),
        key,
        origin: KeyOrigin::Own,
        edition: 1,
    });
    let undo = scene.act(scene.withdrawal());
    let events = scene.stage.ask(officer(), undo).unwrap();
    let now = moment(scene.stage.today).now;
    let author = (officer(), key);
    let check = |events: &[Event]| check_author(&scene.stage.register, author, now, events);
    assert_eq!(check(&events), Ok(()));
    let named = Event::ActUndone {
        sequence: 5,
        on: in_days(0),
    };
    let procuration = scene.procuration;
    let undone = procura::register::AssignmentEnd {
        on: in_days(0),
        reason: EndReason::Undone,
    };
    for amiss in [
        vec![events[1].clone()],
        vec![events[1].clone(), named.clone()],
        vec![named.clone()],
        vec![named.clone(), named],
        vec![Event::CreationUndone {
            procuration,
            on: in_days(0),
        }],
        vec![Event::ModificationUndone {
            procuration,
            resumed: OrderedSet::new(),
        }],
        vec![Event::AssignmentEnded {
            assignment: scene.of_bruno,
            end: undone,
        }],
    ] {
        assert_eq!(check(&amiss), Err(Refusal::NoOpposite), "{amiss:?}");
    }
}

#[test]
fn whoever_came_and_went_meanwhile_keeps_a_creation_from_being_taken_back() {
    let mut scene = scene();
    let new = scene.stage.register.procurations().next_id();
    let undo = scene.act(Command::CreateProcuration {
        reference: scene.stage.fresh_reference(),
        terms: plain_terms(),
    });
    let assignment = scene.stage.assign(new, scene.anne);
    let withdrawal = Command::WithdrawAssignments([assignment].into());
    scene.stage.submit(withdrawal);
    let refusal = Refusal::ChangedSince(Subject::Procuration(new));
    assert_eq!(scene.stage.refusal(undo), refusal);
}

#[test]
fn r11_assignments_that_came_back_pass_on_with_the_others() {
    let mut scene = scene();
    let less = terms(crate::stage::period(0, 9), restricted("rq", ["rq-avis"]));
    let undo = scene.act(modification(scene.procuration, less, [scene.of_bruno]));
    scene.stage.submit(undo);
    let all = |stage: &Stage, id| -> Vec<AssignmentId> {
        let rows = stage.register.assignments_of_procuration(id);
        rows.map(|(id, _)| id).collect()
    };
    assert_eq!(
        all(&scene.stage, scene.procuration),
        [scene.of_anne, scene.of_bruno]
    );
    let next = scene.stage.drive_to_replaced(scene.procuration);
    assert_eq!(all(&scene.stage, scene.procuration), []);
    assert_eq!(all(&scene.stage, next), [scene.of_anne, scene.of_bruno]);
}

#[test]
fn r11_r12_no_two_versions_have_the_same_number() {
    let mut scene = scene();
    let number = |stage: &Stage, id| stage.register.procurations().get(id).map(|row| row.version);
    let undo = scene.act(scene.shrinking());
    let undone = scene
        .stage
        .register
        .procurations()
        .iter()
        .next_back()
        .unwrap()
        .0;
    scene.stage.submit(undo);
    let next = scene.stage.drive_to_replaced(scene.procuration);
    let last = scene.stage.modify(next, plain_terms());
    let numbers = [scene.procuration, undone, next, last].map(|id| number(&scene.stage, id));
    assert_eq!(numbers, [Some(1), Some(2), Some(3), Some(4)]);
    let reference = scene
        .stage
        .register
        .procurations()
        .get(last)
        .unwrap()
        .reference;
    let latest = scene.stage.register.procuration_by_reference(reference);
    assert_eq!(latest, Some(last));
}

#[test]
fn r05_r09_nothing_is_given_back_to_whoever_became_an_officer() {
    let promotion = |scene: &Scene| Command::ChangeRole {
        user: scene.anne,
        role: Role::Rse,
    };
    for act in [Scene::withdrawal, Scene::shrinking] {
        let scene = scene();
        let (act, meanwhile) = (act(&scene), promotion(&scene));
        let changed = Refusal::ChangedSince(Subject::User(scene.anne));
        assert_eq!(scene.refusal_after(act, meanwhile), changed);
    }
}
