//! **Procuration transmise**: what was recorded. It is read from the register, so its address can be
//! kept, and opening it again records nothing.

use crate::register::{Event, ProcurationId, Reference};
use crate::ui::address::Address;
use crate::ui::components::{Page, access_rows, paper, row};
use crate::ui::markup::{Element, Node, html};
use crate::ui::pages::acts::{assignment_link, undo_link_where};
use crate::ui::pages::{link_to, not_found_page, period_facts, receipt_head, user_name};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Procedures, Summaries};

pub(in crate::ui) fn receipt_page(reference: Reference) -> Node {
    let found = workspace().glance(|register| register.procuration_by_reference(reference));
    let receipt = found.and_then(|id| receipt(id, reference));
    receipt.unwrap_or_else(not_found_page)
}

fn receipt(id: ProcurationId, reference: Reference) -> Option<Node> {
    let (terms, user, sheet) = workspace().glance(|register| {
        let terms = register.procurations().get(id)?.terms.clone();
        let mandatary = register.assignments_of_procuration(id).next();
        let sheet = mandatary.and_then(|(assignment, _)| assignment_link(register, assignment));
        Some((
            terms,
            mandatary.map(|(_, assignment)| assignment.user),
            sheet,
        ))
    })?;
    let who = user.map(|user| {
        let name = html::strong().with(html::bdi().with(user_name(user)));
        row(say(Summaries::Mandatary), name)
    });
    let facts = vec![
        who.into(),
        row(say(Summaries::Period), period_facts(terms.period)),
    ];
    let page = Page::titled(say(Procedures::RightsSubmitted))
        .with(receipt_head(
            reference.to_string(),
            say(Procedures::KeepReference),
        ))
        .with(paper(facts))
        .with(access_rows(&terms.grants, None))
        .with(ways_on(reference, sheet));
    Some(page.into())
}

/// What one may do next: among it, print what is handed to the mandatary.
fn ways_on(reference: Reference, sheet: Option<Element>) -> Node {
    let another = link_to(&Address::NewRights).class("button");
    let procuration = link_to(&Address::Procuration(reference)).class("button secondary");
    html::div()
        .class("actions")
        .with(another.with(say(Procedures::AnotherRequest)))
        .with(sheet.map(|sheet| sheet.class("button secondary")))
        .with(procuration.with(say(Procedures::SeeProcuration)))
        .with(undo_link_where(|event| {
            matches!(event, Event::ProcurationCreated { reference: created, .. } if *created == reference)
        }))
        .with(link_to(&Address::Start).with(say(Frame::Home)))
        .into()
}
