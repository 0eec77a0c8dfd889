//! Whom changes of the catalogue touch: a table for those who lose something, another for those whose
//! accesses grow, a page at a time.

use super::{at, ranks};
use crate::register::{CatalogueChange, Register, Touched};
use crate::ui::address::Address;
use crate::ui::components::{cell, line, page_of, pagination, subject, table, table_region};
use crate::ui::markup::{Element, Node, html};
use crate::ui::pages::link_to;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{CataloguePage as Words, Summaries};
use crate::wording::{name_of_body, name_of_task};
use leptos::prelude::*;

/// How many tasks a row names.
const NAMED: usize = 10;

/// What happens to whoever is touched.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Touch {
    /// They lose something.
    Loss,
    /// Their unrestricted accesses grow (R4).
    Gain,
}

impl Touch {
    fn table(self) -> &'static str {
        match self {
            Self::Loss => "pertes",
            Self::Gain => "extensions",
        }
    }

    fn title(self, count: usize) -> Words {
        match self {
            Self::Loss => Words::Losing { count },
            Self::Gain => Words::Gaining { count },
        }
    }

    /// The names of the tasks that somebody loses or gains.
    fn tasks(self, register: &Register, changes: &[CatalogueChange], row: &Touched) -> Vec<String> {
        let language = workspace().language();
        let catalogue = register.catalogue();
        match self {
            Self::Loss => {
                let lost = register.lost_tasks(changes, row);
                let names = lost
                    .iter()
                    .map(|task| name_of_task(catalogue, &row.body, task, language));
                names.collect()
            }
            Self::Gain => {
                let gained = register.gained_tasks(changes, row).into_iter();
                let names = gained.filter_map(|place| match changes.get(place) {
                    Some(CatalogueChange::TaskAdded { details, .. }) => {
                        let name = language.choose(&details.name_fr, &details.name_en);
                        Some(name.as_str().to_owned())
                    }
                    _ => None,
                });
                names.collect()
            }
        }
    }
}

/// The table of those who are touched. Nothing where there is nobody.
pub(super) fn touched_table(
    register: &Register,
    (changes, rows): (&[CatalogueChange], &[Touched]),
    touch: Touch,
    page: RwSignal<usize>,
) -> Node {
    if rows.is_empty() {
        return Node::Nothing;
    }
    let heads = vec![
        say(Words::Person),
        say(Summaries::Reference),
        say(Words::Body),
        say(Words::Tasks),
    ];
    let title = say(touch.title(rows.len()));
    let slice = page_of(ranks(rows.len()), page.get());
    let shown = slice.ids::<u32>().filter_map(|rank| at(rows, rank));
    let lines = shown.filter_map(|row| touched_line(register, changes, row, touch));
    let id = touch.table();
    let region = table_region(id, table(heads, Node::all(lines))).set("aria-label", title.clone());
    Node::Several(vec![
        html::h2().with(title).into(),
        region.into(),
        pagination(slice.place(), page, id),
    ])
}

fn touched_line(
    register: &Register,
    changes: &[CatalogueChange],
    row: &Touched,
    touch: Touch,
) -> Option<Element> {
    let user = register.users().get(row.user)?;
    let reference = register.procurations().get(row.procuration)?.reference;
    let link = link_to(&Address::Procuration(reference))
        .class("reference")
        .with(reference.to_string());
    let body = name_of_body(register.catalogue(), &row.body, workspace().language());
    let tasks = touch.tasks(register, changes, row);
    let more = tasks.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| html::li().with(say(Words::MoreTasks { count: more })));
    let named = tasks.into_iter().take(NAMED);
    let list = html::ul()
        .with(Node::all(
            named.map(|name| html::li().with(html::bdi().with(name))),
        ))
        .with(more);
    let line = line()
        .with(subject(html::bdi().with(user.listed_name())))
        .with(cell(say(Summaries::Reference), link))
        .with(cell(say(Words::Body), html::bdi().with(body)))
        .with(cell(say(Words::Tasks), list));
    Some(line)
}
