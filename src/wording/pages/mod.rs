//! The sentences of the pages, one table a group of pages.

mod entry;
mod forms;
mod founding;
mod frame;
mod management;
mod procedures;
mod storage;

pub use entry::Entry;
pub use forms::{Forms, Lists, Summaries};
pub use founding::Founding;
pub use frame::Frame;
pub use management::Management;
pub use procedures::Procedures;
pub use storage::Storage;

pub(super) fn gather(all: &mut Vec<(String, String)>) {
    Entry::gather(all);
    Forms::gather(all);
    Founding::gather(all);
    Frame::gather(all);
    Lists::gather(all);
    Management::gather(all);
    Procedures::gather(all);
    Storage::gather(all);
    Summaries::gather(all);
}
