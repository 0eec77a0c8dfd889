//! **Inscription aux services**: where the enterprise stands with each body, and a way to change it.
//! Choosing a state changes nothing; the button of the row records it.

use crate::procedure::Field;
use crate::register::{BodyId, Command, Day, EnrolmentState, MAXIMUM_YEARS, PublicBody, Register};
use crate::ui::components::{EnrolmentBadge, Failure, Page, element_id};

use crate::ui::following::{follow, watch};
use crate::ui::pages::users::column_heads;
use crate::ui::submission::{Act, Desk, act};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Enrolments, Frame, Summaries};
use crate::wording::{body_name, enrolment_name};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Where the enterprise may stand with a body; `None`: not enrolled.
type State = Option<EnrolmentState>;

/// Every state, with the value of its choice and what it says.
const STATES: [(State, &str, Enrolments); 4] = [
    (
        Some(EnrolmentState::Active),
        "actif",
        Enrolments::ActiveText,
    ),
    (
        Some(EnrolmentState::Pending),
        "en-traitement",
        Enrolments::PendingText,
    ),
    (
        Some(EnrolmentState::Refused),
        "refuse",
        Enrolments::RefusedText,
    ),
    (None, "non-inscrit", Enrolments::NoneText),
];

/// How many procurations in force name each body.
type Counts = BTreeMap<BodyId, usize>;

#[component]
pub(in crate::ui) fn EnrolmentsPage() -> impl IntoView {
    let desk = Desk::new();
    let today = workspace().today();
    let counts = watch(move || workspace().read(|register| in_force(register, today)));
    let pressed = RwSignal::new(None);
    let rows = workspace().glance(|register| {
        let bodies = register.catalogue().bodies().iter().cloned();
        bodies
            .map(|body| view! { <BodyRow body counts pressed desk /> })
            .collect_view()
    });
    view! {
        <Page title=say(Frame::Enrolments) problems=desk.problems>
            <Failure failure=desk.failure />
            <p class="lead">{say(Enrolments::Lead)}</p>
            <StatesExplained />
            <div
                class="table-region"
                role="region"
                tabindex="0"
                aria-label=say(Frame::Enrolments)
            >
                <table role="table">
                    {column_heads([
                        say(Enrolments::Body),
                        say(Summaries::Status),
                        say(Enrolments::Procurations),
                        say(Enrolments::NewState),
                    ])}
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        </Page>
    }
}

fn in_force(register: &Register, today: Day) -> Counts {
    let mut counts = Counts::new();
    // No procuration in force ends later, since it began today at the latest (R2).
    let latest = today.plus_months(MAXIMUM_YEARS.saturating_mul(12));
    let rows = register.ending_between(today, latest);
    for row in rows.filter_map(|id| register.procurations().get(id)) {
        if row.status(today).is_in_force() {
            for body in row.terms.grants.keys() {
                let count = counts.entry(body.clone()).or_default();
                *count = count.saturating_add(1);
            }
        }
    }
    counts
}

/// What each state says.
#[component]
fn StatesExplained() -> impl IntoView {
    let rows = STATES.into_iter().map(|(state, _, text)| {
        view! {
            <div class="row">
                <dt><EnrolmentBadge state /></dt>
                <dd>{say(text)}</dd>
            </div>
        }
    });
    view! {
        <section class="paper">
            <h2>{say(Enrolments::States)}</h2>
            <dl class="rows">{rows.collect_view()}</dl>
        </section>
    }
}

/// One body: its state, how many procurations in force name it, and the way to change the state.
#[component]
fn BodyRow(
    body: PublicBody,
    counts: Memo<Counts>,
    /// The body whose button was pressed last, to which the link of a problem leads.
    pressed: RwSignal<Option<BodyId>>,
    desk: Desk,
) -> impl IntoView {
    let (of_state, of_count, of_press) = (body.id.clone(), body.id.clone(), body.id.clone());
    let state = watch(move || workspace().read(|register| register.enrolment(&of_state)));
    let count = watch(move || counts.with(|counts| counts.get(&of_count).copied().unwrap_or(0)));
    let name = body_name(&body, workspace().language());
    let is_pressed = move || {
        let here = pressed.with(|pressed| pressed.as_ref() == Some(&of_press));
        here.then(|| element_id(&Field::Request))
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {name.clone()} " (" {body.acronym.clone().into_owned()} ")"
            </th>
            <td role="cell" data-label=say(Summaries::Status)>
                {follow(move || view! { <EnrolmentBadge state=state.get() /> })}
            </td>
            <td role="cell" class="number" data-label=say(Enrolments::Procurations)>
                {count}
            </td>
            <td role="cell" data-label=say(Enrolments::NewState) id=is_pressed>
                <Change body=body.id name state count pressed desk />
            </td>
        </tr>
    }
}

/// The choice of a new state, what leaving Actif would mean, and the button.
#[component]
fn Change(
    body: BodyId,
    name: String,
    state: Memo<State>,
    count: Memo<usize>,
    pressed: RwSignal<Option<BodyId>>,
    desk: Desk,
) -> impl IntoView {
    let touched = RwSignal::new(None::<State>);
    // Until somebody chooses, and again once it is recorded, the choice is the state.
    Effect::new(move |_| {
        let _ = state.get();
        touched.set(None);
    });
    let chosen = Signal::derive(move || touched.get().unwrap_or(state.get()));
    let is_leaving = watch(move || {
        let active = Some(EnrolmentState::Active);
        state.get() == active && chosen.get() != active && count.get() > 0
    });
    let id = format!("etat-{}", body.as_str());
    let warning_id = format!("{id}-avis");
    let described = warning_id.clone();
    let save = {
        let name = name.clone();
        move |_| {
            pressed.set(Some(body.clone()));
            let (state, body) = (chosen.get_untracked(), body.clone());
            let done = Enrolments::Saved {
                body: name.clone(),
                state: say(enrolment_name(state)).into_owned(),
            };
            act(Act {
                desk,
                command: Command::SetEnrolment { body, state },
                done,
                then: None,
            });
        }
    };
    view! {
        <div class="field inline">
            <label class="visually-hidden" for=id.clone()>
                {say(Enrolments::NewStateOf)} " " {name.clone()}
            </label>
            <select
                id=id
                on:change:target=move |event| touched.set(state_of(&event.target().value()))
            >
                {STATES.map(|(state, value, _)| state_option(state, value, chosen)).collect_view()}
            </select>
            {follow(move || {
                let sentence = Enrolments::Warning { count: count.get() };
                let id = warning_id.clone();
                is_leaving
                    .get()
                    .then(|| {
                        view! { <div class="notice attention" id=id><p>{say(sentence)}</p></div> }
                    })
            })}
            <button
                type="button"
                class="button secondary small"
                aria-describedby=move || is_leaving.get().then(|| described.clone())
                on:click=save
            >
                <span>
                    {say(Enrolments::Save)} <span class="visually-hidden">" " {name}</span>
                </span>
            </button>
        </div>
    }
}

fn state_option(state: State, value: &'static str, chosen: Signal<State>) -> impl IntoView {
    view! {
        <option value=value prop:selected=move || chosen.get() == state>
            {say(enrolment_name(state))}
        </option>
    }
}

/// The state that a choice stands for; `None` where there is no such choice.
fn state_of(value: &str) -> Option<State> {
    STATES
        .iter()
        .find(|(_, own, _)| *own == value)
        .map(|(state, _, _)| *state)
}
