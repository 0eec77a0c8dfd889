//! What the address of a view asks for.

use crate::register::{BodyId, Day, PublicBody, Register, TaskId, UserCode};
use crate::ui::address::Address;
use crate::ui::components::INCOMPLETE;
use crate::ui::markup::{Element, html};
use crate::ui::watching::once_drawn;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Views;
use leptos::prelude::*;

/// The key of the person.
pub(super) const PERSON: &str = "personne";
/// The key of the body.
pub(super) const BODY: &str = "organisme";
/// The key of the task.
pub(super) const TASK: &str = "tache";
/// The key of the day.
pub(super) const DAY: &str = "au";

/// What an address asks under a key.
pub(super) enum Asked<T> {
    /// Nothing.
    Nothing,
    /// This.
    This(T),
    /// What doesn't exist.
    Unknown(String),
}

impl<T> Asked<T> {
    /// What the address asks under this key, as far as it exists; follows the address.
    pub(super) fn read(key: &str, find: impl FnOnce(&str) -> Option<T>) -> Self {
        match workspace().navigation.query(key) {
            None => Self::Nothing,
            Some(text) if text.trim().is_empty() => Self::Nothing,
            Some(text) => find(&text).map_or(Self::Unknown(text), Self::This),
        }
    }
}

/// The day that the address asks for, today where it asks for none; else what is wrong with it. Follows
/// the address.
pub(super) fn asked_day() -> Result<Day, Views> {
    match Asked::read(DAY, Day::parse) {
        Asked::Nothing => Ok(workspace().today()),
        Asked::This(day) => Ok(day),
        Asked::Unknown(text) if text == INCOMPLETE => Err(Views::IncompleteDay),
        Asked::Unknown(text) => Err(Views::NoSuchDay { text }),
    }
}

/// The body that the address asks for, `None` where it asks for none; else what is wrong with it. Follows
/// the address.
pub(super) fn asked_body(register: &Register) -> Result<Option<&PublicBody>, Views> {
    let catalogue = register.catalogue();
    match Asked::read(BODY, |text| catalogue.body(&BodyId::new(text))) {
        Asked::Nothing => Ok(None),
        Asked::This(body) => Ok(Some(body)),
        Asked::Unknown(text) => Err(Views::NoSuchBody { text }),
    }
}

/// The task of this body that the address asks for, `None` where it asks for none; else what is wrong with
/// it. Follows the address.
pub(super) fn asked_task(body: &PublicBody) -> Result<Option<TaskId>, Views> {
    let find = |text: &str| body.task(&TaskId::new(text)).map(|task| task.id.clone());
    match Asked::read(TASK, find) {
        Asked::Nothing => Ok(None),
        Asked::This(task) => Ok(Some(task)),
        Asked::Unknown(text) => Err(Views::NoSuchTask { text }),
    }
}

/// The page of the list that the address asks for. The address follows it, and it follows the address.
pub(super) fn asked_page() -> RwSignal<usize> {
    let asked = || {
        let page = workspace().navigation.query("page");
        page.and_then(|page| page.parse().ok())
            .filter(|page| *page > 0)
            .unwrap_or(1_usize)
    };
    let page = RwSignal::new(untrack(asked));
    let own = untrack(|| workspace().navigation.path());
    once_drawn(move || {
        let asked = asked();
        if page.get_untracked() != asked {
            page.set(asked);
        }
    });
    once_drawn(move || {
        let shown = page.get();
        let navigation = workspace().navigation;
        let is_here = untrack(|| navigation.path()) == own;
        if is_here && untrack(asked) != shown {
            let others = KEYS.iter().filter_map(|key| {
                let value = untrack(|| navigation.query(key))?;
                Some((*key, value))
            });
            let mut pairs: Vec<Pair> = others.collect();
            pairs.push(("page", shown.to_string()));
            navigation.write_query(&query(&pairs));
        }
    });
    page
}

/// Every key of a view's address but that of the page.
const KEYS: [&str; 11] = [
    "q", "etat", "role", "par", PERSON, BODY, TASK, DAY, "depuis", "mois", "lignes",
];

/// A key and a value of an address.
pub(super) type Pair = (&'static str, String);

/// What stands for these pairs in an address, `?` included; values that are empty say nothing.
pub(super) fn query(pairs: &[Pair]) -> String {
    let said = pairs.iter().filter(|(_, value)| !value.is_empty());
    let said = said.map(|(key, value)| {
        let value = String::from(js_sys::encode_uri_component(value));
        format!("{key}={value}")
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() {
        String::new()
    } else {
        format!("?{}", said.join("&"))
    }
}

/// A link to a page that asks for these pairs, without its words yet.
pub(in crate::ui::pages) fn link_with(address: &Address, pairs: &[Pair]) -> Element {
    html::a().set("href", format!("{}{}", address.path(), query(pairs)))
}

/// What asks about a person.
pub(in crate::ui::pages) fn person(code: &UserCode) -> Pair {
    (PERSON, code.as_str().to_owned())
}

/// What asks about a body.
pub(in crate::ui::pages) fn place(body: &BodyId) -> Pair {
    (BODY, body.as_str().to_owned())
}

/// What asks about a task.
pub(super) fn about(task: &TaskId) -> Pair {
    (TASK, task.as_str().to_owned())
}

/// What asks about a day; nothing is asked where that is today.
pub(super) fn on(day: Day) -> Pair {
    let is_today = day == workspace().today();
    (DAY, if is_today { String::new() } else { day.iso() })
}

/// A sentence about what isn't understood.
pub(super) fn not_understood(sentence: Views) -> Element {
    html::div()
        .class("notice error outcome")
        .with(html::p().with(say(sentence)))
}
