//! The procurations to watch: those that end within thirty days, then those that haven't begun. For an
//! officer, those that end stand among the concerns.

use crate::register::{Day, ProcurationId, Register, Status, UserId};
use crate::ui::address::Address;
use crate::ui::components::{page_of, pagination, status_badge};
use crate::ui::markup::{Element, Node, html};
use crate::ui::pages::link_to;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Home;
use crate::wording::{day_in_words, procuration_name};
use leptos::prelude::*;

/// Within how many days an end deserves attention.
const SOON: i32 = 30;

/// What is to be watched, earliest first: by an officer, every procuration that hasn't begun; by anybody
/// else, their own.
pub(super) fn watched(register: &Register, user: UserId, today: Day) -> Vec<ProcurationId> {
    let in_status = |status: Status| {
        move |id: &ProcurationId| {
            register
                .procurations()
                .get(*id)
                .is_some_and(|row| row.status(today) == status)
        }
    };
    let is_officer = register.is_active_officer(user);
    let concerns = |id: &ProcurationId| is_officer || register.is_mandatary(user, *id);
    let ending = register.ending_between(today, today.plus_days(SOON));
    let upcoming = register.starting_between(today.plus_days(1), today.plus_months(u32::MAX));
    ending
        .filter(in_status(Status::Expiring))
        .filter(|_| !is_officer)
        .chain(upcoming.filter(in_status(Status::Upcoming)))
        .filter(concerns)
        .collect()
}

/// The rows, a page at a time; nothing where there is nothing to watch.
pub(super) fn watch_rows(ids: Vec<ProcurationId>, page: RwSignal<usize>, is_officer: bool) -> Node {
    const LIST: &str = "surveillance";
    let slice = page_of(ids.into_iter(), page.get());
    let pages = pagination(slice.place(), page, LIST);
    let list = (slice.total > 0).then(|| {
        let rows = slice.ids();
        let rows = workspace()
            .read(|register| Node::all(rows.filter_map(|id| watch_row(register, id, is_officer))));
        html::ul()
            .set("id", LIST)
            .class("attention-list")
            .set("tabindex", "-1")
            .with(rows)
    });
    Node::Several(vec![list.into(), pages])
}

/// One procuration. Only an officer has its page to open; anybody else has Mes accès.
fn watch_row(register: &Register, id: ProcurationId, is_officer: bool) -> Option<Element> {
    let (language, today) = (workspace().language(), workspace().today());
    let row = register.procurations().get(id)?;
    let status = row.status(today);
    let period = row.terms.period;
    let when = match status {
        Status::Upcoming => Home::From {
            day: day_in_words(period.start(), language),
        },
        _ => Home::Until {
            day: day_in_words(period.end(), language),
        },
    };
    let address = if is_officer {
        Address::Procuration(row.reference)
    } else {
        Address::MyAccess
    };
    let name = html::bdi().with(procuration_name(register, id, row, language));
    let reference = html::span()
        .class("reference")
        .with(row.reference.to_string());
    let line = html::li()
        .with(html::span().class("kind").with(status_badge(status)))
        .with(link_to(&address).with(name))
        .with(reference)
        .with(html::span().class("muted").with(say(when)));
    Some(line)
}
