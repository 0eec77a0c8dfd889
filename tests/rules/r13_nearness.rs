//! R13: an answer carries its reasons: every ground of a yes, the nearest obstacle of a no.

use crate::stage::{
    Stage, body, enrolment, in_days, plain_terms, restricted, revocation, task, terms, unrestricted,
};
use procura::register::{
    AccessDecision, Command, Day, Denial, EnrolmentLack, EnrolmentState, Ground, Period, Role,
    UserId,
};

/// The day that is asked about, in days from the first.
const ASKED: i32 = 50;

fn decide(stage: &Stage, user: UserId) -> AccessDecision {
    stage
        .register
        .access(user, &body("rq"), &task("rq-avis"), in_days(ASKED))
}

#[track_caller]
fn check_denied(stage: &Stage, user: UserId, denial: Denial) {
    assert_eq!(decide(stage, user), AccessDecision::Denied(denial));
}

fn stage_with_employee() -> (Stage, UserId) {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    (stage, user)
}

#[test]
fn r13_an_officer_is_allowed_as_such_whatever_they_hold() {
    let (mut stage, user) = stage_with_employee();
    stage.give(user, plain_terms());
    let role = Role::Rse;
    stage.submit(Command::ChangeRole { user, role });
    let expected = AccessDecision::Allowed(vec![Ground::Officer]);
    assert_eq!(decide(&stage, user), expected);
    assert!(expected.is_allowed());
}

#[test]
fn r13_a_yes_names_every_procuration_that_allows_it_and_no_other() {
    let (mut stage, user) = stage_with_employee();
    let (first, _) = stage.give(user, plain_terms());
    stage.give(user, terms(plain_terms().period, unrestricted(["req"])));
    let (suspended, _) = stage.give(user, plain_terms());
    stage.drive_to_suspended(suspended);
    let (second, _) = stage.give(
        user,
        terms(plain_terms().period, restricted("rq", ["rq-avis"])),
    );
    let grounds = [first, second].map(Ground::Procuration);
    assert_eq!(
        decide(&stage, user),
        AccessDecision::Allowed(grounds.into())
    );
}

#[test]
fn r13_an_unknown_user_may_do_nothing() {
    let (stage, _) = stage_with_employee();
    check_denied(&stage, UserId::from(99), Denial::UserUnknown);
}

#[test]
fn r13_an_unknown_task_is_allowed_to_nobody_not_even_to_an_officer() {
    let (mut stage, user) = stage_with_employee();
    stage.give(user, plain_terms());
    for (body_id, task_id) in [
        ("rq", "zzz"),
        ("zzz", "rq-avis"),
        ("rq", "req-radiation"),
        ("req", "rq-avis"),
    ] {
        for user in [user, UserId::from(0)] {
            let (body, task) = (body(body_id), task(task_id));
            let decision = stage.register.access(user, &body, &task, in_days(1));
            assert_eq!(decision, AccessDecision::Denied(Denial::TaskUnknown));
        }
    }
}

#[test]
fn r13_whoever_is_not_active_may_do_nothing() {
    let (mut stage, user) = stage_with_employee();
    stage.give(user, plain_terms());
    stage.submit(Command::SuspendUser(user));
    check_denied(&stage, user, Denial::UserSuspended);
    stage.today = in_days(4);
    stage.submit(Command::RecordDeparture(user));
    check_denied(&stage, user, Denial::UserDeparted(in_days(4)));
}

#[test]
fn r13_a_suspended_officer_may_do_nothing() {
    let mut stage = Stage::founded();
    let eve = stage.add_officer("eve");
    stage.submit(Command::SuspendUser(eve));
    check_denied(&stage, eve, Denial::UserSuspended);
}

#[test]
fn r13_nothing_is_done_at_a_body_without_an_active_enrolment() {
    for (state, lack) in [
        (None, EnrolmentLack::NotEnrolled),
        (Some(EnrolmentState::Refused), EnrolmentLack::Refused),
        (Some(EnrolmentState::Pending), EnrolmentLack::Pending),
    ] {
        let (mut stage, user) = stage_with_employee();
        stage.give(user, plain_terms());
        stage.submit(enrolment("rq", state));
        for user in [user, UserId::from(0)] {
            check_denied(&stage, user, Denial::BodyNotEnrolled(lack));
        }
    }
}

#[test]
fn r13_who_asks_comes_before_what_is_asked_and_where() {
    let (mut stage, user) = stage_with_employee();
    stage.submit(Command::SuspendUser(user));
    stage.submit(enrolment("rq", None));
    check_denied(&stage, user, Denial::UserSuspended);
    let (body, task) = (body("rq"), task("zzz"));
    let of = |user| stage.register.access(user, &body, &task, in_days(1));
    assert_eq!(of(user), AccessDecision::Denied(Denial::TaskUnknown));
    assert_eq!(
        of(UserId::from(99)),
        AccessDecision::Denied(Denial::UserUnknown)
    );
}

/// What can be true of a procuration that doesn't allow the task on the day.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Flaw {
    NamesAnotherBody,
    NamesAnotherTask,
    AssignmentEnded,
    Revoked,
    Expired,
    Suspended,
    Upcoming,
}

/// From the farthest to the nearest to a yes.
const BY_NEARNESS: [Flaw; 7] = [
    Flaw::NamesAnotherBody,
    Flaw::NamesAnotherTask,
    Flaw::AssignmentEnded,
    Flaw::Revoked,
    Flaw::Expired,
    Flaw::Suspended,
    Flaw::Upcoming,
];

/// Gives the user a procuration with this flaw; says which denial it alone explains.
fn give_flawed(stage: &mut Stage, user: UserId, flaw: Flaw) -> Denial {
    let until = |start, end| Period::new(in_days(start), in_days(end)).unwrap();
    let (days, grants) = match flaw {
        Flaw::NamesAnotherBody => (until(0, 99), unrestricted(["req"])),
        Flaw::NamesAnotherTask => (until(0, 99), restricted("rq", ["rq-releves"])),
        Flaw::Expired => (until(0, ASKED - 1), unrestricted(["rq"])),
        Flaw::Upcoming => (until(ASKED + 1, 99), unrestricted(["rq"])),
        _ => (until(0, 99), unrestricted(["rq"])),
    };
    let (procuration, assignment) = stage.give(user, terms(days, grants));
    match flaw {
        Flaw::AssignmentEnded => stage.submit(Command::WithdrawAssignments([assignment].into())),
        Flaw::Revoked => stage.submit(revocation(procuration)),
        Flaw::Suspended => stage.submit(Command::SuspendProcuration(procuration)),
        _ => vec![],
    };
    match flaw {
        Flaw::NamesAnotherBody => Denial::NoProcuration,
        Flaw::NamesAnotherTask => Denial::TaskNotGranted(procuration),
        Flaw::AssignmentEnded => Denial::AssignmentEnded(assignment),
        Flaw::Revoked => Denial::ProcurationRevoked(procuration),
        Flaw::Expired => Denial::ProcurationExpired(procuration),
        Flaw::Suspended => Denial::ProcurationSuspended(procuration),
        Flaw::Upcoming => Denial::ProcurationUpcoming(procuration),
    }
}

#[test]
fn r13_whoever_holds_nothing_is_told_so() {
    let (stage, user) = stage_with_employee();
    check_denied(&stage, user, Denial::NoProcuration);
}

#[test]
fn r13_each_flaw_alone_is_named() {
    for flaw in BY_NEARNESS {
        let (mut stage, user) = stage_with_employee();
        let denial = give_flawed(&mut stage, user, flaw);
        check_denied(&stage, user, denial);
    }
}

#[test]
fn r13_of_two_flaws_the_nearer_one_is_named_whichever_came_first() {
    for (rank, &near) in BY_NEARNESS.iter().enumerate() {
        for &far in &BY_NEARNESS[..rank] {
            let (mut stage, user) = stage_with_employee();
            give_flawed(&mut stage, user, far);
            let denial = give_flawed(&mut stage, user, near);
            check_denied(&stage, user, denial);

            let (mut stage, user) = stage_with_employee();
            let denial = give_flawed(&mut stage, user, near);
            give_flawed(&mut stage, user, far);
            check_denied(&stage, user, denial);
        }
    }
}

#[test]
fn r13_a_flaw_beside_a_sound_procuration_takes_nothing_away() {
    for flaw in BY_NEARNESS {
        let (mut stage, user) = stage_with_employee();
        let (sound, _) = stage.give(user, plain_terms());
        give_flawed(&mut stage, user, flaw);
        let grounds = vec![Ground::Procuration(sound)];
        assert_eq!(decide(&stage, user), AccessDecision::Allowed(grounds));
    }
}

/// Gives one procuration for another task, does something to it, and asks for the task it lacks.
#[track_caller]
fn check_other_task(act: impl FnOnce(&mut Stage, UserId), expected: impl Fn(Denial) -> bool) {
    let (mut stage, user) = stage_with_employee();
    stage.give(
        user,
        terms(plain_terms().period, restricted("rq", ["rq-releves"])),
    );
    act(&mut stage, user);
    match decide(&stage, user) {
        AccessDecision::Denied(denial) => assert!(expected(denial), "{denial:?}"),
        AccessDecision::Allowed(grounds) => panic!("{grounds:?}"),
    }
}

#[test]
fn r13_a_procuration_for_another_task_is_named_only_while_it_is_held() {
    let procuration = procura::register::ProcurationId::from(0);
    let named = |denial| denial == Denial::TaskNotGranted(procuration);
    let silent = |denial| denial == Denial::NoProcuration;
    let assignment = procura::register::AssignmentId::from(0);
    check_other_task(|_, _| {}, named);
    check_other_task(|stage, _| stage.drive_to_suspended(procuration), named);
    check_other_task(|stage, _| stage.drive_to_revoked(procuration), silent);
    let withdraw = |stage: &mut Stage, _| {
        stage.submit(Command::WithdrawAssignments([assignment].into()));
    };
    check_other_task(withdraw, silent);
}

#[test]
fn r13_a_procuration_for_another_task_is_named_until_its_last_day() {
    let lasting_until = |end| {
        let days = crate::stage::period(0, end);
        terms(days, restricted("rq", ["rq-releves"]))
    };
    let (mut stage, user) = stage_with_employee();
    let (procuration, _) = stage.give(user, lasting_until(ASKED));
    check_denied(&stage, user, Denial::TaskNotGranted(procuration));

    let (mut stage, user) = stage_with_employee();
    stage.give(user, lasting_until(ASKED - 1));
    check_denied(&stage, user, Denial::NoProcuration);
}

#[test]
fn r13_whoever_was_dropped_from_a_new_version_is_told_that_the_assignment_ended() {
    let (mut stage, user) = stage_with_employee();
    let (old, assignment) = stage.give(user, plain_terms());
    let wider = terms(plain_terms().period, unrestricted(["rq", "req"]));
    stage.submit(crate::stage::modification(old, wider, [assignment]));
    check_denied(&stage, user, Denial::AssignmentEnded(assignment));
}

#[test]
fn r13_a_suspension_is_named_before_the_start_and_the_end_after_it() {
    let (mut stage, user) = stage_with_employee();
    let (procuration, _) = stage.give(user, plain_terms());
    stage.drive_to_suspended(procuration);
    let on = |day: Day| {
        stage
            .register
            .access(user, &body("rq"), &task("rq-avis"), day)
    };
    for (days, denial) in [
        (-1, Denial::ProcurationSuspended(procuration)),
        (365, Denial::ProcurationSuspended(procuration)),
        (366, Denial::ProcurationExpired(procuration)),
    ] {
        assert_eq!(on(in_days(days)), AccessDecision::Denied(denial));
    }
}
