//! The browser's two copies of what the app keeps: local storage, which is read and written at once, and
//! a second one that outlives a power cut.
//!
//! Local storage can lose what was written last, and nothing else by itself. So a second copy that goes
//! further completes it, and the other way round. Where the same key holds two different records, or local
//! storage lacks one in the middle, somebody or something has been there: then neither is touched, and
//! a person decides.

use super::{Entry, Fault, Key, Place};
use crate::journal::RegisterId;
use std::collections::BinaryHeap;

/// How two copies fit together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reconciled {
    /// What local storage lacks.
    pub to_local: Vec<Entry>,
    /// What the second copy lacks.
    pub to_second: Vec<Entry>,
    /// How they differ; `None` when they don't. Then neither lacks anything that it may be given.
    pub difference: Option<Divergence>,
}

/// Two copies that differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Divergence {
    /// Where.
    pub(super) fault: Fault,
    /// What the second copy holds.
    pub(super) second: Vec<Entry>,
}

/// Compares what local storage and the second copy hold. Drafts and preferences, of which no second copy
/// is kept, are no concern of it.
#[must_use]
pub fn reconcile(local: Vec<Entry>, second: Vec<Entry>) -> Reconciled {
    let (local, second) = (kept_twice(local), kept_twice(second));
    let (to_local, differing) = lacking(&local, &second);
    let (to_second, _) = lacking(&second, &local);
    let lacks = to_local.iter().copied();
    let holes = lacks.filter(|entry| is_hole(&local, &entry.key));
    let first = differing
        .into_iter()
        .chain(holes)
        .map(|entry| entry.key.sequence())
        .filter(|sequence| *sequence > 0)
        .min();
    if let Some(sequence) = first {
        let fault = Fault::CopiesDiffer { sequence };
        return Reconciled {
            difference: Some(Divergence { fault, second }),
            ..Reconciled::default()
        };
    }
    Reconciled {
        to_local: to_local.into_iter().cloned().collect(),
        to_second: to_second.into_iter().cloned().collect(),
        difference: None,
    }
}

/// What is kept in both copies, by key.
fn kept_twice(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.retain(|entry| !entry.key.is_passing());
    BinaryHeap::from(entries).into_sorted_vec()
}

/// What the first of two sorted copies lacks of the second, and what stands there under the same key as
/// something else.
fn lacking<'a>(of: &[Entry], from: &'a [Entry]) -> (Vec<&'a Entry>, Vec<&'a Entry>) {
    let (mut lacking, mut differing) = (Vec::new(), Vec::new());
    let mut own = of.iter().peekable();
    for entry in from {
        while own.next_if(|one| one.key < entry.key).is_some() {}
        match own.peek() {
            Some(one) if one.key == entry.key && one.text == entry.text => {}
            Some(one) if one.key == entry.key => differing.push(entry),
            _ => lacking.push(entry),
        }
    }
    (lacking, differing)
}

/// Whether a record that is missing stands before one that is there.
fn is_hole(local: &[Entry], missing: &Key) -> bool {
    let Place::Record { register, sequence } = missing.place() else {
        return false;
    };
    newest(local, register).is_some_and(|newest| sequence < newest)
}

fn newest(entries: &[Entry], wanted: RegisterId) -> Option<u32> {
    let sequences = entries.iter().filter_map(|entry| match entry.key.place() {
        Place::Record { register, sequence } if register == wanted => Some(sequence),
        _ => None,
    });
    sequences.max()
}
