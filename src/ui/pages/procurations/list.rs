//! The list of procurations: select one to assign it, or add one (help page, creation step 3 and
//! assignment step 3).

use super::assignment::continue_from;
use crate::overview::{self, List, all_procurations, procurations};
use crate::procedure::{AssignmentInput, AssignmentStep, CreationStep, Field};
use crate::register::{Procuration, ProcurationId, ProcurationState, Register};
use crate::ui::address::Address;
use crate::ui::components::{
    Listing, Page, cell, described_by, element_id, explanation, field_error, line,
    on_help_page_twice, pagination, status_badge, subject, table, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::listing::{COUNT, controls, head, link_to_same, nothing_found};
use crate::ui::pages::{button, button_to, link_to};
use crate::ui::watching::watch;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, Explanations, Lists, Management};
use crate::wording::procuration_name;
use leptos::prelude::*;

/// One page of what was asked for.
type Found = overview::Page<ProcurationId>;

/// The identity of the list.
const LIST: &str = "liste";

/// Above how many procurations a search field is offered.
const SEARCH_ABOVE: usize = 5;

pub(in crate::ui) fn list_page() -> Node {
    let draft = workspace().drafts.assignment;
    draft.go_on();
    let listing = Listing::of_address(List::Procurations);
    let found = watch(move || {
        let (asked, today) = (listing.criteria(), workspace().today());
        workspace().read(|register| procurations(register, &asked, today))
    });
    let total = move || found.with(|found| found.total);
    let is_long = workspace().glance(|register| current(register).nth(SEARCH_ABOVE).is_some());
    let list = follow(move || {
        // The rows tell names and counts that may change though the rows stay the same.
        workspace().read(|register| found.with(|found| list(register, found, listing)))
    });
    let assign = button("button secondary", || {
        continue_from(AssignmentStep::Procuration);
    });
    let actions = html::div()
        .class("actions")
        .with(button_to(Address::ProcurationType, say(Management::Add)))
        .with(assign.with(say(Management::Assign)))
        .with(
            link_to_same(listing, Address::SeveralProcurations)
                .class("button secondary")
                .with(say(Acts::OnSeveral)),
        );
    Page::titled(say(Management::Title))
        .problems(draft.problems)
        .with(on_help_page_twice(
            CreationStep::TYPE_ON_HELP_PAGE,
            AssignmentStep::Procuration.on_help_page(),
        ))
        .with(explanation(
            Explanations::Assignment,
            Explanations::AssignmentText,
        ))
        .with(actions)
        .with(controls(listing, move || is_long, total))
        .with(field_error(Field::Procuration, draft.problems))
        .with(list)
        .with(follow(move || {
            let place = found.with(|found| found.into());
            pagination(place, listing.page, COUNT)
        }))
        .into()
}

/// The latest versions. A replaced version is read from the page of its procuration.
fn current(register: &Register) -> impl Iterator<Item = &Procuration> {
    let all = register.procurations().iter().map(|(_, row)| row);
    all.filter(|row| !matches!(row.state, ProcurationState::Replaced { .. }))
}

fn list(register: &Register, found: &Found, listing: Listing) -> Node {
    if found.total == 0 {
        let today = workspace().today();
        return nothing_found(listing, register, say(Management::Empty), &|asked| {
            all_procurations(register, asked, today).len()
        });
    }
    let count = say(Lists::Procurations { count: found.total });
    let heads = vec![
        say(Management::Choice),
        say(Management::Reference),
        say(Management::Name),
        say(Management::Period),
        say(Management::Bodies),
        say(Management::Users),
        say(Management::Status),
    ];
    let lines = found.rows.iter();
    let lines = lines.filter_map(|id| list_line(register, *id));
    let table = table(heads, Node::all(lines))
        .set("id", element_id(&Field::Procuration))
        .follow("aria-describedby", || {
            let problems = workspace().drafts.assignment.problems;
            described_by(&Field::Procuration, None, problems)
        });
    let region = table_region(LIST, table).set("aria-labelledby", COUNT);
    Node::Several(vec![head(listing, count, found.total), region.into()])
}

fn list_line(register: &Register, id: ProcurationId) -> Option<Element> {
    let (language, today) = (workspace().language(), workspace().today());
    let row = register.procurations().get(id)?;
    let key = u32::from(id);
    let (reference_id, name_id) = (format!("reference-{key}"), format!("nom-{key}"));
    let pick = html::td()
        .set("role", "cell")
        .class("pick")
        .with(radio(id, format!("{reference_id} {name_id}")));
    let reference = link_to(&Address::Procuration(row.reference))
        .class("reference")
        .set("id", reference_id)
        .with(row.reference.to_string());
    let name = html::bdi().with(procuration_name(register, id, row, language));
    let name = subject(name).set("id", name_id);
    let mandataries = register.mandataries(id).count().to_string();
    let status = status_badge(row.status(today));
    let line = line()
        .with(pick)
        .with(cell(say(Management::Reference), reference))
        .with(name)
        .with(cell(say(Management::Period), period(register, row)))
        .with(cell(say(Management::Bodies), acronyms(register, row)))
        .with(cell(say(Management::Users), mandataries).class("number"))
        .with(cell(say(Management::Status), status));
    Some(line)
}

fn radio(id: ProcurationId, labels: String) -> Element {
    let draft = workspace().drafts.assignment;
    html::input()
        .set("type", "radio")
        .set("name", "procuration")
        .set("aria-labelledby", labels)
        .checked(move || {
            draft
                .answers
                .with(|answers| answers.procuration == Some(id))
        })
        .on("change", move |_| {
            draft.change(|answers| answers.receive(AssignmentInput::ProcurationChosen(id)));
        })
}

fn period(register: &Register, row: &Procuration) -> Vec<Node> {
    let period = register.whole_period(row);
    let day = |day: String| html::span().class("nowrap").with(day).into();
    vec![
        day(period.start().iso()),
        " – ".into(),
        day(period.end().iso()),
    ]
}

fn acronyms(register: &Register, row: &Procuration) -> String {
    let bodies = register.catalogue().bodies().iter();
    let named = bodies.filter(|body| row.terms.grants.contains_key(&body.id));
    let acronyms = named.map(|body| body.acronym.as_ref());
    acronyms.collect::<Vec<_>>().join(", ")
}
