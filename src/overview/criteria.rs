//! What somebody asks of a list: what is sought, the filters, the order and the page. It is kept in the
//! address, so that Back, a reload, a bookmark and the other language lead to the same rows.

use super::{Filter, List, Order, PageSize, address::named};
use crate::register::Register;

/// Something in the address that isn't understood, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The key.
    pub key: String,
    /// The value.
    pub value: String,
}

/// What was asked of a list. Made by [`Criteria::of`] or read from an address by [`Criteria::read`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criteria {
    list: List,
    search: String,
    /// Filters of one key stand side by side.
    filters: Vec<Filter>,
    order: Order,
    page: usize,
    size: PageSize,
}

/// One condition of the criteria, and what remains without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The condition.
    pub condition: Condition,
    /// The criteria without it, at the first page.
    pub without: Criteria,
}

/// What a [`Chip`] shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// What is sought.
    Search(String),
    /// A filter.
    Filter(Filter),
}

impl Criteria {
    /// Everything in this list, from its first page.
    #[must_use]
    pub fn of(list: List) -> Self {
        Self {
            list,
            search: String::new(),
            filters: Vec::new(),
            order: list.usual_order(),
            page: 1,
            size: PageSize::default(),
        }
    }

    /// Reads the pairs of an address, and names those that aren't understood: values that don't exist,
    /// days that the calendar doesn't have, people, bodies, tasks and procurations that the register
    /// doesn't know, keys that this list doesn't have, and what stands twice where only one can be. A
    /// filter that isn't understood stays, and nothing fulfils it ([`Filter::NotUnderstood`]).
    #[must_use]
    pub fn read<'a>(
        list: List,
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
        register: &Register,
    ) -> (Self, Vec<Misread>) {
        let (mut criteria, mut misread, mut seen) = (Self::of(list), Vec::new(), Vec::new());
        for (key, value) in pairs {
            let once = ["q", "ordre", "par", "page", "du", "au"].contains(&key);
            let is_second = once && seen.contains(&key);
            seen.push(key);
            if is_second || !criteria.receive(key, value, register) {
                misread.push(Misread {
                    key: key.to_owned(),
                    value: value.to_owned(),
                });
            }
        }
        (criteria, misread)
    }

    /// Takes in one pair; whether it is understood.
    fn receive(&mut self, key: &str, value: &str, register: &Register) -> bool {
        match key {
            "q" => self.search = kept(value),
            "ordre" => match named(self.list.orders(), Order::word, value) {
                Some(order) => self.order = order,
                None => return false,
            },
            "par" => match named(&PageSize::ALL, PageSize::word, value) {
                Some(size) => self.size = size,
                None => return false,
            },
            "page" => match value.parse() {
                Ok(page) if page > 0 => self.page = page,
                _ => return false,
            },
            _ => match Filter::read(self.list, key, value, register) {
                Some(filter) => self.insert(filter),
                None => {
                    self.insert(Filter::NotUnderstood {
                        key: key.to_owned(),
                        value: value.to_owned(),
                    });
                    return false;
                }
            },
        }
        true
    }

    /// The pairs of the address: none for what is usual.
    #[must_use]
    pub fn query(&self) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        let mut push = |key: &str, value: String| pairs.push((key.to_owned(), value));
        if !self.search.is_empty() {
            push("q", self.search.clone());
        }
        for filter in &self.filters {
            push(filter.key(), filter.value());
        }
        if self.order != self.list.usual_order() {
            push("ordre", self.order.word().to_owned());
        }
        if self.size != PageSize::default() {
            push("par", self.size.word().to_owned());
        }
        if self.page > 1 {
            push("page", self.page.to_string());
        }
        pairs
    }

    /// The list.
    #[must_use]
    pub fn list(&self) -> List {
        self.list
    }

    /// What is sought, as it was typed; empty where nothing is.
    #[must_use]
    pub fn search(&self) -> &str {
        &self.search
    }

    /// The filters.
    #[must_use]
    pub fn filters(&self) -> &[Filter] {
        &self.filters
    }

    /// The order.
    #[must_use]
    pub fn order(&self) -> Order {
        self.order
    }

    /// The page that is asked for, from 1; there may be fewer.
    #[must_use]
    pub fn page(&self) -> usize {
        self.page
    }

    /// How many rows a page has.
    #[must_use]
    pub fn size(&self) -> PageSize {
        self.size
    }

    /// The same with something else sought, from the first page.
    #[must_use]
    pub fn seeking(mut self, typed: &str) -> Self {
        self.search = kept(typed);
        self.at_page(1)
    }

    /// The same with one more filter, from the first page. A day takes the place of the one before; a
    /// filter that this list doesn't have changes nothing.
    #[must_use]
    pub fn with(mut self, filter: Filter) -> Self {
        if self.list.takes(&filter) {
            self.insert(filter);
        }
        self.at_page(1)
    }

    /// The same without this filter, from the first page.
    #[must_use]
    pub fn without(mut self, filter: &Filter) -> Self {
        self.filters.retain(|other| other != filter);
        self.at_page(1)
    }

    /// The same without any filter and with nothing sought, from the first page.
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.filters.clear();
        self.seeking("")
    }

    /// The same in another order, from the first page. An order that this list doesn't have changes
    /// nothing.
    #[must_use]
    pub fn ordered(mut self, order: Order) -> Self {
        if self.list.orders().contains(&order) {
            self.order = order;
        }
        self.at_page(1)
    }

    /// The same with pages of another size, from the first page.
    #[must_use]
    pub fn sized(mut self, size: PageSize) -> Self {
        self.size = size;
        self.at_page(1)
    }

    /// The same at another page, from 1.
    #[must_use]
    pub fn at_page(mut self, page: usize) -> Self {
        self.page = page.max(1);
        self
    }

    /// What narrows the list, condition by condition, each with what remains without it.
    #[must_use]
    pub fn chips(&self) -> Vec<Chip> {
        let sought = (!self.search.is_empty()).then(|| Chip {
            condition: Condition::Search(self.search.clone()),
            without: self.clone().seeking(""),
        });
        let filters = self.filters.iter().map(|filter| Chip {
            condition: Condition::Filter(filter.clone()),
            without: self.clone().without(filter),
        });
        sought.into_iter().chain(filters).collect()
    }

    /// Whether a row fulfils the filters: of each key, at least one.
    pub(super) fn admits(&self, fulfils: &dyn Fn(&Filter) -> bool) -> bool {
        let mut keys = self.filters.chunk_by(|one, next| one.key() == next.key());
        keys.all(|of_one_key| of_one_key.iter().any(fulfils))
    }

    /// Adds a filter beside those of its key.
    fn insert(&mut self, filter: Filter) {
        if self.filters.contains(&filter) {
            return;
        }
        if matches!(filter, Filter::From(_) | Filter::To(_)) {
            self.filters.retain(|other| other.key() != filter.key());
        }
        let beside = self
            .filters
            .iter()
            .rposition(|other| other.key() == filter.key());
        let place = beside.map_or(self.filters.len(), |last| last.saturating_add(1));
        self.filters.insert(place, filter);
    }
}

/// What was typed; nothing where it is blank.
fn kept(typed: &str) -> String {
    if typed.trim().is_empty() {
        String::new()
    } else {
        typed.to_owned()
    }
}
