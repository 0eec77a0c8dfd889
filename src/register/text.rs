//! Names, notes and e-mail addresses: text that people type and that others will read (R14).

use super::normal_form::normal_forms;
use serde::{Deserialize, Serialize};

/// The longest name, in characters (R14).
const NAME_LIMIT: usize = 80;
/// The longest name of a public body or a task, in characters.
const LABEL_LIMIT: usize = 200;
/// The longest acronym, in characters.
const ACRONYM_LIMIT: usize = 20;
/// The longest note, in characters.
const NOTE_LIMIT: usize = 500;
/// The longest e-mail address, in characters (RFC 5321, section 4.5.3.1.3, less the angle brackets).
const EMAIL_LIMIT: usize = 254;

/// Why a text is refused (R14).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextProblem {
    /// Nothing is left after trimming.
    Blank,
    /// The text has more characters than the limit.
    TooLong {
        /// How many characters are allowed.
        limit: usize,
        /// How many were given.
        count: usize,
    },
    /// The text holds a control, zero-width or bidirectional-override character.
    Forbidden(char),
}

impl std::fmt::Display for TextProblem {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a text against rule R14")
    }
}

/// The name of a person, an enterprise or a procuration: NFC, trimmed, 1 to 80 characters, with no
/// control, zero-width or bidirectional-override character (R14).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(String);

impl Name {
    /// Reads a name as a person typed it.
    ///
    /// # Errors
    /// When it is blank, too long, or holds a forbidden character.
    pub fn parse(typed: &str) -> Result<Self, TextProblem> {
        clean(typed, NAME_LIMIT, |_| false).map(Self)
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name of a public body or a task, in one language: 1 to 200 characters, otherwise as [`Name`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Label(String);

impl Label {
    /// Reads a name as a person typed it, or as a file gives it.
    ///
    /// # Errors
    /// When it is blank, too long, or holds a forbidden character.
    pub fn parse(typed: &str) -> Result<Self, TextProblem> {
        clean(typed, LABEL_LIMIT, |_| false).map(Self)
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The acronym of a public body: 1 to 20 characters, otherwise as [`Name`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Acronym(String);

impl Acronym {
    /// Reads an acronym as a person typed it, or as a file gives it.
    ///
    /// # Errors
    /// When it is blank, too long, or holds a forbidden character.
    pub fn parse(typed: &str) -> Result<Self, TextProblem> {
        clean(typed, ACRONYM_LIMIT, |_| false).map(Self)
    }

    /// The acronym as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A free note of 1 to 500 characters; it may have several lines. Otherwise as [`Name`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Note(String);

impl Note {
    /// Reads a note as a person typed it; `None` where nothing was typed, since a note is optional.
    ///
    /// # Errors
    /// When it is too long or holds a forbidden character.
    pub fn parse_optional(typed: &str) -> Result<Option<Self>, TextProblem> {
        match Self::parse(typed) {
            Ok(note) => Ok(Some(note)),
            Err(TextProblem::Blank) => Ok(None),
            Err(problem) => Err(problem),
        }
    }

    fn parse(typed: &str) -> Result<Self, TextProblem> {
        clean(&typed.replace("\r\n", "\n"), NOTE_LIMIT, |c| c == '\n').map(Self)
    }

    /// The note as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An e-mail address: shown, never written to, so only its outline is checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// Why an e-mail address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailProblem {
    /// The text itself is refused (R14).
    Text(TextProblem),
    /// It isn't of the form `name@domain.ending`.
    Shape,
}

impl std::fmt::Display for EmailProblem {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("not an e-mail address")
    }
}

impl Email {
    /// Reads an address as a person typed it; `None` where nothing was typed, since it is optional.
    ///
    /// # Errors
    /// When it isn't of the form `name@domain.ending`, is longer than 254 characters or holds a
    /// forbidden character.
    pub fn parse_optional(typed: &str) -> Result<Option<Self>, EmailProblem> {
        match Self::parse(typed) {
            Ok(email) => Ok(Some(email)),
            Err(EmailProblem::Text(TextProblem::Blank)) => Ok(None),
            Err(problem) => Err(problem),
        }
    }

    fn parse(typed: &str) -> Result<Self, EmailProblem> {
        let text = clean(typed, EMAIL_LIMIT, |_| false).map_err(EmailProblem::Text)?;
        let (local, domain) = text.split_once('@').ok_or(EmailProblem::Shape)?;
        let labels_stand = domain.contains('.') && domain.split('.').all(|label| !label.is_empty());
        let shaped = !local.is_empty()
            && !domain.contains('@')
            && labels_stand
            && !text.contains(char::is_whitespace);
        if shaped {
            Ok(Self(text))
        } else {
            Err(EmailProblem::Shape)
        }
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Trims and normalises a text, and refuses what R14 refuses.
fn clean(typed: &str, limit: usize, allowed: fn(char) -> bool) -> Result<String, TextProblem> {
    let text = normal_forms().compose(typed.trim());
    if let Some(character) = text.chars().find(|&c| is_forbidden(c) && !allowed(c)) {
        return Err(TextProblem::Forbidden(character));
    }
    match text.chars().count() {
        0 => Err(TextProblem::Blank),
        count if count > limit => Err(TextProblem::TooLong { limit, count }),
        _ => Ok(text),
    }
}

/// Whether a character can't be seen, or changes how its neighbours are seen: controls, line and
/// paragraph separators, zero-width characters, bidirectional marks and overrides (UAX #9), tags:
/// all that Unicode lists as Default_Ignorable_Code_Point, and a few more.
fn is_forbidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Gives a checked text its ways to and from storage: what is read back is checked like what is typed.
macro_rules! stored_as_text {
    ($name:ident, $problem:ty) => {
        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = $problem;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text)
            }
        }
    };
}
pub(super) use stored_as_text;

stored_as_text!(Name, TextProblem);
stored_as_text!(Label, TextProblem);
stored_as_text!(Acronym, TextProblem);
stored_as_text!(Note, TextProblem);
stored_as_text!(Email, EmailProblem);
