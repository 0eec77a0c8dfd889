//! Texts that somebody keeps to themselves.

use crate::drive::{
    come_in, drive_to_accounts, enter, key, open_again, open_ready_as, own_key, recovery,
    transaction, user,
};
use procura::office::MemoryStore;

#[test]
fn a_private_text_opens_for_its_author_alone() {
    let store = MemoryStore::default();
    let mut office = drive_to_accounts(store.clone());
    let sealed = office.seal_private("draft.1", b"Paie").expect("sealable");
    assert!(!sealed.windows(4).any(|part| part == b"Paie"));

    let opened = office.open_private("draft.1", &sealed);
    assert_eq!(opened.as_deref(), Some(b"Paie".as_slice()));
    assert_eq!(
        office.open_private("draft.2", &sealed),
        None,
        "under its name"
    );
    let mut changed = sealed.clone();
    for place in 0..changed.len() {
        changed[place] ^= 1;
        assert_eq!(office.open_private("draft.1", &changed), None);
        changed[place] ^= 1;
        assert_eq!(office.open_private("draft.1", &sealed[..place]), None);
    }
    office.lock().expect("readable");
    assert_eq!(office.open_private("draft.1", &sealed), None);
    assert_eq!(office.seal_private("draft.1", b"Paie"), None);
    for rank in [1, 2] {
        let other = open_ready_as(store.clone(), rank);
        assert_eq!(other.open_private("draft.1", &sealed), None);
    }
    come_in(&mut office, 0);
    assert!(office.open_private("draft.1", &sealed).is_some());
}

#[test]
fn a_private_text_outlives_a_change_of_passphrase_and_a_recovery() {
    let store = MemoryStore::default();
    let mut office = drive_to_accounts(store.clone());
    let sealed = office.seal_private("draft.1", b"Paie").expect("sealable");
    let chosen = office.change_passphrase(transaction(50), &own_key(0), &key(50));
    chosen.expect("accepted");
    assert!(office.open_private("draft.1", &sealed).is_some());

    let mut recovered = open_again(store);
    let code = crate::drive::code("rse1");
    recovered.recover(&code, &recovery(1)).expect("let in");

    assert!(recovered.open_private("draft.1", &sealed).is_some());
}

#[test]
fn whoever_has_only_a_temporary_key_keeps_nothing() {
    let store = MemoryStore::default();
    let mut office = drive_to_accounts(store.clone());
    let given = office.give_passphrase(transaction(50), user(3), &key(50));
    given.expect("accepted");
    let mut theirs = open_again(store);
    enter(&mut theirs, "employe2", &key(50)).expect("let in");
    assert_eq!(theirs.seal_private("draft.1", b"Paie"), None);
    let chosen = theirs.choose_passphrase(transaction(51), &own_key(3));
    chosen.expect("accepted");
    assert!(theirs.seal_private("draft.1", b"Paie").is_some());
}
