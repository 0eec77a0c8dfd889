//! The list of users, in the order of names.

use super::column_heads;
use crate::register::{Register, Role, Standing, User, UserCode, matches_search};
use crate::ui::address::Address;
use crate::ui::components::{
    ListPlace, Page, Pagination, SearchField, Slice, StandingBadge, page_of,
};
use crate::ui::following::{follow, watch};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Lists, Summaries, Users};
use crate::wording::{FieldLabel, role_name};
use leptos::prelude::*;

/// Above how many users a search field is offered.
const SEARCH_ABOVE: usize = 10;

/// What a row of the list shows; made for the rows of one page only.
#[derive(Clone, PartialEq, Eq)]
struct ListRow {
    code: UserCode,
    name: String,
    role: Role,
    standing: Standing,
    email: Option<String>,
}

#[component]
pub(in crate::ui) fn UsersPage() -> impl IntoView {
    let ListPlace { search, page } = ListPlace::of_address();
    let slice = watch(move || {
        let sought = search.get();
        workspace().read(|register| listed(register, &sought, page.get()))
    });
    let is_long = watch(move || workspace().read(|register| register.users().len() > SEARCH_ABOVE));
    let is_alone = watch(move || workspace().read(|register| register.users().len() < 2));
    let total = Signal::derive(move || slice.with(|slice| slice.total));
    view! {
        <Page title=say(Frame::Users)>
            <p class="lead">{say(Users::ListLead)}</p>
            <p>
                <a class="button" href=Address::NewUser.path()>{say(Users::Add)}</a>
            </p>
            {follow(move || is_alone.get().then(|| view! { <p class="empty">{say(Users::NobodyYet)}</p> }))}
            {follow(move || is_long.get().then(|| view! { <SearchField search page total /> }))}
            {follow(move || {
                let slice = slice.get();
                if slice.total == 0 {
                    view! { <p class="empty">{say(Lists::NothingFound)}</p> }.into_any()
                } else {
                    view! { <List slice /> }.into_any()
                }
            })}
            {follow(move || {
                let (shown, pages) = slice.with(|slice| (slice.page, slice.pages));
                view! { <Pagination page=shown pages on_page=move |to| page.set(to) list="liste" /> }
            })}
        </Page>
    }
}

fn listed(register: &Register, search: &str, page: usize) -> Slice<ListRow> {
    let found = register.users_in_order().filter(|(_, user)| {
        search.is_empty()
            || matches_search(
                &format!("{} {}", user.listed_name(), user.code.as_str()),
                search,
            )
    });
    page_of(found, page).map(|(_, user)| list_row(user))
}

fn list_row(user: &User) -> ListRow {
    ListRow {
        code: user.code.clone(),
        name: user.listed_name(),
        role: user.role,
        standing: user.standing,
        email: user.email.as_ref().map(|email| email.as_str().to_owned()),
    }
}

#[component]
fn List(slice: Slice<ListRow>) -> impl IntoView {
    let heads = column_heads([
        say(Users::Name),
        say(Users::Code),
        say(FieldLabel::Role),
        say(Summaries::Status),
        say(Users::Email),
    ]);
    view! {
        <p class="shown" id="compte">{say(Users::Count { count: slice.total })}</p>
        <div id="liste" class="table-region" role="region" tabindex="0" aria-labelledby="compte">
            <table role="table">
                {heads}
                <tbody role="rowgroup">{slice.rows.into_iter().map(list_line).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn list_line(row: ListRow) -> impl IntoView {
    let email = match row.email {
        Some(email) => view! { <bdi>{email}</bdi> }.into_any(),
        None => view! { <span class="muted">{say(Users::NoEmail)}</span> }.into_any(),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=Address::User(row.code.clone()).path()><bdi>{row.name}</bdi></a>
            </th>
            <td role="cell" data-label=say(Users::Code)>{row.code.as_str().to_owned()}</td>
            <td role="cell" data-label=say(FieldLabel::Role)>{say(role_name(row.role))}</td>
            <td role="cell" data-label=say(Summaries::Status)>
                <StandingBadge standing=row.standing />
            </td>
            <td role="cell" data-label=say(Users::Email)>{email}</td>
        </tr>
    }
}
