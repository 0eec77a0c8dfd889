//! The fields of forms: native controls, each with its label, its hint and its problem.

use super::error_summary::{Problems, described_by, element_id, field_error, has_problem};
use super::passphrase::Secret;
use crate::procedure::Field;
use crate::ui::markup::{Element, Node, html};
use crate::ui::workspace::say;
use crate::vault::Zeroizing;
use crate::wording::FieldLabel;
use crate::wording::pages::Frame;
use leptos::prelude::{SetValue as _, WithValue as _};

/// What stands in the control of an event.
pub(in crate::ui) fn typed(event: &web_sys::Event) -> String {
    let control = event.target().map(wasm_bindgen::JsValue::from);
    control
        .and_then(|control| js_sys::Reflect::get(&control, &"value".into()).ok())
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// A field of one line.
pub(in crate::ui) struct TextField {
    field: Field,
    value: Box<dyn Fn() -> String>,
    on_input: Box<dyn Fn(String)>,
    problems: Problems,
    hint: Option<String>,
    kind: &'static str,
    autocomplete: &'static str,
    width: &'static str,
}

impl TextField {
    /// A field, what stands in it when the page is drawn, the problems of its form, and what receives
    /// what is typed.
    pub(in crate::ui) fn new(
        field: Field,
        value: String,
        problems: Problems,
        on_input: impl Fn(String) + 'static,
    ) -> Self {
        Self {
            field,
            value: Box::new(move || value.clone()),
            on_input: Box::new(on_input),
            problems,
            hint: None,
            kind: "text",
            autocomplete: "off",
            width: "medium",
        }
    }

    /// A field for what nobody else may read: no other copy of it is kept here.
    pub(in crate::ui) fn of_secret(field: Field, secret: Secret, problems: Problems) -> Self {
        let receive = move |text| secret.set_value(Zeroizing::new(text));
        Self {
            value: Box::new(move || secret.with_value(|text| text.to_string())),
            ..Self::new(field, String::new(), problems, receive)
        }
    }

    /// What helps to fill it in.
    pub(in crate::ui) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The `type` of the control (HTML standard).
    pub(in crate::ui) fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    /// The `autocomplete` of the control (HTML standard).
    pub(in crate::ui) fn autocomplete(mut self, autocomplete: &'static str) -> Self {
        self.autocomplete = autocomplete;
        self
    }

    /// A wide control, for what is long.
    pub(in crate::ui) fn long(mut self) -> Self {
        self.width = "long";
        self
    }

    /// A narrow control, for what is short.
    pub(in crate::ui) fn short(mut self) -> Self {
        self.width = "short";
        self
    }
}

impl From<TextField> for Node {
    fn from(text_field: TextField) -> Self {
        let TextField {
            field,
            value,
            on_input,
            problems,
            hint,
            kind,
            autocomplete,
            width,
        } = text_field;
        let control = html::input()
            .class(width)
            .set("type", kind)
            .set("autocomplete", autocomplete)
            .set("autocapitalize", "none")
            .set("spellcheck", "false")
            .holding(value)
            .on("input", move |event| on_input(typed(&event)));
        labelled(&field, problems, hint, control).into()
    }
}

/// A field of several lines.
pub(in crate::ui) fn text_area(
    field: &Field,
    value: String,
    problems: Problems,
    on_input: fn(String),
) -> Node {
    let control = html::textarea()
        .set("rows", "3")
        .holding(move || value.clone())
        .on("input", move |event| on_input(typed(&event)));
    labelled(field, problems, None, control).into()
}

/// A control with its label, its hint and its problem; what is added to it stands after the control.
pub(in crate::ui) fn labelled(
    field: &Field,
    problems: Problems,
    hint: Option<String>,
    control: Element,
) -> Element {
    let id = element_id(field);
    let (hint, hint_id) = hint_of(&id, hint);
    let label = html::label()
        .set("for", id.clone())
        .with(say(FieldLabel::from(field)));
    let marked = field.clone();
    let control = described(control.set("id", id), field, hint_id, problems)
        .follow("aria-invalid", move || {
            has_problem(&marked, problems).then_some("true")
        });
    field_of(html::div(), field, problems)
        .with(label)
        .with(hint)
        .with(field_error(field.clone(), problems))
        .with(control)
}

/// The element around a field, marked while the field has a problem.
fn field_of(element: Element, field: &Field, problems: Problems) -> Element {
    let marked = field.clone();
    element.follow("class", move || {
        if has_problem(&marked, problems) {
            "field has-error"
        } else {
            "field"
        }
    })
}

/// An element that names its hint and its problem as its description.
fn described(
    element: Element,
    field: &Field,
    hint_id: Option<String>,
    problems: Problems,
) -> Element {
    let described = field.clone();
    element.follow("aria-describedby", move || {
        described_by(&described, hint_id.clone(), problems)
    })
}

/// What helps to fill a field in, and its identity.
fn hint_of(id: &str, hint: Option<String>) -> (Option<Element>, Option<String>) {
    let hint_id = hint.as_ref().map(|_| format!("{id}-aide"));
    let shown = hint.map(|hint| {
        html::p()
            .class("hint")
            .set("id", hint_id.clone())
            .with(hint)
    });
    (shown, hint_id)
}

/// Whether one or several of the choices of a group can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum ChoiceKind {
    /// One: a radio.
    One,
    /// Several: a checkbox.
    Several,
}

/// One radio or checkbox of a list of choices, with its label.
pub(in crate::ui) struct Choice {
    kind: ChoiceKind,
    group: String,
    value: String,
    label: String,
    chosen: Box<dyn Fn() -> bool>,
    on_choose: Box<dyn Fn()>,
    note: Option<Node>,
    more: Option<Node>,
    is_available: bool,
}

impl Choice {
    /// A choice of the group of this name, whose value tells it from the others, with its label;
    /// whether it is chosen, and what receives a press.
    pub(in crate::ui) fn new(
        kind: ChoiceKind,
        (group, value): (&str, &str),
        label: impl Into<String>,
        chosen: impl Fn() -> bool + 'static,
        on_choose: impl Fn() + 'static,
    ) -> Self {
        Self {
            kind,
            group: group.to_owned(),
            value: value.to_owned(),
            label: label.into(),
            chosen: Box::new(chosen),
            on_choose: Box::new(on_choose),
            note: None,
            more: None,
            is_available: true,
        }
    }

    /// What deserves to be said about the choice.
    pub(in crate::ui) fn note(mut self, note: impl Into<Node>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// What the choice opens: more choices.
    pub(in crate::ui) fn more(mut self, more: impl Into<Node>) -> Self {
        self.more = Some(more.into());
        self
    }

    /// It can't be chosen; its note says why.
    pub(in crate::ui) fn unavailable(mut self) -> Self {
        self.is_available = false;
        self
    }
}

impl From<Choice> for Node {
    fn from(choice: Choice) -> Self {
        let Choice {
            kind,
            group,
            value,
            label,
            chosen,
            on_choose,
            note,
            more,
            is_available,
        } = choice;
        let id = format!("{group}-{value}");
        let note_id = note.as_ref().map(|_| format!("{id}-aide"));
        let input = html::input()
            .set("id", id.clone())
            .set(
                "type",
                match kind {
                    ChoiceKind::One => "radio",
                    ChoiceKind::Several => "checkbox",
                },
            )
            .set("name", group)
            .set("value", value)
            .set("disabled", !is_available)
            .set("aria-describedby", note_id.clone())
            .checked(chosen)
            .on("change", move |_| on_choose());
        let note = note.map(|note| html::p().class("choice-note").set("id", note_id).with(note));
        html::li()
            .class("choice")
            .with(input)
            .with(html::label().set("for", id).with(label))
            .with(note)
            .with(more.map(|more| html::div().class("choice-more").with(more)))
            .into()
    }
}

/// A group of choices: its legend, what helps to choose, its problem and its [`Choice`]s.
pub(in crate::ui) fn choice_group(
    field: &Field,
    legend: impl Into<Node>,
    hint: Option<String>,
    problems: Problems,
    choices: impl Into<Node>,
) -> Node {
    let id = element_id(field);
    let (hint, hint_id) = hint_of(&id, hint);
    let group = field_of(html::fieldset().set("id", id), field, problems);
    described(group, field, hint_id, problems)
        .with(html::legend().class("legend-large").with(legend))
        .with(hint)
        .with(field_error(field.clone(), problems))
        .with(html::ul().class("choices").with(choices))
        .into()
}

/// A form, without the browser's own checks, which would speak its own words.
pub(in crate::ui) fn form(submit: impl Fn() + 'static) -> Element {
    html::form()
        .set("novalidate", true)
        .on("submit", move |event| {
            event.prevent_default();
            submit();
        })
}

/// The buttons at the end of a form: the one that goes on, and the way back where there is one.
pub(in crate::ui) fn form_actions(go_on: impl Into<Node>, back: Option<String>) -> Node {
    let back = back.map(|path| {
        html::a()
            .class("button secondary")
            .set("href", path)
            .with(say(Frame::Back))
    });
    let go_on = html::button()
        .set("type", "submit")
        .class("button")
        .with(go_on);
    html::div().class("actions").with(go_on).with(back).into()
}
