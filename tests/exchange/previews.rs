//! What a file would change, and for whom; and what becomes of what is confirmed.

use crate::scene::{body, bytes, embedded, small, task};
use crate::stage::{
    Stage, body as body_id, body_details, in_days, period, plain_terms, restricted,
    task as task_id, task_details, terms, unrestricted,
};
use procura::exchange::{CataloguePreview, read_catalogue};
use procura::register::{CatalogueChange, Command, OrderedSet};
use serde_json::{Value, json};

fn preview(stage: &Stage, file: &Value) -> CataloguePreview {
    let file = read_catalogue(&bytes(file)).expect("the file stands");
    CataloguePreview::of(&file, &stage.register, stage.today)
}

fn bodies(file: &mut Value) -> &mut Vec<Value> {
    file["bodies"].as_array_mut().unwrap()
}

/// Without the last task of the first body and without the second body; with a new body, a new task of
/// the first one, and another name of it.
fn newer() -> Value {
    let mut file = embedded();
    let bodies = bodies(&mut file);
    bodies.remove(1);
    bodies.push(body("nouveau", &[task("nouveau-payer")]));
    bodies[0]["name_en"] = json!("Revenue");
    let tasks = bodies[0]["tasks"].as_array_mut().unwrap();
    tasks.pop();
    tasks.push(task("rq-nouvelle"));
    file
}

fn count(preview: &CataloguePreview, is: fn(&CatalogueChange) -> bool) -> usize {
    preview.changes.iter().filter(|change| is(change)).count()
}

#[test]
fn the_catalogue_of_the_app_changes_nothing() {
    let mut stage = Stage::founded();
    assert!(preview(&stage, &embedded()).changes.is_empty());
    // Nor does it say anything of what is the enterprise's own.
    stage.submit(Command::AddOwnBody {
        body: body_details("Guichet"),
        task: task_details("Déposer"),
    });
    stage.submit(Command::AddOwnTask {
        body: body_id("rq"),
        task: task_details("Jumeler"),
    });
    assert!(preview(&stage, &embedded()).changes.is_empty());
}

#[test]
fn a_newer_catalogue_is_compared_entry_by_entry() {
    let preview = preview(&Stage::founded(), &newer());
    assert_eq!(preview.changes.len(), 6);
    let withdrawn = &preview.changes[..2];
    assert_eq!(
        withdrawn,
        [
            CatalogueChange::TaskWithdrawn {
                body: body_id("rq"),
                task: task_id("rq-inscription")
            },
            CatalogueChange::BodyWithdrawn(body_id("req")),
        ]
    );
    assert_eq!(
        count(&preview, |c| matches!(c, CatalogueChange::BodyAdded { .. })),
        1
    );
    assert_eq!(
        count(&preview, |c| matches!(c, CatalogueChange::TaskAdded { .. })),
        2
    );
    assert_eq!(
        count(&preview, |c| matches!(
            c,
            CatalogueChange::BodyRenamed { .. }
        )),
        1
    );
}

#[test]
fn nothing_is_taken_from_anybody_that_was_not_confirmed() {
    let mut stage = Stage::founded();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    stage.give(
        anne,
        terms(period(0, 9), restricted("rq", ["rq-inscription"])),
    );
    stage.give(bruno, terms(period(0, 9), unrestricted(["req"])));
    let preview = preview(&stage, &newer());
    assert_eq!(preview.effects.touched[..3], [1, 1, 0]);

    let cautious = preview.confirmed(&OrderedSet::new());
    assert_eq!(cautious.len(), 4);
    assert!(cautious.iter().all(|change| !change.is_withdrawal()));
    stage.submit(Command::ChangeCatalogue(cautious));
    assert!(stage.may(anne, "rq", "rq-inscription", in_days(1)));
    assert!(stage.may(bruno, "req", "req-radiation", in_days(1)));

    // What is left is what wasn't confirmed.
    let left = self::preview(&stage, &newer());
    assert_eq!(left.changes.len(), 2);
    stage.submit(Command::ChangeCatalogue(left.confirmed(&[0].into())));
    assert!(!stage.may(anne, "rq", "rq-inscription", in_days(1)));
    assert!(stage.may(bruno, "req", "req-radiation", in_days(1)));
}

#[test]
fn what_is_confirmed_makes_the_catalogue_that_the_file_gives() {
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    stage.give(anne, plain_terms());
    let first = preview(&stage, &newer());
    assert_eq!(
        (first.effects.losses.len(), first.effects.gains.len()),
        (1, 1)
    );
    let events = stage.submit(Command::ChangeCatalogue(first.confirmed(&[0, 1].into())));
    assert_eq!(events.len(), 6, "one record has it all");
    assert!(preview(&stage, &newer()).changes.is_empty());
    assert!(stage.may(anne, "rq", "rq-nouvelle", in_days(1)));
    // And back again.
    let back = preview(&stage, &embedded());
    let all = (0..back.changes.len()).collect();
    stage.submit(Command::ChangeCatalogue(back.confirmed(&all)));
    assert!(preview(&stage, &embedded()).changes.is_empty());
}

/// A task that goes to another body is withdrawn at the one before it is added at the other, or stays.
#[test]
fn a_task_goes_from_one_body_to_another_or_stays() {
    let mut file = embedded();
    let list = bodies(&mut file);
    let moved = list[0]["tasks"].as_array_mut().unwrap().pop().unwrap();
    list[1]["tasks"].as_array_mut().unwrap().push(moved);
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    stage.give(anne, plain_terms());
    let found = preview(&stage, &file);
    assert_eq!(found.changes.len(), 2);
    assert!(found.confirmed(&OrderedSet::new()).is_empty());
    stage.submit(Command::ChangeCatalogue(found.confirmed(&[0].into())));
    assert!(preview(&stage, &file).changes.is_empty());
    assert!(!stage.may(anne, "rq", "rq-inscription", in_days(1)));
}

#[test]
fn a_whole_other_catalogue_is_told_and_taken_as_one() {
    let mut stage = Stage::founded();
    let found = preview(&stage, &small());
    assert_eq!(count(&found, CatalogueChange::is_withdrawal), 12);
    let cautious = found.confirmed(&OrderedSet::new());
    assert!(cautious.iter().all(|change| !change.is_withdrawal()));
    let without_effect = found.without_effect();
    assert_eq!(without_effect.len(), 12);
    stage.submit(Command::ChangeCatalogue(found.confirmed(&without_effect)));
    assert_eq!(stage.register.catalogue().bodies().len(), 1);
}

#[test]
fn what_a_procuration_names_is_not_withdrawn_as_though_without_effect() {
    let mut stage = Stage::founded();
    stage.create(terms(period(0, 9), unrestricted(["req"])));
    let preview = preview(&stage, &newer());
    assert_eq!(preview.effects.touched[..2], [0, 0], "nobody has it yet");
    assert_eq!(preview.without_effect(), [0].into());
}
