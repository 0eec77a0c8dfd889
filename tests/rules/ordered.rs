//! Short lists in order: what is read from storage is put in order again, whoever wrote it there.

use procura::register::{OrderedMap, OrderedSet};
use std::collections::{BTreeMap, BTreeSet};

/// Reads a list from storage as both kinds of set and compares them.
#[track_caller]
fn check_set(stored: &[u32]) {
    let bytes = postcard::to_allocvec(stored).unwrap();
    let set: OrderedSet<u32> = postcard::from_bytes(&bytes).unwrap();
    let expected: BTreeSet<u32> = postcard::from_bytes(&bytes).unwrap();
    assert!(set.iter().eq(expected.iter()), "{stored:?}: {set:?}");
    assert_eq!(set.len(), expected.len());
    for item in 0..6 {
        assert_eq!(set.contains(&item), expected.contains(&item), "{item}");
    }
}

#[test]
fn a_set_is_in_order_without_repeats_however_it_was_stored() {
    for stored in [
        &[] as &[u32],
        &[4],
        &[1, 2, 3],
        &[3, 1, 2],
        &[2, 2, 1, 2],
        &[5, 4, 3, 2, 1, 0],
    ] {
        check_set(stored);
    }
}

#[test]
fn the_last_value_of_a_key_counts_as_it_does_in_a_tree() {
    for stored in [
        vec![(1, 'a'), (2, 'b')],
        vec![(2, 'a'), (1, 'b'), (2, 'c')],
        vec![(3, 'a'), (3, 'b'), (3, 'c')],
    ] {
        let bytes = postcard::to_allocvec(&stored).unwrap();
        let map: OrderedMap<u32, char> = postcard::from_bytes(&bytes).unwrap();
        let expected: BTreeMap<u32, char> = postcard::from_bytes(&bytes).unwrap();
        assert!(map.into_iter().eq(expected), "{stored:?}");
    }
}

#[test]
fn a_press_adds_what_is_missing_and_removes_what_is_there() {
    let mut set: OrderedSet<u32> = [2, 4].into();
    set.toggle(3);
    assert!(set.iter().eq(&[2, 3, 4]));
    set.toggle(2);
    assert!(set.iter().eq(&[3, 4]));
}
