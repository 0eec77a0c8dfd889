//! R6: nothing exists before *Transmettre*, and what was asked is exactly what is recorded.
//!
//! The register's part of the rule; that the summary shows the same is the procedure's.

use crate::stage::{
    Stage, assigning, enrolment, in_days, modification, name, new_user, note, officer, period,
    plain_terms, restricted, revocation, terms, unrestricted,
};
use procura::register::{
    Actor, Command, Event, Procuration, ProcurationState, ProcurationTerms, Register, Role, UserId,
};

/// A procuration of which every part is distinct.
fn full_terms() -> ProcurationTerms {
    let mut grants = restricted("rq", ["rq-avis", "rq-releves"]);
    grants.extend(unrestricted(["cnesst"]));
    ProcurationTerms {
        name: Some(name("Comptabilité")),
        note: Some(note("Remplacement d’été\nVoir le contrat")),
        period: period(2, 77),
        grants,
    }
}

fn replayed(events: &[Event]) -> Register {
    let mut register = Register::default();
    events.iter().for_each(|event| register.apply(event));
    register
}

#[test]
fn r06_deciding_changes_nothing() {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    let (procuration, assignment) = stage.give(user, plain_terms());
    let spare = stage.create(plain_terms());
    let accepted = [
        Command::AddUser(new_user("bruno", Role::User)),
        Command::RecordDeparture(user),
        enrolment("rq", None),
        Command::CreateProcuration {
            reference: stage.fresh_reference(),
            terms: full_terms(),
        },
        assigning(spare, [user]),
        modification(procuration, full_terms(), [assignment]),
        revocation(procuration),
    ];
    for command in accepted {
        assert!(stage.ask(officer(), command.clone()).is_ok());
        assert!(stage.ask(Actor::Founder, command).is_err());
    }
    assert!(stage.register == replayed(&stage.events));
}

#[test]
fn r06_an_empty_register_holds_nothing() {
    let stage = Stage::empty();
    assert_eq!(stage.register.enterprise(), None);
    assert!(stage.register.users().is_empty());
    assert!(stage.register.procurations().is_empty());
    assert!(stage.register.assignments().is_empty());
    assert!(stage.register.catalogue().bodies().iter().all(|body| {
        stage.register.enrolment(&body.id).is_none() && !stage.register.is_enrolled(&body.id)
    }));
}

#[test]
fn r06_a_procuration_is_recorded_exactly_as_it_was_asked() {
    let mut stage = Stage::founded();
    let eve = stage.add_officer("eve");
    stage.today = in_days(2);
    let reference = stage.fresh_reference();
    let terms = full_terms();
    stage.apply_as(
        Actor::User(eve),
        Command::CreateProcuration { reference, terms },
    );
    let id = stage.register.procuration_by_reference(reference).unwrap();
    let expected = Procuration {
        reference,
        version: 1,
        replaces: None,
        terms: full_terms(),
        author: eve,
        created: in_days(2),
        state: ProcurationState::Open,
    };
    assert_eq!(stage.register.procurations().get(id), Some(&expected));
}

#[test]
fn r06_a_procuration_without_a_name_or_a_note_is_recorded_without() {
    let mut stage = Stage::founded();
    let mut asked = terms(period(0, 1), unrestricted(["rq"]));
    asked.name = None;
    let id = stage.create(asked.clone());
    assert_eq!(stage.terms_of(id), asked);
}

#[test]
fn r06_a_user_is_recorded_exactly_as_they_were_asked() {
    let mut stage = Stage::founded();
    let mut asked = new_user("Bruno7", Role::User);
    asked.email = procura::register::Email::parse_optional("bruno@exemple.quebec").unwrap();
    stage.submit(Command::AddUser(asked.clone()));
    let row = stage.register.users().get(UserId::from(1)).unwrap();
    assert_eq!(
        (
            &row.code,
            &row.given_name,
            &row.family_name,
            &row.email,
            row.role
        ),
        (
            &asked.code,
            &asked.given_name,
            &asked.family_name,
            &asked.email,
            asked.role
        )
    );
    assert_eq!(row.standing, procura::register::Standing::Active);
}
