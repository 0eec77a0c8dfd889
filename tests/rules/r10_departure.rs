//! R10: a departure ends, in one act, every assignment of that user, and is for good.

use crate::stage::{
    Stage, check_refused, enrolment, in_days, name, officer, plain_terms, revocation,
};
use procura::register::{
    Actor, AssignmentEnd, Command, EndReason, Event, Refusal, Role, Rule, Standing, UserId,
};

#[test]
fn r10_a_departure_ends_every_assignment_in_one_act() {
    let mut stage = Stage::founded();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let (shared, first) = stage.give(anne, plain_terms());
    let (_, second) = stage.give(anne, plain_terms());
    stage.assign(shared, bruno);
    stage.today = in_days(4);
    let events = stage.submit(Command::RecordDeparture(anne));
    let on = in_days(4);
    let end = AssignmentEnd {
        on,
        reason: EndReason::Departure,
    };
    let ended = |assignment| Event::AssignmentEnded { assignment, end };
    let departed = Event::UserDeparted { user: anne, on };
    assert_eq!(events, [departed, ended(first), ended(second)]);
    assert!(
        stage
            .register
            .assignments_of_user(anne)
            .all(|(_, row)| row.ended == Some(end))
    );
    assert!(stage.register.is_mandatary(bruno, shared));
}

#[test]
fn r10_what_had_ended_before_keeps_its_own_end() {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let (_, withdrawn) = stage.give(anne, plain_terms());
    stage.submit(Command::WithdrawAssignments([withdrawn].into()));
    stage.today = in_days(4);
    let events = stage.submit(Command::RecordDeparture(anne));
    assert_eq!(events.len(), 1);
    let end = stage
        .register
        .assignments()
        .get(withdrawn)
        .unwrap()
        .ended
        .unwrap();
    assert_eq!(end.reason, EndReason::Withdrawn);
    assert_eq!(end.on, in_days(0));
}

#[test]
fn r10_a_suspended_user_leaves_as_well() {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let (procuration, _) = stage.give(anne, plain_terms());
    stage.submit(Command::SuspendUser(anne));
    assert!(stage.register.is_mandatary(anne, procuration));
    stage.submit(Command::RecordDeparture(anne));
    assert!(!stage.register.is_mandatary(anne, procuration));
}

#[test]
fn r10_whoever_left_is_changed_no_more() {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    stage.submit(Command::RecordDeparture(user));
    let standing = Standing::Departed(in_days(0));
    let refusal = Refusal::WrongStanding { user, standing };
    let role = Role::Rse;
    for command in [
        Command::RecordDeparture(user),
        Command::SuspendUser(user),
        Command::ReactivateUser(user),
        Command::ChangeRole { user, role },
        Command::ChangeUser {
            user,
            given_name: name("Anne"),
            family_name: name("Roy"),
            email: None,
        },
    ] {
        check_refused(stage.ask(officer(), command), Rule::R10, &refusal);
    }
}

/// The officer withdraws and the holder renounces; both should be told the same.
#[track_caller]
fn check_nothing_to_end(
    stage: &Stage,
    holder: UserId,
    assignment: procura::register::AssignmentId,
) {
    let refusal = Refusal::AssignmentOver(assignment);
    let withdrawn = stage.ask(officer(), Command::WithdrawAssignments([assignment].into()));
    check_refused(withdrawn, Rule::R10, &refusal);
    let renounced = stage.ask(Actor::User(holder), Command::RenounceAssignment(assignment));
    check_refused(renounced, Rule::R10, &refusal);
}

#[test]
fn r10_an_assignment_ends_once() {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    let (_, assignment) = stage.give(user, plain_terms());
    stage.submit(Command::WithdrawAssignments([assignment].into()));
    check_nothing_to_end(&stage, user, assignment);
}

#[test]
fn r10_an_assignment_is_over_with_its_procuration() {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    let (_, expired) = stage.give(user, plain_terms());
    let (procuration, revoked) = stage.give(user, plain_terms());
    stage.submit(revocation(procuration));
    check_nothing_to_end(&stage, user, revoked);
    stage.today = in_days(365);
    assert!(
        stage
            .ask(officer(), Command::WithdrawAssignments([expired].into()))
            .is_ok()
    );
    stage.today = in_days(366);
    check_nothing_to_end(&stage, user, expired);
}

#[test]
fn r10_an_assignment_is_withdrawn_or_renounced_whatever_hinders_its_use() {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    let (procuration, assignment) = stage.give(user, plain_terms());
    stage.drive_to_suspended(procuration);
    stage.submit(enrolment("rq", None));
    for (actor, command, reason) in [
        (
            officer(),
            Command::WithdrawAssignments([assignment].into()),
            EndReason::Withdrawn,
        ),
        (
            Actor::User(user),
            Command::RenounceAssignment(assignment),
            EndReason::Renounced,
        ),
    ] {
        let on = in_days(0);
        let end = AssignmentEnd { on, reason };
        let expected = Event::AssignmentEnded { assignment, end };
        assert_eq!(stage.ask(actor, command), Ok(vec![expected]));
    }
}

#[test]
fn r10_an_unknown_assignment_is_neither_withdrawn_nor_renounced() {
    let stage = Stage::founded();
    let unknown = procura::register::AssignmentId::from(3);
    for command in [
        Command::WithdrawAssignments([unknown].into()),
        Command::RenounceAssignment(unknown),
    ] {
        assert_eq!(stage.refusal(command), Refusal::AssignmentUnknown);
    }
}
