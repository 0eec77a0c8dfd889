//! Every index of the register agrees with a naive recount of its rows.

use crate::history::{cases, first_day, opened, play, steps};
use procura::register::{
    AssignmentId, Day, ProcurationId, Register, Role, Standing, UserId, sort_key,
};
use proptest::prelude::*;

fn check_all(register: &Register) {
    check_rows(register);
    latest_versions(register);
}

/// Every index but that of the latest versions.
pub(crate) fn check_rows(register: &Register) {
    users_by_code(register);
    users_in_order(register);
    active_officers(register);
    assignments_of_users(register);
    assignments_of_procurations(register);
    names_of_procurations(register);
    days(register);
}

fn users_by_code(register: &Register) {
    for (id, user) in register.users().iter() {
        assert_eq!(register.user_by_code(&user.code), Some(id));
    }
}

fn users_in_order(register: &Register) {
    let listed: Vec<UserId> = register.users_in_order().map(|(id, _)| id).collect();
    let mut expected: Vec<UserId> = register.users().iter().map(|(id, _)| id).collect();
    expected.sort_by_key(|id| {
        let user = register.users().get(*id).unwrap();
        let key = |text: &str| sort_key(text);
        (
            key(user.family_name.as_str()),
            key(user.given_name.as_str()),
            *id,
        )
    });
    assert_eq!(listed, expected);
}

fn active_officers(register: &Register) {
    let acts = |id: UserId| {
        let user = register.users().get(id).unwrap();
        user.role == Role::Rse && user.standing == Standing::Active
    };
    let ids: Vec<UserId> = register.users().iter().map(|(id, _)| id).collect();
    let count = ids.iter().filter(|id| acts(**id)).count();
    for id in ids {
        assert_eq!(register.is_active_officer(id), acts(id));
        assert_eq!(register.is_last_active_officer(id), acts(id) && count == 1);
    }
}

fn assignments_of_users(register: &Register) {
    for (user, _) in register.users().iter() {
        let listed: Vec<AssignmentId> = register
            .assignments_of_user(user)
            .map(|(id, _)| id)
            .collect();
        let rows = register.assignments().iter();
        let expected: Vec<_> = rows
            .filter(|(_, row)| row.user == user)
            .map(|(id, _)| id)
            .collect();
        assert_eq!(listed, expected);
        for (procuration, _) in register.procurations().iter() {
            let holds = register.assignments().iter().any(|(_, row)| {
                (row.user, row.procuration) == (user, procuration) && row.ended.is_none()
            });
            assert_eq!(register.is_mandatary(user, procuration), holds);
        }
    }
}

fn assignments_of_procurations(register: &Register) {
    for (procuration, _) in register.procurations().iter() {
        let of_it = || {
            let rows = register.assignments().iter();
            rows.filter(|(_, row)| row.procuration == procuration)
        };
        let all: Vec<_> = register
            .assignments_of_procuration(procuration)
            .map(|(id, _)| id)
            .collect();
        let expected: Vec<_> = of_it().map(|(id, _)| id).collect();
        assert_eq!(all, expected);
        let open: Vec<_> = register
            .mandataries(procuration)
            .map(|(id, _)| id)
            .collect();
        let expected: Vec<_> = of_it()
            .filter(|(_, row)| row.ended.is_none())
            .map(|(id, _)| id)
            .collect();
        assert_eq!(open, expected);
    }
}

fn names_of_procurations(register: &Register) {
    for (id, row) in register.procurations().iter() {
        let name = row.terms.name.as_ref();
        let key = name.map(|name| sort_key(name.as_str())).unwrap_or_default();
        assert_eq!(register.name_key_of_procuration(id), key);
    }
}

fn latest_versions(register: &Register) {
    for (_, row) in register.procurations().iter() {
        let versions = register
            .procurations()
            .iter()
            .filter(|(_, other)| other.reference == row.reference);
        let latest = versions
            .max_by_key(|(_, other)| other.version)
            .map(|(id, _)| id);
        assert_eq!(register.procuration_by_reference(row.reference), latest);
    }
}

fn days(register: &Register) {
    let windows = [(0, 0), (0, 10), (5, 40), (30, 400), (-10, -1), (10, 9)];
    for (first, last) in windows.map(|(first, last)| (in_days(first), in_days(last))) {
        let starting: Vec<_> = register.starting_between(first, last).collect();
        assert_eq!(
            starting,
            recounted(register, first, last, |row| row.start())
        );
        let ending: Vec<_> = register.ending_between(first, last).collect();
        assert_eq!(ending, recounted(register, first, last, |row| row.end()));
    }
}

fn in_days(days: i32) -> Day {
    first_day().plus_days(days)
}

fn recounted(
    register: &Register,
    first: Day,
    last: Day,
    bound: impl Fn(procura::register::Period) -> Day,
) -> Vec<ProcurationId> {
    let rows = register.procurations().iter();
    let dated = rows.map(|(id, row)| (bound(row.terms.period), id));
    let mut held: Vec<_> = dated
        .filter(|(day, _)| first <= *day && *day <= last)
        .collect();
    held.sort_unstable();
    held.into_iter().map(|(_, id)| id).collect()
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn every_index_agrees_with_a_recount(steps in steps(120)) {
        let mut stage = opened();
        for step in &steps {
            if play(&mut stage, step).answer.is_ok() {
                check_all(&stage.register);
            }
        }
    }
}
