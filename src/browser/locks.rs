//! One tab at a time.

use js_sys::{Function, Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The one lock of the app: it guards the register in storage.
const NAME: &str = "procura.register";

/// Does a piece of work while no other tab does one, and gives its result. Where the browser has no
/// locks, the work is done at once: then the store's own comparison is the only guard.
///
/// The work is done exactly once, even if nobody waits for it any more.
pub async fn exclusive<T: 'static>(work: impl FnOnce() -> T + 'static) -> T {
    let result = Rc::new(Cell::new(None));
    let kept = Rc::clone(&result);
    run_alone(Box::new(move || kept.set(Some(work())))).await;
    match result.take() {
        Some(result) => result,
        // The work never came to its end, so whoever waits for it mustn't go on.
        None => std::future::pending().await,
    }
}

/// Runs a piece of work under the lock. It is boxed so that all callers share this code: each one's
/// own copy held the work twice.
async fn run_alone(work: Work) {
    let work = Rc::new(Cell::new(Some(work)));
    let granted = Rc::clone(&work);
    let callback = Closure::once_into_js(move || run_once(&granted));
    if let Some(promise) = request(&callback) {
        // Where the request is refused, the promise fails before the work was begun.
        let _ = JsFuture::from(promise).await;
    }
    run_once(&work);
}

/// A piece of work, which keeps its own result.
type Work = Box<dyn FnOnce()>;

/// Does the work, unless it was begun before.
fn run_once(work: &Cell<Option<Work>>) {
    if let Some(work) = work.take() {
        work();
    }
}

/// Asks for the lock; `None` where the browser has none.
fn request(callback: &JsValue) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    // web-sys has no stable binding for the lock manager.
    let manager = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&manager, &"request".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let promise = request.call2(&manager, &NAME.into(), callback).ok()?;
    promise.dyn_into().ok()
}
