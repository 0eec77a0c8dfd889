//! What somebody asks of a list that can be searched, kept in the address.

use super::list_place::keep_in_address;
use crate::overview::{Criteria, Filter, List, Misread};
use crate::ui::navigation::query_of;
use crate::ui::watching::once_drawn;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Lists;
use leptos::prelude::*;

/// What is asked of a list. Back, a reload, a bookmark and the other language lead to it again.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Listing {
    /// What is sought.
    pub search: RwSignal<String>,
    /// The page, from 1.
    pub page: RwSignal<usize>,
    /// The filters, the order and the size of the pages. What it says of the two others doesn't count.
    rest: RwSignal<Criteria>,
    /// What the address asks for and isn't understood.
    misread: RwSignal<Vec<Misread>>,
}

impl Listing {
    /// What the address asks of this list. From now on the two follow one another.
    pub(in crate::ui) fn of_address(list: List) -> Self {
        let (criteria, misread) = untrack(|| asked(list));
        let listing = Self {
            search: RwSignal::new(criteria.search().to_owned()),
            page: RwSignal::new(criteria.page()),
            rest: RwSignal::new(criteria),
            misread: RwSignal::new(misread),
        };
        keep_in_address(
            move || {
                let misread = listing.misread.get();
                query(&listing.criteria(), &misread)
            },
            move || {
                let (criteria, misread) = asked(list);
                query(&criteria, &misread)
            },
            move || {
                let (criteria, misread) = asked(list);
                listing.search.set(criteria.search().to_owned());
                listing.page.set(criteria.page());
                listing.misread.set(misread);
                listing.rest.set(criteria);
            },
        );
        listing
    }

    /// Everything that is asked; follows it.
    pub(in crate::ui) fn criteria(self) -> Criteria {
        let rest = self.rest.get().at_page(1);
        let sought = self.search.with(|search| rest.seeking(search));
        sought.at_page(self.page.get())
    }

    /// The filters, the order and the size of the pages; follows them, and not the typing.
    pub(in crate::ui) fn with_rest<T>(self, look: impl FnOnce(&Criteria) -> T) -> T {
        self.rest.with(look)
    }

    /// What the address asks for and isn't understood; follows it.
    pub(in crate::ui) fn misread(self) -> Vec<Misread> {
        self.misread.get()
    }

    /// Asks for something else, from which Back comes back to what was asked before.
    pub(in crate::ui) fn ask(self, criteria: &Criteria) {
        workspace().navigation.ask(&query_of(&criteria.query()));
    }

    /// Asks for the same rows in another order, or more of them at a time.
    pub(in crate::ui) fn arrange(self, criteria: &Criteria) {
        workspace()
            .navigation
            .write_query(&query_of(&criteria.query()));
    }

    /// Says how many rows there are each time something else is asked, other than by typing, which says
    /// so itself.
    pub(in crate::ui) fn tell_count(self, total: impl Fn() -> usize + 'static) {
        let asked_before = StoredValue::new(None);
        once_drawn(move || {
            let asked = self.rest.get();
            let before = asked_before.try_update_value(|before| before.replace(asked.clone()));
            if before.flatten().is_some_and(|before| before != asked) {
                tell(untrack(&total));
            }
        });
    }
}

/// Says how many rows there are.
pub(in crate::ui) fn tell(count: usize) {
    let found = say(Lists::Found { count });
    workspace().live_region.tell(found.into_owned());
}

/// What the address asks of a list; follows the address.
fn asked(list: List) -> (Criteria, Vec<Misread>) {
    let pairs = workspace().navigation.pairs();
    let pairs = pairs
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()));
    workspace().glance(|register| Criteria::read(list, pairs, register))
}

/// The query of what is asked, with what isn't understood of it: it stays until something else is asked
/// for. A filter that isn't understood is one of the criteria.
fn query(criteria: &Criteria, misread: &[Misread]) -> String {
    let is_filter = |one: &Misread| {
        criteria.filters().iter().any(|filter| match filter {
            Filter::NotUnderstood { key, value } => *key == one.key && *value == one.value,
            _ => false,
        })
    };
    let others = misread.iter().filter(|one| !is_filter(one));
    let others = others.map(|one| (one.key.clone(), one.value.clone()));
    let mut pairs = criteria.query();
    pairs.extend(others);
    query_of(&pairs)
}
