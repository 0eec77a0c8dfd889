//! The vectors of the RFCs, against the libraries with the features that the app builds them with.

use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
use curve25519_dalek::constants::EIGHT_TORSION;
use curve25519_dalek::scalar::Scalar;
use ed25519_dalek::Signer as _;
use hkdf::Hkdf;
use procura::vault::{PublicKey, SigningPair, Zeroizing};
use sha2::{Digest as _, Sha256, Sha512};

fn bytes<const N: usize>(hexadecimal: &str) -> [u8; N] {
    let read = vec_of(hexadecimal);
    read.try_into().expect("of this length")
}

fn vec_of(hexadecimal: &str) -> Vec<u8> {
    let digits: Vec<char> = hexadecimal.chars().filter(|c| !c.is_whitespace()).collect();
    digits
        .chunks(2)
        .map(|pair| u8::from_str_radix(&String::from_iter(pair), 16).expect("hexadecimal"))
        .collect()
}

#[test]
fn argon2id_gives_the_tag_of_rfc_9106() {
    // RFC 9106, section 5.3.
    let parameters = ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(AssociatedData::new(&[4; 12]).expect("short"))
        .output_len(32)
        .build()
        .expect("parameters");
    let secret = [3; 8];
    let argon2 = Argon2::new_with_secret(&secret, Algorithm::Argon2id, Version::V0x13, parameters);
    let mut tag = [0; 32];

    argon2
        .expect("a secret")
        .hash_password_into(&[1; 32], &[2; 16], &mut tag)
        .expect("derived");

    let expected = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659";
    assert_eq!(tag, bytes(expected));
}

#[test]
fn hkdf_gives_the_keys_of_rfc_5869() {
    // RFC 5869, appendix A.1 to A.3: key, salt, information, output.
    let long = |from: u8, to: u8| (from..=to).collect::<Vec<u8>>();
    let cases = [
        (
            vec![0x0b; 22],
            Some(long(0, 0x0c)),
            long(0xf0, 0xf9),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        ),
        (
            long(0, 0x4f),
            Some(long(0x60, 0xaf)),
            long(0xb0, 0xff),
            "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb\
             41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
        ),
        (
            vec![0x0b; 22],
            None,
            vec![],
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
        ),
    ];
    for (key, salt, information, expected) in cases {
        let expected = vec_of(expected);
        let mut output = vec![0; expected.len()];
        Hkdf::<Sha256>::new(salt.as_deref(), &key)
            .expand(&information, &mut output)
            .expect("short");
        assert_eq!(output, expected);
    }
}

/// RFC 8032, section 7.1, tests 1 to 3: seed, public key, message, signature.
const RFC_8032: [[&str; 4]; 3] = [
    [
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155\
         5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
         085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
    [
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac\
         18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ],
];

#[test]
fn ed25519_makes_the_keys_and_takes_the_signatures_of_rfc_8032() {
    for [seed, key, message, signature] in RFC_8032 {
        let seed = Zeroizing::new(bytes(seed));
        let public = SigningPair::from_seed(&seed).public_key();
        let signature = bytes::<64>(signature);

        assert_eq!(public.bytes(), bytes(key));
        assert!(public.verifies(&vec_of(message), &signature));
        assert!(!public.verifies(b"another message", &signature));
        let signed = ed25519_dalek::SigningKey::from_bytes(&seed).sign(&vec_of(message));
        assert_eq!(signed.to_bytes(), signature);
    }
}

/// A signature of this message that holds by the equation alone: its point R is the neutral one, so
/// its number S is the challenge times the secret number.
fn signed_with_a_point_of_small_order(
    pair: &ed25519_dalek::SigningKey,
    message: &[u8],
) -> [u8; 64] {
    let neutral = [vec![1], vec![0; 31]].concat();
    let challenge = Sha512::new()
        .chain_update(&neutral)
        .chain_update(pair.verifying_key().as_bytes())
        .chain_update(message);
    let challenge = Scalar::from_bytes_mod_order_wide(&challenge.finalize().into());
    let number = challenge * pair.to_scalar();
    [neutral, number.as_bytes().to_vec()]
        .concat()
        .try_into()
        .expect("64 bytes")
}

#[test]
fn ed25519_refuses_a_signature_whose_point_is_of_small_order() {
    let pair = ed25519_dalek::SigningKey::from_bytes(&[7; 32]);
    let signature = signed_with_a_point_of_small_order(&pair, b"a message");
    let loosely = ed25519_dalek::Signature::from_bytes(&signature);

    assert!(pair.verify(b"a message", &loosely).is_ok(), "not strict");
    let public = PublicKey::parse(pair.verifying_key().to_bytes()).expect("a key");
    assert!(!public.verifies(b"a message", &signature));
}

#[test]
fn ed25519_refuses_a_key_with_which_anything_passes_for_signed() {
    for point in EIGHT_TORSION {
        let key = point.compress().to_bytes();
        assert!(ed25519_dalek::VerifyingKey::from_bytes(&key).is_ok());
        assert_eq!(PublicKey::parse(key), None);
    }
}

#[test]
fn bytes_that_are_no_point_are_no_key() {
    // No point of the curve has the second coordinate 2.
    assert_eq!(
        PublicKey::parse(bytes(&format!("02{}", "00".repeat(31)))),
        None
    );
}
