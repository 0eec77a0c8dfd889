//! **Procuration créée** and **Procuration assignée**: what was recorded. They are read from the register
//! and its journal, so their addresses can be kept, and opening them again records nothing.

use crate::procedure::{AssignmentInput, AssignmentStep};
use crate::register::{Event, ProcurationId, Reference, UserId};
use crate::ui::address::Address;
use crate::ui::components::{Page, Paper, Row};
use crate::ui::pages::{NotFoundPage, procuration_facts, user_name};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Management, Procedures, Summaries};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

#[component]
pub(in crate::ui) fn CreationReceiptPage(reference: Reference) -> impl IntoView {
    let found = workspace().glance(|register| register.procuration_by_reference(reference));
    let Some(id) = found else {
        return view! { <NotFoundPage /> }.into_any();
    };
    let navigate = use_navigate();
    let draft = workspace().drafts.assignment;
    let assign = move |_| {
        draft.go_on();
        let _ = draft.change(|answers| answers.receive(AssignmentInput::ProcurationChosen(id)));
        navigate(
            &Address::Assignment(AssignmentStep::Details).path(),
            Default::default(),
        );
    };
    view! {
        <Page title=say(Management::Created)>
            <section class="receipt">
                <p>{say(Summaries::Reference)}</p>
                <p class="reference">{reference.to_string()}</p>
                <p>{say(Management::NowAssign)}</p>
            </section>
            {procuration_facts(id)}
            <div class="actions">
                <button type="button" class="button" on:click=assign>
                    {say(Management::Assign)}
                </button>
                <a class="button secondary" href=Address::Procurations.path()>
                    {say(Management::BackToList)}
                </a>
                <a href=Address::Start.path()>{say(Frame::Home)}</a>
            </div>
        </Page>
    }
    .into_any()
}

#[component]
pub(in crate::ui) fn AssignmentReceiptPage(sequence: u32) -> impl IntoView {
    match assigned_by(sequence) {
        Some((id, users)) => view! { <Assigned id users /> }.into_any(),
        None => view! { <NotFoundPage /> }.into_any(),
    }
}

/// What a record assigned, and to whom; `None` where it isn't the record of an assignment alone.
fn assigned_by(sequence: u32) -> Option<(ProcurationId, Vec<UserId>)> {
    workspace().with_record(sequence, |record| {
        let assigned = record.events.iter().map(|event| match event {
            Event::ProcurationAssigned {
                procuration, user, ..
            } => Some((*procuration, *user)),
            _ => None,
        });
        let assigned = assigned.collect::<Option<Vec<_>>>()?;
        let (procuration, _) = *assigned.first()?;
        Some((
            procuration,
            assigned.into_iter().map(|(_, user)| user).collect(),
        ))
    })?
}

#[component]
fn Assigned(id: ProcurationId, users: Vec<UserId>) -> impl IntoView {
    let people = users
        .into_iter()
        .map(|user| view! { <li><bdi>{user_name(user)}</bdi></li> });
    let reference = workspace().glance(|register| {
        register
            .procurations()
            .get(id)
            .map(|row| row.reference.to_string())
            .unwrap_or_default()
    });
    view! {
        <Page title=say(Management::Assigned)>
            <section class="receipt">
                <p>{say(Summaries::Reference)}</p>
                <p class="reference">{reference}</p>
                <p>{say(Management::AssignedText)}</p>
            </section>
            <Paper>
                <Row term=say(Summaries::Users)><ul>{people.collect_view()}</ul></Row>
            </Paper>
            {procuration_facts(id)}
            <div class="actions">
                <a class="button" href=Address::Procurations.path()>{say(Management::BackToList)}</a>
                <a class="button secondary" href=Address::NewRights.path()>
                    {say(Procedures::AnotherRequest)}
                </a>
                <a href=Address::Start.path()>{say(Frame::Home)}</a>
            </div>
        </Page>
    }
}
