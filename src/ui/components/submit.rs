//! The end of a summary: **Transmettre**, and why nothing was recorded when it couldn't be.

use super::error_summary::element_id;
use super::focus::focus_when_filled;
use crate::procedure::Field;
use crate::ui::address::Address;
use crate::ui::markup::{Node, follow, html};
use crate::ui::workspace::say;
use crate::wording::pages::{Failures, Frame, Procedures};
use leptos::prelude::*;

/// **Transmettre** and the way back to the step before. It is never disabled: pressing it twice records
/// once (R7). The failure says why the request couldn't be recorded, though nothing in it is wrong.
pub(in crate::ui) fn submit_request(
    failure: RwSignal<Option<Failures>>,
    back: &Address,
    submit: impl Fn() + 'static,
) -> Node {
    let button = html::button()
        .set("type", "button")
        .class("button")
        .on_click(submit)
        .with(say(Frame::Submit));
    let back = html::a()
        .class("button secondary")
        .set("href", back.path())
        .with(say(Frame::Back));
    let actions = html::div()
        .class("actions")
        .set("id", element_id(&Field::Request))
        .with(button)
        .with(back);
    Node::Several(vec![
        failure_notice(failure),
        html::p().with(say(Procedures::CheckSummary)).into(),
        actions.into(),
    ])
}

/// Why a request couldn't be recorded. It takes focus each time it appears.
pub(in crate::ui) fn failure_notice(failure: RwSignal<Option<Failures>>) -> Node {
    refusal_notice("echec", move || {
        failure.get().map(|sentence| say(sentence).into_owned())
    })
}

/// A sentence that says why something wasn't done, while there is one. It takes focus each time it
/// appears; its id tells it from others of the page.
pub(in crate::ui) fn refusal_notice(
    id: &'static str,
    sentence: impl Fn() -> Option<String> + Copy + 'static,
) -> Node {
    focus_when_filled(id, move || sentence().is_some());
    follow(move || {
        sentence().map(|sentence| {
            html::div()
                .class("notice error")
                .set("id", id)
                .set("tabindex", "-1")
                .with(html::p().with(sentence))
        })
    })
}
