//! The bodies and their accesses, step 5 of Gestion des droits d'accès and of the creation (R3, R4).

use crate::scene::{Scene, body, missing, refused, survives_a_reload, task};
use procura::procedure::{AccessChoice, AccessesAnswers, AccessesInput, Field, Problem};
use procura::register::{Access, EnrolmentState, Grants, Refusal};

pub(crate) fn toggled(id: &str) -> AccessesInput {
    AccessesInput::BodyToggled(body(id))
}

pub(crate) fn all_tasks(id: &str) -> AccessesInput {
    AccessesInput::AccessChosen(body(id), AccessChoice::All)
}

pub(crate) fn some_tasks(id: &str) -> AccessesInput {
    AccessesInput::AccessChosen(body(id), AccessChoice::Some)
}

pub(crate) fn task_toggled(id: &str, of: &str) -> AccessesInput {
    AccessesInput::TaskToggled(body(id), task(of))
}

fn answered(inputs: impl IntoIterator<Item = AccessesInput>) -> AccessesAnswers {
    let mut answers = AccessesAnswers::default();
    for input in inputs {
        answers.receive(input);
    }
    answers
}

#[track_caller]
fn check(inputs: impl IntoIterator<Item = AccessesInput>, problems: &[Problem]) {
    let answers = answered(inputs);
    let before = answers.clone();
    let found = answers.check(&Scene::new().register);
    assert_eq!(found, Err(problems.to_vec()));
    assert_eq!(answers, before);
}

#[track_caller]
fn check_bodies(ids: &[&str], problems: &[Problem]) {
    let found = answered(ids.iter().map(|id| toggled(id))).check_bodies(&Scene::new().register);
    assert_eq!(found.err().unwrap_or_default(), problems);
}

fn not_enrolled(id: &str, state: Option<EnrolmentState>) -> Problem {
    let body = body(id);
    refused(Field::Bodies, Refusal::BodyNotEnrolled { body, state })
}

fn no_task(id: &str) -> Problem {
    refused(Field::Tasks(body(id)), Refusal::NoTask(body(id)))
}

fn unknown_task(id: &str, of: &str) -> Problem {
    let refusal = Refusal::TaskUnknown {
        body: body(id),
        task: task(of),
    };
    refused(Field::Tasks(body(id)), refusal)
}

#[test]
fn at_least_one_body_is_selected() {
    check_bodies(&[], &[missing(Field::Bodies)]);
    check([], &[missing(Field::Bodies)]);
    check_bodies(&["rq"], &[]);
}

#[test]
fn each_body_that_isnt_enrolled_is_named_in_the_catalogues_order() {
    check_bodies(
        &["opc", "amf", "rq", "melccfp", "nulle-part"],
        &[
            not_enrolled("melccfp", Some(EnrolmentState::Pending)),
            not_enrolled("amf", Some(EnrolmentState::Refused)),
            not_enrolled("opc", None),
            refused(Field::Bodies, Refusal::BodyUnknown(body("nulle-part"))),
        ],
    );
}

#[test]
fn bodies_come_before_their_accesses() {
    // Where the accesses are chosen, each body has a place of its own.
    let (body, state) = (body("melccfp"), Some(EnrolmentState::Pending));
    let at_the_body = Field::Access(body.clone());
    let pending = refused(at_the_body, Refusal::BodyNotEnrolled { body, state });
    check([toggled("rq"), toggled("melccfp")], &[pending]);
}

#[test]
fn nothing_is_granted_by_default() {
    let answers = answered([toggled("rq")]);
    assert_eq!(answers.answer(&body("rq")), None);
    assert_eq!(answers.grants(), None);
    check([toggled("rq")], &[missing(Field::Access(body("rq")))]);
}

#[test]
fn ticking_a_task_chooses_no_access_by_itself() {
    check(
        [toggled("rq"), task_toggled("rq", "rq-avis")],
        &[missing(Field::Access(body("rq")))],
    );
}

#[test]
fn a_restricted_access_names_at_least_one_task() {
    check([toggled("rq"), some_tasks("rq")], &[no_task("rq")]);
}

#[test]
fn each_body_tells_its_own_problem_in_the_catalogues_order() {
    check(
        [
            toggled("rbq"),
            toggled("cnesst"),
            toggled("rq"),
            some_tasks("rbq"),
            some_tasks("rq"),
            task_toggled("rq", "rq-d’hier"),
        ],
        &[
            unknown_task("rq", "rq-d’hier"),
            missing(Field::Access(body("cnesst"))),
            no_task("rbq"),
        ],
    );
}

#[test]
fn a_task_is_one_of_its_body() {
    check(
        [
            toggled("rq"),
            some_tasks("rq"),
            task_toggled("rq", "rbq-dossier"),
            toggled("cnesst"),
            all_tasks("cnesst"),
        ],
        &[unknown_task("rq", "rbq-dossier")],
    );
}

#[test]
fn all_tasks_and_some_tasks_are_granted_as_they_were_chosen() {
    let answers = answered([
        toggled("rq"),
        toggled("cnesst"),
        all_tasks("rq"),
        some_tasks("cnesst"),
        task_toggled("cnesst", "cnesst-suivi"),
        task_toggled("cnesst", "cnesst-copie"),
        task_toggled("cnesst", "cnesst-suivi"),
    ]);
    let expected = Grants::from([
        (body("rq"), Access::Unrestricted),
        (
            body("cnesst"),
            Access::Restricted([task("cnesst-copie")].into()),
        ),
    ]);
    assert_eq!(answers.check(&Scene::new().register), Ok(expected));
}

#[test]
fn every_task_ticked_stays_a_restricted_access() {
    let scene = Scene::new();
    let tasks = &scene.register.catalogue().body(&body("rbq")).unwrap().tasks;
    let ticks = tasks
        .iter()
        .map(|of| task_toggled("rbq", of.id.as_str()))
        .chain([toggled("rbq"), some_tasks("rbq")]);
    let every = tasks.iter().map(|of| of.id.clone()).collect();
    assert_eq!(
        answered(ticks).check(&scene.register),
        Ok(Grants::from([(body("rbq"), Access::Restricted(every))]))
    );
}

#[test]
fn deselecting_and_reselecting_a_body_keeps_its_answer() {
    let mut answers = answered([
        toggled("rq"),
        some_tasks("rq"),
        task_toggled("rq", "rq-avis"),
        toggled("cnesst"),
        all_tasks("cnesst"),
    ]);
    let before = answers.clone();
    answers.receive(toggled("rq"));
    let without = Grants::from([(body("cnesst"), Access::Unrestricted)]);
    assert_eq!(answers.check(&Scene::new().register), Ok(without));
    answers.receive(toggled("rq"));
    assert_eq!(answers, before);
}

#[test]
fn ticked_tasks_wait_while_all_tasks_are_chosen() {
    let mut answers = answered([
        toggled("rq"),
        some_tasks("rq"),
        task_toggled("rq", "rq-avis"),
    ]);
    let before = answers.clone();
    answers.receive(all_tasks("rq"));
    let all = Grants::from([(body("rq"), Access::Unrestricted)]);
    assert_eq!(answers.check(&Scene::new().register), Ok(all));
    answers.receive(some_tasks("rq"));
    assert_eq!(answers, before);
}

#[test]
fn half_given_accesses_survive_a_reload() {
    survives_a_reload(&answered([
        toggled("rq"),
        toggled("cnesst"),
        some_tasks("cnesst"),
        task_toggled("cnesst", "cnesst-suivi"),
        all_tasks("rbq"),
    ]));
}
