//! Who is signed in, in this tab. Everything that knows how a session is kept is here.
//!
//! A session belongs to one register, so the code of somebody in the sample never signs in somebody
//! else in another register.

use super::{session_storage, write_problem};
use crate::journal::RegisterId;
use crate::office::StoreProblem;
use crate::register::UserCode;

const KEY: &str = "procura.session";

/// The code of whoever is signed in to this register, or `None`. Whether that user may still act is for
/// the register to say.
#[must_use]
pub fn user_code(register: RegisterId) -> Option<UserCode> {
    let kept = session_storage()?.get_item(KEY).ok().flatten()?;
    let (of, code) = kept.split_once(' ')?;
    let is_here = RegisterId::parse(of) == Some(register);
    is_here.then(|| UserCode::parse(code).ok()).flatten()
}

/// Begins a session, which lasts until it is ended or the tab is closed.
///
/// # Errors
/// When the tab's storage is blocked or full; then the session ends with a reload.
pub fn begin(register: RegisterId, code: &UserCode) -> Result<(), StoreProblem> {
    let storage = session_storage().ok_or(StoreProblem::Blocked)?;
    let kept = storage.set_item(KEY, &format!("{register} {}", code.as_str()));
    kept.map_err(|thrown| write_problem(&thrown))
}

/// Ends the session.
pub fn end() {
    if let Some(storage) = session_storage() {
        // Fails only where there is no storage, and then no session either.
        let _ = storage.remove_item(KEY);
    }
}
