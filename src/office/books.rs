//! The journal and the register that follows from it, always in step.

use super::receipt::Created;
use super::sealing::{self, Read, Unreadable, account_key};
use super::{Fault, Key, Request, SubmitProblem, World};
use crate::journal::{Journal, Record, RegisterId, TransactionId};
use crate::register::{
    Actor, AssignmentId, Event, LastActs, Opposite, ProcurationId, Reference, Register, UserId,
    check_author, check_listed, decide, founder_account,
};
use crate::vault::{DataKey, Nonce, SigningPair};

/// The next identities of the register just before a record: what the record created follows from
/// them, however long ago it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct NextIds {
    user: UserId,
    procuration: ProcurationId,
    assignment: AssignmentId,
}

/// Who signs what is recorded next, and with what it is sealed.
#[derive(Clone, Copy)]
pub(super) struct Signer<'a> {
    pub(super) actor: Actor,
    pub(super) data_key: &'a DataKey,
    pub(super) pair: &'a SigningPair,
}

/// The journal and its register. The register is what the journal's events make of an empty one, and
/// nothing else.
#[derive(Debug, Default)]
pub(super) struct Books {
    journal: Journal,
    register: Register,
    before: Vec<NextIds>,
    last_acts: LastActs,
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

    /// Lets the register decide, and writes down the record that would come next, signed and sealed.
    /// Nothing changes until it is entered.
    pub(super) fn prepare(
        &self,
        signer: Signer<'_>,
        transaction: TransactionId,
        request: Request,
        world: &dyn World,
    ) -> Result<Read, SubmitProblem> {
        let Request { command, listed } = request;
        let Signer {
            actor,
            data_key,
            pair,
        } = signer;
        let moment = world.moment();
        let key = account_key(pair);
        let refused = SubmitProblem::Refused;
        let mut events = decide(&self.register, actor, command, moment).map_err(refused)?;
        if let Some(listed) = &listed {
            check_listed(&self.register, &events, listed).map_err(refused)?;
        }
        if let [Event::Founded(enterprise), ..] = events.as_slice() {
            let kind = enterprise.kind;
            events.extend(founder_account(key, kind));
        }
        check_author(&self.register, (actor, key), moment.now, &events).map_err(refused)?;
        let undone = self.last_acts.check(&self.register, actor, &events);
        undone.map_err(refused)?;
        let record = self.journal.next(transaction, moment.now, actor, events);
        let nonce = nonce(world).ok_or(SubmitProblem::Unwritable)?;
        let register = self.journal.register_id();
        let written = sealing::written(record, register, (data_key, pair), nonce)
            .map_err(|_| SubmitProblem::Unwritable)?;
        let next = self.journal.check(&written.sealed);
        next.map(|()| written)
            .map_err(|_| SubmitProblem::Unwritable)
    }

    /// The register to which the next record belongs.
    pub(super) fn register_of(&self, next: &Read) -> RegisterId {
        let of_this_one = || RegisterId::of_first_record(next.sealed.digest);
        self.journal.register_id().unwrap_or_else(of_this_one)
    }

    /// The key under which the next record is stored.
    pub(super) fn key_of(&self, next: &Read) -> Key {
        Key::record(self.register_of(next), next.sealed.record.sequence)
    }

    /// Admits the next record and applies its events; or, when it isn't the next one, or isn't its
    /// author's to record, does nothing.
    pub(super) fn enter(&mut self, next: Read) -> Result<(), Fault> {
        let Read { sealed, key } = next;
        let (sequence, author) = (sealed.record.sequence, sealed.record.author);
        let unchained = |problem| Fault::Unchained { sequence, problem };
        self.journal.check(&sealed).map_err(unchained)?;
        let Record {
            instant, events, ..
        } = &sealed.record;
        let checked = check_author(&self.register, (author, key), *instant, events)
            .and_then(|()| self.last_acts.check(&self.register, author, events));
        checked.map_err(|refusal| Fault::Unauthorised {
            sequence,
            author,
            refusal,
        })?;
        self.last_acts
            .note(&self.register, (author, sequence), events);
        self.apply(&sealed.record.events);
        self.journal.admit(sealed).map_err(unchained)
    }

    /// What takes this act back; `None` where it isn't the last one of its author, or has no opposite.
    pub(super) fn opposite_of(&self, author: UserId, act: u32) -> Option<&Opposite> {
        self.last_acts.opposite(author, act)
    }

    fn apply(&mut self, events: &[Event]) {
        self.before.push(NextIds {
            user: self.register.users().next_id(),
            procuration: self.register.procurations().next_id(),
            assignment: self.register.assignments().next_id(),
        });
        for event in events {
            self.register.apply(event);
        }
    }

    /// Enters the text that stands in storage where the next record of this register belongs, once it
    /// is opened and everything in it is verified.
    pub(super) fn enter_text(
        &mut self,
        register: RegisterId,
        data_key: &DataKey,
        text: &str,
    ) -> Result<(), Fault> {
        let sequence = self.journal.next_sequence();
        let read = sealing::read(text, Some(register), sequence, data_key);
        let read = read.map_err(|problem| match problem {
            Unreadable::Damaged => Fault::Damaged { sequence },
            Unreadable::NewerFormat(format) => Fault::NewerFormat { sequence, format },
            Unreadable::OtherRegister => Fault::Foreign { sequence },
            Unreadable::OtherPlace(found) => Fault::OutOfOrder { sequence, found },
            Unreadable::Forged => Fault::Forged { sequence },
        })?;
        let is_another = RegisterId::of_first_record(read.sealed.digest) != register;
        if self.journal.is_empty() && is_another {
            return Err(Fault::OtherRegister);
        }
        self.enter(read)
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

/// Random bytes that are used once; `None` where the world has none that nobody can guess.
pub(super) fn nonce(world: &dyn World) -> Option<Nonce> {
    let bytes = world.secret()?;
    bytes.first_chunk().copied().map(Nonce::from_random)
}

/// The next identity, which is then used up.
fn take<K: From<u32>>(next: &mut u32) -> K {
    let id = K::from(*next);
    *next = next.saturating_add(1);
    id
}
