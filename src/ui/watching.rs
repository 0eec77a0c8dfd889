//! Values that are followed, and what is done when they change.
//!
//! A closure given to the framework brings a copy of its machinery with it, some kilobytes each. Here
//! closures are boxed first, so that all of them share one copy for each type of value.

use leptos::prelude::*;
use std::sync::{PoisonError, RwLock};

/// A value that is told to have changed only when it really has.
pub(super) fn watch<T>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    watched(Box::new(read))
}

fn watched<T>(read: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| read())
}

/// Does something once what is being drawn stands in the document, and again each time what it reads
/// changes.
pub(super) fn once_drawn(act: impl Fn() + 'static) {
    done(Box::new(act));
}

fn done(act: Box<dyn Fn()>) {
    Effect::new(move |_| act());
}

/// A value of the whole page's life that is followed: a lock, and one signal that tells of its changes.
///
/// The framework's own signals bring some kilobytes for each type of value; the answers of each
/// procedure are a type of their own.
pub(super) struct Followed<T: 'static> {
    value: &'static RwLock<T>,
    changes: RwSignal<()>,
}

impl<T> Clone for Followed<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Followed<T> {}

impl<T> Followed<T> {
    /// A value that lasts as long as the page: to be made once for each thing that is followed.
    pub fn new(value: T) -> Self {
        Self {
            value: Box::leak(Box::new(RwLock::new(value))),
            changes: RwSignal::new(()),
        }
    }

    /// Looks at the value, following it.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        self.changes.track();
        self.with_untracked(look)
    }

    /// Looks at the value as it is now.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(&self.value.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the value.
    pub fn update<U>(self, change: impl FnOnce(&mut T) -> U) -> U {
        let outcome = change(&mut self.value.write().unwrap_or_else(PoisonError::into_inner));
        self.changes.set(());
        outcome
    }

    /// Puts another value in its place.
    pub fn set(self, value: T) {
        self.update(|held| *held = value);
    }
}
