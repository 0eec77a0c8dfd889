//! Work that is done in slices, and can be stopped between two of them.

use crate::browser::pause;
use crate::ui::markup::{Node, follow, html};
use crate::ui::pages::button;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::FilesPage as Words;
use leptos::prelude::*;

/// How work is going on, of which there is one at a time on a page.
#[derive(Clone, Copy)]
pub(super) struct Work {
    /// How much is done, and of how much; `None` while there is no work.
    advancement: RwSignal<Option<(usize, usize)>>,
    /// Which work it is: one that was stopped or replaced finds another number here.
    number: RwSignal<u32>,
    /// How it is told.
    words: fn(usize, usize) -> Words,
}

impl Work {
    /// There is no work yet.
    pub(super) fn none(words: fn(usize, usize) -> Words) -> Self {
        Self {
            advancement: RwSignal::new(None),
            number: RwSignal::new(0),
            words,
        }
    }

    /// Begins a piece of work; another one that is going on stops.
    pub(super) fn begin(self) -> Option<u32> {
        let number = self.number.try_get_untracked()?.wrapping_add(1);
        let _ = self.number.try_set(number);
        let _ = self.advancement.try_set(Some((0, 1)));
        Some(number)
    }

    /// Shows how far a piece of work is, and lets the browser live. Whether the work goes on: it was neither
    /// stopped nor replaced, and its page is still there.
    pub(super) async fn goes_on(self, number: u32, advancement: (usize, usize)) -> bool {
        if self.number.try_get_untracked() != Some(number) {
            return false;
        }
        let _ = self.advancement.try_set(Some(advancement));
        pause().await;
        self.number.try_get_untracked() == Some(number)
    }

    /// A piece of work is over.
    pub(super) fn end(self) {
        let _ = self.advancement.try_set(None);
    }

    fn stop(self) {
        self.number
            .update(|number| *number = number.wrapping_add(1));
        self.advancement.set(None);
        workspace().announce(say(Words::Stopped));
    }

    /// The sign of the work, with the way to stop it.
    pub(super) fn sign(self) -> Node {
        let is_going_on = Memo::new(move |_| self.advancement.get().is_some());
        follow(move || {
            is_going_on.get().then(|| {
                let bar = follow(move || {
                    let (done, total) = self.advancement.get()?;
                    let bar = html::progress()
                        .set("aria-label", say(Words::Advancement))
                        .set("value", done.to_string())
                        .set("max", total.to_string());
                    Some(Node::Several(vec![
                        bar.into(),
                        say((self.words)(done, total)).into(),
                    ]))
                });
                let stop = button("button secondary small", move || self.stop());
                html::div()
                    .with(html::p().class("progress").with(bar))
                    .with(html::p().with(stop.with(say(Words::Stop))))
            })
        })
    }
}
