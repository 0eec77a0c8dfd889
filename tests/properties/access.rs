//! R4, R8 and R13 on random registers: what an answer says is borne out by the rows.

use crate::history::{BODIES, TASKS, cases, first_day, played, steps};
use crate::stage::{Stage, body, task};
use procura::register::{
    Access, AccessDecision, BodyId, Day, Ground, ProcurationId, Standing, TaskId, UserId,
};
use proptest::prelude::*;

fn users(stage: &Stage) -> Vec<UserId> {
    stage.register.users().iter().map(|(id, _)| id).collect()
}

fn days(stage: &Stage) -> [Day; 4] {
    [-1, 0, 6, 40].map(|days| stage.today.plus_days(days))
}

fn grounds(stage: &Stage, user: UserId, body: &BodyId, task: &TaskId, on: Day) -> Vec<Ground> {
    match stage.register.access(user, body, task, on) {
        AccessDecision::Allowed(grounds) => {
            assert!(!grounds.is_empty(), "a yes without a reason");
            grounds
        }
        AccessDecision::Denied(_) => vec![],
    }
}

/// Every ground in the register: who, where, what, when and why.
fn all_grounds(stage: &Stage) -> Vec<(UserId, BodyId, TaskId, Day, Ground)> {
    let mut all = vec![];
    for user in users(stage) {
        for body in BODIES.map(body) {
            for task in TASKS.map(task) {
                for on in days(stage) {
                    let found = grounds(stage, user, &body, &task, on);
                    let named = |ground| (user, body.clone(), task.clone(), on, ground);
                    all.extend(found.into_iter().map(named));
                }
            }
        }
    }
    all
}

/// Asserts that the rows bear out a ground.
fn borne_out(stage: &Stage, user: UserId, body: &BodyId, task: &TaskId, on: Day, ground: Ground) {
    let register = &stage.register;
    assert_eq!(
        register.users().get(user).unwrap().standing,
        Standing::Active
    );
    assert!(register.is_enrolled(body));
    assert!(register.catalogue().task(body, task).is_some());
    match ground {
        Ground::Officer => assert!(register.is_active_officer(user)),
        Ground::Procuration(id) => {
            let row = register.procurations().get(id).unwrap();
            assert!(register.is_mandatary(user, id));
            assert!(row.status(on).is_in_force());
            assert!(row.terms.period.contains(on));
            let access = row.terms.grants.get(body);
            assert!(access.is_some_and(|access| access.covers(task)));
        }
    }
}

/// The procurations that somebody holds, with their holder.
fn held(stage: &Stage) -> Vec<(UserId, ProcurationId)> {
    let rows = stage.register.assignments().iter();
    let open = rows.filter(|(_, row)| row.ended.is_none());
    open.map(|(_, row)| (row.user, row.procuration)).collect()
}

fn uses_procurations(stage: &Stage, user: UserId) -> bool {
    let row = stage.register.users().get(user).unwrap();
    row.standing == Standing::Active && !row.is_active_officer()
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn r13_every_ground_is_borne_out_by_the_rows(steps in steps(60)) {
        let stage = played(&steps);
        for (user, body, task, on, ground) in all_grounds(&stage) {
            borne_out(&stage, user, &body, &task, on, ground);
        }
    }

    #[test]
    fn r08_the_last_day_allows_and_the_day_after_denies(steps in steps(60)) {
        let stage = played(&steps);
        for (user, body, task, on, ground) in all_grounds(&stage) {
            let Ground::Procuration(id) = ground else { continue };
            let end = stage.terms_of(id).period.end();
            prop_assert!(on <= end);
            prop_assert!(grounds(&stage, user, &body, &task, end).contains(&ground));
            let after = grounds(&stage, user, &body, &task, end.plus_days(1));
            prop_assert!(!after.contains(&ground));
        }
    }

    #[test]
    fn r04_unrestricted_access_includes_every_task_of_the_body(steps in steps(60)) {
        let stage = played(&steps);
        for (user, id) in held(&stage) {
            let row = stage.register.procurations().get(id).unwrap();
            let on = row.terms.period.start();
            let usable = uses_procurations(&stage, user) && row.status(on).is_in_force();
            for (body, access) in row.terms.grants.iter().filter(|_| usable) {
                let enrolled = stage.register.is_enrolled(body);
                // A body that was withdrawn offers nothing any more.
                let offered = stage.register.catalogue().body(body).into_iter();
                for task in offered.flat_map(|body| &body.tasks).filter(|_| enrolled) {
                    let found = grounds(&stage, user, body, &task.id, on);
                    let allows = found.contains(&Ground::Procuration(id));
                    prop_assert_eq!(allows, access.covers(&task.id));
                    prop_assert!(allows || *access != Access::Unrestricted);
                }
            }
        }
    }

    #[test]
    fn r04_restricted_access_to_every_task_is_never_kept_as_unrestricted(steps in steps(60)) {
        let stage = played(&steps);
        let later = TaskId::new("rq-tache-a-venir");
        for (_, row) in stage.register.procurations().iter() {
            for (_, access) in row.terms.grants.iter() {
                prop_assert_eq!(access.covers(&later), *access == Access::Unrestricted);
            }
        }
    }

    #[test]
    fn r13_nobody_has_access_before_the_first_day(steps in steps(60)) {
        let stage = played(&steps);
        let before = first_day().plus_days(-1);
        for user in users(&stage).into_iter().filter(|user| uses_procurations(&stage, *user)) {
            for (body, task) in [("rq", "rq-avis"), ("req", "req-radiation")] {
                prop_assert!(!stage.may(user, body, task, before));
            }
        }
    }
}
