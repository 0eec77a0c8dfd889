//! R1 and R9: whose it is to have something recorded, and with which key.

use super::*;

#[test]
fn r01_an_officer_has_every_reserved_thing_recorded() {
    let scene = Scene::new();
    for events in scene.reserved() {
        let answer = scene.check_all(scene.officer, &events);
        assert_eq!(answer, Ok(()), "{events:?}");
    }
}

#[test]
fn r01_nobody_else_has_any_reserved_thing_recorded() {
    let scene = Scene::new();
    for events in scene.reserved() {
        for (user, refusal) in [
            (scene.employee, Refusal::NotOfficer),
            (scene.newcomer, Refusal::TemporaryKey),
            (scene.new_officer, Refusal::TemporaryKey),
            (scene.suspended, Refusal::ActorNotActive),
            (scene.departed, Refusal::ActorNotActive),
        ] {
            assert_eq!(scene.check_all(user, &events), Err(refusal), "{events:?}");
        }
        let nobody = (Actor::User(UserId::from(99)), key(99));
        let answer = asked(&scene.stage, nobody, &events);
        assert_eq!(answer, Err(Refusal::WrongKey));
        let founder = asked(&scene.stage, (Actor::Founder, key(0)), &events);
        assert_eq!(founder, Err(Refusal::AlreadyFounded));
    }
}

#[test]
fn r01_one_reserved_thing_among_others_is_enough() {
    let scene = Scene::new();
    let own = Scene::passphrase_changed(scene.employee);
    let reserved = Event::UserSuspended(scene.other_officer);
    for events in [[own.clone(), reserved.clone()], [reserved, own]] {
        let answer = scene.check_all(scene.employee, &events);
        assert_eq!(answer, Err(Refusal::NotOfficer));
    }
}

#[test]
fn r01_nobody_signs_with_a_key_that_isnt_theirs() {
    let scene = Scene::new();
    for events in scene.reserved() {
        for other in [key_of(scene.other_officer), key_of(scene.employee), key(99)] {
            let answer = asked(&scene.stage, (officer(), other), &events);
            assert_eq!(answer, Err(Refusal::WrongKey));
        }
    }
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let own = [Scene::passphrase_changed(anne)];
    let answer = asked(&stage, (Actor::User(anne), key(0)), &own);
    assert_eq!(answer, Err(Refusal::WrongKey), "without any account");
}

#[test]
fn r01_nobody_has_recorded_that_somebody_else_decided() {
    let scene = Scene::new();
    let (on, other) = (day("2027-03-15"), scene.officer);
    let (procuration, user) = (scene.procuration, scene.newcomer);
    for event in [
        scene.created(other, on),
        scene.modified(other),
        Event::ProcurationAssigned {
            procuration,
            user,
            by: other,
            on,
        },
        Event::RecoverySet {
            user: other,
            edition: 2,
        },
        Event::AccessesReviewed {
            user,
            by: other,
            on,
        },
        Scene::passphrase_changed(other),
    ] {
        let answer = scene.check(scene.other_officer, event);
        assert_eq!(answer, Err(Refusal::OtherAuthor(other)));
    }
}

#[test]
fn r01_everyone_changes_their_own_passphrase_and_nobody_elses() {
    let scene = Scene::new();
    for user in [scene.officer, scene.other_officer, scene.employee] {
        assert_eq!(scene.check(user, Scene::passphrase_changed(user)), Ok(()));
    }
    for (user, refusal) in [
        (scene.newcomer, Refusal::TemporaryKey),
        (scene.suspended, Refusal::ActorNotActive),
        (scene.departed, Refusal::ActorNotActive),
    ] {
        let answer = scene.check(user, Scene::passphrase_changed(user));
        assert_eq!(answer, Err(refusal));
    }
    let others = Scene::passphrase_changed(scene.employee);
    let answer = scene.check(scene.officer, others);
    assert_eq!(answer, Err(Refusal::OtherAuthor(scene.employee)));
}

#[test]
fn r01_an_assignment_is_renounced_by_its_mandatary_alone() {
    let scene = Scene::new();
    let renounced = || scene.ended(EndReason::Renounced);
    assert_eq!(scene.check(scene.employee, renounced()), Ok(()));
    for user in [scene.officer, scene.other_officer] {
        let answer = scene.check(user, renounced());
        assert_eq!(answer, Err(Refusal::NotOwnAssignment));
    }
    let unknown = Event::AssignmentEnded {
        assignment: AssignmentId::from(99),
        end: AssignmentEnd {
            on: day("2027-03-15"),
            reason: EndReason::Renounced,
        },
    };
    let answer = scene.check(scene.employee, unknown);
    assert_eq!(answer, Err(Refusal::AssignmentUnknown));
}

#[test]
fn r01_a_temporary_key_only_serves_to_be_replaced_by_its_holder() {
    let scene = Scene::new();
    for user in [scene.newcomer, scene.new_officer] {
        let own = key_set(user, key(60), KeyOrigin::Own, 2);
        assert_eq!(scene.check(user, own.clone()), Ok(()));
        let others = key_set(scene.employee, key(60), KeyOrigin::Own, 2);
        let temporary = key_set(user, key(60), KeyOrigin::Temporary, 2);
        for event in [others, temporary] {
            assert_eq!(scene.check(user, event), Err(Refusal::TemporaryKey));
        }
        let more = [own.clone(), own];
        assert_eq!(scene.check_all(user, &more), Err(Refusal::TemporaryKey));
        let answer = scene.check_all(user, &[]);
        assert_eq!(answer, Err(Refusal::TemporaryKey));
    }
}

#[test]
fn r01_nobody_makes_a_key_that_passes_for_somebodys_own() {
    let scene = Scene::new();
    for author in [scene.officer, scene.employee] {
        for user in [scene.officer, scene.employee, scene.newcomer] {
            let answer = scene.check(author, key_set(user, key(60), KeyOrigin::Own, 2));
            assert_eq!(answer, Err(Refusal::WrongKey));
        }
    }
}

#[test]
fn r09_another_officer_is_only_suspended_or_reactivated() {
    let scene = Scene::new();
    let (user, on) = (scene.other_officer, day("2027-03-15"));
    for event in [
        Event::UserChanged {
            user,
            given_name: name("Ève"),
            family_name: name("Roy"),
            email: None,
        },
        Event::RoleChanged {
            user,
            role: Role::User,
        },
        Event::UserDeparted { user, on },
        key_set(user, key(60), KeyOrigin::Temporary, 2),
    ] {
        let answer = scene.check(scene.officer, event);
        assert_eq!(answer, Err(Refusal::OtherOfficer(user)));
    }
    assert_eq!(
        scene.check(scene.officer, Event::UserSuspended(user)),
        Ok(())
    );
    let new = key_set(scene.new_officer, key(60), KeyOrigin::Temporary, 2);
    assert_eq!(scene.check(scene.officer, new), Ok(()));
    let own = key_set(scene.officer, key(60), KeyOrigin::Temporary, 2);
    assert_eq!(scene.check(scene.officer, own), Err(Refusal::WrongKey));
}

#[test]
fn r09_the_last_active_officer_stays_whoever_signs_otherwise() {
    let mut scene = Scene::new();
    for user in [scene.other_officer, scene.new_officer] {
        scene.stage.submit(Command::SuspendUser(user));
    }
    let (user, on) = (scene.officer, day("2027-03-15"));
    let role = Role::User;
    for event in [
        Event::UserSuspended(user),
        Event::UserDeparted { user, on },
        Event::RoleChanged { user, role },
    ] {
        assert_eq!(scene.check(user, event), Err(Refusal::LastOfficer(user)));
    }
}

#[test]
fn r09_several_officers_dont_go_together_so_that_none_stays() {
    let scene = Scene::new();
    let all = [scene.other_officer, scene.new_officer, scene.officer].map(Event::UserSuspended);
    for events in [&all[..2], &all] {
        let answer = scene.check_all(scene.officer, events);
        assert_eq!(answer, Err(Refusal::NotAsDecided));
    }
}
