//! One procuration: what it says, and who its mandataries are.

use crate::procedure::{AssignmentInput, AssignmentStep};
use crate::register::{AssignmentId, EndReason, ProcurationId, Reference, Register};
use crate::ui::address::Address;
use crate::ui::components::Page;
use crate::ui::following::follow;
use crate::ui::pages::{NotFoundPage, procuration_facts};
use crate::ui::workspace::{say, workspace};
use crate::wording::day_in_words;
use crate::wording::pages::Management;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

#[component]
pub(in crate::ui) fn ProcurationPage(reference: Reference) -> impl IntoView {
    let found = workspace().glance(|register| register.procuration_by_reference(reference));
    let Some(id) = found else {
        return view! { <NotFoundPage /> }.into_any();
    };
    let title = say(Management::OneTitle {
        reference: reference.to_string(),
    });
    view! {
        <Page title>
            {follow(move || workspace().read(|_| procuration_facts(id)))}
            <h2>{say(Management::Mandataries)}</h2>
            {follow(move || workspace().read(|register| mandataries(register, id)))}
            <AssignAction id />
        </Page>
    }
    .into_any()
}

/// How many mandataries a page shows; the rest are counted.
const SHOWN: usize = 25;

fn mandataries(register: &Register, id: ProcurationId) -> AnyView {
    let total = register.assignments_of_procuration(id).count();
    if total == 0 {
        return view! { <p class="empty">{say(Management::NoMandatary)}</p> }.into_any();
    }
    let lines = register
        .assignments_of_procuration(id)
        .take(SHOWN)
        .map(|(assignment, _)| mandatary(register, assignment))
        .collect_view();
    let more = total.saturating_sub(SHOWN);
    let more = (more > 0).then(|| view! { <p>{say(Management::More { count: more })}</p> });
    view! { <ul>{lines}</ul> {more} }.into_any()
}

fn mandatary(register: &Register, id: AssignmentId) -> impl IntoView + use<> {
    let language = workspace().language();
    let assignment = register.assignments().get(id)?;
    let user = register.users().get(assignment.user)?;
    let since = day_in_words(assignment.since, language);
    let state = match assignment.ended {
        None => say(Management::Since { day: since }),
        Some(end) => {
            let day = day_in_words(end.on, language);
            say(match end.reason {
                EndReason::Withdrawn => Management::Withdrawn { day },
                EndReason::Renounced => Management::Renounced { day },
                EndReason::Departure => Management::Departure { day },
                EndReason::Revocation => Management::Revocation { day },
            })
        }
    };
    Some(view! {
        <li>
            <a href=Address::User(user.code.clone()).path()><bdi>{user.listed_name()}</bdi></a>
            ", "
            {state}
        </li>
    })
}

/// The way to assign this procuration, where its status allows it (R5).
#[component]
fn AssignAction(id: ProcurationId) -> impl IntoView {
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
    let today = workspace().today();
    let is_assignable = workspace().glance(|register| {
        register
            .procurations()
            .get(id)
            .is_some_and(|row| row.status(today).is_assignable())
    });
    let button = is_assignable.then(|| {
        view! { <button type="button" class="button" on:click=assign>{say(Management::Assign)}</button> }
    });
    view! {
        <div class="actions">
            {button}
            <a class="button secondary" href=Address::Procurations.path()>
                {say(Management::BackToList)}
            </a>
        </div>
    }
}
