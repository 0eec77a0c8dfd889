//! Requests in progress: what was entered is never lost by going back, by a reload or by closing the
//! browser, and is kept until it is submitted or dropped.
//!
//! A draft carries the id of its future transaction, so that one request is recorded once however
//! often it is submitted (R7). A tab knows which draft of each procedure is its own, so that two tabs
//! don't write over one another's; a tab that has none takes up the latest one when a step's address is
//! opened.

use super::address::Address;
use super::components::Problems;
use super::navigation::go_to;
use super::pages::Correction;
use super::watching::Followed;
use super::workspace::{Workspace, workspace};
use crate::browser::drafts::{self as kept, DraftAddress};
use crate::journal::TransactionId;
use crate::procedure::{
    ActAnswers, AssignmentAnswers, CreationAnswers, EnterpriseForm, Field, ModificationAnswers,
    Problem, RightsAnswers, UserForm,
};
use crate::register::{Day, Refusal, Register};
use crate::wording::pages::Failures;
use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use std::ops::Deref;

/// Answers that are kept as a draft.
pub(super) trait Answers: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The name under which the drafts of this procedure are kept.
    const PROCEDURE: &'static str;

    /// The answers before anybody answered.
    fn begun(today: Day) -> Self;

    /// Where in these answers a refusal is put right.
    fn problem_of(refusal: Refusal) -> Problem {
        Problem::from(refusal)
    }
}

impl Answers for RightsAnswers {
    const PROCEDURE: &'static str = "droits-acces";

    fn begun(today: Day) -> Self {
        Self::begun(today)
    }
}

impl Answers for CreationAnswers {
    const PROCEDURE: &'static str = "creation";

    fn begun(today: Day) -> Self {
        Self::begun(today)
    }
}

impl Answers for AssignmentAnswers {
    const PROCEDURE: &'static str = "assignation";

    fn begun(_today: Day) -> Self {
        Self::default()
    }

    /// Its people are chosen together, in one list.
    fn problem_of(refusal: Refusal) -> Problem {
        let problem = Problem::from(refusal);
        match problem.field {
            Field::User => Problem::new(Field::Users, problem.reason),
            _ => problem,
        }
    }
}

impl Answers for ModificationAnswers {
    const PROCEDURE: &'static str = "modification";

    fn begun(today: Day) -> Self {
        Self::begun(today)
    }
}

impl Answers for ActAnswers {
    const PROCEDURE: &'static str = "acte";

    fn begun(_today: Day) -> Self {
        Self::default()
    }
}

impl Answers for UserForm {
    const PROCEDURE: &'static str = "utilisateur";

    fn begun(_today: Day) -> Self {
        Self::default()
    }
}

impl Answers for EnterpriseForm {
    const PROCEDURE: &'static str = "dossier";

    fn begun(_today: Day) -> Self {
        Self::default()
    }
}

/// This tab's drafts, one for each procedure.
#[derive(Clone, Copy)]
pub(super) struct Drafts {
    /// Gestion des droits d'accès.
    pub rights: Draft<RightsAnswers>,
    /// The creation of a procuration.
    pub creation: Draft<CreationAnswers>,
    /// The assignment of a procuration.
    pub assignment: Draft<AssignmentAnswers>,
    /// The modification of a procuration.
    pub modification: Draft<ModificationAnswers>,
    /// An act on what exists.
    pub act: Draft<ActAnswers>,
    /// Ajouter un utilisateur.
    pub user: Draft<UserForm>,
    /// The correction of a user's details.
    pub correction: Draft<Correction>,
    /// Créer le dossier de mon entreprise.
    pub enterprise: Draft<EnterpriseForm>,
}

impl Drafts {
    /// No draft yet.
    pub fn new(today: Day) -> Self {
        Self {
            rights: Draft::new(today),
            creation: Draft::new(today),
            assignment: Draft::new(today),
            modification: Draft::new(today),
            act: Draft::new(today),
            user: Draft::new(today),
            correction: Draft::new(today),
            enterprise: Draft::new(today),
        }
    }

    /// Puts this tab's drafts out of sight when somebody signs in or out; what is kept stays kept.
    pub fn put_away(self, today: Day) {
        self.rights.wipe(today);
        self.creation.wipe(today);
        self.assignment.wipe(today);
        self.modification.wipe(today);
        self.act.wipe(today);
        self.user.wipe(today);
        self.correction.wipe(today);
    }
}

/// This tab's draft of one procedure.
pub(super) struct Draft<A: 'static> {
    /// The answers so far.
    pub answers: Followed<A>,
    state: DraftState,
}

/// What a draft is apart from its answers.
#[derive(Clone, Copy)]
pub(super) struct DraftState {
    /// The name under which the drafts of this procedure are kept.
    procedure: &'static str,
    /// What has to be put right on the page that is shown.
    pub problems: Problems,
    /// Why the request couldn't be recorded, though nothing in it is wrong.
    pub failure: RwSignal<Option<Failures>>,
    /// Whether what was entered last is kept by the browser, so that it outlives the page.
    is_kept: RwSignal<bool>,
    /// The id of the future transaction; `None` while nothing has begun.
    transaction: StoredValue<Option<TransactionId>>,
    /// Whether anything was answered since it was begun: before, there is nothing to keep.
    is_answered: StoredValue<bool>,
    /// The path of the step that was shown last.
    place: StoredValue<String>,
    problem_of: fn(Refusal) -> Problem,
}

impl<A> Clone for Draft<A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A> Copy for Draft<A> {}

impl<A> Deref for Draft<A> {
    type Target = DraftState;

    fn deref(&self) -> &DraftState {
        &self.state
    }
}

impl DraftState {
    fn of<A: Answers>() -> Self {
        Self {
            procedure: A::PROCEDURE,
            problems: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            is_kept: RwSignal::new(true),
            transaction: StoredValue::new(None),
            is_answered: StoredValue::new(false),
            place: StoredValue::new(String::new()),
            problem_of: A::problem_of,
        }
    }

    /// Whether what was entered last is kept by the browser; follows it.
    pub fn is_kept(self) -> bool {
        self.is_kept.get()
    }

    /// Shows what the register refused, where it is put right.
    pub fn show_refusal(self, refusal: Refusal) {
        let each = refusal.each().iter().cloned();
        self.problems.set(each.map(self.problem_of).collect());
    }

    /// The id of the future transaction, once the draft has begun.
    pub fn transaction(self) -> Option<TransactionId> {
        self.transaction.get_value()
    }

    /// Nothing has to be put right.
    pub fn clear_problems(self) {
        self.problems.set(Vec::new());
        self.failure.set(None);
    }

    /// Forgets the draft: it was submitted or dropped.
    pub fn forget(self, workspace: Workspace) {
        if let Some(address) = self.address(workspace) {
            // Where storage can't be written, the request is offered again the next time.
            let _ = kept::remove(&address);
        }
        kept::clear_current(self.procedure);
        self.put_away();
    }

    fn put_away(self) {
        self.transaction.set_value(None);
        self.is_answered.set_value(false);
        self.place.set_value(String::new());
        self.is_kept.set(true);
        self.clear_problems();
    }

    /// Begins or goes on under a transaction.
    fn go_on_as(self, transaction: TransactionId) {
        self.clear_problems();
        self.is_kept.set(true);
        self.transaction.set_value(Some(transaction));
    }

    fn address(self, workspace: Workspace) -> Option<DraftAddress> {
        Some(workspace.draft_address(self.procedure, self.transaction()?))
    }

    /// Goes on to the next page, or shows what has to be put right on this one.
    fn follow_up(self, outcome: Result<Address, Vec<Problem>>) {
        self.clear_problems();
        match outcome {
            Ok(next) => go_to(&next),
            Err(problems) => self.problems.set(problems),
        }
    }

    /// The draft that this tab was working on before it was reloaded, when it is one of whoever is signed
    /// in; it is kept from its first answer on.
    fn own(self) -> Option<DraftAddress> {
        kept::current(self.procedure).filter(|address| address.owner == workspace().draft_owner())
    }

    /// Whether another request of this procedure waits to be resumed.
    pub fn another_waits(self) -> bool {
        let own = self.transaction();
        workspace()
            .kept_drafts()
            .iter()
            .any(|kept| kept.procedure == self.procedure && Some(kept.transaction) != own)
    }

    /// The latest draft of this procedure that is kept.
    fn latest(self) -> Option<DraftAddress> {
        let all = workspace().kept_drafts().into_iter();
        all.rev()
            .find(|address| address.procedure == self.procedure)
    }
}

impl<A: Answers> Draft<A> {
    fn new(today: Day) -> Self {
        Self {
            answers: Followed::new(A::begun(today)),
            state: DraftState::of::<A>(),
        }
    }

    /// Puts the draft away, and leaves nothing of its answers in memory.
    fn wipe(self, today: Day) {
        self.answers.set(A::begun(today));
        self.put_away();
    }

    /// Goes on with this tab's draft, or begins one.
    pub fn go_on(self) {
        if self.transaction().is_none() && !self.take_up(self.own()) {
            self.begin();
        }
    }

    /// Goes on with this tab's draft, or takes up one that is kept, or begins one: for the address of a
    /// step, opened again after the browser was closed.
    pub fn resume(self) {
        if self.transaction().is_some() {
            return;
        }
        let (own, latest) = (self.own(), self.latest());
        if !self.take_up(own.or(latest)) {
            self.begin();
        }
    }

    /// Begins anew, with a fresh transaction. What this tab was working on stays kept, to be resumed.
    pub fn begin(self) {
        self.begin_with(A::begun(workspace().today()));
    }

    /// Begins anew with answers that nobody gave yet, like those that another procuration gives. It is kept
    /// from the first answer on, so that whoever only looks leaves no request behind.
    pub fn begin_with(self, answers: A) {
        let workspace = workspace();
        self.answers.set(answers);
        self.go_on_as(workspace.fresh_transaction());
        self.is_answered.set_value(false);
        self.place.set_value(String::new());
        if let Some(address) = self.address(workspace) {
            // Where it can't be noted, a reload takes up the latest draft that is kept.
            let _ = kept::set_current(&address);
        }
    }

    /// Takes up a draft that is kept. Whether it could.
    pub fn take_up(self, address: Option<DraftAddress>) -> bool {
        let Some(address) = address else { return false };
        let Some(draft) = workspace().kept_draft::<A>(&address) else {
            return false;
        };
        self.answers.set(draft.answers);
        self.go_on_as(address.transaction);
        self.is_answered.set_value(true);
        self.place.set_value(draft.place.unwrap_or_default());
        // Where it can't be noted, a reload finds the draft in the list.
        let _ = kept::set_current(&address);
        true
    }

    /// Changes the answers and keeps them. What is typed is kept at once, so a reload loses nothing.
    pub fn change<T>(self, change: impl FnOnce(&mut A) -> T) -> T {
        self.is_answered.set_value(true);
        let outcome = self.answers.update(change);
        self.keep();
        outcome
    }

    /// The step of this address is shown: a request that is left goes on there.
    pub fn shows(self, step: &Address) {
        let path = step.path();
        if self.place.with_value(|place| *place != path) {
            self.place.set_value(path);
            self.keep();
        }
    }

    /// Keeps the answers, once there are any.
    fn keep(self) {
        let workspace = workspace();
        let address = self.address(workspace);
        let Some(address) = address.filter(|_| self.is_answered.get_value()) else {
            return;
        };
        // Where storage is full or blocked, the answers last as long as the page, which says so.
        let place = self.place.get_value();
        let answers = self.answers;
        let is_kept =
            answers.with_untracked(|answers| workspace.keep_draft(&address, answers, &place));
        let _ = kept::set_current(&address);
        self.is_kept.set(is_kept);
    }

    /// **Continuer** on a step: on to the address of the next one, or the problems of this one.
    pub fn continue_with<S>(
        self,
        check: impl FnOnce(&mut A, &Register, Day) -> Result<S, Vec<Problem>>,
        address: fn(S) -> Address,
    ) {
        let workspace = workspace();
        let today = workspace.today();
        let outcome = workspace.glance(|register| {
            self.answers
                .update(|answers| check(answers, register, today))
        });
        self.keep();
        self.follow_up(outcome.map(address));
    }
}
