//! The enterprise of these tests: two officers, four employees, bodies in every state of enrolment.

use procura::procedure::{Field, Problem, Reason};
use procura::register::{
    Access, Actor, BodyId, Command, Day, EnrolmentState, Enterprise, Event, Grants, Instant,
    Moment, Name, Neq, NewUser, Note, Period, ProcurationId, ProcurationTerms, Reference, Refusal,
    Register, RegisterKind, Role, TaskId, UserCode, UserId, decide,
};
use serde::{Serialize, de::DeserializeOwned};

/// The day on which everything happens, unless a test says otherwise.
pub(crate) const TODAY: &str = "2026-08-02";

pub(crate) fn day(iso: &str) -> Day {
    Day::parse(iso).unwrap()
}

pub(crate) fn today() -> Day {
    day(TODAY)
}

pub(crate) fn period(start: &str, end: &str) -> Period {
    Period::new(day(start), day(end)).unwrap()
}

pub(crate) fn body(id: &str) -> BodyId {
    BodyId::new(id)
}

pub(crate) fn task(id: &str) -> TaskId {
    TaskId::new(id)
}

pub(crate) fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

pub(crate) fn missing(field: Field) -> Problem {
    Problem::new(field, Reason::Missing)
}

pub(crate) fn refused(field: Field, refusal: Refusal) -> Problem {
    Problem::new(field, Reason::Refused(refusal))
}

/// What is kept of a draft between two visits gives the same draft back.
pub(crate) fn survives_a_reload<A>(answers: &A)
where
    A: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let kept = serde_json::to_string(answers).unwrap();
    assert_eq!(&serde_json::from_str::<A>(&kept).unwrap(), answers);
}

/// A register in which `rse1` and `rse2` are officers; `emilie` and `jean` are active, `sam` is
/// suspended, `dany` has left; the enrolment is active with Revenu Québec, the CNESST and the RBQ, in
/// treatment with the MELCCFP, refused by the AMF, and the enterprise never enrolled with the OPC.
pub(crate) struct Scene {
    pub(crate) register: Register,
    references: u64,
}

impl Scene {
    pub(crate) fn new() -> Self {
        let mut scene = Self {
            register: Register::default(),
            references: 0,
        };
        let found = Command::Found {
            enterprise: Enterprise {
                name: name("Érablière du Nord"),
                neq: Neq::parse("1112345675").unwrap(),
                kind: RegisterKind::Genuine,
            },
            officer: new_user("rse1", "Odile", "Gagné", Role::Rse),
            enrolled: ["rq", "cnesst", "rbq"].map(body).into(),
        };
        let events = decide(&scene.register, Actor::Founder, found, moment(today())).unwrap();
        scene.apply(&events);
        scene.add_users();
        for (id, state) in [
            ("melccfp", EnrolmentState::Pending),
            ("amf", EnrolmentState::Refused),
        ] {
            scene.submit(Command::SetEnrolment {
                body: body(id),
                state: Some(state),
            });
        }
        scene
    }

    fn add_users(&mut self) {
        for (code, given, family, role) in [
            ("rse2", "Luc", "Bélanger", Role::Rse),
            ("emilie", "Émilie", "Roy", Role::User),
            ("jean", "Jean", "Tremblay", Role::User),
            ("sam", "Sam", "Côté", Role::User),
            ("dany", "Dany", "O’Neil", Role::User),
        ] {
            self.submit(Command::AddUser(new_user(code, given, family, role)));
        }
        let (sam, dany) = (self.user("sam"), self.user("dany"));
        self.submit(Command::SuspendUser(sam));
        self.submit(Command::RecordDeparture(dany));
    }

    pub(crate) fn user(&self, code: &str) -> UserId {
        let code = UserCode::parse(code).unwrap();
        self.register.user_by_code(&code).unwrap()
    }

    /// What the register answers to a request of the first officer.
    pub(crate) fn ask(&self, command: Command, on: Day) -> Result<Vec<Event>, Refusal> {
        let actor = Actor::User(self.user("rse1"));
        decide(&self.register, actor, command, moment(on))
    }

    /// Records a request of the first officer, which has to be accepted.
    pub(crate) fn submit(&mut self, command: Command) -> Vec<Event> {
        let events = self.ask(command, today()).unwrap();
        self.apply(&events);
        events
    }

    fn apply(&mut self, events: &[Event]) {
        for event in events {
            self.register.apply(event);
        }
    }

    pub(crate) fn fresh_reference(&mut self) -> Reference {
        self.references += 1;
        Reference::from_bits(self.references)
    }

    /// Records a procuration for this period: everything at the RBQ.
    pub(crate) fn procuration(&mut self, start: &str, end: &str) -> ProcurationId {
        let reference = self.fresh_reference();
        self.submit(Command::CreateProcuration {
            reference,
            terms: terms(start, end),
        });
        self.register.procuration_by_reference(reference).unwrap()
    }
}

/// Everything at the RBQ, for this period.
pub(crate) fn terms(start: &str, end: &str) -> ProcurationTerms {
    ProcurationTerms {
        name: Some(name("Permis")),
        note: None,
        period: period(start, end),
        grants: Grants::from([(body("rbq"), Access::Unrestricted)]),
    }
}

pub(crate) fn note(text: &str) -> Note {
    Note::parse_optional(text).unwrap().unwrap()
}

fn new_user(code: &str, given: &str, family: &str, role: Role) -> NewUser {
    NewUser {
        code: UserCode::parse(code).unwrap(),
        given_name: name(given),
        family_name: name(family),
        email: None,
        role,
    }
}

fn moment(today: Day) -> Moment {
    Moment {
        today,
        now: Instant(0),
    }
}
