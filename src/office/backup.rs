//! A backup: everything that is stored of one register, in one file.
//!
//! It holds the texts just as they are stored: records sealed with the register's key, accounts that open with
//! their passphrases, marks sealed for their users. So it needs no sealing of its own: whoever has the file has no
//! more than whoever has the device, and it opens with the passphrase of an account that is in it. A passphrase of
//! its own would be one more to lose, and would protect nothing that a weak passphrase of an account gives away.
//! What can be told without any passphrase is how many records and accounts there are, and when it was made.
//!
//! The file is text, so that it survives whatever keeps texts: a line that names it and its version, what is in it,
//! a line for each key with its text after a tab, and a digest of all that. The digest protects from chance alone;
//! whether its records are genuine is verified with a passphrase, as those of storage are.

use super::{Entry, Key, MemoryStore, Office, Place, Store, StoreProblem, World};
use crate::journal::{Digest, RegisterId};
use crate::register::Instant;
use std::collections::BinaryHeap;

/// The largest backup, in bytes: 50 MB, several times what browsers keep for a site.
pub const BACKUP_LIMIT: usize = 50_000_000;
/// What a backup begins with, before its version.
const NAME: &str = "procura-sauvegarde ";
/// The version that is written.
const VERSION: u32 = 1;
/// What the last line begins with.
const DIGEST: &str = "empreinte ";

/// A backup, whole as a file. Whether it is genuine isn't known yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    pub(super) register: RegisterId,
    records: u32,
    made: Instant,
    pub(super) entries: Vec<Entry>,
}

/// Why a file isn't taken for a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupProblem {
    /// It is larger than [`BACKUP_LIMIT`].
    TooLarge {
        /// Its size, in bytes.
        size: usize,
    },
    /// It isn't a backup of this app.
    OtherFile,
    /// A newer version of the app made it.
    Newer,
    /// It stops before its end.
    Truncated {
        /// After how many lines.
        lines: usize,
    },
    /// It isn't what was written.
    Damaged,
    /// What stands on this line doesn't belong to the register.
    Foreign {
        /// Which, from 1.
        line: usize,
    },
    /// It lacks this record.
    Incomplete {
        /// The record's place.
        sequence: u32,
    },
}

/// Why no backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoBackup {
    /// Nobody is in who may act as an officer, or another key counts now.
    NotOfficer,
    /// The register isn't in order: a copy of that would be no backup.
    Impaired,
    /// Storage can't be read.
    Storage(StoreProblem),
}

impl<S: Store, W: World> Office<S, W> {
    /// Everything that is stored of the register, as the text of a file.
    ///
    /// # Errors
    /// Why not.
    pub fn backup(&self) -> Result<String, NoBackup> {
        let visitor = self.visitor().map(|(user, _)| user);
        let officer = visitor.filter(|user| self.register().is_active_officer(*user));
        let register = self.opened_register().filter(|_| officer.is_some());
        let register = register.ok_or(NoBackup::NotOfficer)?;
        if self.impairment().is_some() {
            return Err(NoBackup::Impaired);
        }
        let mut entries = self.store().load().map_err(NoBackup::Storage)?;
        entries.retain(|entry| entry.key.place().register() == Some(register));
        let backup = Backup {
            register,
            records: self.journal().head().sequence,
            made: self.world().moment().now,
            entries: BinaryHeap::from(entries).into_sorted_vec(),
        };
        // Another tab may have changed what is stored since it was read here.
        match backup.check_records() {
            Ok(()) => Ok(backup.written()),
            Err(_) => Err(NoBackup::Impaired),
        }
    }
}

impl Backup {
    /// Reads a file.
    ///
    /// # Errors
    /// Why it isn't taken for a backup.
    pub fn read(bytes: &[u8]) -> Result<Self, BackupProblem> {
        if bytes.len() > BACKUP_LIMIT {
            return Err(BackupProblem::TooLarge { size: bytes.len() });
        }
        let version = bytes.strip_prefix(NAME.as_bytes());
        let version = version.ok_or(BackupProblem::OtherFile)?;
        let text = std::str::from_utf8(bytes).map_err(|_| BackupProblem::Damaged)?;
        let version = version.iter().take_while(|byte| byte.is_ascii_digit());
        let version = version.fold(0_u32, |number, digit| {
            let digit = digit.saturating_sub(b'0');
            number.saturating_mul(10).saturating_add(u32::from(digit))
        });
        let truncated = || BackupProblem::Truncated {
            lines: text.lines().count(),
        };
        let bare = text.strip_suffix('\n').ok_or_else(truncated)?;
        let (content, last) = bare.rsplit_once('\n').ok_or_else(truncated)?;
        let digest = last.strip_prefix(DIGEST).ok_or_else(truncated)?;
        if Digest::parse(digest) != Some(Digest::of(content.as_bytes())) {
            return Err(BackupProblem::Damaged);
        }
        match version {
            VERSION => Self::of(content),
            newer if newer > VERSION => Err(BackupProblem::Newer),
            _ => Err(BackupProblem::OtherFile),
        }
    }

    /// What stands in a backup of this version.
    fn of(content: &str) -> Result<Self, BackupProblem> {
        let mut lines = content.lines().skip(1);
        let mut told = |name: &str| {
            let line = lines.next()?.strip_prefix(name)?;
            line.strip_prefix(' ')
        };
        let heading = told("registre").and_then(RegisterId::parse).zip(
            told("inscriptions")
                .and_then(|count| count.parse().ok())
                .zip(told("instant").and_then(|instant| instant.parse().ok())),
        );
        let (register, (records, made)) = heading.ok_or(BackupProblem::Damaged)?;
        let mut entries: Vec<Entry> = Vec::new();
        for (line, entry) in (HEADING..).zip(lines) {
            let foreign = BackupProblem::Foreign { line };
            let (key, text) = entry.split_once('\t').ok_or(foreign)?;
            let key = Key::parse(key).filter(|key| key.place().register() == Some(register));
            let text = text.to_owned();
            entries.push(Entry {
                key: key.ok_or(foreign)?,
                text,
            });
        }
        let backup = Self {
            register,
            records,
            made: Instant(made),
            entries: BinaryHeap::from(entries).into_sorted_vec(),
        };
        backup.check_records()?;
        Ok(backup)
    }

    /// Every record is there, once, and no later one.
    fn check_records(&self) -> Result<(), BackupProblem> {
        let found = self.entries.iter().map(|entry| entry.key.sequence());
        let found: BinaryHeap<u32> = found.filter(|sequence| *sequence > 0).collect();
        let mut next: u32 = 1;
        for sequence in found.into_sorted_vec() {
            if sequence != next {
                return Err(BackupProblem::Incomplete { sequence: next });
            }
            next = next.saturating_add(1);
        }
        if next == self.records.saturating_add(1) && self.records > 0 {
            Ok(())
        } else {
            Err(BackupProblem::Incomplete { sequence: next })
        }
    }

    fn written(&self) -> String {
        let (register, records, made) = (self.register, self.records, self.made.0);
        let mut text =
            format!("{NAME}{VERSION}\nregistre {register}\ninscriptions {records}\ninstant {made}");
        for entry in &self.entries {
            text.extend(["\n", entry.key.as_str(), "\t", &entry.text]);
        }
        let digest = Digest::of(text.as_bytes());
        text.push_str(&format!("\n{DIGEST}{digest}\n"));
        text
    }

    /// How many records it has.
    #[must_use]
    pub fn records(&self) -> u32 {
        self.records
    }

    /// How many accounts it has that open with a passphrase.
    #[must_use]
    pub fn accounts(&self) -> usize {
        let is_account = |entry: &&Entry| matches!(entry.key.place(), Place::Slot(slot) if slot.kind == super::SlotKind::Open);
        self.entries.iter().filter(is_account).count()
    }

    /// When it was made, as it says itself.
    #[must_use]
    pub fn made(&self) -> Instant {
        self.made
    }

    /// Opens an office on what is in it, apart from everything that is stored: who comes in there has it
    /// verified whole, as storage is.
    ///
    /// # Errors
    /// None that memory has; the office's own.
    pub fn opened<W: World>(&self, world: W) -> Result<Office<MemoryStore, W>, StoreProblem> {
        let store = MemoryStore::default();
        for Entry { key, text } in &self.entries {
            store.put(key.clone(), text);
        }
        Office::open(store, world)
    }
}

/// The number of the first line that follows the heading.
const HEADING: usize = 5;
