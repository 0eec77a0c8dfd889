//! The requests in progress as they are kept: sealed for their author, and whose they are.

use super::Workspace;
use crate::browser::drafts::{self as kept, DraftAddress, DraftOwner, DraftProblem};
use crate::journal::{RegisterId, TransactionId};
use crate::register::Instant;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A draft as it is kept.
pub(in crate::ui) struct KeptDraft<A> {
    /// The answers.
    pub answers: A,
    /// When they were kept last; `None` where that isn't known.
    pub kept: Option<Instant>,
    /// The path of the page that was shown last; `None` where that isn't known.
    pub place: Option<String>,
}

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

    /// Keeps a draft, sealed for its author, and the path of the page that was shown last. Whether it is kept.
    pub fn keep_draft<A: Serialize>(
        self,
        address: &DraftAddress,
        answers: &A,
        place: &str,
    ) -> bool {
        let Ok(bytes) = postcard::to_allocvec(&(answers, self.now(), place)) else {
            return false;
        };
        let sealed = match address.owner {
            DraftOwner::Founder => Some(bytes),
            DraftOwner::User(..) => self.opened().office().seal_private(&address.name(), &bytes),
        };
        sealed.is_some_and(|bytes| kept::save(address, &bytes).is_ok())
    }

    /// A draft that is kept; `None` where there is none that can be read.
    pub fn kept_draft<A: DeserializeOwned>(self, address: &DraftAddress) -> Option<KeptDraft<A>> {
        let bytes = self.draft_bytes(address)?;
        let (answers, rest) = postcard::take_from_bytes(&bytes).ok()?;
        // What stands after the answers is read apart from them.
        let kept = postcard::take_from_bytes(rest).ok();
        let place = kept.and_then(|(_, rest)| postcard::from_bytes(rest).ok());
        Some(KeptDraft {
            answers,
            kept: kept.map(|(instant, _)| instant),
            place,
        })
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
