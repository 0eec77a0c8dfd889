//! Modifier une procuration: the answers begin as the version that is replaced (R11).

use crate::accesses::{all_tasks, some_tasks, task_toggled, toggled};
use crate::scene::{
    Scene, body, day, name, period, refused, survives_a_reload, task, terms, today,
};
use procura::procedure::{
    AccessesAnswers, CreationAnswers, CreationInput, Field, ModificationAnswers, ModificationInput,
    ModificationStage, ModificationStep, PeriodAnswers, PeriodInput, Problem, Reason,
};
use procura::register::{
    Access, AccessChange, AssignmentId, Command, EnrolmentState, Grants, ProcurationId,
    ProcurationTerms, Refusal, Status, TextProblem,
};

use ModificationStep::{Accesses, Bodies, Details, Mandataries, Procuration, Summary};

/// A procuration of Émilie and Jean, in force until 2027.
fn drive_to_details() -> (Scene, ProcurationId, ModificationAnswers) {
    let mut scene = Scene::new();
    let procuration = scene.procuration("2026-08-02", "2027-08-02");
    let users = ["emilie", "jean"].map(|code| scene.user(code)).into();
    scene.submit(Command::AssignProcuration { procuration, users });
    let answers = ModificationAnswers::of(&scene.register, procuration, today()).unwrap();
    (scene, procuration, answers)
}

fn type_name(answers: &mut ModificationAnswers, text: &str) {
    let input = CreationInput::NameTyped(text.to_owned());
    answers.receive(ModificationInput::Terms(input));
}

fn accesses(
    answers: &mut ModificationAnswers,
    inputs: impl IntoIterator<Item = procura::procedure::AccessesInput>,
) {
    for input in inputs {
        answers.receive(ModificationInput::Terms(CreationInput::Accesses(input)));
    }
}

#[track_caller]
fn go_on(answers: &mut ModificationAnswers, scene: &Scene, from: ModificationStep) {
    let next = answers.continue_from(from, &scene.register, today());
    let step = next.unwrap();
    assert_eq!(answers.stage_at(step, &scene.register).step(), step);
}

#[test]
fn the_answers_begin_as_the_version_to_replace() {
    let (scene, procuration, answers) = drive_to_details();
    assert_eq!(answers.procuration, Some(procuration));
    assert_eq!(answers.terms.name, "Permis");
    assert_eq!(
        answers.terms.period.period(),
        Some(period("2026-08-02", "2027-08-02"))
    );
    let ModificationStage::Reviewing(summary) = answers.stage_at(Summary, &scene.register) else {
        panic!("everything is answered")
    };
    assert_eq!(summary.terms, terms("2026-08-02", "2027-08-02"));
    assert!(summary.differences(&scene.register).unwrap().is_empty());
    assert!(summary.dropped.is_empty());
    survives_a_reload(&answers);
}

#[test]
fn what_has_begun_begins_anew_today() {
    let (scene, procuration, _) = drive_to_details();
    let on = day("2026-10-01");
    let answers = ModificationAnswers::of(&scene.register, procuration, on).unwrap();
    assert_eq!(answers.terms.period.start, "2026-10-01");
    assert_eq!(answers.terms.period.end, "2027-08-02");
}

#[test]
fn what_is_over_prefills_nothing() {
    let (mut scene, procuration, _) = drive_to_details();
    let on = day("2027-08-03");
    let status = Status::Expired;
    let refusal = Refusal::WrongStatus {
        procuration,
        status,
    };
    let answers = ModificationAnswers::of(&scene.register, procuration, on);
    assert_eq!(answers, Err(refusal));
    scene.submit(Command::ProlongProcurations(
        [(procuration, day("2028-01-01"))].into(),
    ));
    let replaced = ModificationAnswers::of(&scene.register, procuration, today());
    let status = Status::Replaced;
    assert_eq!(
        replaced,
        Err(Refusal::WrongStatus {
            procuration,
            status
        })
    );
    let unknown = ModificationAnswers::of(&scene.register, ProcurationId::from(99), today());
    assert_eq!(unknown, Err(Refusal::ProcurationUnknown));
}

#[test]
fn every_step_leads_to_the_next_and_the_summary_is_what_is_recorded() {
    let (mut scene, procuration, mut answers) = drive_to_details();
    go_on(&mut answers, &scene, Procuration);
    type_name(&mut answers, "Permis et paie");
    go_on(&mut answers, &scene, Details);
    accesses(&mut answers, [toggled("rbq"), toggled("rq")]);
    go_on(&mut answers, &scene, Bodies);
    accesses(
        &mut answers,
        [some_tasks("rq"), task_toggled("rq", "rq-avis")],
    );
    go_on(&mut answers, &scene, Accesses);
    let dropped = AssignmentId::from(1);
    answers.receive(ModificationInput::MandataryToggled(dropped));
    go_on(&mut answers, &scene, Mandataries);
    let ModificationStage::Reviewing(summary) = answers.stage_at(Summary, &scene.register) else {
        panic!("everything is answered")
    };
    let differences = summary.differences(&scene.register).unwrap();
    let restricted = Access::Restricted([task("rq-avis")].into());
    assert_eq!(
        differences.accesses,
        [
            (body("rbq"), AccessChange::BodyRemoved(Access::Unrestricted)),
            (body("rq"), AccessChange::BodyAdded(restricted)),
        ]
    );
    let asked = summary.terms.clone();
    scene.submit(summary.command());
    let new = ProcurationId::from(1);
    assert_eq!(scene.register.procurations().get(new).unwrap().terms, asked);
    let standing: Vec<AssignmentId> = scene.register.mandataries(new).map(|(id, _)| id).collect();
    assert_eq!(standing, [AssignmentId::from(0)]);
    assert_ne!(new, procuration);
}

#[test]
fn an_address_reached_too_early_leads_to_the_first_missing_step() {
    let (scene, _, mut answers) = drive_to_details();
    let empty = ModificationAnswers::begun(today());
    for step in [Procuration, Details, Bodies, Accesses, Mandataries, Summary] {
        assert_eq!(empty.stage_at(step, &scene.register).step(), Procuration);
        assert_eq!(answers.stage_at(step, &scene.register).step(), step);
    }
    accesses(&mut answers, [toggled("rq")]);
    assert_eq!(answers.stage_at(Summary, &scene.register).step(), Accesses);
    accesses(&mut answers, [toggled("rq"), toggled("rbq")]);
    assert_eq!(
        answers.stage_at(Mandataries, &scene.register).step(),
        Bodies
    );
    type_name(&mut answers, "");
    assert_eq!(answers.stage_at(Summary, &scene.register).step(), Details);
}

#[test]
fn changing_nothing_is_no_modification() {
    let (scene, _, mut answers) = drive_to_details();
    let problems = answers.continue_from(Mandataries, &scene.register, today());
    let nothing = refused(Field::Request, Refusal::NothingToChange);
    assert_eq!(problems, Err(vec![nothing]));
    answers.receive(ModificationInput::MandataryToggled(AssignmentId::from(0)));
    go_on(&mut answers, &scene, Mandataries);
}

#[test]
fn changing_nothing_of_what_has_begun_is_no_modification_on_a_later_day() {
    let (scene, procuration, _) = drive_to_details();
    let later = today().plus_days(3);
    let begun = ModificationAnswers::of(&scene.register, procuration, later);
    let mut answers = begun.expect("it can be modified");
    let problems = answers.continue_from(Mandataries, &scene.register, later);
    let nothing = refused(Field::Request, Refusal::NothingToChange);
    assert_eq!(problems, Err(vec![nothing]));
}

#[test]
fn whoever_is_a_mandatary_no_more_is_not_dropped() {
    let (mut scene, _, mut answers) = drive_to_details();
    let gone = AssignmentId::from(0);
    answers.receive(ModificationInput::MandataryToggled(gone));
    scene.submit(Command::WithdrawAssignments([gone].into()));
    let problems = answers.continue_from(Mandataries, &scene.register, today());
    let over = refused(Field::Users, Refusal::AssignmentOver(gone));
    assert_eq!(problems, Err(vec![over]));
}

#[test]
fn a_version_without_a_name_may_stay_without_and_another_one_may_not() {
    let (mut scene, _, mut named) = drive_to_details();
    type_name(&mut named, "");
    let empty = Problem::new(Field::ProcurationName, Reason::Text(TextProblem::Blank));
    let problems = named.continue_from(Details, &scene.register, today());
    assert_eq!(problems, Err(vec![empty]));

    let reference = scene.fresh_reference();
    scene.submit(Command::GrantAccess {
        user: scene.user("emilie"),
        reference,
        terms: ProcurationTerms {
            name: None,
            ..terms("2026-08-02", "2027-08-02")
        },
    });
    let id = scene.register.procuration_by_reference(reference).unwrap();
    let mut unnamed = ModificationAnswers::of(&scene.register, id, today()).unwrap();
    go_on(&mut unnamed, &scene, Details);
    type_name(&mut unnamed, "Permis");
    let ModificationStage::Reviewing(summary) = unnamed.stage_at(Summary, &scene.register) else {
        panic!("everything is answered")
    };
    assert_eq!(summary.terms.name, Some(name("Permis")));
}

#[test]
fn a_revision_comes_back_to_the_summary() {
    let (scene, _, mut answers) = drive_to_details();
    type_name(&mut answers, "Autre");
    let revision = CreationInput::RevisionBegan;
    answers.receive(ModificationInput::Terms(revision));
    let next = answers.continue_from(Details, &scene.register, today());
    assert_eq!(next, Ok(Summary));
}

#[test]
fn a_creation_begins_as_another_procuration() {
    let (scene, procuration, _) = drive_to_details();
    let row = scene.register.procurations().get(procuration).unwrap();
    let duplicate = CreationAnswers::duplicating(row, today());
    assert_eq!(duplicate.name, "Permis");
    assert_eq!(duplicate.accesses.grants(), Some(row.terms.grants.clone()));
    assert_eq!(duplicate.period.end, "2027-08-02");
    let on = day("2027-08-03");
    let of_expired = CreationAnswers::duplicating(row, on);
    assert_eq!(of_expired.period, PeriodAnswers::starting(on));
    assert_eq!(of_expired.accesses, duplicate.accesses);
}

#[test]
fn a_restricted_access_begins_with_its_tasks() {
    let named = Access::Restricted([task("rq-avis"), task("rq-releves")].into());
    let grants = Grants::from([(body("rbq"), Access::Unrestricted), (body("rq"), named)]);
    assert_eq!(AccessesAnswers::of(&grants).grants(), Some(grants));
}

#[test]
fn a_draft_that_is_still_right_is_not_stale() {
    let (scene, _, answers) = drive_to_details();
    assert_eq!(answers.stale(&scene.register, today()), []);
    let empty = ModificationAnswers::begun(today());
    assert_eq!(empty.stale(&scene.register, today()), []);
}

#[test]
fn a_stale_draft_says_at_which_step_and_why() {
    let (mut scene, procuration, mut answers) = drive_to_details();
    let gone = AssignmentId::from(0);
    answers.receive(ModificationInput::MandataryToggled(gone));
    accesses(&mut answers, [toggled("rq"), all_tasks("rq")]);
    scene.submit(Command::WithdrawAssignments([gone].into()));
    scene.submit(Command::SetEnrolment {
        body: body("rq"),
        state: Some(EnrolmentState::Refused),
    });
    scene.submit(Command::SuspendProcuration(procuration));
    let stale = answers.stale(&scene.register, day("2026-08-03"));
    let steps: Vec<ModificationStep> = stale.iter().map(|one| one.step).collect();
    assert_eq!(steps, [Procuration, Details, Bodies, Mandataries]);
    let status = Status::Suspended;
    let suspended = Refusal::WrongStatus {
        procuration,
        status,
    };
    assert_eq!(stale[0].problem, refused(Field::Procuration, suspended));
    assert_eq!(
        stale[3].problem,
        refused(Field::Users, Refusal::AssignmentOver(gone))
    );
}

#[test]
fn what_was_typed_wrong_is_not_stale() {
    let (scene, _, mut answers) = drive_to_details();
    let typed = PeriodInput::EndTyped("demain".to_owned());
    answers.receive(ModificationInput::Terms(CreationInput::Period(typed)));
    type_name(&mut answers, "");
    accesses(&mut answers, [some_tasks("rbq")]);
    assert_eq!(answers.stale(&scene.register, today()), []);
}
