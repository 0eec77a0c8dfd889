//! The second part of the app, which the browser loads when somebody goes on from the first page.
//!
//! A first visit loads what draws **Bienvenue** and **Accéder au compte**, and no more. Everything else is
//! reached through one table of functions, [`Inside`], which stands in a module of its own: with the feature
//! `parts`, whatever only these functions need is taken out of the first module when the app is built
//! (`scripts/dist.sh`). Without it, as in tests, all is linked in one.
//!
//! Invariant: nothing outside of this table is called from the first part that only whoever goes on needs.

use super::components::{Page, Progress, progress_sign, site_menu};
use super::markup::{Node, follow, html};
use super::pages;
use super::panic::reload;
use super::workspace::{Workspace, say};
use crate::browser::{cryptography, sentences};
use crate::vault::Zeroizing;
use crate::wording::Language;
use crate::wording::pages::{Failures, Storage};
use leptos::prelude::*;
use std::pin::Pin;
#[cfg(feature = "parts")]
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_split_helpers::SplitLoaderError;

/// A piece of work that goes on while the page stays alive.
type Work = Pin<Box<dyn Future<Output = ()>>>;

/// What the first part asks of the second one.
#[derive(Clone, Copy)]
pub(super) struct Inside {
    /// Draws the page of a path, other than those of the first part.
    pub page: fn(&str) -> Node,
    /// The menu of whoever is in, which is unfolded or not on a narrow screen.
    pub menu: fn(RwSignal<bool>) -> Option<Node>,
    /// Takes over what another tab recorded.
    pub catch_up: fn(Workspace),
    /// Comes in with a code and a passphrase, or says why not.
    pub come_in: fn(String, Zeroizing<String>, RwSignal<Option<String>>) -> Work,
    /// Records the sample, or says why not.
    pub found_sample: fn(RwSignal<Option<Failures>>) -> Work,
}

/// The second part can't be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

const TABLE: fn() -> Inside = || Inside {
    page: pages::inner_page,
    menu: site_menu,
    catch_up: Workspace::catch_up_with_records,
    come_in: |code, phrase, refused| Box::pin(pages::try_to_enter(code, phrase, refused)),
    found_sample: |failure| Box::pin(pages::found_sample(failure)),
};

/// The table, from the second module.
#[cfg(feature = "parts")]
#[wasm_split_helpers::wasm_split(inside, fallible)]
fn table() -> Result<Inside, NotLoaded> {
    Ok(TABLE())
}

/// The table, where there is one module.
#[cfg(not(feature = "parts"))]
async fn table() -> Result<Inside, NotLoaded> {
    Ok(TABLE())
}

#[cfg(feature = "parts")]
static LOADED: OnceLock<Inside> = OnceLock::new();

/// The second part, if it is there.
#[cfg(feature = "parts")]
pub(super) fn loaded() -> Option<Inside> {
    LOADED.get().copied()
}

/// The second part, which is linked in.
#[cfg(not(feature = "parts"))]
pub(super) fn loaded() -> Option<Inside> {
    Some(TABLE())
}

/// Loads the second part and the sentences that are first seen there, unless they are there already.
///
/// # Errors
/// When they can't be reached.
pub(super) async fn load() -> Result<Inside, NotLoaded> {
    let said = sentences::load(Language::French).await;
    said.map_err(|_| NotLoaded)?;
    let inside = table().await?;
    #[cfg(feature = "parts")]
    {
        // Whoever comes second brings the same one.
        let _ = LOADED.set(inside);
    }
    Ok(inside)
}

/// Begins to load what coming in needs, while somebody is still typing. Whoever then presses **Se connecter**
/// waits less; what couldn't be loaded is told to them, and not before.
pub(super) fn load_ahead() {
    static BEGUN: AtomicBool = AtomicBool::new(false);
    if BEGUN.swap(true, Ordering::Relaxed) {
        return;
    }
    leptos::task::spawn_local(async {
        if load().await.is_err() || cryptography::load().await.is_err() {
            BEGUN.store(false, Ordering::Relaxed);
        }
    });
}

/// The page of a path that isn't of the first part: drawn once the second one is there.
pub(super) fn page_at(path: &str) -> Node {
    if let Some(inside) = loaded() {
        return (inside.page)(path);
    }
    let path = path.to_owned();
    let (outcome, progress) = (RwSignal::new(None), Progress::new());
    progress.during(async move {
        let _ = outcome.try_set(Some(load().await.is_ok()));
    });
    Node::Several(vec![
        follow(move || match outcome.get() {
            None => Node::Nothing,
            Some(true) => untrack(|| loaded().map(|inside| (inside.page)(&path))).into(),
            Some(false) => unreachable_page(),
        }),
        progress_sign(progress),
    ])
}

/// What stands there when the second part can't be loaded.
fn unreachable_page() -> Node {
    let again = html::button()
        .set("type", "button")
        .class("button")
        .on_click(reload)
        .with(say(Storage::Reload));
    Page::titled(say(Failures::NotLoadedTitle))
        .with(html::p().class("lead").with(say(Failures::NotLoaded)))
        .with(html::p().with(again))
        .into()
}
