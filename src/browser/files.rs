//! Files that a person keeps.

use js_sys::Array;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, Window};

/// How long the browser may take to begin a download, in milliseconds.
const PATIENCE: i32 = 60_000;

/// The browser doesn't let a file be downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DownloadRefused;

/// Downloads a text as a file of this name, in UTF-8.
///
/// # Errors
/// When the browser doesn't let it. Whether the person then keeps the file can't be known.
pub fn download(name: &str, text: &str) -> Result<(), DownloadRefused> {
    start(name, text).ok_or(DownloadRefused)
}

fn start(name: &str, text: &str) -> Option<()> {
    let window = web_sys::window()?;
    let properties = BlobPropertyBag::new();
    properties.set_type("text/plain;charset=utf-8");
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &properties).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = window.document()?.create_element("a").ok()?;
    let link: HtmlAnchorElement = link.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    forget_later(&window, address);
    Some(())
}

/// Gives the memory of a download back once the browser has surely begun it.
fn forget_later(window: &Window, address: String) {
    let forget = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
    });
    let handler = forget.unchecked_ref();
    // Without a timer the memory is given back when the page is left.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(handler, PATIENCE);
}
