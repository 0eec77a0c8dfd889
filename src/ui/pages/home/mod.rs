//! **Accueil**: what needs attention first, then the ways on.

mod drafts;
mod watch;

use crate::register::{Register, Role, UserId};
use crate::ui::address::Address;
use crate::ui::components::Page;
use crate::ui::following::{follow, watch};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Home};
use drafts::{DraftRows, WaitingDraft, waiting};
use leptos::{html, prelude::*};
use watch::{WatchRows, watched};

#[component]
pub(in crate::ui) fn HomePage() -> impl IntoView {
    let user = workspace().user()?;
    let name = workspace()
        .glance(|register| Some(register.users().get(user)?.given_name.as_str().to_owned()))
        .unwrap_or_default();
    let is_officer = workspace().is_officer();
    let first_steps = is_officer.then(|| view! { <FirstSteps /> });
    let ways = if is_officer {
        view! { <OfficerWays /> }.into_any()
    } else {
        view! { <EmployeeWays /> }.into_any()
    };
    Some(view! {
        <Page title=say(Frame::Home)>
            <p class="lead">{say(Home::Greeting { name })}</p>
            {first_steps}
            <Attention user />
            <h2>{say(Home::WaysOn)}</h2>
            {ways}
        </Page>
    })
}

/// Requests to resume, then procurations that end soon or haven't begun.
#[component]
fn Attention(user: UserId) -> impl IntoView {
    let drafts = RwSignal::new(waiting());
    let heading = NodeRef::<html::H2>::new();
    let is_officer = workspace().is_officer();
    let ids =
        watch(move || workspace().read(|register| watched(register, user, workspace().today())));
    let nothing = if is_officer {
        Home::NothingToWatch
    } else {
        Home::NothingOfMine
    };
    let dropped = move |draft: WaitingDraft| {
        drafts.update(|drafts| drafts.retain(|other| *other != draft));
        // The row that was pressed is gone: the list's heading is what stays nearest.
        if let Some(heading) = heading.get_untracked() {
            let _ = heading.focus();
        }
    };
    let is_empty = watch(move || drafts.with(Vec::is_empty) && ids.with(Vec::is_empty));
    view! {
        <h2 node_ref=heading tabindex="-1">{say(Home::Attention)}</h2>
        {follow(move || is_empty.get().then(|| view! { <p class="empty">{say(nothing.clone())}</p> }))}
        <DraftRows drafts on_drop=dropped />
        <WatchRows ids />
    }
}

/// What a newcomer has to do first; nothing once it is done.
#[component]
fn FirstSteps() -> impl IntoView {
    let lacking = watch(move || {
        workspace().read(|register| {
            let bodies = register.catalogue().bodies();
            let no_enrolment = !bodies.iter().any(|body| register.is_enrolled(&body.id));
            (!has_employee(register), no_enrolment)
        })
    });
    let step = |text: Home, address: Address, link: Frame| {
        view! { <li>{say(text)} " " <a href=address.path()>{say(link)}</a></li> }
    };
    move || {
        let (no_user, no_enrolment) = lacking.get();
        (no_user || no_enrolment).then(|| {
            view! {
                <div class="notice info">
                    <h2>{say(Home::GettingStarted)}</h2>
                    <ol>
                        {no_user.then(|| step(Home::AddUsersFirst, Address::Users, Frame::Users))}
                        {no_enrolment
                            .then(|| step(Home::EnrolFirst, Address::Enrolments, Frame::Enrolments))}
                        <li>{say(Home::ThenGrant)}</li>
                    </ol>
                </div>
            }
        })
    }
}

/// Whether there is anybody to whom access can be given (R5).
fn has_employee(register: &Register) -> bool {
    register
        .users()
        .iter()
        .any(|(_, user)| user.role == Role::User && user.is_active())
}

#[component]
fn OfficerWays() -> impl IntoView {
    view! {
        <div class="ways">
            {way(&Address::NewRights, Frame::AccessRights, Home::RightsText)}
            {way(&Address::Procurations, Frame::Procurations, Home::ProcurationsText)}
        </div>
    }
}

#[component]
fn EmployeeWays() -> impl IntoView {
    view! {
        <div class="ways">
            {way(&Address::MyAccess, Frame::MyAccess, Home::MyAccessText)}
        </div>
    }
}

/// A way on: its name, and what it is for beside it.
fn way(address: &Address, title: Frame, text: Home) -> impl IntoView + use<> {
    view! {
        <div class="way">
            <a class="way-title" href=address.path()>
                {say(title)}
            </a>
            <p>{say(text)}</p>
        </div>
    }
}
