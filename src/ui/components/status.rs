//! A status: a word, a shape and a colour, so that none of them carries the meaning alone.

use crate::register::{EnrolmentState, Standing, Status};
use crate::ui::markup::{Node, html};
use crate::ui::workspace::say;
use crate::wording::{enrolment_name, standing_name, status_name};

/// The status of a procuration.
pub(in crate::ui) fn status_badge(status: Status) -> Node {
    let class = match status {
        Status::Upcoming => "status upcoming",
        Status::InForce => "status in-force",
        Status::Expiring => "status expiring",
        Status::Suspended => "status suspended",
        Status::Expired => "status expired",
        Status::Revoked => "status revoked",
        Status::Replaced => "status replaced",
    };
    html::span()
        .class(class)
        .with(say(status_name(status)))
        .into()
}

/// Where the enterprise stands with a body; `None`: not enrolled.
pub(in crate::ui) fn enrolment_badge(state: Option<EnrolmentState>) -> Node {
    let class = match state {
        Some(EnrolmentState::Active) => "status active",
        Some(EnrolmentState::Pending) => "status pending",
        Some(EnrolmentState::Refused) => "status refused",
        None => "status none",
    };
    html::span()
        .class(class)
        .with(say(enrolment_name(state)))
        .into()
}

/// Whether a user is there to act.
pub(in crate::ui) fn standing_badge(standing: Standing) -> Node {
    let class = match standing {
        Standing::Active => "status active",
        Standing::Suspended => "status suspended",
        Standing::Departed(_) => "status departed",
    };
    html::span()
        .class(class)
        .with(say(standing_name(standing)))
        .into()
}
