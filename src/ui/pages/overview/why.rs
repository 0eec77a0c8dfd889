//! **Pourquoi?** For a person, a body, a task and a day: yes or no, and why. Without a task, the answer for
//! each task of the body: what stands behind a cell of Qui peut faire quoi.

use super::answer::{answer, denial_words, ground_words};
use super::asked::{
    BODY, PERSON, Pair, TASK, about, asked_body, asked_day, asked_task, link_with, not_understood,
    on, person, place,
};
use super::form::{AskedField, body_and_task, day_field, person_field, view_form};
use super::looked_at::{LookedAt, day_notice};
use crate::overview::{Criteria, List, Question, TaskAnswer, cell_reasons, users};
use crate::register::{AccessDecision, Day, PublicBody, Register, Task, User, UserCode, UserId};
use crate::ui::address::Address;
use crate::ui::components::{Page, cell, focus, line, page_problems, subject, table, table_region};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::pages::print_button;
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Reasoning, Views};
use crate::wording::{body_name, day_in_words, task_name};

/// The identity of the heading of the answer.
const ANSWER: &str = "reponse";
/// The identity of the table of tasks.
const LIST: &str = "taches";

pub(in crate::ui) fn why_page() -> Node {
    let looked_at = LookedAt::new();
    let [who, body, task] = [PERSON, BODY, TASK].map(|key| AskedField::new(key, ""));
    let day = AskedField::day();
    let problems = page_problems();
    let mut controls = vec![person_field(who, problems)];
    controls.extend(body_and_task(body, task, problems));
    controls.push(day_field(day));
    Page::titled(say(Reasoning::Title))
        .problems(problems)
        .with(html::p().class("lead off-paper").with(say(Reasoning::Lead)))
        .with(view_form(vec![who, body, task, day], controls, problems))
        .with(day_notice())
        .with(follow(move || match asked_day() {
            Ok(day) => looked_at.read(day, |register| answered(register, day)),
            // The field says it.
            Err(_) => Node::Nothing,
        }))
        .with(follow(|| {
            let asks = |key| workspace().navigation.query(key).is_some();
            (asks(PERSON) && asks(BODY)).then(print_button)
        }))
        .into()
}

/// Whom the address asks about.
enum Sought {
    Nobody(Option<String>),
    One(UserId),
    /// The first ones, and how many there are.
    Several(Vec<UserId>, usize),
}

/// Whoever has the code that the address gives, or those whose names are sought by it.
fn sought(register: &Register, day: Day) -> Sought {
    let text = workspace().navigation.query(PERSON).unwrap_or_default();
    if text.trim().is_empty() {
        return Sought::Nobody(None);
    }
    let code = UserCode::parse(&text).ok();
    if let Some(user) = code.and_then(|code| register.user_by_code(&code)) {
        return Sought::One(user);
    }
    let found = users(register, &Criteria::of(List::Users).seeking(&text), day);
    match found.rows.as_slice() {
        [] => Sought::Nobody(Some(text)),
        [only] => Sought::One(*only),
        _ => Sought::Several(found.rows, found.total),
    }
}

fn answered(register: &Register, day: Day) -> Node {
    let body = match asked_body(register) {
        Ok(body) => body,
        Err(problem) => return not_understood(problem).into(),
    };
    let user = match sought(register, day) {
        Sought::One(user) => user,
        Sought::Several(first, count) => return several(register, &first, count, body, day),
        Sought::Nobody(Some(text)) => return not_understood(Views::NoSuchPerson { text }).into(),
        Sought::Nobody(None) => return ask(),
    };
    let Some(body) = body else {
        return ask();
    };
    let task = match asked_task(body) {
        Ok(task) => task,
        Err(problem) => return not_understood(problem).into(),
    };
    let Some(row) = register.users().get(user) else {
        return ask();
    };
    let subject = Reasoning::Subject {
        name: row.full_name(),
        body: body_name(body, workspace().language()),
        day: day_in_words(day, workspace().language()),
    };
    let heading = html::h2()
        .class("outcome")
        .set("id", ANSWER)
        .set("tabindex", "-1")
        .with(say(subject));
    let task = task.and_then(|task| body.task(&task));
    let content = match task {
        Some(task) => of_task(register, user, (body, task), day),
        None => of_each_task(register, (user, row), body, day),
    };
    Node::Several(vec![heading.into(), content])
}

fn ask() -> Node {
    html::p()
        .class("empty outcome")
        .with(say(Reasoning::Ask))
        .into()
}

/// Those who may be meant.
fn several(
    register: &Register,
    first: &[UserId],
    count: usize,
    body: Option<&PublicBody>,
    day: Day,
) -> Node {
    let rows = first.iter().filter_map(|id| register.users().get(*id));
    let links = rows.map(|user| {
        let mut pairs = vec![person(&user.code)];
        pairs.extend(body.map(|body| place(&body.id)));
        pairs.push(on(day));
        let name = html::bdi().with(user.listed_name());
        let link = link_here(&pairs).with(name);
        html::li().with(link).with(" ").with(
            html::span()
                .class("muted")
                .with(user.code.as_str().to_owned()),
        )
    });
    let links = html::ul().class("prose").with(Node::all(links));
    let more = count.saturating_sub(first.len());
    let more = (more > 0).then(|| html::p().with(say(Reasoning::More { count: more })));
    let heading = html::h2().with(say(Reasoning::Several { count }));
    Node::Several(vec![heading.into(), links.into(), more.into()])
}

/// A link to another question on this page. The link that is followed goes: the answer takes its focus.
fn link_here(pairs: &[Pair]) -> Element {
    link_with(&Address::Why, pairs).on_click(|| focus(ANSWER))
}

/// The answer for one task, and the way to all the others.
fn of_task(
    register: &Register,
    user: UserId,
    (body, task): (&PublicBody, &Task),
    day: Day,
) -> Node {
    let question = Question {
        user,
        body: body.id.clone(),
        task: task.id.clone(),
        day,
    };
    let code = register.users().get(user).map(|user| user.code.clone());
    let others = code.map(|code| {
        let all = link_here(&[person(&code), place(&body.id), on(day)]);
        html::p()
            .class("off-paper")
            .with(all.with(say(Views::EveryTask)))
    });
    let words = task_name(task, workspace().language());
    let answer = answer(register, &question, words);
    html::section()
        .class("answer")
        .with(answer)
        .with(others)
        .into()
}

/// The answer for each task of the body.
fn of_each_task(
    register: &Register,
    (user, row): (UserId, &User),
    body: &PublicBody,
    day: Day,
) -> Node {
    let heads = vec![
        say(Views::Task),
        say(Reasoning::Answer),
        say(Reasoning::Reason),
    ];
    let answers = cell_reasons(register, user, &body.id, day).into_iter();
    let lines = answers.filter_map(|TaskAnswer { task, decision }| {
        let task = body.task(&task)?;
        let pairs = [person(&row.code), place(&body.id), about(&task.id), on(day)];
        Some(task_line(register, task, &decision, &pairs))
    });
    let table = table(heads, Node::all(lines)).set("aria-labelledby", ANSWER);
    table_region(LIST, table)
        .set("aria-labelledby", ANSWER)
        .into()
}

fn task_line(
    register: &Register,
    task: &Task,
    decision: &AccessDecision,
    pairs: &[Pair],
) -> Element {
    let name = task_name(task, workspace().language());
    let (class, words, reasons) = match decision {
        AccessDecision::Allowed(grounds) => {
            let lines = grounds
                .iter()
                .map(|ground| html::li().with(ground_words(register, *ground)));
            ("may all", Reasoning::Yes, html::ul().with(Node::all(lines)))
        }
        AccessDecision::Denied(denial) => {
            let why = html::p().with(denial_words(register, *denial));
            ("may none", Reasoning::No, why)
        }
    };
    let said = html::span().class(class).with(say(words));
    line()
        .with(subject(link_here(pairs).with(name)))
        .with(cell(say(Reasoning::Answer), said))
        .with(cell(say(Reasoning::Reason), reasons))
}
