//! The names under which things are stored.
//!
//! * `procura.1.<register>.<sequence>`: one record. The number is that of the layout of keys.
//! * `procura.aside.<key>.<number>`: a text that could not be read, kept aside; `<key>` is where it
//!   stood, without its `procura.`.
//! * `procura.<word>.…`: the rest (drafts, preferences), which is no part of the register.

use crate::journal::RegisterId;

/// What every key of the app begins with.
const BEGINNING: &str = "procura.";
/// What the key of a text kept aside begins with.
const ASIDE: &str = "procura.aside.";
/// The layout of keys that this version writes.
const LAYOUT: &str = "1";

/// A key of the app. No other key can be made into one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(String);

/// What a key stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A record.
    Record {
        /// Of which register.
        register: RegisterId,
        /// Its place in the journal, from 1.
        sequence: u32,
    },
    /// Something of the register, but in no form that this version writes.
    Strange,
    /// Something of the register in a newer layout than this version's.
    NewerLayout,
    /// No part of the register: a draft, a preference, something kept aside.
    Elsewhere,
}

impl Key {
    /// The key of a record.
    #[must_use]
    pub fn record(register: RegisterId, sequence: u32) -> Self {
        Self(format!("{BEGINNING}{LAYOUT}.{register}.{sequence}"))
    }

    /// The key under which the text of another key is kept aside; the number tells several apart.
    #[must_use]
    pub fn aside(key: &Self, number: u32) -> Self {
        let rest = key.0.strip_prefix(BEGINNING).unwrap_or(&key.0);
        Self(format!("{ASIDE}{rest}.{number}"))
    }

    /// The key of this name, or `None` when it isn't one of the app's.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        name.starts_with(BEGINNING).then(|| Self(name.to_owned()))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The record's place in the journal, from 1; 0 for what isn't a record's key.
    pub(super) fn sequence(&self) -> u32 {
        match self.place() {
            Place::Record { sequence, .. } => sequence,
            _ => 0,
        }
    }

    /// What the key stands for.
    #[must_use]
    pub fn place(&self) -> Place {
        let rest = self.0.strip_prefix(BEGINNING).unwrap_or_default();
        let (layout, rest) = rest.split_once('.').unwrap_or((rest, ""));
        if layout.is_empty() || !layout.bytes().all(|byte| byte.is_ascii_digit()) {
            Place::Elsewhere
        } else if layout != LAYOUT {
            Place::NewerLayout
        } else {
            record_at(rest).unwrap_or(Place::Strange)
        }
    }
}

/// The record of this register and place, when they are written as [`Key::record`] writes them.
fn record_at(rest: &str) -> Option<Place> {
    let (register, sequence) = rest.split_once('.')?;
    let register = RegisterId::parse(register)?;
    let number: u32 = sequence.parse().ok()?;
    let exact = number >= 1 && number.to_string() == sequence;
    exact.then_some(Place::Record {
        register,
        sequence: number,
    })
}
