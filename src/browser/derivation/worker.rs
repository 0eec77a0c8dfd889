//! The other side: what runs in the worker.

use super::Request;
use crate::vault::derive;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use zeroize::Zeroizing;

/// Says that the worker is ready, and from then on answers each request with the 32 bytes of the key,
/// or with none where there was no memory for it. In a page, where the module is loaded for its functions,
/// nothing is answered.
pub fn work_in_worker() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let answer = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        say(&answer_to(&event.data()));
    });
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    // The worker is ended from outside.
    answer.forget();
    say(&JsValue::NULL);
}

/// The answer to a request; null to what is none.
fn answer_to(data: &JsValue) -> JsValue {
    let Some((passphrase, derivation)) = request_in(data).and_then(|request| request.read()) else {
        return JsValue::NULL;
    };
    match derive(&passphrase, derivation) {
        Ok(key) => Uint8Array::from(key.bytes().as_slice()).into(),
        Err(_) => Uint8Array::new_with_length(0).into(),
    }
}

/// The request, taken out of the memory of the script.
fn request_in(data: &JsValue) -> Option<Request> {
    let data: &Uint8Array = data.dyn_ref()?;
    let length = data.length();
    let mut bytes = Zeroizing::new(vec![0; usize::try_from(length).ok()?]);
    data.copy_to(&mut bytes);
    data.fill(0, 0, length);
    Some(Request::handed_over(bytes))
}

/// Says something to the page. An array of bytes leaves the worker, so that no copy stays here.
fn say(word: &JsValue) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let moved = Array::new();
    if let Some(bytes) = word.dyn_ref::<Uint8Array>() {
        moved.push(&bytes.buffer());
    }
    // Fails only for what can't be handed over, which bytes can.
    let _ = scope.post_message_with_transfer(word, &moved);
}
