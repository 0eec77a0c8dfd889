//! The requests in progress as they are kept: sealed for their author, and whose they are.

use super::Workspace;
use crate::browser::drafts::{self as kept, DraftAddress, DraftOwner, DraftProblem};
use crate::journal::{RegisterId, TransactionId};
use crate::register::Instant;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

impl Workspace {
    /// Where a draft of whoever is signed in, or of the founder, is kept.
    pub fn draft_address(self, procedure: &str, transaction: TransactionId) -> DraftAddress {
        let procedure = procedure.to_owned();
        DraftAddress {
            owner: self.draft_owner(),
            procedure,
            transaction,
        }
    }

    /// The drafts of whoever is signed in, or of the founder: this tab's and the others'.
    pub fn kept_drafts(self) -> Vec<DraftAddress> {
        kept::list(self.draft_owner()).unwrap_or_default()
    }

    /// Keeps a draft, sealed for its author. Whether it is kept.
    pub fn keep_draft<A: Serialize>(self, address: &DraftAddress, answers: &A) -> bool {
        let Ok(bytes) = postcard::to_allocvec(&(answers, self.now())) else {
            return false;
        };
        let sealed = match address.owner {
            DraftOwner::Founder => Some(bytes),
            DraftOwner::User(..) => self.opened().office().seal_private(&address.name(), &bytes),
        };
        sealed.is_some_and(|bytes| kept::save(address, &bytes).is_ok())
    }

    /// A draft that is kept; `None` where there is none that can be read.
    pub fn kept_draft<A: DeserializeOwned>(self, address: &DraftAddress) -> Option<A> {
        self.dated_draft(address).map(|(answers, _)| answers)
    }

    /// A draft that is kept, and when it was changed last, where that is known.
    pub fn dated_draft<A: DeserializeOwned>(
        self,
        address: &DraftAddress,
    ) -> Option<(A, Option<Instant>)> {
        let bytes = self.draft_bytes(address)?;
        let (answers, rest) = postcard::take_from_bytes(&bytes).ok()?;
        // The instant stands after the answers, so that both are read apart.
        Some((answers, postcard::from_bytes(rest).ok()))
    }

    fn draft_bytes(self, address: &DraftAddress) -> Option<Vec<u8>> {
        let kept: Result<_, DraftProblem> = kept::load(address);
        let bytes = kept.ok().flatten()?;
        match address.owner {
            DraftOwner::Founder => Some(bytes),
            DraftOwner::User(..) => self.opened().office().open_private(&address.name(), &bytes),
        }
    }

    /// Removes the drafts of a register that is no more.
    pub fn forget_drafts_of(self, register: Option<RegisterId>) {
        if let Some(register) = register {
            // What can't be removed can't be read either.
            let _ = kept::remove_all(register);
        }
    }

    /// Whose the drafts are that are made now: those of whoever is signed in, or of the founder.
    pub fn draft_owner(self) -> DraftOwner {
        match self.register_id().zip(untrack(|| self.user())) {
            Some((register, user)) => DraftOwner::User(register, user),
            None => DraftOwner::Founder,
        }
    }
}
