//! **Fichiers**: what goes out and comes in as files.
//!
//! Long work is done in slices, between which the browser lives on: whoever waits sees how far it is and can stop
//! ([`work`]). What was read goes with the page.

mod employees;
mod export;
mod restoration;
mod work;

pub(in crate::ui) use employees::employee_file_page;
pub(in crate::ui) use export::files_page;
pub(in crate::ui) use restoration::restoration_page;

use crate::ui::markup::{Element, Node, html};
use crate::ui::workspace::say;
use crate::wording::Wording;

/// A field in which a file is chosen; what was chosen is handed on at once.
fn file_field(
    (id, label): (&'static str, impl Wording),
    accept: &'static str,
    chosen: impl Fn(web_sys::HtmlInputElement) + 'static,
) -> Element {
    use wasm_bindgen::JsCast;
    let field = html::input()
        .set("id", id)
        .set("type", "file")
        .set("accept", accept)
        .on("change", move |event| {
            let field = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(field) = field {
                chosen(field);
            }
        });
    html::div()
        .class("field")
        .with(html::label().set("for", id).with(say(label)))
        .with(field)
}

/// What became of a file, which takes the focus once it is there.
fn outcome(id: &'static str, name: impl Wording, content: impl Into<Node>) -> Element {
    html::div()
        .class("file-outcome")
        .set("id", id)
        .set("tabindex", "-1")
        .set("role", "group")
        .set("aria-label", say(name))
        .with(content)
}
