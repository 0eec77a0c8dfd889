//! The sign of a piece of work that takes a while, of which there is one at a time on a page.

use crate::ui::markup::{Node, follow, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Entrance;
use leptos::prelude::*;

/// Whether the work is going on.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Progress(RwSignal<bool>);

impl Progress {
    /// Nothing is going on.
    pub(in crate::ui) fn new() -> Self {
        Self(RwSignal::new(false))
    }

    /// Does a piece of work, and shows meanwhile that it goes on. While one is going on, another press does
    /// nothing.
    pub(in crate::ui) fn during(self, work: impl Future<Output = ()> + 'static) {
        if self.0.try_get_untracked() != Some(false) {
            return;
        }
        self.0.set(true);
        let (region, checking) = (workspace().live_region, say(Entrance::Checking));
        region.tell(checking.to_string());
        leptos::task::spawn_local_scoped(async move {
            work.await;
            // The page may have been left meanwhile, and its signals with it.
            let _ = self.0.try_set(false);
            region.stop_telling(&checking);
        });
    }
}

/// The sign, while the work goes on. Whoever listens is told by the live region, of which there is one.
pub(in crate::ui) fn progress_sign(progress: Progress) -> Node {
    follow(move || {
        progress.0.get().then(|| {
            html::p()
                .class("progress")
                .with(html::progress().set("aria-hidden", "true"))
                .with(say(Entrance::Checking))
        })
    })
}
