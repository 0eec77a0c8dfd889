//! The gallery: every component in every state, for whoever works on it. Only a build with the feature `gallery`
//! has it, at [`PATH`]; no release does.
//!
//! What it shows are the [`EXAMPLES`], of which there is one set: the story that looks at the gallery with
//! axe-core, in forced colours, with large text and as a picture looks at each of them. Its own words are for
//! developers, in English, and stand here: no other page shows them.
//!
//! A form, a list and a banner stand here as they do on the pages, so that a change of one of them is a change
//! here. What belongs to the frame (the menu, the footer) is around the gallery as around every page; the dialog
//! that warns of the lock is looked at where it opens.

mod examples;

use super::listing;
use crate::overview::List;
use crate::procedure::{Field, Problem, Reason};
use crate::ui::components::{Listing, Page};
use crate::ui::markup::{Element, Node, html};
use examples::{EXAMPLES, Example};
use leptos::prelude::RwSignal;

/// Where the gallery is.
pub(in crate::ui::pages) const PATH: &str = "/galerie";

/// The page: the problems of a form first, then the examples, then a list as the address asks for it.
pub(in crate::ui::pages) fn gallery_page() -> Node {
    let wrong = [Field::FamilyName, Field::End, Field::Users];
    let wrong = wrong.map(|field| Problem::new(field, Reason::Missing));
    let problems = RwSignal::new(wrong.to_vec());
    let listing = Listing::of_address(List::Procurations);
    let shown = EXAMPLES.iter().map(|example| section(example, problems));
    Page::titled("Gallery")
        .problems(problems)
        .with(Node::all(shown))
        .with(html::h2().set("lang", "en").with("List controls"))
        .with(listing::controls(listing, || true, || 3))
        .with(listing::head(listing, "3 procurations".into(), 60))
        .into()
}

/// An example under its name.
fn section(example: &Example, problems: RwSignal<Vec<Problem>>) -> Element {
    html::section()
        .class("gallery-example")
        .set("data-example", example.name)
        .with(html::h2().set("lang", "en").with(example.name))
        .with((example.draw)(problems))
}
