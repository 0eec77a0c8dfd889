//! The list of procurations: select one to assign it, or add one (help page, creation step 3 and
//! assignment step 3).

use super::assignment::continue_from;
use crate::procedure::{AssignmentInput, AssignmentStep, Field};
use crate::register::{Procuration, ProcurationId, ProcurationState, Register, Search};
use crate::ui::address::Address;
use crate::ui::components::{
    ListPlace, Page, Slice, cell, described_by, element_id, field_error, line, page_of, pagination,
    search_field, status_badge, subject, table, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::{button, button_to, link_to};
use crate::ui::watching::watch;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, Lists, Management};
use crate::wording::procuration_name;
use leptos::prelude::*;

/// Above how many procurations a search field is offered.
const SEARCH_ABOVE: usize = 10;

pub(in crate::ui) fn list_page() -> Node {
    let draft = workspace().drafts.assignment;
    draft.go_on();
    let ListPlace { search, page } = ListPlace::of_address();
    let slice = watch(move || {
        let sought = search.get();
        workspace().read(|register| listed(register, &sought, page.get()))
    });
    let is_long = workspace().glance(|register| current(register).nth(SEARCH_ABOVE).is_some());
    let search_field =
        is_long.then(|| search_field(search, page, move || slice.with(|slice| slice.total)));
    let list = follow(move || {
        // The rows tell names and counts that may change though the rows stay the same.
        workspace().read(|register| slice.with(|slice| list(register, slice, search)))
    });
    let assign = button("button secondary", || {
        continue_from(AssignmentStep::Procuration);
    });
    let actions = html::div()
        .class("actions")
        .with(button_to(Address::ProcurationType, say(Management::Add)))
        .with(assign.with(say(Management::Assign)))
        .with(
            link_to(&Address::SeveralProcurations)
                .class("button secondary")
                .with(say(Acts::OnSeveral)),
        );
    Page::titled(say(Management::Title))
        .problems(draft.problems)
        .with(search_field)
        .with(field_error(Field::Procuration, draft.problems))
        .with(list)
        .with(follow(move || {
            pagination(slice.with(Slice::place), page, "liste")
        }))
        .with(actions)
        .into()
}

/// The latest versions, newest first. A replaced version is read from the page of its procuration.
fn current(register: &Register) -> impl Iterator<Item = (ProcurationId, &Procuration)> + Clone {
    let all = register.procurations().iter().rev();
    all.filter(|(_, row)| !matches!(row.state, ProcurationState::Replaced { .. }))
}

fn listed(register: &Register, search: &str, page: usize) -> Slice {
    let language = workspace().language();
    let search = Search::typed(search);
    let found = current(register).filter(|(id, row)| {
        let name = || procuration_name(register, *id, row, language);
        search.is_empty() || search.finds(&format!("{} {}", row.reference, name()))
    });
    page_of(found.map(|(id, _)| id), page)
}

fn list(register: &Register, slice: &Slice, search: RwSignal<String>) -> Node {
    if slice.total == 0 {
        let sentence = if search.with(String::is_empty) {
            say(Management::Empty)
        } else {
            say(Lists::NothingFound)
        };
        return html::p().class("empty").with(sentence).into();
    }
    let count = say(Lists::Procurations { count: slice.total });
    let heads = vec![
        say(Management::Choice),
        say(Management::Reference),
        say(Management::Name),
        say(Management::Period),
        say(Management::Bodies),
        say(Management::Users),
        say(Management::Status),
    ];
    let lines = slice.ids().filter_map(|id| list_line(register, id));
    let table = table(heads, Node::all(lines))
        .set("id", element_id(&Field::Procuration))
        .follow("aria-describedby", || {
            let problems = workspace().drafts.assignment.problems;
            described_by(&Field::Procuration, None, problems)
        });
    let region = table_region("liste", table).set("aria-labelledby", "compte");
    Node::Several(vec![
        html::p()
            .class("shown")
            .set("id", "compte")
            .with(count)
            .into(),
        region.into(),
    ])
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
        .with(cell(say(Management::Period), period(row)))
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

fn period(row: &Procuration) -> Vec<Node> {
    let period = row.terms.period;
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
