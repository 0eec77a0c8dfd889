//! Slots that nobody should find any more: of older editions that the second copy has brought back, and of
//! newer ones of which no record speaks. A departure destroys them all, and a suspension leaves none open.

use crate::drive::{
    Desk, come_in, drive_to_accounts, key, open_again, open_ready, recovery, submit, transaction,
    user,
};
use crate::stores::FaultyStore;
use procura::office::{Key, MemoryStore, Place, SlotKind, SlotPlace, Store as _, StoreProblem};
use procura::register::Command;

const KINDS: [SlotKind; 3] = [SlotKind::Open, SlotKind::Closed, SlotKind::Recovery];

/// A register whose other officer has an account with a recovery code, and one employee an account. The
/// first officer is in.
fn scene() -> (Desk, MemoryStore) {
    let store = MemoryStore::default();
    let mut office = drive_to_accounts(store.clone());
    office.lock().expect("readable");
    come_in(&mut office, 1);
    let renewed = office.renew_recovery(transaction(59), &recovery(9));
    renewed.expect("accepted");
    office.lock().expect("readable");
    come_in(&mut office, 0);
    (office, store)
}

fn slots(store: &MemoryStore, rank: u32) -> Vec<SlotPlace> {
    let keys = store.content().into_keys();
    let places = keys.filter_map(|key| match key.place() {
        Place::Slot(slot) if slot.user == user(rank) => Some(slot),
        _ => None,
    });
    places.collect()
}

fn kinds(store: &MemoryStore, rank: u32) -> Vec<SlotKind> {
    slots(store, rank).iter().map(|slot| slot.kind).collect()
}

/// Puts the slot of this user there under every kind, in editions before and after its own.
fn litter(store: &MemoryStore, rank: u32) {
    let places = slots(store, rank);
    let whole = places.iter().find(|slot| slot.kind != SlotKind::Recovery);
    let place = *whole.expect("an account");
    let text = store.content()[&Key::slot(place)].clone();
    for kind in KINDS {
        for edition in [0, 1, place.edition + 1, place.edition + 7] {
            let left = SlotPlace {
                kind,
                edition,
                ..place
            };
            store.put(Key::slot(left), &text);
        }
    }
}

#[test]
fn r10_a_departure_destroys_whatever_is_left_of_an_account() {
    for rank in [1, 2] {
        let (mut office, store) = scene();
        litter(&store, rank);
        if rank == 1 {
            office.lock().expect("readable");
            come_in(&mut office, 1);
        }

        submit(&mut office, 60, Command::RecordDeparture(user(rank)));

        assert_eq!(slots(&store, rank), []);
        assert!(!slots(&store, 0).is_empty(), "nobody else's is touched");
    }
}

#[test]
fn r10_what_comes_back_of_whoever_left_goes_when_an_officer_comes_in() {
    let (mut office, store) = scene();
    let kept = store.content();
    submit(&mut office, 60, Command::RecordDeparture(user(2)));
    for (key, text) in kept {
        store.put(key, &text);
    }
    litter(&store, 2);

    drop(open_ready(store.clone()));

    assert_eq!(slots(&store, 2), []);
}

#[test]
fn r10_a_slot_of_which_no_record_speaks_goes_with_its_user() {
    let (_, memory) = scene();
    let store = FaultyStore::over(memory.clone());
    let mut office = open_ready(store.clone());
    // The slot is stored, and the record isn't; nor can the slot be taken out again.
    store.fail_from_write(3, StoreProblem::Full);
    let given = office.give_passphrase(transaction(60), user(3), &key(61));
    assert!(given.is_err());
    store.recover();
    assert_eq!(kinds(&memory, 3), [SlotKind::Open]);

    submit(&mut office, 61, Command::RecordDeparture(user(3)));

    assert_eq!(slots(&memory, 3), []);
}

#[test]
fn a_suspension_leaves_no_slot_open() {
    for (rank, recovers) in [(1, true), (2, false)] {
        let (mut office, store) = scene();
        litter(&store, rank);
        let before = slots(&store, rank);
        assert!(before.iter().any(|slot| slot.kind == SlotKind::Open));

        submit(&mut office, 60, Command::SuspendUser(user(rank)));

        let left = kinds(&store, rank);
        assert!(!left.contains(&SlotKind::Open), "{left:?}");
        assert!(left.contains(&SlotKind::Closed), "{left:?}");
        assert_eq!(left.contains(&SlotKind::Recovery), recovers);
    }
}

#[test]
fn a_suspension_closes_a_newer_slot_that_is_all_its_user_has() {
    let (mut office, store) = scene();
    let place = slots(&store, 2)[0];
    let text = store.content()[&Key::slot(place)].clone();
    let newer = SlotPlace {
        edition: place.edition + 1,
        ..place
    };
    store.put(Key::slot(newer), &text);
    store.remove(&Key::slot(place)).expect("removed");

    submit(&mut office, 60, Command::SuspendUser(user(2)));

    let closed = SlotPlace {
        kind: SlotKind::Closed,
        ..newer
    };
    assert_eq!(slots(&store, 2), [closed]);
    submit(&mut office, 61, Command::ReactivateUser(user(2)));
    assert_eq!(slots(&store, 2), [newer]);
    assert_eq!(store.content()[&Key::slot(newer)], text);
    let mut theirs = open_again(store);
    come_in(&mut theirs, 2);
}

#[test]
fn what_comes_back_of_somebody_suspended_is_closed_when_an_officer_comes_in() {
    let (mut office, store) = scene();
    let kept = store.content();
    submit(&mut office, 60, Command::SuspendUser(user(2)));
    for (key, text) in kept {
        store.put(key, &text);
    }
    litter(&store, 2);

    let mut office = open_again(store.clone());
    come_in(&mut office, 0);

    assert!(!kinds(&store, 2).contains(&SlotKind::Open));
    submit(&mut office, 61, Command::ReactivateUser(user(2)));
    let mut theirs = open_again(store);
    come_in(&mut theirs, 2);
}
