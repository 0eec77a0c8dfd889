//! **Procuration transmise**: what was recorded. It is read from the register, so its address can be
//! kept, and opening it again records nothing.

use crate::register::{ProcurationId, Reference};
use crate::ui::address::Address;
use crate::ui::components::{AccessRows, Page, Paper, Row};
use crate::ui::pages::{NotFoundPage, period_facts, user_name};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Procedures, Summaries};
use leptos::prelude::*;

#[component]
pub(in crate::ui) fn RightsReceiptPage(reference: Reference) -> impl IntoView {
    let found = workspace().glance(|register| register.procuration_by_reference(reference));
    match found {
        Some(id) => view! { <Receipt id reference /> }.into_any(),
        None => view! { <NotFoundPage /> }.into_any(),
    }
}

#[component]
fn Receipt(id: ProcurationId, reference: Reference) -> impl IntoView {
    let facts = workspace().glance(|register| {
        let terms = register.procurations().get(id)?.terms.clone();
        let mandatary = register.assignments_of_procuration(id).next();
        Some((terms, mandatary.map(|(_, assignment)| assignment.user)))
    });
    facts.map(|(terms, user)| {
        let who = user.map(|user| {
            view! {
                <Row term=say(Summaries::Mandatary)><strong><bdi>{user_name(user)}</bdi></strong></Row>
            }
        });
        view! {
            <Page title=say(Procedures::RightsSubmitted)>
                <section class="receipt">
                    <p>{say(Summaries::Reference)}</p>
                    <p class="reference">{reference.to_string()}</p>
                    <p>{say(Procedures::KeepReference)}</p>
                </section>
                <Paper>
                    {who}
                    <Row term=say(Summaries::Period)>{period_facts(terms.period)}</Row>
                </Paper>
                <AccessRows grants=terms.grants />
                <div class="actions">
                    <a class="button" href=Address::NewRights.path()>{say(Procedures::AnotherRequest)}</a>
                    <a class="button secondary" href=Address::Procuration(reference).path()>
                        {say(Procedures::SeeProcuration)}
                    </a>
                    <a href=Address::Start.path()>{say(Frame::Home)}</a>
                </div>
            </Page>
        }
    })
}
