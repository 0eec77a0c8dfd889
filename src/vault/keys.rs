//! A user's keys: how they are locked in a slot and taken out again.

use super::derivation::PassphraseKey;
use super::locked::Contents;
use super::recovery::RecoveryKey;
use super::sealing::DataKey;
use super::secret::Secret;
use super::signing::{PublicKey, SigningPair};
use super::slot::{Lock, Owner, Slot, SlotNonces, SlotProblem};
use zeroize::Zeroizing;

/// What a signed-in user holds: the register's data key and their own signing pair. In memory only;
/// dropping them locks the app.
#[derive(Debug)]
pub struct Keys {
    /// Opens and seals the register's records.
    pub data_key: DataKey,
    /// Signs what the user does.
    pub pair: SigningPair,
}

/// What a passphrase opened.
#[derive(Debug)]
pub enum Opened {
    /// The user's own keys.
    Own(Keys),
    /// Keys that an RSE made: they only serve to make the user's own.
    Temporary(TemporaryKeys),
}

/// What a temporary passphrase opens. It signs nothing but the record that replaces its own pair.
#[derive(Debug)]
pub struct TemporaryKeys {
    /// Opens the register's records, so that the app can tell whether the user may still come in.
    pub data_key: DataKey,
    pair: SigningPair,
}

/// What a user holds at their first sign-in, once they have a pair of their own.
#[derive(Debug)]
pub struct FirstKeys {
    /// The pair that the RSE made. It signs that the other one replaces it, and is then dropped.
    pub temporary: SigningPair,
    /// The user's own keys.
    pub own: Keys,
}

impl FirstKeys {
    /// Gives the user's own pair up again: it couldn't be recorded, and nobody has seen it.
    #[must_use]
    pub fn given_up(self) -> TemporaryKeys {
        TemporaryKeys {
            data_key: self.own.data_key,
            pair: self.temporary,
        }
    }
}

/// A slot that can't be made, which no arguments lead to. Nothing is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unmade;

impl Keys {
    /// Locks these keys under the user's own passphrase: at creation, at the first sign-in, and
    /// whenever the passphrase changes. `edition` is one more than that of the slot before it, 1 for
    /// the first. The salt is the one that the key was derived with; the nonces are random.
    ///
    /// # Errors
    /// When the slot doesn't read back and open as it is.
    pub fn own_slot(
        &self,
        owner: Owner,
        edition: u32,
        key: &PassphraseKey,
        nonces: SlotNonces,
    ) -> Result<Slot, Unmade> {
        let header = (owner, edition, Lock::Own(key.derivation));
        made(&key.secret, header, (&self.data_key, &self.pair), nonces)
    }

    /// Locks these keys under the recovery code of this user, an RSE: with it, a passphrase is chosen
    /// anew, and nothing else.
    ///
    /// # Errors
    /// When the slot doesn't read back and open as it is.
    pub fn recovery_slot(
        &self,
        owner: Owner,
        edition: u32,
        key: &RecoveryKey,
        nonces: SlotNonces,
    ) -> Result<Slot, Unmade> {
        let header = (owner, edition, Lock::Recovery(key.salt));
        made(&key.secret, header, (&self.data_key, &self.pair), nonces)
    }

    /// Makes the slot of another user, as an RSE does with a new account or a forgotten passphrase:
    /// the data key with a new pair from `seed` (32 random bytes), under a passphrase that must be
    /// changed. The public half is what the RSE records of the account.
    ///
    /// # Errors
    /// When the slot doesn't read back and open as it is.
    pub fn temporary_slot(
        &self,
        owner: Owner,
        edition: u32,
        seed: &Zeroizing<[u8; 32]>,
        key: &PassphraseKey,
        nonces: SlotNonces,
    ) -> Result<(Slot, PublicKey), Unmade> {
        let pair = SigningPair::from_seed(seed);
        let header = (owner, edition, Lock::Temporary(key.derivation));
        let slot = made(&key.secret, header, (&self.data_key, &pair), nonces)?;
        Ok((slot, pair.public_key()))
    }
}

impl TemporaryKeys {
    /// The public half of the temporary pair, by which the journal knows the user so far.
    #[must_use]
    pub fn public_key(&self) -> PublicKey {
        self.pair.public_key()
    }

    /// Gives the user a pair of their own, from 32 random bytes that the RSE never saw.
    #[must_use]
    pub fn replaced_by(self, seed: &Zeroizing<[u8; 32]>) -> FirstKeys {
        FirstKeys {
            temporary: self.pair,
            own: Keys {
                data_key: self.data_key,
                pair: SigningPair::from_seed(seed),
            },
        }
    }
}

impl Slot {
    /// Opens the slot with a passphrase. That is how a passphrase is checked: no digest of it is kept
    /// anywhere.
    ///
    /// # Errors
    /// When it opens with a recovery code instead, the passphrase isn't its own, or it was forged.
    pub fn open(&self, key: &PassphraseKey) -> Result<Opened, SlotProblem> {
        let temporary = match self.lock() {
            Lock::Own(_) => false,
            Lock::Temporary(_) => true,
            Lock::Recovery(_) => return Err(SlotProblem::OtherLock),
        };
        let keys = self.keys_of(&self.unlocked_with(&key.secret)?);
        Ok(if temporary {
            let Keys { data_key, pair } = keys;
            Opened::Temporary(TemporaryKeys { data_key, pair })
        } else {
            Opened::Own(keys)
        })
    }

    /// Opens the slot with a recovery code.
    ///
    /// # Errors
    /// When it opens with a passphrase instead, the code isn't its own, or it was forged.
    pub fn recover(&self, key: &RecoveryKey) -> Result<Keys, SlotProblem> {
        match self.lock() {
            Lock::Recovery(_) => Ok(self.keys_of(&self.unlocked_with(&key.secret)?)),
            Lock::Own(_) | Lock::Temporary(_) => Err(SlotProblem::OtherLock),
        }
    }

    fn keys_of(&self, contents: &Contents) -> Keys {
        let data_key = contents.data_key.clone();
        Keys {
            data_key: DataKey::from_random(self.key_number(), data_key),
            pair: SigningPair::from_seed(&contents.seed),
        }
    }
}

/// A slot with these keys, opened again before anyone relies on it.
fn made(
    secret: &Secret,
    (owner, edition, lock): (Owner, u32, Lock),
    (data_key, pair): (&DataKey, &SigningPair),
    nonces: SlotNonces,
) -> Result<Slot, Unmade> {
    let contents = Contents {
        data_key: Zeroizing::new(*data_key.bytes()),
        seed: Zeroizing::new(*pair.seed()),
    };
    let header = (owner, edition, data_key.number(), lock);
    let slot = Slot::locked_with(secret, header, &contents, nonces).ok_or(Unmade)?;
    let bytes = slot.bytes().ok_or(Unmade)?;
    let read = Slot::read(&bytes, owner).map_err(|_| Unmade)?;
    let opened = read.unlocked_with(secret).map_err(|_| Unmade)?;
    if read == slot && *opened.data_key == *contents.data_key && *opened.seed == *contents.seed {
        Ok(slot)
    } else {
        Err(Unmade)
    }
}
