//! The review of a user's accesses: an officer confirms that they are still right, which the journal keeps.

use super::acts::act_name;
use super::holdings::{Holdings, holdings};
use crate::register::{Command, Register, Standing, User, UserId};
use crate::ui::markup::{Node, follow, html};
use crate::ui::pages::act_button;
use crate::ui::submission::{Act, Desk, Next, act};
use crate::ui::workspace::{say, workspace};
use crate::wording::day_in_words;
use crate::wording::pages::Acts;

/// The last review, and the button that records one. Nothing where the user has left, or
/// has never been given anything.
pub(super) fn review_of(id: UserId, desk: Desk) -> Node {
    follow(move || {
        workspace().read(|register| {
            let user = register.users().get(id)?;
            // Where there is no access and never was one, there is nothing to confirm. Whoever has lost theirs is
            // reviewed too: it settles that they need it no more.
            let has_access = match holdings(register, id, workspace().today()) {
                Holdings::ByBody(by_body) => !by_body.is_empty(),
                Holdings::AsOfficer(bodies) => !bodies.is_empty(),
                Holdings::Barred(_) => false,
            };
            let is_gone = matches!(user.standing, Standing::Departed(_));
            let was_given = register.assignments_of_user(id).next().is_some();
            let is_offered = !is_gone && (has_access || was_given);
            is_offered.then(|| review(register, id, user, desk))
        })
    })
}

fn review(register: &Register, id: UserId, user: &User, desk: Desk) -> Node {
    let last = user.reviewed.map(|review| {
        let day = day_in_words(review.on, workspace().language());
        let by = register.users().get(review.by);
        let name = by.map(User::full_name).unwrap_or_default();
        html::p().with(say(Acts::ReviewedBy { day, name }))
    });
    let is_fresh = user
        .reviewed
        .is_some_and(|review| review.on == workspace().today());
    let name = user.full_name();
    let press = move || {
        act(Act {
            desk,
            request: Command::ReviewAccesses(id).into(),
            done: Box::new(Acts::Reviewed { name: name.clone() }),
            then: Next::Receipt,
        });
    };
    let button = (!is_fresh).then(|| {
        let button = act_button("button secondary", press);
        html::p().with(button.with(act_name(say(Acts::ReviewOf), user)))
    });
    html::section()
        .class("paper off-paper")
        .with(html::h3().with(say(Acts::Reviewing)))
        .with(html::p().with(say(Acts::ReviewText)))
        .with(last)
        .with(button)
        .into()
}
