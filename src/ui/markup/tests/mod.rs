//! How descriptions become what stands in the document, and follow what they read.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing
)]

mod attributes;
mod building;
mod handlers;
mod lists;
mod parts;
mod patching;
mod properties;

use crate::ui::stage::{Stage, count_writes, focused, happens, settled, type_into};
use std::cell::Cell;
use std::rc::Rc;

/// A count that a drawing and its test share.
#[derive(Clone, Default)]
struct Count(Rc<Cell<u32>>);

impl Count {
    fn more(&self) {
        self.0.set(self.0.get().saturating_add(1));
    }

    fn get(&self) -> u32 {
        self.0.get()
    }
}
