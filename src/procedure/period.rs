//! The two dates of a period, as typed (R2).

use super::problem::kept;
use super::{Field, Problem, Reason};
use crate::register::{Day, Period, PeriodProblem, check_period};
use serde::{Deserialize, Serialize};

/// The dates as a person typed them: `YYYY-MM-DD` once they are whole, anything before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodAnswers {
    /// Date de début.
    pub start: String,
    /// Date de fin.
    pub end: String,
}

/// What happened to the dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeriodInput {
    /// The start was typed.
    StartTyped(String),
    /// The end was typed.
    EndTyped(String),
    /// One of the quick choices was pressed.
    LengthChosen(QuickLength),
}

/// The quick choices of a length, counted from the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuickLength {
    /// 3 mois.
    ThreeMonths,
    /// 6 mois.
    SixMonths,
    /// 1 an.
    OneYear,
}

impl QuickLength {
    /// Every choice, shortest first.
    pub const ALL: [Self; 3] = [Self::ThreeMonths, Self::SixMonths, Self::OneYear];

    /// The length in months.
    #[must_use]
    pub fn months(self) -> u32 {
        match self {
            Self::ThreeMonths => 3,
            Self::SixMonths => 6,
            Self::OneYear => 12,
        }
    }
}

impl PeriodAnswers {
    /// The answers before anybody answered: the start is today (R2), the end is to be given.
    #[must_use]
    pub fn starting(today: Day) -> Self {
        Self {
            start: today.iso(),
            end: String::new(),
        }
    }

    /// The answers that give what is left of this period: what has begun begins anew today (R2).
    #[must_use]
    pub fn from_today(period: Period, today: Day) -> Self {
        Self {
            start: period.start().max(today).iso(),
            end: period.end().iso(),
        }
    }

    /// Takes an input. A quick choice needs a start that is a date, and changes nothing without one.
    pub fn receive(&mut self, input: PeriodInput) {
        match input {
            PeriodInput::StartTyped(text) => self.start = text,
            PeriodInput::EndTyped(text) => self.end = text,
            PeriodInput::LengthChosen(length) => {
                if let Some(start) = Day::parse(&self.start) {
                    self.end = start.plus_months(length.months()).iso();
                }
            }
        }
    }

    /// The period, whatever today is; `None` where the dates don't make one.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        Period::new(Day::parse(&self.start)?, Day::parse(&self.end)?).ok()
    }

    /// The period that may be submitted today.
    ///
    /// # Errors
    /// Everything that has to be put right, in the order of the fields.
    pub fn check(&self, today: Day) -> Result<Period, Vec<Problem>> {
        let mut problems = Vec::new();
        let start = kept(date(&self.start, Field::Start), &mut problems);
        if let Some(start) = start {
            kept(begins_today_or_later(start, today), &mut problems);
        }
        let end = kept(date(&self.end, Field::End), &mut problems);
        let period = start.zip(end).and_then(|(start, end)| {
            let made = Period::new(start, end).map_err(at_end);
            kept(made, &mut problems)
        });
        match period {
            Some(period) if problems.is_empty() => Ok(period),
            _ => Err(problems),
        }
    }
}

fn begins_today_or_later(start: Day, today: Day) -> Result<(), Problem> {
    // A period of one day has the same start, and every such period can be made.
    match Period::new(start, start) {
        Ok(period) => check_period(period, today).map_err(Problem::from),
        Err(problem) => Err(at_end(problem)),
    }
}

fn at_end(problem: PeriodProblem) -> Problem {
    Problem::new(Field::End, Reason::Period(problem))
}

fn date(typed: &str, field: Field) -> Result<Day, Problem> {
    if typed.trim().is_empty() {
        return Err(Problem::new(field, Reason::Missing));
    }
    Day::parse(typed).ok_or_else(|| Problem::new(field, Reason::NotADate))
}
