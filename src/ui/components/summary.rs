//! What a procuration says, as summaries, details and receipts show it.

use super::error_summary::element_id;
use crate::procedure::Field;
use crate::register::{Access, BodyId, Catalogue, Grants};
use crate::ui::markup::{Element, Node, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{CataloguePage, Summaries};
use crate::wording::{Language, body_name, name_of_body, name_of_task, task_name};

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
        let catalogue = register.catalogue();
        for body in catalogue.bodies() {
            if let Some(access) = grants.get(&body.id) {
                let name = body_name(body, language);
                let action =
                    action.map(|action| action(&Field::Access(body.id.clone()), name.clone()));
                let granted = vec![granted(catalogue, &body.id, access, language)];
                sheets.push(titled_paper(name, action, granted));
            }
        }
        // What was granted at a body that was withdrawn stays in what the procuration says.
        for (id, access) in grants.iter().filter(|(id, _)| catalogue.body(id).is_none()) {
            let name = no_longer(&name_of_body(catalogue, id, language));
            let granted = vec![granted(catalogue, id, access, language)];
            sheets.push(titled_paper(name, None, granted));
        }
        sheets
    });
    html::div()
        .set("id", element_id(&Field::Bodies))
        .with(sheets)
        .into()
}

/// The name of something that isn't offered any more.
fn no_longer(name: &str) -> String {
    format!("{name} ({})", say(CataloguePage::NoLonger))
}

fn granted(catalogue: &Catalogue, id: &BodyId, access: &Access, language: Language) -> Node {
    match access {
        Access::Unrestricted => row(say(Summaries::Unrestricted), say(Summaries::AllTasks)),
        Access::Restricted(tasks) => {
            let offered = catalogue.body(id).into_iter().flat_map(|body| &body.tasks);
            let named = offered.filter(|task| tasks.contains(&task.id));
            let named = named.map(|task| task_name(task, language));
            let gone = tasks
                .iter()
                .filter(|task| catalogue.task(id, task).is_none());
            let gone = gone.map(|task| no_longer(&name_of_task(catalogue, id, task, language)));
            let items = named.chain(gone).map(|name| html::li().with(name));
            let list = html::ul().with(Node::all(items));
            row(say(Summaries::Restricted), list)
        }
    }
}
