//! Path B1, **Gestion des procurations › Ajouter › Interne**: fill in the fields, select the bodies and
//! their accesses, check the summary, submit (help page, second procedure, creation, steps 4 to 7).
//!
//! `FillingDetails → SelectingBodies → ChoosingAccesses → Reviewing`.

use super::problem::kept;
use super::{
    AccessesAnswers, AccessesInput, Direction, Field, PeriodAnswers, PeriodInput, Problem, Reason,
};
use crate::register::{
    BodyId, Command, Day, Name, Note, OrderedSet, Procuration, ProcurationTerms, Reference,
    Register,
};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// A step, each with an address of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CreationStep {
    /// Renseignements sur la procuration.
    Details,
    /// Ministères et organismes visés.
    Bodies,
    /// Accès par ministère ou organisme.
    Accesses,
    /// Résumé de la procuration.
    Summary,
}

impl CreationStep {
    /// How many steps the page counts.
    pub const COUNT: u32 = 4;

    /// The step's number, from 1 to [`Self::COUNT`].
    #[must_use]
    pub fn number(self) -> u32 {
        match self {
            Self::Details => 1,
            Self::Bodies => 2,
            Self::Accesses => 3,
            Self::Summary => 4,
        }
    }

    /// The step of the help page (Création d'une procuration) before the first of these: the type.
    pub const TYPE_ON_HELP_PAGE: RangeInclusive<u32> = 3..=3;

    /// The steps of the help page (Création d'une procuration) that are done here.
    #[must_use]
    pub fn on_help_page(self) -> RangeInclusive<u32> {
        match self {
            Self::Details => 4..=4,
            Self::Bodies => 5..=5,
            Self::Accesses => 5..=6,
            Self::Summary => 7..=7,
        }
    }
}

/// A person's answers, just as they were given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreationAnswers {
    /// Nom de la procuration.
    pub name: String,
    /// Note (facultatif).
    pub note: String,
    /// The dates.
    pub period: PeriodAnswers,
    /// The bodies and their accesses.
    pub accesses: AccessesAnswers,
    /// Which way the person is going.
    pub direction: Direction,
}

/// What happened on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreationInput {
    /// The name was typed.
    NameTyped(String),
    /// The note was typed.
    NoteTyped(String),
    /// The dates changed.
    Period(PeriodInput),
    /// The bodies or their accesses changed.
    Accesses(AccessesInput),
    /// A "Modifier" of the summary was pressed: the person will come back to the summary.
    RevisionBegan,
}

/// How far the answers reach: each stage holds just what is known by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreationStage {
    /// The fields aren't filled in yet.
    FillingDetails,
    /// The fields are, no body yet.
    SelectingBodies,
    /// Bodies, not each with an access yet.
    ChoosingAccesses {
        /// The bodies; at least one.
        bodies: OrderedSet<BodyId>,
    },
    /// Everything: the summary.
    Reviewing(CreationSummary),
}

impl CreationStage {
    /// The step to which the stage belongs.
    #[must_use]
    pub fn step(&self) -> CreationStep {
        match self {
            Self::FillingDetails => CreationStep::Details,
            Self::SelectingBodies => CreationStep::Bodies,
            Self::ChoosingAccesses { .. } => CreationStep::Accesses,
            Self::Reviewing(_) => CreationStep::Summary,
        }
    }
}

/// What the summary shows, which is exactly what *Transmettre* records (R6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreationSummary {
    /// What the procuration will say.
    pub terms: ProcurationTerms,
}

impl CreationSummary {
    /// The request, under a fresh reference.
    #[must_use]
    pub fn command(self, reference: Reference) -> Command {
        Command::CreateProcuration {
            reference,
            terms: self.terms,
        }
    }
}

/// Whether a procuration has to have a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    /// It has.
    Needed,
    /// It may go without.
    Optional,
}

impl CreationAnswers {
    /// The answers before anybody answered.
    #[must_use]
    pub fn begun(today: Day) -> Self {
        Self {
            name: String::new(),
            note: String::new(),
            period: PeriodAnswers::starting(today),
            accesses: AccessesAnswers::default(),
            direction: Direction::Onward,
        }
    }

    /// The answers that another procuration gives, as a starting point. One that is over gives no date.
    #[must_use]
    pub fn duplicating(other: &Procuration, today: Day) -> Self {
        let terms = &other.terms;
        let name = terms.name.as_ref().map(|name| name.as_str().to_owned());
        let note = terms.note.as_ref().map(|note| note.as_str().to_owned());
        let period = if other.status(today).is_over() {
            PeriodAnswers::starting(today)
        } else {
            PeriodAnswers::from_today(terms.period, today)
        };
        Self {
            name: name.unwrap_or_default(),
            note: note.unwrap_or_default(),
            period,
            accesses: AccessesAnswers::of(&terms.grants),
            direction: Direction::Onward,
        }
    }

    /// The answers as a starting point for another procuration: under a name of its own, without an end, which
    /// is asked for anew.
    #[must_use]
    pub fn as_copy(self, name: String) -> Self {
        // A name that would be too long stays as it is, to be changed by whoever copies it.
        let name = Name::parse(&name).map_or(self.name.clone(), |_| name);
        let mut copy = Self { name, ..self };
        copy.period.end = String::new();
        copy
    }

    /// Takes an input.
    pub fn receive(&mut self, input: CreationInput) {
        match input {
            CreationInput::NameTyped(text) => self.name = text,
            CreationInput::NoteTyped(text) => self.note = text,
            CreationInput::Period(input) => self.period.receive(input),
            CreationInput::Accesses(input) => self.accesses.receive(input),
            CreationInput::RevisionBegan => self.direction = Direction::BackToSummary,
        }
    }

    /// The stage of a step that was asked for: its own when every earlier step has its answer, else
    /// that of the first step that misses one.
    #[must_use]
    pub fn stage_at(&self, step: CreationStep) -> CreationStage {
        self.reached(step, Naming::Needed)
    }

    /// As [`Self::stage_at`], of a procuration that has to have a name, or not.
    pub(super) fn reached(&self, step: CreationStep, naming: Naming) -> CreationStage {
        let details = self
            .name(naming)
            .ok()
            .zip(self.note().ok())
            .zip(self.period.period());
        let (Some(((name, note), period)), true) = (details, step > CreationStep::Details) else {
            return CreationStage::FillingDetails;
        };
        let bodies = self.accesses.selected();
        if bodies.is_empty() || step == CreationStep::Bodies {
            return CreationStage::SelectingBodies;
        }
        match self.accesses.grants() {
            Some(grants) if step > CreationStep::Accesses => {
                let terms = ProcurationTerms {
                    name,
                    note,
                    period,
                    grants,
                };
                CreationStage::Reviewing(CreationSummary { terms })
            }
            _ => CreationStage::ChoosingAccesses {
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
        step: CreationStep,
        register: &Register,
        today: Day,
    ) -> Result<CreationStep, Vec<Problem>> {
        self.check_step(step, Naming::Needed, register, today)?;
        let next = match step {
            CreationStep::Details => CreationStep::Bodies,
            CreationStep::Bodies => return Ok(CreationStep::Accesses),
            CreationStep::Accesses | CreationStep::Summary => CreationStep::Summary,
        };
        match std::mem::take(&mut self.direction) {
            Direction::Onward => Ok(next),
            Direction::BackToSummary => Ok(self.stage_at(CreationStep::Summary).step().max(next)),
        }
    }

    /// Checks the answers of a step.
    pub(super) fn check_step(
        &self,
        step: CreationStep,
        naming: Naming,
        register: &Register,
        today: Day,
    ) -> Result<(), Vec<Problem>> {
        match step {
            CreationStep::Details => self.check_details(naming, today),
            CreationStep::Bodies => self.accesses.check_bodies(register),
            CreationStep::Accesses | CreationStep::Summary => {
                self.accesses.check(register).map(|_| ())
            }
        }
    }

    fn check_details(&self, naming: Naming, today: Day) -> Result<(), Vec<Problem>> {
        let mut problems = Vec::new();
        kept(self.name(naming), &mut problems);
        problems.extend(self.period.check(today).err().unwrap_or_default());
        kept(self.note(), &mut problems);
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems)
        }
    }

    fn name(&self, naming: Naming) -> Result<Option<Name>, Problem> {
        if naming == Naming::Optional && self.name.trim().is_empty() {
            return Ok(None);
        }
        let at_name = |problem| Problem::new(Field::ProcurationName, Reason::Text(problem));
        Name::parse(&self.name).map(Some).map_err(at_name)
    }

    fn note(&self) -> Result<Option<Note>, Problem> {
        let at_note = |problem| Problem::new(Field::Note, Reason::Text(problem));
        Note::parse_optional(&self.note).map_err(at_note)
    }
}
