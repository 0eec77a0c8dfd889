//! The theme: light or dark as the device is, or as a person has chosen in this browser.
//!
//! The page's first script sets what was chosen before anything is painted (`scripts/assemble.mjs`), so that a
//! reload doesn't flash; this is where it is chosen.

use super::components::typed;
use super::markup::{Element, Node, html};
use super::workspace::say;
use crate::browser::preferences::Preference;
use crate::wording::pages::Themes;
use leptos::prelude::document;

const CHOICE: &str = "theme";
/// The attribute of the document that the style sheet goes by.
const SHOWN: &str = "data-theme";

/// The words under which a theme is kept, which are those of the style sheet's `data-theme` too, and their
/// names. Any other word means what the device prefers.
const CHOICES: [(&str, Themes); 3] = [
    ("system", Themes::System),
    ("light", Themes::Light),
    ("dark", Themes::Dark),
];

/// The choice of the theme.
pub(super) fn theme_choice() -> Element {
    let options = CHOICES.map(|(word, name)| html::option().set("value", word).with(say(name)));
    let select = html::select()
        .set("id", CHOICE)
        .with(Node::all(options))
        .holding(chosen)
        .on("change", |event| choose(&typed(&event)));
    html::p()
        .class("theme-choice")
        .with(html::label().set("for", CHOICE).with(say(Themes::Theme)))
        .with(" ")
        .with(select)
}

/// The word of the theme that the document shows.
fn chosen() -> String {
    let shown = document().document_element();
    let word = shown.and_then(|root| root.get_attribute(SHOWN));
    let known = CHOICES
        .iter()
        .find(|(known, _)| Some(*known) == word.as_deref());
    known.map_or("system", |(word, _)| word).to_owned()
}

fn choose(word: &str) {
    // Where it can't be kept, it holds until the page is left.
    let _ = Preference::Theme.keep(word);
    if let Some(root) = document().document_element() {
        // Fails only for a name that no attribute may have.
        let _ = root.set_attribute(SHOWN, word);
    }
}
