//! **Fiche d'assignation**: what the register knows of an assignment that stands, on one page that is made
//! to be printed.

use super::attestation::{attestation_link, enterprise_row, may_read, name_of, signature};
use crate::register::{Assignment, AssignmentId, Procuration, Register, Status};
use crate::ui::address::Address;
use crate::ui::components::{Page, access_rows, paper, row, standing_badge, status_badge};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::{hidden, link_to, not_found_page, period_facts, print_button};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, AssignmentDetails, Attestations, Frame, Summaries};
use crate::wording::{day_in_words, procuration_name};

/// The link to what can be printed of an assignment: its attestation once it is over, its sheet while it
/// stands.
pub(in crate::ui::pages) fn assignment_link(
    register: &Register,
    id: AssignmentId,
) -> Option<Element> {
    attestation_link(register, id).or_else(|| sheet_link(register, id))
}

/// The link to the sheet of an assignment that stands.
pub(super) fn sheet_link(register: &Register, id: AssignmentId) -> Option<Element> {
    let (assignment, _) = standing(register, id)?;
    let name = name_of(register, assignment.user);
    let link = link_to(&Address::AssignmentSheet(id)).with(say(AssignmentDetails::Title));
    Some(link.with(hidden(html::bdi().with(name))))
}

/// An assignment that stands today, with its procuration.
fn standing(register: &Register, id: AssignmentId) -> Option<(&Assignment, &Procuration)> {
    let assignment = register.assignments().get(id)?;
    let procuration = register.procurations().get(assignment.procuration)?;
    let is_over = procuration.status(workspace().today()).is_over();
    (assignment.ended.is_none() && !is_over).then_some((assignment, procuration))
}

/// The sheet, for an officer or for the mandatary. It follows what is recorded meanwhile.
pub(in crate::ui) fn assignment_sheet_page(id: AssignmentId) -> Node {
    let today = workspace().today();
    let title = workspace().glance(|register| {
        let is_told =
            standing(register, id).is_some() || register.ended_mandate(id, today).is_some();
        let row = register.assignments().get(id).filter(|_| is_told)?;
        let reference = register.procurations().get(row.procuration)?.reference;
        let title = AssignmentDetails::OneTitle {
            reference: reference.to_string(),
            name: name_of(register, row.user),
        };
        may_read(row.user).then(|| say(title))
    });
    let Some(title) = title else {
        return not_found_page();
    };
    let back = link_to(&Address::Start).with(say(Frame::Home));
    Page::titled(title)
        .with(follow(move || {
            workspace().read(|register| sheet(register, id).or_else(|| over(register, id)))
        }))
        .with(html::div().class("actions").with(back))
        .into()
}

/// What is said of an assignment that is over.
fn over(register: &Register, id: AssignmentId) -> Option<Node> {
    let link = html::p().with(attestation_link(register, id)?);
    let sentence = html::p().class("lead").with(say(AssignmentDetails::Over));
    Some(Node::all([sentence, link]))
}

fn sheet(register: &Register, id: AssignmentId) -> Option<Node> {
    let language = workspace().language();
    let (assignment, procuration) = standing(register, id)?;
    let lead = AssignmentDetails::Lead {
        enterprise: register.enterprise()?.name.as_str().to_owned(),
        name: name_of(register, assignment.user),
    };
    let made = AssignmentDetails::MadeOn {
        day: day_in_words(workspace().today(), language),
    };
    Some(Node::Several(vec![
        html::p()
            .class("lead")
            .with(html::bdi().with(say(lead)))
            .into(),
        paper(facts(register, assignment, procuration)?),
        unused(procuration).into(),
        html::h2().with(say(AssignmentDetails::Scope)).into(),
        access_rows(&procuration.terms.grants, None),
        html::p().with(say(made)).into(),
        signature().into(),
        print_button().into(),
    ]))
}

/// Why the procuration doesn't allow anything today, where it doesn't.
fn unused(procuration: &Procuration) -> Option<Element> {
    let sentence = match procuration.status(workspace().today()) {
        Status::Suspended => AssignmentDetails::Suspended,
        Status::Upcoming => AssignmentDetails::Upcoming {
            day: day_in_words(procuration.terms.period.start(), workspace().language()),
        },
        _ => return None,
    };
    let notice = html::div().class("notice attention");
    Some(notice.with(html::p().with(say(sentence))))
}

fn facts(
    register: &Register,
    assignment: &Assignment,
    procuration: &Procuration,
) -> Option<Vec<Node>> {
    let language = workspace().language();
    let user = register.users().get(assignment.user)?;
    let name = procuration_name(register, assignment.procuration, procuration, language);
    let reference = html::span()
        .class("reference")
        .with(procuration.reference.to_string());
    let account = (!user.is_active()).then(|| {
        let standing = standing_badge(user.standing);
        row(say(AssignmentDetails::Account), standing)
    });
    Some(vec![
        enterprise_row(register)?,
        row(
            say(Acts::Person),
            html::strong().with(html::bdi().with(user.full_name())),
        ),
        row(say(Attestations::Code), user.code.as_str().to_owned()),
        account.into(),
        row(say(AssignmentDetails::Procuration), html::bdi().with(name)),
        row(say(Summaries::Reference), reference),
        row(
            say(Summaries::Status),
            status_badge(procuration.status(workspace().today())),
        ),
        row(
            say(Summaries::Period),
            period_facts(register.whole_period(procuration)),
        ),
        row(
            say(Attestations::GivenOn),
            day_in_words(assignment.since, language),
        ),
        row(
            say(Attestations::GivenBy),
            html::bdi().with(name_of(register, assignment.by)),
        ),
    ])
}
