//! What a control holds: the page and a person both change it.

use super::*;
use crate::ui::markup::{follow, html};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_checkbox_follows_what_it_reads_whatever_a_person_did() {
    let mut stage = Stage::set();
    let chosen = RwSignal::new(true);
    stage
        .draw(move || {
            let input = html::input().set("type", "checkbox");
            input.checked(move || chosen.get())
        })
        .await;
    let input = stage.field("input");
    assert!(input.checked());

    input.click();
    assert!(!input.checked(), "a person may change it");
    chosen.set(false);
    settled().await;
    assert!(!input.checked());

    chosen.set(true);
    settled().await;
    assert!(input.checked());
}

#[wasm_bindgen_test]
async fn of_the_radios_of_a_group_the_one_that_is_read_is_chosen() {
    let mut stage = Stage::set();
    let chosen = RwSignal::new(1);
    stage
        .draw(move || {
            let radio = move |rank| {
                let input = html::input().set("type", "radio").set("name", "groupe");
                let input = input.checked(move || chosen.get() == rank);
                input.on("change", move |_| chosen.set(rank))
            };
            html::p().with(radio(0)).with(radio(1)).with(radio(2))
        })
        .await;
    let chosen_ranks = || {
        let radios = stage.all("input").into_iter().enumerate();
        let ranks = radios.filter(|(_, radio)| radio.matches(":checked").expect("asked"));
        ranks.map(|(rank, _)| rank).collect::<Vec<_>>()
    };
    assert_eq!(chosen_ranks(), [1]);

    stage.all("input")[2].click();
    settled().await;
    assert_eq!(chosen_ranks(), [2]);

    chosen.set(0);
    settled().await;
    assert_eq!(chosen_ranks(), [0]);
}

#[wasm_bindgen_test]
async fn a_field_holds_what_it_reads() {
    let mut stage = Stage::set();
    let text = RwSignal::new("un".to_owned());
    stage
        .draw(move || html::input().holding(move || text.get()))
        .await;
    let field = stage.field("input");
    assert_eq!(field.value(), "un");

    type_into(&field, "à moi");
    text.set("deux".to_owned());
    settled().await;

    assert_eq!(field.value(), "deux");
}

#[wasm_bindgen_test]
async fn what_a_field_holds_already_isn_t_written_again() {
    let mut stage = Stage::set();
    let (text, hint) = (RwSignal::new(String::new()), RwSignal::new("un"));
    stage
        .draw(move || {
            follow(move || {
                let input = html::input().set("title", hint.get());
                input.holding(move || text.get())
            })
        })
        .await;
    let field = stage.field("input");
    let writes = count_writes(&field, "value");

    run_typing(&field, "Émilie");
    text.set("Émilie".to_owned());
    settled().await;
    hint.set("deux");
    settled().await;

    assert_eq!(field.title(), "deux");
    assert_eq!(field.value(), "Émilie");
    assert_eq!(writes(), 0);
}

/// Types as a person does, which writes no property.
fn run_typing(field: &web_sys::HtmlInputElement, text: &str) {
    field.focus().expect("focused");
    let code = format!("document.execCommand('insertText', false, '{text}');");
    crate::ui::stage::run(&code, field);
    assert_eq!(field.value(), text);
}

#[wasm_bindgen_test]
async fn a_value_of_a_list_is_chosen_though_its_options_come_with_it() {
    let mut stage = Stage::set();
    let with_more = RwSignal::new(false);
    stage
        .draw(move || {
            follow(move || {
                let more = with_more.get();
                let second = more.then(|| html::option().set("value", "b"));
                html::select()
                    .with(html::option().set("value", "a"))
                    .with(second)
                    .holding(move || if more { "b" } else { "a" }.to_owned())
            })
        })
        .await;
    assert_eq!(stage.field("select").value(), "a");

    with_more.set(true);
    settled().await;

    assert_eq!(stage.field("select").value(), "b");
}

#[wasm_bindgen_test]
async fn a_field_holds_what_was_drawn_last_and_follows_nothing_else() {
    let mut stage = Stage::set();
    let which = RwSignal::new(0);
    let texts = ["un", "deux"].map(|text| RwSignal::new(text.to_owned()));
    stage
        .draw(move || {
            follow(move || {
                let text = texts[which.get()];
                html::input().holding(move || text.get())
            })
        })
        .await;
    let field = stage.field("input");

    which.set(1);
    settled().await;
    assert_eq!(field.value(), "deux");
    texts[0].set("trois".to_owned());
    settled().await;
    assert_eq!(field.value(), "deux");

    texts[1].set("quatre".to_owned());
    settled().await;
    assert_eq!(field.value(), "quatre");
    assert_eq!(stage.field("input"), field);
}

#[wasm_bindgen_test]
async fn a_field_is_left_as_it_is_while_a_certain_text_is_read() {
    let mut stage = Stage::set();
    let text = RwSignal::new("un".to_owned());
    stage
        .draw(move || html::input().holding_unless("?", move || text.get()))
        .await;
    let field = stage.field("input");
    assert_eq!(field.value(), "un");
    type_into(&field, "à moi");

    text.set("?".to_owned());
    settled().await;
    assert_eq!(field.value(), "à moi");

    text.set("deux".to_owned());
    settled().await;
    assert_eq!(field.value(), "deux");
}

#[wasm_bindgen_test]
async fn the_properties_of_an_element_that_is_gone_are_read_no_more() {
    let mut stage = Stage::set();
    let (is_there, text) = (RwSignal::new(true), RwSignal::new("un".to_owned()));
    let reads = Count::default();
    let counted = reads.clone();
    stage
        .draw(move || {
            follow(move || {
                let counted = counted.clone();
                is_there.get().then(|| {
                    html::input().holding(move || {
                        counted.more();
                        text.get()
                    })
                })
            })
        })
        .await;
    assert_eq!(reads.get(), 1);

    is_there.set(false);
    settled().await;
    text.set("deux".to_owned());
    settled().await;

    assert_eq!(reads.get(), 1);
}
