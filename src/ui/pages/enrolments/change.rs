//! Another state of the enrolment with a body, where it takes something from somebody: everybody who loses
//! access by it, before it is confirmed.

use super::State;
use crate::office::Request;
use crate::procedure::Field;
use crate::register::{
    AssignmentId, BodyId, Command, EnrolmentState, OrderedSet, PublicBody, Refusal, Register,
};
use crate::ui::address::Address;
use crate::ui::components::{Page, element_id, enrolment_badge, failure_notice, paper, row};
use crate::ui::markup::{Element, Node, html};
use crate::ui::pages::acts::{Effect, Listed, count_of_affected, people};
use crate::ui::pages::{act_button, link_to, not_found_page};
use crate::ui::submission::{Act, Desk, Next, act};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, Enrolments, Frame};
use crate::wording::{body_name, enrolment_name, refusal_in_words};
use std::borrow::Cow;

/// The assignments that allow something at a body today or later, and nothing any more once the enterprise
/// isn't enrolled there.
pub(super) fn stopping(register: &Register, body: &BodyId) -> OrderedSet<AssignmentId> {
    open(register, register.stopping_with_enrolment(body).collect())
}

/// Those whose procuration isn't over.
fn open(register: &Register, ids: OrderedSet<AssignmentId>) -> OrderedSet<AssignmentId> {
    let today = workspace().today();
    let is_open = |id: &AssignmentId| {
        let row = register.assignments().get(*id);
        let procuration = row.and_then(|row| register.procurations().get(row.procuration));
        procuration.is_some_and(|procuration| !procuration.status(today).is_over())
    };
    ids.into_iter().filter(is_open).collect()
}

pub(in crate::ui) fn enrolment_change_page(body: &BodyId, state: State) -> Node {
    let found = workspace().glance(|register| register.catalogue().body(body).cloned());
    let Some(body) = found else {
        return not_found_page();
    };
    let desk = Desk::new();
    let now = workspace().glance(|register| register.enrolment(&body.id));
    let page = Page::titled(say(Enrolments::ChangeOf {
        body: body_name(&body, workspace().language()),
    }))
    .problems(desk.problems)
    .with(failure_notice(desk.failure));
    if now == state {
        let why = workspace().glance(|register| {
            refusal_in_words(&Refusal::NothingToChange, register, workspace().language())
        });
        let notice = html::div()
            .class("notice attention")
            .with(html::p().with(why));
        let actions = html::div().class("actions").with(way_back());
        return page.with(notice).with(actions).into();
    }
    page.with(confirmation(&body, now, state, desk)).into()
}

fn confirmation(body: &PublicBody, now: State, state: State, desk: Desk) -> Node {
    let (id, name) = (body.id.clone(), body_name(body, workspace().language()));
    let is_left = now == Some(EnrolmentState::Active);
    let found = id.clone();
    let listed = Listed::new(desk.problems, move |register| {
        let stopping = register.stopping_with_enrolment(&found);
        stopping.filter(|_| is_left).collect()
    });
    let left = id.clone();
    let confirm = move || {
        let command = Command::SetEnrolment {
            body: id.clone(),
            state,
        };
        act(Act {
            desk,
            request: Request::listing(command, listed.at_present()),
            done: Box::new(Enrolments::Saved {
                body: name.clone(),
                state: say(enrolment_name(state)).into_owned(),
            }),
            then: Next::Receipt,
        });
    };
    let facts = paper(vec![
        row(say(Enrolments::StateNow), enrolment_badge(now)),
        row(say(Enrolments::NewState), enrolment_badge(state)),
    ]);
    let actions = html::div()
        .class("actions")
        .set("id", element_id(&Field::Request))
        .with(act_button("button danger", confirm).with(say(Enrolments::Confirm)))
        .with(way_back());
    Node::Several(vec![
        html::p()
            .class("lead")
            .with(say(Enrolments::ChangeLead))
            .into(),
        facts,
        listed.drawn(move |ids| losing(ids, left.clone())),
        actions.into(),
    ])
}

/// Everybody who loses access to the body.
fn losing(listed: OrderedSet<AssignmentId>, body: BodyId) -> Node {
    let ids = workspace().glance(|register| open(register, listed));
    if ids.is_empty() {
        return html::p()
            .class("empty")
            .with(say(Acts::NobodyAffected))
            .into();
    }
    let title = Cow::Owned(count_of_affected(&ids));
    people("personnes", title, Effect::Unenrolment(body), ids)
}

fn way_back() -> Element {
    link_to(&Address::Enrolments)
        .class("button secondary")
        .with(say(Frame::Back))
}
