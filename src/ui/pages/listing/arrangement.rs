//! The order of the rows, and how many of them a page has.

use crate::overview::{Criteria, Order, PageSize};
use crate::ui::components::{Listing, typed};
use crate::ui::markup::{Element, Node, html};
use crate::ui::workspace::say;
use crate::wording::order_name;
use crate::wording::pages::Filters;
use leptos::prelude::untrack;

/// Both choices, each where there is something to choose.
pub(super) fn arrangement(listing: Listing, total: usize) -> Node {
    let (orders, size) = listing.with_rest(|rest| (rest.list().orders(), rest.size()));
    let order = (total > 1 && orders.len() > 1).then(|| order_choice(listing, orders));
    let is_paged = total > PageSize::default().rows() || size != PageSize::default();
    let size = is_paged.then(|| size_choice(listing));
    html::div()
        .class("arrangement")
        .with(order)
        .with(size)
        .into()
}

fn order_choice(listing: Listing, orders: &'static [Order]) -> Element {
    let options = orders.iter().map(|order| {
        html::option()
            .set("value", order.word())
            .with(say(order_name(*order)))
    });
    let select = html::select()
        .set("id", "tri")
        .holding(move || listing.with_rest(|rest| rest.order().word().to_owned()))
        .on("change", move |event| {
            let chosen = typed(&event);
            let order = orders.iter().find(|order| order.word() == chosen);
            arrange(listing, |asked| match order {
                Some(order) => asked.ordered(*order),
                None => asked,
            });
        })
        .with(Node::all(options));
    labelled("tri", say(Filters::Order), select)
}

fn size_choice(listing: Listing) -> Element {
    let options = PageSize::ALL.map(|size| {
        html::option()
            .set("value", size.word())
            .with(size.rows().to_string())
    });
    let select = html::select()
        .set("id", "lignes")
        .holding(move || listing.with_rest(|rest| rest.size().word().to_owned()))
        .on("change", move |event| {
            let chosen = typed(&event);
            let size = PageSize::ALL.into_iter().find(|size| size.word() == chosen);
            arrange(listing, |asked| match size {
                Some(size) => asked.sized(size),
                None => asked,
            });
        })
        .with(Node::all(options));
    labelled("lignes", say(Filters::Size), select)
}

fn labelled(id: &'static str, label: impl Into<Node>, select: Element) -> Element {
    html::p()
        .class("field")
        .with(html::label().set("for", id).with(label))
        .with(select)
}

fn arrange(listing: Listing, change: impl FnOnce(Criteria) -> Criteria) {
    listing.arrange(&change(untrack(|| listing.criteria())));
}
