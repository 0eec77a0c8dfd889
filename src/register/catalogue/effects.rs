//! What a change of the catalogue gives and takes, and whom: what its summary shows, so that nobody is
//! touched without being named (R4, R6).

use super::super::{Access, Day, OrderedMap, OrderedSet, ProcurationId, Register, UserId};
use super::{BodyId, CatalogueChange, TaskId};

/// One person whom changes touch, through one procuration, at one body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// The body.
    pub body: BodyId,
    /// The mandatary.
    pub user: UserId,
    /// The version of the procuration.
    pub procuration: ProcurationId,
}

/// What changes of the catalogue give and take.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CatalogueEffects {
    /// Of each change, in their order: how many people it takes something from or gives something to, a
    /// person counted once for each procuration.
    pub touched: Vec<usize>,
    /// Of each change, in their order: how many procurations that aren't over name what it is about, whether
    /// somebody has them or not.
    pub procurations: Vec<usize>,
    /// Whose accesses stop in part, or altogether.
    pub losses: Vec<Touched>,
    /// Whose accesses grow (R4).
    pub gains: Vec<Touched>,
}

/// What changes withdraw and add, body by body.
#[derive(Default)]
struct Moves {
    /// The changes that withdraw or add something at each body, by their places.
    of_bodies: OrderedMap<BodyId, Vec<usize>>,
}

impl Moves {
    fn of(changes: &[CatalogueChange]) -> Self {
        let mut moves = Self::default();
        for (place, change) in changes.iter().enumerate() {
            let moves_something = match change {
                CatalogueChange::TaskAdded { .. }
                | CatalogueChange::BodyWithdrawn(_)
                | CatalogueChange::TaskWithdrawn { .. } => true,
                CatalogueChange::BodyAdded { .. }
                | CatalogueChange::BodyRenamed { .. }
                | CatalogueChange::TaskRenamed { .. } => false,
            };
            if moves_something {
                moves
                    .of_bodies
                    .change(change.body().clone(), |places| places.push(place));
            }
        }
        moves
    }
}

impl Register {
    /// Whom these changes touch: the mandataries of every procuration that isn't over, suspended ones and
    /// those to come among them. It walks through all procurations once.
    #[must_use]
    pub fn catalogue_effects(&self, changes: &[CatalogueChange], today: Day) -> CatalogueEffects {
        let moves = Moves::of(changes);
        let mut effects = CatalogueEffects {
            touched: vec![0; changes.len()],
            procurations: vec![0; changes.len()],
            ..CatalogueEffects::default()
        };
        for (procuration, row) in self.procurations.iter() {
            if row.status(today).is_over() {
                continue;
            }
            let holders: Vec<UserId> = self
                .mandataries(procuration)
                .map(|(_, assignment)| assignment.user)
                .collect();
            for (body, access) in row.terms.grants.iter() {
                if let Some(places) = moves.of_bodies.get(body) {
                    effects.add((changes, places), access, body, (procuration, &holders));
                }
            }
        }
        effects
    }

    /// The tasks that somebody who is touched loses, in the catalogue's order: of those that the changes
    /// withdraw, the ones that the procuration covers.
    #[must_use]
    pub fn lost_tasks(&self, changes: &[CatalogueChange], touched: &Touched) -> OrderedSet<TaskId> {
        let mut lost = OrderedSet::new();
        let Some(access) = self.access_of(touched) else {
            return lost;
        };
        for change in changes {
            match change {
                CatalogueChange::BodyWithdrawn(body) if *body == touched.body => {
                    let tasks = self.catalogue.body(body).into_iter();
                    let tasks = tasks.flat_map(|body| &body.tasks).map(|task| &task.id);
                    let covered = tasks.filter(|task| access.covers(task));
                    covered.for_each(|task| lost.insert(task.clone()));
                }
                CatalogueChange::TaskWithdrawn { body, task }
                    if *body == touched.body && access.covers(task) =>
                {
                    lost.insert(task.clone());
                }
                _ => {}
            }
        }
        lost
    }

    /// Of the tasks that the changes add, those by which the access of somebody who is touched grows: their
    /// places among the changes.
    #[must_use]
    pub fn gained_tasks(&self, changes: &[CatalogueChange], touched: &Touched) -> Vec<usize> {
        let Some(access) = self.access_of(touched) else {
            return Vec::new();
        };
        let places = changes.iter().enumerate();
        let gained = places.filter(|(_, change)| match change {
            CatalogueChange::TaskAdded { body, task, .. } => {
                *body == touched.body && access.covers(task)
            }
            _ => false,
        });
        gained.map(|(place, _)| place).collect()
    }

    /// Whether somebody's access grows because a task that it names, which had been withdrawn, is back.
    #[must_use]
    pub fn finds_again(&self, touched: &Touched) -> bool {
        matches!(self.access_of(touched), Some(Access::Restricted(_)))
    }

    fn access_of(&self, touched: &Touched) -> Option<&Access> {
        let row = self.procurations.get(touched.procuration)?;
        row.terms.grants.get(&touched.body)
    }
}

impl CatalogueEffects {
    fn add(
        &mut self,
        (changes, places): (&[CatalogueChange], &[usize]),
        access: &Access,
        body: &BodyId,
        (procuration, holders): (ProcurationId, &[UserId]),
    ) {
        let (mut loses, mut gains) = (false, false);
        for &place in places {
            let Some(change) = changes.get(place) else {
                continue;
            };
            if !change.task().is_none_or(|task| access.covers(task)) {
                continue;
            }
            loses |= change.is_withdrawal();
            gains |= !change.is_withdrawal();
            if let Some(count) = self.touched.get_mut(place) {
                *count = count.saturating_add(holders.len());
            }
            if let Some(count) = self.procurations.get_mut(place) {
                *count = count.saturating_add(1);
            }
        }
        let touched = |&user: &UserId| Touched {
            body: body.clone(),
            user,
            procuration,
        };
        if loses {
            self.losses.extend(holders.iter().map(touched));
        }
        if gains {
            self.gains.extend(holders.iter().map(touched));
        }
    }
}
