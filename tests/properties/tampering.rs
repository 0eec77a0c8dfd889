//! Whatever one change somebody makes to what is stored: nothing panics, nobody gets a right that no officer
//! signed, and no record that is still as it was is lost.

use crate::history::{Step, cases, command, steps};
use crate::stage::{Stage, code, founding, moment, new_user};
use procura::journal::Digest;
use procura::office::{Candidate, Key, MemoryStore, Office, Place, SlotKind, World};
use procura::register::{Command, Moment, Register, Role, UserId};
use procura::vault::{Derivation, Parameters, PassphraseKey, RecoveryCode, Salt, Zeroizing};
use proptest::prelude::*;
use proptest::sample::Index;
use std::cell::Cell;
use std::collections::BTreeMap;

/// A world of one day, whose chance is a count.
struct StillWorld {
    stream: u64,
    draws: Cell<u64>,
}

impl StillWorld {
    fn draw(&self) -> [u8; 32] {
        self.draws.set(self.draws.get() + 1);
        let drawn = [self.stream.to_be_bytes(), self.draws.get().to_be_bytes()];
        Digest::of(&drawn.concat()).bytes()
    }
}

impl World for StillWorld {
    fn moment(&self) -> Moment {
        moment(crate::history::first_day())
    }

    fn random(&self) -> [u8; 16] {
        *self.draw().first_chunk().unwrap()
    }

    fn secret(&self) -> Option<Zeroizing<[u8; 32]>> {
        Some(Zeroizing::new(self.draw()))
    }
}

type Desk = Office<MemoryStore, StillWorld>;
type Content = BTreeMap<Key, String>;

fn open(store: MemoryStore, stream: u64) -> Desk {
    let draws = Cell::new(0);
    Office::open(store, StillWorld { stream, draws }).unwrap()
}

fn key(number: u8) -> PassphraseKey {
    let salt = Salt::from_random([number; 16]);
    let parameters = Parameters::LEAST;
    let derivation = Derivation { salt, parameters };
    PassphraseKey::handed_back(Zeroizing::new([number; 32]), derivation)
}

/// Who has an account, by rank: an officer, an employee, another officer.
const LOGINS: [&str; 3] = ["rosalie", "zoe", "max"];

fn come_in(office: &mut Desk, rank: u8) -> bool {
    let code = code(LOGINS[usize::from(rank)]);
    let found = office.candidates(&code, SlotKind::Open).unwrap();
    found.into_iter().any(|candidate| match candidate {
        Candidate::Slot(slot) => office.enter(&code, &slot, &key(rank)).is_ok(),
        Candidate::Refused(_) => false,
    })
}

/// A register with three accounts, and what these steps made of it.
fn recorded(steps: &[Step]) -> Desk {
    let mut office = open(MemoryStore::default(), 0);
    let recovery = RecoveryCode::from_random(Zeroizing::new([9; 16]));
    let (transaction, file) = (office.fresh_transaction(), founding(["rq", "req", "amf"]));
    office.found(transaction, file, &key(0), &recovery).unwrap();
    for (rank, role) in [(1, Role::User), (2, Role::Rse)] {
        let login = LOGINS[usize::from(rank)];
        let transaction = office.fresh_transaction();
        let add = Command::AddUser(new_user(login, role));
        office.submit(transaction, add).unwrap();
        let transaction = office.fresh_transaction();
        let user = UserId::from(u32::from(rank));
        office
            .give_passphrase(transaction, user, &key(rank))
            .unwrap();
        office.lock().unwrap();
        assert!(come_in(&mut office, rank));
        let transaction = office.fresh_transaction();
        office.choose_passphrase(transaction, &key(rank)).unwrap();
        office.lock().unwrap();
        assert!(come_in(&mut office, 0));
    }
    let mut stage = Stage::empty();
    let mut known = 0;
    for step in steps {
        for record in office.journal().records().skip(known) {
            record
                .events
                .iter()
                .for_each(|event| stage.record(event.clone()));
        }
        known = office.journal().len();
        let transaction = office.fresh_transaction();
        // A refusal, or a command of accounts, makes no record.
        let _ = office.submit(transaction, command(&stage, step));
    }
    office
}

/// One change of what is stored, by plain numbers.
#[derive(Clone, Debug)]
struct Change {
    kind: u8,
    one: Index,
    other: Index,
    place: Index,
    symbol: u8,
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let index = any::<Index>;
    let change = (0..9_u8, index(), index(), index(), any::<u8>());
    let change = change.prop_map(|(kind, one, other, place, symbol)| Change {
        kind,
        one,
        other,
        place,
        symbol,
    });
    prop::collection::vec(change, 16)
}

/// What a character may be changed to.
const SYMBOLS: [char; 8] = ['A', 'B', 'z', '_', '0', '!', '.', 'é'];

fn with_other_character(text: &str, change: &Change) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    if characters.is_empty() {
        return String::from("A");
    }
    let place = change.place.index(characters.len());
    characters[place] = SYMBOLS[usize::from(change.symbol) % SYMBOLS.len()];
    characters.into_iter().collect()
}

/// Another name for a key: of another kind, of another number, or with another character in it.
fn renamed(key: &Key, change: &Change) -> Option<Key> {
    let words = [
        "1", "2", "slot", "closed", "recovery", "mark", "sample", "draft", "aside",
    ];
    let word = words[usize::from(change.symbol) % words.len()];
    let name = key.as_str();
    let mut parts: Vec<&str> = name.split('.').collect();
    let number = (change.place.index(20)).to_string();
    match change.symbol % 3 {
        0 => parts[1] = word,
        1 => *parts.last_mut().unwrap() = &number,
        _ => return Key::parse(&with_other_character(name, change)),
    }
    Key::parse(&parts.join("."))
}

/// Makes the change. `None` where it would change nothing.
fn changed(content: &Content, change: &Change) -> Option<Content> {
    let keys: Vec<&Key> = content.keys().collect();
    let (one, other) = (
        keys[change.one.index(keys.len())],
        keys[change.other.index(keys.len())],
    );
    let mut after = content.clone();
    let text = content[one].clone();
    match change.kind {
        0..=2 => {
            after.insert(one.clone(), with_other_character(&text, change));
        }
        3 => {
            after.remove(one);
        }
        4 => {
            after.remove(one);
            after.insert(renamed(one, change)?, text);
        }
        5 => {
            after.insert(one.clone(), content[other].clone());
            after.insert(other.clone(), text);
        }
        6 => {
            after.insert(other.clone(), text);
        }
        7 => {
            after.insert(renamed(other, change)?, text);
        }
        _ => {
            let cut: String = text.chars().take(change.place.index(text.len())).collect();
            after.insert(one.clone(), cut);
        }
    }
    (after != *content).then_some(after)
}

fn store_of(content: &Content) -> MemoryStore {
    let store = MemoryStore::default();
    for (key, text) in content {
        store.put(key.clone(), text);
    }
    store
}

/// How many records from the first on are as they were.
fn intact(original: &Desk, content: &Content) -> usize {
    let journal = original.journal();
    let id = journal.register_id().unwrap();
    let stands = |sequence| {
        let stored = content.get(&Key::record(id, sequence)).map(String::as_str);
        stored == journal.text(sequence)
    };
    let count = u32::try_from(journal.len()).unwrap();
    (1..=count).take_while(|sequence| stands(*sequence)).count()
}

/// The register that the first so many records make.
fn prefix(original: &Desk, count: usize) -> Register {
    let mut register = Register::default();
    let records = original.journal().records().take(count);
    for event in records.flat_map(|record| &record.events) {
        register.apply(event);
    }
    register
}

/// What is shown is the beginning of what was recorded, as far as it is as it was, and nothing else.
fn check_shown(office: &Desk, original: &Desk, content: &Content) {
    let shown = office.journal();
    assert!(shown.len() <= original.journal().len());
    for sequence in 1..=u32::try_from(shown.len()).unwrap() {
        assert_eq!(shown.text(sequence), original.journal().text(sequence));
    }
    assert!(*office.register() == prefix(original, shown.len()));
    if office.visitor().is_some() {
        assert_eq!(shown.len(), intact(original, content));
    }
}

/// Every record that was stored is still there, wherever.
fn check_kept(store: &MemoryStore, content: &Content) {
    let after = store.content();
    let is_record = |key: &Key| matches!(key.place(), Place::Record { .. });
    for (_, text) in content.iter().filter(|(key, _)| is_record(key)) {
        assert!(after.values().any(|kept| kept == text), "lost: {text}");
    }
}

/// Everyone tries to come in, to record something and to go on, each on a copy of their own.
fn check_change(original: &Desk, content: &Content) {
    let could = original.register();
    for rank in 0..3_u8 {
        let store = store_of(content);
        let mut office = open(store.clone(), 1 + u64::from(rank));
        let is_in = come_in(&mut office, rank);
        let user = UserId::from(u32::from(rank));
        assert_eq!(office.visitor().map(|(id, _)| id), is_in.then_some(user));
        check_shown(&office, original, content);
        check_kept(&store, content);
        if is_in && rank == 0 && office.impairment().is_none() {
            // Whoever recorded the last one knows how far the history goes.
            assert_eq!(office.journal().len(), original.journal().len());
        }
        let transaction = office.fresh_transaction();
        let add = Command::AddUser(new_user("intrus", Role::Rse));
        let added = office.submit(transaction, add).is_ok();
        if added {
            assert!(
                could.is_active_officer(user),
                "only an officer records that"
            );
            assert!(office.impairment().is_none());
        }
        if office.resume_from_prefix().is_ok() {
            check_kept(&store, content);
            assert!(office.impairment().is_none());
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn one_change_of_what_is_stored_gives_no_right_and_loses_no_record(
        steps in steps(16),
        changes in changes(),
    ) {
        let original = recorded(&steps);
        let content = original.store().content();
        check_change(&original, &content);
        for change in &changes {
            if let Some(content) = changed(&content, change) {
                check_change(&original, &content);
            }
        }
    }
}

/// Changes that changed nothing would prove nothing.
#[test]
fn changes_reach_every_kind_of_fault() {
    let original = recorded(&[]);
    let content = original.store().content();
    let mut runner = proptest::test_runner::TestRunner::new(cases(40));
    let faults = std::cell::RefCell::new(std::collections::BTreeSet::new());
    let outcome = runner.run(&changes(), |changes| {
        for content in changes
            .iter()
            .filter_map(|change| changed(&content, change))
        {
            let mut office = open(store_of(&content), 5);
            come_in(&mut office, 0);
            let told = office.impairment().map(|one| format!("{:?}", one.fault));
            let word = told.unwrap_or_else(|| String::from("none"));
            let word = word.split([' ', '(', '{']).next().unwrap().to_owned();
            faults.borrow_mut().insert(word);
        }
        Ok(())
    });
    assert!(outcome.is_ok());
    let faults = faults.into_inner();
    for expected in [
        "Damaged",
        "Missing",
        "OutOfOrder",
        "RolledBack",
        "NoMark",
        "UnknownKey",
        "none",
    ] {
        assert!(faults.contains(expected), "{expected}: {faults:?}");
    }
}
