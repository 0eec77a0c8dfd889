//! Whom an act affects, each by name, and what each one loses or gains by it: a page at a time.

use crate::procedure::{ActAnswers, LifeAct};
use crate::register::{
    AssignmentId, BodyId, BodyTasks, Loss, NothingLost, OrderedSet, ProcurationId,
    ProcurationTerms, Register, Stopping, User, UserId,
};
use crate::ui::components::{cell, line, page_of, pagination, subject, table, table_region};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::people::{assignments_by_name, by_name};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, Management};
use crate::wording::{body_name, period_in_words, procuration_name};
use leptos::prelude::*;
use std::borrow::Cow;

/// What an act does to the mandataries of assignments.
#[derive(Clone)]
pub(in crate::ui::pages) enum Effect {
    /// It takes nothing from anybody.
    Nothing,
    /// The assignments stop.
    Stop,
    /// The enterprise's enrolment with a body stops.
    Unenrolment(BodyId),
    /// The procuration is replaced by a version of these terms.
    Replacement(ProcurationTerms),
}

impl Effect {
    fn of(act: LifeAct) -> Self {
        if act.takes_away() {
            Self::Stop
        } else {
            Self::Nothing
        }
    }

    fn stopping<'a>(
        &'a self,
        ids: &'a OrderedSet<AssignmentId>,
        procuration: ProcurationId,
    ) -> Option<Stopping<'a>> {
        match self {
            Self::Nothing => None,
            Self::Stop => Some(Stopping::Assignments(ids)),
            Self::Unenrolment(body) => Some(Stopping::Enrolment(body)),
            Self::Replacement(terms) => Some(Stopping::Version(procuration, terms)),
        }
    }

    /// The heads of a table of those whom it affects. All who pass to a new version have the same
    /// procuration, which needs no column.
    fn heads(&self) -> Vec<Cow<'static, str>> {
        let person = say(Acts::Person);
        match self {
            Self::Nothing => vec![person, say(Acts::Procuration)],
            Self::Stop | Self::Unenrolment(_) => {
                vec![person, say(Acts::Procuration), say(Acts::Loses)]
            }
            Self::Replacement(_) => vec![person, say(Acts::Gains), say(Acts::LosesByIt)],
        }
    }
}

/// The people whom an act on these assignments affects.
pub(super) fn affected(act: LifeAct, assignments: OrderedSet<AssignmentId>) -> Node {
    if assignments.is_empty() {
        let nobody = html::p().class("empty").with(say(Acts::NobodyAffected));
        return nobody.into();
    }
    let title = Cow::Owned(count_of_affected(&assignments));
    people("personnes", title, Effect::of(act), assignments)
}

/// The people to whom procurations are given, each with the procuration and its period, and how many of the
/// chosen people had one already.
pub(super) fn given(answers: &ActAnswers) -> Node {
    const TABLE: &str = "donnees";
    let page = RwSignal::new(1_usize);
    let pairs = workspace().glance(|register| {
        by_name(register, answers.given.iter().copied(), |(_, user)| {
            Some(*user)
        })
    });
    let title = say(Acts::ToGive { count: pairs.len() });
    let label = title.clone();
    let rows = follow(move || {
        let places = 0..u32::try_from(pairs.len()).unwrap_or(u32::MAX);
        let slice = page_of(places, page.get());
        let heads = vec![
            say(Acts::Person),
            say(Acts::Procuration),
            say(Management::Period),
        ];
        let lines = workspace().glance(|register| {
            let places = slice.ids::<u32>().filter_map(|at| usize::try_from(at).ok());
            let shown = places.filter_map(|at| pairs.get(at));
            Node::all(shown.filter_map(|pair| given_line(register, *pair)))
        });
        let region = table_region(TABLE, table(heads, lines)).set("aria-label", label.clone());
        Node::Several(vec![region.into(), pagination(slice.place(), page, TABLE)])
    });
    let count = workspace().glance(|register| {
        let procurations = answers.procurations.iter();
        let pairs = procurations.flat_map(|id| answers.users.iter().map(move |user| (user, id)));
        pairs
            .filter(|(user, id)| register.is_mandatary(**user, **id))
            .count()
    });
    let already = (count > 0).then(|| {
        let words = say(Acts::GivenAlready { count });
        html::p().class("muted").with(words)
    });
    Node::Several(vec![html::h2().with(title).into(), already.into(), rows])
}

fn given_line(register: &Register, (id, user): (ProcurationId, UserId)) -> Option<Element> {
    let name = register.users().get(user).map(User::listed_name)?;
    let period = register.whole_period(register.procurations().get(id)?);
    let line = line()
        .with(subject(html::bdi().with(name)))
        .with(cell(say(Acts::Procuration), procuration_of(register, id)?))
        .with(cell(
            say(Management::Period),
            period_in_words(period, workspace().language()),
        ));
    Some(line)
}

/// How many people these assignments affect, and how many they are, where somebody has several.
pub(in crate::ui::pages) fn count_of_affected(assignments: &OrderedSet<AssignmentId>) -> String {
    let persons: OrderedSet<UserId> = workspace().glance(|register| {
        let rows = assignments.iter();
        let rows = rows.filter_map(|id| register.assignments().get(*id));
        rows.map(|row| row.user).collect()
    });
    let (count, given) = (persons.len(), assignments.len());
    let persons = say(Acts::Affected { count }).into_owned();
    if count == given {
        persons
    } else {
        format!("{persons}, {}", say(Acts::Assignments { count: given }))
    }
}

/// These people, by name, under this title, and what an act does to each of them; nothing where there is
/// nobody. The identity is that of their table.
pub(in crate::ui::pages) fn people(
    id: &'static str,
    title: Cow<'static, str>,
    effect: Effect,
    assignments: OrderedSet<AssignmentId>,
) -> Node {
    if assignments.is_empty() {
        return Node::Nothing;
    }
    let (page, label) = (RwSignal::new(1_usize), title.clone());
    let named =
        workspace().glance(|register| assignments_by_name(register, assignments.iter().copied()));
    let people = follow(move || {
        let slice = page_of(named.iter().copied(), page.get());
        let lines = workspace().glance(|register| {
            let ids = slice.ids();
            Node::all(ids.filter_map(|id| person(register, &effect, id, &assignments)))
        });
        let region =
            table_region(id, table(effect.heads(), lines)).set("aria-label", label.clone());
        Node::Several(vec![region.into(), pagination(slice.place(), page, id)])
    });
    Node::Several(vec![html::h2().with(title).into(), people])
}

fn person(
    register: &Register,
    effect: &Effect,
    id: AssignmentId,
    stopping: &OrderedSet<AssignmentId>,
) -> Option<Element> {
    let row = register.assignments().get(id)?;
    let name = register.users().get(row.user).map(User::listed_name)?;
    let today = workspace().today();
    let lost = effect.stopping(stopping, row.procuration).map(|stopping| {
        let loss = register.loss(id, stopping, today);
        match (&loss, effect) {
            // A version that allows the same takes nothing, though what it replaces holds.
            (Some(loss), Effect::Replacement(_))
                if loss.why_nothing(register) == Some(NothingLost::WithoutEffect) =>
            {
                tasks_in_words(register, &loss.tasks)
            }
            _ => loss_in_words(register, loss.as_ref()),
        }
    });
    let line = line().with(subject(html::bdi().with(name)));
    let line = match effect {
        Effect::Replacement(terms) => {
            let from = today.max(terms.period.start());
            let gained = register.gain(id, &terms.grants, from).unwrap_or_default();
            line.with(cell(say(Acts::Gains), tasks_in_words(register, &gained)))
                .with(lost.map(|lost| cell(say(Acts::LosesByIt), lost)))
        }
        _ => line
            .with(cell(
                say(Acts::Procuration),
                procuration_of(register, row.procuration)?,
            ))
            .with(lost.map(|lost| cell(say(Acts::Loses), lost))),
    };
    Some(line)
}

/// A procuration by its reference and its name.
fn procuration_of(register: &Register, id: ProcurationId) -> Option<Node> {
    let procuration = register.procurations().get(id)?;
    let called = procuration_name(register, id, procuration, workspace().language());
    let reference = html::span()
        .class("reference")
        .with(procuration.reference.to_string());
    Some(Node::Several(vec![
        reference.into(),
        " ".into(),
        html::bdi().with(called).into(),
    ]))
}

/// What somebody can't do any more: each body, and how many tasks of it; or why they lose nothing.
fn loss_in_words(register: &Register, loss: Option<&Loss>) -> Node {
    let Some(loss) = loss else {
        return Node::Nothing;
    };
    let words = match loss.why_nothing(register) {
        None => return tasks_in_words(register, &loss.tasks),
        Some(NothingLost::Suspended) => Acts::LosesNothingSuspended,
        Some(NothingLost::Officer) => Acts::LosesNothingOfficer,
        Some(NothingLost::Instead(others)) => {
            let references = others.iter().filter_map(|id| {
                let row = register.procurations().get(*id)?;
                Some(row.reference.to_string())
            });
            let references: Vec<String> = references.collect();
            Acts::LosesNothingInstead {
                references: references.join(", "),
            }
        }
        Some(NothingLost::WithoutEffect) => Acts::LosesNothing,
    };
    html::span().class("muted").with(say(words)).into()
}

/// Each body, and how many tasks of it.
fn tasks_in_words(register: &Register, tasks: &BodyTasks) -> Node {
    if tasks.is_empty() {
        return html::span().class("muted").with(say(Acts::None)).into();
    }
    let language = workspace().language();
    let bodies = register.catalogue().bodies().iter();
    let named = bodies.filter_map(|body| {
        let tasks = tasks.get(&body.id)?;
        let words = say(Acts::LostAt {
            count: tasks.len(),
            body: body_name(body, language),
        });
        Some(html::li().with(words))
    });
    html::ul().with(Node::all(named)).into()
}
