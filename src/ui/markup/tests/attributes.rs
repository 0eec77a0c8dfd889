//! Attributes that come, change and go.

use super::*;
use crate::ui::markup::{follow, html};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn attributes_come_change_and_go() {
    let mut stage = Stage::set();
    let step = RwSignal::new(0);
    stage
        .draw(move || {
            follow(move || match step.get() {
                0 => html::p().set("lang", "fr").set("title", "un"),
                1 => html::p().set("title", "deux").set("hidden", true),
                _ => html::p().set("title", None::<String>).set("hidden", false),
            })
        })
        .await;
    let element = stage.one("p");
    assert_eq!(stage.html(), "<p lang=\"fr\" title=\"un\"></p>");

    step.set(1);
    settled().await;
    assert_eq!(stage.html(), "<p title=\"deux\" hidden=\"\"></p>");

    step.set(2);
    settled().await;
    assert_eq!(stage.html(), "<p></p>");
    assert_eq!(stage.one("p"), element);
}

#[wasm_bindgen_test]
async fn an_attribute_follows_what_it_reads_without_the_part_being_drawn_anew() {
    let mut stage = Stage::set();
    let (title, draws) = (RwSignal::new(Some("un")), Count::default());
    let counted = draws.clone();
    stage
        .draw(move || {
            follow(move || {
                counted.more();
                html::p().follow("title", move || title.get())
            })
        })
        .await;
    assert_eq!(stage.html(), "<p title=\"un\"></p>");

    title.set(None);
    settled().await;
    assert_eq!(stage.html(), "<p></p>");

    title.set(Some("deux"));
    settled().await;
    assert_eq!(stage.html(), "<p title=\"deux\"></p>");
    assert_eq!(draws.get(), 1);
}

#[wasm_bindgen_test]
async fn an_attribute_that_no_longer_follows_stays_as_it_is() {
    let mut stage = Stage::set();
    let (is_still, title) = (RwSignal::new(false), RwSignal::new("un"));
    stage
        .draw(move || {
            follow(move || {
                if is_still.get() {
                    html::p().set("title", "pour de bon")
                } else {
                    html::p().follow("title", move || title.get())
                }
            })
        })
        .await;

    is_still.set(true);
    settled().await;
    title.set("deux");
    settled().await;
    assert_eq!(stage.html(), "<p title=\"pour de bon\"></p>");

    is_still.set(false);
    settled().await;
    assert_eq!(stage.html(), "<p title=\"deux\"></p>");
}

#[wasm_bindgen_test]
async fn the_attributes_of_an_element_that_is_gone_are_read_no_more() {
    let mut stage = Stage::set();
    let (is_there, title) = (RwSignal::new(true), RwSignal::new("un"));
    let reads = Count::default();
    let counted = reads.clone();
    stage
        .draw(move || {
            follow(move || {
                let counted = counted.clone();
                is_there.get().then(|| {
                    html::p().with(html::span().follow("title", move || {
                        counted.more();
                        title.get()
                    }))
                })
            })
        })
        .await;
    title.set("deux");
    settled().await;
    assert_eq!(reads.get(), 2);

    is_there.set(false);
    settled().await;
    title.set("trois");
    settled().await;

    assert_eq!(reads.get(), 2);
}
