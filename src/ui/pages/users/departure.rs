//! The departure of a user, before it is confirmed: everything that it ends (R10), drawn from the very
//! events that confirming records.

use super::acts::departure_events;
use super::assignments::assignments_table;
use super::page_of_user;
use crate::register::{AssignmentId, Command, Event, Refusal, Register, User, UserCode, UserId};
use crate::ui::address::Address;
use crate::ui::components::{Page, failure_notice};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::{act_button, link_to};
use crate::ui::submission::{Act, Desk, act};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Departure, Frame};
use crate::wording::refusal_in_words;
use leptos::prelude::*;

pub(in crate::ui) fn departure_page(code: &UserCode) -> Node {
    page_of_user(code, |id, user| {
        let (desk, page) = (Desk::new(), RwSignal::new(1_usize));
        let title = say(Departure::Of {
            name: user.full_name(),
        });
        let content = follow(move || {
            workspace().read(|register| match ending(register, id) {
                Ok(ids) => confirmation(id, &user, ends(register, &ids, page), desk),
                Err(refusal) => {
                    let why = refusal_in_words(&refusal, register, workspace().language());
                    refused(why, &user)
                }
            })
        });
        Page::titled(title)
            .problems(desk.problems)
            .with(failure_notice(desk.failure))
            .with(content)
            .into()
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

/// What the departure ends, and the button that records it.
fn confirmation(id: UserId, user: &User, ends: Node, desk: Desk) -> Node {
    let (name, back) = (user.full_name(), Address::User(user.code.clone()));
    let confirm = move || {
        act(Act {
            desk,
            command: Command::RecordDeparture(id),
            done: Box::new(Departure::Recorded { name: name.clone() }),
            then: Some(back.clone()),
        });
    };
    let closing = html::p().with(say(Departure::AccountCloses));
    let actions = html::div()
        .class("actions")
        .with(act_button("button danger", confirm).with(say(Departure::Confirm)))
        .with(way_back(user));
    Node::Several(vec![
        html::p().class("lead").with(say(Departure::Lead)).into(),
        html::div().class("notice attention").with(closing).into(),
        ends,
        actions.into(),
    ])
}

/// The assignments that end.
fn ends(register: &Register, ids: &[AssignmentId], page: RwSignal<usize>) -> Node {
    if ids.is_empty() {
        return html::p()
            .class("empty")
            .with(say(Departure::NothingEnds))
            .into();
    }
    let label = say(Departure::Ending { count: ids.len() });
    Node::Several(vec![
        html::h2().with(label.clone()).into(),
        assignments_table(register, ids, page, label),
    ])
}

/// Why something can't be recorded about a user (R9), and the way back.
pub(super) fn refused(why: String, user: &User) -> Node {
    Node::all([
        html::div()
            .class("notice attention")
            .with(html::p().with(why)),
        html::div().class("actions").with(way_back(user)),
    ])
}

fn way_back(user: &User) -> Element {
    link_to(&Address::User(user.code.clone()))
        .class("button secondary")
        .with(say(Frame::Back))
}
