//! The names of things, as the glossary gives them.

use super::{
    Language, Wording,
    sentences::{Gathered, sentences},
};
use crate::procedure::Field;
use crate::register::{
    BodyId, Catalogue, EnrolmentState, Procuration, ProcurationId, PublicBody, Register, Role,
    Standing, Status, Task, TaskId, TaskKind,
};

sentences! {
    later:
    /// Statuses, roles and kinds.
    Names {
        Upcoming => "À venir", "Upcoming";
        InForce => "Active", "In force";
        Expiring => "Expire bientôt", "Expiring soon";
        Suspended => "Suspendue", "Suspended";
        Expired => "Expirée", "Expired";
        Revoked => "Révoquée", "Revoked";
        Replaced => "Remplacée", "Replaced";
        EnrolmentActive => "Actif", "Active";
        EnrolmentPending => "En traitement", "Pending";
        EnrolmentRefused => "Refusé", "Refused";
        EnrolmentNone => "Non inscrit", "Not enrolled";
        RoleUser => "Utilisateur", "User";
        RoleRse => "Responsable des services électroniques (RSE)", "E-services officer (RSE)";
        UserActive => "Actif", "Active";
        UserSuspended => "Suspendu", "Suspended";
        UserDeparted => "A quitté l’entreprise", "Has left";
        Consult => "Consulter", "View";
        File => "Produire", "File";
        Pay => "Payer", "Pay";
        Manage => "Gérer", "Manage";
        AccessRightsOf { name: String } => "Droits d’accès\u{a0}: {name}", "Access rights: {name}";
        AccessRights => "Droits d’accès", "Access rights";
        ThatProcuration { reference: String } => "procuration {reference}", "proxy {reference}";
        ThatAssignment { reference: String, name: String } =>
            "assignation de la procuration {reference} à {name}",
            "assignment of the proxy {reference} to {name}";
        UnknownName => "Nom inconnu", "Unknown name";
    }
}

sentences! {
    /// The labels of the fields, which error messages repeat.
    FieldLabel {
        EnterpriseName => "Nom de l’entreprise", "Name of the enterprise";
        Neq => "Numéro d’entreprise du Québec (NEQ)", "Québec enterprise number (NEQ)";
        GivenName => "Prénom", "Given name";
        FamilyName => "Nom", "Family name";
        Email => "Courriel (facultatif)", "E-mail (optional)";
        Code => "Code d’utilisateur", "User code";
        Role => "Rôle", "Role";
        User => "Utilisateur", "User";
        ProcurationName => "Nom de la procuration", "Name of the proxy";
        Start => "Date de début", "Start date";
        End => "Date de fin", "End date";
        Note => "Note (facultatif)", "Note (optional)";
        Bodies => "Ministères et organismes", "Ministries and public bodies";
        Access => "Accès", "Access";
        Tasks => "Tâches", "Tasks";
        Procuration => "Procuration", "Proxy";
        Users => "Utilisateurs", "Users";
        Request => "Demande", "Request";
        Passphrase => "Phrase de passe", "Passphrase";
        PresentPassphrase => "Phrase de passe actuelle", "Current passphrase";
        NewPassphrase => "Nouvelle phrase de passe", "New passphrase";
        PassphraseAgain => "Nouvelle phrase de passe, encore une fois", "New passphrase, once more";
        RecoveryCode => "Code de récupération", "Recovery code";
        RevocationReason => "Motif de la révocation", "Reason for the revocation";
        Acronym => "Sigle", "Acronym";
        NameFr => "Nom de l’organisme en français", "Name of the body in French";
        NameEn => "Nom de l’organisme en anglais", "Name of the body in English";
        TaskNameFr => "Nom de la tâche en français", "Name of the task in French";
        TaskNameEn => "Nom de la tâche en anglais", "Name of the task in English";
        TaskKind => "Ce que la tâche permet", "What the task allows";
        OwnDeparture => "Votre propre départ", "Your own departure";
        Person => "Personne", "Person";
        Body => "Organisme", "Public body";
    }
}

pub(super) fn gather(all: &mut Gathered) {
    Names::gather(all);
    FieldLabel::gather(all);
}

impl From<&Field> for FieldLabel {
    fn from(field: &Field) -> Self {
        match field {
            Field::EnterpriseName => Self::EnterpriseName,
            Field::Neq => Self::Neq,
            Field::GivenName => Self::GivenName,
            Field::FamilyName => Self::FamilyName,
            Field::Email => Self::Email,
            Field::Code => Self::Code,
            Field::User => Self::User,
            Field::ProcurationName => Self::ProcurationName,
            Field::Start => Self::Start,
            Field::End => Self::End,
            Field::Note => Self::Note,
            Field::Bodies => Self::Bodies,
            Field::Access(_) => Self::Access,
            Field::Tasks(_) => Self::Tasks,
            Field::Procuration => Self::Procuration,
            Field::Users => Self::Users,
            Field::Request => Self::Request,
            Field::Passphrase => Self::Passphrase,
            Field::PresentPassphrase => Self::PresentPassphrase,
            Field::NewPassphrase => Self::NewPassphrase,
            Field::PassphraseAgain => Self::PassphraseAgain,
            Field::RecoveryCode => Self::RecoveryCode,
            Field::RevocationReason => Self::RevocationReason,
            Field::Acronym => Self::Acronym,
            Field::NameFr => Self::NameFr,
            Field::NameEn => Self::NameEn,
            Field::TaskNameFr => Self::TaskNameFr,
            Field::TaskNameEn => Self::TaskNameEn,
            Field::TaskKind => Self::TaskKind,
            Field::OwnDeparture => Self::OwnDeparture,
            Field::Person => Self::Person,
            Field::Body => Self::Body,
        }
    }
}

/// The name of a status.
#[must_use]
pub fn status_name(status: Status) -> Names {
    match status {
        Status::Upcoming => Names::Upcoming,
        Status::InForce => Names::InForce,
        Status::Expiring => Names::Expiring,
        Status::Suspended => Names::Suspended,
        Status::Expired => Names::Expired,
        Status::Revoked => Names::Revoked,
        Status::Replaced => Names::Replaced,
    }
}

/// The name of an enrolment state; `None`: not enrolled.
#[must_use]
pub fn enrolment_name(state: Option<EnrolmentState>) -> Names {
    match state {
        Some(EnrolmentState::Active) => Names::EnrolmentActive,
        Some(EnrolmentState::Pending) => Names::EnrolmentPending,
        Some(EnrolmentState::Refused) => Names::EnrolmentRefused,
        None => Names::EnrolmentNone,
    }
}

/// The name of a role.
#[must_use]
pub fn role_name(role: Role) -> Names {
    match role {
        Role::User => Names::RoleUser,
        Role::Rse => Names::RoleRse,
    }
}

/// The name of a standing.
#[must_use]
pub fn standing_name(standing: Standing) -> Names {
    match standing {
        Standing::Active => Names::UserActive,
        Standing::Suspended => Names::UserSuspended,
        Standing::Departed(_) => Names::UserDeparted,
    }
}

/// The name of a kind of task.
#[must_use]
pub fn task_kind_name(kind: TaskKind) -> Names {
    match kind {
        TaskKind::Consult => Names::Consult,
        TaskKind::File => Names::File,
        TaskKind::Pay => Names::Pay,
        TaskKind::Manage => Names::Manage,
    }
}

/// The full name of a body.
#[must_use]
pub fn body_name(body: &PublicBody, language: Language) -> String {
    language
        .choose(&body.name_fr, &body.name_en)
        .clone()
        .into_owned()
}

/// The name of a task.
#[must_use]
pub fn task_name(task: &Task, language: Language) -> String {
    language
        .choose(&task.name_fr, &task.name_en)
        .clone()
        .into_owned()
}

/// The full name of the body of this identity, offered or withdrawn, or the identity itself where the
/// catalogue never had such a body.
#[must_use]
pub fn name_of_body(catalogue: &Catalogue, id: &BodyId, language: Language) -> String {
    catalogue
        .names_of(id)
        .map_or_else(|| id.as_str().to_owned(), |body| body_name(body, language))
}

/// The name of the task of this identity, offered or withdrawn, or the identity itself where the catalogue
/// never had such a task.
#[must_use]
pub fn name_of_task(
    catalogue: &Catalogue,
    body: &BodyId,
    task: &TaskId,
    language: Language,
) -> String {
    catalogue.names_of_task(body, task).map_or_else(
        || task.as_str().to_owned(),
        |task| task_name(task, language),
    )
}

/// The name of a procuration: its own, or for one that Gestion des droits d'accès made, whose access
/// rights it holds.
#[must_use]
pub fn procuration_name(
    register: &Register,
    id: ProcurationId,
    procuration: &Procuration,
    language: Language,
) -> String {
    if let Some(name) = &procuration.terms.name {
        return name.as_str().to_owned();
    }
    let first = register.assignments_of_procuration(id).next();
    let user = first.and_then(|(_, assignment)| register.users().get(assignment.user));
    match user {
        Some(user) => Names::AccessRightsOf {
            name: user.full_name(),
        },
        None => Names::AccessRights,
    }
    .say(language)
    .into_owned()
}
