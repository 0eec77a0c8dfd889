//! R5 and R11, of many at once: one transaction, all or none, and a refusal names whoever is in the way.

use crate::stage::{
    Stage, assigning, check_refused, enrolment, in_days, note, officer, period, plain_terms,
    revocation, terms, unrestricted,
};
use procura::register::{
    Actor, Command, Day, EndReason, Event, OrderedSet, Period, ProcurationId, Refusal, Rule,
    Standing, Status, UserId,
};

fn prolongation<const N: usize>(procurations: [ProcurationId; N], end: Day) -> Command {
    Command::ProlongProcurations(procurations.map(|id| (id, end)).into())
}

fn revocations<const N: usize>(procurations: [ProcurationId; N]) -> Command {
    Command::RevokeProcurations {
        procurations: procurations.into(),
        reason: note("Fin du mandat"),
    }
}

/// A stage with three procurations that end one after the other, the second one upcoming.
fn three() -> (Stage, [ProcurationId; 3]) {
    let mut stage = Stage::founded();
    let ids = [(0, 100), (20, 120), (0, 140)]
        .map(|(start, end)| stage.create(terms(period(start, end), unrestricted(["rq"]))));
    (stage, ids)
}

#[test]
fn r11_prolonging_makes_a_new_version_of_each() {
    let (mut stage, [first, second, third]) = three();
    let anne = stage.add_employee("anne");
    let assignment = stage.assign(first, anne);
    stage.today = in_days(10);
    stage.submit(prolongation([first, second, third], in_days(400)));
    for (old, start) in [(first, 10), (second, 20), (third, 10)] {
        let row = stage.register.procurations().get(old).unwrap();
        assert_eq!(row.status(stage.today), Status::Replaced);
        let new = stage
            .register
            .procuration_by_reference(row.reference)
            .unwrap();
        let mut expected = row.terms.clone();
        // No right is given backwards: what has begun begins anew today (R2).
        expected.period = period(start, 400);
        assert_eq!(stage.terms_of(new), expected);
    }
    let passed = stage.register.assignments().get(assignment).unwrap();
    assert_ne!(passed.procuration, first);
    assert_eq!(passed.ended, None);
    assert!(stage.may(anne, "rq", "rq-avis", in_days(400)));
}

#[test]
fn r11_one_is_prolonged_like_several() {
    let (mut stage, [first, ..]) = three();
    let events = stage.submit(prolongation([first], in_days(101)));
    assert_eq!(events.len(), 1);
}

#[test]
fn r11_a_procuration_is_not_prolonged_to_a_day_that_is_not_later() {
    let (stage, [first, ..]) = three();
    for end in [in_days(100), in_days(50), in_days(-1)] {
        let refusal = Refusal::EndNotLater {
            procuration: first,
            end: in_days(100),
        };
        let answer = stage.ask(officer(), prolongation([first], end));
        check_refused(answer, Rule::R11, &refusal);
    }
}

#[test]
fn r02_a_prolonged_period_is_at_most_twenty_five_years_long() {
    let (stage, [_, second, _]) = three();
    let latest = in_days(20).plus_months(300);
    assert!(stage.ask(officer(), prolongation([second], latest)).is_ok());
    let answer = stage.ask(officer(), prolongation([second], latest.plus_days(1)));
    let procuration = second;
    let refusal = Refusal::TooLong {
        procuration,
        latest,
    };
    check_refused(answer, Rule::R2, &refusal);
}

#[test]
fn r03_what_is_prolonged_names_enrolled_bodies_only() {
    let (mut stage, [first, ..]) = three();
    stage.submit(enrolment("rq", None));
    let refusal = stage.refusal(prolongation([first], in_days(400)));
    assert_eq!(refusal.rule(), Rule::R3);
    let Refusal::OfProcuration { procuration, why } = refusal else {
        panic!("{refusal:?}")
    };
    assert_eq!(procuration, first);
    assert!(matches!(*why, Refusal::BodyNotEnrolled { .. }));
}

#[test]
fn r11_every_procuration_in_the_way_is_named_and_none_is_prolonged() {
    let (mut stage, [first, second, third]) = three();
    let fourth = stage.create(plain_terms());
    stage.drive_to_revoked(second);
    stage.drive_to_replaced(fourth);
    let refusal = stage.refusal(prolongation([first, second, third, fourth], in_days(130)));
    let expected = [
        Refusal::WrongStatus {
            procuration: second,
            status: Status::Revoked,
        },
        Refusal::EndNotLater {
            procuration: third,
            end: in_days(140),
        },
        Refusal::WrongStatus {
            procuration: fourth,
            status: Status::Replaced,
        },
    ];
    assert_eq!(refusal, Refusal::Several(expected.to_vec()));
    assert_eq!(refusal.each(), expected);
    assert_eq!(refusal.rule(), Rule::R11);
}

#[test]
fn r11_what_has_expired_is_neither_prolonged_nor_revoked() {
    let (mut stage, [first, second, _]) = three();
    stage.drive_to_expired(first);
    let refusal = Refusal::WrongStatus {
        procuration: first,
        status: Status::Expired,
    };
    for command in [
        prolongation([first, second], in_days(400)),
        revocations([first, second]),
        revocation(first),
    ] {
        assert_eq!(stage.refusal(command), refusal);
    }
}

#[test]
fn r11_several_are_revoked_with_one_reason() {
    let (mut stage, [first, second, third]) = three();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let ends = [(first, anne), (first, bruno), (third, anne)]
        .map(|(procuration, user)| stage.assign(procuration, user));
    let events = stage.submit(revocations([first, third]));
    assert_eq!(events.len(), 5);
    for (id, status) in [
        (first, Status::Revoked),
        (second, Status::Upcoming),
        (third, Status::Revoked),
    ] {
        let row = stage.register.procurations().get(id).unwrap();
        assert_eq!(row.status(stage.today), status);
    }
    for id in ends {
        let end = stage.register.assignments().get(id).unwrap().ended.unwrap();
        assert_eq!(end.reason, EndReason::Revocation);
    }
    let again = stage.refusal(revocations([first, second, third]));
    assert_eq!(again.each().len(), 2);
}

#[test]
fn several_are_withdrawn_or_none() {
    let (mut stage, [first, second, _]) = three();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let of_anne = stage.assign(first, anne);
    let of_bruno = stage.assign(first, bruno);
    let upcoming = stage.assign(second, anne);
    let all = Command::WithdrawAssignments([of_anne, of_bruno, upcoming].into());
    stage.apply_as(Actor::User(bruno), Command::RenounceAssignment(of_bruno));
    assert_eq!(stage.refusal(all), Refusal::AssignmentOver(of_bruno));
    assert!(stage.register.is_mandatary(anne, first));
    stage.submit(Command::WithdrawAssignments([of_anne, upcoming].into()));
    for (user, procuration) in [(anne, first), (anne, second), (bruno, first)] {
        assert!(!stage.register.is_mandatary(user, procuration));
    }
}

#[test]
fn r05_every_user_in_the_way_is_named() {
    let (mut stage, [first, ..]) = three();
    let [anne, bruno, chloe] = ["anne", "bruno", "chloe"].map(|code| stage.add_employee(code));
    let eve = stage.add_officer("eve");
    stage.assign(first, bruno);
    stage.submit(Command::SuspendUser(chloe));
    let refusal = stage.refusal(assigning(first, [anne, bruno, chloe, eve]));
    let standing = Standing::Suspended;
    let expected = [
        Refusal::AlreadyMandatary(bruno),
        Refusal::UserNotActive {
            user: chloe,
            standing,
        },
        Refusal::UserIsOfficer(eve),
    ];
    assert_eq!(refusal.each(), expected);
    assert!(!stage.register.is_mandatary(anne, first));
}

#[test]
fn r11_each_may_be_prolonged_to_an_end_of_its_own() {
    let (mut stage, [first, second, third]) = three();
    let ends = [
        (first, in_days(190)),
        (second, in_days(210)),
        (third, in_days(230)),
    ];
    stage.submit(Command::ProlongProcurations(ends.into()));
    for (old, end) in ends {
        let reference = stage.register.procurations().get(old).unwrap().reference;
        let new = stage.register.procuration_by_reference(reference).unwrap();
        assert_eq!(stage.terms_of(new).period.end(), end);
    }
}

#[test]
fn r05_several_procurations_are_assigned_to_several_users_at_once() {
    let (mut stage, [first, second, third]) = three();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let given = [(second, anne), (first, anne), (first, bruno)];
    let events = stage.submit(Command::AssignProcurations(given.into()));
    assert_eq!(events.len(), 3);
    for (procuration, user) in given {
        assert!(stage.register.is_mandatary(user, procuration));
    }
    // Nobody has what wasn't named for them.
    assert!(!stage.register.is_mandatary(bruno, second));
    assert!(!stage.register.is_mandatary(anne, third));
}

#[test]
fn r05_every_pair_in_the_way_is_named_and_none_is_assigned() {
    let (mut stage, [first, second, third]) = three();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let eve = stage.add_officer("eve");
    stage.assign(first, bruno);
    stage.submit(Command::SuspendProcuration(third));
    let given = [
        (first, anne),
        (first, bruno),
        (second, eve),
        (third, anne),
        (third, bruno),
    ];
    let refusal = stage.refusal(Command::AssignProcurations(given.into()));
    // A procuration is named once, for however many people it was chosen.
    let expected = [
        Refusal::NotAssignable {
            procuration: third,
            status: Status::Suspended,
        },
        Refusal::UserIsOfficer(eve),
        Refusal::OfProcuration {
            procuration: first,
            why: Box::new(Refusal::AlreadyMandatary(bruno)),
        },
    ];
    assert_eq!(refusal.each(), expected);
    assert_eq!(refusal.rule(), Rule::R5);
    assert!(!stage.register.is_mandatary(anne, first));
}

#[test]
fn nothing_chosen_is_nothing_to_do() {
    let (stage, _) = three();
    for command in [
        prolongation([], in_days(400)),
        revocations([]),
        Command::AssignProcurations(OrderedSet::new()),
        Command::WithdrawAssignments(OrderedSet::new()),
    ] {
        assert_eq!(stage.refusal(command), Refusal::NothingChosen);
    }
}

#[test]
fn r01_only_an_officer_changes_many() {
    let (mut stage, [first, ..]) = three();
    let anne = stage.add_employee("anne");
    let assignment = stage.assign(first, anne);
    for command in [
        prolongation([first], in_days(400)),
        revocations([first]),
        Command::AssignProcurations([(first, anne)].into()),
        Command::WithdrawAssignments([assignment].into()),
    ] {
        let answer = stage.ask(Actor::User(anne), command);
        check_refused(answer, Rule::R1, &Refusal::NotOfficer);
    }
}

#[test]
fn a_thousand_users_are_assigned_in_one_transaction() {
    let mut stage = Stage::founded();
    let procuration = stage.create(plain_terms());
    let users: OrderedSet<UserId> = (0..1_000)
        .map(|rank| stage.add_employee(&format!("employe{rank}")))
        .collect();
    let events = stage.submit(Command::AssignProcuration {
        procuration,
        users: users.clone(),
    });
    assert_eq!(events.len(), 1_000);
    assert!(
        users
            .iter()
            .all(|user| stage.register.is_mandatary(*user, procuration))
    );
    let of_events = events
        .iter()
        .all(|event| matches!(event, Event::ProcurationAssigned { .. }));
    assert!(of_events);
}

#[test]
fn a_prolonged_period_is_a_period() {
    let (mut stage, [first, ..]) = three();
    stage.today = in_days(100);
    stage.submit(prolongation([first], in_days(101)));
    let row = stage.register.procurations().iter().last().unwrap().1;
    let expected = Period::new(in_days(100), in_days(101)).unwrap();
    assert_eq!(row.terms.period, expected);
}
