//! R1 and R9 once more, of what stands in a record: whoever put it there, it counts only where its author
//! might have had it recorded.

mod as_decided;
mod first_record;
mod who;

use crate::stage::{
    Stage, body, day, enterprise, moment, name, new_user, note, officer, period, plain_terms,
};
use procura::register::{
    Access, AccountKey, Actor, AssignmentEnd, AssignmentId, Command, Day, EndReason,
    EnrolmentState, Enterprise, Event, Grants, Instant, KeyOrigin, OrderedSet, ProcurationId,
    Reference, Refusal, RegisterKind, Role, Rule, Standing, Status, UserId, check_author,
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
        events.push(vec![Event::AccessesReviewed {
            user,
            by: author,
            on,
        }]);
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
