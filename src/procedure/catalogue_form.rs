//! The fields of **Catalogue**: those of a body and those of a task.

use super::problem::kept;
use super::{Field, Problem, Reason};
use crate::register::{
    Acronym, BodyDetails, Label, PublicBody, Task, TaskDetails, TaskKind, TextProblem,
};

/// The fields of a body, just as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BodyForm {
    /// Sigle.
    pub acronym: String,
    /// Nom de l'organisme en français.
    pub name_fr: String,
    /// Nom de l'organisme en anglais.
    pub name_en: String,
}

/// The fields of a task, just as they were typed and chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskForm {
    /// Nom de la tâche en français.
    pub name_fr: String,
    /// Nom de la tâche en anglais.
    pub name_en: String,
    /// Ce que la tâche permet; `None` until it is chosen.
    pub kind: Option<TaskKind>,
    /// Whether it touches sensitive information.
    pub sensitive: bool,
}

impl BodyForm {
    /// How a body of the catalogue is called, to change that.
    #[must_use]
    pub fn of(body: &PublicBody) -> Self {
        Self {
            acronym: body.acronym.to_string(),
            name_fr: body.name_fr.to_string(),
            name_en: body.name_en.to_string(),
        }
    }

    /// How the body is to be called.
    ///
    /// # Errors
    /// Everything that has to be put right, in the order of the fields.
    pub fn check(&self) -> Result<BodyDetails, Vec<Problem>> {
        let mut problems = Vec::new();
        let name_fr = read(&self.name_fr, Field::NameFr, Label::parse, &mut problems);
        let name_en = read(&self.name_en, Field::NameEn, Label::parse, &mut problems);
        let acronym = read(&self.acronym, Field::Acronym, Acronym::parse, &mut problems);
        match (acronym, name_fr, name_en) {
            (Some(acronym), Some(name_fr), Some(name_en)) => Ok(BodyDetails {
                acronym,
                name_fr,
                name_en,
            }),
            _ => Err(problems),
        }
    }
}

impl TaskForm {
    /// How a task of the catalogue is called and what it allows, to change that.
    #[must_use]
    pub fn of(task: &Task) -> Self {
        Self {
            name_fr: task.name_fr.to_string(),
            name_en: task.name_en.to_string(),
            kind: Some(task.kind),
            sensitive: task.sensitive,
        }
    }

    /// How the task is to be called, and what it allows.
    ///
    /// # Errors
    /// Everything that has to be put right, in the order of the fields.
    pub fn check(&self) -> Result<TaskDetails, Vec<Problem>> {
        let mut problems = Vec::new();
        let name_fr = read(
            &self.name_fr,
            Field::TaskNameFr,
            Label::parse,
            &mut problems,
        );
        let name_en = read(
            &self.name_en,
            Field::TaskNameEn,
            Label::parse,
            &mut problems,
        );
        let chosen = self.kind;
        let chosen = chosen.ok_or_else(|| Problem::new(Field::TaskKind, Reason::Missing));
        let kind = kept(chosen, &mut problems);
        match (name_fr, name_en, kind) {
            (Some(name_fr), Some(name_en), Some(kind)) => Ok(TaskDetails {
                name_fr,
                name_en,
                kind,
                sensitive: self.sensitive,
            }),
            _ => Err(problems),
        }
    }
}

/// Reads a text at its field.
fn read<T>(
    typed: &str,
    field: Field,
    parse: fn(&str) -> Result<T, TextProblem>,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let at_field = |problem| Problem::new(field, Reason::Text(problem));
    kept(parse(typed).map_err(at_field), problems)
}
