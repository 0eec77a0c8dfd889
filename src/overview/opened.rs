//! One record of the journal, opened: the state before and after.

use super::{Page, PageSize};
use crate::journal::Journal;
use crate::register::{
    Assignment, AssignmentId, BodyId, EnrolmentState, Enterprise, Event, Procuration,
    ProcurationId, PublicBody, Register, Task, TaskId, User, UserId,
};

/// Something that a record changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alteration {
    /// What.
    pub subject: Changed,
    /// Before the record; `None` where there was none.
    pub before: Option<State>,
    /// After it; `None` where there is none any more.
    pub after: Option<State>,
}

/// What a record can change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The enterprise's file.
    Enterprise,
    /// A user.
    User(UserId),
    /// The enrolment with a body.
    Enrolment(BodyId),
    /// One version of a procuration.
    Procuration(ProcurationId),
    /// An assignment.
    Assignment(AssignmentId),
    /// A body of the catalogue.
    Body(BodyId),
    /// A task of the catalogue.
    Task {
        /// Its body.
        body: BodyId,
        /// Which.
        task: TaskId,
    },
}

/// The state of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Of the enterprise's file.
    Enterprise(Enterprise),
    /// Of a user.
    User(User),
    /// Of an enrolment.
    Enrolment(EnrolmentState),
    /// Of a version of a procuration.
    Procuration(Procuration),
    /// Of an assignment.
    Assignment(Assignment),
    /// Of a body that is offered.
    Body(PublicBody),
    /// Of a task that is offered.
    Task(Task),
}

/// A page of what the record at this place changed, in the order in which it did; `None` where there is no
/// such record.
///
/// It costs a replay of the journal up to this record: make it when the record is opened.
#[must_use]
pub fn opened(
    journal: &Journal,
    sequence: u32,
    (page, size): (usize, PageSize),
) -> Option<Page<Alteration>> {
    let record = journal.record(sequence)?;
    let mut register = Register::default();
    let earlier = journal.records().take_while(|row| row.sequence < sequence);
    for row in earlier {
        row.events.iter().for_each(|event| register.apply(event));
    }
    let mut changed: Vec<(Changed, Option<State>)> = Vec::new();
    for event in &record.events {
        for subject in subjects(event, &register) {
            if !changed.iter().any(|(known, _)| *known == subject) {
                let before = state(&subject, &register);
                changed.push((subject, before));
            }
        }
        register.apply(event);
    }
    let page = Page::of(changed, page, size);
    Some(page.map(|(subject, before)| Alteration {
        after: state(&subject, &register),
        subject,
        before,
    }))
}

fn state(subject: &Changed, register: &Register) -> Option<State> {
    match subject {
        Changed::Enterprise => register.enterprise().cloned().map(State::Enterprise),
        Changed::User(id) => register.users().get(*id).cloned().map(State::User),
        Changed::Enrolment(body) => register.enrolment(body).map(State::Enrolment),
        Changed::Procuration(id) => {
            let row = register.procurations().get(*id);
            row.cloned().map(State::Procuration)
        }
        Changed::Assignment(id) => {
            let row = register.assignments().get(*id);
            row.cloned().map(State::Assignment)
        }
        Changed::Body(body) => register.catalogue().body(body).cloned().map(State::Body),
        Changed::Task { body, task } => {
            let row = register.catalogue().task(body, task);
            row.cloned().map(State::Task)
        }
    }
}

/// What an event is about to change.
fn subjects(event: &Event, register: &Register) -> Vec<Changed> {
    let new_procuration = || Changed::Procuration(register.procurations().next_id());
    match event {
        Event::Founded(_) => vec![Changed::Enterprise],
        Event::UserAdded(_) => vec![Changed::User(register.users().next_id())],
        Event::UserSuspended(user) | Event::UserReactivated(user) => vec![Changed::User(*user)],
        Event::UserChanged { user, .. }
        | Event::RoleChanged { user, .. }
        | Event::UserDeparted { user, .. }
        | Event::KeySet { user, .. }
        | Event::PassphraseChanged { user, .. }
        | Event::RecoverySet { user, .. }
        | Event::AccessesReviewed { user, .. } => vec![Changed::User(*user)],
        Event::EnrolmentSet { body, .. } => vec![Changed::Enrolment(body.clone())],
        Event::ProcurationCreated { .. } => vec![new_procuration()],
        Event::ProcurationAssigned { .. } => {
            vec![Changed::Assignment(register.assignments().next_id())]
        }
        Event::ProcurationModified { replaced, .. } => {
            let versions = [Changed::Procuration(*replaced), new_procuration()];
            let passing = register.mandataries(*replaced);
            let passing = passing.map(|(id, _)| Changed::Assignment(id));
            versions.into_iter().chain(passing).collect()
        }
        Event::ProcurationSuspended(id) | Event::ProcurationReactivated(id) => {
            vec![Changed::Procuration(*id)]
        }
        Event::ProcurationRevoked { procuration, .. }
        | Event::CreationUndone { procuration, .. } => vec![Changed::Procuration(*procuration)],
        Event::ModificationUndone {
            procuration,
            resumed,
        } => {
            let row = register.procurations().get(*procuration);
            let earlier = row.and_then(|row| row.replaces);
            let versions = earlier.into_iter().chain([*procuration]);
            let passing = register.mandataries(*procuration).map(|(id, _)| id);
            let assignments = passing.chain(resumed.iter().copied());
            versions
                .map(Changed::Procuration)
                .chain(assignments.map(Changed::Assignment))
                .collect()
        }
        Event::AssignmentEnded { assignment, .. } | Event::AssignmentResumed(assignment) => {
            vec![Changed::Assignment(*assignment)]
        }
        Event::CatalogueChanged(change) => {
            let body = change.body().clone();
            vec![match change.task().cloned() {
                Some(task) => Changed::Task { body, task },
                None => Changed::Body(body),
            }]
        }
        // What was taken back is told by the events that follow.
        Event::ActUndone { .. } => Vec::new(),
    }
}
