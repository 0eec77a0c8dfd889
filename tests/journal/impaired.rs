//! Opening what isn't what was written: the longest valid prefix is shown, nothing is written over.

use crate::drive::{creation, drive_to_assigned, officer, open, transaction, world};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use procura::journal::{ChainProblem, Digest, Record, RegisterId, Sealed};
use procura::office::{Fault, Key, MemoryStore, Office, Opening, Place, Store as _, SubmitProblem};
use procura::register::Register;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A small register of 8 records, as stored.
pub(crate) struct Stored {
    pub(crate) store: MemoryStore,
    pub(crate) id: RegisterId,
}

impl Stored {
    pub(crate) fn new() -> Self {
        let store = MemoryStore::default();
        let office = drive_to_assigned(store.clone());
        let id = office.journal().register_id().expect("founded");
        Self { store, id }
    }

    pub(crate) fn key(&self, sequence: u32) -> Key {
        Key::record(self.id, sequence)
    }

    pub(crate) fn text(&self, sequence: u32) -> String {
        let text = self.store.read(&self.key(sequence)).expect("readable");
        text.expect("recorded")
    }

    pub(crate) fn put(&self, sequence: u32, text: &str) {
        self.store.put(self.key(sequence), text);
    }

    pub(crate) fn take(&self, sequence: u32) -> String {
        let text = self.text(sequence);
        self.store.remove(&self.key(sequence)).expect("removable");
        text
    }

    /// Writes the record again with a change, its own digest made to fit.
    pub(crate) fn forge(&self, sequence: u32, change: impl FnOnce(&mut Record)) {
        let mut record = Sealed::read(&self.text(sequence))
            .expect("whole")
            .record()
            .clone();
        change(&mut record);
        self.put(sequence, Sealed::write(record).expect("writable").text());
    }
}

/// The registers that the first records make: none of them, one, and so on.
static REGISTERS: LazyLock<Vec<Register>> = LazyLock::new(|| {
    let whole = drive_to_assigned(MemoryStore::default());
    let register_of_first = |count| {
        let mut register = Register::default();
        let records = whole.journal().records().take(count);
        for event in records.flat_map(|record| &record.events) {
            register.apply(event);
        }
        register
    };
    (0..=whole.journal().len()).map(register_of_first).collect()
});

/// What was under the keys of the register is there unchanged; what came is kept aside.
fn assert_nothing_overwritten(before: &BTreeMap<Key, String>, store: &MemoryStore) {
    let after = store.content();
    for (key, text) in before {
        assert_eq!(after.get(key), Some(text), "{}", key.as_str());
    }
    for key in after.keys().filter(|key| !before.contains_key(key)) {
        assert!(
            key.as_str().starts_with("procura.aside."),
            "{}",
            key.as_str()
        );
    }
}

/// Opens what is impaired: read-only, on the first so many records, for this reason, and nothing is
/// ever written over.
#[track_caller]
pub(crate) fn check_impaired(store: &MemoryStore, count: usize, fault: Fault) {
    let before = store.content();

    let opening = Office::open(store.clone(), world());

    let Opening::Impaired(mut office) = opening else {
        panic!("taken for whole or for a first visit");
    };
    let impairment = office.impairment().expect("impaired").clone();
    assert_eq!(impairment.fault, fault);
    assert_eq!(impairment.copy, Ok(()));
    assert_eq!(office.journal().len(), count);
    assert_eq!(*office.register(), REGISTERS[count]);
    let refused = office.submit(officer(), transaction(99), creation(99, "Indue"));
    assert_eq!(refused, Err(SubmitProblem::ReadOnly(fault)));
    assert_eq!(office.catch_up(), Ok(false));
    assert!(office.found_sample().is_err());
    assert!(office.remove_sample().is_err());
    assert_nothing_overwritten(&before, store);
    let once = store.content();
    drop(open(store.clone()));
    assert_eq!(store.content(), once, "a second look keeps no second copy");
}

#[test]
fn every_changed_character_in_storage_gives_the_longest_valid_prefix() {
    for sequence in 1..=8 {
        let length = Stored::new().text(sequence).len();
        for place in 0..length {
            let stored = Stored::new();
            let mut bytes = stored.text(sequence).into_bytes();
            bytes[place] = if bytes[place] == b'A' { b'B' } else { b'A' };
            stored.put(sequence, &String::from_utf8(bytes).expect("ASCII"));

            let count = usize::try_from(sequence - 1).expect("few");
            check_impaired(&stored.store, count, Fault::Damaged { sequence });
        }
    }
}

#[test]
fn every_truncated_text_in_storage_gives_the_longest_valid_prefix() {
    for sequence in 1..=8 {
        for length in 0..Stored::new().text(sequence).len() {
            let stored = Stored::new();
            stored.put(sequence, &stored.text(sequence)[..length]);

            let count = usize::try_from(sequence - 1).expect("few");
            check_impaired(&stored.store, count, Fault::Damaged { sequence });
        }
    }
}

#[test]
fn a_missing_record_is_a_gap_when_later_ones_are_there() {
    for sequence in 1..=7 {
        let stored = Stored::new();
        stored.take(sequence);

        let count = usize::try_from(sequence - 1).expect("few");
        check_impaired(&stored.store, count, Fault::Missing { sequence });
    }
}

#[test]
fn swapped_records_dont_pass() {
    for sequence in 1..=7 {
        let stored = Stored::new();
        let (one, other) = (stored.text(sequence), stored.text(sequence + 1));
        stored.put(sequence, &other);
        stored.put(sequence + 1, &one);

        let problem = ChainProblem::WrongSequence {
            expected: sequence,
            found: sequence + 1,
        };
        // The second record isn't the one after which the register is named.
        let fault = match sequence {
            1 => Fault::OtherRegister,
            _ => Fault::Unchained { sequence, problem },
        };
        check_impaired(
            &stored.store,
            usize::try_from(sequence - 1).expect("few"),
            fault,
        );
    }
}

#[test]
fn the_record_of_another_register_doesnt_pass() {
    let mut other = open(MemoryStore::default());
    other.found_sample().expect("made");
    let other_id = other.journal().register_id().expect("founded");
    for sequence in 1..=8 {
        let text = other.store().read(&Key::record(other_id, sequence));
        let stored = Stored::new();
        stored.put(sequence, &text.expect("readable").expect("recorded"));

        let problem = ChainProblem::BrokenLink;
        let fault = match sequence {
            1 => Fault::OtherRegister,
            _ => Fault::Unchained { sequence, problem },
        };
        check_impaired(
            &stored.store,
            usize::try_from(sequence - 1).expect("few"),
            fault,
        );
    }
}

#[test]
fn a_rewritten_record_breaks_the_chain_behind_it() {
    let stored = Stored::new();
    stored.forge(3, |record| record.instant.0 += 1);

    let opening = Office::open(stored.store.clone(), world());

    let Opening::Impaired(office) = opening else {
        panic!("taken for whole");
    };
    let problem = ChainProblem::BrokenLink;
    let fault = Fault::Unchained {
        sequence: 4,
        problem,
    };
    assert_eq!(office.impairment().map(|one| &one.fault), Some(&fault));
}

#[test]
fn a_rewritten_first_record_is_another_register() {
    let stored = Stored::new();
    stored.forge(1, |record| record.instant.0 += 1);

    check_impaired(&stored.store, 0, Fault::OtherRegister);
}

#[test]
fn a_second_record_of_one_transaction_doesnt_pass_r7() {
    let stored = Stored::new();
    stored.forge(8, |record| record.transaction = transaction(5));

    let problem = ChainProblem::RepeatedTransaction(transaction(5));
    check_impaired(
        &stored.store,
        7,
        Fault::Unchained {
            sequence: 8,
            problem,
        },
    );
}

#[test]
fn a_newer_format_is_read_only_and_not_kept_aside() {
    for sequence in [1, 5, 9] {
        let stored = Stored::new();
        let mut content = vec![2];
        content.extend(b"something newer");
        let digest = Digest::of(&content);
        content.extend(digest.bytes());
        stored.put(sequence, &URL_SAFE_NO_PAD.encode(content));
        let before = stored.store.content();

        let count = usize::try_from(sequence - 1).expect("few");
        check_impaired(
            &stored.store,
            count,
            Fault::NewerFormat {
                sequence,
                format: 2,
            },
        );

        assert_eq!(stored.store.content(), before);
    }
}

#[test]
fn a_newer_layout_of_keys_is_read_only() {
    let stored = Stored::new();
    let key = Key::parse("procura.2.whatever").expect("ours");
    stored.store.put(key, "something newer");

    check_impaired(&stored.store, 8, Fault::NewerLayout);
}

#[test]
fn a_newer_layout_alone_is_no_first_visit() {
    let store = MemoryStore::default();
    store.put(
        Key::parse("procura.2.whatever").expect("ours"),
        "something newer",
    );

    check_impaired(&store, 0, Fault::NewerLayout);
}

#[test]
fn several_registers_are_told_and_neither_is_lost() {
    let stored = Stored::new();
    let other = MemoryStore::default();
    let mut office = open(other.clone());
    let founder = procura::register::Actor::Founder;
    let founded = office.submit(founder, transaction(50), crate::drive::founding());
    assert!(founded.is_ok());
    let other_id = office.journal().register_id().expect("founded");
    for (key, text) in other.content() {
        stored.store.put(key, &text);
    }
    let mut ids = vec![stored.id, other_id];
    ids.sort();

    check_impaired(&stored.store, 8, Fault::Several(ids.clone()));

    let Opening::Impaired(looked_at) = Office::open_on(stored.store.clone(), world(), other_id)
    else {
        panic!("taken for whole");
    };
    assert_eq!(looked_at.journal().register_id(), Some(other_id));
    assert_eq!(
        looked_at.impairment().map(|one| &one.fault),
        Some(&Fault::Several(ids))
    );
    assert_eq!(looked_at.impairment().map(|one| one.unread.len()), Some(8));
}

#[test]
fn a_key_that_nobody_writes_is_told() {
    let stored = Stored::new();
    let key = Key::parse(&format!("procura.1.{}.08", stored.id)).expect("ours");
    assert_eq!(key.place(), Place::Strange);
    stored.store.put(key, "?");

    check_impaired(&stored.store, 8, Fault::UnknownKey);
}

#[test]
fn renamed_records_are_no_first_visit() {
    let stored = Stored::new();
    for sequence in 1..=8 {
        let text = stored.take(sequence);
        let key = Key::parse(&format!("procura.1.lost.{sequence}")).expect("ours");
        stored.store.put(key, &text);
    }

    check_impaired(&stored.store, 0, Fault::UnknownKey);
}

#[test]
fn drafts_and_preferences_are_no_register() {
    let store = MemoryStore::default();
    for name in [
        "procura.draft.x",
        "procura.preference.theme",
        "procura.aside.1.x.1.1",
    ] {
        store.put(Key::parse(name).expect("ours"), "…");
    }

    assert!(matches!(Office::open(store, world()), Opening::Empty(_)));
}

#[test]
fn the_damaged_text_is_kept_aside_as_it_is() {
    let stored = Stored::new();
    stored.put(4, "damaged\nin some way \u{1F41B}");
    drop(open(stored.store.clone()));
    stored.put(4, "damaged otherwise");
    drop(open(stored.store.clone()));

    let aside = |number| stored.store.read(&Key::aside(&stored.key(4), number));

    assert_eq!(
        aside(1),
        Ok(Some("damaged\nin some way \u{1F41B}".to_owned()))
    );
    assert_eq!(aside(2), Ok(Some("damaged otherwise".to_owned())));
    assert_eq!(aside(3), Ok(None));
}

#[test]
fn storage_too_full_for_a_copy_is_told_and_nothing_else_changes() {
    let stored = Stored::new();
    stored.put(4, "damaged");
    let before = stored.store.content();
    let store = crate::stores::FaultyStore::over(stored.store.clone());
    store.fail_from_write(1, procura::office::StoreProblem::Full);

    let office = open(store);

    let impairment = office.impairment().expect("impaired");
    assert_eq!(impairment.fault, Fault::Damaged { sequence: 4 });
    assert_eq!(impairment.copy, Err(procura::office::StoreProblem::Full));
    assert_eq!(stored.store.content(), before);
}
