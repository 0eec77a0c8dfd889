//! A catalogue file is read: each thing that can be wrong with it, and where.

use crate::scene::{EMBEDDED, body, bytes, embedded, small, task};
use procura::exchange::{
    BODY_LIMIT, EntryProblem, FILE_LIMIT, FileProblem, Member, PROBLEM_LIMIT, Place, TASK_LIMIT,
    read_catalogue,
};
use procura::register::TextProblem;
use proptest::prelude::*;
use serde_json::{Value, json};

fn problems(bytes: &[u8]) -> Vec<FileProblem> {
    read_catalogue(bytes).expect_err("the file is to be refused")
}

fn at(task: Option<usize>, member: Option<Member>, problem: EntryProblem) -> FileProblem {
    let place = Place {
        body: 1,
        task,
        member,
    };
    FileProblem::Entry { place, problem }
}

/// The problems of the small file once something of it was changed.
fn problems_after(change: impl FnOnce(&mut Value)) -> Vec<FileProblem> {
    let mut file = small();
    change(&mut file["bodies"][0]);
    problems(&bytes(&file))
}

#[test]
fn the_catalogue_that_comes_with_the_app_is_a_catalogue_file() {
    assert!(read_catalogue(EMBEDDED.as_bytes()).is_ok());
    let marked = format!("\u{FEFF}{EMBEDDED}");
    assert!(read_catalogue(marked.as_bytes()).is_ok());
    assert!(read_catalogue(&bytes(&small())).is_ok());
}

#[test]
fn a_file_is_refused_by_its_size_before_anything_is_read() {
    let mut large = EMBEDDED.as_bytes().to_vec();
    large.resize(FILE_LIMIT, b' ');
    assert!(read_catalogue(&large).is_ok());
    large.push(b'x');
    let size = FILE_LIMIT + 1;
    assert_eq!(problems(&large), [FileProblem::TooLarge { size }]);
}

#[test]
fn what_is_no_text_and_what_is_no_json_say_so() {
    assert_eq!(problems(&[0xFF, 0xFE, 0x00]), [FileProblem::NotText]);
    for (text, line, column) in [
        ("", 1, 0),
        ("{\"bodies\": [", 1, 12),
        ("{\n \"bodies\" [] }", 2, 11),
    ] {
        let malformed = FileProblem::Malformed { line, column };
        assert_eq!(problems(text.as_bytes()), [malformed], "{text:?}");
    }
    // Nesting that would take a reader's stack away is malformed too.
    let deep = "[".repeat(100_000);
    assert!(matches!(
        problems(deep.as_bytes())[..],
        [FileProblem::Malformed { .. }]
    ));
}

#[test]
fn another_shape_is_no_catalogue() {
    for shape in [
        json!([]),
        json!("bodies"),
        json!({}),
        json!({"bodies": {}}),
        json!(null),
    ] {
        assert_eq!(
            problems(&bytes(&shape)),
            [FileProblem::OtherShape],
            "{shape}"
        );
    }
    assert_eq!(
        problems(&bytes(&json!({"bodies": []}))),
        [FileProblem::NoBody]
    );
}

#[test]
fn there_are_only_so_many_bodies_and_tasks() {
    let many = |count| -> Value {
        let bodies = (0..count).map(|n| body(&format!("o-{n}"), &[task(&format!("o-{n}-t"))]));
        json!({"bodies": bodies.collect::<Vec<_>>()})
    };
    assert!(read_catalogue(&bytes(&many(BODY_LIMIT))).is_ok());
    let count = BODY_LIMIT + 1;
    assert_eq!(
        problems(&bytes(&many(count))),
        [FileProblem::TooManyBodies { count }]
    );
    let tasks = |count| -> Value {
        let tasks: Vec<Value> = (0..count).map(|n| task(&format!("t-{n}"))).collect();
        json!({"bodies": [body("o", &tasks)]})
    };
    assert!(read_catalogue(&bytes(&tasks(TASK_LIMIT))).is_ok());
    let count = TASK_LIMIT + 1;
    assert_eq!(
        problems(&bytes(&tasks(count))),
        [FileProblem::TooManyTasks { count }]
    );
}

#[test]
fn what_is_missing_or_of_another_kind_is_named() {
    let body_members = [
        Member::Id,
        Member::Acronym,
        Member::NameFr,
        Member::NameEn,
        Member::Tasks,
    ];
    for member in body_members {
        let missing = problems_after(|body| {
            body.as_object_mut().unwrap().remove(member.name());
        });
        assert_eq!(missing, [at(None, Some(member), EntryProblem::Missing)]);
        let other = problems_after(|body| body[member.name()] = json!(7));
        assert_eq!(other, [at(None, Some(member), EntryProblem::OtherKind)]);
    }
    let task_members = [
        Member::Id,
        Member::NameFr,
        Member::NameEn,
        Member::Kind,
        Member::Sensitive,
    ];
    for member in task_members {
        let missing = problems_after(|body| {
            body["tasks"][1]
                .as_object_mut()
                .unwrap()
                .remove(member.name());
        });
        assert_eq!(missing, [at(Some(2), Some(member), EntryProblem::Missing)]);
        let other = problems_after(|body| body["tasks"][1][member.name()] = json!([]));
        assert_eq!(other, [at(Some(2), Some(member), EntryProblem::OtherKind)]);
    }
    let no_object = problems_after(|body| body["tasks"][0] = json!("payer"));
    assert_eq!(no_object, [at(Some(1), None, EntryProblem::OtherKind)]);
    let whole = problems(&bytes(&json!({"bodies": [3]})));
    assert_eq!(whole, [at(None, None, EntryProblem::OtherKind)]);
    let none = problems_after(|body| body["tasks"] = json!([]));
    assert_eq!(none, [at(None, Some(Member::Tasks), EntryProblem::NoTask)]);
}

#[test]
fn r14_holds_for_every_text() {
    let long = "é".repeat(201);
    for (text, problem) in [
        ("", TextProblem::Blank),
        (" \t ", TextProblem::Blank),
        ("Une\u{202E}tâche", TextProblem::Forbidden('\u{202E}')),
        ("Une\ntâche", TextProblem::Forbidden('\n')),
        ("\u{0}x", TextProblem::Forbidden('\u{0}')),
        (
            &long,
            TextProblem::TooLong {
                limit: 200,
                count: 201,
            },
        ),
    ] {
        for member in [Member::NameFr, Member::NameEn] {
            let of_body = problems_after(|body| body[member.name()] = json!(text));
            assert_eq!(
                of_body,
                [at(None, Some(member), EntryProblem::Text(problem))]
            );
            let of_task = problems_after(|body| body["tasks"][0][member.name()] = json!(text));
            assert_eq!(
                of_task,
                [at(Some(1), Some(member), EntryProblem::Text(problem))]
            );
        }
    }
    let acronym = problems_after(|body| body["acronym"] = json!("A".repeat(21)));
    let too_long = TextProblem::TooLong {
        limit: 20,
        count: 21,
    };
    assert_eq!(
        acronym,
        [at(
            None,
            Some(Member::Acronym),
            EntryProblem::Text(too_long)
        )]
    );
}

#[test]
fn identities_have_their_form_and_stand_once() {
    let long = "a".repeat(65);
    for amiss in [
        "",
        "Payer",
        "payer un",
        "payer/1",
        "pâyer",
        "payer\u{200B}",
        &long,
    ] {
        let problem = EntryProblem::IdentityForm;
        let of_body = problems_after(|body| body["id"] = json!(amiss));
        assert_eq!(of_body, [at(None, Some(Member::Id), problem)], "{amiss:?}");
        let of_task = problems_after(|body| body["tasks"][1]["id"] = json!(amiss));
        assert_eq!(
            of_task,
            [at(Some(2), Some(Member::Id), problem)],
            "{amiss:?}"
        );
    }
    let own = problems_after(|body| body["tasks"][0]["id"] = json!("propre-3"));
    assert_eq!(
        own,
        [at(Some(1), Some(Member::Id), EntryProblem::IdentityKept)]
    );
    for taken in ["nouveau", "nouveau-payer"] {
        let twice = problems_after(|body| body["tasks"][1]["id"] = json!(taken));
        assert_eq!(twice, [at(Some(2), Some(Member::Id), EntryProblem::Twice)]);
    }
    let kind = problems_after(|body| body["tasks"][0]["kind"] = json!("sign"));
    assert_eq!(
        kind,
        [at(Some(1), Some(Member::Kind), EntryProblem::UnknownKind)]
    );
}

#[test]
fn everything_that_is_wrong_is_told_at_once_up_to_a_limit() {
    let several = problems_after(|body| {
        body["name_fr"] = json!("");
        body["tasks"][0]["id"] = json!("A");
        body["tasks"][1]["kind"] = json!(1);
    });
    assert_eq!(several.len(), 3);
    let mut file = embedded();
    for body in file["bodies"].as_array_mut().unwrap() {
        for task in body["tasks"].as_array_mut().unwrap() {
            task["sensitive"] = json!("no");
        }
    }
    assert_eq!(problems(&bytes(&file)).len(), PROBLEM_LIMIT);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever comes in, the answer is a catalogue or problems, never a fault.
    #[test]
    fn no_bytes_make_the_reader_fail(place in 0..20_000_usize, byte in any::<u8>(), cut in 0..24_000_usize) {
        let mut bytes = EMBEDDED.as_bytes().to_vec();
        bytes.truncate(cut.max(1));
        let place = place % bytes.len();
        bytes[place] = byte;
        if let Err(problems) = read_catalogue(&bytes) {
            prop_assert!(!problems.is_empty());
        }
    }
}
