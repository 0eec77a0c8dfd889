//! A status: a word, a shape and a colour, so that none of them carries the meaning alone.

use crate::register::{EnrolmentState, Standing, Status};
use crate::ui::workspace::say;
use crate::wording::{enrolment_name, standing_name, status_name};
use leptos::prelude::*;

/// The status of a procuration.
#[component]
pub(in crate::ui) fn StatusBadge(status: Status) -> impl IntoView {
    let class = match status {
        Status::Upcoming => "status upcoming",
        Status::InForce => "status in-force",
        Status::Expiring => "status expiring",
        Status::Suspended => "status suspended",
        Status::Expired => "status expired",
        Status::Revoked => "status revoked",
        Status::Replaced => "status replaced",
    };
    view! { <span class=class>{say(status_name(status))}</span> }
}

/// Where the enterprise stands with a body.
#[component]
pub(in crate::ui) fn EnrolmentBadge(
    /// The state; `None`: not enrolled.
    state: Option<EnrolmentState>,
) -> impl IntoView {
    let class = match state {
        Some(EnrolmentState::Active) => "status active",
        Some(EnrolmentState::Pending) => "status pending",
        Some(EnrolmentState::Refused) => "status refused",
        None => "status none",
    };
    view! { <span class=class>{say(enrolment_name(state))}</span> }
}

/// Whether a user is there to act.
#[component]
pub(in crate::ui) fn StandingBadge(standing: Standing) -> impl IntoView {
    let class = match standing {
        Standing::Active => "status active",
        Standing::Suspended => "status suspended",
        Standing::Departed(_) => "status departed",
    };
    view! { <span class=class>{say(standing_name(standing))}</span> }
}
