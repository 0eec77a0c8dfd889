//! The bodies and the access to each of them: the part that Gestion des droits d'accès (step 5 of the
//! help page) and the creation of a procuration (step 5) share.

use super::{Field, Problem, Reason};
use crate::register::{
    Access, BodyId, Grants, OrderedMap, OrderedSet, Register, TaskId, check_grants,
};
use serde::{Deserialize, Serialize};

/// The selected bodies, and what has been answered for each of them so far. A body that is deselected
/// keeps its answer, in case it is selected again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessesAnswers {
    selected: OrderedSet<BodyId>,
    answers: OrderedMap<BodyId, AccessAnswer>,
}

/// What has been answered for one body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessAnswer {
    /// All tasks or some; `None` until a person chooses.
    pub choice: Option<AccessChoice>,
    /// The ticked tasks; they count only with [`AccessChoice::Some`].
    pub tasks: OrderedSet<TaskId>,
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
    /// The answers that grant just this.
    #[must_use]
    pub fn of(grants: &Grants) -> Self {
        let answer = |access: &Access| match access {
            Access::Unrestricted => AccessAnswer {
                choice: Some(AccessChoice::All),
                tasks: OrderedSet::new(),
            },
            Access::Restricted(tasks) => AccessAnswer {
                choice: Some(AccessChoice::Some),
                tasks: tasks.clone(),
            },
        };
        let answers = grants.iter();
        Self {
            selected: grants.keys().cloned().collect(),
            answers: answers
                .map(|(body, access)| (body.clone(), answer(access)))
                .collect(),
        }
    }

    /// The selected bodies.
    #[must_use]
    pub fn selected(&self) -> &OrderedSet<BodyId> {
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
            AccessesInput::BodyToggled(body) => self.selected.toggle(body),
            AccessesInput::AccessChosen(body, choice) => {
                self.answers
                    .change(body, |answer| answer.choice = Some(choice));
            }
            AccessesInput::TaskToggled(body, task) => {
                self.answers
                    .change(body, |answer| answer.tasks.toggle(task));
            }
        }
    }

    /// The bodies that may be asked about: at least one, each enrolled (R3).
    ///
    /// # Errors
    /// Everything that has to be put right, where the bodies are selected.
    pub fn check_bodies(&self, register: &Register) -> Result<(), Vec<Problem>> {
        self.check_each_body(register).map_err(|problems| {
            let where_selected = |problem: Problem| Problem::new(Field::Bodies, problem.reason);
            problems.into_iter().map(where_selected).collect()
        })
    }

    /// As [`Self::check_bodies`], with the problem of a body at that body.
    fn check_each_body(&self, register: &Register) -> Result<(), Vec<Problem>> {
        if self.selected.is_empty() {
            return Err(vec![Problem::new(Field::Bodies, Reason::Missing)]);
        }
        let problems: Vec<Problem> = self
            .selected_in_order(register)
            .filter_map(|body| {
                // Unrestricted stands in for the access that isn't known yet: it only asks for the body.
                check_access(register, body, Access::Unrestricted).err()
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
    /// Everything that has to be put right, in the order of the page: the bodies, or when they may be
    /// asked about each one that lacks an access or a task, or names a task that it doesn't have.
    pub fn check(&self, register: &Register) -> Result<Grants, Vec<Problem>> {
        self.check_each_body(register)?;
        let problems: Vec<Problem> = self
            .selected_in_order(register)
            .filter_map(|body| match self.chosen(body) {
                Some(access) => check_access(register, body, access).err(),
                None => Some(Problem::new(Field::Access(body.clone()), Reason::Missing)),
            })
            .collect();
        match self.grants() {
            Some(grants) if problems.is_empty() => Ok(grants),
            _ => Err(problems),
        }
    }

    /// The selected bodies in the catalogue's order, which is that of the pages; last those that the
    /// catalogue doesn't have.
    fn selected_in_order<'a>(&'a self, register: &'a Register) -> impl Iterator<Item = &'a BodyId> {
        let catalogue = register.catalogue();
        let listed = catalogue.bodies().iter().map(|body| &body.id);
        let selected = listed.filter(|id| self.selected.contains(id));
        let unknown = self.selected.iter();
        selected.chain(unknown.filter(|id| catalogue.body(id).is_none()))
    }

    /// The access to a body, when it is complete.
    fn access(&self, body: &BodyId) -> Option<Access> {
        let lacks_a_task =
            |access: &Access| matches!(access, Access::Restricted(tasks) if tasks.is_empty());
        self.chosen(body).filter(|access| !lacks_a_task(access))
    }

    /// The access that was chosen for a body, even without a task yet.
    fn chosen(&self, body: &BodyId) -> Option<Access> {
        let answer = self.answers.get(body)?;
        Some(match answer.choice? {
            AccessChoice::All => Access::Unrestricted,
            AccessChoice::Some => Access::Restricted(answer.tasks.clone()),
        })
    }
}

/// Checks the access to one body, so that every body tells its own problem.
fn check_access(register: &Register, body: &BodyId, access: Access) -> Result<(), Problem> {
    check_grants(register, &Grants::from([(body.clone(), access)])).map_err(Problem::from)
}
