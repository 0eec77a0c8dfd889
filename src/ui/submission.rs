//! **Transmettre**: the one moment at which something is recorded.

use super::address::Address;
use super::components::Problems;
use super::drafts::DraftState;
use super::workspace::{Workspace, workspace};
use crate::browser::locks;
use crate::office::{Receipt, Recorded, Request, StoreProblem, SubmitProblem};
use crate::procedure::{Field, Problem, Reason};
use crate::register::Reference;
use crate::wording::Wording;
use crate::wording::pages::{Failures, Forms};
use leptos::prelude::*;

/// A finished draft, to be recorded.
pub(super) struct Submission {
    /// The draft; forgotten once it is recorded, kept as it is otherwise.
    pub draft: DraftState,
    /// Makes the request under a fresh reference, which only some requests use.
    pub request: Box<dyn FnOnce(Reference) -> Request>,
    /// What follows once it is recorded.
    pub then: fn(Workspace, &Receipt),
    /// Where what was recorded is shown.
    pub receipt: fn(Workspace, &Receipt) -> Option<Address>,
}

/// Records a draft, under the lock that the tabs share, and goes to its receipt. Pressing twice
/// records once: the draft's transaction is in the journal by the second time (R7).
pub(super) fn submit(submission: Submission) {
    let Submission {
        draft,
        request,
        then,
        receipt,
    } = submission;
    let workspace = workspace();
    let Some(transaction) = draft.transaction() else {
        return;
    };
    leptos::task::spawn_local(async move {
        let outcome = locks::exclusive(move || {
            // Another tab may hold the lock for a while, in which the request can be dropped.
            let still_asked = draft.transaction() == Some(transaction);
            still_asked.then(|| workspace.record(transaction, request))
        });
        let outcome = outcome.await;
        // Nobody is told that something is recorded before it would outlive a power cut.
        workspace.secure().await;
        let made = match outcome {
            None => return,
            Some(Ok(made) | Err(SubmitProblem::RecordedOtherwise(made))) => made,
            Some(Err(problem)) => return show(draft, problem),
        };
        if !workspace.is_open() {
            // Whoever asked has locked meanwhile. They find the request again, and to submit it once more
            // records nothing twice (R7).
            return;
        }
        draft.forget(workspace);
        if made.recorded == Recorded::Before {
            workspace.announce(Forms::AlreadySubmitted.say(workspace.language()));
        }
        then(workspace, &made);
        let address = receipt(workspace, &made).unwrap_or(Address::Start);
        workspace.navigation.go_instead_to(&address);
    });
}

/// The reference of the procuration that a submission created.
pub(super) fn reference_of(receipt: &Receipt) -> Option<Reference> {
    receipt
        .created
        .procurations
        .first()
        .map(|(_, reference)| *reference)
}

/// Shows why nothing was recorded; the draft stays as it is.
fn show(draft: DraftState, problem: SubmitProblem) {
    draft.clear_problems();
    if let SubmitProblem::Refused(refusal) = problem {
        return draft.show_refusal(refusal);
    }
    let failure = match (hindrance(&problem), untrack(|| draft.is_kept())) {
        (Hindrance::Full, true) => Failures::StorageFull,
        (Hindrance::Full, false) => Failures::StorageFullUnkept,
        (Hindrance::Refusing, true) => Failures::StorageFailed,
        (Hindrance::Refusing, false) => Failures::StorageFailedUnkept,
        (Hindrance::Overtaken, _) => Failures::Overtaken,
        (Hindrance::ReadOnly, _) => Failures::ReadOnly,
        (Hindrance::Clock, _) => Failures::DoubtfulClock,
        (Hindrance::Locked, _) => Failures::Locked,
    };
    draft.failure.set(Some(failure));
}

/// What a page shows of the acts that it offers without a draft.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// What the register refused.
    pub problems: Problems,
    /// Why an act couldn't be recorded, though nothing in it is wrong.
    pub failure: RwSignal<Option<Failures>>,
}

impl Desk {
    /// The desk of the page: a page has one, on which nothing has been asked yet when it is reached.
    pub fn new() -> Self {
        workspace().begun("demande", || Self {
            problems: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
        })
    }

    /// Nothing has been asked any more.
    pub fn clear(self) {
        self.problems.set(Vec::new());
        self.failure.set(None);
    }

    /// Shows why an act wasn't recorded. The page may have been left meanwhile.
    pub fn answer(self, problem: SubmitProblem) {
        match problem {
            SubmitProblem::Refused(refusal) => {
                let _ = self.problems.try_set(vec![Problem::from(refusal)]);
            }
            SubmitProblem::WrongPassphrase => {
                let at_field = Problem::new(Field::PresentPassphrase, Reason::NotThePassphrase);
                let _ = self.problems.try_set(vec![at_field]);
            }
            other => self.fail(failure_of_act(&other)),
        }
    }

    /// Shows what went wrong before anything could be recorded.
    pub fn fail(self, failure: Failures) {
        let _ = self.failure.try_set(Some(failure));
    }
}

/// An act that has no draft, like the suspension of a user.
pub(super) struct Act {
    /// Where its outcome is shown.
    pub desk: Desk,
    /// The request.
    pub request: Request,
    /// What is announced once it is recorded.
    pub done: Box<dyn Wording>,
    /// Where to go then.
    pub then: Next,
}

/// Where an act leads once it is recorded.
pub(super) enum Next {
    /// The page stays.
    Stay,
    /// To this page.
    To(Address),
    /// To this page, which is for whoever has shown themselves out by the act.
    Out(Address),
    /// To the receipt of what was recorded.
    Receipt,
}

/// Records an act under the lock that the tabs share, and announces it.
pub(super) fn act(act: Act) {
    let Act {
        desk,
        request,
        done,
        then,
    } = act;
    let workspace = workspace();
    let transaction = workspace.fresh_transaction();
    leptos::task::spawn_local(async move {
        let request = Box::new(|_| request);
        let outcome = locks::exclusive(move || workspace.record(transaction, request)).await;
        workspace.secure().await;
        desk.clear();
        if !workspace.is_open() {
            // Whoever asked has locked meanwhile: nothing is said to somebody else.
            if let (Ok(_), Next::Out(address)) = (&outcome, &then) {
                workspace.navigation.go_instead_to(address);
            }
            return;
        }
        match outcome {
            Ok(receipt) => {
                workspace.announce(done.say(workspace.language()));
                match then {
                    Next::Stay => (),
                    Next::To(address) | Next::Out(address) => {
                        workspace.navigation.go_instead_to(&address)
                    }
                    Next::Receipt => {
                        let address = Address::Receipt(receipt.sequence);
                        workspace.navigation.go_instead_to(&address);
                    }
                }
            }
            Err(problem) => desk.answer(problem),
        }
    });
}

/// What kept a request, in which nothing is wrong, from being recorded.
enum Hindrance {
    /// Storage is full.
    Full,
    /// Storage refuses what is written.
    Refusing,
    /// Another tab was quicker.
    Overtaken,
    /// Part of the register can't be read.
    ReadOnly,
    /// The device's clock is behind.
    Clock,
    /// Nobody is in any more.
    Locked,
}

fn hindrance(problem: &SubmitProblem) -> Hindrance {
    match problem {
        SubmitProblem::Storage(StoreProblem::Full) => Hindrance::Full,
        SubmitProblem::Overtaken | SubmitProblem::RecordedOtherwise(_) => Hindrance::Overtaken,
        SubmitProblem::ReadOnly(_) => Hindrance::ReadOnly,
        SubmitProblem::DoubtfulClock { .. } => Hindrance::Clock,
        SubmitProblem::Locked => Hindrance::Locked,
        SubmitProblem::Storage(StoreProblem::Blocked | StoreProblem::Taken)
        | SubmitProblem::Unwritable
        | SubmitProblem::WrongPassphrase
        | SubmitProblem::Refused(_) => Hindrance::Refusing,
    }
}

/// Why an act wasn't recorded, when nothing in it is wrong.
pub(super) fn failure_of_act(problem: &SubmitProblem) -> Failures {
    match hindrance(problem) {
        Hindrance::Full => Failures::StorageFullForAct,
        Hindrance::Refusing => Failures::StorageFailedForAct,
        Hindrance::Overtaken => Failures::OvertakenForAct,
        Hindrance::ReadOnly => Failures::ReadOnly,
        Hindrance::Clock => Failures::DoubtfulClock,
        Hindrance::Locked => Failures::Locked,
    }
}
