//! The other side: what the module gives to the page. Each function is the library's, with its arguments
//! as JavaScript hands them over.

use crate::vault::primitives::LINKED;
use crate::vault::{NamesAtHand, PassphraseProblem};
use wasm_bindgen::prelude::wasm_bindgen;

/// [`crate::vault::primitives::Primitives::seal`]; nothing where a length is wrong.
#[must_use]
#[wasm_bindgen]
pub fn seal(key: &[u8], nonce: &[u8], associated: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    (LINKED.seal)(
        key.try_into().ok()?,
        nonce.try_into().ok()?,
        associated,
        content,
    )
}

/// [`crate::vault::primitives::Primitives::open`]; nothing where a length is wrong.
#[must_use]
#[wasm_bindgen]
pub fn open(key: &[u8], nonce: &[u8], associated: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    (LINKED.open)(
        key.try_into().ok()?,
        nonce.try_into().ok()?,
        associated,
        sealed,
    )
}

/// [`crate::vault::primitives::Primitives::public_key`]; nothing where the length is wrong.
#[must_use]
#[wasm_bindgen]
pub fn public_key(seed: &[u8]) -> Option<Vec<u8>> {
    Some((LINKED.public_key)(seed.try_into().ok()?).to_vec())
}

/// [`crate::vault::primitives::Primitives::is_public_key`].
#[must_use]
#[wasm_bindgen]
pub fn is_public_key(key: &[u8]) -> bool {
    key.try_into().is_ok_and(|key| (LINKED.is_public_key)(key))
}

/// [`crate::vault::primitives::Primitives::sign`]; nothing where the length is wrong.
#[must_use]
#[wasm_bindgen]
pub fn sign(seed: &[u8], message: &[u8]) -> Option<Vec<u8>> {
    Some((LINKED.sign)(seed.try_into().ok()?, message).to_vec())
}

/// [`crate::vault::primitives::Primitives::verifies`].
#[must_use]
#[wasm_bindgen]
pub fn verifies(key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    match (key.try_into(), signature.try_into()) {
        (Ok(key), Ok(signature)) => (LINKED.verifies)(key, message, signature),
        _ => false,
    }
}

/// [`crate::vault::primitives::Primitives::expand`].
#[must_use]
#[wasm_bindgen]
pub fn expand(salt: Option<Vec<u8>>, key: &[u8], label: &[u8]) -> Option<Vec<u8>> {
    (LINKED.expand)(salt.as_deref(), key, label).map(|secret| secret.to_vec())
}

/// [`crate::vault::primitives::Primitives::guess`]: 0 for what wouldn't be guessed.
#[must_use]
#[wasm_bindgen]
pub fn guess(text: &str, enterprise: &str, given_name: &str, family_name: &str, code: &str) -> u8 {
    let names = NamesAtHand {
        enterprise,
        given_name,
        family_name,
        code,
    };
    match (LINKED.guess)(text, names) {
        None => 0,
        Some(PassphraseProblem::Repeated) => 1,
        Some(PassphraseProblem::BuiltOnNames) => 2,
        Some(_) => 3,
    }
}
