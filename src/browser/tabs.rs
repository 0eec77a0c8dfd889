//! The other tabs: what they change in storage is told here.

use super::local_storage;
use crate::office::{Key, Place};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::StorageEvent;

/// What another tab changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tidings {
    /// Something of the register: catch up.
    Register,
    /// Something else of the app, such as a draft or a preference.
    Other(Key),
    /// Everything on this origin was cleared: catch up.
    Cleared,
}

/// Tells of changes for as long as it lives.
#[derive(Debug)]
pub struct Subscription {
    listener: Closure<dyn FnMut(StorageEvent)>,
}

/// Tells of every change that another tab makes to what the app stores, until the subscription is
/// dropped. `None` where there is nothing to listen to.
#[must_use]
pub fn subscribe(mut told: impl FnMut(Tidings) + 'static) -> Option<Subscription> {
    let listener = Closure::<dyn FnMut(StorageEvent)>::new(move |event: StorageEvent| {
        if let Some(change) = change_of(&event) {
            told(change);
        }
    });
    web_sys::window()?
        .add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref())
        .ok()?;
    Some(Subscription { listener })
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let listener = self.listener.as_ref().unchecked_ref();
        if let Some(window) = web_sys::window() {
            // Fails only for what is no event target, which a window is.
            let _ = window.remove_event_listener_with_callback("storage", listener);
        }
    }
}

/// What the event tells, or `None` if it doesn't concern the app: the storage of one tab, or a key of
/// something else on the origin.
fn change_of(event: &StorageEvent) -> Option<Tidings> {
    let concerns = event
        .storage_area()
        .is_none_or(|area| Some(area) == local_storage());
    if !concerns {
        return None;
    }
    let Some(name) = event.key() else {
        return Some(Tidings::Cleared);
    };
    let key = Key::parse(&name)?;
    Some(match key.place() {
        Place::Elsewhere | Place::Mark { .. } => Tidings::Other(key),
        _ => Tidings::Register,
    })
}
