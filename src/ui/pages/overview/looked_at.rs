//! The register of the day that is looked at.

use super::asked::asked_day;
use crate::browser::LocalTime;
use crate::overview::register_at;
use crate::register::{Day, Instant, Register};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::day_in_words;
use crate::wording::pages::Views;
use leptos::prelude::*;
use std::cmp::Ordering;

/// The register of a day, for one page. That of a past day is made once, when the day is chosen, and is
/// forgotten with the page, as what was read with somebody's keys must be.
#[derive(Clone, Copy)]
pub(super) struct LookedAt(StoredValue<Past, LocalStorage>);

/// The register of a day that is over.
#[derive(Default)]
struct Past {
    /// Of which day it is, and of how many records it was made: another tab may bring in more.
    made_for: Option<(Day, usize)>,
    register: Register,
}

impl LookedAt {
    /// For a page that is about to be drawn.
    pub(super) fn new() -> Self {
        Self(StoredValue::new_local(Past::default()))
    }

    /// Reads the register as it is on a day, or as it was when that day was over; follows its changes.
    pub(super) fn read<T>(self, day: Day, read: impl FnOnce(&Register) -> T) -> T {
        let workspace = workspace();
        if day >= workspace.today() {
            return workspace.read(read);
        }
        workspace.read(|_| ());
        let made_for = workspace.look(|office| Some((day, office.journal().len())));
        if self.0.with_value(|past| past.made_for != made_for) {
            let register = past_register(day);
            self.0.set_value(Past { made_for, register });
        }
        self.0.with_value(|past| read(&past.register))
    }
}

fn past_register(day: Day) -> Register {
    workspace().look(|office| {
        let world = office.world();
        let today = workspace().today();
        let civil_day = |instant| civil_day(world.local_time(instant), instant, today);
        register_at(office.journal(), day, &civil_day)
    })
}

/// The day of an instant; the first or the last one of the calendar where it is outside of it.
fn civil_day(local: Option<LocalTime>, instant: Instant, today: Day) -> Day {
    let end = if instant < Instant(0) {
        today.plus_days(i32::MIN)
    } else {
        today.plus_days(i32::MAX)
    };
    local.map_or(end, |local| local.day)
}

/// As of which day a thing can still be done when this day is looked at: today, or the day itself where
/// it is over.
pub(super) fn as_of(day: Day) -> Day {
    day.min(workspace().today())
}

/// What is said about a day that isn't today.
pub(super) fn day_notice() -> Node {
    follow(|| asked_day().ok().and_then(notice_of))
}

fn notice_of(day: Day) -> Option<Element> {
    let words = day_in_words(day, workspace().language());
    let sentence = match day.cmp(&workspace().today()) {
        Ordering::Less => Views::PastDay { day: words },
        Ordering::Equal => return None,
        Ordering::Greater => Views::FutureDay { day: words },
    };
    Some(
        html::div()
            .class("notice info")
            .with(html::p().with(say(sentence))),
    )
}
