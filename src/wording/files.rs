//! What is wrong with a file, and where.

use super::{
    Language, Wording,
    sentences::{Gathered, sentences},
};
use crate::exchange::{BODY_LIMIT, EntryProblem, FileProblem, Place, TASK_LIMIT};
use crate::register::TextProblem;

sentences! {
    later:
    /// Why a catalogue file isn't taken, and what is wrong with its entries.
    Files {
        TooLarge { kilobytes: usize } =>
            "Ce fichier est trop gros ({kilobytes}\u{a0}ko)\u{a0}: un catalogue a au plus 1\u{a0}000\u{a0}ko. Rien n’a été lu. Choisissez un autre fichier.",
            "This file is too large ({kilobytes} kB): a catalogue has at most 1,000 kB. Nothing was read. Choose another file.";
        NotText =>
            "Ce fichier n’est pas du texte. Rien n’a été changé. Choisissez un fichier de catalogue, en JSON.",
            "This file isn’t text. Nothing was changed. Choose a catalogue file, in JSON.";
        Malformed { line: usize, column: usize } =>
            "Ce fichier ne peut pas être lu à partir de la ligne {line}, colonne {column}\u{a0}: ce n’est pas du JSON. Rien n’a été changé. Demandez-en une autre copie, ou choisissez un autre fichier.",
            "This file can’t be read from line {line}, column {column} on: it isn’t JSON. Nothing was changed. Ask for another copy, or choose another file.";
        OtherShape =>
            "Ce fichier n’est pas un catalogue\u{a0}: il n’a pas de liste «\u{a0}bodies\u{a0}». Rien n’a été changé. Choisissez un autre fichier.",
            "This file isn’t a catalogue: it has no list “bodies”. Nothing was changed. Choose another file.";
        NoBody =>
            "Ce catalogue n’a aucun organisme. Rien n’a été changé. Choisissez un autre fichier.",
            "This catalogue has no body. Nothing was changed. Choose another file.";
        TooManyBodies { count: usize, limit: usize } =>
            "Ce catalogue a {count} organisme; la limite est de {limit}. Rien n’a été changé." |
            "Ce catalogue a {count} organismes; la limite est de {limit}. Rien n’a été changé.",
            "This catalogue has {count} body; it may have at most {limit}. Nothing was changed." |
            "This catalogue has {count} bodies; it may have at most {limit}. Nothing was changed.";
        TooManyTasks { count: usize, limit: usize } =>
            "Ce catalogue a {count} tâche; la limite est de {limit}. Rien n’a été changé." |
            "Ce catalogue a {count} tâches; la limite est de {limit}. Rien n’a été changé.",
            "This catalogue has {count} task; it may have at most {limit}. Nothing was changed." |
            "This catalogue has {count} tasks; it may have at most {limit}. Nothing was changed.";
        OfBody { body: usize, what: String } =>
            "Organisme nº\u{a0}{body}\u{a0}: {what}", "Body number {body}: {what}";
        OfTask { body: usize, task: usize, what: String } =>
            "Organisme nº\u{a0}{body}, tâche nº\u{a0}{task}\u{a0}: {what}", "Body number {body}, task number {task}: {what}";
        Missing { member: String } => "«\u{a0}{member}\u{a0}» manque.", "“{member}” is missing.";
        OtherKind { member: String } =>
            "«\u{a0}{member}\u{a0}» n’est pas de la sorte attendue.",
            "“{member}” isn’t of the expected type.";
        NoEntry => "ce n’est pas une entrée de catalogue.", "this isn’t an entry of a catalogue.";
        Blank { member: String } => "«\u{a0}{member}\u{a0}» est vide.", "“{member}” is empty.";
        TooLong { member: String, count: usize, limit: usize } =>
            "«\u{a0}{member}\u{a0}» est trop long\u{a0}: caractères donnés, {count}; caractères permis, {limit}.",
            "“{member}” is too long: characters given, {count}; characters allowed, {limit}.";
        Forbidden { member: String, code: String } =>
            "«\u{a0}{member}\u{a0}» contient un caractère interdit ({code}).",
            "“{member}” holds a forbidden character ({code}).";
        IdentityForm =>
            "«\u{a0}id\u{a0}» est fait de 1 à 64 lettres minuscules sans accent, chiffres et traits d’union.",
            "“id” is made of 1 to 64 lowercase letters without accents, digits and hyphens.";
        IdentityKept =>
            "«\u{a0}id\u{a0}» commence comme ceux que l’entreprise ajoute elle-même.",
            "“id” begins as those that the enterprise adds itself.";
        Twice =>
            "«\u{a0}id\u{a0}» est déjà pris plus haut dans le fichier.",
            "“id” stands earlier in the file already.";
        UnknownKind =>
            "«\u{a0}kind\u{a0}» n’est ni «\u{a0}consult\u{a0}», ni «\u{a0}file\u{a0}», ni «\u{a0}pay\u{a0}», ni «\u{a0}manage\u{a0}».",
            "“kind” is none of “consult”, “file”, “pay” and “manage”.";
        NoTask => "cet organisme n’a aucune tâche.", "this body has no task.";
    }
}

pub(super) fn gather(all: &mut Gathered) {
    Files::gather(all);
}

/// What is wrong with a file, and where.
#[must_use]
pub fn file_problem_in_words(problem: &FileProblem, language: Language) -> String {
    let sentence = match *problem {
        FileProblem::TooLarge { size } => Files::TooLarge {
            kilobytes: size.div_ceil(1_000),
        },
        FileProblem::NotText => Files::NotText,
        FileProblem::Malformed { line, column } => Files::Malformed { line, column },
        FileProblem::OtherShape => Files::OtherShape,
        FileProblem::NoBody => Files::NoBody,
        FileProblem::TooManyBodies { count } => Files::TooManyBodies {
            count,
            limit: BODY_LIMIT,
        },
        FileProblem::TooManyTasks { count } => Files::TooManyTasks {
            count,
            limit: TASK_LIMIT,
        },
        FileProblem::Entry { place, problem } => {
            let what = what(place, problem).say(language).into_owned();
            let body = place.body;
            match place.task {
                None => Files::OfBody { body, what },
                Some(task) => Files::OfTask { body, task, what },
            }
        }
    };
    sentence.say(language).into_owned()
}

fn what(place: Place, problem: EntryProblem) -> Files {
    let Some(member) = place.member.map(|member| member.name().to_owned()) else {
        return Files::NoEntry;
    };
    match problem {
        EntryProblem::Missing => Files::Missing { member },
        EntryProblem::OtherKind => Files::OtherKind { member },
        EntryProblem::Text(TextProblem::Blank) => Files::Blank { member },
        EntryProblem::Text(TextProblem::TooLong { limit, count }) => Files::TooLong {
            member,
            count,
            limit,
        },
        EntryProblem::Text(TextProblem::Forbidden(character)) => Files::Forbidden {
            member,
            code: format!("U+{:04X}", u32::from(character)),
        },
        EntryProblem::IdentityForm => Files::IdentityForm,
        EntryProblem::IdentityKept => Files::IdentityKept,
        EntryProblem::Twice => Files::Twice,
        EntryProblem::UnknownKind => Files::UnknownKind,
        EntryProblem::NoTask => Files::NoTask,
    }
}
