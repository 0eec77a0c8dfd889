//! The procurations to watch: those that end within thirty days, then those that haven't begun.

use crate::register::{Day, ProcurationId, Reference, Register, Status, UserId};
use crate::ui::address::Address;
use crate::ui::components::{Pagination, StatusBadge, page_of};
use crate::ui::following::{follow, watch};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Home;
use crate::wording::{day_in_words, procuration_name};
use leptos::prelude::*;

/// Within how many days an end deserves attention.
const SOON: i32 = 30;

/// What a row shows.
#[derive(Clone, PartialEq, Eq)]
struct WatchRow {
    status: Status,
    reference: Reference,
    name: String,
    when: Home,
}

/// What is to be watched, earliest first: by an officer, every procuration; by anybody else, their own.
pub(super) fn watched(register: &Register, user: UserId, today: Day) -> Vec<ProcurationId> {
    let in_status = |status: Status| {
        move |id: &ProcurationId| {
            register
                .procurations()
                .get(*id)
                .is_some_and(|row| row.status(today) == status)
        }
    };
    let is_officer = register.is_active_officer(user);
    let concerns = |id: &ProcurationId| is_officer || register.is_mandatary(user, *id);
    let ending = register.ending_between(today, today.plus_days(SOON));
    let upcoming = register.starting_between(today.plus_days(1), today.plus_months(u32::MAX));
    ending
        .filter(in_status(Status::Expiring))
        .chain(upcoming.filter(in_status(Status::Upcoming)))
        .filter(concerns)
        .collect()
}

/// The rows, a page at a time; nothing where there is nothing to watch.
#[component]
pub(super) fn WatchRows(
    /// The procurations.
    ids: Memo<Vec<ProcurationId>>,
) -> impl IntoView {
    let page = RwSignal::new(1_usize);
    let slice = watch(move || {
        let shown = ids.with(|ids| page_of(ids.iter().copied(), page.get()));
        workspace().read(|register| shown.map(|id| watch_row(register, id)))
    });
    let is_officer = workspace().is_officer();
    view! {
        {follow(move || {
            let rows = slice.with(|slice| slice.rows.clone());
            (!rows.is_empty())
                .then(|| {
                    let rows = rows.into_iter().flatten().map(|row| watch_line(row, is_officer));
                    view! { <ul id="surveillance" class="attention-list" tabindex="-1">{rows.collect_view()}</ul> }
                })
        })}
        {follow(move || {
            let (shown, pages) = slice.with(|slice| (slice.page, slice.pages));
            view! { <Pagination page=shown pages on_page=move |to| page.set(to) list="surveillance" /> }
        })}
    }
}

fn watch_row(register: &Register, id: ProcurationId) -> Option<WatchRow> {
    let (language, today) = (workspace().language(), workspace().today());
    let row = register.procurations().get(id)?;
    let status = row.status(today);
    let period = row.terms.period;
    let when = match status {
        Status::Upcoming => Home::From {
            day: day_in_words(period.start(), language),
        },
        _ => Home::Until {
            day: day_in_words(period.end(), language),
        },
    };
    let name = procuration_name(register, id, row, language);
    Some(WatchRow {
        status,
        reference: row.reference,
        name,
        when,
    })
}

/// One procuration. Only an officer has its page to open; anybody else has Mes accès.
fn watch_line(row: WatchRow, is_officer: bool) -> impl IntoView {
    let address = if is_officer {
        Address::Procuration(row.reference)
    } else {
        Address::MyAccess
    };
    view! {
        <li>
            <span class="kind"><StatusBadge status=row.status /></span>
            <a href=address.path()><bdi>{row.name}</bdi></a>
            <span class="reference">{row.reference.to_string()}</span>
            <span class="muted">{say(row.when)}</span>
        </li>
    }
}
