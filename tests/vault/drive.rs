//! Ways to bring keys and slots to where a test begins.

use procura::journal::{Digest, RegisterId};
use procura::register::UserId;
use procura::vault::{
    DataKey, Derivation, KeyNumber, Keys, NamesAtHand, Nonce, Normalisation, Owner, Parameters,
    Passphrase, PassphraseKey, Place, RecoveryCode, Salt, SigningPair, Slot, SlotNonces, Zeroizing,
    derive,
};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization as _;

/// The passphrase of most tests, and the one that it is changed to.
pub(crate) const PASSPHRASE: &str = "Forêt d’érables, l’hiver à Gaspé";
pub(crate) const OTHER_PASSPHRASE: &str = "Quatre grues sur l’île, en mai";

/// What a browser answers, by the tables of a library.
pub(crate) struct Tables;

impl Normalisation for Tables {
    fn compatible(&self, text: &str) -> Zeroizing<String> {
        Zeroizing::new(text.nfkc().collect())
    }
}

pub(crate) fn typed(text: &str) -> Passphrase {
    Passphrase::typed(text, &Tables)
}

pub(crate) fn names() -> NamesAtHand<'static> {
    NamesAtHand {
        enterprise: "Boulangerie des Îles inc.",
        given_name: "Zoé",
        family_name: "D’Amours-Côté",
        code: "rse1",
    }
}

/// The cheapest parameters that there are: most tests ask nothing of them.
pub(crate) fn floor() -> Parameters {
    Parameters::new(19 * 1024, 2, 1).expect("the floor")
}

pub(crate) fn derivation(salt: u8) -> Derivation {
    Derivation {
        salt: Salt::from_random([salt; 16]),
        parameters: floor(),
    }
}

/// The key of a passphrase, truly derived.
pub(crate) fn derived(text: &str, derivation: Derivation) -> PassphraseKey {
    derive(&typed(text), derivation).expect("enough memory")
}

/// The key of [`PASSPHRASE`] with the salt 1, derived once for all tests.
pub(crate) fn own_key() -> PassphraseKey {
    static BYTES: LazyLock<Zeroizing<[u8; 32]>> =
        LazyLock::new(|| derived(PASSPHRASE, derivation(1)).bytes());
    PassphraseKey::handed_back(BYTES.clone(), derivation(1))
}

/// The key of [`OTHER_PASSPHRASE`] with the salt 2, derived once for all tests.
pub(crate) fn other_key() -> PassphraseKey {
    static BYTES: LazyLock<Zeroizing<[u8; 32]>> =
        LazyLock::new(|| derived(OTHER_PASSPHRASE, derivation(2)).bytes());
    PassphraseKey::handed_back(BYTES.clone(), derivation(2))
}

pub(crate) fn register(number: u8) -> RegisterId {
    RegisterId::of_first_record(Digest::of(&[number]))
}

pub(crate) fn owner(rank: u32) -> Owner {
    Owner {
        register: register(1),
        user: UserId::from(rank),
    }
}

/// Secret bytes, the same each time.
pub(crate) fn secret(number: u8) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(Digest::of(&[b's', number]).bytes())
}

pub(crate) fn nonce(number: u8) -> Nonce {
    Nonce::from_random([number; 24])
}

pub(crate) fn nonces(number: u8) -> SlotNonces {
    SlotNonces {
        data_key: nonce(number),
        seed: nonce(number + 1),
    }
}

pub(crate) fn data_key() -> DataKey {
    DataKey::from_random(KeyNumber::FIRST, secret(0))
}

pub(crate) fn pair(number: u8) -> SigningPair {
    SigningPair::from_seed(&secret(number))
}

/// The keys of the user of rank 0.
pub(crate) fn keys() -> Keys {
    Keys {
        data_key: data_key(),
        pair: pair(1),
    }
}

pub(crate) fn recovery_code() -> RecoveryCode {
    RecoveryCode::from_random(Zeroizing::new(*b"procura recovers"))
}

/// The first slot of the user of rank 0, under [`own_key`].
pub(crate) fn own_slot() -> Slot {
    let made = keys().own_slot(owner(0), 1, &own_key(), nonces(10));
    made.expect("makeable")
}

pub(crate) fn bytes_of(slot: &Slot) -> Vec<u8> {
    slot.bytes().expect("writable")
}

/// The place of a record of the first register.
pub(crate) fn place(sequence: u32) -> Place {
    Place::later(2, register(1), sequence).expect("a later place")
}

/// Whether both are the same keys: what one seals the other opens, and they sign alike.
pub(crate) fn same_keys(one: &Keys, other: &Keys) -> bool {
    let sealed = one.data_key.seal(&place(7), nonce(7), b"the same");
    let opened = other
        .data_key
        .open(&place(7), &sealed.expect("sealable"))
        .is_ok();
    opened && one.pair.public_key() == other.pair.public_key()
}

/// The bytes with the digest at their end made to fit, as somebody who knows the format would.
pub(crate) fn refitted(content: &[u8]) -> Vec<u8> {
    [content, Digest::of(content).bytes().as_slice()].concat()
}

/// The bytes without the digest at their end.
pub(crate) fn content_of(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len() - 32]
}
