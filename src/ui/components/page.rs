//! The page: its title, its one `h1`, and where focus goes.

use super::error_summary::{Problems, error_summary};
use super::focus::{focus, focus_way_back};
use crate::register::Reference;
use crate::ui::markup::{Element, Node, html};
use crate::ui::watching::once_drawn;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Frame;
use leptos::prelude::*;

/// The identity of the `h1`.
pub(in crate::ui) const HEADING: &str = "titre";

/// A page: the step's number where there is one, the `h1`, and what follows.
///
/// The title of the document is that of the page followed by the product's name, and begins with
/// "Erreur :" while there are problems. Focus goes to the `h1` when the page is reached from another
/// one, so that a screen reader says where one is; not when the app is opened, which the browser says.
/// Whoever goes back to a table finds themselves on the link that they followed from it.
pub(in crate::ui) struct Page {
    title: String,
    step: Option<(u32, u32)>,
    problems: Option<Problems>,
    content: Vec<Node>,
}

impl Page {
    /// A page under this `h1`.
    pub(in crate::ui) fn titled(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            step: None,
            problems: None,
            content: Vec::new(),
        }
    }

    /// The number of the step, and of how many.
    pub(in crate::ui) fn step(mut self, number: u32, of: u32) -> Self {
        self.step = Some((number, of));
        self
    }

    /// The problems of the page's form.
    pub(in crate::ui) fn problems(mut self, problems: Problems) -> Self {
        self.problems = Some(problems);
        self
    }

    /// Adds a part at the end.
    pub(in crate::ui) fn with(mut self, part: impl Into<Node>) -> Self {
        self.content.push(part.into());
        self
    }
}

impl From<Page> for Node {
    fn from(page: Page) -> Self {
        let Page {
            title,
            step,
            problems,
            content,
        } = page;
        show_title(title.clone(), problems);
        greet(problems);
        let step = step.map(|(step, of)| {
            html::p()
                .class("step")
                .set("data-step", step.to_string())
                .set("data-of", of.to_string())
                .with(say(Frame::Step { step, of }))
        });
        let heading = html::h1()
            .set("id", HEADING)
            .set("tabindex", "-1")
            // No reference breaks over two lines.
            .with(with_references(&title, |_| html::span().class("nowrap")));
        Self::Several(vec![
            problems.map(error_summary).into(),
            step.into(),
            heading.into(),
            content.into(),
        ])
    }
}

/// A text in which each reference is drawn so, and the rest stays as it is. Only what is written just as
/// references are is one: a name that looks like one stays a name.
pub(in crate::ui) fn with_references(text: &str, draw: impl Fn(Reference) -> Element) -> Vec<Node> {
    let (mut parts, mut plain) = (Vec::new(), String::new());
    for word in text.split_inclusive(' ') {
        let bare = word.trim_end_matches([' ', ',', ':', '\u{a0}']);
        let reference = Reference::parse(bare).ok();
        let Some(reference) = reference.filter(|found| found.to_string() == bare) else {
            plain.push_str(word);
            continue;
        };
        parts.push(std::mem::take(&mut plain).into());
        parts.push(draw(reference).with(bare.to_owned()).into());
        plain.push_str(word.strip_prefix(bare).unwrap_or_default());
    }
    parts.push(plain.into());
    parts
}

/// Shows the title of the page as that of the document.
fn show_title(words: String, problems: Option<Problems>) {
    once_drawn(move || {
        let is_wrong = problems.is_some_and(|problems| problems.with(|list| !list.is_empty()));
        let words = words.clone();
        let title = if is_wrong {
            say(Frame::ErrorTitle { title: words }).into_owned()
        } else {
            words
        };
        document().set_title(&format!("{title} – {}", say(Frame::Product)));
    });
}

/// Moves focus to the heading when the page is reached from another one; to the way by which it was left, where
/// somebody comes back to a table.
fn greet(problems: Option<Problems>) {
    let path = untrack(|| workspace().navigation.path());
    once_drawn(move || {
        if workspace().arrives(&path) {
            // What had to be put right was told on an earlier visit.
            if let Some(problems) = problems {
                problems.set(Vec::new());
            }
            match workspace().navigation.came_back_from(&path) {
                Some(left) => focus_way_back(left, HEADING),
                None => focus(HEADING),
            }
        }
    });
}
