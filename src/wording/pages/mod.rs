//! The sentences of the pages, one table a group of pages.

mod frame;

pub use frame::Frame;

pub(super) fn gather(all: &mut Vec<(String, String)>) {
    Frame::gather(all);
}
