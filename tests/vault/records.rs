//! Records: signed by their author at their place, and sealed there.

use crate::drive::{data_key, nonce, pair, place, register, secret};
use procura::journal::Digest;
use procura::register::Instant;
use procura::vault::{
    DataKey, KeyNumber, Place, SealProblem, SignatureProblem, Signed, SigningPair,
};

const CONTENT: &[u8] = b"a transaction and its events";

fn previous() -> Digest {
    Digest::of(b"the record before")
}

/// The record of this sequence, signed by the user whose pair has the number 1.
pub(crate) fn signed(sequence: u32) -> Signed {
    let instant = Instant(1_785_690_000_000);
    Signed::sign(&pair(1), &place(sequence), previous(), instant, CONTENT)
}

#[test]
fn a_record_is_signed_sealed_opened_and_verified() {
    let record = signed(2);
    let sealed = data_key().seal(&place(2), nonce(3), record.bytes());

    let opened = data_key().open(&place(2), &sealed.expect("sealable"));
    let read = Signed::read(&place(2), opened.expect("opened")).expect("signed");

    assert_eq!(read, record);
    assert_eq!(read.author(), pair(1).public_key());
    assert_eq!(read.instant(), Instant(1_785_690_000_000));
    assert_eq!(read.previous(), previous());
    assert_eq!(read.content(), CONTENT);
}

#[test]
fn the_first_record_has_a_place_before_its_register_has_a_name() {
    let first = Place::first(2);
    let record = Signed::sign(&pair(1), &first, Digest::NONE, Instant(-1), b"");

    let read = Signed::read(&first, record.bytes().to_vec()).expect("signed");

    assert_eq!(read.instant(), Instant(-1));
    assert_eq!(read.content(), b"");
    for sequence in [0, 1] {
        assert_eq!(Place::later(2, register(1), sequence), None);
    }
}

/// The place of the record with one thing changed: its format, its register, its sequence.
fn other_places() -> [Place; 4] {
    [
        Place::later(3, register(1), 2).expect("a later place"),
        Place::later(2, register(2), 2).expect("a later place"),
        place(3),
        Place::first(2),
    ]
}

#[test]
fn a_record_doesnt_open_at_another_place() {
    let sealed = data_key()
        .seal(&place(2), nonce(3), CONTENT)
        .expect("sealable");
    for other in other_places() {
        let refused = data_key().open(&other, &sealed);
        assert_eq!(refused, Err(SealProblem::DoesNotOpen), "{other:?}");
    }
}

#[test]
fn a_record_isnt_signed_for_another_place() {
    for other in other_places() {
        let refused = Signed::read(&other, signed(2).bytes().to_vec()).err();
        assert_eq!(refused, Some(SignatureProblem::Forged), "{other:?}");
    }
}

#[test]
fn a_record_doesnt_open_with_another_key() {
    let sealed = data_key()
        .seal(&place(2), nonce(3), CONTENT)
        .expect("sealable");

    let other = DataKey::from_random(KeyNumber::FIRST, secret(9));
    assert_eq!(
        other.open(&place(2), &sealed),
        Err(SealProblem::DoesNotOpen)
    );
    assert_eq!(data_key().open(&place(2), &sealed).as_deref(), Ok(CONTENT));
    let mut renumbered = sealed;
    renumbered[3] = 2;
    let refused = data_key().open(&place(2), &renumbered);
    assert!(matches!(refused, Err(SealProblem::OtherKey(number)) if number.value() == 2));
}

#[test]
fn what_somebody_else_signed_isnt_the_authors() {
    let forger = Signed::sign(&pair(2), &place(2), previous(), Instant(0), CONTENT);
    assert_eq!(forger.author(), pair(2).public_key(), "it names who signed");

    // With the author's key written over the forger's, the signature no longer holds.
    let mut bytes = forger.bytes().to_vec();
    bytes[104..136].copy_from_slice(&pair(1).public_key().bytes());
    let refused = Signed::read(&place(2), bytes).err();
    assert_eq!(refused, Some(SignatureProblem::Forged));
}

#[test]
fn a_signature_is_over_the_tag_the_place_and_the_record() {
    // Written out, since others must be able to verify it.
    let record = signed(2);
    let (signature, rest) = record
        .bytes()
        .split_first_chunk::<64>()
        .expect("long enough");
    let message = [
        b"procura signed record 1\0".as_slice(),
        &[2],
        &register(1).bytes(),
        &2_u32.to_be_bytes(),
        &previous().bytes(),
        &1_785_690_000_000_i64.to_be_bytes(),
        &pair(1).public_key().bytes(),
        CONTENT,
    ]
    .concat();

    assert!(pair(1).public_key().verifies(&message, signature));
    assert!(message.ends_with(rest));
}

#[test]
fn a_pair_is_that_of_its_seed() {
    let again = SigningPair::from_seed(&secret(1));
    assert_eq!(again.public_key(), pair(1).public_key());
    assert_ne!(again.public_key(), pair(2).public_key());
}
