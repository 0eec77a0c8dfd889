//! The names of transactions, digests and registers.

use crate::drive::{drive_to_assigned, drive_to_founded, transaction};
use procura::journal::{Digest, RegisterId, TransactionId};
use procura::office::MemoryStore;

#[test]
fn an_identity_is_read_back_from_its_text() {
    let shown = transaction(0xA7).to_string();

    assert_eq!(shown, "a7".repeat(16));
    assert_eq!(TransactionId::parse(&shown), Some(transaction(0xA7)));
}

#[test]
fn an_identity_has_one_form_only() {
    for text in [
        "",
        "a7",
        &"a7".repeat(17),
        &"A7".repeat(16),
        &"g7".repeat(16),
        &"é".repeat(16),
    ] {
        assert_eq!(TransactionId::parse(text), None, "{text}");
    }
}

#[test]
fn the_digest_is_sha_256() {
    // FIPS 180-2, appendix B.1.
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    assert_eq!(Digest::of(b"abc").to_string(), expected);
}

#[test]
fn a_register_is_named_after_its_first_record() {
    let office = drive_to_assigned(MemoryStore::default());
    let first = office.journal().digest_of(1).expect("recorded");

    let id = office.journal().register_id().expect("founded");

    assert_eq!(id, RegisterId::of_first_record(first));
    assert!(first.to_string().starts_with(&id.to_string()));
}

#[test]
fn two_registers_of_the_same_content_have_different_identities() {
    let one = drive_to_founded(MemoryStore::default());
    let mut other = crate::drive::open_again(MemoryStore::default());

    let (founding, key) = (crate::drive::founding(), crate::drive::own_key(0));
    let recovery = crate::drive::recovery(1);
    let founded = other.found(transaction(1), founding, &key, &recovery);

    assert!(founded.is_ok());
    assert_ne!(one.journal().register_id(), other.journal().register_id());
}
