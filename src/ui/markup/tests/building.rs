//! Every kind of part, as it is built.

use super::*;
use crate::ui::markup::{Node, follow, html};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_text_is_never_read_as_markup() {
    let mut stage = Stage::set();
    let text = "<b>\"&amp;\u{a0}'></b>";

    stage
        .draw(move || html::p().set("title", text).with(text))
        .await;

    assert_eq!(stage.text("p"), text);
    assert_eq!(stage.one("p").title(), text);
    assert!(stage.all("b").is_empty());
}

#[wasm_bindgen_test]
async fn an_element_has_its_attributes_and_its_parts_in_order() {
    let mut stage = Stage::set();

    stage
        .draw(|| {
            html::p()
                .class("lead")
                .set("id", "un".to_owned())
                .with("avant ")
                .with(html::strong().with("milieu".to_owned()))
                .with(" après")
        })
        .await;

    assert_eq!(
        stage.html(),
        "<p class=\"lead\" id=\"un\">avant <strong>milieu</strong> après</p>"
    );
}

#[wasm_bindgen_test]
async fn an_attribute_may_be_absent_or_have_no_text() {
    let mut stage = Stage::set();

    stage
        .draw(|| {
            html::input()
                .set("disabled", true)
                .set("hidden", false)
                .set("lang", Some("fr"))
                .set("title", None::<String>)
                .set("value", "")
        })
        .await;

    assert_eq!(stage.html(), "<input disabled=\"\" lang=\"fr\" value=\"\">");
}

#[wasm_bindgen_test]
async fn a_drawing_is_of_the_standard_of_drawings() {
    const SVG: &str = "http://www.w3.org/2000/svg";
    let mut stage = Stage::set();

    stage
        .draw(|| {
            let svg = html::svg().set("viewBox", "0 0 8 8");
            html::div().with(svg.with(html::path().set("d", "M0 0h8")))
        })
        .await;

    assert_eq!(stage.one("svg").namespace_uri().as_deref(), Some(SVG));
    assert_eq!(stage.one("path").namespace_uri().as_deref(), Some(SVG));
    assert_ne!(stage.one("div").namespace_uri().as_deref(), Some(SVG));
    assert_eq!(
        stage.html(),
        "<div><svg viewBox=\"0 0 8 8\"><path d=\"M0 0h8\"></path></svg></div>"
    );
}

#[wasm_bindgen_test]
async fn several_parts_stand_one_after_another() {
    let mut stage = Stage::set();

    stage
        .draw(|| {
            let parts = ["un", "deux"].map(|text| html::li().with(text));
            html::ul()
                .with(Node::all(parts))
                .with(vec![html::li().with("trois").into(), "quatre".into()])
        })
        .await;

    assert_eq!(
        stage.html(),
        "<ul><li>un</li><li>deux</li><li>trois</li>quatre</ul>"
    );
}

#[wasm_bindgen_test]
async fn nothing_shows_nothing() {
    let mut stage = Stage::set();

    stage
        .draw(|| {
            html::div()
                .with(Node::Nothing)
                .with(Node::Several(Vec::new()))
                .with(None::<&'static str>)
                .with(follow(|| Node::Nothing))
        })
        .await;

    assert_eq!(stage.html(), "<div></div>");
}

#[wasm_bindgen_test]
async fn parts_that_follow_stand_within_one_another() {
    let mut stage = Stage::set();

    stage
        .draw(|| {
            follow(|| {
                Node::Several(vec![
                    follow(|| "un "),
                    follow(|| vec![follow(html::bdi), follow(|| None::<String>)]),
                    "deux".into(),
                ])
            })
        })
        .await;

    assert_eq!(stage.html(), "un <bdi></bdi>deux");
}
