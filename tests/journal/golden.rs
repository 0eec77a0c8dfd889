//! Golden files: what was written in a format is read for ever.
//!
//! `golden/format-1.txt` holds one record a line. When a variant of an event is appended, records
//! with it are appended to the file; the lines that are there never change.

use crate::drive::{name, open_ready, person, procuration, reference, submit, transaction, user};
use procura::journal::{Journal, RegisterId, Sealed};
use procura::office::{Key, MemoryStore};
use procura::register::{
    Access, Actor, AssignmentEnd, AssignmentId, BodyId, Command, Day, Email, EndReason,
    EnrolmentState, Enterprise, Event, Grants, Instant, Neq, Note, OrderedSet, Period,
    ProcurationTerms, RegisterKind, Role, Standing, Status, TaskId,
};
use std::collections::BTreeSet;

const FORMAT_1: &str = include_str!("golden/format-1.txt");

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

fn about_users() -> Vec<Event> {
    let mut officer = person("rse1", Role::Rse);
    officer.email = Email::parse_optional("zoe@fictives.example").expect("an address");
    vec![
        Event::UserAdded(officer),
        Event::UserAdded(person("employe1", Role::User)),
        Event::UserAdded(person("employe2", Role::User)),
        Event::UserChanged {
            user: user(1),
            given_name: name("Anne-Marie"),
            family_name: name("O’Brien"),
            email: None,
        },
        Event::RoleChanged {
            user: user(2),
            role: Role::Rse,
        },
        Event::UserSuspended(user(0)),
        Event::UserReactivated(user(0)),
        Event::UserDeparted {
            user: user(2),
            on: day("2028-02-29"),
        },
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
        ended(0, EndReason::Withdrawn),
        ended(1, EndReason::Renounced),
        ended(2, EndReason::Departure),
        ended(3, EndReason::Revocation),
    ]
}

/// The events of the golden records, record by record.
fn golden_events() -> Vec<Vec<Event>> {
    vec![
        vec![founded(RegisterKind::Genuine)],
        about_users(),
        vec![
            enrolled(Some(EnrolmentState::Pending)),
            enrolled(Some(EnrolmentState::Refused)),
            enrolled(None),
            enrolled(Some(EnrolmentState::Active)),
        ],
        about_procurations(),
        vec![founded(RegisterKind::Sample)],
    ]
}

/// The golden records as they are written today.
fn written_today() -> Vec<String> {
    let mut journal = Journal::default();
    let mut texts = Vec::new();
    for (number, events) in (1..).zip(golden_events()) {
        let author = match number {
            1 => Actor::Founder,
            _ => Actor::User(user(u32::from(number))),
        };
        // From before 1970 to far ahead.
        let instant = Instant((i64::from(number) - 2) * 1_000_000_000_000);
        let sealed = journal.prepare(transaction(number), instant, author, events);
        let sealed = sealed.expect("writable");
        texts.push(sealed.text().to_owned());
        journal.admit(sealed).expect("the next one");
    }
    texts
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
    }
}
const VARIANTS: usize = 15;

fn golden_store() -> MemoryStore {
    let first = FORMAT_1.lines().next().expect("a line");
    let id = RegisterId::of_first_record(Sealed::read(first).expect("whole").digest());
    let store = MemoryStore::default();
    for (sequence, text) in (1..).zip(FORMAT_1.lines()) {
        store.put(Key::record(id, sequence), text);
    }
    store
}

#[test]
fn format_1_is_read_for_ever() {
    let office = open_ready(golden_store());
    let register = office.register();

    let read: Vec<Vec<Event>> = office
        .journal()
        .records()
        .map(|one| one.events.clone())
        .collect();
    assert_eq!(read, golden_events());
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
        [Status::Replaced, Status::Revoked, Status::InForce]
    );
    assert_eq!(register.mandataries(procuration(2)).count(), 0);
}

#[test]
fn what_is_written_today_is_the_same_byte_for_byte() {
    let golden: Vec<&str> = FORMAT_1.lines().collect();

    assert_eq!(written_today(), golden);
}

#[test]
fn the_golden_file_has_every_kind_of_event() {
    let events = golden_events();
    let variants: BTreeSet<&str> = events.iter().flatten().map(variant).collect();

    assert_eq!(variants.len(), VARIANTS);
}

#[test]
fn a_register_of_format_1_goes_on() {
    let store = golden_store();
    let mut office = open_ready(store.clone());

    let receipt = submit(
        &mut office,
        60,
        Command::AddUser(person("employe3", Role::User)),
    );

    assert_eq!(receipt.sequence, 6);
    assert_eq!(open_ready(store).register(), office.register());
}
