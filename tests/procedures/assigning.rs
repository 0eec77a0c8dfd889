//! Path B2, Gestion des procurations › Assigner: the assignment of the help page, steps 3 to 6.

use crate::scene::{Scene, day, missing, note, refused, survives_a_reload, terms, today};
use procura::procedure::{
    AssignmentAnswers, AssignmentInput, AssignmentStage, AssignmentStep, AssignmentSummary, Field,
    Problem,
};
use procura::register::{
    Command, Event, OrderedSet, ProcurationId, Refusal, Standing, Status, UserId,
};

const STEPS: [AssignmentStep; 4] = [
    AssignmentStep::Procuration,
    AssignmentStep::Details,
    AssignmentStep::Users,
    AssignmentStep::Summary,
];

#[track_caller]
fn go_on(answers: &AssignmentAnswers, scene: &Scene, from: AssignmentStep) -> AssignmentStep {
    answers
        .continue_from(from, &scene.register, today())
        .unwrap()
}

/// **Assigner** or **Continuer** gives exactly these problems.
#[track_caller]
fn is_stopped(
    answers: &AssignmentAnswers,
    scene: &Scene,
    at: AssignmentStep,
    problems: &[Problem],
) {
    let outcome = answers.continue_from(at, &scene.register, today());
    assert_eq!(outcome, Err(problems.to_vec()));
}

fn assigning(procuration: ProcurationId) -> AssignmentAnswers {
    let mut answers = AssignmentAnswers::default();
    answers.receive(AssignmentInput::ProcurationChosen(procuration));
    answers
}

fn drive_to_details(scene: &mut Scene) -> AssignmentAnswers {
    let answers = assigning(scene.procuration("2026-08-02", "2027-08-02"));
    assert_eq!(
        go_on(&answers, scene, AssignmentStep::Procuration),
        AssignmentStep::Details
    );
    answers
}

fn drive_to_users(scene: &mut Scene) -> AssignmentAnswers {
    let answers = drive_to_details(scene);
    assert_eq!(
        go_on(&answers, scene, AssignmentStep::Details),
        AssignmentStep::Users
    );
    answers
}

fn drive_to_summary(scene: &mut Scene) -> AssignmentAnswers {
    let mut answers = drive_to_users(scene);
    for code in ["jean", "emilie"] {
        answers.receive(AssignmentInput::UserToggled(scene.user(code)));
    }
    assert_eq!(
        go_on(&answers, scene, AssignmentStep::Users),
        AssignmentStep::Summary
    );
    answers
}

fn both_users(scene: &Scene) -> OrderedSet<UserId> {
    ["emilie", "jean"].map(|code| scene.user(code)).into()
}

fn summary_of(answers: &AssignmentAnswers, scene: &Scene) -> AssignmentSummary {
    match answers.stage_at(AssignmentStep::Summary, &scene.register) {
        AssignmentStage::Reviewing(summary) => summary,
        earlier => panic!("the summary isn't reached: {earlier:?}"),
    }
}

#[test]
fn the_page_counts_three_steps_after_the_list() {
    assert_eq!(STEPS.map(AssignmentStep::number), [0, 1, 2, 3]);
    assert_eq!(AssignmentStep::COUNT, 3);
}

#[test]
fn step_3_select_the_procuration() {
    let scene = Scene::new();
    let answers = AssignmentAnswers::default();
    let stage = answers.stage_at(AssignmentStep::Procuration, &scene.register);
    assert_eq!(stage, AssignmentStage::ChoosingProcuration);
    let problems = [missing(Field::Procuration)];
    is_stopped(&answers, &scene, AssignmentStep::Procuration, &problems);
}

#[test]
fn step_3_refuses_a_procuration_that_the_register_doesnt_have() {
    let scene = Scene::new();
    let answers = assigning(ProcurationId::from(99));
    let problems = [refused(Field::Procuration, Refusal::ProcurationUnknown)];
    is_stopped(&answers, &scene, AssignmentStep::Procuration, &problems);
    let stage = answers.stage_at(AssignmentStep::Summary, &scene.register);
    assert_eq!(stage, AssignmentStage::ChoosingProcuration);
}

#[test]
fn step_3_takes_a_procuration_that_is_upcoming_or_in_force() {
    for (start, end, status) in [
        ("2026-09-01", "2027-09-01", Status::Upcoming),
        ("2026-08-02", "2027-08-02", Status::InForce),
        ("2026-08-02", "2026-08-20", Status::Expiring),
    ] {
        let mut scene = Scene::new();
        let id = scene.procuration(start, end);
        let procuration = scene.register.procurations().get(id).unwrap();
        assert_eq!(procuration.status(today()), status);
        let next = go_on(&assigning(id), &scene, AssignmentStep::Procuration);
        assert_eq!(next, AssignmentStep::Details);
    }
}

#[test]
fn every_step_refuses_a_procuration_that_is_suspended_revoked_or_replaced() {
    type Ending = fn(ProcurationId) -> Command;
    let revocation = |procuration| Command::RevokeProcurations {
        procurations: [procuration].into(),
        reason: note("Erreur"),
    };
    let modification = |procuration| Command::ModifyProcuration {
        procuration,
        terms: terms("2026-08-02", "2026-12-31"),
        dropped: OrderedSet::new(),
    };
    let endings: [(Status, Ending); 3] = [
        (Status::Suspended, Command::SuspendProcuration),
        (Status::Revoked, revocation),
        (Status::Replaced, modification),
    ];
    for (status, ending) in endings {
        let mut scene = Scene::new();
        let answers = drive_to_summary(&mut scene);
        let procuration = answers.procuration.unwrap();
        scene.submit(ending(procuration));
        let refusal = Refusal::NotAssignable {
            procuration,
            status,
        };
        let problems = [refused(Field::Procuration, refusal)];
        for step in STEPS {
            is_stopped(&answers, &scene, step, &problems);
        }
    }
}

#[test]
fn every_step_refuses_a_procuration_that_has_expired() {
    let mut scene = Scene::new();
    let answers = drive_to_summary(&mut scene);
    let refusal = Refusal::NotAssignable {
        procuration: answers.procuration.unwrap(),
        status: Status::Expired,
    };
    for step in STEPS {
        let on_the_last_day = answers.continue_from(step, &scene.register, day("2027-08-02"));
        assert!(on_the_last_day.is_ok());
        let too_late = answers.continue_from(step, &scene.register, day("2027-08-03"));
        let problem = refused(Field::Procuration, refusal.clone());
        assert_eq!(too_late, Err(vec![problem]));
    }
}

#[test]
fn step_3_shows_the_details() {
    let mut scene = Scene::new();
    let answers = drive_to_details(&mut scene);
    let procuration = answers.procuration.unwrap();
    let stage = answers.stage_at(AssignmentStep::Details, &scene.register);
    assert_eq!(stage, AssignmentStage::ReadingDetails { procuration });
}

#[test]
fn step_4_select_the_users() {
    let mut scene = Scene::new();
    let answers = drive_to_users(&mut scene);
    let procuration = answers.procuration.unwrap();
    let stage = answers.stage_at(AssignmentStep::Users, &scene.register);
    assert_eq!(stage, AssignmentStage::ChoosingUsers { procuration });
    let problems = [missing(Field::Users)];
    is_stopped(&answers, &scene, AssignmentStep::Users, &problems);
}

#[test]
fn step_4_names_each_user_who_cant_be_a_mandatary() {
    let mut scene = Scene::new();
    let mut answers = drive_to_users(&mut scene);
    let [rse, emilie, sam, dany] = ["rse2", "emilie", "sam", "dany"].map(|code| scene.user(code));
    scene.submit(Command::AssignProcuration {
        procuration: answers.procuration.unwrap(),
        users: [emilie].into(),
    });
    let chosen = [rse, emilie, scene.user("jean"), sam, dany, UserId::from(99)];
    for user in chosen {
        answers.receive(AssignmentInput::UserToggled(user));
    }
    let not_active = |user, standing| Refusal::UserNotActive { user, standing };
    let problems = [
        Refusal::UserIsOfficer(rse),
        Refusal::AlreadyMandatary(emilie),
        not_active(sam, Standing::Suspended),
        not_active(dany, Standing::Departed(today())),
        Refusal::UserUnknown,
    ]
    .map(|refusal| refused(Field::Users, refusal));
    is_stopped(&answers, &scene, AssignmentStep::Users, &problems);
    assert_eq!(answers.users, chosen.into());
}

#[test]
fn step_4_takes_again_a_user_whose_assignment_ended() {
    let mut scene = Scene::new();
    let mut answers = drive_to_users(&mut scene);
    let emilie = scene.user("emilie");
    scene.submit(Command::AssignProcuration {
        procuration: answers.procuration.unwrap(),
        users: [emilie].into(),
    });
    let (id, _) = scene.register.assignments_of_user(emilie).next().unwrap();
    scene.submit(Command::WithdrawAssignments([id].into()));
    answers.receive(AssignmentInput::UserToggled(emilie));
    let next = go_on(&answers, &scene, AssignmentStep::Users);
    assert_eq!(next, AssignmentStep::Summary);
}

#[test]
fn step_4_a_user_is_unticked_as_they_were_ticked() {
    let mut scene = Scene::new();
    let mut answers = drive_to_summary(&mut scene);
    answers.receive(AssignmentInput::UserToggled(scene.user("jean")));
    assert_eq!(answers.users, [scene.user("emilie")].into());
}

#[test]
fn step_5_a_summary_of_the_accesses_appears() {
    let mut scene = Scene::new();
    let answers = drive_to_summary(&mut scene);
    let expected = AssignmentSummary {
        procuration: answers.procuration.unwrap(),
        users: both_users(&scene),
    };
    assert_eq!(summary_of(&answers, &scene), expected);
}

#[test]
fn step_6_submitting_records_exactly_what_the_summary_shows_r6() {
    let mut scene = Scene::new();
    let answers = drive_to_summary(&mut scene);
    let procuration = answers.procuration.unwrap();
    let events = scene.submit(summary_of(&answers, &scene).command());
    let (by, on) = (scene.user("rse1"), today());
    let assigned = |user| Event::ProcurationAssigned {
        procuration,
        user,
        by,
        on,
    };
    let expected: Vec<Event> = both_users(&scene).into_iter().map(assigned).collect();
    assert_eq!(events, expected);
    let recorded = scene.register.mandataries(procuration);
    let users: OrderedSet<UserId> = recorded.map(|(_, assignment)| assignment.user).collect();
    assert_eq!(users, both_users(&scene));
}

#[test]
fn an_address_reached_too_early_leads_to_the_first_missing_step() {
    let mut scene = Scene::new();
    let drafts = [
        (AssignmentAnswers::default(), AssignmentStep::Procuration),
        (drive_to_users(&mut scene), AssignmentStep::Users),
        (drive_to_summary(&mut scene), AssignmentStep::Summary),
    ];
    for (answers, reached) in drafts {
        for asked in STEPS {
            let stage = answers.stage_at(asked, &scene.register);
            assert_eq!(stage.step(), asked.min(reached), "{asked:?} of {reached:?}");
        }
    }
}

#[test]
fn going_back_and_forth_or_to_another_procuration_loses_nothing() {
    let mut scene = Scene::new();
    let mut answers = drive_to_summary(&mut scene);
    let first = answers.procuration.unwrap();
    let before = answers.clone();
    for (from, to) in STEPS.iter().zip(STEPS.iter().skip(1)) {
        let stage = answers.stage_at(*from, &scene.register);
        assert_eq!(stage.step(), *from);
        assert_eq!(go_on(&answers, &scene, *from), *to);
    }
    let other = scene.procuration("2026-08-02", "2026-12-31");
    answers.receive(AssignmentInput::ProcurationChosen(other));
    assert_eq!(answers.users, both_users(&scene));
    answers.receive(AssignmentInput::ProcurationChosen(first));
    assert_eq!(answers, before);
}

#[test]
fn a_draft_survives_a_reload_at_every_stage() {
    let mut scene = Scene::new();
    survives_a_reload(&AssignmentAnswers::default());
    survives_a_reload(&drive_to_users(&mut scene));
    survives_a_reload(&drive_to_summary(&mut scene));
}
