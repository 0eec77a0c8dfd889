//! One procuration: what it says, and who its mandataries are.

use super::{assign_button, list_link};
use crate::register::{AssignmentId, EndReason, ProcurationId, Reference, Register};
use crate::ui::address::Address;
use crate::ui::components::Page;
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::{link_to, not_found_page, procuration_facts};
use crate::ui::workspace::{say, workspace};
use crate::wording::day_in_words;
use crate::wording::pages::Management;

pub(in crate::ui) fn procuration_page(reference: Reference) -> Node {
    let found = workspace().glance(|register| register.procuration_by_reference(reference));
    let Some(id) = found else {
        return not_found_page();
    };
    let title = say(Management::OneTitle {
        reference: reference.to_string(),
    });
    Page::titled(title)
        .with(follow(move || workspace().read(|_| procuration_facts(id))))
        .with(html::h2().with(say(Management::Mandataries)))
        .with(follow(move || {
            workspace().read(|register| mandataries(register, id))
        }))
        .with(actions(id))
        .into()
}

/// How many mandataries a page shows; the rest are counted.
const SHOWN: usize = 25;

fn mandataries(register: &Register, id: ProcurationId) -> Node {
    let total = register.assignments_of_procuration(id).count();
    if total == 0 {
        return html::p()
            .class("empty")
            .with(say(Management::NoMandatary))
            .into();
    }
    let shown = register.assignments_of_procuration(id).take(SHOWN);
    let lines = shown.filter_map(|(assignment, _)| mandatary(register, assignment));
    let count = total.saturating_sub(SHOWN);
    let more = (count > 0).then(|| html::p().with(say(Management::More { count })));
    Node::Several(vec![html::ul().with(Node::all(lines)).into(), more.into()])
}

fn mandatary(register: &Register, id: AssignmentId) -> Option<Element> {
    let language = workspace().language();
    let assignment = register.assignments().get(id)?;
    let user = register.users().get(assignment.user)?;
    let state = match assignment.ended {
        None => Management::Since {
            day: day_in_words(assignment.since, language),
        },
        Some(end) => {
            let day = day_in_words(end.on, language);
            match end.reason {
                EndReason::Withdrawn => Management::Withdrawn { day },
                EndReason::Renounced => Management::Renounced { day },
                EndReason::Departure => Management::Departure { day },
                EndReason::Revocation => Management::Revocation { day },
                EndReason::Undone => Management::Undone { day },
            }
        }
    };
    let link = link_to(&Address::User(user.code.clone()));
    let name = html::bdi().with(user.listed_name());
    let line = html::li().with(link.with(name)).with(", ").with(say(state));
    Some(line)
}

/// The way to assign this procuration, where its status allows it (R5), and the way back.
fn actions(id: ProcurationId) -> Node {
    let today = workspace().today();
    let is_assignable = workspace().glance(|register| {
        let row = register.procurations().get(id);
        row.is_some_and(|row| row.status(today).is_assignable())
    });
    html::div()
        .class("actions")
        .with(is_assignable.then(|| assign_button(id)))
        .with(list_link("button secondary"))
        .into()
}
