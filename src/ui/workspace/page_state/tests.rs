//! What is begun on a page outlives the other language, and nothing else.
#![allow(clippy::expect_used)]

use crate::register::BodyId;
use crate::ui::address::Address;
use crate::ui::markup::follow;
use crate::ui::pages::page_at;
use crate::ui::stage::{Stage, happens, settled, type_into};
use crate::ui::workspace::workspace;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

/// The page of an address, as the app draws it.
async fn on(address: Address) -> Stage {
    let mut stage = Stage::signed_in("rse1");
    go(&stage, address).await;
    stage
        .draw(|| {
            follow(|| {
                let path = workspace().navigation.path();
                workspace().track_language(|| untrack(|| page_at(&path)))
            })
        })
        .await;
    stage
}

async fn go(stage: &Stage, address: Address) {
    stage.workspace().navigation.go_instead_to(&address);
    settled().await;
}

async fn switch(stage: &Stage) {
    stage.workspace().switch_language();
    settled().await;
    settled().await;
}

fn tick(field: &HtmlInputElement) {
    field.set_checked(true);
    happens(field, "input");
    happens(field, "change");
}

#[wasm_bindgen_test]
async fn a_task_that_is_being_added_stays_in_the_other_language_and_goes_with_the_page() {
    let of = || Address::NewTask(BodyId::new("rq"));
    let stage = on(of()).await;
    type_into(&stage.field("#tache-fr"), "Voir les avis");
    tick(&stage.field("#genre-payer"));
    stage.one("form button[type=submit]").click();
    settled().await;
    assert_eq!(stage.all(".field-error").len(), 1, "{}", stage.html());
    let french = stage.text(".field-error");

    switch(&stage).await;

    assert_eq!(stage.field("#tache-fr").value(), "Voir les avis");
    assert!(stage.field("#genre-payer").checked());
    assert_ne!(stage.text(".field-error"), french);

    go(&stage, Address::Catalogue).await;
    go(&stage, of()).await;
    assert_eq!(stage.field("#tache-fr").value(), "");
    assert!(!stage.field("#genre-payer").checked());
    assert!(stage.all(".field-error").is_empty());
    switch(&stage).await;
}

#[wasm_bindgen_test]
async fn filters_that_are_entered_and_not_asked_yet_stay_in_the_other_language() {
    let stage = on(Address::Procurations).await;
    tick(&stage.field("#filtre-organisme-rq"));
    type_into(&stage.field("#filtre-du"), "2026-11-02");
    type_into(&stage.field("#filtre-personne"), "Côté");

    switch(&stage).await;

    assert!(stage.field("#filtre-organisme-rq").checked());
    assert_eq!(stage.field("#filtre-du").value(), "2026-11-02");
    assert_eq!(stage.field("#filtre-personne").value(), "Côté");
    switch(&stage).await;
}

#[wasm_bindgen_test]
async fn a_state_that_is_chosen_stays_in_the_other_language() {
    let stage = on(Address::Enrolments).await;
    let state = || -> HtmlInputElement { stage.one("#etat-rq").unchecked_into() };
    let before = state().value();
    state().set_value("refuse");
    happens(&state(), "change");
    assert_ne!(before, "refuse");
    switch(&stage).await;
    assert_eq!(state().value(), "refuse");
}

#[wasm_bindgen_test]
async fn a_body_that_is_chosen_and_not_shown_yet_stays_in_the_other_language() {
    let stage = on(Address::ByBody).await;
    let body = || -> HtmlInputElement { stage.one("#organisme").unchecked_into() };
    body().set_value("rq");
    happens(&body(), "change");
    settled().await;
    switch(&stage).await;
    assert_eq!(body().value(), "rq");
    switch(&stage).await;
}

#[wasm_bindgen_test]
async fn a_passphrase_that_is_typed_stays_in_the_other_language_and_goes_with_the_page() {
    let stage = on(Address::MyAccount).await;
    let fields = || {
        let all = stage.all("form input.medium").into_iter();
        all.map(|field| field.unchecked_into::<HtmlInputElement>())
            .collect::<Vec<_>>()
    };
    let texts = ["girafe orange du lundi", "mardi", "mercredi"];
    for (field, text) in fields().iter().zip(texts) {
        type_into(field, text);
    }
    let held = || {
        fields()
            .iter()
            .map(HtmlInputElement::value)
            .collect::<Vec<_>>()
    };

    switch(&stage).await;
    assert_eq!(held(), texts);

    go(&stage, Address::Start).await;
    go(&stage, Address::MyAccount).await;
    assert_eq!(held(), ["", "", ""]);
    switch(&stage).await;
}
