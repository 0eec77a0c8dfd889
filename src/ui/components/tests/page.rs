//! The page: its title, its heading, and where one is when one arrives.

use super::*;
use crate::ui::address::Address;
use crate::ui::components::{Page, Problems};
use crate::ui::markup::{Node, follow, html};
use crate::ui::workspace::workspace;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_page_has_one_heading_which_is_the_title_of_the_document() {
    let mut stage = Stage::set();

    stage
        .draw(|| {
            Page::titled("Période")
                .step(2, 4)
                .with(html::p().with("Contenu"))
        })
        .await;

    assert_eq!(stage.texts("h1"), ["Période"]);
    assert_eq!(document().title(), "Période – Procura");
    assert_eq!(stage.texts("p, h1"), ["Étape 2 de 4", "Période", "Contenu"]);
}

#[wasm_bindgen_test]
async fn the_title_of_the_document_says_that_something_is_to_be_put_right() {
    let mut stage = Stage::set();
    let problems = RwSignal::new(Vec::new());
    stage
        .draw(move || Page::titled("Période").problems(problems))
        .await;
    assert_eq!(document().title(), "Période – Procura");

    problems.set(vec![missing(Field::End)]);
    settled().await;
    assert_eq!(document().title(), "Erreur\u{a0}: Période – Procura");
    assert_eq!(stage.texts("h1"), ["Période"]);

    problems.set(Vec::new());
    settled().await;
    assert_eq!(document().title(), "Période – Procura");
}

/// The page of whichever address one is at, in the language of the moment, with a control.
fn site(problems: Problems) -> Node {
    follow(move || {
        let path = workspace().navigation.path();
        workspace().track_language(|| {
            untrack(|| {
                let page = Page::titled(path).problems(problems);
                Node::from(page.with(html::button().with("Agir")))
            })
        })
    })
}

#[wasm_bindgen_test]
async fn focus_stays_where_the_browser_puts_it_when_the_app_opens() {
    let mut stage = Stage::set();

    stage.draw(|| site(RwSignal::new(Vec::new()))).await;

    assert_ne!(focused(), stage.one("h1"));
}

#[wasm_bindgen_test]
async fn focus_goes_to_the_heading_of_a_page_that_is_reached_from_another_one() {
    let mut stage = Stage::set();
    stage.draw(|| site(RwSignal::new(Vec::new()))).await;
    stage.one("button").focus().expect("focused");

    stage.workspace().navigation.go_to(&Address::Users);
    settled().await;

    assert_eq!(focused(), stage.one("h1"));
    assert_eq!(stage.texts("h1"), ["/utilisateurs"]);
    assert_eq!(document().title(), "/utilisateurs – Procura");
}

#[wasm_bindgen_test]
async fn focus_stays_where_it_is_when_the_page_is_drawn_anew() {
    let mut stage = Stage::set();
    stage.draw(|| site(RwSignal::new(Vec::new()))).await;
    stage.workspace().navigation.go_to(&Address::Users);
    settled().await;
    stage.one("button").focus().expect("focused");

    stage.workspace().switch_language();
    settled().await;

    assert_eq!(focused(), stage.one("button"));
}

#[wasm_bindgen_test]
async fn what_was_to_be_put_right_on_an_earlier_visit_isn_t_told_again() {
    let mut stage = Stage::set();
    let problems = RwSignal::new(Vec::new());
    stage.draw(move || site(problems)).await;
    problems.set(vec![missing(Field::End)]);
    settled().await;
    assert_eq!(stage.all(".error-summary").len(), 1);

    stage.workspace().navigation.go_to(&Address::Users);
    settled().await;

    assert_eq!(stage.all(".error-summary").len(), 0);
    assert_eq!(document().title(), "/utilisateurs – Procura");
    assert_eq!(focused(), stage.one("h1"));
}

#[wasm_bindgen_test]
async fn the_title_of_the_document_is_in_the_language_of_the_moment() {
    let mut stage = Stage::set();
    let problems = RwSignal::new(vec![missing(Field::End)]);
    stage
        .draw(move || {
            follow(move || {
                workspace().track_language(|| {
                    let words = workspace().language().choose("Période", "Period");
                    Page::titled(words).problems(problems)
                })
            })
        })
        .await;

    stage.workspace().switch_language();
    settled().await;
    assert_eq!(document().title(), "Error: Period – Procura");

    // What the page before it followed changes the title no more.
    problems.set(Vec::new());
    settled().await;
    assert_eq!(document().title(), "Period – Procura");
}

#[wasm_bindgen_test]
async fn a_heading_that_has_the_focus_already_is_reached_again() {
    let mut stage = Stage::set();
    stage.draw(|| site(RwSignal::new(Vec::new()))).await;
    stage.workspace().navigation.go_to(&Address::Users);
    settled().await;
    let heading = stage.one("h1");
    assert_eq!(focused(), heading);
    let count = "it.arrivals = 0; it.addEventListener('focus', () => { it.arrivals += 1; });";
    run(count, &heading);

    stage.workspace().navigation.go_to(&Address::Journal);
    settled().await;

    assert_eq!(focused(), stage.one("h1"));
    assert_eq!(run("return it.arrivals;", &heading), 1);
}
