//! **Calendrier**: periods as bars on a span of months, and how many procurations end in each month.
//!
//! Places on the span are told in thousandths of it, from 0 at its beginning to 1000 at its end, so that a
//! drawing needs no date and no fraction.

use super::{Criteria, Page, all_procurations};
use crate::register::{
    Assignment, AssignmentId, Day, Period, Procuration, ProcurationId, ProcurationState, Register,
    Status, UserId,
};

/// The longest span, in months.
const MOST_MONTHS: u32 = 60;
/// How many parts a span is told in.
const PARTS: i32 = 1000;

/// Whole months that follow one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    first: Day,
    months: u32,
}

/// What the rows are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// One row for each procuration.
    Procurations,
    /// One row for each assignment that stands, with the mandatary's name.
    Assignments,
}

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimelineRow {
    /// The procuration.
    pub procuration: ProcurationId,
    /// The assignment and its mandatary, in [`Rows::Assignments`].
    pub assignment: Option<(AssignmentId, UserId)>,
    /// From when to when it holds: the period, cut where it was revoked or given later, and begun with the
    /// versions that this one went on with (R11). It may reach beyond the span on both sides.
    pub period: Period,
    /// The status on the day that is looked at.
    pub status: Status,
    /// The bar.
    pub bar: Bar,
}

/// The part of a period that lies within the span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Where it begins, 0 to 1000.
    pub from: u16,
    /// Where it ends, 0 to 1000: after its last day, which counts whole (R8).
    pub to: u16,
    /// Whether the period began before the span.
    pub begins_before: bool,
    /// Whether the period goes on after the span.
    pub ends_after: bool,
}

/// One month of the span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Day,
    /// Where it begins, 0 to 1000.
    pub from: u16,
    /// How many of the procurations end in it.
    pub expiries: usize,
}

/// The whole view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The page of rows that was asked for.
    pub rows: Page<TimelineRow>,
    /// Every month of the span, with the ends of all the procurations asked for, on whichever page.
    pub months: Vec<Month>,
    /// Where the day that is looked at begins, 0 to 1000; `None` where it isn't in the span.
    pub day: Option<u16>,
}

impl Span {
    /// So many months, from the one in which this day lies; at least 1 and at most 60 months.
    #[must_use]
    pub fn of(day: Day, months: u32) -> Self {
        let into_the_month = i32::try_from(day.day_of_month()).unwrap_or(1);
        Self {
            first: day.plus_days(1_i32.saturating_sub(into_the_month)),
            months: months.clamp(1, MOST_MONTHS),
        }
    }

    /// The first day.
    #[must_use]
    pub fn first(self) -> Day {
        self.first
    }

    /// The last day.
    #[must_use]
    pub fn last(self) -> Day {
        self.first.plus_months(self.months).plus_days(-1)
    }

    /// The first day of each month.
    fn months(self) -> impl Iterator<Item = Day> {
        (0..self.months).map(move |months| self.first.plus_months(months))
    }

    /// Where a day begins, from 0 before the span to 1000 after it.
    fn place(self, day: Day) -> u16 {
        let length = self.first.days_until(self.last()).saturating_add(1);
        let passed = self.first.days_until(day).clamp(0, length);
        let parts = passed.saturating_mul(PARTS).checked_div(length);
        parts
            .and_then(|parts| u16::try_from(parts).ok())
            .unwrap_or_default()
    }

    /// Where a period lies; `None` where it is outside the span.
    fn bar(self, period: Period) -> Option<Bar> {
        let (first, last) = (self.first, self.last());
        (period.start() <= last && period.end() >= first).then(|| Bar {
            from: self.place(period.start()),
            to: self.place(period.end().plus_days(1)),
            begins_before: period.start() < first,
            ends_after: period.end() > last,
        })
    }
}

/// The procurations that the criteria of their list ask for, drawn on a span of months, with their
/// statuses on the day. Rows of which no day lies in the span are left out.
#[must_use]
pub fn timeline(
    register: &Register,
    criteria: &Criteria,
    (span, rows): (Span, Rows),
    day: Day,
) -> Timeline {
    let found = all_procurations(register, criteria, day);
    let drawn = found.iter().flat_map(|id| {
        let row = register.procurations().get(*id);
        row.map(|row| match rows {
            Rows::Procurations => drawn(register, (*id, row), None, span, day)
                .into_iter()
                .collect(),
            Rows::Assignments => assignments(register, *id, row, span, day),
        })
        .unwrap_or_default()
    });
    Timeline {
        rows: Page::of(drawn.collect(), criteria.page(), criteria.size()),
        months: months(register, &found, span),
        day: (span.first() <= day && day <= span.last()).then(|| span.place(day)),
    }
}

fn assignments(
    register: &Register,
    id: ProcurationId,
    row: &Procuration,
    span: Span,
    day: Day,
) -> Vec<TimelineRow> {
    register
        .mandataries(id)
        .filter_map(|assignment| drawn(register, (id, row), Some(assignment), span, day))
        .collect()
}

/// The row of a procuration or of an assignment; `None` where no day of it lies in the span.
fn drawn(
    register: &Register,
    (id, row): (ProcurationId, &Procuration),
    assignment: Option<(AssignmentId, &Assignment)>,
    span: Span,
    day: Day,
) -> Option<TimelineRow> {
    let period = held(register, row, assignment.map(|(_, row)| row.since))?;
    Some(TimelineRow {
        procuration: id,
        assignment: assignment.map(|(id, row)| (id, row.user)),
        period,
        status: row.status(day),
        bar: span.bar(period)?,
    })
}

/// The days on which a procuration holds, given on this day; `None` where there is none: it was revoked
/// before it began, or taken back. On the day of a revocation it holds no longer (R13).
fn held(register: &Register, row: &Procuration, since: Option<Day>) -> Option<Period> {
    let period = row.terms.period;
    let end = match &row.state {
        ProcurationState::Revoked { on, .. } => period.end().min(on.plus_days(-1)),
        // What was taken back counts as if it had never been.
        ProcurationState::Undone { .. } => return None,
        ProcurationState::Open
        | ProcurationState::Suspended
        | ProcurationState::Replaced { .. } => period.end(),
    };
    let from = |start: Day| Period::new(since.map_or(start, |since| start.max(since)), end);
    // Versions that went on from one another for longer than a period may last are drawn as the last one.
    let held = from(register.beginning(row)).or_else(|_| from(period.start()));
    held.ok()
}

/// The months of the span, each with how many procurations end in it by themselves.
fn months(register: &Register, found: &[ProcurationId], span: Span) -> Vec<Month> {
    let mut months: Vec<Month> = span
        .months()
        .map(|first| Month {
            first,
            from: span.place(first),
            expiries: 0,
        })
        .collect();
    let rows = found
        .iter()
        .filter_map(|id| register.procurations().get(*id));
    let standing = rows.filter(|row| {
        matches!(
            row.state,
            ProcurationState::Open | ProcurationState::Suspended
        )
    });
    let ends = standing.map(|row| row.terms.period.end());
    for end in ends.filter(|end| *end <= span.last()) {
        let month = months.iter_mut().rev().find(|month| month.first <= end);
        if let Some(month) = month {
            month.expiries = month.expiries.saturating_add(1);
        }
    }
    months
}
