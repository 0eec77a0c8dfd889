//! R13 on a day that is over: what held then, not what holds now.

use crate::kept_journal::{Kept, civil_day};
use crate::stage::{
    Stage, assigning, body, enrolment, in_days, officer, plain_terms, revocation, task,
};
use procura::overview::register_at;
use procura::register::{AccessDecision, Command, Day, Denial, ProcurationId, UserId};

const HUGO: u32 = 1;

/// Day 0, at eleven in the evening: Hugo is given a procuration. Day 3: he is suspended. Day 5: he is back.
/// Day 7: no longer enrolled. Day 8: revoked.
fn kept() -> Kept {
    let mut stage = Stage::founded();
    let hugo = stage.add_employee("hugo");
    let procuration = stage.create(plain_terms());
    let mut kept = Kept::after(stage, 9);
    for (days, hour, command) in [
        (0, 23, assigning(procuration, [hugo])),
        (3, 0, Command::SuspendUser(hugo)),
        (5, 23, Command::ReactivateUser(hugo)),
        (7, 12, enrolment("rq", None)),
        (8, 12, revocation(ProcurationId::from(0))),
    ] {
        kept.stage.today = in_days(days);
        kept.submit(officer(), hour, command);
    }
    kept
}

fn decision(kept: &Kept, day: Day) -> AccessDecision {
    let register = register_at(&kept.journal, day, &civil_day);
    register.access(UserId::from(HUGO), &body("rq"), &task("rq-avis"), day)
}

#[test]
fn r13_a_past_day_has_the_answer_that_it_had_when_it_was_over() {
    let kept = kept();
    let allowed = [0, 1, 2, 5, 6].map(|days| decision(&kept, in_days(days)).is_allowed());
    assert_eq!(allowed, [true; 5]);
    for days in [3, 4] {
        let suspended = AccessDecision::Denied(Denial::UserSuspended);
        assert_eq!(decision(&kept, in_days(days)), suspended, "{days}");
    }
    assert!(!decision(&kept, in_days(7)).is_allowed());
    // The register of today wouldn't know.
    let today = &kept.stage.register;
    let answer = today.access(
        UserId::from(HUGO),
        &body("rq"),
        &task("rq-avis"),
        in_days(1),
    );
    assert!(!answer.is_allowed());
}

#[test]
fn the_register_of_the_last_day_is_todays() {
    let kept = kept();
    assert!(register_at(&kept.journal, in_days(8), &civil_day) == kept.stage.register);
    assert!(register_at(&kept.journal, in_days(7), &civil_day) != kept.stage.register);
    let before = register_at(&kept.journal, in_days(-1), &civil_day);
    assert!(before.enterprise().is_none());
}
