//! Problems of answers: what is wrong and how to put it right, in the words of the field.

use super::{
    FieldLabel, Language, Wording, day_in_words,
    names::name_of_body,
    refusal_in_words,
    sentences::{Gathered, sentences},
};
use crate::procedure::{Field, Problem, Reason};
use crate::register::{
    CodeProblem, EmailProblem, Name, NeqProblem, PeriodProblem, Register, TextProblem,
};
use crate::vault::{CodeProblem as RecoveryCodeProblem, PassphraseProblem};

sentences! {
    /// What is missing or wrong.
    Problems {
        NoEnterpriseName => "Inscrivez le nom de l’entreprise.", "Enter the name of the enterprise.";
        NoNeq =>
            "Inscrivez le numéro d’entreprise du Québec (NEQ). Il compte dix chiffres.",
            "Enter the Québec enterprise number (NEQ). It has ten digits.";
        NoGivenName => "Inscrivez le prénom.", "Enter the given name.";
        NoFamilyName => "Inscrivez le nom.", "Enter the family name.";
        NoEmail =>
            "Inscrivez l’adresse courriel, ou laissez ce champ vide.",
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
            "La date de début n’existe pas au calendrier ou n’est pas complète. Inscrivez l’année, le mois et le jour, par exemple 2026-08-02.",
            "The start date isn’t in the calendar or isn’t complete. Enter the year, month and day, for example 2026-08-02.";
        EndNotADate =>
            "La date de fin n’existe pas au calendrier ou n’est pas complète. Inscrivez l’année, le mois et le jour, par exemple 2026-08-02.",
            "The end date isn’t in the calendar or isn’t complete. Enter the year, month and day, for example 2026-08-02.";
        EndBeforeStart { start: String } =>
            "La date de fin précède la date de début. Inscrivez le {start} ou une date ultérieure.",
            "The end date is before the start date. Enter {start} or a later date.";
        PeriodTooLong { latest: String } =>
            "La période dépasse 25 ans. Inscrivez le {latest} ou une date antérieure.",
            "The period is longer than 25 years. Enter {latest} or an earlier date.";
        TooLong { label: String, count: usize, limit: usize } =>
            "{label}\u{a0}: ce texte est trop long. Le nombre maximal de caractères est de {limit}; vous en avez inscrit {count}. Raccourcissez-le.",
            "{label}: this text is too long. The maximum number of characters is {limit}; you entered {count}. Shorten it.";
        Forbidden { label: String, code: String } =>
            "{label}\u{a0}: ce texte contient un caractère invisible ({code}), souvent venu d’un copier-coller. Effacez le texte et tapez-le de nouveau.",
            "{label}: this text contains an invisible character ({code}), often brought in by copying and pasting. Clear the text and type it again.";
        NeqNotDigits =>
            "Le NEQ ne contient que des chiffres. Retirez les lettres et les signes; vous pouvez laisser les espaces.",
            "An NEQ contains digits only. Remove the letters and signs; you may leave the spaces.";
        NeqCount { count: usize } =>
            "Le NEQ compte dix chiffres; vous en avez inscrit {count}. Vérifiez le numéro.",
            "An NEQ has ten digits; you entered {count}. Check the number.";
        CodeLength =>
            "Le code d’utilisateur compte de 3 à 20 lettres ou chiffres. Choisissez-en un autre.",
            "A user code has 3 to 20 letters or digits. Choose another one.";
        CodeCharacter { character: String } =>
            "Le code d’utilisateur ne contient que des lettres sans accent et des chiffres. Retirez «\u{a0}{character}\u{a0}».",
            "A user code contains only unaccented letters and digits. Remove “{character}”.";
        CodeSpace =>
            "Le code d’utilisateur ne contient que des lettres sans accent et des chiffres. Retirez les espaces.",
            "A user code contains only unaccented letters and digits. Remove the spaces.";
        NoPassphrase => "Inscrivez la phrase de passe.", "Enter the passphrase.";
        NoPresentPassphrase =>
            "Inscrivez votre phrase de passe actuelle.",
            "Enter your current passphrase.";
        NoNewPassphrase =>
            "Inscrivez une nouvelle phrase de passe.",
            "Enter a new passphrase.";
        NoPassphraseAgain =>
            "Inscrivez la nouvelle phrase de passe une seconde fois.",
            "Enter the new passphrase a second time.";
        NoRecoveryCode => "Inscrivez le code de récupération.", "Enter the recovery code.";
        NoRevocationReason =>
            "Inscrivez le motif de la révocation. Il restera au journal.",
            "Enter the reason for the revocation. It stays in the journal.";
        NoAcronym => "Inscrivez le sigle de l’organisme.", "Enter the body’s acronym.";
        NoNameFr => "Inscrivez le nom de l’organisme en français.", "Enter the body’s name in French.";
        NoNameEn => "Inscrivez le nom de l’organisme en anglais.", "Enter the body’s name in English.";
        NoTaskNameFr => "Inscrivez le nom de la tâche en français.", "Enter the task’s name in French.";
        NoTaskNameEn => "Inscrivez le nom de la tâche en anglais.", "Enter the task’s name in English.";
        NoTaskKind => "Choisissez ce que la tâche permet.", "Choose what the task allows.";
        NoOwnDeparture =>
            "Cochez la case pour confirmer que vous ne pourrez plus entrer.",
            "Tick the box to confirm that you will no longer come in.";
        NoPerson =>
            "Inscrivez le nom ou le code d’une personne.",
            "Enter the name or the code of a person.";
        NoAskedBody => "Choisissez un organisme.", "Choose a public body.";
        PassphraseShort { count: usize } =>
            "La phrase de passe compte de 15 à 128 caractères; vous en avez inscrit {count}. Ajoutez des mots.",
            "A passphrase has 15 to 128 characters; you entered {count}. Add words.";
        PassphraseLong { count: usize } =>
            "La phrase de passe compte de 15 à 128 caractères; vous en avez inscrit {count}. Raccourcissez-la.",
            "A passphrase has 15 to 128 characters; you entered {count}. Shorten it.";
        PassphraseRepeated =>
            "Cette phrase de passe répète toujours la même chose\u{a0}: elle serait vite devinée. Choisissez-en une autre.",
            "This passphrase says the same thing over and over: it would soon be guessed. Choose another one.";
        PassphraseCommon =>
            "Cette phrase de passe est de celles que l’on essaie en premier. Choisissez-en une autre, ou ajoutez-y d’autres mots.",
            "This passphrase is among those that people try first. Choose another one, or add other words.";
        PassphraseOfNames =>
            "Cette phrase de passe est faite du nom de la personne, de son code ou du nom de l’entreprise. Choisissez-en une autre, ou ajoutez-y d’autres mots.",
            "This passphrase is made of the person’s name, their code or the name of the enterprise. Choose another one, or add other words.";
        NotThePassphrase =>
            "Ce n’est pas votre phrase de passe actuelle. Rien n’a été changé. Vérifiez-la et inscrivez-la de nouveau.",
            "This isn’t your current passphrase. Nothing was changed. Check it and enter it again.";
        NotTheSame =>
            "Les deux phrases de passe ne sont pas les mêmes. Inscrivez deux fois la même.",
            "The two passphrases aren’t the same. Enter the same one twice.";
        RecoveryLength { count: usize } =>
            "Le code de récupération compte 28 caractères sans les tirets; vous en avez inscrit {count}. Vérifiez-le.",
            "A recovery code has 28 characters without the hyphens; you entered {count}. Check it.";
        RecoveryCharacter { character: String } =>
            "Le code de récupération ne contient pas «\u{a0}{character}\u{a0}». Vérifiez-le.",
            "A recovery code doesn’t contain “{character}”. Check it.";
        RecoveryCheck =>
            "Un caractère de ce code n’est pas le bon. Comparez-le avec celui que vous avez imprimé.",
            "One character of this code isn’t the right one. Compare it with the one that you printed.";
        NotTheCode =>
            "Ce n’est pas le code affiché plus haut. Recopiez-le tel qu’il est.",
            "This isn’t the code shown above. Copy it as it is.";
        TooMany { count: usize } =>
            "Choisissez moins de procurations ou moins de personnes\u{a0}: au plus {count} assignation à la fois." | "Choisissez moins de procurations ou moins de personnes\u{a0}: au plus {count} assignations à la fois.",
            "Choose fewer proxies or fewer people: at most {count} assignment at once." | "Choose fewer proxies or fewer people: at most {count} assignments at once.";
        EmailShape =>
            "Inscrivez l’adresse courriel sous la forme nom@domaine.ca, ou laissez ce champ vide.",
            "Enter the e-mail address in the form name@domain.ca, or leave this field empty.";
    }
}

sentences! {
    later:
    /// The subjects of messages whose label on the page says more: that the field is optional.
    Subjects {
        Email => "Adresse courriel", "E-mail address";
        Note => "Note", "Note";
    }
}

pub(super) fn gather(all: &mut Gathered) {
    Problems::gather(all);
    Subjects::gather(all);
}

/// What is wrong and how to put it right.
#[must_use]
pub fn problem_in_words(problem: &Problem, register: &Register, language: Language) -> String {
    let label = || subject(&problem.field, language);
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
        Reason::Code(CodeProblem::ForbiddenCharacter(character)) => forbidden_in_code(*character),
        Reason::Passphrase(problem) => about_passphrase(*problem),
        Reason::NotThePassphrase => Problems::NotThePassphrase,
        Reason::NotTheSame => Problems::NotTheSame,
        Reason::RecoveryCode(problem) => about_recovery_code(*problem),
        Reason::NotTheCode => Problems::NotTheCode,
        Reason::TooMany(most) => Problems::TooMany { count: *most },
        Reason::Refused(refusal) => return refusal_in_words(refusal, register, language),
    };
    sentence.say(language).into_owned()
}

fn about_passphrase(problem: PassphraseProblem) -> Problems {
    match problem {
        PassphraseProblem::TooShort(count) => Problems::PassphraseShort { count },
        PassphraseProblem::TooLong(count) => Problems::PassphraseLong { count },
        PassphraseProblem::Repeated => Problems::PassphraseRepeated,
        PassphraseProblem::Common => Problems::PassphraseCommon,
        PassphraseProblem::BuiltOnNames => Problems::PassphraseOfNames,
    }
}

fn about_recovery_code(problem: RecoveryCodeProblem) -> Problems {
    match problem {
        RecoveryCodeProblem::Length(count) => Problems::RecoveryLength { count },
        RecoveryCodeProblem::Character(character) => Problems::RecoveryCharacter {
            character: character.to_string(),
        },
        RecoveryCodeProblem::Check => Problems::RecoveryCheck,
    }
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
        Field::Passphrase => Problems::NoPassphrase,
        Field::PresentPassphrase => Problems::NoPresentPassphrase,
        Field::NewPassphrase => Problems::NoNewPassphrase,
        Field::PassphraseAgain => Problems::NoPassphraseAgain,
        Field::RecoveryCode => Problems::NoRecoveryCode,
        Field::RevocationReason => Problems::NoRevocationReason,
        Field::Acronym => Problems::NoAcronym,
        Field::NameFr => Problems::NoNameFr,
        Field::NameEn => Problems::NoNameEn,
        Field::TaskNameFr => Problems::NoTaskNameFr,
        Field::TaskNameEn => Problems::NoTaskNameEn,
        Field::TaskKind => Problems::NoTaskKind,
        Field::OwnDeparture => Problems::NoOwnDeparture,
        Field::Person => Problems::NoPerson,
        Field::Body => Problems::NoAskedBody,
    }
}

/// A character that can't be seen, by its code point: "U+200B".
fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// A space is named, a character that can be seen is shown, and any other is given by its code point.
fn forbidden_in_code(character: char) -> Problems {
    if character.is_whitespace() {
        return Problems::CodeSpace;
    }
    let shown = character.to_string();
    // What R14 refuses in a name can't be seen.
    let is_visible = Name::parse(&shown).is_ok();
    Problems::CodeCharacter {
        character: if is_visible {
            shown
        } else {
            code_point(character)
        },
    }
}

/// What a message is about, in the words of the field.
fn subject(field: &Field, language: Language) -> String {
    match field {
        Field::Email => Subjects::Email.say(language),
        Field::Note => Subjects::Note.say(language),
        other => FieldLabel::from(other).say(language),
    }
    .into_owned()
}
