//! The departure of a user, before it is confirmed: everything that it ends (R10), drawn from the very
//! events that confirming records.

use super::acts::foreseen;
use super::page_of_user;
use crate::office::Request;
use crate::procedure::{Field, Problem, Reason};
use crate::register::{
    AssignmentId, Command, OrderedSet, Refusal, Register, User, UserCode, UserId, touched,
};
use crate::ui::address::Address;
use crate::ui::components::{Choice, ChoiceKind, Page, choice_group, failure_notice};
use crate::ui::markup::{Element, Node, html};
use crate::ui::pages::acts::{Effect, Listed, people};
use crate::ui::pages::{act_button, link_to};
use crate::ui::submission::{Act, Desk, Next, act};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Departure, Frame, Leaving};
use crate::wording::{FieldLabel, refusal_in_words};
use leptos::prelude::*;

pub(in crate::ui) fn departure_page(code: &UserCode) -> Node {
    page_of_user(code, |id, user| {
        let desk = Desk::new();
        let title = say(Departure::Of {
            name: user.full_name(),
        });
        let content = match workspace().glance(|register| ending(register, id)) {
            Ok(_) => confirmation(id, &user, desk),
            Err(refusal) => {
                let language = workspace().language();
                let why = |register: &_| refusal_in_words(&refusal, register, language);
                refused(workspace().glance(why), &user)
            }
        };
        Page::titled(title)
            .problems(desk.problems)
            .with(failure_notice(desk.failure))
            .with(content)
            .into()
    })
}

/// The assignments that the departure would end.
fn ending(register: &Register, user: UserId) -> Result<OrderedSet<AssignmentId>, Refusal> {
    let events = foreseen(register, Command::RecordDeparture(user))?;
    Ok(touched(register, &events))
}

/// Those of them whose procuration isn't over already.
fn open(register: &Register, ending: OrderedSet<AssignmentId>) -> OrderedSet<AssignmentId> {
    let today = workspace().today();
    let is_open = |id: &AssignmentId| {
        let row = register.assignments().get(*id);
        let procuration = row.and_then(|row| register.procurations().get(row.procuration));
        procuration.is_some_and(|procuration| !procuration.status(today).is_over())
    };
    ending.into_iter().filter(is_open).collect()
}

/// What the departure ends, and the button that records it.
fn confirmation(id: UserId, user: &User, desk: Desk) -> Node {
    let name = user.full_name();
    let listed = Listed::new(desk.problems, move |register| {
        ending(register, id).unwrap_or_default()
    });
    let is_own = workspace().user() == Some(id);
    let understood = RwSignal::new(false);
    let confirm = move || {
        if is_own && !understood.get_untracked() {
            let missing = Problem::new(Field::OwnDeparture, Reason::Missing);
            return desk.problems.set(vec![missing]);
        }
        act(Act {
            desk,
            request: Request::listing(Command::RecordDeparture(id), listed.at_present()),
            done: Box::new(Departure::Recorded { name: name.clone() }),
            then: if is_own {
                Next::Out(Address::Left)
            } else {
                Next::Receipt
            },
        });
    };
    let closing = html::p().with(say(Departure::AccountCloses));
    let own = is_own.then(|| html::p().with(say(Leaving::Own)));
    let actions = html::div()
        .class("actions")
        .with(act_button("button danger", confirm).with(say(Departure::Confirm)))
        .with(way_back(user));
    Node::Several(vec![
        html::p().class("lead").with(say(Departure::Lead)).into(),
        html::div()
            .class("notice attention")
            .with(own)
            .with(closing)
            .into(),
        listed.drawn(ends),
        is_own.then(|| own_departure(understood, desk)).into(),
        actions.into(),
    ])
}

/// What somebody ticks before they record their own departure.
fn own_departure(understood: RwSignal<bool>, desk: Desk) -> Node {
    let choice = Choice::new(
        ChoiceKind::Several,
        ("propre-depart", "compris"),
        say(Leaving::Understood),
        move || understood.get(),
        move || understood.update(|ticked| *ticked = !*ticked),
    );
    let field = Field::OwnDeparture;
    choice_group(
        &field,
        say(FieldLabel::OwnDeparture),
        None,
        desk.problems,
        choice,
    )
}

/// The assignments that end, and what can't be done any more by it.
fn ends(ending: OrderedSet<AssignmentId>) -> Node {
    let ids = workspace().glance(|register| open(register, ending));
    if ids.is_empty() {
        return html::p()
            .class("empty")
            .with(say(Departure::NothingEnds))
            .into();
    }
    let title = say(Departure::Ending { count: ids.len() });
    people("assignations", title, Effect::Stop, ids)
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

pub(super) fn way_back(user: &User) -> Element {
    link_to(&Address::User(user.code.clone()))
        .class("button secondary")
        .with(say(Frame::Back))
}
