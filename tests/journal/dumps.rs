//! Everything can be downloaded, whatever state it is in.

use crate::drive::{drive_to_founded, look};
use crate::impaired::Stored;
use procura::office::{Key, MemoryStore, Store as _};

#[test]
fn everything_can_be_downloaded_even_what_cant_be_read() {
    let stored = Stored::new();
    stored.put(4, "damaged\tin\nsome \\ way, né");
    let office = look(stored.store.clone());

    let dump = office.dump().expect("readable");

    let line = format!(
        "{}\tdamaged\\tin\\nsome \\\\ way, né",
        stored.key(4).as_str()
    );
    assert_eq!(dump.lines().filter(|one| *one == line).count(), 1);
    for sequence in [1, 2, 3, 5, 6, 7, 8] {
        let line = format!(
            "{}\t{}",
            stored.key(sequence).as_str(),
            stored.text(sequence)
        );
        assert!(dump.lines().any(|one| one == line), "{sequence}");
    }
    let count = stored.store.content().len();
    assert_eq!(dump.lines().count(), count, "with the copy kept aside");
    assert!(count > 8);
}

#[test]
fn what_is_shown_can_be_downloaded_even_when_storage_has_lost_it() {
    let store = MemoryStore::default();
    let mut office = drive_to_founded(store.clone());
    let id = office.journal().register_id().expect("founded");
    let text = office.journal().text(1).expect("recorded").to_owned();
    store.remove(&Key::record(id, 1)).expect("removable");
    assert_eq!(office.catch_up(), Ok(true));

    let dump = office.dump().expect("readable");

    let last = format!("shown:procura.1.{id}.1\t{text}");
    assert_eq!(dump.lines().last(), Some(last.as_str()));
    assert_eq!(dump.lines().count(), store.content().len() + 1);
}
