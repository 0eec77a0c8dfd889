//! Tables and calendars that go out, in words.

use super::names::{name_of_body, name_of_task};
use super::pages::Frame;
use super::{
    FieldLabel, Language, Names, Wording, list_in_words, procuration_name, role_name,
    sentences::{Gathered, sentences},
    standing_name, status_name, task_kind_name,
};
use crate::exchange::{Cell, Column, EndPhrasing, Phrasing};
use crate::register::{Access, BodyId, EndReason, Grants, ProcurationId, Register};

sentences! {
    later:
    /// The columns of tables, and what only tables say.
    Sheets {
        Email => "Courriel", "E-mail";
        Standing => "État du compte", "Standing of the account";
        Departure => "Départ", "Departure";
        Reference => "Référence", "Reference";
        Version => "Numéro de version", "Version number";
        Status => "Statut", "Status";
        Mandataries => "Nombre de mandataires", "Number of mandataries";
        Note => "Note", "Note";
        Submitted => "Transmise le", "Submitted on";
        Author => "Transmise par", "Submitted by";
        Ended => "Fin de l’assignation", "End of the assignment";
        Reason => "Motif de fin", "Why it ended";
        Body => "Ministère ou organisme", "Ministry or public body";
        Task => "Tâche", "Task";
        Kind => "Permet", "Allows";
        Sensitive => "Renseignements sensibles", "Sensitive information";
        Through => "Par", "Through";
        Yes => "Oui", "Yes";
        No => "Non", "No";
        Everything { body: String } =>
            "{body}\u{a0}: toutes les tâches, présentes et futures", "{body}: all tasks, present and future";
        Something { body: String, tasks: String } => "{body}\u{a0}: {tasks}", "{body}: {tasks}";
        Withdrawn => "Retrait", "Withdrawn";
        Renounced => "Renonciation", "Renounced";
        PersonLeft => "Départ de la personne", "The person left";
        Revocation => "Révocation", "Revoked";
        Undone => "Annulation", "Taken back";
        Calendar { enterprise: String } => "Procurations\u{a0}: {enterprise}", "Proxies: {enterprise}";
        End { name: String, reference: String } =>
            "Fin de la procuration {reference}\u{a0}: {name}", "End of the proxy {reference}: {name}";
        LastDay { bodies: String } => "Dernier jour. Organismes visés\u{a0}: {bodies}.", "Last day. Bodies named: {bodies}.";
        Holders { count: usize } => "Mandataires\u{a0}: {count}." | "Mandataires\u{a0}: {count}.", "Mandataries: {count}." | "Mandataries: {count}.";
    }
}

/// What separates lines within a cell or a value.
const LINE: char = '\n';

pub(super) fn gather(all: &mut Gathered) {
    Sheets::gather(all);
}

impl Phrasing for Language {
    fn separator(&self) -> u8 {
        self.choose(b';', b',')
    }

    fn column(&self, column: Column) -> String {
        column_name(column, *self)
    }

    fn cell(&self, cell: Cell, register: &Register) -> String {
        cell_in_words(cell, register, *self)
    }

    fn independence(&self) -> String {
        Frame::Independence.say(*self).into_owned()
    }
}

/// The name of a column.
pub(super) fn column_name(column: Column, language: Language) -> String {
    let own = match column {
        Column::Code => return FieldLabel::Code.say(language).into_owned(),
        Column::FamilyName => return FieldLabel::FamilyName.say(language).into_owned(),
        Column::GivenName => return FieldLabel::GivenName.say(language).into_owned(),
        Column::Role => return FieldLabel::Role.say(language).into_owned(),
        Column::Procuration => return FieldLabel::ProcurationName.say(language).into_owned(),
        Column::Start => return FieldLabel::Start.say(language).into_owned(),
        Column::End => return FieldLabel::End.say(language).into_owned(),
        Column::Bodies => return FieldLabel::Bodies.say(language).into_owned(),
        Column::Email => Sheets::Email,
        Column::Standing => Sheets::Standing,
        Column::Departure => Sheets::Departure,
        Column::Reference => Sheets::Reference,
        Column::Version => Sheets::Version,
        Column::Status => Sheets::Status,
        Column::Mandataries => Sheets::Mandataries,
        Column::Note => Sheets::Note,
        Column::Submitted => Sheets::Submitted,
        Column::Author => Sheets::Author,
        Column::Ended => Sheets::Ended,
        Column::Reason => Sheets::Reason,
        Column::Body => Sheets::Body,
        Column::Task => Sheets::Task,
        Column::Kind => Sheets::Kind,
        Column::Sensitive => Sheets::Sensitive,
        Column::Through => Sheets::Through,
    };
    own.say(language).into_owned()
}

fn cell_in_words(cell: Cell, register: &Register, language: Language) -> String {
    let catalogue = register.catalogue();
    match cell {
        Cell::Nothing => String::new(),
        Cell::Text(text) => text,
        Cell::Day(day) => day.iso(),
        Cell::Number(number) => number.to_string(),
        Cell::Role(role) => named(&role_name(role), language),
        Cell::Standing(standing) => named(&standing_name(standing), language),
        Cell::Status(status) => named(&status_name(status), language),
        Cell::Kind(kind) => named(&task_kind_name(kind), language),
        Cell::Reason(reason) => reason_name(reason).say(language).into_owned(),
        Cell::Whether(yes) => {
            let sentence = if yes { Sheets::Yes } else { Sheets::No };
            sentence.say(language).into_owned()
        }
        Cell::Procuration(id) => name_of(register, id, language),
        Cell::Bodies(grants) => grants_in_words(&grants, register, language),
        Cell::Body(body) => name_of_body(catalogue, &body, language),
        Cell::Task(body, task) => name_of_task(catalogue, &body, &task, language),
    }
}

fn named(name: &Names, language: Language) -> String {
    name.say(language).into_owned()
}

fn name_of(register: &Register, id: ProcurationId, language: Language) -> String {
    let row = register.procurations().get(id);
    row.map(|row| procuration_name(register, id, row, language))
        .unwrap_or_default()
}

fn reason_name(reason: EndReason) -> Sheets {
    match reason {
        EndReason::Withdrawn => Sheets::Withdrawn,
        EndReason::Renounced => Sheets::Renounced,
        EndReason::Departure => Sheets::PersonLeft,
        EndReason::Revocation => Sheets::Revocation,
        EndReason::Undone => Sheets::Undone,
    }
}

/// What is granted at each body, a line each.
fn grants_in_words(grants: &Grants, register: &Register, language: Language) -> String {
    let catalogue = register.catalogue();
    let line = |(id, access): (&BodyId, &Access)| {
        let body = name_of_body(catalogue, id, language);
        let sentence = match access {
            Access::Unrestricted => Sheets::Everything { body },
            Access::Restricted(tasks) => {
                let tasks = tasks
                    .iter()
                    .map(|task| name_of_task(catalogue, id, task, language));
                let tasks = list_in_words(&tasks.collect::<Vec<_>>(), language);
                Sheets::Something { body, tasks }
            }
        };
        sentence.say(language).into_owned()
    };
    let lines: Vec<String> = grants.iter().map(line).collect();
    lines.join(&String::from(LINE))
}

impl EndPhrasing for Language {
    fn calendar(&self, register: &Register) -> String {
        let enterprise = register.enterprise();
        let enterprise = enterprise.map(|one| one.name.as_str().to_owned());
        let enterprise = enterprise.unwrap_or_default();
        Sheets::Calendar { enterprise }.say(*self).into_owned()
    }

    fn end(&self, register: &Register, id: ProcurationId) -> String {
        let row = register.procurations().get(id);
        let reference = row.map(|row| row.reference.to_string()).unwrap_or_default();
        let name = name_of(register, id, *self);
        Sheets::End { name, reference }.say(*self).into_owned()
    }

    fn more(&self, register: &Register, id: ProcurationId) -> String {
        let grants = register.procurations().get(id).map(|row| &row.terms.grants);
        let bodies = grants.into_iter().flat_map(|grants| grants.keys());
        let bodies = bodies.map(|body| name_of_body(register.catalogue(), body, *self));
        let bodies = list_in_words(&bodies.collect::<Vec<_>>(), *self);
        let count = register.mandataries(id).count();
        let sentences = [Sheets::LastDay { bodies }, Sheets::Holders { count }];
        let told = sentences.iter().map(|one| one.say(*self).into_owned());
        let all: Vec<String> = told.chain([Phrasing::independence(self)]).collect();
        all.join(&String::from(LINE))
    }
}
