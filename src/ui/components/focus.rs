//! Where focus goes.

use super::error_summary::element_id;
use crate::procedure::Field;
use crate::ui::watching::once_drawn;
use leptos::prelude::{GetValue, SetValue, StoredValue, document, request_animation_frame};
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

/// Moves focus to the element of this identity, once everything that is being drawn stands. One that isn't
/// there, or that can't take focus, leaves it where it is, which is no worse.
pub(in crate::ui) fn focus(id: &'static str) {
    // What draws and what moves focus may follow the same change, in either order.
    spawn_local(async move {
        if let Some(element) = document().get_element_by_id(id) {
            // Another page's heading may be the same element, which has the focus already: it is left
            // first, so that whoever listens hears where one is.
            if let Some(active) = document().active_element()
                && active == element
                && let Ok(active) = active.dyn_into::<web_sys::HtmlElement>()
            {
                let _ = active.blur();
            }
            focus_element(element);
        }
    });
}

/// Moves focus to the element of this identity each time it is filled. One that is only drawn anew, in
/// another language, leaves focus where it is.
pub(super) fn focus_when_filled(id: &'static str, is_filled: impl Fn() -> bool + 'static) {
    let drawn = StoredValue::new(false);
    once_drawn(move || {
        let is_filled = is_filled();
        if drawn.get_value() && is_filled {
            focus(id);
        }
        drawn.set_value(true);
    });
}

/// Moves focus to the element of a field. A group takes it on its first control.
pub(in crate::ui) fn focus_field(id: &str) {
    let place = document().get_element_by_id(id);
    // A summary has no fields: what concerns it as a whole is put right where it is submitted.
    let whole = || document().get_element_by_id(&element_id(&Field::Request));
    let Some(element) = place.or_else(whole) else {
        return;
    };
    let control = element
        .query_selector("input:not([disabled]), select, textarea, button, a")
        .ok()
        .flatten();
    focus_element(control.unwrap_or(element));
}

/// Moves focus to the first of these elements that is there, once the next frame is drawn: what had it may be
/// gone by then.
pub(in crate::ui) fn focus_first_of(ids: Vec<String>) {
    request_animation_frame(move || {
        let mut found = ids.iter().filter_map(|id| document().get_element_by_id(id));
        if let Some(element) = found.next() {
            focus_element(element);
        }
    });
}

/// Moves focus to where a list begins, or to its first control where that itself takes none.
pub(super) fn focus_list(id: &str) {
    let list = document().get_element_by_id(id);
    match list.filter(|list| list.has_attribute("tabindex")) {
        Some(list) => {
            focus_element(list.clone());
            // A list that is longer than the window is in sight already, wherever one looks at it.
            list.scroll_into_view();
        }
        None => focus_field(id),
    }
}

/// Moves focus to the way by which a page was left: the link in a table to the other address. Where there is
/// none, to the element of this identity.
pub(super) fn focus_way_back(left: String, otherwise: &'static str) {
    spawn_local(async move {
        // An address has no quotes: the browser writes them otherwise.
        let link = format!("main td a[href=\"{left}\"], main th a[href=\"{left}\"]");
        match document().query_selector(&link).ok().flatten() {
            Some(link) => focus_element(link),
            None => focus(otherwise),
        }
    });
}

/// Brings what has the focus into sight, whole: browsers show no more than the caret of a field.
pub(in crate::ui) fn show_focus() {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    if let Some(element) = document().active_element() {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

fn focus_element(element: web_sys::Element) {
    if let Ok(element) = element.dyn_into::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
}
