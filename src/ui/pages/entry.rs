//! The ways in: **Bienvenue**, **Accéder au compte**, and the page that answers where only officers may go.

use super::founding::founding_page;
use super::{Address, Audience, button, link_to};
use crate::procedure::{Field, Problem, Reason};
use crate::register::{Register, UserCode};
use crate::ui::components::{Page, TextField, failure_notice, form, form_actions};
use crate::ui::markup::{Node, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Entry, Frame};
use leptos::prelude::*;

/// The page that stands in for the one that was asked for: the welcome while there is no register, the
/// sign-in while nobody is signed in, the page for officers only. `None` when the page may be drawn.
pub(super) fn page_instead(address: &Address) -> Option<Node> {
    let workspace = workspace();
    if workspace.is_first_visit() {
        return Some(match address {
            Address::Founding => founding_page(),
            _ => welcome_page(),
        });
    }
    let open_to_all = address.audience() == Audience::Anybody && *address != Address::Start;
    if open_to_all {
        return None;
    }
    if workspace.user().is_none() {
        return Some(sign_in_page(address));
    }
    let reserved = address.audience() == Audience::Officers && !workspace.is_officer();
    reserved.then(reserved_page)
}

/// **Bienvenue**: two ways.
fn welcome_page() -> Node {
    let failure = RwSignal::new(None);
    let try_sample = button("way-title", move || super::storage::found_sample(failure));
    let create_file = link_to(&Address::Founding).class("way-title");
    let sample = html::div()
        .class("way")
        .with(try_sample.with(say(Entry::TrySample)))
        .with(html::p().with(say(Entry::TrySampleText)));
    let own = html::div()
        .class("way")
        .with(create_file.with(say(Entry::CreateFile)))
        .with(html::p().with(say(Entry::CreateFileText)));
    Page::titled(say(Entry::Welcome))
        .with(html::p().class("lead").with(say(Entry::WelcomeLead)))
        .with(failure_notice(failure))
        .with(html::div().class("ways").with(sample).with(own))
        .into()
}

/// **Accéder au compte**. What was asked for is shown once somebody is signed in.
fn sign_in_page(asked: &Address) -> Node {
    let typed = workspace().code_typed;
    let problems = RwSignal::new(Vec::new());
    let sign_in = move || {
        let outcome = match typed.with_value(|typed| UserCode::parse(typed)) {
            Err(problem) => Err(Reason::Code(problem)),
            Ok(code) if workspace().sign_in(&code) => Ok(()),
            Ok(_) => Err(Reason::NoSuchAccount),
        };
        let found = outcome
            .err()
            .map(|reason| Problem::new(Field::Code, reason));
        problems.set(found.into_iter().collect());
    };
    let first =
        (*asked != Address::Start).then(|| html::p().class("lead").with(say(Entry::SignInFirst)));
    let codes = workspace().glance(Register::is_sample).then(|| {
        html::div()
            .class("notice info")
            .with(html::p().with(say(Entry::SignInSample)))
    });
    let code = TextField::new(Field::Code, typed.get_value(), problems, move |text| {
        typed.set_value(text);
    });
    let sign_in = form(sign_in)
        .with(code.autocomplete("username"))
        .with(form_actions(say(Entry::SignIn), None));
    Page::titled(say(Entry::SignInTitle))
        .problems(problems)
        .with(first)
        .with(codes)
        .with(sign_in)
        .into()
}

/// The page that answers an employee who types the address of an officer's page.
fn reserved_page() -> Node {
    let officers = workspace().glance(|register| {
        let officers = register
            .users_in_order()
            .filter(|(_, user)| user.is_active_officer());
        Node::all(officers.map(|(_, user)| html::li().with(html::bdi().with(user.listed_name()))))
    });
    let who_may = html::div()
        .class("prose")
        .with(html::p().with(say(Entry::ReservedText)))
        .with(html::ul().with(officers));
    let ways = html::div()
        .class("actions")
        .with(
            link_to(&Address::MyAccess)
                .class("button")
                .with(say(Entry::SeeMyAccess)),
        )
        .with(link_to(&Address::Start).with(say(Frame::Home)));
    Page::titled(say(Entry::Reserved))
        .with(who_may)
        .with(ways)
        .into()
}
