//! The one live region of the app: what was just done, and what whoever listens can't see.

use leptos::prelude::*;

/// What the live region says, and since when. It is small and copied freely.
#[derive(Clone, Copy)]
pub(super) struct LiveRegion {
    said: RwSignal<Announcement>,
    /// How many pages were arrived at.
    arrivals: StoredValue<u32>,
}

#[derive(Default)]
struct Announcement {
    sentence: String,
    /// Whether it is there to be seen too.
    is_shown: bool,
    /// How many pages had been arrived at when it was said.
    arrivals: u32,
}

impl LiveRegion {
    /// Nothing has been said yet.
    pub fn new() -> Self {
        Self {
            said: RwSignal::new(Announcement::default()),
            arrivals: StoredValue::new(0),
        }
    }

    /// Says what was done: it shows on this page, and on the next one, where acts often lead.
    pub fn announce(self, sentence: String) {
        self.said.set(Announcement {
            sentence,
            is_shown: true,
            arrivals: self.arrivals.get_value(),
        });
    }

    /// Tells whoever listens what whoever looks sees anyway, like how many rows were found.
    pub fn tell(self, sentence: String) {
        self.said.set(Announcement {
            sentence,
            is_shown: false,
            arrivals: self.arrivals.get_value(),
        });
    }

    /// Says nothing any more.
    pub fn fall_silent(self) {
        self.said.set(Announcement::default());
    }

    /// Falls silent, if this is still what it tells.
    pub fn stop_telling(self, sentence: &str) {
        if self.said.with_untracked(|said| said.sentence == sentence) {
            self.fall_silent();
        }
    }

    /// Counts the arrival at a page, and takes away what was said two pages ago.
    pub fn count_arrival(self) {
        let arrivals = self.arrivals.get_value().saturating_add(1);
        self.arrivals.set_value(arrivals);
        let said = self.said.with_untracked(|said| said.arrivals);
        if arrivals.saturating_sub(said) > 1 {
            self.fall_silent();
        }
    }

    /// What it says; follows it.
    pub fn sentence(self) -> String {
        self.said.with(|said| said.sentence.clone())
    }

    /// Whether it is there to be seen; follows it.
    pub fn is_shown(self) -> bool {
        self.said
            .with(|said| said.is_shown && !said.sentence.is_empty())
    }
}
