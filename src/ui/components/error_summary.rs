//! What has to be put right: a list at the top of the page, and the same words at each field.

use crate::procedure::{Field, Problem};
use crate::ui::workspace::{say, workspace};
use crate::wording::{pages::Frame, problem_in_words};
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

/// The problems of a page's form; empty while nothing has to be put right.
pub(in crate::ui) type Problems = RwSignal<Vec<Problem>>;

/// The list of problems. It takes focus each time it is filled, and each of its links leads to the field.
/// A list that is only drawn anew, in another language, leaves focus where it is.
#[component]
pub(in crate::ui) fn ErrorSummary(problems: Problems) -> impl IntoView {
    let summary = NodeRef::<html::Div>::new();
    let filled = RwSignal::new(false);
    Effect::new(move |before: Option<()>| {
        problems.track();
        if before.is_some() {
            filled.set(true);
        }
    });
    Effect::new(move |_| {
        if filled.get()
            && problems.with(|list| !list.is_empty())
            && let Some(summary) = summary.get()
        {
            let _ = summary.focus();
        }
    });
    move || {
        let list = problems.get();
        (!list.is_empty()).then(|| {
            view! {
                <div class="error-summary" tabindex="-1" role="group" aria-labelledby="problemes" node_ref=summary>
                    <h2 id="problemes">{say(Frame::ErrorSummary)}</h2>
                    <ul>{list.iter().map(problem_link).collect_view()}</ul>
                </div>
            }
        })
    }
}

fn problem_link(problem: &Problem) -> impl IntoView + use<> {
    let target = element_id(&problem.field);
    let href = format!("#{target}");
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus(&target);
    };
    view! { <li><a href=href on:click=go>{words_of(problem)}</a></li> }
}

/// The words of the problems at one field, which the field names in `aria-describedby`.
#[component]
pub(in crate::ui) fn FieldError(
    /// The field.
    field: Field,
    /// The problems of the form.
    problems: Problems,
) -> impl IntoView {
    let id = error_id(&field);
    move || {
        let of_field = problems.with(|list| {
            list.iter()
                .filter(|problem| problem.field == field)
                .map(words_of)
                .collect::<Vec<_>>()
        });
        (!of_field.is_empty()).then(|| {
            let lines = of_field
                .into_iter()
                .map(|line| view! { <span>{line}</span> })
                .collect_view();
            view! { <p class="field-error" id=id.clone()>{lines}</p> }
        })
    }
}

/// Whether a field has a problem.
pub(in crate::ui) fn has_problem(field: &Field, problems: Problems) -> bool {
    problems.with(|list| list.iter().any(|problem| problem.field == *field))
}

/// What `aria-describedby` says: the hint, and the words of the problem while there is one.
pub(in crate::ui) fn described_by(
    field: &Field,
    hint: Option<String>,
    problems: Problems,
) -> Option<String> {
    let error = has_problem(field, problems).then(|| error_id(field));
    match (hint, error) {
        (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
        (hint, error) => hint.or(error),
    }
}

/// The identity of a field's element, to which its label, its problem and its link refer.
pub(in crate::ui) fn element_id(field: &Field) -> String {
    match field {
        Field::EnterpriseName => "nom-entreprise".to_owned(),
        Field::Neq => "neq".to_owned(),
        Field::GivenName => "prenom".to_owned(),
        Field::FamilyName => "nom".to_owned(),
        Field::Email => "courriel".to_owned(),
        Field::Code => "code".to_owned(),
        Field::User => "utilisateur".to_owned(),
        Field::ProcurationName => "nom-procuration".to_owned(),
        Field::Start => "debut".to_owned(),
        Field::End => "fin".to_owned(),
        Field::Note => "note".to_owned(),
        Field::Bodies => "organismes".to_owned(),
        Field::Access(body) => format!("acces-{}", body.as_str()),
        Field::Tasks(body) => format!("taches-{}", body.as_str()),
        Field::Procuration => "procuration".to_owned(),
        Field::Users => "utilisateurs".to_owned(),
        Field::Request => "demande".to_owned(),
    }
}

fn error_id(field: &Field) -> String {
    format!("{}-erreur", element_id(field))
}

fn words_of(problem: &Problem) -> String {
    let language = workspace().language();
    workspace().glance(|register| problem_in_words(problem, register, language))
}

/// Moves focus to the element of a field. A group takes it on its first control.
pub(super) fn focus(id: &str) {
    let place = document().get_element_by_id(id);
    // A summary has no fields: what concerns it as a whole is put right where it is submitted.
    let whole = || document().get_element_by_id(&element_id(&Field::Request));
    let Some(element) = place.or_else(whole) else {
        return;
    };
    let control = element
        .query_selector("input:not([disabled]), select, textarea, button, a")
        .ok()
        .flatten()
        .unwrap_or(element);
    if let Ok(control) = control.dyn_into::<web_sys::HtmlElement>() {
        let _ = control.focus();
    }
}
