//! The two dates of a period.

use super::error_summary::Problems;
use super::fields::{labelled, typed};
use crate::procedure::{Field, PeriodAnswers, PeriodInput, QuickLength};
use crate::register::Day;
use crate::ui::markup::{Element, Node, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::day_in_words;
use crate::wording::pages::Forms;
use leptos::prelude::untrack;
use wasm_bindgen::JsCast;

/// What stands for a date that the browser's field holds but can't read: no date, and not empty.
pub(in crate::ui) const INCOMPLETE: &str = "?";

/// The two dates of a period, with the quick choices of a length. The dates are read as they are now, and
/// what happens to them is received.
pub(in crate::ui) fn period_fields(
    period: fn() -> PeriodAnswers,
    on_input: fn(PeriodInput),
    problems: Problems,
) -> Node {
    let quick = QuickLength::ALL.map(|length| {
        let label = match length {
            QuickLength::ThreeMonths => Forms::ThreeMonths,
            QuickLength::SixMonths => Forms::SixMonths,
            QuickLength::OneYear => Forms::OneYear,
        };
        html::button()
            .set("type", "button")
            .class("button secondary small")
            .on_click(move || {
                on_input(PeriodInput::LengthChosen(length));
                tell_end(&untrack(period).end);
            })
            .with(say(label))
    });
    let quick = html::div()
        .class("quick-choices")
        .set("role", "group")
        .set("aria-label", say(Forms::QuickChoices))
        .with(Node::all(quick));
    Node::Several(vec![
        date_field(
            &Field::Start,
            None,
            move || period().start,
            problems,
            move |text| on_input(PeriodInput::StartTyped(text)),
        ),
        date_field(
            &Field::End,
            None,
            move || period().end,
            problems,
            move |text| on_input(PeriodInput::EndTyped(text)),
        ),
        quick.into(),
    ])
}

/// Tells whoever listens the end that a quick choice has given.
fn tell_end(end: &str) {
    let workspace = workspace();
    if let Some(day) = Day::parse(end) {
        let day = day_in_words(day, workspace.language());
        let sentence = say(Forms::EndChosen { day });
        workspace.live_region.tell(sentence.into_owned());
    }
}

/// A native date field, `YYYY-MM-DD`; it follows its value when a quick choice changes it. What the browser
/// can't read as a date is told apart from an empty field, so that 29 February of a common year is
/// refused as what it is.
pub(in crate::ui) fn date_field(
    field: &Field,
    hint: Option<String>,
    value: impl Fn() -> String + 'static,
    problems: Problems,
    on_input: impl Fn(String) + Clone + 'static,
) -> Node {
    labelled(field, problems, hint, date_control(value, on_input)).into()
}

/// The control of a date, without its identity and its label. It follows its value, and receives what is
/// typed: a date, nothing, or [`INCOMPLETE`].
pub(in crate::ui) fn date_control(
    value: impl Fn() -> String + 'static,
    on_input: impl Fn(String) + Clone + 'static,
) -> Element {
    let left = on_input.clone();
    html::input()
        .class("short")
        .set("type", "date")
        .set("autocomplete", "off")
        // Only a date is written into the field, and only another one than it holds: to write anything
        // else would clear what a person has typed so far, like 29 February of a common year.
        .holding_unless(INCOMPLETE, value)
        .on("input", move |event| on_input(date_typed(&event)))
        .on("blur", move |event| left(date_typed(&event)))
}

fn date_typed(event: &web_sys::Event) -> String {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    if input.is_some_and(|input| input.validity().bad_input()) {
        INCOMPLETE.to_owned()
    } else {
        typed(event)
    }
}
