//! Slots: made, opened, locked anew.

use crate::drive::{
    PASSPHRASE, bytes_of, data_key, derivation, derived, keys, nonce, nonces, other_key, own_key,
    own_slot, owner, pair, place, recovery_code, register, same_keys, secret,
};
use procura::register::UserId;
use procura::vault::{
    Keys, Lock, Opened, Owner, Salt, Slot, SlotProblem, TemporaryKeys, Zeroizing,
};

pub(crate) fn own_keys(opened: Result<Opened, SlotProblem>) -> Keys {
    match opened {
        Ok(Opened::Own(keys)) => keys,
        other => panic!("not the user's own keys: {other:?}"),
    }
}

fn temporary_keys(opened: Result<Opened, SlotProblem>) -> TemporaryKeys {
    match opened {
        Ok(Opened::Temporary(keys)) => keys,
        other => panic!("not temporary keys: {other:?}"),
    }
}

#[test]
fn a_slot_is_read_back_and_opens_with_its_passphrase() {
    let slot = own_slot();

    let read = Slot::read(&bytes_of(&slot), owner(0)).expect("readable");

    assert_eq!(read, slot);
    assert_eq!(read.lock(), Lock::Own(derivation(1)));
    assert_eq!(read.owner(), owner(0));
    let Lock::Own(asked) = read.lock() else {
        panic!("another lock");
    };
    let opened = read.open(&derived(PASSPHRASE, asked));
    assert!(same_keys(&own_keys(opened), &keys()));
}

#[test]
fn a_slot_doesnt_open_with_another_passphrase() {
    for wrong in [
        "",
        "Forêt d’érables, l’hiver à Gaspe",
        &PASSPHRASE.to_lowercase(),
    ] {
        let opened = own_slot().open(&derived(wrong, derivation(1)));

        assert_eq!(opened.err(), Some(SlotProblem::DoesNotOpen), "{wrong}");
    }
}

#[test]
fn a_changed_passphrase_opens_the_new_slot_alone_and_keeps_the_keys() {
    let first = own_slot();
    let keys_then = own_keys(first.open(&own_key()));

    let second = keys_then.own_slot(owner(0), 2, &other_key(), nonces(20));
    let second = second.expect("makeable");

    assert!(same_keys(&own_keys(second.open(&other_key())), &keys()));
    let refused = second.open(&own_key()).err();
    assert_eq!(refused, Some(SlotProblem::DoesNotOpen));
    assert_ne!(first.digest(), second.digest());
}

#[test]
fn an_older_slot_copied_back_opens_but_is_superseded() {
    let older = own_slot();
    assert!(older.open(&own_key()).is_ok(), "nothing in it can tell");

    let (found, newest) = (1, 2);
    let superseded = Err(SlotProblem::Superseded { found, newest });
    assert_eq!(older.check_edition(newest), superseded);
    assert_eq!(older.check_edition(found), Ok(()));
    assert_eq!(older.check_edition(0), Ok(()), "its record isn't read yet");
}

#[test]
fn a_slot_of_another_user_or_register_says_whose_it_is() {
    let bytes = bytes_of(&own_slot());
    let elsewhere = Owner {
        register: register(2),
        user: UserId::from(0),
    };

    let of_other_user = Slot::read(&bytes, owner(1)).err();
    assert_eq!(of_other_user, Some(SlotProblem::OtherUser(UserId::from(0))));
    let of_other_register = Slot::read(&bytes, elsewhere).err();
    let expected = Some(SlotProblem::OtherRegister(register(1)));
    assert_eq!(of_other_register, expected);
}

#[test]
fn a_temporary_passphrase_only_serves_to_make_ones_own_keys() {
    let officer = keys();
    let made = officer.temporary_slot(owner(1), 1, &secret(2), &own_key(), nonces(30));
    let (slot, recorded) = made.expect("makeable");
    assert_eq!(slot.lock(), Lock::Temporary(derivation(1)));
    let slot = Slot::read(&bytes_of(&slot), owner(1)).expect("readable");

    let temporary = temporary_keys(slot.open(&own_key()));
    assert_eq!(temporary.public_key(), recorded);
    let sealed = data_key()
        .seal(&place(3), nonce(1), b"recorded")
        .expect("sealable");
    assert!(temporary.data_key.open(&place(3), &sealed).is_ok());
    let first = temporary.replaced_by(&secret(3));

    assert_eq!(first.temporary.public_key(), recorded);
    assert_eq!(first.own.pair.public_key(), pair(3).public_key());
    assert_ne!(first.own.pair.public_key(), recorded);
    let own = first.own.own_slot(owner(1), 2, &other_key(), nonces(40));
    let opened = own_keys(own.expect("makeable").open(&other_key()));
    assert!(same_keys(&opened, &first.own));
    assert!(slot.check_edition(2).is_err(), "the temporary one is over");
}

#[test]
fn the_recovery_code_opens_its_slot_and_a_passphrase_is_chosen_anew() {
    let salt = Salt::from_random([5; 16]);
    let key = recovery_code().key(salt).expect("short");
    let made = keys().recovery_slot(owner(0), 1, &key, nonces(50));
    let slot = Slot::read(&bytes_of(&made.expect("makeable")), owner(0)).expect("readable");
    assert_eq!(slot.lock(), Lock::Recovery(salt));

    let recovered = slot.recover(&key).expect("opened");

    assert!(same_keys(&recovered, &keys()));
    assert!(
        recovered
            .own_slot(owner(0), 2, &other_key(), nonces(60))
            .is_ok()
    );
    let other_code = procura::vault::RecoveryCode::from_random(Zeroizing::new([9; 16]));
    let refused = slot.recover(&other_code.key(salt).expect("short")).err();
    assert_eq!(refused, Some(SlotProblem::DoesNotOpen));
    let other_salt = recovery_code().key(Salt::from_random([6; 16]));
    let refused = slot.recover(&other_salt.expect("short")).err();
    assert_eq!(refused, Some(SlotProblem::DoesNotOpen));
}

#[test]
fn a_passphrase_and_a_recovery_code_arent_taken_for_each_other() {
    let key = recovery_code()
        .key(Salt::from_random([5; 16]))
        .expect("short");
    let slot = keys()
        .recovery_slot(owner(0), 1, &key, nonces(50))
        .expect("makeable");

    assert_eq!(slot.open(&own_key()).err(), Some(SlotProblem::OtherLock));
    let refused = own_slot().recover(&key).err();
    assert_eq!(refused, Some(SlotProblem::OtherLock));
}
