//! What a request of the catalogue leads to: the very events that recording it writes, asked of the desk
//! beforehand, and whom they touch.

use super::touched::{Touch, touched_table};
use crate::register::{
    Actor, CatalogueChange, Command, Event, Instant, Moment, Refusal, Register, decide,
};
use crate::ui::markup::{Node, follow, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::CataloguePage as Words;
use leptos::prelude::*;

/// The changes that a request leads to, or why it is refused.
pub(super) fn changes_of(
    register: &Register,
    command: &Command,
) -> Result<Vec<CatalogueChange>, Refusal> {
    let asking = workspace().user().map_or(Actor::Founder, Actor::User);
    // A decision depends on the day only; the instant is for the record.
    let moment = Moment {
        today: workspace().today(),
        now: Instant(0),
    };
    let events = decide(register, asking, command.clone(), moment)?;
    let changes = events.into_iter().filter_map(|event| match event {
        Event::CatalogueChanged(change) => Some(change),
        _ => None,
    });
    Ok(changes.collect())
}

/// Whom a request touches, as the register stands.
pub(super) fn effects_of(command: Command) -> Node {
    let (losses, gains) = (RwSignal::new(1_usize), RwSignal::new(1_usize));
    follow(move || {
        workspace().read(|register| {
            let Ok(changes) = changes_of(register, &command) else {
                return Node::Nothing;
            };
            let effects = register.catalogue_effects(&changes, workspace().today());
            let withdraws = changes.iter().any(CatalogueChange::is_withdrawal);
            let adds_to_a_body = changes.iter().any(|change| {
                let known = register.catalogue().body(change.body()).is_some();
                known && matches!(change, CatalogueChange::TaskAdded { .. })
            });
            let notice = |words: Words| {
                html::div()
                    .class("notice attention")
                    .with(html::p().with(say(words)))
            };
            let nobody = |words: Words| html::p().with(say(words));
            Node::Several(vec![
                withdraws.then(|| notice(Words::Stops)).into(),
                (withdraws && effects.losses.is_empty())
                    .then(|| nobody(Words::NobodyLoses))
                    .into(),
                touched_table(register, (&changes, &effects.losses), Touch::Loss, losses),
                adds_to_a_body.then(|| notice(Words::Grows)).into(),
                (adds_to_a_body && effects.gains.is_empty())
                    .then(|| nobody(Words::NobodyGains))
                    .into(),
                touched_table(register, (&changes, &effects.gains), Touch::Gain, gains),
            ])
        })
    })
}
