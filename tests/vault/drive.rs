//! Ways to bring passphrases to where a test begins.

use procura::vault::{NamesAtHand, Normalisation, Passphrase, Zeroizing};
use unicode_normalization::UnicodeNormalization as _;

/// What a browser answers, by the tables of a library.
pub(crate) struct Tables;

impl Normalisation for Tables {
    fn compatible(&self, text: &str) -> Zeroizing<String> {
        Zeroizing::new(text.nfkc().collect())
    }
}

pub(crate) fn typed(text: &str) -> Passphrase {
    Passphrase::typed(text, &Tables)
}

pub(crate) fn names() -> NamesAtHand<'static> {
    NamesAtHand {
        enterprise: "Boulangerie des Îles inc.",
        given_name: "Zoé",
        family_name: "D’Amours-Côté",
        code: "rse1",
    }
}
