//! What can be wrong with a file of employees, and where.

use super::columns::Column;
use crate::register::{CodeProblem, EmailProblem, TextProblem, UserCode};

/// Why a file of employees can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EmployeeProblem {
    /// It is larger than [`super::EMPLOYEE_FILE_LIMIT`].
    TooLarge {
        /// Its size, in bytes.
        size: usize,
    },
    /// It isn't text, in any encoding that is known.
    NotText,
    /// There is nothing in it.
    Empty,
    /// It has more lines than [`super::EMPLOYEE_LIMIT`].
    TooManyLines {
        /// How many.
        count: usize,
    },
    /// One of its lines has more characters than [`super::LINE_LIMIT`].
    LineTooLong {
        /// Which, from 1.
        line: usize,
        /// How many characters.
        length: usize,
    },
    /// No separator that is known stands in its first line.
    NoSeparator,
    /// Its first line doesn't name these columns.
    MissingColumns(Vec<Column>),
    /// Its first line names this column twice.
    ColumnTwice(Column),
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineProblem {
    /// It has more cells than the first line.
    MoreCells {
        /// How many.
        given: usize,
        /// How many the first line has.
        wanted: usize,
    },
    /// A name is blank, too long, or holds a forbidden character (R14).
    Text {
        /// Which.
        column: Column,
        /// What is wrong with it.
        problem: TextProblem,
    },
    /// The code isn't one.
    Code(CodeProblem),
    /// The e-mail address isn't one.
    Email(EmailProblem),
    /// A user of the register has the code.
    CodeTaken(UserCode),
    /// An earlier line has the code.
    CodeTwice {
        /// The code.
        code: UserCode,
        /// That line, from 1.
        earlier: usize,
    },
    /// It is of an officer, whom no file adds.
    Officer,
    /// There is no such role.
    UnknownRole,
}
