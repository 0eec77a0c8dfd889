//! The rollback mark: an older or another history is noticed.

use crate::drive::{nonce, owner, pair, register};
use procura::journal::Digest;
use procura::vault::{Mark, MarkProblem, RolledBack};

fn digest_of(sequence: u32) -> Digest {
    Digest::of(&sequence.to_be_bytes())
}

/// The mark of somebody who has seen this record.
pub(crate) fn mark(sequence: u32) -> Mark {
    Mark {
        sequence,
        digest: digest_of(sequence),
    }
}

fn check(mark: Mark, newest: u32) -> Result<(), RolledBack> {
    mark.check(newest, |sequence| Some(digest_of(sequence)))
}

#[test]
fn a_history_that_goes_on_is_taken_and_a_shorter_one_is_refused() {
    for newest in 7..10 {
        assert_eq!(check(mark(7), newest), Ok(()));
    }
    let seen = 7;
    for newest in 0..7 {
        let shorter = Err(RolledBack::Shorter { newest, seen });
        assert_eq!(check(mark(7), newest), shorter);
    }
}

#[test]
fn another_history_is_refused_however_long() {
    let different = Err(RolledBack::Different { sequence: 7 });
    for newest in 7..10 {
        let other = mark(7).check(newest, |_| Some(Digest::of(b"another")));
        assert_eq!(other, different);
    }
    assert_eq!(mark(7).check(7, |_| None), different);
    let asked = mark(7).check(9, |sequence| (sequence == 7).then(|| digest_of(7)));
    assert_eq!(asked, Ok(()), "the record that was seen is looked at");
}

#[test]
fn a_mark_opens_for_its_owner_alone() {
    let sealed = mark(7)
        .seal(&pair(1), owner(0), nonce(8))
        .expect("sealable");
    let mut elsewhere = owner(0);
    elsewhere.register = register(2);
    let unopened = Err(MarkProblem::DoesNotOpen);

    assert_eq!(Mark::open(&sealed, &pair(1), owner(0)), Ok(mark(7)));
    assert_eq!(Mark::open(&sealed, &pair(2), owner(0)), unopened);
    assert_eq!(Mark::open(&sealed, &pair(1), owner(1)), unopened);
    assert_eq!(Mark::open(&sealed, &pair(1), elsewhere), unopened);
}
