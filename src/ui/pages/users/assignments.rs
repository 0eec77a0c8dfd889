//! The procurations that a user has or had, newest first.

use super::column_heads;
use crate::register::{
    AssignmentEnd, AssignmentId, EndReason, Reference, Register, Role, Status, UserId,
};
use crate::ui::address::Address;
use crate::ui::components::{Pagination, Slice, StatusBadge, page_of};

use crate::ui::following::{follow, watch};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Account, Lists, Summaries};
use crate::wording::procuration_name;
use leptos::prelude::*;

/// What a row shows; made for the rows of one page only.
#[derive(Clone, PartialEq, Eq)]
struct AssignmentRow {
    name: String,
    reference: Reference,
    period: (String, String),
    status: Status,
    since: String,
    ended: Option<AssignmentEnd>,
}

/// Every assignment of a user.
#[component]
pub(super) fn AssignmentsOf(user: UserId) -> impl IntoView {
    let ids = watch(move || {
        workspace().read(|register| {
            register
                .assignments_of_user(user)
                .map(|(id, _)| id)
                .collect::<Vec<_>>()
        })
    });
    move || {
        if ids.with(Vec::is_empty) {
            view! { <p class="empty">{say(empty_sentence(user))}</p> }.into_any()
        } else {
            let count = ids.with(Vec::len);
            let label = say(Lists::Procurations { count });
            view! {
                <p class="shown">{label.clone()}</p>
                <AssignmentsTable ids label />
            }
            .into_any()
        }
    }
}

/// A table of assignments, newest first, a page at a time.
#[component]
pub(super) fn AssignmentsTable(
    /// The assignments, oldest first.
    #[prop(into)]
    ids: Signal<Vec<AssignmentId>>,
    /// The name of the table.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let page = RwSignal::new(1_usize);
    let slice = watch(move || {
        let shown = ids.with(|ids| page_of(ids.iter().rev().copied(), page.get()));
        workspace().read(|register| shown.map(|id| assignment_row(register, id)))
    });
    view! {
        <div id="assignations" class="table-region" role="region" tabindex="0" aria-label=label>
            {follow(move || view! { <Rows slice=slice.get() /> })}
        </div>
        {follow(move || {
            let (shown, pages) = slice.with(|slice| (slice.page, slice.pages));
            view! { <Pagination page=shown pages on_page=move |to| page.set(to) list="assignations" /> }
        })}
    }
}

fn empty_sentence(user: UserId) -> Account {
    let role = workspace().read(|register| register.users().get(user).map(|user| user.role));
    match role {
        Some(Role::Rse) => Account::NoneNeeded,
        _ => Account::NoAssignment,
    }
}

fn assignment_row(register: &Register, id: AssignmentId) -> Option<AssignmentRow> {
    let assignment = register.assignments().get(id)?;
    let id = assignment.procuration;
    let row = register.procurations().get(id)?;
    Some(AssignmentRow {
        name: procuration_name(register, id, row, workspace().language()),
        reference: row.reference,
        period: (row.terms.period.start().iso(), row.terms.period.end().iso()),
        status: row.status(workspace().today()),
        since: assignment.since.iso(),
        ended: assignment.ended,
    })
}

#[component]
fn Rows(slice: Slice<Option<AssignmentRow>>) -> impl IntoView {
    let heads = column_heads([
        say(Summaries::Name),
        say(Summaries::Reference),
        say(Summaries::Period),
        say(Summaries::Status),
        say(Account::AssignedOn),
        say(Account::Ended),
    ]);
    let lines = slice
        .rows
        .into_iter()
        .flatten()
        .map(assignment_line)
        .collect_view();
    view! {
        <table role="table">
            {heads}
            <tbody role="rowgroup">{lines}</tbody>
        </table>
    }
}

fn assignment_line(row: AssignmentRow) -> impl IntoView {
    let end = end_in_words(row.ended, row.status);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row"><bdi>{row.name}</bdi></th>
            <td role="cell" data-label=say(Summaries::Reference)>
                <a class="reference" href=Address::Procuration(row.reference).path()>
                    {row.reference.to_string()}
                </a>
            </td>
            <td role="cell" data-label=say(Summaries::Period)>
                <span class="nowrap">{row.period.0}</span>
                " – "
                <span class="nowrap">{row.period.1}</span>
            </td>
            <td role="cell" data-label=say(Summaries::Status)><StatusBadge status=row.status /></td>
            <td role="cell" class="nowrap" data-label=say(Account::AssignedOn)>{row.since}</td>
            <td role="cell" data-label=say(Account::Ended)>{end}</td>
        </tr>
    }
}

/// When and why an assignment ended, or that it stands.
fn end_in_words(ended: Option<AssignmentEnd>, status: Status) -> String {
    let sentence = match ended {
        None if status.is_over() => Account::EndedWithProcuration,
        None => Account::StandsStill,
        Some(AssignmentEnd { on, reason }) => {
            let day = on.iso();
            match reason {
                EndReason::Withdrawn => Account::Withdrawn { day },
                EndReason::Renounced => Account::Renounced { day },
                EndReason::Departure => Account::Departure { day },
                EndReason::Revocation => Account::Revocation { day },
            }
        }
    };
    say(sentence).into_owned()
}
