//! Long lists, a page at a time.

use super::focus::focus_list;
use crate::overview;
use crate::ui::markup::{Node, html};
use crate::ui::on_paper::said_on_paper;
use crate::ui::workspace::say;
use crate::wording::pages::{Lists, Paper};
use leptos::prelude::*;
use std::borrow::Cow;

/// How many rows a page of a list has.
const ROWS: usize = 25;

/// Where a page stands in the whole list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) struct Place {
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are; at least 1.
    pub pages: usize,
    /// The first and the last of its rows, from 1; twice 0 where there is none.
    pub span: (usize, usize),
    /// How many rows the whole list has.
    pub total: usize,
}

impl<R> From<&overview::Page<R>> for Place {
    fn from(page: &overview::Page<R>) -> Self {
        Self {
            page: page.number,
            pages: page.pages,
            span: page.span(),
            total: page.total,
        }
    }
}

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
    /// Where it stands in the whole list.
    pub(in crate::ui) fn place(&self) -> Place {
        let before = self.page.saturating_sub(1).saturating_mul(ROWS);
        let last = before.saturating_add(self.rows.len());
        Place {
            page: self.page,
            pages: self.pages,
            span: (last.min(before.saturating_add(1)), last),
            total: self.total,
        }
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
/// first row, which one wants to read. On paper it
/// says which rows there are.
pub(in crate::ui) fn pagination(
    place: Place,
    page: RwSignal<usize>,
    beginning: impl Into<Cow<'static, str>>,
) -> Node {
    let beginning = beginning.into();
    let Place {
        page: shown, pages, ..
    } = place;
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
        let where_it_is = say(Lists::PageOf { page: shown, pages });
        let list = html::ul()
            .with(previous)
            .with(html::li().class("gap").with(where_it_is))
            .with(next);
        html::nav()
            .class("pagination")
            .set("aria-label", say(Lists::Pages))
            .with(list)
            .with(said_on_paper(say(rows_of(place))))
    });
    bar.into()
}

/// Which rows there are, and of how many.
fn rows_of(place: Place) -> Paper {
    let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
    Paper::Rows {
        first: number(place.span.0),
        last: number(place.span.1),
        total: number(place.total),
    }
}
