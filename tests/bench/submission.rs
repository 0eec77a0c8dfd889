//! One recorded procuration, among 10, 1,000 and 10,000 of them, with 5,000 users: path A, from
//! *Transmettre* to the receipt, over a store in memory. It mustn't grow more than two-fold. One
//! sign-in, apart from the derivation, which grows with the records; one suspension of a user, which looks
//! through the names of the keys. And one assignment to a thousand users, with the size of its record.
#![allow(clippy::arithmetic_side_effects, clippy::expect_used, clippy::panic)]

use divan::Bencher;
use procura::journal::TransactionId;
use procura::office::{Candidate, MemoryStore, Office, SlotKind, World};
use procura::register::{
    Access, BodyId, Command, Day, Enterprise, Grants, Instant, Moment, Name, Neq, NewUser, Note,
    Period, ProcurationTerms, RegisterKind, Role, TaskId, UserCode, UserId,
};
use procura::vault::{Derivation, Parameters, PassphraseKey, RecoveryCode, Salt, Zeroizing};
use std::cell::Cell;

const USERS: u32 = 5_000;

fn main() {
    divan::main();
}

/// A world on one day, whose chance is a count.
struct StillWorld {
    draws: Cell<u128>,
}

fn today() -> Day {
    Day::new(2026, 8, 2).expect("a day")
}

impl World for StillWorld {
    fn moment(&self) -> Moment {
        Moment {
            today: today(),
            now: Instant(1_785_690_000_000),
        }
    }

    fn random(&self) -> [u8; 16] {
        self.draws.set(self.draws.get() + 1);
        let spread = self
            .draws
            .get()
            .wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835);
        spread.to_le_bytes()
    }

    fn secret(&self) -> Option<Zeroizing<[u8; 32]>> {
        let halves = [self.random(), self.random()].concat();
        halves.try_into().ok().map(Zeroizing::new)
    }
}

type Desk = Office<MemoryStore, StillWorld>;

fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

fn person(rank: u32, role: Role) -> NewUser {
    NewUser {
        code: UserCode::parse(&format!("employe{rank}")).expect("a code"),
        given_name: name("Geneviève"),
        family_name: name(&format!("Bélanger-Roy {rank}")),
        email: None,
        role,
    }
}

fn founding() -> Command {
    Command::Found {
        enterprise: Enterprise {
            name: name("Charpentes Fictives du Fleuve inc."),
            neq: Neq::parse("1172839456").expect("a number"),
            kind: RegisterKind::Sample,
        },
        officer: person(0, Role::Rse),
        enrolled: ["rq", "cnesst", "ccq"]
            .into_iter()
            .map(BodyId::new)
            .collect(),
    }
}

/// The grant of an access, to a user that differs from one to the next.
fn grant(office: &Desk, number: u32) -> (TransactionId, Command) {
    let tasks = ["rq-retenues", "rq-releves"].map(TaskId::new);
    let command = Command::GrantAccess {
        user: UserId::from(1 + number % (USERS - 1)),
        reference: office.fresh_reference(),
        terms: ProcurationTerms {
            name: None,
            note: Note::parse_optional("Pendant le congé de la responsable.").expect("a note"),
            period: Period::new(today(), today().plus_months(12)).expect("a period"),
            grants: Grants::from([
                (BodyId::new("rq"), Access::Restricted(tasks.into())),
                (BodyId::new("cnesst"), Access::Unrestricted),
            ]),
        },
    };
    (office.fresh_transaction(), command)
}

/// An office with 5,000 users and so many recorded procurations.
fn office_with(procurations: u32) -> Desk {
    let mut office = opened(MemoryStore::default());
    let (transaction, code) = (office.fresh_transaction(), Zeroizing::new([7; 16]));
    let recovery = RecoveryCode::from_random(code);
    office
        .found(transaction, founding(), &key(), &recovery)
        .expect("accepted");
    for rank in 1..USERS {
        let user = Command::AddUser(person(rank, Role::User));
        record(&mut office, user);
    }
    for number in 0..procurations {
        let (_, command) = grant(&office, number);
        record(&mut office, command);
    }
    office
}

fn opened(store: MemoryStore) -> Desk {
    let world = StillWorld {
        draws: Cell::new(0),
    };
    Office::open(store, world).expect("readable")
}

/// What the officer's passphrase derives to; the derivation itself isn't timed here.
fn key() -> PassphraseKey {
    let derivation = Derivation {
        salt: Salt::from_random([1; 16]),
        parameters: Parameters::default(),
    };
    PassphraseKey::handed_back(Zeroizing::new([1; 32]), derivation)
}

fn record(office: &mut Desk, command: Command) {
    let transaction = office.fresh_transaction();
    office.submit(transaction, command).expect("accepted");
}

/// Each sample adds one more procuration to the same register.
#[divan::bench(args = [10, 1_000, 10_000], sample_count = 200, sample_size = 1)]
fn one_recorded_procuration(bencher: Bencher<'_, '_>, procurations: u32) {
    let office = std::cell::RefCell::new(office_with(procurations));
    let count = Cell::new(procurations);
    bencher
        .with_inputs(|| {
            count.set(count.get() + 1);
            grant(&office.borrow(), count.get())
        })
        .bench_local_values(|(transaction, command)| {
            office.borrow_mut().submit(transaction, command)
        });
}

/// A user suspended and reactivated by turns, among so many procurations: what is recorded about an account
/// looks for its slots.
#[divan::bench(args = [10, 1_000, 10_000], sample_count = 50, sample_size = 1)]
fn one_act_about_an_account(bencher: Bencher<'_, '_>, procurations: u32) {
    let office = std::cell::RefCell::new(office_with(procurations));
    let count = Cell::new(0);
    let user = UserId::from(1);
    bencher
        .with_inputs(|| {
            count.set(count.get() + 1);
            let command = match count.get() % 2 {
                1 => Command::SuspendUser(user),
                _ => Command::ReactivateUser(user),
            };
            (office.borrow().fresh_transaction(), command)
        })
        .bench_local_values(|(transaction, command)| {
            let receipt = office.borrow_mut().submit(transaction, command);
            receipt.expect("accepted")
        });
}

/// Signing in apart from the derivation: the slot opened, and so many records of users opened, verified
/// and applied.
#[divan::bench(args = [100, 1_000, 10_000], sample_count = 10, sample_size = 1)]
fn one_sign_in(bencher: Bencher<'_, '_>, records: u32) {
    let mut office = opened(MemoryStore::default());
    let (transaction, code) = (office.fresh_transaction(), Zeroizing::new([7; 16]));
    let recovery = RecoveryCode::from_random(code);
    office
        .found(transaction, founding(), &key(), &recovery)
        .expect("accepted");
    for rank in 1..records {
        record(&mut office, Command::AddUser(person(rank, Role::User)));
    }
    let (store, code) = (office.store().clone(), person(0, Role::Rse).code);
    bencher
        .with_inputs(|| opened(store.clone()))
        .bench_local_values(|mut office| {
            let found = office.candidates(&code, SlotKind::Open).expect("readable");
            let Some(Candidate::Slot(slot)) = found.into_iter().next() else {
                panic!("no slot");
            };
            office.enter(&code, &slot, &key()).expect("let in");
            office
        });
}

/// One procuration assigned to a thousand users in one record, among so many procurations, and the bytes
/// that the record takes of the 5 MB of local storage.
#[divan::bench(args = [10, 10_000], sample_count = 20, sample_size = 1)]
fn one_assignment_to_a_thousand_users(bencher: Bencher<'_, '_>, procurations: u32) {
    let office = std::cell::RefCell::new(office_with(procurations));
    bencher
        .with_inputs(|| {
            let mut office = office.borrow_mut();
            let reference = office.fresh_reference();
            let terms = office.register().procurations().iter().next();
            let terms = terms.expect("a procuration").1.terms.clone();
            record(&mut office, Command::CreateProcuration { reference, terms });
            let procuration = office.register().procuration_by_reference(reference);
            let command = Command::AssignProcuration {
                procuration: procuration.expect("created"),
                users: (1..=1_000).map(UserId::from).collect(),
            };
            (office.fresh_transaction(), command)
        })
        .bench_local_values(|(transaction, command)| {
            let receipt = office.borrow_mut().submit(transaction, command);
            receipt.expect("accepted")
        });
    let office = office.borrow();
    let last = office.journal().head().sequence;
    let text = office.journal().text(last).expect("recorded");
    println!("a thousand assignments in {} bytes", text.len());
}
