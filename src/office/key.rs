//! The names under which things are stored.
//!
//! * `procura.1.<register>.<sequence>`: one record. The number is that of the layout of keys.
//! * `procura.slot.<register>.<code>.<user>.<edition>`: a user's slot. `<code>` is a digest of the code with
//!   which the user signs in, so that the slot is found before anything can be read and the code itself
//!   stands nowhere. `closed` instead of `slot`: one that an officer has closed; `recovery`: the one that
//!   opens with a recovery code.
//! * `procura.mark.<register>.<user>.<sequence>`: how far a user has seen the history go.
//! * `procura.sample.<register>`: this register is a sample, whose passphrases everyone may know.
//! * `procura.aside.<key>.<number>`: a text that could not be read, kept aside; `<key>` is where it
//!   stood, without its `procura.`.
//! * `procura.<word>.…`: the rest (drafts, preferences), which is no part of the register.

use crate::journal::{Digest, RegisterId};
use crate::register::{UserCode, UserId};

/// What every key of the app begins with.
const BEGINNING: &str = "procura.";
/// What the key of a text kept aside begins with.
const ASIDE: &str = "procura.aside.";
/// The layout of keys that this version writes.
const LAYOUT: &str = "1";
/// What the key of a mark begins with, after [`BEGINNING`].
const MARK: &str = "mark";
/// What the key that marks a sample begins with, after [`BEGINNING`].
const SAMPLE: &str = "sample";

/// What the keys begin with that no second copy is kept of: drafts, preferences and failed attempts
/// are no part of the register.
const PASSING: &[&str] = &["procura.draft.", "procura.preference.", "procura.attempts"];

/// A key of the app. No other key can be made into one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(String);

/// What a stored account is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotKind {
    /// It opens with a passphrase.
    Open,
    /// An officer has closed it.
    Closed,
    /// It opens with a recovery code.
    Recovery,
}

/// Where a slot is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlotPlace {
    /// What it is.
    pub kind: SlotKind,
    /// The register that it opens.
    pub register: RegisterId,
    /// What its user's code is found by: see [`SlotPlace::code_digest`].
    pub code: Digest,
    /// Whose it is.
    pub user: UserId,
    /// How many its user has had of this kind, this one included.
    pub edition: u32,
}

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
    /// A user's slot.
    Slot(SlotPlace),
    /// How far a user has seen the history go.
    Mark {
        /// Of which register.
        register: RegisterId,
        /// Who.
        user: UserId,
        /// The record that was seen; 0 before the first one.
        sequence: u32,
    },
    /// What says that a register is a sample. Whether it is, only its first record proves.
    Sample(RegisterId),
    /// Something of the register, but in no form that this version writes.
    Strange,
    /// Something of the register in a newer layout than this version's.
    NewerLayout,
    /// No part of the register: a draft, a preference, something kept aside.
    Elsewhere,
}

impl SlotKind {
    fn word(self) -> &'static str {
        match self {
            Self::Open => "slot",
            Self::Closed => "closed",
            Self::Recovery => "recovery",
        }
    }

    fn of(word: &str) -> Option<Self> {
        let all = [Self::Open, Self::Closed, Self::Recovery];
        all.into_iter().find(|kind| kind.word() == word)
    }
}

impl SlotPlace {
    /// What a code is found by in a register: a digest of both, so that a code that someone guesses can
    /// be looked up, and no code can be read.
    #[must_use]
    pub fn code_digest(register: RegisterId, code: &UserCode) -> Digest {
        let mut bytes = b"procura code 1\0".to_vec();
        bytes.extend(register.bytes());
        bytes.extend(code.as_str().as_bytes());
        Digest::of(&bytes)
    }
}

impl Place {
    /// The register to which what is stored there belongs; `None` where that isn't known.
    #[must_use]
    pub fn register(self) -> Option<RegisterId> {
        match self {
            Self::Record { register, .. } | Self::Mark { register, .. } => Some(register),
            Self::Slot(slot) => Some(slot.register),
            Self::Sample(register) => Some(register),
            Self::Strange | Self::NewerLayout | Self::Elsewhere => None,
        }
    }
}

impl Key {
    /// The key of a record.
    #[must_use]
    pub fn record(register: RegisterId, sequence: u32) -> Self {
        Self(format!("{BEGINNING}{LAYOUT}.{register}.{sequence}"))
    }

    /// The key of a slot.
    #[must_use]
    pub fn slot(place: SlotPlace) -> Self {
        let SlotPlace {
            kind,
            register,
            code,
            user,
            edition,
        } = place;
        let (word, user) = (kind.word(), u32::from(user));
        Self(format!(
            "{BEGINNING}{word}.{register}.{code}.{user}.{edition}"
        ))
    }

    /// The key of a mark.
    #[must_use]
    pub fn mark(register: RegisterId, user: UserId, sequence: u32) -> Self {
        let user = u32::from(user);
        Self(format!("{BEGINNING}{MARK}.{register}.{user}.{sequence}"))
    }

    /// The key that marks a sample.
    #[must_use]
    pub fn sample(register: RegisterId) -> Self {
        Self(format!("{BEGINNING}{SAMPLE}.{register}"))
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

    /// Whether what is stored there is in local storage alone.
    pub(super) fn is_passing(&self) -> bool {
        PASSING
            .iter()
            .any(|beginning| self.0.starts_with(beginning))
    }

    /// The record's place in the journal, from 1; 0 for what isn't a record's key.
    pub(super) fn sequence(&self) -> u32 {
        match self.place() {
            Place::Record { sequence, .. } => sequence,
            _ => 0,
        }
    }

    /// What the key stands for. Only the exact form counts, so that one thing has one key.
    #[must_use]
    pub fn place(&self) -> Place {
        let rest = self.0.strip_prefix(BEGINNING).unwrap_or_default();
        let (word, rest) = rest.split_once('.').unwrap_or((rest, ""));
        if let Some(kind) = SlotKind::of(word) {
            return self.exact(slot_at(kind, rest)).unwrap_or(Place::Strange);
        }
        if word == MARK {
            return self.exact(mark_at(rest)).unwrap_or(Place::Strange);
        }
        if word == SAMPLE {
            let sample = RegisterId::parse(rest).map(Place::Sample);
            return sample.unwrap_or(Place::Strange);
        }
        if word.is_empty() || !word.bytes().all(|byte| byte.is_ascii_digit()) {
            Place::Elsewhere
        } else if word != LAYOUT {
            Place::NewerLayout
        } else {
            self.exact(record_at(rest)).unwrap_or(Place::Strange)
        }
    }

    /// The place, when this is just how its key is written.
    fn exact(&self, found: Option<Place>) -> Option<Place> {
        let place = found?;
        let key = match place {
            Place::Record { register, sequence } => Self::record(register, sequence),
            Place::Slot(slot) => Self::slot(slot),
            Place::Mark {
                register,
                user,
                sequence,
            } => Self::mark(register, user, sequence),
            Place::Sample(_) | Place::Strange | Place::NewerLayout | Place::Elsewhere => {
                return None;
            }
        };
        (key == *self).then_some(place)
    }
}

fn record_at(rest: &str) -> Option<Place> {
    let (register, sequence) = rest.split_once('.')?;
    let register = RegisterId::parse(register)?;
    let sequence: u32 = sequence.parse().ok()?;
    (sequence >= 1).then_some(Place::Record { register, sequence })
}

fn slot_at(kind: SlotKind, rest: &str) -> Option<Place> {
    let (register, rest) = rest.split_once('.')?;
    let (code, rest) = rest.split_once('.')?;
    let (user, edition) = rest.split_once('.')?;
    Some(Place::Slot(SlotPlace {
        kind,
        register: RegisterId::parse(register)?,
        code: Digest::parse(code)?,
        user: UserId::from(user.parse::<u32>().ok()?),
        edition: edition.parse().ok()?,
    }))
}

fn mark_at(rest: &str) -> Option<Place> {
    let (register, rest) = rest.split_once('.')?;
    let (user, sequence) = rest.split_once('.')?;
    Some(Place::Mark {
        register: RegisterId::parse(register)?,
        user: UserId::from(user.parse::<u32>().ok()?),
        sequence: sequence.parse().ok()?,
    })
}
