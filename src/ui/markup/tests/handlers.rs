//! Who answers an event.

use super::*;
use crate::ui::markup::{Node, follow, html};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_handler_that_was_drawn_last_answers_alone() {
    let mut stage = Stage::set();
    let (draw, answers) = (RwSignal::new(1), RwSignal::new(Vec::new()));
    stage
        .draw(move || {
            follow(move || {
                let drawn = draw.get();
                html::button().on_click(move || answers.update(|all| all.push(drawn)))
            })
        })
        .await;
    let button = stage.one("button");
    button.click();

    for drawn in [2, 3] {
        draw.set(drawn);
        settled().await;
        button.click();
    }

    assert_eq!(stage.one("button"), button);
    assert_eq!(answers.get_untracked(), [1, 2, 3]);
}

#[wasm_bindgen_test]
async fn each_event_has_its_own_handler() {
    let mut stage = Stage::set();
    let (draw, answers) = (RwSignal::new(1), RwSignal::new(Vec::new()));
    stage
        .draw(move || {
            follow(move || {
                let drawn = draw.get();
                let note = move |event: web_sys::Event| {
                    answers.update(|all| all.push(format!("{} {drawn}", event.type_())));
                };
                html::input().on("input", note).on("change", note)
            })
        })
        .await;
    let input = stage.one("input");

    draw.set(2);
    settled().await;
    happens(&input, "change");
    happens(&input, "input");

    assert_eq!(answers.get_untracked(), ["change 2", "input 2"]);
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Drawing(u32);

#[wasm_bindgen_test]
async fn a_handler_runs_under_the_owner_of_the_part_that_drew_it() {
    let mut stage = Stage::set();
    let (draw, seen) = (RwSignal::new(1), RwSignal::new(Vec::new()));
    stage
        .draw(move || {
            follow(move || {
                provide_context(Drawing(draw.get()));
                html::button()
                    .on_click(move || seen.update(|all| all.push(use_context::<Drawing>())))
            })
        })
        .await;
    stage.one("button").click();

    draw.set(2);
    settled().await;
    stage.one("button").click();

    assert_eq!(seen.get_untracked(), [Some(Drawing(1)), Some(Drawing(2))]);
}

#[wasm_bindgen_test]
async fn a_field_that_is_taken_away_while_it_has_the_focus_isn_t_told_so() {
    // On its own, deep within what goes, and replaced by another one.
    let goings: [fn(Node) -> (Node, Node); 4] = [
        |field| (field, Node::Nothing),
        |field| {
            let deep = follow_once(html::p().with(vec![follow_once(field)]).into());
            (deep, Node::Nothing)
        },
        |field| (field, html::p().into()),
        |field| (vec![field].into(), Node::Several(Vec::new())),
    ];
    for going in goings {
        let mut stage = Stage::set();
        let (is_gone, told) = (RwSignal::new(false), Count::default());
        let counted = told.clone();
        stage
            .draw(move || {
                follow(move || {
                    let counted = counted.clone();
                    let field = html::input().on("blur", move |_| counted.more());
                    let (before, after) = going(field.into());
                    if is_gone.get() { after } else { before }
                })
            })
            .await;
        let field = stage.one("input");
        field.focus().expect("focused");
        field.blur().expect("left");
        assert_eq!(told.get(), 1, "it is told while it stands");
        field.focus().expect("focused");
        assert_eq!(focused(), field);

        is_gone.set(true);
        settled().await;

        assert!(stage.all("input").is_empty());
        assert_eq!(told.get(), 1);
    }
}

/// A part that follows nothing, to stand within what does.
fn follow_once(node: Node) -> Node {
    let node = std::cell::RefCell::new(node);
    follow(move || node.take())
}

#[wasm_bindgen_test]
async fn what_is_taken_away_answers_nothing_more() {
    let mut stage = Stage::set();
    let (is_there, told) = (RwSignal::new(true), Count::default());
    let counted = told.clone();
    stage
        .draw(move || {
            follow(move || {
                let counted = counted.clone();
                is_there
                    .get()
                    .then(|| html::button().on_click(move || counted.more()))
            })
        })
        .await;
    let button = stage.one("button");

    is_there.set(false);
    // Until what follows has run, the button stands.
    button.click();
    settled().await;
    button.click();

    assert_eq!(told.get(), 1);
}

#[wasm_bindgen_test]
async fn the_second_press_of_a_double_click_isn_t_a_single_one() {
    let mut stage = Stage::set();
    let told = Count::default();
    let counted = told.clone();
    stage
        .draw(move || html::button().on_single_click(move || counted.more()))
        .await;
    let button = stage.one("button");

    // A key presses with no count of clicks.
    for (detail, answers) in [(0, 1), (1, 2), (2, 2), (3, 2), (1, 3)] {
        let press = format!("it.dispatchEvent(new MouseEvent('click', {{ detail: {detail} }}));");
        crate::ui::stage::run(&press, &button);
        assert_eq!(told.get(), answers, "{detail}");
    }
}
