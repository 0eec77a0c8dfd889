//! What a procuration says, as summaries, details and receipts show it.

use super::error_summary::element_id;
use crate::procedure::Field;
use crate::register::{Access, Grants};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Summaries;
use crate::wording::{body_name, task_name};
use leptos::prelude::*;

/// A sheet of a summary.
#[component]
pub(in crate::ui) fn Paper(
    /// The title of the sheet; a sheet of facts needs none.
    #[prop(optional, into)]
    title: Option<String>,
    /// What can be done about it, beside the title.
    #[prop(optional_no_strip)]
    action: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let head = title.map(|title| view! { <div class="paper-head"><h2>{title}</h2> {action}</div> });
    view! {
        <section class="paper">
            {head}
            <dl class="rows">{children()}</dl>
        </section>
    }
}

/// One fact of a sheet.
#[component]
pub(in crate::ui) fn Row(
    /// What it is about.
    #[prop(into)]
    term: String,
    /// What can be done about it.
    #[prop(optional_no_strip)]
    action: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="row">
            <dt>{term}</dt>
            <dd>{children()}</dd>
            {action.map(|action| view! { <dd class="row-action">{action}</dd> })}
        </div>
    }
}

/// What is granted, a sheet for each body, in the catalogue's order.
#[component]
pub(in crate::ui) fn AccessRows(
    /// What is granted.
    grants: Grants,
    /// Makes what can be done about a body, from its field and its full name.
    #[prop(optional)]
    action: Option<fn(Field, String) -> AnyView>,
) -> impl IntoView {
    let language = workspace().language();
    let sheets = workspace().glance(|register| {
        let bodies = register.catalogue().bodies().iter();
        bodies
            .filter_map(|body| Some((body, grants.get(&body.id)?)))
            .map(|(body, access)| {
                let name = body_name(body, language);
                let action =
                    action.map(|action| action(Field::Access(body.id.clone()), name.clone()));
                let (term, granted) = match access {
                    Access::Unrestricted => (
                        Summaries::Unrestricted,
                        view! { {say(Summaries::AllTasks)} }.into_any(),
                    ),
                    Access::Restricted(tasks) => {
                        let named = body.tasks.iter().filter(|task| tasks.contains(&task.id));
                        let items = named
                            .map(|task| view! { <li>{task_name(task, language)}</li> })
                            .collect_view();
                        (Summaries::Restricted, view! { <ul>{items}</ul> }.into_any())
                    }
                };
                view! { <Paper title=name action><Row term=say(term)>{granted}</Row></Paper> }
            })
            .collect_view()
    });
    view! { <div id=element_id(&Field::Bodies)>{sheets}</div> }
}
