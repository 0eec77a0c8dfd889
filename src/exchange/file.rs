//! A catalogue file is read.

use super::entries::Reader;
use super::problem::FileProblem;
use crate::register::{BodyDetails, BodyId, TaskDetails, TaskId};
use serde_json::Value;

/// The largest file, in bytes: 1 MB.
pub const FILE_LIMIT: usize = 1_000_000;
/// The most bodies of a file.
pub const BODY_LIMIT: usize = 500;
/// The most tasks of a file, of all its bodies together.
pub const TASK_LIMIT: usize = 5_000;

/// A catalogue as a file gives it, whole and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueFile {
    pub(super) bodies: Vec<FileBody>,
}

/// A body of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FileBody {
    pub(super) id: BodyId,
    pub(super) details: BodyDetails,
    /// At least one.
    pub(super) tasks: Vec<(TaskId, TaskDetails)>,
}

/// Reads a catalogue file, of the shape of the catalogue that comes with the app: an object with a list
/// `bodies`, each with `id`, `acronym`, `name_fr`, `name_en` and a list `tasks`, each with `id`, `name_fr`,
/// `name_en`, `kind` and `sensitive`. What else stands in it is passed over.
///
/// # Errors
/// Everything that is wrong with it, up to [`super::PROBLEM_LIMIT`] problems.
pub fn read_catalogue(bytes: &[u8]) -> Result<CatalogueFile, Vec<FileProblem>> {
    let value = parsed(bytes).map_err(|problem| vec![problem])?;
    let bodies = listed(&value).map_err(|problem| vec![problem])?;
    let mut reader = Reader::default();
    let read: Vec<FileBody> = (1..)
        .zip(bodies)
        .filter_map(|(number, body)| reader.body(number, body))
        .collect();
    if reader.problems.is_empty() {
        Ok(CatalogueFile { bodies: read })
    } else {
        Err(reader.problems)
    }
}

fn parsed(bytes: &[u8]) -> Result<Value, FileProblem> {
    if bytes.len() > FILE_LIMIT {
        return Err(FileProblem::TooLarge { size: bytes.len() });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| FileProblem::NotText)?;
    // Some editors begin a file with a mark of its encoding, which RFC 8259 lets a reader pass over.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    serde_json::from_str(text).map_err(|problem| FileProblem::Malformed {
        line: problem.line(),
        column: problem.column(),
    })
}

/// The bodies of the file, within the limits.
fn listed(value: &Value) -> Result<&[Value], FileProblem> {
    let bodies = value.get("bodies").and_then(Value::as_array);
    let bodies = bodies.ok_or(FileProblem::OtherShape)?;
    let tasks_of = |body: &Value| {
        let tasks = body.get("tasks").and_then(Value::as_array);
        tasks.map_or(0, Vec::len)
    };
    let tasks: usize = bodies.iter().map(tasks_of).sum();
    if bodies.is_empty() {
        Err(FileProblem::NoBody)
    } else if bodies.len() > BODY_LIMIT {
        let count = bodies.len();
        Err(FileProblem::TooManyBodies { count })
    } else if tasks > TASK_LIMIT {
        Err(FileProblem::TooManyTasks { count: tasks })
    } else {
        Ok(bodies)
    }
}
