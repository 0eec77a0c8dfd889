//! The list of procurations: select one to assign it, or add one (help page, creation step 3 and
//! assignment step 3).

use super::assignment::continue_from;
use crate::procedure::{AssignmentInput, AssignmentStep, Field};
use crate::register::{Procuration, ProcurationId, ProcurationState, Register, matches_search};
use crate::ui::address::Address;
use crate::ui::components::{
    FieldError, ListPlace, Page, Pagination, SearchField, Slice, StatusBadge, element_id, page_of,
};
use crate::ui::following::{follow, watch};
use crate::ui::pages::ButtonTo;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Lists, Management};
use crate::wording::procuration_name;
use leptos::prelude::*;

/// Above how many procurations a search field is offered.
const SEARCH_ABOVE: usize = 10;

#[component]
pub(in crate::ui) fn ListPage() -> impl IntoView {
    let draft = workspace().drafts.assignment;
    draft.go_on();
    let ListPlace { search, page } = ListPlace::of_address();
    let slice = watch(move || {
        let sought = search.get();
        workspace().read(|register| listed(register, &sought, page.get()))
    });
    let total = Signal::derive(move || slice.with(|slice| slice.total));
    let is_long = workspace().glance(|register| current(register).nth(SEARCH_ABOVE).is_some());
    let assign = continue_from(AssignmentStep::Procuration);
    view! {
        <Page title=say(Management::Title) problems=draft.problems>
            {is_long.then(|| view! { <SearchField search page total /> })}
            <FieldError field=Field::Procuration problems=draft.problems />
            {follow(move || {
                let slice = slice.get();
                if slice.total == 0 {
                    view! { <EmptyList search /> }.into_any()
                } else {
                    view! { <List slice /> }.into_any()
                }
            })}
            {follow(move || {
                let (page_shown, pages) = slice.with(|slice| (slice.page, slice.pages));
                view! { <Pagination page=page_shown pages on_page=move |to| page.set(to) list="liste" /> }
            })}
            <div class="actions">
                <ButtonTo address=Address::ProcurationType name=say(Management::Add) />
                <button type="button" class="button secondary" on:click=move |_| assign.run(())>
                    {say(Management::Assign)}
                </button>
            </div>
        </Page>
    }
}

#[component]
fn EmptyList(search: RwSignal<String>) -> impl IntoView {
    let sentence = if search.with(String::is_empty) {
        say(Management::Empty)
    } else {
        say(Lists::NothingFound)
    };
    view! { <p class="empty">{sentence}</p> }
}

/// What a row of the list shows; made for the rows of one page only.
#[derive(Clone, PartialEq, Eq)]
struct ListRow {
    id: ProcurationId,
    reference: crate::register::Reference,
    name: String,
    period: (String, String),
    bodies: String,
    users: usize,
    status: crate::register::Status,
}

/// The latest versions, newest first. A replaced version is read from the page of its procuration.
fn current(register: &Register) -> impl Iterator<Item = (ProcurationId, &Procuration)> + Clone {
    let all = register.procurations().iter().rev();
    all.filter(|(_, row)| !matches!(row.state, ProcurationState::Replaced { .. }))
}

fn listed(register: &Register, search: &str, page: usize) -> Slice<ListRow> {
    let language = workspace().language();
    let found = current(register).filter(|(id, row)| {
        let name = || procuration_name(register, *id, row, language);
        search.is_empty() || matches_search(&format!("{} {}", row.reference, name()), search)
    });
    page_of(found, page).map(|(id, row)| list_row(register, id, row))
}

fn list_row(register: &Register, id: ProcurationId, row: &Procuration) -> ListRow {
    let (language, today) = (workspace().language(), workspace().today());
    let acronyms = register
        .catalogue()
        .bodies()
        .iter()
        .filter(|body| row.terms.grants.contains_key(&body.id))
        .map(|body| body.acronym.clone().into_owned());
    ListRow {
        id,
        reference: row.reference,
        name: procuration_name(register, id, row, language),
        period: (row.terms.period.start().iso(), row.terms.period.end().iso()),
        bodies: acronyms.collect::<Vec<_>>().join(", "),
        users: register.mandataries(id).count(),
        status: row.status(today),
    }
}

#[component]
fn List(slice: Slice<ListRow>) -> impl IntoView {
    let heading =
        |words: Management| view! { <th role="columnheader" scope="col">{say(words)}</th> };
    view! {
        <p class="shown" id="compte">{say(Lists::Procurations { count: slice.total })}</p>
        <div id="liste" class="table-region" role="region" tabindex="0" aria-labelledby="compte">
            <table role="table" id=element_id(&Field::Procuration)>
                <thead role="rowgroup">
                    <tr role="row">
                        {[
                            Management::Choice,
                            Management::Reference,
                            Management::Name,
                            Management::Period,
                            Management::Bodies,
                            Management::Users,
                            Management::Status,
                        ]
                            .map(heading)
                            .collect_view()}
                    </tr>
                </thead>
                <tbody role="rowgroup">{slice.rows.into_iter().map(list_line).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn list_line(row: ListRow) -> impl IntoView {
    let draft = workspace().drafts.assignment;
    let id = row.id;
    let key = u32::from(id);
    let (reference_id, name_id) = (format!("reference-{key}"), format!("nom-{key}"));
    let choose = move |_| {
        let _ = draft.change(|answers| answers.receive(AssignmentInput::ProcurationChosen(id)));
    };
    let is_chosen = move || {
        draft
            .answers
            .with(|answers| answers.procuration == Some(id))
    };
    let column = |words: Management| say(words);
    view! {
        <tr role="row">
            <td role="cell" class="pick">
                <input
                    type="radio"
                    name="procuration"
                    aria-labelledby=format!("{reference_id} {name_id}")
                    prop:checked=is_chosen
                    on:change=choose
                />
            </td>
            <td role="cell" data-label=column(Management::Reference)>
                <a
                    class="reference"
                    id=reference_id
                    href=Address::Procuration(row.reference).path()
                >
                    {row.reference.to_string()}
                </a>
            </td>
            <th role="rowheader" scope="row" id=name_id><bdi>{row.name}</bdi></th>
            <td role="cell" data-label=column(Management::Period)>
                <span class="nowrap">{row.period.0}</span>
                " – "
                <span class="nowrap">{row.period.1}</span>
            </td>
            <td role="cell" data-label=column(Management::Bodies)>{row.bodies}</td>
            <td role="cell" class="number" data-label=column(Management::Users)>{row.users}</td>
            <td role="cell" data-label=column(Management::Status)>
                <StatusBadge status=row.status />
            </td>
        </tr>
    }
}
