//! R5: what may be assigned, and to whom; all users of one submission, or none.

use crate::stage::{
    Stage, assigning, check_refused, in_days, officer, period, plain_terms, terms, unrestricted,
};
use procura::register::{
    Command, Event, ProcurationId, Refusal, Role, Rule, Standing, Status, UserId, check_mandatary,
};

fn stage_with_employee() -> (Stage, UserId) {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    (stage, user)
}

/// Leads a new procuration somewhere and tries to assign it there.
#[track_caller]
fn check_status(drive: impl FnOnce(&mut Stage, ProcurationId), status: Status, accepted: bool) {
    let (mut stage, user) = stage_with_employee();
    let procuration = stage.create(terms(period(5, 100), unrestricted(["rq"])));
    drive(&mut stage, procuration);
    let row = stage.register.procurations().get(procuration).unwrap();
    assert_eq!(row.status(stage.today), status);
    assert_eq!(status.is_assignable(), accepted);
    let answer = stage.ask(officer(), assigning(procuration, [user]));
    if accepted {
        assert_eq!(answer.map(|events| events.len()), Ok(1));
    } else {
        let refusal = Refusal::NotAssignable {
            procuration,
            status,
        };
        check_refused(answer, Rule::R5, &refusal);
    }
}

#[test]
fn r05_a_procuration_that_is_upcoming_or_in_force_is_assigned() {
    check_status(|_, _| {}, Status::Upcoming, true);
    check_status(|stage, _| stage.today = in_days(5), Status::InForce, true);
    check_status(|stage, _| stage.today = in_days(90), Status::Expiring, true);
    check_status(
        |stage, _| stage.today = in_days(100),
        Status::Expiring,
        true,
    );
}

#[test]
fn r05_any_other_procuration_is_not_assigned() {
    check_status(Stage::drive_to_suspended, Status::Suspended, false);
    check_status(Stage::drive_to_expired, Status::Expired, false);
    check_status(Stage::drive_to_revoked, Status::Revoked, false);
    let replaced = |stage: &mut Stage, id| {
        stage.drive_to_replaced(id);
    };
    check_status(replaced, Status::Replaced, false);
}

#[test]
fn r05_a_reactivated_procuration_is_assigned_again() {
    let reactivated = |stage: &mut Stage, id| {
        stage.drive_to_suspended(id);
        stage.submit(Command::ReactivateProcuration(id));
    };
    check_status(reactivated, Status::Upcoming, true);
}

#[test]
fn r05_a_procuration_that_does_not_exist_is_not_assigned() {
    let (stage, user) = stage_with_employee();
    let command = assigning(ProcurationId::from(7), [user]);
    check_refused(
        stage.ask(officer(), command),
        Rule::R5,
        &Refusal::ProcurationUnknown,
    );
}

#[test]
fn r05_an_assignment_names_at_least_one_user() {
    let (mut stage, _) = stage_with_employee();
    let procuration = stage.create(plain_terms());
    let command = assigning(procuration, []);
    check_refused(stage.ask(officer(), command), Rule::R5, &Refusal::NoUser);
}

/// Tries to make the user a mandatary along both paths and by the check alone.
#[track_caller]
fn check_user_refused(mut stage: Stage, user: UserId, refusal: &Refusal) {
    let procuration = stage.create(plain_terms());
    let path_a = Command::GrantAccess {
        user,
        reference: stage.fresh_reference(),
        terms: plain_terms(),
    };
    for command in [path_a, assigning(procuration, [user])] {
        check_refused(stage.ask(officer(), command), Rule::R5, refusal);
    }
    check_refused(check_mandatary(&stage.register, user), Rule::R5, refusal);
}

#[test]
fn r05_an_active_employee_may_become_a_mandatary() {
    let (stage, user) = stage_with_employee();
    assert_eq!(check_mandatary(&stage.register, user), Ok(()));
}

#[test]
fn r05_an_unknown_user_is_never_a_mandatary() {
    let (stage, _) = stage_with_employee();
    check_user_refused(stage, UserId::from(99), &Refusal::UserUnknown);
}

#[test]
fn r05_a_suspended_user_is_never_a_mandatary() {
    let (mut stage, user) = stage_with_employee();
    stage.submit(Command::SuspendUser(user));
    let standing = Standing::Suspended;
    check_user_refused(stage, user, &Refusal::UserNotActive { user, standing });
}

#[test]
fn r05_a_user_who_left_is_never_a_mandatary() {
    let (mut stage, user) = stage_with_employee();
    stage.submit(Command::RecordDeparture(user));
    let standing = Standing::Departed(in_days(0));
    check_user_refused(stage, user, &Refusal::UserNotActive { user, standing });
}

#[test]
fn r05_an_officer_is_never_a_mandatary() {
    let mut stage = Stage::founded();
    let second = stage.add_officer("eve");
    check_user_refused(stage, second, &Refusal::UserIsOfficer(second));
    let first = UserId::from(0);
    check_user_refused(Stage::founded(), first, &Refusal::UserIsOfficer(first));
}

#[test]
fn r05_a_suspended_officer_is_never_a_mandatary() {
    let mut stage = Stage::founded();
    let user = stage.add_officer("eve");
    stage.submit(Command::SuspendUser(user));
    let standing = Standing::Suspended;
    check_user_refused(stage, user, &Refusal::UserNotActive { user, standing });
}

#[test]
fn r05_a_mandatary_is_not_given_the_same_procuration_twice() {
    let (mut stage, user) = stage_with_employee();
    let (procuration, _) = stage.give(user, plain_terms());
    let answer = stage.ask(officer(), assigning(procuration, [user]));
    check_refused(answer, Rule::R5, &Refusal::AlreadyMandatary(user));
}

#[test]
fn r05_a_mandatary_is_given_another_procuration_of_the_same_terms() {
    let (mut stage, user) = stage_with_employee();
    let (first, _) = stage.give(user, plain_terms());
    let (second, _) = stage.give(user, plain_terms());
    assert!(stage.register.is_mandatary(user, first));
    assert!(stage.register.is_mandatary(user, second));
}

#[test]
fn r05_a_former_mandatary_is_given_the_procuration_again() {
    let (mut stage, user) = stage_with_employee();
    let (procuration, assignment) = stage.give(user, plain_terms());
    stage.submit(Command::WithdrawAssignments([assignment].into()));
    assert!(!stage.register.is_mandatary(user, procuration));
    stage.assign(procuration, user);
    assert!(stage.register.is_mandatary(user, procuration));
}

#[test]
fn r05_one_submission_assigns_every_user_it_names() {
    let mut stage = Stage::founded();
    let users = ["anne", "bruno", "chloe"].map(|code| stage.add_employee(code));
    let procuration = stage.create(plain_terms());
    let events = stage.submit(assigning(procuration, users));
    assert_eq!(events.len(), 3);
    for user in users {
        assert!(stage.register.is_mandatary(user, procuration));
    }
}

#[test]
fn r05_one_user_in_the_way_leaves_everyone_without() {
    let mut stage = Stage::founded();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let eve = stage.add_user("eve", Role::Rse);
    let (procuration, _) = stage.give(bruno, plain_terms());
    for (other, refusal) in [
        (bruno, Refusal::AlreadyMandatary(bruno)),
        (eve, Refusal::UserIsOfficer(eve)),
        (UserId::from(99), Refusal::UserUnknown),
    ] {
        let answer = stage.ask(officer(), assigning(procuration, [anne, other]));
        check_refused(answer, Rule::R5, &refusal);
    }
    assert!(!stage.register.is_mandatary(anne, procuration));
}

#[test]
fn r05_an_assignment_says_who_since_when_and_by_whom() {
    let (mut stage, user) = stage_with_employee();
    let eve = stage.add_officer("eve");
    let procuration = stage.create(plain_terms());
    stage.today = in_days(3);
    let events = stage.apply_as(
        procura::register::Actor::User(eve),
        assigning(procuration, [user]),
    );
    let on = in_days(3);
    let by = eve;
    let expected = Event::ProcurationAssigned {
        procuration,
        user,
        by,
        on,
    };
    assert_eq!(events, [expected]);
    let (_, row) = stage.register.assignments_of_user(user).next().unwrap();
    assert_eq!(
        (row.procuration, row.user, row.since, row.by),
        (procuration, user, on, by)
    );
    assert_eq!(row.ended, None);
}
