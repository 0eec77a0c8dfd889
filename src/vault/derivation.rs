//! From a passphrase to a key: Argon2id (RFC 9106).
//!
//! [`derive()`] is the one slow function of the app: it takes time and 64 MiB on purpose, so that each
//! guess costs an attacker the same. It needs nothing but its arguments and gives back
//! 32 bytes, so that it can run in a worker and the page stays alive.

#[cfg(feature = "cryptography")]
use super::passphrase::Passphrase;
use super::secret::Secret;
#[cfg(feature = "cryptography")]
use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
#[cfg(feature = "cryptography")]
use zeroize::Zeroize as _;
use zeroize::Zeroizing;

/// The least memory, in KiB: 19 MiB.
const LEAST_MEMORY: u32 = 19 * 1024;
/// The most memory, in KiB: 1 GiB.
const MOST_MEMORY: u32 = 1024 * 1024;
/// The fewest and the most passes over the memory.
const PASSES: (u32, u32) = (2, 10);
/// The one number of lanes: the derivation has one thread, and more lanes would help only attackers.
const LANES: u32 = 1;

/// Sixteen random bytes that make a derivation unlike any other one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Salt([u8; 16]);

impl Salt {
    /// The salt of these random bytes. They are drawn anew for every slot.
    #[must_use]
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The bytes, which are no secret.
    #[must_use]
    pub fn bytes(self) -> [u8; 16] {
        self.0
    }
}

/// What a derivation costs. There are none below the floor and none above the ceiling: an attacker
/// who writes them into storage can make neither a guess cheap nor the page run out of memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameters {
    memory: u32,
    passes: u32,
    lanes: u32,
}

/// Why parameters are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterProblem {
    /// Less than 19 MiB, 2 passes or 1 lane: guessing would be cheap.
    Weak,
    /// More than 1 GiB, 10 passes or 1 lane: the device would be busy or out of memory.
    Excessive,
}

impl Default for Parameters {
    /// 64 MiB, 3 passes, 1 lane: the second recommendation of RFC 9106, on one thread.
    fn default() -> Self {
        Self {
            memory: 64 * 1024,
            passes: 3,
            lanes: LANES,
        }
    }
}

impl Parameters {
    /// The floor: 19 MiB, 2 passes, 1 lane. Only for what needs no protection.
    pub const LEAST: Self = Self {
        memory: LEAST_MEMORY,
        passes: PASSES.0,
        lanes: LANES,
    };

    /// Parameters of so many KiB of memory, passes over it and lanes.
    ///
    /// # Errors
    /// When one of them is below its floor, or else above its ceiling.
    pub fn new(memory: u32, passes: u32, lanes: u32) -> Result<Self, ParameterProblem> {
        if memory < LEAST_MEMORY || passes < PASSES.0 || lanes < LANES {
            return Err(ParameterProblem::Weak);
        }
        if memory > MOST_MEMORY || passes > PASSES.1 || lanes > LANES {
            return Err(ParameterProblem::Excessive);
        }
        Ok(Self {
            memory,
            passes,
            lanes,
        })
    }

    /// The memory, in KiB.
    #[must_use]
    pub fn memory(self) -> u32 {
        self.memory
    }

    /// How often the memory is passed over.
    #[must_use]
    pub fn passes(self) -> u32 {
        self.passes
    }

    /// How many lanes the memory has.
    #[must_use]
    pub fn lanes(self) -> u32 {
        self.lanes
    }
}

/// What is asked of [`derive()`], apart from the passphrase. Nothing in it is secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// The slot's salt.
    pub salt: Salt,
    /// The slot's parameters.
    pub parameters: Parameters,
}

/// The key that opens a slot with a passphrase, with what it was derived from.
#[derive(Debug)]
pub struct PassphraseKey {
    pub(super) secret: Secret,
    pub(super) derivation: Derivation,
}

impl PassphraseKey {
    /// The key that a worker derived and handed back.
    #[must_use]
    pub fn handed_back(bytes: Zeroizing<[u8; 32]>, derivation: Derivation) -> Self {
        Self {
            secret: Secret::new(bytes),
            derivation,
        }
    }

    /// The key's bytes, for a worker to hand back. They are the key: they go nowhere else.
    #[must_use]
    pub fn bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(*self.secret.bytes())
    }
}

/// The device has no room for the derivation. Nothing else stands in its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoMemory;

/// Derives a key. The memory is wiped and given back before this returns; a browser keeps it for the
/// module all the same, until the worker in which this ran is ended.
///
/// # Errors
/// When the device doesn't grant the memory that the parameters ask for.
#[cfg(feature = "cryptography")]
pub fn derive(passphrase: &Passphrase, derivation: Derivation) -> Result<PassphraseKey, NoMemory> {
    let Parameters {
        memory,
        passes,
        lanes,
    } = derivation.parameters;
    let parameters = Params::new(memory, passes, lanes, Some(32)).map_err(|_| NoMemory)?;
    let mut blocks = memory_of(parameters.block_count())?;
    let mut key = Zeroizing::new([0; 32]);
    let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters)
        .hash_password_into_with_memory(
            passphrase.text().as_bytes(),
            &derivation.salt.0,
            key.as_mut(),
            &mut blocks,
        );
    for block in &mut blocks {
        block.zeroize();
    }
    derived.map_err(|_| NoMemory)?;
    Ok(PassphraseKey::handed_back(key, derivation))
}

/// So many empty blocks of 1 KiB. A plain vector would end the program where there is no room.
#[cfg(feature = "cryptography")]
fn memory_of(count: usize) -> Result<Vec<Block>, NoMemory> {
    let mut blocks = Vec::new();
    blocks.try_reserve_exact(count).map_err(|_| NoMemory)?;
    blocks.resize(count, Block::new());
    Ok(blocks)
}
