//! The lists of words for passphrases and fingerprints, which are loaded when they are needed.

use super::site;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// A list that the site serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// The French one.
    French,
    /// The English one.
    English,
}

impl Words {
    fn file(self) -> &'static str {
        match self {
            Self::French => "french.txt",
            Self::English => "english.txt",
        }
    }

    /// The list, as it is served: one word a line. Whether it is whole is for the vault to say.
    /// `None` where it can't be reached.
    pub async fn text(self) -> Option<String> {
        let address = site::written("words")? + self.file();
        let window = web_sys::window()?;
        let response = JsFuture::from(window.fetch_with_str(&address)).await.ok()?;
        let response: Response = response.dyn_into().ok()?;
        if !response.ok() {
            return None;
        }
        JsFuture::from(response.text().ok()?)
            .await
            .ok()?
            .as_string()
    }
}
