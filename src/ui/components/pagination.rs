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
pub(in crate::ui) struct Slice {
    /// What the rows of this page are about, by rank: users, procurations, records.
    rows: Vec<u32>,
    /// The page, from 1.
    page: usize,
    /// How many pages there are; at least 1.
    pages: usize,
    /// How many rows the whole list has.
    pub total: usize,
}

impl Slice {
    /// The page, from 1, and how many there are.
    pub(in crate::ui) fn place(&self) -> (usize, usize) {
        (self.page, self.pages)
    }

    /// What the rows of this page are about.
    pub(in crate::ui) fn ids<K: From<u32>>(&self) -> impl Iterator<Item = K> {
        self.rows.iter().copied().map(K::from)
    }
}

/// Takes the page that was asked for out of a list, or the last page where there are fewer. Of the whole
/// list only the ranks are gone through, once; they are of one type, whatever the list is of, so that
/// lists share the code that follows them.
pub(in crate::ui) fn page_of<K: Into<u32>>(all: impl Iterator<Item = K>, asked: usize) -> Slice {
    slice_of(all.map(Into::into).collect(), asked)
}

fn slice_of(all: Vec<u32>, asked: usize) -> Slice {
    let total = all.len();
    let pages = total.div_ceil(ROWS).max(1);
    let page = asked.clamp(1, pages);
    let skipped = page.saturating_sub(1).saturating_mul(ROWS);
    Slice {
        rows: all.into_iter().skip(skipped).take(ROWS).collect(),
        page,
        pages,
        total,
    }
}

/// The way from one page of a list to the next. Nothing where there is one page only.
///
/// The element of this identity, which says what the list is or is the list itself, takes focus when the page
/// changes and comes into sight: the button that was pressed may be gone by then, and what follows is the
/// first row, which one wants to read.
pub(in crate::ui) fn pagination(
    (shown, pages): (usize, usize),
    page: RwSignal<usize>,
    beginning: impl Into<Cow<'static, str>>,
) -> Node {
    let beginning = beginning.into();
    let go = move |to: usize, label: Lists| {
        let beginning = beginning.clone();
        let button = html::button()
            .set("type", "button")
            .class("button secondary small")
            .on_click(move || {
                page.set(to);
                let beginning = beginning.clone();
                // By the next frame the other page is there.
                request_animation_frame(move || focus_list(&beginning));
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
