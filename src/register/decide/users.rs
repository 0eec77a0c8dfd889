//! Users come, change and leave (R1, R9, R10).

use crate::register::{
    AssignmentEnd, Day, EndReason, Event, NewUser, Refusal, Register, Role, Standing, User, UserId,
};
use std::collections::BTreeSet;

/// One user or several, all or none: no code is taken, nor there twice.
pub(super) fn add(register: &Register, new: Vec<NewUser>) -> Result<Vec<Event>, Refusal> {
    if new.is_empty() {
        return Err(Refusal::NothingToChange);
    }
    let mut codes = BTreeSet::new();
    for user in &new {
        let is_taken = register.user_by_code(&user.code).is_some();
        if is_taken || !codes.insert(&user.code) {
            return Err(Refusal::CodeTaken(user.code.clone()));
        }
    }
    Ok(new.into_iter().map(Event::UserAdded).collect())
}

pub(super) fn change_role(
    register: &Register,
    officer: UserId,
    id: UserId,
    role: Role,
) -> Result<Vec<Event>, Refusal> {
    let user = subject_of(register, officer, id)?;
    if user.role == role {
        return Err(Refusal::NothingToChange);
    }
    keep_an_officer(register, id)?;
    Ok(vec![Event::RoleChanged { user: id, role }])
}

pub(super) fn suspend(register: &Register, id: UserId) -> Result<Vec<Event>, Refusal> {
    in_standing(register, id, Standing::Active)?;
    keep_an_officer(register, id)?;
    Ok(vec![Event::UserSuspended(id)])
}

pub(super) fn reactivate(register: &Register, id: UserId) -> Result<Vec<Event>, Refusal> {
    in_standing(register, id, Standing::Suspended)?;
    Ok(vec![Event::UserReactivated(id)])
}

pub(super) fn depart(
    register: &Register,
    officer: UserId,
    id: UserId,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    subject_of(register, officer, id)?;
    keep_an_officer(register, id)?;
    let end = AssignmentEnd {
        on: today,
        reason: EndReason::Departure,
    };
    let mut events = vec![Event::UserDeparted {
        user: id,
        on: today,
    }];
    let ending = register.stopping_with_user(id);
    events.extend(ending.map(|assignment| Event::AssignmentEnded { assignment, end }));
    Ok(events)
}

/// A review changes nothing of what anybody may do: another officer's accesses may be reviewed too.
pub(super) fn review(
    register: &Register,
    officer: UserId,
    id: UserId,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    check_reviewed(register, id)?;
    let reviewed = register.users().get(id).and_then(|user| user.reviewed);
    if reviewed.is_some_and(|review| review.on == today) {
        return Err(Refusal::NothingToChange);
    }
    Ok(vec![Event::AccessesReviewed {
        user: id,
        by: officer,
        on: today,
    }])
}

/// Whether somebody has accesses to review: whoever hasn't left.
fn check_reviewed(register: &Register, id: UserId) -> Result<(), Refusal> {
    let user = register.users().get(id).ok_or(Refusal::UserUnknown)?;
    match user.standing {
        Standing::Departed(_) => Err(Refusal::WrongStanding {
            user: id,
            standing: user.standing,
        }),
        Standing::Active | Standing::Suspended => Ok(()),
    }
}

/// The user whom an officer wants to change: one who hasn't left, and who isn't another officer (R9).
pub(super) fn subject_of(
    register: &Register,
    officer: UserId,
    id: UserId,
) -> Result<&User, Refusal> {
    let user = register.users().get(id).ok_or(Refusal::UserUnknown)?;
    if let Standing::Departed(_) = user.standing {
        return Err(Refusal::WrongStanding {
            user: id,
            standing: user.standing,
        });
    }
    if user.role == Role::Rse && id != officer {
        return Err(Refusal::OtherOfficer(id));
    }
    Ok(user)
}

fn in_standing(register: &Register, id: UserId, wanted: Standing) -> Result<(), Refusal> {
    let standing = register
        .users()
        .get(id)
        .ok_or(Refusal::UserUnknown)?
        .standing;
    if standing == wanted {
        Ok(())
    } else {
        Err(Refusal::WrongStanding { user: id, standing })
    }
}

/// Refuses what would leave the enterprise without an active officer (R9).
pub(super) fn keep_an_officer(register: &Register, id: UserId) -> Result<(), Refusal> {
    if register.is_last_active_officer(id) {
        Err(Refusal::LastOfficer(id))
    } else {
        Ok(())
    }
}
