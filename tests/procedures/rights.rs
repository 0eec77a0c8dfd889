//! Path A, Gestion des droits d'accès: the first procedure of the help page, steps 3 to 7.

use crate::accesses::{all_tasks, some_tasks, task_toggled, toggled};
use crate::scene::{
    Scene, TODAY, body, day, missing, period, refused, survives_a_reload, task, today,
};
use procura::procedure::{
    AccessesInput, Direction, Field, PeriodInput, Problem, Reason, RightsAnswers, RightsInput,
    RightsStage, RightsStep, RightsSummary,
};
use procura::register::{
    Access, Command, Event, Grants, ProcurationTerms, Refusal, Role, Standing, UserId,
};

const STEPS: [RightsStep; 5] = [
    RightsStep::User,
    RightsStep::Period,
    RightsStep::Bodies,
    RightsStep::Accesses,
    RightsStep::Summary,
];

#[track_caller]
fn go_on(answers: &mut RightsAnswers, scene: &Scene, from: RightsStep) -> RightsStep {
    answers
        .continue_from(from, &scene.register, today())
        .unwrap()
}

/// **Continuer** gives exactly these problems, and every answer stays.
#[track_caller]
fn is_stopped(answers: &RightsAnswers, scene: &Scene, at: RightsStep, problems: &[Problem]) {
    let mut tried = answers.clone();
    assert_eq!(
        tried.continue_from(at, &scene.register, today()),
        Err(problems.to_vec())
    );
    assert_eq!(&tried, answers, "an answer was lost");
}

fn accesses(answers: &mut RightsAnswers, inputs: impl IntoIterator<Item = AccessesInput>) {
    for input in inputs {
        answers.receive(RightsInput::Accesses(input));
    }
}

fn end_typed(text: &str) -> RightsInput {
    RightsInput::Period(PeriodInput::EndTyped(text.to_owned()))
}

fn start_typed(text: &str) -> RightsInput {
    RightsInput::Period(PeriodInput::StartTyped(text.to_owned()))
}

fn drive_to_user() -> RightsAnswers {
    RightsAnswers::begun(today())
}

fn drive_to_period(scene: &Scene) -> RightsAnswers {
    let mut answers = drive_to_user();
    answers.receive(RightsInput::UserChosen(scene.user("emilie")));
    assert_eq!(
        go_on(&mut answers, scene, RightsStep::User),
        RightsStep::Period
    );
    answers
}

fn drive_to_bodies(scene: &Scene) -> RightsAnswers {
    let mut answers = drive_to_period(scene);
    answers.receive(end_typed("2027-08-02"));
    assert_eq!(
        go_on(&mut answers, scene, RightsStep::Period),
        RightsStep::Bodies
    );
    answers
}

fn drive_to_accesses(scene: &Scene) -> RightsAnswers {
    let mut answers = drive_to_bodies(scene);
    accesses(&mut answers, [toggled("rq"), toggled("cnesst")]);
    assert_eq!(
        go_on(&mut answers, scene, RightsStep::Bodies),
        RightsStep::Accesses
    );
    answers
}

fn drive_to_summary(scene: &Scene) -> RightsAnswers {
    let mut answers = drive_to_accesses(scene);
    let choices = [
        all_tasks("rq"),
        some_tasks("cnesst"),
        task_toggled("cnesst", "cnesst-suivi"),
    ];
    accesses(&mut answers, choices);
    assert_eq!(
        go_on(&mut answers, scene, RightsStep::Accesses),
        RightsStep::Summary
    );
    answers
}

fn expected_summary(scene: &Scene) -> RightsSummary {
    RightsSummary {
        user: scene.user("emilie"),
        period: period(TODAY, "2027-08-02"),
        grants: Grants::from([
            (body("rq"), Access::Unrestricted),
            (
                body("cnesst"),
                Access::Restricted([task("cnesst-suivi")].into()),
            ),
        ]),
    }
}

fn summary_of(answers: &RightsAnswers, scene: &Scene) -> RightsSummary {
    match answers.stage_at(RightsStep::Summary, &scene.register) {
        RightsStage::Reviewing(summary) => summary,
        earlier => panic!("the summary isn't reached: {earlier:?}"),
    }
}

#[test]
fn the_page_counts_four_steps_and_the_bodies_and_accesses_are_one() {
    assert_eq!(STEPS.map(RightsStep::number), [1, 2, 3, 3, 4]);
    assert_eq!(RightsStep::COUNT, 4);
}

#[test]
fn nothing_is_chosen_in_advance() {
    let answers = drive_to_user();
    assert_eq!(answers.user, None);
    assert_eq!(answers.period.start, TODAY);
    assert_eq!(answers.period.end, "");
    assert!(answers.accesses.selected().is_empty());
}

#[test]
fn step_3_select_the_user() {
    let scene = Scene::new();
    let answers = drive_to_user();
    let stage = answers.stage_at(RightsStep::User, &scene.register);
    assert_eq!(stage, RightsStage::ChoosingUser);
    is_stopped(&answers, &scene, RightsStep::User, &[missing(Field::User)]);
}

#[test]
fn step_3_refuses_who_cant_be_a_mandatary() {
    let scene = Scene::new();
    let (rse, sam, dany) = (scene.user("rse2"), scene.user("sam"), scene.user("dany"));
    let not_active = |user, standing| Refusal::UserNotActive { user, standing };
    for (user, refusal) in [
        (rse, Refusal::UserIsOfficer(rse)),
        (sam, not_active(sam, Standing::Suspended)),
        (dany, not_active(dany, Standing::Departed(today()))),
        (UserId::from(99), Refusal::UserUnknown),
    ] {
        let mut answers = drive_to_user();
        answers.receive(RightsInput::UserChosen(user));
        let problem = refused(Field::User, refusal);
        is_stopped(&answers, &scene, RightsStep::User, &[problem]);
    }
}

#[test]
fn step_4_enter_the_end_date() {
    let scene = Scene::new();
    let answers = drive_to_period(&scene);
    let user = scene.user("emilie");
    let stage = answers.stage_at(RightsStep::Period, &scene.register);
    assert_eq!(stage, RightsStage::SettingPeriod { user });
    is_stopped(&answers, &scene, RightsStep::Period, &[missing(Field::End)]);
}

#[test]
fn step_4_tells_what_is_wrong_with_both_dates() {
    let scene = Scene::new();
    let mut answers = drive_to_period(&scene);
    answers.receive(start_typed("2026-08-01"));
    answers.receive(end_typed("2027-02-29"));
    let backwards = Refusal::StartBeforeToday {
        start: day("2026-08-01"),
        today: today(),
    };
    let problems = [
        refused(Field::Start, backwards),
        Problem::new(Field::End, Reason::NotADate),
    ];
    is_stopped(&answers, &scene, RightsStep::Period, &problems);
}

#[test]
fn step_5_select_the_bodies() {
    let scene = Scene::new();
    let answers = drive_to_bodies(&scene);
    let (user, period) = (scene.user("emilie"), period(TODAY, "2027-08-02"));
    let stage = answers.stage_at(RightsStep::Bodies, &scene.register);
    assert_eq!(stage, RightsStage::SelectingBodies { user, period });
    let problems = [missing(Field::Bodies)];
    is_stopped(&answers, &scene, RightsStep::Bodies, &problems);
}

#[test]
fn step_5_refuses_a_body_that_isnt_enrolled() {
    let scene = Scene::new();
    let mut answers = drive_to_bodies(&scene);
    accesses(&mut answers, [toggled("rq"), toggled("opc")]);
    let body = body("opc");
    let refusal = Refusal::BodyNotEnrolled { body, state: None };
    let problems = [refused(Field::Bodies, refusal)];
    is_stopped(&answers, &scene, RightsStep::Bodies, &problems);
}

#[test]
fn step_5_choose_all_tasks_or_some_for_each_body() {
    let scene = Scene::new();
    let mut answers = drive_to_accesses(&scene);
    let stage = answers.stage_at(RightsStep::Accesses, &scene.register);
    assert_eq!(
        stage,
        RightsStage::ChoosingAccesses {
            user: scene.user("emilie"),
            period: period(TODAY, "2027-08-02"),
            bodies: ["rq", "cnesst"].map(body).into(),
        }
    );
    let both = [
        missing(Field::Access(body("rq"))),
        missing(Field::Access(body("cnesst"))),
    ];
    is_stopped(&answers, &scene, RightsStep::Accesses, &both);
    accesses(&mut answers, [all_tasks("rq"), some_tasks("cnesst")]);
    let no_task = refused(
        Field::Tasks(body("cnesst")),
        Refusal::NoTask(body("cnesst")),
    );
    is_stopped(&answers, &scene, RightsStep::Accesses, &[no_task]);
}

#[test]
fn step_6_a_summary_appears() {
    let scene = Scene::new();
    let answers = drive_to_summary(&scene);
    assert_eq!(summary_of(&answers, &scene), expected_summary(&scene));
}

#[test]
fn step_7_submitting_records_exactly_what_the_summary_shows_r6() {
    let mut scene = Scene::new();
    let (summary, reference) = (expected_summary(&scene), scene.fresh_reference());
    let shown = summary_of(&drive_to_summary(&scene), &scene);
    let events = scene.submit(shown.command(reference));
    let id = scene.register.procuration_by_reference(reference).unwrap();
    let (author, on) = (scene.user("rse1"), today());
    let terms = ProcurationTerms {
        name: None,
        note: None,
        period: summary.period,
        grants: summary.grants,
    };
    assert_eq!(
        events,
        [
            Event::ProcurationCreated {
                reference,
                terms: terms.clone(),
                author,
                on
            },
            Event::ProcurationAssigned {
                procuration: id,
                user: summary.user,
                by: author,
                on
            },
        ]
    );
    let recorded = scene.register.procurations().get(id).unwrap();
    assert_eq!(recorded.terms, terms);
    assert!(scene.register.is_mandatary(summary.user, id));
}

#[test]
fn an_address_reached_too_early_leads_to_the_first_missing_step() {
    let scene = Scene::new();
    let drafts = [
        (drive_to_user(), RightsStep::User),
        (drive_to_period(&scene), RightsStep::Period),
        (drive_to_bodies(&scene), RightsStep::Bodies),
        (drive_to_accesses(&scene), RightsStep::Accesses),
        (drive_to_summary(&scene), RightsStep::Summary),
    ];
    for (answers, reached) in drafts {
        for asked in STEPS {
            let stage = answers.stage_at(asked, &scene.register);
            assert_eq!(stage.step(), asked.min(reached), "{asked:?} of {reached:?}");
        }
    }
}

#[test]
fn an_unknown_user_or_dates_that_make_no_period_lead_back_to_their_step() {
    let scene = Scene::new();
    let mut answers = drive_to_summary(&scene);
    answers.receive(end_typed("2026-08-01"));
    let stage = answers.stage_at(RightsStep::Summary, &scene.register);
    assert_eq!(stage.step(), RightsStep::Period);
    answers.receive(RightsInput::UserChosen(UserId::from(99)));
    let stage = answers.stage_at(RightsStep::Summary, &scene.register);
    assert_eq!(stage.step(), RightsStep::User);
}

#[test]
fn going_back_and_forth_loses_nothing() {
    let scene = Scene::new();
    let mut answers = drive_to_summary(&scene);
    let before = answers.clone();
    for step in STEPS.iter().rev() {
        let stage = answers.stage_at(*step, &scene.register);
        assert_eq!(stage.step(), *step);
    }
    for (from, to) in STEPS.iter().zip(STEPS.iter().skip(1)) {
        assert_eq!(go_on(&mut answers, &scene, *from), *to);
    }
    assert_eq!(answers, before);
    assert_eq!(summary_of(&answers, &scene), expected_summary(&scene));
}

#[test]
fn modify_the_user_comes_back_to_the_summary() {
    let scene = Scene::new();
    let mut answers = drive_to_summary(&scene);
    answers.receive(RightsInput::RevisionBegan);
    answers.receive(RightsInput::UserChosen(scene.user("jean")));
    let next = go_on(&mut answers, &scene, RightsStep::User);
    assert_eq!(next, RightsStep::Summary);
    let expected = RightsSummary {
        user: scene.user("jean"),
        ..expected_summary(&scene)
    };
    assert_eq!(summary_of(&answers, &scene), expected);
}

#[test]
fn modify_the_period_comes_back_to_the_summary() {
    let scene = Scene::new();
    let mut answers = drive_to_summary(&scene);
    answers.receive(RightsInput::RevisionBegan);
    answers.receive(end_typed("2026-12-31"));
    let next = go_on(&mut answers, &scene, RightsStep::Period);
    assert_eq!(next, RightsStep::Summary);
    let expected = RightsSummary {
        period: period(TODAY, "2026-12-31"),
        ..expected_summary(&scene)
    };
    assert_eq!(summary_of(&answers, &scene), expected);
}

#[test]
fn modify_the_bodies_asks_for_the_new_ones_access_then_comes_back() {
    let scene = Scene::new();
    let mut answers = drive_to_summary(&scene);
    answers.receive(RightsInput::RevisionBegan);
    accesses(&mut answers, [toggled("rbq"), toggled("cnesst")]);
    let next = go_on(&mut answers, &scene, RightsStep::Bodies);
    assert_eq!(next, RightsStep::Accesses);
    let problems = [missing(Field::Access(body("rbq")))];
    is_stopped(&answers, &scene, RightsStep::Accesses, &problems);
    accesses(&mut answers, [all_tasks("rbq")]);
    let next = go_on(&mut answers, &scene, RightsStep::Accesses);
    assert_eq!(next, RightsStep::Summary);
    let expected = RightsSummary {
        grants: ["rq", "rbq"]
            .map(|id| (body(id), Access::Unrestricted))
            .into(),
        ..expected_summary(&scene)
    };
    assert_eq!(summary_of(&answers, &scene), expected);
}

#[test]
fn modify_an_access_shows_the_accesses_even_when_every_body_has_one() {
    let scene = Scene::new();
    let mut answers = drive_to_summary(&scene);
    answers.receive(RightsInput::RevisionBegan);
    let next = go_on(&mut answers, &scene, RightsStep::Bodies);
    assert_eq!(next, RightsStep::Accesses);
    accesses(&mut answers, [all_tasks("cnesst")]);
    let next = go_on(&mut answers, &scene, RightsStep::Accesses);
    assert_eq!(next, RightsStep::Summary);
}

#[test]
fn modify_leads_to_a_step_that_misses_an_answer_before_the_summary() {
    let scene = Scene::new();
    let mut answers = drive_to_summary(&scene);
    answers.receive(RightsInput::RevisionBegan);
    accesses(&mut answers, [toggled("rbq")]);
    let next = go_on(&mut answers, &scene, RightsStep::User);
    assert_eq!(next, RightsStep::Accesses);
}

#[test]
fn modify_still_comes_back_after_a_mistake_and_only_once() {
    let scene = Scene::new();
    let mut answers = drive_to_summary(&scene);
    answers.receive(RightsInput::RevisionBegan);
    answers.receive(end_typed("2026-08-01"));
    let early = answers
        .clone()
        .continue_from(RightsStep::Period, &scene.register, today());
    assert!(early.is_err());
    assert_eq!(answers.direction, Direction::BackToSummary);
    answers.receive(end_typed("2026-12-31"));
    let next = go_on(&mut answers, &scene, RightsStep::Period);
    assert_eq!(next, RightsStep::Summary);
    assert_eq!(
        go_on(&mut answers, &scene, RightsStep::User),
        RightsStep::Period
    );
}

#[test]
fn modify_never_leads_backwards() {
    let scene = Scene::new();
    let mut answers = drive_to_summary(&scene);
    answers.receive(RightsInput::RevisionBegan);
    answers.receive(RightsInput::UserChosen(UserId::from(99)));
    let next = go_on(&mut answers, &scene, RightsStep::Period);
    assert_eq!(next, RightsStep::Bodies);
}

#[test]
fn whoever_was_suspended_left_or_became_officer_meanwhile_is_told_at_the_user() {
    let changes: [fn(UserId) -> Command; 3] =
        [Command::SuspendUser, Command::RecordDeparture, |user| {
            Command::ChangeRole {
                user,
                role: Role::Rse,
            }
        }];
    for change in changes {
        let mut scene = Scene::new();
        let (answers, user) = (drive_to_summary(&scene), scene.user("emilie"));
        scene.submit(change(user));
        let reference = scene.fresh_reference();
        let command = summary_of(&answers, &scene).command(reference);
        let problem = Problem::from(scene.ask(command, today()).unwrap_err());
        assert_eq!(problem.field, Field::User);
        is_stopped(&answers, &scene, RightsStep::User, &[problem]);
    }
}

#[test]
fn a_draft_of_yesterday_is_told_that_its_start_is_past() {
    let scene = Scene::new();
    let answers = drive_to_summary(&scene);
    let (start, tomorrow) = (today(), today().plus_days(1));
    let late = answers
        .clone()
        .continue_from(RightsStep::Period, &scene.register, tomorrow);
    let refusal = Refusal::StartBeforeToday {
        start,
        today: tomorrow,
    };
    assert_eq!(late, Err(vec![refused(Field::Start, refusal)]));
}

#[test]
fn a_draft_survives_a_reload_at_every_stage() {
    let scene = Scene::new();
    let mut revised = drive_to_summary(&scene);
    revised.receive(RightsInput::RevisionBegan);
    revised.receive(end_typed("2027-02-"));
    for answers in [
        drive_to_user(),
        drive_to_period(&scene),
        drive_to_bodies(&scene),
        drive_to_accesses(&scene),
        drive_to_summary(&scene),
        revised,
    ] {
        survives_a_reload(&answers);
    }
}
