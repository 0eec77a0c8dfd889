//! The bodies and the access to each of them: the part that Gestion des droits d'accès (step 5 of the
//! help page) and the creation of a procuration (step 5) share.

use super::{Field, Problem, Reason};
use crate::register::{Access, BodyId, Grants, Refusal, Register, TaskId, check_grants};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The selected bodies, and what has been answered for each of them so far. A body that is deselected
/// keeps its answer, in case it is selected again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessesAnswers {
    selected: BTreeSet<BodyId>,
    answers: BTreeMap<BodyId, AccessAnswer>,
}

/// What has been answered for one body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessAnswer {
    /// All tasks or some; `None` until a person chooses.
    pub choice: Option<AccessChoice>,
    /// The ticked tasks; they count only with [`AccessChoice::Some`].
    pub tasks: BTreeSet<TaskId>,
}

/// The two radios of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccessChoice {
    /// Toutes les tâches (accès sans restriction).
    All,
    /// Certaines tâches (accès avec restriction).
    Some,
}

/// What happened to the bodies and their accesses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccessesInput {
    /// A body was ticked, or unticked.
    BodyToggled(BodyId),
    /// All tasks or some were chosen for a body.
    AccessChosen(BodyId, AccessChoice),
    /// A task of a body was ticked, or unticked.
    TaskToggled(BodyId, TaskId),
}

impl AccessesAnswers {
    /// The selected bodies.
    #[must_use]
    pub fn selected(&self) -> &BTreeSet<BodyId> {
        &self.selected
    }

    /// What has been answered for a body, or `None` where nothing has.
    #[must_use]
    pub fn answer(&self, body: &BodyId) -> Option<&AccessAnswer> {
        self.answers.get(body)
    }

    /// Takes an input.
    pub fn receive(&mut self, input: AccessesInput) {
        match input {
            AccessesInput::BodyToggled(body) => toggle(&mut self.selected, body),
            AccessesInput::AccessChosen(body, choice) => {
                self.answers.entry(body).or_default().choice = Some(choice);
            }
            AccessesInput::TaskToggled(body, task) => {
                toggle(&mut self.answers.entry(body).or_default().tasks, task);
            }
        }
    }

    /// The bodies that may be asked about: at least one, each enrolled (R3).
    ///
    /// # Errors
    /// Everything that has to be put right.
    pub fn check_bodies(&self, register: &Register) -> Result<(), Vec<Problem>> {
        if self.selected.is_empty() {
            return Err(vec![Problem::new(Field::Bodies, Reason::Missing)]);
        }
        let problems: Vec<Problem> = self
            .selected
            .iter()
            .filter_map(|body| {
                // Unrestricted stands in for the access that isn't known yet: it only asks for the body.
                let grants = Grants::from([(body.clone(), Access::Unrestricted)]);
                check_grants(register, &grants).err().map(Problem::from)
            })
            .collect();
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems)
        }
    }

    /// What the answers grant, when every selected body has an access, and at least one body is
    /// selected. Whether the register allows it is [`Self::check`]'s question.
    #[must_use]
    pub fn grants(&self) -> Option<Grants> {
        let grants = self
            .selected
            .iter()
            .map(|body| Some((body.clone(), self.access(body)?)));
        grants
            .collect::<Option<Grants>>()
            .filter(|grants| !grants.is_empty())
    }

    /// What the answers grant, when it may be submitted (R3).
    ///
    /// # Errors
    /// Everything that has to be put right: bodies first, then each body that lacks an access or a task.
    pub fn check(&self, register: &Register) -> Result<Grants, Vec<Problem>> {
        self.check_bodies(register)?;
        let problems: Vec<Problem> = self
            .selected
            .iter()
            .filter_map(|body| self.lack(body))
            .collect();
        match self.grants() {
            Some(grants) if problems.is_empty() => {
                check_grants(register, &grants).map_err(|refusal| vec![refusal.into()])?;
                Ok(grants)
            }
            _ => Err(problems),
        }
    }

    fn access(&self, body: &BodyId) -> Option<Access> {
        let answer = self.answers.get(body)?;
        match answer.choice? {
            AccessChoice::All => Some(Access::Unrestricted),
            AccessChoice::Some if answer.tasks.is_empty() => None,
            AccessChoice::Some => Some(Access::Restricted(answer.tasks.clone())),
        }
    }

    /// What one body's answer lacks.
    fn lack(&self, body: &BodyId) -> Option<Problem> {
        if self.access(body).is_some() {
            return None;
        }
        let chosen = self.answers.get(body).and_then(|answer| answer.choice);
        Some(match chosen {
            None => Problem::new(Field::Access(body.clone()), Reason::Missing),
            Some(_) => Refusal::NoTask(body.clone()).into(),
        })
    }
}

pub(super) fn toggle<T: Ord>(set: &mut BTreeSet<T>, item: T) {
    if !set.remove(&item) {
        set.insert(item);
    }
}
