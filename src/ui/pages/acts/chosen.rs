//! The procurations that an act on several is about, a page at a time, each with its end as it is and as it
//! will be.

use crate::procedure::LifeAct;
use crate::register::{Day, ProcurationId, Register};
use crate::ui::components::{
    cell, line, page_of, pagination, status_badge, subject, table, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, Management};
use crate::wording::{day_in_words, procuration_name};
use leptos::prelude::*;

/// The identity of the table.
const TABLE: &str = "choisies";

/// The procurations, in a table.
pub(super) fn chosen(act: LifeAct, ids: Vec<ProcurationId>) -> Node {
    let page = RwSignal::new(1_usize);
    let title = say(Acts::ChosenProcurations { count: ids.len() });
    let label = title.clone();
    let rows = follow(move || {
        let slice = page_of(ids.iter().copied(), page.get());
        let mut heads = vec![
            say(Management::Reference),
            say(Management::Name),
            say(Management::Status),
            say(Acts::OldEnd),
        ];
        if act == LifeAct::Prolong {
            heads.push(say(Acts::NewEnd));
        }
        let lines = workspace().glance(|register| {
            let ids = slice.ids();
            Node::all(ids.filter_map(|id| chosen_line(register, act, id)))
        });
        let region = table_region(TABLE, table(heads, lines)).set("aria-label", label.clone());
        Node::Several(vec![region.into(), pagination(slice.place(), page, TABLE)])
    });
    Node::Several(vec![html::h2().with(title).into(), rows])
}

fn chosen_line(register: &Register, act: LifeAct, id: ProcurationId) -> Option<Element> {
    let language = workspace().language();
    let row = register.procurations().get(id)?;
    let name = html::bdi().with(procuration_name(register, id, row, language));
    let reference = html::span()
        .class("reference")
        .with(row.reference.to_string());
    let status = status_badge(row.status(workspace().today()));
    let end = day_in_words(row.terms.period.end(), language);
    let current = row.terms.period.end();
    let new_end = (act == LifeAct::Prolong).then(|| cell(say(Acts::NewEnd), new_end(current)));
    let line = line()
        .with(cell(say(Management::Reference), reference))
        .with(subject(name))
        .with(cell(say(Management::Status), status))
        .with(cell(say(Acts::OldEnd), end))
        .with(new_end);
    Some(line)
}

/// The new end of a procuration that ends on this day, as far as it is given.
pub(super) fn new_end(current: Day) -> Node {
    follow(move || {
        let answers = workspace().drafts.act.answers;
        match answers.with(|answers| answers.new_end(current)) {
            Some(day) => html::strong().with(day_in_words(day, workspace().language())),
            None => html::span().class("muted").with(say(Acts::ToBeGiven)),
        }
    })
}
