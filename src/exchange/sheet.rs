//! Tables that go out: users, procurations, assignments, accesses (CSV, RFC 4180, in UTF-8 with a mark).

use super::cells::guarded;
use super::columns::Column;
use crate::register::{
    AccessDecision, Assignment, AssignmentId, BodyId, Day, EndReason, Grants, Ground, Procuration,
    ProcurationId, Register, Role, Standing, Status, TaskId, TaskKind, User, UserId,
};

/// The mark by which spreadsheets know UTF-8.
const MARK: char = '\u{FEFF}';

/// A table that goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The users.
    Users,
    /// The latest versions of the procurations.
    Procurations,
    /// The assignments, those that ended included.
    Assignments,
    /// Who may do which task on the day (R13).
    Accesses,
}

impl Sheet {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Users,
        Self::Procurations,
        Self::Assignments,
        Self::Accesses,
    ];

    /// Its columns.
    #[must_use]
    pub fn columns(self) -> &'static [Column] {
        use Column as C;
        match self {
            Self::Users => &[
                C::Code,
                C::FamilyName,
                C::GivenName,
                C::Email,
                C::Role,
                C::Standing,
                C::Departure,
            ],
            Self::Procurations => &[
                C::Reference,
                C::Version,
                C::Procuration,
                C::Start,
                C::End,
                C::Status,
                C::Bodies,
                C::Mandataries,
                C::Note,
                C::Submitted,
                C::Author,
            ],
            Self::Assignments => &[
                C::Reference,
                C::Procuration,
                C::Code,
                C::FamilyName,
                C::GivenName,
                C::Start,
                C::End,
                C::Status,
                C::Submitted,
                C::Author,
                C::Ended,
                C::Reason,
            ],
            Self::Accesses => &[
                C::Code,
                C::FamilyName,
                C::GivenName,
                C::Body,
                C::Task,
                C::Kind,
                C::Sensitive,
                C::Through,
                C::End,
            ],
        }
    }

    /// How many of what the table is about there are: of a table of accesses, the users.
    fn subjects(self, register: &Register) -> usize {
        match self {
            Self::Users | Self::Accesses => register.users().len(),
            Self::Procurations => register.procurations().len(),
            Self::Assignments => register.assignments().len(),
        }
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// A day, written as ISO 8601 does in every language.
    Day(Day),
    /// A number.
    Number(usize),
    /// A role.
    Role(Role),
    /// A standing.
    Standing(Standing),
    /// A status.
    Status(Status),
    /// Why an assignment ended.
    Reason(EndReason),
    /// The name of a procuration.
    Procuration(ProcurationId),
    /// What a procuration grants at each body.
    Bodies(Grants),
    /// A body.
    Body(BodyId),
    /// A task of a body.
    Task(BodyId, TaskId),
    /// A kind of task.
    Kind(TaskKind),
    /// Yes or no.
    Whether(bool),
}

/// How a language puts tables.
pub trait Phrasing {
    /// What separates cells: `;` in French, whose numbers have commas.
    fn separator(&self) -> u8;
    /// The name of a column.
    fn column(&self, column: Column) -> String;
    /// What a cell says.
    fn cell(&self, cell: Cell, register: &Register) -> String;
    /// That the app is independent and tells the government nothing.
    fn independence(&self) -> String;
}

/// A table that is being written, a slice at a time.
#[derive(Debug)]
pub struct SheetWriting {
    sheet: Sheet,
    today: Day,
    writer: csv::Writer<Vec<u8>>,
    next: u32,
}

impl SheetWriting {
    /// Begins a table with its heading, for a day.
    #[must_use]
    pub fn begin(sheet: Sheet, today: Day, phrasing: &dyn Phrasing) -> Self {
        let writer = csv::WriterBuilder::new()
            .delimiter(phrasing.separator())
            .terminator(csv::Terminator::CRLF)
            .from_writer(MARK.to_string().into_bytes());
        let mut writing = Self {
            sheet,
            today,
            writer,
            next: 0,
        };
        let heading = sheet.columns().iter();
        writing.line(heading.map(|column| phrasing.column(*column)));
        writing
    }

    /// How many of what the table is about were written, and how many there are.
    #[must_use]
    pub fn advancement(&self, register: &Register) -> (usize, usize) {
        let total = self.sheet.subjects(register);
        let done = usize::try_from(self.next).unwrap_or(total);
        (done.min(total), total)
    }

    /// Writes the lines of up to so many more of what the table is about.
    pub fn write_more(&mut self, register: &Register, phrasing: &dyn Phrasing, count: u32) {
        let end = self.next.saturating_add(count);
        for rank in self.next..end {
            match self.sheet {
                Sheet::Users => self.user(register, phrasing, UserId::from(rank)),
                Sheet::Procurations => {
                    self.procuration(register, phrasing, ProcurationId::from(rank));
                }
                Sheet::Assignments => self.assignment(register, phrasing, AssignmentId::from(rank)),
                Sheet::Accesses => self.accesses(register, phrasing, UserId::from(rank)),
            }
        }
        self.next = end;
    }

    /// The table, whose last line says that the app is independent, in the first cell.
    #[must_use]
    pub fn finished(mut self, phrasing: &dyn Phrasing) -> String {
        let rest = self.sheet.columns().len().saturating_sub(1);
        let line = std::iter::once(phrasing.independence());
        self.line(line.chain(std::iter::repeat_n(String::new(), rest)));
        // It is written to memory, which takes everything, and only from texts.
        let bytes = self.writer.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }

    fn cells<const N: usize>(
        &mut self,
        register: &Register,
        phrasing: &dyn Phrasing,
        cells: [Cell; N],
    ) {
        self.line(cells.into_iter().map(|cell| phrasing.cell(cell, register)));
    }

    fn line(&mut self, cells: impl Iterator<Item = String>) {
        let guarded = cells.map(|cell| guarded(&cell).into_owned());
        // As in `finished`.
        let _ = self.writer.write_record(guarded.map(String::into_bytes));
    }

    fn user(&mut self, register: &Register, phrasing: &dyn Phrasing, id: UserId) {
        let Some(user) = register.users().get(id) else {
            return;
        };
        let [code, family, given] = named(user);
        let email = user.email.as_ref();
        let email = email.map_or(Cell::Nothing, |email| text(email.as_str()));
        let departure = match user.standing {
            Standing::Departed(on) => Cell::Day(on),
            Standing::Active | Standing::Suspended => Cell::Nothing,
        };
        let (role, standing) = (Cell::Role(user.role), Cell::Standing(user.standing));
        self.cells(
            register,
            phrasing,
            [code, family, given, email, role, standing, departure],
        );
    }

    fn procuration(&mut self, register: &Register, phrasing: &dyn Phrasing, id: ProcurationId) {
        let Some(row) = latest(register, id) else {
            return;
        };
        let terms = &row.terms;
        let note = terms.note.as_ref();
        let version = usize::try_from(row.version).unwrap_or(usize::MAX);
        let cells = [
            text(&row.reference.to_string()),
            Cell::Number(version),
            Cell::Procuration(id),
            Cell::Day(terms.period.start()),
            Cell::Day(terms.period.end()),
            Cell::Status(row.status(self.today)),
            Cell::Bodies(terms.grants.clone()),
            Cell::Number(register.mandataries(id).count()),
            note.map_or(Cell::Nothing, |note| text(note.as_str())),
            Cell::Day(row.created),
            code_of(register, row.author),
        ];
        self.cells(register, phrasing, cells);
    }

    fn assignment(&mut self, register: &Register, phrasing: &dyn Phrasing, id: AssignmentId) {
        let Some((row, procuration, user)) = parties(register, id) else {
            return;
        };
        let [code, family, given] = named(user);
        let ended = row.ended;
        let period = procuration.terms.period;
        let cells = [
            text(&procuration.reference.to_string()),
            Cell::Procuration(row.procuration),
            code,
            family,
            given,
            Cell::Day(period.start()),
            Cell::Day(period.end()),
            Cell::Status(procuration.status(self.today)),
            Cell::Day(row.since),
            code_of(register, row.by),
            ended.map_or(Cell::Nothing, |end| Cell::Day(end.on)),
            ended.map_or(Cell::Nothing, |end| Cell::Reason(end.reason)),
        ];
        self.cells(register, phrasing, cells);
    }

    /// What somebody may do on the day, a line for each task.
    fn accesses(&mut self, register: &Register, phrasing: &dyn Phrasing, id: UserId) {
        let Some(user) = register.users().get(id).filter(|user| user.is_active()) else {
            return;
        };
        for body in register.catalogue().bodies() {
            for task in &body.tasks {
                let decision = register.access(id, &body.id, &task.id, self.today);
                let AccessDecision::Allowed(grounds) = decision else {
                    continue;
                };
                let [code, family, given] = named(user);
                let (through, end) = through(register, &grounds);
                let cells = [
                    code,
                    family,
                    given,
                    Cell::Body(body.id.clone()),
                    Cell::Task(body.id.clone(), task.id.clone()),
                    Cell::Kind(task.kind),
                    Cell::Whether(task.sensitive),
                    through,
                    end,
                ];
                self.cells(register, phrasing, cells);
            }
        }
    }
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

/// A user's code, family name and given name.
fn named(user: &User) -> [Cell; 3] {
    [
        user.code.as_str(),
        user.family_name.as_str(),
        user.given_name.as_str(),
    ]
    .map(text)
}

fn code_of(register: &Register, id: UserId) -> Cell {
    let user = register.users().get(id);
    user.map_or(Cell::Nothing, |user| text(user.code.as_str()))
}

/// A version of a procuration, if it is the latest.
fn latest(register: &Register, id: ProcurationId) -> Option<&Procuration> {
    let row = register.procurations().get(id)?;
    let latest = register.procuration_by_reference(row.reference);
    (latest == Some(id)).then_some(row)
}

fn parties(register: &Register, id: AssignmentId) -> Option<(&Assignment, &Procuration, &User)> {
    let row = register.assignments().get(id)?;
    let procuration = register.procurations().get(row.procuration)?;
    Some((row, procuration, register.users().get(row.user)?))
}

/// The references through which an access is had, and when the last of them ends; an officer's role, which has
/// no end.
fn through(register: &Register, grounds: &[Ground]) -> (Cell, Cell) {
    let procurations = grounds.iter().filter_map(|ground| match ground {
        Ground::Officer => None,
        Ground::Procuration(id) => register.procurations().get(*id),
    });
    let references: Vec<String> = procurations
        .clone()
        .map(|row| row.reference.to_string())
        .collect();
    if references.is_empty() {
        return (Cell::Role(Role::Rse), Cell::Nothing);
    }
    let end = procurations.map(|row| row.terms.period.end()).max();
    let through = Cell::Text(references.join(" "));
    (through, end.map_or(Cell::Nothing, Cell::Day))
}
