//! The search in a list.

use super::fields::typed;
use crate::ui::markup::{Node, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Lists;
use leptos::prelude::*;

/// The search field of a list. The list follows what is typed and goes back to its first page; how many
/// rows match is announced.
pub(in crate::ui) fn search_field(
    search: RwSignal<String>,
    page: RwSignal<usize>,
    total: impl Fn() -> usize + 'static,
) -> Node {
    const FIELD: &str = "recherche";
    let input = html::input()
        .set("id", FIELD)
        .set("type", "search")
        .set("autocomplete", "off")
        .holding(move || search.get())
        .on("input", move |event| {
            search.set(typed(&event));
            page.set(1);
            let count = untrack(&total);
            let found = say(Lists::Found { count });
            workspace().live_region.tell(found.into_owned());
        });
    html::div()
        .class("search-field")
        .set("role", "search")
        .with(html::label().set("for", FIELD).with(say(Lists::Search)))
        .with(input)
        .into()
}
