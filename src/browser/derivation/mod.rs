//! From a passphrase to a key without the page standing still: the derivation runs in a worker.
//!
//! Each derivation has a worker of its own, which is ended with it: a module never gives memory back
//! while it runs, and what the passphrase left in that memory goes with the worker. The passphrase is
//! handed over as bytes, which leave the page, and only once the worker has said that it is ready.

mod request;
#[cfg(feature = "cryptography")]
mod worker;

pub use request::Request;
#[cfg(feature = "cryptography")]
pub use worker::work_in_worker;

use super::events::outcome;
use super::site;
use crate::vault::{Derivation, Passphrase, PassphraseKey};
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Worker;
use zeroize::Zeroizing;

/// How long the worker may take to load, in milliseconds: half a minute.
const LOADING: i32 = 30_000;
/// How long a derivation may take, in milliseconds: ten minutes, more than the most costly one that a
/// slot may ask for takes on a slow device.
const DERIVING: i32 = 600_000;

/// Why there is no key. The passphrase may be right all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DerivationProblem {
    /// The device doesn't grant the memory that the slot asks for.
    NoMemory,
    /// The worker didn't load or didn't come to its end: the site's files can't be reached, or the
    /// browser refuses workers.
    NoWorker,
}

/// Derives the key of a passphrase. Where nobody waits for it any more, the worker is ended.
///
/// # Errors
/// When the device or the browser doesn't let it; waiting always ends.
pub async fn derived(
    passphrase: &Passphrase,
    derivation: Derivation,
) -> Result<PassphraseKey, DerivationProblem> {
    let running = Running::start().ok_or(DerivationProblem::NoWorker)?;
    running.hears(LOADING).await?;
    let heard = running.hears(DERIVING);
    running.asks(&Request::of(passphrase, derivation))?;
    let key = key_in(&heard.await?)?;
    Ok(PassphraseKey::handed_back(key, derivation))
}

/// A worker, which is ended when this is dropped.
struct Running(Worker);

impl Running {
    fn start() -> Option<Self> {
        let address = site::written("cryptography")?;
        Worker::new(&address).ok().map(Self)
    }

    /// What the worker says next. It is listened to from now on.
    fn hears(
        &self,
        limit: i32,
    ) -> impl Future<Output = Result<JsValue, DerivationProblem>> + use<> {
        let said = outcome(&self.0, "onmessage", &["onerror", "onmessageerror"], limit);
        async {
            let event = said.await.map_err(|_| DerivationProblem::NoWorker)?;
            Reflect::get(&event, &"data".into()).map_err(|_| DerivationProblem::NoWorker)
        }
    }

    fn asks(&self, request: &Request) -> Result<(), DerivationProblem> {
        let bytes = Uint8Array::from(request.bytes());
        let moved = Array::of1(&bytes.buffer());
        let asked = self.0.post_message_with_transfer(&bytes, &moved);
        asked.map_err(|_| DerivationProblem::NoWorker)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

/// The key that the worker answered, taken out of the page's own memory; it has none when the device
/// had none to give.
fn key_in(answer: &JsValue) -> Result<Zeroizing<[u8; 32]>, DerivationProblem> {
    let answer: &Uint8Array = answer.dyn_ref().ok_or(DerivationProblem::NoWorker)?;
    let mut key = Zeroizing::new([0; 32]);
    if answer.length() != 32 {
        return Err(DerivationProblem::NoMemory);
    }
    answer.copy_to(key.as_mut());
    answer.fill(0, 0, 32);
    Ok(key)
}
