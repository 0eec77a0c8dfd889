//! A kept draft says what has changed since, and at which step it is put right.

use crate::accesses::{all_tasks, some_tasks, task_toggled, toggled};
use crate::scene::{Scene, body, day, refused, task, today};
use procura::procedure::{
    AccessesInput, AssignmentAnswers, AssignmentInput, AssignmentStep, CreationAnswers,
    CreationInput, CreationStep, Field, PeriodInput, RightsAnswers, RightsInput, RightsStep, Stale,
};
use procura::register::{Command, EnrolmentState, Refusal, Standing, Status};

fn in_accesses() -> [AccessesInput; 4] {
    [
        toggled("rq"),
        all_tasks("rq"),
        toggled("rbq"),
        all_tasks("rbq"),
    ]
}

fn ending() -> PeriodInput {
    PeriodInput::EndTyped("2027-01-01".to_owned())
}

fn rights(scene: &Scene) -> RightsAnswers {
    let mut answers = RightsAnswers::begun(today());
    answers.receive(RightsInput::UserChosen(scene.user("jean")));
    answers.receive(RightsInput::Period(ending()));
    for input in in_accesses() {
        answers.receive(RightsInput::Accesses(input));
    }
    answers
}

fn refuse_rq(scene: &mut Scene) -> Refusal {
    let state = Some(EnrolmentState::Refused);
    let rq = body("rq");
    let command = Command::SetEnrolment { body: rq, state };
    scene.submit(command);
    Refusal::BodyNotEnrolled {
        body: body("rq"),
        state,
    }
}

#[test]
fn a_draft_of_today_is_not_stale() {
    let scene = Scene::new();
    assert_eq!(rights(&scene).stale(&scene.register, today()), []);
    let empty = RightsAnswers::begun(today());
    assert_eq!(empty.stale(&scene.register, today()), []);
    let empty = AssignmentAnswers::default();
    assert_eq!(empty.stale(&scene.register, today()), []);
}

#[test]
fn whoever_left_is_told_where_they_were_chosen() {
    let mut scene = Scene::new();
    let (answers, user) = (rights(&scene), scene.user("jean"));
    scene.submit(Command::RecordDeparture(user));
    let standing = Standing::Departed(today());
    let refusal = Refusal::UserNotActive { user, standing };
    let expected = Stale {
        step: RightsStep::User,
        problem: refused(Field::User, refusal),
    };
    assert_eq!(answers.stale(&scene.register, today()), [expected]);
}

#[test]
fn a_start_that_has_passed_is_told_at_the_period() {
    let scene = Scene::new();
    let answers = rights(&scene);
    let (start, today) = (today(), day("2026-08-03"));
    let refusal = Refusal::StartBeforeToday { start, today };
    let expected = Stale {
        step: RightsStep::Period,
        problem: refused(Field::Start, refusal),
    };
    assert_eq!(answers.stale(&scene.register, today), [expected]);
}

#[test]
fn a_body_that_is_enrolled_no_more_is_told_where_it_was_selected() {
    let mut scene = Scene::new();
    let answers = rights(&scene);
    let refusal = refuse_rq(&mut scene);
    let expected = Stale {
        step: RightsStep::Bodies,
        problem: refused(Field::Bodies, refusal.clone()),
    };
    assert_eq!(answers.stale(&scene.register, today()), [expected]);

    let mut creation = CreationAnswers::begun(today());
    for input in in_accesses() {
        creation.receive(CreationInput::Accesses(input));
    }
    let expected = Stale {
        step: CreationStep::Bodies,
        problem: refused(Field::Bodies, refusal),
    };
    assert_eq!(creation.stale(&scene.register, today()), [expected]);
}

#[test]
fn a_task_that_is_gone_is_told_at_its_body() {
    let scene = Scene::new();
    let mut creation = CreationAnswers::begun(today());
    for input in [
        toggled("rq"),
        some_tasks("rq"),
        task_toggled("rq", "rq-d-hier"),
    ] {
        creation.receive(CreationInput::Accesses(input));
    }
    let refusal = Refusal::TaskUnknown {
        body: body("rq"),
        task: task("rq-d-hier"),
    };
    let expected = Stale {
        step: CreationStep::Accesses,
        problem: refused(Field::Tasks(body("rq")), refusal),
    };
    assert_eq!(creation.stale(&scene.register, today()), [expected]);
}

#[test]
fn an_unfinished_draft_is_not_stale() {
    let scene = Scene::new();
    let mut creation = CreationAnswers::begun(today());
    for input in [toggled("rq"), some_tasks("rq"), toggled("rbq")] {
        creation.receive(CreationInput::Accesses(input));
    }
    assert_eq!(creation.stale(&scene.register, today()), []);
}

#[test]
fn an_assignment_tells_of_its_procuration_and_of_everybody() {
    let mut scene = Scene::new();
    let procuration = scene.procuration("2026-08-02", "2027-08-02");
    let [emilie, jean] = ["emilie", "jean"].map(|code| scene.user(code));
    let mut answers = AssignmentAnswers::default();
    answers.receive(AssignmentInput::ProcurationChosen(procuration));
    for user in [emilie, jean] {
        answers.receive(AssignmentInput::UserToggled(user));
    }
    assert_eq!(answers.stale(&scene.register, today()), []);
    scene.submit(Command::AssignProcuration {
        procuration,
        users: [emilie].into(),
    });
    scene.submit(Command::SuspendUser(jean));
    scene.submit(Command::SuspendProcuration(procuration));
    let status = Status::Suspended;
    let standing = Standing::Suspended;
    let not_assignable = Refusal::NotAssignable {
        procuration,
        status,
    };
    let suspended = Refusal::UserNotActive {
        user: jean,
        standing,
    };
    let at_users = |refusal| Stale {
        step: AssignmentStep::Users,
        problem: refused(Field::Users, refusal),
    };
    let expected = [
        Stale {
            step: AssignmentStep::Procuration,
            problem: refused(Field::Procuration, not_assignable),
        },
        at_users(Refusal::AlreadyMandatary(emilie)),
        at_users(suspended),
    ];
    assert_eq!(answers.stale(&scene.register, today()), expected);
}
