//! Whether what was recorded is what is asked now.

use crate::register::{
    CatalogueChange, Command, EndReason, EnrolmentState, Event, KeyOrigin, NewUser, Role,
};

/// Whether these events are what the command asks for. A reference doesn't count: it is made for a
/// submission, and a repeated one may come with another.
pub(super) fn answers(events: &[Event], command: &Command) -> bool {
    match (command, events) {
        (Command::Found { .. }, _) => answers_founding(events, command),
        (
            Command::SetEnrolment {
                body: asked,
                state: asked_state,
            },
            [Event::EnrolmentSet { body, state }],
        ) => body == asked && state == asked_state,
        (Command::RenounceAssignment(asked), [Event::AssignmentEnded { assignment, end }]) => {
            assignment == asked && end.reason == EndReason::Renounced
        }
        (
            Command::UndoAct {
                sequence: asked, ..
            },
            [Event::ActUndone { sequence, .. }, ..],
        ) => sequence == asked,
        (
            Command::AddOwnBody { .. } | Command::AddOwnTask { .. } | Command::ChangeCatalogue(_),
            _,
        ) => answers_about_the_catalogue(events, command),
        (
            Command::GiveTemporaryKey { .. }
            | Command::TakeOwnKey(_)
            | Command::ChangePassphrase
            | Command::RenewRecovery,
            _,
        ) => answers_about_an_account(events, command),
        (
            Command::GrantAccess { .. }
            | Command::CreateProcuration { .. }
            | Command::ModifyProcuration { .. }
            | Command::SuspendProcuration(_)
            | Command::ReactivateProcuration(_),
            _,
        ) => answers_about_a_procuration(events, command),
        (
            Command::AssignProcuration { .. }
            | Command::AssignProcurations(_)
            | Command::WithdrawAssignments(_)
            | Command::ProlongProcurations(_)
            | Command::RevokeProcurations { .. },
            _,
        ) => answers_for_many(events, command),
        _ => answers_about_a_user(events, command),
    }
}

fn answers_about_a_procuration(events: &[Event], command: &Command) -> bool {
    match (command, events) {
        (
            Command::GrantAccess {
                user, terms: asked, ..
            },
            [
                Event::ProcurationCreated { terms, .. },
                Event::ProcurationAssigned {
                    user: mandatary, ..
                },
            ],
        ) => terms == asked && mandatary == user,
        (
            Command::CreateProcuration { terms: asked, .. },
            [Event::ProcurationCreated { terms, .. }],
        ) => terms == asked,
        (
            Command::ModifyProcuration {
                procuration,
                terms: asked,
                dropped: asked_dropped,
            },
            [
                Event::ProcurationModified {
                    replaced,
                    terms,
                    dropped,
                    ..
                },
            ],
        ) => replaced == procuration && terms == asked && dropped == asked_dropped,
        (Command::SuspendProcuration(asked), [Event::ProcurationSuspended(id)])
        | (Command::ReactivateProcuration(asked), [Event::ProcurationReactivated(id)]) => {
            id == asked
        }
        _ => false,
    }
}

/// A key is drawn for a submission, like a reference.
fn answers_about_an_account(events: &[Event], command: &Command) -> bool {
    match (command, events) {
        (
            Command::GiveTemporaryKey { user: asked, .. },
            [
                Event::KeySet {
                    user,
                    origin: KeyOrigin::Temporary,
                    ..
                },
            ],
        ) => user == asked,
        // To choose a passphrase is one act, whether or not it brought a key: whoever repeats it has
        // that key already.
        (
            Command::TakeOwnKey(_) | Command::ChangePassphrase,
            [
                Event::KeySet {
                    origin: KeyOrigin::Own,
                    ..
                },
            ],
        )
        | (Command::ChangePassphrase, [Event::PassphraseChanged { .. }])
        | (Command::RenewRecovery, [Event::RecoverySet { .. }]) => true,
        _ => false,
    }
}

fn answers_about_the_catalogue(events: &[Event], command: &Command) -> bool {
    let changes = events.iter().filter_map(|event| match event {
        Event::CatalogueChanged(change) => Some(change),
        _ => None,
    });
    let changes: Vec<&CatalogueChange> = changes.collect();
    match (command, changes.as_slice()) {
        (
            Command::AddOwnBody {
                body: asked,
                task: asked_task,
            },
            [
                CatalogueChange::BodyAdded { body, details },
                CatalogueChange::TaskAdded { details: task, .. },
            ],
        ) => body.is_own() && details == asked && task == asked_task,
        (
            Command::AddOwnTask {
                body: asked,
                task: asked_details,
            },
            [
                CatalogueChange::TaskAdded {
                    body,
                    task,
                    details,
                },
            ],
        ) => body == asked && task.is_own() && details == asked_details,
        (Command::ChangeCatalogue(asked), changes) => {
            changes.len() == events.len() && changes.iter().copied().eq(asked)
        }
        _ => false,
    }
}

fn answers_about_a_user(events: &[Event], command: &Command) -> bool {
    match (command, events) {
        (Command::AddUser(asked), [Event::UserAdded(user)]) => user == asked,
        (Command::AddUsers(asked), _) => {
            let is_one =
                |(event, asked): (&Event, &NewUser)| *event == Event::UserAdded(asked.clone());
            events.len() == asked.len() && events.iter().zip(asked).all(is_one)
        }
        (
            Command::ChangeUser {
                user,
                given_name,
                family_name,
                email,
            },
            [changed],
        ) => {
            let asked = Event::UserChanged {
                user: *user,
                given_name: given_name.clone(),
                family_name: family_name.clone(),
                email: email.clone(),
            };
            *changed == asked
        }
        (Command::ChangeRole { user, role }, [changed]) => {
            *changed
                == Event::RoleChanged {
                    user: *user,
                    role: *role,
                }
        }
        (Command::SuspendUser(asked), [Event::UserSuspended(user)])
        | (Command::ReactivateUser(asked), [Event::UserReactivated(user)])
        | (Command::RecordDeparture(asked), [Event::UserDeparted { user, .. }, ..]) => {
            user == asked
        }
        (Command::ReviewAccesses(asked), [Event::AccessesReviewed { user, .. }]) => user == asked,
        _ => false,
    }
}

/// Whether every subject of a command about many was recorded, and no other. One submission never has the
/// same subject twice, so to count the events is enough.
fn answers_for_many(events: &[Event], command: &Command) -> bool {
    let subjects = match command {
        Command::AssignProcuration { users, .. } => users.len(),
        Command::WithdrawAssignments(assignments) => assignments.len(),
        Command::AssignProcurations(given) => given.len(),
        Command::ProlongProcurations(ends) => ends.len(),
        Command::RevokeProcurations { procurations, .. } => procurations.len(),
        _ => return false,
    };
    // What a revocation ends follows from it.
    let follows = |event: &Event| matches!(event, Event::AssignmentEnded { end, .. } if end.reason == EndReason::Revocation);
    let mut own = events.iter().filter(|event| !follows(event));
    own.clone().count() == subjects && own.all(|event| answers_for_one(event, command))
}

/// Whether the event is what the command asks for one of its subjects.
fn answers_for_one(event: &Event, command: &Command) -> bool {
    match (command, event) {
        (
            Command::AssignProcuration { procuration, users },
            Event::ProcurationAssigned {
                procuration: of,
                user,
                ..
            },
        ) => of == procuration && users.contains(user),
        (
            Command::AssignProcurations(given),
            Event::ProcurationAssigned {
                procuration, user, ..
            },
        ) => given.contains(&(*procuration, *user)),
        (Command::WithdrawAssignments(asked), Event::AssignmentEnded { assignment, end }) => {
            end.reason == EndReason::Withdrawn && asked.contains(assignment)
        }
        (
            Command::ProlongProcurations(ends),
            Event::ProcurationModified {
                replaced, terms, ..
            },
        ) => ends.get(replaced) == Some(&terms.period.end()),
        (
            Command::RevokeProcurations {
                procurations,
                reason: asked,
            },
            Event::ProcurationRevoked {
                procuration,
                reason,
                ..
            },
        ) => reason == asked && procurations.contains(procuration),
        _ => false,
    }
}

fn answers_founding(events: &[Event], command: &Command) -> bool {
    let Command::Found {
        enterprise: asked,
        officer: asked_officer,
        enrolled,
    } = command
    else {
        return false;
    };
    let [
        Event::Founded(enterprise),
        Event::UserAdded(officer),
        rest @ ..,
    ] = events
    else {
        return false;
    };
    let mut asked_officer = asked_officer.clone();
    asked_officer.role = Role::Rse;
    let is_asked = |event: &Event| {
        matches!(event, Event::EnrolmentSet { body, state: Some(EnrolmentState::Active) }
            if enrolled.contains(body))
    };
    // The founder's key follows the enrolments; it is drawn for the submission.
    let enrolments = rest
        .iter()
        .filter(|event| matches!(event, Event::EnrolmentSet { .. }));
    enterprise == asked
        && *officer == asked_officer
        && enrolments.clone().count() == enrolled.len()
        && enrolments.clone().all(is_asked)
}
