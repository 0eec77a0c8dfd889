//! Whatever the keys and contents: what is locked opens again, and with nothing else.

use crate::drive::{derivation, derived, floor, nonces, own_slot, typed};
use crate::slots::own_keys;
use procura::journal::{Digest, RegisterId};
use procura::register::{Instant, UserId};
use procura::vault::{
    DataKey, Derivation, KeyNumber, Keys, Nonce, Owner, PassphraseKey, Place, RecoveryCode, Salt,
    Signed, SigningPair, Slot, SlotNonces, SlotProblem, Zeroizing,
};
use proptest::prelude::*;

fn keys(data_key: [u8; 32], seed: [u8; 32]) -> Keys {
    Keys {
        data_key: DataKey::from_random(KeyNumber::FIRST, Zeroizing::new(data_key)),
        pair: SigningPair::from_seed(&Zeroizing::new(seed)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_slot_is_read_back_and_opens_with_its_key_alone(
        (data_key, seed, derived, other) in any::<([u8; 32], [u8; 32], [u8; 32], [u8; 32])>(),
        (salt, first, second) in any::<([u8; 16], [u8; 24], [u8; 24])>(),
        (register, user, edition) in any::<([u8; 8], u32, u32)>(),
    ) {
        let owner = Owner {
            register: RegisterId::of_first_record(Digest::of(&register)),
            user: UserId::from(user),
        };
        let asked = Derivation { salt: Salt::from_random(salt), parameters: floor() };
        let key = |bytes| PassphraseKey::handed_back(Zeroizing::new(bytes), asked);
        let nonces = SlotNonces {
            data_key: Nonce::from_random(first),
            seed: Nonce::from_random(second),
        };
        let kept = keys(data_key, seed);
        let slot = kept.own_slot(owner, edition, &key(derived), nonces).expect("makeable");

        let read = Slot::read(&slot.bytes().expect("writable"), owner);

        prop_assert_eq!(read.as_ref(), Ok(&slot));
        let opened = own_keys(slot.open(&key(derived)));
        prop_assert_eq!(opened.pair.public_key(), kept.pair.public_key());
        let place = Place::first(1);
        let sealed = kept.data_key.seal(&place, Nonce::from_random(first), &seed);
        let sealed = sealed.expect("sealable");
        prop_assert_eq!(opened.data_key.open(&place, &sealed), Ok(seed.to_vec()));
        let refused = slot.open(&key(other)).err();
        prop_assert_eq!(refused, (other != derived).then_some(SlotProblem::DoesNotOpen));
    }

    #[test]
    fn a_record_goes_round_and_is_nobody_elses(
        (data_key, seed, nonce) in any::<([u8; 32], [u8; 32], [u8; 24])>(),
        (format, register) in any::<(u8, [u8; 8])>(),
        sequence in 2_u32..,
        (previous, instant) in any::<([u8; 32], i64)>(),
        content in prop::collection::vec(any::<u8>(), 0..2000),
    ) {
        let Keys { data_key, pair } = keys(data_key, seed);
        let register = RegisterId::of_first_record(Digest::of(&register));
        let place = Place::later(format, register, sequence).expect("a later place");
        let previous = Digest::from_bytes(previous);
        let signed = Signed::sign(&pair, &place, previous, Instant(instant), &content);
        let nonce = Nonce::from_random(nonce);
        let sealed = data_key.seal(&place, nonce, signed.bytes()).expect("sealable");

        let opened = data_key.open(&place, &sealed).expect("opened");
        let read = Signed::read(&place, opened);

        prop_assert_eq!(read.as_ref(), Ok(&signed));
        prop_assert_eq!(signed.content(), content.as_slice());
        prop_assert_eq!(signed.previous(), previous);
        prop_assert_eq!(signed.instant(), Instant(instant));
        let next = Place::later(format, register, sequence.wrapping_add(1).max(2));
        let next = next.expect("a later place");
        prop_assert!(data_key.open(&next, &sealed).is_err());
        prop_assert!(Signed::read(&next, signed.bytes().to_vec()).is_err());
    }

    #[test]
    fn whatever_stands_in_storage_is_read_without_a_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let owner = crate::drive::owner(0);
        let fitted = crate::drive::refitted(&[&[1], bytes.as_slice()].concat());
        for bytes in [&bytes, &fitted] {
            prop_assert!(Slot::read(bytes, owner).is_err());
            let pair = crate::drive::pair(1);
            prop_assert!(procura::vault::Mark::open(bytes, &pair, owner).is_err());
            let place = crate::drive::place(2);
            prop_assert!(crate::drive::data_key().open(&place, bytes).is_err());
            prop_assert!(Signed::read(&place, bytes.clone()).is_err());
        }
    }

    #[test]
    fn a_recovery_code_is_read_back(bits: [u8; 16], typed in ".{0,40}") {
        let code = RecoveryCode::from_random(Zeroizing::new(bits));
        prop_assert!(RecoveryCode::parse(&code.written()) == Ok(code));
        prop_assert!(RecoveryCode::parse(&typed).is_err());
    }
}

proptest! {
    // Each case truly derives a key.
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_wrong_passphrase_never_opens(text in any::<String>()) {
        prop_assume!(typed(&text).text() != typed(crate::drive::PASSPHRASE).text());
        let opened = own_slot().open(&derived(&text, derivation(1)));
        prop_assert_eq!(opened.err(), Some(SlotProblem::DoesNotOpen));
    }

    #[test]
    fn any_passphrase_opens_what_was_locked_with_it(text in any::<String>()) {
        let kept = crate::drive::keys();
        let key = derived(&text, derivation(4));
        let slot = kept.own_slot(crate::drive::owner(0), 1, &key, nonces(1)).expect("makeable");
        let opened = own_keys(slot.open(&derived(&text, derivation(4))));
        prop_assert!(crate::drive::same_keys(&opened, &kept));
    }
}
