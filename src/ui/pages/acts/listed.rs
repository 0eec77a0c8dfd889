//! Whom a summary lists, so that nobody is touched who wasn't (R6).

use crate::procedure::Reason;
use crate::register::{AssignmentId, OrderedSet, Refusal, Register};
use crate::ui::components::Problems;
use crate::ui::markup::{Node, follow};
use crate::ui::watching::once_drawn;
use crate::ui::workspace::workspace;
use leptos::prelude::*;

/// The assignments that a summary lists. They stay as they were when it was drawn, whatever another tab
/// records, until a request is refused because of that: then they are found again, for the person has been
/// told who has changed.
#[derive(Clone, Copy)]
pub(in crate::ui::pages) struct Listed(RwSignal<OrderedSet<AssignmentId>>);

impl Listed {
    /// What is found now, and again once the page shows that they have changed.
    pub fn new(
        problems: Problems,
        find: impl Fn(&Register) -> OrderedSet<AssignmentId> + 'static,
    ) -> Self {
        let listed = RwSignal::new(workspace().glance(&find));
        once_drawn(move || {
            if problems.with(|shown| shown.iter().any(|one| tells_of_change(&one.reason))) {
                listed.set(workspace().glance(&find));
            }
        });
        Self(listed)
    }

    /// Those who are listed at this moment.
    pub fn at_present(self) -> OrderedSet<AssignmentId> {
        self.0.get_untracked()
    }

    /// Draws them, and again when they are found again.
    pub fn drawn(self, draw: impl Fn(OrderedSet<AssignmentId>) -> Node + 'static) -> Node {
        follow(move || draw(self.0.get()))
    }
}

fn tells_of_change(reason: &Reason) -> bool {
    matches!(reason, Reason::Refused(Refusal::ChangedSince(_)))
}
