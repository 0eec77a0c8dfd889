//! The two languages of the app.

use serde::{Deserialize, Serialize};

/// A language in which everything can be read. French comes first, whatever the browser says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// French, as in Québec.
    #[default]
    French,
    /// English, as in Canada.
    English,
}

impl Language {
    /// The tag for the `lang` attribute (BCP 47).
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::French => "fr-CA",
            Self::English => "en-CA",
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::French => Self::English,
            Self::English => Self::French,
        }
    }

    /// Which of two texts is in this language.
    #[must_use]
    pub fn choose<T>(self, french: T, english: T) -> T {
        match self {
            Self::French => french,
            Self::English => english,
        }
    }

    /// Whether a count takes the singular.
    #[must_use]
    pub fn is_singular(self, count: usize) -> bool {
        // What is larger is as plural as the largest.
        self.is_singular_amount(f64::from(u32::try_from(count).unwrap_or(u32::MAX)))
    }

    /// Whether an amount, at least 0 and perhaps not whole, takes the singular: in French below 2, so 0 and 1.5
    /// do; in English 1 alone (the rules of CLDR for these languages).
    #[must_use]
    pub fn is_singular_amount(self, amount: f64) -> bool {
        match self {
            Self::French => amount < 2.0,
            Self::English => amount.total_cmp(&1.0).is_eq(),
        }
    }
}
