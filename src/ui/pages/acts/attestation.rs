//! **Attestation de fin de mandat**: what the register knows of an assignment that is over, on one page that
//! is made to be printed.

use crate::register::{
    AssignmentId, EndReason, EndedMandate, Grants, HeldVersion, MandateEnd, Register, User, UserId,
};
use crate::ui::address::Address;
use crate::ui::components::{Page, access_rows, paper, row};
use crate::ui::markup::{Element, Node, html};
use crate::ui::pages::{hidden, link_to, not_found_page, print_button};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, Attestations, Frame};
use crate::wording::{day_in_words, days_in_words};

/// The link to the attestation of an assignment, where it is over.
pub(in crate::ui::pages) fn attestation_link(
    register: &Register,
    id: AssignmentId,
) -> Option<Element> {
    let mandate = register.ended_mandate(id, workspace().today())?;
    let name = name_of(register, mandate.user);
    let link = link_to(&Address::Attestation(id)).with(say(Attestations::Title));
    Some(link.with(hidden(html::bdi().with(name))))
}

/// The attestation, for an officer or for the mandatary.
pub(in crate::ui) fn attestation_page(id: AssignmentId) -> Node {
    let today = workspace().today();
    let mandate = workspace().glance(|register| register.ended_mandate(id, today));
    let reader = workspace().user();
    let may_read =
        |mandate: &EndedMandate| workspace().is_officer() || Some(mandate.user) == reader;
    match mandate.filter(may_read) {
        Some(mandate) => attestation(mandate).unwrap_or_else(not_found_page),
        None => not_found_page(),
    }
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
    let signature = html::p()
        .class("signature")
        .with(say(Attestations::Signature));
    let back = link_to(&Address::Start).with(say(Frame::Home));
    let page = Page::titled(say(Attestations::Title))
        .with(html::p().class("lead").with(html::bdi().with(say(lead))))
        .with(paper(facts))
        .with(html::h2().with(say(Attestations::Scope)))
        .with(allowed)
        .with(html::p().with(say(made)))
        .with(
            html::p()
                .class("muted")
                .with(say(Attestations::Independence)),
        )
        .with(signature)
        .with(print_button())
        .with(html::div().class("actions").with(back));
    Some(page.into())
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
    let enterprise = register.enterprise()?;
    let user = register.users().get(mandate.user)?;
    let day = |day| day_in_words(day, language);
    let effect = match mandate.effect {
        Some((first, last)) => days_in_words(first, last, language),
        None => say(Attestations::NeverInForce).into_owned(),
    };
    let name = html::strong().with(html::bdi().with(user.full_name()));
    let enterprise = format!(
        "{} (NEQ {})",
        enterprise.name.as_str(),
        enterprise.neq.as_str()
    );
    Some(vec![
        row(say(Attestations::Enterprise), html::bdi().with(enterprise)),
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

fn name_of(register: &Register, user: UserId) -> String {
    let row = register.users().get(user);
    row.map(User::full_name).unwrap_or_default()
}
