//! Unicode's normal forms, of which every browser has the tables.

use crate::register::normal_form::NormalForms;
use js_sys::JsString;

/// The browser's own functions. A text goes to the script and comes back once, whatever its length.
pub const BROWSER: NormalForms = NormalForms {
    composed,
    small_letters,
};

fn composed(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}

fn small_letters(text: &str) -> String {
    JsString::from(text).normalize("NFD").to_lower_case().into()
}

/// Gives the register the browser's functions. Where a library's are linked in, those stay.
pub fn install() {
    #[cfg(not(feature = "unicode"))]
    crate::register::normal_form::install(BROWSER);
}
