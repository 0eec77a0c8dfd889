//! Long lists, a page at a time.

use super::error_summary::focus as focus_field;
use crate::ui::workspace::say;
use crate::wording::pages::Lists;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// How many rows a page of a list has.
const ROWS: usize = 25;

/// One page of a list: its rows, and where it stands in the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui) struct Slice<T> {
    /// The rows of this page.
    pub rows: Vec<T>,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are; at least 1.
    pub pages: usize,
    /// How many rows the whole list has.
    pub total: usize,
}

impl<T> Slice<T> {
    /// The same page with each row turned into something else.
    pub(in crate::ui) fn map<U>(self, turn: impl FnMut(T) -> U) -> Slice<U> {
        let Self {
            rows,
            page,
            pages,
            total,
        } = self;
        Slice {
            rows: rows.into_iter().map(turn).collect(),
            page,
            pages,
            total,
        }
    }
}

/// Takes the page that was asked for out of a list, or the last page where there are fewer. Only the
/// rows of the page are collected.
pub(in crate::ui) fn page_of<T>(all: impl Iterator<Item = T> + Clone, asked: usize) -> Slice<T> {
    let total = all.clone().count();
    let pages = total.div_ceil(ROWS).max(1);
    let page = asked.clamp(1, pages);
    let skipped = page.saturating_sub(1).saturating_mul(ROWS);
    Slice {
        rows: all.skip(skipped).take(ROWS).collect(),
        page,
        pages,
        total,
    }
}

/// The way from one page of a list to the next. Nothing where there is one page only.
#[component]
pub(in crate::ui) fn Pagination(
    /// The page that is shown, from 1.
    page: usize,
    /// How many there are.
    pages: usize,
    /// Receives the page that is wanted.
    #[prop(into)]
    on_page: Callback<usize>,
    /// The identity of the list, which takes focus when its page changes: the button that was pressed
    /// may be gone by then, and the first row is what one wants to read.
    #[prop(into)]
    list: String,
) -> impl IntoView {
    let go = move |to: usize, label: Lists| {
        let list = list.clone();
        let press = move |_| {
            on_page.run(to);
            let list = list.clone();
            // By the next frame the other page is there.
            request_animation_frame(move || focus_list(&list));
        };
        view! {
            <li>
                <button type="button" class="button secondary small" on:click=press>
                    {say(label)}
                </button>
            </li>
        }
    };
    (pages > 1).then(|| {
        let previous = (page > 1).then(|| go(page.saturating_sub(1), Lists::PreviousPage));
        let next = (page < pages).then(|| go(page.saturating_add(1), Lists::NextPage));
        view! {
            <nav class="pagination" aria-label=say(Lists::Pages)>
                <ul>
                    {previous}
                    <li class="gap">{say(Lists::PageOf { page, pages })}</li>
                    {next}
                </ul>
            </nav>
        }
    })
}

/// Moves focus to a list, or to its first control where the list itself takes none.
fn focus_list(list: &str) {
    let element = document()
        .get_element_by_id(list)
        .filter(|element| element.has_attribute("tabindex"));
    match element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // A list that can't take focus leaves it where it is, which is no worse.
        Some(element) => drop(element.focus()),
        None => focus_field(list),
    }
}
