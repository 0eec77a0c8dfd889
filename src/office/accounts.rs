//! Accounts: who gets a slot, and when another one replaces it.
//!
//! A new slot is stored before the record that speaks of it, and an older one is removed after: whatever
//! interrupts this, there is a slot that opens.

use super::account_texts::{
    first_texts, fresh_keys, next_edition, own_text, own_texts, recovery_text, slot_entry,
    temporary_slot,
};
use super::books::Signer;
use super::opening::is_of_a_register;
use super::sealing::account_key;
use super::session::{Hold, Session};
use super::{Office, Receipt, Recorded, SlotKind, SlotPlace, Store, SubmitProblem, World};
use crate::journal::TransactionId;
use crate::register::{Actor, Command, Refusal, User, UserId};
use crate::vault::{
    FirstKeys, Keys, Owner, PassphraseKey, RecoveryCode, SigningPair, Slot, TemporaryKeys,
};

impl<S: Store, W: World> Office<S, W> {
    /// Creates the enterprise's file, with the keys and the account of its first officer, who is in from
    /// then on. The command is [`Command::Found`].
    ///
    /// # Errors
    /// When there is a register already, or nothing could be recorded; then nothing has changed.
    pub fn found(
        &mut self,
        transaction: TransactionId,
        command: Command,
        passphrase: &PassphraseKey,
        recovery: &RecoveryCode,
    ) -> Result<Receipt, SubmitProblem> {
        let Command::Found { officer, .. } = &command else {
            return Err(SubmitProblem::Refused(Refusal::NotOfficer));
        };
        let code = officer.code.clone();
        let keys = self.store().keys().map_err(SubmitProblem::Storage)?;
        if keys.iter().any(is_of_a_register) {
            return Err(SubmitProblem::Refused(Refusal::AlreadyFounded));
        }
        if let Some(impairment) = self.impairment() {
            return Err(SubmitProblem::ReadOnly(impairment.fault.clone()));
        }
        let own = fresh_keys(self.world()).ok_or(SubmitProblem::Unwritable)?;
        let signer = Signer {
            actor: Actor::Founder,
            data_key: &own.data_key,
            pair: &own.pair,
        };
        let next = self
            .books()
            .prepare(signer, transaction, command.into(), self.world())?;
        let owner = Owner {
            register: self.books().register_of(&next),
            user: UserId::FIRST,
        };
        let needed = first_texts(self.world(), (owner, &code), &own, passphrase, recovery)
            .ok_or(SubmitProblem::Unwritable)?;
        let hold = Hold::Own(own);
        self.session = Some(Session { owner, hold });
        self.noted = Some(0);
        let outcome = self.record(next, &needed);
        if outcome.is_err() {
            self.session = None;
            self.noted = None;
        }
        outcome
    }

    /// Gives a user a temporary passphrase, which they must change when they come in: their first one, or
    /// instead of a forgotten one.
    ///
    /// # Errors
    /// As for [`Office::submit`].
    pub fn give_passphrase(
        &mut self,
        transaction: TransactionId,
        user: UserId,
        passphrase: &PassphraseKey,
    ) -> Result<Receipt, SubmitProblem> {
        self.catch_up().map_err(SubmitProblem::Storage)?;
        let row = self.register().users().get(user);
        let row = row.ok_or(SubmitProblem::Refused(Refusal::UserUnknown))?;
        let (own, _, keys) = self.own_account().ok_or(SubmitProblem::Locked)?;
        let owner = Owner { user, ..own };
        let made = temporary_slot(self.world(), owner, row, keys, passphrase)
            .and_then(|(slot, key)| Some((slot_entry(SlotKind::Open, &row.code, &slot)?, key)));
        let (entry, key) = made.ok_or(SubmitProblem::Unwritable)?;
        let command = Command::GiveTemporaryKey { user, key };
        self.submit_with(transaction, command.into(), &[entry])
    }

    /// Gives whoever came in with a temporary passphrase or a recovery code a passphrase of their own, and
    /// a pair of their own when they have only a temporary one. From then on they have settled.
    ///
    /// # Errors
    /// As for [`Office::submit`]. Whoever has settled needs [`Office::change_passphrase`].
    pub fn choose_passphrase(
        &mut self,
        transaction: TransactionId,
        passphrase: &PassphraseKey,
    ) -> Result<Receipt, SubmitProblem> {
        self.catch_up().map_err(SubmitProblem::Storage)?;
        let Session { owner, hold } = self.session.take().ok_or(SubmitProblem::Locked)?;
        match hold {
            Hold::Temporary(keys) => self.take_own_key(transaction, (owner, keys), passphrase),
            Hold::Own(keys) => {
                let hold = Hold::Own(keys);
                self.session = Some(Session { owner, hold });
                let before = self.prepare_to_record(transaction, &Command::ChangePassphrase)?;
                before.ok_or(SubmitProblem::WrongPassphrase)
            }
            Hold::Recovered(keys) => {
                let hold = Hold::Own(keys);
                self.session = Some(Session { owner, hold });
                let outcome = self.replace_own_slot(transaction, passphrase);
                if !is_new(&outcome) {
                    self.unsettle();
                }
                outcome
            }
        }
    }

    /// Gives whoever is in, an officer, another recovery code; the former one no longer opens anything.
    ///
    /// # Errors
    /// As for [`Office::submit`].
    pub fn renew_recovery(
        &mut self,
        transaction: TransactionId,
        recovery: &RecoveryCode,
    ) -> Result<Receipt, SubmitProblem> {
        self.catch_up().map_err(SubmitProblem::Storage)?;
        let (owner, user, keys) = self.own_account().ok_or(SubmitProblem::Locked)?;
        let edition = next_edition(user, |account| account.recovery);
        let entry = recovery_text(self.world(), (owner, &user.code), edition, keys, recovery);
        let entry = entry.ok_or(SubmitProblem::Unwritable)?;
        self.submit_with(transaction, Command::RenewRecovery.into(), &[entry])
    }

    /// Changes the passphrase of whoever is in and has settled. `present` is the key of the one that they
    /// have, derived as their own slot asks ([`Office::own_slot`]): nobody who finds the app open changes it
    /// for them.
    ///
    /// # Errors
    /// As for [`Office::submit`]; [`SubmitProblem::WrongPassphrase`] when `present` doesn't open the slot.
    pub fn change_passphrase(
        &mut self,
        transaction: TransactionId,
        present: &PassphraseKey,
        passphrase: &PassphraseKey,
    ) -> Result<Receipt, SubmitProblem> {
        let command = Command::ChangePassphrase;
        if let Some(receipt) = self.prepare_to_record(transaction, &command)? {
            return Ok(receipt);
        }
        let slot = self.own_slot().ok_or(SubmitProblem::Unwritable)?;
        let opened = slot.open(present);
        opened.map_err(|_| SubmitProblem::WrongPassphrase)?;
        self.replace_own_slot(transaction, passphrase)
    }

    /// The slot that the passphrase of whoever is in opens; `None` where nobody is in who has settled, or
    /// the slot isn't in storage as it should be.
    #[must_use]
    pub fn own_slot(&self) -> Option<Slot> {
        let (owner, user, _) = self.own_account()?;
        let place = SlotPlace {
            kind: SlotKind::Open,
            register: owner.register,
            code: SlotPlace::code_digest(owner.register, &user.code),
            user: owner.user,
            edition: user.account?.edition,
        };
        self.slot_at(place).ok()?.ok()
    }

    fn replace_own_slot(
        &mut self,
        transaction: TransactionId,
        passphrase: &PassphraseKey,
    ) -> Result<Receipt, SubmitProblem> {
        let (owner, user, keys) = self.own_account().ok_or(SubmitProblem::Locked)?;
        let edition = next_edition(user, |account| account.edition);
        let entry = own_text(self.world(), (owner, &user.code), edition, keys, passphrase);
        let entry = entry.ok_or(SubmitProblem::Unwritable)?;
        self.submit_with(transaction, Command::ChangePassphrase.into(), &[entry])
    }

    /// Whoever is in with keys of their own: whose slot, who they are, their keys.
    fn own_account(&self) -> Option<(Owner, &User, &Keys)> {
        let session = self.session.as_ref()?;
        let user = self.register().users().get(session.user())?;
        match &session.hold {
            Hold::Own(keys) => Some((session.owner, user, keys)),
            Hold::Temporary(_) | Hold::Recovered(_) => None,
        }
    }

    /// The change that would have settled whoever is in couldn't be recorded.
    fn unsettle(&mut self) {
        if let Some(Session {
            owner,
            hold: Hold::Own(keys),
        }) = self.session.take()
        {
            let hold = Hold::Recovered(keys);
            self.session = Some(Session { owner, hold });
        }
    }

    /// The first sign-in: the temporary pair signs that the user's own replaces it, and is dropped.
    fn take_own_key(
        &mut self,
        transaction: TransactionId,
        (owner, keys): (Owner, TemporaryKeys),
        passphrase: &PassphraseKey,
    ) -> Result<Receipt, SubmitProblem> {
        let Some(seed) = self.world().secret() else {
            let hold = Hold::Temporary(keys);
            self.session = Some(Session { owner, hold });
            return Err(SubmitProblem::Unwritable);
        };
        let FirstKeys { temporary, own } = keys.replaced_by(&seed);
        let command = Command::TakeOwnKey(account_key(&own.pair));
        let hold = Hold::Own(own);
        self.session = Some(Session { owner, hold });
        let outcome = self.record_own_key(transaction, command, &temporary, passphrase);
        if !is_new(&outcome)
            && let Some(Session {
                owner,
                hold: Hold::Own(own),
            }) = self.session.take()
        {
            let hold = Hold::Temporary(FirstKeys { temporary, own }.given_up());
            self.session = Some(Session { owner, hold });
        }
        outcome
    }

    fn record_own_key(
        &mut self,
        transaction: TransactionId,
        command: Command,
        temporary: &SigningPair,
        passphrase: &PassphraseKey,
    ) -> Result<Receipt, SubmitProblem> {
        if let Some(receipt) = self.prepare_to_record(transaction, &command)? {
            return Ok(receipt);
        }
        let (owner, user, keys) = self.own_account().ok_or(SubmitProblem::Locked)?;
        let edition = next_edition(user, |account| account.edition);
        let needed = own_texts(self.world(), (owner, &user.code), edition, keys, passphrase)
            .ok_or(SubmitProblem::Unwritable)?;
        let signer = Signer {
            actor: Actor::User(owner.user),
            data_key: &keys.data_key,
            pair: temporary,
        };
        let next = self
            .books()
            .prepare(signer, transaction, command.into(), self.world())?;
        self.noted = Some(0);
        self.record(next, &needed)
    }
}

/// Whether a passphrase was chosen just now. One that had been chosen before settles nobody: it wasn't
/// this one.
fn is_new(outcome: &Result<Receipt, SubmitProblem>) -> bool {
    matches!(
        outcome,
        Ok(Receipt {
            recorded: Recorded::Now,
            ..
        })
    )
}
