//! The journal and the register that follows from it, always in step.

use super::receipt::Created;
use super::{Fault, Key, SubmitProblem, World};
use crate::journal::{
    ChainProblem, Journal, Record, RegisterId, Sealed, TransactionId, Unreadable,
};
use crate::register::{
    Actor, AssignmentId, Command, Event, ProcurationId, Reference, Register, UserId, decide,
};

/// The next identities of the register just before a record: what the record created follows from
/// them, however long ago it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct NextIds {
    user: UserId,
    procuration: ProcurationId,
    assignment: AssignmentId,
}

/// The journal and its register. The register is what the journal's events make of an empty one, and
/// nothing else.
#[derive(Debug, Default)]
pub(super) struct Books {
    journal: Journal,
    register: Register,
    before: Vec<NextIds>,
}

impl Books {
    pub(super) fn journal(&self) -> &Journal {
        &self.journal
    }

    pub(super) fn register(&self) -> &Register {
        &self.register
    }

    /// A reference that no procuration has.
    pub(super) fn fresh_reference(&self, world: &dyn World) -> Reference {
        let fresh = || {
            let [a, b, c, d, e, f, g, h, ..] = world.random();
            Reference::from_bits(u64::from_le_bytes([a, b, c, d, e, f, g, h]))
        };
        let is_free = |reference| {
            let holder = self.register.procuration_by_reference(reference);
            holder.is_none()
        };
        std::iter::repeat_with(fresh)
            .take(100)
            .find(|reference| is_free(*reference))
            .unwrap_or_else(fresh)
    }

    /// Lets the register decide, and writes down the record that would come next. Nothing changes until
    /// it is entered.
    pub(super) fn prepare(
        &self,
        actor: Actor,
        transaction: TransactionId,
        command: Command,
        world: &dyn World,
    ) -> Result<Sealed, SubmitProblem> {
        let moment = world.moment();
        let events =
            decide(&self.register, actor, command, moment).map_err(SubmitProblem::Refused)?;
        self.journal
            .prepare(transaction, moment.now, actor, events)
            .map_err(|_| SubmitProblem::Unwritable)
    }

    /// The key under which the next record is stored.
    pub(super) fn key_of(&self, sealed: &Sealed) -> Key {
        let of_this_one = || RegisterId::of_first_record(sealed.digest());
        let register = self.journal.register_id().unwrap_or_else(of_this_one);
        Key::record(register, sealed.record().sequence)
    }

    /// Admits the next record and applies its events; or, when it isn't the next one, does nothing.
    pub(super) fn enter(&mut self, sealed: Sealed) -> Result<(), ChainProblem> {
        self.journal.check(&sealed)?;
        self.before.push(NextIds {
            user: self.register.users().next_id(),
            procuration: self.register.procurations().next_id(),
            assignment: self.register.assignments().next_id(),
        });
        for event in &sealed.record().events {
            self.register.apply(event);
        }
        self.journal.admit(sealed)
    }

    /// Enters the text that stands in storage where the next record of this register belongs.
    pub(super) fn enter_text(&mut self, register: RegisterId, text: &str) -> Result<(), Fault> {
        let sequence = self.journal.next_sequence();
        let sealed = Sealed::read(text).map_err(|problem| match problem {
            Unreadable::Damaged => Fault::Damaged { sequence },
            Unreadable::NewerFormat(format) => Fault::NewerFormat { sequence, format },
        })?;
        let is_another = RegisterId::of_first_record(sealed.digest()) != register;
        if self.journal.is_empty() && is_another {
            return Err(Fault::OtherRegister);
        }
        self.enter(sealed)
            .map_err(|problem| Fault::Unchained { sequence, problem })
    }

    /// What a record of this journal created.
    pub(super) fn created_by(&self, record: &Record) -> Created {
        let rank = usize::try_from(record.sequence).ok();
        let rank = rank.and_then(|sequence| sequence.checked_sub(1));
        let Some(before) = rank.and_then(|rank| self.before.get(rank)) else {
            return Created::default();
        };
        let (mut user, mut procuration) = (u32::from(before.user), u32::from(before.procuration));
        let mut assignment = u32::from(before.assignment);
        let mut created = Created::default();
        for event in &record.events {
            match event {
                Event::UserAdded(_) => created.users.push(take(&mut user)),
                Event::ProcurationCreated { .. } | Event::ProcurationModified { .. } => {
                    let id = take(&mut procuration);
                    let row = self.register.procurations().get(id);
                    created
                        .procurations
                        .extend(row.map(|row| (id, row.reference)));
                }
                Event::ProcurationAssigned { .. } => {
                    created.assignments.push(take(&mut assignment))
                }
                _ => {}
            }
        }
        created
    }
}

/// The next identity, which is then used up.
fn take<K: From<u32>>(next: &mut u32) -> K {
    let id = K::from(*next);
    *next = next.saturating_add(1);
    id
}
