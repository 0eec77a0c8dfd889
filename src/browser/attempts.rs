//! Sign-ins that failed, counted on this device: a growing pause follows the fifth. It slows a passer-by,
//! not somebody who has a copy of what is stored, and says so.

use super::local_storage;
use crate::office::pause_after;

const KEY: &str = "procura.attempts";
/// How many seconds are left to wait at this instant, in milliseconds since 1970; 0 when one may try.
#[must_use]
pub fn seconds_left(now: i64) -> u32 {
    let (failures, last) = noted();
    let pause = i64::from(pause_after(failures)).saturating_mul(1000);
    // A clock that was set back doesn't lengthen the pause.
    let passed = now.saturating_sub(last).max(0);
    let left = pause.saturating_sub(passed).max(0);
    u32::try_from(left.saturating_add(999).checked_div(1000).unwrap_or(0)).unwrap_or(u32::MAX)
}

/// Notes one more failure at this instant.
pub fn note(now: i64) {
    let failures = noted().0.saturating_add(1);
    if let Some(storage) = local_storage() {
        // Where it can't be noted, there is no pause.
        let _ = storage.set_item(KEY, &format!("{failures} {now}"));
    }
}

/// Forgets the failures: somebody came in.
pub fn forget() {
    if let Some(storage) = local_storage() {
        // Fails only where there is no storage, and then nothing is noted either.
        let _ = storage.remove_item(KEY);
    }
}

fn noted() -> (u32, i64) {
    let kept = local_storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let kept = kept.unwrap_or_default();
    let (failures, last) = kept.split_once(' ').unwrap_or_default();
    (failures.parse().unwrap_or(0), last.parse().unwrap_or(0))
}
