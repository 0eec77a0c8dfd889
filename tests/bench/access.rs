//! One access decision (R13) among 10, 1,000 and 10,000 recorded procurations, with 5,000 users.
//!
//! The number of recorded procurations should not be felt: a decision looks at what one user holds.
//! `cargo bench --bench access` prints the medians. The users are asked about in a scattered order,
//! so that memory is met as it is in life, cold.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::arithmetic_side_effects
)]

#[path = "../stage/mod.rs"]
#[allow(dead_code, reason = "the bench uses its share of the stage")]
mod stage;

use divan::{Bencher, black_box};
use procura::register::{Actor, Command, ProcurationId, Reference, Register, Role, UserId, decide};
use stage::{
    assigning, body, day, founding, in_days, moment, new_user, officer, period, plain_terms,
    restricted, task, terms,
};

/// How many users there are, besides the officer.
const USERS: u32 = 5_000;
/// The step from one user asked about to the next: a prime, so that everyone has their turn.
const SCATTER: u32 = 1_777;
/// How many procurations are recorded.
const RECORDED: [u32; 3] = [10, 1_000, 10_000];
/// How many procurations each user holds where everybody holds as many.
const HELD: u32 = 2;

fn main() {
    divan::main();
}

fn submit(register: &mut Register, actor: Actor, command: Command) {
    let events = decide(register, actor, command, moment(day(stage::TODAY))).unwrap();
    events.iter().for_each(|event| register.apply(event));
}

fn reference(rank: u32) -> Reference {
    Reference::from_bits((u64::from(rank) + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

/// Everyone, and so many procurations, half of them for the task in question.
fn recorded(procurations: u32) -> Register {
    let mut register = Register::default();
    submit(
        &mut register,
        Actor::Founder,
        founding(["rq", "req", "cnesst"]),
    );
    for rank in 0..USERS {
        let user = new_user(&format!("user{rank}"), Role::User);
        submit(&mut register, officer(), Command::AddUser(user));
    }
    for rank in 0..procurations {
        let command = Command::CreateProcuration {
            reference: reference(rank),
            terms: if rank.is_multiple_of(2) {
                plain_terms()
            } else {
                terms(
                    period(0, 90),
                    restricted("rq", ["rq-releves", "rq-retenues"]),
                )
            },
        };
        submit(&mut register, officer(), command);
    }
    register
}

fn user(rank: u32) -> UserId {
    UserId::from(1 + rank % USERS)
}

/// Each user holds as many procurations, spread over all those that there are.
fn everyone_holds_as_many(procurations: u32) -> Register {
    let mut register = recorded(procurations);
    for rank in 0..USERS {
        for held in 0..HELD {
            let procuration = (rank * 7 + held * (procurations / 2 + 1)) % procurations;
            let command = assigning(ProcurationId::from(procuration), [user(rank)]);
            submit(&mut register, officer(), command);
        }
    }
    register
}

/// Each procuration is held by one user, so that more procurations are more to hold.
fn one_holder_each(procurations: u32) -> Register {
    let mut register = recorded(procurations);
    for rank in 0..procurations {
        let command = assigning(ProcurationId::from(rank), [user(rank * SCATTER)]);
        submit(&mut register, officer(), command);
    }
    register
}

/// Measures one decision after another, about users in a scattered order.
fn measure(bencher: Bencher, register: &Register) {
    let (body, task, on) = (body("rq"), task("rq-avis"), in_days(30));
    let mut rank = 0_u32;
    bencher.bench_local(|| {
        rank = rank.wrapping_add(1) % USERS;
        let user = user(rank.wrapping_mul(SCATTER));
        register.access(black_box(user), black_box(&body), black_box(&task), on)
    });
}

#[divan::bench(args = RECORDED, sample_count = 1000, sample_size = 500)]
fn everyone_holds_two(bencher: Bencher, procurations: u32) {
    let register = everyone_holds_as_many(procurations);
    measure(bencher, &register);
}

#[divan::bench(args = RECORDED, sample_count = 1000, sample_size = 500)]
fn each_has_one_holder(bencher: Bencher, procurations: u32) {
    let register = one_holder_each(procurations);
    measure(bencher, &register);
}
