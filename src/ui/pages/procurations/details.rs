//! One procuration: what it says, who its mandataries are, and what can be done about it.

use super::{assign_button, list_link, version_of};
use crate::procedure::LifeAct;
use crate::register::{AssignmentId, EndReason, ProcurationId, Reference, Register, Status};
use crate::ui::address::Address;
use crate::ui::components::{Page, Place, page_of, pagination};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::acts::{act_name, assignment_link};
use crate::ui::pages::people::assignments_by_name;
use crate::ui::pages::{hidden, link_to, not_found_page, print_button, procuration_facts};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Acts, Management};
use crate::wording::{day_in_words, days_in_words};
use leptos::prelude::*;

/// The latest version of a procuration.
pub(in crate::ui) fn procuration_page(reference: Reference) -> Node {
    page_of_version(reference, None)
}

/// One version of a procuration, by its number. One that was replaced says so.
pub(in crate::ui) fn version_page(reference: Reference, version: u32) -> Node {
    page_of_version(reference, Some(version))
}

fn page_of_version(reference: Reference, version: Option<u32>) -> Node {
    let found = workspace().glance(|register| version_of(register, reference, version));
    let Some(id) = found else {
        return not_found_page();
    };
    let mut title = say(Management::OneTitle {
        reference: reference.to_string(),
    })
    .into_owned();
    if let Some(number) = version {
        title.push_str(", ");
        title.push_str(&say(Acts::Version { number }));
    }
    let page = RwSignal::new(1_usize);
    Page::titled(title)
        .with(follow(move || {
            workspace().read(|register| replaced_notice(register, id))
        }))
        .with(follow(move || workspace().read(|_| procuration_facts(id))))
        .with(follow(move || {
            workspace().read(|register| {
                let row = register.procurations().get(id);
                let status = row.map(|row| row.status(workspace().today()));
                if status == Some(Status::Replaced) {
                    holders(register, id, page)
                } else {
                    mandataries(register, id, page)
                }
            })
        }))
        .with(follow(move || {
            workspace().read(|register| former_versions(register, id))
        }))
        .with(print_button())
        .with(follow(move || {
            workspace().read(|register| actions(register, id))
        }))
        .into()
}

/// What a replaced version says first.
fn replaced_notice(register: &Register, id: ProcurationId) -> Option<Element> {
    let row = register.procurations().get(id)?;
    let is_replaced = row.status(workspace().today()) == Status::Replaced;
    is_replaced.then(|| {
        let latest = link_to(&Address::Procuration(row.reference)).with(say(Acts::SeeLatest));
        let sentence = html::p().with(say(Acts::ReplacedBy)).with(" ").with(latest);
        html::div().class("notice attention").with(sentence)
    })
}

/// The mandataries, present and past, a page at a time.
fn mandataries(register: &Register, id: ProcurationId, page: RwSignal<usize>) -> Node {
    let all = register.assignments_of_procuration(id);
    // Those who have it stand before those who had it.
    let mut all = assignments_by_name(register, all.map(|(id, _)| id));
    all.sort_by_key(|id| {
        let row = register.assignments().get(*id);
        row.is_some_and(|row| row.ended.is_some())
    });
    let slice = page_of(all.into_iter(), page.get());
    if slice.total == 0 {
        let nobody = html::p().class("empty").with(say(Management::NoMandatary));
        return Node::all([title(Management::Mandataries), nobody]);
    }
    let lines = Node::all(slice.ids().filter_map(|id| mandatary(register, id)));
    listed(Management::Mandataries, lines, slice.place(), page)
}

/// Whoever had a version that was replaced, from when to when, a page at a time.
fn holders(register: &Register, version: ProcurationId, page: RwSignal<usize>) -> Node {
    let all = register.holders_of_version(version);
    let all = assignments_by_name(register, all.into_iter());
    let slice = page_of(all.into_iter(), page.get());
    if slice.total == 0 {
        let nobody = html::p()
            .class("empty")
            .with(say(Management::NoHolderOfVersion));
        return Node::all([title(Management::HoldersOfVersion), nobody]);
    }
    let lines = Node::all(slice.ids().filter_map(|id| holder(register, version, id)));
    listed(Management::HoldersOfVersion, lines, slice.place(), page)
}

fn title(words: Management) -> Element {
    html::h2().with(say(words))
}

/// A page of people under their title.
fn listed(words: Management, lines: Node, place: Place, page: RwSignal<usize>) -> Node {
    const LIST: &str = "mandataires";
    let list = html::ul().set("id", LIST).set("tabindex", "-1").with(lines);
    Node::Several(vec![
        title(words).into(),
        list.into(),
        pagination(place, page, LIST),
    ])
}

fn holder(register: &Register, version: ProcurationId, id: AssignmentId) -> Option<Element> {
    let today = workspace().today();
    let assignment = register.assignments().get(id)?;
    let user = register.users().get(assignment.user)?;
    let until = assignment.ended.map_or(today, |end| end.on);
    let held = register.versions_held(id, until).into_iter();
    let days = held
        .filter(|held| held.procuration == version)
        .map(|held| days_in_words(held.first, held.last, workspace().language()));
    let link = link_to(&Address::User(user.code.clone()));
    let line = html::li()
        .with(link.with(html::bdi().with(user.listed_name())))
        .with(Node::all(
            days.map(|days| html::span().with(", ").with(days)),
        ));
    Some(line)
}

fn mandatary(register: &Register, id: AssignmentId) -> Option<Element> {
    let language = workspace().language();
    let assignment = register.assignments().get(id)?;
    let user = register.users().get(assignment.user)?;
    let state = match assignment.ended {
        None => Management::Since {
            day: day_in_words(assignment.since, language),
        },
        Some(end) => {
            let day = day_in_words(end.on, language);
            match end.reason {
                EndReason::Withdrawn => Management::Withdrawn { day },
                EndReason::Renounced => Management::Renounced { day },
                EndReason::Departure => Management::Departure { day },
                EndReason::Revocation => Management::Revocation { day },
                EndReason::Undone => Management::Undone { day },
            }
        }
    };
    let link = link_to(&Address::User(user.code.clone()));
    let name = html::bdi().with(user.listed_name());
    let line = html::li()
        .with(link.with(name))
        .with(", ")
        .with(say(state))
        .with(" ")
        .with(withdrawal_link(register, id).map(off_paper))
        .with(" ")
        .with(assignment_link(register, id).map(off_paper));
    Some(line)
}

/// A link that is of no use on paper.
fn off_paper(link: Element) -> Element {
    link.class("off-paper")
}

/// **Retirer**, while the assignment stands.
fn withdrawal_link(register: &Register, id: AssignmentId) -> Option<Element> {
    let assignment = register.assignments().get(id)?;
    let procuration = register.procurations().get(assignment.procuration)?;
    let status = procuration.status(workspace().today());
    let stands = assignment.ended.is_none() && LifeAct::Withdraw.is_allowed(status);
    let name = register.users().get(assignment.user)?.full_name();
    stands.then(|| {
        link_to(&Address::Withdrawal(id))
            .with(say(Acts::Withdraw))
            .with(hidden(html::bdi().with(name)))
    })
}

/// The links to the versions that this one has replaced, newest first.
fn former_versions(register: &Register, id: ProcurationId) -> Option<Node> {
    const SHOWN: usize = 25;
    let first = register.procurations().get(id)?.replaces?;
    let versions =
        std::iter::successors(Some(first), |id| register.procurations().get(*id)?.replaces);
    let links = versions.take(SHOWN).filter_map(|id| {
        let row = register.procurations().get(id)?;
        let address = Address::ProcurationVersion(row.reference, row.version);
        let words = say(Acts::Version {
            number: row.version,
        });
        Some(html::li().with(link_to(&address).with(words)))
    });
    Some(Node::all([
        html::h2().with(say(Acts::FormerVersions)),
        html::ul().with(Node::all(links)),
    ]))
}

/// What the status of the procuration allows, and the way back.
fn actions(register: &Register, id: ProcurationId) -> Option<Node> {
    let row = register.procurations().get(id)?;
    let (reference, status) = (row.reference, row.status(workspace().today()));
    if status == Status::Replaced {
        let back = html::div()
            .class("actions")
            .with(list_link("button secondary"));
        return Some(back.into());
    }
    let way = |address: Address, words: Acts| {
        link_to(&address).class("button secondary").with(say(words))
    };
    let is_assignable = status.is_assignable();
    let acts = LifeAct::ON_PROCURATIONS.into_iter();
    let acts = acts.filter(|act| act.is_allowed(status)).map(|act| {
        let address = Address::ProcurationAct(reference, act);
        let link = link_to(&address).with(say(act_name(act)));
        link.class(if act == LifeAct::Revoke {
            "button danger secondary"
        } else {
            "button secondary"
        })
    });
    let has_several = register.mandataries(id).nth(1).is_some() && !status.is_over();
    let several = has_several.then(|| {
        way(
            Address::SeveralMandataries(reference),
            Acts::ChooseMandataries,
        )
    });
    let modification =
        is_assignable.then(|| way(Address::NewModification(reference, None), Acts::Modify));
    let suspended = (status == Status::Suspended).then(|| {
        let why = html::p().with(say(Acts::WhileSuspended));
        html::div().class("notice info").with(why)
    });
    let actions = html::div()
        .class("actions")
        .with(is_assignable.then(|| assign_button(id)))
        .with(modification)
        .with(Node::all(acts))
        .with(several)
        .with(way(Address::Duplication(reference), Acts::Duplicate))
        .with(list_link("button secondary"));
    let heading = html::h2()
        .class("off-paper")
        .with(say(Acts::OnThisProcuration));
    Some(Node::Several(vec![
        heading.into(),
        suspended.into(),
        actions.into(),
    ]))
}
