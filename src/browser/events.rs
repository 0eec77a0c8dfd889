//! Waiting for what the browser tells by events.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// The event that comes first: the one that the handler `success` is told of, or, as an error, one of
/// `failures`. Waiting ends after so many milliseconds in any case: then the error is no event.
///
/// The handlers are set at once, before anyone awaits, so nothing is missed in between. All callers
/// share this code: an event of any target is one and the same to it.
pub(super) fn outcome(target: &JsValue, success: &str, failures: &[&str], limit: i32) -> JsFuture {
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        listen(target, success, &resolve);
        for failure in failures {
            listen(target, failure, &reject);
        }
        if let Some(window) = web_sys::window() {
            // Without a timer, what never happens is waited for.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, limit);
        }
    });
    JsFuture::from(promise)
}

/// Waits until the browser has done what else there was to do: for long work, done in slices.
pub async fn pause() {
    let promise = Promise::new(&mut |resolve: Function, _: Function| {
        if let Some(window) = web_sys::window() {
            // Without a timer, the next slice would never come: it comes at once.
            if window.set_timeout_with_callback(&resolve).is_err() {
                let _ = resolve.call0(&JsValue::NULL);
            }
        }
    });
    let _ = JsFuture::from(promise).await;
}

fn listen(target: &JsValue, handler: &str, told: &Function) {
    // Fails only for what is no object, which the targets are.
    let _ = Reflect::set(target, &JsValue::from_str(handler), told);
}
