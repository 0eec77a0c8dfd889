//! The drawing of **Calendrier**: bars on a line of time, in SVG.
//!
//! Places across are percentages, and heights are pixels, so that bars follow the width of the page and words
//! keep their size.

use super::answer::name_of;
use super::timeline::mandatary;
use crate::overview::{Bar, Month, Timeline, TimelineRow};
use crate::register::{Day, Register, Status};
use crate::ui::markup::{Element, Node, html};
use crate::ui::workspace::{say, workspace};
use crate::wording::pages::Timeline as Words;
use crate::wording::{period_in_words, status_name};
use std::borrow::Cow;

/// The height of what stands above the rows: the months, and the day that is looked at.
const HEAD: usize = 44;
/// The height of a row: its words, and its bar under them.
const ROW: usize = 42;
/// How far under the beginning of its row a bar begins.
const BAR: usize = 20;
/// How many months are named, so that their names have room on a narrow screen.
const NAMED: usize = 4;
/// Right of which place, in thousandths, a name would reach out of the drawing.
const LAST_NAME: u16 = 860;

/// The drawing of a page of rows, told by this sentence to whoever doesn't see it.
pub(in crate::ui::pages) fn drawing(
    register: &Register,
    timeline: &Timeline,
    day: Day,
    sentence: Cow<'static, str>,
) -> Element {
    let rows = &timeline.rows.rows;
    let height = rows.len().saturating_mul(ROW).saturating_add(HEAD);
    let placed = || {
        let tops = (0..rows.len()).map(|place| place.saturating_mul(ROW).saturating_add(HEAD));
        rows.iter().zip(tops)
    };
    let bars = placed().map(|(row, top)| row_bar(register, row, top));
    let names = placed().map(|(row, top)| row_name(register, row, top));
    let looked_at = timeline.day.map(|place| day_line(place, day, height));
    let drawing = html::svg()
        .class("timeline")
        .set("role", "img")
        .set("aria-label", sentence)
        .set("width", "100%")
        .set("height", height.to_string())
        .with(ticks(&timeline.months, height))
        .with(Node::all(bars))
        .with(looked_at)
        // Words stand before all lines, to be read.
        .with(Node::all(names));
    html::div().class("timeline-sheet").with(drawing)
}

/// A bar as long, of the longest one, as its count is of the greatest one. The count stands beside it.
pub(super) fn count_bar(count: usize, most: usize) -> Element {
    let parts = count.saturating_mul(1000).checked_div(most).unwrap_or(0);
    let parts = u16::try_from(parts).unwrap_or(1000);
    let bar = html::rect()
        .class("count")
        .set("width", percent(parts))
        .set("height", "100%");
    html::svg()
        .class("count-bar")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .with(bar)
}

/// A place across, from thousandths.
fn percent(parts: u16) -> String {
    format!("{}.{}%", parts.div_euclid(10), parts.rem_euclid(10))
}

/// A line at the beginning of each month; some of them bear the name of theirs, as tables write it.
fn ticks(months: &[Month], height: usize) -> Node {
    let every = months.len().div_ceil(NAMED).max(1);
    Node::all(months.iter().enumerate().map(|(place, month)| {
        let is_named = place.is_multiple_of(every) && month.from <= LAST_NAME;
        let (class, top) = if is_named {
            ("tick named", "4")
        } else {
            ("tick", "24")
        };
        let tick = upright(month.from, top, height).class(class);
        let name = is_named.then(|| {
            let (year, number) = (month.first.year(), month.first.month());
            words(month.from, 14, format!("{year:04}-{number:02}")).set("dx", "4")
        });
        html::g().with(tick).with(name)
    }))
}

/// The line of the day that is looked at, with its date.
fn day_line(place: u16, day: Day, height: usize) -> Element {
    let (anchor, shift) = if place > LAST_NAME {
        ("end", "-4")
    } else {
        ("start", "4")
    };
    let date = words(place, 32, day.iso())
        .set("text-anchor", anchor)
        .set("dx", shift);
    html::g()
        .class("day")
        .with(upright(place, "22", height))
        .with(date)
}

fn upright(place: u16, top: &'static str, height: usize) -> Element {
    let place = percent(place);
    html::line()
        .set("x1", place.clone())
        .set("x2", place)
        .set("y1", top)
        .set("y2", height.to_string())
}

fn words(place: u16, baseline: usize, words: String) -> Element {
    html::text()
        .set("x", percent(place))
        .set("y", baseline.to_string())
        .with(words)
}

/// What a row is about.
fn name_of_row(register: &Register, row: &TimelineRow) -> String {
    let procuration = name_of(register, row.procuration);
    match mandatary(register, row) {
        Some(user) => format!("{} – {procuration}", user.listed_name()),
        None => procuration,
    }
}

fn status_of(row: &TimelineRow) -> String {
    say(status_name(row.status)).into_owned()
}

/// The words above a bar.
fn row_name(register: &Register, row: &TimelineRow, top: usize) -> Element {
    let label = Words::Label {
        name: name_of_row(register, row),
        status: status_of(row),
    };
    words(0, top.saturating_add(14), say(label).into_owned()).class("name")
}

/// The bar of a row, whose title tells its days to whoever points at it.
fn row_bar(register: &Register, row: &TimelineRow, top: usize) -> Element {
    let title = Words::BarOf {
        name: name_of_row(register, row),
        period: period_in_words(row.period, workspace().language()),
        status: status_of(row),
    };
    html::g()
        .class(class_of(row.status))
        .with(html::title().with(say(title)))
        .with(bar(row.bar, top.saturating_add(BAR)))
}

fn class_of(status: Status) -> &'static str {
    match status {
        Status::Upcoming => "bar upcoming",
        Status::InForce => "bar in-force",
        Status::Expiring => "bar expiring",
        Status::Suspended => "bar suspended",
        Status::Expired | Status::Revoked | Status::Replaced => "bar ended",
    }
}

/// A bar, with an arrow at each end beyond which the period goes on.
fn bar(bar: Bar, top: usize) -> Node {
    let width = bar.to.saturating_sub(bar.from);
    let period = html::rect()
        .set("x", percent(bar.from))
        .set("width", percent(width))
        .set("y", top.to_string())
        .set("height", "14")
        .set("rx", "3");
    let before = bar.begins_before.then(|| arrow("0", "m11 2-8 5 8 5z", top));
    let after = bar
        .ends_after
        .then(|| arrow("100%", "m-11 2 8 5-8 5z", top));
    Node::Several(vec![period.into(), before.into(), after.into()])
}

fn arrow(place: &'static str, shape: &'static str, top: usize) -> Element {
    html::svg()
        .set("x", place)
        .set("y", top.to_string())
        .set("overflow", "visible")
        .with(html::path().class("arrow").set("d", shape))
}
