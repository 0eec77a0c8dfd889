//! What is changed in the catalogue, and what is checked of it.

use super::super::{Acronym, Label, Refusal};
use super::{BodyId, Catalogue, OWN, Presence, PublicBody, Task, TaskId, TaskKind};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// How a body is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyDetails {
    /// Its acronym.
    pub acronym: Acronym,
    /// Its full name in French.
    pub name_fr: Label,
    /// Its full name in English.
    pub name_en: Label,
}

/// How a task is called, and what it lets its holder do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskDetails {
    /// Its name in French.
    pub name_fr: Label,
    /// Its name in English.
    pub name_en: Label,
    /// What it lets its holder do.
    pub kind: TaskKind,
    /// Whether it touches sensitive information or binds the enterprise gravely.
    pub sensitive: bool,
}

/// One change of the catalogue. Its form is that of the journal: variants and fields are only ever appended
/// at the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CatalogueChange {
    /// A body is offered from now on, without a task at first.
    BodyAdded {
        /// Its identity.
        body: BodyId,
        /// How it is called.
        details: BodyDetails,
    },
    /// A task is offered from now on. Unrestricted accesses to its body grow with it (R4).
    TaskAdded {
        /// Its body.
        body: BodyId,
        /// Its identity.
        task: TaskId,
        /// How it is called.
        details: TaskDetails,
    },
    /// A body is called otherwise.
    BodyRenamed {
        /// Which.
        body: BodyId,
        /// How it is called from now on.
        details: BodyDetails,
    },
    /// A task is called otherwise, or something else is said of what it lets do.
    TaskRenamed {
        /// Its body.
        body: BodyId,
        /// Which.
        task: TaskId,
        /// How it is called from now on.
        details: TaskDetails,
    },
    /// A body is offered no more, nor are its tasks: what was granted there stops.
    BodyWithdrawn(BodyId),
    /// A task is offered no more: where it was granted, that stops.
    TaskWithdrawn {
        /// Its body.
        body: BodyId,
        /// Which.
        task: TaskId,
    },
}

impl CatalogueChange {
    /// The body that is changed, or of which a task is.
    #[must_use]
    pub fn body(&self) -> &BodyId {
        match self {
            Self::BodyAdded { body, .. }
            | Self::TaskAdded { body, .. }
            | Self::BodyRenamed { body, .. }
            | Self::TaskRenamed { body, .. }
            | Self::BodyWithdrawn(body)
            | Self::TaskWithdrawn { body, .. } => body,
        }
    }

    /// The task that is changed; `None` where it is the body itself.
    #[must_use]
    pub fn task(&self) -> Option<&TaskId> {
        match self {
            Self::TaskAdded { task, .. }
            | Self::TaskRenamed { task, .. }
            | Self::TaskWithdrawn { task, .. } => Some(task),
            Self::BodyAdded { .. } | Self::BodyRenamed { .. } | Self::BodyWithdrawn(_) => None,
        }
    }

    /// Whether something is offered no more.
    #[must_use]
    pub fn is_withdrawal(&self) -> bool {
        matches!(self, Self::BodyWithdrawn(_) | Self::TaskWithdrawn { .. })
    }

    /// Whether its identities have the form of one.
    pub(in crate::register) fn is_well_formed(&self) -> bool {
        self.body().is_well_formed() && self.task().is_none_or(TaskId::is_well_formed)
    }

    /// Whether something is added under an identity of the enterprise's own.
    pub(in crate::register) fn adds_own(&self) -> bool {
        match self {
            Self::BodyAdded { body, .. } => body.is_own(),
            Self::TaskAdded { task, .. } => task.is_own(),
            _ => false,
        }
    }
}

impl Catalogue {
    /// Checks that a change fits today's catalogue.
    ///
    /// # Errors
    /// When what is added is there, when what is renamed or withdrawn isn't, or when the name is the one
    /// that it has.
    pub(in crate::register) fn check(&self, change: &CatalogueChange) -> Result<(), Refusal> {
        match change {
            CatalogueChange::BodyAdded { body, .. } => match self.body(body) {
                Some(_) => Err(Refusal::BodyTaken(body.clone())),
                None => Ok(()),
            },
            CatalogueChange::TaskAdded { body, task, .. } => {
                self.offered(body)?;
                match self.body_of_task(task) {
                    Some(taken) => Err(Refusal::TaskTaken {
                        body: taken.id.clone(),
                        task: task.clone(),
                    }),
                    None => Ok(()),
                }
            }
            CatalogueChange::BodyRenamed { body, details } => {
                is_new(!self.offered(body)?.is_called(details))
            }
            CatalogueChange::TaskRenamed {
                body,
                task,
                details,
            } => is_new(!self.offered_task(body, task)?.is_called(details)),
            CatalogueChange::BodyWithdrawn(body) => self.offered(body).map(|_| ()),
            CatalogueChange::TaskWithdrawn { body, task } => {
                self.offered_task(body, task).map(|_| ())
            }
        }
    }

    /// The next identity of the enterprise's own, when so many are given before it.
    pub(in crate::register) fn next_own(&self, before: u32) -> String {
        let number = self.own.saturating_add(before).saturating_add(1);
        format!("{OWN}{number}")
    }

    /// Applies a change. It never fails: see the invariants of this room.
    pub(in crate::register) fn apply(&mut self, change: &CatalogueChange) {
        if change.adds_own() {
            self.own = self.own.saturating_add(1);
        }
        match change {
            CatalogueChange::BodyAdded { body, details } => self.add_body(body, details),
            CatalogueChange::TaskAdded {
                body,
                task,
                details,
            } => self.add_task(body, task, details),
            CatalogueChange::BodyRenamed { body, details } => {
                let mut bodies = self.bodies.iter_mut();
                if let Some(row) = bodies.find(|row| row.id == *body) {
                    row.call(details);
                }
            }
            CatalogueChange::TaskRenamed {
                body,
                task,
                details,
            } => {
                let mut bodies = self.bodies.iter_mut();
                let row = bodies.find(|row| row.id == *body);
                let row = row.and_then(|row| row.tasks.iter_mut().find(|row| row.id == *task));
                if let Some(row) = row {
                    row.call(details);
                }
            }
            CatalogueChange::BodyWithdrawn(body) => self.withdraw_body(body),
            CatalogueChange::TaskWithdrawn { body, task } => self.withdraw_task(body, task),
        }
    }

    fn add_body(&mut self, body: &BodyId, details: &BodyDetails) {
        self.places.set_body(body, Presence::Offered);
        let mut bodies = self.bodies.iter_mut();
        if let Some(row) = bodies.find(|row| row.id == *body) {
            row.call(details);
            return;
        }
        self.bodies.push(PublicBody {
            id: body.clone(),
            acronym: owned(details.acronym.as_str()),
            name_fr: owned(details.name_fr.as_str()),
            name_en: owned(details.name_en.as_str()),
            tasks: Vec::new(),
        });
    }

    fn add_task(&mut self, body: &BodyId, task: &TaskId, details: &TaskDetails) {
        let mut bodies = self.bodies.iter_mut();
        let Some(row) = bodies.find(|row| row.id == *body) else {
            return;
        };
        self.places.set_task(body, task, Presence::Offered);
        if let Some(known) = row.tasks.iter_mut().find(|row| row.id == *task) {
            known.call(details);
            return;
        }
        row.tasks.push(Task {
            id: task.clone(),
            name_fr: owned(details.name_fr.as_str()),
            name_en: owned(details.name_en.as_str()),
            kind: details.kind,
            sensitive: details.sensitive,
        });
    }

    fn withdraw_body(&mut self, body: &BodyId) {
        let Some(place) = self.bodies.iter().position(|row| row.id == *body) else {
            return;
        };
        self.places.set_body(body, Presence::Withdrawn);
        let row = self.bodies.remove(place);
        for task in &row.tasks {
            // Where the body is offered again, each of its tasks has to be too.
            self.places.set_task(body, &task.id, Presence::Withdrawn);
        }
        let PublicBody {
            id,
            acronym,
            name_fr,
            name_en,
            tasks,
        } = row;
        let former = PublicBody {
            id,
            acronym,
            name_fr,
            name_en,
            tasks: Vec::new(),
        };
        self.remember(former, tasks);
    }

    fn withdraw_task(&mut self, body: &BodyId, task: &TaskId) {
        let mut bodies = self.bodies.iter_mut();
        let Some(row) = bodies.find(|row| row.id == *body) else {
            return;
        };
        let Some(place) = row.tasks.iter().position(|row| row.id == *task) else {
            return;
        };
        self.places.set_task(body, task, Presence::Withdrawn);
        let withdrawn = row.tasks.remove(place);
        let former = PublicBody {
            tasks: Vec::new(),
            ..row.clone()
        };
        self.remember(former, vec![withdrawn]);
    }

    /// Keeps the names of a body and of tasks that were withdrawn.
    fn remember(&mut self, body: PublicBody, withdrawn: Vec<Task>) {
        let mut known = Vec::new();
        if let Some(place) = self.withdrawn.iter().position(|row| row.id == body.id) {
            known = self.withdrawn.remove(place).tasks;
            known.retain(|known| withdrawn.iter().all(|task| task.id != known.id));
        }
        known.extend(withdrawn);
        self.withdrawn.push(PublicBody {
            tasks: known,
            ..body
        });
    }

    fn offered(&self, body: &BodyId) -> Result<&PublicBody, Refusal> {
        self.body(body)
            .ok_or_else(|| Refusal::BodyUnknown(body.clone()))
    }

    fn offered_task(&self, body: &BodyId, task: &TaskId) -> Result<&Task, Refusal> {
        let unknown = || Refusal::TaskUnknown {
            body: body.clone(),
            task: task.clone(),
        };
        self.offered(body)?.task(task).ok_or_else(unknown)
    }
}

impl PublicBody {
    /// Whether the body is called so already.
    #[must_use]
    pub fn is_called(&self, details: &BodyDetails) -> bool {
        self.acronym == details.acronym.as_str()
            && self.name_fr == details.name_fr.as_str()
            && self.name_en == details.name_en.as_str()
    }

    fn call(&mut self, details: &BodyDetails) {
        self.acronym = owned(details.acronym.as_str());
        self.name_fr = owned(details.name_fr.as_str());
        self.name_en = owned(details.name_en.as_str());
    }
}

impl Task {
    /// Whether the task is called so already, and lets its holder do the same.
    #[must_use]
    pub fn is_called(&self, details: &TaskDetails) -> bool {
        self.name_fr == details.name_fr.as_str()
            && self.name_en == details.name_en.as_str()
            && self.kind == details.kind
            && self.sensitive == details.sensitive
    }

    fn call(&mut self, details: &TaskDetails) {
        self.name_fr = owned(details.name_fr.as_str());
        self.name_en = owned(details.name_en.as_str());
        self.kind = details.kind;
        self.sensitive = details.sensitive;
    }
}

fn owned(text: &str) -> Cow<'static, str> {
    Cow::Owned(text.to_owned())
}

fn is_new(is_new: bool) -> Result<(), Refusal> {
    if is_new {
        Ok(())
    } else {
        Err(Refusal::NothingToChange)
    }
}
