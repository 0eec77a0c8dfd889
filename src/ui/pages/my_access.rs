//! **Mes accès**: what whoever is signed in may do today, until when, and what will hold later.

use super::users::{PersonAccess, Reader};
use crate::register::{Access, ProcurationId, ProcurationTerms, Register, Status, UserId};
use crate::ui::components::{Page, Pagination, Row, page_of};
use crate::ui::following::{follow, watch};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, PersonalAccess, Summaries};
use crate::wording::{body_name, day_in_words, period_in_words, procuration_name};
use leptos::prelude::*;

#[component]
pub(in crate::ui) fn MyAccessPage() -> impl IntoView {
    let user = workspace().user()?;
    let day = day_in_words(workspace().today(), workspace().language());
    let later = (!workspace().is_officer()).then(|| view! { <Later user /> });
    Some(view! {
        <Page title=say(Frame::MyAccess)>
            <h2>{say(PersonalAccess::Today { day })}</h2>
            <PersonAccess user reader=Reader::Oneself />
            {later}
        </Page>
    })
}

/// What will hold later.
#[component]
fn Later(user: UserId) -> impl IntoView {
    let page = RwSignal::new(1_usize);
    let slice = watch(move || {
        let upcoming = workspace().read(|register| upcoming(register, user));
        page_of(upcoming.into_iter(), page.get())
    });
    let sheets = move || {
        let ids = slice.with(|slice| slice.rows.clone());
        if ids.is_empty() {
            return view! { <p class="empty">{say(PersonalAccess::NothingUpcoming)}</p> }
                .into_any();
        }
        let sheets = workspace()
            .read(|register| ids.into_iter().map(|id| sheet(register, id)).collect_view());
        view! { <div class="access-list">{sheets}</div> }.into_any()
    };
    view! {
        <h2 id="a-venir" tabindex="-1">{say(PersonalAccess::Upcoming)}</h2>
        {sheets}
        {follow(move || {
            let (shown, pages) = slice.with(|slice| (slice.page, slice.pages));
            view! { <Pagination page=shown pages on_page=move |to| page.set(to) list="a-venir" /> }
        })}
    }
}

/// The user's procurations that haven't begun, the first to begin first.
fn upcoming(register: &Register, user: UserId) -> Vec<ProcurationId> {
    let today = workspace().today();
    let standing = register
        .assignments_of_user(user)
        .filter(|(_, row)| row.ended.is_none());
    let mut found: Vec<_> = standing
        .filter_map(|(_, row)| {
            let procuration = register.procurations().get(row.procuration)?;
            let is_upcoming = procuration.status(today) == Status::Upcoming;
            is_upcoming.then(|| (procuration.terms.period.start(), row.procuration))
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, id)| id).collect()
}

fn sheet(register: &Register, id: ProcurationId) -> Option<impl IntoView + use<>> {
    let language = workspace().language();
    let row = register.procurations().get(id)?;
    let name = procuration_name(register, id, row, language);
    let reference = row.reference.to_string();
    let rows = access_rows(register, &row.terms);
    Some(view! {
        <section class="access-body none">
            <h3><bdi>{name}</bdi></h3>
            <p class="access-scope">{period_in_words(row.terms.period, language)}</p>
            <dl class="rows">{rows}</dl>
            <p class="access-via">
                {say(PersonalAccess::Through)} " " <span class="reference">{reference}</span>
            </p>
        </section>
    })
}

/// Each body, and how much of it.
fn access_rows(register: &Register, terms: &ProcurationTerms) -> impl IntoView + use<> {
    let language = workspace().language();
    let bodies = register.catalogue().bodies().iter();
    let named = bodies.filter_map(|body| Some((body, terms.grants.get(&body.id)?)));
    let rows = named.map(|(body, access)| {
        let scope = match access {
            Access::Unrestricted => say(Summaries::AllTasks),
            Access::Restricted(tasks) => say(PersonalAccess::SomeTasks {
                count: tasks.len(),
                total: body.tasks.len(),
            }),
        };
        view! { <Row term=body_name(body, language)>{scope}</Row> }
    });
    rows.collect_view()
}
