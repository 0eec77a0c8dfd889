//! What an officer may do about an account: correct it, change its role, suspend or reactivate it, record
//! a departure. What the register would refuse because the person is another officer (R9) isn't
//! offered, and the refusal stands in its place.

use crate::procedure::Field;
use crate::register::{
    Actor, Command, Event, Instant, Moment, Refusal, Register, Role, Standing, User, UserId, decide,
};
use crate::ui::address::Address;
use crate::ui::components::{element_id, focus};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::{act_button, link_to};
use crate::ui::submission::{Act, Desk, Next, act};
use crate::ui::watching::once_drawn;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Account, Departure, RoleChange, Users};
use crate::wording::{FieldLabel, refusal_in_words, role_name};
use leptos::prelude::*;

const HEADING: &str = "gestion";

/// What a command would record today, or why it would be refused. Nothing is recorded.
pub(super) fn foreseen(register: &Register, command: Command) -> Result<Vec<Event>, Refusal> {
    let asking = workspace().user().map_or(Actor::Founder, Actor::User);
    // A decision depends on the day only; the instant is for the record.
    let moment = Moment {
        today: workspace().today(),
        now: Instant(0),
    };
    decide(register, asking, command, moment)
}

/// Why an officer may change nothing but the suspension of a user, where that is so: the user is another
/// officer (R9), or has left.
pub(super) fn why_untouchable(register: &Register, user: UserId) -> Option<String> {
    match foreseen(register, Command::RecordDeparture(user)) {
        Err(refusal @ (Refusal::OtherOfficer(_) | Refusal::WrongStanding { .. })) => {
            Some(refusal_in_words(&refusal, register, workspace().language()))
        }
        _ => None,
    }
}

/// The acts, or why there are none.
pub(super) fn acts(id: UserId, desk: Desk) -> Node {
    when_reserved(id);
    let acts = follow(move || {
        workspace().read(|register| match register.users().get(id) {
            Some(user) if !matches!(user.standing, Standing::Departed(_)) => {
                let why = why_untouchable(register, id);
                acts_on(id, user, why, desk)
            }
            _ => html::p().class("empty").with(say(Account::Gone)).into(),
        })
    });
    let heading = html::h2()
        .class("off-paper")
        .set("id", HEADING)
        .set("tabindex", "-1")
        .with(say(Account::Manage));
    let acts = html::div()
        .class("off-paper")
        .set("id", element_id(&Field::Request))
        .with(acts);
    Node::Several(vec![heading.into(), acts.into()])
}

/// When most acts go while the page is read, because of another tab, focus moves to the heading: it is what
/// stays nearest.
fn when_reserved(id: UserId) {
    let was_reserved = StoredValue::new(true);
    once_drawn(move || {
        let is_reserved = workspace().read(|register| why_untouchable(register, id).is_some());
        if is_reserved && !was_reserved.get_value() {
            focus(HEADING);
        }
        was_reserved.set_value(is_reserved);
    });
}

/// The acts about a user who hasn't left, and where that is so, why only some are offered.
fn acts_on(id: UserId, user: &User, why_untouchable: Option<String>, desk: Desk) -> Node {
    match why_untouchable {
        Some(why) => Node::all([
            suspension(id, user, desk),
            html::div().class("notice info").with(html::p().with(why)),
        ]),
        None => Node::all([
            details(user),
            role_link(user),
            suspension(id, user, desk),
            departure_link(user),
        ]),
    }
}

/// The name of an act: what it does, and to whom.
pub(super) fn act_name(act: impl Into<Node>, user: &User) -> Element {
    html::span()
        .with(act)
        .with(" ")
        .with(html::bdi().with(user.full_name()))
}

fn details(user: &User) -> Element {
    let link = link_to(&Address::Correction(user.code.clone()))
        .class("button secondary")
        .with(act_name(say(Account::CorrectOf), user));
    html::section()
        .class("paper")
        .with(html::h3().with(say(Account::Details)))
        .with(html::p().with(link))
}

/// The role, and the way to the page that changes it.
fn role_link(user: &User) -> Element {
    let (words, note) = match user.role {
        Role::User => (RoleChange::GiveTo, Users::UserNote),
        Role::Rse => (RoleChange::GiveUpOf, Users::OfficerNote),
    };
    let link = link_to(&Address::RoleChange(user.code.clone()))
        .class("button secondary")
        .with(act_name(say(words), user));
    html::section()
        .class("paper")
        .with(html::h3().with(say(FieldLabel::Role)))
        .with(html::p().with(html::strong().with(say(role_name(user.role)))))
        .with(html::p().with(say(note)))
        .with(html::p().with(link))
}

/// One button, which suspends or reactivates: focus stays on it when what it does changes.
fn suspension(id: UserId, user: &User, desk: Desk) -> Element {
    let is_suspended = user.standing == Standing::Suspended;
    let (text, act_words) = if is_suspended {
        (Account::ReactivateText, Account::ReactivateOf)
    } else {
        (Account::SuspendText, Account::SuspendOf)
    };
    let name = user.full_name();
    let press = move || {
        let name = name.clone();
        let (command, done) = if is_suspended {
            (Command::ReactivateUser(id), Account::Reactivated { name })
        } else {
            (Command::SuspendUser(id), Account::Suspended { name })
        };
        act(Act {
            desk,
            request: command.into(),
            done: Box::new(done),
            then: Next::Stay,
        });
    };
    let button = act_button("button secondary", press).with(act_name(say(act_words), user));
    html::section()
        .class("paper")
        .with(html::h3().with(say(Account::Suspension)))
        .with(html::p().with(say(text)))
        .with(html::p().with(button))
}

fn departure_link(user: &User) -> Element {
    let link = link_to(&Address::Departure(user.code.clone()))
        .class("button danger secondary")
        .with(act_name(say(Departure::RecordOf), user));
    html::section()
        .class("paper")
        .with(html::h3().with(say(Departure::Title)))
        .with(html::p().with(say(Account::DepartureText)))
        .with(html::p().with(link))
}
