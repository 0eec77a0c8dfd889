//! What is wrong with a file of employees, and where.

use super::sheets::column_name;
use super::{
    Language, Wording, list_in_words,
    sentences::{Gathered, sentences},
};
use crate::exchange::{EMPLOYEE_LIMIT, EmployeeProblem, Encoding, LINE_LIMIT, LineProblem};
use crate::register::{CodeProblem, EmailProblem, TextProblem};

sentences! {
    later:
    /// Why a file of employees isn't read, and what is wrong with its lines.
    EmployeeFiles {
        TooLarge { megabytes: usize } =>
            "Ce fichier est trop gros ({megabytes}\u{a0}Mo)\u{a0}: une liste d’employés a au plus 20\u{a0}Mo. Rien n’a été lu. Choisissez un autre fichier, ou séparez-le en plusieurs.",
            "This file is too large ({megabytes} MB): a list of employees has at most 20 MB. Nothing was read. Choose another file, or split it into several.";
        NotText =>
            "Ce fichier n’est pas du texte. Rien n’a été ajouté. Dans votre tableur, enregistrez la liste au format CSV, puis choisissez ce fichier.",
            "This file isn’t text. Nothing was added. In your spreadsheet, save the list as CSV, then choose that file.";
        Empty =>
            "Ce fichier est vide. Rien n’a été ajouté. Choisissez un fichier dont la première ligne nomme les colonnes.",
            "This file is empty. Nothing was added. Choose a file whose first line names the columns.";
        TooManyLines { count: usize, limit: usize } =>
            "Ce fichier a {count} ligne; la limite est de {limit}. Rien n’a été ajouté. Séparez-le en plusieurs fichiers." |
            "Ce fichier a {count} lignes; la limite est de {limit}. Rien n’a été ajouté. Séparez-le en plusieurs fichiers.",
            "This file has {count} line; it may have at most {limit}. Nothing was added. Split it into several files." |
            "This file has {count} lines; it may have at most {limit}. Nothing was added. Split it into several files.";
        LineTooLong { line: usize, length: usize, limit: usize } =>
            "La ligne {line} de ce fichier est trop longue\u{a0}: caractères lus, {length}; caractères permis, {limit}. Rien n’a été ajouté. Ce n’est sans doute pas une liste d’employés\u{a0}: choisissez un autre fichier.",
            "Line {line} of this file is too long: characters read, {length}; characters allowed, {limit}. Nothing was added. It is probably no list of employees: choose another file.";
        NoSeparator =>
            "La première ligne de ce fichier n’a ni point-virgule, ni virgule, ni tabulation. Rien n’a été ajouté. Enregistrez la liste au format CSV, avec l’un de ces séparateurs.",
            "The first line of this file has no semicolon, comma or tab. Nothing was added. Save the list as CSV, with one of these separators.";
        MissingColumns { columns: String } =>
            "La première ligne de ce fichier ne nomme pas ces colonnes\u{a0}: {columns}. Rien n’a été ajouté. Ajoutez-les à la première ligne, sous ces noms.",
            "The first line of this file doesn’t name these columns: {columns}. Nothing was added. Add them to the first line, under these names.";
        ColumnTwice { column: String } =>
            "La première ligne de ce fichier nomme deux fois la colonne «\u{a0}{column}\u{a0}». Rien n’a été ajouté. Retirez ou renommez l’une des deux.",
            "The first line of this file names the column “{column}” twice. Nothing was added. Remove or rename one of the two.";
        MoreCells { given: usize, wanted: usize } =>
            "cette ligne a plus de cases ({given}) que la première ({wanted}). Mettez entre guillemets ce qui contient un séparateur.",
            "this line has more cells ({given}) than the first one ({wanted}). Put what holds a separator between quotation marks.";
        Blank { column: String } => "«\u{a0}{column}\u{a0}» est vide. Inscrivez-y quelque chose.", "“{column}” is empty. Enter something there.";
        TooLong { column: String, count: usize, limit: usize } =>
            "«\u{a0}{column}\u{a0}» est trop long\u{a0}: caractères donnés, {count}; caractères permis, {limit}. Raccourcissez-le.",
            "“{column}” is too long: characters given, {count}; characters allowed, {limit}. Shorten it.";
        Forbidden { column: String, code: String } =>
            "«\u{a0}{column}\u{a0}» contient un caractère interdit ({code}). Retirez-le.",
            "“{column}” holds a forbidden character ({code}). Remove it.";
        CodeBlank => "le code d’utilisateur est vide. Donnez-en un, de 3 à 20 lettres sans accent ou chiffres.", "the user code is empty. Give one, of 3 to 20 unaccented letters or digits.";
        CodeLength => "le code d’utilisateur n’a pas de 3 à 20 caractères. Changez-le.", "the user code doesn’t have 3 to 20 characters. Change it.";
        CodeCharacter { character: String } =>
            "le code d’utilisateur contient «\u{a0}{character}\u{a0}»; seuls les lettres sans accent et les chiffres sont permis. Changez-le.",
            "the user code holds “{character}”; only unaccented letters and digits are allowed. Change it.";
        EmailShape => "le courriel n’est pas de la forme nom@domaine.ca. Corrigez-le, ou laissez la case vide.", "the e-mail isn’t of the form name@domain.ca. Correct it, or leave the cell empty.";
        CodeTaken { code: String } =>
            "le code «\u{a0}{code}\u{a0}» est déjà celui d’un compte du registre. Changez-le, ou retirez la ligne.",
            "the code “{code}” is that of an account of the register already. Change it, or remove the line.";
        CodeTwice { code: String, earlier: usize } =>
            "le code «\u{a0}{code}\u{a0}» est déjà à la ligne {earlier}. Changez l’un des deux.",
            "the code “{code}” already stands on line {earlier}. Change one of the two.";
        Officer =>
            "un fichier n’ajoute pas de responsable des services électroniques (RSE). Retirez la ligne, et ajoutez cette personne dans Comptes d’utilisateurs.",
            "a file doesn’t add an e-services officer (RSE). Remove the line, and add this person in User accounts.";
        UnknownRole => "ce rôle n’existe pas. Inscrivez «\u{a0}Utilisateur\u{a0}», ou laissez la case vide.", "there is no such role. Enter “User”, or leave the cell empty.";
        OfLine { line: usize, what: String } => "Ligne {line}\u{a0}: {what}", "Line {line}: {what}";
        Character { code: String } => "caractère {code}", "character {code}";
        Semicolon => "point-virgule", "semicolon";
        Comma => "virgule", "comma";
        Tab => "tabulation", "tab";
        Found { encoding: String, separator: String } =>
            "Encodage reconnu\u{a0}: {encoding}; séparateur\u{a0}: {separator}.",
            "Encoding recognised: {encoding}; separator: {separator}.";
    }
}

pub(super) fn gather(all: &mut Gathered) {
    EmployeeFiles::gather(all);
}

/// Why a file of employees isn't read.
#[must_use]
pub fn employee_problem_in_words(problem: &EmployeeProblem, language: Language) -> String {
    let sentence = match problem {
        EmployeeProblem::TooLarge { size } => EmployeeFiles::TooLarge {
            megabytes: size.div_ceil(1_000_000),
        },
        EmployeeProblem::NotText => EmployeeFiles::NotText,
        EmployeeProblem::Empty => EmployeeFiles::Empty,
        EmployeeProblem::TooManyLines { count } => EmployeeFiles::TooManyLines {
            count: *count,
            limit: EMPLOYEE_LIMIT,
        },
        EmployeeProblem::LineTooLong { line, length } => EmployeeFiles::LineTooLong {
            line: *line,
            length: *length,
            limit: LINE_LIMIT,
        },
        EmployeeProblem::NoSeparator => EmployeeFiles::NoSeparator,
        EmployeeProblem::MissingColumns(columns) => {
            let names = columns.iter().map(|column| column_name(*column, language));
            let columns = list_in_words(&names.collect::<Vec<_>>(), language);
            EmployeeFiles::MissingColumns { columns }
        }
        EmployeeProblem::ColumnTwice(column) => EmployeeFiles::ColumnTwice {
            column: column_name(*column, language),
        },
    };
    sentence.say(language).into_owned()
}

/// What is wrong with a line, and which line it is.
#[must_use]
pub fn line_problem_in_words(line: usize, problem: &LineProblem, language: Language) -> String {
    let what = what(problem, language).say(language).into_owned();
    EmployeeFiles::OfLine { line, what }
        .say(language)
        .into_owned()
}

/// In which encoding and with which separator a file was read.
#[must_use]
pub fn reading_in_words(encoding: Encoding, separator: char, language: Language) -> String {
    let encoding = match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le => "UTF-16 LE",
        Encoding::Utf16Be => "UTF-16 BE",
        Encoding::Windows1252 => "Windows-1252",
    };
    let separator = match separator {
        ';' => EmployeeFiles::Semicolon,
        ',' => EmployeeFiles::Comma,
        _ => EmployeeFiles::Tab,
    };
    let separator = separator.say(language).into_owned();
    let found = EmployeeFiles::Found {
        encoding: encoding.to_owned(),
        separator,
    };
    found.say(language).into_owned()
}

fn what(problem: &LineProblem, language: Language) -> EmployeeFiles {
    match problem {
        LineProblem::MoreCells { given, wanted } => EmployeeFiles::MoreCells {
            given: *given,
            wanted: *wanted,
        },
        LineProblem::Text { column, problem } => {
            text_problem(column_name(*column, language), *problem)
        }
        LineProblem::Code(CodeProblem::Blank) => EmployeeFiles::CodeBlank,
        LineProblem::Code(CodeProblem::WrongLength) => EmployeeFiles::CodeLength,
        LineProblem::Code(CodeProblem::ForbiddenCharacter(character)) => {
            EmployeeFiles::CodeCharacter {
                character: shown(*character, language),
            }
        }
        LineProblem::Email(EmailProblem::Shape) => EmployeeFiles::EmailShape,
        LineProblem::Email(EmailProblem::Text(problem)) => {
            let column = crate::exchange::Column::Email;
            text_problem(column_name(column, language), *problem)
        }
        LineProblem::CodeTaken(code) => EmployeeFiles::CodeTaken {
            code: code.as_str().to_owned(),
        },
        LineProblem::CodeTwice { code, earlier } => EmployeeFiles::CodeTwice {
            code: code.as_str().to_owned(),
            earlier: *earlier,
        },
        LineProblem::Officer => EmployeeFiles::Officer,
        LineProblem::UnknownRole => EmployeeFiles::UnknownRole,
    }
}

fn text_problem(column: String, problem: TextProblem) -> EmployeeFiles {
    match problem {
        TextProblem::Blank => EmployeeFiles::Blank { column },
        TextProblem::TooLong { limit, count } => EmployeeFiles::TooLong {
            column,
            count,
            limit,
        },
        TextProblem::Forbidden(character) => EmployeeFiles::Forbidden {
            column,
            code: number_of(character),
        },
    }
}

/// A character as itself where it can be seen, and as its number otherwise.
fn shown(character: char, language: Language) -> String {
    let is_seen = character.is_alphanumeric() || character.is_ascii_punctuation();
    if is_seen {
        return character.to_string();
    }
    let code = number_of(character);
    EmployeeFiles::Character { code }.say(language).into_owned()
}

fn number_of(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}
