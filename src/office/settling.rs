//! What follows in storage from what is recorded about accounts: slots are closed, opened again,
//! destroyed, and how far whoever is in has seen the history go is noted.
//!
//! All of it can be done again when an officer next comes in, and looks at every slot in storage: also at
//! one of which no record speaks, and at an older one that the second copy has brought back.

use super::account_texts::mark_entry;
use super::books::nonce;
use super::entry::marks_of;
use super::{Entry, Key, Office, Place, SlotKind, SlotPlace, Store, StoreProblem, World};
use crate::journal::{TransactionId, ascii};
use crate::register::{Event, Role, Standing, UserId};
use crate::vault::{Mark, Owner};
use std::cmp::Ordering;

impl<S: Store, W: World> Office<S, W> {
    /// Makes the slots of everyone of whom this transaction speaks what they have to be. Only what is about
    /// an account looks through the keys in storage.
    pub(super) fn settle_accounts(&self, transaction: TransactionId) {
        let record = self.journal().record_of(transaction);
        let events = record.map(|record| record.events.as_slice());
        let users: Vec<UserId> = events
            .unwrap_or_default()
            .iter()
            .filter_map(whose_account)
            .collect();
        if users.is_empty() {
            return;
        }
        // What can't be read or done now is done when an officer next comes in.
        let keys = self.store().keys().unwrap_or_default();
        self.settle_slots(&keys, |user| users.contains(&user));
    }

    /// Adopts the slots of everyone of whose account another tab has recorded something, in what comes after
    /// this place of the journal: a record about an account is worth nothing without its slot.
    pub(super) fn adopt_accounts(&self, after: u32) {
        let records = self.journal().records().rev();
        let records = records.take_while(|record| record.sequence > after);
        let users: Vec<UserId> = records
            .flat_map(|record| &record.events)
            .filter_map(whose_account)
            .collect();
        if users.is_empty() {
            return;
        }
        for key in self.store().keys().unwrap_or_default() {
            if let Place::Slot(slot) = key.place()
                && Some(slot.register) == self.opened_register()
                && users.contains(&slot.user)
                && let Ok(Some(text)) = self.store().read(&key)
            {
                self.store().adopt(&key, &text);
            }
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
        let keys: Vec<Key> = entries.iter().map(|entry| entry.key.clone()).collect();
        self.settle_slots(&keys, |_| true);
    }

    /// Makes the slots of some users what they have to be, each whatever becomes of the others.
    fn settle_slots(&self, keys: &[Key], is_due: impl Fn(UserId) -> bool) {
        for key in keys {
            if let Place::Slot(slot) = key.place()
                && Some(slot.register) == self.opened_register()
                && is_due(slot.user)
            {
                let _ = self.settle_slot(slot, keys);
            }
        }
    }

    /// Makes one slot what it has to be. One that is newer than what is recorded may be all that its user
    /// has: it is closed and opened with them, and goes only where there is the recorded one.
    fn settle_slot(&self, slot: SlotPlace, keys: &[Key]) -> Result<(), StoreProblem> {
        let Some(user) = self.register().users().get(slot.user) else {
            return Ok(());
        };
        let newest = user.account.map_or(0, |account| match slot.kind {
            SlotKind::Open | SlotKind::Closed => account.edition,
            SlotKind::Recovery => account.recovery,
        });
        let is_recorded_there = || {
            let mut places = keys.iter().map(Key::place);
            places.any(|place| {
                matches!(place, Place::Slot(other) if other.kind != SlotKind::Recovery
                    && other.register == slot.register
                    && other.user == slot.user
                    && other.edition == newest)
            })
        };
        match (slot.kind, user.standing, slot.edition.cmp(&newest)) {
            (_, Standing::Departed(_), _) | (_, _, Ordering::Less) => self.forget(slot),
            (SlotKind::Recovery, ..) if user.role != Role::Rse => self.forget(slot),
            (SlotKind::Open, Standing::Suspended, Ordering::Greater) if is_recorded_there() => {
                self.forget(slot)
            }
            (SlotKind::Open, Standing::Suspended, _) => self.close(slot),
            (SlotKind::Closed, Standing::Active, _) => self.open_again(slot),
            _ => Ok(()),
        }
    }

    fn forget(&self, place: SlotPlace) -> Result<(), StoreProblem> {
        self.store().remove(&Key::slot(place))
    }

    /// Closes a slot, so that its user's passphrase alone no longer opens it.
    fn close(&self, open: SlotPlace) -> Result<(), StoreProblem> {
        let Ok(slot) = self.slot_at(open)? else {
            return Ok(());
        };
        let sealed = self.session.as_ref().and_then(|session| {
            let data_key = session.hold.data_key();
            data_key.close(&slot, nonce(self.world())?)
        });
        self.replace(sealed, SlotKind::Closed, open)
    }

    /// Opens a closed slot again, as it was.
    fn open_again(&self, closed: SlotPlace) -> Result<(), StoreProblem> {
        let text = self.store().read(&Key::slot(closed))?;
        let owner = Owner {
            register: closed.register,
            user: closed.user,
        };
        let slot = self.session.as_ref().and_then(|session| {
            let bytes = ascii::read(text.as_deref()?)?;
            session.hold.data_key().reopen(&bytes, owner).ok()?.bytes()
        });
        self.replace(slot, SlotKind::Open, closed)
    }

    /// Stores these bytes as the same slot of another kind, and then forgets the former one.
    fn replace(
        &self,
        bytes: Option<Vec<u8>>,
        kind: SlotKind,
        former: SlotPlace,
    ) -> Result<(), StoreProblem> {
        let Some(bytes) = bytes else { return Ok(()) };
        let place = SlotPlace { kind, ..former };
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
