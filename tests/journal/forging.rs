//! What somebody who knows the format can write into storage, with or without keys.

use crate::drive::{LOGINS, another_world, code, open_again, own_key};
use procura::journal::{Digest, FORMAT, Journal, Record, RegisterId, Sealed, ascii};
use procura::office::{Candidate, Key, MemoryStore, SlotKind, World as _};
use procura::register::{Actor, Event, Instant};
use procura::vault::frame::framed;
use procura::vault::{
    DataKey, KeyNumber, Keys, Nonce, Opened, Place, Signed, SigningPair, Slot, Zeroizing,
};

/// The newest slot of the user of this rank.
pub(crate) fn slot_of(store: &MemoryStore, rank: u32, kind: SlotKind) -> Slot {
    let login = LOGINS[usize::try_from(rank).expect("few")];
    let candidates = open_again(store.clone()).candidates(&code(login), kind);
    match candidates.expect("readable").into_iter().next() {
        Some(Candidate::Slot(slot)) => *slot,
        other => panic!("no slot: {other:?}"),
    }
}

/// The keys of the user of this rank, who has chosen a passphrase.
pub(crate) fn keys_of(store: &MemoryStore, rank: u32) -> Keys {
    match slot_of(store, rank, SlotKind::Open).open(&own_key(rank)) {
        Ok(Opened::Own(keys)) => keys,
        other => panic!("no keys: {other:?}"),
    }
}

/// A pair that nobody in the register knows.
pub(crate) fn unknown_pair() -> SigningPair {
    SigningPair::from_seed(&Zeroizing::new([77; 32]))
}

/// A data key that isn't the register's.
pub(crate) fn other_data_key() -> DataKey {
    DataKey::from_random(KeyNumber::FIRST, Zeroizing::new([78; 32]))
}

fn nonce() -> Nonce {
    let secret = another_world().secret().expect("there are secrets");
    Nonce::from_random(*secret.first_chunk().expect("32 bytes"))
}

pub(crate) fn place_of(register: RegisterId, sequence: u32) -> Place {
    match sequence {
        1 => Place::first(FORMAT),
        later => Place::later(FORMAT, register, later).expect("a later place"),
    }
}

/// Any content, signed and sealed at a place, with what the open part says and a digest that fits.
pub(crate) fn written_at(
    place: Place,
    keys: (&DataKey, &SigningPair),
    signed: (Digest, Instant, &[u8]),
) -> Sealed {
    written_with(nonce(), place, keys, signed)
}

/// The same with this nonce.
pub(crate) fn written_with(
    nonce: Nonce,
    place: Place,
    (data_key, pair): (&DataKey, &SigningPair),
    (previous, instant, content): (Digest, Instant, &[u8]),
) -> Sealed {
    let signed = Signed::sign(pair, &place, previous, instant, content);
    let sealed = data_key.seal(&place, nonce, signed.bytes());
    let mut body: Vec<u8> = place.bytes().skip(1).collect();
    body.extend(sealed.expect("sealable"));
    let empty = Record {
        sequence: 0,
        transaction: crate::drive::transaction(0),
        instant,
        author: Actor::Founder,
        previous,
        events: Vec::new(),
    };
    Sealed {
        record: Record::of(0, instant, previous, content).unwrap_or(empty),
        digest: Digest::of(signed.bytes()),
        text: ascii::written(&framed(FORMAT, &body)),
    }
}

/// A record as whoever holds these keys writes it, whether or not they may.
pub(crate) fn written(
    register: RegisterId,
    keys: (&DataKey, &SigningPair),
    record: &Record,
) -> Sealed {
    let content = record.content().expect("writable");
    let place = place_of(register, record.sequence);
    let sealed = written_at(place, keys, (record.previous, record.instant, &content));
    Sealed {
        record: record.clone(),
        ..sealed
    }
}

/// The record that comes next in a journal.
pub(crate) fn next(journal: &Journal, author: Actor, events: Vec<Event>) -> Record {
    let transaction = crate::drive::transaction(240);
    journal.next(transaction, another_world().moment().now, author, events)
}

/// Puts a record where it belongs.
pub(crate) fn put(store: &MemoryStore, register: RegisterId, sealed: &Sealed) {
    store.put(Key::record(register, sealed.record.sequence), &sealed.text);
}

/// The bytes of a text, without the digest at their end.
pub(crate) fn content_of(text: &str) -> Vec<u8> {
    let mut bytes = ascii::read(text).expect("base64url");
    bytes.truncate(bytes.len() - 32);
    bytes
}

/// The text of a content, with a digest that fits.
pub(crate) fn with_digest(mut content: Vec<u8>) -> String {
    content.extend(Digest::of(&content).bytes());
    ascii::written(&content)
}
