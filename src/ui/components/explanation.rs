//! Help where it is needed: which step of the official help page this is, and what the things on it are.

use crate::ui::markup::{Element, Node, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::list_in_words;
use crate::wording::pages::{Explanations, HelpPage};
use std::ops::RangeInclusive;

/// A question and its answer, folded until somebody asks. The browser keeps whether it is unfolded, so
/// nothing else on the page changes with it; each has an identity, so that the next page's isn't taken for it.
pub(in crate::ui) fn explanation(question: Explanations, answer: Explanations) -> Element {
    html::details()
        .set("id", format!("explication-{}", question.clone() as usize))
        .class("explanation")
        .with(html::summary().with(say(question)))
        .with(html::p().with(say(answer)))
}

/// Which steps of one of the help page's procedures are done on this page.
pub(in crate::ui) fn on_help_page(procedure: HelpPage, steps: RangeInclusive<u32>) -> Node {
    let procedure = say(procedure).into_owned();
    let steps = steps_in_words(steps);
    official(HelpPage::Of { procedure, steps })
}

/// The list, at which both the creation and the assignment begin.
pub(in crate::ui) fn on_help_page_twice(
    creation: RangeInclusive<u32>,
    assignment: RangeInclusive<u32>,
) -> Node {
    official(HelpPage::CreationOrAssignment {
        creation: steps_in_words(creation),
        assignment: steps_in_words(assignment),
    })
}

fn official(words: HelpPage) -> Node {
    html::p().class("official").with(say(words)).into()
}

fn steps_in_words(steps: RangeInclusive<u32>) -> String {
    let steps = steps.map(|number| say(HelpPage::Step { number }).into_owned());
    let steps: Vec<String> = steps.collect();
    list_in_words(&steps, workspace().language())
}
