//! What stays and what gives way when a part is drawn anew.

use super::*;
use crate::ui::markup::{Node, follow, html};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn another_text_is_written_into_the_node_that_stands() {
    let mut stage = Stage::set();
    let text = RwSignal::new("avant");
    stage
        .draw(move || html::p().with(follow(move || text.get())))
        .await;
    let node = stage.one("p").first_child();

    text.set("après");
    settled().await;

    assert_eq!(stage.html(), "<p>après</p>");
    assert_eq!(stage.one("p").first_child(), node);
}

#[wasm_bindgen_test]
async fn an_element_that_stays_keeps_what_a_person_did_to_it() {
    let mut stage = Stage::set();
    let (hint, first) = (RwSignal::new("avant"), RwSignal::new(String::new()));
    stage
        .draw(move || {
            follow(move || {
                let input = html::input()
                    .set("id", "champ")
                    .set("title", hint.get())
                    .holding(move || first.get())
                    .on("input", move |_| ());
                html::div().with(hint.get()).with(input)
            })
        })
        .await;
    let (around, input) = (stage.one("div"), stage.field("input"));
    input.focus().expect("focused");
    type_into(&input, "Émilie");
    first.set("Émilie".to_owned());
    settled().await;
    input.set_selection_range(2, 4).expect("selected");

    hint.set("après");
    settled().await;

    assert_eq!(stage.one("div"), around);
    assert_eq!(stage.field("input"), input);
    assert_eq!(input.title(), "après");
    assert_eq!(input.value(), "Émilie");
    assert_eq!(focused(), *input);
    assert_eq!(input.selection_start(), Ok(Some(2)));
    assert_eq!(input.selection_end(), Ok(Some(4)));
}

/// Draws one description, then another one in its place, between two that stay, and tells whether the
/// element is the same.
async fn keeps_its_element<N, M>(before: fn() -> N, after: fn() -> M) -> bool
where
    N: Into<Node> + 'static,
    M: Into<Node> + 'static,
{
    let mut stage = Stage::set();
    let is_after = RwSignal::new(false);
    stage
        .draw(move || {
            let part = follow(move || {
                if is_after.get() {
                    after().into()
                } else {
                    before().into()
                }
            });
            html::section().with("(").with(part).with(")")
        })
        .await;
    let element = stage.one("section > *");

    is_after.set(true);
    settled().await;

    let replacing = stage.one("section > *");
    let outer = replacing.outer_html();
    assert_eq!(
        stage.html(),
        format!("<section>({outer})</section>"),
        "in its place"
    );
    replacing == element
}

#[wasm_bindgen_test]
async fn an_element_stays_while_its_tag_its_identity_and_its_events_do() {
    let same = keeps_its_element(
        || {
            html::p()
                .set("id", "un")
                .class("x")
                .on_click(|| ())
                .with("avant")
        },
        || html::p().set("id", "un").class("y").on_click(|| ()),
    );
    assert!(same.await);
    assert!(keeps_its_element(html::p, || html::p().with(html::strong())).await);
}

#[wasm_bindgen_test]
async fn an_element_gives_way_to_one_of_another_tag() {
    assert!(!keeps_its_element(html::p, html::div).await);
    assert!(!keeps_its_element(html::p, html::path).await);
}

#[wasm_bindgen_test]
async fn an_element_gives_way_to_one_of_another_identity() {
    let one = || html::p().set("id", "un");
    assert!(!keeps_its_element(one, || html::p().set("id", "deux")).await);
    assert!(!keeps_its_element(one, html::p).await);
    assert!(!keeps_its_element(html::p, one).await);
}

#[wasm_bindgen_test]
async fn an_element_gives_way_to_one_that_listens_to_something_else() {
    let heard = || html::p().on("click", |_| ());
    assert!(!keeps_its_element(heard, || html::p().on("input", |_| ())).await);
    assert!(!keeps_its_element(heard, || html::p().on("click", |_| ()).on("blur", |_| ())).await);
    assert!(!keeps_its_element(heard, html::p).await);
    assert!(!keeps_its_element(html::p, heard).await);
}

/// A part of each kind, and what it shows.
fn part(kind: usize) -> (Node, &'static str) {
    match kind {
        0 => (Node::Nothing, ""),
        1 => ("texte".into(), "texte"),
        2 => (html::p().with("p").into(), "<p>p</p>"),
        3 => (Node::Several(Vec::new()), ""),
        4 => (vec!["un".into(), html::br().into()].into(), "un<br>"),
        5 => (follow(|| "suit"), "suit"),
        _ => (
            follow(|| vec![html::br().into(), follow(|| "fin")]),
            "<br>fin",
        ),
    }
}

#[wasm_bindgen_test]
async fn a_part_of_any_kind_takes_the_place_of_any_other() {
    for (before, after) in (0..7).flat_map(|one| (0..7).map(move |other| (one, other))) {
        let mut stage = Stage::set();
        let kind = RwSignal::new(before);
        stage
            .draw(move || {
                let change = follow(move || part(kind.get()).0);
                vec!["(".into(), change, ")".into()]
            })
            .await;
        assert_eq!(stage.html(), format!("({})", part(before).1));

        kind.set(after);
        settled().await;

        let shown = format!("({})", part(after).1);
        assert_eq!(stage.html(), shown, "{before}, then {after}");
    }
}
