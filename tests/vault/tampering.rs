//! What somebody who knows the format may write into a slot, its digest made to fit: each refusal has
//! its own name.

use crate::drive::{
    PASSPHRASE, bytes_of, content_of, derivation, derived, keys, nonces, other_key, own_key,
    own_slot, owner, recovery_code, refitted, register,
};
use procura::journal::RegisterId;
use procura::register::UserId;
use procura::vault::{Lock, Opened, Salt, Slot, SlotProblem};
use serde::{Deserialize, Serialize};

/// A slot as it is stored, after the version: what anyone can read and write.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Stored {
    register: RegisterId,
    user: UserId,
    edition: u32,
    key_number: u32,
    lock: StoredLock,
    commitment: [u8; 32],
    data_key: Half,
    seed: Half,
}

#[derive(Clone, Serialize, Deserialize)]
enum StoredLock {
    Own([u8; 16], u32, u32, u32),
    Temporary([u8; 16], u32, u32, u32),
    Recovery([u8; 16]),
}

#[derive(Clone, Serialize, Deserialize)]
struct Half {
    nonce: [u8; 24],
    content: [u8; 32],
    tag: [u8; 16],
}

fn stored(slot: &Slot) -> Stored {
    let bytes = bytes_of(slot);
    postcard::from_bytes(&content_of(&bytes)[1..]).expect("as it is stored")
}

fn written(stored: &Stored) -> Vec<u8> {
    refitted(&postcard::to_extend(stored, vec![1]).expect("writable"))
}

/// The first slot of the user of rank 0 with a change.
fn forged(change: impl FnOnce(&mut Stored)) -> Vec<u8> {
    let mut stored = stored(&own_slot());
    change(&mut stored);
    written(&stored)
}

fn refusal(bytes: &[u8]) -> Option<SlotProblem> {
    Slot::read(bytes, owner(0)).err()
}

/// What comes of a changed slot that is read for this owner and opened with the right passphrase.
fn opened(bytes: &[u8], user: u32) -> Result<Opened, SlotProblem> {
    Slot::read(bytes, owner(user))?.open(&own_key())
}

#[test]
fn an_unchanged_slot_opens() {
    assert!(opened(&forged(|_| ()), 0).is_ok());
}

#[test]
fn a_slot_made_out_to_somebody_else_is_forged() {
    let to_another_user = forged(|slot| slot.user = UserId::from(1));
    assert_eq!(opened(&to_another_user, 1).err(), Some(SlotProblem::Forged));

    let mut foreign = owner(0);
    foreign.register = register(2);
    let slot = keys()
        .own_slot(foreign, 1, &own_key(), nonces(10))
        .expect("makeable");
    let mut foreign = stored(&slot);
    foreign.register = register(1);
    let refused = opened(&written(&foreign), 0).err();
    assert_eq!(refused, Some(SlotProblem::Forged));
}

#[test]
fn a_slot_with_another_edition_or_key_number_is_forged() {
    let newer = forged(|slot| slot.edition = 2);
    assert_eq!(opened(&newer, 0).err(), Some(SlotProblem::Forged));
    let renumbered = forged(|slot| slot.key_number = 2);
    assert_eq!(opened(&renumbered, 0).err(), Some(SlotProblem::Forged));
}

#[test]
fn a_slot_of_another_kind_is_forged() {
    let temporary = forged(|slot| {
        slot.lock = StoredLock::Temporary([1; 16], 19 * 1024, 2, 1);
    });
    assert_eq!(opened(&temporary, 0).err(), Some(SlotProblem::Forged));

    let made = keys().temporary_slot(
        owner(0),
        1,
        &crate::drive::secret(2),
        &own_key(),
        nonces(10),
    );
    let mut own = stored(&made.expect("makeable").0);
    own.lock = StoredLock::Own([1; 16], 19 * 1024, 2, 1);
    assert_eq!(opened(&written(&own), 0).err(), Some(SlotProblem::Forged));

    let recovery = forged(|slot| slot.lock = StoredLock::Recovery([1; 16]));
    assert_eq!(opened(&recovery, 0).err(), Some(SlotProblem::OtherLock));
    let key = recovery_code()
        .key(Salt::from_random([1; 16]))
        .expect("short");
    let slot = Slot::read(&recovery, owner(0)).expect("readable");
    assert_eq!(slot.recover(&key).err(), Some(SlotProblem::DoesNotOpen));
}

#[test]
fn other_parameters_or_another_salt_give_another_key() {
    let changes: [fn(&mut Stored); 3] = [
        |slot| slot.lock = StoredLock::Own([1; 16], 20 * 1024, 2, 1),
        |slot| slot.lock = StoredLock::Own([1; 16], 19 * 1024, 3, 1),
        |slot| slot.lock = StoredLock::Own([2; 16], 19 * 1024, 2, 1),
    ];
    for change in changes {
        let bytes = forged(change);
        let slot = Slot::read(&bytes, owner(0)).expect("within the bounds");
        let Lock::Own(asked) = slot.lock() else {
            panic!("another lock");
        };
        assert_ne!(asked, derivation(1));

        let opened = slot.open(&derived(PASSPHRASE, asked));

        assert_eq!(opened.err(), Some(SlotProblem::DoesNotOpen));
        // Even somebody who kept the derived key can't use it with what is written there now.
        assert_eq!(slot.open(&own_key()).err(), Some(SlotProblem::Forged));
    }
}

#[test]
fn weak_and_excessive_parameters_are_refused_before_any_memory_is_taken() {
    let weak = [
        (19 * 1024 - 1, 2, 1),
        (19 * 1024, 1, 1),
        (19 * 1024, 2, 0),
        (0, 0, 0),
        (8, 1, 1),
    ];
    let excessive = [
        (1024 * 1024 + 1, 2, 1),
        (19 * 1024, 11, 1),
        (19 * 1024, 2, 2),
        (u32::MAX, u32::MAX, u32::MAX),
    ];
    let problems = [
        SlotProblem::WeakParameters,
        SlotProblem::ExcessiveParameters,
    ];
    for (parameters, problem) in [weak.as_slice(), &excessive].into_iter().zip(problems) {
        for (memory, passes, lanes) in parameters.iter().copied() {
            for lock in [StoredLock::Own, StoredLock::Temporary] {
                let bytes = forged(|slot| slot.lock = lock([1; 16], memory, passes, lanes));
                assert_eq!(refusal(&bytes), Some(problem), "{memory} {passes} {lanes}");
            }
        }
    }
    for (memory, passes) in [(19 * 1024, 2), (1024 * 1024, 10)] {
        let bytes = forged(|slot| slot.lock = StoredLock::Own([1; 16], memory, passes, 1));
        assert_eq!(refusal(&bytes), None, "{memory} {passes}");
    }
}

#[test]
fn halves_of_another_slot_are_forged() {
    let other = keys()
        .own_slot(owner(0), 2, &own_key(), nonces(20))
        .expect("makeable");
    let under_other = keys()
        .own_slot(owner(0), 1, &other_key(), nonces(20))
        .expect("makeable");
    for from in [stored(&other), stored(&under_other)] {
        let data_key = forged(|slot| slot.data_key = from.data_key.clone());
        assert_eq!(opened(&data_key, 0).err(), Some(SlotProblem::Forged));
        let seed = forged(|slot| slot.seed = from.seed.clone());
        assert_eq!(opened(&seed, 0).err(), Some(SlotProblem::Forged));
    }
    let exchanged = forged(|slot| std::mem::swap(&mut slot.data_key, &mut slot.seed));
    assert_eq!(opened(&exchanged, 0).err(), Some(SlotProblem::Forged));
}

#[test]
fn the_key_is_committed_to() {
    let under_other = keys()
        .own_slot(owner(0), 1, &other_key(), nonces(20))
        .expect("makeable");
    let commitment = stored(&under_other).commitment;

    // The halves alone would still open: the commitment stands before them.
    let bytes = forged(|slot| slot.commitment = commitment);

    assert_eq!(opened(&bytes, 0).err(), Some(SlotProblem::DoesNotOpen));
}

#[test]
fn a_newer_version_is_told_apart_from_damage_and_from_none() {
    let bytes = bytes_of(&own_slot());
    let with_version = |version| [&[version], &content_of(&bytes)[1..]].concat();

    assert_eq!(
        refusal(&refitted(&with_version(2))),
        Some(SlotProblem::NewerVersion(2))
    );
    assert_eq!(
        refusal(&refitted(&with_version(255))),
        Some(SlotProblem::NewerVersion(255))
    );
    assert_eq!(
        refusal(&refitted(&with_version(0))),
        Some(SlotProblem::Malformed)
    );
    let unfitted = [with_version(2), bytes[bytes.len() - 32..].to_vec()].concat();
    assert_eq!(refusal(&unfitted), Some(SlotProblem::Damaged));
}

#[test]
fn a_slot_is_written_in_one_way_only() {
    let bytes = bytes_of(&own_slot());
    let content = content_of(&bytes);
    // The user's number stands after the version and the register; 0x80 0x00 is a longer way to write 0.
    assert_eq!(content[17], 0);
    let longer = [&content[..17], &[0x80, 0x00], &content[18..]].concat();
    let followed = [content, &[0]].concat();

    assert_eq!(refusal(&refitted(&longer)), Some(SlotProblem::Malformed));
    assert_eq!(refusal(&refitted(&followed)), Some(SlotProblem::Malformed));
    let numberless = forged(|slot| slot.key_number = 0);
    assert_eq!(refusal(&numberless), Some(SlotProblem::Malformed));
}
