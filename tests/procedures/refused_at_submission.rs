//! What the register refuses at **Transmettre** is shown at the field where it is put right.

use crate::scene::{body, day, refused, task, today};
use procura::procedure::{Field, Problem};
use procura::register::{
    AssignmentId, ProcurationId, Reference, Refusal, Standing, Status, UserCode, UserId,
};

#[test]
fn a_refusal_leads_to_its_field() {
    let (user, procuration) = (UserId::from(1), ProcurationId::from(1));
    let standing = Standing::Suspended;
    let status = Status::Expired;
    let (rq, start) = (body("rq"), day("2026-08-01"));
    let today = today();
    let of_field = [
        (Field::Start, Refusal::StartBeforeToday { start, today }),
        (Field::Bodies, Refusal::NoBody),
        (Field::Bodies, Refusal::BodyUnknown(rq.clone())),
        (
            Field::Access(rq.clone()),
            Refusal::BodyNotEnrolled {
                body: rq.clone(),
                state: None,
            },
        ),
        (Field::Tasks(rq.clone()), Refusal::NoTask(rq.clone())),
        (
            Field::Tasks(rq.clone()),
            Refusal::TaskUnknown {
                body: rq,
                task: task("rq-avis"),
            },
        ),
        (
            Field::End,
            Refusal::EndNotLater {
                procuration,
                end: start,
            },
        ),
        (
            Field::End,
            Refusal::TooLong {
                procuration,
                latest: start,
            },
        ),
        (Field::Procuration, Refusal::ProcurationUnknown),
        (
            Field::Procuration,
            Refusal::NotAssignable {
                procuration,
                status,
            },
        ),
        (
            Field::Procuration,
            Refusal::WrongStatus {
                procuration,
                status,
            },
        ),
        (Field::Users, Refusal::NoUser),
        (Field::Users, Refusal::AlreadyMandatary(user)),
        (Field::User, Refusal::UserUnknown),
        (Field::User, Refusal::UserNotActive { user, standing }),
        (Field::User, Refusal::UserIsOfficer(user)),
        (
            Field::Code,
            Refusal::CodeTaken(UserCode::parse("rse1").unwrap()),
        ),
    ];
    for (field, refusal) in of_field {
        assert_eq!(Problem::from(refusal.clone()), refused(field, refusal));
    }
}

#[test]
fn a_refusal_without_a_field_concerns_the_whole_request() {
    let user = UserId::from(1);
    for refusal in [
        Refusal::AlreadyFounded,
        Refusal::NotOfficer,
        Refusal::ActorNotActive,
        Refusal::NotOwnAssignment,
        Refusal::AssignmentUnknown,
        Refusal::ReferenceTaken(Reference::from_bits(1)),
        Refusal::LastOfficer(user),
        Refusal::OtherOfficer(user),
        Refusal::WrongStanding {
            user,
            standing: Standing::Active,
        },
        Refusal::AssignmentOver(AssignmentId::from(1)),
        Refusal::NothingToChange,
        Refusal::NothingChosen,
        Refusal::Several(vec![Refusal::UserUnknown, Refusal::UserUnknown]),
    ] {
        let problem = Problem::from(refusal.clone());
        assert_eq!(problem, refused(Field::Request, refusal));
    }
}
