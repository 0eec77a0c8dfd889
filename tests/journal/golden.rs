//! Golden files: what was written in a format is read for ever.
//!
//! `golden/records-2.txt` holds one record a line, `golden/accounts-1.txt` a slot, a recovery slot, a closed
//! slot and a mark. When a variant of an event is appended, records with it are appended to the file;
//! the lines that are there never change.

use crate::drive::{
    enter, key, name, open_again, own_key, person, procuration, recovery, reference, submit,
    transaction, user,
};
use crate::forging::{place_of, written_with};
use procura::journal::{Digest, Journal, RegisterId, Sealed, ascii};
use procura::office::{Key, MemoryStore, SlotKind, SlotPlace, Store as _};
use procura::register::{
    Access, AccountKey, Actor, AssignmentEnd, AssignmentId, BodyId, Command, Day, Email, EndReason,
    EnrolmentState, Enterprise, Event, Grants, Instant, KeyOrigin, Neq, Note, OrderedSet, Period,
    ProcurationTerms, RegisterKind, Role, Standing, Status, TaskId,
};
use procura::vault::{
    DataKey, KeyNumber, Keys, Mark, Nonce, Owner, Salt, SigningPair, Slot, SlotNonces, Zeroizing,
};
use std::collections::BTreeSet;

const RECORDS: &str = include_str!("golden/records-2.txt");
const ACCOUNTS: &str = include_str!("golden/accounts-1.txt");

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn note(text: &str) -> Option<Note> {
    Note::parse_optional(text).expect("a note")
}

fn founded(kind: RegisterKind) -> Event {
    Event::Founded(Enterprise {
        name: name("Érablière de l’Île-aux-Grues ᐊᑭ"),
        neq: Neq::parse("1172839456").expect("a number"),
        kind,
    })
}

fn enrolled(state: Option<EnrolmentState>) -> Event {
    Event::EnrolmentSet {
        body: BodyId::new("rq"),
        state,
    }
}

fn terms(full: bool) -> ProcurationTerms {
    let tasks = ["rq-retenues", "rq-releves"].map(TaskId::new);
    let restricted = (BodyId::new("rq"), Access::Restricted(tasks.into()));
    let unrestricted = (BodyId::new("ccq"), Access::Unrestricted);
    ProcurationTerms {
        name: full.then(|| name("Paie")),
        note: note(if full { "Deux\nlignes" } else { "" }),
        period: Period::new(day("2026-08-02"), day("2051-08-02")).expect("a period"),
        grants: if full {
            Grants::from([restricted, unrestricted])
        } else {
            Grants::from([unrestricted])
        },
    }
}

fn ended(assignment: u32, reason: EndReason) -> Event {
    Event::AssignmentEnded {
        assignment: AssignmentId::from(assignment),
        end: AssignmentEnd {
            on: day("2026-09-01"),
            reason,
        },
    }
}

fn created(bits: u64, full: bool) -> Event {
    Event::ProcurationCreated {
        reference: reference(bits),
        terms: terms(full),
        author: user(0),
        on: day("2026-08-02"),
    }
}

fn assigned(to: u32, rank: u32) -> Event {
    Event::ProcurationAssigned {
        procuration: procuration(to),
        user: user(rank),
        by: user(0),
        on: day("2026-08-02"),
    }
}

fn key_set(rank: u32, pair: &SigningPair, origin: KeyOrigin, edition: u32) -> Event {
    Event::KeySet {
        user: user(rank),
        key: AccountKey::from_bytes(pair.public_key().bytes()),
        origin,
        edition,
    }
}

fn recovery_set(edition: u32) -> Event {
    let user = user(0);
    Event::RecoverySet { user, edition }
}

/// The pairs of the golden register: the officer's, an employee's temporary one and their own.
fn pair(number: u8) -> SigningPair {
    SigningPair::from_seed(&Zeroizing::new([number; 32]))
}
const OFFICERS: u8 = 1;
const TEMPORARY: u8 = 2;
const EMPLOYEES: u8 = 3;

fn data_key() -> DataKey {
    DataKey::from_random(KeyNumber::FIRST, Zeroizing::new([9; 32]))
}

fn founding(kind: RegisterKind) -> Vec<Event> {
    let mut officer = person("rse1", Role::Rse);
    officer.email = Email::parse_optional("zoe@fictives.example").expect("an address");
    vec![
        founded(kind),
        Event::UserAdded(officer),
        enrolled(Some(EnrolmentState::Pending)),
        enrolled(Some(EnrolmentState::Refused)),
        enrolled(None),
        enrolled(Some(EnrolmentState::Active)),
        key_set(0, &pair(OFFICERS), KeyOrigin::Own, 1),
        recovery_set(1),
    ]
}

fn about_users() -> Vec<Vec<Event>> {
    let employees = ["employe1", "employe2", "employe3"];
    let added = employees.map(|code| Event::UserAdded(person(code, Role::User)));
    let changes = vec![
        Event::UserChanged {
            user: user(1),
            given_name: name("Anne-Marie"),
            family_name: name("O’Brien"),
            email: None,
        },
        Event::RoleChanged {
            user: user(3),
            role: Role::Rse,
        },
        Event::UserSuspended(user(1)),
        Event::UserDeparted {
            user: user(2),
            on: day("2028-02-29"),
        },
    ];
    vec![
        added.to_vec(),
        changes,
        vec![Event::UserReactivated(user(1))],
    ]
}

fn about_procurations() -> Vec<Event> {
    vec![
        created(0, true),
        created((1 << 40) - 1, false),
        assigned(0, 1),
        assigned(0, 2),
        assigned(1, 1),
        assigned(1, 2),
        Event::ProcurationModified {
            replaced: procuration(0),
            terms: terms(false),
            author: user(0),
            on: day("2026-08-15"),
            dropped: OrderedSet::from([AssignmentId::from(1)]),
        },
        Event::ProcurationSuspended(procuration(1)),
        Event::ProcurationReactivated(procuration(1)),
        Event::ProcurationRevoked {
            procuration: procuration(1),
            on: day("2026-09-01"),
            reason: note("Fin du mandat").expect("not empty"),
        },
        ended(1, EndReason::Withdrawn),
        ended(2, EndReason::Departure),
        ended(3, EndReason::Revocation),
    ]
}

/// The events of the golden records, record by record, with who signs them: their rank and their pair.
fn golden_events() -> Vec<(u32, u8, Vec<Event>)> {
    let mut events = vec![(0, OFFICERS, founding(RegisterKind::Genuine))];
    events.extend(about_users().into_iter().map(|one| (0, OFFICERS, one)));
    events.push((0, OFFICERS, about_procurations()));
    let temporary = key_set(1, &pair(TEMPORARY), KeyOrigin::Temporary, 1);
    let own = key_set(1, &pair(EMPLOYEES), KeyOrigin::Own, 2);
    let changed = Event::PassphraseChanged {
        user: user(1),
        edition: 3,
    };
    events.push((0, OFFICERS, vec![temporary]));
    events.push((1, TEMPORARY, vec![own]));
    events.push((1, EMPLOYEES, vec![ended(0, EndReason::Renounced), changed]));
    events.push((0, OFFICERS, vec![recovery_set(2)]));
    let reviewed = Event::AccessesReviewed {
        user: user(1),
        by: user(0),
        on: day("2027-03-15"),
    };
    events.push((0, OFFICERS, vec![reviewed]));
    events.extend(taken_back().into_iter().map(|one| (0, OFFICERS, one)));
    events
}

/// Acts, each of them followed by the record that takes it back, from the eleventh record on.
fn taken_back() -> Vec<Vec<Event>> {
    let on = day("2026-09-02");
    let undone = |sequence| Event::ActUndone { sequence, on };
    let fifth = AssignmentId::from(5);
    let modified = Event::ProcurationModified {
        replaced: procuration(4),
        terms: terms(false),
        author: user(0),
        on,
        dropped: OrderedSet::from([fifth]),
    };
    let mut end = ended(4, EndReason::Undone);
    if let Event::AssignmentEnded { end, .. } = &mut end {
        end.on = on;
    }
    vec![
        vec![created(2, true), assigned(3, 1)],
        vec![
            undone(11),
            end,
            Event::CreationUndone {
                procuration: procuration(3),
                on,
            },
        ],
        vec![created(3, true), assigned(4, 1)],
        vec![modified],
        vec![
            undone(14),
            Event::ModificationUndone {
                procuration: procuration(5),
                resumed: OrderedSet::from([fifth]),
            },
        ],
        vec![ended(5, EndReason::Withdrawn)],
        vec![undone(16), Event::AssignmentResumed(fifth)],
    ]
}

/// How many records there were when the accounts were written.
const RECORDS_OF_ACCOUNTS: usize = 9;

/// The golden records as they are written today.
fn written_today() -> Journal {
    written_up_to(golden_events().len())
}

/// The first golden records, so many of them, as they are written today.
fn written_up_to(count: usize) -> Journal {
    let mut journal = Journal::default();
    for (number, (rank, signer, events)) in (1_u8..).zip(golden_events().into_iter().take(count)) {
        let author = match number {
            1 => Actor::Founder,
            _ => Actor::User(user(rank)),
        };
        // From before 1970 to far ahead.
        let instant = Instant((i64::from(number) - 2) * 1_000_000_000_000);
        let record = journal.next(transaction(number), instant, author, events);
        let content = record.content().expect("writable");
        let register = journal
            .register_id()
            .unwrap_or(RegisterId::of_first_record(Digest::NONE));
        let place = place_of(register, record.sequence);
        let keys = (&data_key(), &pair(signer));
        let signed = (record.previous, record.instant, content.as_slice());
        let sealed = written_with(Nonce::from_random([number; 24]), place, keys, signed);
        let sealed = Sealed { record, ..sealed };
        journal.admit(sealed).expect("the next one");
    }
    journal
}

fn nonces(number: u8) -> SlotNonces {
    SlotNonces {
        data_key: Nonce::from_random([number; 24]),
        seed: Nonce::from_random([number + 1; 24]),
    }
}

/// The officer's slot, their recovery slot, the employee's slot as an officer closes it, the officer's
/// mark.
fn accounts_written_today(journal: &Journal) -> [String; 4] {
    let register = journal.register_id().expect("founded");
    let owner = |rank| Owner {
        register,
        user: user(rank),
    };
    let keys = |signer| Keys {
        data_key: data_key(),
        pair: pair(signer),
    };
    let own = keys(OFFICERS).own_slot(owner(0), 1, &own_key(0), nonces(20));
    let recovery_key = recovery(1)
        .key(Salt::from_random([5; 16]))
        .expect("derivable");
    let second = keys(OFFICERS).recovery_slot(owner(0), 2, &recovery_key, nonces(22));
    let employees = keys(EMPLOYEES).own_slot(owner(1), 3, &key(50), nonces(24));
    let employees = employees.expect("makeable");
    let closed = data_key().close(&employees, Nonce::from_random([26; 24]));
    let mark = Mark {
        sequence: journal.head().sequence,
        digest: journal.head().digest,
    };
    let mark = mark.seal(&pair(OFFICERS), owner(0), Nonce::from_random([27; 24]));
    let written = |slot: Slot| ascii::written(&slot.bytes().expect("writable"));
    [
        written(own.expect("makeable")),
        written(second.expect("makeable")),
        ascii::written(&closed.expect("sealable")),
        ascii::written(&mark.expect("sealable")),
    ]
}

/// The variants of events, by name. A new variant doesn't compile here until it is named; then the
/// test below wants it in the golden file.
fn variant(event: &Event) -> &'static str {
    match event {
        Event::Founded(_) => "Founded",
        Event::UserAdded(_) => "UserAdded",
        Event::UserChanged { .. } => "UserChanged",
        Event::RoleChanged { .. } => "RoleChanged",
        Event::UserSuspended(_) => "UserSuspended",
        Event::UserReactivated(_) => "UserReactivated",
        Event::UserDeparted { .. } => "UserDeparted",
        Event::EnrolmentSet { .. } => "EnrolmentSet",
        Event::ProcurationCreated { .. } => "ProcurationCreated",
        Event::ProcurationAssigned { .. } => "ProcurationAssigned",
        Event::ProcurationModified { .. } => "ProcurationModified",
        Event::ProcurationSuspended(_) => "ProcurationSuspended",
        Event::ProcurationReactivated(_) => "ProcurationReactivated",
        Event::ProcurationRevoked { .. } => "ProcurationRevoked",
        Event::AssignmentEnded { .. } => "AssignmentEnded",
        Event::KeySet { .. } => "KeySet",
        Event::PassphraseChanged { .. } => "PassphraseChanged",
        Event::RecoverySet { .. } => "RecoverySet",
        Event::AccessesReviewed { .. } => "AccessesReviewed",
        Event::ActUndone { .. } => "ActUndone",
        Event::CreationUndone { .. } => "CreationUndone",
        Event::ModificationUndone { .. } => "ModificationUndone",
        Event::AssignmentResumed(_) => "AssignmentResumed",
    }
}
const VARIANTS: usize = 23;

fn golden_store() -> MemoryStore {
    let register = RegisterId::parse(REGISTER).expect("a register");
    let store = MemoryStore::default();
    for (sequence, text) in (1..).zip(RECORDS.lines()) {
        store.put(Key::record(register, sequence), text);
    }
    let slot = |kind, rank, code: &str, edition| {
        let code = crate::drive::code(code);
        Key::slot(SlotPlace {
            kind,
            register,
            code: SlotPlace::code_digest(register, &code),
            user: user(rank),
            edition,
        })
    };
    let keys = [
        slot(SlotKind::Open, 0, "rse1", 1),
        slot(SlotKind::Recovery, 0, "rse1", 2),
        slot(SlotKind::Closed, 1, "employe1", 3),
        Key::mark(register, user(0), 9),
    ];
    for (key, text) in keys.into_iter().zip(ACCOUNTS.lines()) {
        store.put(key, text);
    }
    store
}

/// The register of the golden files.
const REGISTER: &str = "3b43e477702c3806e08b80110dd29b22";

#[test]
fn what_was_written_is_read_for_ever() {
    let mut office = open_again(golden_store());
    assert_eq!(enter(&mut office, "rse1", &own_key(0)), Ok(()));
    assert_eq!(office.impairment(), None);
    let register = office.register();

    let records = office.journal().records();
    let read: Vec<Vec<Event>> = records.map(|one| one.events.clone()).collect();
    let golden = golden_events().into_iter().map(|(_, _, events)| events);
    assert_eq!(read, golden.collect::<Vec<_>>());
    let enterprise = register.enterprise().expect("founded");
    assert_eq!(enterprise.name.as_str(), "Érablière de l’Île-aux-Grues ᐊᑭ");
    assert!(register.is_enrolled(&BodyId::new("rq")));
    let departed = register.users().get(user(2)).map(|row| row.standing);
    assert_eq!(departed, Some(Standing::Departed(day("2028-02-29"))));
    let statuses: Vec<Status> = register
        .procurations()
        .iter()
        .map(|(_, row)| row.status(day("2030-01-01")))
        .collect();
    assert_eq!(
        statuses,
        [
            Status::Replaced,
            Status::Revoked,
            Status::InForce,
            Status::Revoked,
            Status::InForce,
            Status::Replaced,
        ]
    );
    assert_eq!(register.mandataries(procuration(2)).count(), 0);
    assert!(register.is_mandatary(user(1), procuration(4)));
}

#[test]
fn accounts_that_were_written_open_for_ever() {
    let store = golden_store();
    let mut office = open_again(store.clone());
    let recovered = office.recover(&crate::drive::code("rse1"), &recovery(1));
    assert_eq!(recovered, Ok(()));
    assert_eq!(office.impairment(), None);
    office.lock().expect("readable");

    // The employee is active: the closed slot is opened again when an officer comes in.
    enter(&mut office, "rse1", &own_key(0)).expect("let in");
    office.lock().expect("readable");
    assert_eq!(enter(&mut office, "employe1", &key(50)), Ok(()));
}

#[test]
fn what_is_written_today_is_the_same_byte_for_byte() {
    let journal = written_today();
    let texts: Vec<&str> = (1..)
        .take(golden_events().len())
        .filter_map(|sequence| journal.text(sequence))
        .collect();
    let golden: Vec<&str> = RECORDS.lines().collect();

    assert_eq!(texts, golden);
    let accounts = accounts_written_today(&written_up_to(RECORDS_OF_ACCOUNTS));
    assert_eq!(accounts.to_vec(), ACCOUNTS.lines().collect::<Vec<_>>());
    let register = journal.register_id().expect("founded");
    assert_eq!(register.to_string(), REGISTER);
}

#[test]
fn the_golden_file_has_every_kind_of_event() {
    let events = golden_events();
    let events = events.iter().flat_map(|(_, _, events)| events);
    let variants: BTreeSet<&str> = events.map(variant).collect();

    assert_eq!(variants.len(), VARIANTS);
}

#[test]
fn a_register_of_that_format_goes_on() {
    let store = golden_store();
    let mut office = open_again(store.clone());
    enter(&mut office, "rse1", &own_key(0)).expect("let in");
    office.trust_clock();

    let new = Command::AddUser(person("employe4", Role::User));
    let receipt = submit(&mut office, 60, new);

    let following = RECORDS.lines().count() + 1;
    assert_eq!(usize::try_from(receipt.sequence), Ok(following));
    let mut reopened = open_again(store.clone());
    enter(&mut reopened, "rse1", &own_key(0)).expect("let in");
    assert_eq!(reopened.impairment(), None);
    assert_eq!(reopened.register(), office.register());
    assert!(store.keys().expect("readable").len() > 10);
}
