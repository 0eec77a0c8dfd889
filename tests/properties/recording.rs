//! R6, whatever is asked: what was accepted is recorded as it was asked, what was refused leaves no
//! trace.

use crate::history::{Outcome, cases, opened, play, steps};
use crate::stage::Stage;
use procura::register::{
    Actor, Command, KeyOrigin, NewUser, Procuration, ProcurationState, ProcurationTerms, Register,
    Standing,
};
use proptest::prelude::*;

/// How many rows there are, by which a trace would show.
fn sizes(register: &Register) -> [usize; 3] {
    [
        register.users().len(),
        register.procurations().len(),
        register.assignments().len(),
    ]
}

fn latest(register: &Register) -> &Procuration {
    register.procurations().iter().next_back().unwrap().1
}

/// Asserts that the newest procuration says exactly this.
fn recorded(stage: &Stage, outcome: &Outcome, terms: &ProcurationTerms) {
    let row = latest(&stage.register);
    assert_eq!(row.terms, *terms);
    assert_eq!(row.created, stage.today);
    assert_eq!(row.state, ProcurationState::Open);
    assert_eq!(outcome.actor, Actor::User(row.author));
}

fn check_recorded(stage: &Stage, outcome: &Outcome) {
    let register = &stage.register;
    match &outcome.command {
        Command::CreateProcuration { reference, terms } => {
            recorded(stage, outcome, terms);
            assert_eq!(latest(register).reference, *reference);
        }
        Command::GrantAccess {
            user,
            reference,
            terms,
        } => {
            recorded(stage, outcome, terms);
            let id = register.procuration_by_reference(*reference).unwrap();
            assert!(register.is_mandatary(*user, id));
            assert_eq!(register.mandataries(id).count(), 1);
        }
        Command::ModifyProcuration { terms, dropped, .. } => {
            recorded(stage, outcome, terms);
            let ended = |id: &_| register.assignments().get(*id).unwrap().ended.is_some();
            assert!(dropped.iter().all(ended));
        }
        Command::AssignProcuration { procuration, users } => {
            assert!(
                users
                    .iter()
                    .all(|user| register.is_mandatary(*user, *procuration))
            );
        }
        other => check_rest(stage, other),
    }
}

fn check_added(register: &Register, new: &NewUser) {
    let id = register.user_by_code(&new.code).unwrap();
    let row = register.users().get(id).unwrap();
    assert_eq!((&row.family_name, row.role), (&new.family_name, new.role));
}

fn check_rest(stage: &Stage, command: &Command) {
    let register = &stage.register;
    let ended = |id| {
        register
            .assignments()
            .get(id)
            .is_some_and(|row| row.ended.is_some())
    };
    let standing = |id| register.users().get(id).map(|user| user.standing);
    match command {
        Command::AddUser(new) => check_added(register, new),
        Command::AddUsers(all) => all.iter().for_each(|new| check_added(register, new)),
        Command::ChangeUser {
            user, given_name, ..
        } => assert_eq!(register.users().get(*user).unwrap().given_name, *given_name),
        Command::ChangeRole { user, role } => {
            assert_eq!(register.users().get(*user).unwrap().role, *role);
        }
        Command::SuspendUser(id) => assert_eq!(standing(*id), Some(Standing::Suspended)),
        Command::ReactivateUser(id) => assert_eq!(standing(*id), Some(Standing::Active)),
        Command::RecordDeparture(id) => {
            assert_eq!(standing(*id), Some(Standing::Departed(stage.today)));
        }
        Command::SetEnrolment { body, state } => assert_eq!(register.enrolment(body), *state),
        Command::WithdrawAssignments(ids) => assert!(ids.iter().all(|id| ended(*id))),
        Command::RenounceAssignment(id) => assert!(ended(*id)),
        Command::AssignProcurations(given) => {
            let mut given = given.iter();
            assert!(given.all(|(id, user)| register.is_mandatary(*user, *id)));
        }
        Command::ProlongProcurations(ends) => {
            for (old, end) in ends.iter() {
                let reference = register.procurations().get(*old).unwrap().reference;
                let latest = register.procuration_by_reference(reference).unwrap();
                let row = register.procurations().get(latest).unwrap();
                assert_eq!(row.terms.period.end(), *end);
            }
        }
        Command::GiveTemporaryKey { user, key } => {
            let account = register.users().get(*user).unwrap().account.unwrap();
            assert_eq!((account.key, account.origin), (*key, KeyOrigin::Temporary));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn r06_what_was_accepted_is_recorded_as_it_was_asked(steps in steps(120)) {
        let mut stage = opened();
        for step in &steps {
            let outcome = play(&mut stage, step);
            if let Ok(events) = &outcome.answer {
                prop_assert!(!events.is_empty());
                check_recorded(&stage, &outcome);
            }
        }
    }

    #[test]
    fn r06_what_was_refused_leaves_no_trace(steps in steps(120)) {
        let mut stage = opened();
        for step in &steps {
            let (before, events) = (sizes(&stage.register), stage.events.len());
            if play(&mut stage, step).answer.is_err() {
                prop_assert_eq!(sizes(&stage.register), before);
                prop_assert_eq!(stage.events.len(), events);
            }
        }
        let mut without_refusals = Register::default();
        for event in &stage.events {
            without_refusals.apply(event);
        }
        prop_assert!(without_refusals == stage.register);
    }
}
