//! How a record is signed, sealed and written down, and read again.
//!
//! The form in storage, as ASCII text: the format (1 byte); in the open, the register (16 bytes, zeros in
//! the first record) and the sequence (4, big-endian), by which a moved or foreign record is told apart
//! from a forged one; what `vault` sealed, which is bound to that place; and the SHA-256 of it all, which
//! tells damage apart from everything else.

use crate::journal::{Digest, FORMAT, Record, RegisterId, Sealed, Unwritable, ascii};
use crate::register::AccountKey;
use crate::vault::frame::{FrameProblem, framed, unframed};
use crate::vault::{DataKey, Nonce, Place, PublicKey, Signed, SigningPair};

/// Why a text isn't the record that belongs in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// It isn't what was written.
    Damaged,
    /// It is whole, but was written by a newer version of the app.
    NewerFormat(u8),
    /// It is a record of another register.
    OtherRegister,
    /// It is the record of this other place.
    OtherPlace(u32),
    /// It is whole and says that it belongs here, but whoever wrote it didn't have the data key or the
    /// author's key.
    Forged,
}

/// A record, and the key of who signed it.
pub(super) struct Read {
    pub(super) sealed: Sealed,
    pub(super) key: AccountKey,
}

/// The key of a pair, as the register knows it.
pub(super) fn account_key(pair: &SigningPair) -> AccountKey {
    AccountKey::from_bytes(pair.public_key().bytes())
}

/// Signs and seals a record, and reads it back before anyone relies on it. The register is `None` for its
/// first record.
///
/// # Errors
/// When it doesn't read back as it is, which no accepted command leads to.
pub(super) fn written(
    record: Record,
    register: Option<RegisterId>,
    (data_key, pair): (&DataKey, &SigningPair),
    nonce: Nonce,
) -> Result<Read, Unwritable> {
    let sequence = record.sequence;
    let place = place_of(register, sequence).ok_or(Unwritable)?;
    let content = record.content()?;
    let signed = Signed::sign(pair, &place, record.previous, record.instant, &content);
    let sealed = data_key.seal(&place, nonce, signed.bytes());
    let mut body: Vec<u8> = place.bytes().skip(1).collect();
    body.extend(sealed.ok_or(Unwritable)?);
    let text = ascii::written(&framed(FORMAT, &body));
    match read(&text, register, sequence, data_key) {
        Ok(read) if read.sealed.record == record && read.key == account_key(pair) => Ok(read),
        _ => Err(Unwritable),
    }
}

/// Opens and verifies the text of the record at this place of a register. Whether its author had the
/// right is for the register to say. The register is `None` only for a first record that is just being
/// written, which names it.
///
/// # Errors
/// When it is anything but the record of this place that its author signed.
pub(super) fn read(
    text: &str,
    register: Option<RegisterId>,
    sequence: u32,
    data_key: &DataKey,
) -> Result<Read, Unreadable> {
    let bytes = ascii::read(text).ok_or(Unreadable::Damaged)?;
    let sealed = sealed_part(unframed(FORMAT, &bytes)?, register, sequence)?;
    let place = place_of(register, sequence).ok_or(Unreadable::Forged)?;
    let opened = data_key.open(&place, sealed);
    let signed = Signed::read(&place, opened.map_err(|_| Unreadable::Forged)?);
    let signed = signed.map_err(|_| Unreadable::Forged)?;
    let (instant, previous) = (signed.instant(), signed.previous());
    let record = Record::of(sequence, instant, previous, signed.content());
    Ok(Read {
        key: key_of(signed.author()),
        sealed: Sealed {
            record: record.ok_or(Unreadable::Forged)?,
            digest: Digest::of(signed.bytes()),
            text: text.to_owned(),
        },
    })
}

/// The format of a text that a newer version of the app wrote; `None` for anything else. It is known
/// without any key.
pub(super) fn newer_format(text: &str) -> Option<u8> {
    match unframed(FORMAT, &ascii::read(text)?) {
        Err(FrameProblem::NewerVersion(format)) => Some(format),
        _ => None,
    }
}

/// What is sealed, once the open part says that it belongs to this place.
fn sealed_part(
    body: &[u8],
    register: Option<RegisterId>,
    sequence: u32,
) -> Result<&[u8], Unreadable> {
    let (of, rest) = body.split_first_chunk().ok_or(Unreadable::Damaged)?;
    let (at, sealed) = rest.split_first_chunk().ok_or(Unreadable::Damaged)?;
    let at = u32::from_be_bytes(*at);
    // The first record can't name the register, which is named after it.
    const UNNAMED: [u8; 16] = [0; 16];
    let own = register.map_or(UNNAMED, RegisterId::bytes);
    let expected = if sequence > 1 { own } else { UNNAMED };
    if *of != UNNAMED && *of != own {
        Err(Unreadable::OtherRegister)
    } else if at != sequence {
        Err(Unreadable::OtherPlace(at))
    } else if *of != expected {
        // What stands in the open isn't sealed, but nothing writes it otherwise.
        Err(Unreadable::Forged)
    } else {
        Ok(sealed)
    }
}

fn place_of(register: Option<RegisterId>, sequence: u32) -> Option<Place> {
    match sequence {
        1 => Some(Place::first(FORMAT)),
        later => Place::later(FORMAT, register?, later),
    }
}

fn key_of(key: PublicKey) -> AccountKey {
    AccountKey::from_bytes(key.bytes())
}

impl From<FrameProblem> for Unreadable {
    fn from(problem: FrameProblem) -> Self {
        match problem {
            FrameProblem::Damaged | FrameProblem::NoVersion => Self::Damaged,
            FrameProblem::NewerVersion(format) => Self::NewerFormat(format),
        }
    }
}
