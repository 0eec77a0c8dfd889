//! The functions as the libraries have them.

use super::{Primitives, SIGNATURE_LENGTH};
use crate::vault::cipher::TAG_LENGTH;
use crate::vault::first_guesses;
use chacha20poly1305::{AeadInPlace as _, KeyInit as _, Tag, XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// The libraries' functions.
pub const LINKED: Primitives = Primitives {
    seal,
    open,
    public_key,
    is_public_key,
    sign,
    verifies,
    expand,
    guess: first_guesses::guess,
};

fn seal(key: &[u8; 32], nonce: &[u8; 24], associated: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(content.len().checked_add(TAG_LENGTH)?);
    bytes.extend_from_slice(content);
    let tag = XChaCha20Poly1305::new(key.into())
        .encrypt_in_place_detached(XNonce::from_slice(nonce), associated, &mut bytes)
        .ok()?;
    bytes.extend_from_slice(&tag);
    Some(bytes)
}

fn open(key: &[u8; 32], nonce: &[u8; 24], associated: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (content, tag) = sealed.split_last_chunk::<TAG_LENGTH>()?;
    let mut bytes = content.to_vec();
    XChaCha20Poly1305::new(key.into())
        .decrypt_in_place_detached(
            XNonce::from_slice(nonce),
            associated,
            &mut bytes,
            Tag::from_slice(tag),
        )
        .ok()?;
    Some(bytes)
}

fn public_key(seed: &[u8; 32]) -> [u8; 32] {
    SigningKey::from_bytes(seed).verifying_key().to_bytes()
}

fn is_public_key(bytes: &[u8; 32]) -> bool {
    VerifyingKey::from_bytes(bytes).is_ok_and(|key| !key.is_weak())
}

fn sign(seed: &[u8; 32], message: &[u8]) -> [u8; SIGNATURE_LENGTH] {
    SigningKey::from_bytes(seed).sign(message).to_bytes()
}

fn verifies(key: &[u8; 32], message: &[u8], signature: &[u8; SIGNATURE_LENGTH]) -> bool {
    let signature = Signature::from_bytes(signature);
    VerifyingKey::from_bytes(key)
        .is_ok_and(|key| !key.is_weak() && key.verify_strict(message, &signature).is_ok())
}

fn expand(salt: Option<&[u8]>, key: &[u8], label: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
    let mut bytes = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(salt, key)
        .expand(label, bytes.as_mut())
        .ok()?;
    Some(bytes)
}
