//! Refusals of the register: what happened and what to do. Nothing was recorded.

use super::{
    Language, Wording, day_in_words, enrolment_name,
    names::{Names, name_of_body, name_of_task},
    sentences::{Gathered, sentences},
    status_name,
};
use crate::register::{
    AssignmentId, EndReason, ProcurationId, Refusal, Register, Standing, Status, Subject, UserId,
};

sentences! {
    later:
    /// Why nothing was recorded.
    Refusals {
        AlreadyFounded =>
            "Le dossier de l’entreprise existe déjà sur cet appareil; il a peut-être été créé dans un autre onglet. Rechargez la page.",
            "The enterprise’s file already exists on this device; it may have been created in another tab. Reload the page.";
        NotOfficer =>
            "Seule une personne responsable des services électroniques (RSE) peut faire cette demande. Rien n’a été enregistré.",
            "Only an e-services officer (RSE) may make this request. Nothing was recorded.";
        ActorNotActive =>
            "Votre compte n’est plus actif. Rien n’a été enregistré. Adressez-vous à une personne responsable des services électroniques (RSE).",
            "Your account is no longer active. Nothing was recorded. Ask an e-services officer (RSE).";
        NotOwnAssignment =>
            "Cette assignation est celle d’une autre personne. Vous pouvez renoncer seulement à vos propres assignations.",
            "This assignment is another person’s. You may renounce only your own.";
        StartBeforeToday { start: String, today: String } =>
            "La date de début ({start}) est déjà passée. Inscrivez le {today} ou une date ultérieure.",
            "The start date ({start}) has already passed. Enter {today} or a later date.";
        NoBody =>
            "Sélectionnez au moins un ministère ou organisme.",
            "Select at least one ministry or public body.";
        BodyUnknown { body: String } =>
            "«\u{a0}{body}\u{a0}» n’est plus dans le catalogue des ministères et organismes. Abandonnez cette demande et recommencez-la.",
            "“{body}” is no longer in the catalogue of ministries and public bodies. Drop this request and start it again.";
        BodyNotEnrolled { body: String, state: String } =>
            "{body}\u{a0}: l’inscription aux services n’est pas active ({state}). Retirez cet organisme de la demande, ou changez d’abord l’état de cette inscription à la page Inscription aux services.",
            "{body}: the enrolment isn’t active ({state}). Remove this body from the request, or first change the state of this enrolment on the page Enrolment in services.";
        NoTask { body: String } =>
            "{body}\u{a0}: cochez au moins une tâche, ou choisissez toutes les tâches.",
            "{body}: tick at least one task, or choose all tasks.";
        TaskUnknown { body: String } =>
            "{body}\u{a0}: une des tâches choisies n’est plus dans le catalogue. Choisissez toutes les tâches, ou abandonnez cette demande et recommencez-la.",
            "{body}: one of the chosen tasks is no longer in the catalogue. Choose all tasks, or drop this request and start it again.";
        BodyTaken { body: String } =>
            "«\u{a0}{body}\u{a0}» est déjà dans le catalogue; une autre personne l’y a peut-être mis entre-temps. Rien n’a été enregistré. Rechargez le fichier pour voir ce qui change encore.",
            "“{body}” is already in the catalogue; someone else may have put it there meanwhile. Nothing was recorded. Load the file again to see what still changes.";
        TaskTaken { body: String, task: String } =>
            "La tâche «\u{a0}{task}\u{a0}» ({body}) est déjà dans le catalogue; une autre personne l’y a peut-être mise entre-temps. Rien n’a été enregistré. Rechargez le fichier pour voir ce qui change encore.",
            "The task “{task}” ({body}) is already in the catalogue; someone else may have put it there meanwhile. Nothing was recorded. Load the file again to see what still changes.";
        BodyWithoutTask { body: String } =>
            "{body}\u{a0}: un organisme garde au moins une tâche. Rien n’a été enregistré. Retirez plutôt l’organisme, ou ajoutez-lui d’abord une tâche.",
            "{body}: a body keeps at least one task. Nothing was recorded. Withdraw the body instead, or first add a task to it.";
        ProcurationUnknown =>
            "Cette procuration n’est pas dans le registre. Choisissez-en une dans la liste.",
            "This proxy isn’t in the register. Choose one from the list.";
        AssignmentUnknown =>
            "Cette assignation n’est pas dans le registre. Rechargez la page.",
            "This assignment isn’t in the register. Reload the page.";
        NotAssignable { reference: String, status: String } =>
            "La procuration {reference} ne peut pas être assignée\u{a0}: son état est «\u{a0}{status}\u{a0}». Choisissez une procuration active ou à venir.",
            "The proxy {reference} can’t be assigned: its status is “{status}”. Choose one that is in force or upcoming.";
        NoUser => "Sélectionnez au moins un utilisateur.", "Select at least one user.";
        UserUnknown =>
            "Cette personne n’est pas dans le registre. Choisissez un nom dans la liste.",
            "This person isn’t in the register. Choose a name from the list.";
        UserSuspended { name: String } =>
            "Ce compte est suspendu\u{a0}: {name}. Choisissez une autre personne, ou réactivez d’abord ce compte.",
            "This account is suspended: {name}. Choose someone else, or first reactivate this account.";
        UserDeparted { name: String, day: String } =>
            "{name} a quitté l’entreprise le {day}. Choisissez une autre personne.",
            "{name} left the enterprise on {day}. Choose someone else.";
        UserIsOfficer { name: String } =>
            "{name} est responsable des services électroniques (RSE) et a déjà tous les accès. Choisissez une autre personne.",
            "{name} is an e-services officer (RSE) and already has all access rights. Choose someone else.";
        AlreadyMandatary { name: String } =>
            "Cette procuration est déjà assignée à {name}. Retirez cette personne de la sélection.",
            "This proxy is already assigned to {name}. Remove this person from the selection.";
        CodeTaken { code: String } =>
            "Le code «\u{a0}{code}\u{a0}» est déjà celui d’un autre utilisateur. Choisissez-en un autre.",
            "The code “{code}” already belongs to another user. Choose another one.";
        ReferenceTaken { reference: String } =>
            "La référence {reference} est déjà prise. Transmettez la demande de nouveau\u{a0}: une autre référence sera attribuée.",
            "The reference {reference} is already taken. Submit the request again: another reference will be assigned.";
        LastOfficer { name: String } =>
            "{name} est la dernière personne responsable des services électroniques (RSE) active\u{a0}: l’entreprise ne peut pas rester sans RSE. Donnez d’abord ce rôle à une autre personne.",
            "{name} is the last active e-services officer (RSE): the enterprise can’t be left without one. First give this role to someone else.";
        OtherOfficer { name: String } =>
            "{name} est responsable des services électroniques (RSE). Vous pouvez seulement suspendre ou réactiver son compte.",
            "{name} is an e-services officer (RSE). You may only suspend or reactivate this account.";
        AlreadyActive { name: String } =>
            "Ce compte est déjà actif\u{a0}: {name}. Rien n’a été enregistré.",
            "This account is already active: {name}. Nothing was recorded.";
        AlreadySuspended { name: String } =>
            "Ce compte est déjà suspendu\u{a0}: {name}. Rien n’a été enregistré.",
            "This account is already suspended: {name}. Nothing was recorded.";
        AlreadyDeparted { name: String, day: String } =>
            "{name} a quitté l’entreprise le {day}\u{a0}: ce compte ne peut plus être modifié. Rien n’a été enregistré.",
            "{name} left the enterprise on {day}: this account can no longer be changed. Nothing was recorded.";
        WrongStatus { reference: String, status: String } =>
            "L’état de la procuration {reference} est «\u{a0}{status}\u{a0}»\u{a0}: cette demande n’est plus possible. Rien n’a été enregistré.",
            "The status of the proxy {reference} is “{status}”: this request is no longer possible. Nothing was recorded.";
        Expired { reference: String, day: String } =>
            "La procuration {reference} a pris fin le {day}\u{a0}: elle ne peut plus être changée. Rien n’a été enregistré. Créez-en une autre au besoin.",
            "The proxy {reference} ended on {day}: it can no longer be changed. Nothing was recorded. Create another one if needed.";
        Revoked { reference: String } =>
            "La procuration {reference} a déjà été révoquée\u{a0}: elle ne peut plus être changée. Rien n’a été enregistré.",
            "The proxy {reference} has already been revoked: it can no longer be changed. Nothing was recorded.";
        Replaced { reference: String } =>
            "Cette version de la procuration {reference} a été remplacée par une plus récente. Rien n’a été enregistré. Faites votre demande à partir de la version actuelle.",
            "This version of the proxy {reference} has been replaced by a newer one. Nothing was recorded. Make your request from the current version.";
        AssignmentOver =>
            "Cette assignation a déjà pris fin. Rien n’a été enregistré.",
            "This assignment has already ended. Nothing was recorded.";
        AssignmentEnded { reference: String, name: String, day: String } =>
            "L’assignation de la procuration {reference} à {name} a déjà pris fin le {day}. Rien n’a été enregistré.",
            "The assignment of the proxy {reference} to {name} already ended on {day}. Nothing was recorded.";
        AlreadyRenounced { reference: String, name: String, day: String } =>
            "{name} a déjà renoncé à la procuration {reference} le {day}. Rien n’a été enregistré.",
            "{name} already renounced the proxy {reference} on {day}. Nothing was recorded.";
        AssignmentExpired { reference: String, name: String } =>
            "L’assignation de la procuration {reference} à {name} a déjà pris fin avec la procuration. Rien n’a été enregistré.",
            "The assignment of the proxy {reference} to {name} already ended with the proxy. Nothing was recorded.";
        NothingChosen => "Cochez au moins une ligne de la liste.", "Tick at least one line of the list.";
        EndNotLater { reference: String, day: String } =>
            "La procuration {reference} prend fin le {day}. Pour la prolonger, inscrivez une date de fin ultérieure.",
            "The proxy {reference} ends on {day}. To prolong it, enter a later end date.";
        TooLong { reference: String, day: String } =>
            "La procuration {reference} durerait plus de 25 ans. Inscrivez une date de fin qui n’est pas après le {day}.",
            "The proxy {reference} would last more than 25 years. Enter an end date that isn’t after {day}.";
        OfProcuration { reference: String, why: String } =>
            "La procuration {reference} ne peut pas être changée. {why} Rien n’a été enregistré.",
            "The proxy {reference} can’t be changed. {why} Nothing was recorded.";
        ChangedSince { subject: String } =>
            "Ceci a changé depuis\u{a0}: {subject}. Rien n’a été enregistré. Regardez de nouveau ce qui est demandé avant de confirmer.",
            "This has changed since: {subject}. Nothing was recorded. Look again at what is asked before you confirm.";
        NoOpposite =>
            "Cet acte ne peut pas être annulé. Rien n’a été enregistré. Corrigez-le par une nouvelle demande.",
            "This act can’t be taken back. Nothing was recorded. Correct it with a new request.";
        Several { count: usize, reasons: String } =>
            "{count} élément ne peut pas être changé. {reasons} Rien n’a été enregistré." | "{count} éléments ne peuvent pas être changés. {reasons} Rien n’a été enregistré.",
            "{count} item can’t be changed. {reasons} Nothing was recorded." | "{count} items can’t be changed. {reasons} Nothing was recorded.";
        NothingToChange =>
            "Cette demande ne change rien\u{a0}: c’est déjà le cas. Rien n’a été enregistré.",
            "This request changes nothing: it is already the case. Nothing was recorded.";
        TemporaryKey =>
            "Votre phrase de passe est temporaire. Choisissez d’abord la vôtre. Rien n’a été enregistré.",
            "Your passphrase is temporary. First choose your own. Nothing was recorded.";
        WrongKey =>
            "La clé de votre compte a changé depuis votre entrée. Rien n’a été enregistré. Entrez de nouveau.",
            "The key of your account has changed since you signed in. Nothing was recorded. Sign in again.";
        OtherAuthor { name: String } =>
            "Cette demande est au nom d’une autre personne\u{a0}: {name}. Rien n’a été enregistré.",
            "This request is in another person’s name: {name}. Nothing was recorded.";
        OtherDay { day: String } =>
            "La date inscrite ({day}) n’est pas celle du moment de l’enregistrement. Rien n’a été enregistré.",
            "The date given ({day}) isn’t that of the moment of recording. Nothing was recorded.";
        NotAsDecided =>
            "Ce qui est inscrit ne correspond à aucune demande permise. Rien n’a été enregistré.",
            "What is written doesn’t match any permitted request. Nothing was recorded.";
    }
}

pub(super) fn gather(all: &mut Gathered) {
    Refusals::gather(all);
}

/// Why the register refused, and what to do.
#[must_use]
pub fn refusal_in_words(refusal: &Refusal, register: &Register, language: Language) -> String {
    sentence(refusal, register, language)
        .say(language)
        .into_owned()
}

fn sentence(refusal: &Refusal, register: &Register, language: Language) -> Refusals {
    let body = |id| name_of_body(register.catalogue(), id, language);
    let name = |id| name_of_user(register, id);
    let reference = |id| reference_of(register, id);
    match refusal {
        Refusal::AlreadyFounded => Refusals::AlreadyFounded,
        Refusal::NotOfficer => Refusals::NotOfficer,
        Refusal::ActorNotActive => Refusals::ActorNotActive,
        Refusal::NotOwnAssignment => Refusals::NotOwnAssignment,
        Refusal::StartBeforeToday { start, today } => Refusals::StartBeforeToday {
            start: day_in_words(*start, language),
            today: day_in_words(*today, language),
        },
        Refusal::NoBody => Refusals::NoBody,
        Refusal::BodyUnknown(id) => Refusals::BodyUnknown { body: body(id) },
        Refusal::BodyNotEnrolled { body: id, state } => Refusals::BodyNotEnrolled {
            body: body(id),
            state: enrolment_name(*state).say(language).into_owned(),
        },
        Refusal::NoTask(id) => Refusals::NoTask { body: body(id) },
        Refusal::TaskUnknown { body: id, .. } => Refusals::TaskUnknown { body: body(id) },
        Refusal::BodyTaken(id) => Refusals::BodyTaken { body: body(id) },
        Refusal::TaskTaken { body: id, task } => Refusals::TaskTaken {
            body: body(id),
            task: name_of_task(register.catalogue(), id, task, language),
        },
        Refusal::BodyWithoutTask(id) => Refusals::BodyWithoutTask { body: body(id) },
        Refusal::ProcurationUnknown => Refusals::ProcurationUnknown,
        Refusal::AssignmentUnknown => Refusals::AssignmentUnknown,
        Refusal::NotAssignable {
            procuration,
            status,
        } => Refusals::NotAssignable {
            reference: reference(*procuration),
            status: status_name(*status).say(language).into_owned(),
        },
        Refusal::NoUser => Refusals::NoUser,
        Refusal::UserUnknown => Refusals::UserUnknown,
        Refusal::UserNotActive { user, standing } => not_active(name(*user), *standing, language),
        Refusal::WrongStanding { user, standing } => already_so(name(*user), *standing, language),
        Refusal::UserIsOfficer(user) => Refusals::UserIsOfficer { name: name(*user) },
        Refusal::AlreadyMandatary(user) => Refusals::AlreadyMandatary { name: name(*user) },
        Refusal::CodeTaken(code) => Refusals::CodeTaken {
            code: code.as_str().to_owned(),
        },
        Refusal::ReferenceTaken(taken) => Refusals::ReferenceTaken {
            reference: taken.to_string(),
        },
        Refusal::LastOfficer(user) => Refusals::LastOfficer { name: name(*user) },
        Refusal::OtherOfficer(user) => Refusals::OtherOfficer { name: name(*user) },
        Refusal::WrongStatus {
            procuration,
            status,
        } => wrong_status(register, *procuration, *status, language),
        Refusal::AssignmentOver(id) => assignment_over(register, *id, language),
        Refusal::NothingChosen => Refusals::NothingChosen,
        Refusal::EndNotLater { procuration, end } => Refusals::EndNotLater {
            reference: reference(*procuration),
            day: day_in_words(*end, language),
        },
        Refusal::TooLong {
            procuration,
            latest,
        } => Refusals::TooLong {
            reference: reference(*procuration),
            day: day_in_words(*latest, language),
        },
        Refusal::OfProcuration { procuration, why } => Refusals::OfProcuration {
            reference: reference(*procuration),
            why: refusal_in_words(why, register, language),
        },
        Refusal::ChangedSince(subject) => Refusals::ChangedSince {
            subject: subject_in_words(subject, register, language),
        },
        Refusal::NoOpposite => Refusals::NoOpposite,
        Refusal::Several(refusals) => Refusals::Several {
            count: refusals.len(),
            reasons: reasons_in_words(refusals, register, language),
        },
        Refusal::NothingToChange => Refusals::NothingToChange,
        Refusal::TemporaryKey => Refusals::TemporaryKey,
        Refusal::WrongKey => Refusals::WrongKey,
        Refusal::OtherAuthor(user) => Refusals::OtherAuthor { name: name(*user) },
        Refusal::OtherDay(day) => Refusals::OtherDay {
            day: day_in_words(*day, language),
        },
        Refusal::NotAsDecided => Refusals::NotAsDecided,
    }
}

fn subject_in_words(subject: &Subject, register: &Register, language: Language) -> String {
    let sentence = match subject {
        Subject::User(user) => return name_of_user(register, *user),
        Subject::Body(body) => return name_of_body(register.catalogue(), body, language),
        Subject::Procuration(id) => Names::ThatProcuration {
            reference: reference_of(register, *id),
        },
        Subject::Assignment(id) => {
            let row = register.assignments().get(*id);
            Names::ThatAssignment {
                reference: row
                    .map_or_else(String::new, |row| reference_of(register, row.procuration)),
                name: row.map_or_else(String::new, |row| name_of_user(register, row.user)),
            }
        }
    };
    sentence.say(language).into_owned()
}

fn reasons_in_words(refusals: &[Refusal], register: &Register, language: Language) -> String {
    let reasons = refusals
        .iter()
        .map(|refusal| refusal_in_words(refusal, register, language));
    reasons.collect::<Vec<_>>().join(" ")
}

/// Why the status of a procuration doesn't allow what is asked.
fn wrong_status(
    register: &Register,
    id: ProcurationId,
    status: Status,
    language: Language,
) -> Refusals {
    let reference = reference_of(register, id);
    let end = register.procurations().get(id);
    let end = end.map(|row| row.terms.period.end());
    match (status, end) {
        (Status::Expired, Some(end)) => Refusals::Expired {
            reference,
            day: day_in_words(end, language),
        },
        (Status::Revoked, _) => Refusals::Revoked { reference },
        (Status::Replaced, _) => Refusals::Replaced { reference },
        _ => Refusals::WrongStatus {
            reference,
            status: status_name(status).say(language).into_owned(),
        },
    }
}

/// How an assignment came to its end.
fn assignment_over(register: &Register, id: AssignmentId, language: Language) -> Refusals {
    let Some(assignment) = register.assignments().get(id) else {
        return Refusals::AssignmentOver;
    };
    let reference = reference_of(register, assignment.procuration);
    let name = name_of_user(register, assignment.user);
    let Some(end) = assignment.ended else {
        return Refusals::AssignmentExpired { reference, name };
    };
    let day = day_in_words(end.on, language);
    if end.reason == EndReason::Renounced {
        Refusals::AlreadyRenounced {
            reference,
            name,
            day,
        }
    } else {
        Refusals::AssignmentEnded {
            reference,
            name,
            day,
        }
    }
}

/// Why a user can't be chosen.
fn not_active(name: String, standing: Standing, language: Language) -> Refusals {
    match standing {
        Standing::Active => Refusals::AlreadyActive { name },
        Standing::Suspended => Refusals::UserSuspended { name },
        Standing::Departed(on) => Refusals::UserDeparted {
            name,
            day: day_in_words(on, language),
        },
    }
}

/// Why an account can't be suspended, reactivated or changed.
fn already_so(name: String, standing: Standing, language: Language) -> Refusals {
    match standing {
        Standing::Active => Refusals::AlreadyActive { name },
        Standing::Suspended => Refusals::AlreadySuspended { name },
        Standing::Departed(on) => Refusals::AlreadyDeparted {
            name,
            day: day_in_words(on, language),
        },
    }
}

/// The reference of a procuration, or nothing where there is no such procuration.
pub(super) fn reference_of(register: &Register, id: ProcurationId) -> String {
    register
        .procurations()
        .get(id)
        .map(|row| row.reference.to_string())
        .unwrap_or_default()
}

/// "Prénom Nom" of a user, or nothing where there is no such user.
pub(super) fn name_of_user(register: &Register, id: UserId) -> String {
    register
        .users()
        .get(id)
        .map(crate::register::User::full_name)
        .unwrap_or_default()
}
