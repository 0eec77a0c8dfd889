//! What every page works with: the register, who is signed in, the language, the requests in progress.
//!
//! Invariants:
//! * nothing clones the register: pages read slices of it through [`Workspace::read`], which follows
//!   one revision number, or [`Workspace::glance`], which doesn't follow it;
//! * the register changes only through [`Workspace::submit`], under the lock that the tabs share;
//! * what is on screen is drawn from what is recorded.

use super::address::Address;
use super::drafts::Drafts;
use super::opening::{Opened, open};
use crate::browser::{locks, preferences, session, tabs};
use crate::journal::TransactionId;
use crate::office::{Receipt, SubmitProblem};
use crate::register::{Actor, Command, Day, Reference, Register, UserCode, UserId};
use crate::wording::{Language, Wording};
use leptos::prelude::*;
use std::borrow::Cow;

/// What every page works with. It is small and copied freely.
#[derive(Clone, Copy)]
pub(super) struct Workspace {
    opened: StoredValue<Opened, LocalStorage>,
    revision: RwSignal<u64>,
    user: RwSignal<Option<UserId>>,
    language: RwSignal<Language>,
    announcement: RwSignal<String>,
    /// The path of the page that was drawn last, to know when another one is reached.
    drawn_path: StoredValue<Option<String>>,
    /// The requests in progress.
    pub(super) drafts: Drafts,
}
