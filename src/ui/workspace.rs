//! What every page works with: the register, who is signed in, the language, the requests in progress.
//!
//! Invariants:
//! * nothing clones the register: pages read slices of it through [`Workspace::read`], which follows
//!   one revision number, or [`Workspace::glance`], which doesn't follow it;
//! * the register changes only through [`Workspace::record`], under the lock that the tabs share;
//! * what is on screen is drawn from what is recorded.

use super::drafts::Drafts;
use super::idle::Idle;
use super::inside;
use super::live_region::LiveRegion;
use super::navigation::Navigation;
use super::opening::{BrowserOffice, Opened, Standing};
use super::second_copy::{Safety, SecondCopy};
use crate::browser::LocalTime;
use crate::browser::drafts::{self as kept, DraftAddress, DraftOwner, DraftProblem};
use crate::browser::locks;
use crate::browser::preferences::Preference;
use crate::browser::sentences::{self, NoSentences};
use crate::journal::{Journal, Record, RegisterId, TransactionId};
use crate::office::{Footing, Receipt, SubmitProblem, World};
use crate::register::{Command, Day, Instant, Reference, Register, UserId};
use crate::vault::{Passphrase, RecoveryCode, Salt, Zeroizing};
use crate::wording::pages::Frame;
use crate::wording::{Language, Wording};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped as spawn_local;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::borrow::Cow;
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
    /// The user code that somebody is typing to sign in: the page is drawn anew in the other language.
    pub code_typed: StoredValue<String>,
    /// The passphrase of whoever is creating the enterprise's file, until it is created.
    pub founding_passphrase: StoredValue<Option<Passphrase>, LocalStorage>,
    /// Whether the session was locked, and whoever comes in next is expected back.
    pub is_locked: StoredValue<bool>,
    /// Whether the device's clock is doubted.
    pub is_clock_doubted: RwSignal<bool>,
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

/// The language that was chosen in this browser; French before anything was.
pub(super) fn preferred_language() -> Language {
    match Preference::Language.read() {
        Some(tag) if tag == Language::English.tag() => Language::English,
        _ => Language::French,
    }
}

/// A language, once its sentences are there.
///
/// # Errors
/// When they can't be loaded.
pub(super) async fn ready(language: Language) -> Result<Language, NoSentences> {
    match language {
        // The French ones of a first visit are always there.
        Language::French => {}
        Language::English => sentences::load(language).await?,
    }
    Ok(language)
}

/// A sentence in the language of the moment. Pages are drawn anew when the language changes, so what
/// they say needn't follow it.
pub(super) fn say<W: Wording>(sentence: W) -> Cow<'static, str> {
    sentence.say(workspace().language())
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
            code_typed: StoredValue::new(String::new()),
            founding_passphrase: StoredValue::new_local(None),
            is_locked: StoredValue::new(false),
            is_clock_doubted: RwSignal::new(false),
            idle: Idle::new(),
            shown_once: StoredValue::new_local(None),
            drafts: Drafts::new(today),
            navigation,
        };
        Self(Box::leak(Box::new(kept)))
    }

    /// The language of the moment.
    pub fn language(self) -> Language {
        self.language.get_untracked()
    }

    /// Draws something anew each time the language changes.
    pub fn track_language<T>(self, draw: impl FnOnce() -> T) -> T {
        self.language.track();
        draw()
    }

    /// Switches to the other language, and remembers it, once its sentences are there.
    pub fn switch_language(self) {
        spawn_local(async move {
            match ready(self.language().other()).await {
                Ok(language) => self.show_in(language),
                Err(_) => self.announce(say(Frame::NoEnglish)),
            }
        });
    }

    fn show_in(self, language: Language) {
        // Where it can't be kept, it holds until the page is left.
        let _ = Preference::Language.keep(language.tag());
        self.language.set(language);
        self.show_language();
    }

    /// Tells the browser in which language the document is.
    pub fn show_language(self) {
        if let Some(root) = document().document_element() {
            // A document that refuses an attribute reads the same all the same.
            let _ = root.set_attribute("lang", self.language().tag());
        }
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

    /// Wipes the passphrase of whoever was creating the enterprise's file, and the recovery code that they
    /// were shown: the page that is drawn now is no part of it. The draft is kept.
    pub fn leave_founding(self) {
        let left = self.founding_passphrase.try_update_value(Option::take);
        if left.flatten().is_some() {
            self.shown_once.set_value(None);
        }
    }

    /// The next page is another one, though its address may be the same: somebody signed in or out.
    fn expect_another_page(self) {
        self.drawn_path.set_value(Some(String::new()));
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

    /// Whether whoever is signed in is an active officer (R1).
    pub fn is_officer(self) -> bool {
        self.user()
            .is_some_and(|user| self.read(|register| register.is_active_officer(user)))
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

    /// Who is in, and what they have to do before anything else; follows coming in and going out. A user
    /// who was suspended, has left or was given another passphrase meanwhile is in no longer.
    pub fn visitor(self) -> Option<(UserId, Footing)> {
        self.with_opened(Opened::visitor)
    }

    /// Who is in and may act; follows coming in and going out.
    pub fn user(self) -> Option<UserId> {
        let (user, footing) = self.visitor()?;
        (footing == Footing::Settled).then_some(user)
    }

    /// "Prénom Nom" of who is signed in.
    pub fn user_name(self) -> Option<String> {
        let user = self.user()?;
        self.read(|register| {
            register
                .users()
                .get(user)
                .map(crate::register::User::full_name)
        })
    }

    /// Somebody else is in from now on, or nobody: the next page is another one, though its address may be
    /// the same, and nothing of what whoever was here before was doing is on it.
    fn change_visitor(self) {
        self.drafts.put_away(self.today());
        self.shown_once.set_value(None);
        self.code_typed.set_value(String::new());
        self.idle.begin_anew();
        self.expect_another_page();
        if self.is_open() {
            self.is_locked.set_value(false);
            // Some browsers ask the person, and nothing waits for it.
            leptos::task::spawn_local(async {
                crate::browser::persist().await;
            });
        }
    }

    /// Whether the keys of somebody are at hand.
    pub fn is_open(self) -> bool {
        self.register_id().is_some()
    }

    /// Wipes the keys and everything that was read with them. Requests in progress stay kept.
    pub fn close(self) {
        // Storage that can't be read any more is told at the next attempt to come in.
        let _ = self
            .opened
            .try_update_value(|opened| opened.office_mut().lock());
        self.change_visitor();
        // What was said to one person isn't for the next one.
        self.live_region.fall_silent();
        self.revised();
    }

    /// Does a piece of work with the office while no other tab does one, and waits until what it changed
    /// is on the disk, or can't be. Whoever comes in by it is on another page before it is drawn.
    ///
    /// `None` when the app has ended meanwhile.
    pub async fn at_the_desk<T: 'static>(
        self,
        work: impl FnOnce(&mut BrowserOffice) -> T + 'static,
    ) -> Option<T> {
        let outcome = locks::exclusive(move || {
            let before = self.opened().visitor();
            let outcome = self
                .opened
                .try_update_value(|opened| work(opened.office_mut()));
            if self.opened().visitor() != before {
                self.change_visitor();
            }
            self.revised();
            outcome
        });
        let outcome = outcome.await;
        self.secure().await;
        outcome
    }

    /// Waits until what was changed is on the disk, or can't be.
    pub async fn secure(self) {
        let safety = self.copy.get_value().follow().await;
        self.safety.set(safety);
        self.see_out();
    }

    /// Locks when whoever is in may be so no longer: their account was suspended, they have left, or an
    /// officer has given them another passphrase.
    fn see_out(self) {
        if self.is_open() && untrack(|| self.visitor()).is_none() {
            self.sign_out();
        }
    }

    /// Whether what was recorded might not outlive a power cut, though the browser keeps it; follows it.
    pub fn is_unsafe(self) -> bool {
        self.safety.get() == Safety::Unconfirmed && self.standing() != Standing::Fleeting
    }

    /// Makes the browser's second copy what local storage is.
    pub async fn take_over_second_copy(self) {
        let safety = self.copy.get_value().take_over().await;
        self.safety.set(safety);
    }

    /// Records a request of whoever is in. To be called under the lock that the tabs share.
    ///
    /// # Errors
    /// Why nothing was recorded.
    pub fn record(
        self,
        transaction: TransactionId,
        command: Box<dyn FnOnce(Reference) -> Command>,
    ) -> Result<Receipt, SubmitProblem> {
        let outcome = self.opened.try_update_value(|opened| {
            let office = opened.office_mut();
            let reference = office.fresh_reference();
            office.submit(transaction, command(reference))
        });
        self.revised();
        outcome.unwrap_or(Err(SubmitProblem::Unwritable))
    }

    /// The device's clock and that of the last record, when the former is doubted as of this moment.
    pub fn doubt(self) -> Option<(Instant, Instant)> {
        match self.opened().office().clock_doubt() {
            Some(SubmitProblem::DoubtfulClock { last, now }) => Some((now, last)),
            _ => None,
        }
    }

    /// A person says that the device's clock is right.
    pub fn trust_clock(self) {
        let _ = self
            .opened
            .try_update_value(|opened| opened.office_mut().trust_clock());
        self.revised();
    }

    /// Changes what was opened, other than by recording a request: takes over what another tab
    /// recorded, founds or removes a sample, resumes after damage.
    pub fn change_opened<T, E>(
        self,
        change: impl FnOnce(&mut Opened) -> Result<T, E>,
    ) -> Option<Result<T, E>> {
        let outcome = self.opened.try_update_value(change);
        if let Some(Ok(_)) = outcome {
            self.expect_another_page();
        }
        self.revised();
        outcome
    }

    /// Takes over what another tab recorded. While the second part isn't there, nobody is in, and all that can
    /// change is whether there is a register.
    pub fn catch_up(self) {
        match inside::loaded() {
            Some(inside) => (inside.catch_up)(self),
            None => {
                let changed = self
                    .opened
                    .try_update_value(|opened| opened.office_mut().look_again());
                if changed == Some(Ok(true)) {
                    self.revised();
                }
            }
        }
    }

    /// Takes over the records of another tab.
    pub fn catch_up_with_records(self) {
        let changed = self
            .opened
            .try_update_value(|opened| opened.office_mut().catch_up());
        // Storage that can't be read any more is told at the next submission.
        if changed == Some(Ok(true)) {
            self.revised();
            // The other tab may have died before it could bring it to the disk.
            leptos::task::spawn_local(self.secure());
        }
        self.see_out();
    }

    /// Where a draft of whoever is signed in, or of the founder, is kept.
    pub fn draft_address(self, procedure: &str, transaction: TransactionId) -> DraftAddress {
        let procedure = procedure.to_owned();
        DraftAddress {
            owner: self.draft_owner(),
            procedure,
            transaction,
        }
    }

    /// The drafts of whoever is signed in, or of the founder: this tab's and the others'.
    pub fn kept_drafts(self) -> Vec<DraftAddress> {
        kept::list(self.draft_owner()).unwrap_or_default()
    }

    /// Keeps a draft, sealed for its author. Whether it is kept.
    pub fn keep_draft<A: Serialize>(self, address: &DraftAddress, answers: &A) -> bool {
        let Ok(bytes) = postcard::to_allocvec(&(answers, self.now())) else {
            return false;
        };
        let sealed = match address.owner {
            DraftOwner::Founder => Some(bytes),
            DraftOwner::User(..) => self.opened().office().seal_private(&address.name(), &bytes),
        };
        sealed.is_some_and(|bytes| kept::save(address, &bytes).is_ok())
    }

    /// A draft that is kept; `None` where there is none that can be read.
    pub fn kept_draft<A: DeserializeOwned>(self, address: &DraftAddress) -> Option<A> {
        self.dated_draft(address).map(|(answers, _)| answers)
    }

    /// A draft that is kept, and when it was changed last, where that is known.
    pub fn dated_draft<A: DeserializeOwned>(
        self,
        address: &DraftAddress,
    ) -> Option<(A, Option<Instant>)> {
        let bytes = self.draft_bytes(address)?;
        let (answers, rest) = postcard::take_from_bytes(&bytes).ok()?;
        // The instant stands after the answers, so that both are read apart.
        Some((answers, postcard::from_bytes(rest).ok()))
    }

    fn draft_bytes(self, address: &DraftAddress) -> Option<Vec<u8>> {
        let kept: Result<_, DraftProblem> = kept::load(address);
        let bytes = kept.ok().flatten()?;
        match address.owner {
            DraftOwner::Founder => Some(bytes),
            DraftOwner::User(..) => self.opened().office().open_private(&address.name(), &bytes),
        }
    }

    /// Removes the drafts of a register that is no more.
    pub fn forget_drafts_of(self, register: Option<RegisterId>) {
        if let Some(register) = register {
            // What can't be removed can't be read either.
            let _ = kept::remove_all(register);
        }
    }

    /// The identity of the register; `None` while there is none.
    pub fn register_id(self) -> Option<RegisterId> {
        self.opened().office().opened_register()
    }

    /// Whose the drafts are that are made now: those of whoever is signed in, or of the founder.
    pub fn draft_owner(self) -> DraftOwner {
        match self.register_id().zip(untrack(|| self.user())) {
            Some((register, user)) => DraftOwner::User(register, user),
            None => DraftOwner::Founder,
        }
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
