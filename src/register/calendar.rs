//! Civil dates and the period of a procuration (R2, R8).

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// The longest period, in years (R2).
pub const MAXIMUM_YEARS: u32 = 25;

/// A civil date in Québec, from the year 1 to the year 9999 (R8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub struct Day(NaiveDate);

impl Day {
    /// The day of this year, month (1 to 12) and day of the month, or `None` where the calendar has
    /// no such day, like 29 February of a common year.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).and_then(Self::within_range)
    }

    /// Reads `YYYY-MM-DD` (ISO 8601, what a native date field gives). `None` for any other shape and
    /// for a day that the calendar doesn't have.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let shaped = parts.next().is_none() && (year.len(), month.len(), day.len()) == (4, 2, 2);
        let digits = [year, month, day]
            .iter()
            .all(|part| part.bytes().all(|b| b.is_ascii_digit()));
        if !(shaped && digits) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    fn within_range(date: NaiveDate) -> Option<Self> {
        (1..=9999).contains(&date.year()).then_some(Self(date))
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day_of_month(self) -> u32 {
        self.0.day()
    }

    /// `YYYY-MM-DD` (ISO 8601), as in tables.
    #[must_use]
    pub fn iso(self) -> String {
        format!(
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day_of_month()
        )
    }

    /// The same day of the month so many months later, or the last day of that month where it is
    /// shorter. Stops at the last day of the range.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        self.0
            .checked_add_months(Months::new(months))
            .and_then(Self::within_range)
            .unwrap_or(Self(LAST))
    }

    /// So many days later (earlier when negative). Stops at the ends of the range.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        let number = self
            .0
            .num_days_from_ce()
            .saturating_add(days)
            .clamp(1, LAST_NUMBER);
        NaiveDate::from_num_days_from_ce_opt(number).map_or(self, Self)
    }

    /// How many days from this day to the other one: negative when the other is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i32 {
        other
            .0
            .num_days_from_ce()
            .saturating_sub(self.0.num_days_from_ce())
    }
}

/// 9999-12-31.
const LAST: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};
/// The number of that day, counted from 0001-01-01 as day 1.
const LAST_NUMBER: i32 = 3_652_059;

impl From<Day> for i32 {
    fn from(day: Day) -> Self {
        day.0.num_days_from_ce()
    }
}

impl TryFrom<i32> for Day {
    type Error = &'static str;

    fn try_from(number: i32) -> Result<Self, Self::Error> {
        NaiveDate::from_num_days_from_ce_opt(number)
            .and_then(Self::within_range)
            .ok_or("a day outside the years 1 to 9999")
    }
}

/// From when to when, both ends included. The end is never before the start, and never more than
/// [`MAXIMUM_YEARS`] years after it (R2): no other value can be made, read back from storage included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(Day, Day)", into = "(Day, Day)")]
pub struct Period {
    start: Day,
    end: Day,
}

/// Why two days don't make a period (R2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodProblem {
    /// The end is before the start.
    EndBeforeStart {
        /// The start that was given.
        start: Day,
    },
    /// The end is more than [`MAXIMUM_YEARS`] years after the start.
    TooLong {
        /// The latest end that this start allows.
        latest: Day,
    },
}

impl std::fmt::Display for PeriodProblem {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a period out of bounds")
    }
}

impl Period {
    /// A period of these two days, both included.
    ///
    /// # Errors
    /// When the end is before the start, or more than [`MAXIMUM_YEARS`] years after it.
    pub fn new(start: Day, end: Day) -> Result<Self, PeriodProblem> {
        let latest = start.plus_months(MAXIMUM_YEARS.saturating_mul(12));
        if end < start {
            Err(PeriodProblem::EndBeforeStart { start })
        } else if end > latest {
            Err(PeriodProblem::TooLong { latest })
        } else {
            Ok(Self { start, end })
        }
    }

    /// The first day.
    #[must_use]
    pub fn start(self) -> Day {
        self.start
    }

    /// The last day, which counts whole (R8).
    #[must_use]
    pub fn end(self) -> Day {
        self.end
    }

    /// Whether the day lies within the period.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        (self.start..=self.end).contains(&day)
    }

    /// Whether the period is longer than one year, which is allowed but deserves a piece of advice (R2).
    #[must_use]
    pub fn exceeds_a_year(self) -> bool {
        self.end > self.start.plus_months(12)
    }
}

impl From<Period> for (Day, Day) {
    fn from(period: Period) -> Self {
        (period.start, period.end)
    }
}

impl TryFrom<(Day, Day)> for Period {
    type Error = PeriodProblem;

    fn try_from((start, end): (Day, Day)) -> Result<Self, Self::Error> {
        Self::new(start, end)
    }
}
