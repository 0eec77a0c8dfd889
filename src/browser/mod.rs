//! The browser: storage, clock, randomness, tabs, files. Built for wasm only.
//!
//! Here stand the office's two traits over a real browser ([`LocalStore`], [`BrowserWorld`]), the second
//! copy of what is stored ([`durable`]), the worker that makes keys of passphrases ([`derivation`]) and
//! the few other things that pages want of a browser.
//!
//! Invariants of this room:
//! * the worker and the second copy are never waited for without end: an event that doesn't come is given up;
//! * nothing here decides or remembers anything of the register: whatever can be told natively is told
//!   in `office`;
//! * storage that is blocked, full or absent is an answer, never a panic: it is probed before
//!   gloo-storage, which would panic, is asked;
//! * only keys that begin with `procura.` are read, written or removed: what else is kept on the same
//!   origin isn't ours.
//!
//! Where to go next: `ui`, which brings all this together.

pub mod attempts;
pub mod cryptography;
pub mod derivation;
pub mod drafts;
pub mod durable;
mod events;
pub mod files;
pub mod locks;
pub mod normal_forms;
mod normalisation;
mod persistence;
pub mod preferences;
pub mod sentences;
pub mod site;
mod store;
pub mod tabs;
pub mod versions;
mod words;
mod world;

pub use events::pause;
pub use normalisation::BrowserNormalisation;
pub use persistence::{Persistence, persist};
pub use store::LocalStore;
pub use words::Words;
pub use world::{BrowserWorld, LocalTime, WorldProblem, now};

use crate::office::StoreProblem;
use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::JsValue;

/// Local storage, or `None` where the browser refuses it: it is probed first, since gloo-storage panics
/// where it is blocked.
fn local_storage() -> Option<web_sys::Storage> {
    let probed = web_sys::window()?.local_storage().ok().flatten();
    probed.map(|_| LocalStorage::raw())
}

/// The storage of this tab alone, or `None` where the browser refuses it.
fn session_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// What a refused write means.
fn write_problem(thrown: &JsValue) -> StoreProblem {
    let name = js_sys::Reflect::get(thrown, &JsValue::from_str("name")).ok();
    problem_named(&name.and_then(|name| name.as_string()).unwrap_or_default())
}

/// What an exception of this name means. The second name is that of older versions of Firefox.
fn problem_named(name: &str) -> StoreProblem {
    match name {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreProblem::Full,
        _ => StoreProblem::Blocked,
    }
}
