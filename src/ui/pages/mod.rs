//! The pages, a module for each page or procedure, and the few pieces that several of them share.

mod accesses;
mod enrolments;
mod entry;
mod founding;
mod home;
mod journal;
mod my_access;
mod people;
mod procurations;
mod rights;
mod storage;
mod users;

pub(in crate::ui) use users::Correction;

pub(in crate::ui) use storage::is_sample;

use super::address::{Address, Audience};
use super::components::{AccessRows, Page, Paper, Row, StatusBadge};
use super::drafts::{Answers, Draft};
use super::workspace::{say, workspace};
use crate::procedure::Field;
use crate::register::{Period, ProcurationId, ProcurationState, UserId};
use crate::wording::pages::{Entry, Forms, Frame, Management, Summaries};
use crate::wording::{day_in_words, length_in_words, period_in_words, procuration_name};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// The page of an address, or the page that answers for it: the sign-in, the page for officers only,
/// or a page with ways on.
pub(super) fn page_at(path: &str) -> AnyView {
    let Some(address) = Address::parse(path) else {
        return view! { <NotFoundPage /> }.into_any();
    };
    storage::page_instead(&address)
        .or_else(|| entry::page_instead(&address))
        .unwrap_or_else(|| draw(address))
}

fn draw(address: Address) -> AnyView {
    match address {
        Address::Start => view! { <home::HomePage /> }.into_any(),
        Address::Founding => view! { <NotFoundPage /> }.into_any(),
        Address::NewRights => view! { <rights::NewRightsPage /> }.into_any(),
        Address::Rights(step) => view! { <rights::RightsPage step /> }.into_any(),
        Address::RightsReceipt(reference) => {
            view! { <rights::RightsReceiptPage reference /> }.into_any()
        }
        Address::Procurations => view! { <procurations::ListPage /> }.into_any(),
        Address::Procuration(reference) => {
            view! { <procurations::ProcurationPage reference /> }.into_any()
        }
        Address::ProcurationType => view! { <procurations::TypePage /> }.into_any(),
        Address::NewCreation => view! { <procurations::NewCreationPage /> }.into_any(),
        Address::Creation(step) => view! { <procurations::CreationPage step /> }.into_any(),
        Address::CreationReceipt(reference) => {
            view! { <procurations::CreationReceiptPage reference /> }.into_any()
        }
        Address::Assignment(step) => view! { <procurations::AssignmentPage step /> }.into_any(),
        Address::AssignmentReceipt(sequence) => {
            view! { <procurations::AssignmentReceiptPage sequence /> }.into_any()
        }
        Address::Users => view! { <users::UsersPage /> }.into_any(),
        Address::NewUser => view! { <users::NewUserPage /> }.into_any(),
        Address::User(code) => view! { <users::UserPage code /> }.into_any(),
        Address::Correction(code) => view! { <users::CorrectionPage code /> }.into_any(),
        Address::Departure(code) => view! { <users::DeparturePage code /> }.into_any(),
        Address::Enrolments => view! { <enrolments::EnrolmentsPage /> }.into_any(),
        Address::Journal => view! { <journal::JournalPage /> }.into_any(),
        Address::MyAccess => view! { <my_access::MyAccessPage /> }.into_any(),
        Address::SampleRemoval => view! { <storage::SampleRemovalPage /> }.into_any(),
    }
}

/// An address that no page has, or that names what isn't in the register: with ways on.
#[component]
fn NotFoundPage() -> impl IntoView {
    view! {
        <Page title=say(Entry::NotFound)>
            <p class="lead">{say(Entry::NotFoundText)}</p>
            <ul class="prose">
                <li><a href=Address::Start.path()>{say(Entry::GoHome)}</a></li>
                <li><a href=Address::NewRights.path()>{say(Frame::AccessRights)}</a></li>
                <li><a href=Address::Procurations.path()>{say(Frame::Procurations)}</a></li>
            </ul>
        </Page>
    }
}

/// A way on that the help page calls a button: it is found as one, and both keys that press a button press it.
#[component]
fn ButtonTo(
    /// Where it leads.
    address: Address,
    /// Its name.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let navigate = use_navigate();
    let go = move |_| navigate(&address.path(), Default::default());
    view! { <button type="button" class="button" on:click=go>{name}</button> }
}

/// Goes to another address instead of this one, which Back doesn't come back to.
fn redirect(address: &Address) {
    let options = leptos_router::NavigateOptions {
        replace: true,
        ..Default::default()
    };
    use_navigate()(&address.path(), options);
}

/// The way to drop a request; offered on every step.
#[component]
fn DropDraft<A: Answers>(draft: Draft<A>) -> impl IntoView {
    let navigate = use_navigate();
    let drop_it = move |_| {
        let workspace = workspace();
        draft.forget(workspace);
        workspace.announce(say(Forms::DraftDropped));
        navigate(&Address::Start.path(), Default::default());
    };
    view! {
        <p>
            <button type="button" class="link-like danger" on:click=drop_it>
                {say(Forms::DropDraft)}
            </button>
        </p>
    }
}

/// A "Modifier" of a summary. Its hidden words name the part, and it is where the link of a problem
/// about that part leads.
fn modify_link(address: Address, field: &Field, part: String, on_press: fn()) -> AnyView {
    let id = super::components::element_id(field);
    view! {
        <a id=id href=address.path() on:click=move |_| on_press()>
            {say(Frame::Modify)}
            <span class="visually-hidden">" "{part}</span>
        </a>
    }
    .into_any()
}

/// A period in words, with its length and the advice that a long one deserves (R2).
fn period_facts(period: Period) -> impl IntoView {
    let language = workspace().language();
    let advice = period.exceeds_a_year().then(|| {
        view! { <p class="notice attention">{say(Forms::OverAYear)}</p> }
    });
    view! {
        {period_in_words(period, language)}
        <br />
        <span class="muted">{length_in_words(period, language)}</span>
        {advice}
    }
}

/// "Nom, Prénom" of a user.
fn user_name(user: UserId) -> String {
    workspace().glance(|register| {
        register
            .users()
            .get(user)
            .map(crate::register::User::listed_name)
            .unwrap_or_default()
    })
}

/// What a procuration says: its name, reference, status, period, note, and each body's access.
fn procuration_facts(id: ProcurationId) -> impl IntoView {
    let (workspace, language) = (workspace(), workspace().language());
    let today = workspace.today();
    let found = workspace.glance(|register| {
        let row = register.procurations().get(id)?;
        Some((row.clone(), procuration_name(register, id, row, language)))
    });
    found.map(|(row, name)| {
        let reference = row.reference.to_string();
        let (status, revoked, terms) = (row.status(today), revocation(&row.state), row.terms);
        let note = terms.note.as_ref().map(|note| note.as_str().to_owned());
        let note = note.map(|note| {
            view! {
                <Row term=say(Summaries::Note)><bdi class="several-lines">{note}</bdi></Row>
            }
        });
        view! {
            <Paper>
                <Row term=say(Summaries::Name)><strong><bdi>{name}</bdi></strong></Row>
                <Row term=say(Summaries::Reference)>
                    <span class="reference">{reference}</span>
                </Row>
                <Row term=say(Summaries::Status)>
                    <StatusBadge status />
                    {revoked}
                </Row>
                <Row term=say(Summaries::Period)>{period_facts(terms.period)}</Row>
                {note}
            </Paper>
            <AccessRows grants=terms.grants />
        }
    })
}

/// When and why a procuration was revoked.
fn revocation(state: &ProcurationState) -> Option<impl IntoView + use<>> {
    let ProcurationState::Revoked { on, reason } = state else {
        return None;
    };
    let day = day_in_words(*on, workspace().language());
    let reason = reason.as_str().to_owned();
    Some(view! { <p>{say(Management::RevokedBecause { day, reason })}</p> })
}
