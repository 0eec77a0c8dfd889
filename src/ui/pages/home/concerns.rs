//! What an officer should look at: each concern with its count, its first subjects and its way to act.

use crate::overview::{Concern, Page, PageSize, Subject, attention};
use crate::register::{Day, ProcurationId, Register, Status, UserId};
use crate::ui::address::Address;
use crate::ui::components::{focus, pagination, status_badge};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::overview::{link_with, person, place};
use crate::ui::pages::{button, hidden, link_to};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Concerns as Words;
use crate::wording::{body_name, day_in_words, procuration_name};
use leptos::prelude::*;

/// How many subjects of a concern are shown until the others are asked for.
const FIRST: usize = 3;

/// The concerns that have a subject, each with how many.
pub(super) fn count_concerns() -> Vec<(Concern, usize)> {
    let counted = Concern::ALL.map(|concern| (concern, page_of(concern, 1).total));
    let counted = counted.into_iter();
    counted.filter(|(_, count)| *count > 0).collect()
}

/// A page of what a concern is about, today.
fn page_of(concern: Concern, page: usize) -> Page<Subject> {
    let today = workspace().today();
    let place = (page, PageSize::default());
    workspace().read(|register| attention(register, concern, today, place))
}

/// A part for each of these concerns.
pub(super) fn concerns(counted: Vec<(Concern, usize)>) -> Node {
    let parts = counted.into_iter();
    Node::all(parts.map(|(concern, count)| part(concern, count)))
}

/// A concern: what it is and how many it touches, what to do, and its subjects: the first ones, or a page of
/// all of them.
fn part(concern: Concern, count: usize) -> Element {
    let list = list_of(concern);
    let (page, is_whole) = (RwSignal::new(1_usize), RwSignal::new(count <= FIRST));
    let (title, text) = heading(concern, count);
    let subjects = follow(move || {
        let found = page_of(concern, page.get());
        let shown = if is_whole.get() { usize::MAX } else { FIRST };
        let place = (found.number, found.pages);
        let rows = found.rows.iter().take(shown);
        let rows = workspace()
            .read(|register| Node::all(rows.filter_map(|subject| line(register, subject))));
        let rows = html::ul()
            .set("id", list)
            .class("attention-list")
            .set("tabindex", "-1")
            .with(rows);
        let more = found.total.saturating_sub(FIRST);
        let rest = if is_whole.get() {
            pagination(place, page, list)
        } else {
            let see = move || {
                is_whole.set(true);
                focus(list);
            };
            let words = say(Words::More { count: more });
            let about = say(heading(concern, count).0).into_owned();
            html::p()
                .with(button("link-like", see).with(words).with(hidden(about)))
                .into()
        };
        Node::Several(vec![rows.into(), rest])
    });
    html::section()
        .class("concern")
        .with(html::h3().with(say(title)))
        .with(html::p().class("hint").with(say(text)))
        .with(subjects)
}

/// The identity of a concern's list.
fn list_of(concern: Concern) -> &'static str {
    match concern {
        Concern::Expiring => "se-terminent",
        Concern::ExpiredYetNeeded => "perdus",
        Concern::SingleOfficer => "seul-rse",
        Concern::WideAccess => "acces-etendus",
        Concern::SensitiveTasks => "taches-sensibles",
        Concern::Unchanged => "inchanges",
    }
}

fn heading(concern: Concern, count: usize) -> (Words, Words) {
    match concern {
        Concern::Expiring => (Words::Expiring { count }, Words::ExpiringText),
        Concern::ExpiredYetNeeded => (Words::Lost { count }, Words::LostText),
        Concern::SingleOfficer => (Words::Alone, Words::AloneText),
        Concern::WideAccess => (Words::Wide { count }, Words::WideText),
        Concern::SensitiveTasks => (Words::Sensitive { count }, Words::SensitiveText),
        Concern::Unchanged => (Words::Unchanged { count }, Words::UnchangedText),
    }
}

fn in_words(day: Day) -> String {
    day_in_words(day, workspace().language())
}

/// A subject: what or who it is, what there is about it, and the way to act.
fn line(register: &Register, subject: &Subject) -> Option<Element> {
    match subject {
        Subject::Ending {
            procuration,
            on,
            mandataries,
        } => {
            let facts = Words::Ending {
                day: in_words(*on),
                count: *mandataries,
            };
            let line = of_procuration(register, *procuration, (facts, Words::Prolong));
            let kind = html::span()
                .class("kind")
                .with(status_badge(Status::Expiring));
            line.map(|line| html::li().with(kind).with(line))
        }
        Subject::Sensitive {
            procuration,
            tasks,
            mandataries,
        } => {
            let facts = Words::SensitiveTasks {
                count: *tasks,
                people: say(Words::Mandataries {
                    count: *mandataries,
                })
                .into_owned(),
            };
            let line = of_procuration(register, *procuration, (facts, Words::Check));
            line.map(|line| html::li().with(line))
        }
        Subject::Lost {
            user, body, ended, ..
        } => {
            let name = register.catalogue().body(body);
            let facts = Words::LostAt {
                body: body_name(name?, workspace().language()),
                day: in_words(*ended),
            };
            let code = &register.users().get(*user)?.code;
            let way = link_with(&Address::Why, &[person(code), place(body)]);
            of_user(register, *user, facts, (way, Words::GiveAgain))
        }
        Subject::Wide { user, bodies } => {
            let facts = Words::WideAt { count: *bodies };
            of_user(
                register,
                *user,
                facts,
                (account(register, *user)?, Words::Restrict),
            )
        }
        Subject::Alone { user } => {
            let line = of_person(register, *user)?;
            Some(
                html::li()
                    .with(line)
                    .with(act(link_to(&Address::Users), Words::Name, None)),
            )
        }
        Subject::Unchanged { user, since } => {
            let facts = Words::Since {
                day: in_words(*since),
            };
            of_user(
                register,
                *user,
                facts,
                (account(register, *user)?, Words::Review),
            )
        }
    }
}

/// A link to a user's account.
fn account(register: &Register, user: UserId) -> Option<Element> {
    let code = register.users().get(user)?.code.clone();
    Some(link_to(&Address::User(code)))
}

fn of_person(register: &Register, user: UserId) -> Option<Element> {
    let name = register.users().get(user)?.listed_name();
    Some(account(register, user)?.with(html::bdi().with(name)))
}

fn of_user(
    register: &Register,
    user: UserId,
    facts: Words,
    (way, words): (Element, Words),
) -> Option<Element> {
    let name = register.users().get(user)?.full_name();
    let line = html::li()
        .with(of_person(register, user)?)
        .with(html::span().class("muted").with(say(facts)))
        .with(act(way, words, Some(name)));
    Some(line)
}

fn of_procuration(
    register: &Register,
    id: ProcurationId,
    (facts, words): (Words, Words),
) -> Option<Node> {
    let row = register.procurations().get(id)?;
    let name = procuration_name(register, id, row, workspace().language());
    let to = || link_to(&Address::Procuration(row.reference));
    let reference = html::span()
        .class("reference")
        .with(row.reference.to_string());
    Some(Node::Several(vec![
        to().with(html::bdi().with(name.clone())).into(),
        reference.into(),
        html::span().class("muted").with(say(facts)).into(),
        act(to(), words, Some(name)).into(),
    ]))
}

/// The way to act, and about what for whoever hears it alone.
fn act(way: Element, words: Words, about: Option<String>) -> Element {
    way.class("act")
        .with(say(words))
        .with(about.map(|about| hidden(html::bdi().with(about))))
}
