//! The journal and the register that follows from it, always in step.

use super::Fault;
use super::receipt::Created;
use crate::journal::{ChainProblem, Journal, Record, RegisterId, Sealed, Unreadable};
use crate::register::{AssignmentId, Event, ProcurationId, Register, UserId};

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
