//! Tells the story of the sample, one submission after the other. `None` anywhere means
//! that the story breaks a rule.

use super::past::Past;
use super::story::{
    ENROLLED, ENTERPRISE, FOUNDED, FOUNDER, NEQ, OTHER_OFFICERS, Person, STEPS, Step, Terms, USERS,
};
use crate::journal::TransactionId;
use crate::office::books::Books;
use crate::office::{Entry, World};
use crate::register::{
    Access, Actor, AssignmentId, BodyId, Command, Day, Email, Enterprise, Name, Neq, NewUser, Note,
    OrderedSet, Period, ProcurationId, ProcurationTerms, Reference, Register, RegisterKind, Role,
    TaskId, UserCode, UserId,
};

/// Whoever tells the story, with all that has been told of it.
struct Teller<'a> {
    world: Past<'a>,
    books: Books,
    written: Vec<Entry>,
}

/// The whole story, as the records to store, oldest first.
pub(super) fn told(outside: &dyn World) -> Option<Vec<Entry>> {
    let mut teller = Teller {
        world: Past::of(outside),
        books: Books::default(),
        written: Vec::new(),
    };
    teller.world.go_to(FOUNDED);
    teller.submit(Actor::Founder, founding()?)?;
    let officers = OTHER_OFFICERS.iter().map(|one| new_user(one, Role::Rse));
    let users = USERS.iter().map(|one| new_user(one, Role::User));
    let founder = Actor::User(UserId::from(0));
    for user in officers.chain(users) {
        teller.submit(founder, Command::AddUser(user?))?;
    }
    for (days_ago, step) in STEPS {
        teller.world.go_to(*days_ago);
        let command = teller.command_of(step)?;
        teller.submit(officer_on(*days_ago), command)?;
    }
    Some(teller.written)
}

impl Teller<'_> {
    fn register(&self) -> &Register {
        self.books.register()
    }

    fn fresh_reference(&self) -> Reference {
        self.books.fresh_reference(&self.world)
    }

    /// Submits as [`crate::office::Office::submit`] does, to memory.
    fn submit(&mut self, actor: Actor, command: Command) -> Option<()> {
        let transaction = TransactionId::from_bytes(self.world.random());
        let prepared = self.books.prepare(actor, transaction, command, &self.world);
        let sealed = prepared.ok()?;
        self.written.push(Entry {
            key: self.books.key_of(&sealed),
            text: sealed.text().to_owned(),
        });
        self.books.enter(sealed).ok()
    }

    fn command_of(&self, step: &Step) -> Option<Command> {
        let today = self.world.present_day();
        Some(match step {
            Step::Enrol(body, state) => Command::SetEnrolment {
                body: BodyId::new(body),
                state: Some(*state),
            },
            Step::Create(terms) => Command::CreateProcuration {
                reference: self.fresh_reference(),
                terms: terms_of(terms, today)?,
            },
            Step::Grant(user, terms) => Command::GrantAccess {
                user: self.user_of(user)?,
                reference: self.fresh_reference(),
                terms: terms_of(terms, today)?,
            },
            Step::Assign(name, users) => Command::AssignProcuration {
                procuration: self.procuration_of(name)?,
                users: users
                    .iter()
                    .map(|user| self.user_of(user))
                    .collect::<Option<_>>()?,
            },
            Step::Withdraw(name, user) => {
                Command::WithdrawAssignment(self.assignment_of(name, user)?)
            }
            Step::Replace(terms) => Command::ModifyProcuration {
                procuration: self.procuration_of(terms.name)?,
                terms: terms_of(terms, today)?,
                dropped: OrderedSet::new(),
            },
            Step::Suspend(name) => Command::SuspendProcuration(self.procuration_of(name)?),
            Step::Revoke(name, reason) => Command::RevokeProcuration {
                procuration: self.procuration_of(name)?,
                reason: Note::parse_optional(reason).ok()??,
            },
        })
    }

    fn user_of(&self, code: &str) -> Option<UserId> {
        let code = UserCode::parse(code).ok()?;
        self.register().user_by_code(&code)
    }

    /// The newest procuration of this name.
    fn procuration_of(&self, name: &str) -> Option<ProcurationId> {
        let mut newest_first = self.register().procurations().iter().rev();
        newest_first
            .find(|(_, row)| {
                row.terms
                    .name
                    .as_ref()
                    .is_some_and(|own| own.as_str() == name)
            })
            .map(|(id, _)| id)
    }

    fn assignment_of(&self, name: &str, user: &str) -> Option<AssignmentId> {
        let (procuration, user) = (self.procuration_of(name)?, self.user_of(user)?);
        let mut mandataries = self.register().mandataries(procuration);
        mandataries
            .find(|(_, row)| row.user == user)
            .map(|(id, _)| id)
    }
}

/// The two officers share the work.
fn officer_on(days_ago: i32) -> Actor {
    Actor::User(UserId::from(u32::from(days_ago.unsigned_abs() % 3 == 2)))
}

fn founding() -> Option<Command> {
    Some(Command::Found {
        enterprise: Enterprise {
            name: Name::parse(ENTERPRISE).ok()?,
            neq: Neq::parse(NEQ).ok()?,
            kind: RegisterKind::Sample,
        },
        officer: new_user(&FOUNDER, Role::Rse)?,
        enrolled: ENROLLED.into_iter().map(BodyId::new).collect(),
    })
}

fn new_user(person: &Person, role: Role) -> Option<NewUser> {
    Some(NewUser {
        code: UserCode::parse(person.code).ok()?,
        given_name: Name::parse(person.given_name).ok()?,
        family_name: Name::parse(person.family_name).ok()?,
        email: Email::parse_optional(person.email).ok()?,
        role,
    })
}

fn terms_of(terms: &Terms, today: Day) -> Option<ProcurationTerms> {
    let name = Some(terms.name).filter(|name| !name.is_empty());
    let (start, end) = (today.plus_days(terms.start), today.plus_days(terms.end));
    Some(ProcurationTerms {
        name: name.map(Name::parse).transpose().ok()?,
        note: Note::parse_optional(terms.note).ok()?,
        period: Period::new(start, end).ok()?,
        grants: terms
            .grants
            .iter()
            .map(|(body, tasks)| (BodyId::new(body), access_to(tasks)))
            .collect(),
    })
}

fn access_to(tasks: &[&str]) -> Access {
    if tasks.is_empty() {
        Access::Unrestricted
    } else {
        Access::Restricted(tasks.iter().map(|task| TaskId::new(task)).collect())
    }
}
