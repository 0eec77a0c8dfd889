//! Golden files: what was written in a format is read for ever.
//!
//! `golden/records-2.txt` holds one record a line, `golden/accounts-1.txt` a slot, a recovery slot, a closed
//! slot and a mark. When a variant of an event is appended, records with it are appended to the file;
//! the lines that are there never change. What happens in them is what the rules allow, as in every register.

use crate::drive::{
    enter, key, name, open_again, own_key, person, procuration, recovery, reference, submit,
    transaction, user,
};
use crate::forging::{place_of, written_with};
use procura::journal::{Digest, Journal, RegisterId, Sealed, ascii};
use procura::office::{Key, MemoryStore, SlotKind, SlotPlace, Store as _};
use procura::register::{
    Access, AccountKey, Acronym, Actor, AssignmentEnd, AssignmentId, BodyDetails, BodyId,
    CatalogueChange, Command, Day, Email, EndReason, EnrolmentState, Enterprise, Event, Grants,
    Instant, KeyOrigin, Label, Neq, Note, OrderedSet, Period, ProcurationTerms, RegisterKind, Role,
    Standing, Status, TaskDetails, TaskId, TaskKind,
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

fn enrolled(body: &str, state: Option<EnrolmentState>) -> Event {
    Event::EnrolmentSet {
        body: BodyId::new(body),
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

fn ended(assignment: u32, on: &str, reason: EndReason) -> Event {
    let on = day(on);
    Event::AssignmentEnded {
        assignment: AssignmentId::from(assignment),
        end: AssignmentEnd { on, reason },
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
        enrolled("rq", Some(EnrolmentState::Pending)),
        enrolled("rq", Some(EnrolmentState::Refused)),
        enrolled("rq", None),
        enrolled("rq", Some(EnrolmentState::Active)),
        enrolled("ccq", Some(EnrolmentState::Active)),
        key_set(0, &pair(OFFICERS), KeyOrigin::Own, 1),
        recovery_set(1),
    ]
}

/// The day on which most of it happens.
const ON: &str = "2026-08-02";

fn about_users() -> Vec<(&'static str, Vec<Event>)> {
    let employees = ["employe1", "employe2", "employe3"];
    let added = employees.map(|code| Event::UserAdded(person(code, Role::User)));
    let changes = [
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
        Event::UserReactivated(user(1)),
    ];
    // Whatever has no day of its own may be of any, also from before there were computers.
    let days = ["0001-01-02", "1969-12-31", "1970-01-01", ON, ON, ON, ON];
    let events = added.into_iter().chain(changes);
    days.into_iter()
        .zip(events.map(|event| vec![event]))
        .collect()
}

fn about_procurations() -> Vec<(&'static str, Vec<Event>)> {
    vec![
        (ON, vec![created(0, true)]),
        (ON, vec![created((1 << 40) - 1, false), assigned(1, 1)]),
        (ON, vec![assigned(0, 1), assigned(0, 2)]),
        (ON, vec![assigned(1, 2)]),
        (
            ON,
            vec![Event::ProcurationModified {
                replaced: procuration(0),
                terms: terms(false),
                author: user(0),
                on: day(ON),
                dropped: OrderedSet::from([AssignmentId::from(1)]),
            }],
        ),
        (ON, vec![Event::ProcurationSuspended(procuration(1))]),
        (ON, vec![Event::ProcurationReactivated(procuration(1))]),
        (
            "2026-09-01",
            vec![ended(3, "2026-09-01", EndReason::Withdrawn)],
        ),
        (
            "2051-08-02",
            vec![
                Event::ProcurationRevoked {
                    procuration: procuration(1),
                    on: day("2051-08-02"),
                    reason: note("Fin du mandat").expect("not empty"),
                },
                ended(0, "2051-08-02", EndReason::Revocation),
            ],
        ),
        (
            "2028-02-29",
            vec![
                Event::UserDeparted {
                    user: user(2),
                    on: day("2028-02-29"),
                },
                ended(2, "2028-02-29", EndReason::Departure),
            ],
        ),
        (ON, vec![assigned(2, 1)]),
    ]
}

/// One of the golden records.
struct Golden {
    /// The rank of who signs it.
    author: u32,
    /// Their pair.
    signer: u8,
    /// The day.
    on: &'static str,
    events: Vec<Event>,
}

fn golden_records() -> Vec<Golden> {
    let golden = |author, signer, on, events| Golden {
        author,
        signer,
        on,
        events,
    };
    let founding = ("1900-01-01", founding(RegisterKind::Genuine));
    let first = [founding].into_iter().chain(about_users());
    let first = first.chain(about_procurations());
    let mut records: Vec<Golden> = first
        .map(|(on, events)| golden(0, OFFICERS, on, events))
        .collect();
    let temporary = key_set(1, &pair(TEMPORARY), KeyOrigin::Temporary, 1);
    let own = key_set(1, &pair(EMPLOYEES), KeyOrigin::Own, 2);
    let changed = Event::PassphraseChanged {
        user: user(1),
        edition: 3,
    };
    let renounced = ended(4, "2027-01-31", EndReason::Renounced);
    records.extend([
        golden(0, OFFICERS, ON, vec![temporary]),
        golden(1, TEMPORARY, ON, vec![own]),
        golden(1, EMPLOYEES, "2027-01-31", vec![renounced]),
        golden(1, EMPLOYEES, "2027-01-31", vec![changed]),
        golden(0, OFFICERS, "9999-12-30", vec![recovery_set(2)]),
    ]);
    let reviewed = Event::AccessesReviewed {
        user: user(1),
        by: user(0),
        on: day(ON),
    };
    let later = [vec![reviewed]].into_iter().chain(taken_back());
    let later = later.chain(about_the_catalogue());
    records.extend(later.map(|events| golden(0, OFFICERS, ON, events)));
    records
}

/// A body and a task of the enterprise's own, and a newer catalogue.
fn about_the_catalogue() -> Vec<Vec<Event>> {
    let label = |text| Label::parse(text).expect("a name");
    let called = |text| BodyDetails {
        acronym: Acronym::parse("GÉA").expect("an acronym"),
        name_fr: label(text),
        name_en: label("Counter"),
    };
    let described = |kind| TaskDetails {
        name_fr: label("Déposer l’état annuel"),
        name_en: label("File the yearly statement"),
        kind,
        sensitive: true,
    };
    let (own, rq) = (BodyId::new("propre-1"), BodyId::new("rq"));
    let (first, second) = (TaskId::new("propre-2"), TaskId::new("propre-3"));
    let records = [
        vec![
            CatalogueChange::BodyAdded {
                body: own.clone(),
                details: called("Guichet des érablières"),
            },
            CatalogueChange::TaskAdded {
                body: own.clone(),
                task: first,
                details: described(TaskKind::File),
            },
        ],
        vec![CatalogueChange::TaskAdded {
            body: rq.clone(),
            task: second,
            details: described(TaskKind::Consult),
        }],
        vec![
            CatalogueChange::BodyRenamed {
                body: own.clone(),
                details: called("Guichet"),
            },
            CatalogueChange::TaskRenamed {
                body: rq.clone(),
                task: TaskId::new("rq-avis"),
                details: described(TaskKind::Pay),
            },
            CatalogueChange::TaskWithdrawn {
                body: rq,
                task: TaskId::new("rq-releves"),
            },
            CatalogueChange::BodyWithdrawn(own),
            CatalogueChange::TaskRenamed {
                body: BodyId::new("req"),
                task: TaskId::new("req-radiation"),
                details: described(TaskKind::Manage),
            },
        ],
    ];
    let events = |changes: Vec<CatalogueChange>| {
        let changes = changes.into_iter();
        changes.map(Event::CatalogueChanged).collect()
    };
    records.map(events).into()
}

/// Acts, each of them followed by the record that takes it back, from the twenty-sixth record on.
fn taken_back() -> Vec<Vec<Event>> {
    let on = day(ON);
    let undone = |sequence| Event::ActUndone { sequence, on };
    let sixth = AssignmentId::from(6);
    let modified = Event::ProcurationModified {
        replaced: procuration(4),
        terms: terms(false),
        author: user(0),
        on,
        dropped: OrderedSet::from([sixth]),
    };
    vec![
        vec![created(2, true), assigned(3, 1)],
        vec![
            undone(26),
            ended(5, ON, EndReason::Undone),
            Event::CreationUndone {
                procuration: procuration(3),
                on,
            },
        ],
        vec![created(3, true), assigned(4, 1)],
        vec![modified],
        vec![
            undone(29),
            Event::ModificationUndone {
                procuration: procuration(5),
                resumed: OrderedSet::from([sixth]),
            },
        ],
        vec![ended(6, ON, EndReason::Withdrawn)],
        vec![undone(31), Event::AssignmentResumed(sixth)],
    ]
}

/// Five o'clock in the afternoon in UTC, which is noon in Québec or one o'clock.
fn instant_on(day: Day) -> Instant {
    let hours = (i64::from(i32::from(day)) - 719_163) * 24 + 17;
    Instant(hours * 3_600_000)
}

/// The golden records as they are written today.
fn written_today() -> Journal {
    written_up_to(golden_records().len())
}

/// How many records there were when the accounts were written.
const RECORDS_OF_ACCOUNTS: u32 = 24;

/// The first golden records, so many of them, as they are written today.
fn written_up_to(count: usize) -> Journal {
    let mut journal = Journal::default();
    for (number, golden) in (1_u8..).zip(golden_records()).take(count) {
        let signer = golden.signer;
        let author = match number {
            1 => Actor::Founder,
            _ => Actor::User(user(golden.author)),
        };
        let instant = instant_on(day(golden.on));
        let record = journal.next(transaction(number), instant, author, golden.events);
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
        Event::CatalogueChanged(change) => match change {
            CatalogueChange::BodyAdded { .. } => "BodyAdded",
            CatalogueChange::TaskAdded { .. } => "TaskAdded",
            CatalogueChange::BodyRenamed { .. } => "BodyRenamed",
            CatalogueChange::TaskRenamed { .. } => "TaskRenamed",
            CatalogueChange::BodyWithdrawn(_) => "BodyWithdrawn",
            CatalogueChange::TaskWithdrawn { .. } => "TaskWithdrawn",
        },
    }
}
const VARIANTS: usize = 29;

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
        Key::mark(register, user(0), RECORDS_OF_ACCOUNTS),
    ];
    for (key, text) in keys.into_iter().zip(ACCOUNTS.lines()) {
        store.put(key, text);
    }
    store
}

/// The last of the golden records.
const LAST: u32 = 35;
/// The register of the golden files.
const REGISTER: &str = "8a4b3834d9b78fbdcf52fd208de15592";

#[test]
fn what_was_written_is_read_for_ever() {
    let mut office = open_again(golden_store());
    assert_eq!(enter(&mut office, "rse1", &own_key(0)), Ok(()));
    assert_eq!(office.impairment(), None);
    let register = office.register();

    let records = office.journal().records();
    let read: Vec<Vec<Event>> = records.map(|one| one.events.clone()).collect();
    let golden = golden_records().into_iter().map(|one| one.events);
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
    let texts: Vec<&str> = (1..=LAST)
        .filter_map(|sequence| journal.text(sequence))
        .collect();
    let golden: Vec<&str> = RECORDS.lines().collect();

    assert_eq!(texts, golden);
    let earlier = usize::try_from(RECORDS_OF_ACCOUNTS).expect("a small number");
    let accounts = accounts_written_today(&written_up_to(earlier));
    assert_eq!(accounts.to_vec(), ACCOUNTS.lines().collect::<Vec<_>>());
    let register = journal.register_id().expect("founded");
    assert_eq!(register.to_string(), REGISTER);
}

#[test]
fn the_golden_file_has_every_kind_of_event() {
    let records = golden_records();
    let events = records.iter().flat_map(|one| &one.events);
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

    assert_eq!(receipt.sequence, LAST + 1);
    let mut reopened = open_again(store.clone());
    enter(&mut reopened, "rse1", &own_key(0)).expect("let in");
    assert_eq!(reopened.impairment(), None);
    assert_eq!(reopened.register(), office.register());
    assert!(store.keys().expect("readable").len() > 26);
}
