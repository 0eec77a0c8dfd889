//! **Par organisme**: for a body and a task, who, through which procuration, until when.

use super::answer::ground_words;
use super::asked::{
    BODY, TASK, about, asked_body, asked_day, asked_page, asked_task, link_with, not_understood,
    on, person, place,
};
use super::form::{AskedField, body_and_task, day_field, view_form};
use super::looked_at::{LookedAt, day_notice};
use crate::overview::{Holder, PageSize, by_body};
use crate::register::{Day, PublicBody, Register, TaskId};
use crate::ui::address::Address;
use crate::ui::components::{
    Page, cell, line, page_problems, pagination, subject, table, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::on_paper::asked_on_paper;
use crate::ui::pages::{hidden, link_to, print_button};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{ByBody, Frame, Reasoning, Views, WhoMay};
use crate::wording::{body_name, day_in_words, task_name};
use leptos::prelude::*;
use std::borrow::Cow;

/// The identity of the table.
const LIST: &str = "acces";
/// The identity of the sentence that names it.
const COUNT: &str = "compte";

pub(in crate::ui) fn by_body_page() -> Node {
    let looked_at = LookedAt::new();
    let [body, task] = [BODY, TASK].map(|key| AskedField::new(key, ""));
    let day = AskedField::day();
    let page = asked_page();
    let problems = page_problems();
    let mut controls = body_and_task(body, task, problems);
    controls.push(day_field(day));
    Page::titled(say(Frame::ByBody))
        .problems(problems)
        .with(html::p().class("lead off-paper").with(say(ByBody::Lead)))
        .with(view_form(vec![body, task, day], controls, problems))
        .with(day_notice())
        .with(follow(move || match asked_day() {
            Ok(day) => looked_at.read(day, |register| view(register, day, page)),
            // The field says it.
            Err(_) => Node::Nothing,
        }))
        .with(follow(|| {
            let asks = workspace().navigation.query(BODY).is_some();
            asks.then(print_button)
        }))
        .into()
}

fn view(register: &Register, day: Day, page: RwSignal<usize>) -> Node {
    let body = match asked_body(register) {
        Ok(Some(body)) => body,
        Ok(None) => {
            return html::p()
                .class("empty outcome")
                .with(say(ByBody::Ask))
                .into();
        }
        Err(problem) => return not_understood(problem).into(),
    };
    let task = match asked_task(body) {
        Ok(task) => task,
        Err(problem) => return not_understood(problem).into(),
    };
    let asked = task.as_ref().and_then(|task| body.task(task));
    let asked = asked.map(|task| task_name(task, workspace().language()));
    let asked = asked_on_paper(vec![(say(Views::Task), asked.unwrap_or_default())]);
    let place = (page.get(), PageSize::default());
    let found = by_body(register, &body.id, task.as_ref(), day, place);
    let name = body_name(body, workspace().language());
    let words = day_in_words(day, workspace().language());
    if found.total == 0 {
        let nobody = ByBody::Nobody {
            body: name,
            day: words,
        };
        let nobody = html::p().class("empty outcome").with(say(nobody));
        return Node::Several(vec![asked, nobody.into()]);
    }
    let count = ByBody::Accesses {
        count: found.total,
        body: name,
        day: words,
    };
    let heads = vec![
        say(Views::Person),
        say(Views::Through),
        say(Views::UntilHead),
        last_head(task.as_ref()),
    ];
    let lines = found.rows.iter();
    let lines =
        lines.filter_map(|holder| holder_line(register, holder, (body, task.as_ref()), day));
    let table = table(heads, Node::all(lines)).set("aria-labelledby", COUNT);
    Node::Several(vec![
        asked,
        html::p()
            .class("shown outcome")
            .set("id", COUNT)
            .set("tabindex", "-1")
            .with(say(count))
            .into(),
        table_region(LIST, table)
            .set("aria-labelledby", COUNT)
            .into(),
        pagination((&found).into(), page, COUNT),
    ])
}

/// What the last column says: how many tasks, or that the one that was asked about is allowed.
fn last_head(task: Option<&TaskId>) -> Cow<'static, str> {
    match task {
        None => say(ByBody::Tasks),
        Some(_) => say(Reasoning::Answer),
    }
}

/// Somebody who may do something at the body, or the task that was asked about.
fn holder_line(
    register: &Register,
    holder: &Holder,
    (body, task): (&PublicBody, Option<&TaskId>),
    day: Day,
) -> Option<Element> {
    let user = register.users().get(holder.user)?;
    let name = html::bdi().with(user.listed_name());
    let name = link_to(&Address::User(user.code.clone())).with(name);
    let until = match holder.until {
        Some(day) => html::span().class("nowrap").with(day.iso()),
        None => html::span().class("muted").with(say(Views::NoEnd)),
    };
    let (count, of) = (holder.tasks, body.tasks.len());
    let (class, words) = match task {
        Some(_) => ("may all", say(Reasoning::Yes)),
        None if count == of => ("may all", say(WhoMay::AllTasks)),
        None => ("may some", say(WhoMay::SomeTasks { count, of })),
    };
    let mut pairs = vec![person(&user.code), place(&body.id)];
    pairs.extend(task.map(about));
    pairs.push(on(day));
    let whose = format!("({})", user.listed_name());
    let reasons = link_with(&Address::Why, &pairs)
        .class(class)
        .with(html::span().with(words))
        .with(hidden(whose));
    let through = ground_words(register, holder.through);
    let line = line()
        .with(subject(name))
        .with(cell(say(Views::Through), through))
        .with(cell(say(Views::UntilHead), until))
        .with(cell(last_head(task), reasons));
    Some(line)
}
