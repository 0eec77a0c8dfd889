//! The cryptography, loaded when somebody first comes in: a module of its own, which is built for time
//! and isn't among what a first visit loads.

#[cfg(feature = "cryptography")]
mod served;

#[cfg(not(feature = "cryptography"))]
mod loaded;

#[cfg(not(feature = "cryptography"))]
pub use loaded::load;

/// The module couldn't be loaded: the site's files can't be reached, or the browser refuses them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoCryptography;

/// The cryptography is linked in: there is nothing to load.
///
/// # Errors
/// Never.
#[cfg(feature = "cryptography")]
#[expect(
    clippy::unused_async,
    reason = "it takes the place of what has to be waited for"
)]
pub async fn load() -> Result<(), NoCryptography> {
    Ok(())
}
