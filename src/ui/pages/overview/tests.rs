//! Where a view stands: its address, and nothing else.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing
)]

use super::asked::asked_page;
use super::who_may_page;
use crate::ui::address::Address;
use crate::ui::markup::Node;
use crate::ui::stage::{Stage, focused, settled};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn query() -> String {
    let location = document().location().expect("a location");
    location.search().expect("read")
}

/// The page of a list that the address tells after the path.
async fn page_at(query: &str) -> (Stage, RwSignal<usize>) {
    let mut stage = Stage::signed_in("rse1");
    stage.workspace().navigation.write_query(query);
    let page = RwSignal::new(None);
    stage
        .draw(move || {
            page.set(Some(asked_page()));
            Node::Nothing
        })
        .await;
    let page = page.get_untracked().expect("drawn");
    (stage, page)
}

#[wasm_bindgen_test]
async fn the_address_tells_the_page_of_the_list() {
    for (query, asked) in [("", 1), ("?page=3", 3), ("?page=0", 1), ("?page=deux", 1)] {
        let (_stage, page) = page_at(query).await;
        assert_eq!(page.get_untracked(), asked, "{query}");
    }
}

#[wasm_bindgen_test]
async fn another_page_keeps_what_else_the_address_asks() {
    let (stage, page) = page_at("?au=2026-12-31&q=%C3%A9").await;
    page.set(2);
    settled().await;
    assert_eq!(query(), "?q=%C3%A9&au=2026-12-31&page=2");

    // What is asked anew begins at the first page.
    stage.workspace().navigation.write_query("?q=b");
    settled().await;
    assert_eq!(page.get_untracked(), 1);
    assert_eq!(query(), "?q=b");
}

#[wasm_bindgen_test]
async fn whoever_has_gone_to_another_page_isn_t_called_back() {
    let (stage, page) = page_at("?page=2").await;
    let navigation = stage.workspace().navigation;
    navigation.go_to(&Address::Users);
    settled().await;
    page.set(3);
    settled().await;
    assert_eq!(query(), "");
    assert_eq!(untrack(|| navigation.path()), "/utilisateurs");
}

#[wasm_bindgen_test]
async fn a_table_of_users_and_bodies_has_a_head_for_each_and_a_name() {
    let mut stage = Stage::signed_in("rse1");
    stage.draw(who_may_page).await;

    let heads = stage.texts("thead th");
    let bodies = stage.all("thead abbr");
    assert_eq!(heads[0], "Personne");
    assert_eq!(heads.len(), bodies.len() + 1);
    assert_eq!(
        bodies[0].get_attribute("title").as_deref(),
        Some("Revenu Québec")
    );
    let rows = stage.all("tbody tr").len();
    assert_eq!(stage.all("tbody th[scope=row]").len(), rows);
    assert_eq!(stage.all("tbody td > a").len(), rows * bodies.len());
    let name = stage.one("table").get_attribute("aria-labelledby");
    let named = document().get_element_by_id(&name.expect("a name"));
    let named = named.and_then(|element| element.text_content());
    assert!(named.expect("a name").starts_with("10 personnes, le "));
}

#[wasm_bindgen_test]
async fn a_day_that_does_not_exist_is_said_at_its_field_which_takes_the_focus() {
    let mut stage = Stage::signed_in("rse1");
    stage.workspace().navigation.write_query("?au=2026-02-30");
    stage.draw(who_may_page).await;
    assert!(stage.all("table").is_empty());
    let field = stage.field("#au");
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    let described = field.get_attribute("aria-describedby").expect("described");
    assert_eq!(described, "au-aide au-erreur");
    assert!(stage.text("#au-erreur").contains("2026-02-30"));

    stage.named("Afficher").click();
    settled().await;
    assert_eq!(focused().id(), "au");
}
