//! **Calendrier**: periods on a line of time, the same as a table, and how many procurations end in each
//! month.

use super::answer::name_of;
use super::asked::{Asked, asked_day, asked_page, not_understood};
use super::drawing::{count_bar, drawing};
use super::form::{AskedField, choice_field, date_field, day_field, text_field, view_form};
use super::looked_at::{LookedAt, day_notice};
use crate::overview::{Criteria, List, Month, Order, Rows, Span, TimelineRow, timeline};
use crate::register::{Day, Period, Register, User};
use crate::ui::address::Address;
use crate::ui::components::{
    Page, cell, line, page_problems, pagination, status_badge, subject, table, table_region,
};
use crate::ui::markup::{Element, Node, follow, html};
use crate::ui::on_paper::asked_on_paper;
use crate::ui::pages::{link_to, print_button};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::{Frame, Summaries, Timeline as Words, Views};
use crate::wording::{length_in_words, month_in_words, period_in_words};
use leptos::prelude::*;
use std::borrow::Cow;

/// The identity of the table.
const LIST: &str = "periodes";
/// The identity of its heading.
const TITLE: &str = "en-tableau";
/// The identity of the table of ends.
const ENDS: &str = "fins";
/// The identity of its heading.
const ENDS_TITLE: &str = "fins-par-mois";
/// The key of the first month.
const FROM: &str = "depuis";
/// The key of the number of months.
const MONTHS: &str = "mois";
/// The key of what the rows are about.
const ROWS: &str = "lignes";
/// The word for rows of assignments.
const PEOPLE: &str = "personnes";
/// The lengths that can be chosen, in months.
const LENGTHS: [(u32, &str); 5] = [(6, "6"), (12, "12"), (24, "24"), (36, "36"), (60, "60")];
/// The length that is shown unless another one is chosen.
const USUAL: u32 = 12;
/// How many days before today the span begins unless another beginning is chosen.
const BEFORE: i32 = -60;

pub(in crate::ui) fn timeline_page() -> Node {
    let looked_at = LookedAt::new();
    let search = AskedField::new("q", "");
    let from = AskedField::new(FROM, usual_beginning().iso());
    let months = AskedField::new(MONTHS, USUAL.to_string());
    let rows = AskedField::new(ROWS, "");
    let day = AskedField::day();
    let page = asked_page();
    let controls = vec![
        date_field(from, say(Words::From)),
        choice_field(months, say(Words::Months), lengths),
        choice_field(rows, say(Words::Rows), kinds_of_rows),
        text_field(search, say(Words::Search)),
        day_field(day),
    ];
    Page::titled(say(Frame::Timeline))
        .with(html::p().class("lead off-paper").with(say(Words::Lead)))
        .with(view_form(
            vec![from, months, rows, search, day],
            controls,
            page_problems(),
        ))
        .with(follow(|| {
            let sought = workspace().navigation.query("q").unwrap_or_default();
            asked_on_paper(vec![(say(Words::Search), sought)])
        }))
        .with(day_notice())
        .with(follow(move || match asked_day() {
            Ok(day) => looked_at.read(day, |register| view(register, day, page)),
            // The field says it.
            Err(_) => Node::Nothing,
        }))
        .with(print_button())
        .into()
}

fn usual_beginning() -> Day {
    workspace().today().plus_days(BEFORE)
}

fn lengths() -> Vec<(String, Cow<'static, str>)> {
    let (today, language) = (workspace().today(), workspace().language());
    let named = LENGTHS.iter().filter_map(|(months, word)| {
        let period = Period::new(today, today.plus_months(*months)).ok()?;
        let words = length_in_words(period, language);
        Some(((*word).to_owned(), Cow::Owned(words)))
    });
    named.collect()
}

fn kinds_of_rows() -> Vec<(String, Cow<'static, str>)> {
    vec![
        (String::new(), say(Words::OfProcurations)),
        (PEOPLE.to_owned(), say(Words::OfAssignments)),
    ]
}

/// The months and the kind of rows that the address asks for; else what is wrong with it.
fn asked() -> Result<(Span, Rows), Views> {
    let wrong = |key: &str, value| Views::NotUnderstood {
        key: key.to_owned(),
        value,
    };
    let from = match Asked::read(FROM, Day::parse) {
        Asked::Nothing => usual_beginning(),
        Asked::This(day) => day,
        Asked::Unknown(text) => return Err(Views::NoSuchDay { text }),
    };
    let length = |text: &str| LENGTHS.iter().find(|(_, word)| *word == text);
    let months = match Asked::read(MONTHS, length) {
        Asked::Nothing => USUAL,
        Asked::This((months, _)) => *months,
        Asked::Unknown(text) => return Err(wrong(MONTHS, text)),
    };
    let rows = match Asked::read(ROWS, |text| (text == PEOPLE).then_some(())) {
        Asked::Nothing => Rows::Procurations,
        Asked::This(()) => Rows::Assignments,
        Asked::Unknown(text) => return Err(wrong(ROWS, text)),
    };
    Ok((Span::of(from, months), rows))
}

fn view(register: &Register, day: Day, page: RwSignal<usize>) -> Node {
    let (span, rows) = match asked() {
        Ok(asked) => asked,
        Err(problem) => return not_understood(problem).into(),
    };
    let search = workspace().navigation.query("q").unwrap_or_default();
    let criteria = Criteria::of(List::Procurations)
        .ordered(Order::Start)
        .seeking(&search)
        .at_page(page.get());
    let found = timeline(register, &criteria, (span, rows), day);
    let period = Period::new(span.first(), span.last());
    let period = period.map(|period| period_in_words(period, workspace().language()));
    let period = period.unwrap_or_default();
    let count = found.rows.total;
    if count == 0 {
        let nothing = html::p()
            .class("empty outcome")
            .with(say(Words::Nothing { period }));
        return Node::Several(vec![nothing.into(), ends(&found.months)]);
    }
    let shown = Words::Shown {
        count,
        period: period.clone(),
    };
    Node::Several(vec![
        html::p().class("shown outcome").with(say(shown)).into(),
        drawing(register, &found, day, say(Words::DrawingOf { period })).into(),
        html::h2()
            .set("id", TITLE)
            .set("tabindex", "-1")
            .with(say(Words::AsTable))
            .into(),
        row_table(register, &found.rows.rows, rows),
        pagination((&found.rows).into(), page, TITLE),
        ends(&found.months),
    ])
}

fn row_table(register: &Register, rows: &[TimelineRow], kind: Rows) -> Node {
    let names_people = kind == Rows::Assignments;
    let mut heads = vec![say(Summaries::Name), say(Summaries::Reference)];
    heads.extend(names_people.then(|| say(Views::Person)));
    heads.extend([say(Words::Start), say(Words::End), say(Summaries::Status)]);
    let lines = rows.iter().filter_map(|row| row_line(register, row));
    let table = table(heads, Node::all(lines)).set("aria-labelledby", TITLE);
    table_region(LIST, table)
        .set("aria-labelledby", TITLE)
        .into()
}

fn row_line(register: &Register, row: &TimelineRow) -> Option<Element> {
    let reference = register.procurations().get(row.procuration)?.reference;
    let link = link_to(&Address::Procuration(reference))
        .class("reference")
        .with(reference.to_string());
    let who = mandatary(register, row).map(|user| {
        let name = html::bdi().with(user.listed_name());
        let link = link_to(&Address::User(user.code.clone()));
        cell(say(Views::Person), link.with(name))
    });
    let day = |label, day: Day| cell(label, html::span().class("nowrap").with(day.iso()));
    let name = html::bdi().with(name_of(register, row.procuration));
    let line = line()
        .with(subject(name))
        .with(cell(say(Summaries::Reference), link))
        .with(who)
        .with(day(say(Words::Start), row.period.start()))
        .with(day(say(Words::End), row.period.end()))
        .with(cell(say(Summaries::Status), status_badge(row.status)));
    Some(line)
}

/// Whose assignment a row is about.
pub(super) fn mandatary<'a>(register: &'a Register, row: &TimelineRow) -> Option<&'a User> {
    let (_, user) = row.assignment?;
    register.users().get(user)
}

/// The months, and how many procurations end in each: in a month that was left out, one would not know.
fn ends(months: &[Month]) -> Node {
    let heading = html::h2().set("id", ENDS_TITLE).with(say(Words::Ends));
    let most = months.iter().map(|month| month.expiries).max().unwrap_or(0);
    if most == 0 {
        let none = html::p().class("empty").with(say(Words::NoEnds));
        return Node::Several(vec![heading.into(), none.into()]);
    }
    let lines = months.iter().map(|month| {
        let name = month_in_words(month.first, workspace().language());
        let count = html::span()
            .class("ends-count")
            .with(month.expiries.to_string());
        let value = Node::Several(vec![count.into(), count_bar(month.expiries, most).into()]);
        line()
            .with(subject(name))
            .with(cell(say(Words::EndsHead), value).class("ends"))
    });
    let heads = vec![say(Words::Month), say(Words::EndsHead)];
    let table = table(heads, Node::all(lines)).set("aria-labelledby", ENDS_TITLE);
    let region = table_region(ENDS, table).set("aria-labelledby", ENDS_TITLE);
    Node::Several(vec![heading.into(), region.into()])
}
