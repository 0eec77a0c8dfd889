//! Applying events never fails: what is about a row that doesn't exist changes nothing.

use crate::stage::{Stage, in_days, name, note, plain_terms};
use procura::register::{
    AssignmentEnd, AssignmentId, EndReason, Event, ProcurationId, Register, Role, UserId,
};

/// An event of each kind, about rows that no small register has.
fn events_about_nothing() -> Vec<Event> {
    let (user, procuration) = (UserId::from(99), ProcurationId::from(99));
    let (on, by, author) = (in_days(0), UserId::from(0), UserId::from(0));
    let role = Role::Rse;
    let reason = EndReason::Withdrawn;
    vec![
        Event::UserChanged {
            user,
            given_name: name("Anne"),
            family_name: name("Roy"),
            email: None,
        },
        Event::RoleChanged { user, role },
        Event::UserSuspended(user),
        Event::UserReactivated(user),
        Event::UserDeparted { user, on },
        Event::ProcurationModified {
            replaced: procuration,
            terms: plain_terms(),
            author,
            on,
            dropped: [AssignmentId::from(0)].into(),
        },
        Event::ProcurationSuspended(procuration),
        Event::ProcurationReactivated(procuration),
        Event::ProcurationRevoked {
            procuration,
            on,
            reason: note("Fin"),
        },
        Event::ProcurationAssigned {
            procuration,
            user: UserId::from(1),
            by,
            on,
        },
        Event::ProcurationAssigned {
            procuration: ProcurationId::from(0),
            user,
            by,
            on,
        },
        Event::AssignmentEnded {
            assignment: AssignmentId::from(99),
            end: AssignmentEnd { on, reason },
        },
    ]
}

fn small_register() -> Register {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    stage.give(user, plain_terms());
    stage.register
}

#[test]
fn apply_ignores_an_event_about_a_row_that_does_not_exist() {
    for event in events_about_nothing() {
        let mut register = small_register();
        register.apply(&event);
        assert!(register == small_register(), "{event:?}");
    }
}

#[test]
fn apply_never_fails_on_an_empty_register() {
    for event in events_about_nothing() {
        let mut register = Register::default();
        register.apply(&event);
        assert!(register == Register::default(), "{event:?}");
    }
}
