//! An act is taken back: everything that it touched must still be as it was left, and every rule is checked
//! anew (R1, R9, R10).

use super::users::{keep_an_officer, subject_of};
use crate::register::opposite::{Details, Modification, Step};
use crate::register::refusal::all_or_none;
use crate::register::{
    AssignmentEnd, AssignmentId, Day, EndReason, Event, Opposite, ProcurationId, ProcurationState,
    Refusal, Register, Role, Standing, Subject, UserId,
};

pub(super) fn undo(
    register: &Register,
    officer: UserId,
    sequence: u32,
    opposite: &Opposite,
    on: Day,
) -> Result<Vec<Event>, Refusal> {
    let steps = opposite.0.iter();
    let taken_back = all_or_none(steps.map(|step| taken_back(register, officer, step, on)));
    let mut events = vec![Event::ActUndone { sequence, on }];
    events.extend(taken_back.map_err(|refusal| match refusal {
        Refusal::NothingChosen => Refusal::NoOpposite,
        other => other,
    })?);
    Ok(events)
}

/// The events that take one step back.
fn taken_back(
    register: &Register,
    officer: UserId,
    step: &Step,
    on: Day,
) -> Result<Vec<Event>, Refusal> {
    let event = match step {
        Step::Standing { user, left } => standing_back(register, *user, *left)?,
        Step::Details { user, left, former } => {
            subject_of(register, officer, *user)?;
            details_back(register, *user, left, former)?
        }
        Step::Enrolment { body, left, former } => {
            let is_left = register.enrolment(body) == *left;
            check(is_left, Subject::Body(body.clone()))?;
            let (body, state) = (body.clone(), *former);
            Event::EnrolmentSet { body, state }
        }
        Step::Creation { procuration, given } => {
            check_untouched(register, *procuration, given)?;
            let procuration = *procuration;
            Event::CreationUndone { procuration, on }
        }
        Step::Assignment {
            assignment,
            procuration,
        } => assignment_back(register, *assignment, *procuration, on)?,
        Step::Modification(modification) => modification_back(register, modification)?,
        Step::Suspension(id) => {
            check_state(register, *id, &ProcurationState::Suspended)?;
            Event::ProcurationReactivated(*id)
        }
        Step::Reactivation(id) => {
            check_open(register, *id)?;
            Event::ProcurationSuspended(*id)
        }
        Step::Withdrawal { assignment, left } => {
            check_ended(register, *assignment, *left)?;
            check_resumable(register, *assignment)?;
            Event::AssignmentResumed(*assignment)
        }
    };
    Ok(vec![event])
}

fn details_back(
    register: &Register,
    user: UserId,
    left: &Details,
    former: &Details,
) -> Result<Event, Refusal> {
    let now = Details::of(register, user);
    check(now.as_ref() == Some(left), Subject::User(user))?;
    Ok(Event::UserChanged {
        user,
        given_name: former.given_name.clone(),
        family_name: former.family_name.clone(),
        email: former.email.clone(),
    })
}

fn assignment_back(
    register: &Register,
    assignment: AssignmentId,
    procuration: ProcurationId,
    on: Day,
) -> Result<Event, Refusal> {
    let row = register.assignments().get(assignment);
    let stands = row.is_some_and(|row| row.ended.is_none() && row.procuration == procuration);
    check(stands, Subject::Assignment(assignment))?;
    let reason = EndReason::Undone;
    let end = AssignmentEnd { on, reason };
    Ok(Event::AssignmentEnded { assignment, end })
}

fn modification_back(register: &Register, made: &Modification) -> Result<Event, Refusal> {
    check_untouched(register, made.by, &made.passed)?;
    let is_replaced = ProcurationState::Replaced { by: made.by };
    check_state(register, made.replaced, &is_replaced)?;
    let dropped = made.dropped.iter();
    check_each(dropped.map(|id| check_ended(register, *id, made.dropped_as)))?;
    Ok(Event::ModificationUndone {
        procuration: made.by,
        resumed: made.dropped.clone(),
    })
}

fn standing_back(register: &Register, user: UserId, left: Standing) -> Result<Event, Refusal> {
    let now = register.users().get(user).map(|row| row.standing);
    check(now == Some(left), Subject::User(user))?;
    if left == Standing::Suspended {
        return Ok(Event::UserReactivated(user));
    }
    keep_an_officer(register, user)?;
    Ok(Event::UserSuspended(user))
}

/// Whether a new version is as the act left it: open, with these assignments and no other, standing.
fn check_untouched(
    register: &Register,
    id: ProcurationId,
    assignments: &[AssignmentId],
) -> Result<(), Refusal> {
    check_open(register, id)?;
    let every = register.assignments_of_procuration(id);
    let standing: Vec<AssignmentId> = register.mandataries(id).map(|(id, _)| id).collect();
    let is_left = every.count() == standing.len() && standing == assignments;
    check(is_left, Subject::Procuration(id))
}

/// Whether nothing was done to a version since it was made.
fn check_open(register: &Register, id: ProcurationId) -> Result<(), Refusal> {
    check_state(register, id, &ProcurationState::Open)
}

fn check_state(
    register: &Register,
    id: ProcurationId,
    left: &ProcurationState,
) -> Result<(), Refusal> {
    let now = register.procurations().get(id).map(|row| &row.state);
    check(now == Some(left), Subject::Procuration(id))
}

/// Whether an assignment ended just so, and its mandatary is still there, as such (R5, R10).
fn check_ended(register: &Register, id: AssignmentId, left: AssignmentEnd) -> Result<(), Refusal> {
    let row = register.assignments().get(id);
    let row = row.filter(|row| row.ended == Some(left));
    let row = row.ok_or(Refusal::ChangedSince(Subject::Assignment(id)))?;
    let user = register.users().get(row.user);
    // Somebody who has become an officer meanwhile has every access already (R5), and is nobody else's to
    // change (R9).
    let is_still_theirs = user.is_some_and(|user| {
        user.role == Role::User && !matches!(user.standing, Standing::Departed(_))
    });
    check(is_still_theirs, Subject::User(row.user))
}

/// Whether an assignment that ended can go on: its version is still the one that counts, and hasn't been
/// assigned to the same user again (R5).
fn check_resumable(register: &Register, id: AssignmentId) -> Result<(), Refusal> {
    let row = register.assignments().get(id);
    let row = row.ok_or(Refusal::AssignmentUnknown)?;
    let procuration = register.procurations().get(row.procuration);
    let counts = procuration.is_some_and(|procuration| {
        matches!(
            procuration.state,
            ProcurationState::Open | ProcurationState::Suspended
        )
    });
    check(counts, Subject::Procuration(row.procuration))?;
    let again = register.is_mandatary(row.user, row.procuration);
    check(!again, Subject::User(row.user))
}

fn check_each(checks: impl Iterator<Item = Result<(), Refusal>>) -> Result<(), Refusal> {
    match all_or_none::<()>(checks.map(|check| check.map(|()| Vec::new()))) {
        Ok(_) | Err(Refusal::NothingChosen) => Ok(()),
        Err(refusal) => Err(refusal),
    }
}

fn check(is_left: bool, subject: Subject) -> Result<(), Refusal> {
    if is_left {
        Ok(())
    } else {
        Err(Refusal::ChangedSince(subject))
    }
}

/// What takes an act back stands in a record that begins by naming the act, and nowhere else.
pub(super) fn check_undoing(events: &[Event]) -> Result<(), Refusal> {
    let (names_an_act, rest) = match events {
        [Event::ActUndone { .. }, rest @ ..] => (true, rest),
        events => (false, events),
    };
    let is_amiss = |event: &Event| match event {
        Event::ActUndone { .. } => true,
        Event::CreationUndone { .. }
        | Event::ModificationUndone { .. }
        | Event::AssignmentResumed(_) => !names_an_act,
        Event::AssignmentEnded { end, .. } if end.reason == EndReason::Undone => !names_an_act,
        _ => false,
    };
    if rest.iter().any(is_amiss) || (names_an_act && rest.is_empty()) {
        Err(Refusal::NoOpposite)
    } else {
        Ok(())
    }
}
