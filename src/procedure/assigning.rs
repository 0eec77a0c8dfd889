//! Path B2, **Gestion des procurations › Assigner**: select the procuration, look at its details,
//! choose the users, check the summary of the accesses, submit (help page, second procedure,
//! assignment, steps 3 to 6).
//!
//! `ChoosingProcuration → ReadingDetails → ChoosingUsers → Reviewing`.

use super::{Field, Problem, Reason};
use crate::register::{
    Command, Day, OrderedSet, ProcurationId, Register, UserId, check_assignable,
    check_new_mandatary,
};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// A step, each with an address of its own. The procuration is selected in the list before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AssignmentStep {
    /// The list, where the procuration is selected.
    Procuration,
    /// Détails de la procuration.
    Details,
    /// Assigner la procuration.
    Users,
    /// Résumé des accès.
    Summary,
}

impl AssignmentStep {
    /// How many steps the page counts, once the procuration is selected.
    pub const COUNT: u32 = 3;

    /// The step's number, from 1 to [`Self::COUNT`]; 0 for the list before them.
    #[must_use]
    pub fn number(self) -> u32 {
        match self {
            Self::Procuration => 0,
            Self::Details => 1,
            Self::Users => 2,
            Self::Summary => 3,
        }
    }

    /// The steps of the help page (Assigner une procuration) that are done here.
    #[must_use]
    pub fn on_help_page(self) -> RangeInclusive<u32> {
        match self {
            Self::Procuration | Self::Details => 3..=3,
            Self::Users => 4..=5,
            Self::Summary => 6..=6,
        }
    }
}

/// A person's answers, just as they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssignmentAnswers {
    /// The procuration.
    pub procuration: Option<ProcurationId>,
    /// The users.
    pub users: OrderedSet<UserId>,
}

/// What happened on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssignmentInput {
    /// A procuration was selected.
    ProcurationChosen(ProcurationId),
    /// A user was ticked, or unticked.
    UserToggled(UserId),
    /// These users were ticked together; everybody is unticked where there are none.
    UsersChosen(Vec<UserId>),
}

/// How far the answers reach: each stage holds just what is known by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssignmentStage {
    /// No procuration yet.
    ChoosingProcuration,
    /// A procuration, whose details are shown.
    ReadingDetails {
        /// The procuration.
        procuration: ProcurationId,
    },
    /// A procuration, no user yet.
    ChoosingUsers {
        /// The procuration.
        procuration: ProcurationId,
    },
    /// Everything: the summary.
    Reviewing(AssignmentSummary),
}

impl AssignmentStage {
    /// The step to which the stage belongs.
    #[must_use]
    pub fn step(&self) -> AssignmentStep {
        match self {
            Self::ChoosingProcuration => AssignmentStep::Procuration,
            Self::ReadingDetails { .. } => AssignmentStep::Details,
            Self::ChoosingUsers { .. } => AssignmentStep::Users,
            Self::Reviewing(_) => AssignmentStep::Summary,
        }
    }
}

/// What the summary shows, which is exactly what *Transmettre* records (R6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignmentSummary {
    /// The procuration.
    pub procuration: ProcurationId,
    /// The users; at least one.
    pub users: OrderedSet<UserId>,
}

impl AssignmentSummary {
    /// The request.
    #[must_use]
    pub fn command(self) -> Command {
        Command::AssignProcuration {
            procuration: self.procuration,
            users: self.users,
        }
    }
}

impl AssignmentAnswers {
    /// Takes an input.
    pub fn receive(&mut self, input: AssignmentInput) {
        match input {
            AssignmentInput::ProcurationChosen(procuration) => self.procuration = Some(procuration),
            AssignmentInput::UserToggled(user) => self.users.toggle(user),
            AssignmentInput::UsersChosen(users) if users.is_empty() => {
                self.users = OrderedSet::new();
            }
            AssignmentInput::UsersChosen(users) => {
                for user in users {
                    self.users.insert(user);
                }
            }
        }
    }

    /// The stage of a step that was asked for: its own when every earlier step has its answer, else
    /// that of the first step that misses one.
    #[must_use]
    pub fn stage_at(&self, step: AssignmentStep, register: &Register) -> AssignmentStage {
        let known = self
            .procuration
            .filter(|&id| register.procurations().get(id).is_some());
        let (Some(procuration), true) = (known, step > AssignmentStep::Procuration) else {
            return AssignmentStage::ChoosingProcuration;
        };
        if step == AssignmentStep::Details {
            return AssignmentStage::ReadingDetails { procuration };
        }
        if self.users.is_empty() || step == AssignmentStep::Users {
            return AssignmentStage::ChoosingUsers { procuration };
        }
        AssignmentStage::Reviewing(AssignmentSummary {
            procuration,
            users: self.users.clone(),
        })
    }

    /// **Assigner** on the list, **Continuer** on the steps: checks the answers of a step and tells the
    /// next one (R5).
    ///
    /// # Errors
    /// Everything that has to be put right on this step; the answers stay as they are.
    pub fn continue_from(
        &self,
        step: AssignmentStep,
        register: &Register,
        today: Day,
    ) -> Result<AssignmentStep, Vec<Problem>> {
        let procuration = self
            .check_procuration(register, today)
            .map_err(|problem| vec![problem])?;
        match step {
            AssignmentStep::Procuration => Ok(AssignmentStep::Details),
            AssignmentStep::Details => Ok(AssignmentStep::Users),
            AssignmentStep::Users | AssignmentStep::Summary => {
                self.check_users(register, procuration)?;
                Ok(AssignmentStep::Summary)
            }
        }
    }

    pub(super) fn check_procuration(
        &self,
        register: &Register,
        today: Day,
    ) -> Result<ProcurationId, Problem> {
        let missing = || Problem::new(Field::Procuration, Reason::Missing);
        let id = self.procuration.ok_or_else(missing)?;
        check_assignable(register, id, today)?;
        Ok(id)
    }

    pub(super) fn check_users(
        &self,
        register: &Register,
        id: ProcurationId,
    ) -> Result<(), Vec<Problem>> {
        if self.users.is_empty() {
            return Err(vec![Problem::new(Field::Users, Reason::Missing)]);
        }
        let refusal_of = |&user: &UserId| check_new_mandatary(register, user, id).err();
        let at_users = |refusal| Problem::new(Field::Users, Reason::Refused(refusal));
        let problems: Vec<Problem> = self
            .users
            .iter()
            .filter_map(refusal_of)
            .map(at_users)
            .collect();
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems)
        }
    }
}
