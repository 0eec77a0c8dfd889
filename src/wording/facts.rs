//! What the register says about something, fact by fact, as an opened record of the journal shows it.

use super::{
    Language, Wording, body_name, day_in_words, enrolment_name,
    names::{name_of_body, name_of_task},
    period_in_words,
    refusals::{name_of_user, reference_of},
    role_name,
    sentences::{Gathered, sentences},
    standing_name, status_name, task_kind_name, task_name,
};
use crate::overview::{Changed, State};
use crate::register::{
    Access, Account, Assignment, AssignmentEnd, Day, EndReason, Enterprise, Grants, KeyOrigin,
    Procuration, ProcurationState, Register, Standing, User,
};

sentences! {
    later:
    /// What the register says about something, fact by fact.
    Facts {
        Enterprise => "Dossier de l’entreprise", "Enterprise’s file";
        EnterpriseName => "Nom", "Name";
        Neq => "Numéro d’entreprise du Québec (NEQ)", "Québec enterprise number (NEQ)";
        UserOf { name: String } => "Compte\u{a0}: {name}", "Account of {name}";
        EnrolmentOf { body: String } => "Inscription aux services, {body}", "Enrolment in services, {body}";
        ProcurationOf { reference: String, version: String } =>
            "Procuration {reference}, version {version}", "Proxy {reference}, version {version}";
        AssignmentOf { reference: String } =>
            "Assignation de la procuration {reference}", "Assignment of the proxy {reference}";
        GivenName => "Prénom", "Given name";
        FamilyName => "Nom", "Family name";
        Code => "Code d’utilisateur", "User code";
        Email => "Courriel", "E-mail";
        NoEmail => "Aucun", "None";
        Role => "Rôle", "Role";
        Standing => "État du compte", "Status of the account";
        DepartedOn { day: String } => "A quitté l’entreprise le {day}", "Left on {day}";
        Passphrase => "Phrase de passe", "Passphrase";
        NoPassphrase => "Aucune", "None";
        TemporaryPassphrase { number: u32 } => "Temporaire (nº\u{a0}{number})", "Temporary (no.\u{a0}{number})";
        OwnPassphrase { number: u32 } =>
            "Choisie par la personne (nº\u{a0}{number})", "Chosen by the person (no.\u{a0}{number})";
        RecoveryCode => "Code de récupération", "Recovery code";
        NoRecoveryCode => "Aucun", "None";
        RecoveryNumber { number: u32 } => "Nº\u{a0}{number}", "No.\u{a0}{number}";
        Review => "Dernière vérification des accès", "Last review of access";
        NoReview => "Aucune", "None";
        ReviewedOn { day: String, name: String } => "Le {day}, par {name}", "On {day}, by {name}";
        State => "État", "Status";
        Version => "Version de la procuration", "Version of the proxy";
        Name => "Nom", "Name";
        NoName => "Aucun", "None";
        Period => "Période", "Period";
        Note => "Note", "Note";
        NoNote => "Aucune", "None";
        AccessAt { body: String } => "Accès\u{a0}: {body}", "Access: {body}";
        CreatedOn => "Créée le", "Created on";
        Author => "Auteur", "Author";
        RevokedOn { day: String, reason: String } =>
            "Révoquée le {day}\u{a0}: {reason}", "Revoked on {day}: {reason}";
        ReplacedState => "Remplacée par une autre version", "Replaced by another version";
        UndoneOn { day: String } => "Création annulée le {day}", "Creation taken back on {day}";
        Mandatary => "Mandataire", "Mandatary";
        Since => "Assignée le", "Assigned on";
        By => "Assignée par", "Assigned by";
        AllTasks => "Toutes les tâches, présentes et futures", "All tasks, present and future";
        EndedOn { day: String, how: String } => "Le {day}, {how}", "On {day}, {how}";
        Withdrawn => "retrait", "withdrawn";
        Renounced => "renonciation", "renounced";
        Departure => "départ de la personne", "the person left";
        Revocation => "révocation", "revoked";
        Undone => "assignation annulée", "assignment taken back";
        End => "Fin de l’assignation", "End of the assignment";
        Stands => "En cours", "In force";
        BodyOf { body: String } => "Catalogue\u{a0}: {body}", "Catalogue: {body}";
        TaskOf { task: String } => "Catalogue, tâche\u{a0}: {task}", "Catalogue, task: {task}";
        Acronym => "Sigle", "Acronym";
        NameFr => "Nom en français", "Name in French";
        NameEn => "Nom en anglais", "Name in English";
        Allows => "Ce que la tâche permet", "What the task allows";
    }
}

pub(super) fn gather(all: &mut Gathered) {
    Facts::gather(all);
}

/// One fact: what it is about, and what holds, in one line or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub name: String,
    /// What holds.
    pub lines: Vec<String>,
}

fn fact(name: Facts, value: impl Into<String>, language: Language) -> Fact {
    Fact {
        name: name.say(language).into_owned(),
        lines: vec![value.into()],
    }
}

/// What a record changed. Names and references are those of the register that is given.
#[must_use]
pub fn changed_in_words(changed: &Changed, register: &Register, language: Language) -> String {
    let sentence = match changed {
        Changed::Enterprise => Facts::Enterprise,
        Changed::User(user) => Facts::UserOf {
            name: name_of_user(register, *user),
        },
        Changed::Enrolment(body) => Facts::EnrolmentOf {
            body: name_of_body(register.catalogue(), body, language),
        },
        Changed::Procuration(id) => Facts::ProcurationOf {
            reference: reference_of(register, *id),
            version: register
                .procurations()
                .get(*id)
                .map(|row| row.version.to_string())
                .unwrap_or_default(),
        },
        Changed::Assignment(id) => Facts::AssignmentOf {
            reference: register
                .assignments()
                .get(*id)
                .map(|row| reference_of(register, row.procuration))
                .unwrap_or_default(),
        },
        Changed::Body(body) => Facts::BodyOf {
            body: name_of_body(register.catalogue(), body, language),
        },
        Changed::Task { body, task } => Facts::TaskOf {
            task: name_of_task(register.catalogue(), body, task, language),
        },
    };
    sentence.say(language).into_owned()
}

/// The facts of a state, always in the same order. The status of a procuration is that of the day; the
/// names of other people are those of the register that is given.
#[must_use]
pub fn state_in_words(
    state: &State,
    register: &Register,
    day: Day,
    language: Language,
) -> Vec<Fact> {
    match state {
        State::Enterprise(enterprise) => facts_of_enterprise(enterprise, language),
        State::User(user) => facts_of_user(user, register, language),
        State::Enrolment(state) => {
            let state = enrolment_name(Some(*state)).say(language);
            vec![fact(Facts::State, state, language)]
        }
        State::Procuration(row) => facts_of_procuration(row, register, day, language),
        State::Assignment(row) => facts_of_assignment(row, register, language),
        State::Body(body) => vec![
            fact(Facts::Acronym, body.acronym.as_ref(), language),
            fact(Facts::NameFr, body.name_fr.as_ref(), language),
            fact(Facts::NameEn, body.name_en.as_ref(), language),
        ],
        State::Task(task) => vec![
            fact(Facts::NameFr, task.name_fr.as_ref(), language),
            fact(Facts::NameEn, task.name_en.as_ref(), language),
            fact(
                Facts::Allows,
                task_kind_name(task.kind).say(language),
                language,
            ),
        ],
    }
}

fn facts_of_enterprise(enterprise: &Enterprise, language: Language) -> Vec<Fact> {
    vec![
        fact(Facts::EnterpriseName, enterprise.name.as_str(), language),
        fact(Facts::Neq, enterprise.neq.as_str(), language),
    ]
}

fn facts_of_user(user: &User, register: &Register, language: Language) -> Vec<Fact> {
    let email = match &user.email {
        Some(email) => email.as_str().into(),
        None => Facts::NoEmail.say(language),
    };
    let standing = match user.standing {
        Standing::Departed(on) => {
            let day = day_in_words(on, language);
            Facts::DepartedOn { day }.say(language)
        }
        standing => standing_name(standing).say(language),
    };
    let review = match user.reviewed {
        None => Facts::NoReview,
        Some(review) => Facts::ReviewedOn {
            day: day_in_words(review.on, language),
            name: name_of_user(register, review.by),
        },
    };
    vec![
        fact(Facts::GivenName, user.given_name.as_str(), language),
        fact(Facts::FamilyName, user.family_name.as_str(), language),
        fact(Facts::Code, user.code.as_str(), language),
        fact(Facts::Email, email, language),
        fact(Facts::Role, role_name(user.role).say(language), language),
        fact(Facts::Standing, standing, language),
        fact(
            Facts::Passphrase,
            passphrase(user.account).say(language),
            language,
        ),
        fact(
            Facts::RecoveryCode,
            recovery(user.account).say(language),
            language,
        ),
        fact(Facts::Review, review.say(language), language),
    ]
}

/// How somebody gets in. The number tells a passphrase from the one before it.
fn passphrase(account: Option<Account>) -> Facts {
    match account {
        None => Facts::NoPassphrase,
        Some(Account {
            origin, edition, ..
        }) => match origin {
            KeyOrigin::Temporary => Facts::TemporaryPassphrase { number: edition },
            KeyOrigin::Own => Facts::OwnPassphrase { number: edition },
        },
    }
}

fn recovery(account: Option<Account>) -> Facts {
    match account.map_or(0, |account| account.recovery) {
        0 => Facts::NoRecoveryCode,
        number => Facts::RecoveryNumber { number },
    }
}

fn facts_of_procuration(
    row: &Procuration,
    register: &Register,
    day: Day,
    language: Language,
) -> Vec<Fact> {
    let terms = &row.terms;
    let name = match &terms.name {
        Some(name) => name.as_str().into(),
        None => Facts::NoName.say(language),
    };
    let note = match &terms.note {
        Some(note) => note.as_str().into(),
        None => Facts::NoNote.say(language),
    };
    let mut facts = vec![
        fact(Facts::State, state_of(row, day, language), language),
        fact(Facts::Name, name, language),
        fact(
            Facts::Period,
            period_in_words(terms.period, language),
            language,
        ),
        fact(Facts::Note, note, language),
    ];
    facts.extend(facts_of_grants(&terms.grants, register, language));
    let author = name_of_user(register, row.author);
    facts.push(fact(
        Facts::CreatedOn,
        day_in_words(row.created, language),
        language,
    ));
    facts.push(fact(Facts::Author, author, language));
    facts
}

fn state_of(row: &Procuration, day: Day, language: Language) -> String {
    let sentence = match &row.state {
        ProcurationState::Open | ProcurationState::Suspended => {
            return status_name(row.status(day)).say(language).into_owned();
        }
        ProcurationState::Revoked { on, reason } => Facts::RevokedOn {
            day: day_in_words(*on, language),
            reason: reason.as_str().to_owned(),
        },
        ProcurationState::Replaced { .. } => Facts::ReplacedState,
        ProcurationState::Undone { on } => Facts::UndoneOn {
            day: day_in_words(*on, language),
        },
    };
    sentence.say(language).into_owned()
}

/// What is granted, body by body in the catalogue's order, a task a line.
fn facts_of_grants(grants: &Grants, register: &Register, language: Language) -> Vec<Fact> {
    let bodies = register.catalogue().bodies().iter();
    let granted = bodies.filter_map(|body| {
        let lines = match grants.get(&body.id)? {
            Access::Unrestricted => vec![Facts::AllTasks.say(language).into_owned()],
            Access::Restricted(tasks) => {
                let named = body.tasks.iter().filter(|task| tasks.contains(&task.id));
                named.map(|task| task_name(task, language)).collect()
            }
        };
        let body = body_name(body, language);
        let name = Facts::AccessAt { body }.say(language).into_owned();
        Some(Fact { name, lines })
    });
    granted.collect()
}

fn facts_of_assignment(row: &Assignment, register: &Register, language: Language) -> Vec<Fact> {
    let procuration = register.procurations().get(row.procuration);
    let version = procuration
        .map(|row| row.version.to_string())
        .unwrap_or_default();
    let end = match row.ended {
        None => Facts::Stands,
        Some(AssignmentEnd { on, reason }) => Facts::EndedOn {
            day: day_in_words(on, language),
            how: match reason {
                EndReason::Withdrawn => Facts::Withdrawn,
                EndReason::Renounced => Facts::Renounced,
                EndReason::Departure => Facts::Departure,
                EndReason::Revocation => Facts::Revocation,
                EndReason::Undone => Facts::Undone,
            }
            .say(language)
            .into_owned(),
        },
    };
    vec![
        fact(Facts::Mandatary, name_of_user(register, row.user), language),
        fact(Facts::Version, version, language),
        fact(Facts::Since, day_in_words(row.since, language), language),
        fact(Facts::By, name_of_user(register, row.by), language),
        fact(Facts::End, end.say(language), language),
    ]
}
