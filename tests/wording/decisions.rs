//! Every reason of an access decision is put into words (R13).

use crate::scene::{
    EMILIE, LANGUAGES, assignment, body, day, emilie, has_every_variant, is_whole, note, odile,
    procuration, register, submit,
};
use procura::register::{
    AccessDecision, Actor, Command, Denial, EnrolmentLack, Ground, TaskId, UserId,
};
use procura::wording::{Language, denial_in_words, ground_in_words};

const VARIANTS: usize = 14;

/// A new denial doesn't compile here until it has a place, and then an example below.
fn place(denial: Denial) -> usize {
    match denial {
        Denial::UserUnknown => 0,
        Denial::TaskUnknown => 1,
        Denial::UserDeparted(_) => 2,
        Denial::UserSuspended => 3,
        Denial::BodyNotEnrolled(_) => 4,
        Denial::NoProcuration => 5,
        Denial::TaskNotGranted(_) => 6,
        Denial::AssignmentEnded(_) => 7,
        Denial::ProcurationRevoked(_) => 8,
        Denial::ProcurationExpired(_) => 9,
        Denial::ProcurationSuspended(_) => 10,
        Denial::ProcurationUpcoming(_) => 11,
        Denial::BodyWithdrawn => 12,
        Denial::TaskWithdrawn => 13,
    }
}

const PI: &str = "PI-000-000-012";

/// Each denial with what its sentence has to name, in a register where the assignment has ended.
fn examples() -> Vec<(Denial, Vec<&'static str>)> {
    let id = procuration();
    let mut examples = vec![
        (Denial::UserUnknown, vec![]),
        (Denial::TaskUnknown, vec![]),
        (Denial::BodyWithdrawn, vec![]),
        (Denial::TaskWithdrawn, vec![]),
        (Denial::UserDeparted(day("2026-08-03")), vec!["3", "2026"]),
        (Denial::UserSuspended, vec![]),
        (Denial::NoProcuration, vec![]),
        (Denial::TaskNotGranted(id), vec![PI]),
        (Denial::AssignmentEnded(assignment()), vec![PI, "2026"]),
        (Denial::ProcurationRevoked(id), vec![PI]),
        (Denial::ProcurationExpired(id), vec![PI, "2027"]),
        (Denial::ProcurationSuspended(id), vec![PI]),
        (Denial::ProcurationUpcoming(id), vec![PI, "2026"]),
    ];
    for lack in [
        EnrolmentLack::NotEnrolled,
        EnrolmentLack::Refused,
        EnrolmentLack::Pending,
    ] {
        examples.push((Denial::BodyNotEnrolled(lack), vec![]));
    }
    examples
}

#[test]
fn every_denial_is_a_whole_sentence_of_its_own() {
    let mut register = register();
    let withdrawal = Command::WithdrawAssignments([assignment()].into());
    submit(&mut register, Actor::User(odile()), withdrawal);
    let examples = examples();
    has_every_variant(examples.iter().map(|(denial, _)| place(*denial)), VARIANTS);
    for language in LANGUAGES {
        let mut told = Vec::new();
        for (denial, subjects) in &examples {
            let text = denial_in_words(*denial, &register, language);
            is_whole(&text);
            assert!(text.ends_with('.'), "{text}");
            for subject in subjects {
                assert!(text.contains(subject), "{subject:?} in {text:?}");
            }
            assert!(!told.contains(&text), "{text}");
            told.push(text);
        }
    }
}

#[test]
fn every_ground_is_whole() {
    let register = register();
    for language in LANGUAGES {
        let by_procuration = Ground::Procuration(procuration());
        let text = ground_in_words(by_procuration, &register, language);
        assert!(text.ends_with(PI), "{text}");
        is_whole(&text);
        let by_officer = ground_in_words(Ground::Officer, &register, language);
        assert!(by_officer.contains("(RSE)"), "{by_officer}");
        is_whole(&by_officer);
    }
}

#[test]
fn the_answer_of_the_register_is_told_as_it_is() {
    let mut register = register();
    let ask = |register: &procura::register::Register, user, on| {
        register.access(user, &body("rq"), &TaskId::new("rq-avis"), day(on))
    };
    let french = |denial, register: &procura::register::Register| {
        denial_in_words(denial, register, Language::French)
    };
    match ask(&register, emilie(), "2027-08-03") {
        AccessDecision::Denied(denial) => assert_eq!(
            french(denial, &register),
            "La procuration PI-000-000-012 a expiré\u{a0}: son dernier jour était le 2\u{a0}août 2027."
        ),
        other => panic!("{other:?}"),
    }
    assert_eq!(
        ask(&register, emilie(), "2027-08-02"),
        AccessDecision::Allowed(vec![Ground::Procuration(procuration())])
    );
    match ask(&register, UserId::from(EMILIE + 1), "2026-08-02") {
        AccessDecision::Denied(denial) => assert_eq!(
            french(denial, &register),
            "Cette personne n’est pas dans le registre."
        ),
        other => panic!("{other:?}"),
    }
    let revocation = Command::RevokeProcurations {
        procurations: [procuration()].into(),
        reason: note("Erreur"),
    };
    submit(&mut register, Actor::User(odile()), revocation);
    match ask(&register, emilie(), "2026-08-02") {
        AccessDecision::Denied(denial) => assert_eq!(
            french(denial, &register),
            "La procuration PI-000-000-012 a été révoquée."
        ),
        other => panic!("{other:?}"),
    }
}
