//! The stage on which the rules are played: a small enterprise, a day, and short ways to ask.
//!
//! `Stage::submit` asks for something that must be accepted, `Stage::refusal` for something that must
//! not. The `drive_to_…` helpers lead a procuration to a status.

use procura::register::{
    Access, Acronym, Actor, AssignmentId, BodyDetails, BodyId, Command, Day, EnrolmentState,
    Enterprise, Event, Grants, Instant, Label, Moment, Name, Neq, NewUser, Note, OrderedSet,
    Period, ProcurationId, ProcurationTerms, Reference, Refusal, Register, RegisterKind, Role,
    Rule, TaskDetails, TaskId, TaskKind, UserCode, UserId, decide,
};

/// The day on which every stage begins.
pub(crate) const TODAY: &str = "2027-03-15";
/// The first user of every stage: its officer.
pub(crate) const OFFICER: u32 = 0;

/// A register that is being played with, and what made it.
pub(crate) struct Stage {
    pub(crate) register: Register,
    pub(crate) today: Day,
    pub(crate) events: Vec<Event>,
}

impl Stage {
    /// Before the enterprise's file is created.
    pub(crate) fn empty() -> Self {
        Self {
            register: Register::default(),
            today: day(TODAY),
            events: Vec::new(),
        }
    }

    /// An enterprise with one officer, enrolled with `rq`, `req` and `cnesst`, awaited at `amf`,
    /// refused by `opc` and unknown to the others.
    pub(crate) fn founded() -> Self {
        let mut stage = Self::empty();
        stage.apply_as(Actor::Founder, founding(["rq", "req", "cnesst"]));
        for (id, state) in [
            ("amf", EnrolmentState::Pending),
            ("opc", EnrolmentState::Refused),
        ] {
            stage.submit(enrolment(id, Some(state)));
        }
        stage
    }

    pub(crate) fn ask(&self, actor: Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        decide(&self.register, actor, command, moment(self.today))
    }

    /// The refusal of what the officer asks for.
    pub(crate) fn refusal(&self, command: Command) -> Refusal {
        self.ask(officer(), command)
            .expect_err("the command should be refused")
    }

    /// Lets the officer do something.
    pub(crate) fn submit(&mut self, command: Command) -> Vec<Event> {
        self.apply_as(officer(), command)
    }

    pub(crate) fn apply_as(&mut self, actor: Actor, command: Command) -> Vec<Event> {
        let events = self
            .ask(actor, command)
            .expect("the command should be accepted");
        for event in &events {
            self.register.apply(event);
        }
        self.events.extend(events.iter().cloned());
        events
    }

    /// Something happens that nobody is asked about.
    pub(crate) fn record(&mut self, event: Event) {
        self.register.apply(&event);
        self.events.push(event);
    }

    pub(crate) fn add_user(&mut self, code: &str, role: Role) -> UserId {
        let id = self.register.users().next_id();
        self.submit(Command::AddUser(new_user(code, role)));
        id
    }

    pub(crate) fn add_employee(&mut self, code: &str) -> UserId {
        self.add_user(code, Role::User)
    }

    pub(crate) fn add_officer(&mut self, code: &str) -> UserId {
        self.add_user(code, Role::Rse)
    }

    /// A reference that no procuration of this stage has.
    pub(crate) fn fresh_reference(&self) -> Reference {
        let rank = u64::try_from(self.register.procurations().len()).unwrap();
        Reference::from_bits((rank + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    pub(crate) fn create(&mut self, terms: ProcurationTerms) -> ProcurationId {
        let (id, reference) = (
            self.register.procurations().next_id(),
            self.fresh_reference(),
        );
        self.submit(Command::CreateProcuration { reference, terms });
        id
    }

    pub(crate) fn assign(&mut self, procuration: ProcurationId, user: UserId) -> AssignmentId {
        let id = self.register.assignments().next_id();
        self.submit(assigning(procuration, [user]));
        id
    }

    /// A procuration of these terms, assigned to the user.
    pub(crate) fn give(
        &mut self,
        user: UserId,
        terms: ProcurationTerms,
    ) -> (ProcurationId, AssignmentId) {
        let procuration = self.create(terms);
        (procuration, self.assign(procuration, user))
    }

    /// Replaces a procuration, letting every assignment pass.
    pub(crate) fn modify(
        &mut self,
        procuration: ProcurationId,
        terms: ProcurationTerms,
    ) -> ProcurationId {
        let id = self.register.procurations().next_id();
        self.submit(modification(procuration, terms, []));
        id
    }

    pub(crate) fn drive_to_suspended(&mut self, procuration: ProcurationId) {
        self.submit(Command::SuspendProcuration(procuration));
    }

    pub(crate) fn drive_to_revoked(&mut self, procuration: ProcurationId) {
        self.submit(revocation(procuration));
    }

    pub(crate) fn drive_to_replaced(&mut self, procuration: ProcurationId) -> ProcurationId {
        let mut terms = self.terms_of(procuration);
        terms.name = Some(name("Autre nom"));
        self.modify(procuration, terms)
    }

    pub(crate) fn drive_to_expired(&mut self, procuration: ProcurationId) {
        self.today = self.terms_of(procuration).period.end().plus_days(1);
    }

    pub(crate) fn terms_of(&self, procuration: ProcurationId) -> ProcurationTerms {
        let row = self.register.procurations().get(procuration);
        row.expect("the procuration stands").terms.clone()
    }

    pub(crate) fn may(&self, user: UserId, body_id: &str, task_id: &str, on: Day) -> bool {
        self.register
            .access(user, &body(body_id), &task(task_id), on)
            .is_allowed()
    }
}

/// Asserts that a refusal is the expected one, and names the expected rule.
#[track_caller]
pub(crate) fn check_refused<T: std::fmt::Debug>(
    answer: Result<T, Refusal>,
    rule: Rule,
    refusal: &Refusal,
) {
    let actual = answer.expect_err("the command should be refused");
    assert_eq!(actual, *refusal);
    assert_eq!(actual.rule(), rule);
}

pub(crate) fn officer() -> Actor {
    Actor::User(UserId::from(OFFICER))
}

/// Five o'clock in the afternoon in UTC, which is noon in Québec or one o'clock.
pub(crate) fn moment(today: Day) -> Moment {
    let hours = (i64::from(i32::from(today)) - 719_163) * 24 + 17;
    Moment {
        today,
        now: Instant(hours * 3_600_000),
    }
}

pub(crate) fn day(iso: &str) -> Day {
    Day::parse(iso).unwrap_or_else(|| panic!("{iso} is no day"))
}

/// So many days after the day on which the stage begins.
pub(crate) fn in_days(days: i32) -> Day {
    day(TODAY).plus_days(days)
}

/// A period counted in days from the day on which the stage begins.
pub(crate) fn period(start: i32, end: i32) -> Period {
    Period::new(in_days(start), in_days(end)).expect("the period stands")
}

pub(crate) fn body(id: &str) -> BodyId {
    BodyId::new(id)
}

pub(crate) fn task(id: &str) -> TaskId {
    TaskId::new(id)
}

pub(crate) fn name(text: &str) -> Name {
    Name::parse(text).unwrap_or_else(|problem| panic!("{text}: {problem}"))
}

pub(crate) fn note(text: &str) -> Note {
    Note::parse_optional(text)
        .ok()
        .flatten()
        .expect("the note stands")
}

pub(crate) fn code(text: &str) -> UserCode {
    UserCode::parse(text).unwrap_or_else(|problem| panic!("{text}: {problem}"))
}

pub(crate) fn new_user(login: &str, role: Role) -> NewUser {
    NewUser {
        code: code(login),
        given_name: name(login),
        family_name: name("Tremblay"),
        email: None,
        role,
    }
}

pub(crate) fn label(text: &str) -> Label {
    Label::parse(text).unwrap_or_else(|problem| panic!("{text}: {problem}"))
}

/// A body that is called so in both languages.
pub(crate) fn body_details(text: &str) -> BodyDetails {
    BodyDetails {
        acronym: Acronym::parse("GS").expect("the acronym stands"),
        name_fr: label(text),
        name_en: label(text),
    }
}

/// A task to consult something that is called so in both languages.
pub(crate) fn task_details(text: &str) -> TaskDetails {
    TaskDetails {
        name_fr: label(text),
        name_en: label(text),
        kind: TaskKind::Consult,
        sensitive: false,
    }
}

pub(crate) fn enterprise() -> Enterprise {
    Enterprise {
        name: name("Érablière des Trois-Lacs inc."),
        neq: Neq::parse("1100000001").expect("ten digits"),
        kind: RegisterKind::Sample,
    }
}

pub(crate) fn founding<const N: usize>(enrolled: [&str; N]) -> Command {
    Command::Found {
        enterprise: enterprise(),
        officer: new_user("rosalie", Role::User),
        enrolled: enrolled.map(body).into(),
    }
}

pub(crate) fn unrestricted<const N: usize>(bodies: [&str; N]) -> Grants {
    bodies.map(|id| (body(id), Access::Unrestricted)).into()
}

pub(crate) fn restricted<const N: usize>(body_id: &str, tasks: [&str; N]) -> Grants {
    [(body(body_id), Access::Restricted(tasks.map(task).into()))].into()
}

pub(crate) fn terms(period: Period, grants: Grants) -> ProcurationTerms {
    ProcurationTerms {
        name: Some(name("Taxes")),
        note: None,
        period,
        grants,
    }
}

/// A year of everything at `rq`, from the day on which the stage begins.
pub(crate) fn plain_terms() -> ProcurationTerms {
    terms(period(0, 365), unrestricted(["rq"]))
}

pub(crate) fn enrolment(id: &str, state: Option<EnrolmentState>) -> Command {
    Command::SetEnrolment {
        body: body(id),
        state,
    }
}

pub(crate) fn assigning<const N: usize>(procuration: ProcurationId, users: [UserId; N]) -> Command {
    Command::AssignProcuration {
        procuration,
        users: OrderedSet::from(users),
    }
}

pub(crate) fn modification<const N: usize>(
    procuration: ProcurationId,
    terms: ProcurationTerms,
    dropped: [AssignmentId; N],
) -> Command {
    Command::ModifyProcuration {
        procuration,
        terms,
        dropped: OrderedSet::from(dropped),
    }
}

pub(crate) fn revocation(procuration: ProcurationId) -> Command {
    Command::RevokeProcurations {
        procurations: [procuration].into(),
        reason: note("Fin du mandat"),
    }
}
