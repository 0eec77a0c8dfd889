//! A small register to talk about, and what a whole sentence looks like.

use procura::register::{
    Access, Actor, AssignmentId, BodyId, Command, Day, EnrolmentState, Enterprise, Event, Grants,
    Instant, Moment, Name, Neq, NewUser, Note, Period, ProcurationId, ProcurationTerms, Reference,
    Register, RegisterKind, Role, UserCode, UserId, decide,
};
use procura::wording::Language;

pub(crate) const LANGUAGES: [Language; 2] = [Language::French, Language::English];

pub(crate) fn day(iso: &str) -> Day {
    Day::parse(iso).unwrap()
}

pub(crate) fn period(start: &str, end: &str) -> Period {
    Period::new(day(start), day(end)).unwrap()
}

pub(crate) fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

pub(crate) fn note(text: &str) -> Note {
    Note::parse_optional(text).unwrap().unwrap()
}

pub(crate) fn body(id: &str) -> BodyId {
    BodyId::new(id)
}

pub(crate) fn reference() -> Reference {
    Reference::from_bits(1)
}

/// Odile Gagné, the officer.
pub(crate) const ODILE: u32 = 0;
/// Émilie Roy, to whom the procuration is assigned.
pub(crate) const EMILIE: u32 = 1;

pub(crate) fn odile() -> UserId {
    UserId::from(ODILE)
}

pub(crate) fn emilie() -> UserId {
    UserId::from(EMILIE)
}

pub(crate) fn procuration() -> ProcurationId {
    ProcurationId::from(0)
}

pub(crate) fn assignment() -> AssignmentId {
    AssignmentId::from(0)
}

pub(crate) fn enterprise() -> Enterprise {
    Enterprise {
        name: name("Érablière du Nord"),
        neq: Neq::parse("1112345675").unwrap(),
        kind: RegisterKind::Genuine,
    }
}

pub(crate) fn new_user(code: &str, given: &str, family: &str, role: Role) -> NewUser {
    NewUser {
        code: UserCode::parse(code).unwrap(),
        given_name: name(given),
        family_name: name(family),
        email: None,
        role,
    }
}

/// Everything at Revenu Québec from 1 August 2026 to 2 August 2027.
pub(crate) fn terms(name: Option<&str>) -> ProcurationTerms {
    ProcurationTerms {
        name: name.map(|text| Name::parse(text).unwrap()),
        note: None,
        period: period("2026-08-01", "2027-08-02"),
        grants: Grants::from([(body("rq"), Access::Unrestricted)]),
    }
}

/// Odile Gagné is the officer; the procuration, without a name, is assigned to Émilie Roy.
pub(crate) fn register() -> Register {
    let mut register = Register::default();
    let founding = Command::Found {
        enterprise: enterprise(),
        officer: new_user("rse1", "Odile", "Gagné", Role::Rse),
        enrolled: [body("rq")].into(),
    };
    submit(&mut register, Actor::Founder, founding);
    let emilie_roy = new_user("emilie", "Émilie", "Roy", Role::User);
    let officer = Actor::User(odile());
    submit(&mut register, officer, Command::AddUser(emilie_roy));
    let grant = Command::GrantAccess {
        user: emilie(),
        reference: reference(),
        terms: terms(None),
    };
    submit(&mut register, officer, grant);
    register
}

pub(crate) fn submit(register: &mut Register, actor: Actor, command: Command) -> Vec<Event> {
    let moment = Moment {
        today: day("2026-08-01"),
        now: Instant(0),
    };
    let events = decide(register, actor, command, moment).unwrap();
    for event in &events {
        register.apply(event);
    }
    events
}

pub(crate) const ENROLMENT_STATES: [Option<EnrolmentState>; 4] = [
    Some(EnrolmentState::Active),
    Some(EnrolmentState::Pending),
    Some(EnrolmentState::Refused),
    None,
];

/// No value of the sentence is empty: nothing is missing between its words and its signs.
#[track_caller]
pub(crate) fn is_whole(text: &str) {
    assert_eq!(text, text.trim());
    assert!(text.chars().next().is_some_and(char::is_alphanumeric) || text.starts_with(['«', '“']));
    let spaces_as_one = text.replace('\u{a0}', " ");
    for gap in ["  ", "()", "( ", "« »", "“”", " .", " ,", "’ ", "{", "}"] {
        assert!(!spaces_as_one.contains(gap), "{gap:?} in {text:?}");
    }
    for gap in [
        " à :", " de :", " par :", " pour :", " for :", " of :", "’.",
    ] {
        assert!(!spaces_as_one.contains(gap), "{gap:?} in {text:?}");
    }
}

/// A list that has one example of each variant, told apart by their places.
#[track_caller]
pub(crate) fn has_every_variant(places: impl IntoIterator<Item = usize>, count: usize) {
    let places: std::collections::BTreeSet<usize> = places.into_iter().collect();
    assert!(places.into_iter().eq(0..count));
}
