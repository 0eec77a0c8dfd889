//! What a modification changes (R11): two versions side by side.

use super::{
    Access, BodyId, Event, Name, Note, OrderedSet, Period, ProcurationTerms, Register, TaskId,
};

/// What one version of a procuration says otherwise than another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differences {
    /// The names, where they differ.
    pub name: Option<Change<Option<Name>>>,
    /// The notes, where they differ.
    pub note: Option<Change<Option<Note>>>,
    /// The periods, where they differ.
    pub period: Option<Change<Period>>,
    /// The bodies whose access differs, in order.
    pub accesses: Vec<(BodyId, AccessChange)>,
}

/// What something was, and what it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<T> {
    /// In the older version.
    pub from: T,
    /// In the newer one.
    pub to: T,
}

/// How the access to one body changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccessChange {
    /// The body is new, with this access.
    BodyAdded(Access),
    /// The body is no longer named; it had this access.
    BodyRemoved(Access),
    /// The access was restricted to these tasks, and is unrestricted now (R4).
    Unrestricted(OrderedSet<TaskId>),
    /// The access was unrestricted, and is restricted to these tasks now (R4).
    Restricted(OrderedSet<TaskId>),
    /// The access is restricted as before, to other tasks.
    Tasks {
        /// The new tasks.
        added: OrderedSet<TaskId>,
        /// The tasks that are no longer named.
        removed: OrderedSet<TaskId>,
    },
}

impl Differences {
    /// What the newer terms say otherwise than the older ones.
    #[must_use]
    pub fn between(older: &ProcurationTerms, newer: &ProcurationTerms) -> Self {
        Self {
            name: change(&older.name, &newer.name),
            note: change(&older.note, &newer.note),
            period: change(&older.period, &newer.period),
            accesses: accesses(older, newer),
        }
    }

    /// Whether both say the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.name.is_none()
            && self.note.is_none()
            && self.period.is_none()
            && self.accesses.is_empty()
    }
}

fn change<T: Clone + PartialEq>(from: &T, to: &T) -> Option<Change<T>> {
    (from != to).then(|| Change {
        from: from.clone(),
        to: to.clone(),
    })
}

fn accesses(older: &ProcurationTerms, newer: &ProcurationTerms) -> Vec<(BodyId, AccessChange)> {
    let bodies = older.grants.keys().chain(newer.grants.keys());
    let bodies: OrderedSet<&BodyId> = bodies.collect();
    let changes = bodies.into_iter().filter_map(|body| {
        let change = access(older.grants.get(body), newer.grants.get(body))?;
        Some((body.clone(), change))
    });
    changes.collect()
}

fn access(from: Option<&Access>, to: Option<&Access>) -> Option<AccessChange> {
    Some(match (from, to) {
        (None, Some(to)) => AccessChange::BodyAdded(to.clone()),
        (Some(from), None) => AccessChange::BodyRemoved(from.clone()),
        (Some(Access::Restricted(tasks)), Some(Access::Unrestricted)) => {
            AccessChange::Unrestricted(tasks.clone())
        }
        (Some(Access::Unrestricted), Some(Access::Restricted(tasks))) => {
            AccessChange::Restricted(tasks.clone())
        }
        (Some(Access::Restricted(from)), Some(Access::Restricted(to))) if from != to => {
            AccessChange::Tasks {
                added: without(to, from),
                removed: without(from, to),
            }
        }
        _ => return None,
    })
}

fn without(tasks: &OrderedSet<TaskId>, others: &OrderedSet<TaskId>) -> OrderedSet<TaskId> {
    let rest = tasks.iter().filter(|task| !others.contains(task));
    rest.cloned().collect()
}

/// Whether an event is a modification that gave a procuration a later end and changed nothing else.
#[must_use]
pub fn is_prolongation(register: &Register, event: &Event) -> bool {
    let Event::ProcurationModified {
        replaced,
        terms,
        dropped,
        on,
        ..
    } = event
    else {
        return false;
    };
    let Some(former) = register.procurations().get(*replaced) else {
        return false;
    };
    let differences = Differences::between(&former.terms, terms);
    // A version can't begin before the day on which it is made (R2): that it begins then is no change.
    let begins_alike = terms.period.start() == former.terms.period.start().max(*on);
    let is_later = terms.period.end() > former.terms.period.end();
    let is_alone = differences.name.is_none()
        && differences.note.is_none()
        && differences.accesses.is_empty()
        && dropped.is_empty();
    begins_alike && is_later && is_alone
}
