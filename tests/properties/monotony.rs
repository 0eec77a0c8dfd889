//! Giving never takes a right away, taking never gives one.

use crate::history::{BODIES, Outcome, Step, TASKS, cases, opened, play, steps};
use crate::stage::{Stage, body, task};
use procura::register::{Command, Day, UserId};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Who may do what, where and when: users, bodies, tasks and days by their ranks.
type Rights = BTreeSet<(u32, usize, usize, Day)>;

/// The rights around a day, of the users that there were before the step.
fn rights(stage: &Stage, users: usize, today: Day) -> Rights {
    let days = [0, 1, 5, 12, 45].map(|days| today.plus_days(days));
    let mut rights = Rights::new();
    for user in 0..u32::try_from(users).unwrap() {
        for (where_rank, body_id) in BODIES.iter().enumerate() {
            let (body, id) = (body(body_id), UserId::from(user));
            for (what_rank, task_id) in TASKS.iter().enumerate() {
                let task = task(task_id);
                let allowed = |on: &Day| stage.register.access(id, &body, &task, *on).is_allowed();
                let on = days.into_iter().filter(allowed);
                rights.extend(on.map(|on| (user, where_rank, what_rank, on)));
            }
        }
    }
    rights
}

/// Plays a step; what it did, and the rights before and after.
fn watched(stage: &mut Stage, step: &Step) -> (Outcome, Rights, Rights) {
    let (users, today) = (stage.register.users().len(), stage.today);
    let before = rights(stage, users, today);
    let outcome = play(stage, step);
    let after = rights(stage, users, today);
    (outcome, before, after)
}

fn gives(command: &Command) -> bool {
    matches!(
        command,
        Command::GrantAccess { .. }
            | Command::CreateProcuration { .. }
            | Command::AssignProcuration { .. }
            | Command::AssignProcurations(_)
            | Command::ProlongProcurations(_)
            | Command::ReactivateProcuration(_)
            | Command::ReactivateUser(_)
            | Command::AddOwnBody { .. }
            | Command::AddOwnTask { .. }
            | Command::AddUser(_)
            | Command::AddUsers(_)
    )
}

fn takes(command: &Command) -> bool {
    matches!(
        command,
        Command::RevokeProcurations { .. }
            | Command::WithdrawAssignments(_)
            | Command::RenounceAssignment(_)
            | Command::SuspendProcuration(_)
            | Command::SuspendUser(_)
            | Command::RecordDeparture(_)
    )
}

/// Commands that touch nobody's rights.
fn is_neutral(command: &Command) -> bool {
    matches!(
        command,
        Command::ChangeUser { .. }
            | Command::CreateProcuration { .. }
            | Command::AddUser(_)
            | Command::AddUsers(_)
            | Command::GiveTemporaryKey { .. }
            | Command::TakeOwnKey(_)
            | Command::ChangePassphrase
            | Command::RenewRecovery
            | Command::ReviewAccesses(_)
    )
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn giving_never_takes_and_taking_never_gives(steps in steps(60)) {
        let mut stage = opened();
        for step in &steps {
            let (outcome, before, after) = watched(&mut stage, step);
            let command = &outcome.command;
            if outcome.answer.is_err() || is_neutral(command) {
                prop_assert!(before == after, "{:?}", command);
            }
            if gives(command) {
                prop_assert!(before.is_subset(&after), "{:?}", command);
            }
            if takes(command) {
                prop_assert!(after.is_subset(&before), "{:?}", command);
            }
        }
    }

    /// A modification touches the mandataries of that procuration, and nobody else.
    #[test]
    fn r11_a_modification_touches_its_mandataries_alone(steps in steps(60)) {
        let mut stage = opened();
        for step in &steps {
            let holders = |stage: &Stage| -> BTreeSet<(u32, u32)> {
                let rows = stage.register.assignments().iter();
                let open = rows.filter(|(_, row)| row.ended.is_none());
                open.map(|(_, row)| (row.procuration.into(), row.user.into())).collect()
            };
            let held = holders(&stage);
            let (outcome, before, after) = watched(&mut stage, step);
            let Command::ModifyProcuration { procuration, .. } = outcome.command else { continue };
            for (user, ..) in before.symmetric_difference(&after) {
                prop_assert!(held.contains(&(procuration.into(), *user)));
            }
        }
    }
}
