//! R3: a procuration names enrolled bodies, and tasks of theirs where access is restricted.

use crate::stage::{
    Stage, body, check_refused, modification, officer, period, plain_terms, restricted, task,
    terms, unrestricted,
};
use procura::register::{Command, EnrolmentState, Grants, Refusal, Rule, check_grants};

/// Asks for these grants in each way that exists, and of the check alone.
#[track_caller]
fn check(grants: &Grants, expected: &Result<(), Refusal>) {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    let old = stage.create(plain_terms());
    let terms = terms(period(0, 40), grants.clone());
    let reference = stage.fresh_reference();
    let commands = [
        Command::CreateProcuration {
            reference,
            terms: terms.clone(),
        },
        Command::GrantAccess {
            user,
            reference,
            terms: terms.clone(),
        },
        modification(old, terms, []),
    ];
    let mut answers = commands
        .map(|command| stage.ask(officer(), command).map(|_| ()))
        .to_vec();
    answers.push(check_grants(&stage.register, grants));
    for answer in answers {
        assert_eq!(answer, *expected, "{grants:?}");
    }
}

#[track_caller]
fn check_broken(grants: &Grants, refusal: Refusal) {
    assert_eq!(refusal.rule(), Rule::R3);
    check(grants, &Err(refusal));
}

fn together<const N: usize>(parts: [Grants; N]) -> Grants {
    parts.into_iter().flatten().collect()
}

#[test]
fn r03_grants_name_enrolled_bodies_and_their_tasks() {
    for grants in [
        unrestricted(["rq"]),
        unrestricted(["rq", "req", "cnesst"]),
        restricted("rq", ["rq-avis"]),
        restricted("rq", ["rq-avis", "rq-releves"]),
        together([restricted("rq", ["rq-avis"]), unrestricted(["cnesst"])]),
    ] {
        check(&grants, &Ok(()));
    }
}

#[test]
fn r03_a_procuration_without_a_body_is_refused() {
    check_broken(&Grants::new(), Refusal::NoBody);
}

#[test]
fn r03_a_body_that_does_not_exist_is_refused() {
    check_broken(&unrestricted(["zzz"]), Refusal::BodyUnknown(body("zzz")));
    let mixed = together([unrestricted(["rq"]), restricted("zzz", ["rq-avis"])]);
    check_broken(&mixed, Refusal::BodyUnknown(body("zzz")));
}

#[test]
fn r03_a_body_without_an_active_enrolment_is_refused() {
    for (id, state) in [
        ("amf", Some(EnrolmentState::Pending)),
        ("opc", Some(EnrolmentState::Refused)),
        ("rbq", None),
    ] {
        let refusal = || Refusal::BodyNotEnrolled {
            body: body(id),
            state,
        };
        check_broken(&unrestricted([id]), refusal());
        check_broken(&unrestricted(["cnesst", id, "req"]), refusal());
    }
}

#[test]
fn r03_a_restricted_access_without_a_task_is_refused_by_its_body() {
    check_broken(&restricted("rq", []), Refusal::NoTask(body("rq")));
    let mixed = together([unrestricted(["cnesst"]), restricted("req", [])]);
    check_broken(&mixed, Refusal::NoTask(body("req")));
}

#[test]
fn r03_a_task_of_another_body_is_refused() {
    let refusal = |id: &str| Refusal::TaskUnknown {
        body: body("rq"),
        task: task(id),
    };
    for id in ["req-radiation", "zzz", "rq", ""] {
        check_broken(&restricted("rq", [id]), refusal(id));
    }
    let mixed = restricted("rq", ["rq-avis", "req-radiation"]);
    check_broken(&mixed, refusal("req-radiation"));
}

#[test]
fn r03_the_enrolment_counts_on_the_day_of_the_submission() {
    let mut stage = Stage::founded();
    let grants = unrestricted(["amf"]);
    assert!(check_grants(&stage.register, &grants).is_err());
    let accepted = Some(EnrolmentState::Active);
    stage.submit(crate::stage::enrolment("amf", accepted));
    assert_eq!(check_grants(&stage.register, &grants), Ok(()));
}

#[test]
fn r03_two_procurations_never_have_the_same_reference() {
    let mut stage = Stage::founded();
    let user = stage.add_employee("anne");
    let reference = stage.fresh_reference();
    stage.create(plain_terms());
    let taken = Refusal::ReferenceTaken(reference);
    let create = Command::CreateProcuration {
        reference,
        terms: plain_terms(),
    };
    let grant = Command::GrantAccess {
        user,
        reference,
        terms: plain_terms(),
    };
    for command in [create, grant] {
        check_refused(stage.ask(officer(), command), Rule::R6, &taken);
    }
}
