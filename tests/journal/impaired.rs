//! Opening what isn't what was written: the longest valid prefix is shown, nothing is written over.

use crate::drive::{
    creation, drive_to_assigned, key, look, open_again, own_key, recovery, transaction,
};
use crate::forging::{keys_of, with_digest, written};
use procura::journal::{ChainProblem, Record, RegisterId};
use procura::office::{
    EntryProblem, Fault, Key, MemoryStore, Place, Store as _, StoreProblem, SubmitProblem,
};
use procura::register::Register;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A small register of 8 records, as stored.
pub(crate) struct Stored {
    pub(crate) store: MemoryStore,
    pub(crate) id: RegisterId,
}

/// What it consists of, made once for all tests.
static WHOLE: LazyLock<(BTreeMap<Key, String>, RegisterId)> = LazyLock::new(|| {
    let office = drive_to_assigned(MemoryStore::default());
    let id = office.journal().register_id().expect("founded");
    (office.store().content(), id)
});

impl Stored {
    pub(crate) fn new() -> Self {
        let (content, id) = &*WHOLE;
        let store = MemoryStore::default();
        for (key, text) in content {
            store.put(key.clone(), text);
        }
        Self { store, id: *id }
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

    /// Writes the record again with a change, as its author can, who holds the keys.
    pub(crate) fn forge(&self, sequence: u32, change: impl FnOnce(&mut Record)) {
        let office = drive_to_assigned(MemoryStore::default());
        let mut record = office.journal().record(sequence).expect("recorded").clone();
        change(&mut record);
        let keys = keys_of(&self.store, 0);
        let sealed = written(self.id, (&keys.data_key, &keys.pair), &record);
        self.put(sequence, &sealed.text);
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

/// What is wrong with a store, as the first officer finds it.
pub(crate) fn fault_of(store: &MemoryStore) -> Option<Fault> {
    look(store.clone())
        .impairment()
        .map(|one| one.fault.clone())
}

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

    let mut office = look(store.clone());

    let impairment = office.impairment().expect("impaired").clone();
    assert_eq!(impairment.fault, fault);
    assert_eq!(impairment.copy, Ok(()));
    assert_eq!(office.journal().len(), count);
    assert_eq!(*office.register(), REGISTERS[count]);
    assert!(!office.is_vacant());
    let refused = office.submit(transaction(99), creation(99, "Indue"));
    let expected = match office.visitor() {
        Some(_) => SubmitProblem::ReadOnly(fault),
        None => SubmitProblem::Locked,
    };
    assert_eq!(refused, Err(expected));
    assert_eq!(office.visitor().is_some(), count > 0);
    let founded = office.found(
        transaction(98),
        crate::drive::founding(),
        &key(1),
        &recovery(1),
    );
    assert!(founded.is_err());
    assert!(office.found_sample(&key(1), &key(2)).is_err());
    assert!(office.remove_sample().is_err());
    assert_nothing_overwritten(&before, store);
    let once = store.content();
    drop(look(store.clone()));
    assert_eq!(store.content(), once, "a second look keeps no second copy");
}

/// A damaged record: what it leaves is looked at in full, or only for what is wrong.
#[track_caller]
fn check_damaged(stored: &Stored, sequence: u32, in_full: bool) {
    let count = usize::try_from(sequence - 1).expect("few");
    let fault = Fault::Damaged { sequence };
    if in_full {
        check_impaired(&stored.store, count, fault);
    } else {
        let office = look(stored.store.clone());
        assert_eq!(office.impairment().map(|one| &one.fault), Some(&fault));
        assert_eq!(office.journal().len(), count);
    }
}

#[test]
fn a_changed_character_in_storage_gives_the_longest_valid_prefix() {
    for sequence in 1..=8 {
        let length = Stored::new().text(sequence).len();
        for place in (0..length).step_by(6) {
            let stored = Stored::new();
            let mut bytes = stored.text(sequence).into_bytes();
            bytes[place] = if bytes[place] == b'A' { b'B' } else { b'A' };
            stored.put(sequence, &String::from_utf8(bytes).expect("ASCII"));

            check_damaged(&stored, sequence, place == 0);
        }
    }
}

#[test]
fn a_truncated_text_in_storage_gives_the_longest_valid_prefix() {
    for sequence in 1..=8 {
        for length in (0..Stored::new().text(sequence).len()).step_by(11) {
            let stored = Stored::new();
            stored.put(sequence, &stored.text(sequence)[..length]);

            check_damaged(&stored, sequence, length == 0);
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

        let found = sequence + 1;
        let fault = Fault::OutOfOrder { sequence, found };
        let count = usize::try_from(sequence - 1).expect("few");
        check_impaired(&stored.store, count, fault);
    }
}

/// Another register of eight records, made elsewhere.
pub(crate) fn another() -> Stored {
    let store = MemoryStore::default();
    let mut office = open_again(store.clone());
    let founding = crate::drive::founding();
    let founded = office.found(transaction(1), founding, &own_key(0), &recovery(2));
    founded.expect("founded");
    for number in 2..=8 {
        crate::drive::submit(&mut office, number, creation(number.into(), "Ailleurs"));
    }
    let id = office.journal().register_id().expect("founded");
    Stored { store, id }
}

#[test]
fn the_record_of_another_register_doesnt_pass() {
    let other = another();
    for sequence in 1..=8 {
        let stored = Stored::new();
        stored.put(sequence, &other.text(sequence));

        // A first record doesn't name its register: that it is another one's shows in that no key of
        // this one opens it.
        let fault = match sequence {
            1 => Fault::Forged { sequence },
            _ => Fault::Foreign { sequence },
        };
        let count = usize::try_from(sequence - 1).expect("few");
        check_impaired(&stored.store, count, fault);
    }
    let stored = Stored::new();
    stored.put(1, &other.text(5));
    check_impaired(&stored.store, 0, Fault::Foreign { sequence: 1 });
}

#[test]
fn a_first_record_can_stand_nowhere_else() {
    let stored = Stored::new();
    stored.put(5, &stored.text(1));

    let fault = Fault::OutOfOrder {
        sequence: 5,
        found: 1,
    };
    check_impaired(&stored.store, 4, fault);
}

#[test]
fn a_rewritten_record_breaks_the_chain_behind_it() {
    let stored = Stored::new();
    stored.forge(3, |record| record.instant.0 += 1);

    let problem = ChainProblem::BrokenLink;
    let fault = Fault::Unchained {
        sequence: 4,
        problem,
    };
    assert_eq!(fault_of(&stored.store), Some(fault));
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
        let text = with_digest(b"\x03something newer".to_vec());
        stored.put(sequence, &text);
        let before = stored.store.content();

        let count = usize::try_from(sequence - 1).expect("few");
        check_impaired(
            &stored.store,
            count,
            Fault::NewerFormat {
                sequence,
                format: 3,
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
    let other = another();
    for (key, text) in other.store.content() {
        stored.store.put(key, &text);
    }
    let ids = |first, second| Fault::Several(vec![first, second]);
    let before = stored.store.content();

    // Both have an account with this code and this passphrase: which one is opened is chosen.
    for (own, strange) in [(stored.id, other.id), (other.id, stored.id)] {
        let mut office = open_again(stored.store.clone());
        let code = crate::drive::code("rse1");
        let candidates = office.candidates(&code, procura::office::SlotKind::Open);
        let slots = candidates.expect("readable").into_iter();
        let slot = slots.filter_map(|candidate| match candidate {
            procura::office::Candidate::Slot(slot) => Some(slot),
            procura::office::Candidate::Refused(_) => None,
        });
        let mut slot = slot.filter(|slot| slot.owner().register == own);
        let slot = slot.next().expect("a slot");

        assert_eq!(office.enter(&code, &slot, &own_key(0)), Ok(()));

        assert_eq!(office.journal().register_id(), Some(own));
        assert_eq!(office.journal().len(), 8);
        let impairment = office.impairment().expect("impaired");
        assert_eq!(impairment.fault, ids(own, strange));
        let refused = office.submit(transaction(99), creation(99, "Indue"));
        assert!(matches!(refused, Err(SubmitProblem::ReadOnly(_))));
        assert_nothing_overwritten(&before, &stored.store);
    }
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

    check_impaired(&stored.store, 0, Fault::Missing { sequence: 1 });
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

    assert!(open_again(store).is_vacant());
}

#[test]
fn the_damaged_text_is_kept_aside_as_it_is() {
    let stored = Stored::new();
    stored.put(4, "damaged\nin some way \u{1F41B}");
    drop(look(stored.store.clone()));
    stored.put(4, "damaged otherwise");
    drop(look(stored.store.clone()));

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
    store.fail_from_write(1, StoreProblem::Full);

    let office = look(store);

    let impairment = office.impairment().expect("impaired");
    assert_eq!(impairment.fault, Fault::Damaged { sequence: 4 });
    assert_eq!(impairment.copy, Err(StoreProblem::Full));
    assert_eq!(stored.store.content(), before);
}

#[test]
fn records_without_any_account_are_told_before_anyone_comes_in() {
    let stored = Stored::new();
    for key in stored.store.content().into_keys() {
        if !matches!(key.place(), Place::Record { .. }) {
            stored.store.remove(&key).expect("removable");
        }
    }

    check_impaired(&stored.store, 0, Fault::NoAccount);
}

#[test]
fn accounts_without_any_record_are_told_before_anyone_comes_in() {
    let stored = Stored::new();
    for sequence in 1..=8 {
        stored.take(sequence);
    }
    let office = open_again(stored.store.clone());
    let fault = Fault::Missing { sequence: 1 };
    assert_eq!(office.impairment().map(|one| &one.fault), Some(&fault));

    check_impaired(&stored.store, 0, fault);
}

#[test]
fn a_register_whose_first_record_is_lost_opens_for_nobody() {
    let stored = Stored::new();
    stored.put(1, "damaged");
    let mut office = open_again(stored.store.clone());

    let outcome = crate::drive::enter(&mut office, "rse1", &own_key(0));

    let fault = Fault::Damaged { sequence: 1 };
    assert_eq!(outcome, Err(EntryProblem::Unreadable(fault)));
    assert_eq!(office.visitor(), None);
}
