//! The list of what has to be put right.

use super::*;
use crate::ui::address::Address;
use crate::ui::components::{
    Choice, ChoiceKind, Page, Problems, TextField, choice_group, submit_request,
};
use crate::ui::markup::{Node, follow};
use crate::ui::workspace::workspace;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const SUMMARY: &str = ".error-summary";

/// A form of two fields, in the language of the moment.
fn page(problems: Problems) -> Node {
    let field = move |field| TextField::new(field, String::new(), problems, |_| ());
    follow(move || {
        workspace().track_language(|| {
            let page = Page::titled("Ajouter un utilisateur").problems(problems);
            page.with(field(Field::GivenName)).with(field(Field::Code))
        })
    })
}

#[wasm_bindgen_test]
async fn the_list_says_what_is_wrong_before_everything_else_on_the_page() {
    let mut stage = Stage::set();
    let problems = RwSignal::new(Vec::new());
    stage.draw(move || page(problems)).await;
    assert_eq!(stage.all(SUMMARY).len(), 0);

    problems.set(vec![missing(Field::GivenName), missing(Field::Code)]);
    settled().await;

    let summary = stage.one(SUMMARY);
    assert_eq!(summary.get_attribute("role").as_deref(), Some("group"));
    assert_eq!(
        referred(&summary, "aria-labelledby"),
        ["Il y a un problème"]
    );
    let sentences = ["Inscrivez le prénom.", "Inscrivez le code d’utilisateur."];
    assert_eq!(stage.texts(".error-summary li > a"), sentences);
    assert_eq!(stage.first(), summary);
}

#[wasm_bindgen_test]
async fn the_list_takes_focus_each_time_it_is_filled() {
    let mut stage = Stage::set();
    let problems = RwSignal::new(vec![missing(Field::Code)]);
    stage.draw(move || page(problems)).await;
    assert_ne!(focused(), stage.one(SUMMARY), "it was there from the start");

    for list in [vec![missing(Field::Code)], vec![missing(Field::GivenName)]] {
        stage.one("#code").focus().expect("focused");
        problems.set(list);
        settled().await;
        assert_eq!(focused(), stage.one(SUMMARY));
    }

    stage.one("#code").focus().expect("focused");
    problems.set(Vec::new());
    settled().await;
    assert_eq!(focused(), stage.one("#code"));
}

#[wasm_bindgen_test]
async fn a_list_that_is_drawn_in_another_language_leaves_focus_where_it_is() {
    let mut stage = Stage::set();
    let problems = RwSignal::new(Vec::new());
    stage.draw(move || page(problems)).await;
    problems.set(vec![missing(Field::GivenName)]);
    settled().await;
    stage.one("#code").focus().expect("focused");

    stage.workspace().switch_language();
    settled().await;

    assert_eq!(stage.text(".error-summary h2"), "There is a problem");
    assert_eq!(stage.text(".error-summary a"), "Enter the given name.");
    assert_eq!(focused(), stage.one("#code"));
}

#[wasm_bindgen_test]
async fn a_link_leads_to_the_field_and_to_no_other_page() {
    let mut stage = Stage::set();
    let problems = RwSignal::new(Vec::new());
    stage.draw(move || page(problems)).await;
    problems.set(vec![missing(Field::GivenName), missing(Field::Code)]);
    settled().await;

    stage.named("Inscrivez le code d’utilisateur.").click();

    assert_eq!(focused(), stage.one("#code"));
    assert_eq!(
        document().location().expect("one").hash(),
        Ok(String::new())
    );
}

#[wasm_bindgen_test]
async fn a_link_to_a_group_leads_to_its_first_choice_that_can_be_taken() {
    let mut stage = Stage::set();
    let problems = RwSignal::new(vec![missing(Field::Bodies)]);
    stage
        .draw(move || {
            let choice = |value| {
                let names = ("organisme", value);
                Choice::new(ChoiceKind::Several, names, value, || false, || ())
            };
            let choices = Node::all([choice("a").unavailable(), choice("b"), choice("c")]);
            let group = choice_group(&Field::Bodies, "Organismes", None, problems, choices);
            Page::titled("Organismes").problems(problems).with(group)
        })
        .await;

    stage.one(".error-summary a").click();

    assert_eq!(focused().id(), "organisme-b");
}

#[wasm_bindgen_test]
async fn a_link_to_what_has_no_field_leads_to_where_the_request_is_submitted() {
    let mut stage = Stage::set();
    let problems = RwSignal::new(vec![missing(Field::Users)]);
    stage
        .draw(move || {
            let submit = submit_request(RwSignal::new(None), &Address::Start, || ());
            Page::titled("Résumé").problems(problems).with(submit)
        })
        .await;

    stage.one(".error-summary a").click();

    assert_eq!(focused(), stage.named("Transmettre"));
}
