//! Values that are followed, and what is done when they change.
//!
//! A closure given to the framework brings a copy of its machinery with it, some kilobytes each. Here
//! closures are boxed first, so that all of them share one copy for each type of value.

use leptos::prelude::*;

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
