//! What is accepted: every rule, checked at the last moment, whoever asks and whatever a page showed.

mod accounts;
mod assignments;
mod author;
mod catalogue;
mod procurations;
mod undo;
mod users;

pub use accounts::founder_account;
pub use assignments::{
    check_assignable, check_mandatary, check_new_mandatary, check_pair, hindrances_of_pairs,
};
pub use author::check_author;
pub use procurations::{check_change, check_grants, check_modifiable, check_period};

use super::{
    Actor, BodyId, Command, EnrolmentState, Enterprise, Event, Moment, NewUser, OrderedSet,
    Refusal, Register, Role, Standing, UserId,
};

/// Decides a command: the events to record, or the refusal that names the rule it breaks.
///
/// Nothing changes here. The events of one command are recorded together or not at all.
///
/// # Errors
/// A [`Refusal`] when the command breaks a rule, or no longer fits what has been recorded meanwhile.
pub fn decide(
    register: &Register,
    actor: Actor,
    command: Command,
    moment: Moment,
) -> Result<Vec<Event>, Refusal> {
    let today = moment.today;
    match command {
        Command::Found {
            enterprise,
            officer,
            enrolled,
        } => found(register, actor, enterprise, officer, enrolled),
        Command::RenounceAssignment(assignment) => {
            let holder = active_user(register, actor)?;
            assignments::renounce(register, holder, assignment, today)
        }
        Command::TakeOwnKey(key) => accounts::take_own_key(register, actor, key),
        Command::ChangePassphrase => accounts::change_passphrase(register, actor),
        Command::RenewRecovery => accounts::renew_recovery(register, actor),
        reserved => decide_reserved(register, officer(register, actor)?, reserved, moment),
    }
}

/// Decides what only an officer may ask (R1).
fn decide_reserved(
    register: &Register,
    officer: UserId,
    command: Command,
    moment: Moment,
) -> Result<Vec<Event>, Refusal> {
    let today = moment.today;
    match command {
        Command::Found { .. }
        | Command::RenounceAssignment(_)
        | Command::TakeOwnKey(_)
        | Command::ChangePassphrase
        | Command::RenewRecovery => Err(Refusal::NotOfficer),
        Command::GiveTemporaryKey { user, key } => {
            accounts::give_temporary_key(register, officer, user, key)
        }
        Command::AddUser(user) => users::add(register, vec![user]),
        Command::AddUsers(new) => users::add(register, new),
        Command::ChangeUser {
            user,
            given_name,
            family_name,
            email,
        } => {
            users::subject_of(register, officer, user)?;
            Ok(vec![Event::UserChanged {
                user,
                given_name,
                family_name,
                email,
            }])
        }
        Command::ChangeRole { user, role } => users::change_role(register, officer, user, role),
        Command::SuspendUser(user) => users::suspend(register, user),
        Command::ReactivateUser(user) => users::reactivate(register, user),
        Command::RecordDeparture(user) => users::depart(register, officer, user, today),
        Command::SetEnrolment { body, state } => set_enrolment(register, body, state),
        Command::GrantAccess {
            user,
            reference,
            terms,
        } => assignments::grant_access(register, officer, user, reference, terms, today),
        Command::CreateProcuration { reference, terms } => {
            procurations::create(register, officer, reference, terms, today)
        }
        Command::AssignProcuration { procuration, users } => {
            assignments::assign(register, officer, procuration, &users, today)
        }
        Command::AssignProcurations(given) => {
            assignments::assign_each(register, officer, &given, today)
        }
        Command::ModifyProcuration {
            procuration,
            terms,
            dropped,
        } => procurations::modify(register, officer, procuration, terms, dropped, today),
        Command::SuspendProcuration(id) => procurations::suspend(register, id, today),
        Command::ReactivateProcuration(id) => procurations::reactivate(register, id, today),
        Command::ProlongProcurations(ends) => {
            procurations::prolong(register, officer, &ends, today)
        }
        Command::RevokeProcurations {
            procurations,
            reason,
        } => procurations::revoke(register, &procurations, &reason, today),
        Command::WithdrawAssignments(ids) => assignments::withdraw(register, &ids, today),
        Command::UndoAct { sequence, opposite } => {
            undo::undo(register, officer, sequence, &opposite, today)
        }
        Command::AddOwnBody { body, task } => catalogue::add_own_body(register, body, task),
        Command::AddOwnTask { body, task } => catalogue::add_own_task(register, body, task),
        Command::ChangeCatalogue(changes) => catalogue::change(register, changes),
        Command::ReviewAccesses(user) => users::review(register, officer, user, today),
    }
}

fn found(
    register: &Register,
    actor: Actor,
    enterprise: Enterprise,
    officer: NewUser,
    enrolled: OrderedSet<BodyId>,
) -> Result<Vec<Event>, Refusal> {
    if register.enterprise().is_some() {
        return Err(Refusal::AlreadyFounded);
    }
    if actor != Actor::Founder {
        return Err(Refusal::ActorNotActive);
    }
    if let Some(unknown) = enrolled
        .iter()
        .find(|id| register.catalogue().body(id).is_none())
    {
        return Err(Refusal::BodyUnknown(unknown.clone()));
    }
    let officer = NewUser {
        role: Role::Rse,
        ..officer
    };
    let mut events = vec![Event::Founded(enterprise), Event::UserAdded(officer)];
    let active = Some(EnrolmentState::Active);
    events.extend(enrolled.into_iter().map(|body| Event::EnrolmentSet {
        body,
        state: active,
    }));
    Ok(events)
}

fn set_enrolment(
    register: &Register,
    body: BodyId,
    state: Option<EnrolmentState>,
) -> Result<Vec<Event>, Refusal> {
    if register.catalogue().body(&body).is_none() {
        return Err(Refusal::BodyUnknown(body));
    }
    if register.enrolment(&body) == state {
        return Err(Refusal::NothingToChange);
    }
    Ok(vec![Event::EnrolmentSet { body, state }])
}

/// Whoever asks, when they may act at all (R1).
fn active_user(register: &Register, actor: Actor) -> Result<UserId, Refusal> {
    let Actor::User(id) = actor else {
        return Err(Refusal::NotOfficer);
    };
    match register.users().get(id).map(|user| user.standing) {
        Some(Standing::Active) => Ok(id),
        _ => Err(Refusal::ActorNotActive),
    }
}

/// Whoever asks, when they are an active officer (R1).
fn officer(register: &Register, actor: Actor) -> Result<UserId, Refusal> {
    let id = active_user(register, actor)?;
    if register.is_active_officer(id) {
        Ok(id)
    } else {
        Err(Refusal::NotOfficer)
    }
}
