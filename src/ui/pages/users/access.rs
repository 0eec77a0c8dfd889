//! What a person may do, drawn: one sheet for each body, with the procurations that allow it and until
//! when. The page of a user and **Mes accès** share it.

use super::holdings::{ByBody, Holdings, OpenBody, Scope, TaskGroup, holdings};
use crate::register::{BodyId, Denial, Ground, ProcurationId, PublicBody, Register, UserId};
use crate::ui::address::Address;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{PersonalAccess, Summaries};
use crate::wording::{body_name, day_in_words, denial_in_words, ground_in_words, task_name};
use leptos::prelude::*;

/// Whom the words are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::pages) enum Reader {
    /// The person themselves, who may have no page of procurations to open.
    Oneself,
    /// An officer, who may open every procuration.
    Officer,
}

/// What a person may do today. It follows what is recorded meanwhile.
#[component]
pub(in crate::ui::pages) fn PersonAccess(
    /// Whose.
    user: UserId,
    /// Whom the words are for.
    reader: Reader,
) -> impl IntoView {
    let today = workspace().today();
    move || {
        workspace().read(|register| match holdings(register, user, today) {
            Holdings::Barred(denial) => barred(register, denial),
            Holdings::AsOfficer(bodies) => everything(register, &bodies),
            Holdings::ByBody(by_body) => sheets(register, &by_body, reader),
        })
    }
}

fn barred(register: &Register, denial: Denial) -> AnyView {
    let why = denial_in_words(denial, register, workspace().language());
    view! { <div class="notice attention"><p>{why}</p></div> }.into_any()
}

/// An officer's access: one sentence, and the bodies where it holds today.
fn everything(register: &Register, bodies: &[BodyId]) -> AnyView {
    let why = ground_in_words(Ground::Officer, register, workspace().language());
    if bodies.is_empty() {
        return view! { <p class="empty">{say(PersonalAccess::NoEnrolment)}</p> }.into_any();
    }
    view! {
        <div class="access-list">
            <section class="access-body">
                <h3>{why}</h3>
                <p class="access-scope">{say(PersonalAccess::OfOfficer)}</p>
                {names_of(register, bodies)}
            </section>
        </div>
    }
    .into_any()
}

fn sheets(register: &Register, by_body: &ByBody, reader: Reader) -> AnyView {
    let nothing = by_body.is_empty().then(|| {
        let sentence = match reader {
            Reader::Oneself => PersonalAccess::NothingForMe,
            Reader::Officer => PersonalAccess::NothingToday,
        };
        view! { <p class="empty">{say(sentence)}</p> }
    });
    let open = by_body
        .open
        .iter()
        .map(|open| open_sheet(register, open, reader))
        .collect_view();
    let closed = by_body
        .closed
        .iter()
        .map(|(body, denial)| closed_sheet(register, body, *denial))
        .collect_view();
    // Somebody who looks at their own access needn't be told where nobody ever gave them any.
    let unnamed = (reader == Reader::Officer && !by_body.unnamed.is_empty()).then(|| {
        view! {
            <section class="access-body none">
                <h3>{say(PersonalAccess::Nothing)}</h3>
                <p class="access-scope">{say(PersonalAccess::NothingAt)}</p>
                {names_of(register, &by_body.unnamed)}
            </section>
        }
    });
    view! {
        {nothing}
        <div class="access-list">{open} {closed} {unnamed}</div>
    }
    .into_any()
}

fn closed_sheet(register: &Register, body: &BodyId, denial: Denial) -> impl IntoView + use<> {
    let why = denial_in_words(denial, register, workspace().language());
    view! {
        <section class="access-body none">
            <h3>{name_of(register, body)}</h3>
            <p class="access-scope">{why}</p>
        </section>
    }
}

fn open_sheet(register: &Register, open: &OpenBody, reader: Reader) -> impl IntoView + use<> {
    let what = match &open.scope {
        Scope::Everything { through, also } => {
            let besides = (!also.is_empty())
                .then(|| via(register, PersonalAccess::AlsoThrough, also, reader));
            view! {
                <p class="access-scope">{say(Summaries::AllTasks)}</p>
                {via(register, PersonalAccess::Through, through, reader)}
                {besides}
            }
            .into_any()
        }
        Scope::Tasks(groups) => tasks(register, &open.body, groups, reader),
    };
    view! {
        <section class="access-body">
            <h3>{name_of(register, &open.body)}</h3>
            {what}
        </section>
    }
}

fn tasks(register: &Register, id: &BodyId, groups: &[TaskGroup], reader: Reader) -> AnyView {
    let Some(body) = register.catalogue().body(id) else {
        return ().into_any();
    };
    let count = groups.iter().map(|group| group.tasks.len()).sum();
    let total = body.tasks.len();
    let groups = groups.iter().map(|group| {
        view! {
            {task_list(body, group)}
            {via(register, PersonalAccess::Through, &group.through, reader)}
        }
    });
    view! {
        <p>{say(PersonalAccess::SomeTasks { count, total })}</p>
        {groups.collect_view()}
    }
    .into_any()
}

fn task_list(body: &PublicBody, group: &TaskGroup) -> impl IntoView + use<> {
    let language = workspace().language();
    let tasks = body
        .tasks
        .iter()
        .filter(|task| group.tasks.contains(&task.id));
    let items = tasks
        .map(|task| view! { <li>{task_name(task, language)}</li> })
        .collect_view();
    view! { <ul class="access-tasks">{items}</ul> }
}

/// The procurations that allow something, a line each, with their last day.
fn via(
    register: &Register,
    words: PersonalAccess,
    through: &[ProcurationId],
    reader: Reader,
) -> impl IntoView + use<> {
    let language = workspace().language();
    let rows = through
        .iter()
        .filter_map(|id| register.procurations().get(*id));
    rows.map(|row| {
        let reference = row.reference.to_string();
        let reference = match reader {
            Reader::Oneself => view! { <span class="reference">{reference}</span> }.into_any(),
            Reader::Officer => {
                let path = Address::Procuration(row.reference).path();
                view! { <a class="reference" href=path>{reference}</a> }.into_any()
            }
        };
        let name = row.terms.name.as_ref().map(|name| name.as_str().to_owned());
        let name = name.map(|name| view! { " (" <bdi>{name}</bdi> ")" });
        let day = day_in_words(row.terms.period.end(), language);
        view! {
            <p class="access-via">
                {say(words.clone())} " " {reference} {name} ", " {say(PersonalAccess::Until { day })}
            </p>
        }
    })
    .collect_view()
}

fn names_of(register: &Register, bodies: &[BodyId]) -> impl IntoView + use<> {
    let items = bodies
        .iter()
        .map(|body| view! { <li>{name_of(register, body)}</li> });
    view! { <ul>{items.collect_view()}</ul> }
}

fn name_of(register: &Register, body: &BodyId) -> String {
    let language = workspace().language();
    register
        .catalogue()
        .body(body)
        .map(|body| body_name(body, language))
        .unwrap_or_default()
}
