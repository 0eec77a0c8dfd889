//! The end of a summary, and why nothing was recorded.

use super::*;
use crate::ui::address::Address;
use crate::ui::components::{failure_notice, submit_request};
use crate::ui::markup::follow;
use crate::ui::workspace::workspace;
use crate::wording::pages::Failures;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const READ_ONLY: &str = "Le registre est en lecture seule\u{a0}: rien n’a été enregistré. La page d’accueil dit pourquoi et quoi faire.";

#[wasm_bindgen_test]
async fn a_failure_takes_focus_when_it_appears_and_goes() {
    let mut stage = Stage::set();
    let failure = RwSignal::new(None);
    stage.draw(move || failure_notice(failure)).await;
    assert_eq!(stage.html(), "");

    failure.set(Some(Failures::ReadOnly));
    settled().await;
    assert_eq!(focused(), stage.one(".notice.error"));
    assert_eq!(stage.texts(".notice > p"), [READ_ONLY]);

    failure.set(None);
    settled().await;
    assert_eq!(stage.html(), "");
}

#[wasm_bindgen_test]
async fn a_failure_that_happens_again_takes_focus_again() {
    let mut stage = Stage::set();
    let failure = RwSignal::new(None);
    stage
        .draw(move || submit_request(failure, &Address::Start, || ()))
        .await;

    for sentence in [Failures::ReadOnly, Failures::Overtaken, Failures::Overtaken] {
        stage.named("Transmettre").focus().expect("focused");
        failure.set(Some(sentence));
        settled().await;
        assert_eq!(focused(), stage.one(".notice.error"));
    }
}

#[wasm_bindgen_test]
async fn a_request_can_be_submitted_each_time_it_is_asked() {
    let mut stage = Stage::set();
    let (failure, submitted) = (RwSignal::new(None), RwSignal::new(0));
    stage
        .draw(move || {
            let submit = move || submitted.update(|count| *count += 1);
            submit_request(failure, &Address::NewRights, submit)
        })
        .await;
    assert_eq!(stage.texts("#demande > *"), ["Transmettre", "Retour"]);
    let back = stage.named("Retour").get_attribute("href");
    assert_eq!(back.as_deref(), Some("/droits-acces"));

    stage.named("Transmettre").click();
    failure.set(Some(Failures::ReadOnly));
    settled().await;
    stage.named("Transmettre").click();

    assert_eq!(submitted.get_untracked(), 2);
    assert_eq!(stage.all(":disabled").len(), 0);
    assert_eq!(stage.first(), stage.one(".notice"));
}

#[wasm_bindgen_test]
async fn a_failure_that_is_drawn_in_another_language_leaves_focus_where_it_is() {
    let mut stage = Stage::set();
    let failure = RwSignal::new(None);
    stage
        .draw(move || {
            follow(move || {
                workspace().track_language(|| submit_request(failure, &Address::Start, || ()))
            })
        })
        .await;
    failure.set(Some(Failures::ReadOnly));
    settled().await;
    let back = stage.named("Retour");
    back.focus().expect("focused");

    stage.workspace().switch_language();
    settled().await;

    assert!(
        stage
            .text(".notice")
            .starts_with("The register is read-only")
    );
    assert_eq!(focused(), back);
}
