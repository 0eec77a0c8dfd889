//! The departure of a user, before it is confirmed: everything that it ends (R10), drawn from the very
//! events that confirming records.

use super::acts::departure_events;
use super::assignments::AssignmentsTable;
use super::page_of_user;
use crate::register::{AssignmentId, Command, Event, Refusal, Register, User, UserCode, UserId};
use crate::ui::address::Address;
use crate::ui::components::{Failure, Page};
use crate::ui::following::{follow, watch};
use crate::ui::submission::{Act, Desk, act};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Departure, Frame};
use crate::wording::refusal_in_words;
use leptos::prelude::*;

#[component]
pub(in crate::ui) fn DeparturePage(code: UserCode) -> impl IntoView {
    page_of_user(&code, |user, row| {
        let desk = Desk::new();
        let ending = watch(move || {
            workspace().read(|register| {
                ending(register, user)
                    .map_err(|refusal| refusal_in_words(&refusal, register, workspace().language()))
            })
        });
        let title = say(Departure::Of {
            name: row.full_name(),
        });
        view! {
            <Page title problems=desk.problems>
                <Failure failure=desk.failure />
                {follow(move || match ending.get() {
                    Ok(ids) => view! { <Confirmation user row=row.clone() ids desk /> }.into_any(),
                    Err(why) => view! { <Refused why row=row.clone() /> }.into_any(),
                })}
            </Page>
        }
        .into_any()
    })
}

/// The assignments that the departure would end.
fn ending(register: &Register, user: UserId) -> Result<Vec<AssignmentId>, Refusal> {
    let events = departure_events(register, user)?;
    let ends = events.into_iter().filter_map(|event| match event {
        Event::AssignmentEnded { assignment, .. } => Some(assignment),
        _ => None,
    });
    Ok(ends.collect())
}

#[component]
fn Confirmation(user: UserId, row: User, ids: Vec<AssignmentId>, desk: Desk) -> impl IntoView {
    let back = Address::User(row.code.clone());
    let (path, name) = (back.path(), row.full_name());
    let confirm = move |_| {
        act(Act {
            desk,
            command: Command::RecordDeparture(user),
            done: Departure::Recorded { name: name.clone() },
            then: Some(back.clone()),
        });
    };
    let count = ids.len();
    let ends = if ids.is_empty() {
        view! { <p class="empty">{say(Departure::NothingEnds)}</p> }.into_any()
    } else {
        let label = say(Departure::Ending { count });
        view! {
            <h2>{label.clone()}</h2>
            <AssignmentsTable ids=Signal::stored(ids) label />
        }
        .into_any()
    };
    view! {
        <p class="lead">{say(Departure::Lead)}</p>
        <div class="notice attention"><p>{say(Departure::AccountCloses)}</p></div>
        {ends}
        <div class="actions">
            <button type="button" class="button danger" on:click=confirm>
                {say(Departure::Confirm)}
            </button>
            <a class="button secondary" href=path>{say(Frame::Back)}</a>
        </div>
    }
}

/// Why something can't be recorded about a user (R9), and the way back.
#[component]
pub(super) fn Refused(why: String, row: User) -> impl IntoView {
    let path = Address::User(row.code).path();
    view! {
        <div class="notice attention"><p>{why}</p></div>
        <div class="actions">
            <a class="button secondary" href=path>{say(Frame::Back)}</a>
        </div>
    }
}
