//! Where somebody is in a list: what they seek, and which page they read.

use crate::ui::watching::once_drawn;
use crate::ui::workspace::workspace;
use leptos::prelude::*;
use std::time::Duration;

/// How long the address waits for the next key: browsers count how often a page changes it.
const PAUSE: Duration = Duration::from_millis(400);

/// A place in a list. It is kept in the address, `?q=…&page=…`, so that Back, a reload, a bookmark and
/// the other language lead to it again.
#[derive(Clone, Copy)]
pub(in crate::ui) struct ListPlace {
    /// What is sought.
    pub search: RwSignal<String>,
    /// The page, from 1.
    pub page: RwSignal<usize>,
}

impl ListPlace {
    /// The place that the address tells. From now on the address follows it, and it follows the address,
    /// which Back and the menu change too.
    pub(in crate::ui) fn of_address() -> Self {
        let (sought, page) = asked();
        let written = StoredValue::new(query_of(&sought, page));
        let place = Self {
            search: RwSignal::new(sought),
            page: RwSignal::new(page),
        };
        let write = StoredValue::new_local(debounce(PAUSE, writer()));
        once_drawn(move || {
            let query = place
                .search
                .with(|sought| query_of(sought, place.page.get()));
            if written.get_value() != query {
                written.set_value(query.clone());
                write.update_value(|write| write(query));
            }
        });
        once_drawn(move || {
            let (sought, page) = asked();
            let query = query_of(&sought, page);
            if written.get_value() != query {
                written.set_value(query);
                place.search.set(sought);
                place.page.set(page);
            }
        });
        place
    }
}

/// What the address asks for: what is sought, and the page; follows it.
fn asked() -> (String, usize) {
    let navigation = workspace().navigation;
    let page = navigation.query("page").and_then(|page| page.parse().ok());
    (navigation.query("q").unwrap_or_default(), page.unwrap_or(1))
}

/// What stands for a place in the address, `?` included: nothing for the first page of the whole list.
fn query_of(sought: &str, page: usize) -> String {
    let sought =
        (!sought.is_empty()).then(|| format!("q={}", js_sys::encode_uri_component(sought)));
    let page = (page > 1).then(|| format!("page={page}"));
    let parts: Vec<String> = sought.into_iter().chain(page).collect();
    if parts.is_empty() {
        String::new()
    } else {
        format!("?{}", parts.join("&"))
    }
}

/// Writes a query into the address of this page, in the place of the one before.
fn writer() -> impl FnMut(String) + 'static {
    let navigation = workspace().navigation;
    let own = untrack(|| navigation.path());
    move |query| {
        // Whoever has gone on to another page meanwhile isn't called back.
        if untrack(|| navigation.path()) == own {
            navigation.write_query(&query);
        }
    }
}
