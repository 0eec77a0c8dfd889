//! A file of employees is read: a table of text, as spreadsheets write it (CSV, RFC 4180).
//!
//! Its encoding and its separator are found out, its columns are recognised by their names in either language,
//! and whatever is wrong is kept with its line. It is read a slice at a time, so that whoever waits sees how far
//! it is and can stop. Nothing is added before a person confirms, and then all or nobody.

use super::cells::unguarded;
use super::columns::{Column, folded};
use super::employee_problem::{EmployeeProblem, LineProblem};
use super::encoding::{Encoding, decoded};
use crate::register::{Email, Name, NewUser, Register, Role, TextProblem, UserCode};
use std::collections::BTreeMap;
use std::io::Cursor;

/// The largest file of employees, in bytes: 20 MB.
pub const EMPLOYEE_FILE_LIMIT: usize = 20_000_000;
/// The most lines of a file of employees, its heading included. What one record holds has to fit in what a
/// browser keeps.
pub const EMPLOYEE_LIMIT: usize = 10_001;
/// The longest line, in characters.
pub const LINE_LIMIT: usize = 10_000;
/// How many problems of lines are kept; the others are counted.
pub const LINE_PROBLEM_LIMIT: usize = 1_000;

/// The separators that are looked for.
const SEPARATORS: [char; 3] = [';', ',', '\t'];

/// An employee of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Employee {
    /// The line, from 1.
    pub line: usize,
    /// Who.
    pub user: NewUser,
}

/// A file of employees, as far as it was read.
#[derive(Debug)]
pub struct EmployeeReading {
    lines: csv::Reader<Cursor<String>>,
    /// The length of the text, in bytes.
    length: usize,
    encoding: Encoding,
    separator: char,
    /// The columns, in the order of the file; `None` for one that is passed over.
    columns: Vec<Option<Column>>,
    employees: Vec<Employee>,
    /// The codes that were read, with their lines.
    codes: BTreeMap<UserCode, usize>,
    problems: Vec<(usize, LineProblem)>,
    /// How many problems there are, kept or not.
    problem_count: usize,
    is_over: bool,
}

impl EmployeeReading {
    /// Begins to read a file: its size, encoding, separator and columns.
    ///
    /// # Errors
    /// Why it can't be read at all.
    pub fn begin(bytes: &[u8]) -> Result<Self, EmployeeProblem> {
        if bytes.len() > EMPLOYEE_FILE_LIMIT {
            return Err(EmployeeProblem::TooLarge { size: bytes.len() });
        }
        let (encoding, text) = decoded(bytes).map_err(|_| EmployeeProblem::NotText)?;
        check_lines(&text)?;
        let heading = text.lines().next().unwrap_or_default();
        let separator = separator_of(heading).ok_or(EmployeeProblem::NoSeparator)?;
        let length = text.len();
        let mut lines = csv::ReaderBuilder::new()
            .delimiter(u8::try_from(separator).unwrap_or(b';'))
            .has_headers(false)
            .flexible(true)
            .from_reader(Cursor::new(text));
        let mut heading = csv::StringRecord::new();
        let _ = lines.read_record(&mut heading);
        let columns: Vec<Option<Column>> = heading.iter().map(Column::named).collect();
        check_columns(&columns)?;
        Ok(Self {
            lines,
            length,
            encoding,
            separator,
            columns,
            employees: Vec::new(),
            codes: BTreeMap::new(),
            problems: Vec::new(),
            problem_count: 0,
            is_over: false,
        })
    }

    /// Reads up to so many more lines, and compares them with those before and with the register.
    pub fn read_more(&mut self, register: &Register, count: usize) {
        let mut record = csv::StringRecord::new();
        for _ in 0..count {
            // The text is in memory and in UTF-8, and lines of any length are taken: nothing can go wrong.
            if self.is_over || !self.lines.read_record(&mut record).unwrap_or(false) {
                self.is_over = true;
                break;
            }
            let line = self.line_of(&record);
            if is_of_somebody(&record) {
                self.read_line(register, line, &record);
            }
        }
    }

    /// The line on which a record begins. The place that the reader gives is that of the ends of lines before it.
    fn line_of(&self, record: &csv::StringRecord) -> usize {
        let place = record.position().map(|place| (place.line(), place.byte()));
        let (line, byte) = place.unwrap_or_default();
        let from = usize::try_from(byte).unwrap_or(self.length);
        let rest = self.lines.get_ref().get_ref().as_bytes().get(from..);
        let ends = rest.unwrap_or_default().iter();
        let passed = ends.take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let passed = passed.filter(|byte| **byte == b'\n').count();
        let line = usize::try_from(line).unwrap_or(usize::MAX);
        line.saturating_add(passed)
    }

    fn read_line(&mut self, register: &Register, line: usize, record: &csv::StringRecord) {
        let before = self.problem_count;
        let user = self.user_of(line, record);
        let Some(user) = user.filter(|_| self.problem_count == before) else {
            return;
        };
        if register.user_by_code(&user.code).is_some() {
            self.note(line, LineProblem::CodeTaken(user.code));
        } else if let Some(earlier) = self.codes.get(&user.code) {
            let earlier = *earlier;
            let code = user.code;
            self.note(line, LineProblem::CodeTwice { code, earlier });
        } else {
            self.codes.insert(user.code.clone(), line);
            self.employees.push(Employee { line, user });
        }
    }

    /// Who stands on a line. Everything that is wrong with it is noted.
    fn user_of(&mut self, line: usize, record: &csv::StringRecord) -> Option<NewUser> {
        if record.len() > self.columns.len() {
            let (given, wanted) = (record.len(), self.columns.len());
            self.note(line, LineProblem::MoreCells { given, wanted });
            return None;
        }
        let cell = |columns: &[Option<Column>], wanted: Column| {
            let place = columns.iter().position(|column| *column == Some(wanted));
            let cell = place.and_then(|place| record.get(place));
            unguarded(cell.unwrap_or_default()).to_owned()
        };
        let [code, family, given, email, role] = [
            Column::Code,
            Column::FamilyName,
            Column::GivenName,
            Column::Email,
            Column::Role,
        ]
        .map(|column| cell(&self.columns, column));
        let code = UserCode::parse(&code).map_err(LineProblem::Code);
        let code = self.kept(line, code);
        let family_name = self.name(line, Column::FamilyName, &family);
        let given_name = self.name(line, Column::GivenName, &given);
        let email = Email::parse_optional(&email).map_err(LineProblem::Email);
        let email = self.kept(line, email);
        let role = self.kept(line, role_of(&role));
        Some(NewUser {
            code: code?,
            given_name: given_name?,
            family_name: family_name?,
            email: email?,
            role: role?,
        })
    }

    fn name(&mut self, line: usize, column: Column, text: &str) -> Option<Name> {
        let name = Name::parse(text);
        self.kept(
            line,
            name.map_err(|problem: TextProblem| LineProblem::Text { column, problem }),
        )
    }

    fn kept<T>(&mut self, line: usize, read: Result<T, LineProblem>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(problem) => {
                self.note(line, problem);
                None
            }
        }
    }

    fn note(&mut self, line: usize, problem: LineProblem) {
        self.problem_count = self.problem_count.saturating_add(1);
        if self.problems.len() < LINE_PROBLEM_LIMIT {
            self.problems.push((line, problem));
        }
    }

    /// Whether nothing more will be read.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// How much of the text was read, and how much there is, in bytes.
    #[must_use]
    pub fn advancement(&self) -> (usize, usize) {
        let read = usize::try_from(self.lines.position().byte()).unwrap_or(self.length);
        (if self.is_over { self.length } else { read }, self.length)
    }

    /// The encoding that was found out.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The separator that was found out.
    #[must_use]
    pub fn separator(&self) -> char {
        self.separator
    }

    /// Those who stand on lines without a problem, in the order of the file.
    #[must_use]
    pub fn employees(&self) -> &[Employee] {
        &self.employees
    }

    /// The problems that were kept, each with its line.
    #[must_use]
    pub fn problems(&self) -> &[(usize, LineProblem)] {
        &self.problems
    }

    /// How many problems there are, kept or not.
    #[must_use]
    pub fn problem_count(&self) -> usize {
        self.problem_count
    }

    /// Everybody of the file, to be added together; `None` while it isn't read whole, where anything is wrong
    /// with it, or where nobody is in it.
    #[must_use]
    pub fn whole(&self) -> Option<Vec<NewUser>> {
        let stands = self.is_over && self.problem_count == 0 && !self.employees.is_empty();
        stands.then(|| self.employees.iter().map(|one| one.user.clone()).collect())
    }
}

/// Refuses an empty file, too many lines, and a line that no person wrote.
fn check_lines(text: &str) -> Result<(), EmployeeProblem> {
    let mut count: usize = 0;
    let mut is_blank = true;
    for line in text.lines() {
        count = count.saturating_add(1);
        is_blank = is_blank && line.trim().is_empty();
        if line.len() > LINE_LIMIT {
            let length = line.chars().count();
            if length > LINE_LIMIT {
                return Err(EmployeeProblem::LineTooLong {
                    line: count,
                    length,
                });
            }
        }
    }
    if is_blank {
        Err(EmployeeProblem::Empty)
    } else if count > EMPLOYEE_LIMIT {
        Err(EmployeeProblem::TooManyLines { count })
    } else {
        Ok(())
    }
}

/// The separator under which most names of the heading are known; where none is, the one that stands there
/// most often.
fn separator_of(heading: &str) -> Option<char> {
    let known = |separator: char| {
        let names = heading.split(separator);
        let bare = names.map(|name| name.trim().trim_matches('"'));
        bare.filter_map(Column::named).count()
    };
    let there = SEPARATORS
        .into_iter()
        .filter(|separator| heading.contains(*separator));
    there.max_by_key(|separator| (known(*separator), heading.matches(*separator).count()))
}

fn check_columns(columns: &[Option<Column>]) -> Result<(), EmployeeProblem> {
    let count = |wanted: Column| columns.iter().filter(|one| **one == Some(wanted)).count();
    let missing: Vec<Column> = Column::NEEDED
        .into_iter()
        .filter(|column| count(*column) == 0)
        .collect();
    if !missing.is_empty() {
        return Err(EmployeeProblem::MissingColumns(missing));
    }
    let mut all = Column::NEEDED.into_iter().chain(Column::OPTIONAL);
    match all.find(|column| count(*column) > 1) {
        Some(twice) => Err(EmployeeProblem::ColumnTwice(twice)),
        None => Ok(()),
    }
}

/// Whether a line is of an employee: an empty one isn't, nor is the one that says at the end of a file that the
/// app is independent, whose first cell alone says something and holds more words than a code.
fn is_of_somebody(record: &csv::StringRecord) -> bool {
    let mut told = record.iter().map(str::trim).filter(|cell| !cell.is_empty());
    match (told.next(), told.next()) {
        (None, _) => false,
        (Some(only), None) => {
            !folded(only).starts_with(INDEPENDENT_FR) && !folded(only).starts_with(INDEPENDENT_EN)
        }
        _ => true,
    }
}

/// How the line of independence begins in French, folded.
const INDEPENDENT_FR: &str = "outilindependant";
/// How the line of independence begins in English, folded.
const INDEPENDENT_EN: &str = "independenttool";

/// A file adds users. An officer is appointed by name, on a page that says what that means.
fn role_of(text: &str) -> Result<Role, LineProblem> {
    let name = folded(text);
    match name.as_str() {
        "" | "utilisateur" | "utilisatrice" | "user" => Ok(Role::User),
        _ if name.contains("rse") || name.contains("responsable") || name.contains("officer") => {
            Err(LineProblem::Officer)
        }
        _ => Err(LineProblem::UnknownRole),
    }
}
