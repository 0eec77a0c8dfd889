//! What happened, as the journal tells it.

use super::refusals::{name_of_user, reference_of};
use super::{
    Language, Wording, day_in_words, enrolment_name,
    names::{name_of_body, name_of_task},
    period_in_words, role_name,
    sentences::{Gathered, sentences},
};
use crate::register::{
    AssignmentId, CatalogueChange, EndReason, Event, KeyOrigin, Label, Register, is_prolongation,
};

sentences! {
    later:
    /// What happened.
    Events {
        Founded { name: String, neq: String } =>
            "Création du dossier de l’entreprise {name} (NEQ {neq})",
            "File of the enterprise {name} created (NEQ {neq})";
        UserAdded { name: String, code: String, role: String } =>
            "Ajout d’un compte pour {name} (code {code})\u{a0}: {role}",
            "Account added for {name} (code {code}): {role}";
        UserChanged { name: String } =>
            "Correction des renseignements\u{a0}: {name}",
            "Details of {name} corrected";
        RoleChanged { name: String, role: String } =>
            "Nouveau rôle pour {name}\u{a0}: {role}",
            "New role of {name}: {role}";
        UserSuspended { name: String } => "Suspension du compte\u{a0}: {name}", "Account of {name} suspended";
        UserReactivated { name: String } => "Réactivation du compte\u{a0}: {name}", "Account of {name} reactivated";
        UserDeparted { name: String } => "Départ\u{a0}: {name}", "{name} left the enterprise";
        EnrolmentSet { body: String, state: String } =>
            "Inscription aux services, {body}\u{a0}: {state}",
            "Enrolment in services, {body}: {state}";
        ProcurationCreated { reference: String, period: String } =>
            "Création de la procuration {reference}, {period}",
            "Proxy {reference} created, {period}";
        ProcurationAssigned { reference: String, name: String } =>
            "Assignation de la procuration {reference} à {name}",
            "Proxy {reference} assigned to {name}";
        ProcurationModified { reference: String, period: String } =>
            "Modification de la procuration {reference}\u{a0}: nouvelle version, {period}",
            "Proxy {reference} modified: new version, {period}";
        ProcurationProlonged { reference: String, day: String } =>
            "Prolongation de la procuration {reference}\u{a0}: jusqu’au {day}",
            "Proxy {reference} extended: until {day}";
        ProcurationSuspended { reference: String } =>
            "Suspension de la procuration {reference}",
            "Proxy {reference} suspended";
        ProcurationReactivated { reference: String } =>
            "Réactivation de la procuration {reference}",
            "Proxy {reference} reactivated";
        ProcurationRevoked { reference: String, reason: String } =>
            "Révocation de la procuration {reference}\u{a0}: «\u{a0}{reason}\u{a0}»",
            "Proxy {reference} revoked: “{reason}”";
        Withdrawn { reference: String, name: String } =>
            "Retrait de la procuration {reference} à {name}",
            "Proxy {reference} withdrawn from {name}";
        Renounced { reference: String, name: String } =>
            "Renonciation à la procuration {reference} par {name}",
            "Proxy {reference} renounced by {name}";
        EndedByDeparture { reference: String, name: String } =>
            "Fin de l’assignation de la procuration {reference} à {name}, en raison de son départ",
            "Assignment of the proxy {reference} to {name} ended because this person left";
        EndedByRevocation { reference: String, name: String } =>
            "Fin de l’assignation de la procuration {reference} à {name}, en raison de la révocation",
            "Assignment of the proxy {reference} to {name} ended because the proxy was revoked";
        TemporaryGiven { name: String } =>
            "Phrase de passe temporaire donnée à {name}",
            "Temporary passphrase given to {name}";
        OwnTaken { name: String } =>
            "Choix d’une phrase de passe et d’une clé de signature par {name}",
            "{name} chose a passphrase and a signing key";
        PassphraseChanged { name: String } =>
            "Changement de phrase de passe par {name}",
            "{name} changed their passphrase";
        RecoverySet { name: String } =>
            "Nouveau code de récupération pour {name}",
            "New recovery code for {name}";
        ActUndone { sequence: u32 } =>
            "Transaction nº\u{a0}{sequence} annulée",
            "Transaction no.\u{a0}{sequence} taken back";
        CreationUndone { reference: String } =>
            "Création annulée\u{a0}: procuration {reference}",
            "Creation of the proxy {reference} taken back";
        ModificationUndone { reference: String } =>
            "Modification annulée\u{a0}: la version précédente de la procuration {reference} compte de nouveau",
            "Modification taken back: the former version of the proxy {reference} counts again";
        AssignmentResumed { reference: String, name: String } =>
            "Retrait annulé\u{a0}: la procuration {reference} est de nouveau assignée à {name}",
            "Withdrawal taken back: the proxy {reference} is again assigned to {name}";
        AssignmentUndone { reference: String, name: String } =>
            "Assignation annulée\u{a0}: procuration {reference}, {name}",
            "Assignment of the proxy {reference} to {name} taken back";
        AccessesReviewed { name: String } =>
            "Accès vérifiés et confirmés\u{a0}: {name}",
            "Access rights of {name} reviewed and confirmed";
        BodyAdded { body: String } =>
            "Ajout d’un organisme au catalogue\u{a0}: {body}",
            "Body added to the catalogue: {body}";
        TaskAdded { task: String, body: String } =>
            "Ajout d’une tâche au catalogue\u{a0}: {task} ({body})",
            "Task added to the catalogue: {task} ({body})";
        BodyRenamed { body: String } =>
            "Nouveau nom d’un organisme du catalogue\u{a0}: {body}",
            "Body of the catalogue renamed: {body}";
        TaskRenamed { task: String, body: String } =>
            "Nouvelle description d’une tâche du catalogue\u{a0}: {task} ({body})",
            "Task of the catalogue described anew: {task} ({body})";
        BodyWithdrawn { body: String } =>
            "Retrait d’un organisme du catalogue\u{a0}: {body}",
            "Body withdrawn from the catalogue: {body}";
        TaskWithdrawn { task: String, body: String } =>
            "Retrait d’une tâche du catalogue\u{a0}: {task} ({body})",
            "Task withdrawn from the catalogue: {task} ({body})";
    }
}

pub(super) fn gather(all: &mut Gathered) {
    Events::gather(all);
}

/// What happened, in one line. Names are those of today.
#[must_use]
pub fn event_in_words(event: &Event, register: &Register, language: Language) -> String {
    sentence(event, register, language)
        .say(language)
        .into_owned()
}

fn sentence(event: &Event, register: &Register, language: Language) -> Events {
    let name = |id| name_of_user(register, id);
    let reference = |id| reference_of(register, id);
    match event {
        Event::Founded(enterprise) => Events::Founded {
            name: enterprise.name.as_str().to_owned(),
            neq: enterprise.neq.as_str().to_owned(),
        },
        Event::UserAdded(user) => Events::UserAdded {
            name: format!("{} {}", user.given_name.as_str(), user.family_name.as_str()),
            code: user.code.as_str().to_owned(),
            role: role_name(user.role).say(language).into_owned(),
        },
        Event::UserChanged { user, .. } => Events::UserChanged { name: name(*user) },
        Event::RoleChanged { user, role } => Events::RoleChanged {
            name: name(*user),
            role: role_name(*role).say(language).into_owned(),
        },
        Event::UserSuspended(user) => Events::UserSuspended { name: name(*user) },
        Event::UserReactivated(user) => Events::UserReactivated { name: name(*user) },
        Event::UserDeparted { user, .. } => Events::UserDeparted { name: name(*user) },
        Event::EnrolmentSet { body, state } => Events::EnrolmentSet {
            body: name_of_body(register.catalogue(), body, language),
            state: enrolment_name(*state).say(language).into_owned(),
        },
        Event::ProcurationCreated {
            reference, terms, ..
        } => Events::ProcurationCreated {
            reference: reference.to_string(),
            period: period_in_words(terms.period, language),
        },
        Event::ProcurationAssigned {
            procuration, user, ..
        } => Events::ProcurationAssigned {
            reference: reference(*procuration),
            name: name(*user),
        },
        Event::ProcurationModified {
            replaced, terms, ..
        } if is_prolongation(register, event) => Events::ProcurationProlonged {
            reference: reference(*replaced),
            day: day_in_words(terms.period.end(), language),
        },
        Event::ProcurationModified {
            replaced, terms, ..
        } => Events::ProcurationModified {
            reference: reference(*replaced),
            period: period_in_words(terms.period, language),
        },
        Event::ProcurationSuspended(id) => Events::ProcurationSuspended {
            reference: reference(*id),
        },
        Event::ProcurationReactivated(id) => Events::ProcurationReactivated {
            reference: reference(*id),
        },
        Event::ProcurationRevoked {
            procuration,
            reason,
            ..
        } => Events::ProcurationRevoked {
            reference: reference(*procuration),
            reason: reason.as_str().to_owned(),
        },
        Event::AssignmentEnded { assignment, end } => ended(register, *assignment, end.reason),
        Event::KeySet { user, origin, .. } => match origin {
            KeyOrigin::Temporary => Events::TemporaryGiven { name: name(*user) },
            KeyOrigin::Own => Events::OwnTaken { name: name(*user) },
        },
        Event::PassphraseChanged { user, .. } => Events::PassphraseChanged { name: name(*user) },
        Event::RecoverySet { user, .. } => Events::RecoverySet { name: name(*user) },
        Event::ActUndone { sequence, .. } => Events::ActUndone {
            sequence: *sequence,
        },
        Event::CreationUndone { procuration, .. } => Events::CreationUndone {
            reference: reference(*procuration),
        },
        Event::ModificationUndone { procuration, .. } => Events::ModificationUndone {
            reference: reference(*procuration),
        },
        Event::AssignmentResumed(id) => {
            let (reference, name) = parties(register, *id);
            Events::AssignmentResumed { reference, name }
        }
        Event::AccessesReviewed { user, .. } => Events::AccessesReviewed { name: name(*user) },
        Event::CatalogueChanged(change) => catalogue_changed(change, register, language),
    }
}

/// What is added or renamed is called as the change itself says.
fn catalogue_changed(change: &CatalogueChange, register: &Register, language: Language) -> Events {
    let catalogue = register.catalogue();
    let body = name_of_body(catalogue, change.body(), language);
    match change {
        CatalogueChange::BodyAdded { details, .. } => Events::BodyAdded {
            body: chosen(language, &details.name_fr, &details.name_en),
        },
        CatalogueChange::BodyRenamed { details, .. } => Events::BodyRenamed {
            body: chosen(language, &details.name_fr, &details.name_en),
        },
        CatalogueChange::TaskAdded { details, .. } => Events::TaskAdded {
            task: chosen(language, &details.name_fr, &details.name_en),
            body,
        },
        CatalogueChange::TaskRenamed { details, .. } => Events::TaskRenamed {
            task: chosen(language, &details.name_fr, &details.name_en),
            body,
        },
        CatalogueChange::BodyWithdrawn(_) => Events::BodyWithdrawn { body },
        CatalogueChange::TaskWithdrawn { body: of, task } => Events::TaskWithdrawn {
            task: name_of_task(catalogue, of, task, language),
            body,
        },
    }
}

fn chosen(language: Language, french: &Label, english: &Label) -> String {
    language.choose(french, english).as_str().to_owned()
}

fn ended(register: &Register, id: AssignmentId, reason: EndReason) -> Events {
    let (reference, name) = parties(register, id);
    match reason {
        EndReason::Withdrawn => Events::Withdrawn { reference, name },
        EndReason::Renounced => Events::Renounced { reference, name },
        EndReason::Departure => Events::EndedByDeparture { reference, name },
        EndReason::Revocation => Events::EndedByRevocation { reference, name },
        EndReason::Undone => Events::AssignmentUndone { reference, name },
    }
}

/// The reference and the mandatary's name of an assignment.
fn parties(register: &Register, id: AssignmentId) -> (String, String) {
    let assignment = register.assignments().get(id);
    let reference = assignment.map(|row| reference_of(register, row.procuration));
    let name = assignment.map(|row| name_of_user(register, row.user));
    (reference.unwrap_or_default(), name.unwrap_or_default())
}
