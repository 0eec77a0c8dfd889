//! **Catalogue**: the bodies and their tasks, and the ways to change them. Nothing is changed before its
//! summary: who loses what, and whose unrestricted accesses grow (R4).

mod file;
mod forms;
mod summary;
mod touched;
mod withdrawal;

pub(in crate::ui) use file::file_page;
pub(in crate::ui) use forms::{
    body_renaming_page, new_body_page, new_task_page, task_renaming_page,
};
pub(in crate::ui) use withdrawal::withdrawal_page;

use super::{hidden, link_to, not_found_page};
use crate::register::{BodyId, PublicBody, Task};
use crate::ui::address::Address;
use crate::ui::components::{
    ListPlace, Page, cell, line, page_of, pagination, paper, row, subject, table, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{CataloguePage as Words, Frame};
use crate::wording::{body_name, task_kind_name, task_name};
use leptos::prelude::*;

const BODIES: &str = "organismes-du-catalogue";
const TASKS: &str = "taches-du-catalogue";

/// The bodies, a page at a time.
pub(in crate::ui) fn catalogue_page() -> Node {
    let page = ListPlace::of_address().page;
    let ways = html::div()
        .class("actions")
        .with(
            link_to(&Address::NewBody)
                .class("button")
                .with(say(Words::AddBody)),
        )
        .with(
            link_to(&Address::CatalogueFile)
                .class("button secondary")
                .with(say(Words::Load)),
        );
    Page::titled(say(Frame::Catalogue))
        .with(html::p().class("lead").with(say(Words::Lead)))
        .with(ways)
        .with(follow(move || bodies(page)))
        .into()
}

fn bodies(page: RwSignal<usize>) -> Node {
    let heads = vec![say(Words::Body), say(Words::Tasks), say(Words::Origin)];
    workspace().read(|register| {
        let bodies = register.catalogue().bodies();
        let slice = page_of(ranks(bodies.len()), page.get());
        let shown = slice.ids::<u32>().filter_map(|rank| at(bodies, rank));
        let label = say(Words::Shown {
            count: bodies.len(),
        });
        let region = table_region(BODIES, table(heads, Node::all(shown.map(body_line))))
            .set("aria-label", say(Frame::Catalogue));
        Node::Several(vec![
            html::p().class("shown").with(label).into(),
            region.into(),
            pagination(slice.place(), page, BODIES),
        ])
    })
}

/// The places of so many rows.
fn ranks(count: usize) -> std::ops::Range<u32> {
    0..u32::try_from(count).unwrap_or(u32::MAX)
}

fn at<T>(rows: &[T], rank: u32) -> Option<&T> {
    rows.get(usize::try_from(rank).ok()?)
}

fn body_line(body: &PublicBody) -> Element {
    let name = body_name(body, workspace().language());
    let name = html::bdi().with(format!("{name} ({})", body.acronym));
    let link = link_to(&Address::Body(body.id.clone())).with(name);
    line()
        .with(subject(link))
        .with(cell(say(Words::Tasks), body.tasks.len().to_string()).class("number"))
        .with(cell(say(Words::Origin), origin(body.id.is_own())))
}

fn origin(is_own: bool) -> std::borrow::Cow<'static, str> {
    say(if is_own { Words::Own } else { Words::Given })
}

/// One body: its names and its tasks.
pub(in crate::ui) fn body_page(id: &BodyId) -> Node {
    let page = ListPlace::of_address().page;
    page_of_body(id, |body| {
        let id = body.id.clone();
        let ways = [
            (Address::NewTask(id.clone()), Words::AddTask, "button"),
            (
                Address::BodyRenaming(id.clone()),
                Words::RenameBody,
                "button secondary",
            ),
            (
                Address::BodyWithdrawal(id.clone()),
                Words::WithdrawBody,
                "button secondary danger",
            ),
        ];
        let ways = ways.map(|(address, words, class)| {
            Node::from(link_to(&address).class(class).with(say(words)))
        });
        Page::titled(body_name(&body, workspace().language()))
            .with(body_facts(&body))
            .with(html::div().class("actions").with(Node::all(ways)))
            .with(html::h2().with(say(Words::Tasks)))
            .with(follow(move || tasks(&id, page)))
            .with(html::p().with(link_to(&Address::Catalogue).with(say(Frame::Back))))
            .into()
    })
}

/// The page about a body that is offered, or the page that answers for an address that names none.
fn page_of_body(id: &BodyId, draw: impl FnOnce(PublicBody) -> Node) -> Node {
    let body = workspace().glance(|register| register.catalogue().body(id).cloned());
    body.map_or_else(not_found_page, draw)
}

fn body_facts(body: &PublicBody) -> Node {
    use crate::wording::FieldLabel;
    paper(vec![
        row(say(FieldLabel::NameFr), body.name_fr.to_string()),
        row(say(FieldLabel::NameEn), body.name_en.to_string()),
        row(say(FieldLabel::Acronym), body.acronym.to_string()),
        row(say(Words::Origin), origin(body.id.is_own())),
    ])
}

fn tasks(id: &BodyId, page: RwSignal<usize>) -> Node {
    let heads = vec![
        say(Words::Task),
        say(Words::Allows),
        say(Words::Sensitive),
        say(Words::Origin),
        say(Words::Acts),
    ];
    workspace().read(|register| {
        let body = register.catalogue().body(id);
        let tasks = body.map(|body| body.tasks.as_slice()).unwrap_or_default();
        let slice = page_of(ranks(tasks.len()), page.get());
        let shown = slice.ids::<u32>().filter_map(|rank| at(tasks, rank));
        let lines = Node::all(shown.map(|task| task_line(id, task)));
        let region = table_region(TASKS, table(heads, lines)).set("aria-label", say(Words::Tasks));
        Node::Several(vec![region.into(), pagination(slice.place(), page, TASKS)])
    })
}

fn task_line(body: &BodyId, task: &Task) -> Element {
    let name = task_name(task, workspace().language());
    let about = || hidden(name.clone());
    let rename = link_to(&Address::TaskRenaming(body.clone(), task.id.clone()))
        .with(say(Words::RenameTask))
        .with(about());
    let withdraw = link_to(&Address::TaskWithdrawal(body.clone(), task.id.clone()))
        .with(say(Words::WithdrawTask))
        .with(about());
    let acts = Node::Several(vec![rename.into(), " ".into(), withdraw.into()]);
    let sensitive = if task.sensitive {
        Words::Yes
    } else {
        Words::No
    };
    line()
        .with(subject(html::bdi().with(name.clone())))
        .with(cell(say(Words::Allows), say(task_kind_name(task.kind))))
        .with(cell(say(Words::Sensitive), say(sensitive)))
        .with(cell(say(Words::Origin), origin(task.id.is_own())))
        .with(cell(say(Words::Acts), acts))
}
