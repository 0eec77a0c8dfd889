//! **Inscription aux services**: where the enterprise stands with each body, and a way to change it.
//! Choosing a state changes nothing; the button of the row records it, or leads to the page that names those
//! who lose access by it.

mod change;

pub(in crate::ui) use change::enrolment_change_page;

use self::change::stopping;
use super::{act_button, hidden, link_to};
use crate::office::Request;
use crate::procedure::Field;
use crate::register::{BodyId, Command, Day, EnrolmentState, MAXIMUM_YEARS, PublicBody, Register};
use crate::ui::address::{Address, enrolment_segment, enrolment_state};
use crate::ui::components::{
    Page, cell, element_id, enrolment_badge, failure_notice, line, row, subject, table,
    table_region, typed,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::navigation::go_to;
use crate::ui::submission::{Act, Desk, Next, act};
use crate::ui::watching::watch;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Enrolments, Frame, Summaries};
use crate::wording::{body_name, enrolment_name};
use leptos::prelude::*;

/// Where the enterprise may stand with a body; `None`: not enrolled.
type State = Option<EnrolmentState>;

/// Every state, with what it says.
const STATES: [(State, Enrolments); 4] = [
    (Some(EnrolmentState::Active), Enrolments::ActiveText),
    (Some(EnrolmentState::Pending), Enrolments::PendingText),
    (Some(EnrolmentState::Refused), Enrolments::RefusedText),
    (None, Enrolments::NoneText),
];

/// How many procurations in force name each body, in the catalogue's order.
type Counts = Vec<usize>;

pub(in crate::ui) fn enrolments_page() -> Node {
    let desk = Desk::new();
    let heads = vec![
        say(Enrolments::Body),
        say(Summaries::Status),
        say(Enrolments::Procurations),
        say(Enrolments::NewState),
    ];
    let region = table_region("inscriptions", table(heads, body_rows(desk)))
        .set("aria-label", say(Frame::Enrolments));
    Page::titled(say(Frame::Enrolments))
        .problems(desk.problems)
        .with(failure_notice(desk.failure))
        .with(html::p().class("lead").with(say(Enrolments::Lead)))
        .with(html::p().with(link_to(&Address::Catalogue).with(say(Enrolments::SeeCatalogue))))
        .with(states_explained())
        .with(region)
        .into()
}

/// A row for each body of the catalogue.
fn body_rows(desk: Desk) -> Node {
    let today = workspace().today();
    let counts = watch(move || workspace().read(|register| in_force(register, today)));
    let pressed = workspace().begun("dernier", || RwSignal::new(None));
    workspace().glance(|register| {
        let bodies = register.catalogue().bodies().iter().enumerate();
        Node::all(bodies.map(|(place, body)| {
            let choice = StateChoice {
                place,
                counts,
                state: state_of(body.id.clone()),
                touched: touched(&body.id),
                pressed,
                desk,
            };
            body_row(body, choice)
        }))
    })
}

fn in_force(register: &Register, today: Day) -> Counts {
    let bodies = register.catalogue().bodies();
    let mut counts = vec![0_usize; bodies.len()];
    // No procuration in force ends later, since it began today at the latest (R2).
    let latest = today.plus_months(MAXIMUM_YEARS.saturating_mul(12));
    let rows = register.ending_between(today, latest);
    for row in rows.filter_map(|id| register.procurations().get(id)) {
        if row.status(today).is_in_force() {
            for (count, body) in counts.iter_mut().zip(bodies) {
                let is_named = row.terms.grants.contains_key(&body.id);
                *count = count.saturating_add(usize::from(is_named));
            }
        }
    }
    counts
}

/// Where the enterprise stands with a body, as it is recorded.
fn state_of(body: BodyId) -> Memo<State> {
    watch(move || workspace().read(|register| register.enrolment(&body)))
}

/// What somebody has chosen for a body, until the page is left.
fn touched(body: &BodyId) -> RwSignal<Option<Touched>> {
    workspace().begun(body.as_str(), || RwSignal::new(None))
}

/// What each state says.
fn states_explained() -> Node {
    let rows = STATES.map(|(state, text)| row(enrolment_badge(state), say(text)));
    html::section()
        .class("paper")
        .with(html::h2().with(say(Enrolments::States)))
        .with(html::dl().class("rows").with(Node::all(rows)))
        .into()
}

/// A choice, and the state that was recorded then: once another one is recorded, it is that which is shown.
#[derive(Clone, Copy)]
struct Touched {
    recorded: State,
    chosen: State,
}

/// What the row of a body follows.
#[derive(Clone, Copy)]
struct StateChoice {
    /// The place of the body in the catalogue.
    place: usize,
    counts: Memo<Counts>,
    /// The recorded state.
    state: Memo<State>,
    /// The state that somebody has chosen.
    touched: RwSignal<Option<Touched>>,
    /// The place of the body whose button was pressed last, to which the link of a problem leads.
    pressed: RwSignal<Option<usize>>,
    desk: Desk,
}

impl StateChoice {
    /// How many procurations in force name the body.
    fn count(self) -> usize {
        self.counts
            .with(|counts| counts.get(self.place).copied().unwrap_or(0))
    }

    /// The chosen state; the recorded one until somebody chooses.
    fn chosen(self) -> State {
        let state = self.state.get();
        match self.touched.get() {
            Some(touched) if touched.recorded == state => touched.chosen,
            _ => state,
        }
    }

    /// Whether to record the choice would take from procurations what they allow.
    fn is_leaving(self) -> bool {
        self.is_left() && self.count() > 0
    }

    /// Whether the enterprise is enrolled, and wouldn't be any more by the choice.
    fn is_left(self) -> bool {
        let active = Some(EnrolmentState::Active);
        self.state.get() == active && self.chosen() != active
    }

    /// Records the choice; where it takes something from somebody, goes to the page that says from whom.
    fn save(self, body: &BodyId, name: &str) {
        self.pressed.set(Some(self.place));
        let state = untrack(|| self.chosen());
        let takes_away = untrack(|| self.is_left())
            && workspace().glance(|register| !stopping(register, body).is_empty());
        if takes_away {
            return go_to(&Address::EnrolmentChange(body.clone(), state));
        }
        let command = Command::SetEnrolment {
            body: body.clone(),
            state,
        };
        // Where nobody loses anything today, an assignment that another tab gives meanwhile would: it is
        // refused then (R6).
        let is_left = untrack(|| self.is_left());
        let listed = workspace().glance(|register| {
            let stopping = register.stopping_with_enrolment(body);
            stopping.filter(|_| is_left).collect()
        });
        act(Act {
            desk: self.desk,
            request: Request::listing(command, listed),
            done: Box::new(Enrolments::Saved {
                body: name.to_owned(),
                state: say(enrolment_name(state)).into_owned(),
            }),
            then: Next::Stay,
        });
    }
}

/// One body: its state, how many procurations in force name it, and the way to change the state.
fn body_row(body: &PublicBody, choice: StateChoice) -> Element {
    let name = body_name(body, workspace().language());
    let is_pressed = move || {
        let is_here = choice.pressed.get() == Some(choice.place);
        is_here.then(|| element_id(&Field::Request))
    };
    let head = subject(format!("{name} ({})", body.acronym));
    let state = cell(
        say(Summaries::Status),
        follow(move || enrolment_badge(choice.state.get())),
    );
    let count = cell(
        say(Enrolments::Procurations),
        follow(move || choice.count().to_string()),
    );
    let count = count.class("number");
    let change = cell(
        say(Enrolments::NewState),
        change(body.id.clone(), name, choice),
    );
    let change = change.follow("id", is_pressed);
    line().with(head).with(state).with(count).with(change)
}

/// The choice of a new state, what leaving Actif would mean, and the button.
fn change(body: BodyId, name: String, choice: StateChoice) -> Element {
    let id = format!("etat-{}", body.as_str());
    let warning_id = format!("{id}-avis");
    let label = html::label()
        .class("visually-hidden")
        .set("for", id.clone())
        .with(say(Enrolments::NewStateOf))
        .with(" ")
        .with(name.clone());
    html::div()
        .class("field inline")
        .with(label)
        .with(states_to_choose(id, choice))
        .with(warning(warning_id.clone(), choice))
        .with(save_button(body, name, warning_id, choice))
}

/// What leaving Actif would mean, while that is chosen.
fn warning(id: String, choice: StateChoice) -> Node {
    follow(move || {
        choice.is_leaving().then(|| {
            let count = choice.count();
            html::div()
                .class("notice attention")
                .set("id", id.clone())
                .with(html::p().with(say(Enrolments::Warning { count })))
        })
    })
}

/// The button that records the choice; the warning describes it.
fn save_button(body: BodyId, name: String, warning_id: String, choice: StateChoice) -> Element {
    let words = html::span()
        .with(say(Enrolments::Save))
        .with(hidden(name.clone()));
    act_button("button secondary small", move || choice.save(&body, &name))
        .follow("aria-describedby", move || {
            choice.is_leaving().then(|| warning_id.clone())
        })
        .with(words)
}

fn states_to_choose(id: String, choice: StateChoice) -> Element {
    let options = STATES.map(|(state, _)| {
        html::option()
            .set("value", enrolment_segment(state))
            .with(say(enrolment_name(state)))
    });
    html::select()
        .set("id", id)
        .holding(move || enrolment_segment(choice.chosen()).to_owned())
        .on("change", move |event| {
            let recorded = choice.state.get_untracked();
            let chosen = enrolment_state(&typed(&event));
            choice
                .touched
                .set(chosen.map(|chosen| Touched { recorded, chosen }));
        })
        .with(Node::all(options))
}
