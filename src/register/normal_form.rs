//! Unicode's normal forms C and D (UAX #15).
//!
//! The tables are those of the `unicode-normalization` crate, by its canonical primitives. Its own
//! iterators would bring in the compatibility tables as well, which nothing here needs and which weigh
//! some 30 kB of every first visit; a test compares the two on all that Unicode decomposes.

use unicode_normalization::char::{canonical_combining_class, compose, decompose_canonical};

/// A character with its canonical combining class; 0 for one that begins a sequence.
type Classed = (u8, char);

/// Normal form C: composed, as names are kept (R14).
pub(super) fn composed(text: &str) -> String {
    let mut kept: Vec<char> = Vec::new();
    let mut beginning: Option<usize> = None;
    let mut last_class = None;
    for (class, character) in decomposed(text) {
        let is_blocked = last_class.is_some_and(|last| last >= class);
        let place = beginning
            .and_then(|place| kept.get_mut(place))
            .filter(|_| !is_blocked);
        if let Some(place) = place
            && let Some(both) = compose(*place, character)
        {
            *place = both;
            continue;
        }
        if class == 0 {
            beginning = Some(kept.len());
        }
        last_class = (class != 0).then_some(class);
        kept.push(character);
    }
    kept.into_iter().collect()
}

/// Normal form D: decomposed, with its combining marks in canonical order.
pub(super) fn decomposed(text: &str) -> Vec<Classed> {
    let mut all: Vec<Classed> = Vec::with_capacity(text.len());
    for character in text.chars() {
        decompose_canonical(character, |part| {
            all.push((canonical_combining_class(part), part))
        });
    }
    for marks in all.split_mut(|(class, _)| *class == 0) {
        // The order of marks of one class counts, so the sort keeps it.
        marks.sort_by_key(|(class, _)| *class);
    }
    all
}
