//! Golden files: what was written in a version is read for ever, and written alike as long as it is
//! the newest. Another implementation has opened each of them too.
//!
//! Each file of `golden` holds one text in base64url a line; the lines that are there never change.

use crate::drive::{
    bytes_of, data_key, keys, nonce, nonces, own_key, own_slot, owner, pair, place, recovery_code,
    same_keys, secret,
};
use crate::records::signed;
use crate::slots::own_keys;
use procura::journal::{Digest, ascii};
use procura::register::Instant;
use procura::vault::{Mark, Opened, Place, Salt, Signed, Slot};

const SLOTS: &str = include_str!("golden/slot-1.txt");
const RECORDS: &str = include_str!("golden/record-1.txt");
const MARKS: &str = include_str!("golden/mark-1.txt");

fn read(file: &str) -> Vec<Vec<u8>> {
    let lines = file.lines();
    lines
        .map(|line| ascii::read(line).expect("a text"))
        .collect()
}

fn check_written(file: &str, written: &[Vec<u8>]) {
    let written: String = written
        .iter()
        .map(|bytes| ascii::written(bytes) + "\n")
        .collect();
    assert_eq!(file, written);
}

#[test]
fn slots_are_read_and_written_as_they_always_were() {
    let key = recovery_code()
        .key(Salt::from_random([5; 16]))
        .expect("short");
    let temporary = keys().temporary_slot(owner(1), 1, &secret(2), &own_key(), nonces(30));
    let recovery = keys().recovery_slot(owner(0), 1, &key, nonces(50));
    check_written(
        SLOTS,
        &[
            bytes_of(&own_slot()),
            bytes_of(&temporary.expect("makeable").0),
            bytes_of(&recovery.expect("makeable")),
        ],
    );

    let read = read(SLOTS);
    let slot = |line: usize, user| Slot::read(&read[line], owner(user)).expect("readable");
    assert!(same_keys(&own_keys(slot(0, 0).open(&own_key())), &keys()));
    assert!(matches!(
        slot(1, 1).open(&own_key()),
        Ok(Opened::Temporary(_))
    ));
    assert!(same_keys(
        &slot(2, 0).recover(&key).expect("opened"),
        &keys()
    ));
}

#[test]
fn records_are_read_and_written_as_they_always_were() {
    let first = Signed::sign(&pair(1), &Place::first(2), Digest::NONE, Instant(-1), b"");
    let records = [(Place::first(2), first), (place(2), signed(2))];
    let sealed = records.each_ref().map(|(place, record)| {
        let sealed = data_key().seal(place, nonce(3), record.bytes());
        sealed.expect("sealable")
    });
    check_written(RECORDS, &sealed);

    for (bytes, (place, record)) in read(RECORDS).iter().zip(records) {
        let opened = data_key().open(&place, bytes).expect("opened");
        assert_eq!(Signed::read(&place, opened), Ok(record));
    }
}

#[test]
fn marks_are_read_and_written_as_they_always_were() {
    let mark = crate::marks::mark(7);
    let sealed = mark.seal(&pair(1), owner(0), nonce(8)).expect("sealable");
    check_written(MARKS, &[sealed]);

    let [bytes] = read(MARKS).try_into().expect("one line");
    assert_eq!(Mark::open(&bytes, &pair(1), owner(0)), Ok(mark));
}
