//! Every byte counts: each one changed, and each truncation, of everything that is kept.

use crate::drive::{
    bytes_of, content_of, data_key, keys, nonce, nonces, own_key, own_slot, owner, pair, place,
    recovery_code, refitted,
};
use crate::records::signed;
use procura::vault::{
    Mark, MarkProblem, Opened, Salt, SealProblem, SignatureProblem, Signed, Slot, SlotProblem,
};

/// The bytes with each byte changed in turn, in one bit and in all.
fn changed(bytes: &[u8]) -> impl Iterator<Item = (usize, Vec<u8>)> {
    (0..bytes.len()).flat_map(move |place| {
        [1 << (place % 8), 0xFF].map(|change| {
            let mut changed = bytes.to_vec();
            changed[place] ^= change;
            (place, changed)
        })
    })
}

fn truncated(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    (0..bytes.len()).map(|length| &bytes[..length])
}

/// What comes of bytes that are read as a slot and opened with the right key.
type Way = fn(&[u8]) -> Result<Opened, SlotProblem>;

fn opened(bytes: &[u8]) -> Result<Opened, SlotProblem> {
    Slot::read(bytes, owner(0))?.open(&own_key())
}

fn recovered(bytes: &[u8]) -> Result<Opened, SlotProblem> {
    let key = recovery_code().key(Salt::from_random([5; 16]));
    let slot = Slot::read(bytes, owner(0))?;
    slot.recover(&key.expect("short")).map(Opened::Own)
}

#[test]
fn a_damaged_slot_is_never_called_a_wrong_passphrase() {
    let bytes = bytes_of(&own_slot());
    for (place, changed) in changed(&bytes) {
        assert_eq!(
            opened(&changed).err(),
            Some(SlotProblem::Damaged),
            "{place}"
        );
    }
    for truncated in truncated(&bytes) {
        assert_eq!(opened(truncated).err(), Some(SlotProblem::Damaged));
    }
}

#[test]
fn a_slot_with_any_byte_changed_doesnt_open_though_its_digest_was_made_to_fit() {
    let key = recovery_code()
        .key(Salt::from_random([5; 16]))
        .expect("short");
    let recovery = keys()
        .recovery_slot(owner(0), 1, &key, nonces(50))
        .expect("makeable");
    let ways: [(Slot, Way); 2] = [(own_slot(), opened), (recovery, recovered)];
    for (slot, open) in ways {
        let bytes = bytes_of(&slot);
        assert!(open(&bytes).is_ok());
        for (place, changed) in changed(content_of(&bytes)) {
            let refused = open(&refitted(&changed)).err();
            assert!(refused.is_some(), "{place}");
            assert_ne!(refused, Some(SlotProblem::Damaged), "{place}");
        }
        for truncated in truncated(content_of(&bytes)) {
            assert!(open(&refitted(truncated)).is_err(), "{}", truncated.len());
        }
    }
}

#[test]
fn a_sealed_record_with_any_byte_changed_doesnt_open() {
    let sealed = data_key()
        .seal(&place(2), nonce(3), signed(2).bytes())
        .expect("sealable");
    for (at, changed) in changed(&sealed) {
        let refused = data_key().open(&place(2), &changed).err();
        match (at, refused) {
            (0..4, Some(SealProblem::OtherKey(_))) | (4.., Some(SealProblem::DoesNotOpen)) => {}
            other => panic!("{other:?}"),
        }
    }
    for truncated in truncated(&sealed) {
        let expected = if truncated.len() < 4 + 24 + 16 {
            SealProblem::Malformed
        } else {
            SealProblem::DoesNotOpen
        };
        assert_eq!(data_key().open(&place(2), truncated).err(), Some(expected));
    }
}

#[test]
fn a_signed_record_with_any_byte_changed_is_forged() {
    let bytes = signed(2).bytes().to_vec();
    for (at, changed) in changed(&bytes) {
        match (at, Signed::read(&place(2), changed).err()) {
            (104..136, Some(SignatureProblem::NoKey)) | (_, Some(SignatureProblem::Forged)) => {}
            other => panic!("{other:?}"),
        }
    }
    for truncated in truncated(&bytes) {
        let expected = if truncated.len() < 136 {
            SignatureProblem::Malformed
        } else {
            SignatureProblem::Forged
        };
        let refused = Signed::read(&place(2), truncated.to_vec()).err();
        assert_eq!(refused, Some(expected), "{}", truncated.len());
    }
}

#[test]
fn a_mark_with_any_byte_changed_doesnt_open() {
    let mark = crate::marks::mark(7);
    let bytes = mark.seal(&pair(1), owner(0), nonce(8)).expect("sealable");
    let open = |bytes: &[u8]| Mark::open(bytes, &pair(1), owner(0));
    assert_eq!(open(&bytes), Ok(mark));
    for (place, changed) in changed(&bytes) {
        assert_eq!(open(&changed), Err(MarkProblem::Damaged), "{place}");
    }
    for (place, changed) in changed(content_of(&bytes)) {
        let refused = open(&refitted(&changed));
        match (place, refused) {
            (0, Err(MarkProblem::NewerVersion(_) | MarkProblem::Malformed))
            | (1.., Err(MarkProblem::DoesNotOpen)) => {}
            other => panic!("{other:?}"),
        }
    }
    for truncated in truncated(content_of(&bytes)) {
        assert!(open(truncated).is_err());
        assert!(open(&refitted(truncated)).is_err());
    }
}
