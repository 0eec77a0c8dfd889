//! Files that a person keeps, and those that they choose.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url, Window};

/// How long the browser may take to begin a download, in milliseconds.
const PATIENCE: i32 = 60_000;

/// The browser doesn't let a file be downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DownloadRefused;

/// The file that a person chose can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// What was chosen in a file field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChosenFile {
    /// The content of the file.
    Bytes(Vec<u8>),
    /// A file of more bytes than were asked for, of which nothing was read.
    TooLarge(usize),
}

/// Reads the file that was chosen in a field (`<input type="file">`), where it has at most so many bytes;
/// `None` where none is chosen.
///
/// # Errors
/// When the browser can't read it: it was removed or changed meanwhile, say.
pub async fn chosen_file(
    field: &HtmlInputElement,
    limit: usize,
) -> Result<Option<ChosenFile>, Unreadable> {
    let Some(file) = field.files().and_then(|files| files.get(0)) else {
        return Ok(None);
    };
    // A size is a whole number, far below where such a number loses its last digits.
    let size = format!("{:.0}", file.size()).parse().unwrap_or(usize::MAX);
    if size > limit {
        return Ok(Some(ChosenFile::TooLarge(size)));
    }
    let read = JsFuture::from(file.array_buffer()).await;
    let bytes = Uint8Array::new(&read.map_err(|_| Unreadable)?).to_vec();
    Ok(Some(ChosenFile::Bytes(bytes)))
}

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
