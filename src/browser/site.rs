//! Where the other files of the site are served, and what is in them.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The address that the page's head gives under this name, for this deployment: a page at a deeper
/// address finds them as well. `None` where the head gives none, as outside of a finished build.
pub(super) fn written(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let place = document.query_selector(&format!("meta[name={name}]"));
    place.ok()??.get_attribute("content")
}

/// The text that is served at an address; `None` where it can't be reached.
pub(super) async fn text_at(address: &str) -> Option<String> {
    let window = web_sys::window()?;
    let response = JsFuture::from(window.fetch_with_str(address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}
