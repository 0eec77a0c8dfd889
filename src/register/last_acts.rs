//! Which act may be taken back, and by whom: the last one of its author alone, by its very opposite.

use super::{
    Actor, Command, Event, Instant, Moment, Opposite, OrderedMap, Refusal, Register, UserId, decide,
};

/// The last act of each user, with what takes it back. Each act is told by its place in the journal.
#[derive(Debug, Default)]
pub struct LastActs(OrderedMap<UserId, (u32, Opposite)>);

impl LastActs {
    /// Takes note of an act: these events, which are about to be applied together to this register. It takes
    /// the place of its author's act before it. A founding has no author who might take it back.
    pub fn note(&mut self, before: &Register, (author, act): (Actor, u32), events: &[Event]) {
        if let Actor::User(user) = author {
            self.0.insert(user, (act, Opposite::of(before, events)));
        }
    }

    /// What takes this act back; `None` where it isn't the last one of its author, or has no opposite.
    #[must_use]
    pub fn opposite(&self, author: UserId, act: u32) -> Option<&Opposite> {
        let (last, opposite) = self.0.get(&author)?;
        (*last == act && !opposite.is_empty()).then_some(opposite)
    }

    /// Checks that events which take an act back are what this author may have recorded next: their last act,
    /// taken back by its very opposite. Other events are none of its affair.
    ///
    /// # Errors
    /// [`Refusal::NoOpposite`] where the act isn't the author's last one, has no opposite, or is taken back by
    /// something else; or why it can't be taken back any more.
    pub fn check(
        &self,
        register: &Register,
        author: Actor,
        events: &[Event],
    ) -> Result<(), Refusal> {
        let Some(Event::ActUndone { sequence, on }) = events.first() else {
            return Ok(());
        };
        let Actor::User(user) = author else {
            return Err(Refusal::NoOpposite);
        };
        let opposite = self.opposite(user, *sequence);
        let command = Command::UndoAct {
            sequence: *sequence,
            opposite: opposite.cloned().ok_or(Refusal::NoOpposite)?,
        };
        // Only the day counts: no rule of an opposite asks for the time of day.
        let moment = Moment {
            today: *on,
            now: Instant(0),
        };
        if decide(register, author, command, moment)? == events {
            Ok(())
        } else {
            Err(Refusal::NoOpposite)
        }
    }
}
