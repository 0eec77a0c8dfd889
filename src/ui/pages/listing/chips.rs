//! The conditions that narrow a list, each with the way to remove it, and what wasn't understood of the
//! address.

use super::COUNT;
use crate::overview::{Chip, Criteria, Filter};
use crate::ui::components::{Listing, focus_first_of};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::button;
use crate::ui::workspace::{say, workspace};
use crate::wording::condition_in_words;
use crate::wording::pages::Filters;
use leptos::prelude::untrack;

/// The filters that are active. What is sought stands in its own field, and needs no chip.
pub(super) fn chips(listing: Listing) -> Node {
    follow(move || {
        let chips = listing.with_rest(|rest| rest.clone().seeking("").chips());
        let chips = chips.into_iter().enumerate();
        let all = chips.map(|(place, chip)| html::li().with(chip_button(listing, place, chip)));
        let all = all.collect::<Vec<_>>();
        (!all.is_empty()).then(|| {
            html::div()
                .class("chips")
                .set("role", "group")
                .set("aria-label", say(Filters::Active))
                .with(html::ul().with(Node::all(all)))
                .with(clear_all(listing))
        })
    })
}

fn chip_button(listing: Listing, place: usize, chip: Chip) -> Element {
    let language = workspace().language();
    let list = chip.without.list();
    let words = workspace()
        .glance(|register| condition_in_words(list, &chip.condition, register, language));
    let remove = move || {
        // What is sought may have been typed since the chip was drawn.
        let asked = untrack(|| listing.criteria());
        listing.ask(&chip.without.clone().seeking(asked.search()));
        // The next chip takes its place, or else the one before is the last.
        focus_first_of(vec![
            chip_id(place),
            chip_id(place.saturating_sub(1)),
            COUNT.to_owned(),
        ]);
    };
    let about = html::span()
        .class("visually-hidden")
        .with(say(Filters::Remove))
        .with(" ");
    button("chip", remove)
        .set("id", chip_id(place))
        .with(about)
        .with(html::bdi().with(words))
}

fn chip_id(place: usize) -> String {
    format!("filtre-actif-{place}")
}

/// The way to the whole list.
fn clear_all(listing: Listing) -> Element {
    let clear = move || {
        listing.ask(&untrack(|| listing.criteria()).cleared());
        focus_first_of(vec![COUNT.to_owned()]);
    };
    button("link-like", clear).with(say(Filters::ClearAll))
}

/// What the address asks for and isn't understood, by its name, and the way to do without.
pub(super) fn misread_notice(listing: Listing) -> Node {
    follow(move || {
        let misread = listing.misread();
        (!misread.is_empty()).then(|| {
            let lines = misread.iter().map(|one| {
                let written = format!("{}={}", one.key, one.value);
                html::li().with(html::bdi().with(written))
            });
            let lines = Node::all(lines.collect::<Vec<_>>());
            let clear = move || {
                listing.ask(&understood(untrack(|| listing.criteria())));
                focus_first_of(vec![COUNT.to_owned()]);
            };
            let clear = button("button secondary small", clear);
            html::div()
                .class("notice attention")
                .with(html::h2().with(say(Filters::MisreadTitle)))
                .with(html::p().with(say(Filters::MisreadText)))
                .with(html::ul().with(lines))
                .with(html::p().with(clear.with(say(Filters::MisreadClear))))
        })
    })
}

/// The same without what isn't understood.
fn understood(criteria: Criteria) -> Criteria {
    let misread = criteria.filters().to_vec();
    let misread = misread
        .iter()
        .filter(|filter| matches!(filter, Filter::NotUnderstood { .. }));
    misread.fold(criteria, |criteria, filter| criteria.without(filter))
}
