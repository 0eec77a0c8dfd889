//! Procurations are assigned, withdrawn and renounced (R1, R5, R12).

use super::procurations;
use crate::register::refusal::all_or_none;
use crate::register::{
    Assignment, AssignmentEnd, AssignmentId, Day, EndReason, Event, OrderedSet, ProcurationId,
    ProcurationTerms, Reference, Refusal, Register, Role, Standing, UserId,
};

/// Checks that a user may become a mandatary: active, and not an officer, who has every access
/// already (R5).
///
/// # Errors
/// When the user is unknown, not active or an officer.
pub fn check_mandatary(register: &Register, id: UserId) -> Result<(), Refusal> {
    let user = register.users().get(id).ok_or(Refusal::UserUnknown)?;
    if user.standing != Standing::Active {
        return Err(Refusal::UserNotActive {
            user: id,
            standing: user.standing,
        });
    }
    if user.role == Role::Rse {
        Err(Refusal::UserIsOfficer(id))
    } else {
        Ok(())
    }
}

/// Checks that a procuration may be assigned: only one that is upcoming or in force (R5).
///
/// # Errors
/// When the procuration is unknown or its status doesn't allow it.
pub fn check_assignable(register: &Register, id: ProcurationId, today: Day) -> Result<(), Refusal> {
    let procuration = register
        .procurations()
        .get(id)
        .ok_or(Refusal::ProcurationUnknown)?;
    let status = procuration.status(today);
    if status.is_assignable() {
        Ok(())
    } else {
        Err(Refusal::NotAssignable {
            procuration: id,
            status,
        })
    }
}

/// Checks that a user may become a mandatary of this procuration, which they aren't yet (R5).
///
/// # Errors
/// As [`check_mandatary`], and when the user is its mandatary already.
pub fn check_new_mandatary(
    register: &Register,
    user: UserId,
    id: ProcurationId,
) -> Result<(), Refusal> {
    check_mandatary(register, user)?;
    if register.is_mandatary(user, id) {
        Err(Refusal::AlreadyMandatary(user))
    } else {
        Ok(())
    }
}

pub(super) fn grant_access(
    register: &Register,
    officer: UserId,
    user: UserId,
    reference: Reference,
    terms: ProcurationTerms,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    check_mandatary(register, user)?;
    let events = procurations::create(register, officer, reference, terms, today)?;
    Ok(assigned_at_once(register, officer, user, events, today))
}

/// What [`grant_access`] leads to, whatever the catalogue says.
pub(super) fn granted(
    register: &Register,
    officer: UserId,
    user: UserId,
    reference: Reference,
    terms: ProcurationTerms,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    check_mandatary(register, user)?;
    let events = procurations::created(register, officer, reference, terms, today)?;
    Ok(assigned_at_once(register, officer, user, events, today))
}

/// A creation, and with it the assignment to one user (R12).
fn assigned_at_once(
    register: &Register,
    officer: UserId,
    user: UserId,
    mut creation: Vec<Event>,
    today: Day,
) -> Vec<Event> {
    let created = register.procurations().next_id();
    creation.extend(assigned(created, user, officer, today));
    creation
}

pub(super) fn assign(
    register: &Register,
    officer: UserId,
    id: ProcurationId,
    users: &OrderedSet<UserId>,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    check_assignable(register, id, today)?;
    if users.is_empty() {
        return Err(Refusal::NoUser);
    }
    all_or_none(users.iter().map(|&user| {
        check_new_mandatary(register, user, id)?;
        Ok(assigned(id, user, officer, today))
    }))
}

/// Each of these pairs, or none; who or what is in the way is named with the procuration that it is about.
pub(super) fn assign_each(
    register: &Register,
    officer: UserId,
    given: &OrderedSet<(ProcurationId, UserId)>,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    if given.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    let in_the_way = hindrances_of_pairs(register, given, today);
    if let Some(refusal) = Refusal::together(in_the_way) {
        return Err(refusal);
    }
    let pairs = given.iter();
    let events = pairs.flat_map(|&(procuration, user)| assigned(procuration, user, officer, today));
    Ok(events.collect())
}

/// What is in the way of assigning these procurations to these users (R5): each procuration and each user is
/// named once, however many pairs they are in, then each pair that stands already.
#[must_use]
pub fn hindrances_of_pairs(
    register: &Register,
    given: &OrderedSet<(ProcurationId, UserId)>,
    today: Day,
) -> Vec<Refusal> {
    let procurations: OrderedSet<_> = given.iter().map(|(procuration, _)| *procuration).collect();
    let users: OrderedSet<_> = given.iter().map(|(_, user)| *user).collect();
    let of_procurations = procurations
        .iter()
        .filter_map(|id| check_assignable(register, *id, today).err());
    let of_users = users
        .iter()
        .filter_map(|id| check_mandatary(register, *id).err());
    let of_pairs = given
        .iter()
        .filter_map(|pair| check_pair(register, *pair, today).err())
        .filter(|refusal| matches!(refusal, Refusal::OfProcuration { .. }));
    of_procurations.chain(of_users).chain(of_pairs).collect()
}

/// Checks that a procuration may be assigned to a user, among others (R5).
///
/// # Errors
/// As [`check_assignable`] and [`check_mandatary`]; and when the user is its mandatary already, with the
/// procuration.
pub fn check_pair(
    register: &Register,
    (procuration, user): (ProcurationId, UserId),
    today: Day,
) -> Result<(), Refusal> {
    check_assignable(register, procuration, today)?;
    check_new_mandatary(register, user, procuration).map_err(|refusal| match refusal {
        Refusal::AlreadyMandatary(_) => Refusal::OfProcuration {
            procuration,
            why: Box::new(refusal),
        },
        about_the_user => about_the_user,
    })
}

fn assigned(procuration: ProcurationId, user: UserId, by: UserId, on: Day) -> Vec<Event> {
    vec![Event::ProcurationAssigned {
        procuration,
        user,
        by,
        on,
    }]
}

pub(super) fn withdraw(
    register: &Register,
    ids: &OrderedSet<AssignmentId>,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    all_or_none(ids.iter().map(|&id| {
        standing(register, id, today)?;
        Ok(ended(id, today, EndReason::Withdrawn))
    }))
}

pub(super) fn renounce(
    register: &Register,
    holder: UserId,
    id: AssignmentId,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    let assignment = register
        .assignments()
        .get(id)
        .ok_or(Refusal::AssignmentUnknown)?;
    if assignment.user != holder {
        return Err(Refusal::NotOwnAssignment);
    }
    standing(register, id, today)?;
    Ok(ended(id, today, EndReason::Renounced))
}

/// The assignment, when it stands: it hasn't ended, nor has its procuration.
fn standing(register: &Register, id: AssignmentId, today: Day) -> Result<&Assignment, Refusal> {
    let assignment = register
        .assignments()
        .get(id)
        .ok_or(Refusal::AssignmentUnknown)?;
    let procuration = register
        .procurations()
        .get(assignment.procuration)
        .ok_or(Refusal::ProcurationUnknown)?;
    let over = assignment.ended.is_some() || procuration.status(today).is_over();
    if over {
        Err(Refusal::AssignmentOver(id))
    } else {
        Ok(assignment)
    }
}

fn ended(assignment: AssignmentId, on: Day, reason: EndReason) -> Vec<Event> {
    vec![Event::AssignmentEnded {
        assignment,
        end: AssignmentEnd { on, reason },
    }]
}
