//! What whoever is in keeps to themself: requests in progress, sealed for their author alone.

use super::books::nonce;
use super::{Office, Store, World};

impl<S: Store, W: World> Office<S, W> {
    /// Seals a text for whoever is in, under a name; `None` while nobody with keys of their own is.
    #[must_use]
    pub fn seal_private(&self, name: &str, text: &[u8]) -> Option<Vec<u8>> {
        let pair = self.session.as_ref()?.hold.own_pair()?;
        pair.seal_private(name, nonce(self.world())?, text)
    }

    /// Opens what whoever is in sealed under this name; `None` for anything else.
    #[must_use]
    pub fn open_private(&self, name: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let pair = self.session.as_ref()?.hold.own_pair()?;
        pair.open_private(name, sealed)
    }
}
