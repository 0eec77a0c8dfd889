//! The page's side: loads the module, and puts its functions in the vault's table.

use super::NoCryptography;
use crate::browser::events::outcome;
use crate::browser::{pause, site};
use crate::vault::primitives::{Primitives, SIGNATURE_LENGTH, install};
use crate::vault::{NamesAtHand, PassphraseProblem, Zeroizing};
use js_sys::{Function, Promise, Reflect};
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How long the module may take to load, in milliseconds: half a minute.
const LOADING: i32 = 30_000;
/// Whether the module's script is being loaded.
static IS_RUNNING: AtomicBool = AtomicBool::new(false);
/// The name under which the module's script makes itself known.
const NAME: &str = "wasm_bindgen";

/// The module's functions, as its script gives them. An argument or an answer of another kind, which no
/// version of the module has, is an error, and an error is no answer.
mod there {
    use super::{JsValue, wasm_bindgen};

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = wasm_bindgen, catch)]
        pub(super) fn seal(
            key: &[u8],
            nonce: &[u8],
            associated: &[u8],
            content: &[u8],
        ) -> Result<Option<Vec<u8>>, JsValue>;

        #[wasm_bindgen(js_namespace = wasm_bindgen, catch)]
        pub(super) fn open(
            key: &[u8],
            nonce: &[u8],
            associated: &[u8],
            sealed: &[u8],
        ) -> Result<Option<Vec<u8>>, JsValue>;

        #[wasm_bindgen(js_namespace = wasm_bindgen, catch)]
        pub(super) fn public_key(seed: &[u8]) -> Result<Option<Vec<u8>>, JsValue>;

        #[wasm_bindgen(js_namespace = wasm_bindgen, catch)]
        pub(super) fn is_public_key(key: &[u8]) -> Result<bool, JsValue>;

        #[wasm_bindgen(js_namespace = wasm_bindgen, catch)]
        pub(super) fn sign(seed: &[u8], message: &[u8]) -> Result<Option<Vec<u8>>, JsValue>;

        #[wasm_bindgen(js_namespace = wasm_bindgen, catch)]
        pub(super) fn verifies(
            key: &[u8],
            message: &[u8],
            signature: &[u8],
        ) -> Result<bool, JsValue>;

        #[wasm_bindgen(js_namespace = wasm_bindgen, catch)]
        pub(super) fn expand(
            salt: Option<&[u8]>,
            key: &[u8],
            label: &[u8],
        ) -> Result<Option<Vec<u8>>, JsValue>;

        #[wasm_bindgen(js_namespace = wasm_bindgen, catch)]
        pub(super) fn guess(
            text: &str,
            enterprise: &str,
            given_name: &str,
            family_name: &str,
            code: &str,
        ) -> Result<u8, JsValue>;
    }
}

/// The functions of the module, for the vault's table.
const THERE: Primitives = Primitives {
    seal: |key, nonce, associated, content| {
        there::seal(key, nonce, associated, content).ok().flatten()
    },
    open: |key, nonce, associated, sealed| {
        there::open(key, nonce, associated, sealed).ok().flatten()
    },
    public_key: |seed| array(there::public_key(seed)).unwrap_or([0; 32]),
    is_public_key: |key| there::is_public_key(key).unwrap_or(false),
    sign: |seed, message| array(there::sign(seed, message)).unwrap_or([0; SIGNATURE_LENGTH]),
    verifies: |key, message, signature| there::verifies(key, message, signature).unwrap_or(false),
    expand: |salt, key, label| array(there::expand(salt, key, label)).map(Zeroizing::new),
    guess,
};

/// Loads the module, unless it is there already.
///
/// # Errors
/// When it can't be loaded; waiting always ends.
pub async fn load() -> Result<(), NoCryptography> {
    // Run twice, the script would stumble over its own name: whoever comes second waits for the first.
    while IS_RUNNING.load(Ordering::Relaxed) {
        pause().await;
    }
    if known().is_none() {
        IS_RUNNING.store(true, Ordering::Relaxed);
        let ran = run_script().await;
        IS_RUNNING.store(false, Ordering::Relaxed);
        ran.ok_or(NoCryptography)?;
    }
    let started = known().and_then(|module| started(&module));
    JsFuture::from(started.ok_or(NoCryptography)?)
        .await
        .map_err(|_| NoCryptography)?;
    install(THERE);
    Ok(())
}

/// Starts the module, unless it has been started: an attempt that failed isn't remembered.
fn started(module: &JsValue) -> Option<Promise> {
    let start = Reflect::get(module, &"start".into()).ok()?;
    let start: &Function = start.dyn_ref()?;
    let promise = start.call0(module).ok()?;
    Some(Promise::resolve(&promise))
}

/// Runs the module's script in the page; `None` where it can't be.
async fn run_script() -> Option<()> {
    let document = web_sys::window()?.document()?;
    let script = document.create_element("script").ok()?;
    script
        .set_attribute("src", &site::written("cryptography")?)
        .ok()?;
    let ran = outcome(&script, "onload", &["onerror"], LOADING);
    document.head()?.append_child(&script).ok()?;
    ran.await.ok()?;
    Some(())
}

/// What the module's script made known; `None` before it has run.
fn known() -> Option<JsValue> {
    let module = Reflect::get(&js_sys::global(), &NAME.into()).ok()?;
    (!module.is_undefined()).then_some(module)
}

fn array<const N: usize>(answer: Result<Option<Vec<u8>>, JsValue>) -> Option<[u8; N]> {
    answer.ok()??.try_into().ok()
}

fn guess(text: &str, names: NamesAtHand<'_>) -> Option<PassphraseProblem> {
    let NamesAtHand {
        enterprise,
        given_name,
        family_name,
        code,
    } = names;
    match there::guess(text, enterprise, given_name, family_name, code) {
        Ok(0) => None,
        Ok(1) => Some(PassphraseProblem::Repeated),
        Ok(2) => Some(PassphraseProblem::BuiltOnNames),
        _ => Some(PassphraseProblem::Common),
    }
}
