//! Who may have had what recorded: asked of each record before it is written, and again of each one
//! that is read, whoever put it where it was found (R1, R9).

use super::accounts::check_may_give;
use super::undo::{check_open, check_resumable, check_undoing};
use super::users::{check_reviewed, keep_an_officer, reactivate, subject_of, suspend};
use super::{active_user, officer};
use crate::register::{
    AccountKey, Actor, AssignmentId, EndReason, Event, KeyOrigin, OrderedSet, Refusal, Register,
    Role, UserId,
};

/// Checks that these events, recorded together, are this author's to record, who signed with this key.
///
/// # Errors
/// The refusal that the author would have met at the desk; [`Refusal::WrongKey`] where the key isn't the
/// one by which the register knows the author.
pub fn check_author(
    register: &Register,
    actor: Actor,
    key: AccountKey,
    events: &[Event],
) -> Result<(), Refusal> {
    let Actor::User(user) = actor else {
        return check_founding(register, key, events);
    };
    let account = register.users().get(user).and_then(|user| user.account);
    let account = account.filter(|account| account.key == key);
    let origin = account.ok_or(Refusal::WrongKey)?.origin;
    active_user(register, actor)?;
    match (origin, events) {
        (
            KeyOrigin::Temporary,
            [
                Event::KeySet {
                    user: whose,
                    origin: KeyOrigin::Own,
                    ..
                },
            ],
        ) if *whose == user => Ok(()),
        (KeyOrigin::Temporary, _) => Err(Refusal::TemporaryKey),
        (KeyOrigin::Own, events) => {
            keep_an_officer_after(register, events)?;
            check_undoing(events)?;
            events
                .iter()
                .try_for_each(|event| check_event(register, user, event))
        }
    }
}

/// The first record makes the enterprise, its first officer and the officer's key, and nobody else's.
fn check_founding(register: &Register, key: AccountKey, events: &[Event]) -> Result<(), Refusal> {
    if register.enterprise().is_some() {
        return Err(Refusal::AlreadyFounded);
    }
    let [Event::Founded(_), Event::UserAdded(founder), rest @ ..] = events else {
        return Err(Refusal::NotOfficer);
    };
    let first = UserId::FIRST;
    let own = Event::KeySet {
        user: first,
        key,
        origin: KeyOrigin::Own,
        edition: 1,
    };
    let is_founding = |event: &&Event| match event {
        Event::EnrolmentSet { .. } => true,
        Event::RecoverySet { user, .. } => *user == first,
        event => **event == own,
    };
    let is_whole = founder.role == Role::Rse
        && rest.iter().all(|event| is_founding(&event))
        && rest.contains(&own);
    if is_whole {
        Ok(())
    } else {
        Err(Refusal::WrongKey)
    }
}

/// Each event is checked against what was before all of them, so several that each leave an officer could
/// leave none together (R9).
fn keep_an_officer_after(register: &Register, events: &[Event]) -> Result<(), Refusal> {
    let leaving = events.iter().filter_map(|event| match event {
        Event::UserSuspended(user)
        | Event::UserDeparted { user, .. }
        | Event::RoleChanged {
            user,
            role: Role::User,
        } => Some(*user),
        _ => None,
    });
    let leaving = leaving.filter(|user| register.is_active_officer(*user));
    let leaving: OrderedSet<UserId> = leaving.collect();
    match leaving.iter().next() {
        Some(first) if leaving.len() >= register.active_officers => {
            Err(Refusal::LastOfficer(*first))
        }
        _ => Ok(()),
    }
}

/// Checks one event of a user who signs with a key of their own.
fn check_event(register: &Register, user: UserId, event: &Event) -> Result<(), Refusal> {
    match event {
        Event::PassphraseChanged { user: whose, .. } => is_own(user, *whose),
        Event::AssignmentEnded { assignment, end } if end.reason == EndReason::Renounced => {
            check_holder(register, user, *assignment)
        }
        Event::KeySet {
            origin: KeyOrigin::Own,
            ..
        } => Err(Refusal::WrongKey),
        reserved => {
            officer(register, Actor::User(user))?;
            check_reserved(register, user, reserved)
        }
    }
}

/// Checks one event that only an officer may have recorded.
fn check_reserved(register: &Register, user: UserId, event: &Event) -> Result<(), Refusal> {
    match event {
        Event::Founded(_) => Err(Refusal::AlreadyFounded),
        Event::UserAdded(new) => match register.user_by_code(&new.code) {
            Some(_) => Err(Refusal::CodeTaken(new.code.clone())),
            None => Ok(()),
        },
        Event::UserChanged { user: whose, .. } => subject_of(register, user, *whose).map(|_| ()),
        Event::RoleChanged { user: whose, .. } | Event::UserDeparted { user: whose, .. } => {
            subject_of(register, user, *whose)?;
            keep_an_officer(register, *whose)
        }
        Event::UserSuspended(whose) => suspend(register, *whose).map(|_| ()),
        Event::UserReactivated(whose) => reactivate(register, *whose).map(|_| ()),
        Event::ProcurationCreated { author, .. } | Event::ProcurationModified { author, .. } => {
            is_own(user, *author)
        }
        Event::ProcurationAssigned { by, .. } => is_own(user, *by),
        Event::KeySet { user: whose, .. } => check_may_give(register, user, *whose),
        Event::RecoverySet { user: whose, .. } => is_own(user, *whose),
        Event::AccessesReviewed {
            user: whose, by, ..
        } => {
            is_own(user, *by)?;
            check_reviewed(register, *whose)
        }
        Event::CreationUndone { procuration, .. }
        | Event::ModificationUndone { procuration, .. } => check_open(register, *procuration),
        Event::AssignmentResumed(assignment) => check_resumable(register, *assignment),
        _ => Ok(()),
    }
}

fn is_own(user: UserId, whose: UserId) -> Result<(), Refusal> {
    if user == whose {
        Ok(())
    } else {
        Err(Refusal::OtherAuthor(whose))
    }
}

/// An assignment is renounced by its mandatary alone, and once.
fn check_holder(register: &Register, user: UserId, id: AssignmentId) -> Result<(), Refusal> {
    match register.assignments().get(id) {
        Some(row) if row.user != user => Err(Refusal::NotOwnAssignment),
        Some(row) if row.ended.is_some() => Err(Refusal::AssignmentOver(id)),
        Some(_) => Ok(()),
        None => Err(Refusal::NotOwnAssignment),
    }
}
