//! The functions as the libraries have them.

use super::NormalForms;
use unicode_normalization::UnicodeNormalization as _;

/// The libraries' functions.
pub const LINKED: NormalForms = NormalForms {
    composed,
    small_letters,
};

fn composed(text: &str) -> String {
    text.nfc().collect()
}

fn small_letters(text: &str) -> String {
    let decomposed: String = text.nfd().collect();
    decomposed.to_lowercase()
}
