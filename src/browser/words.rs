//! The lists of words for passphrases and fingerprints, which are loaded when they are needed.

use super::site;

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
        site::text_at(&(site::written("words")? + self.file())).await
    }
}
