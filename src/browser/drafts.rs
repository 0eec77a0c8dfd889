//! Drafts: what was entered and isn't submitted yet. They are no part of the register (R6).
//!
//! A draft is kept under the transaction that will record it (R7), for its author alone:
//! `procura.draft.<register>.<user>.<procedure>.<transaction>`. Which draft of a procedure a tab is
//! working on is known to that tab only, so two tabs never write into one draft.

use super::{local_storage, problem_named, session_storage, write_problem};
use crate::journal::{RegisterId, TransactionId};
use crate::office::StoreProblem;
use crate::register::UserId;
use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};
use serde::Serialize;
use serde::de::DeserializeOwned;

const BEGINNING: &str = "procura.draft.";
/// What the key of a tab's pointer begins with; the procedure follows.
const POINTER: &str = "procura.current.";

/// Where a draft is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftAddress {
    /// For which register.
    pub register: RegisterId,
    /// Its author.
    pub user: UserId,
    /// The procedure, in a word of the caller's.
    pub procedure: String,
    /// The transaction that will record it.
    pub transaction: TransactionId,
}

/// Why a draft couldn't be kept or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftProblem {
    /// Storage didn't do what it was asked.
    Storage(StoreProblem),
    /// The draft isn't what this version writes. It stays as it is until it is removed.
    Unreadable,
}

impl DraftAddress {
    fn key(&self) -> String {
        let Self {
            register,
            user,
            procedure,
            transaction,
        } = self;
        let user = u32::from(*user);
        format!("{BEGINNING}{register}.{user}.{procedure}.{transaction}")
    }

    fn parse(key: &str) -> Option<Self> {
        let (register, rest) = key.strip_prefix(BEGINNING)?.split_once('.')?;
        let (user, rest) = rest.split_once('.')?;
        let (procedure, transaction) = rest.rsplit_once('.')?;
        let address = Self {
            register: RegisterId::parse(register)?,
            user: UserId::from(user.parse::<u32>().ok()?),
            procedure: procedure.to_owned(),
            transaction: TransactionId::parse(transaction)?,
        };
        // Only the exact form counts, so that one draft has one key.
        let is_exact = address.key() == key;
        is_exact.then_some(address)
    }
}

/// Keeps a draft, over an earlier state of the same one.
///
/// # Errors
/// When storage is blocked or full; the earlier state is then still there.
pub fn save<T: Serialize>(address: &DraftAddress, draft: &T) -> Result<(), DraftProblem> {
    probe()?;
    LocalStorage::set(address.key(), draft).map_err(|error| problem(&error))
}

/// A draft, or `None` where none is kept there.
///
/// # Errors
/// When storage is blocked, or the draft isn't one that this version can read.
pub fn load<T: DeserializeOwned>(address: &DraftAddress) -> Result<Option<T>, DraftProblem> {
    probe()?;
    match LocalStorage::get(address.key()) {
        Ok(draft) => Ok(Some(draft)),
        Err(StorageError::KeyNotFound(_)) => Ok(None),
        Err(error) => Err(problem(&error)),
    }
}

/// Removes a draft, once it is submitted or dropped.
///
/// # Errors
/// When storage is blocked.
pub fn remove(address: &DraftAddress) -> Result<(), DraftProblem> {
    probe()?;
    LocalStorage::delete(address.key());
    Ok(())
}

/// The drafts of one user, by procedure.
///
/// # Errors
/// When storage is blocked.
pub fn list(register: RegisterId, user: UserId) -> Result<Vec<DraftAddress>, DraftProblem> {
    let mut addresses = of_register(register)?;
    addresses.retain(|address| address.user == user);
    addresses.sort();
    Ok(addresses)
}

/// Removes every draft of a register, with the register itself.
///
/// # Errors
/// When storage is blocked.
pub fn remove_all(register: RegisterId) -> Result<(), DraftProblem> {
    of_register(register)?.iter().try_for_each(remove)
}

/// The draft of this procedure that this tab is working on, or `None`.
#[must_use]
pub fn current(procedure: &str) -> Option<DraftAddress> {
    let key = session_storage()?.get_item(&pointer(procedure)).ok()??;
    DraftAddress::parse(&key).filter(|address| address.procedure == procedure)
}

/// Notes that this tab is working on this draft.
///
/// # Errors
/// When the tab's storage is blocked or full; after a reload the draft is then to be found in the list.
pub fn set_current(address: &DraftAddress) -> Result<(), DraftProblem> {
    let blocked = DraftProblem::Storage(StoreProblem::Blocked);
    let storage = session_storage().ok_or(blocked)?;
    let noted = storage.set_item(&pointer(&address.procedure), &address.key());
    noted.map_err(|thrown| DraftProblem::Storage(write_problem(&thrown)))
}

/// Notes that this tab is working on no draft of this procedure.
pub fn clear_current(procedure: &str) {
    if let Some(storage) = session_storage() {
        // Fails only where there is no storage, and then no pointer either.
        let _ = storage.remove_item(&pointer(procedure));
    }
}

fn pointer(procedure: &str) -> String {
    format!("{POINTER}{procedure}")
}

fn of_register(register: RegisterId) -> Result<Vec<DraftAddress>, DraftProblem> {
    let blocked = DraftProblem::Storage(StoreProblem::Blocked);
    let storage = local_storage().ok_or(blocked)?;
    let count = storage.length().map_err(|_| blocked)?;
    let names = (0..count).filter_map(|index| storage.key(index).ok().flatten());
    let addresses = names.filter_map(|name| DraftAddress::parse(&name));
    Ok(addresses.filter(|one| one.register == register).collect())
}

/// Makes sure that storage is there: gloo-storage panics where it isn't.
fn probe() -> Result<(), DraftProblem> {
    let storage = local_storage().map(drop);
    storage.ok_or(DraftProblem::Storage(StoreProblem::Blocked))
}

fn problem(error: &StorageError) -> DraftProblem {
    match error {
        StorageError::JsError(thrown) => DraftProblem::Storage(problem_named(&thrown.name)),
        StorageError::SerdeError(_) | StorageError::KeyNotFound(_) => DraftProblem::Unreadable,
    }
}
