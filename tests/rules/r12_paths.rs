//! R12: path A creates and assigns in one transaction, path B in two.

use crate::stage::{Stage, assigning, in_days, officer, plain_terms, terms};
use procura::register::{Command, Event, Grants, Refusal, UserId};

fn path_a(stage: &Stage, user: UserId) -> Command {
    Command::GrantAccess {
        user,
        reference: stage.fresh_reference(),
        terms: plain_terms(),
    }
}

#[test]
fn r12_path_a_is_one_transaction_of_two_events() {
    let mut stage = Stage::founded();
    stage.create(plain_terms());
    let user = stage.add_employee("anne");
    let reference = stage.fresh_reference();
    let procuration = stage.register.procurations().next_id();
    let command = path_a(&stage, user);
    let (author, by, on) = (UserId::from(0), UserId::from(0), in_days(0));
    let expected = [
        Event::ProcurationCreated {
            reference,
            terms: plain_terms(),
            author,
            on,
        },
        Event::ProcurationAssigned {
            procuration,
            user,
            by,
            on,
        },
    ];
    assert_eq!(stage.submit(command), expected);
    assert!(stage.register.is_mandatary(user, procuration));
    assert_eq!(
        stage.register.procuration_by_reference(reference),
        Some(procuration)
    );
}

#[test]
fn r12_path_a_gives_all_or_nothing() {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    stage.submit(Command::SuspendUser(user));
    assert!(stage.ask(officer(), path_a(&stage, user)).is_err());
    let active = stage.add_employee("bruno");
    let no_grant = Command::GrantAccess {
        user: active,
        reference: stage.fresh_reference(),
        terms: terms(plain_terms().period, Grants::new()),
    };
    assert_eq!(stage.refusal(no_grant), Refusal::NoBody);
    assert!(stage.register.procurations().is_empty());
}

#[test]
fn r12_path_b_creates_first_and_assigns_later() {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    let reference = stage.fresh_reference();
    let terms = plain_terms();
    let created = stage.submit(Command::CreateProcuration { reference, terms });
    assert!(matches!(created[..], [Event::ProcurationCreated { .. }]));
    let procuration = stage.register.procuration_by_reference(reference).unwrap();
    assert_eq!(stage.register.mandataries(procuration).count(), 0);
    assert!(!stage.may(user, "rq", "rq-avis", in_days(0)));
    let assigned = stage.submit(assigning(procuration, [user]));
    assert!(matches!(assigned[..], [Event::ProcurationAssigned { .. }]));
    assert!(stage.may(user, "rq", "rq-avis", in_days(0)));
}

#[test]
fn r12_both_paths_lead_to_the_same_register() {
    let arrive = |path: fn(&mut Stage, UserId)| {
        let mut stage = Stage::founded();
        let user = stage.add_employee("anne");
        path(&mut stage, user);
        stage.register
    };
    let by_a = arrive(|stage, user| {
        let command = path_a(stage, user);
        stage.submit(command);
    });
    let by_b = arrive(|stage, user| {
        stage.give(user, plain_terms());
    });
    assert!(by_a == by_b);
}
