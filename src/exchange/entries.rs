//! The entries of a catalogue file are read, one by one.

use super::file::FileBody;
use super::problem::{EntryProblem, FileProblem, Member, PROBLEM_LIMIT, Place};
use crate::register::{
    Acronym, BodyDetails, BodyId, Label, OrderedSet, TaskDetails, TaskId, TaskKind, TextProblem,
};
use serde_json::Value;

/// Reads entries, and keeps what is wrong with them.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) problems: Vec<FileProblem>,
    /// The identities that were read so far.
    seen: OrderedSet<String>,
}

/// An entry and where it stands.
#[derive(Clone, Copy)]
struct Entry<'a> {
    value: &'a Value,
    place: Place,
}

impl<'a> Entry<'a> {
    /// Where one of its members stands.
    fn at(self, member: Member) -> Place {
        Place {
            member: Some(member),
            ..self.place
        }
    }

    fn member(self, member: Member) -> Option<&'a Value> {
        self.value.get(member.name())
    }
}

impl Reader {
    /// A body, the one of this number in the file.
    pub(super) fn body(&mut self, number: usize, value: &Value) -> Option<FileBody> {
        let place = Place {
            body: number,
            task: None,
            member: None,
        };
        let entry = self.entry(value, place)?;
        let id = self.identity(entry, BodyId::new, BodyId::is_own, BodyId::is_well_formed);
        let acronym = self.text(entry, Member::Acronym, Acronym::parse);
        let [french, english] = self.names(entry);
        let tasks = self.tasks(entry);
        Some(FileBody {
            id: id?,
            details: BodyDetails {
                acronym: acronym?,
                name_fr: french?,
                name_en: english?,
            },
            tasks,
        })
    }

    fn tasks(&mut self, body: Entry) -> Vec<(TaskId, TaskDetails)> {
        let listed = body.member(Member::Tasks).map(Value::as_array);
        let problem = match listed {
            None => EntryProblem::Missing,
            Some(None) => EntryProblem::OtherKind,
            Some(Some(tasks)) if tasks.is_empty() => EntryProblem::NoTask,
            Some(Some(tasks)) => {
                let numbered = (1..).zip(tasks);
                let read = numbered.filter_map(|(number, task)| self.task(body, number, task));
                return read.collect();
            }
        };
        self.note::<()>(body.at(Member::Tasks), problem);
        Vec::new()
    }

    fn task(&mut self, body: Entry, number: usize, value: &Value) -> Option<(TaskId, TaskDetails)> {
        let place = Place {
            task: Some(number),
            ..body.place
        };
        let entry = self.entry(value, place)?;
        let id = self.identity(entry, TaskId::new, TaskId::is_own, TaskId::is_well_formed);
        let [french, english] = self.names(entry);
        let kind = self.kind(entry);
        let sensitive = self.member(entry, Member::Sensitive, Value::as_bool);
        let details = TaskDetails {
            name_fr: french?,
            name_en: english?,
            kind: kind?,
            sensitive: sensitive?,
        };
        Some((id?, details))
    }

    fn entry<'a>(&mut self, value: &'a Value, place: Place) -> Option<Entry<'a>> {
        if value.is_object() {
            Some(Entry { value, place })
        } else {
            self.note(place, EntryProblem::OtherKind)
        }
    }

    fn names(&mut self, entry: Entry) -> [Option<Label>; 2] {
        [Member::NameFr, Member::NameEn].map(|member| self.text(entry, member, Label::parse))
    }

    fn kind(&mut self, entry: Entry) -> Option<TaskKind> {
        match self.member(entry, Member::Kind, Value::as_str)? {
            "consult" => Some(TaskKind::Consult),
            "file" => Some(TaskKind::File),
            "pay" => Some(TaskKind::Pay),
            "manage" => Some(TaskKind::Manage),
            _ => self.note(entry.at(Member::Kind), EntryProblem::UnknownKind),
        }
    }

    /// An identity: of its form, not one of the enterprise's own, and read for the first time.
    fn identity<T>(
        &mut self,
        entry: Entry,
        make: fn(&str) -> T,
        is_own: fn(&T) -> bool,
        is_well_formed: fn(&T) -> bool,
    ) -> Option<T> {
        let text = self.member(entry, Member::Id, Value::as_str)?;
        let id = make(text);
        let problem = if !is_well_formed(&id) {
            EntryProblem::IdentityForm
        } else if is_own(&id) {
            EntryProblem::IdentityKept
        } else if self.seen.contains(&text.to_owned()) {
            EntryProblem::Twice
        } else {
            self.seen.insert(text.to_owned());
            return Some(id);
        };
        self.note(entry.at(Member::Id), problem)
    }

    fn text<T>(
        &mut self,
        entry: Entry,
        member: Member,
        parse: fn(&str) -> Result<T, TextProblem>,
    ) -> Option<T> {
        let text = self.member(entry, member, Value::as_str)?;
        match parse(text) {
            Ok(text) => Some(text),
            Err(problem) => self.note(entry.at(member), EntryProblem::Text(problem)),
        }
    }

    fn member<'a, T>(
        &mut self,
        entry: Entry<'a>,
        member: Member,
        read: impl Fn(&'a Value) -> Option<T>,
    ) -> Option<T> {
        let problem = match entry.member(member).map(read) {
            Some(Some(value)) => return Some(value),
            Some(None) => EntryProblem::OtherKind,
            None => EntryProblem::Missing,
        };
        self.note(entry.at(member), problem)
    }

    /// Keeps a problem, unless there are enough. The entry can't be read.
    fn note<T>(&mut self, place: Place, problem: EntryProblem) -> Option<T> {
        if self.problems.len() < PROBLEM_LIMIT {
            self.problems.push(FileProblem::Entry { place, problem });
        }
        None
    }
}
