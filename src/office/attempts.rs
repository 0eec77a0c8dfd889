//! The pause after sign-ins that failed. It slows a passer-by, not somebody who has a copy of what is stored.

/// How many failures have no consequence.
const FREE: u32 = 5;
/// The first pause and the longest, in seconds.
const PAUSES: (u32, u32) = (5, 300);

/// How long to wait after so many failures in a row, in seconds: 5 after the fifth, then twice as long
/// each time, at most five minutes.
#[must_use]
pub fn pause_after(failures: u32) -> u32 {
    let Some(doublings) = failures.checked_sub(FREE) else {
        return 0;
    };
    let (first, longest) = PAUSES;
    first
        .checked_shl(doublings.min(16))
        .unwrap_or(longest)
        .min(longest)
}
