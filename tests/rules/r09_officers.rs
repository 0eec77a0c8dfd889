//! R9: the last active officer stays; towards another officer, only suspend or reactivate.

use crate::stage::{Stage, check_refused, name, officer};
use procura::register::{Actor, Command, Refusal, Role, Rule, Standing, UserId};

fn first() -> UserId {
    UserId::from(0)
}

fn correction(user: UserId) -> Command {
    Command::ChangeUser {
        user,
        given_name: name("Autre"),
        family_name: name("Nom"),
        email: None,
    }
}

fn demotion(user: UserId) -> Command {
    let role = Role::User;
    Command::ChangeRole { user, role }
}

fn losses(user: UserId) -> [Command; 3] {
    [
        Command::SuspendUser(user),
        Command::RecordDeparture(user),
        demotion(user),
    ]
}

#[test]
fn r09_the_last_active_officer_is_not_suspended_and_keeps_place_and_role() {
    let stage = Stage::founded();
    for command in losses(first()) {
        let answer = stage.ask(officer(), command);
        check_refused(answer, Rule::R9, &Refusal::LastOfficer(first()));
    }
    assert!(stage.register.is_last_active_officer(first()));
}

#[test]
fn r09_an_officer_who_cannot_act_does_not_count() {
    let mut stage = Stage::founded();
    let [eve, paul] = ["eve", "paul"].map(|code| stage.add_officer(code));
    stage.submit(Command::SuspendUser(eve));
    stage.apply_as(Actor::User(paul), Command::RecordDeparture(paul));
    for command in losses(first()) {
        let answer = stage.ask(officer(), command);
        check_refused(answer, Rule::R9, &Refusal::LastOfficer(first()));
    }
}

#[test]
fn r09_an_officer_may_go_when_another_one_remains() {
    for command in losses(first()) {
        let mut stage = Stage::founded();
        let eve = stage.add_officer("eve");
        stage.submit(command);
        assert!(!stage.register.is_active_officer(first()));
        assert!(stage.register.is_last_active_officer(eve));
    }
}

#[test]
fn r09_a_promoted_employee_counts_as_an_officer() {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    let role = Role::Rse;
    stage.submit(Command::ChangeRole { user, role });
    assert!(stage.register.is_active_officer(user));
    assert!(!stage.register.is_last_active_officer(first()));
    stage.submit(demotion(first()));
    assert!(stage.register.is_last_active_officer(user));
}

#[test]
fn r09_the_last_active_officer_corrects_their_own_name() {
    let stage = Stage::founded();
    assert!(stage.ask(officer(), correction(first())).is_ok());
}

#[test]
fn r09_another_officer_is_only_suspended_or_reactivated() {
    let mut stage = Stage::founded();
    let eve = stage.add_officer("eve");
    for _standing in ["active", "suspended"] {
        for command in [
            correction(eve),
            demotion(eve),
            Command::RecordDeparture(eve),
        ] {
            let answer = stage.ask(officer(), command);
            check_refused(answer, Rule::R9, &Refusal::OtherOfficer(eve));
        }
        if stage.register.is_active_officer(eve) {
            stage.submit(Command::SuspendUser(eve));
        }
    }
    stage.submit(Command::ReactivateUser(eve));
    assert!(stage.register.is_active_officer(eve));
}

#[test]
fn r09_an_employee_is_changed_in_every_way() {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    let role = Role::Rse;
    for command in [
        correction(user),
        Command::ChangeRole { user, role },
        Command::SuspendUser(user),
        Command::RecordDeparture(user),
    ] {
        assert!(stage.ask(officer(), command).is_ok());
    }
}

#[test]
fn r09_an_unknown_user_is_not_changed() {
    let stage = Stage::founded();
    let user = UserId::from(99);
    let role = Role::Rse;
    for command in [
        correction(user),
        Command::ChangeRole { user, role },
        Command::SuspendUser(user),
        Command::ReactivateUser(user),
        Command::RecordDeparture(user),
    ] {
        assert_eq!(stage.refusal(command), Refusal::UserUnknown);
    }
}

#[test]
fn r09_a_role_changes_only_to_another_one() {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    assert_eq!(stage.refusal(demotion(user)), Refusal::NothingToChange);
    let role = Role::Rse;
    let own = Command::ChangeRole {
        user: first(),
        role,
    };
    assert_eq!(stage.refusal(own), Refusal::NothingToChange);
}

#[test]
fn r09_only_the_active_are_suspended_and_only_the_suspended_reactivated() {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    let refusal = |standing| Refusal::WrongStanding { user, standing };
    assert_eq!(
        stage.refusal(Command::ReactivateUser(user)),
        refusal(Standing::Active)
    );
    stage.submit(Command::SuspendUser(user));
    let twice = stage.refusal(Command::SuspendUser(user));
    assert_eq!(twice, refusal(Standing::Suspended));
    assert_eq!(twice.rule(), Rule::R10);
}
