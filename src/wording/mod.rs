//! Every sentence that a person reads, in French and in English.
//!
//! Sentences stand in [`sentences!`] tables, French and English side by side: a sentence without one
//! of the two doesn't compile, nor does a problem, a refusal or an event without a sentence, since each
//! is put into words by an exhaustive `match`.
//!
//! Invariants of this room:
//! * no sentence stands anywhere else;
//! * no two tables have the same name: by it a table's sentences are found in what is loaded;
//! * French follows the typography of Québec: no space before `;` `!` `?`, a no-break space before
//!   `:` and inside « », ’ and not ' (a test reads every sentence);
//! * a sentence says what happened, what was kept and what to do, as one would at a counter.
//!
//! It imports `register`, `procedure` and `overview`, and knows no browser.

mod calendar;
mod conditions;
mod denials;
mod employees;
mod events;
mod facts;
mod files;
mod language;
pub mod loading;
mod names;
mod problems;
mod records;
mod refusals;
mod remedies;
mod sentences;
mod sheets;
mod values;

pub mod pages;

pub use calendar::{
    day_in_words, days_in_words, length_in_words, list_in_words, month_in_words, period_in_words,
    time_in_words,
};
pub use conditions::{
    Conditions, condition_in_words, filter_in_words, filter_name, order_name, person_with_code,
};
pub use denials::{denial_in_words, ground_in_words};
pub use employees::{employee_problem_in_words, line_problem_in_words, reading_in_words};
pub use events::event_in_words;
pub use facts::{Fact, changed_in_words, state_in_words};
pub use files::file_problem_in_words;
pub use language::Language;
pub use names::{
    FieldLabel, Names, body_name, enrolment_name, name_of_body, name_of_task, procuration_name,
    role_name, standing_name, status_name, task_kind_name, task_name,
};
pub use problems::problem_in_words;
pub use records::refused_record_in_words;
pub use refusals::refusal_in_words;
pub use remedies::{no_remedy_in_words, remedy_in_words};
pub use sentences::{Example, Wording};

/// Every sentence of every table in both languages, French first, each with an example of what it
/// tells: for the tests that read them all.
#[doc(hidden)]
#[must_use]
pub fn every_sentence() -> Vec<(String, String)> {
    gathered().sentences
}

fn gathered() -> sentences::Gathered {
    let mut all = sentences::Gathered::default();
    calendar::gather(&mut all);
    remedies::gather(&mut all);
    conditions::gather(&mut all);
    denials::gather(&mut all);
    employees::gather(&mut all);
    events::gather(&mut all);
    facts::gather(&mut all);
    names::gather(&mut all);
    files::gather(&mut all);
    problems::gather(&mut all);
    records::gather(&mut all);
    refusals::gather(&mut all);
    sheets::gather(&mut all);
    pages::gather(&mut all);
    all
}
