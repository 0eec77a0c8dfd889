//! What every page works with: the register, who is signed in, the language, the requests in progress.
//!
//! Invariants:
//! * nothing clones the register: pages read slices of it through [`Workspace::read`], which follows
//!   one revision number, or [`Workspace::glance`], which doesn't follow it;
//! * the register changes only through [`Workspace::record`], under the lock that the tabs share;
//! * what is on screen is drawn from what is recorded.

mod desk;
mod drafts;
mod language;
mod page_state;
mod session;

pub(super) use language::{preferred_language, ready, say};

use super::drafts::Drafts;
use super::idle::Idle;
use super::live_region::LiveRegion;
use super::navigation::Navigation;
use super::opening::{BrowserOffice, Opened, Standing};
use super::second_copy::{Safety, SecondCopy};
use super::versions::Versions;
use crate::browser::LocalTime;
use crate::journal::{Journal, Record, RegisterId, TransactionId};
use crate::office::World;
use crate::register::{Day, Instant, Register, UserId};
use crate::vault::{Passphrase, RecoveryCode, Salt, Zeroizing};
use crate::wording::Language;
use leptos::prelude::*;
use page_state::PageState;
use std::ops::Deref;

/// What every page works with. There is one as long as the page lasts, so it is handed around as a
/// reference and copied freely.
#[derive(Clone, Copy)]
pub(super) struct Workspace(&'static Kept);

/// What a workspace keeps.
pub(super) struct Kept {
    opened: StoredValue<Opened, LocalStorage>,
    revision: RwSignal<u64>,
    copy: StoredValue<&'static SecondCopy, LocalStorage>,
    /// Whether what was recorded last outlives a power cut.
    pub safety: RwSignal<Safety>,
    language: RwSignal<Language>,
    /// What was just done, as the live region says it.
    pub live_region: LiveRegion,
    /// The path of the page that was drawn last, to know when another one is reached.
    drawn_path: StoredValue<Option<String>>,
    /// What is begun on the page of the moment.
    page_state: StoredValue<PageState, LocalStorage>,
    /// The user code that somebody is typing to sign in: the page is drawn anew in the other language.
    pub code_typed: StoredValue<String>,
    /// The passphrase of whoever is creating the enterprise's file, until it is created.
    pub founding_passphrase: StoredValue<Option<Passphrase>, LocalStorage>,
    /// Whether the session was locked, and whoever comes in next is expected back.
    pub is_locked: StoredValue<bool>,
    /// Whether the device's clock is doubted.
    pub is_clock_doubted: RwSignal<bool>,
    /// The builds of the app that the browser keeps.
    pub versions: Versions,
    /// When somebody last did something.
    pub idle: Idle,
    /// The secret that is being shown.
    pub shown_once: StoredValue<Option<ShownOnce>, LocalStorage>,
    /// The requests in progress.
    pub drafts: Drafts,
    /// Where one is, and the way to other pages.
    pub navigation: Navigation,
}

/// A secret that is shown once, to be noted: it outlives the page only to be drawn anew in the other
/// language.
pub(super) enum ShownOnce {
    /// The recovery code of whoever is in, or is creating the file, until it is recorded.
    RecoveryCode(RecoveryCode),
    /// The temporary passphrase that was given to a user.
    Passphrase(UserId, Zeroizing<String>),
}

/// The workspace of the app.
///
/// The app provides it before anything is drawn; without it there is nothing to draw, so its absence
/// would be a fault of the program and not a state to handle.
pub(super) fn workspace() -> Workspace {
    expect_context()
}

impl Deref for Workspace {
    type Target = Kept;

    fn deref(&self) -> &Kept {
        self.0
    }
}

impl Workspace {
    /// The workspace on what storage holds. Nobody is in: the keys were in the memory of a page that is
    /// no more.
    pub fn new(
        opened: Opened,
        copy: SecondCopy,
        language: Language,
        navigation: Navigation,
    ) -> Self {
        let today = opened.office().world().today();
        let kept = Kept {
            opened: StoredValue::new_local(opened),
            revision: RwSignal::new(0),
            copy: StoredValue::new_local(Box::leak(Box::new(copy))),
            safety: RwSignal::new(Safety::OnDisk),
            language: RwSignal::new(language),
            live_region: LiveRegion::new(),
            drawn_path: StoredValue::new(None),
            page_state: StoredValue::new_local(PageState::new()),
            code_typed: StoredValue::new(String::new()),
            founding_passphrase: StoredValue::new_local(None),
            is_locked: StoredValue::new(false),
            is_clock_doubted: RwSignal::new(false),
            versions: Versions::new(),
            idle: Idle::new(),
            shown_once: StoredValue::new_local(None),
            drafts: Drafts::new(today),
            navigation,
        };
        Self(Box::leak(Box::new(kept)))
    }

    /// Says what was done.
    pub fn announce(self, sentence: impl Into<String>) {
        self.live_region.announce(sentence.into());
    }

    /// Whether the page that is being drawn was reached from another one, which it then replaces as
    /// the page drawn last.
    pub fn arrives(self, path: &str) -> bool {
        let before = self.drawn_path.get_value();
        self.drawn_path.set_value(Some(path.to_owned()));
        let arrives = before.is_some_and(|before| before != path);
        if arrives {
            self.live_region.count_arrival();
        }
        arrives
    }

    /// The next page is another one, though its address may be the same: somebody signed in or out.
    fn expect_another_page(self) {
        self.drawn_path.set_value(Some(String::new()));
        self.forget_page();
    }

    /// Today in Québec.
    pub fn today(self) -> Day {
        self.opened().office().world().today()
    }

    /// This moment, by the device's clock.
    pub fn now(self) -> Instant {
        self.opened().office().world().moment().now
    }

    /// A salt that nothing was derived with yet; `None` where the browser gives no chance.
    pub fn fresh_salt(self) -> Option<Salt> {
        let bytes = self.opened().office().world().secret_bytes()?;
        Some(Salt::from_random(*bytes))
    }

    /// Secret random bytes, to make a code or a passphrase of; `None` where the browser gives no chance.
    pub fn fresh_secret(self) -> Option<Zeroizing<[u8; 16]>> {
        self.opened().office().world().secret_bytes()
    }

    /// What was opened, to look at. One function serves every look, so that none brings a copy of the way
    /// there.
    fn opened(self) -> impl Deref<Target = Opened> {
        self.opened.read_value()
    }

    /// Whether there is no enterprise yet, and nothing that might be one.
    pub fn is_first_visit(self) -> bool {
        self.with_opened(Opened::is_first_visit)
    }

    /// How the register stands: whole, read-only, or kept by this page alone.
    pub fn standing(self) -> Standing {
        self.revision.track();
        self.opened().standing()
    }

    /// Looks at what was opened, following its changes.
    pub fn with_opened<T>(self, look: impl FnOnce(&Opened) -> T) -> T {
        self.revision.track();
        look(&self.opened())
    }

    /// Looks at the office as it is now, without following it.
    pub fn look<T>(self, look: impl FnOnce(&BrowserOffice) -> T) -> T {
        look(self.opened().office())
    }

    /// Whether the browser keeps a second copy.
    pub fn has_second_copy(self) -> bool {
        self.copy.get_value().is_kept()
    }

    /// Reads the register, following its changes.
    pub fn read<T>(self, read: impl FnOnce(&Register) -> T) -> T {
        self.revision.track();
        self.glance(read)
    }

    /// Reads the register as it is now, without following it: for forms, which another tab must not
    /// draw anew under somebody's hands.
    pub fn glance<T>(self, read: impl FnOnce(&Register) -> T) -> T {
        read(self.opened().office().register())
    }

    /// Reads one record of the journal; `None` where it has no such record.
    pub fn with_record<T>(self, sequence: u32, read: impl FnOnce(&Record) -> T) -> Option<T> {
        self.opened().office().journal().record(sequence).map(read)
    }

    /// Reads the journal with the register, following their changes.
    pub fn read_journal<T>(self, read: impl FnOnce(&Journal, &Register) -> T) -> T {
        self.revision.track();
        let opened = self.opened();
        let office = opened.office();
        read(office.journal(), office.register())
    }

    /// The civil day of an instant in Québec; the first or the last day of the calendar outside of it.
    pub fn civil_day(self, instant: Instant) -> Day {
        let ends = || {
            let days = if instant < Instant(0) {
                i32::MIN
            } else {
                i32::MAX
            };
            self.today().plus_days(days)
        };
        self.local_time(instant).map_or_else(ends, |at| at.day)
    }

    /// The civil date and the time of an instant in Québec; `None` outside the calendar.
    pub fn local_time(self, instant: Instant) -> Option<LocalTime> {
        self.opened().office().world().local_time(instant)
    }

    /// The identity of the register; `None` while there is none.
    pub fn register_id(self) -> Option<RegisterId> {
        self.opened().office().opened_register()
    }

    fn revised(self) {
        self.revision
            .update(|revision| *revision = revision.wrapping_add(1));
        self.look_at_clock();
    }

    /// A fresh transaction.
    pub fn fresh_transaction(self) -> TransactionId {
        self.opened().office().fresh_transaction()
    }
}
