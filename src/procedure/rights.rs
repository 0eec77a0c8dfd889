//! Path A, **Gestion des droits d'accès**: choose the user, the period, the bodies and their accesses,
//! check the summary, submit (help page, first procedure, steps 3 to 7).
//!
//! `ChoosingUser → SettingPeriod → SelectingBodies → ChoosingAccesses → Reviewing`: an enum, since each
//! stage knows all that the one before it knew, and one thing more.

use super::{
    AccessesAnswers, AccessesInput, Direction, Field, PeriodAnswers, PeriodInput, Problem, Reason,
};
use crate::register::{
    BodyId, Command, Day, Grants, OrderedSet, Period, ProcurationTerms, Reference, Register,
    UserId, check_mandatary,
};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// A step, each with an address of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RightsStep {
    /// Choisir l'utilisateur.
    User,
    /// Période de la procuration.
    Period,
    /// Ministères et organismes visés.
    Bodies,
    /// Accès par ministère ou organisme.
    Accesses,
    /// Résumé de la procuration.
    Summary,
}

impl RightsStep {
    /// How many steps the page counts.
    pub const COUNT: u32 = 4;

    /// The step's number, from 1 to [`Self::COUNT`]; bodies and accesses are one step.
    #[must_use]
    pub fn number(self) -> u32 {
        match self {
            Self::User => 1,
            Self::Period => 2,
            Self::Bodies | Self::Accesses => 3,
            Self::Summary => 4,
        }
    }

    /// The steps of the help page (Gestion des droits d'accès) that are done here.
    #[must_use]
    pub fn on_help_page(self) -> RangeInclusive<u32> {
        match self {
            Self::User => 3..=3,
            Self::Period => 4..=4,
            Self::Bodies => 5..=5,
            Self::Accesses => 5..=6,
            Self::Summary => 7..=7,
        }
    }
}

/// A person's answers, just as they were given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RightsAnswers {
    /// The user.
    pub user: Option<UserId>,
    /// The dates.
    pub period: PeriodAnswers,
    /// The bodies and their accesses.
    pub accesses: AccessesAnswers,
    /// Which way the person is going.
    pub direction: Direction,
}

/// What happened on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RightsInput {
    /// A user was chosen.
    UserChosen(UserId),
    /// The dates changed.
    Period(PeriodInput),
    /// The bodies or their accesses changed.
    Accesses(AccessesInput),
    /// A "Modifier" of the summary was pressed: the person will come back to the summary.
    RevisionBegan,
}

/// How far the answers reach: each stage holds just what is known by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RightsStage {
    /// No user yet.
    ChoosingUser,
    /// A user, no period yet.
    SettingPeriod {
        /// The user.
        user: UserId,
    },
    /// A user and a period, no body yet.
    SelectingBodies {
        /// The user.
        user: UserId,
        /// The period.
        period: Period,
    },
    /// Bodies, not each with an access yet.
    ChoosingAccesses {
        /// The user.
        user: UserId,
        /// The period.
        period: Period,
        /// The bodies; at least one.
        bodies: OrderedSet<BodyId>,
    },
    /// Everything: the summary.
    Reviewing(RightsSummary),
}

impl RightsStage {
    /// The step to which the stage belongs.
    #[must_use]
    pub fn step(&self) -> RightsStep {
        match self {
            Self::ChoosingUser => RightsStep::User,
            Self::SettingPeriod { .. } => RightsStep::Period,
            Self::SelectingBodies { .. } => RightsStep::Bodies,
            Self::ChoosingAccesses { .. } => RightsStep::Accesses,
            Self::Reviewing(_) => RightsStep::Summary,
        }
    }
}

/// What the summary shows, which is exactly what *Transmettre* records (R6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RightsSummary {
    /// The user.
    pub user: UserId,
    /// From when to when.
    pub period: Period,
    /// What is granted.
    pub grants: Grants,
}

impl RightsSummary {
    /// The request, under a fresh reference.
    #[must_use]
    pub fn command(self, reference: Reference) -> Command {
        let Self {
            user,
            period,
            grants,
        } = self;
        let terms = ProcurationTerms {
            name: None,
            note: None,
            period,
            grants,
        };
        Command::GrantAccess {
            user,
            reference,
            terms,
        }
    }
}

impl RightsAnswers {
    /// The answers before anybody answered.
    #[must_use]
    pub fn begun(today: Day) -> Self {
        Self {
            user: None,
            period: PeriodAnswers::starting(today),
            accesses: AccessesAnswers::default(),
            direction: Direction::Onward,
        }
    }

    /// Takes an input.
    pub fn receive(&mut self, input: RightsInput) {
        match input {
            RightsInput::UserChosen(user) => self.user = Some(user),
            RightsInput::Period(input) => self.period.receive(input),
            RightsInput::Accesses(input) => self.accesses.receive(input),
            RightsInput::RevisionBegan => self.direction = Direction::BackToSummary,
        }
    }

    /// The stage of a step that was asked for: its own when every earlier step has its answer, else
    /// that of the first step that misses one.
    #[must_use]
    pub fn stage_at(&self, step: RightsStep, register: &Register) -> RightsStage {
        let known = self
            .user
            .filter(|&user| register.users().get(user).is_some());
        let (Some(user), true) = (known, step > RightsStep::User) else {
            return RightsStage::ChoosingUser;
        };
        let (Some(period), true) = (self.period.period(), step > RightsStep::Period) else {
            return RightsStage::SettingPeriod { user };
        };
        let bodies = self.accesses.selected();
        if bodies.is_empty() || step == RightsStep::Bodies {
            return RightsStage::SelectingBodies { user, period };
        }
        match self.accesses.grants() {
            Some(grants) if step > RightsStep::Accesses => RightsStage::Reviewing(RightsSummary {
                user,
                period,
                grants,
            }),
            _ => RightsStage::ChoosingAccesses {
                user,
                period,
                bodies: bodies.clone(),
            },
        }
    }

    /// **Continuer** (on the bodies' page: **Modifier**): checks the answers of a step and tells the
    /// next one.
    ///
    /// # Errors
    /// Everything that has to be put right on this step; the answers stay as they are.
    pub fn continue_from(
        &mut self,
        step: RightsStep,
        register: &Register,
        today: Day,
    ) -> Result<RightsStep, Vec<Problem>> {
        let next = match step {
            RightsStep::User => {
                self.check_user(register).map_err(|problem| vec![problem])?;
                RightsStep::Period
            }
            RightsStep::Period => {
                self.period.check(today)?;
                RightsStep::Bodies
            }
            RightsStep::Bodies => {
                self.accesses.check_bodies(register)?;
                return Ok(RightsStep::Accesses);
            }
            RightsStep::Accesses | RightsStep::Summary => {
                self.accesses.check(register)?;
                RightsStep::Summary
            }
        };
        match std::mem::take(&mut self.direction) {
            Direction::Onward => Ok(next),
            Direction::BackToSummary => Ok(self
                .stage_at(RightsStep::Summary, register)
                .step()
                .max(next)),
        }
    }

    pub(super) fn check_user(&self, register: &Register) -> Result<(), Problem> {
        let user = self
            .user
            .ok_or_else(|| Problem::new(Field::User, Reason::Missing))?;
        check_mandatary(register, user).map_err(Problem::from)
    }
}
