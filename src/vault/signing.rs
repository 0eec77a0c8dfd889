//! Who signed what: Ed25519 (RFC 8032), verified strictly.

use super::place::Place;
use super::primitives::{SIGNATURE_LENGTH, primitives};
use super::secret::Secret;
use crate::journal::Digest;
use crate::register::Instant;
use zeroize::Zeroizing;

/// What every signed text begins with, so that a signature never counts for anything else.
const TAG: &[u8] = b"procura signed record 1\0";

/// The key by which others know that something was signed by one user. No secret.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// The key of these bytes, or `None` where they are no key, or one with which anything could pass
    /// for signed (a point of small order).
    #[must_use]
    pub fn parse(bytes: [u8; 32]) -> Option<Self> {
        (primitives().is_public_key)(&bytes).then_some(Self(bytes))
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> [u8; 32] {
        self.0
    }

    /// Whether the holder of the pair signed the message. By the strict rules: no other form of the
    /// same signature, and no key or point that fits several messages. Records go through
    /// [`Signed::read`], which knows what their message is.
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &[u8; SIGNATURE_LENGTH]) -> bool {
        (primitives().verifies)(&self.0, message, signature)
    }
}

impl std::fmt::Debug for PublicKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("PublicKey(")?;
        for byte in self.bytes() {
            write!(formatter, "{byte:02x}")?;
        }
        formatter.write_str(")")
    }
}

/// A user's pair of keys, made from a seed of 32 random bytes. Wiped when it is dropped.
pub struct SigningPair {
    seed: Secret,
    public_key: PublicKey,
}

impl SigningPair {
    /// The pair of this seed.
    #[must_use]
    pub fn from_seed(seed: &Zeroizing<[u8; 32]>) -> Self {
        Self {
            public_key: PublicKey((primitives().public_key)(seed)),
            seed: Secret::new(seed.clone()),
        }
    }

    /// The half that others know.
    #[must_use]
    pub fn public_key(&self) -> PublicKey {
        self.public_key
    }

    pub(super) fn seed(&self) -> &[u8; 32] {
        self.seed.bytes()
    }

    fn signature_of(&self, message: &[u8]) -> [u8; SIGNATURE_LENGTH] {
        (primitives().sign)(self.seed(), message)
    }
}

impl std::fmt::Debug for SigningPair {
    /// Names the pair by its public half.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "SigningPair({:?})", self.public_key())
    }
}

/// A record whose author signed it, as it is before it is sealed: there is none whose signature
/// wasn't verified. Whether its author had the right is for others to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    author: PublicKey,
    instant: Instant,
    previous: Digest,
    bytes: Vec<u8>,
}

/// Why bytes are no signed record of this place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureProblem {
    /// They are too few.
    Malformed,
    /// What stands for the author's key is no key.
    NoKey,
    /// The signature isn't the author's, or isn't of this record at this place.
    Forged,
}

impl Signed {
    /// Signs what the record of this place holds. `previous` is the digest of the record before it
    /// ([`Digest::NONE`] in the first one), `content` is everything else that the journal records:
    /// the transaction and its events.
    #[must_use]
    pub fn sign(
        pair: &SigningPair,
        place: &Place,
        previous: Digest,
        instant: Instant,
        content: &[u8],
    ) -> Self {
        let author = pair.public_key();
        let mut signed = Vec::with_capacity(content.len().saturating_add(HEAD_LENGTH));
        signed.extend(previous.bytes());
        signed.extend(instant.0.to_be_bytes());
        signed.extend(author.bytes());
        signed.extend_from_slice(content);
        let mut bytes = pair.signature_of(&message(place, &signed)).to_vec();
        bytes.extend(signed);
        Self {
            author,
            instant,
            previous,
            bytes,
        }
    }

    /// Reads a record of this place, and verifies it.
    ///
    /// # Errors
    /// When it is too short, names no key as its author, or isn't signed by that author at that
    /// place.
    pub fn read(place: &Place, bytes: Vec<u8>) -> Result<Self, SignatureProblem> {
        let (signature, signed) = bytes
            .split_first_chunk::<SIGNATURE_LENGTH>()
            .ok_or(SignatureProblem::Malformed)?;
        let (previous, rest) = signed
            .split_first_chunk::<32>()
            .ok_or(SignatureProblem::Malformed)?;
        let (instant, rest) = rest
            .split_first_chunk::<8>()
            .ok_or(SignatureProblem::Malformed)?;
        let (author, _) = rest
            .split_first_chunk::<32>()
            .ok_or(SignatureProblem::Malformed)?;
        let author = PublicKey::parse(*author).ok_or(SignatureProblem::NoKey)?;
        if !author.verifies(&message(place, signed), signature) {
            return Err(SignatureProblem::Forged);
        }
        Ok(Self {
            author,
            instant: Instant(i64::from_be_bytes(*instant)),
            previous: Digest::from_bytes(*previous),
            bytes,
        })
    }

    /// The key of who signed.
    #[must_use]
    pub fn author(&self) -> PublicKey {
        self.author
    }

    /// When it was signed, by the author's clock.
    #[must_use]
    pub fn instant(&self) -> Instant {
        self.instant
    }

    /// The digest of the record before it.
    #[must_use]
    pub fn previous(&self) -> Digest {
        self.previous
    }

    /// The content that was signed.
    #[must_use]
    pub fn content(&self) -> &[u8] {
        self.bytes.get(HEAD_LENGTH..).unwrap_or_default()
    }

    /// What is sealed: the signature (64 bytes), the digest of the record before (32), the instant
    /// (8, milliseconds, big-endian), the author's key (32), the content.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// How many bytes stand before the content.
const HEAD_LENGTH: usize = SIGNATURE_LENGTH + 32 + 8 + 32;

/// What is signed: the tag, the place, and what is sealed after the signature. Only the content has no
/// fixed length, and it comes last, so no two records have the same message.
fn message(place: &Place, signed: &[u8]) -> Vec<u8> {
    let mut message = TAG.to_vec();
    message.extend(place.bytes());
    message.extend_from_slice(signed);
    message
}
