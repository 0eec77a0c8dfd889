//! The sentences that aren't among what a first visit loads: those that nobody sees before they come in, and
//! the English ones.

use super::site;
use crate::wording::Language;
use crate::wording::loading::{install, is_complete};

/// They couldn't be loaded: the site's files can't be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSentences;

/// Loads the rest of a language's sentences, unless they are there.
///
/// # Errors
/// When they can't be reached.
pub async fn load(language: Language) -> Result<(), NoSentences> {
    if is_complete(language) {
        return Ok(());
    }
    let name = match language {
        Language::French => "french",
        Language::English => "english",
    };
    let address = site::written(name).ok_or(NoSentences)?;
    let text = site::text_at(&address).await.ok_or(NoSentences)?;
    install(language, text);
    Ok(())
}
