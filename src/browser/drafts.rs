//! Drafts: what was entered and isn't submitted yet. They are no part of the register (R6).
//!
//! A draft is kept under the transaction that will record it (R7), for its author alone:
//! `procura.draft.<register>.<user>.<procedure>.<transaction>`, or `procura.draft.founder.…` before there
//! is a register. Which draft of a procedure a tab is
//! working on is known to that tab only, so two tabs never write into one draft.
//!
//! A user's drafts are sealed by whoever keeps them, for their author alone; what is kept here is bytes, as
//! ASCII text. The founder's, who has no keys yet, are kept in the tab's own storage, and end with it.

use super::{local_storage, session_storage, write_problem};
use crate::journal::{RegisterId, TransactionId, ascii};
use crate::office::StoreProblem;
use crate::register::UserId;
use std::collections::BinaryHeap;

const BEGINNING: &str = "procura.draft.";
/// What stands for the founder, who has no register yet.
const FOUNDER: &str = "founder";
/// What the key of a tab's pointer begins with; the procedure follows.
const POINTER: &str = "procura.current.";

/// Whose draft it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DraftOwner {
    /// Whoever is about to create the enterprise's file: there is no register yet.
    Founder,
    /// A user of a register.
    User(RegisterId, UserId),
}

/// Where a draft is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftAddress {
    /// Its author.
    pub owner: DraftOwner,
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
    /// The name under which it is kept, and sealed.
    #[must_use]
    pub fn name(&self) -> String {
        let Self {
            owner,
            procedure,
            transaction,
        } = self;
        match owner {
            DraftOwner::Founder => format!("{BEGINNING}{FOUNDER}.{procedure}.{transaction}"),
            DraftOwner::User(register, user) => {
                let user = u32::from(*user);
                format!("{BEGINNING}{register}.{user}.{procedure}.{transaction}")
            }
        }
    }

    fn parse(key: &str) -> Option<Self> {
        let (owner, rest) = key.strip_prefix(BEGINNING)?.split_once('.')?;
        let (owner, rest) = if owner == FOUNDER {
            (DraftOwner::Founder, rest)
        } else {
            let (user, rest) = rest.split_once('.')?;
            let user = UserId::from(user.parse::<u32>().ok()?);
            (DraftOwner::User(RegisterId::parse(owner)?, user), rest)
        };
        let (procedure, transaction) = rest.rsplit_once('.')?;
        let procedure = procedure.to_owned();
        let transaction = TransactionId::parse(transaction)?;
        let address = Self {
            owner,
            procedure,
            transaction,
        };
        // Only the exact form counts, so that one draft has one key.
        let is_exact = address.name() == key;
        is_exact.then_some(address)
    }
}

/// Keeps a draft's bytes, over an earlier state of the same one. Whoever asks has sealed them, where there
/// is somebody to seal them for.
///
/// # Errors
/// When storage is blocked or full; the earlier state is then still there.
pub fn save(address: &DraftAddress, bytes: &[u8]) -> Result<(), DraftProblem> {
    let text = ascii::written(bytes);
    let kept = storage_of(address.owner)?.set_item(&address.name(), &text);
    kept.map_err(|thrown| DraftProblem::Storage(write_problem(&thrown)))
}

/// A draft's bytes, or `None` where none is kept there.
///
/// # Errors
/// When storage is blocked, or what is kept there is no draft.
pub fn load(address: &DraftAddress) -> Result<Option<Vec<u8>>, DraftProblem> {
    let storage = storage_of(address.owner)?;
    let text = storage.get_item(&address.name()).map_err(|_| BLOCKED)?;
    text.map(|text| ascii::read(&text).ok_or(DraftProblem::Unreadable))
        .transpose()
}

/// Removes a draft, once it is submitted or dropped.
///
/// # Errors
/// When storage is blocked.
pub fn remove(address: &DraftAddress) -> Result<(), DraftProblem> {
    let storage = storage_of(address.owner)?;
    storage.remove_item(&address.name()).map_err(|_| BLOCKED)
}

/// The drafts of one author, by procedure.
///
/// # Errors
/// When storage is blocked.
pub fn list(owner: DraftOwner) -> Result<Vec<DraftAddress>, DraftProblem> {
    let mut addresses = every(&storage_of(owner)?)?;
    addresses.retain(|address| address.owner == owner);
    // A heap sorts in a tenth of the code that `sort` brings in.
    Ok(BinaryHeap::from(addresses).into_sorted_vec())
}

/// Removes every draft of a register, with the register itself.
///
/// # Errors
/// When storage is blocked.
pub fn remove_all(register: RegisterId) -> Result<(), DraftProblem> {
    let is_of_register = |address: &&DraftAddress| matches!(address.owner, DraftOwner::User(of, _) if of == register);
    let kept = every(&storage()?)?;
    kept.iter().filter(is_of_register).try_for_each(remove)
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
    let storage = session_storage().ok_or(BLOCKED)?;
    let noted = storage.set_item(&pointer(&address.procedure), &address.name());
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

fn every(storage: &web_sys::Storage) -> Result<Vec<DraftAddress>, DraftProblem> {
    let count = storage.length().map_err(|_| BLOCKED)?;
    let names = (0..count).filter_map(|index| storage.key(index).ok().flatten());
    Ok(names
        .filter_map(|name| DraftAddress::parse(&name))
        .collect())
}

const BLOCKED: DraftProblem = DraftProblem::Storage(StoreProblem::Blocked);

/// Where the drafts of this author are kept. The founder's can't be sealed yet, so they last only as long
/// as the tab.
fn storage_of(owner: DraftOwner) -> Result<web_sys::Storage, DraftProblem> {
    match owner {
        DraftOwner::Founder => session_storage().ok_or(BLOCKED),
        DraftOwner::User(..) => storage(),
    }
}

fn storage() -> Result<web_sys::Storage, DraftProblem> {
    local_storage().ok_or(BLOCKED)
}
