//! Project Wycheproof's vectors: what the libraries must take, and what they must not.

use hkdf::Hkdf;
use procura::vault::cipher::{open, seal};
use procura::vault::{Nonce, PublicKey};
use sha2::Sha256;
use wycheproof::{TestResult, aead, eddsa, hkdf as wycheproof_hkdf};

#[test]
fn ed25519_takes_what_is_signed_and_nothing_else() {
    let set = eddsa::TestSet::load(eddsa::TestName::Ed25519).expect("the vectors");
    let mut counts = (0, 0);
    for group in &set.test_groups {
        let key: [u8; 32] = group.key.pk.to_vec().try_into().expect("a key");
        for test in &group.tests {
            let signature: Result<[u8; 64], _> = test.sig.to_vec().try_into();
            let taken = PublicKey::parse(key).is_some_and(|key| {
                signature.is_ok_and(|signature| key.verifies(&test.msg, &signature))
            });
            assert_eq!(taken, test.result == TestResult::Valid, "{}", test.tc_id);
            counts.0 += u32::from(taken);
            counts.1 += u32::from(!taken);
        }
    }
    assert!(counts.0 > 50 && counts.1 > 50, "{counts:?}");
}

#[test]
fn xchacha20_poly1305_seals_and_opens_as_it_must() {
    let set = aead::TestSet::load(aead::TestName::XChaCha20Poly1305).expect("the vectors");
    let mut counts = (0, 0);
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let key: [u8; 32] = test.key.to_vec().try_into().expect("a key");
        let Ok(nonce) = <[u8; 24]>::try_from(test.nonce.to_vec()) else {
            assert_eq!(test.result, TestResult::Invalid, "{}", test.tc_id);
            continue;
        };
        let nonce = Nonce::from_random(nonce);
        let sealed = [test.ct.as_slice(), test.tag.as_slice()].concat();

        let opened = open(&key, nonce, &test.aad, &sealed);

        if test.result == TestResult::Valid {
            assert_eq!(
                opened.as_deref(),
                Some(test.pt.as_slice()),
                "{}",
                test.tc_id
            );
            assert_eq!(seal(&key, nonce, &test.aad, &test.pt), Some(sealed));
            counts.0 += 1;
        } else {
            assert_eq!(opened, None, "{}", test.tc_id);
            counts.1 += 1;
        }
    }
    assert!(counts.0 > 100 && counts.1 > 20, "{counts:?}");
}

#[test]
fn hkdf_sha_256_derives_as_it_must() {
    let name = wycheproof_hkdf::TestName::HkdfSha256;
    let set = wycheproof_hkdf::TestSet::load(name).expect("the vectors");
    let mut counts = (0, 0);
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let mut output = vec![0; test.size];

        let derived =
            Hkdf::<Sha256>::new(Some(&test.salt), &test.ikm).expand(&test.info, &mut output);

        if test.result == TestResult::Valid {
            assert!(derived.is_ok(), "{}", test.tc_id);
            assert_eq!(output, test.okm.as_slice(), "{}", test.tc_id);
            counts.0 += 1;
        } else {
            assert!(derived.is_err(), "{}", test.tc_id);
            counts.1 += 1;
        }
    }
    assert!(counts.0 > 50 && counts.1 > 0, "{counts:?}");
}
