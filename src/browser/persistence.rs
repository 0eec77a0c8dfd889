//! Whether the browser promised not to clear what the site keeps when the disk gets full.

use super::session_storage;
use wasm_bindgen_futures::JsFuture;

/// The browser's promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// What the site keeps stays until a person clears it.
    Granted,
    /// The browser may clear it when it needs room, all of it at once.
    Refused,
    /// The browser doesn't say.
    Unknown,
}

/// Under which key the answer is remembered in the tab's storage.
const KEY: &str = "procura.persistence";
const GRANTED: &str = "granted";
const REFUSED: &str = "refused";

/// Asks the browser not to clear what the site keeps, once in a session: later calls give the same answer.
/// Some browsers ask the person, so nothing should wait for this.
pub async fn persist() -> Persistence {
    if let Some(known) = remembered() {
        return known;
    }
    let Some(granted) = asked().await else {
        return Persistence::Unknown;
    };
    let (answer, word) = if granted {
        (Persistence::Granted, GRANTED)
    } else {
        (Persistence::Refused, REFUSED)
    };
    if let Some(storage) = session_storage() {
        // Where it can't be remembered, it is asked again.
        let _ = storage.set_item(KEY, word);
    }
    answer
}

fn remembered() -> Option<Persistence> {
    match session_storage()?.get_item(KEY).ok()??.as_str() {
        GRANTED => Some(Persistence::Granted),
        REFUSED => Some(Persistence::Refused),
        _ => None,
    }
}

async fn asked() -> Option<bool> {
    // Where the browser has no such manager, to ask it fails.
    let asked = web_sys::window()?.navigator().storage().persist().ok()?;
    JsFuture::from(asked).await.ok()?.as_bool()
}
