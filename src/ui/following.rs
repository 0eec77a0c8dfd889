//! Parts of a page that follow what they read.
//!
//! A closure given to the framework brings a copy of its machinery with it, some kilobytes each. Here
//! closures are boxed first, so that every part of every page shares one copy; measured, this is the
//! difference between a first visit within its budget and one beyond it.

use leptos::prelude::*;

/// A part of a page, drawn anew each time what it reads changes.
pub(super) fn follow<V: IntoAny>(draw: impl Fn() -> V + Send + 'static) -> AnyView {
    drawn(Box::new(move || draw().into_any()))
}

fn drawn(draw: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || draw()).into_any()
}

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
