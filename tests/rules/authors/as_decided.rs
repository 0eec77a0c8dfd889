//! A record is what the desk would have made of one request, on the day of its instant.

use super::*;

#[test]
fn r06_a_record_is_one_request_and_the_whole_of_it() {
    let scene = Scene::new();
    let (on, author) = (scene.stage.today, scene.officer);
    let assigned = |users: &[UserId]| -> Vec<Event> {
        let assigned = users.iter().map(|user| Event::ProcurationAssigned {
            procuration: scene.procuration,
            user: *user,
            by: author,
            on,
        });
        assigned.collect()
    };
    let twice = scene.created(author, on);
    let suspended = Event::ProcurationSuspended(scene.procuration);
    let reactivated = Event::ProcurationReactivated(scene.procuration);
    let mut too_much = scene.departure();
    too_much.push(Event::ProcurationSuspended(scene.procuration));
    for events in [
        vec![],
        vec![twice.clone(), twice],
        vec![suspended, reactivated],
        assigned(&[scene.newcomer, scene.newcomer]),
        // What follows from a departure or a revocation isn't left out.
        scene.departure()[..1].to_vec(),
        scene.revocation()[..1].to_vec(),
        too_much,
    ] {
        let answer = scene.check_all(author, &events);
        assert_eq!(answer, Err(Refusal::NotAsDecided), "{events:?}");
    }
}

#[test]
fn r05_nobody_is_given_by_hand_what_the_desk_would_refuse() {
    let scene = Scene::new();
    let (on, by) = (scene.stage.today, scene.officer);
    let of = |procuration, user| Event::ProcurationAssigned {
        procuration,
        user,
        by,
        on,
    };
    let standing = Standing::Suspended;
    let user = scene.suspended;
    for (event, refusal) in [
        (
            of(scene.procuration, scene.employee),
            Refusal::AlreadyMandatary(scene.employee),
        ),
        (
            of(scene.procuration, user),
            Refusal::UserNotActive { user, standing },
        ),
        (
            of(scene.procuration, scene.other_officer),
            Refusal::UserIsOfficer(scene.other_officer),
        ),
        (
            of(scene.frozen, scene.newcomer),
            Refusal::NotAssignable {
                procuration: scene.frozen,
                status: Status::Suspended,
            },
        ),
        (
            of(ProcurationId::from(99), scene.newcomer),
            Refusal::ProcurationUnknown,
        ),
    ] {
        assert_eq!(scene.check(by, event), Err(refusal));
    }
}

#[test]
fn r02_r03_no_right_is_given_backwards_or_for_nothing_by_hand() {
    let scene = Scene::new();
    let (on, author) = (scene.stage.today, scene.officer);
    let created = |terms| Event::ProcurationCreated {
        reference: Reference::from_bits(7),
        terms,
        author,
        on,
    };
    let mut early = plain_terms();
    early.period = period(-1, 10);
    let mut unenrolled = plain_terms();
    unenrolled.grants = Grants::from([(body("amf"), Access::Unrestricted)]);
    let mut empty = plain_terms();
    empty.grants = Grants::from([]);
    for (terms, rule) in [(early, Rule::R2), (unenrolled, Rule::R3), (empty, Rule::R3)] {
        let answer = scene.check(author, created(terms));
        assert_eq!(answer.map_err(|refusal| refusal.rule()), Err(rule));
    }
    let taken = scene.stage.register.procurations().get(scene.procuration);
    let reference = taken.expect("there").reference;
    let again = Event::ProcurationCreated {
        reference,
        terms: plain_terms(),
        author,
        on,
    };
    let answer = scene.check(author, again);
    assert_eq!(answer, Err(Refusal::ReferenceTaken(reference)));
}

#[test]
fn r11_what_is_revoked_or_replaced_doesnt_come_back_by_hand() {
    let mut scene = Scene::new();
    let other = scene.stage.create(plain_terms());
    scene.stage.drive_to_replaced(other);
    scene.stage.drive_to_revoked(scene.procuration);
    for (procuration, status) in [
        (scene.procuration, Status::Revoked),
        (other, Status::Replaced),
    ] {
        let mut modified = scene.modified(scene.officer);
        if let Event::ProcurationModified { replaced, .. } = &mut modified {
            *replaced = procuration;
        }
        for event in [
            Event::ProcurationReactivated(procuration),
            Event::ProcurationSuspended(procuration),
            modified,
        ] {
            let refusal = Refusal::WrongStatus {
                procuration,
                status,
            };
            assert_eq!(scene.check(scene.officer, event), Err(refusal));
        }
    }
    let open = scene.stage.create(plain_terms());
    let answer = scene.check(scene.officer, Event::ProcurationReactivated(open));
    assert!(matches!(answer, Err(Refusal::WrongStatus { .. })));
}

#[test]
fn r08_what_is_recorded_has_the_day_of_its_instant() {
    let scene = Scene::new();
    let on = scene.stage.today.plus_days(-1);
    let end = AssignmentEnd {
        on,
        reason: EndReason::Renounced,
    };
    let assignment = scene.assignment;
    let renounced = Event::AssignmentEnded { assignment, end };
    let answer = scene.check(scene.employee, renounced);
    assert_eq!(answer, Err(Refusal::OtherDay(on)));
    for on in [on, scene.stage.today.plus_days(1)] {
        let answer = scene.check(scene.officer, scene.created(scene.officer, on));
        assert_eq!(answer, Err(Refusal::OtherDay(on)));
        let mut later = scene.departure();
        if let Some(Event::UserDeparted { on: day, .. }) = later.first_mut() {
            *day = on;
        }
        let answer = scene.check_all(scene.officer, &later);
        assert_eq!(answer, Err(Refusal::OtherDay(on)));
    }
    let mut mixed = scene.departure();
    if let Some(Event::AssignmentEnded { end, .. }) = mixed.last_mut() {
        end.on = on;
    }
    let answer = scene.check_all(scene.officer, &mixed);
    assert_eq!(answer, Err(Refusal::NotAsDecided));
}

#[test]
fn r08_an_instant_is_on_the_day_of_quebec_in_summer_and_in_winter() {
    const HOUR: i64 = 3_600_000;
    let midnight = moment(day("2027-03-15")).now.0 - 17 * HOUR;
    let days = |hour: i64| -> Vec<Day> {
        let instant = Instant(midnight + hour * HOUR);
        instant.civil_days().collect()
    };
    let (before, on) = (day("2027-03-14"), day("2027-03-15"));
    assert_eq!(days(3), [before, before]);
    assert_eq!(days(4), [on, before], "four hours behind, or five");
    assert_eq!(days(5), [on, on]);
    assert_eq!(days(24), [on, on]);
    assert_eq!(days(-24 * 800_000), [], "before the calendar");
    for out in [i64::MIN, i64::MAX] {
        assert_eq!(Instant(out).civil_days().count(), 0);
    }
}

#[test]
fn r01_nobody_is_added_under_the_code_of_another_one() {
    let scene = Scene::new();
    let taken = new_user("anne", Role::User);
    let answer = scene.check(scene.officer, Event::UserAdded(taken.clone()));
    assert_eq!(answer, Err(Refusal::CodeTaken(taken.code)));
}

#[test]
fn r01_several_are_added_by_hand_as_the_desk_would_add_them() {
    let scene = Scene::new();
    let add = |code| Event::UserAdded(new_user(code, Role::User));
    let check = |events: &[Event]| scene.check_all(scene.officer, events);
    let twice = || Refusal::CodeTaken(new_user("zoe", Role::User).code);
    assert_eq!(check(&[add("zoe"), add("luc2")]), Ok(()));
    assert_eq!(check(&[add("zoe"), add("luc2"), add("zoe")]), Err(twice()));
    let taken = new_user("anne", Role::User);
    let answer = check(&[add("zoe"), Event::UserAdded(taken.clone())]);
    assert_eq!(answer, Err(Refusal::CodeTaken(taken.code)));
    let mixed = [
        add("zoe"),
        Event::UserSuspended(scene.employee),
        add("luc2"),
    ];
    assert_eq!(check(&mixed), Err(Refusal::NotAsDecided));
    let by_employee = scene.check_all(scene.employee, &[add("zoe"), add("luc2")]);
    assert_eq!(by_employee, Err(Refusal::NotOfficer));
}

#[test]
fn r01_what_is_over_is_renounced_no_more() {
    let mut scene = Scene::new();
    let assignment = scene.assignment;
    scene
        .stage
        .submit(Command::WithdrawAssignments([assignment].into()));
    let answer = scene.check(scene.employee, scene.ended(EndReason::Renounced));
    assert_eq!(answer, Err(Refusal::AssignmentOver(assignment)));
}

#[test]
fn r10_whoever_left_doesnt_come_back() {
    let scene = Scene::new();
    let user = scene.departed;
    let standing = Standing::Departed(scene.stage.today);
    let refusal = Refusal::WrongStanding { user, standing };
    for event in [
        Event::UserReactivated(user),
        Event::UserSuspended(user),
        Event::UserDeparted {
            user,
            on: day("2027-03-15"),
        },
        key_set(user, key(60), KeyOrigin::Temporary, 2),
    ] {
        assert_eq!(scene.check(scene.officer, event), Err(refusal.clone()));
    }
}

#[test]
fn r11_many_at_once_are_one_request_by_hand_too() {
    let mut scene = Scene::new();
    let (on, author) = (day("2027-03-15"), scene.officer);
    let other = scene.stage.create(plain_terms());
    let given = scene.stage.assign(other, scene.employee);
    let prolonged = |replaced, end: i32| {
        let mut terms = plain_terms();
        terms.period = period(0, end);
        Event::ProcurationModified {
            replaced,
            terms,
            author,
            on,
            dropped: OrderedSet::new(),
        }
    };
    let ended = |assignment, reason| Event::AssignmentEnded {
        assignment,
        end: AssignmentEnd { on, reason },
    };
    let revoked = |procuration, why| Event::ProcurationRevoked {
        procuration,
        on,
        reason: note(why),
    };
    let (first, second) = (scene.procuration, other);
    let (withdrawn, revocation) = (EndReason::Withdrawn, EndReason::Revocation);
    let check = |events: &[Event]| scene.check_all(author, events);
    for events in [
        vec![prolonged(first, 400), prolonged(second, 400)],
        // Each may last longer from its own end.
        vec![prolonged(first, 400), prolonged(second, 401)],
        vec![ended(scene.assignment, withdrawn), ended(given, withdrawn)],
        vec![
            revoked(first, "Fin"),
            ended(scene.assignment, revocation),
            revoked(second, "Fin"),
            ended(given, revocation),
        ],
    ] {
        assert_eq!(check(&events), Ok(()), "{events:?}");
    }
    for events in [
        // Not for the same reason, not all that ends, not one kind of end.
        vec![
            revoked(first, "Fin"),
            ended(scene.assignment, revocation),
            revoked(second, "Fin"),
        ],
        vec![
            revoked(first, "Fin"),
            ended(scene.assignment, revocation),
            revoked(second, "Erreur"),
            ended(given, revocation),
        ],
        vec![ended(scene.assignment, withdrawn), ended(given, revocation)],
        vec![ended(given, withdrawn), prolonged(first, 400)],
    ] {
        assert_eq!(check(&events), Err(Refusal::NotAsDecided), "{events:?}");
    }
    let twice = [ended(given, withdrawn), ended(given, withdrawn)];
    assert_eq!(check(&twice), Err(Refusal::NotAsDecided));
}
