//! What a person may do, drawn: one sheet for each body, with the procurations that allow it and until
//! when. The page of a user and **Mes accès** share it.

use super::holdings::{ByBody, Holdings, OpenBody, Scope, TaskGroup, holdings};
use crate::register::{
    BodyId, Denial, Ground, Procuration, ProcurationId, PublicBody, Register, UserId,
};
use crate::ui::address::Address;
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::link_to;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{PersonalAccess, Summaries};
use crate::wording::{body_name, day_in_words, denial_in_words, ground_in_words, task_name};

/// Whom the words are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::pages) enum Reader {
    /// The person themselves, who may have no page of procurations to open.
    Oneself,
    /// An officer, who may open every procuration.
    Officer,
}

/// What a person may do today, in words for a reader. It follows what is recorded meanwhile.
pub(in crate::ui::pages) fn person_access(user: UserId, reader: Reader) -> Node {
    let today = workspace().today();
    follow(move || {
        workspace().read(|register| match holdings(register, user, today) {
            Holdings::Barred(denial) => barred(register, denial),
            Holdings::AsOfficer(bodies) => everything(register, &bodies),
            Holdings::ByBody(by_body) => sheets(register, &by_body, reader),
        })
    })
}

fn barred(register: &Register, denial: Denial) -> Node {
    let why = denial_in_words(denial, register, workspace().language());
    html::div()
        .class("notice attention")
        .with(html::p().with(why))
        .into()
}

/// An officer's access: one sentence, and the bodies where it holds today.
fn everything(register: &Register, bodies: &[BodyId]) -> Node {
    if bodies.is_empty() {
        return html::p()
            .class("empty")
            .with(say(PersonalAccess::NoEnrolment))
            .into();
    }
    let why = ground_in_words(Ground::Officer, register, workspace().language());
    let sheet = html::section()
        .class("access-body")
        .with(html::h3().with(why))
        .with(scope(say(PersonalAccess::OfOfficer)))
        .with(names_of(register, bodies));
    html::div().class("access-list").with(sheet).into()
}

fn sheets(register: &Register, by_body: &ByBody, reader: Reader) -> Node {
    let nothing = by_body.is_empty().then(|| {
        let sentence = match reader {
            Reader::Oneself => PersonalAccess::NothingForMe,
            Reader::Officer => PersonalAccess::NothingToday,
        };
        html::p().class("empty").with(say(sentence))
    });
    let open = by_body.open.iter();
    let open = open.map(|open| open_sheet(register, open, reader));
    let closed = by_body.closed.iter();
    let closed = closed.map(|(body, denial)| closed_sheet(register, body, *denial));
    // Somebody who looks at their own access needn't be told where nobody ever gave them any.
    let unnamed = (reader == Reader::Officer && !by_body.unnamed.is_empty()).then(|| {
        html::section()
            .class("access-body none")
            .with(html::h3().with(say(PersonalAccess::Nothing)))
            .with(scope(say(PersonalAccess::NothingAt)))
            .with(names_of(register, &by_body.unnamed))
    });
    let sheets = html::div()
        .class("access-list")
        .with(Node::all(open))
        .with(Node::all(closed))
        .with(unnamed);
    Node::Several(vec![nothing.into(), sheets.into()])
}

fn closed_sheet(register: &Register, body: &BodyId, denial: Denial) -> Element {
    let why = denial_in_words(denial, register, workspace().language());
    html::section()
        .class("access-body none")
        .with(html::h3().with(name_of(register, body)))
        .with(scope(why))
}

fn open_sheet(register: &Register, open: &OpenBody, reader: Reader) -> Element {
    let what = match &open.scope {
        Scope::Everything { through, also } => Node::Several(vec![
            scope(say(Summaries::AllTasks)).into(),
            via(register, &PersonalAccess::Through, through, reader),
            via(register, &PersonalAccess::AlsoThrough, also, reader),
        ]),
        Scope::Tasks(groups) => tasks(register, &open.body, groups, reader),
    };
    html::section()
        .class("access-body")
        .with(html::h3().with(name_of(register, &open.body)))
        .with(what)
}

/// How far the access to a body goes, in a sentence.
fn scope(sentence: impl Into<Node>) -> Element {
    html::p().class("access-scope").with(sentence)
}

fn tasks(register: &Register, id: &BodyId, groups: &[TaskGroup], reader: Reader) -> Node {
    let Some(body) = register.catalogue().body(id) else {
        return Node::Nothing;
    };
    let count = groups.iter().map(|group| group.tasks.len()).sum();
    let total = body.tasks.len();
    let groups = groups.iter().map(|group| {
        Node::Several(vec![
            task_list(body, group).into(),
            via(register, &PersonalAccess::Through, &group.through, reader),
        ])
    });
    Node::Several(vec![
        html::p()
            .with(say(PersonalAccess::SomeTasks { count, total }))
            .into(),
        Node::all(groups),
    ])
}

fn task_list(body: &PublicBody, group: &TaskGroup) -> Element {
    let language = workspace().language();
    let tasks = body
        .tasks
        .iter()
        .filter(|task| group.tasks.contains(&task.id));
    let items = tasks.map(|task| html::li().with(task_name(task, language)));
    html::ul().class("access-tasks").with(Node::all(items))
}

/// The procurations that allow something, a line each.
fn via(
    register: &Register,
    words: &PersonalAccess,
    through: &[ProcurationId],
    reader: Reader,
) -> Node {
    let rows = through
        .iter()
        .filter_map(|id| register.procurations().get(*id));
    Node::all(rows.map(|procuration| via_line(procuration, words.clone(), reader)))
}

/// A procuration that allows something, with its last day.
fn via_line(procuration: &Procuration, words: PersonalAccess, reader: Reader) -> Element {
    let reference = match reader {
        Reader::Oneself => html::span(),
        Reader::Officer => link_to(&Address::Procuration(procuration.reference)),
    };
    let reference = reference
        .class("reference")
        .with(procuration.reference.to_string());
    let terms = &procuration.terms;
    let name = terms.name.as_ref().map(|name| {
        let name = html::bdi().with(name.as_str().to_owned());
        Node::Several(vec![" (".into(), name.into(), ")".into()])
    });
    let day = day_in_words(terms.period.end(), workspace().language());
    html::p()
        .class("access-via")
        .with(say(words))
        .with(" ")
        .with(reference)
        .with(name)
        .with(", ")
        .with(say(PersonalAccess::Until { day }))
}

fn names_of(register: &Register, bodies: &[BodyId]) -> Element {
    let names = bodies.iter().map(|body| name_of(register, body));
    html::ul().with(Node::all(names.map(|name| html::li().with(name))))
}

fn name_of(register: &Register, body: &BodyId) -> String {
    let language = workspace().language();
    register
        .catalogue()
        .body(body)
        .map(|body| body_name(body, language))
        .unwrap_or_default()
}
