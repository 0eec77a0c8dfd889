//! The first record founds the file, and nothing else does.

use super::*;

fn founding(rest: Vec<Event>) -> Vec<Event> {
    founding_of_kind(RegisterKind::Sample, rest)
}

fn founding_of_kind(kind: RegisterKind, rest: Vec<Event>) -> Vec<Event> {
    let mut events = vec![
        Event::Founded(Enterprise {
            kind,
            ..enterprise()
        }),
        Event::UserAdded(new_user("rosalie", Role::Rse)),
    ];
    events.extend(rest);
    events
}

fn founding_of(events: &[Event]) -> Result<(), Refusal> {
    asked(&Stage::empty(), (Actor::Founder, key(0)), events)
}

#[test]
fn r01_the_first_record_makes_one_officer_with_the_key_that_signs_it() {
    let user = UserId::from(0);
    let own = || key_set(user, key(0), KeyOrigin::Own, 1);
    let recovery = Event::RecoverySet { user, edition: 1 };
    let enrolled = |id| enrolled_as(id, Some(EnrolmentState::Active));
    let genuine = |rest| founding_of_kind(RegisterKind::Genuine, rest);
    let whole = genuine(vec![enrolled("rq"), own(), recovery.clone()]);
    assert_eq!(founding_of(&whole), Ok(()));
    assert_eq!(founding_of(&founding(vec![own()])), Ok(()));

    for rest in [
        vec![enrolled("rq")],
        vec![key_set(user, key(1), KeyOrigin::Own, 1)],
        vec![key_set(user, key(0), KeyOrigin::Temporary, 1)],
        vec![key_set(user, key(0), KeyOrigin::Own, 2)],
        vec![key_set(UserId::from(1), key(0), KeyOrigin::Own, 1)],
    ] {
        let answer = founding_of(&founding(rest.clone()));
        assert_eq!(answer, Err(Refusal::WrongKey), "{rest:?}");
    }
    let of_another = Event::RecoverySet {
        user: UserId::from(1),
        edition: 1,
    };
    for rest in [
        vec![own(), key_set(user, key(1), KeyOrigin::Own, 1)],
        vec![own(), Event::UserAdded(new_user("eve", Role::Rse))],
        vec![own(), Event::UserSuspended(user)],
        vec![own(), of_another.clone()],
        vec![own(), recovery.clone(), recovery.clone()],
        vec![own(), enrolled("rq")],
        vec![own(), own()],
    ] {
        let answer = founding_of(&founding(rest.clone()));
        assert_eq!(answer, Err(Refusal::NotAsDecided), "{rest:?}");
    }
    // What older versions of the app wrote still counts.
    for rest in [
        vec![own(), recovery.clone()],
        vec![enrolled_as("rq", None), enrolled("rq"), own()],
    ] {
        assert_eq!(founding_of(&founding(rest)), Ok(()));
    }
    // Whoever founds a genuine file has a recovery code, their own.
    let another_edition = Event::RecoverySet { user, edition: 2 };
    for rest in [
        vec![own()],
        vec![own(), of_another],
        vec![own(), another_edition],
        vec![recovery, own()],
    ] {
        let answer = founding_of(&genuine(rest.clone()));
        assert_eq!(answer, Err(Refusal::NotAsDecided), "{rest:?}");
    }
    let mut not_an_officer = whole.clone();
    not_an_officer[1] = Event::UserAdded(new_user("rosalie", Role::User));
    assert_eq!(founding_of(&not_an_officer), Err(Refusal::NotAsDecided));
    for events in [vec![], vec![own()], whole[1..].to_vec()] {
        assert_eq!(founding_of(&events), Err(Refusal::NotOfficer));
    }
    let again = asked(&Scene::new().stage, (Actor::Founder, key(0)), &whole);
    assert_eq!(again, Err(Refusal::AlreadyFounded));
}

fn enrolled_as(id: &str, state: Option<EnrolmentState>) -> Event {
    Event::EnrolmentSet {
        body: body(id),
        state,
    }
}

#[test]
fn r01_a_file_is_founded_once_and_by_nobody_in_it() {
    let scene = Scene::new();
    let answer = scene.check(scene.officer, Event::Founded(enterprise()));
    assert_eq!(answer, Err(Refusal::AlreadyFounded));
    let own = key_set(UserId::from(0), key(0), KeyOrigin::Own, 1);
    let answer = asked(&Stage::empty(), (officer(), key(0)), &founding(vec![own]));
    assert_eq!(answer, Err(Refusal::WrongKey));
}
