//! Long lists, a page at a time.

use super::*;
use crate::ui::components::{Place, Slice, page_of, pagination};
use crate::ui::markup::{Node, follow, html};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn rows(slice: &Slice) -> Vec<u32> {
    slice.ids().collect()
}

#[wasm_bindgen_test]
fn a_page_has_twenty_five_rows_of_the_list() {
    let slice = |asked| page_of(100..160u32, asked);

    assert_eq!(rows(&slice(1)), (100..125).collect::<Vec<_>>());
    assert_eq!(rows(&slice(2)), (125..150).collect::<Vec<_>>());
    assert_eq!(rows(&slice(3)), (150..160).collect::<Vec<_>>());
    let second = Place {
        page: 2,
        pages: 3,
        span: (26, 50),
        total: 60,
    };
    assert_eq!(slice(2).place(), second);
    assert_eq!(slice(3).place().span, (51, 60));
}

#[wasm_bindgen_test]
fn the_nearest_page_answers_for_one_that_isn_t_there() {
    let place = |total, asked| {
        let place = page_of(0..total, asked).place();
        (place.page, place.pages, place.span)
    };
    assert_eq!(place(26u32, 0), (1, 2, (1, 25)));
    assert_eq!(place(26, 3), (2, 2, (26, 26)));
    assert_eq!(rows(&page_of(0..26u32, usize::MAX)), [25]);
    assert_eq!(place(25, 2), (1, 1, (1, 25)));
    assert_eq!(place(0, 1), (1, 1, (0, 0)));
    assert!(rows(&page_of(0..0u32, 1)).is_empty());
}

/// How many rows fill so many pages.
fn pages_of(pages: usize) -> u32 {
    25 * u32::try_from(pages).expect("few pages")
}

/// The ways to other pages that a page offers, around where it stands.
async fn offered(shown: usize, pages: usize) -> Vec<String> {
    let mut stage = Stage::set();
    stage
        .draw(move || {
            let slice = page_of(0..pages_of(pages), shown);
            pagination(slice.place(), RwSignal::new(shown), "liste")
        })
        .await;
    stage.texts("nav[aria-label='Pages de la liste'] li")
}

#[wasm_bindgen_test]
async fn a_page_offers_the_ones_beside_it() {
    let (previous, next) = ("Page précédente", "Page suivante");
    assert_eq!(offered(1, 3).await, ["Page 1 sur 3", next]);
    assert_eq!(offered(2, 3).await, [previous, "Page 2 sur 3", next]);
    assert_eq!(offered(3, 3).await, [previous, "Page 3 sur 3"]);
    assert_eq!(offered(1, 1).await, Vec::<String>::new());
}

/// A list of sixty rows and the way through it; the list itself takes focus, or its links do.
fn list(page: RwSignal<usize>, takes_focus: bool) -> Node {
    follow(move || {
        let slice = page_of(0..60u32, page.get());
        let rows = slice.ids().map(|row: u32| {
            let link = html::a().set("href", format!("/{row}"));
            html::li().with(link.with(row.to_string()))
        });
        let list = html::ul()
            .set("id", "liste")
            .set("tabindex", takes_focus.then_some("-1"))
            .with(Node::all(rows.collect::<Vec<_>>()));
        Node::Several(vec![list.into(), pagination(slice.place(), page, "liste")])
    })
}

#[wasm_bindgen_test]
async fn the_list_takes_focus_when_its_page_changes() {
    let mut stage = Stage::set();
    let page = RwSignal::new(1);
    stage.draw(move || list(page, true)).await;

    for (press, reached) in [
        ("Page suivante", 2),
        ("Page suivante", 3),
        ("Page précédente", 2),
    ] {
        stage.named(press).click();
        frame_drawn().await;

        assert_eq!(page.get_untracked(), reached);
        assert_eq!(focused(), stage.one("#liste"), "{press}");
    }
    assert_eq!(stage.texts("#liste a")[0], "25");
}

#[wasm_bindgen_test]
async fn the_first_row_takes_focus_where_the_list_takes_none() {
    let mut stage = Stage::set();
    let page = RwSignal::new(2);
    stage.draw(move || list(page, false)).await;

    stage.named("Page suivante").click();
    frame_drawn().await;

    assert_eq!(focused(), stage.all("#liste a")[0]);
    assert_eq!(focused().text_content().as_deref(), Some("50"));
}
