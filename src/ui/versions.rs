//! A newer build of the app, which is announced and put in place by choice: on **Accueil** and where one comes
//! in, where no request is in the middle.

use super::address::Address;
use super::markup::{Element, html};
use super::workspace::{Workspace, say};
use crate::browser::versions::Versions as Kept;
use crate::wording::Wording as _;
use crate::wording::pages::Versions as Words;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// What is known of newer builds. There is one as long as the page lasts.
#[derive(Clone, Copy)]
pub(super) struct Versions {
    kept: StoredValue<Option<Kept>, LocalStorage>,
    is_newer_waiting: RwSignal<bool>,
}

impl Versions {
    /// None is known of yet.
    pub fn new() -> Self {
        Self {
            kept: StoredValue::new_local(None),
            is_newer_waiting: RwSignal::new(false),
        }
    }

    /// Has the browser keep this build once the first page is drawn, and looks for a newer one whenever the
    /// page is seen again.
    pub fn begin(self) {
        leptos::task::spawn_local(async move {
            let Some(kept) = Kept::keep().await else {
                return;
            };
            kept.when_newer_waits(move || self.is_newer_waiting.set(true));
            let asking = kept.clone();
            let seen = Closure::<dyn Fn()>::new(move || {
                if !document().hidden() {
                    asking.look_for_newer();
                }
            });
            document().set_onvisibilitychange(Some(seen.into_js_value().unchecked_ref()));
            self.kept.set_value(Some(kept));
        });
    }
}

/// What the page says while a newer build waits, and the button that puts it in place.
pub(super) fn newer_version(workspace: Workspace) -> Option<Element> {
    let versions = workspace.versions;
    let is_offered =
        versions.is_newer_waiting.get() && workspace.navigation.path() == Address::Start.path();
    is_offered.then(|| of_newer_version(workspace))
}

pub(super) fn of_newer_version(workspace: Workspace) -> Element {
    let versions = workspace.versions;
    let change = move || {
        let changes = versions
            .kept
            .with_value(|kept| kept.as_ref().is_some_and(Kept::change));
        if !changes {
            // Another tab has put it in place meanwhile.
            versions.is_newer_waiting.set(false);
            workspace.announce(Words::Changed.say(workspace.language()));
        }
    };
    let button = html::button()
        .set("type", "button")
        .class("button secondary small")
        .on_click(change)
        .with(say(Words::Change));
    html::section()
        .class("notice info")
        .set("aria-label", say(Words::Newer))
        .with(html::p().with(say(Words::NewerText)))
        .with(html::p().with(button))
}
