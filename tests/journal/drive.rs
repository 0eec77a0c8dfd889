//! Ways to bring an office to where a test begins.

use crate::worlds::StillWorld;
use procura::journal::TransactionId;
use procura::office::{MemoryStore, Office, Opening, Receipt, Store, World as _};
use procura::register::{
    Access, Actor, BodyId, Command, Enterprise, Grants, Name, Neq, NewUser, Period, ProcurationId,
    ProcurationTerms, Reference, RegisterKind, Role, TaskId, UserCode, UserId,
};

pub(crate) type Desk<S = MemoryStore> = Office<S, StillWorld>;

/// The day on which these tests take place.
pub(crate) fn world() -> StillWorld {
    StillWorld::on(2026, 8, 2)
}

/// The user of this rank: 0 founded the file, 1 is the other officer, 2 to 4 are employees.
pub(crate) fn user(rank: u32) -> UserId {
    UserId::from(rank)
}

pub(crate) fn officer() -> Actor {
    Actor::User(user(0))
}

pub(crate) fn procuration(rank: u32) -> ProcurationId {
    ProcurationId::from(rank)
}

pub(crate) fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

pub(crate) fn transaction(number: u8) -> TransactionId {
    TransactionId::from_bytes([number; 16])
}

pub(crate) fn reference(bits: u64) -> Reference {
    Reference::from_bits(bits)
}

pub(crate) fn person(code: &str, role: Role) -> NewUser {
    NewUser {
        code: UserCode::parse(code).expect("a code"),
        given_name: name("Zoé"),
        family_name: name("D’Amours-Côté"),
        email: None,
        role,
    }
}

pub(crate) fn founding() -> Command {
    Command::Found {
        enterprise: Enterprise {
            name: name("Boulangerie des Îles inc."),
            neq: Neq::parse("1172839456").expect("a number"),
            kind: RegisterKind::Genuine,
        },
        officer: person("rse1", Role::Rse),
        enrolled: [BodyId::new("rq"), BodyId::new("ccq")].into(),
    }
}

/// Terms from today on, told apart by their names.
pub(crate) fn terms(text: &str) -> ProcurationTerms {
    let today = world().today();
    let task = TaskId::new("rq-retenues");
    ProcurationTerms {
        name: Some(name(text)),
        note: None,
        period: Period::new(today, today.plus_months(6)).expect("a period"),
        grants: Grants::from([
            (BodyId::new("rq"), Access::Restricted([task].into())),
            (BodyId::new("ccq"), Access::Unrestricted),
        ]),
    }
}

pub(crate) fn creation(bits: u64, text: &str) -> Command {
    Command::CreateProcuration {
        reference: reference(bits),
        terms: terms(text),
    }
}

pub(crate) fn assignment(to: ProcurationId, users: &[u32]) -> Command {
    Command::AssignProcuration {
        procuration: to,
        users: users.iter().map(|rank| user(*rank)).collect(),
    }
}

/// The office that opened, in whatever state.
pub(crate) fn office_of<S: Store>(opening: Opening<S, StillWorld>) -> Desk<S> {
    match opening {
        Opening::Empty(office) | Opening::Ready(office) | Opening::Impaired(office) => office,
        Opening::Blocked(problem) => panic!("blocked: {problem:?}"),
    }
}

pub(crate) fn open<S: Store>(store: S) -> Desk<S> {
    office_of(Office::open(store, world()))
}

/// Opens what must be a whole register.
pub(crate) fn open_ready<S: Store>(store: S) -> Desk<S> {
    match Office::open(store, world()) {
        Opening::Ready(office) => office,
        _ => panic!("the register isn't whole"),
    }
}

/// Submits what must be accepted, as the first officer.
pub(crate) fn submit<S: Store>(office: &mut Desk<S>, number: u8, command: Command) -> Receipt {
    office
        .submit(officer(), transaction(number), command)
        .expect("accepted")
}

/// A founded register; transaction 1.
pub(crate) fn drive_to_founded<S: Store>(store: S) -> Desk<S> {
    let mut office = open(store);
    office
        .submit(Actor::Founder, transaction(1), founding())
        .expect("founded");
    office
}

/// With another officer and three employees; transactions 1 to 5.
pub(crate) fn drive_to_staffed<S: Store>(store: S) -> Desk<S> {
    let mut office = drive_to_founded(store);
    let second = Command::AddUser(person("rse2", Role::Rse));
    submit(&mut office, 2, second);
    for (number, code) in [(3, "employe1"), (4, "employe2"), (5, "employe3")] {
        submit(
            &mut office,
            number,
            Command::AddUser(person(code, Role::User)),
        );
    }
    office
}

/// With two procurations, the first one assigned to two employees; transactions 1 to 8.
pub(crate) fn drive_to_assigned<S: Store>(store: S) -> Desk<S> {
    let mut office = drive_to_staffed(store);
    submit(&mut office, 6, creation(6, "Paie"));
    submit(&mut office, 7, creation(7, "Chantiers"));
    submit(&mut office, 8, assignment(procuration(0), &[2, 3]));
    office
}
