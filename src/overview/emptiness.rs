//! Why a list shows nothing.

use super::{Chip, Criteria};

/// Why a list shows nothing, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Emptiness {
    /// There is nothing, whatever is asked.
    NothingAtAll,
    /// There is something, but not of what is asked.
    NoneMatches {
        /// The conditions of which each one, left out by itself, gives rows, with how many. None where
        /// two stand in the way.
        removals: Vec<(Chip, usize)>,
    },
}

/// Explains a list that shows nothing; `None` where it shows something. The count tells how many rows
/// there are for given criteria: it is asked once for each condition, and once without any.
#[must_use]
pub fn emptiness(criteria: &Criteria, count: &dyn Fn(&Criteria) -> usize) -> Option<Emptiness> {
    if count(criteria) > 0 {
        return None;
    }
    if count(&criteria.clone().cleared()) == 0 {
        return Some(Emptiness::NothingAtAll);
    }
    let removals = criteria.chips().into_iter().filter_map(|chip| {
        let rows = count(&chip.without);
        (rows > 0).then_some((chip, rows))
    });
    Some(Emptiness::NoneMatches {
        removals: removals.collect(),
    })
}
