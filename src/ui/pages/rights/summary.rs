//! Step 4, **Résumé de la procuration** (help page, steps 6 and 7).

use super::receive;
use crate::procedure::{Field, RightsInput, RightsStep, RightsSummary};
use crate::ui::address::Address;
use crate::ui::components::{access_rows, paper, row_with_action, submit_request};
use crate::ui::markup::{Node, html};
use crate::ui::pages::{modify_link, period_facts, user_name};
use crate::ui::submission::{Submission, reference_of, submit};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Summaries;

pub(super) fn summary(summary: RightsSummary) -> Node {
    let draft = workspace().drafts.rights;
    let row = |words: Summaries, value: Node, step: RightsStep, field: Field| {
        let link = revise(step, &field, say(words.clone()).into_owned());
        row_with_action(say(words), value, link)
    };
    let name = html::strong().with(html::bdi().with(user_name(summary.user)));
    let facts = paper(vec![
        row(
            Summaries::Mandatary,
            name.into(),
            RightsStep::User,
            Field::User,
        ),
        row(
            Summaries::Period,
            period_facts(summary.period),
            RightsStep::Period,
            Field::Start,
        ),
    ]);
    let accesses = access_rows(
        &summary.grants,
        Some(|field, body| revise(RightsStep::Bodies, field, body)),
    );
    let transmit = move || {
        let summary = summary.clone();
        submit(Submission {
            draft: *draft,
            request: Box::new(move |reference| summary.command(reference).into()),
            then: |_, _| (),
            receipt: |_, receipt| reference_of(receipt).map(Address::RightsReceipt),
        });
    };
    Node::Several(vec![
        facts,
        accesses,
        submit_request(
            draft.failure,
            &Address::Rights(RightsStep::Accesses),
            transmit,
        ),
    ])
}

/// The link to a part of the summary; the person comes back to the summary afterwards.
fn revise(step: RightsStep, field: &Field, part: String) -> Node {
    modify_link(&Address::Rights(step), field, part, || {
        receive(RightsInput::RevisionBegan);
    })
}
