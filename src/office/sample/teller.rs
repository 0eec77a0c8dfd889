//! Tells the story of the sample to an office, one submission after the other. `None` anywhere means
//! that the story breaks a rule.

use super::past::Past;
use super::story::{
    ENROLLED, ENTERPRISE, FOUNDED, FOUNDER, NEQ, OTHER_OFFICERS, Person, STEPS, Step, Terms, USERS,
};
use crate::office::{MemoryStore, Office, World};
use crate::register::{
    Access, Actor, AssignmentId, BodyId, Command, Day, Email, Enterprise, Name, Neq, NewUser, Note,
    OrderedSet, Period, ProcurationId, ProcurationTerms, RegisterKind, Role, TaskId, UserCode,
    UserId,
};

type Desk<'a, W> = Office<MemoryStore, Past<'a, W>>;

/// Tells the whole story.
pub(super) fn tell<W: World>(office: &mut Desk<'_, W>) -> Option<()> {
    office.world().go_to(FOUNDED);
    submit(office, Actor::Founder, founding()?)?;
    let officers = OTHER_OFFICERS.iter().map(|one| new_user(one, Role::Rse));
    let users = USERS.iter().map(|one| new_user(one, Role::User));
    let founder = Actor::User(UserId::from(0));
    for user in officers.chain(users) {
        submit(office, founder, Command::AddUser(user?))?;
    }
    for (days_ago, step) in STEPS {
        office.world().go_to(*days_ago);
        let command = command_of(office, step)?;
        submit(office, officer_on(*days_ago), command)?;
    }
    Some(())
}

fn submit<W: World>(office: &mut Desk<'_, W>, actor: Actor, command: Command) -> Option<()> {
    let transaction = office.fresh_transaction();
    office.submit(actor, transaction, command).ok().map(drop)
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

fn command_of<W: World>(office: &Desk<'_, W>, step: &Step) -> Option<Command> {
    let today = office.world().present_day();
    Some(match step {
        Step::Enrol(body, state) => Command::SetEnrolment {
            body: BodyId::new(body),
            state: Some(*state),
        },
        Step::Create(terms) => Command::CreateProcuration {
            reference: office.fresh_reference(),
            terms: terms_of(terms, today)?,
        },
        Step::Grant(user, terms) => Command::GrantAccess {
            user: user_of(office, user)?,
            reference: office.fresh_reference(),
            terms: terms_of(terms, today)?,
        },
        Step::Assign(name, users) => Command::AssignProcuration {
            procuration: procuration_of(office, name)?,
            users: users
                .iter()
                .map(|user| user_of(office, user))
                .collect::<Option<_>>()?,
        },
        Step::Withdraw(name, user) => {
            Command::WithdrawAssignment(assignment_of(office, name, user)?)
        }
        Step::Replace(terms) => Command::ModifyProcuration {
            procuration: procuration_of(office, terms.name)?,
            terms: terms_of(terms, today)?,
            dropped: OrderedSet::new(),
        },
        Step::Suspend(name) => Command::SuspendProcuration(procuration_of(office, name)?),
        Step::Revoke(name, reason) => Command::RevokeProcuration {
            procuration: procuration_of(office, name)?,
            reason: Note::parse_optional(reason).ok()??,
        },
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

fn user_of<W: World>(office: &Desk<'_, W>, code: &str) -> Option<UserId> {
    let code = UserCode::parse(code).ok()?;
    office.register().user_by_code(&code)
}

/// The newest procuration of this name.
fn procuration_of<W: World>(office: &Desk<'_, W>, name: &str) -> Option<ProcurationId> {
    let mut newest_first = office.register().procurations().iter().rev();
    newest_first
        .find(|(_, row)| {
            row.terms
                .name
                .as_ref()
                .is_some_and(|own| own.as_str() == name)
        })
        .map(|(id, _)| id)
}

fn assignment_of<W: World>(office: &Desk<'_, W>, name: &str, user: &str) -> Option<AssignmentId> {
    let (procuration, user) = (procuration_of(office, name)?, user_of(office, user)?);
    let mut mandataries = office.register().mandataries(procuration);
    mandataries
        .find(|(_, row)| row.user == user)
        .map(|(id, _)| id)
}
