//! Random histories: steps of plain numbers, made into commands against the register of the moment.
//!
//! Plain numbers shrink well: a failure is shown as the shortest history that still fails.

use crate::stage::{
    Stage, TODAY, body, body_details, code, day, enterprise, founding, name, new_user, note, task,
    task_details,
};
use procura::register::{
    Access, AccountKey, Actor, AssignmentId, Catalogue, CatalogueChange, Command, EnrolmentState,
    Event, Grants, KeyOrigin, OrderedSet, Period, ProcurationId, ProcurationTerms, Reference,
    Refusal, Register, Role, User, UserId,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

/// The bodies that histories play with; the last one doesn't exist.
pub(crate) const BODIES: [&str; 4] = ["rq", "req", "amf", "zzz"];
/// A few tasks of each of those that exist, and one that doesn't.
pub(crate) const TASKS: [&str; 6] = [
    "rq-avis",
    "rq-releves",
    "req-radiation",
    "amf-payer",
    "amf-maintien",
    "zzz",
];
/// Few codes and names, so that they meet.
const CODES: [&str; 12] = [
    "anne", "bruno", "chloe", "david", "eve", "flore", "guy", "hugo", "ines", "jean", "karl", "lea",
];
const NAMES: [&str; 8] = [
    "Émile",
    "Emile",
    "Œuvrard",
    "Oeuvrard",
    "D’Amour",
    "D Amour",
    "ᐊᓂᔑᓈᐯ",
    "Roy",
];
/// One step of a history: who asks for what, so many days after the step before.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    actor: u8,
    kind: u8,
    days: u8,
    picks: [u8; 4],
}

/// The days pass slowly, and most steps are an officer's, about procurations, with sound terms.
pub(crate) fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let days = prop_oneof![16 => Just(0_u8), 3 => 1..5_u8, 1 => 20..40_u8];
    let actor = prop_oneof![8 => Just(0_u8), 2 => any::<u8>()];
    let kind = prop_oneof![4 => 0..7_u8, 12 => 7..18_u8, 2 => 18..23_u8, 1 => 23..27_u8];
    let step = (actor, kind, days, any::<[u8; 4]>());
    let step = step.prop_map(|(actor, kind, days, picks)| Step {
        actor,
        kind,
        days,
        picks,
    });
    prop::collection::vec(step, 1..most)
}

/// So many cases, from a fixed seed, with nothing written to disk.
pub(crate) fn cases(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(0x50_524F_4355_5241),
        ..Config::default()
    }
}

/// What came of one step.
pub(crate) struct Outcome {
    pub(crate) command: Command,
    pub(crate) actor: Actor,
    pub(crate) answer: Result<Vec<Event>, Refusal>,
}

/// A stage on which steps are played.
pub(crate) fn opened() -> Stage {
    let mut stage = Stage::empty();
    stage.apply_as(Actor::Founder, founding(["rq", "req", "amf"]));
    stage.record(own_key_of(0));
    for login in ["anne", "bruno"] {
        stage.add_employee(login);
    }
    stage.add_officer("eve");
    stage
}

/// Plays a step: asks, and records what was accepted.
pub(crate) fn play(stage: &mut Stage, step: &Step) -> Outcome {
    stage.today = stage.today.plus_days(i32::from(step.days));
    let command = command(stage, step);
    let actor = actor(stage, step.actor, &command);
    let answer = stage.ask(actor, command.clone());
    for event in answer.iter().flatten() {
        stage.register.apply(event);
        stage.events.push(event.clone());
    }
    Outcome {
        command,
        actor,
        answer,
    }
}

/// The stage after all these steps.
pub(crate) fn played(steps: &[Step]) -> Stage {
    let mut stage = opened();
    for step in steps {
        play(&mut stage, step);
    }
    stage
}

/// What the first record says of the founder's key.
fn own_key_of(rank: u8) -> Event {
    Event::KeySet {
        user: UserId::from(u32::from(rank)),
        key: AccountKey::from_bytes([rank; 32]),
        origin: KeyOrigin::Own,
        edition: 1,
    }
}

fn actor(stage: &Stage, pick: u8, command: &Command) -> Actor {
    match (pick, command) {
        // Whoever chooses a key is mostly somebody who has only a temporary one.
        (0, Command::TakeOwnKey(_)) => Actor::User(newcomer(&stage.register)),
        // Whoever renounces is mostly the holder.
        (0, Command::RenounceAssignment(id)) => {
            let row = stage.register.assignments().get(*id);
            Actor::User(row.map_or(UserId::from(0), |row| row.user))
        }
        (0, _) => Actor::User(an_officer(&stage.register)),
        (255, _) => Actor::Founder,
        (other, _) => Actor::User(user(&stage.register, other)),
    }
}

fn an_officer(register: &Register) -> UserId {
    let mut users = register.users().iter();
    let active = users.find(|(_, user)| user.is_active_officer());
    active.map_or(UserId::from(0), |(id, _)| id)
}

fn newcomer(register: &Register) -> UserId {
    let mut users = register.users().iter();
    let holds_a_temporary_key = |user: &User| {
        let account = user.account.map(|account| account.origin);
        account == Some(KeyOrigin::Temporary) && user.is_active()
    };
    let found = users.find(|(_, user)| holds_a_temporary_key(user));
    found.map_or(UserId::from(0), |(id, _)| id)
}

/// Some row of a table, or now and then the one after the last.
fn row<K: From<u32>>(count: usize, pick: u8) -> K {
    let rows = u32::try_from(count).unwrap();
    let beyond = u32::from(pick > 250);
    K::from((u32::from(pick) % rows.max(1)) + beyond * rows)
}

fn user(register: &Register, pick: u8) -> UserId {
    row(register.users().len(), pick)
}

/// Mostly one of the latest procurations, which are the ones that can still be acted upon.
fn procuration(register: &Register, pick: u8) -> ProcurationId {
    let count = register.procurations().len();
    let recent = count.saturating_sub(4);
    match pick {
        0..=180 => ProcurationId::from(u32::try_from(recent + usize::from(pick) % 4).unwrap()),
        other => row(count, other),
    }
}

/// One procuration, or now and then two.
fn several_procurations(register: &Register, first: u8, second: u8) -> OrderedSet<ProcurationId> {
    let picks = [first, second];
    let picks = picks.iter().take(1 + usize::from(second % 2));
    picks.map(|&pick| procuration(register, pick)).collect()
}

fn assignment(register: &Register, pick: u8) -> AssignmentId {
    row(register.assignments().len(), pick)
}

fn pick<T: Copy>(from: &[T], pick: u8) -> T {
    from[usize::from(pick) % from.len()]
}

fn role(pick: u8) -> Role {
    if pick.is_multiple_of(3) {
        Role::Rse
    } else {
        Role::User
    }
}

fn enrolment(pick: u8) -> Option<EnrolmentState> {
    match pick % 8 {
        0 => None,
        1 => Some(EnrolmentState::Pending),
        2 => Some(EnrolmentState::Refused),
        _ => Some(EnrolmentState::Active),
    }
}

fn reference(stage: &Stage, pick: u8) -> Reference {
    if pick > 240 {
        Reference::from_bits(0)
    } else {
        stage.fresh_reference()
    }
}

/// Access to a body; now and then of no task, or of the tasks of another body.
fn access(id: &str, pick: u8) -> Access {
    let own = format!("{id}-");
    let beginning = if pick > 245 { "req-" } else { own.as_str() };
    let tasks = TASKS.iter().filter(|task| task.starts_with(beginning));
    let named = |count| Access::Restricted(tasks.take(count).map(|id| task(id)).collect());
    match pick % 8 {
        0..=2 => Access::Unrestricted,
        3 => every_task(id),
        4 if pick > 225 => named(0),
        4 => named(2),
        _ => named(1),
    }
}

fn every_task(id: &str) -> Access {
    let catalogue = Catalogue::embedded();
    let body = catalogue.body(&body(id));
    let tasks = body.map(|body| body.tasks.as_slice()).unwrap_or_default();
    Access::Restricted(tasks.iter().map(|task| task.id.clone()).collect())
}

/// Grants of one or two bodies, now and then of one that doesn't exist.
fn grants(first: u8, second: u8) -> Grants {
    let known = &BODIES[..3];
    let other = if second > 245 {
        BODIES[3]
    } else {
        pick(known, second)
    };
    let count = 1 + usize::from(second.is_multiple_of(3));
    let chosen = [(other, second / 4), (pick(known, first), first / 3)];
    let chosen = chosen.into_iter().take(count);
    chosen
        .map(|(id, choice)| (body(id), access(id, choice)))
        .collect()
}

/// A period that begins within ten days, or now and then in the past.
fn period(stage: &Stage, first: u8, second: u8) -> Period {
    let backwards = i32::from(first > 244) * 12;
    let start = stage.today.plus_days(i32::from(first % 20) / 2 - backwards);
    Period::new(start, start.plus_days(i32::from(second % 100))).unwrap()
}

fn terms(stage: &Stage, [first, second, third, fourth]: [u8; 4]) -> ProcurationTerms {
    let named = |pick_name: u8| name(pick(&NAMES, pick_name));
    ProcurationTerms {
        name: third.is_multiple_of(2).then(|| named(first)),
        note: fourth
            .is_multiple_of(3)
            .then(|| note("Une note\nde deux lignes")),
        period: period(stage, first, second),
        grants: grants(third, fourth),
    }
}

/// What a step asks for.
pub(crate) fn command(stage: &Stage, step: &Step) -> Command {
    match step.kind {
        0..=6 => about_users(stage, step),
        18..=22 => about_accounts(stage, step),
        23.. => about_the_catalogue(stage, step),
        _ => about_procurations(stage, step),
    }
}

fn about_users(stage: &Stage, step: &Step) -> Command {
    let [first, second, third, fourth] = step.picks;
    let user = user(&stage.register, first);
    match step.kind {
        0 => Command::Found {
            enterprise: enterprise(),
            officer: new_user("zoe", Role::Rse),
            enrolled: [body(pick(&BODIES, first))].into(),
        },
        1 => {
            let mut user = new_user(pick(&CODES, first), role(second));
            user.code = code(pick(&CODES, first));
            user.family_name = name(pick(&NAMES, third));
            match fourth % 3 {
                0 => Command::AddUsers(vec![user, new_user(pick(&CODES, fourth), Role::User)]),
                _ => Command::AddUser(user),
            }
        }
        2 => Command::ChangeUser {
            user,
            given_name: name(pick(&NAMES, second)),
            family_name: name(pick(&NAMES, third)),
            email: None,
        },
        3 => Command::ChangeRole {
            user,
            role: role(second),
        },
        4 => Command::SuspendUser(user),
        5 => Command::ReactivateUser(user),
        _ if second < 100 => Command::RecordDeparture(user),
        _ => Command::SetEnrolment {
            body: body(pick(&BODIES, first)),
            state: enrolment(third),
        },
    }
}

/// Additions, renamings and withdrawals, of bodies and tasks that are there or not.
fn about_the_catalogue(stage: &Stage, step: &Step) -> Command {
    let [first, second, third, fourth] = step.picks;
    let catalogue = stage.register.catalogue();
    let bodies = catalogue.bodies();
    // Mostly those that histories play with.
    let of = match second % 4 {
        0 => bodies.get(usize::from(second) % bodies.len().max(1)),
        _ => catalogue.body(&body(pick(&BODIES, first))),
    };
    let chosen = of.map_or_else(|| body("zzz"), |body| body.id.clone());
    let tasks = of.map(|body| body.tasks.as_slice()).unwrap_or_default();
    let chosen_task = tasks.get(usize::from(third) % tasks.len().max(1));
    let chosen_task = chosen_task.map_or_else(|| task("zzz"), |task| task.id.clone());
    let named = NAMES[usize::from(fourth) % NAMES.len()];
    match step.kind {
        23 => Command::AddOwnBody {
            body: body_details(named),
            task: task_details(named),
        },
        24 => Command::AddOwnTask {
            body: chosen,
            task: task_details(named),
        },
        25 => Command::ChangeCatalogue(vec![
            CatalogueChange::TaskRenamed {
                body: chosen.clone(),
                task: chosen_task.clone(),
                details: task_details(named),
            },
            CatalogueChange::TaskWithdrawn {
                body: chosen,
                task: chosen_task,
            },
        ]),
        // What was withdrawn is offered again, now and then.
        _ if third > 40 => Command::ChangeCatalogue(vec![CatalogueChange::TaskAdded {
            body: chosen,
            task: task(pick(&TASKS, third)),
            details: task_details(named),
        }]),
        _ => Command::ChangeCatalogue(vec![CatalogueChange::BodyWithdrawn(chosen)]),
    }
}

fn about_accounts(stage: &Stage, step: &Step) -> Command {
    let [first, second, ..] = step.picks;
    let key = AccountKey::from_bytes([second; 32]);
    match step.kind {
        18 => Command::GiveTemporaryKey {
            user: user(&stage.register, first),
            key,
        },
        19 => Command::TakeOwnKey(key),
        20 => Command::ChangePassphrase,
        22 => Command::ReviewAccesses(user(&stage.register, first)),
        _ => Command::RenewRecovery,
    }
}

fn about_procurations(stage: &Stage, step: &Step) -> Command {
    let [first, second, third, fourth] = step.picks;
    let register = &stage.register;
    let procuration = procuration(register, first);
    match step.kind {
        7 | 8 => Command::GrantAccess {
            user: user(register, first),
            reference: reference(stage, second),
            terms: terms(stage, [second, third, fourth, first]),
        },
        9 => Command::CreateProcuration {
            reference: reference(stage, fourth),
            terms: terms(stage, step.picks),
        },
        12 if fourth < 128 => {
            let ids = several_procurations(register, first, third).into_iter();
            let user = user(register, second);
            Command::AssignProcurations(ids.map(|id| (id, user)).collect())
        }
        10..=12 => Command::AssignProcuration {
            procuration,
            users: [second, third]
                .iter()
                .take(1 + usize::from(fourth % 2))
                .map(|&pick| user(register, pick))
                .collect(),
        },
        13 => Command::ModifyProcuration {
            procuration,
            terms: terms(stage, [second, third, fourth, first]),
            dropped: dropped(register, procuration, third),
        },
        14 => Command::SuspendProcuration(procuration),
        15 => Command::ReactivateProcuration(procuration),
        16 if second < 128 => Command::RevokeProcurations {
            procurations: several_procurations(register, first, third),
            reason: note("Fin du mandat"),
        },
        16 if second < 200 => {
            let end = stage.today.plus_days(i32::from(fourth));
            let ids = several_procurations(register, first, third).into_iter();
            // Each has an end of its own.
            Command::ProlongProcurations(
                ids.zip(0..)
                    .map(|(id, later)| (id, end.plus_days(later)))
                    .collect(),
            )
        }
        _ if second < 150 => Command::WithdrawAssignments(
            [first, third]
                .iter()
                .take(1 + usize::from(fourth % 2))
                .map(|&pick| assignment(register, pick))
                .collect(),
        ),
        _ => Command::RenounceAssignment(assignment(register, first)),
    }
}

/// Every other mandatary, or now and then an assignment that isn't there to be dropped.
fn dropped(register: &Register, procuration: ProcurationId, pick: u8) -> OrderedSet<AssignmentId> {
    match pick % 8 {
        0 => [assignment(register, pick)].into(),
        1..=4 => register
            .mandataries(procuration)
            .map(|(id, _)| id)
            .step_by(2)
            .collect(),
        _ => [].into(),
    }
}

/// A word for the kind of a command, to count what histories reach.
pub(crate) fn kind_of(command: &Command) -> &'static str {
    match command {
        Command::Found { .. } => "found",
        Command::AddUser(_) => "add user",
        Command::AddUsers(_) => "add users",
        Command::ChangeUser { .. } => "change user",
        Command::ChangeRole { .. } => "change role",
        Command::SuspendUser(_) => "suspend user",
        Command::ReactivateUser(_) => "reactivate user",
        Command::RecordDeparture(_) => "record departure",
        Command::SetEnrolment { .. } => "set enrolment",
        Command::GrantAccess { .. } => "grant access",
        Command::CreateProcuration { .. } => "create",
        Command::AssignProcuration { .. } => "assign",
        Command::ModifyProcuration { .. } => "modify",
        Command::SuspendProcuration(_) => "suspend",
        Command::ReactivateProcuration(_) => "reactivate",
        Command::RevokeProcurations { .. } => "revoke",
        Command::ProlongProcurations(_) => "prolong",
        Command::AssignProcurations(_) => "assign several",
        Command::WithdrawAssignments(_) => "withdraw",
        Command::RenounceAssignment(_) => "renounce",
        Command::GiveTemporaryKey { .. } => "give temporary key",
        Command::TakeOwnKey(_) => "take own key",
        Command::ChangePassphrase => "change passphrase",
        Command::RenewRecovery => "renew recovery",
        Command::ReviewAccesses(_) => "review accesses",
        Command::UndoAct { .. } => "undo",
        Command::AddOwnBody { .. } => "add own body",
        Command::AddOwnTask { .. } => "add own task",
        Command::ChangeCatalogue(_) => "change catalogue",
    }
}

/// The first day of every history.
pub(crate) fn first_day() -> procura::register::Day {
    day(TODAY)
}
