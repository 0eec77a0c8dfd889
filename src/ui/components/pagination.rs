//! Long lists, a page at a time.

use super::focus::focus_list;
use crate::ui::markup::{Node, html};
use crate::ui::workspace::say;
use crate::wording::pages::Lists;
use leptos::prelude::*;
use std::borrow::Cow;

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
    /// The page, from 1, and how many there are.
    pub(in crate::ui) fn place(&self) -> (usize, usize) {
        (self.page, self.pages)
    }

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
///
/// The list, of this identity, takes focus when its page changes: the button that was pressed may be gone
/// by then, and the first row is what one wants to read.
pub(in crate::ui) fn pagination(
    (shown, pages): (usize, usize),
    page: RwSignal<usize>,
    list: impl Into<Cow<'static, str>>,
) -> Node {
    let list = list.into();
    let go = move |to: usize, label: Lists| {
        let list = list.clone();
        let button = html::button()
            .set("type", "button")
            .class("button secondary small")
            .on_click(move || {
                page.set(to);
                let list = list.clone();
                // By the next frame the other page is there.
                request_animation_frame(move || focus_list(&list));
            });
        html::li().with(button.with(say(label)))
    };
    let bar = (pages > 1).then(|| {
        let previous = (shown > 1).then(|| go(shown.saturating_sub(1), Lists::PreviousPage));
        let next = (shown < pages).then(|| go(shown.saturating_add(1), Lists::NextPage));
        let place = say(Lists::PageOf { page: shown, pages });
        let list = html::ul()
            .with(previous)
            .with(html::li().class("gap").with(place))
            .with(next);
        html::nav()
            .class("pagination")
            .set("aria-label", say(Lists::Pages))
            .with(list)
    });
    bar.into()
}
