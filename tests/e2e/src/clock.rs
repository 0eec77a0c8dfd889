//! The day on which the stories play.
//!
//! A story names its dates as a person would read them, so it plays on a day that it knows. The page's
//! clock is moved to that day and goes on from there: the app itself isn't changed, and no story can
//! fail for having begun a minute before midnight.

use std::{
    sync::OnceLock,
    time::{SystemTime, UNIX_EPOCH},
};

/// Today in every story.
pub const TODAY: &str = "2026-11-23";

/// Today in the words of a sentence.
pub const TODAY_IN_WORDS: &str = "23 novembre 2026";

/// 15:00 in UTC on that day: ten in the morning in Québec.
const BEGINNING: i64 = 1_795_446_000_000;

/// How far the page's clock is moved, in milliseconds: once for all, so that a browser that is opened
/// again finds the clock later than it left it.
fn shift() -> i64 {
    static SHIFT: OnceLock<i64> = OnceLock::new();
    *SHIFT.get_or_init(|| {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let now = now.map_or(0, |now| i64::try_from(now.as_millis()).unwrap_or(0));
        BEGINNING - now
    })
}

/// What moves the clock of a page before the page begins; by so many more milliseconds, if any.
pub(crate) fn script(later: i64) -> String {
    let shift = shift() + later;
    format!(
        "{{
            const Real = Date;
            globalThis.Date = class Date extends Real {{
                constructor(...parts) {{
                    if (parts.length) super(...parts);
                    else super(Real.now() + {shift});
                }}
                static now() {{ return Real.now() + {shift}; }}
            }};
        }}"
    )
}
