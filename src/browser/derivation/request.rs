//! What the page hands to the worker: a derivation and its passphrase, as bytes.

use crate::vault::{Derivation, Parameters, Passphrase, Salt};
use zeroize::Zeroizing;

/// A derivation that is asked for: the salt, the three parameters (each four bytes, the highest first)
/// and the passphrase in UTF-8. It holds the passphrase, so it is wiped when it is dropped.
pub struct Request(Zeroizing<Vec<u8>>);

impl Request {
    /// The request of this derivation.
    #[must_use]
    pub fn of(passphrase: &Passphrase, derivation: Derivation) -> Self {
        let Derivation { salt, parameters } = derivation;
        let text = passphrase.text().as_bytes();
        // As long as it will be from the start: a vector that grows leaves copies behind.
        let mut bytes = Zeroizing::new(Vec::with_capacity(text.len().saturating_add(28)));
        bytes.extend_from_slice(&salt.bytes());
        for number in [parameters.memory(), parameters.passes(), parameters.lanes()] {
            bytes.extend_from_slice(&number.to_be_bytes());
        }
        bytes.extend_from_slice(text);
        Self(bytes)
    }

    /// The request that came over.
    #[must_use]
    pub fn handed_over(bytes: Zeroizing<Vec<u8>>) -> Self {
        Self(bytes)
    }

    /// The bytes, which hold the passphrase: they go to the worker and nowhere else.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// What is asked for; `None` where the bytes aren't those of a request.
    #[must_use]
    pub fn read(&self) -> Option<(Passphrase, Derivation)> {
        let (salt, rest) = self.0.split_first_chunk()?;
        let (memory, rest) = rest.split_first_chunk()?;
        let (passes, rest) = rest.split_first_chunk()?;
        let (lanes, text) = rest.split_first_chunk()?;
        let [memory, passes, lanes] =
            [memory, passes, lanes].map(|bytes| u32::from_be_bytes(*bytes));
        let text = std::str::from_utf8(text).ok()?;
        let derivation = Derivation {
            salt: Salt::from_random(*salt),
            parameters: Parameters::new(memory, passes, lanes).ok()?,
        };
        let text = Zeroizing::new(text.to_owned());
        Some((Passphrase::handed_over(text), derivation))
    }
}
