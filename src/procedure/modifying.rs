//! **Modifier une procuration** (R11): select the procuration, change its fields, its bodies and their
//! accesses, choose which mandataries go on, check the differences, submit. The answers begin as the version
//! that is replaced; its steps are those of a creation, and one more for the mandataries.
//!
//! `ChoosingProcuration → FillingDetails → SelectingBodies → ChoosingAccesses → ChoosingMandataries →
//! Reviewing`.

use super::creation::Naming;
use super::{
    CreationAnswers, CreationInput, CreationStage, CreationStep, Direction, Field, Problem, Reason,
};
use crate::register::{
    AssignmentId, BodyId, Command, Day, Differences, OrderedSet, ProcurationId, ProcurationTerms,
    Refusal, Register, check_change, check_modifiable,
};
use serde::{Deserialize, Serialize};

/// A step, each with an address of its own. The procuration is selected in the list before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ModificationStep {
    /// The list, where the procuration is selected.
    Procuration,
    /// Renseignements sur la procuration.
    Details,
    /// Ministères et organismes visés.
    Bodies,
    /// Accès par ministère ou organisme.
    Accesses,
    /// Which mandataries go on.
    Mandataries,
    /// The differences.
    Summary,
}

impl ModificationStep {
    /// How many steps the page counts, once the procuration is selected.
    pub const COUNT: u32 = 5;

    /// The step's number, from 1 to [`Self::COUNT`]; 0 for the list before them.
    #[must_use]
    pub fn number(self) -> u32 {
        match self {
            Self::Procuration => 0,
            Self::Details => 1,
            Self::Bodies => 2,
            Self::Accesses => 3,
            Self::Mandataries => 4,
            Self::Summary => 5,
        }
    }

    /// The step of a creation that asks the same.
    fn of_creation(self) -> CreationStep {
        match self {
            Self::Procuration | Self::Details => CreationStep::Details,
            Self::Bodies => CreationStep::Bodies,
            Self::Accesses => CreationStep::Accesses,
            Self::Mandataries | Self::Summary => CreationStep::Summary,
        }
    }
}

/// A person's answers, just as they were given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModificationAnswers {
    /// The version to replace.
    pub procuration: Option<ProcurationId>,
    /// What the new version says.
    pub terms: CreationAnswers,
    /// The assignments that don't pass to the new version; every other one does.
    pub dropped: OrderedSet<AssignmentId>,
}

/// What happened on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ModificationInput {
    /// The fields, the bodies or their accesses changed.
    Terms(CreationInput),
    /// A mandatary was ticked, or unticked.
    MandataryToggled(AssignmentId),
}

/// How far the answers reach: each stage holds just what is known by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ModificationStage {
    /// No procuration yet.
    ChoosingProcuration,
    /// A procuration, whose fields are shown.
    FillingDetails {
        /// The version to replace.
        procuration: ProcurationId,
    },
    /// The fields are filled in.
    SelectingBodies {
        /// The version to replace.
        procuration: ProcurationId,
    },
    /// Bodies, at least one.
    ChoosingAccesses {
        /// The version to replace.
        procuration: ProcurationId,
        /// The bodies.
        bodies: OrderedSet<BodyId>,
    },
    /// Everything that the new version says.
    ChoosingMandataries {
        /// The version to replace.
        procuration: ProcurationId,
    },
    /// Everything: the summary.
    Reviewing(ModificationSummary),
}

impl ModificationStage {
    /// The step to which the stage belongs.
    #[must_use]
    pub fn step(&self) -> ModificationStep {
        match self {
            Self::ChoosingProcuration => ModificationStep::Procuration,
            Self::FillingDetails { .. } => ModificationStep::Details,
            Self::SelectingBodies { .. } => ModificationStep::Bodies,
            Self::ChoosingAccesses { .. } => ModificationStep::Accesses,
            Self::ChoosingMandataries { .. } => ModificationStep::Mandataries,
            Self::Reviewing(_) => ModificationStep::Summary,
        }
    }
}

/// What the summary shows, which is exactly what *Transmettre* records (R6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModificationSummary {
    /// The version to replace.
    pub procuration: ProcurationId,
    /// What the new version says.
    pub terms: ProcurationTerms,
    /// The assignments that don't pass to it.
    pub dropped: OrderedSet<AssignmentId>,
}

impl ModificationSummary {
    /// The request.
    #[must_use]
    pub fn command(self) -> Command {
        Command::ModifyProcuration {
            procuration: self.procuration,
            terms: self.terms,
            dropped: self.dropped,
        }
    }

    /// What the new version says otherwise than the one that it replaces; `None` where there is no such
    /// version.
    #[must_use]
    pub fn differences(&self, register: &Register) -> Option<Differences> {
        let replaced = register.procurations().get(self.procuration)?;
        Some(Differences::between(&replaced.terms, &self.terms))
    }
}

impl ModificationAnswers {
    /// The answers before a procuration is selected.
    #[must_use]
    pub fn begun(today: Day) -> Self {
        Self {
            procuration: None,
            terms: CreationAnswers::begun(today),
            dropped: OrderedSet::new(),
        }
    }

    /// The answers as the version to replace gives them, every mandatary going on.
    ///
    /// # Errors
    /// When it is unknown, or its status doesn't allow a modification: what is over prefills nothing.
    pub fn of(register: &Register, id: ProcurationId, today: Day) -> Result<Self, Refusal> {
        let procuration = check_modifiable(register, id, today)?;
        Ok(Self {
            procuration: Some(id),
            terms: CreationAnswers::duplicating(procuration, today),
            dropped: OrderedSet::new(),
        })
    }

    /// Takes an input.
    pub fn receive(&mut self, input: ModificationInput) {
        match input {
            ModificationInput::Terms(input) => self.terms.receive(input),
            ModificationInput::MandataryToggled(assignment) => self.dropped.toggle(assignment),
        }
    }

    /// The stage of a step that was asked for: its own when every earlier step has its answer, else
    /// that of the first step that misses one.
    #[must_use]
    pub fn stage_at(&self, step: ModificationStep, register: &Register) -> ModificationStage {
        let known = self
            .procuration
            .filter(|&id| register.procurations().get(id).is_some());
        let (Some(procuration), true) = (known, step > ModificationStep::Procuration) else {
            return ModificationStage::ChoosingProcuration;
        };
        let naming = naming_of(register, procuration);
        match self.terms.reached(step.of_creation(), naming) {
            CreationStage::FillingDetails => ModificationStage::FillingDetails { procuration },
            CreationStage::SelectingBodies => ModificationStage::SelectingBodies { procuration },
            CreationStage::ChoosingAccesses { bodies } => ModificationStage::ChoosingAccesses {
                procuration,
                bodies,
            },
            CreationStage::Reviewing(_) if step == ModificationStep::Mandataries => {
                ModificationStage::ChoosingMandataries { procuration }
            }
            CreationStage::Reviewing(summary) => {
                ModificationStage::Reviewing(ModificationSummary {
                    procuration,
                    terms: summary.terms,
                    dropped: self.dropped.clone(),
                })
            }
        }
    }

    /// **Continuer**: checks the answers of a step and tells the next one.
    ///
    /// # Errors
    /// Everything that has to be put right on this step; the answers stay as they are.
    pub fn continue_from(
        &mut self,
        step: ModificationStep,
        register: &Register,
        today: Day,
    ) -> Result<ModificationStep, Vec<Problem>> {
        let procuration = self
            .check_procuration(register, today)
            .map_err(|problem| vec![problem])?;
        let naming = naming_of(register, procuration);
        let next = match step {
            ModificationStep::Procuration => return Ok(ModificationStep::Details),
            ModificationStep::Details => ModificationStep::Bodies,
            ModificationStep::Bodies => ModificationStep::Accesses,
            ModificationStep::Accesses => ModificationStep::Mandataries,
            ModificationStep::Mandataries | ModificationStep::Summary => ModificationStep::Summary,
        };
        let asked = step.of_creation();
        self.terms.check_step(asked, naming, register, today)?;
        if next == ModificationStep::Summary {
            self.check_mandataries(register, procuration, today)?;
        }
        if next == ModificationStep::Accesses {
            return Ok(next);
        }
        match std::mem::take(&mut self.terms.direction) {
            Direction::Onward => Ok(next),
            Direction::BackToSummary => {
                let reached = self.stage_at(ModificationStep::Summary, register);
                Ok(reached.step().max(next))
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
        check_modifiable(register, id, today)?;
        Ok(id)
    }

    /// Whoever is dropped must still be a mandatary, and something must change.
    fn check_mandataries(
        &self,
        register: &Register,
        procuration: ProcurationId,
        today: Day,
    ) -> Result<(), Vec<Problem>> {
        let mut problems = self.problems_of_dropped(register, procuration);
        if let ModificationStage::Reviewing(summary) =
            self.stage_at(ModificationStep::Summary, register)
        {
            let asked = (&summary.terms, &summary.dropped);
            let checked = check_change(register, procuration, asked, today);
            problems.extend(checked.err().map(Problem::from));
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems)
        }
    }

    pub(super) fn problems_of_dropped(
        &self,
        register: &Register,
        procuration: ProcurationId,
    ) -> Vec<Problem> {
        let stands = |id: &AssignmentId| {
            let row = register.assignments().get(*id);
            row.is_some_and(|row| row.procuration == procuration && row.ended.is_none())
        };
        let over = self.dropped.iter().filter(|id| !stands(id));
        over.map(|id| Problem::new(Field::Users, Reason::Refused(Refusal::AssignmentOver(*id))))
            .collect()
    }
}

/// A version without a name, as Gestion des droits d'accès makes it, stays without one if nobody gives it
/// one.
pub(super) fn naming_of(register: &Register, id: ProcurationId) -> Naming {
    let named = register.procurations().get(id);
    match named.and_then(|row| row.terms.name.as_ref()) {
        Some(_) => Naming::Needed,
        None => Naming::Optional,
    }
}
