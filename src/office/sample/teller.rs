//! Tells the story of the sample, one submission after the other. `None` anywhere means
//! that the story breaks a rule.

use super::past::Past;
use super::story::{
    ENROLLED, ENTERPRISE, FOUNDED, FOUNDER, NEQ, OTHER_OFFICERS, Person, STEPS, Step, Terms, USERS,
};
use crate::journal::TransactionId;
use crate::office::account_texts::{fresh_keys, own_texts, temporary_slot};
use crate::office::books::{Books, Signer};
use crate::office::sealing::{Read, account_key};
use crate::office::{Entry, Key, World};
use crate::register::{
    Access, Actor, AssignmentId, BodyId, Command, Day, Email, Enterprise, Name, Neq, NewUser, Note,
    OrderedSet, Period, ProcurationId, ProcurationTerms, Reference, Register, RegisterKind, Role,
    TaskId, UserCode, UserId,
};
use crate::vault::{DataKey, FirstKeys, Keys, Opened, Owner, PassphraseKey, SigningPair};

/// What the sample's accounts open with.
#[derive(Clone, Copy)]
pub(super) struct Passphrases<'a> {
    /// The officers'.
    pub(super) officer: &'a PassphraseKey,
    /// The employee's.
    pub(super) user: &'a PassphraseKey,
}

/// Whoever tells the story, with all that has been told of it.
struct Teller<'a> {
    world: Past<'a>,
    books: Books,
    written: Vec<Entry>,
    /// The keys of the officers, the founder's first.
    officers: Vec<Keys>,
}

/// The whole story, as what is stored of it: first the accounts, then the records, oldest first.
pub(super) fn told(outside: &dyn World, passphrases: Passphrases<'_>) -> Option<Vec<Entry>> {
    let mut teller = Teller {
        world: Past::of(outside),
        books: Books::default(),
        written: Vec::new(),
        officers: vec![fresh_keys(outside)?],
    };
    teller.world.go_to(FOUNDED);
    teller.submit(0, Actor::Founder, founding()?)?;
    let officers = OTHER_OFFICERS.iter().map(|one| new_user(one, Role::Rse));
    let users = USERS.iter().map(|one| new_user(one, Role::User));
    for user in officers.chain(users) {
        teller.submit(0, FOUNDING_OFFICER, Command::AddUser(user?))?;
    }
    let mut accounts = teller.founder_account(passphrases.officer)?;
    let (keys, texts) = teller.let_in(OTHER_OFFICER, passphrases.officer)?;
    teller.officers.push(keys);
    accounts.extend(texts);
    let (_, texts) = teller.let_in(EMPLOYEE, passphrases.user)?;
    accounts.extend(texts);
    for (days_ago, step) in STEPS {
        teller.world.go_to(*days_ago);
        let command = teller.command_of(step)?;
        let rank = officer_on(*days_ago);
        let officer = Actor::User(UserId::from(u32::try_from(rank).ok()?));
        teller.submit(rank, officer, command)?;
    }
    accounts.push(teller.marker()?);
    accounts.extend(teller.written);
    Some(accounts)
}

/// The one who founded the file.
const FOUNDING_OFFICER: Actor = Actor::User(UserId::FIRST);
/// The rank of the other officer among the users.
const OTHER_OFFICER: u32 = 1;
/// The rank of the first employee among the users: the only one with a passphrase.
const EMPLOYEE: u32 = 2;

impl Teller<'_> {
    fn register(&self) -> &Register {
        self.books.register()
    }

    fn fresh_reference(&self) -> Reference {
        self.books.fresh_reference(&self.world)
    }

    /// Submits as [`crate::office::Office::submit`] does, to memory, signed by the officer of this rank.
    fn submit(&mut self, rank: usize, actor: Actor, command: Command) -> Option<()> {
        let keys = self.officers.get(rank)?;
        let next = self.prepared(actor, &keys.data_key, &keys.pair, command)?;
        self.write(next)
    }

    fn prepared(
        &self,
        actor: Actor,
        data_key: &DataKey,
        pair: &SigningPair,
        command: Command,
    ) -> Option<Read> {
        let transaction = TransactionId::from_bytes(self.world.random());
        let signer = Signer {
            actor,
            data_key,
            pair,
        };
        let prepared = self
            .books
            .prepare(signer, transaction, command.into(), &self.world);
        prepared.ok()
    }

    fn write(&mut self, next: Read) -> Option<()> {
        self.written.push(Entry {
            key: self.books.key_of(&next),
            text: next.sealed.text.clone(),
        });
        self.books.enter(next).ok()
    }

    /// What says to the way in that this is a sample.
    fn marker(&self) -> Option<Entry> {
        let register = self.books.journal().register_id()?;
        Some(Entry {
            key: Key::sample(register),
            text: String::from("1"),
        })
    }

    /// The founder's slot and mark.
    fn founder_account(&self, passphrase: &PassphraseKey) -> Option<Vec<Entry>> {
        let (owner, code) = self.owner(UserId::FIRST)?;
        let keys = self.officers.first()?;
        own_texts(&self.world, (owner, &code), 1, keys, passphrase)
    }

    /// Lets a user in, as the app does: the founder gives them a temporary passphrase, and they make keys
    /// of their own. Gives these, with the slot and the mark.
    fn let_in(&mut self, rank: u32, passphrase: &PassphraseKey) -> Option<(Keys, Vec<Entry>)> {
        let user = UserId::from(rank);
        let (owner, code) = self.owner(user)?;
        let row = self.register().users().get(user)?;
        let founder = self.officers.first()?;
        let (slot, key) = temporary_slot(&self.world, owner, row, founder, passphrase)?;
        let command = Command::GiveTemporaryKey { user, key };
        self.submit(0, FOUNDING_OFFICER, command)?;
        let Opened::Temporary(keys) = slot.open(passphrase).ok()? else {
            return None;
        };
        let FirstKeys { temporary, own } = keys.replaced_by(&self.world.secret()?);
        let command = Command::TakeOwnKey(account_key(&own.pair));
        let next = self.prepared(Actor::User(user), &own.data_key, &temporary, command)?;
        self.write(next)?;
        let texts = own_texts(&self.world, (owner, &code), 2, &own, passphrase)?;
        Some((own, texts))
    }

    fn owner(&self, user: UserId) -> Option<(Owner, UserCode)> {
        let register = self.books.journal().register_id()?;
        let code = self.register().users().get(user)?.code.clone();
        Some((Owner { register, user }, code))
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
                Command::WithdrawAssignments([self.assignment_of(name, user)?].into())
            }
            Step::Replace(terms) => Command::ModifyProcuration {
                procuration: self.procuration_of(terms.name)?,
                terms: terms_of(terms, today)?,
                dropped: OrderedSet::new(),
            },
            Step::Suspend(name) => Command::SuspendProcuration(self.procuration_of(name)?),
            Step::Revoke(name, reason) => Command::RevokeProcurations {
                procurations: [self.procuration_of(name)?].into(),
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
fn officer_on(days_ago: i32) -> usize {
    usize::from(days_ago.unsigned_abs() % 3 == 2)
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
