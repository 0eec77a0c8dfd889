//! What an officer may do about an account: correct it, change its role, suspend or reactivate it, record
//! a departure. What the register would refuse because the person is another officer (R9) isn't
//! offered, and the refusal stands in its place.

use super::RoleChoices;
use crate::procedure::Field;
use crate::register::{
    Actor, Command, Event, Instant, Moment, Refusal, Register, Role, Standing, User, UserId, decide,
};
use crate::ui::address::Address;
use crate::ui::components::element_id;
use crate::ui::following::{follow, watch};
use crate::ui::submission::{Act, Desk, act};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Account, Departure};
use crate::wording::{refusal_in_words, role_name};
use leptos::ev::MouseEvent;
use leptos::{html, prelude::*};

/// What the departure of a user would record today, or why it would be refused. Nothing is recorded.
pub(super) fn departure_events(register: &Register, user: UserId) -> Result<Vec<Event>, Refusal> {
    let asking = workspace().user().map_or(Actor::Founder, Actor::User);
    // A decision depends on the day only; the instant is for the record.
    let moment = Moment {
        today: workspace().today(),
        now: Instant(0),
    };
    decide(register, asking, Command::RecordDeparture(user), moment)
}

/// Why an officer may change nothing but the suspension of a user, where that is so: the user is another
/// officer (R9), or has left.
pub(super) fn why_untouchable(register: &Register, user: UserId) -> Option<String> {
    match departure_events(register, user) {
        Err(refusal @ (Refusal::OtherOfficer(_) | Refusal::WrongStanding { .. })) => {
            Some(refusal_in_words(&refusal, register, workspace().language()))
        }
        _ => None,
    }
}

/// The acts, or why there are none.
#[component]
pub(super) fn Acts(user: UserId, desk: Desk) -> impl IntoView {
    let is_gone = watch(move || matches!(standing_of(user), None | Some(Standing::Departed(_))));
    let reserved = watch(move || workspace().read(|register| why_untouchable(register, user)));
    let heading = NodeRef::<html::H2>::new();
    Effect::new(move |was: Option<bool>| {
        // The button that was pressed has taken itself away: the heading is what stays nearest.
        if was == Some(false)
            && reserved.with(Option::is_some)
            && let Some(heading) = heading.get_untracked()
        {
            let _ = heading.focus();
        }
        reserved.with(Option::is_some)
    });
    let acts = follow(move || match reserved.get() {
        _ if is_gone.get() => view! { <p class="empty">{say(Account::Gone)}</p> }.into_any(),
        Some(why) => view! {
            <Suspension user desk />
            <div class="notice info"><p>{why}</p></div>
        }
        .into_any(),
        None => view! {
            <Details user />
            <RoleForm user desk />
            <Suspension user desk />
            <DepartureLink user />
        }
        .into_any(),
    });
    view! {
        <h2 node_ref=heading tabindex="-1">{say(Account::Manage)}</h2>
        <div id=element_id(&Field::Request)>{acts}</div>
    }
}

fn standing_of(user: UserId) -> Option<Standing> {
    workspace().read(|register| register.users().get(user).map(|row| row.standing))
}

/// The user as they are now.
fn row_of(user: UserId) -> Option<User> {
    workspace().glance(|register| register.users().get(user).cloned())
}

#[component]
fn Details(user: UserId) -> impl IntoView {
    row_of(user).map(|row| {
        let path = Address::Correction(row.code.clone()).path();
        view! {
            <section class="paper">
                <h3>{say(Account::Details)}</h3>
                <p>
                    <a class="button secondary" href=path>
                        <span>{say(Account::CorrectOf)} " " <bdi>{row.full_name()}</bdi></span>
                    </a>
                </p>
            </section>
        }
    })
}

/// The two roles, and the button that records the chosen one.
#[component]
fn RoleForm(user: UserId, desk: Desk) -> impl IntoView {
    let chosen = RwSignal::new(None::<Role>);
    // Until somebody chooses, the radios follow what is recorded.
    let recorded = watch(move || {
        workspace().read(|register| {
            register
                .users()
                .get(user)
                .map_or(Role::User, |row| row.role)
        })
    });
    let role = Signal::derive(move || chosen.get().unwrap_or(recorded.get()));
    let name = row_of(user).map(|row| row.full_name()).unwrap_or_default();
    let shown = name.clone();
    let save = move |_| {
        let role = role.get_untracked();
        let done = Account::RoleSaved {
            name: name.clone(),
            role: say(role_name(role)).into_owned(),
        };
        act(Act {
            desk,
            command: Command::ChangeRole { user, role },
            done,
            then: None,
        });
    };
    view! {
        <section class="paper">
            <RoleChoices role on_choose=move |role| chosen.set(Some(role)) />
            <p>
                <button type="button" class="button secondary" on:click=save>
                    <span>{say(Account::SaveRoleOf)} " " <bdi>{shown}</bdi></span>
                </button>
            </p>
        </section>
    }
}

/// One button, which suspends or reactivates: focus stays on it when what it does changes.
#[component]
fn Suspension(user: UserId, desk: Desk) -> impl IntoView {
    let suspended = watch(move || standing_of(user) == Some(Standing::Suspended));
    let name = row_of(user).map(|row| row.full_name()).unwrap_or_default();
    let shown = name.clone();
    let choose = move |when_active: Account, when_suspended: Account| {
        move || {
            say(if suspended.get() {
                when_suspended.clone()
            } else {
                when_active.clone()
            })
        }
    };
    let press = move |event: MouseEvent| {
        // The second press of a double-click isn't a second decision.
        if event.detail() > 1 {
            return;
        }
        let name = name.clone();
        let (command, done) = if suspended.get_untracked() {
            (Command::ReactivateUser(user), Account::Reactivated { name })
        } else {
            (Command::SuspendUser(user), Account::Suspended { name })
        };
        act(Act {
            desk,
            command,
            done,
            then: None,
        });
    };
    view! {
        <section class="paper">
            <h3>{say(Account::Suspension)}</h3>
            <p>{choose(Account::SuspendText, Account::ReactivateText)}</p>
            <p>
                <button type="button" class="button secondary" on:click=press>
                    <span>
                        {choose(Account::SuspendOf, Account::ReactivateOf)} " " <bdi>{shown}</bdi>
                    </span>
                </button>
            </p>
        </section>
    }
}

#[component]
fn DepartureLink(user: UserId) -> impl IntoView {
    row_of(user).map(|row| {
        let path = Address::Departure(row.code.clone()).path();
        view! {
            <section class="paper">
                <h3>{say(Departure::Title)}</h3>
                <p>{say(Account::DepartureText)}</p>
                <p>
                    <a class="button danger secondary" href=path>
                        <span>{say(Departure::RecordOf)} " " <bdi>{row.full_name()}</bdi></span>
                    </a>
                </p>
            </section>
        }
    })
}
