//! What a summary shows before *Transmettre*: all that a command would record, and whom it would touch (R6).
//!
//! A command names what it is about, and what follows from it is decided at the last moment. Should
//! somebody else have recorded something in between, more may follow than the summary has shown: then nothing
//! is recorded, and what has changed is named.

use super::{
    Actor, AssignmentId, Command, Event, Moment, OrderedSet, ProcurationId, Refusal, Register,
    Subject, UserId, decide,
};

/// What a command would record, and the assignments that it would end or take along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreseen {
    events: Vec<Event>,
    touched: OrderedSet<AssignmentId>,
}

impl Foreseen {
    /// What this command of this actor would lead to at this moment.
    ///
    /// # Errors
    /// As [`decide`].
    pub fn of(
        register: &Register,
        actor: Actor,
        command: Command,
        moment: Moment,
    ) -> Result<Self, Refusal> {
        decide(register, actor, command, moment).map(|events| Self::led_to(register, events))
    }

    /// What these events, which were decided on this register, lead to.
    #[must_use]
    pub fn led_to(register: &Register, events: Vec<Event>) -> Self {
        let mut touched = Vec::new();
        for event in &events {
            match event {
                Event::AssignmentEnded { assignment, .. } => touched.push(*assignment),
                Event::ProcurationModified { replaced, .. } => {
                    touched.extend(register.mandataries(*replaced).map(|(id, _)| id));
                }
                _ => {}
            }
        }
        let touched = touched.into_iter().collect();
        Self { events, touched }
    }

    /// The events, in the order in which they would be recorded.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The assignments that would end, or pass to a new version.
    pub fn touched(&self) -> impl Iterator<Item = AssignmentId> {
        self.touched.iter().copied()
    }

    /// Checks that this, which a summary has shown, is what would be recorded now.
    ///
    /// # Errors
    /// [`Refusal::ChangedSince`], for each assignment that is touched now and wasn't, or the other way round;
    /// where there is none, for what the events are about.
    pub fn check(&self, now: &Self) -> Result<(), Refusal> {
        if self == now {
            return Ok(());
        }
        let gone = self.touched.iter().filter(|id| !now.touched.contains(id));
        let new = now.touched.iter().filter(|id| !self.touched.contains(id));
        let mut changed: Vec<Subject> = gone.chain(new).copied().map(Subject::Assignment).collect();
        if changed.is_empty() {
            changed.extend(self.events.iter().find_map(subject));
        }
        let refusals = changed.into_iter().map(Refusal::ChangedSince).collect();
        Err(Refusal::together(refusals).unwrap_or(Refusal::NotAsDecided))
    }
}

/// What an event is about.
fn subject(event: &Event) -> Option<Subject> {
    let procuration = |id: &ProcurationId| Some(Subject::Procuration(*id));
    let user = |id: &UserId| Some(Subject::User(*id));
    match event {
        Event::ProcurationModified { replaced, .. } => procuration(replaced),
        Event::ProcurationSuspended(id) | Event::ProcurationReactivated(id) => procuration(id),
        Event::ProcurationRevoked {
            procuration: id, ..
        }
        | Event::ProcurationAssigned {
            procuration: id, ..
        }
        | Event::CreationUndone {
            procuration: id, ..
        }
        | Event::ModificationUndone {
            procuration: id, ..
        } => procuration(id),
        Event::UserDeparted { user: id, .. }
        | Event::UserChanged { user: id, .. }
        | Event::RoleChanged { user: id, .. }
        | Event::AccessesReviewed { user: id, .. } => user(id),
        Event::UserSuspended(id) | Event::UserReactivated(id) => user(id),
        Event::AssignmentEnded { assignment: id, .. } | Event::AssignmentResumed(id) => {
            Some(Subject::Assignment(*id))
        }
        Event::EnrolmentSet { body, .. } => Some(Subject::Body(body.clone())),
        _ => None,
    }
}
