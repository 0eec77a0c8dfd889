//! Whoever is in.

use super::books::Signer;
use crate::journal::RegisterId;
use crate::register::{Actor, UserId};
use crate::vault::{DataKey, Keys, Owner, SigningPair, TemporaryKeys};

/// Whoever is in, and their keys: in memory only, and wiped when it is dropped.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) owner: Owner,
    pub(super) hold: Hold,
}

/// What somebody came in with.
#[derive(Debug)]
pub(super) enum Hold {
    /// A passphrase of their own.
    Own(Keys),
    /// A passphrase that an officer chose for them.
    Temporary(TemporaryKeys),
    /// A recovery code.
    Recovered(Keys),
}

/// What whoever is in has to do before anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footing {
    /// Nothing: they may act.
    Settled,
    /// Replace the passphrase that an officer gave them.
    FirstSignIn,
    /// Choose another passphrase, having come in with a recovery code.
    Recovery,
}

impl Hold {
    pub(super) fn data_key(&self) -> &DataKey {
        match self {
            Self::Own(keys) | Self::Recovered(keys) => &keys.data_key,
            Self::Temporary(keys) => &keys.data_key,
        }
    }

    /// The user's own pair; `None` while they have only a temporary one.
    pub(super) fn own_pair(&self) -> Option<&SigningPair> {
        match self {
            Self::Own(keys) | Self::Recovered(keys) => Some(&keys.pair),
            Self::Temporary(_) => None,
        }
    }

    /// The public half of the pair.
    pub(super) fn public_bytes(&self) -> [u8; 32] {
        match self {
            Self::Own(keys) | Self::Recovered(keys) => keys.pair.public_key().bytes(),
            Self::Temporary(keys) => keys.public_key().bytes(),
        }
    }

    pub(super) fn footing(&self) -> Footing {
        match self {
            Self::Own(_) => Footing::Settled,
            Self::Temporary(_) => Footing::FirstSignIn,
            Self::Recovered(_) => Footing::Recovery,
        }
    }
}

impl Session {
    pub(super) fn register(&self) -> RegisterId {
        self.owner.register
    }

    pub(super) fn user(&self) -> UserId {
        self.owner.user
    }

    /// Whoever is in as a signer; `None` until they have settled.
    pub(super) fn signer(&self) -> Option<Signer<'_>> {
        match &self.hold {
            Hold::Own(keys) => Some(Signer {
                actor: Actor::User(self.owner.user),
                data_key: &keys.data_key,
                pair: &keys.pair,
            }),
            Hold::Temporary(_) | Hold::Recovered(_) => None,
        }
    }
}
