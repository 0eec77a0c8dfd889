//! R1 and R9 once more, of what stands in a record: whoever put it there, it counts only where its author
//! might have had it recorded.

use crate::stage::{Stage, body, day, enterprise, name, new_user, note, officer, plain_terms};
use procura::register::{
    AccountKey, Actor, AssignmentEnd, AssignmentId, Command, EndReason, EnrolmentState, Event,
    KeyOrigin, OrderedSet, ProcurationId, Reference, Refusal, Register, Role, Standing, UserId,
    check_author,
};

fn key(number: u8) -> AccountKey {
    AccountKey::from_bytes([number; 32])
}

/// Everyone's key has the number of their rank.
fn key_of(user: UserId) -> AccountKey {
    key(u8::try_from(u32::from(user)).expect("few"))
}

/// An enterprise with somebody of every kind, each with a key.
struct Scene {
    stage: Stage,
    officer: UserId,
    other_officer: UserId,
    employee: UserId,
    /// Has only a temporary key.
    newcomer: UserId,
    /// An officer with only a temporary key.
    new_officer: UserId,
    suspended: UserId,
    /// An officer who left.
    departed: UserId,
    procuration: ProcurationId,
    /// The employee's.
    assignment: AssignmentId,
}

impl Scene {
    fn new() -> Self {
        let mut stage = Stage::founded();
        let other_officer = stage.add_officer("eve");
        let [employee, newcomer, suspended] =
            ["anne", "bruno", "chloe"].map(|code| stage.add_employee(code));
        let [new_officer, departed] = ["flore", "guy"].map(|code| stage.add_officer(code));
        let own = [
            UserId::from(0),
            other_officer,
            employee,
            suspended,
            departed,
        ];
        for user in own {
            stage.record(key_set(user, key_of(user), KeyOrigin::Own));
        }
        for user in [newcomer, new_officer] {
            stage.record(key_set(user, key_of(user), KeyOrigin::Temporary));
        }
        let (procuration, assignment) = stage.give(employee, plain_terms());
        stage.submit(Command::SuspendUser(suspended));
        stage.apply_as(Actor::User(departed), Command::RecordDeparture(departed));
        Self {
            stage,
            officer: UserId::from(0),
            other_officer,
            employee,
            newcomer,
            new_officer,
            suspended,
            departed,
            procuration,
            assignment,
        }
    }

    /// Checks an event that this user signed.
    fn check(&self, user: UserId, event: Event) -> Result<(), Refusal> {
        let actor = Actor::User(user);
        check_author(&self.stage.register, actor, key_of(user), &[event])
    }

    /// Everything that is an officer's to have recorded, in the first officer's name.
    fn reserved(&self) -> Vec<Event> {
        let (user, on, author) = (self.employee, day("2027-03-15"), self.officer);
        let procuration = self.procuration;
        let mut events = vec![
            Event::UserAdded(new_user("zoe", Role::Rse)),
            Event::UserChanged {
                user,
                given_name: name("Anne-Marie"),
                family_name: name("Roy"),
                email: None,
            },
            Event::RoleChanged {
                user,
                role: Role::Rse,
            },
            Event::UserSuspended(user),
            Event::UserReactivated(self.suspended),
            Event::UserDeparted { user, on },
            Event::EnrolmentSet {
                body: body("rq"),
                state: Some(EnrolmentState::Refused),
            },
            Event::ProcurationCreated {
                reference: Reference::from_bits(7),
                terms: plain_terms(),
                author,
                on,
            },
            Event::ProcurationAssigned {
                procuration,
                user,
                by: author,
                on,
            },
            Event::ProcurationModified {
                replaced: procuration,
                terms: plain_terms(),
                author,
                on,
                dropped: OrderedSet::new(),
            },
            Event::ProcurationSuspended(procuration),
            Event::ProcurationReactivated(procuration),
            Event::ProcurationRevoked {
                procuration,
                on,
                reason: note("Fin du mandat"),
            },
            key_set(self.newcomer, key(50), KeyOrigin::Temporary),
            key_set(user, key(50), KeyOrigin::Temporary),
            Event::RecoverySet {
                user: author,
                edition: 2,
            },
            Event::AccessesReviewed {
                user,
                by: author,
                on,
            },
        ];
        for reason in [
            EndReason::Withdrawn,
            EndReason::Departure,
            EndReason::Revocation,
        ] {
            events.push(self.ended(reason));
        }
        events
    }

    fn ended(&self, reason: EndReason) -> Event {
        Event::AssignmentEnded {
            assignment: self.assignment,
            end: AssignmentEnd {
                on: day("2027-03-15"),
                reason,
            },
        }
    }

    fn passphrase_changed(user: UserId) -> Event {
        Event::PassphraseChanged { user, edition: 2 }
    }
}

fn key_set(user: UserId, key: AccountKey, origin: KeyOrigin) -> Event {
    Event::KeySet {
        user,
        key,
        origin,
        edition: 1,
    }
}

#[test]
fn r01_an_officer_has_every_reserved_thing_recorded() {
    let scene = Scene::new();
    for event in scene.reserved() {
        assert_eq!(
            scene.check(scene.officer, event.clone()),
            Ok(()),
            "{event:?}"
        );
    }
    let together = scene.reserved();
    let register = &scene.stage.register;
    let answer = check_author(register, officer(), key_of(scene.officer), &together);
    assert_eq!(answer, Ok(()));
}

#[test]
fn r01_nobody_else_has_any_reserved_thing_recorded() {
    let scene = Scene::new();
    for event in scene.reserved() {
        for (user, refusal) in [
            (scene.employee, Refusal::NotOfficer),
            (scene.newcomer, Refusal::TemporaryKey),
            (scene.new_officer, Refusal::TemporaryKey),
            (scene.suspended, Refusal::ActorNotActive),
            (scene.departed, Refusal::ActorNotActive),
        ] {
            assert_eq!(scene.check(user, event.clone()), Err(refusal), "{event:?}");
        }
        let register = &scene.stage.register;
        let nobody = Actor::User(UserId::from(99));
        let answer = check_author(register, nobody, key(99), std::slice::from_ref(&event));
        assert_eq!(answer, Err(Refusal::WrongKey));
        let founder = check_author(register, Actor::Founder, key(0), &[event]);
        assert_eq!(founder, Err(Refusal::AlreadyFounded));
    }
}

#[test]
fn r01_one_reserved_thing_among_others_is_enough() {
    let scene = Scene::new();
    let own = Scene::passphrase_changed(scene.employee);
    let reserved = Event::UserSuspended(scene.other_officer);
    for events in [[own.clone(), reserved.clone()], [reserved, own]] {
        let actor = Actor::User(scene.employee);
        let key = key_of(scene.employee);
        let answer = check_author(&scene.stage.register, actor, key, &events);
        assert_eq!(answer, Err(Refusal::NotOfficer));
    }
}

#[test]
fn r01_nobody_signs_with_a_key_that_isnt_theirs() {
    let scene = Scene::new();
    let register = &scene.stage.register;
    for event in scene.reserved() {
        for other in [key_of(scene.other_officer), key_of(scene.employee), key(99)] {
            let events = std::slice::from_ref(&event);
            let answer = check_author(register, officer(), other, events);
            assert_eq!(answer, Err(Refusal::WrongKey));
        }
    }
    let mut stage = Stage::founded();
    let anne = stage.add_employee("anne");
    let own = [Scene::passphrase_changed(anne)];
    let answer = check_author(&stage.register, Actor::User(anne), key(0), &own);
    assert_eq!(answer, Err(Refusal::WrongKey), "without any account");
}

#[test]
fn r01_nobody_has_recorded_that_somebody_else_decided() {
    let scene = Scene::new();
    let (on, other) = (day("2027-03-15"), scene.officer);
    let (procuration, user) = (scene.procuration, scene.newcomer);
    for event in [
        Event::ProcurationCreated {
            reference: Reference::from_bits(7),
            terms: plain_terms(),
            author: other,
            on,
        },
        Event::ProcurationModified {
            replaced: procuration,
            terms: plain_terms(),
            author: other,
            on,
            dropped: OrderedSet::new(),
        },
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
    assert_eq!(answer, Err(Refusal::NotOwnAssignment));
}

#[test]
fn r01_a_temporary_key_only_serves_to_be_replaced_by_its_holder() {
    let scene = Scene::new();
    for user in [scene.newcomer, scene.new_officer] {
        let own = key_set(user, key(60), KeyOrigin::Own);
        assert_eq!(scene.check(user, own.clone()), Ok(()));
        let others = key_set(scene.employee, key(60), KeyOrigin::Own);
        let temporary = key_set(user, key(60), KeyOrigin::Temporary);
        for event in [others, temporary] {
            assert_eq!(scene.check(user, event), Err(Refusal::TemporaryKey));
        }
        let more = [own.clone(), own];
        let register = &scene.stage.register;
        let answer = check_author(register, Actor::User(user), key_of(user), &more);
        assert_eq!(answer, Err(Refusal::TemporaryKey));
        let answer = check_author(register, Actor::User(user), key_of(user), &[]);
        assert_eq!(answer, Err(Refusal::TemporaryKey));
    }
}

#[test]
fn r01_nobody_makes_a_key_that_passes_for_somebodys_own() {
    let scene = Scene::new();
    for author in [scene.officer, scene.employee] {
        for user in [scene.officer, scene.employee, scene.newcomer] {
            let answer = scene.check(author, key_set(user, key(60), KeyOrigin::Own));
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
        key_set(user, key(60), KeyOrigin::Temporary),
    ] {
        let answer = scene.check(scene.officer, event);
        assert_eq!(answer, Err(Refusal::OtherOfficer(user)));
    }
    assert_eq!(
        scene.check(scene.officer, Event::UserSuspended(user)),
        Ok(())
    );
    let new = key_set(scene.new_officer, key(60), KeyOrigin::Temporary);
    assert_eq!(scene.check(scene.officer, new), Ok(()));
    let own = key_set(scene.officer, key(60), KeyOrigin::Temporary);
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
    let all = [scene.other_officer, scene.new_officer, scene.officer];
    let register = &scene.stage.register;
    let suspended = |users: &[UserId]| {
        let events: Vec<Event> = users.iter().copied().map(Event::UserSuspended).collect();
        let officer = Actor::User(scene.officer);
        check_author(register, officer, key_of(scene.officer), &events)
    };
    assert_eq!(suspended(&all[..2]), Ok(()));
    let first = *all.iter().min().expect("several");
    assert_eq!(suspended(&all), Err(Refusal::LastOfficer(first)));
}

#[test]
fn r01_nobody_is_added_under_the_code_of_another_one() {
    let scene = Scene::new();
    let taken = new_user("anne", Role::User);
    let answer = scene.check(scene.officer, Event::UserAdded(taken.clone()));
    assert_eq!(answer, Err(Refusal::CodeTaken(taken.code)));
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
        key_set(user, key(60), KeyOrigin::Temporary),
        Event::AccessesReviewed {
            user,
            by: scene.officer,
            on: day("2027-03-15"),
        },
    ] {
        assert_eq!(scene.check(scene.officer, event), Err(refusal.clone()));
    }
}

fn founding(rest: Vec<Event>) -> Vec<Event> {
    let mut events = vec![
        Event::Founded(enterprise()),
        Event::UserAdded(new_user("rosalie", Role::Rse)),
    ];
    events.extend(rest);
    events
}

fn founding_of(events: &[Event]) -> Result<(), Refusal> {
    check_author(&Register::default(), Actor::Founder, key(0), events)
}

#[test]
fn r01_the_first_record_makes_one_officer_with_the_key_that_signs_it() {
    let user = UserId::from(0);
    let own = || key_set(user, key(0), KeyOrigin::Own);
    let recovery = Event::RecoverySet { user, edition: 1 };
    let enrolled = Event::EnrolmentSet {
        body: body("rq"),
        state: Some(EnrolmentState::Active),
    };
    let whole = founding(vec![enrolled.clone(), own(), recovery.clone()]);
    assert_eq!(founding_of(&whole), Ok(()));
    assert_eq!(founding_of(&founding(vec![own()])), Ok(()));

    for rest in [
        vec![enrolled.clone()],
        vec![key_set(user, key(1), KeyOrigin::Own)],
        vec![key_set(user, key(0), KeyOrigin::Temporary)],
        vec![key_set(UserId::from(1), key(0), KeyOrigin::Own)],
        vec![own(), key_set(user, key(1), KeyOrigin::Own)],
        vec![own(), Event::UserAdded(new_user("eve", Role::Rse))],
        vec![
            own(),
            Event::RecoverySet {
                user: UserId::from(1),
                edition: 1,
            },
        ],
        vec![own(), Event::UserSuspended(user)],
    ] {
        let answer = founding_of(&founding(rest.clone()));
        assert_eq!(answer, Err(Refusal::WrongKey), "{rest:?}");
    }
    let mut not_an_officer = whole.clone();
    not_an_officer[1] = Event::UserAdded(new_user("rosalie", Role::User));
    assert_eq!(founding_of(&not_an_officer), Err(Refusal::WrongKey));
    for events in [vec![], vec![own()], whole[1..].to_vec()] {
        assert_eq!(founding_of(&events), Err(Refusal::NotOfficer));
    }
    let again = check_author(&Scene::new().stage.register, Actor::Founder, key(0), &whole);
    assert_eq!(again, Err(Refusal::AlreadyFounded));
}

#[test]
fn r01_a_file_is_founded_once_and_by_nobody_in_it() {
    let scene = Scene::new();
    let answer = scene.check(scene.officer, Event::Founded(enterprise()));
    assert_eq!(answer, Err(Refusal::AlreadyFounded));
    let own = key_set(UserId::from(0), key(0), KeyOrigin::Own);
    let empty = Register::default();
    let answer = check_author(&empty, officer(), key(0), &founding(vec![own]));
    assert_eq!(answer, Err(Refusal::WrongKey));
}
