//! Path B1, Gestion des procurations › Ajouter › Interne: the creation of the help page, steps 4 to 7.

use crate::accesses::{all_tasks, some_tasks, task_toggled, toggled};
use crate::scene::{
    Scene, TODAY, body, day, missing, name, note, period, refused, survives_a_reload, task, today,
};
use procura::procedure::{
    AccessesInput, CreationAnswers, CreationInput, CreationStage, CreationStep, CreationSummary,
    Field, PeriodInput, Problem, Reason,
};
use procura::register::{
    Access, EnrolmentState, Event, Grants, ProcurationTerms, Refusal, TextProblem,
};

const STEPS: [CreationStep; 4] = [
    CreationStep::Details,
    CreationStep::Bodies,
    CreationStep::Accesses,
    CreationStep::Summary,
];

#[track_caller]
fn go_on(answers: &mut CreationAnswers, scene: &Scene, from: CreationStep) -> CreationStep {
    answers
        .continue_from(from, &scene.register, today())
        .unwrap()
}

/// **Continuer** gives exactly these problems, and every answer stays.
#[track_caller]
fn is_stopped(answers: &CreationAnswers, scene: &Scene, at: CreationStep, problems: &[Problem]) {
    let mut tried = answers.clone();
    assert_eq!(
        tried.continue_from(at, &scene.register, today()),
        Err(problems.to_vec())
    );
    assert_eq!(&tried, answers, "an answer was lost");
}

fn accesses(answers: &mut CreationAnswers, inputs: impl IntoIterator<Item = AccessesInput>) {
    for input in inputs {
        answers.receive(CreationInput::Accesses(input));
    }
}

fn fill_in(answers: &mut CreationAnswers, name: &str, start: &str, end: &str, note: &str) {
    answers.receive(CreationInput::NameTyped(name.to_owned()));
    let (start, end) = (start.to_owned(), end.to_owned());
    answers.receive(CreationInput::Period(PeriodInput::StartTyped(start)));
    answers.receive(CreationInput::Period(PeriodInput::EndTyped(end)));
    answers.receive(CreationInput::NoteTyped(note.to_owned()));
}

fn text(field: Field, problem: TextProblem) -> Problem {
    Problem::new(field, Reason::Text(problem))
}

fn drive_to_details() -> CreationAnswers {
    CreationAnswers::begun(today())
}

fn drive_to_bodies(scene: &Scene) -> CreationAnswers {
    let mut answers = drive_to_details();
    let note = "Première ligne\r\nSeconde ligne\n";
    fill_in(&mut answers, " Taxes de l’été ", TODAY, " 2027-08-02", note);
    assert_eq!(
        go_on(&mut answers, scene, CreationStep::Details),
        CreationStep::Bodies
    );
    answers
}

fn drive_to_accesses(scene: &Scene) -> CreationAnswers {
    let mut answers = drive_to_bodies(scene);
    accesses(&mut answers, [toggled("rq"), toggled("cnesst")]);
    assert_eq!(
        go_on(&mut answers, scene, CreationStep::Bodies),
        CreationStep::Accesses
    );
    answers
}

fn drive_to_summary(scene: &Scene) -> CreationAnswers {
    let mut answers = drive_to_accesses(scene);
    let choices = [
        some_tasks("rq"),
        task_toggled("rq", "rq-avis"),
        all_tasks("cnesst"),
    ];
    accesses(&mut answers, choices);
    assert_eq!(
        go_on(&mut answers, scene, CreationStep::Accesses),
        CreationStep::Summary
    );
    answers
}

fn expected_terms() -> ProcurationTerms {
    ProcurationTerms {
        name: Some(name("Taxes de l’été")),
        note: Some(note("Première ligne\nSeconde ligne")),
        period: period(TODAY, "2027-08-02"),
        grants: Grants::from([
            (body("rq"), Access::Restricted([task("rq-avis")].into())),
            (body("cnesst"), Access::Unrestricted),
        ]),
    }
}

fn summary_of(answers: &CreationAnswers) -> CreationSummary {
    match answers.stage_at(CreationStep::Summary) {
        CreationStage::Reviewing(summary) => summary,
        earlier => panic!("the summary isn't reached: {earlier:?}"),
    }
}

#[test]
fn the_page_counts_four_steps() {
    assert_eq!(STEPS.map(CreationStep::number), [1, 2, 3, 4]);
    assert_eq!(CreationStep::COUNT, 4);
}

#[test]
fn step_4_fill_in_the_fields() {
    let scene = Scene::new();
    let answers = drive_to_details();
    let stage = answers.stage_at(CreationStep::Details);
    assert_eq!(stage, CreationStage::FillingDetails);
    let problems = [
        text(Field::ProcurationName, TextProblem::Blank),
        missing(Field::End),
    ];
    is_stopped(&answers, &scene, CreationStep::Details, &problems);
}

#[test]
fn step_4_tells_what_is_wrong_with_every_field_in_order() {
    let scene = Scene::new();
    let mut answers = drive_to_details();
    let long = "n".repeat(501);
    fill_in(
        &mut answers,
        "Ta\u{200b}xes",
        "2026-08-01",
        "2027-2-3",
        &long,
    );
    let backwards = Refusal::StartBeforeToday {
        start: day("2026-08-01"),
        today: today(),
    };
    let too_long = TextProblem::TooLong {
        limit: 500,
        count: 501,
    };
    let problems = [
        text(Field::ProcurationName, TextProblem::Forbidden('\u{200b}')),
        refused(Field::Start, backwards),
        Problem::new(Field::End, Reason::NotADate),
        text(Field::Note, too_long),
    ];
    is_stopped(&answers, &scene, CreationStep::Details, &problems);
}

#[test]
fn step_4_refuses_a_name_by_its_rule_r14() {
    let scene = Scene::new();
    let too_long = |count| TextProblem::TooLong { limit: 80, count };
    for (typed, problem) in [
        ("", TextProblem::Blank),
        (" \t\u{a0}", TextProblem::Blank),
        (&"é".repeat(81), too_long(81)),
        (&"e\u{301}".repeat(81), too_long(81)),
        ("Ta\u{200d}xes", TextProblem::Forbidden('\u{200d}')),
        ("\u{feff}Taxes", TextProblem::Forbidden('\u{feff}')),
        ("Ta\u{202e}xes", TextProblem::Forbidden('\u{202e}')),
        ("Taxes\u{2069}", TextProblem::Forbidden('\u{2069}')),
        ("Ta\nxes", TextProblem::Forbidden('\n')),
        ("Ta\u{0}xes", TextProblem::Forbidden('\u{0}')),
    ] {
        let mut answers = drive_to_details();
        fill_in(&mut answers, typed, TODAY, TODAY, "");
        let problems = [text(Field::ProcurationName, problem)];
        is_stopped(&answers, &scene, CreationStep::Details, &problems);
    }
}

#[test]
fn step_4_takes_ordinary_letters_of_every_script() {
    let scene = Scene::new();
    for typed in [
        "T",
        "Saint-Jérôme – l’été",
        "ᐃᓄᒃᑎᑐᑦ",
        "日本",
        &"é".repeat(80),
        &"e\u{301}".repeat(80),
    ] {
        let mut answers = drive_to_details();
        fill_in(&mut answers, typed, TODAY, TODAY, "");
        let next = go_on(&mut answers, &scene, CreationStep::Details);
        assert_eq!(next, CreationStep::Bodies, "{typed:?}");
    }
}

#[test]
fn step_4_the_note_is_optional_and_may_have_several_lines() {
    let scene = Scene::new();
    for typed in ["", "  \n ", "Une\nDeux", &"é".repeat(500)] {
        let mut answers = drive_to_details();
        fill_in(&mut answers, "Taxes", TODAY, TODAY, typed);
        let next = go_on(&mut answers, &scene, CreationStep::Details);
        assert_eq!(next, CreationStep::Bodies, "{typed:?}");
    }
    let mut answers = drive_to_details();
    fill_in(&mut answers, "Taxes", TODAY, TODAY, "Une\tDeux");
    let problems = [text(Field::Note, TextProblem::Forbidden('\t'))];
    is_stopped(&answers, &scene, CreationStep::Details, &problems);
}

#[test]
fn what_was_typed_stays_as_it_was_typed() {
    let answers = drive_to_summary(&Scene::new());
    assert_eq!(answers.name, " Taxes de l’été ");
    assert_eq!(answers.note, "Première ligne\r\nSeconde ligne\n");
    assert_eq!(answers.period.start, TODAY);
    assert_eq!(answers.period.end, " 2027-08-02");
}

#[test]
fn step_5_select_the_bodies() {
    let scene = Scene::new();
    let mut answers = drive_to_bodies(&scene);
    let stage = answers.stage_at(CreationStep::Bodies);
    assert_eq!(stage, CreationStage::SelectingBodies);
    let problems = [missing(Field::Bodies)];
    is_stopped(&answers, &scene, CreationStep::Bodies, &problems);
    accesses(&mut answers, [toggled("amf")]);
    let refusal = Refusal::BodyNotEnrolled {
        body: body("amf"),
        state: Some(EnrolmentState::Refused),
    };
    let problems = [refused(Field::Bodies, refusal)];
    is_stopped(&answers, &scene, CreationStep::Bodies, &problems);
}

#[test]
fn step_5_choose_all_tasks_or_some_for_each_body() {
    let scene = Scene::new();
    let mut answers = drive_to_accesses(&scene);
    let bodies = ["rq", "cnesst"].map(body).into();
    let stage = answers.stage_at(CreationStep::Accesses);
    assert_eq!(stage, CreationStage::ChoosingAccesses { bodies });
    accesses(&mut answers, [some_tasks("rq")]);
    let problems = [
        refused(Field::Tasks(body("rq")), Refusal::NoTask(body("rq"))),
        missing(Field::Access(body("cnesst"))),
    ];
    is_stopped(&answers, &scene, CreationStep::Accesses, &problems);
}

#[test]
fn step_6_a_summary_appears() {
    let summary = summary_of(&drive_to_summary(&Scene::new()));
    let terms = expected_terms();
    assert_eq!(summary, CreationSummary { terms });
}

#[test]
fn step_7_submitting_records_exactly_what_the_summary_shows_r6() {
    let mut scene = Scene::new();
    let (shown, reference) = (
        summary_of(&drive_to_summary(&scene)),
        scene.fresh_reference(),
    );
    let events = scene.submit(shown.command(reference));
    let terms = expected_terms();
    let (author, on) = (scene.user("rse1"), today());
    let created = Event::ProcurationCreated {
        reference,
        terms: terms.clone(),
        author,
        on,
    };
    assert_eq!(events, [created]);
    let id = scene.register.procuration_by_reference(reference).unwrap();
    assert_eq!(scene.register.procurations().get(id).unwrap().terms, terms);
    assert_eq!(scene.register.mandataries(id).count(), 0);
}

#[test]
fn an_address_reached_too_early_leads_to_the_first_missing_step() {
    let scene = Scene::new();
    let drafts = [
        (drive_to_details(), CreationStep::Details),
        (drive_to_bodies(&scene), CreationStep::Bodies),
        (drive_to_accesses(&scene), CreationStep::Accesses),
        (drive_to_summary(&scene), CreationStep::Summary),
    ];
    for (answers, reached) in drafts {
        for asked in STEPS {
            let stage = answers.stage_at(asked);
            assert_eq!(stage.step(), asked.min(reached), "{asked:?} of {reached:?}");
        }
    }
}

#[test]
fn a_field_that_no_longer_stands_leads_back_to_the_fields() {
    let spoilers = [
        CreationInput::NameTyped(" ".to_owned()),
        CreationInput::NoteTyped("n".repeat(501)),
        CreationInput::Period(PeriodInput::EndTyped("2027-02-".to_owned())),
    ];
    for spoiler in spoilers {
        let mut answers = drive_to_summary(&Scene::new());
        answers.receive(spoiler);
        let stage = answers.stage_at(CreationStep::Summary);
        assert_eq!(stage, CreationStage::FillingDetails);
    }
}

#[test]
fn going_back_and_forth_loses_nothing() {
    let scene = Scene::new();
    let mut answers = drive_to_summary(&scene);
    let before = answers.clone();
    for (from, to) in STEPS.iter().zip(STEPS.iter().skip(1)) {
        assert_eq!(answers.stage_at(*from).step(), *from);
        assert_eq!(go_on(&mut answers, &scene, *from), *to);
    }
    assert_eq!(answers, before);
}

#[test]
fn modify_the_fields_comes_back_to_the_summary() {
    let scene = Scene::new();
    let mut answers = drive_to_summary(&scene);
    answers.receive(CreationInput::RevisionBegan);
    answers.receive(CreationInput::NameTyped("Avis".to_owned()));
    let next = go_on(&mut answers, &scene, CreationStep::Details);
    assert_eq!(next, CreationStep::Summary);
    let terms = ProcurationTerms {
        name: Some(name("Avis")),
        ..expected_terms()
    };
    assert_eq!(summary_of(&answers), CreationSummary { terms });
    let next = go_on(&mut answers, &scene, CreationStep::Details);
    assert_eq!(next, CreationStep::Bodies, "the way back serves once");
}

#[test]
fn modify_the_bodies_asks_for_the_new_ones_access_then_comes_back() {
    let scene = Scene::new();
    let mut answers = drive_to_summary(&scene);
    answers.receive(CreationInput::RevisionBegan);
    accesses(&mut answers, [toggled("rbq")]);
    let next = go_on(&mut answers, &scene, CreationStep::Bodies);
    assert_eq!(next, CreationStep::Accesses);
    let problems = [missing(Field::Access(body("rbq")))];
    is_stopped(&answers, &scene, CreationStep::Accesses, &problems);
    accesses(&mut answers, [all_tasks("rbq")]);
    let next = go_on(&mut answers, &scene, CreationStep::Accesses);
    assert_eq!(next, CreationStep::Summary);
    let mut terms = expected_terms();
    terms.grants.insert(body("rbq"), Access::Unrestricted);
    assert_eq!(summary_of(&answers), CreationSummary { terms });
}

#[test]
fn modify_an_access_shows_the_accesses_even_when_every_body_has_one() {
    let scene = Scene::new();
    let mut answers = drive_to_summary(&scene);
    answers.receive(CreationInput::RevisionBegan);
    let next = go_on(&mut answers, &scene, CreationStep::Bodies);
    assert_eq!(next, CreationStep::Accesses);
    accesses(&mut answers, [all_tasks("rq")]);
    let next = go_on(&mut answers, &scene, CreationStep::Accesses);
    assert_eq!(next, CreationStep::Summary);
}

#[test]
fn modify_leads_to_a_step_that_misses_an_answer_before_the_summary() {
    let scene = Scene::new();
    let mut answers = drive_to_summary(&scene);
    answers.receive(CreationInput::RevisionBegan);
    accesses(&mut answers, [toggled("rbq")]);
    let next = go_on(&mut answers, &scene, CreationStep::Details);
    assert_eq!(next, CreationStep::Accesses);
}

#[test]
fn a_draft_survives_a_reload_at_every_stage() {
    let scene = Scene::new();
    let mut half = drive_to_details();
    fill_in(&mut half, "  ", "", "2027-02-29", "\u{200b}");
    half.receive(CreationInput::RevisionBegan);
    for answers in [
        half,
        drive_to_details(),
        drive_to_bodies(&scene),
        drive_to_accesses(&scene),
        drive_to_summary(&scene),
    ] {
        survives_a_reload(&answers);
    }
}

#[test]
fn a_copy_has_a_name_of_its_own_and_no_end() {
    let mut scene = Scene::new();
    let id = scene.procuration("2026-08-02", "2027-08-02");
    let other = scene.register.procurations().get(id).unwrap();
    let begun = CreationAnswers::duplicating(other, today());
    let copy = begun.clone().as_copy("Copie de Permis".to_owned());
    assert_eq!(copy.name, "Copie de Permis");
    assert_eq!(
        (copy.period.start.as_str(), copy.period.end.as_str()),
        ("2026-08-02", "")
    );
    assert_eq!((&copy.accesses, &copy.note), (&begun.accesses, &begun.note));
    // A name that would be too long isn't proposed.
    let long = "n".repeat(1_000);
    assert_eq!(begun.clone().as_copy(long).name, begun.name);
}
