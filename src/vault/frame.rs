//! What is around everything that this room keeps: a version before it, a digest behind it.
//!
//! The digest protects from nothing but chance: whoever changes the bytes can make it anew. It is
//! there so that a person isn't told that their passphrase is wrong when the device lost a bit.

use crate::journal::Digest;

/// Why what is in the frame can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameProblem {
    /// It isn't what was written.
    Damaged,
    /// It is whole, but was written by a newer version of the app.
    NewerVersion(u8),
    /// It is whole, but no version has this number.
    NoVersion,
}

/// These bytes in their frame.
#[must_use]
pub fn framed(version: u8, body: &[u8]) -> Vec<u8> {
    let mut bytes = vec![version];
    bytes.extend_from_slice(body);
    let digest = Digest::of(&bytes);
    bytes.extend(digest.bytes());
    bytes
}

/// What is in the frame. The version counts only once the digest has proved it undamaged.
///
/// # Errors
/// When it isn't what was written, or was written in another version.
pub fn unframed(version: u8, bytes: &[u8]) -> Result<&[u8], FrameProblem> {
    let (content, digest) = bytes.split_last_chunk().ok_or(FrameProblem::Damaged)?;
    let (found, body) = content.split_first().ok_or(FrameProblem::Damaged)?;
    if Digest::of(content).bytes() != *digest {
        return Err(FrameProblem::Damaged);
    }
    match *found {
        found if found == version => Ok(body),
        found if found > version => Err(FrameProblem::NewerVersion(found)),
        _ => Err(FrameProblem::NoVersion),
    }
}
