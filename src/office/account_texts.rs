//! What an account has in storage, made before it is stored: keys, slots, marks.

use super::books::nonce;
use super::{Entry, Key, SlotKind, SlotPlace, World};
use crate::journal::{Digest, ascii};
use crate::register::{Account, AccountKey, User, UserCode};
use crate::vault::{
    DataKey, KeyNumber, Keys, Mark, Owner, PassphraseKey, RecoveryCode, RecoveryKey, Salt,
    SigningPair, Slot, SlotNonces,
};

/// A register's first keys: its data key and its founder's pair.
pub(super) fn fresh_keys(world: &dyn World) -> Option<Keys> {
    Some(Keys {
        data_key: DataKey::from_random(KeyNumber::FIRST, world.secret()?),
        pair: SigningPair::from_seed(&world.secret()?),
    })
}

/// What the founder needs in storage: a slot, a recovery slot, a mark.
pub(super) fn first_texts(
    world: &dyn World,
    (owner, code): (Owner, &UserCode),
    keys: &Keys,
    passphrase: &PassphraseKey,
    recovery: &RecoveryCode,
) -> Option<Vec<Entry>> {
    let mut texts = own_texts(world, (owner, code), 1, keys, passphrase)?;
    texts.push(recovery_text(world, (owner, code), 1, keys, recovery)?);
    Some(texts)
}

/// What somebody with keys of their own needs in storage: a slot, and a mark that says that they have
/// seen nothing yet.
pub(super) fn own_texts(
    world: &dyn World,
    (owner, code): (Owner, &UserCode),
    edition: u32,
    keys: &Keys,
    passphrase: &PassphraseKey,
) -> Option<Vec<Entry>> {
    let unseen = Mark {
        sequence: 0,
        digest: Digest::NONE,
    };
    Some(vec![
        own_text(world, (owner, code), edition, keys, passphrase)?,
        mark_entry(world, unseen, owner, &keys.pair)?,
    ])
}

/// The slot of somebody with keys of their own.
pub(super) fn own_text(
    world: &dyn World,
    (owner, code): (Owner, &UserCode),
    edition: u32,
    keys: &Keys,
    passphrase: &PassphraseKey,
) -> Option<Entry> {
    let slot = keys.own_slot(owner, edition, passphrase, nonces(world)?);
    slot_entry(SlotKind::Open, code, &slot.ok()?)
}

/// The recovery slot of an officer.
pub(super) fn recovery_text(
    world: &dyn World,
    (owner, code): (Owner, &UserCode),
    edition: u32,
    keys: &Keys,
    recovery: &RecoveryCode,
) -> Option<Entry> {
    let key = recovery_key(world, recovery)?;
    let slot = keys.recovery_slot(owner, edition, &key, nonces(world)?);
    slot_entry(SlotKind::Recovery, code, &slot.ok()?)
}

/// The edition of a user's next slot; which count it is, the caller says.
pub(super) fn next_edition(user: &User, former: impl FnOnce(Account) -> u32) -> u32 {
    user.account.map_or(0, former).saturating_add(1)
}

/// A slot for another user, with a pair that only serves to be replaced.
pub(super) fn temporary_slot(
    world: &dyn World,
    owner: Owner,
    user: &User,
    keys: &Keys,
    passphrase: &PassphraseKey,
) -> Option<(Slot, AccountKey)> {
    let edition = next_edition(user, |account| account.edition);
    let seed = world.secret()?;
    let made = keys.temporary_slot(owner, edition, &seed, passphrase, nonces(world)?);
    let (slot, key) = made.ok()?;
    Some((slot, AccountKey::from_bytes(key.bytes())))
}

/// A mark as it is stored.
pub(super) fn mark_entry(
    world: &dyn World,
    mark: Mark,
    owner: Owner,
    pair: &SigningPair,
) -> Option<Entry> {
    let bytes = mark.seal(pair, owner, nonce(world)?)?;
    Some(Entry {
        key: Key::mark(owner.register, owner.user, mark.sequence),
        text: ascii::written(&bytes),
    })
}

/// A slot as it is stored.
pub(super) fn slot_entry(kind: SlotKind, code: &UserCode, slot: &Slot) -> Option<Entry> {
    let Owner { register, user } = slot.owner();
    let place = SlotPlace {
        kind,
        register,
        code: SlotPlace::code_digest(register, code),
        user,
        edition: slot.edition(),
    };
    Some(Entry {
        key: Key::slot(place),
        text: ascii::written(&slot.bytes()?),
    })
}

fn recovery_key(world: &dyn World, code: &RecoveryCode) -> Option<RecoveryKey> {
    let secret = world.secret()?;
    code.key(Salt::from_random(*secret.first_chunk()?))
}

fn nonces(world: &dyn World) -> Option<SlotNonces> {
    Some(SlotNonces {
        data_key: nonce(world)?,
        seed: nonce(world)?,
    })
}
