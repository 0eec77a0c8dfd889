//! **Attestation de fin de mandat**: what the register knows of an assignment that is over, on one page that
//! is made to be printed.

use super::sheet::sheet_link;
use crate::register::{
    AssignmentId, EndReason, EndedMandate, Grants, HeldVersion, MandateEnd, Register, User, UserId,
};
use crate::ui::address::Address;
use crate::ui::components::{Page, access_rows, paper, row};
use crate::ui::markup::{Element, Node, html};
use crate::ui::pages::{hidden, link_to, not_found_page, print_button};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, AssignmentDetails, Attestations, Frame};
use crate::wording::{day_in_words, days_in_words};

/// The link to the attestation of an assignment, where it is over.
pub(super) fn attestation_link(register: &Register, id: AssignmentId) -> Option<Element> {
    let mandate = register.ended_mandate(id, workspace().today())?;
    let name = name_of(register, mandate.user);
    let link = link_to(&Address::Attestation(id)).with(say(Attestations::Title));
    Some(link.with(hidden(html::bdi().with(name))))
}

/// Whether whoever is in may read what is told of an assignment of this user: an officer, or the mandatary.
pub(super) fn may_read(mandatary: UserId) -> bool {
    workspace().is_officer() || workspace().user() == Some(mandatary)
}

/// The attestation, for an officer or for the mandatary; while the assignment stands, that there is none yet.
pub(in crate::ui) fn attestation_page(id: AssignmentId) -> Node {
    let today = workspace().today();
    let (mandatary, mandate) = workspace().glance(|register| {
        let row = register.assignments().get(id);
        (row.map(|row| row.user), register.ended_mandate(id, today))
    });
    let page = mandatary.filter(|user| may_read(*user));
    let page = page.and_then(|_| mandate.map_or_else(|| standing_page(id), attestation));
    page.unwrap_or_else(not_found_page)
}

/// What is said while an assignment stands.
fn standing_page(id: AssignmentId) -> Option<Node> {
    let link = workspace().glance(|register| sheet_link(register, id))?;
    let sentence = html::p()
        .class("lead")
        .with(say(AssignmentDetails::StandsStill));
    let page = Page::titled(say(Attestations::Title))
        .with(sentence)
        .with(html::p().with(link));
    Some(page.into())
}

fn attestation(mandate: EndedMandate) -> Option<Node> {
    let language = workspace().language();
    let (lead, facts, allowed) = workspace().glance(|register| {
        let procuration = register.procurations().get(mandate.procuration)?;
        let lead = Attestations::Lead {
            enterprise: register.enterprise()?.name.as_str().to_owned(),
            name: name_of(register, mandate.user),
            reference: procuration.reference.to_string(),
        };
        let facts = facts(register, &mandate)?;
        Some((lead, facts, scope(register, &mandate)))
    })?;
    let made = Attestations::MadeOn {
        day: day_in_words(workspace().today(), language),
    };
    let back = link_to(&Address::Start).with(say(Frame::Home));
    let page = Page::titled(say(Attestations::Title))
        .with(html::p().class("lead").with(html::bdi().with(say(lead))))
        .with(paper(facts))
        .with(html::h2().with(say(Attestations::Scope)))
        .with(allowed)
        .with(html::p().with(say(made)))
        .with(
            html::p()
                .class("muted off-paper")
                .with(say(Attestations::Independence)),
        )
        .with(signature())
        .with(print_button())
        .with(html::div().class("actions").with(back));
    Some(page.into())
}

/// Where the officer signs, on paper.
pub(super) fn signature() -> Element {
    html::p()
        .class("signature")
        .with(say(Attestations::Signature))
}

/// The row that names the enterprise.
pub(super) fn enterprise_row(register: &Register) -> Option<Node> {
    let enterprise = register.enterprise()?;
    let enterprise = format!(
        "{} (NEQ {})",
        enterprise.name.as_str(),
        enterprise.neq.as_str()
    );
    Some(row(
        say(Attestations::Enterprise),
        html::bdi().with(enterprise),
    ))
}

/// What could be done: of each version that was in force for the mandatary, from when to when. Versions that
/// follow one another and grant the same are told together.
fn scope(register: &Register, mandate: &EndedMandate) -> Node {
    let mut blocks: Vec<(HeldVersion, &Grants)> = Vec::new();
    for held in register.versions_held(mandate.assignment, mandate.ended_on) {
        let Some(version) = register.procurations().get(held.procuration) else {
            continue;
        };
        let grants = &version.terms.grants;
        match blocks.last_mut() {
            Some((former, same)) if *same == grants && former.last.plus_days(1) >= held.first => {
                former.last = held.last;
            }
            _ => blocks.push((held, grants)),
        }
    }
    if blocks.is_empty() {
        let version = register.procurations().get(mandate.procuration);
        return version
            .map(|version| access_rows(&version.terms.grants, None))
            .into();
    }
    let language = workspace().language();
    let is_one = blocks.len() == 1;
    let blocks = blocks.into_iter().map(|(held, grants)| {
        let days = days_in_words(held.first, held.last, language);
        let days = (!is_one).then(|| html::h3().with(days));
        html::section().with(days).with(access_rows(grants, None))
    });
    Node::all(blocks)
}

fn facts(register: &Register, mandate: &EndedMandate) -> Option<Vec<Node>> {
    let language = workspace().language();
    let user = register.users().get(mandate.user)?;
    let day = |day| day_in_words(day, language);
    let effect = match mandate.effect {
        Some((first, last)) => days_in_words(first, last, language),
        None => say(Attestations::NeverInForce).into_owned(),
    };
    let name = html::strong().with(html::bdi().with(user.full_name()));
    Some(vec![
        enterprise_row(register)?,
        row(say(Acts::Person), name),
        row(say(Attestations::Code), user.code.as_str().to_owned()),
        row(say(Attestations::GivenOn), day(mandate.given_on)),
        row(
            say(Attestations::GivenBy),
            html::bdi().with(name_of(register, mandate.given_by)),
        ),
        row(say(Attestations::Effect), effect),
        row(say(Attestations::EndedOn), day(mandate.ended_on)),
        row(say(Attestations::Why), say(why(mandate.end))),
    ])
}

fn why(end: MandateEnd) -> Attestations {
    match end {
        MandateEnd::Expired => Attestations::Expired,
        MandateEnd::Ended(EndReason::Renounced) => Attestations::Renounced,
        MandateEnd::Ended(EndReason::Departure) => Attestations::Departure,
        MandateEnd::Ended(EndReason::Revocation) => Attestations::Revocation,
        MandateEnd::Ended(EndReason::Withdrawn | EndReason::Undone) => Attestations::Withdrawn,
    }
}

/// The name of a user.
pub(super) fn name_of(register: &Register, user: UserId) -> String {
    let row = register.users().get(user);
    row.map(User::full_name).unwrap_or_default()
}
