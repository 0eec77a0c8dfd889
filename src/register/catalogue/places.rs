//! Where bodies and tasks stand among the marks of [`Reach`](super::super::reach::Reach).
//!
//! A place is given once and never moves, so what was marked stays true whatever is added or withdrawn.

use super::super::{Denial, OrderedMap};
use super::{BodyId, TaskId};

/// Where a task stands among the marks.
pub(in crate::register) struct TaskPlace {
    /// Marked where its body is named at all.
    pub(in crate::register) named: u32,
    /// Marked where all the tasks of its body are granted, present and future.
    pub(in crate::register) whole: u32,
    /// Marked where the task itself is named.
    pub(in crate::register) task: u32,
}

/// Whether something is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// The catalogue never had it: only something that is granted names it.
    Unknown,
    /// It is offered.
    Offered,
    /// It was withdrawn.
    Withdrawn,
}

/// The places of every body and task that were ever spoken of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::register) struct Places {
    bodies: OrderedMap<BodyId, BodyPlaces>,
    /// How many places were given.
    given: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct BodyPlaces {
    named: u32,
    whole: u32,
    presence: Presence,
    tasks: OrderedMap<TaskId, (u32, Presence)>,
}

impl Places {
    /// Where this task of this body stands, or why it isn't offered.
    pub(super) fn of_task(&self, body: &BodyId, task: &TaskId) -> Result<TaskPlace, Denial> {
        let places = self.bodies.get(body).ok_or(Denial::TaskUnknown)?;
        let (task, presence) = *places.tasks.get(task).ok_or(Denial::TaskUnknown)?;
        match (places.presence, presence) {
            (Presence::Unknown, _) | (_, Presence::Unknown) => Err(Denial::TaskUnknown),
            (Presence::Withdrawn, _) => Err(Denial::BodyWithdrawn),
            (_, Presence::Withdrawn) => Err(Denial::TaskWithdrawn),
            (Presence::Offered, Presence::Offered) => Ok(TaskPlace {
                named: places.named,
                whole: places.whole,
                task,
            }),
        }
    }

    /// The place that is marked where this body is named.
    pub(in crate::register) fn named(&mut self, body: &BodyId) -> Option<u32> {
        self.body(body).map(|places| places.named)
    }

    /// The place that is marked where all the tasks of this body are granted.
    pub(in crate::register) fn whole(&mut self, body: &BodyId) -> Option<u32> {
        self.body(body).map(|places| places.whole)
    }

    /// The place that is marked where this task of this body is named.
    pub(in crate::register) fn task(&mut self, body: &BodyId, task: &TaskId) -> Option<u32> {
        let known = self.body(body)?.tasks.get(task).map(|(place, _)| *place);
        known.or_else(|| self.give_task(body, task, Presence::Unknown))
    }

    /// Says whether a body is offered.
    pub(super) fn set_body(&mut self, body: &BodyId, presence: Presence) {
        if let Some(places) = self.body(body) {
            places.presence = presence;
        }
    }

    /// Says whether a task is offered.
    pub(super) fn set_task(&mut self, body: &BodyId, task: &TaskId, presence: Presence) {
        let known = self.body(body);
        let known = known.and_then(|places| places.tasks.get(task));
        match known.map(|(place, _)| *place) {
            Some(place) => self.put_task(body, task, place, presence),
            None => {
                self.give_task(body, task, presence);
            }
        }
    }

    fn give_task(&mut self, body: &BodyId, task: &TaskId, presence: Presence) -> Option<u32> {
        let place = self.give();
        self.put_task(body, task, place, presence);
        Some(place)
    }

    fn put_task(&mut self, body: &BodyId, task: &TaskId, place: u32, presence: Presence) {
        if let Some(places) = self.body(body) {
            places.tasks.insert(task.clone(), (place, presence));
        }
    }

    fn body(&mut self, body: &BodyId) -> Option<&mut BodyPlaces> {
        if !self.bodies.contains_key(body) {
            let places = BodyPlaces {
                named: self.give(),
                whole: self.give(),
                presence: Presence::Unknown,
                tasks: OrderedMap::new(),
            };
            self.bodies.insert(body.clone(), places);
        }
        self.bodies.get_mut(body)
    }

    fn give(&mut self) -> u32 {
        let place = self.given;
        self.given = place.saturating_add(1);
        place
    }
}
