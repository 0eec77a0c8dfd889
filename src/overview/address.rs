//! The words of the address: one for each value that a filter or an order may have, in French whatever the
//! language, so that a bookmark and a colleague's link lead to the same rows.

use super::{Act, Filter, List, Order, StandingKind};
use crate::register::{BodyId, Day, Reference, Register, Role, Status, TaskId, UserCode};

/// Every status, in the order of a procuration's life.
pub const STATUSES: [Status; 7] = [
    Status::Upcoming,
    Status::InForce,
    Status::Expiring,
    Status::Suspended,
    Status::Expired,
    Status::Revoked,
    Status::Replaced,
];
/// Both roles.
pub const ROLES: [Role; 2] = [Role::Rse, Role::User];

fn status_word(status: Status) -> &'static str {
    match status {
        Status::Upcoming => "a-venir",
        Status::InForce => "active",
        Status::Expiring => "expire-bientot",
        Status::Suspended => "suspendue",
        Status::Expired => "expiree",
        Status::Revoked => "revoquee",
        Status::Replaced => "remplacee",
    }
}

fn standing_word(standing: StandingKind) -> &'static str {
    match standing {
        StandingKind::Active => "actif",
        StandingKind::Suspended => "suspendu",
        StandingKind::Departed => "parti",
    }
}

fn role_word(role: Role) -> &'static str {
    match role {
        Role::User => "utilisateur",
        Role::Rse => "rse",
    }
}

fn act_word(act: Act) -> &'static str {
    match act {
        Act::Founding => "dossier",
        Act::NewUser => "nouvel-utilisateur",
        Act::UserDetails => "renseignements",
        Act::UserStanding => "compte",
        Act::Departure => "depart",
        Act::Enrolment => "inscription",
        Act::Creation => "creation",
        Act::Assignment => "assignation",
        Act::Modification => "modification",
        Act::Suspension => "suspension",
        Act::Revocation => "revocation",
        Act::AssignmentEnd => "fin-assignation",
        Act::WayIn => "phrase-de-passe",
        Act::Review => "revision",
        Act::Undoing => "annulation",
        Act::Catalogue => "catalogue",
    }
}

impl Order {
    /// As the address says it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "nom",
            Self::Reference => "reference",
            Self::Start => "debut",
            Self::End => "fin",
            Self::Status => "statut",
            Self::Newest => "recent",
        }
    }
}

impl Filter {
    /// The key under which the address has it.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Standing(_) => "etat",
            Self::Role(_) => "role",
            Self::Status(_) => "statut",
            Self::Body(_) => "organisme",
            Self::Task(_) => "tache",
            Self::Person(_) => "personne",
            Self::Procuration(_) => "procuration",
            Self::Author(_) => "auteur",
            Self::Act(_) => "acte",
            Self::From(_) => "du",
            Self::To(_) => "au",
            Self::NotUnderstood { key, .. } => key,
        }
    }

    /// The value that the address has under this key.
    #[must_use]
    pub fn value(&self) -> String {
        match self {
            Self::Standing(standing) => standing_word(*standing).to_owned(),
            Self::Role(role) => role_word(*role).to_owned(),
            Self::Status(status) => status_word(*status).to_owned(),
            Self::Body(body) => body.as_str().to_owned(),
            Self::Task(task) => task.as_str().to_owned(),
            Self::Person(code) | Self::Author(code) => code.as_str().to_owned(),
            Self::Procuration(reference) => reference.to_string(),
            Self::Act(act) => act_word(*act).to_owned(),
            Self::From(day) | Self::To(day) => day.iso(),
            Self::NotUnderstood { value, .. } => value.clone(),
        }
    }

    /// Reads a filter of this list; `None` where the list has no such filter, or the register nothing of
    /// that name.
    pub(super) fn read(list: List, key: &str, value: &str, register: &Register) -> Option<Self> {
        let person = || {
            let code = UserCode::parse(value).ok()?;
            register.user_by_code(&code).map(|_| code)
        };
        let filter = match key {
            "etat" => Self::Standing(named(&StandingKind::ALL, standing_word, value)?),
            "role" => Self::Role(named(&ROLES, role_word, value)?),
            "statut" => Self::Status(named(&STATUSES, status_word, value)?),
            "organisme" => Self::Body(
                register
                    .catalogue()
                    .names_of(&BodyId::new(value))?
                    .id
                    .clone(),
            ),
            "tache" => {
                let task = TaskId::new(value);
                body_of(register, &task)?;
                Self::Task(task)
            }
            "personne" => Self::Person(person()?),
            "procuration" => {
                let reference = Reference::parse(value).ok()?;
                register.procuration_by_reference(reference)?;
                Self::Procuration(reference)
            }
            "auteur" => Self::Author(person()?),
            "acte" => Self::Act(named(&Act::ALL, act_word, value)?),
            "du" => Self::From(Day::parse(value)?),
            "au" => Self::To(Day::parse(value)?),
            _ => return None,
        };
        list.takes(&filter).then_some(filter)
    }
}

/// The value of this word.
pub(super) fn named<T: Copy>(all: &[T], word: fn(T) -> &'static str, sought: &str) -> Option<T> {
    all.iter().copied().find(|value| word(*value) == sought)
}

/// The body whose task this is, offered or withdrawn.
pub(super) fn body_of<'a>(register: &'a Register, task: &TaskId) -> Option<&'a BodyId> {
    let body = register.catalogue().body_that_named(task);
    body.map(|body| &body.id)
}
