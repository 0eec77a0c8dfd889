//! Lists and views of 5,000 users and 10,000 procurations: a keystroke of a search, and a page of each view.
//!
//! `cargo bench --bench overview` prints the medians. Names are as people bear them, one in three with an
//! accent, which costs more to fold.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

#[path = "../stage/mod.rs"]
#[allow(dead_code, reason = "the bench uses its share of the stage")]
mod stage;

use divan::{Bencher, black_box};
use procura::journal::{Digest, Journal, Sealed, TransactionId};
use procura::overview::{
    Concern, Criteria, Filter, List, Order, PageSize, Question, Rows, Span, attention, by_body,
    opened, procurations, records, register_at, timeline, users, who_may, why,
};
use procura::register::{
    Actor, Command, Day, Instant, NewUser, ProcurationId, Reference, Register, Role, UserId, decide,
};
use stage::{
    assigning, body, code, day, founding, in_days, moment, name, officer, period, restricted, task,
    terms, unrestricted,
};
use std::sync::LazyLock;

const USERS: u32 = 5_000;
const PROCURATIONS: u32 = 10_000;
const FIRST: (usize, PageSize) = (1, PageSize::Long);
const GIVEN: [&str; 9] = [
    "Émilie",
    "Hugo",
    "Anne",
    "Zoé",
    "Marc",
    "Jeanne",
    "François",
    "Olga",
    "Tom",
];
const FAMILY: [&str; 9] = [
    "Côté",
    "Roy",
    "Tremblay",
    "Gagné",
    "Bouchard",
    "Lavoie",
    "Œuvrard",
    "Pelletier",
    "Morin",
];
const NAMES: [&str; 6] = [
    "Paie et retenues à la source",
    "Taxes",
    "Registraire",
    "Été",
    "Dossier de l’employeur",
    "Avis",
];

fn main() {
    divan::main();
}

/// The register and the journal from which it comes.
struct Kept {
    register: Register,
    journal: Journal,
}

static KEPT: LazyLock<Kept> = LazyLock::new(kept);

impl Kept {
    fn submit(&mut self, actor: Actor, command: Command) {
        let events = decide(&self.register, actor, command, moment(day(stage::TODAY))).unwrap();
        events.iter().for_each(|event| self.register.apply(event));
        let sequence = self.journal.next_sequence();
        let mut transaction = [0; 16];
        transaction[..4].copy_from_slice(&sequence.to_be_bytes());
        let transaction = TransactionId::from_bytes(transaction);
        // One record a minute.
        let instant = Instant(i64::from(sequence) * 60_000);
        let record = self.journal.next(transaction, instant, actor, events);
        let digest = Digest::of(&sequence.to_be_bytes());
        let text = String::new();
        let sealed = Sealed {
            record,
            digest,
            text,
        };
        self.journal.admit(sealed).unwrap();
    }
}

fn civil_day(instant: Instant) -> Day {
    let number = instant.0.div_euclid(86_400_000) + 719_163;
    Day::try_from(i32::try_from(number).unwrap()).unwrap()
}

/// Each procuration is held by one user, two a user: one in three of all tasks, one in four named.
fn kept() -> Kept {
    let mut kept = Kept {
        register: Register::default(),
        journal: Journal::default(),
    };
    kept.submit(Actor::Founder, founding(["rq", "req", "cnesst"]));
    for rank in 0..USERS {
        let place = usize::try_from(rank).unwrap();
        let user = NewUser {
            code: code(&format!("user{rank}")),
            given_name: name(GIVEN[place % 9]),
            family_name: name(&format!("{}-{}", FAMILY[place / 9 % 9], place / 81)),
            email: None,
            role: Role::User,
        };
        kept.submit(officer(), Command::AddUser(user));
    }
    for rank in 0..PROCURATIONS {
        let days = i32::try_from(rank % 600).unwrap();
        let grants = match rank % 3 {
            0 => unrestricted(["rq", "req", "cnesst"]),
            1 => restricted("rq", ["rq-releves", "rq-retenues"]),
            _ => restricted("req", ["req-radiation"]),
        };
        let mut terms = terms(period(0, 10 + days), grants);
        terms.name =
            (!rank.is_multiple_of(4)).then(|| name(NAMES[usize::try_from(rank).unwrap() % 6]));
        let reference =
            Reference::from_bits((u64::from(rank) + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        kept.submit(officer(), Command::CreateProcuration { reference, terms });
        let user = UserId::from(1 + rank % USERS);
        kept.submit(officer(), assigning(ProcurationId::from(rank), [user]));
    }
    kept
}

/// What is sought: nothing yet, one letter, a name, both names with accents, a part of a reference, what
/// nobody bears.
const SOUGHT: [&str; 6] = ["", "e", "emilie", "Côté-3 Émilie", "7k3", "zzzz"];

#[divan::bench(args = SOUGHT)]
fn keystroke_users(bencher: Bencher, sought: &str) {
    let register = &KEPT.register;
    bencher.bench(|| {
        let criteria = Criteria::of(List::Users).seeking(black_box(sought));
        users(register, &criteria, in_days(5))
    });
}

#[divan::bench(args = SOUGHT)]
fn keystroke_procurations(bencher: Bencher, sought: &str) {
    let register = &KEPT.register;
    bencher.bench(|| {
        let criteria = Criteria::of(List::Procurations).seeking(black_box(sought));
        procurations(register, &criteria, in_days(5))
    });
}

#[divan::bench(args = SOUGHT)]
fn keystroke_journal(bencher: Bencher, sought: &str) {
    let Kept { register, journal } = &*KEPT;
    bencher.bench(|| {
        let criteria = Criteria::of(List::Journal).seeking(black_box(sought));
        records(journal, register, &criteria, &civil_day)
    });
}

#[divan::bench]
fn procurations_by_name(bencher: Bencher) {
    let register = &KEPT.register;
    let criteria = Criteria::of(List::Procurations).ordered(Order::Name);
    bencher.bench(|| procurations(register, black_box(&criteria), in_days(5)));
}

#[divan::bench]
fn users_who_may_at_a_body(bencher: Bencher) {
    let register = &KEPT.register;
    let criteria = Criteria::of(List::Users).with(Filter::Body(body("req")));
    bencher.bench(|| users(register, black_box(&criteria), in_days(5)));
}

#[divan::bench]
fn view_who_may(bencher: Bencher) {
    let register = &KEPT.register;
    let criteria = Criteria::of(List::Users).sized(PageSize::Long);
    bencher.bench(|| who_may(register, black_box(&criteria), in_days(5)));
}

#[divan::bench]
fn view_by_body(bencher: Bencher) {
    let (register, body) = (&KEPT.register, body("cnesst"));
    bencher.bench(|| by_body(register, black_box(&body), None, in_days(5), FIRST));
}

#[divan::bench]
fn view_calendar(bencher: Bencher) {
    let register = &KEPT.register;
    let criteria = Criteria::of(List::Procurations).ordered(Order::End);
    let span = Span::of(in_days(0), 12);
    bencher.bench(|| {
        timeline(
            register,
            black_box(&criteria),
            (span, Rows::Assignments),
            in_days(5),
        )
    });
}

#[divan::bench]
fn why_not(bencher: Bencher) {
    let register = &KEPT.register;
    let question = Question {
        user: UserId::from(2),
        body: body("cnesst"),
        task: task("cnesst-copie"),
        day: in_days(700),
    };
    bencher.bench(|| why(register, black_box(&question), in_days(5)));
}

#[divan::bench(args = Concern::ALL)]
fn concern(bencher: Bencher, concern: Concern) {
    let register = &KEPT.register;
    bencher.bench(|| attention(register, concern, in_days(400), FIRST));
}

#[divan::bench]
fn the_past(bencher: Bencher) {
    let journal = &KEPT.journal;
    bencher.bench(|| register_at(journal, day("1970-02-01"), &civil_day));
}

#[divan::bench]
fn the_last_record_opened(bencher: Bencher) {
    let journal = &KEPT.journal;
    let last = journal.head().sequence;
    bencher.bench(|| opened(journal, black_box(last), FIRST));
}
