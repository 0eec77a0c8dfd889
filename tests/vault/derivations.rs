//! From a passphrase to a key.

use crate::drive::{PASSPHRASE, derivation, derived, floor, own_key, typed};
use argon2::{Algorithm, Argon2, Params, Version};
use procura::vault::{
    Derivation, ParameterProblem, Parameters, Passphrase, PassphraseKey, Salt, Zeroizing, derive,
};

#[test]
fn the_key_is_argon2id_of_the_normalised_passphrase() {
    let asked = Derivation {
        salt: Salt::from_random([9; 16]),
        parameters: Parameters::new(20 * 1024, 3, 1).expect("within the bounds"),
    };
    let parameters = Params::new(20 * 1024, 3, 1, Some(32)).expect("parameters");
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters);
    let mut expected = [0; 32];
    argon2
        .hash_password_into("forêt fin".as_bytes(), &[9; 16], &mut expected)
        .expect("derived");

    assert_eq!(*derived("fore\u{302}t ﬁn", asked).bytes(), expected);
}

#[test]
fn each_argument_changes_the_key() {
    let other_cost = |memory, passes| Derivation {
        parameters: Parameters::new(memory, passes, 1).expect("within the bounds"),
        ..derivation(1)
    };
    let same = derived(PASSPHRASE, derivation(1)).bytes();

    assert_eq!(same, own_key().bytes());
    for other in [
        derived("another", derivation(1)),
        derived(PASSPHRASE, derivation(2)),
        derived(PASSPHRASE, other_cost(20 * 1024, 2)),
        derived(PASSPHRASE, other_cost(19 * 1024, 3)),
    ] {
        assert_ne!(other.bytes(), same);
    }
}

#[test]
fn a_worker_can_derive_and_hand_the_key_back() {
    let page = typed(PASSPHRASE);
    let worker = Passphrase::handed_over(Zeroizing::new(page.text().to_owned()));
    let key = derive(&worker, derivation(1)).expect("enough memory");

    let back = PassphraseKey::handed_back(key.bytes(), derivation(1));

    assert!(crate::drive::own_slot().open(&back).is_ok());
}

#[test]
fn the_usual_parameters_are_64_mebibytes_three_passes_and_one_lane() {
    let usual = Parameters::default();

    assert_eq!(
        (usual.memory(), usual.passes(), usual.lanes()),
        (65_536, 3, 1)
    );
    assert_eq!(Parameters::new(65_536, 3, 1), Ok(usual));
    let asked = Derivation {
        parameters: usual,
        ..derivation(1)
    };
    assert_ne!(derived(PASSPHRASE, asked).bytes(), own_key().bytes());
}

#[test]
fn parameters_below_the_floor_and_above_the_ceiling_are_none() {
    let weak = Err(ParameterProblem::Weak);
    let excessive = Err(ParameterProblem::Excessive);
    let (least, most) = (19 * 1024, 1024 * 1024);

    assert_eq!(Parameters::new(least, 2, 1), Ok(floor()));
    assert!(Parameters::new(most, 10, 1).is_ok());
    assert_eq!(Parameters::new(least - 1, 2, 1), weak);
    assert_eq!(Parameters::new(least, 1, 1), weak);
    assert_eq!(Parameters::new(least, 2, 0), weak);
    assert_eq!(Parameters::new(most + 1, 10, 1), excessive);
    assert_eq!(Parameters::new(most, 11, 1), excessive);
    assert_eq!(Parameters::new(most, 10, 2), excessive);
    assert_eq!(
        Parameters::new(u32::MAX, 1, 1),
        weak,
        "the floor comes first"
    );
}
