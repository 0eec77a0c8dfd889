//! Days, periods, times and lists, as sentences say them.
//!
//! These words are the app's own, and not those that a browser gives through `Intl`: files that go out and the
//! journal say days in words too, natively as in the browser, and must say them alike everywhere; and `Intl` has
//! neither the "1er" of Québec nor the no-break space that keeps a number beside its month. That they are otherwise
//! those of `Intl` for `fr-CA` and `en-CA` (days, months, lists, and which amounts are singular), a test in the
//! browser holds: `tests/web/words.rs`.

use super::sentences::Gathered;
use super::sentences::{Example, Value, sentences};
use super::{Language, Wording};
use crate::register::{Day, Period};

sentences! {
    later:
    /// Periods and lengths.
    Calendar {
        FromTo { start: String, end: String } =>
            "du {start} au {end} inclusivement", "from {start} to {end} inclusive";
        OneDay { day: String } => "le {day} seulement", "on {day} only";
        Days { count: usize } => "{count} jour" | "{count} jours", "{count} day" | "{count} days";
        Months { count: usize } => "{count} mois" | "{count} mois", "{count} month" | "{count} months";
        Years { count: usize } => "{count} an" | "{count} ans", "{count} year" | "{count} years";
        Time { day: String, hour: u32, minute: Minute } =>
            "{day}, {hour}\u{a0}h\u{a0}{minute}", "{day}, {hour}:{minute}";
        And { first: String, last: String } => "{first} et {last}", "{first} and {last}";
    }
}

/// The minute of a time, which always has two digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minute(u32);

impl Value for Minute {
    fn shown(&self, _language: Language) -> String {
        format!("{:02}", self.0)
    }
}

impl Example for Minute {
    fn example(number: usize) -> Self {
        Self(u32::example(number))
    }
}

pub(super) fn gather(all: &mut Gathered) {
    Calendar::gather(all);
}

const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of a day's month.
fn month_name(day: Day, language: Language) -> &'static str {
    let place = usize::try_from(day.month().saturating_sub(1)).unwrap_or(0);
    let names = language.choose(&MONTHS_FR, &MONTHS_EN);
    names.get(place).copied().unwrap_or_default()
}

/// The month of a day: "août 2026", "August 2026".
#[must_use]
pub fn month_in_words(day: Day, language: Language) -> String {
    format!("{} {}", month_name(day, language), day.year())
}

/// A day as in a sentence: "1er août 2026", "August 1, 2026".
#[must_use]
pub fn day_in_words(day: Day, language: Language) -> String {
    let month = month_name(day, language);
    let (number, year) = (day.day_of_month(), day.year());
    match language {
        Language::French if number == 1 => format!("1er\u{a0}{month} {year}"),
        Language::French => format!("{number}\u{a0}{month} {year}"),
        Language::English => format!("{month}\u{a0}{number}, {year}"),
    }
}

/// A period as in a sentence: both days are included, and said to be.
#[must_use]
pub fn period_in_words(period: Period, language: Language) -> String {
    days_in_words(period.start(), period.end(), language)
}

/// The days from the first to the last one, as in a sentence.
#[must_use]
pub fn days_in_words(first: Day, last: Day, language: Language) -> String {
    let start = day_in_words(first, language);
    if first == last {
        return Calendar::OneDay { day: start }.say(language).into_owned();
    }
    let end = day_in_words(last, language);
    Calendar::FromTo { start, end }.say(language).into_owned()
}

/// How long a period is: in years or months when it is a whole number of them, from a day to the same
/// day of a later month, else in days, both ends included.
#[must_use]
pub fn length_in_words(period: Period, language: Language) -> String {
    let (start, end) = (period.start(), period.end());
    let whole = (1..=300_u32).find(|&months| start.plus_months(months) >= end);
    let sentence = match whole {
        Some(months) if start.plus_months(months) == end && months.is_multiple_of(12) => {
            Calendar::Years {
                count: count(months.div_euclid(12)),
            }
        }
        Some(months) if start.plus_months(months) == end => Calendar::Months {
            count: count(months),
        },
        _ => {
            let days = start.days_until(end).saturating_add(1);
            Calendar::Days {
                count: usize::try_from(days).unwrap_or(0),
            }
        }
    };
    sentence.say(language).into_owned()
}

/// A day and a time of that day, hour and minute as given: "23 novembre 2026, 14 h 05". Minutes have two
/// digits, since times stand one above the other in the journal.
#[must_use]
pub fn time_in_words(day: Day, hour: u32, minute: u32, language: Language) -> String {
    let day = day_in_words(day, language);
    let minute = Minute(minute);
    Calendar::Time { day, hour, minute }
        .say(language)
        .into_owned()
}

/// A list as in a sentence: "a, b et c".
#[must_use]
pub fn list_in_words(items: &[String], language: Language) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [others @ .., last] => {
            let (first, last) = (others.join(", "), last.clone());
            Calendar::And { first, last }.say(language).into_owned()
        }
    }
}

fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
