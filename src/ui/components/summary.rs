//! What a procuration says, as summaries, details and receipts show it.

use super::error_summary::element_id;
use crate::procedure::Field;
use crate::register::{Access, Grants, PublicBody};
use crate::ui::markup::{Element, Node, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Summaries;
use crate::wording::{Language, body_name, task_name};

/// A sheet of facts, to which [`row`]s are added.
pub(in crate::ui) fn paper(rows: Vec<Node>) -> Node {
    html::section().class("paper").with(facts(rows)).into()
}

/// A sheet with a title, and what can be done about it beside the title.
fn titled_paper(title: String, action: Option<Node>, rows: Vec<Node>) -> Node {
    let head = html::div()
        .class("paper-head")
        .with(html::h2().with(title))
        .with(action);
    html::section()
        .class("paper")
        .with(head)
        .with(facts(rows))
        .into()
}

fn facts(rows: Vec<Node>) -> Element {
    html::dl().class("rows").with(rows)
}

/// One fact of a sheet: what it is about, and what it is.
pub(in crate::ui) fn row(term: impl Into<Node>, value: impl Into<Node>) -> Node {
    fact(term.into(), value.into()).into()
}

/// One fact of a sheet, and what can be done about it.
pub(in crate::ui) fn row_with_action(
    term: impl Into<Node>,
    value: impl Into<Node>,
    action: Node,
) -> Node {
    fact(term.into(), value.into())
        .with(html::dd().class("row-action").with(action))
        .into()
}

fn fact(term: Node, value: Node) -> Element {
    html::div()
        .class("row")
        .with(html::dt().with(term))
        .with(html::dd().with(value))
}

/// What is granted, a sheet for each body, in the catalogue's order. The action makes what can be done
/// about a body, from its field and its full name.
pub(in crate::ui) fn access_rows(
    grants: &Grants,
    action: Option<fn(&Field, String) -> Node>,
) -> Node {
    let language = workspace().language();
    let sheets = workspace().glance(|register| {
        let mut sheets = Vec::new();
        for body in register.catalogue().bodies() {
            if let Some(access) = grants.get(&body.id) {
                let name = body_name(body, language);
                let action =
                    action.map(|action| action(&Field::Access(body.id.clone()), name.clone()));
                let granted = vec![granted(body, access, language)];
                sheets.push(titled_paper(name, action, granted));
            }
        }
        sheets
    });
    html::div()
        .set("id", element_id(&Field::Bodies))
        .with(sheets)
        .into()
}

fn granted(body: &PublicBody, access: &Access, language: Language) -> Node {
    match access {
        Access::Unrestricted => row(say(Summaries::Unrestricted), say(Summaries::AllTasks)),
        Access::Restricted(tasks) => {
            let named = body.tasks.iter().filter(|task| tasks.contains(&task.id));
            let items = named.map(|task| html::li().with(task_name(task, language)));
            let list = html::ul().with(Node::all(items));
            row(say(Summaries::Restricted), list)
        }
    }
}
