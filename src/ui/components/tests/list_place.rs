//! Where somebody is in a list, as the address tells it.

use super::*;
use crate::ui::address::Address;
use crate::ui::components::ListPlace;
use crate::ui::markup::Node;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// The place in a list that the address tells after the path.
async fn place_at(query: &str) -> (Stage, ListPlace) {
    let mut stage = Stage::set();
    stage.workspace().navigation.write_query(query);
    let place = RwSignal::new(None);
    stage
        .draw(move || {
            place.set(Some(ListPlace::of_address()));
            Node::Nothing
        })
        .await;
    let place = place.get_untracked().expect("drawn");
    (stage, place)
}

fn query() -> String {
    let location = document().location().expect("a location");
    location.search().expect("read")
}

#[wasm_bindgen_test]
async fn the_address_tells_what_is_sought_and_on_which_page() {
    for (query, search, page) in [
        ("", "", 1),
        ("?q=%C3%A9mi%26lie&page=3", "émi&lie", 3),
        ("?page=2", "", 2),
        ("?page=deux", "", 1),
    ] {
        let (_stage, place) = place_at(query).await;
        assert_eq!(place.search.get_untracked(), search, "{query}");
        assert_eq!(place.page.get_untracked(), page, "{query}");
    }
}

#[wasm_bindgen_test]
async fn the_address_follows_what_is_sought_once_the_typing_pauses() {
    let (_stage, place) = place_at("?page=2").await;

    place.search.set("é&".to_owned());
    settled().await;
    assert_eq!(query(), "?page=2", "not at each key");
    reads("?q=%C3%A9%26&page=2").await;

    place.search.set(String::new());
    place.page.set(1);
    reads("").await;
}

#[wasm_bindgen_test]
async fn whoever_has_gone_to_another_page_isn_t_called_back() {
    let (stage, place) = place_at("").await;
    place.search.set("é".to_owned());
    settled().await;
    let navigation = stage.workspace().navigation;

    navigation.go_to(&Address::Users);
    // Longer than the typing's pause: another place, which begins later, has written its own by then.
    let other = stage.within(ListPlace::of_address);
    settled().await;
    other.page.set(4);
    reads("?page=4").await;

    assert_eq!(untrack(|| navigation.path()), "/utilisateurs");
}

/// Waits until the address says this after the path.
async fn reads(wanted: &str) {
    for _ in 0..600 {
        if query() == wanted {
            return;
        }
        frame_drawn().await;
    }
    assert_eq!(query(), wanted);
}

#[wasm_bindgen_test]
async fn the_list_follows_the_address_which_the_menu_changes_too() {
    let (stage, place) = place_at("?q=a&page=2").await;

    stage.workspace().navigation.write_query("?q=b");
    settled().await;

    assert_eq!(place.search.get_untracked(), "b");
    assert_eq!(place.page.get_untracked(), 1);
    assert_eq!(query(), "?q=b");
}
