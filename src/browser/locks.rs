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
    let work = Rc::new(Once {
        work: Cell::new(Some(work)),
        result: Cell::new(None),
    });
    let granted = Rc::clone(&work);
    let callback = Closure::once_into_js(move || granted.run());
    if let Some(promise) = request(&callback) {
        // Where the request is refused, the promise fails before the work was begun.
        let _ = JsFuture::from(promise).await;
    }
    work.run();
    match work.result.take() {
        Some(result) => result,
        // The work never came to its end, so whoever waits for it mustn't go on.
        None => std::future::pending().await,
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

/// A piece of work that is done once, whoever begins it first.
struct Once<F, T> {
    work: Cell<Option<F>>,
    result: Cell<Option<T>>,
}

impl<T, F: FnOnce() -> T> Once<F, T> {
    fn run(&self) {
        if let Some(work) = self.work.take() {
            self.result.set(Some(work()));
        }
    }
}
