//! The rules: who may do what, at which public body, until when.
//!
//! A [`Command`] is asked of [`decide`], which checks every rule of the domain (R1 to R14) against a
//! [`Register`] and answers with [`Event`]s or with a [`Refusal`] that names its rule. Events are the
//! only way in which a register changes ([`Register::apply`]). Whether a person may do a task is
//! answered by [`Register::access`], with its reasons.
//!
//! Invariants of this room:
//! * it imports no other room, and knows no browser, no clock and no randomness: today's date, the
//!   instant and every random value come in with the question, and Unicode's tables are a library's or
//!   those that the shell hands over ([`normal_form`]);
//! * [`decide`] never changes anything, and `apply` never fails and never asks the time;
//! * replaying the same events gives the same register;
//! * what was accepted once is accepted whenever it is read again: how a rule may be tightened all the same
//!   stands in `decide::author`;
//! * statuses are derived from the day and never stored;
//! * a submission costs the same at the ten-thousandth procuration as at the first: nothing here
//!   walks through all users or all procurations to decide.
//!
//! Where to go next: `procedure` turns a person's steps into commands, `office` records events.

mod access;
mod account;
mod actor;
mod apply;
mod assignment;
pub mod base32;
mod calendar;
mod catalogue;
mod command;
mod decide;
mod differences;
mod enterprise;
mod event;
mod grants;
mod last_acts;
mod loss;
mod mandate;
mod neq;
pub mod normal_form;
mod opposite;
mod ordered;
mod ordering;
mod procuration;
mod reach;
mod reference;
mod refusal;
mod state;
mod table;
mod text;
mod touched;
mod user;
mod versions;

pub use access::{AccessDecision, Denial, EnrolmentLack, Ground};
pub use account::{Account, AccountKey, KeyOrigin};
pub use actor::{Actor, Instant, Moment};
pub use assignment::{Assignment, AssignmentEnd, AssignmentId, EndReason};
pub use calendar::{Day, MAXIMUM_YEARS, Period, PeriodProblem};
pub use catalogue::{
    BodyDetails, BodyId, Catalogue, CatalogueChange, CatalogueEffects, PublicBody, Task,
    TaskDetails, TaskId, TaskKind, Touched,
};
pub use command::{Command, NewUser, ProcurationTerms};
pub use decide::{
    check_assignable, check_author, check_change, check_grants, check_mandatary, check_modifiable,
    check_new_mandatary, check_pair, check_period, decide, founder_account, hindrances_of_pairs,
};
pub use differences::{AccessChange, Change, Differences, is_prolongation};
pub use enterprise::{EnrolmentState, Enterprise, RegisterKind};
pub use event::Event;
pub use grants::{Access, Grants};
pub use last_acts::LastActs;
pub use loss::{BodyTasks, Loss, NothingLost, Stopping};
pub use mandate::{EndedMandate, MandateEnd};
pub use neq::{Neq, NeqCaution, NeqProblem};
pub use opposite::Opposite;
pub use ordered::{OrderedMap, OrderedSet};
pub use ordering::sort_key;
pub use procuration::{Procuration, ProcurationId, ProcurationState, Status};
pub use reference::{Reference, ReferenceProblem};
pub use refusal::{Refusal, Rule, Subject};
pub use state::Register;
pub use table::Table;
pub use text::{Acronym, Email, EmailProblem, Label, Name, Note, TextProblem};
pub use touched::{check_listed, touched};
pub use user::{CodeProblem, Review, Role, Standing, User, UserCode, UserId};
pub use versions::HeldVersion;
