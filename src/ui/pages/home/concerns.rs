//! What an officer should look at: each concern with its count, its first subjects and its way to act.

use crate::overview::{Concern, Matter, Page, PageSize, attention};
use crate::procedure::LifeAct;
use crate::register::{BodyId, Day, ProcurationId, Register, Status, UserId};
use crate::ui::address::Address;
use crate::ui::components::{focus, pagination, status_badge};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::overview::{link_with, person, place};
use crate::ui::pages::{button, hidden, link_to};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Concerns as Words;
use crate::wording::{body_name, day_in_words, enrolment_name, name_of_body, procuration_name};
use leptos::prelude::*;

/// How many subjects of a concern are shown until the others are asked for.
const FIRST: usize = 3;

/// The concerns that have a subject, each with the first page of them.
pub(super) fn concerns_of_today() -> Vec<(Concern, Page<Matter>)> {
    let found = Concern::ALL.map(|concern| (concern, page_of(concern, 1)));
    let found = found.into_iter();
    found.filter(|(_, page)| page.total > 0).collect()
}

/// A page of what a concern is about, today.
fn page_of(concern: Concern, page: usize) -> Page<Matter> {
    let today = workspace().today();
    let place = (page, PageSize::default());
    workspace().read(|register| attention(register, concern, today, place))
}

/// A part for each of these concerns.
pub(super) fn concerns(found: Vec<(Concern, Page<Matter>)>) -> Node {
    let parts = found.into_iter();
    Node::all(parts.map(|(concern, first)| part(concern, first)))
}

/// A concern: what it is and how many it touches, what to do, and its subjects: the first ones, or a page of
/// all of them.
fn part(concern: Concern, first: Page<Matter>) -> Element {
    let (list, count) = (list_of(concern), first.total);
    let (page, is_whole) = (RwSignal::new(1_usize), RwSignal::new(count <= FIRST));
    let (title, text) = heading(concern, count);
    let subjects = follow(move || {
        // The first page was found with the count; whatever changes in the register finds it anew.
        let later = (page.get() > 1).then(|| page_of(concern, page.get()));
        let found = later.as_ref().unwrap_or(&first);
        let shown = if is_whole.get() { usize::MAX } else { FIRST };
        let place = found.into();
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
        Concern::Unenrolled => "non-inscrits",
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
        Concern::Unenrolled => (Words::Unenrolled { count }, Words::UnenrolledText),
    }
}

fn in_words(day: Day) -> String {
    day_in_words(day, workspace().language())
}

/// A subject: what or who it is, what there is about it, and the way to act.
fn line(register: &Register, subject: &Matter) -> Option<Element> {
    match subject {
        Matter::Ending {
            procuration,
            on,
            mandataries,
        } => {
            let facts = Words::Ending {
                day: in_words(*on),
                count: *mandataries,
            };
            let row = register.procurations().get(*procuration)?;
            let way = Address::ProcurationAct(row.reference, LifeAct::Prolong);
            let line = of_procuration(register, *procuration, facts, (way, Words::Prolong));
            let kind = html::span()
                .class("kind")
                .with(status_badge(Status::Expiring));
            line.map(|line| html::li().with(kind).with(line))
        }
        Matter::Sensitive {
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
            let row = register.procurations().get(*procuration)?;
            let way = Address::SeveralMandataries(row.reference);
            let line = of_procuration(register, *procuration, facts, (way, Words::Check));
            line.map(|line| html::li().with(line))
        }
        Matter::Lost {
            user, body, ended, ..
        } => lost(register, *user, body, *ended),
        Matter::Unenrolled { procuration, body } => {
            let language = workspace().language();
            let state = register.enrolment(body);
            let facts = Words::UnenrolledAt {
                body: name_of_body(register.catalogue(), body, language),
                state: say(enrolment_name(state)).into_owned(),
            };
            let way = Address::Enrolments;
            let line = of_procuration(register, *procuration, facts, (way, Words::Check));
            line.map(|line| html::li().with(line))
        }
        Matter::Wide { user, bodies } => {
            let facts = Words::WideAt { count: *bodies };
            of_user(
                register,
                *user,
                facts,
                (account(register, *user)?, Words::Restrict),
            )
        }
        Matter::Alone { user } => {
            let line = of_person(register, *user)?;
            Some(
                html::li()
                    .with(line)
                    .with(act(link_to(&Address::Users), Words::Name, None)),
            )
        }
        Matter::Unchanged { user, since } => {
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

/// The line of an access that was lost: it is given again, or isn't needed any more. Somebody may have lost
/// several: each way tells which body it is about.
fn lost(register: &Register, user: UserId, body: &BodyId, ended: Day) -> Option<Element> {
    let row = register.users().get(user)?;
    let of_body = register.catalogue().body(body)?;
    let body_name = body_name(of_body, workspace().language());
    let about = || Some(format!("{}, {body_name}", row.full_name()));
    let facts = Words::LostAt {
        body: body_name.clone(),
        day: in_words(ended),
    };
    let why = link_with(&Address::Why, &[person(&row.code), place(body)]);
    let line = html::li()
        .with(of_person(register, user)?)
        .with(html::span().class("muted").with(say(facts)))
        .with(act(why, Words::GiveAgain, about()))
        .with(act(account(register, user)?, Words::NotNeeded, about()));
    Some(line)
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
    facts: Words,
    (way, words): (Address, Words),
) -> Option<Node> {
    let row = register.procurations().get(id)?;
    let name = procuration_name(register, id, row, workspace().language());
    let to = link_to(&Address::Procuration(row.reference));
    let reference = html::span()
        .class("reference")
        .with(row.reference.to_string());
    Some(Node::Several(vec![
        to.with(html::bdi().with(name.clone())).into(),
        reference.into(),
        html::span().class("muted").with(say(facts)).into(),
        act(link_to(&way), words, Some(name)).into(),
    ]))
}

/// The way to act, and about what for whoever hears it alone.
fn act(way: Element, words: Words, about: Option<String>) -> Element {
    way.class("act")
        .with(say(words))
        .with(about.map(|about| hidden(html::bdi().with(about))))
}
