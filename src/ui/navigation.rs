//! Going from page to page.
//!
//! The router's history does the browser's part: it answers links, Back and Forward, and writes the
//! address bar. Which page stands at an address is told by [`Address`], so there are no routes; the
//! router's components for them would weigh as much as several pages.

use super::address::Address;
use super::watching::watch;
use super::workspace::workspace;
use crate::browser::site;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::location::{BrowserUrl, LocationProvider, Url};
use wasm_bindgen::JsValue;

/// Where one is, and the way to other pages. There is one as long as the page lasts.
#[derive(Clone, Copy)]
pub(super) struct Navigation(&'static Journey);

struct Journey {
    history: BrowserUrl,
    path: Memo<String>,
    /// The address, with its query, that Back or Forward left last, and the path of the page to which it led.
    back: StoredValue<Option<[String; 2]>>,
}

impl Navigation {
    /// Begins at the address that the browser shows; `None` where it has no history.
    pub fn begin() -> Option<Self> {
        let history = BrowserUrl::new().ok()?;
        let back = StoredValue::new(None);
        let left = history.as_url().clone();
        // Before the history itself listens, which forgets what was left.
        let listening = window_event_listener_untyped("popstate", move |_| {
            let from = left.with_untracked(located);
            let to = BrowserUrl::current().ok();
            let to = to.map(|url| site::within(url.path()).to_owned());
            back.set_value(to.map(|to| [from, to]));
        });
        StoredValue::new_local(listening);
        // Other sites of the same host may stand beside this one.
        history.init(Some(site::placed("/")));
        let url = history.as_url().clone();
        let path = watch(move || url.with(|url| site::within(url.path()).to_owned()));
        Some(Self(Box::leak(Box::new(Journey {
            history,
            path,
            back,
        }))))
    }

    /// The path of the page; follows it.
    pub fn path(self) -> String {
        self.0.path.get()
    }

    /// The address, with its query, from which Back or Forward came to this page; `None` where it was reached
    /// otherwise. It is told once.
    pub fn came_back_from(self, path: &str) -> Option<String> {
        let back = self.0.back.try_update_value(Option::take).flatten();
        back.filter(|[_, to]| to == path).map(|[from, _]| from)
    }

    /// What the address says after `?` under this name; follows it.
    pub fn query(self, name: &str) -> Option<String> {
        let url = self.0.history.as_url();
        url.with(|url| url.search_params().get(name))
    }

    /// Everything that the address says after `?`, pair by pair, in its order; follows it. What can't be
    /// read as text stays as it is written.
    pub fn pairs(self) -> Vec<(String, String)> {
        let search = self.0.history.as_url().with(|url| url.search().to_owned());
        let parts = search.split('&').filter(|part| !part.is_empty());
        let pairs = parts.map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            (read(name), read(value))
        });
        pairs.collect()
    }

    /// The page of the path is about to be drawn. Until it is told so, the history leaves the address bar
    /// as it is; and it leaves it so for good where it believes that the address is the one before, which
    /// it may after Back.
    pub fn draws(self) {
        self.0.history.ready_to_complete();
        spawn_local(async move {
            let url = self.0.history.as_url().get_untracked();
            if BrowserUrl::current().is_ok_and(|shown| shown != url) {
                write(&url, Entry::New);
            }
        });
    }

    /// Goes to an address, from which Back comes back to this one.
    pub fn go_to(self, address: &Address) {
        self.change(&address.path(), Entry::New);
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    /// Goes to an address instead of this one, which Back doesn't come back to.
    pub fn go_instead_to(self, address: &Address) {
        self.change(&address.path(), Entry::Same);
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    /// Writes another query, `?` included, into the address of this page.
    pub fn write_query(self, query: &str) {
        let path = self.0.path.get_untracked();
        self.change(&format!("{path}{query}"), Entry::Same);
    }

    /// Writes another query, `?` included, after the path of this page, so that Back comes back to the one
    /// before.
    pub fn ask(self, query: &str) {
        let path = self.0.path.get_untracked();
        self.change(&format!("{path}{query}"), Entry::New);
    }

    fn change(self, path: &str, entry: Entry) {
        // A path of this program's own is one that the browser can read.
        let Ok(url) = BrowserUrl::parse(&site::placed(path)) else {
            return;
        };
        if BrowserUrl::current().is_ok_and(|shown| shown != url) {
            write(&url, entry);
        }
        let followed = self.0.history.as_url();
        if followed.with_untracked(|followed| *followed != url) {
            followed.set(url);
        }
    }
}

/// What stands for a name or a value in an address.
fn read(part: &str) -> String {
    let spaced = part.replace('+', " ");
    js_sys::decode_uri_component(&spaced).map_or(spaced, String::from)
}

/// The query of these pairs, `?` included; nothing where there are none.
pub(super) fn query_of(pairs: &[(String, String)]) -> String {
    let mut query = String::new();
    for (name, value) in pairs {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(&String::from(js_sys::encode_uri_component(name)));
        query.push('=');
        query.push_str(&String::from(js_sys::encode_uri_component(value)));
    }
    query
}

/// Where an address stands in the browser's history.
#[derive(Clone, Copy)]
enum Entry {
    /// In an entry of its own, after the one that is shown.
    New,
    /// In the entry that is shown.
    Same,
}

/// Writes an address into the address bar. A browser that refuses, as some do when it is written too often,
/// shows the page all the same.
fn write(url: &Url, entry: Entry) {
    let Ok(history) = window().history() else {
        return;
    };
    let path = format!("{}{}", located(url), url.hash());
    let _ = match entry {
        Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(&path)),
        Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&path)),
    };
}

/// The path and the query of an address, as links to it say them.
fn located(url: &Url) -> String {
    let question = if url.search().is_empty() { "" } else { "?" };
    format!("{}{question}{}", url.path(), url.search())
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
