//! Who is in: how they are named, what goes with them, and when they are shown out.

use super::Workspace;
use crate::office::Footing;
use crate::register::UserId;
use crate::ui::opening::Opened;
use leptos::prelude::*;

impl Workspace {
    /// Whether whoever is signed in is an active officer (R1).
    pub fn is_officer(self) -> bool {
        self.user()
            .is_some_and(|user| self.read(|register| register.is_active_officer(user)))
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
    pub(super) fn change_visitor(self) {
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

    /// Locks when whoever is in may be so no longer: their account was suspended, they have left, or an
    /// officer has given them another passphrase.
    pub(super) fn see_out(self) {
        if self.is_open() && untrack(|| self.visitor()).is_none() {
            self.sign_out();
        }
    }

    /// Wipes the passphrase of whoever was creating the enterprise's file, and the recovery code that they
    /// were shown: the page that is drawn now is no part of it. The draft is kept.
    pub fn leave_founding(self) {
        let left = self.founding_passphrase.try_update_value(Option::take);
        if left.flatten().is_some() {
            self.shown_once.set_value(None);
        }
    }
}
