//! What stands between whoever comes and the page that they asked for, once they have gone on from the first
//! one: the other ways in, what has to be chosen first, and the page that answers where only officers may go.

use super::files::restoration_page;
use super::founding::{founding_code_page, founding_page};
use super::passphrase::choice_page;
use super::recovery::recovery_page;
use super::sample::sample_removal_page;
use super::{Address, Audience, entry, link_to};
use crate::office::Footing;
use crate::register::UserCode;
use crate::ui::components::Page;
use crate::ui::entrance::{Refused, WAYS_INTO_SAMPLE, come_in, refusal_in_words};
use crate::ui::markup::{Node, html};
use crate::ui::workspace::{say, workspace};
use crate::vault::Zeroizing;
use crate::wording::pages::{Entry, Frame, Leaving};
use leptos::prelude::*;

/// The page that stands in for the one that was asked for; `None` when that one may be drawn.
pub(super) fn page_instead(address: &Address) -> Option<Node> {
    let workspace = workspace();
    if workspace.is_first_visit() {
        return Some(match address {
            Address::FoundingCode => founding_code_page(),
            Address::Restoration => restoration_page(),
            _ => founding_page(),
        });
    }
    match workspace.visitor() {
        None if *address == Address::SampleRemoval => return Some(sample_removal_page()),
        None if *address == Address::Restoration => return Some(restoration_page()),
        None if *address == Address::Left => return Some(left_page()),
        None => return Some(recovery_page()),
        Some((user, footing)) if footing != Footing::Settled => {
            return Some(choice_page(user, footing));
        }
        Some(_) => {}
    }
    let reserved = address.audience() == Audience::Officers && !workspace.is_officer();
    reserved.then(reserved_page)
}

/// What whoever has recorded their own departure reads last.
fn left_page() -> Node {
    let again = link_to(&Address::Start).with(say(Entry::SignInTitle));
    Page::titled(say(Leaving::Title))
        .with(html::p().class("lead").with(say(Leaving::Text)))
        .with(html::p().with(say(Leaving::Journal)))
        .with(html::p().with(again))
        .into()
}

/// Comes in, or shows why not. What everyone knows opens the accounts of the sample while they stand.
pub(in crate::ui) async fn try_to_enter(
    code: String,
    phrase: Zeroizing<String>,
    refused: RwSignal<Option<String>>,
) {
    let typed = UserCode::parse(&code).ok();
    let is_known = |(known, secret): &(&str, &str)| {
        typed.is_some() && typed == UserCode::parse(known).ok() && phrase.as_str() == *secret
    };
    let is_of_sample = entry::passes_for_sample() && WAYS_INTO_SAMPLE.iter().any(is_known);
    let why = match come_in(code, phrase).await {
        Ok(()) => return,
        Err(Refused::Wrong(_)) if is_of_sample => say(Leaving::SampleAccount).into_owned(),
        Err(why) => refusal_in_words(&why),
    };
    let _ = refused.try_set(Some(why));
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
