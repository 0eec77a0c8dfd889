//! R1 and R9 once more, of what stands in a record: whoever put it there, it counts only where its author
//! might have had it recorded.

use crate::stage::{
    Stage, body, day, enterprise, moment, name, new_user, note, officer, period, plain_terms,
};
use procura::register::{
    Access, AccountKey, Actor, AssignmentEnd, AssignmentId, Command, Day, EndReason,
    EnrolmentState, Event, Grants, Instant, KeyOrigin, OrderedSet, ProcurationId, Reference,
    Refusal, Role, Rule, Standing, Status, UserId, check_author,
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
    /// A suspended procuration, which is nobody's.
    frozen: ProcurationId,
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
            stage.record(key_set(user, key_of(user), KeyOrigin::Own, 1));
        }
        for user in [newcomer, new_officer] {
            stage.record(key_set(user, key_of(user), KeyOrigin::Temporary, 1));
        }
        let (procuration, assignment) = stage.give(employee, plain_terms());
        let frozen = stage.create(plain_terms());
        stage.drive_to_suspended(frozen);
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
            frozen,
        }
    }

    /// Checks an event that this user signed.
    fn check(&self, user: UserId, event: Event) -> Result<(), Refusal> {
        self.check_all(user, &[event])
    }

    /// Checks events that this user signed together.
    fn check_all(&self, user: UserId, events: &[Event]) -> Result<(), Refusal> {
        asked(&self.stage, (Actor::User(user), key_of(user)), events)
    }

    /// Everything that is an officer's to have recorded, in the first officer's name.
    fn reserved(&self) -> Vec<Vec<Event>> {
        let (user, on, author) = (self.employee, day("2027-03-15"), self.officer);
        let procuration = self.procuration;
        let mut events = vec![
            vec![Event::UserAdded(new_user("zoe", Role::Rse))],
            vec![Event::UserChanged {
                user,
                given_name: name("Anne-Marie"),
                family_name: name("Roy"),
                email: None,
            }],
            vec![Event::RoleChanged {
                user,
                role: Role::Rse,
            }],
            vec![Event::UserSuspended(user)],
            vec![Event::UserReactivated(self.suspended)],
            self.departure(),
            vec![Event::EnrolmentSet {
                body: body("rq"),
                state: Some(EnrolmentState::Refused),
            }],
            vec![self.created(author, on)],
            vec![self.created(author, on), self.assigned_anew(author)],
            vec![Event::ProcurationAssigned {
                procuration,
                user: self.newcomer,
                by: author,
                on,
            }],
            vec![self.modified(author)],
            vec![Event::ProcurationSuspended(procuration)],
            vec![Event::ProcurationReactivated(self.frozen)],
            self.revocation(),
            vec![key_set(self.newcomer, key(50), KeyOrigin::Temporary, 2)],
            vec![key_set(user, key(50), KeyOrigin::Temporary, 2)],
            vec![Event::RecoverySet {
                user: author,
                edition: 1,
            }],
        ];
        events.push(vec![self.ended(EndReason::Withdrawn)]);
        events
    }

    fn created(&self, author: UserId, on: Day) -> Event {
        Event::ProcurationCreated {
            reference: Reference::from_bits(7),
            terms: plain_terms(),
            author,
            on,
        }
    }

    /// What the creation just before it made, assigned to the newcomer.
    fn assigned_anew(&self, by: UserId) -> Event {
        Event::ProcurationAssigned {
            procuration: self.stage.register.procurations().next_id(),
            user: self.newcomer,
            by,
            on: self.stage.today,
        }
    }

    fn modified(&self, author: UserId) -> Event {
        let mut terms = plain_terms();
        terms.name = Some(name("Autre nom"));
        Event::ProcurationModified {
            replaced: self.procuration,
            terms,
            author,
            on: self.stage.today,
            dropped: OrderedSet::new(),
        }
    }

    fn revocation(&self) -> Vec<Event> {
        let revoked = Event::ProcurationRevoked {
            procuration: self.procuration,
            on: self.stage.today,
            reason: note("Fin du mandat"),
        };
        vec![revoked, self.ended(EndReason::Revocation)]
    }

    fn departure(&self) -> Vec<Event> {
        let departed = Event::UserDeparted {
            user: self.employee,
            on: self.stage.today,
        };
        vec![departed, self.ended(EndReason::Departure)]
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

fn key_set(user: UserId, key: AccountKey, origin: KeyOrigin, edition: u32) -> Event {
    Event::KeySet {
        user,
        key,
        origin,
        edition,
    }
}

/// Checks events on the day of a stage.
fn asked(stage: &Stage, author: (Actor, AccountKey), events: &[Event]) -> Result<(), Refusal> {
    check_author(&stage.register, author, moment(stage.today).now, events)
}

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

fn founding(rest: Vec<Event>) -> Vec<Event> {
    let mut events = vec![
        Event::Founded(enterprise()),
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
    let enrolled = Event::EnrolmentSet {
        body: body("rq"),
        state: Some(EnrolmentState::Active),
    };
    let whole = founding(vec![enrolled.clone(), own(), recovery.clone()]);
    assert_eq!(founding_of(&whole), Ok(()));
    assert_eq!(founding_of(&founding(vec![own()])), Ok(()));

    for rest in [
        vec![enrolled.clone()],
        vec![key_set(user, key(1), KeyOrigin::Own, 1)],
        vec![key_set(user, key(0), KeyOrigin::Temporary, 1)],
        vec![key_set(UserId::from(1), key(0), KeyOrigin::Own, 1)],
        vec![own(), key_set(user, key(1), KeyOrigin::Own, 1)],
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
    let again = asked(&Scene::new().stage, (Actor::Founder, key(0)), &whole);
    assert_eq!(again, Err(Refusal::AlreadyFounded));
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
