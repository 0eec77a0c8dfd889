//! The fields of forms: native controls, each with its label, its hint and its problem.

use super::error_summary::{FieldError, Problems, described_by, element_id, has_problem};
use crate::procedure::{Field, PeriodAnswers, PeriodInput, QuickLength};
use crate::ui::workspace::say;
use crate::wording::FieldLabel;
use crate::wording::pages::Forms;
use leptos::{html, prelude::*};

/// A field of one line.
#[component]
pub(in crate::ui) fn TextField(
    /// Which field.
    field: Field,
    /// What stands in it when the page is drawn.
    #[prop(into)]
    value: String,
    /// Receives what is typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// The problems of the form.
    problems: Problems,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The `type` of the control.
    #[prop(default = "text")]
    kind: &'static str,
    /// The `autocomplete` of the control (HTML standard).
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// The class that sets its width.
    #[prop(default = "medium")]
    width: &'static str,
) -> impl IntoView {
    let id = element_id(&field);
    let hint_id = hint.as_ref().map(|_| format!("{id}-aide"));
    let (of_class, of_invalid, of_description) = (field.clone(), field.clone(), field.clone());
    let description = {
        let hint_id = hint_id.clone();
        move || described_by(&of_description, hint_id.clone(), problems)
    };
    view! {
        <div class="field" class:has-error=move || has_problem(&of_class, problems)>
            <label for=id.clone()>{say(FieldLabel::from(&field))}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <FieldError field problems />
            <input
                id=id
                class=width
                type=kind
                autocomplete=autocomplete
                autocapitalize="none"
                spellcheck="false"
                prop:value=value
                aria-describedby=description
                aria-invalid=move || has_problem(&of_invalid, problems).then_some("true")
                on:input:target=move |event| on_input.run(event.target().value())
            />
        </div>
    }
}

/// A field of several lines.
#[component]
pub(in crate::ui) fn TextArea(
    /// Which field.
    field: Field,
    /// What stands in it when the page is drawn.
    #[prop(into)]
    value: String,
    /// Receives what is typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// The problems of the form.
    problems: Problems,
) -> impl IntoView {
    let id = element_id(&field);
    let (of_class, of_invalid, of_description) = (field.clone(), field.clone(), field.clone());
    view! {
        <div class="field" class:has-error=move || has_problem(&of_class, problems)>
            <label for=id.clone()>{say(FieldLabel::from(&field))}</label>
            <FieldError field problems />
            <textarea
                id=id
                rows="3"
                prop:value=value
                aria-describedby=move || described_by(&of_description, None, problems)
                aria-invalid=move || has_problem(&of_invalid, problems).then_some("true")
                on:input:target=move |event| on_input.run(event.target().value())
            ></textarea>
        </div>
    }
}

/// A native date field. What the browser can't read as a date is told apart from an empty field, so
/// that 29 February of a common year is refused as what it is.
#[component]
pub(in crate::ui) fn DateField(
    /// Which field.
    field: Field,
    /// `YYYY-MM-DD`; followed when a quick choice changes it.
    #[prop(into)]
    value: Signal<String>,
    /// Receives what is typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// The problems of the form.
    problems: Problems,
) -> impl IntoView {
    let id = element_id(&field);
    let (of_class, of_invalid, of_description) = (field.clone(), field.clone(), field.clone());
    let typed = move |input: web_sys::HtmlInputElement| {
        if input.validity().bad_input() {
            INCOMPLETE.to_owned()
        } else {
            input.value()
        }
    };
    // Only a date is written into the field, and only another one than it holds: to write anything else
    // would clear what a person has typed so far, like 29 February of a common year.
    let field_node = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        let text = value.get();
        if let Some(input) = field_node.get()
            && text != INCOMPLETE
            && text != input.value()
        {
            input.set_value(&text);
        }
    });
    // A field that is taken away while it has the focus loses it then, when there is nobody left to tell.
    let left = move |input| {
        let _ = on_input.try_run(typed(input));
    };
    view! {
        <div class="field" class:has-error=move || has_problem(&of_class, problems)>
            <label for=id.clone()>{say(FieldLabel::from(&field))}</label>
            <FieldError field problems />
            <input
                id=id
                class="short"
                type="date"
                autocomplete="off"
                node_ref=field_node
                aria-describedby=move || described_by(&of_description, None, problems)
                aria-invalid=move || has_problem(&of_invalid, problems).then_some("true")
                on:input:target=move |event| on_input.run(typed(event.target()))
                on:blur:target=move |event| left(event.target())
            />
        </div>
    }
}

/// What stands for a date that the browser's field holds but can't read: no date, and not empty.
const INCOMPLETE: &str = "?";

/// The two dates of a period, with the quick choices of a length.
#[component]
pub(in crate::ui) fn PeriodFields(
    /// The dates.
    #[prop(into)]
    period: Signal<PeriodAnswers>,
    /// Receives what happens to them.
    #[prop(into)]
    on_input: Callback<PeriodInput>,
    /// The problems of the form.
    problems: Problems,
) -> impl IntoView {
    let quick = |length: QuickLength| {
        let label = match length {
            QuickLength::ThreeMonths => Forms::ThreeMonths,
            QuickLength::SixMonths => Forms::SixMonths,
            QuickLength::OneYear => Forms::OneYear,
        };
        let choose = move |_| on_input.run(PeriodInput::LengthChosen(length));
        view! { <button type="button" class="button secondary small" on:click=choose>{say(label)}</button> }
    };
    view! {
        <DateField
            field=Field::Start
            value=Signal::derive(move || period.with(|period| period.start.clone()))
            on_input=move |text| on_input.run(PeriodInput::StartTyped(text))
            problems
        />
        <DateField
            field=Field::End
            value=Signal::derive(move || period.with(|period| period.end.clone()))
            on_input=move |text| on_input.run(PeriodInput::EndTyped(text))
            problems
        />
        <div class="quick-choices" role="group" aria-label=say(Forms::QuickChoices)>
            {QuickLength::ALL.map(quick).collect_view()}
        </div>
    }
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
#[component]
pub(in crate::ui) fn Choice(
    /// One or several.
    kind: ChoiceKind,
    /// The name that the controls of a group share.
    #[prop(into)]
    group: String,
    /// What tells this choice from the others of the group.
    #[prop(into)]
    value: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// Whether it is chosen.
    #[prop(into)]
    chosen: Signal<bool>,
    /// Receives a press.
    #[prop(into)]
    on_choose: Callback<()>,
    /// What deserves to be said about the choice.
    #[prop(optional_no_strip)]
    note: Option<AnyView>,
    /// What the choice opens: more choices.
    #[prop(optional_no_strip)]
    more: Option<AnyView>,
    /// Whether it can be chosen; where it can't, the note says why.
    #[prop(default = true)]
    available: bool,
) -> impl IntoView {
    let id = format!("{group}-{value}");
    let note_id = note.as_ref().map(|_| format!("{id}-aide"));
    let input_type = match kind {
        ChoiceKind::One => "radio",
        ChoiceKind::Several => "checkbox",
    };
    view! {
        <li class="choice">
            <input
                type=input_type
                id=id.clone()
                name=group
                value=value
                prop:checked=move || chosen.get()
                disabled=!available
                aria-describedby=note_id.clone()
                on:change=move |_| on_choose.run(())
            />
            <label for=id>{label}</label>
            {note.map(|note| view! { <p class="choice-note" id=note_id>{note}</p> })}
            {more.map(|more| view! { <div class="choice-more">{more}</div> })}
        </li>
    }
}

/// A group of choices: its legend, its problem and its list.
#[component]
pub(in crate::ui) fn ChoiceGroup(
    /// Which field.
    field: Field,
    /// The legend.
    #[prop(into)]
    legend: String,
    /// What helps to choose.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The problems of the form.
    problems: Problems,
    /// The choices, as `<Choice>`.
    children: Children,
) -> impl IntoView {
    let id = element_id(&field);
    let hint_id = hint.as_ref().map(|_| format!("{id}-aide"));
    let (of_class, of_description) = (field.clone(), field.clone());
    let description = {
        let hint_id = hint_id.clone();
        move || described_by(&of_description, hint_id.clone(), problems)
    };
    view! {
        <fieldset
            class="field"
            class:has-error=move || has_problem(&of_class, problems)
            id=id
            aria-describedby=description
        >
            <legend class="legend-large">{legend}</legend>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <FieldError field problems />
            <ul class="choices">{children()}</ul>
        </fieldset>
    }
}

/// The buttons at the end of a form: the one that goes on, and the way back.
#[component]
pub(in crate::ui) fn FormActions(
    /// The words of the button that goes on.
    #[prop(into)]
    go_on: String,
    /// Where the way back leads.
    #[prop(optional, into)]
    back: Option<String>,
) -> impl IntoView {
    let back = back.map(|path| {
        view! { <a class="button secondary" href=path>{say(crate::wording::pages::Frame::Back)}</a> }
    });
    view! {
        <div class="actions">
            <button type="submit" class="button">{go_on}</button>
            {back}
        </div>
    }
}
