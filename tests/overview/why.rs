//! Pourquoi: the answer of R13, and what would change a no. What is proposed is done, and remedies it.

use crate::stage::{
    Stage, body, enrolment, in_days, modification, period, plain_terms, restricted, task, terms,
    unrestricted,
};
use procura::overview::{Question, Remedy, Why, why};
use procura::register::{Command, Denial, EnrolmentState, Ground, ProcurationId, UserId};

fn ask(stage: &Stage, user: UserId, days: i32) -> Why {
    let question = Question {
        user,
        body: body("rq"),
        task: task("rq-avis"),
        day: in_days(days),
    };
    why(&stage.register, &question, stage.today)
}

#[track_caller]
fn no(stage: &Stage, user: UserId, days: i32) -> (Denial, Vec<Remedy>) {
    match ask(stage, user, days) {
        Why::No { denial, remedies } => (denial, remedies),
        yes => panic!("{yes:?}"),
    }
}

fn hired() -> (Stage, UserId) {
    let mut stage = Stage::founded();
    let hugo = stage.add_employee("hugo");
    (stage, hugo)
}

#[test]
fn a_yes_names_every_procuration_that_allows_it() {
    let (mut stage, hugo) = hired();
    let grounds = [plain_terms(), plain_terms()].map(|terms| stage.give(hugo, terms).0);
    let grounds = grounds.map(Ground::Procuration).to_vec();
    assert_eq!(ask(&stage, hugo, 0), Why::Yes(grounds));
    assert_eq!(
        ask(&stage, UserId::from(0), 0),
        Why::Yes(vec![Ground::Officer])
    );
}

#[test]
fn nothing_changes_what_can_not_be() {
    let (mut stage, hugo) = hired();
    stage.submit(Command::RecordDeparture(hugo));
    let departed = Denial::UserDeparted(stage.today);
    assert_eq!(no(&stage, hugo, 0), (departed, vec![]));
    assert_eq!(
        no(&stage, UserId::from(99), 0),
        (Denial::UserUnknown, vec![])
    );
}

#[test]
fn a_suspended_user_is_reactivated() {
    let (mut stage, hugo) = hired();
    stage.give(hugo, plain_terms());
    stage.submit(Command::SuspendUser(hugo));
    assert_eq!(no(&stage, hugo, 0).1, [Remedy::ReactivateUser]);
    stage.submit(Command::ReactivateUser(hugo));
    assert!(matches!(ask(&stage, hugo, 0), Why::Yes(_)));
}

#[test]
fn a_body_is_enrolled_with() {
    let (mut stage, hugo) = hired();
    stage.give(hugo, plain_terms());
    for state in [
        None,
        Some(EnrolmentState::Pending),
        Some(EnrolmentState::Refused),
    ] {
        stage.submit(enrolment("rq", state));
        assert_eq!(no(&stage, hugo, 0).1, [Remedy::Enrol]);
    }
    stage.submit(enrolment("rq", Some(EnrolmentState::Active)));
    assert!(matches!(ask(&stage, hugo, 0), Why::Yes(_)));
}

#[test]
fn what_has_not_begun_is_waited_for() {
    let (mut stage, hugo) = hired();
    stage.give(hugo, terms(period(5, 9), unrestricted(["rq"])));
    let (_, remedies) = no(&stage, hugo, 0);
    assert_eq!(remedies, [Remedy::Wait(in_days(5)), Remedy::Give]);
    assert!(matches!(ask(&stage, hugo, 5), Why::Yes(_)));
}

#[test]
fn a_suspended_procuration_is_reactivated() {
    let (mut stage, hugo) = hired();
    let (id, _) = stage.give(hugo, plain_terms());
    stage.drive_to_suspended(id);
    let (_, remedies) = no(&stage, hugo, 0);
    assert_eq!(remedies, [Remedy::ReactivateProcuration(id), Remedy::Give]);
    stage.submit(Command::ReactivateProcuration(id));
    assert!(matches!(ask(&stage, hugo, 0), Why::Yes(_)));
}

#[test]
fn what_ends_before_the_day_is_prolonged_while_it_can_be() {
    let (mut stage, hugo) = hired();
    let (id, _) = stage.give(hugo, terms(period(0, 9), unrestricted(["rq"])));
    assert_eq!(
        no(&stage, hugo, 20),
        (
            Denial::ProcurationExpired(id),
            vec![Remedy::Prolong(id), Remedy::Give]
        )
    );
    let longer = terms(period(0, 20), unrestricted(["rq"]));
    let longer = stage.modify(id, longer);
    assert_eq!(
        ask(&stage, hugo, 20),
        Why::Yes(vec![Ground::Procuration(longer)])
    );
    // Once it has expired, nothing brings it back.
    stage.drive_to_expired(longer);
    assert_eq!(
        no(&stage, hugo, 25),
        (Denial::ProcurationExpired(longer), vec![Remedy::Give])
    );
}

#[test]
fn a_task_is_added_where_the_procuration_holds() {
    let (mut stage, hugo) = hired();
    let (id, _) = stage.give(hugo, terms(period(0, 9), restricted("rq", ["rq-releves"])));
    let (_, remedies) = no(&stage, hugo, 0);
    assert_eq!(remedies, [Remedy::AddTask(id), Remedy::Give]);
    // On a day on which it is over, a task more would be of no use.
    assert_eq!(no(&stage, hugo, 10).1, [Remedy::Give]);
    let wider = terms(period(0, 9), restricted("rq", ["rq-releves", "rq-avis"]));
    stage.submit(modification(id, wider, []));
    assert!(matches!(ask(&stage, hugo, 0), Why::Yes(_)));
    let suspended = ProcurationId::from(1);
    stage.submit(modification(
        suspended,
        terms(period(0, 9), restricted("rq", ["rq-releves"])),
        [],
    ));
    stage.drive_to_suspended(ProcurationId::from(2));
    assert_eq!(no(&stage, hugo, 0).1, [Remedy::Give]);
}

#[test]
fn before_the_procuration_begins_a_task_more_is_of_no_use() {
    let (mut stage, hugo) = hired();
    let upcoming = terms(period(5, 9), restricted("rq", ["rq-releves"]));
    let (id, _) = stage.give(hugo, upcoming);
    assert_eq!(
        no(&stage, hugo, 4),
        (Denial::TaskNotGranted(id), vec![Remedy::Give])
    );
    let both = vec![Remedy::AddTask(id), Remedy::Give];
    assert_eq!(no(&stage, hugo, 5), (Denial::TaskNotGranted(id), both));
}

#[test]
fn procurations_that_would_do_are_offered_the_former_one_first() {
    let (mut stage, hugo) = hired();
    assert_eq!(
        no(&stage, hugo, 0),
        (Denial::NoProcuration, vec![Remedy::Give])
    );
    let (former, assignment) = stage.give(hugo, plain_terms());
    stage.submit(Command::WithdrawAssignments([assignment].into()));
    let useless = [
        terms(period(5, 9), unrestricted(["rq"])),
        terms(period(0, 9), unrestricted(["req"])),
        terms(period(0, 9), restricted("rq", ["rq-releves"])),
    ];
    for terms in useless {
        stage.create(terms);
    }
    let suspended = stage.create(plain_terms());
    stage.drive_to_suspended(suspended);
    let former_alone = vec![Remedy::Assign(former), Remedy::Give];
    assert_eq!(no(&stage, hugo, 0).1, former_alone);
    let others = [0, 1, 2].map(|_| stage.create(plain_terms()));
    let (denial, remedies) = no(&stage, hugo, 0);
    assert_eq!(denial, Denial::AssignmentEnded(assignment));
    let offered = [former, others[2], others[1]].map(Remedy::Assign);
    assert_eq!(remedies, [&offered[..], &[Remedy::Give]].concat());
    stage.assign(former, hugo);
    assert_eq!(
        ask(&stage, hugo, 0),
        Why::Yes(vec![Ground::Procuration(former)])
    );
}

#[test]
fn r02_nothing_is_given_backwards() {
    let (mut stage, hugo) = hired();
    stage.today = in_days(10);
    assert_eq!(no(&stage, hugo, 9), (Denial::NoProcuration, vec![]));
    assert_eq!(
        no(&stage, hugo, 10),
        (Denial::NoProcuration, vec![Remedy::Give])
    );
}

#[test]
fn r02_nothing_is_offered_for_a_day_that_is_over() {
    let (mut stage, hugo) = hired();
    stage.create(plain_terms());
    assert!(!no(&stage, hugo, 3).1.is_empty());
    stage.today = in_days(4);
    assert_eq!(no(&stage, hugo, 3), (Denial::NoProcuration, vec![]));
}
