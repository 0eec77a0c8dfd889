//! What is said where a list shows nothing: why, and what to do.

use super::COUNT;
use crate::overview::{Chip, Condition, Criteria, Emptiness, emptiness};
use crate::register::Register;
use crate::ui::components::{Listing, focus_first_of};
use crate::ui::markup::{Element, Node, html};
use crate::ui::pages::button;
use crate::ui::workspace::{say, workspace};
use crate::wording::condition_in_words;
use crate::wording::pages::{Filters, Lists};
use std::borrow::Cow;

/// Why a list shows nothing. The count tells how many rows there are for given criteria; the sentence is
/// that of a list which has none at all.
pub(in crate::ui::pages) fn nothing_found(
    listing: Listing,
    register: &Register,
    none_at_all: Cow<'static, str>,
    count: &dyn Fn(&Criteria) -> usize,
) -> Node {
    let asked = listing.criteria();
    let removals = match emptiness(&asked, count) {
        Some(Emptiness::NoneMatches { removals }) => removals,
        _ => return sentence(none_at_all).into(),
    };
    let why = why(&asked);
    if asked.chips().len() < 2 {
        return sentence(why).into();
    }
    let advice = if removals.is_empty() {
        Filters::WithoutTwo
    } else {
        Filters::WithoutOne
    };
    let ways = removals
        .into_iter()
        .map(|removal| html::li().with(way(listing, register, removal)));
    Node::Several(vec![
        sentence(why).into(),
        html::p().with(say(advice)).into(),
        html::ul().with(Node::all(ways)).into(),
    ])
}

/// Which of the conditions stand in the way.
fn why(asked: &Criteria) -> Cow<'static, str> {
    match asked.chips().as_slice() {
        [
            Chip {
                condition: Condition::Search(_),
                ..
            },
        ] => say(Lists::NothingFound),
        [_] => say(Filters::NoneMatchesOne),
        _ => say(Filters::NoneMatches),
    }
}

fn sentence(words: Cow<'static, str>) -> Element {
    html::p()
        .class("empty")
        .set("id", COUNT)
        .set("tabindex", "-1")
        .with(words)
}

/// The way to the rows that there are without one condition.
fn way(listing: Listing, register: &Register, (chip, count): (Chip, usize)) -> Element {
    let language = workspace().language();
    let condition = condition_in_words(chip.without.list(), &chip.condition, register, language);
    let remove = move || {
        listing.ask(&chip.without);
        focus_first_of(vec![COUNT.to_owned()]);
    };
    button("link-like", remove).with(say(Filters::Without { count, condition }))
}
