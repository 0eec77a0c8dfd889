//! Unicode's compatibility form, of which every browser has the tables.

use crate::vault::Normalisation;
use js_sys::JsString;
use zeroize::Zeroizing;

/// The browser's own normalisation. The script's texts can't be wiped: they stay until the browser
/// reuses their memory.
#[derive(Clone, Copy, Debug)]
pub struct BrowserNormalisation;

impl Normalisation for BrowserNormalisation {
    fn compatible(&self, text: &str) -> Zeroizing<String> {
        Zeroizing::new(JsString::from(text).normalize("NFKC").into())
    }
}
