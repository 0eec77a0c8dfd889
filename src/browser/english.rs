//! The English sentences, loaded when somebody asks for English.

/// They couldn't be loaded: the site's files can't be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoEnglish;

/// The English sentences are linked in: there is nothing to load.
///
/// # Errors
/// Never.
#[cfg(feature = "english")]
#[expect(
    clippy::unused_async,
    reason = "it takes the place of what has to be waited for"
)]
pub async fn load() -> Result<(), NoEnglish> {
    Ok(())
}

/// Loads the English sentences.
///
/// # Errors
/// When they can't be reached.
#[cfg(not(feature = "english"))]
pub async fn load() -> Result<(), NoEnglish> {
    let address = super::site::written("english").ok_or(NoEnglish)?;
    let text = super::site::text_at(&address).await.ok_or(NoEnglish)?;
    crate::wording::install_english(text);
    Ok(())
}
