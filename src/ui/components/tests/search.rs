//! The search in a list.

use super::*;
use crate::ui::components::search_field;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_list_follows_what_is_sought_from_its_first_page() {
    let mut stage = Stage::set();
    let (search, page) = (RwSignal::new("a".to_owned()), RwSignal::new(3));
    stage.draw(move || search_field(search, page, || 0)).await;
    let field = stage.field("[role=search] input[type=search]");
    stage.one("label").click();
    assert_eq!(focused(), *field);
    assert_eq!(stage.text("label"), "Rechercher");
    assert_eq!(field.value(), "a");

    type_into(&field, "émi");

    assert_eq!(search.get_untracked(), "émi");
    assert_eq!(page.get_untracked(), 1);
    search.set(String::new());
    settled().await;
    assert_eq!(field.value(), "");
}

#[wasm_bindgen_test]
async fn how_many_rows_match_is_announced() {
    let mut stage = Stage::set();
    let (search, page) = (RwSignal::new(String::new()), RwSignal::new(1));
    let total = Memo::new(move |_| search.with(|sought| sought.len()));
    stage
        .draw(move || search_field(search, page, move || total.get()))
        .await;
    let workspace = stage.workspace();
    let said = || untrack(|| workspace.live_region.sentence());
    assert_eq!(said(), "");

    for (sought, sentence) in [("a", "1 résultat"), ("abc", "3 résultats")] {
        type_into(&stage.field("input"), sought);
        assert_eq!(said(), sentence);
    }
}
