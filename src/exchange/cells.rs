//! Cells that no spreadsheet takes for a formula.

use std::borrow::Cow;

/// What stands before a cell that would be taken for a formula.
const GUARD: char = '\'';

/// Whether a spreadsheet takes a cell that begins so for a formula (OWASP, CSV Injection).
fn begins_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A cell, with a guard before it where a spreadsheet would take it for a formula; and where it has a guard of
/// its own already, so that [`unguarded`] gives back every text.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    if begins_formula(text.trim_start_matches(GUARD)) {
        Cow::Owned(format!("{GUARD}{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// What stands in a cell, without its guard.
pub(super) fn unguarded(text: &str) -> &str {
    let bare = text.strip_prefix(GUARD);
    let guarded = |bare: &&str| begins_formula(bare.trim_start_matches(GUARD));
    bare.filter(guarded).unwrap_or(text)
}
