//! What somebody has begun on a page: what is typed, chosen and wrong there, until the page is left.
//!
//! A page is drawn anew in the other language, or when the register appears or vanishes. What it makes
//! while it is drawn goes with the drawing; what it asks for here outlives it.
//!
//! Invariants:
//! * what was begun goes when another page is drawn, or the same one for somebody else;
//! * a page asks for each thing under a name of its own.

#[cfg(test)]
mod tests;

use super::Workspace;
use leptos::prelude::*;
use std::any::Any;

/// What the page of the moment has begun.
pub(super) struct PageState {
    /// The path of the page; `None` when whatever is drawn next begins afresh.
    path: Option<String>,
    /// Who keeps the signals: not the part of the page that asked for them.
    owner: Owner,
    begun: Vec<(String, Box<dyn Any>)>,
}

impl PageState {
    /// Nothing was begun yet.
    pub(super) fn new() -> Self {
        Self {
            path: None,
            owner: Owner::new(),
            begun: Vec::new(),
        }
    }
}

impl Workspace {
    /// The page of this path is about to be drawn: what was begun on another one goes.
    pub fn begin_page(self, path: &str) {
        self.page_state.update_value(|state| {
            if state.path.as_deref() != Some(path) {
                state.begun.clear();
                state.owner.cleanup();
                state.path = Some(path.to_owned());
            }
        });
    }

    /// Whatever page is drawn next begins afresh.
    pub(super) fn forget_page(self) {
        self.page_state.update_value(|state| state.path = None);
    }

    /// What this page has begun under this name: the signals that were made when it was asked for first.
    pub fn begun<T: Copy + 'static>(self, name: &str, make: impl FnOnce() -> T) -> T {
        let before = self.page_state.with_value(|state| {
            let mut begun = state.begun.iter();
            let (_, value) = begun.find(|(own, _)| own == name)?;
            value.downcast_ref::<T>().copied()
        });
        if let Some(value) = before {
            return value;
        }
        let owner = self.page_state.with_value(|state| state.owner.clone());
        let value = owner.with(make);
        self.page_state.update_value(|state| {
            state.begun.push((name.to_owned(), Box::new(value)));
        });
        value
    }
}
