//! **Transmettre**: the one moment at which something is recorded.

use super::address::Address;
use super::drafts::{Answers, Draft};
use super::workspace::{say, workspace};
use crate::browser::locks;
use crate::office::{Receipt, SubmitProblem};
use crate::procedure::Problem;
use crate::register::{Command, Reference};
use crate::wording::pages::Forms;
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// A finished draft, to be recorded.
pub(super) struct Submission<A: 'static> {
    /// The draft; forgotten once it is recorded, kept as it is otherwise.
    pub draft: Draft<A>,
    /// Makes the request under a fresh reference, which only some requests use.
    pub command: Box<dyn FnOnce(Reference) -> Command>,
    /// Where what was recorded is shown.
    pub receipt: fn(&Receipt) -> Address,
}

/// Records a draft, under the lock that the tabs share, and goes to its receipt. Pressing twice
/// records once: the draft's transaction is in the journal by the second time (R7).
pub(super) fn submit<A: Answers>(submission: Submission<A>) {
    let Submission { draft, command, receipt } = submission;
    let (workspace, navigate) = (workspace(), use_navigate());
    let Some(transaction) = draft.transaction() else { return };
    leptos::task::spawn_local(async move {
        let outcome = locks::exclusive(|| workspace.record(transaction, command)).await;
        match outcome {
            Ok(made) => {
                draft.forget_in(workspace);
                if made.is_repeated() {
                    workspace.announce(Forms::AlreadySubmitted.say(workspace.language()));
                }
                let options = NavigateOptions { replace: true, ..Default::default() };
                navigate(&receipt(&made).path(), options);
            }
            Err(problem) => show(draft, problem),
        }
    });
}

/// Shows why nothing was recorded; the draft stays as it is.
pub(super) fn show<A: Answers>(draft: Draft<A>, problem: SubmitProblem) {
    draft.clear_problems();
    match problem {
        SubmitProblem::Refused(refusal) => draft.problems.set(vec![Problem::from(refusal)]),
        other => draft.failure.set(Some(failure_sentence(&other))),
    }
}
