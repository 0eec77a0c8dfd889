//! Tables. The roles are told as well, since the stylesheet draws tables as cards where the screen is
//! narrow, and browsers then forget that they are tables.

use crate::ui::markup::{Element, Node, html};
use std::borrow::Cow;

/// The heads of the columns of a table.
fn column_heads(heads: Vec<Node>) -> Element {
    let heads = heads.into_iter().map(|head| {
        html::th()
            .set("role", "columnheader")
            .set("scope", "col")
            .with(head)
    });
    let line = html::tr().set("role", "row").with(Node::all(heads));
    html::thead().set("role", "rowgroup").with(line)
}

/// A table of these heads and lines.
pub(in crate::ui) fn table(heads: Vec<Cow<'static, str>>, lines: Node) -> Element {
    table_of_groups(heads, group(lines).into())
}

/// A table of these heads and [`group`]s of lines.
pub(in crate::ui) fn table_of_groups(heads: Vec<Cow<'static, str>>, groups: Node) -> Element {
    headed(heads.into_iter().map(Node::from).collect(), groups)
}

/// A table of these lines, whose heads are more than words.
pub(in crate::ui) fn table_of(heads: Vec<Node>, lines: Node) -> Element {
    headed(heads, group(lines).into())
}

fn headed(heads: Vec<Node>, groups: Node) -> Element {
    html::table()
        .set("role", "table")
        .with(column_heads(heads))
        .with(groups)
}

/// Lines that go together.
pub(in crate::ui) fn group(lines: Node) -> Element {
    html::tbody().set("role", "rowgroup").with(lines)
}

/// The line that says what a group is about, above its lines, across so many columns.
pub(in crate::ui) fn group_title(columns: usize, words: impl Into<Node>) -> Element {
    let title = html::th()
        .set("role", "rowheader")
        .set("scope", "rowgroup")
        .set("colspan", columns.to_string())
        .with(words);
    line().with(title)
}

/// What is around a table, of this identity: it scrolls sideways where it must, by keyboard too. It wants a
/// name.
pub(in crate::ui) fn table_region(id: &'static str, table: Element) -> Element {
    html::div()
        .set("id", id)
        .class("table-region")
        .set("role", "region")
        .set("tabindex", "0")
        .with(table)
}

/// A line of a table, without its cells yet.
pub(in crate::ui) fn line() -> Element {
    html::tr().set("role", "row")
}

/// The cell that says what a line is about.
pub(in crate::ui) fn subject(words: impl Into<Node>) -> Element {
    html::th()
        .set("role", "rowheader")
        .set("scope", "row")
        .with(words)
}

/// A cell of a table, which repeats the head of its column for narrow screens.
pub(in crate::ui) fn cell(label: Cow<'static, str>, value: impl Into<Node>) -> Element {
    html::td()
        .set("role", "cell")
        .set("data-label", label)
        .with(value)
}
