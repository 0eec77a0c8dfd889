//! Parts that follow what they read: how often they are drawn, and until when.

use super::*;
use crate::ui::markup::{Node, follow, html};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_part_is_drawn_once_for_each_change_of_what_it_reads_itself() {
    let mut stage = Stage::set();
    let (outer, inner) = (RwSignal::new(0), RwSignal::new(0));
    let (outer_draws, inner_draws) = (Count::default(), Count::default());
    let (of_outer, of_inner) = (outer_draws.clone(), inner_draws.clone());
    stage
        .draw(move || {
            follow(move || {
                of_outer.more();
                let of_inner = of_inner.clone();
                let part = follow(move || {
                    of_inner.more();
                    inner.get().to_string()
                });
                html::p().with(outer.get().to_string()).with(" ").with(part)
            })
        })
        .await;

    inner.set(5);
    settled().await;
    assert_eq!(stage.text("p"), "0 5");
    assert_eq!((outer_draws.get(), inner_draws.get()), (1, 2));

    outer.set(7);
    settled().await;
    assert_eq!(stage.text("p"), "7 5");
    assert_eq!((outer_draws.get(), inner_draws.get()), (2, 3));
}

#[wasm_bindgen_test]
async fn a_part_and_one_within_it_may_change_at_once() {
    for is_inner_first in [false, true] {
        let mut stage = Stage::set();
        let outer = RwSignal::new(0);
        stage
            .draw(move || {
                follow(move || {
                    let drawn = outer.get();
                    // What a drawing makes goes with it when the part is drawn anew.
                    let inner = RwSignal::new(0);
                    let change = move || {
                        if is_inner_first {
                            inner.set(7);
                        }
                        outer.set(drawn + 1);
                        if !is_inner_first {
                            inner.set(7);
                        }
                    };
                    let part = follow(move || format!("{drawn} {}", inner.get()));
                    html::button().on_click(change).with(part)
                })
            })
            .await;

        for drawn in 1..3 {
            stage.one("button").click();
            settled().await;
            assert_eq!(stage.text("button"), format!("{drawn} 0"));
        }
    }
}

#[wasm_bindgen_test]
async fn a_part_that_is_gone_follows_nothing_more() {
    let mut stage = Stage::set();
    let (is_there, read) = (RwSignal::new(true), RwSignal::new(0));
    let draws = Count::default();
    let counted = draws.clone();
    stage
        .draw(move || {
            follow(move || {
                let counted = counted.clone();
                let part = move || {
                    follow(move || {
                        counted.more();
                        read.get().to_string()
                    })
                };
                is_there.get().then(|| html::p().with(vec![part()]))
            })
        })
        .await;

    is_there.set(false);
    settled().await;
    read.set(1);
    settled().await;
    assert_eq!(draws.get(), 1);

    is_there.set(true);
    settled().await;
    read.set(2);
    settled().await;
    assert_eq!(stage.html(), "<p>2</p>");
    assert_eq!(draws.get(), 3);
}

#[wasm_bindgen_test]
async fn a_part_leaves_nothing_behind_when_it_goes() {
    let mut stage = Stage::set();
    let (is_there, counts) = (RwSignal::new(false), RwSignal::new(Vec::new()));
    stage
        .draw(move || {
            follow(move || {
                is_there.get().then(|| {
                    let part = follow(|| vec!["deux".into(), Node::Nothing]);
                    vec!["un".into(), html::p().into(), part, Vec::new().into()]
                })
            })
        })
        .await;

    for there in [false, true, false, true, false] {
        is_there.set(there);
        settled().await;
        counts.update(|all| all.push(stage.count_nodes()));
    }

    assert_eq!(stage.html(), "");
    assert_eq!(counts.get_untracked(), [1.0, 7.0, 1.0, 7.0, 1.0]);
}

#[wasm_bindgen_test]
async fn a_part_that_takes_the_place_of_another_one_goes_on_from_what_stands() {
    let mut stage = Stage::set();
    let (which, read) = (RwSignal::new(0), RwSignal::new(0));
    let draws = [Count::default(), Count::default()];
    let counted = draws.clone();
    stage
        .draw(move || {
            follow(move || {
                let which = which.get();
                let counted = counted[which].clone();
                follow(move || {
                    counted.more();
                    html::p().with(format!("{which} {}", read.get()))
                })
            })
        })
        .await;
    let element = stage.one("p");

    which.set(1);
    settled().await;
    assert_eq!(stage.html(), "<p>1 0</p>");
    assert_eq!(stage.one("p"), element);

    read.set(9);
    settled().await;
    assert_eq!(stage.html(), "<p>1 9</p>");
    assert_eq!(draws.each_ref().map(Count::get), [1, 2]);
}
