//! Step 4, **Résumé de la procuration** (help page, steps 6 and 7).

use super::{RightsStepPage, receive};
use crate::procedure::{Field, RightsInput, RightsStep, RightsSummary};
use crate::ui::address::Address;
use crate::ui::components::{AccessRows, Paper, Row, SubmitRequest};
use crate::ui::pages::{modify_link, period_facts, user_name};
use crate::ui::submission::{Submission, reference_of, submit};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Procedures, Summaries};
use leptos::prelude::*;

#[component]
pub(super) fn SummaryPage(summary: RightsSummary) -> impl IntoView {
    let draft = workspace().drafts.rights;
    let user_link = revise(
        RightsStep::User,
        &Field::User,
        say(Summaries::Mandatary).into_owned(),
    );
    let period_link = revise(
        RightsStep::Period,
        &Field::Start,
        say(Summaries::Period).into_owned(),
    );
    let shown = summary.clone();
    let transmit = move |()| {
        let summary = summary.clone();
        submit(Submission {
            draft,
            command: Box::new(move |reference| summary.command(reference)),
            then: |_, _| (),
            receipt: |_, receipt| reference_of(receipt).map(Address::RightsReceipt),
        });
    };
    view! {
        <RightsStepPage step=RightsStep::Summary title=say(Procedures::Summary)>
            <Paper>
                <Row term=say(Summaries::Mandatary) action=Some(user_link)>
                    <strong><bdi>{user_name(shown.user)}</bdi></strong>
                </Row>
                <Row term=say(Summaries::Period) action=Some(period_link)>
                    {period_facts(shown.period)}
                </Row>
            </Paper>
            <AccessRows
                grants=shown.grants
                action=|field, body| revise(RightsStep::Bodies, &field, body)
            />
            <SubmitRequest
                failure=draft.failure
                back=Address::Rights(RightsStep::Accesses)
                on_submit=transmit
            />
        </RightsStepPage>
    }
}

/// The link to a part of the summary; the person comes back to the summary afterwards.
fn revise(step: RightsStep, field: &Field, part: String) -> AnyView {
    modify_link(Address::Rights(step), field, part, || {
        receive(RightsInput::RevisionBegan)
    })
}
