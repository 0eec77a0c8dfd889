//! Forms and the buttons at their end.

use super::*;
use crate::ui::address::Address;
use crate::ui::components::{form, form_actions};
use crate::ui::markup::html;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_form_is_submitted_to_the_page_and_not_by_the_browser() {
    let mut stage = Stage::set();
    let submitted = RwSignal::new(0);
    stage
        .draw(move || {
            let required = html::input().set("type", "email").set("required", true);
            form(move || submitted.update(|count| *count += 1))
                .with(required)
                .with(form_actions("Continuer", None))
        })
        .await;

    // The browser's own checks, which would speak its own words, are off.
    stage.named("Continuer").click();

    assert_eq!(submitted.get_untracked(), 1);
    assert!(!happens(&stage.one("form"), "submit"), "it was prevented");
    assert_eq!(submitted.get_untracked(), 2);
}

#[wasm_bindgen_test]
async fn a_form_ends_with_the_way_on_and_the_way_back() {
    let mut stage = Stage::set();

    stage
        .draw(|| form_actions("Continuer", Some(Address::Users.path())))
        .await;

    assert_eq!(stage.texts(".actions > *"), ["Continuer", "Retour"]);
    let back = stage.named("Retour").get_attribute("href");
    assert_eq!(back.as_deref(), Some("/utilisateurs"));
}

#[wasm_bindgen_test]
async fn a_form_without_a_step_before_it_has_no_way_back() {
    let mut stage = Stage::set();

    stage.draw(|| form_actions("Continuer", None)).await;

    assert_eq!(stage.texts(".actions > *"), ["Continuer"]);
}
