//! Problems of answers: what is wrong and how to put it right, in the words of the field.

use super::{
    FieldLabel, Language, Wording, day_in_words, names::name_of_body, refusal_in_words,
    sentences::sentences,
};
use crate::procedure::{Field, Problem, Reason};
use crate::register::{
    CodeProblem, EmailProblem, NeqProblem, PeriodProblem, Register, TextProblem,
};

sentences! {
    /// What is missing or wrong.
    Problems {
        NoEnterpriseName => "Inscrivez le nom de l’entreprise.", "Enter the name of the enterprise.";
        NoNeq =>
            "Inscrivez le numéro d’entreprise du Québec (NEQ)\u{a0}: dix chiffres.",
            "Enter the Québec enterprise number (NEQ): ten digits.";
        NoGivenName => "Inscrivez le prénom.", "Enter the given name.";
        NoFamilyName => "Inscrivez le nom.", "Enter the family name.";
        NoEmail =>
            "Inscrivez le courriel, ou laissez ce champ vide.",
            "Enter the e-mail address, or leave this field empty.";
        NoCode => "Inscrivez le code d’utilisateur.", "Enter the user code.";
        NoUser => "Choisissez un utilisateur.", "Choose a user.";
        NoProcurationName => "Inscrivez le nom de la procuration.", "Enter the name of the proxy.";
        NoStart => "Inscrivez la date de début.", "Enter the start date.";
        NoEnd => "Inscrivez la date de fin.", "Enter the end date.";
        NoNote =>
            "Inscrivez la note, ou laissez ce champ vide.",
            "Enter the note, or leave this field empty.";
        NoBody =>
            "Sélectionnez au moins un ministère ou organisme.",
            "Select at least one ministry or public body.";
        NoAccess { body: String } =>
            "{body}\u{a0}: choisissez toutes les tâches ou certaines tâches.",
            "{body}: choose all tasks or certain tasks.";
        NoTask { body: String } =>
            "{body}\u{a0}: cochez au moins une tâche.",
            "{body}: tick at least one task.";
        NoProcuration =>
            "Sélectionnez la procuration à assigner.",
            "Select the proxy to assign.";
        NoUsers => "Sélectionnez au moins un utilisateur.", "Select at least one user.";
        NoRequest =>
            "La demande est vide. Recommencez-la.",
            "The request is empty. Start it again.";
        StartNotADate =>
            "La date de début n’est pas une date du calendrier. Inscrivez l’année, le mois et le jour, par exemple 2026-08-02.",
            "The start date isn’t a date of the calendar. Enter the year, the month and the day, for example 2026-08-02.";
        EndNotADate =>
            "La date de fin n’est pas une date du calendrier. Inscrivez l’année, le mois et le jour, par exemple 2026-08-02.",
            "The end date isn’t a date of the calendar. Enter the year, the month and the day, for example 2026-08-02.";
        EndBeforeStart { start: String } =>
            "La date de fin précède la date de début. Inscrivez le {start} ou une date plus tardive.",
            "The end date is before the start date. Enter {start} or a later date.";
        PeriodTooLong { latest: String } =>
            "La période dépasse 25 ans. Inscrivez une date de fin qui ne dépasse pas le {latest}.",
            "The period is longer than 25 years. Enter an end date no later than {latest}.";
        TooLong { label: String, count: usize, limit: usize } =>
            "{label}\u{a0}: ce texte compte {count} caractères; {limit} au plus sont permis. Raccourcissez-le.",
            "{label}: this text has {count} characters; at most {limit} are allowed. Shorten it.";
        Forbidden { label: String, code: String } =>
            "{label}\u{a0}: ce texte contient un caractère invisible ou de commande ({code}). Effacez le texte et tapez-le de nouveau.",
            "{label}: this text holds an invisible or control character ({code}). Clear the text and type it again.";
        NeqNotDigits =>
            "Le NEQ ne contient que des chiffres. Retirez les lettres et les signes; les espaces sont acceptées.",
            "An NEQ holds digits only. Remove the letters and signs; spaces are accepted.";
        NeqCount { count: usize } =>
            "Le NEQ compte dix chiffres; vous en avez inscrit {count}. Vérifiez le numéro." |
            "Le NEQ compte dix chiffres; vous en avez inscrit {count}. Vérifiez le numéro.",
            "An NEQ has ten digits; you entered {count}. Check the number." |
            "An NEQ has ten digits; you entered {count}. Check the number.";
        CodeLength =>
            "Le code d’utilisateur compte de 3 à 20 lettres ou chiffres. Choisissez-en un autre.",
            "A user code has 3 to 20 letters or digits. Choose another one.";
        CodeCharacter { character: String } =>
            "Le code d’utilisateur ne contient que des lettres sans accent et des chiffres. Retirez «\u{a0}{character}\u{a0}».",
            "A user code holds only unaccented letters and digits. Remove “{character}”.";
        NoSuchAccount =>
            "Ce code ne correspond à aucun compte actif. Vérifiez-le, ou adressez-vous à une personne responsable des services électroniques (RSE).",
            "This code matches no active account. Check it, or ask an e-services officer (RSE).";
        EmailShape =>
            "Inscrivez le courriel sous la forme nom@domaine.ca, ou laissez ce champ vide.",
            "Enter the e-mail address in the form name@domain.ca, or leave this field empty.";
    }
}

pub(super) fn gather(all: &mut Vec<(String, String)>) {
    Problems::gather(all);
}

/// What is wrong and how to put it right.
#[must_use]
pub fn problem_in_words(problem: &Problem, register: &Register, language: Language) -> String {
    let label = || FieldLabel::from(&problem.field).say(language).into_owned();
    let sentence = match &problem.reason {
        Reason::Missing => missing(&problem.field, register, language),
        Reason::NotADate if problem.field == Field::Start => Problems::StartNotADate,
        Reason::NotADate => Problems::EndNotADate,
        Reason::Period(PeriodProblem::EndBeforeStart { start }) => Problems::EndBeforeStart {
            start: day_in_words(*start, language),
        },
        Reason::Period(PeriodProblem::TooLong { latest }) => Problems::PeriodTooLong {
            latest: day_in_words(*latest, language),
        },
        Reason::Text(text) | Reason::Email(EmailProblem::Text(text)) => match *text {
            TextProblem::Blank => missing(&problem.field, register, language),
            TextProblem::TooLong { limit, count } => Problems::TooLong {
                label: label(),
                count,
                limit,
            },
            TextProblem::Forbidden(character) => Problems::Forbidden {
                label: label(),
                code: code_point(character),
            },
        },
        Reason::Email(EmailProblem::Shape) => Problems::EmailShape,
        Reason::Neq(NeqProblem::Blank) => Problems::NoNeq,
        Reason::Neq(NeqProblem::NotDigits) => Problems::NeqNotDigits,
        Reason::Neq(NeqProblem::WrongCount { count }) => Problems::NeqCount { count: *count },
        Reason::Code(CodeProblem::Blank) => Problems::NoCode,
        Reason::Code(CodeProblem::WrongLength) => Problems::CodeLength,
        Reason::Code(CodeProblem::ForbiddenCharacter(character)) => Problems::CodeCharacter {
            character: visible(*character),
        },
        Reason::NoSuchAccount => Problems::NoSuchAccount,
        Reason::Refused(refusal) => return refusal_in_words(refusal, register, language),
    };
    sentence.say(language).into_owned()
}

fn missing(field: &Field, register: &Register, language: Language) -> Problems {
    let body_name = |id| name_of_body(register.catalogue(), id, language);
    match field {
        Field::EnterpriseName => Problems::NoEnterpriseName,
        Field::Neq => Problems::NoNeq,
        Field::GivenName => Problems::NoGivenName,
        Field::FamilyName => Problems::NoFamilyName,
        Field::Email => Problems::NoEmail,
        Field::Code => Problems::NoCode,
        Field::User => Problems::NoUser,
        Field::ProcurationName => Problems::NoProcurationName,
        Field::Start => Problems::NoStart,
        Field::End => Problems::NoEnd,
        Field::Note => Problems::NoNote,
        Field::Bodies => Problems::NoBody,
        Field::Access(body) => Problems::NoAccess {
            body: body_name(body),
        },
        Field::Tasks(body) => Problems::NoTask {
            body: body_name(body),
        },
        Field::Procuration => Problems::NoProcuration,
        Field::Users => Problems::NoUsers,
        Field::Request => Problems::NoRequest,
    }
}

/// A character that can't be seen, by its code point: "U+200B".
fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// The character itself where it can be seen, else its code point.
fn visible(character: char) -> String {
    if character.is_alphanumeric() || character.is_ascii_punctuation() {
        character.to_string()
    } else {
        code_point(character)
    }
}
