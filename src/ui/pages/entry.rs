//! The ways in: **Bienvenue**, **Accéder au compte**, and the page that answers where only officers may go.

use super::founding::FoundingPage;
use super::{Address, Audience, is_sample};
use crate::procedure::{Field, Problem, Reason};
use crate::register::UserCode;
use crate::ui::components::{Failure, FormActions, Page, TextField};
use crate::ui::pages::accesses::submit_to;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Entry, Frame};
use leptos::prelude::*;

/// The page that stands in for the one that was asked for: the welcome while there is no register, the
/// sign-in while nobody is signed in, the page for officers only. `None` when the page may be drawn.
pub(super) fn page_instead(address: &Address) -> Option<AnyView> {
    let workspace = workspace();
    if workspace.is_first_visit() {
        return Some(match address {
            Address::Founding => view! { <FoundingPage /> }.into_any(),
            _ => view! { <WelcomePage /> }.into_any(),
        });
    }
    let open_to_all = address.audience() == Audience::Anybody && *address != Address::Start;
    if open_to_all {
        return None;
    }
    if workspace.user().is_none() {
        return Some(view! { <SignInPage asked=address.clone() /> }.into_any());
    }
    let reserved = address.audience() == Audience::Officers && !workspace.is_officer();
    reserved.then(|| view! { <ReservedPage /> }.into_any())
}

/// **Bienvenue**: two ways.
#[component]
fn WelcomePage() -> impl IntoView {
    let failure = RwSignal::new(None);
    let try_sample = move |_| super::storage::found_sample(failure);
    view! {
        <Page title=say(Entry::Welcome)>
            <p class="lead">{say(Entry::WelcomeLead)}</p>
            <Failure failure />
            <div class="ways">
                <div class="way">
                    <button type="button" class="way-title" on:click=try_sample>
                        {say(Entry::TrySample)}
                    </button>
                    <p>{say(Entry::TrySampleText)}</p>
                </div>
                <div class="way">
                    <a class="way-title" href=Address::Founding.path()>{say(Entry::CreateFile)}</a>
                    <p>{say(Entry::CreateFileText)}</p>
                </div>
            </div>
        </Page>
    }
}

/// **Accéder au compte**. What was asked for is shown once somebody is signed in.
#[component]
fn SignInPage(
    /// The page that was asked for.
    asked: Address,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let problems = RwSignal::new(Vec::new());
    let sign_in = Callback::new(move |()| {
        let typed = typed.get_untracked();
        let outcome = match UserCode::parse(&typed) {
            Err(problem) => Err(Reason::Code(problem)),
            Ok(code) if workspace().sign_in(&code) => Ok(()),
            Ok(_) => Err(Reason::NoSuchAccount),
        };
        let found = outcome
            .err()
            .map(|reason| Problem::new(Field::Code, reason));
        problems.set(found.into_iter().collect());
    });
    let first = (asked != Address::Start).then(|| {
        view! { <p class="lead">{say(Entry::SignInFirst)}</p> }
    });
    let codes = workspace().glance(is_sample).then(|| {
        view! { <div class="notice info"><p>{say(Entry::SignInSample)}</p></div> }
    });
    view! {
        <Page title=say(Entry::SignInTitle) problems>
            {first}
            {codes}
            <form novalidate on:submit=submit_to(sign_in)>
                <TextField
                    field=Field::Code
                    value=""
                    autocomplete="username"
                    on_input=move |text| typed.set(text)
                    problems
                />
                <FormActions go_on=say(Entry::SignIn) />
            </form>
        </Page>
    }
}

/// The page that answers an employee who types the address of an officer's page.
#[component]
fn ReservedPage() -> impl IntoView {
    let officers = workspace().glance(|register| {
        let officers = register
            .users_in_order()
            .filter(|(_, user)| user.is_active_officer());
        officers
            .map(|(_, user)| user.listed_name())
            .collect::<Vec<_>>()
    });
    let officers = officers
        .into_iter()
        .map(|name| view! { <li><bdi>{name}</bdi></li> });
    view! {
        <Page title=say(Entry::Reserved)>
            <div class="prose">
                <p>{say(Entry::ReservedText)}</p>
                <ul>{officers.collect_view()}</ul>
            </div>
            <div class="actions">
                <a class="button" href=Address::MyAccess.path()>{say(Entry::SeeMyAccess)}</a>
                <a href=Address::Start.path()>{say(Frame::Home)}</a>
            </div>
        </Page>
    }
}
