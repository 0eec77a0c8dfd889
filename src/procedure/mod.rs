//! The help page's procedures as state machines, and the forms that they share.
//!
//! Each procedure keeps a person's answers just as they were given ([`RightsAnswers`],
//! [`CreationAnswers`], [`AssignmentAnswers`], [`ModificationAnswers`]): typed dates that aren't dates yet, bodies without an
//! access. It receives inputs named for what happened, and tells for any step which *stage* has really
//! been reached: an enum whose variants are the steps, each holding just what is known by then, so that
//! a summary without a user can't be written. A finished procedure turns into one `Command`.
//!
//! Invariants of this room:
//! * answers are never corrected, dropped or invented: going back and forth loses nothing;
//! * an address of a step reached without the earlier ones leads to the first missing step;
//! * nothing is granted by default: no body and no access is chosen in advance, save where a person begins
//!   with a procuration of their choice, to modify or to duplicate it;
//! * what is checked here is checked again by `register::decide`: this room only tells sooner, and at
//!   the right field.
//!
//! It imports `register` only. Where to go next: `wording` puts a [`Problem`] into words.

mod accesses;
mod acting;
mod assigning;
mod catalogue_form;
mod creation;
mod enterprise_form;
mod hindrances;
mod modifying;
mod period;
mod problem;
mod rights;
mod staleness;
mod user_form;

pub use accesses::{AccessAnswer, AccessChoice, AccessesAnswers, AccessesInput};
pub use acting::{ActAnswers, ActInput, LifeAct, MOST_TOGETHER, Origin};
pub use assigning::{
    AssignmentAnswers, AssignmentInput, AssignmentStage, AssignmentStep, AssignmentSummary,
};
pub use catalogue_form::{BodyForm, TaskForm};
pub use creation::{CreationAnswers, CreationInput, CreationStage, CreationStep, CreationSummary};
pub use enterprise_form::EnterpriseForm;
pub use modifying::{
    ModificationAnswers, ModificationInput, ModificationStage, ModificationStep,
    ModificationSummary,
};
pub use period::{PeriodAnswers, PeriodInput, QuickLength};
pub use problem::{Field, Problem, Reason};
pub use rights::{RightsAnswers, RightsInput, RightsStage, RightsStep, RightsSummary};
pub use staleness::Stale;
pub use user_form::{NamesForm, UserForm};

use serde::{Deserialize, Serialize};

/// Which way a person is going through the steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// From one step to the next.
    #[default]
    Onward,
    /// Changing one part of a summary, to come back to it.
    BackToSummary,
}
