//! What follows in storage from what is recorded about accounts: slots are closed, opened again,
//! destroyed, and how far whoever is in has seen the history go is noted.
//!
//! All of it can be done again when an officer next comes in, for the two newest editions of each slot. An
//! older or an unrecorded one that an interruption left stays in storage: whoever opens it reaches the
//! register's key, and the register itself refuses to let them in.

use super::accounts::mark_entry;
use super::books::nonce;
use super::entry::marks_of;
use super::{Entry, Key, Office, Place, SlotKind, SlotPlace, Store, StoreProblem, World};
use crate::journal::{RegisterId, TransactionId, ascii};
use crate::register::{Account, Event, OrderedSet, Role, Standing, User, UserId};
use crate::vault::{Mark, Owner};

impl<S: Store, W: World> Office<S, W> {
    /// Makes the slots of everyone of whom this transaction speaks what they have to be.
    pub(super) fn settle_accounts(&self, transaction: TransactionId) {
        let record = self.journal().record_of(transaction);
        let events = record.map(|record| record.events.as_slice());
        let users = events.unwrap_or_default().iter().filter_map(whose_account);
        for user in users.collect::<OrderedSet<_>>() {
            // What can't be done now is done when an officer next comes in.
            let _ = self.settle_account(user);
        }
    }

    /// Makes every slot what it has to be, when an officer comes in, and removes marks that are
    /// surpassed.
    pub(super) fn tidy_accounts(&self, entries: &[Entry]) {
        let Some(session) = &self.session else { return };
        let is_newest = |sequence| sequence == self.journal().head().sequence;
        for (sequence, entry) in marks_of(entries, session.owner) {
            if !is_newest(sequence) {
                // One that stays is lower than the newest, and counts no longer.
                let _ = self.store().remove(&entry.key);
            }
        }
        if !self.register().is_active_officer(session.user()) {
            return;
        }
        let owners = entries.iter().filter_map(|entry| match entry.key.place() {
            Place::Slot(slot) if slot.register == session.register() => Some(slot.user),
            _ => None,
        });
        for user in owners.collect::<OrderedSet<_>>() {
            let _ = self.settle_account(user);
        }
    }

    /// Makes the slots of one user what they have to be.
    fn settle_account(&self, id: UserId) -> Result<(), StoreProblem> {
        let register = self.opened_register();
        let user = self.register().users().get(id);
        let (Some(register), Some(user)) = (register, user) else {
            return Ok(());
        };
        let Some(account) = user.account else {
            return Ok(());
        };
        let place = |kind, edition| place_of(register, id, user, kind, edition);
        let Account {
            edition, recovery, ..
        } = account;
        for kind in [SlotKind::Open, SlotKind::Closed] {
            self.forget(place(kind, edition.saturating_sub(1)))?;
        }
        self.forget(place(SlotKind::Recovery, recovery.saturating_sub(1)))?;
        let (open, closed) = (
            place(SlotKind::Open, edition),
            place(SlotKind::Closed, edition),
        );
        match user.standing {
            Standing::Active => self.open_again(closed, open)?,
            Standing::Suspended => self.close(open, closed)?,
            Standing::Departed(_) => {
                self.forget(open)?;
                self.forget(closed)?;
            }
        }
        let is_gone = matches!(user.standing, Standing::Departed(_));
        if is_gone || user.role != Role::Rse {
            self.forget(place(SlotKind::Recovery, recovery))?;
        }
        Ok(())
    }

    fn forget(&self, place: SlotPlace) -> Result<(), StoreProblem> {
        self.store().remove(&Key::slot(place))
    }

    /// Closes a slot, so that its user's passphrase alone no longer opens it.
    fn close(&self, open: SlotPlace, closed: SlotPlace) -> Result<(), StoreProblem> {
        let Ok(slot) = self.slot_at(open)? else {
            return Ok(());
        };
        let sealed = self.session.as_ref().and_then(|session| {
            let data_key = session.hold.data_key();
            data_key.close(&slot, nonce(self.world())?)
        });
        self.replace(sealed, closed, open)
    }

    /// Opens a closed slot again, as it was.
    fn open_again(&self, closed: SlotPlace, open: SlotPlace) -> Result<(), StoreProblem> {
        let text = self.store().read(&Key::slot(closed))?;
        let owner = Owner {
            register: closed.register,
            user: closed.user,
        };
        let slot = self.session.as_ref().and_then(|session| {
            let bytes = ascii::read(text.as_deref()?)?;
            session.hold.data_key().reopen(&bytes, owner).ok()?.bytes()
        });
        self.replace(slot, open, closed)
    }

    /// Stores these bytes in one place, and then forgets the other one.
    fn replace(
        &self,
        bytes: Option<Vec<u8>>,
        place: SlotPlace,
        former: SlotPlace,
    ) -> Result<(), StoreProblem> {
        let Some(bytes) = bytes else { return Ok(()) };
        match self
            .store()
            .append(&Key::slot(place), &ascii::written(&bytes))
        {
            Ok(()) | Err(StoreProblem::Taken) => self.forget(former),
            Err(problem) => Err(problem),
        }
    }

    /// Notes how far whoever is in has seen the history go.
    pub(super) fn note_what_was_seen(&mut self) {
        let head = *self.journal().head();
        let mark = Mark {
            sequence: head.sequence,
            digest: head.digest,
        };
        let made = self.session.as_ref().and_then(|session| {
            let pair = session.hold.own_pair()?;
            Some((
                session.owner,
                mark_entry(self.world(), mark, session.owner, pair)?,
            ))
        });
        let Some((owner, entry)) = made else { return };
        match self.store().append(&entry.key, &entry.text) {
            Ok(()) | Err(StoreProblem::Taken) => {}
            // The former mark stays, and says less than it might.
            Err(_) => return,
        }
        let former = self.noted.replace(mark.sequence);
        let former = former.filter(|former| *former < mark.sequence);
        if let Some(former) = former {
            // One that stays is lower than the newest, and counts no longer.
            let key = Key::mark(owner.register, owner.user, former);
            let _ = self.store().remove(&key);
        }
    }

    /// A person has decided to go on from what is shown: whatever says that the history goes further, or
    /// elsewhere, counts no longer.
    pub(super) fn settle_extent(&mut self) -> Result<(), StoreProblem> {
        self.difference = None;
        let owner = self.session.as_ref().map(|session| session.owner);
        let entries = self.store().load()?;
        for (_, entry) in owner.iter().flat_map(|owner| marks_of(&entries, *owner)) {
            self.store().remove(&entry.key)?;
        }
        self.noted = None;
        self.note_what_was_seen();
        Ok(())
    }
}

/// Whose account an event is about.
fn whose_account(event: &Event) -> Option<UserId> {
    match event {
        Event::KeySet { user, .. }
        | Event::PassphraseChanged { user, .. }
        | Event::RecoverySet { user, .. }
        | Event::RoleChanged { user, .. }
        | Event::UserSuspended(user)
        | Event::UserReactivated(user)
        | Event::UserDeparted { user, .. } => Some(*user),
        _ => None,
    }
}

fn place_of(
    register: RegisterId,
    id: UserId,
    user: &User,
    kind: SlotKind,
    edition: u32,
) -> SlotPlace {
    SlotPlace {
        kind,
        register,
        code: SlotPlace::code_digest(register, &user.code),
        user: id,
        edition,
    }
}
