//! Lists that grow and shrink between parts that stay.

use super::*;
use crate::ui::markup::{Element, Node, follow, html};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

type Names = RwSignal<Vec<&'static str>>;

fn item(name: &'static str) -> Element {
    html::li().with(name)
}

/// A list that stands between two items that stay.
async fn list_of(names: Names, item: fn(&'static str) -> Element) -> Stage {
    let mut stage = Stage::set();
    stage
        .draw(move || {
            let list = follow(move || Node::all(names.get().into_iter().map(item)));
            let around = |name| html::li().class("autour").with(name);
            html::ul()
                .with(around("avant"))
                .with(list)
                .with(around("après"))
        })
        .await;
    stage
}

async fn becomes(stage: &Stage, names: Names, list: &[&'static str]) -> Vec<HtmlElement> {
    names.set(list.to_vec());
    settled().await;
    let shown = [&["avant"], list, &["après"]].concat();
    assert_eq!(stage.texts("ul > li"), shown);
    stage.all("li:not(.autour)")
}

#[wasm_bindgen_test]
async fn a_list_grows_and_shrinks_at_its_end() {
    let names = RwSignal::new(vec!["a"]);
    let stage = list_of(names, item).await;
    let (around, first) = (stage.all(".autour"), stage.all("li")[1].clone());

    let longer = becomes(&stage, names, &["a", "b", "c"]).await;
    assert_eq!(longer[0], first);
    let shorter = becomes(&stage, names, &["a", "b"]).await;
    assert_eq!(shorter, longer[..2]);
    becomes(&stage, names, &[]).await;
    becomes(&stage, names, &["d", "e"]).await;

    assert_eq!(stage.all(".autour"), around);
}

#[wasm_bindgen_test]
async fn a_list_grows_and_shrinks_at_its_beginning() {
    let names = RwSignal::new(Vec::new());
    let stage = list_of(names, item).await;
    let around = stage.all(".autour");

    for list in [
        &["c"][..],
        &["b", "c"],
        &["a", "b", "c"],
        &["b", "c"],
        &["c"],
    ] {
        becomes(&stage, names, list).await;
    }

    assert_eq!(stage.all(".autour"), around);
}

#[wasm_bindgen_test]
async fn items_of_other_identities_take_their_places_in_order() {
    let named = |name| item(name).set("id", name);
    let names = RwSignal::new(vec!["b", "c"]);
    let stage = list_of(names, named).await;

    for list in [
        &["a", "b", "c"][..],
        &["c", "b", "a", "d"],
        &["d"],
        &["a", "d", "b"],
    ] {
        let items = becomes(&stage, names, list).await;
        let identities: Vec<String> = items.iter().map(|item| item.id()).collect();
        assert_eq!(identities, list);
    }
}

#[wasm_bindgen_test]
async fn items_of_several_nodes_take_their_places_in_order() {
    let names: Names = RwSignal::new(vec!["a"]);
    let mut stage = Stage::set();
    stage
        .draw(move || {
            let row = |name: &'static str| match name {
                "-" => Node::Nothing,
                "()" => Node::Several(Vec::new()),
                name => vec![
                    html::dt().with(name).into(),
                    follow(move || html::dd().with(name)),
                ]
                .into(),
            };
            let rows = follow(move || Node::all(names.get().into_iter().map(row)));
            html::dl()
                .with(html::dt().with("avant"))
                .with(rows)
                .with(html::dt().with("après"))
        })
        .await;

    for list in [
        &["a", "b"][..],
        &["-", "a", "()"],
        &["()", "-", "a", "b"],
        &["b", "()"],
        &["-"],
        &[],
        &["()", "c"],
    ] {
        names.set(list.to_vec());
        settled().await;

        let rows = list.iter().filter(|name| !["-", "()"].contains(name));
        let rows = rows.flat_map(|name| [*name, *name]);
        let shown: Vec<&str> = ["avant"].into_iter().chain(rows).chain(["après"]).collect();
        assert_eq!(stage.texts("dl > *"), shown, "{list:?}");
    }
}

#[wasm_bindgen_test]
async fn the_parts_of_an_element_grow_and_shrink_too() {
    let count = RwSignal::new(1);
    let mut stage = Stage::set();
    stage
        .draw(move || follow(move || (0..count.get()).fold(html::p(), |p, _| p.with(html::br()))))
        .await;
    let (around, first) = (stage.one("p"), stage.one("br"));

    for wanted in [3, 2, 0, 1] {
        count.set(wanted);
        settled().await;
        assert_eq!(stage.html(), format!("<p>{}</p>", "<br>".repeat(wanted)));
        if wanted > 1 {
            assert_eq!(stage.all("br")[0], first);
        }
    }
    assert_eq!(stage.one("p"), around);
}
