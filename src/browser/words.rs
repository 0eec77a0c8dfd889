//! The lists of words for passphrases and fingerprints, which are loaded when they are needed.

use super::site;
use std::sync::OnceLock;

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

    /// The list, as it is served: one word a line. Whether it is whole is for the vault to say. It is loaded
    /// once. `None` where it can't be reached, which is tried again the next time.
    pub async fn text(self) -> Option<&'static str> {
        static FRENCH: OnceLock<String> = OnceLock::new();
        static ENGLISH: OnceLock<String> = OnceLock::new();
        let kept = match self {
            Self::French => &FRENCH,
            Self::English => &ENGLISH,
        };
        if let Some(text) = kept.get() {
            return Some(text);
        }
        let text = site::text_at(&(site::written("words")? + self.file())).await?;
        Some(kept.get_or_init(|| text))
    }
}
