//! The frame around every page.

use super::*;
use crate::ui::address::Address;
use crate::ui::components::frame;
use crate::ui::markup::html;
use crate::ui::opening;
use crate::wording::pages::Storage;
use crate::wording::{Language, Wording};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// The frame around a page, as somebody of the sample sees it.
async fn seen_by(code: &str) -> Stage {
    let mut stage = Stage::signed_in(code);
    stage.draw(|| frame(html::h1().with("Page").into())).await;
    stage
}

#[wasm_bindgen_test]
async fn the_frame_has_one_of_each_landmark_around_the_page() {
    let stage = seen_by("rse1").await;

    for landmark in [
        "header",
        "nav[aria-label='Menu principal']",
        "main",
        "footer",
    ] {
        stage.one(landmark);
    }
    assert_eq!(stage.texts("main > h1"), ["Page"]);
    let line = "Outil indépendant. Rien n’est transmis au gouvernement.";
    assert_eq!(
        stage.texts("footer > p").first().map(String::as_str),
        Some(line)
    );
}

#[wasm_bindgen_test]
async fn the_first_link_skips_to_the_page() {
    let stage = seen_by("rse1").await;
    let first = stage.all("a, button, input").remove(0);
    assert_eq!(first.text_content().as_deref(), Some("Aller au contenu"));

    first.click();
    settled().await;

    assert_eq!(focused(), stage.one("main"));
    assert_eq!(untrack(|| stage.workspace().navigation.path()), "/");
    let location = document().location().expect("a location");
    assert_eq!(location.hash(), Ok(String::new()));
}

#[wasm_bindgen_test]
async fn an_officer_is_offered_the_procedures_under_their_names() {
    let stage = seen_by("rse1").await;

    let titles = [
        "Gestion des dossiers des utilisateurs",
        "Vue d’ensemble",
        "Dossier de l’entreprise",
    ];
    assert_eq!(stage.texts("nav h2"), titles);
    assert_eq!(
        stage.texts(".site-nav li > a"),
        [
            "Accueil",
            "Mes accès",
            "Gestion des droits d’accès",
            "Gestion des procurations",
            "Comptes d’utilisateurs",
            "Qui peut faire quoi",
            "Par organisme",
            "Calendrier",
            "Inscription aux services",
            "Catalogue",
            "Journal",
            "Fichiers"
        ]
    );
    let users = stage.named("Comptes d’utilisateurs").get_attribute("href");
    assert_eq!(users.as_deref(), Some("/utilisateurs"));
}

#[wasm_bindgen_test]
async fn others_are_offered_what_they_may_do() {
    let stage = seen_by("employe1").await;

    assert_eq!(stage.texts(".site-nav li > a"), ["Accueil", "Mes accès"]);
    assert_eq!(stage.all(".site-nav h2").len(), 0);
}

#[wasm_bindgen_test]
async fn nobody_is_offered_a_menu_or_a_way_out_before_signing_in() {
    let mut stage = Stage::set();

    stage.draw(|| frame(html::h1().with("Page").into())).await;

    assert_eq!(stage.all(".site-nav").len(), 0);
    assert_eq!(stage.texts("header button"), ["English"]);
}

#[wasm_bindgen_test]
async fn one_sees_who_is_signed_in_and_can_sign_out() {
    let stage = seen_by("employe1").await;
    assert_eq!(stage.text(".who"), "Maïka Tremblay-Ouellet");

    stage.named("Se déconnecter").click();
    settled().await;

    assert_eq!(stage.all(".who, .site-nav").len(), 0);
    assert_eq!(untrack(|| stage.workspace().user()), None);
}

#[wasm_bindgen_test]
async fn the_menu_says_where_one_is() {
    let stage = seen_by("rse1").await;
    assert_eq!(stage.texts("nav [aria-current=page]"), ["Accueil"]);

    stage.workspace().navigation.go_to(&Address::NewUser);
    settled().await;

    assert_eq!(
        stage.texts("nav [aria-current=page]"),
        ["Comptes d’utilisateurs"]
    );
}

#[wasm_bindgen_test]
async fn the_language_switch_keeps_its_focus_and_everything_else_changes() {
    let stage = seen_by("rse1").await;
    let switch = stage.named("English");
    assert_eq!(switch.lang(), "en-CA");
    let page = stage.one("main > h1");
    switch.focus().expect("focused");

    switch.click();
    settled().await;

    assert_eq!(focused(), stage.named("Français"));
    assert_eq!(focused(), switch);
    assert_eq!(switch.lang(), "fr-CA");
    let root = document().document_element().expect("a root");
    assert_eq!(root.get_attribute("lang").as_deref(), Some("en-CA"));
    assert_eq!(stage.text(".skip-link"), "Skip to content");
    assert_eq!(
        stage.texts("footer > p").first().map(String::as_str),
        Some("Independent tool. Nothing is sent to the government.")
    );
    assert_eq!(
        stage.texts(".site-nav li > a")[2],
        "Access rights management"
    );
    assert_eq!(
        stage
            .one(".site-nav")
            .get_attribute("aria-label")
            .as_deref(),
        Some("Main menu")
    );
    assert_eq!(stage.texts("header p ~ button"), ["Lock", "Sign out"]);
    assert!(stage.text("aside").contains("fictitious"));
    assert_eq!(stage.one("main > h1"), page, "the page is its own affair");

    switch.click();
    settled().await;
    assert_eq!(focused(), stage.named("English"));
    assert_eq!(root.get_attribute("lang").as_deref(), Some("fr-CA"));
}

#[wasm_bindgen_test]
async fn the_live_region_is_there_from_the_start_and_says_what_is_announced() {
    let stage = seen_by("rse1").await;
    let region = stage.one("[role=status][aria-live=polite]");
    assert_eq!(region.text_content().as_deref(), Some(""));

    stage.workspace().announce("C’est fait.");
    settled().await;
    stage.workspace().switch_language();
    settled().await;

    assert_eq!(stage.one("[role=status]"), region);
    assert_eq!(region.text_content().as_deref(), Some("C’est fait."));
}

#[wasm_bindgen_test]
async fn the_sample_says_that_it_is_one() {
    let stage = seen_by("rse1").await;

    let banner = stage.one("aside[aria-label=Exemple]");
    let words = banner.text_content().expect("words");
    assert!(words.contains("L’entreprise et les personnes sont fictives."));
    let removal = stage.named("Retirer l’exemple").get_attribute("href");
    assert_eq!(removal.as_deref(), Some("/exemple/retirer"));
    assert_eq!(stage.all(".notice").len(), 0, "it is kept, and whole");
}

#[wasm_bindgen_test]
async fn the_menu_unfolds_and_folds_again_on_another_page() {
    let stage = seen_by("rse1").await;
    let toggle = stage.named("Menu");
    let is_unfolded = || toggle.get_attribute("aria-expanded");
    assert_eq!(is_unfolded().as_deref(), Some("false"));
    let controlled = toggle.get_attribute("aria-controls").expect("a name");
    stage.one(&format!("nav > #{controlled}"));

    for state in ["true", "false", "true"] {
        toggle.click();
        settled().await;
        assert_eq!(is_unfolded().as_deref(), Some(state));
    }

    stage.workspace().navigation.go_to(&Address::Users);
    settled().await;
    assert_eq!(is_unfolded().as_deref(), Some("false"));
}

#[wasm_bindgen_test]
async fn every_page_says_that_nothing_outlives_it_where_storage_is_blocked() {
    let stage = seen_by("rse1").await;
    run(
        "window.kept = Object.getOwnPropertyDescriptor(window, 'localStorage');
         Object.defineProperty(window, 'localStorage', {
             configurable: true,
             get() { throw new DOMException('refused', 'SecurityError'); },
         });",
        &JsValue::NULL,
    );
    let (opened, _) = opening::open().await.unwrap_or_else(|_| panic!("too old"));
    let found = stage.workspace().change_opened(|former| {
        *former = opened;
        Ok::<(), ()>(())
    });
    assert_eq!(found, Some(Ok(())));
    run(
        "Object.defineProperty(window, 'localStorage', window.kept);",
        &JsValue::NULL,
    );
    settled().await;

    let banner = stage.one("section.notice");
    let name = Storage::Standing.say(Language::French);
    assert_eq!(banner.get_attribute("aria-label").as_deref(), Some(&*name));
    let sentence = Storage::Fleeting.say(Language::French);
    assert_eq!(stage.text("section.notice > p").trim(), sentence);
    assert_eq!(stage.all("aside").len(), 0, "the sample isn't there");
}

#[wasm_bindgen_test]
async fn every_page_says_that_nothing_can_be_recorded_where_the_register_is_damaged() {
    let stage = seen_by("rse1").await;
    run(
        "const keys = Object.keys(localStorage).filter(key => key.startsWith('procura.1.'));
         localStorage.setItem(keys.find(key => key.endsWith('.9')), 'x');",
        &JsValue::NULL,
    );

    stage.opens_again();
    stage.comes_in("rse1");
    settled().await;

    let sentence = Storage::ReadOnlyBanner.say(Language::French);
    assert!(stage.text("section.notice").starts_with(&*sentence));
    let more = stage.one("section.notice a");
    assert_eq!(more.get_attribute("href").as_deref(), Some("/"));
    assert_eq!(
        more.text_content().as_deref(),
        Some(&*Storage::ReadOnlyMore.say(Language::French))
    );
}
