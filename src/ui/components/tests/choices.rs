//! Radios and checkboxes, and their groups.

use super::*;
use crate::ui::components::{Choice, ChoiceKind, choice_group};
use crate::ui::markup::{Node, html};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// The choices of one kind, of which those of a list are chosen; pressing one puts it into the list.
fn choices(kind: ChoiceKind, chosen: RwSignal<Vec<&'static str>>) -> Node {
    Node::all(["rq", "req"].map(|value| {
        let is_chosen = move || chosen.with(|all| all.contains(&value));
        let choose = move || match kind {
            ChoiceKind::One => chosen.set(vec![value]),
            ChoiceKind::Several => chosen.update(|all| all.push(value)),
        };
        Choice::new(
            kind,
            ("organisme", value),
            value.to_uppercase(),
            is_chosen,
            choose,
        )
    }))
}

#[wasm_bindgen_test]
async fn one_of_several_is_a_radio_that_follows_what_is_chosen() {
    let mut stage = Stage::set();
    let chosen = RwSignal::new(Vec::new());
    stage.draw(move || choices(ChoiceKind::One, chosen)).await;
    let radios = stage.all("input[type=radio][name=organisme]");
    assert_eq!(radios.len(), 2);
    assert_eq!(
        stage.all(":checked").len(),
        0,
        "nothing is chosen in advance"
    );

    // Its label chooses it, like the radio itself.
    stage.all("label")[1].click();
    settled().await;
    assert_eq!(chosen.get_untracked(), ["req"]);
    assert_eq!(stage.field(":checked").value(), "req");

    chosen.set(vec!["rq"]);
    settled().await;
    assert_eq!(stage.field(":checked").value(), "rq");
    assert_eq!(stage.texts("label"), ["RQ", "REQ"]);
}

#[wasm_bindgen_test]
async fn any_of_several_is_a_checkbox() {
    let mut stage = Stage::set();
    let chosen = RwSignal::new(vec!["rq"]);
    stage
        .draw(move || choices(ChoiceKind::Several, chosen))
        .await;
    assert_eq!(stage.all("input[type=checkbox][name=organisme]").len(), 2);
    assert_eq!(stage.field(":checked").value(), "rq");

    stage.one("#organisme-req").click();
    settled().await;

    assert_eq!(chosen.get_untracked(), ["rq", "req"]);
    assert_eq!(stage.all(":checked").len(), 2);
}

#[wasm_bindgen_test]
async fn a_choice_that_can_t_be_taken_says_why() {
    let mut stage = Stage::set();
    let presses = RwSignal::new(0);
    stage
        .draw(move || {
            let press = move || presses.update(|count| *count += 1);
            let names = ("organisme", "rtq");
            let choice = Choice::new(ChoiceKind::Several, names, "Retraite", || false, press);
            choice.note("L’inscription est refusée.").unavailable()
        })
        .await;
    let input = stage.field("input");

    stage.one("label").click();

    assert!(input.disabled());
    assert!(!input.checked());
    assert_eq!(presses.get_untracked(), 0);
    assert_eq!(
        referred(&input, "aria-describedby"),
        ["L’inscription est refusée."]
    );
}

#[wasm_bindgen_test]
async fn a_choice_without_a_note_has_no_description() {
    let mut stage = Stage::set();
    let chosen = RwSignal::new(Vec::new());

    stage.draw(move || choices(ChoiceKind::One, chosen)).await;

    assert_eq!(stage.all("[aria-describedby]").len(), 0);
    assert_eq!(stage.all(":disabled").len(), 0);
}

#[wasm_bindgen_test]
async fn a_choice_opens_more_choices_after_its_label() {
    let mut stage = Stage::set();

    stage
        .draw(|| {
            let names = ("acces", "certaines");
            let choice = Choice::new(ChoiceKind::One, names, "Certaines tâches", || true, || ());
            choice.note("Note").more(html::p().with("Tâches"))
        })
        .await;

    assert_eq!(
        stage.texts("li > *"),
        ["", "Certaines tâches", "Note", "Tâches"]
    );
}

#[wasm_bindgen_test]
async fn a_group_has_its_legend_its_hint_and_its_problem() {
    let mut stage = Stage::set();
    let problems = RwSignal::new(Vec::new());
    stage
        .draw(move || {
            let choices = choices(ChoiceKind::Several, RwSignal::new(Vec::new()));
            let hint = Some("Un ou plusieurs".to_owned());
            choice_group(&Field::Bodies, "Organismes visés", hint, problems, choices)
        })
        .await;
    let group = stage.one("fieldset");
    assert_eq!(
        stage.text("fieldset > legend:first-child"),
        "Organismes visés"
    );
    assert_eq!(referred(&group, "aria-describedby"), ["Un ou plusieurs"]);
    assert_eq!(stage.all("fieldset > ul > li").len(), 2);
    assert_eq!(group.class_name(), "field");

    problems.set(vec![missing(Field::Bodies)]);
    settled().await;

    let sentence = "Sélectionnez au moins un ministère ou organisme.";
    assert_eq!(
        referred(&group, "aria-describedby"),
        ["Un ou plusieurs", sentence]
    );
    assert_eq!(group.class_name(), "field has-error");
}
