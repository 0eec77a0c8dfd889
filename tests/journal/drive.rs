//! Ways to bring an office to where a test begins.

use crate::worlds::StillWorld;
use procura::journal::TransactionId;
use procura::office::{
    Candidate, EntryProblem, MemoryStore, Office, Receipt, SlotKind, Store, World as _,
};
use procura::register::{
    Access, Actor, BodyId, Command, Enterprise, Grants, Name, Neq, NewUser, Period, ProcurationId,
    ProcurationTerms, Reference, RegisterKind, Role, TaskId, UserCode, UserId,
};
use procura::vault::{
    Derivation, Parameters, PassphraseKey, RecoveryCode, Salt, SlotProblem, Zeroizing,
};
use std::cell::Cell;

pub(crate) type Desk<S = MemoryStore> = Office<S, StillWorld>;

/// The day on which these tests take place.
pub(crate) fn world() -> StillWorld {
    StillWorld::on(2026, 8, 2)
}

thread_local! {
    static STREAMS: Cell<u64> = const { Cell::new(0) };
}

/// That day, with a chance that no other world of the test has.
pub(crate) fn another_world() -> StillWorld {
    STREAMS.set(STREAMS.get() + 1);
    world().of_stream(STREAMS.get())
}

/// What a passphrase derives to. No test of this folder derives anything: the vault's do.
pub(crate) fn key(number: u8) -> PassphraseKey {
    let derivation = Derivation {
        salt: Salt::from_random([number; 16]),
        parameters: Parameters::new(19 * 1024, 2, 1).expect("the floor"),
    };
    PassphraseKey::handed_back(Zeroizing::new([number; 32]), derivation)
}

pub(crate) fn recovery(number: u8) -> RecoveryCode {
    RecoveryCode::from_random(Zeroizing::new([number; 16]))
}

/// The codes of the users of a staffed register, by rank.
pub(crate) const LOGINS: [&str; 5] = ["rse1", "rse2", "employe1", "employe2", "employe3"];

/// What the passphrase of the user of this rank derives to, once they have chosen it.
pub(crate) fn own_key(rank: u32) -> PassphraseKey {
    key(10 + u8::try_from(rank).expect("few"))
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

/// Opens an office, in which nobody is.
pub(crate) fn open<S: Store>(store: S) -> Desk<S> {
    Office::open(store, world()).expect("readable")
}

/// Opens an office again, elsewhere or later.
pub(crate) fn open_again<S: Store>(store: S) -> Desk<S> {
    Office::open(store, another_world()).expect("readable")
}

pub(crate) fn code(text: &str) -> UserCode {
    UserCode::parse(text).expect("a code")
}

/// Comes in as a page lets somebody in: every slot behind the code is tried, the newest first. Why not is
/// told of the newest, unless an older one says more than that it doesn't open.
pub(crate) fn enter<S: Store>(
    office: &mut Desk<S>,
    login: &str,
    key: &PassphraseKey,
) -> Result<(), EntryProblem> {
    let candidates = office.candidates(&code(login), SlotKind::Open);
    let mut refused = EntryProblem::NoSlot;
    for candidate in candidates.expect("readable") {
        let outcome = match candidate {
            Candidate::Refused(problem) => Err(EntryProblem::Slot(problem)),
            Candidate::Slot(slot) => office.enter(&code(login), &slot, key),
        };
        let Err(problem) = outcome else { return Ok(()) };
        let doesnt_open = EntryProblem::Slot(SlotProblem::DoesNotOpen);
        if refused == EntryProblem::NoSlot || problem != doesnt_open {
            refused = problem;
        }
    }
    Err(refused)
}

/// Opens an office again and comes in as the first officer, as far as that goes.
pub(crate) fn look<S: Store>(store: S) -> Desk<S> {
    let mut office = open_again(store);
    // Why not, the impairment says.
    let _ = enter(&mut office, LOGINS[0], &own_key(0));
    office
}

/// Opens what must be a whole register, as the first officer.
pub(crate) fn open_ready<S: Store>(store: S) -> Desk<S> {
    open_ready_as(store, 0)
}

/// Opens what must be a whole register, as the user of this rank.
pub(crate) fn open_ready_as<S: Store>(store: S, rank: u32) -> Desk<S> {
    let mut office = open_again(store);
    come_in(&mut office, rank);
    assert_eq!(office.impairment(), None);
    office
}

/// Lets the user of this rank in, with the passphrase of their own.
pub(crate) fn come_in<S: Store>(office: &mut Desk<S>, rank: u32) {
    let login = LOGINS[usize::try_from(rank).expect("few")];
    enter(office, login, &own_key(rank)).expect("let in");
}

/// Submits what must be accepted, as whoever is in.
pub(crate) fn submit<S: Store>(office: &mut Desk<S>, number: u8, command: Command) -> Receipt {
    office
        .submit(transaction(number), command)
        .expect("accepted")
}

/// A founded register; transaction 1. Its officer is in.
pub(crate) fn drive_to_founded<S: Store>(store: S) -> Desk<S> {
    let mut office = open(store);
    office
        .found(transaction(1), founding(), &own_key(0), &recovery(1))
        .expect("founded");
    office
}

/// Gives the user of this rank an account of their own: transactions 100 + 2 × rank and the next. The
/// first officer is in again after it.
pub(crate) fn let_in<S: Store>(office: &mut Desk<S>, rank: u32) {
    let number = 100 + 2 * u8::try_from(rank).expect("few");
    let given = office.give_passphrase(transaction(number), user(rank), &key(number));
    given.expect("accepted");
    office.lock().expect("readable");
    let login = LOGINS[usize::try_from(rank).expect("few")];
    enter(office, login, &key(number)).expect("let in");
    let chosen = office.choose_passphrase(transaction(number + 1), &own_key(rank));
    chosen.expect("accepted");
    office.lock().expect("readable");
    come_in(office, 0);
}

/// As [`drive_to_assigned`], and the other officer and the first employee have come in once: four more
/// records.
pub(crate) fn drive_to_accounts<S: Store>(store: S) -> Desk<S> {
    let mut office = drive_to_assigned(store);
    let_in(&mut office, 1);
    let_in(&mut office, 2);
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
