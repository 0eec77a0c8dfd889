//! Where the site is served: the path of its root, and its other files.
//!
//! A site may be served under a path, as `/procura/`. In the app every address is written from the root of
//! the site, and takes that path in front where it reaches the browser.

use std::borrow::Cow;
use std::sync::OnceLock;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// What the page's head says under this name of this deployment: where a file is, which a page at a deeper
/// address finds as well, or what the build is. `None` where it says nothing, as outside of a finished build.
#[must_use]
pub fn written(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let place = document.query_selector(&format!("meta[name={name}]"));
    place.ok()??.get_attribute("content")
}

/// The path under which the site is served, without a slash at its end; empty at the root of the host.
fn root() -> &'static str {
    static ROOT: OnceLock<String> = OnceLock::new();
    let root = ROOT.get_or_init(|| written("root").unwrap_or_default());
    root.trim_end_matches('/')
}

/// An address of the app, such as `/journal`, as the browser knows it. One that doesn't begin with `/` isn't
/// of the app, and stays as it is.
#[must_use]
pub fn placed(address: &str) -> Cow<'_, str> {
    match (root(), address.starts_with('/')) {
        ("", _) | (_, false) => Cow::Borrowed(address),
        (root, true) => Cow::Owned(format!("{root}{address}")),
    }
}

/// A path of the browser's, as the app knows it: always with a `/` in front.
#[must_use]
pub fn within(path: &str) -> &str {
    match path.strip_prefix(root()) {
        Some("") => "/",
        Some(rest) if rest.starts_with('/') => rest,
        _ => path,
    }
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
