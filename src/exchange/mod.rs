//! Files that come in: a newer catalogue.
//!
//! Whoever chooses a file may have been given it by anybody, so it is read with care: first its size, then
//! its form, then each entry, and whatever is wrong is said with the place where it stands. What was read
//! changes nothing: it is compared with today's catalogue into a [`CataloguePreview`], and only what a person
//! confirms of that becomes a command, which the desk decides like any other.
//!
//! Invariants:
//! * this room imports `register` only, and knows no browser: a file comes in as its bytes;
//! * a [`CatalogueFile`] is whole: identities of their form and distinct, texts by R14, a task for each body;
//! * no work is done on a file beyond the limits, and no more problems are kept than people read.

mod entries;
mod file;
mod preview;
mod problem;

pub use file::{BODY_LIMIT, CatalogueFile, FILE_LIMIT, TASK_LIMIT, read_catalogue};
pub use preview::CataloguePreview;
pub use problem::{EntryProblem, FileProblem, Member, PROBLEM_LIMIT, Place};
