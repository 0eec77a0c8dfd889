//! Where somebody is in a list: what they seek, and which page they read.

use crate::ui::navigation;
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
        let place = Self {
            search: RwSignal::new(sought),
            page: RwSignal::new(page),
        };
        keep_in_address(
            move || {
                let page = place.page.get();
                place.search.with(|sought| query_of(sought, page))
            },
            || {
                let (sought, page) = asked();
                query_of(&sought, page)
            },
            move || {
                let (sought, page) = asked();
                place.search.set(sought);
                place.page.set(page);
            },
        );
        place
    }
}

/// Keeps a place and the address of this page at one. The address says what the place asks for once the
/// typing pauses; when the address says something else, the place takes that over. Both are told as
/// queries and followed.
pub(super) fn keep_in_address(
    place: impl Fn() -> String + 'static,
    address: impl Fn() -> String + 'static,
    take_over: impl Fn() + 'static,
) {
    let written = StoredValue::new(untrack(&address));
    let write = StoredValue::new_local(debounce(PAUSE, writer(written)));
    once_drawn(move || {
        let query = place();
        if written.get_value() != query {
            written.set_value(query.clone());
            write.update_value(|write| write(query));
        }
    });
    let navigation = workspace().navigation;
    let own = untrack(|| navigation.path());
    once_drawn(move || {
        let query = address();
        // The address of another page asks nothing of this one, which is about to go.
        if untrack(|| navigation.path()) != own {
            return;
        }
        if written.get_value() != query {
            written.set_value(query);
            untrack(&take_over);
        }
        // A link to this page's own address leaves the bar as it is otherwise.
        navigation.draws();
    });
}

/// What the address asks for: what is sought, and the page; follows it.
fn asked() -> (String, usize) {
    let navigation = workspace().navigation;
    let page = navigation.query("page").and_then(|page| page.parse().ok());
    (navigation.query("q").unwrap_or_default(), page.unwrap_or(1))
}

/// What stands for a place in the address, `?` included: nothing for the first page of the whole list.
fn query_of(sought: &str, page: usize) -> String {
    let sought = (!sought.is_empty()).then(|| ("q".to_owned(), sought.to_owned()));
    let page = (page > 1).then(|| ("page".to_owned(), page.to_string()));
    let pairs: Vec<_> = sought.into_iter().chain(page).collect();
    navigation::query_of(&pairs)
}

/// Writes a query into the address of this page, in the place of the one before.
fn writer(written: StoredValue<String>) -> impl FnMut(String) + 'static {
    let navigation = workspace().navigation;
    let own = untrack(|| navigation.path());
    move |query| {
        // Whoever has gone on to another page meanwhile isn't called back, nor whoever has asked for
        // something else on this one.
        let is_latest = written.try_with_value(|latest| *latest == query);
        if is_latest != Some(false) && untrack(|| navigation.path()) == own {
            navigation.write_query(&query);
        }
    }
}
