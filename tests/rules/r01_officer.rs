//! R1: only an active officer changes the register; anyone active may renounce what is theirs.

use crate::stage::{
    Stage, assigning, body, check_refused, code, enrolment, founding, modification, name, new_user,
    officer, plain_terms, restricted, revocation, terms,
};
use procura::register::{
    Actor, AssignmentId, Command, EnrolmentState, Event, ProcurationId, Refusal, Role, Rule, UserId,
};

/// A stage where every reserved command has something to act upon.
struct Scene {
    stage: Stage,
    employee: UserId,
    suspended_user: UserId,
    open: ProcurationId,
    unassigned: ProcurationId,
    suspended: ProcurationId,
    assignment: AssignmentId,
}

impl Scene {
    fn new() -> Self {
        let mut stage = Stage::founded();
        let employee = stage.add_employee("anne");
        let suspended_user = stage.add_employee("bruno");
        stage.submit(Command::SuspendUser(suspended_user));
        let (open, assignment) = stage.give(employee, plain_terms());
        let unassigned = stage.create(plain_terms());
        let suspended = stage.create(plain_terms());
        stage.drive_to_suspended(suspended);
        Self {
            stage,
            employee,
            suspended_user,
            open,
            unassigned,
            suspended,
            assignment,
        }
    }

    /// Everything that only an officer may ask for, each one acceptable here.
    fn reserved_commands(&self) -> Vec<Command> {
        let mut commands = self.about_users();
        commands.extend(self.about_procurations());
        commands
    }

    fn about_users(&self) -> Vec<Command> {
        vec![
            Command::AddUser(new_user("chloe", Role::User)),
            Command::AddUser(new_user("david", Role::Rse)),
            Command::ChangeUser {
                user: self.employee,
                given_name: name("Anne-Marie"),
                family_name: name("Roy"),
                email: None,
            },
            Command::ChangeRole {
                user: self.employee,
                role: Role::Rse,
            },
            Command::SuspendUser(self.employee),
            Command::ReactivateUser(self.suspended_user),
            Command::RecordDeparture(self.employee),
            enrolment("rbq", Some(EnrolmentState::Pending)),
            enrolment("rq", None),
        ]
    }

    fn about_procurations(&self) -> Vec<Command> {
        let reference = self.stage.fresh_reference();
        let narrower = terms(
            plain_terms().period,
            restricted("rq", ["rq-avis", "rq-releves"]),
        );
        vec![
            Command::GrantAccess {
                user: self.employee,
                reference,
                terms: plain_terms(),
            },
            Command::CreateProcuration {
                reference,
                terms: plain_terms(),
            },
            assigning(self.unassigned, [self.employee]),
            modification(self.open, narrower, []),
            Command::SuspendProcuration(self.open),
            Command::ReactivateProcuration(self.suspended),
            revocation(self.open),
            Command::WithdrawAssignments([self.assignment].into()),
        ]
    }

    fn check_all_refused(&self, actor: Actor, refusal: &Refusal) {
        for command in self.reserved_commands() {
            check_refused(self.stage.ask(actor, command), Rule::R1, refusal);
        }
    }
}

#[test]
fn r01_an_active_officer_may_ask_for_every_reserved_thing() {
    let scene = Scene::new();
    for command in scene.reserved_commands() {
        let answer = scene.stage.ask(officer(), command.clone());
        assert!(
            answer.is_ok_and(|events| !events.is_empty()),
            "{command:?} should be accepted"
        );
    }
}

#[test]
fn r01_a_second_officer_may_as_well() {
    let mut scene = Scene::new();
    let second = scene.stage.add_officer("eve");
    for command in scene.reserved_commands() {
        assert!(scene.stage.ask(Actor::User(second), command).is_ok());
    }
}

#[test]
fn r01_an_employee_may_ask_for_nothing_reserved() {
    let scene = Scene::new();
    scene.check_all_refused(Actor::User(scene.employee), &Refusal::NotOfficer);
}

#[test]
fn r01_a_suspended_employee_may_ask_for_nothing_reserved() {
    let scene = Scene::new();
    scene.check_all_refused(Actor::User(scene.suspended_user), &Refusal::ActorNotActive);
}

#[test]
fn r01_a_suspended_officer_may_ask_for_nothing_reserved_until_reactivated() {
    let mut scene = Scene::new();
    let second = scene.stage.add_officer("eve");
    scene.stage.submit(Command::SuspendUser(second));
    scene.check_all_refused(Actor::User(second), &Refusal::ActorNotActive);
    scene.stage.submit(Command::ReactivateUser(second));
    for command in scene.reserved_commands() {
        assert!(scene.stage.ask(Actor::User(second), command).is_ok());
    }
}

#[test]
fn r01_an_officer_who_left_may_ask_for_nothing_reserved() {
    let mut scene = Scene::new();
    let second = scene.stage.add_officer("eve");
    scene
        .stage
        .apply_as(Actor::User(second), Command::RecordDeparture(second));
    scene.check_all_refused(Actor::User(second), &Refusal::ActorNotActive);
}

#[test]
fn r01_an_unknown_user_may_ask_for_nothing_reserved() {
    let scene = Scene::new();
    scene.check_all_refused(Actor::User(UserId::from(99)), &Refusal::ActorNotActive);
}

#[test]
fn r01_the_founder_may_ask_for_nothing_once_the_file_exists() {
    let scene = Scene::new();
    scene.check_all_refused(Actor::Founder, &Refusal::NotOfficer);
    let again = scene.stage.ask(Actor::Founder, founding(["rq"]));
    check_refused(again, Rule::R1, &Refusal::AlreadyFounded);
    let by_officer = scene.stage.ask(officer(), founding(["rq"]));
    check_refused(by_officer, Rule::R1, &Refusal::AlreadyFounded);
}

#[test]
fn r01_only_the_founder_creates_the_file() {
    let stage = Stage::empty();
    let answer = stage.ask(officer(), founding(["rq"]));
    check_refused(answer, Rule::R1, &Refusal::ActorNotActive);
}

#[test]
fn r01_the_first_user_is_an_officer_and_the_named_bodies_are_enrolled() {
    let mut stage = Stage::empty();
    let Command::Found {
        enterprise,
        officer,
        enrolled,
    } = founding(["rq", "cnesst"])
    else {
        panic!("founding makes another command");
    };
    let command = Command::Found {
        enterprise: enterprise.clone(),
        officer,
        enrolled,
    };
    stage.apply_as(Actor::Founder, command);
    assert_eq!(stage.register.enterprise(), Some(&enterprise));
    assert!(stage.register.is_active_officer(UserId::from(0)));
    assert_eq!(
        stage.register.user_by_code(&code("Rosalie")),
        Some(UserId::from(0))
    );
    for (id, state) in [
        ("rq", Some(EnrolmentState::Active)),
        ("cnesst", Some(EnrolmentState::Active)),
        ("amf", None),
    ] {
        assert_eq!(stage.register.enrolment(&body(id)), state);
    }
}

#[test]
fn r01_a_file_is_not_founded_with_an_unknown_body() {
    let answer = Stage::empty().ask(Actor::Founder, founding(["rq", "zzz"]));
    check_refused(answer, Rule::R3, &Refusal::BodyUnknown(body("zzz")));
}

#[test]
fn r01_whoever_is_active_renounces_their_own_assignment() {
    let mut scene = Scene::new();
    let events = scene.stage.apply_as(
        Actor::User(scene.employee),
        Command::RenounceAssignment(scene.assignment),
    );
    assert!(matches!(events[..], [Event::AssignmentEnded { .. }]));
    assert_eq!(scene.stage.register.mandataries(scene.open).count(), 0);
}

#[test]
fn r01_nobody_renounces_for_somebody_else() {
    let mut scene = Scene::new();
    let other = scene.stage.add_employee("flore");
    let command = Command::RenounceAssignment(scene.assignment);
    for actor in [officer(), Actor::User(other)] {
        let answer = scene.stage.ask(actor, command.clone());
        check_refused(answer, Rule::R1, &Refusal::NotOwnAssignment);
    }
}

#[test]
fn r01_whoever_is_not_active_renounces_nothing() {
    let mut scene = Scene::new();
    let command = Command::RenounceAssignment(scene.assignment);
    scene.stage.submit(Command::SuspendUser(scene.employee));
    let suspended = scene
        .stage
        .ask(Actor::User(scene.employee), command.clone());
    check_refused(suspended, Rule::R1, &Refusal::ActorNotActive);
    let founder = scene.stage.ask(Actor::Founder, command);
    check_refused(founder, Rule::R1, &Refusal::NotOfficer);
}

#[test]
fn r01_an_enrolment_is_set_at_a_known_body_and_only_to_something_else() {
    let stage = Stage::founded();
    let unknown = stage.refusal(enrolment("zzz", None));
    assert_eq!(unknown, Refusal::BodyUnknown(body("zzz")));
    let same = stage.refusal(enrolment("rq", Some(EnrolmentState::Active)));
    assert_eq!(same, Refusal::NothingToChange);
    assert_eq!(same.rule(), Rule::R6);
    assert_eq!(
        stage.refusal(enrolment("rbq", None)),
        Refusal::NothingToChange
    );
}

#[test]
fn r01_an_enrolment_ends_and_begins_again() {
    let mut stage = Stage::founded();
    stage.submit(enrolment("rq", None));
    assert_eq!(stage.register.enrolment(&body("rq")), None);
    stage.submit(enrolment("rq", Some(EnrolmentState::Pending)));
    assert!(!stage.register.is_enrolled(&body("rq")));
    stage.submit(enrolment("rq", Some(EnrolmentState::Active)));
    assert!(stage.register.is_enrolled(&body("rq")));
}

#[test]
fn r01_no_two_users_have_the_same_code_whatever_its_case() {
    let mut stage = Stage::founded();
    stage.add_employee("Anne");
    let command = Command::AddUser(new_user("ANNE", Role::User));
    let taken = Refusal::CodeTaken(code("anne"));
    check_refused(stage.ask(officer(), command), Rule::R6, &taken);
}

#[test]
fn r01_a_correction_changes_names_and_address_and_nothing_else() {
    let mut scene = Scene::new();
    let before = scene
        .stage
        .register
        .users()
        .get(scene.employee)
        .unwrap()
        .clone();
    let email = procura::register::Email::parse_optional("anne@exemple.quebec").unwrap();
    scene.stage.submit(Command::ChangeUser {
        user: scene.employee,
        given_name: name("Anne-Marie"),
        family_name: name("Roy"),
        email: email.clone(),
    });
    let after = scene.stage.register.users().get(scene.employee).unwrap();
    assert_eq!(after.listed_name(), "Roy, Anne-Marie");
    assert_eq!(after.full_name(), "Anne-Marie Roy");
    assert_eq!(after.email, email);
    assert_eq!(
        (&after.code, after.role, after.standing),
        (&before.code, before.role, before.standing)
    );
}
