//! Files that come in, and files that go out.
//!
//! In: a newer catalogue, and a file of employees. Out: tables of users, procurations, assignments and accesses,
//! and a calendar of the ends of procurations.
//!
//! Whoever chooses a file may have been given it by anybody, so it is read with care: first its size, then
//! its form, then each entry, and whatever is wrong is said with the place where it stands. What was read
//! changes nothing: it is compared with today's catalogue into a [`CataloguePreview`], and only what a person
//! confirms of that becomes a command, which the desk decides like any other. A file of employees is read the same
//! way, a slice at a time ([`EmployeeReading`]): all of it is added, or nobody.
//!
//! What goes out is put into words by whoever knows how ([`Phrasing`], [`EndPhrasing`]), and says that the app is
//! independent.
//!
//! Invariants:
//! * this room imports `register` only, and the identity of a register from `journal`; it knows no browser: a
//!   file comes in as its bytes, and goes out as a text;
//! * no cell that goes out is taken for a formula by a spreadsheet, and coming in again it says what it said;
//! * a [`CatalogueFile`] is whole: identities of their form and distinct, texts by R14, a task for each body;
//! * no work is done on a file beyond the limits, and no more problems are kept than people read.

mod calendar;
mod cells;
mod columns;
mod employee_problem;
mod employees;
mod encoding;
mod entries;
mod file;
mod preview;
mod problem;
mod sheet;

pub use calendar::{CalendarSource, EndPhrasing, calendar};
pub use columns::Column;
pub use employee_problem::{EmployeeProblem, LineProblem};
pub use employees::{
    EMPLOYEE_FILE_LIMIT, EMPLOYEE_LIMIT, Employee, EmployeeReading, LINE_LIMIT, LINE_PROBLEM_LIMIT,
};
pub use encoding::{Encoding, NotText, decoded};
pub use file::{BODY_LIMIT, CatalogueFile, FILE_LIMIT, TASK_LIMIT, read_catalogue};
pub use preview::CataloguePreview;
pub use problem::{EntryProblem, FileProblem, Member, PROBLEM_LIMIT, Place};
pub use sheet::{Cell, Phrasing, Sheet, SheetWriting};
