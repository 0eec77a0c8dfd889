//! The state before and after a transaction, side by side.

use crate::overview::{Alteration, Changed, PageSize, opened};
use crate::register::{Day, Register, UserId};
use crate::ui::address::Address;
use crate::ui::components::{
    cell, group, group_title, line, pagination, subject, table_of_groups, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::journal::linked;
use crate::ui::pages::link_to;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::RecordPage as Words;
use crate::wording::{Fact, changed_in_words, state_in_words};
use leptos::prelude::*;

/// The identity of the table.
const TABLE: &str = "avant-apres";
/// The identity of the sentence that names it.
const COUNT: &str = "compte";

/// What a transaction changed, a page at a time.
pub(super) fn changes(sequence: u32) -> Node {
    let page = RwSignal::new(1_usize);
    follow(move || {
        let asked = (page.get(), PageSize::default());
        let shown = workspace().read_journal(|journal, register| {
            let found = opened(journal, sequence, asked)?;
            let instant = journal.record(sequence)?.instant;
            let day = workspace().civil_day(instant);
            let groups = found.rows.iter().map(|row| difference(row, register, day));
            let groups = Node::all(groups.collect::<Vec<_>>());
            Some((groups, found.total, (&found).into()))
        });
        let (groups, count, place) = shown?;
        if count == 0 {
            let nothing = html::p().class("empty").with(say(Words::NothingChanged));
            return Some(Node::from(nothing));
        }
        let heads = vec![say(Words::What), say(Words::Before), say(Words::After)];
        let table = table_of_groups(heads, groups).class("states");
        let region = table_region(TABLE, table).set("aria-labelledby", COUNT);
        let count = html::p()
            .class("shown")
            .set("id", COUNT)
            .set("tabindex", "-1")
            .with(say(Words::Subjects { count }));
        Some(Node::Several(vec![
            html::p().with(say(Words::BeforeAndAfterText)).into(),
            count.into(),
            region.into(),
            pagination(place, page, COUNT),
        ]))
    })
}

/// What changed, and each of its facts before and after.
fn difference(row: &Alteration, register: &Register, day: Day) -> Element {
    let language = workspace().language();
    let facts = |state: &Option<_>| match state {
        Some(state) => state_in_words(state, register, day, language),
        None => Vec::new(),
    };
    let (before, after) = (facts(&row.before), facts(&row.after));
    // A body that only one of the two versions names stands among the others.
    let mut names: Vec<&str> = after.iter().map(|fact| fact.name.as_str()).collect();
    for fact in &before {
        if !names.contains(&fact.name.as_str()) {
            names.push(&fact.name);
        }
    }
    let lines = names.into_iter().map(|name| {
        let value = |facts: &[Fact]| {
            let found = facts.iter().find(|fact| fact.name == name);
            found.map(|fact| fact.lines.clone())
        };
        fact_line(name, value(&before), value(&after), row.before.is_some())
    });
    let title = group_title(3, title(row, register));
    let lines = Node::all(lines.collect::<Vec<_>>());
    group(Node::Several(vec![title.into(), lines]))
}

/// What changed, with the way to its page, and whether it is new.
fn title(row: &Alteration, register: &Register) -> Node {
    let words = changed_in_words(&row.subject, register, workspace().language());
    let about = match &row.subject {
        Changed::User(user) => user_link(*user, register, words),
        Changed::Assignment(id) => {
            let assignment = register.assignments().get(*id);
            let name = assignment.and_then(|row| register.users().get(row.user));
            let name = name.map(crate::register::User::full_name);
            let mandatary = assignment.zip(name);
            Node::Several(vec![
                Node::Several(linked(&words)),
                ", ".into(),
                mandatary
                    .map(|(row, name)| user_link(row.user, register, name))
                    .into(),
            ])
        }
        _ => Node::Several(linked(&words)),
    };
    let is_new = row.before.is_none();
    let new = is_new.then(|| html::span().class("tag").with(say(Words::New)));
    Node::Several(vec![html::bdi().with(about).into(), " ".into(), new.into()])
}

fn user_link(user: UserId, register: &Register, words: String) -> Node {
    let code = register.users().get(user).map(|user| user.code.clone());
    match code {
        Some(code) => link_to(&Address::User(code)).with(words).into(),
        None => words.into(),
    }
}

/// One fact. It is marked where it changed, unless all is new.
fn fact_line(
    name: &str,
    before: Option<Vec<String>>,
    after: Option<Vec<String>>,
    was_there: bool,
) -> Element {
    let is_marked = was_there && before != after;
    let mark = is_marked.then(|| html::span().class("tag").with(say(Words::Changed)));
    let name = Node::Several(vec![name.to_owned().into(), " ".into(), mark.into()]);
    let one = if is_marked {
        line().class("changed")
    } else {
        line()
    };
    one.with(subject(name))
        .with(cell(say(Words::Before), value(before)))
        .with(cell(say(Words::After), value(after)))
}

/// What held, a line each; nothing where there was nothing.
fn value(lines: Option<Vec<String>>) -> Node {
    match lines.as_deref() {
        None => html::span().class("muted").with(say(Words::NoValue)).into(),
        Some([only]) => html::bdi().class("several-lines").with(only.clone()).into(),
        Some(lines) => {
            let items = lines.iter().map(|line| html::li().with(line.clone()));
            html::ul().with(Node::all(items)).into()
        }
    }
}
