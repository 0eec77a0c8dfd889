//! How somebody comes in: their slot is found by their code and opened by their passphrase, then the
//! journal is read and says whether that slot, that key and that person still count.

use super::opening::Found;
use super::session::{Hold, Session};
use super::{Entry, Fault, Office, Place, SlotKind, SlotPlace, Store, StoreProblem, World};
use crate::journal::ascii;
use crate::register::{KeyOrigin, Register, Role, Standing, User, UserCode};
use crate::vault::{
    Lock, Mark, Opened, Owner, Parameters, PassphraseKey, RecoveryCode, Slot, SlotProblem,
};

/// What is found behind a code.
#[derive(Debug)]
pub enum Candidate {
    /// A slot, to be tried with what its lock says.
    Slot(Box<Slot>),
    /// Something that passes for a slot and is refused before anything is derived.
    Refused(SlotProblem),
}

/// Why somebody doesn't come in. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryProblem {
    /// The slot is refused, or doesn't open with what was typed.
    Slot(SlotProblem),
    /// There is no slot behind this code.
    NoSlot,
    /// The account isn't open any more.
    NotActive(Standing),
    /// The slot holds a key that isn't the account's, or is no longer.
    OtherKey,
    /// A recovery code is for officers alone.
    NotOfficer,
    /// Nothing of the register can be read, or not as far as this account.
    Unreadable(Fault),
    /// Storage can't be read.
    Storage(StoreProblem),
}

impl<S: Store, W: World> Office<S, W> {
    /// The slots of this kind behind a code, the newest first. Mostly there is one.
    ///
    /// # Errors
    /// When storage can't be read.
    pub fn candidates(
        &self,
        code: &UserCode,
        kind: SlotKind,
    ) -> Result<Vec<Candidate>, StoreProblem> {
        let keys = self.store().keys()?.into_iter();
        let found = keys
            .filter_map(|key| match key.place() {
                Place::Slot(slot) => Some(slot),
                _ => None,
            })
            .filter(|slot| slot.kind == kind)
            .filter(|slot| slot.code == SlotPlace::code_digest(slot.register, code));
        // There is hardly ever more than one: to put each in its place takes less code than to sort.
        let mut places: Vec<SlotPlace> = Vec::new();
        for place in found {
            let newer = places.iter().filter(|one| one.edition > place.edition);
            let rank = newer.count();
            places.insert(rank, place);
        }
        let candidates = places.into_iter().map(|place| {
            let slot = self.slot_at(place)?;
            Ok(slot.map_or_else(Candidate::Refused, |slot| Candidate::Slot(Box::new(slot))))
        });
        candidates.collect()
    }

    /// How a passphrase is derived here: as for a slot that is in storage, or the usual way where none can be
    /// read. So a code that nobody has can take as long as a wrong passphrase, in a sample too.
    #[must_use]
    pub fn parameters_in_use(&self) -> Parameters {
        let keys = self.store().keys().unwrap_or_default();
        let places = keys.iter().filter_map(|key| match key.place() {
            Place::Slot(slot) if slot.kind == SlotKind::Open => Some(slot),
            _ => None,
        });
        let mut used = places.filter_map(|place| match self.slot_at(place).ok()?.ok()?.lock() {
            Lock::Own(derivation) | Lock::Temporary(derivation) => Some(derivation.parameters),
            Lock::Recovery(_) => None,
        });
        used.next().unwrap_or_default()
    }

    /// The slot that stands in a place.
    pub(super) fn slot_at(
        &self,
        place: SlotPlace,
    ) -> Result<Result<Slot, SlotProblem>, StoreProblem> {
        let text = self.store().read(&super::Key::slot(place))?;
        let owner = Owner {
            register: place.register,
            user: place.user,
        };
        let bytes = text.as_deref().and_then(ascii::read);
        let slot = bytes.ok_or(SlotProblem::Damaged);
        Ok(slot.and_then(|bytes| Slot::read(&bytes, owner)))
    }

    /// Comes in with a passphrase: the key that was derived from it for this slot.
    ///
    /// # Errors
    /// Why not; the office is then as it was, save that [`EntryProblem::Unreadable`] is also its
    /// impairment where nothing can be read at all.
    pub fn enter(
        &mut self,
        code: &UserCode,
        slot: &Slot,
        key: &PassphraseKey,
    ) -> Result<(), EntryProblem> {
        let hold = match slot.open(key).map_err(EntryProblem::Slot)? {
            Opened::Own(keys) => Hold::Own(keys),
            Opened::Temporary(keys) => Hold::Temporary(keys),
        };
        self.admit(code, slot, hold)
    }

    /// Comes in with a recovery code, to choose another passphrase.
    ///
    /// # Errors
    /// As for [`Office::enter`].
    pub fn recover(
        &mut self,
        code: &UserCode,
        recovery: &RecoveryCode,
    ) -> Result<(), EntryProblem> {
        let candidates = self.candidates(code, SlotKind::Recovery);
        let mut problem = EntryProblem::NoSlot;
        for candidate in candidates.map_err(EntryProblem::Storage)? {
            let outcome = match candidate {
                Candidate::Refused(problem) => Err(EntryProblem::Slot(problem)),
                Candidate::Slot(slot) => self.try_recovery(code, &slot, recovery),
            };
            match outcome {
                Ok(()) => return Ok(()),
                Err(why) => problem = why,
            }
        }
        Err(problem)
    }

    fn try_recovery(
        &mut self,
        code: &UserCode,
        slot: &Slot,
        recovery: &RecoveryCode,
    ) -> Result<(), EntryProblem> {
        let Lock::Recovery(salt) = slot.lock() else {
            return Err(EntryProblem::Slot(SlotProblem::OtherLock));
        };
        let key = recovery.key(salt);
        let key = key.ok_or(EntryProblem::Slot(SlotProblem::DoesNotOpen))?;
        let keys = slot.recover(&key).map_err(EntryProblem::Slot)?;
        self.admit(code, slot, Hold::Recovered(keys))
    }

    /// Reads the journal with the key that was found, and lets its holder in when it says so.
    fn admit(&mut self, code: &UserCode, slot: &Slot, hold: Hold) -> Result<(), EntryProblem> {
        let owner = slot.owner();
        let entries = self.store().load().map_err(EntryProblem::Storage)?;
        let mut found = self.read_with_second(entries.clone(), owner.register, hold.data_key());
        if let Some(fault) = found
            .fault
            .clone()
            .filter(|_| found.books.journal().is_empty())
        {
            if self.session.is_none() {
                self.show(found);
                self.unopened = Some(owner.register);
            }
            return Err(EntryProblem::Unreadable(fault));
        }
        check_admission(&found, code, slot, &hold)?;
        let session = Session { owner, hold };
        self.look_at_extent(&entries, &mut found, &session);
        self.show(found);
        self.session = Some(session);
        self.is_founded = true;
        self.noted = None;
        if self.impairment().is_none() {
            self.note_what_was_seen();
            self.tidy_accounts(&entries);
        }
        Ok(())
    }

    /// Where every record is in order: whether the history goes as far as it should, by what its reader has
    /// seen and by the second copy. That the history is an older one is told before what else stands in
    /// storage, which could be put there to hide it.
    pub(super) fn look_at_extent(&self, entries: &[Entry], found: &mut Found, session: &Session) {
        if matches!(
            found.fault,
            None | Some(Fault::UnknownKey | Fault::Several(_))
        ) {
            let rest = found.fault.take();
            found.fault = fault_of_extent(entries, found, session)
                .or(rest)
                .or_else(|| self.difference.as_ref().map(|one| one.fault.clone()));
        }
    }
}

/// Whether the history goes as far as its reader has seen it go. Whoever has no key of their own has
/// seen nothing yet.
fn fault_of_extent(entries: &[Entry], found: &Found, session: &Session) -> Option<Fault> {
    let owner = session.owner;
    let pair = session.hold.own_pair()?;
    // What is in a mark counts, whatever key it stands under.
    let marks = marks_of(entries, owner)
        .filter_map(|(_, entry)| Mark::open(&ascii::read(&entry.text)?, pair, owner).ok());
    let mark = marks.max_by_key(|mark| mark.sequence);
    let Some(mark) = mark else {
        return Some(Fault::NoMark);
    };
    let journal = found.books.journal();
    if mark.sequence == 0 {
        return None;
    }
    let head = journal.head().sequence;
    let checked = mark.check(head, |sequence| journal.digest_of(sequence));
    checked.err().map(Fault::RolledBack)
}

/// The marks of a user among what is stored, with their places.
pub(super) fn marks_of(entries: &[Entry], owner: Owner) -> impl Iterator<Item = (u32, &Entry)> {
    entries
        .iter()
        .filter_map(move |entry| match entry.key.place() {
            Place::Mark {
                register,
                user,
                sequence,
            } if register == owner.register && user == owner.user => Some((sequence, entry)),
            _ => None,
        })
}

/// Whether the register knows the holder, as the one who typed this code, with this key and no newer
/// slot. Where a part of the register can't be read, a slot may be newer than what can: its holder reads
/// what is left. An older one is refused in any case.
fn check_admission(
    found: &Found,
    code: &UserCode,
    slot: &Slot,
    hold: &Hold,
) -> Result<(), EntryProblem> {
    let id = slot.owner().user;
    let user = user_of(found.books.register(), slot);
    let unknown = || match &found.fault {
        Some(fault) => EntryProblem::Unreadable(fault.clone()),
        None => EntryProblem::OtherKey,
    };
    let user = user.ok_or_else(unknown)?;
    if user.code != *code {
        return Err(EntryProblem::Slot(SlotProblem::OtherUser(id)));
    }
    if !user.is_active() {
        return Err(EntryProblem::NotActive(user.standing));
    }
    if found.fault.is_some() && is_newer(user, slot, hold) {
        return check_own_key(user, hold);
    }
    check_newest(user, slot, hold)
}

fn user_of<'a>(register: &'a Register, slot: &Slot) -> Option<&'a User> {
    register.users().get(slot.owner().user)
}

/// Whoever is known to have a key of their own comes in with that key, however new the slot is: a pair of
/// one's own is never replaced by another one of one's own, and anybody with the register's key could make
/// a slot around a pair of theirs.
fn check_own_key(user: &User, hold: &Hold) -> Result<(), EntryProblem> {
    let own = user
        .account
        .filter(|account| account.origin == KeyOrigin::Own);
    match (own, hold) {
        (Some(account), _) if account.key.bytes() != hold.public_bytes() => {
            Err(EntryProblem::OtherKey)
        }
        (_, Hold::Recovered(_)) if user.role != Role::Rse => Err(EntryProblem::NotOfficer),
        _ => Ok(()),
    }
}

/// Whether the slot is newer than what is known of its holder's account.
fn is_newer(user: &User, slot: &Slot, hold: &Hold) -> bool {
    let known = user.account.map_or(0, |account| match hold {
        Hold::Own(_) | Hold::Temporary(_) => account.edition,
        Hold::Recovered(_) => account.recovery,
    });
    slot.edition() > known
}

fn check_newest(user: &User, slot: &Slot, hold: &Hold) -> Result<(), EntryProblem> {
    let account = user
        .account
        .filter(|account| account.key.bytes() == hold.public_bytes())
        .ok_or(EntryProblem::OtherKey)?;
    let newest = match hold {
        Hold::Own(_) | Hold::Temporary(_) => account.edition,
        Hold::Recovered(_) if user.role == Role::Rse => account.recovery,
        Hold::Recovered(_) => return Err(EntryProblem::NotOfficer),
    };
    slot.check_edition(newest).map_err(EntryProblem::Slot)
}
