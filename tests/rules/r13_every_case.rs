//! R13 in a small world, every case of it, against a second implementation written from the domain's
//! words: "U is active and either is an RSE and B is enrolled, or has an assignment, not ended, to a
//! procuration in force on D whose grant for B covers T, and B is enrolled."

use crate::stage::{
    Stage, body, enrolment, in_days, name, period, restricted, revocation, task, terms,
    unrestricted,
};
use procura::register::{
    AccessDecision, Actor, Command, EnrolmentState, Grants, Ground, ProcurationId, Role, UserId,
};

/// The days on which the procuration begins and ends, counted from the first.
const PERIOD: (i32, i32) = (10, 20);
const DAYS: [i32; 5] = [9, 10, 15, 20, 21];
/// The body in question, two of its tasks, and a body beside it.
const BODY: &str = "rq";
const TASKS: [&str; 2] = ["rq-avis", "rq-releves"];
const OTHER_BODY: &str = "req";

#[derive(Clone, Copy, Debug, PartialEq)]
enum Standing {
    Active,
    Suspended,
    Departed,
}

/// What became of the procuration.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    Open,
    Suspended,
    Revoked,
    ReplacedBySame,
    /// By a version that names the other body only.
    ReplacedByLess,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Grant {
    Unrestricted,
    /// The task of this rank alone.
    Task(usize),
    OtherBody,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Holding {
    Open,
    Withdrawn,
    Never,
}

/// One case: what is true of the first user, of the body and of the procuration, and whether the
/// second user, always an active employee, holds the procuration too.
#[derive(Clone, Copy, Debug)]
struct Case {
    officer: bool,
    standing: Standing,
    enrolment: Option<EnrolmentState>,
    fate: Fate,
    grant: Grant,
    holding: Holding,
    second_holds: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Who {
    First,
    Second,
}

/// The second implementation. It knows no register: only the case.
fn may(case: &Case, who: Who, task: usize, day: i32) -> bool {
    let first = who == Who::First;
    let active = !first || case.standing == Standing::Active;
    let enrolled = case.enrolment == Some(EnrolmentState::Active);
    let officer = first && case.officer;
    let holds = if first {
        case.holding == Holding::Open
    } else {
        case.second_holds
    };
    let stands = matches!(case.fate, Fate::Open | Fate::ReplacedBySame);
    let in_force = stands && PERIOD.0 <= day && day <= PERIOD.1;
    let covered = case.grant == Grant::Unrestricted || case.grant == Grant::Task(task);
    active && enrolled && (officer || (holds && in_force && covered))
}

fn all_cases() -> Vec<Case> {
    let mut cases = vec![];
    for officer in [false, true] {
        for standing in [Standing::Active, Standing::Suspended, Standing::Departed] {
            for enrolment in [
                Some(EnrolmentState::Active),
                Some(EnrolmentState::Pending),
                Some(EnrolmentState::Refused),
                None,
            ] {
                cases.extend(cases_of_procuration(officer, standing, enrolment));
            }
        }
    }
    cases
}

fn cases_of_procuration(
    officer: bool,
    standing: Standing,
    enrolment: Option<EnrolmentState>,
) -> Vec<Case> {
    use Fate::{Open, ReplacedByLess, ReplacedBySame, Revoked, Suspended};
    let mut cases = vec![];
    for fate in [Open, Suspended, Revoked, ReplacedBySame, ReplacedByLess] {
        for grant in [
            Grant::Unrestricted,
            Grant::Task(0),
            Grant::Task(1),
            Grant::OtherBody,
        ] {
            for holding in [Holding::Open, Holding::Withdrawn, Holding::Never] {
                cases.extend([false, true].map(|second_holds| Case {
                    officer,
                    standing,
                    enrolment,
                    fate,
                    grant,
                    holding,
                    second_holds,
                }));
            }
        }
    }
    cases
}

/// A register in which a case is true.
struct World {
    stage: Stage,
    first: UserId,
    second: UserId,
    /// The version that allows things, if any does.
    allowing: ProcurationId,
}

fn drive_to_case(case: &Case) -> World {
    let mut stage = Stage::founded();
    let [first, second] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let period = period(PERIOD.0, PERIOD.1);
    let procuration = stage.create(terms(period, grants(case.grant)));
    drive_to_holding(&mut stage, case, procuration, [first, second]);
    let allowing = drive_to_fate(&mut stage, case, procuration);
    drive_to_person(&mut stage, case, first);
    if case.enrolment != Some(EnrolmentState::Active) {
        stage.submit(enrolment(BODY, case.enrolment));
    }
    World {
        stage,
        first,
        second,
        allowing,
    }
}

fn grants(grant: Grant) -> Grants {
    match grant {
        Grant::Unrestricted => unrestricted([BODY]),
        Grant::Task(rank) => restricted(BODY, [TASKS[rank]]),
        Grant::OtherBody => unrestricted([OTHER_BODY]),
    }
}

fn drive_to_holding(
    stage: &mut Stage,
    case: &Case,
    procuration: ProcurationId,
    [first, second]: [UserId; 2],
) {
    if case.holding != Holding::Never {
        let assignment = stage.assign(procuration, first);
        if case.holding == Holding::Withdrawn {
            stage.submit(Command::WithdrawAssignments([assignment].into()));
        }
    }
    if case.second_holds {
        stage.assign(procuration, second);
    }
}

fn drive_to_fate(stage: &mut Stage, case: &Case, procuration: ProcurationId) -> ProcurationId {
    let mut new_terms = stage.terms_of(procuration);
    new_terms.name = Some(name("Nouvelle version"));
    match case.fate {
        Fate::Open => {}
        Fate::Suspended => stage.drive_to_suspended(procuration),
        Fate::Revoked => {
            stage.submit(revocation(procuration));
        }
        Fate::ReplacedBySame => return stage.modify(procuration, new_terms),
        Fate::ReplacedByLess => {
            new_terms.grants = unrestricted([OTHER_BODY]);
            return stage.modify(procuration, new_terms);
        }
    }
    procuration
}

fn drive_to_person(stage: &mut Stage, case: &Case, user: UserId) {
    let role = Role::Rse;
    if case.officer {
        stage.submit(Command::ChangeRole { user, role });
    }
    match case.standing {
        Standing::Active => {}
        Standing::Suspended => {
            stage.submit(Command::SuspendUser(user));
        }
        Standing::Departed if case.officer => {
            stage.apply_as(Actor::User(user), Command::RecordDeparture(user));
        }
        Standing::Departed => {
            stage.submit(Command::RecordDeparture(user));
        }
    }
}

fn check(case: &Case, world: &World, who: Who, task_rank: usize, on: i32) {
    let user = if who == Who::First {
        world.first
    } else {
        world.second
    };
    let (body, task) = (body(BODY), task(TASKS[task_rank]));
    let decision = world.stage.register.access(user, &body, &task, in_days(on));
    let ground = if who == Who::First && case.officer {
        Ground::Officer
    } else {
        Ground::Procuration(world.allowing)
    };
    let label = format!("{who:?}, task {task_rank}, day {on}: {case:?}");
    if may(case, who, task_rank, on) {
        assert_eq!(decision, AccessDecision::Allowed(vec![ground]), "{label}");
    } else {
        assert!(!decision.is_allowed(), "{label}");
    }
}

#[test]
fn r13_every_case_of_a_small_world_is_decided_as_the_domain_says() {
    let cases = all_cases();
    assert_eq!(cases.len(), 2880);
    for case in cases {
        let world = drive_to_case(&case);
        for who in [Who::First, Who::Second] {
            for task in [0, 1] {
                for on in DAYS {
                    check(&case, &world, who, task, on);
                }
            }
        }
    }
}
