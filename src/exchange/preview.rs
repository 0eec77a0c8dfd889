//! What a newer catalogue would change, and for whom.

use super::file::{CatalogueFile, FileBody};
use crate::register::{
    Catalogue, CatalogueChange, CatalogueEffects, Day, OrderedSet, PublicBody, Register, TaskId,
};

/// What a file would change of today's catalogue. Nothing of it is applied by itself.
///
/// What is the enterprise's own isn't in any file, and stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CataloguePreview {
    /// What changes: first what is withdrawn, then what is added, then what is renamed, each in the
    /// catalogue's order. Empty where the file says what the catalogue says.
    pub changes: Vec<CatalogueChange>,
    /// What that gives and takes, and whom.
    pub effects: CatalogueEffects,
}

impl CataloguePreview {
    /// Compares a file with the register's catalogue, on this day.
    #[must_use]
    pub fn of(file: &CatalogueFile, register: &Register, today: Day) -> Self {
        let changes = changes(file, register.catalogue());
        let effects = register.catalogue_effects(&changes, today);
        Self { changes, effects }
    }

    /// The withdrawals that take nothing from anybody, of what no procuration names, by their places.
    #[must_use]
    pub fn without_effect(&self) -> OrderedSet<usize> {
        let counted = self.changes.iter().zip(&self.effects.procurations);
        let places = counted.enumerate();
        let without = places.filter(|(_, (change, count))| change.is_withdrawal() && **count == 0);
        without.map(|(place, _)| place).collect()
    }

    /// The changes to ask for: all of them, save the withdrawals that weren't confirmed, by their places, and
    /// what can't be done without these. Nothing is withdrawn by default.
    #[must_use]
    pub fn confirmed(&self, confirmed: &OrderedSet<usize>) -> Vec<CatalogueChange> {
        let is_left = |place: usize| {
            let change = self.changes.get(place);
            change.is_some_and(CatalogueChange::is_withdrawal) && !confirmed.contains(&place)
        };
        let places = || self.changes.iter().enumerate();
        let left: Vec<&CatalogueChange> = places()
            .filter(|(place, _)| is_left(*place))
            .map(|(_, change)| change)
            .collect();
        let stands_elsewhere =
            |task: &TaskId| left.iter().any(|change| change.task() == Some(task));
        let kept = places().filter(|(place, change)| match change {
            // A task that goes from one body to another is withdrawn at the one first.
            CatalogueChange::TaskAdded { task, .. } => !stands_elsewhere(task),
            _ => !is_left(*place),
        });
        kept.map(|(_, change)| change.clone()).collect()
    }
}

fn changes(file: &CatalogueFile, catalogue: &Catalogue) -> Vec<CatalogueChange> {
    let (mut withdrawn, mut added, mut renamed) = (Vec::new(), Vec::new(), Vec::new());
    for body in catalogue.bodies() {
        match file.body(body) {
            Some(newer) => withdrawn.extend(withdrawn_tasks(body, newer)),
            None if body.id.is_own() => {}
            None => withdrawn.push(CatalogueChange::BodyWithdrawn(body.id.clone())),
        }
    }
    for newer in &file.bodies {
        let known = catalogue.body(&newer.id);
        let (body, details) = (newer.id.clone(), newer.details.clone());
        match known {
            None => added.push(CatalogueChange::BodyAdded { body, details }),
            Some(known) if known.is_called(&details) => {}
            Some(_) => renamed.push(CatalogueChange::BodyRenamed { body, details }),
        }
        for (task, details) in &newer.tasks {
            let (body, task, details) = (newer.id.clone(), task.clone(), details.clone());
            match known.and_then(|known| known.task(&task)) {
                None => added.push(CatalogueChange::TaskAdded {
                    body,
                    task,
                    details,
                }),
                Some(known) if known.is_called(&details) => {}
                Some(_) => renamed.push(CatalogueChange::TaskRenamed {
                    body,
                    task,
                    details,
                }),
            }
        }
    }
    withdrawn.extend(added);
    withdrawn.extend(renamed);
    withdrawn
}

fn withdrawn_tasks<'a>(
    body: &'a PublicBody,
    newer: &'a FileBody,
) -> impl Iterator<Item = CatalogueChange> + 'a {
    let stays = |id: &TaskId| id.is_own() || newer.tasks.iter().any(|(task, _)| task == id);
    let gone = body.tasks.iter().filter(move |task| !stays(&task.id));
    gone.map(|task| CatalogueChange::TaskWithdrawn {
        body: body.id.clone(),
        task: task.id.clone(),
    })
}

impl CatalogueFile {
    fn body(&self, known: &PublicBody) -> Option<&FileBody> {
        self.bodies.iter().find(|body| body.id == known.id)
    }
}
