//! What the lists that can be searched have in common: the search, the filters and their chips, the order
//! and the size of the pages, and what is said where nothing is found.
//!
//! What is asked is in the address, and nowhere else: see [`Listing`].

mod arrangement;
mod chips;
mod entered;
mod filters;
mod nothing;

pub(in crate::ui::pages) use nothing::nothing_found;

use crate::ui::address::Address;
use crate::ui::components::{Listing, search_field};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::navigation::query_of;
use crate::ui::on_paper::asked_on_paper;
use crate::ui::workspace::say;
use crate::wording::pages::Lists;
use leptos::prelude::*;
use std::borrow::Cow;

/// The identity of the sentence that says how many rows there are, which names the list.
pub(in crate::ui::pages) const COUNT: &str = "compte";

/// What stands above the rows: what wasn't understood of the address, the search where the list is long, the
/// filters, and those that are active.
pub(in crate::ui::pages) fn controls(
    listing: Listing,
    is_long: impl Fn() -> bool + 'static,
    total: impl Fn() -> usize + Copy + 'static,
) -> Node {
    listing.tell_count(total);
    // Whoever seeks something, be it by the address alone, has to see it and can change it.
    let has_sought = StoredValue::new(false);
    let search = follow(move || {
        if !listing.search.with(String::is_empty) {
            has_sought.set_value(true);
        }
        let is_offered = has_sought.get_value() || is_long();
        is_offered.then(|| search_field(listing.search, listing.page, total))
    });
    Node::Several(vec![
        chips::misread_notice(listing),
        search,
        filters::panel(listing, total),
        chips::chips(listing),
        follow(move || asked_on_paper(vec![(say(Lists::Search), listing.search.get())])),
    ])
}

/// A link to a page whose list is asked the same; its address follows what is asked.
pub(in crate::ui::pages) fn link_to_same(listing: Listing, address: Address) -> Element {
    html::a().follow("href", move || {
        let asked = listing.criteria().at_page(1);
        Some(format!("{}{}", address.path(), query_of(&asked.query())))
    })
}

/// How many rows there are, and how they are arranged.
pub(in crate::ui::pages) fn head(listing: Listing, count: Cow<'static, str>, total: usize) -> Node {
    let count = html::p()
        .class("shown")
        .set("id", COUNT)
        .set("tabindex", "-1")
        .with(count);
    html::div()
        .class("list-head")
        .with(count)
        .with(arrangement::arrangement(listing, total))
        .into()
}
