//! The components as a person and what assists them meet them: names, roles, states and focus.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod choices;
mod fields;
mod forms;
mod frame;
mod list_place;
mod live_region;
mod notices;
mod page;
mod pagination;
mod period;
mod problems;
mod search;
mod secrets;
mod status;
mod summary;
mod table;

use crate::procedure::{Field, Problem, Reason};
use crate::ui::stage::{
    Stage, count_writes, focused, frame_drawn, happens, run, settled, type_into,
};
use web_sys::HtmlElement;

/// Nothing was answered at this field.
fn missing(field: Field) -> Problem {
    Problem::new(field, Reason::Missing)
}

/// The text of each element that the attribute of this name refers to.
fn referred(element: &HtmlElement, attribute: &str) -> Vec<String> {
    let ids = element.get_attribute(attribute).unwrap_or_default();
    let document = leptos::prelude::document();
    let texts = ids.split_whitespace().map(|id| {
        let found = document.get_element_by_id(id).expect("referred to");
        found.text_content().unwrap_or_default()
    });
    texts.collect()
}
