//! No secret prints itself, and each is wiped when it is dropped.

use crate::drive::{Tables, derivation, names, nonces, owner};
use procura::vault::{
    DataKey, KeyNumber, Keys, Opened, Passphrase, PassphraseKey, RecoveryCode, RecoveryKey, Salt,
    SigningPair, Zeroizing,
};
use proptest::prelude::*;
use std::fmt::Debug;

/// Everything that a value prints, in both forms.
fn printed(value: &impl Debug) -> String {
    format!("{value:?}\n{value:#?}\n{value:02x?}\n{value:02X?}").to_lowercase()
}

/// The ways in which bytes are printed: in a row or listed, in decimals or hexadecimals.
fn ways(bytes: &[u8]) -> Vec<String> {
    let joined = |separator: &str, hexadecimal: bool| {
        let show = |byte: &u8| match hexadecimal {
            true => format!("{byte:02x}"),
            false => byte.to_string(),
        };
        bytes.iter().map(show).collect::<Vec<_>>().join(separator)
    };
    vec![
        joined("", true),
        joined(", ", true),
        joined(", ", false),
        joined(",\n    ", false),
        joined(",\n        ", false),
        joined(",\n            ", false),
    ]
}

/// Fails where a value prints four bytes of the secret in a row.
fn check(value: &impl Debug, secret: &[u8]) {
    let printed = printed(value);
    for piece in secret.windows(4) {
        for way in ways(piece) {
            assert!(!printed.contains(&way), "{printed}");
        }
    }
}

#[test]
fn the_check_itself_finds_a_secret_that_is_printed() {
    let secret: Vec<u8> = (100..132).collect();
    for open in [
        format!("{secret:?}"),
        format!("{secret:#?}"),
        format!("{secret:02x?}"),
    ] {
        let found = secret.windows(4).any(|piece| {
            ways(piece)
                .iter()
                .any(|way| open.to_lowercase().contains(way))
        });
        assert!(found, "{open}");
    }
}

#[test]
fn keys_are_wiped_when_they_are_dropped() {
    // Plain bytes have nothing to do when they are dropped; what is wiped has.
    assert!(!std::mem::needs_drop::<[u8; 32]>());
    let wiped = [
        std::mem::needs_drop::<DataKey>(),
        std::mem::needs_drop::<SigningPair>(),
        std::mem::needs_drop::<PassphraseKey>(),
        std::mem::needs_drop::<RecoveryKey>(),
        std::mem::needs_drop::<RecoveryCode>(),
    ];
    assert_eq!(wiped, [true; 5]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn keys_dont_print_themselves(data_key: [u8; 32], seed: [u8; 32], derived: [u8; 32]) {
        let secrets = [data_key, seed, derived];
        let keys = || Keys {
            data_key: DataKey::from_random(KeyNumber::FIRST, Zeroizing::new(data_key)),
            pair: SigningPair::from_seed(&Zeroizing::new(seed)),
        };
        let key = PassphraseKey::handed_back(Zeroizing::new(derived), derivation(1));
        let slot = keys().own_slot(owner(0), 1, &key, nonces(1)).expect("makeable");
        let temporary = keys()
            .temporary_slot(owner(0), 1, &Zeroizing::new(seed), &key, nonces(1))
            .expect("makeable");
        let temporary = temporary.0.open(&key).expect("opened");
        for secret in secrets {
            check(&key, &secret);
            check(&keys(), &secret);
            check(&keys().data_key, &secret);
            check(&keys().pair, &secret);
            check(&slot, &secret);
            check(&slot.open(&key), &secret);
            check(&temporary, &secret);
        }
        let Opened::Temporary(temporary) = temporary else {
            panic!("not temporary");
        };
        let first = temporary.replaced_by(&Zeroizing::new(data_key));
        check(&first, &data_key);
        check(&first, &seed);
    }

    #[test]
    fn codes_and_passphrases_dont_print_themselves(bits: [u8; 16], text in "[a-z ]{20,40}") {
        let code = RecoveryCode::from_random(Zeroizing::new(bits));
        let key = code.key(Salt::from_random([3; 16])).expect("short");
        check(&code, &bits);
        check(&key, &bits);
        let written = code.written().to_lowercase();
        prop_assert!(!printed(&code).contains(&written[..4]));
        let chosen = Passphrase::chosen(&text, &Tables, names());
        let typed = Passphrase::typed(&text, &Tables);
        prop_assert!(!printed(&typed).contains(&text));
        prop_assert!(!printed(&chosen).contains(&text));
    }
}
