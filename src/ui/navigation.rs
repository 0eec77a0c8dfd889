//! Going from page to page.
//!
//! The router's history does the browser's part: it answers links, Back and Forward, and writes the
//! address bar. Which page stands at an address is told by [`Address`], so there are no routes; the
//! router's components for them would weigh as much as several pages.

use super::address::Address;
use super::watching::watch;
use super::workspace::workspace;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::location::{BrowserUrl, LocationChange, LocationProvider};

/// Where one is, and the way to other pages. There is one as long as the page lasts.
#[derive(Clone, Copy)]
pub(super) struct Navigation(&'static Journey);

struct Journey {
    history: BrowserUrl,
    path: Memo<String>,
}

impl Navigation {
    /// Begins at the address that the browser shows; `None` where it has no history.
    pub fn begin() -> Option<Self> {
        let history = BrowserUrl::new().ok()?;
        history.init(None);
        let url = history.as_url().clone();
        let path = watch(move || url.with(|url| url.path().to_owned()));
        Some(Self(Box::leak(Box::new(Journey { history, path }))))
    }

    /// The path of the page; follows it.
    pub fn path(self) -> String {
        self.0.path.get()
    }

    /// What the address says after `?` under this name, when it is asked.
    pub fn query(self, name: &str) -> Option<String> {
        let url = self.0.history.as_url();
        url.with_untracked(|url| url.search_params().get(name))
    }

    /// The page of the path is about to be drawn. Until it is told so, the history leaves the address bar
    /// as it is.
    pub fn draws(self) {
        self.0.history.ready_to_complete();
    }

    /// Goes to an address, from which Back comes back to this one.
    pub fn go_to(self, address: &Address) {
        self.change(LocationChange {
            value: address.path(),
            replace: false,
            ..LocationChange::default()
        });
    }

    /// Goes to an address instead of this one, which Back doesn't come back to.
    pub fn go_instead_to(self, address: &Address) {
        self.change(LocationChange {
            value: address.path(),
            ..LocationChange::default()
        });
    }

    /// Writes another query, `?` included, into the address of this page.
    pub fn write_query(self, query: &str) {
        self.change(LocationChange {
            value: format!("{}{query}", self.0.path.get_untracked()),
            scroll: false,
            ..LocationChange::default()
        });
    }

    fn change(self, change: LocationChange) {
        let history = &self.0.history;
        // A path of this program's own is one that the browser can read.
        let Ok(url) = BrowserUrl::parse(&change.value) else {
            return;
        };
        if history.as_url().with_untracked(|shown| *shown != url) {
            history.as_url().set(url);
        }
        history.complete_navigation(&change);
    }
}

/// Goes to an address, from which Back comes back to this one.
pub(super) fn go_to(address: &Address) {
    workspace().navigation.go_to(address);
}

/// Goes to another address instead of the one that is being drawn, once the address bar shows the latter.
pub(super) fn redirect(address: Address) {
    let navigation = workspace().navigation;
    spawn_local(async move { navigation.go_instead_to(&address) });
}
