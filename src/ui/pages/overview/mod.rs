//! The whole picture: **Qui peut faire quoi**, **Par organisme**, **Calendrier** and **Pourquoi?**.
//!
//! Invariants:
//! * what a view shows is what its address asks: a form writes the address, and the view follows it, so
//!   that Back, a reload, a bookmark and the other language lead to the same rows;
//! * what the address asks and isn't understood is said, and nothing is shown in its stead;
//! * a day that is over is shown from the journal ([`looked_at`]).

mod answer;
mod asked;
mod by_body;
mod drawing;
mod form;
mod looked_at;
#[cfg(test)]
mod tests;
mod timeline;
mod who_may;
mod why;

pub(in crate::ui::pages) use asked::{link_with, person, place};
pub(in crate::ui) use by_body::by_body_page;
#[cfg(feature = "gallery")]
pub(in crate::ui::pages) use drawing::drawing;
pub(in crate::ui) use timeline::timeline_page;
pub(in crate::ui) use who_may::who_may_page;
pub(in crate::ui) use why::why_page;
