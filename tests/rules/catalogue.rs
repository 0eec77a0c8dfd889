//! The catalogue of public bodies and tasks, as it is embedded in the program.

use crate::stage::{body, task};
use procura::register::{Catalogue, TaskKind};
use std::collections::BTreeSet;

fn tasks(catalogue: &Catalogue) -> impl Iterator<Item = &procura::register::Task> {
    catalogue.bodies().iter().flat_map(|body| &body.tasks)
}

/// Every text of the catalogue with its language.
fn texts(catalogue: &Catalogue) -> Vec<(&'static str, String)> {
    let of_bodies = catalogue.bodies().iter().flat_map(|body| {
        [
            ("fr", body.name_fr.to_string()),
            ("en", body.name_en.to_string()),
            ("fr", body.acronym.to_string()),
        ]
    });
    let of_tasks = tasks(catalogue).flat_map(|task| {
        [
            ("fr", task.name_fr.to_string()),
            ("en", task.name_en.to_string()),
        ]
    });
    of_bodies.chain(of_tasks).collect()
}

#[test]
fn catalogue_has_12_bodies_and_75_tasks() {
    let catalogue = Catalogue::embedded();
    assert_eq!(catalogue.bodies().len(), 12);
    assert_eq!(tasks(&catalogue).count(), 75);
    assert!(catalogue.bodies().iter().all(|body| !body.tasks.is_empty()));
}

#[test]
fn catalogue_gives_each_body_and_task_an_identity_of_its_own() {
    let catalogue = Catalogue::embedded();
    let bodies = catalogue.bodies().iter().map(|body| body.id.as_str());
    let ids: Vec<&str> = bodies
        .chain(tasks(&catalogue).map(|task| task.id.as_str()))
        .collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(distinct.len(), ids.len());
    for id in ids {
        let plain = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(!id.is_empty() && id.chars().all(plain), "{id}");
    }
}

#[test]
fn catalogue_names_each_task_after_its_body() {
    for body in Catalogue::embedded().bodies() {
        for task in &body.tasks {
            let beginning = format!("{}-", body.id.as_str());
            assert!(task.id.as_str().starts_with(&beginning), "{:?}", task.id);
        }
    }
}

#[test]
fn catalogue_has_no_two_tasks_of_one_name_at_a_body() {
    for body in Catalogue::embedded().bodies() {
        let french: BTreeSet<_> = body.tasks.iter().map(|task| &task.name_fr).collect();
        let english: BTreeSet<_> = body.tasks.iter().map(|task| &task.name_en).collect();
        assert_eq!(
            (french.len(), english.len()),
            (body.tasks.len(), body.tasks.len())
        );
    }
}

#[test]
fn catalogue_texts_are_whole_trimmed_and_in_both_languages() {
    for (language, text) in texts(&Catalogue::embedded()) {
        assert!(!text.is_empty(), "an empty text in {language}");
        assert_eq!(text.trim(), text);
        assert!(
            !text.contains("  ") && !text.contains(char::is_control),
            "{text}"
        );
        assert!(!text.ends_with('.'), "{text}");
    }
}

#[test]
fn catalogue_french_has_its_own_typography() {
    for (_, text) in texts(&Catalogue::embedded())
        .iter()
        .filter(|(of, _)| *of == "fr")
    {
        assert!(!text.contains('\''), "a straight apostrophe: {text}");
        assert!(!text.contains('"'), "a straight quotation mark: {text}");
        assert!(!text.contains(" ’") && !text.contains("’ "), "{text}");
        for mark in [" ;", " :", " !", " ?"] {
            assert!(
                !text.contains(mark),
                "a breaking space before a sign: {text}"
            );
        }
    }
}

#[test]
fn catalogue_says_what_a_task_does() {
    let catalogue = Catalogue::embedded();
    for (body_id, task_id, kind) in [
        ("rq", "rq-taxes-produire", TaskKind::File),
        ("rq", "rq-payer-dpa", TaskKind::Pay),
        ("rq", "rq-autorisations", TaskKind::Manage),
        ("cnesst", "cnesst-copie", TaskKind::Consult),
    ] {
        let row = catalogue.task(&body(body_id), &task(task_id)).unwrap();
        assert_eq!(row.kind, kind, "{task_id}");
    }
}

/// What touches a worker's health or file. A change here is a decision, not a correction.
#[test]
fn catalogue_marks_these_tasks_as_sensitive_and_no_other() {
    let catalogue = Catalogue::embedded();
    let sensitive = tasks(&catalogue).filter(|task| task.sensitive);
    let ids: Vec<&str> = sensitive.map(|task| task.id.as_str()).collect();
    let expected = [
        "cnesst-avis-employeur",
        "cnesst-retrait-preventif",
        "cnesst-suivi",
        "cnesst-copie",
    ];
    assert_eq!(ids, expected);
}

#[test]
fn catalogue_finds_a_task_at_its_body_alone() {
    let catalogue = Catalogue::embedded();
    assert!(catalogue.task(&body("rq"), &task("rq-avis")).is_some());
    assert!(catalogue.task(&body("req"), &task("rq-avis")).is_none());
    assert!(catalogue.task(&body("zzz"), &task("rq-avis")).is_none());
    assert!(catalogue.body(&body("zzz")).is_none());
    for listed in catalogue.bodies() {
        assert_eq!(catalogue.body(&listed.id), Some(listed));
    }
}
