//! The sentences of the pages, one table a group of pages.

mod entry;
mod forms;
mod frame;
mod procedures;

pub use entry::Entry;
pub use forms::{Forms, Lists, Summaries};
pub use frame::Frame;
pub use procedures::Procedures;

pub(super) fn gather(all: &mut Vec<(String, String)>) {
    Entry::gather(all);
    Forms::gather(all);
    Frame::gather(all);
    Lists::gather(all);
    Procedures::gather(all);
    Summaries::gather(all);
}
