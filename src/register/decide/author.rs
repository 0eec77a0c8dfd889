//! Who may have had what recorded: asked of each record before it is written, and again of each one
//! that is read, whoever put it where it was found (R1, R9).
//!
//! A record is what the desk made of one request. So what a record says is judged as a whole: the request
//! that it must have been is decided again, on the register before it and on the day of its instant, and
//! has to lead to the same events. Nothing is applied that would have to be taken back, an event that
//! follows from another one of its record is judged with it, and whatever the desk refuses is refused
//! here by the same rule. Only the catalogue isn't asked again (R3), not even whether what is changed in it
//! was there: what it begins with comes with the app, and may have been another one then. What every app
//! gives alike is asked: the form of identities, and which ones are the enterprise's own.
//!
//! What was recorded must be read for ever, so a rule that is tightened mustn't be asked of what was accepted
//! before. Each decision has two halves for that: what the desk asks (`modify`, `create`, `prolong`), and what
//! is decided again of a record (`modified`, `created`, `prolonged`).
//! * A tightened rule goes into the desk's half, and the other half stays as it is. It binds whoever uses the
//!   app, which is enough where a record that breaks it gives nobody more than its author might have given in
//!   another way; `check_change` is one of these.
//! * One that must bind also whoever signs records by other means is tied to the format of records: `FORMAT` of
//!   `journal` is raised together with the rule, `office::sealing`, which knows the format of each text that it
//!   reads and has it under the seal, hands it to [`check_author`], and only records of that format or a later
//!   one are asked the new half. `journal` must then refuse, as a link of the chain, a record of an earlier
//!   format than the one before it, or an author would still write the earlier one. Nothing has needed it yet,
//!   and there is one format.
//!
//! The golden file of records stands for what was accepted before: it is read with every change of a rule.

use super::accounts::founder_account;
use super::undo::check_undoing;
use super::{accounts, active_user, assignments, catalogue, officer, procurations, users};
use crate::register::{
    AccountKey, Actor, Day, EndReason, Event, Instant, KeyOrigin, ProcurationId, Refusal, Register,
    RegisterKind, Role, UserId,
};

/// Checks that these events, recorded together at this instant, are this author's to record, who signed
/// with this key.
///
/// # Errors
/// The refusal that the author would have met at the desk; [`Refusal::WrongKey`] where the key isn't the
/// one by which the register knows the author, [`Refusal::OtherDay`] where a day isn't that of the instant
/// (R8), [`Refusal::NotAsDecided`] where the desk would have recorded something else.
pub fn check_author(
    register: &Register,
    (actor, key): (Actor, AccountKey),
    instant: Instant,
    events: &[Event],
) -> Result<(), Refusal> {
    let Actor::User(user) = actor else {
        return check_founding(register, key, events);
    };
    let account = register.users().get(user).and_then(|user| user.account);
    let account = account.filter(|account| account.key == key);
    let origin = account.ok_or(Refusal::WrongKey)?.origin;
    active_user(register, actor)?;
    if origin == KeyOrigin::Temporary {
        return check_own_key(register, user, events);
    }
    check_undoing(events)?;
    for event in events {
        if !is_ones_own(event) {
            officer(register, actor)?;
        }
        check_decider(user, event)?;
    }
    check_decided(register, user, instant, events)
}

/// A temporary key only serves to be replaced by one of its holder's own.
fn check_own_key(register: &Register, user: UserId, events: &[Event]) -> Result<(), Refusal> {
    match events {
        [
            Event::KeySet {
                user: whose,
                key,
                origin: KeyOrigin::Own,
                ..
            },
        ] if *whose == user => {
            let decided = accounts::take_own_key(register, Actor::User(user), *key);
            same(decided, events)
        }
        _ => Err(Refusal::TemporaryKey),
    }
}

/// The first record makes the enterprise, its first officer and the officer's key, and nobody else's: what
/// the desk makes of a founding. Two things are let be that the desk makes no more, since they were written
/// once: the enrolments may be in any state, which is the officer's to set in any case; and in a sample there may
/// be a recovery code.
fn check_founding(register: &Register, key: AccountKey, events: &[Event]) -> Result<(), Refusal> {
    if register.enterprise().is_some() {
        return Err(Refusal::AlreadyFounded);
    }
    let [
        Event::Founded(enterprise),
        Event::UserAdded(founder),
        rest @ ..,
    ] = events
    else {
        return Err(Refusal::NotOfficer);
    };
    let is_enrolment = |event: &&Event| matches!(event, Event::EnrolmentSet { .. });
    let enrolments = rest.iter().take_while(is_enrolment).count();
    let account = rest.get(enrolments..).unwrap_or_default();
    let made = founder_account(key, enterprise.kind);
    if !made.first().is_some_and(|own| account.contains(own)) {
        return Err(Refusal::WrongKey);
    }
    let was_made_once = account == founder_account(key, RegisterKind::Genuine);
    if founder.role == Role::Rse && (account == made || was_made_once) {
        Ok(())
    } else {
        Err(Refusal::NotAsDecided)
    }
}

/// Whether an event is its author's own affair, and no officer's.
fn is_ones_own(event: &Event) -> bool {
    match event {
        Event::PassphraseChanged { .. }
        | Event::KeySet {
            origin: KeyOrigin::Own,
            ..
        } => true,
        Event::AssignmentEnded { end, .. } => end.reason == EndReason::Renounced,
        _ => false,
    }
}

/// Whoever decided it, where an event names them, is its author.
fn check_decider(user: UserId, event: &Event) -> Result<(), Refusal> {
    let decider = match event {
        Event::ProcurationCreated { author, .. } | Event::ProcurationModified { author, .. } => {
            *author
        }
        Event::ProcurationAssigned { by, .. } | Event::AccessesReviewed { by, .. } => *by,
        Event::PassphraseChanged { user, .. } | Event::RecoverySet { user, .. } => *user,
        _ => user,
    };
    if decider == user {
        Ok(())
    } else {
        Err(Refusal::OtherAuthor(decider))
    }
}

/// Checks that a request of this user, decided on the day of the instant, leads to these events.
fn check_decided(
    register: &Register,
    user: UserId,
    instant: Instant,
    events: &[Event],
) -> Result<(), Refusal> {
    let given = events.first().and_then(day_of);
    if let Some(on) = given.filter(|on| !instant.civil_days().any(|day| day == *on)) {
        return Err(Refusal::OtherDay(on));
    }
    let mut outcome = Err(Refusal::NotAsDecided);
    for today in instant.civil_days() {
        outcome = same(decided_again(register, user, today, events), events);
        if outcome.is_ok() {
            break;
        }
    }
    outcome
}

fn same(decided: Result<Vec<Event>, Refusal>, events: &[Event]) -> Result<(), Refusal> {
    if decided? == events {
        Ok(())
    } else {
        Err(Refusal::NotAsDecided)
    }
}

/// The day that an event gives itself.
fn day_of(event: &Event) -> Option<Day> {
    match event {
        Event::UserDeparted { on, .. }
        | Event::ProcurationCreated { on, .. }
        | Event::ProcurationAssigned { on, .. }
        | Event::ProcurationModified { on, .. }
        | Event::ProcurationRevoked { on, .. }
        | Event::AccessesReviewed { on, .. }
        | Event::ActUndone { on, .. } => Some(*on),
        Event::AssignmentEnded { end, .. } => Some(end.on),
        _ => None,
    }
}

/// What the request that these events must have been leads to. Whoever may ask for it was checked.
fn decided_again(
    register: &Register,
    user: UserId,
    today: Day,
    events: &[Event],
) -> Result<Vec<Event>, Refusal> {
    match events {
        [Event::Founded(_), ..] => Err(Refusal::AlreadyFounded),
        [Event::EnrolmentSet { body, state }] if register.enrolment(body) == *state => {
            Err(Refusal::NothingToChange)
        }
        [Event::EnrolmentSet { .. }] => Ok(events.to_vec()),
        // Whether it is the very opposite of the author's last act is asked of the acts: `LastActs`.
        [Event::ActUndone { .. }, ..] => Ok(events.to_vec()),
        [Event::CatalogueChanged(_), ..] => catalogue::decided_again(register, events),
        [
            Event::KeySet { .. } | Event::PassphraseChanged { .. } | Event::RecoverySet { .. },
            ..,
        ] => decided_about_an_account(register, user, events),
        [
            Event::AssignmentEnded { .. } | Event::ProcurationAssigned { .. },
            ..,
        ] => decided_about_assignments(register, user, today, events),
        [
            Event::ProcurationCreated { .. }
            | Event::ProcurationModified { .. }
            | Event::ProcurationSuspended(_)
            | Event::ProcurationReactivated(_)
            | Event::ProcurationRevoked { .. },
            ..,
        ] => decided_about_procurations(register, user, today, events),
        _ => decided_about_a_user(register, user, today, events),
    }
}

/// A temporary key's holder is asked elsewhere: [`check_own_key`].
fn decided_about_an_account(
    register: &Register,
    user: UserId,
    events: &[Event],
) -> Result<Vec<Event>, Refusal> {
    let actor = Actor::User(user);
    match events {
        [
            Event::KeySet {
                origin: KeyOrigin::Own,
                ..
            },
        ] => Err(Refusal::WrongKey),
        [
            Event::KeySet {
                user: whose, key, ..
            },
        ] => accounts::give_temporary_key(register, user, *whose, *key),
        [Event::PassphraseChanged { .. }] => accounts::change_passphrase(register, actor),
        [Event::RecoverySet { .. }] => accounts::renew_recovery(register, actor),
        _ => Err(Refusal::NotAsDecided),
    }
}

fn decided_about_assignments(
    register: &Register,
    user: UserId,
    today: Day,
    events: &[Event],
) -> Result<Vec<Event>, Refusal> {
    match events {
        [Event::AssignmentEnded { assignment, end }] if end.reason == EndReason::Renounced => {
            assignments::renounce(register, user, *assignment, today)
        }
        [Event::AssignmentEnded { .. }, ..] => {
            let ids = events.iter().filter_map(|event| match event {
                Event::AssignmentEnded { assignment, .. } => Some(*assignment),
                _ => None,
            });
            assignments::withdraw(register, &ids.collect(), today)
        }
        [Event::ProcurationAssigned { procuration, .. }, ..]
            if events.iter().all(|event| is_of(event, *procuration)) =>
        {
            let mandataries = events.iter().filter_map(|event| match event {
                Event::ProcurationAssigned { user, .. } => Some(*user),
                _ => None,
            });
            assignments::assign(register, user, *procuration, &mandataries.collect(), today)
        }
        [Event::ProcurationAssigned { .. }, ..] => {
            let given = events.iter().filter_map(|event| match event {
                Event::ProcurationAssigned {
                    procuration, user, ..
                } => Some((*procuration, *user)),
                _ => None,
            });
            assignments::assign_each(register, user, &given.collect(), today)
        }
        _ => Err(Refusal::NotAsDecided),
    }
}

/// Whether a procuration is assigned, and it is this one.
fn is_of(event: &Event, assigned: ProcurationId) -> bool {
    matches!(event, Event::ProcurationAssigned { procuration, .. } if *procuration == assigned)
}

fn decided_about_procurations(
    register: &Register,
    user: UserId,
    today: Day,
    events: &[Event],
) -> Result<Vec<Event>, Refusal> {
    match events {
        [
            Event::ProcurationCreated {
                reference, terms, ..
            },
        ] => procurations::created(register, user, *reference, terms.clone(), today),
        [
            Event::ProcurationCreated {
                reference, terms, ..
            },
            Event::ProcurationAssigned {
                user: mandatary, ..
            },
        ] => assignments::granted(register, user, *mandatary, *reference, terms.clone(), today),
        [
            Event::ProcurationModified {
                replaced,
                terms,
                dropped,
                ..
            },
        ] => {
            let (terms, dropped) = (terms.clone(), dropped.clone());
            procurations::modified(register, user, *replaced, terms, dropped, today)
        }
        [Event::ProcurationSuspended(id)] => procurations::suspend(register, *id, today),
        [Event::ProcurationReactivated(id)] => procurations::reactivate(register, *id, today),
        // Several new versions in one record are prolonged together.
        [Event::ProcurationModified { .. }, ..] => {
            let ends = events.iter().filter_map(|event| match event {
                Event::ProcurationModified {
                    replaced, terms, ..
                } => Some((*replaced, terms.period.end())),
                _ => None,
            });
            procurations::prolonged(register, user, &ends.collect(), today)
        }
        [Event::ProcurationRevoked { reason, .. }, ..] => {
            let ids = events.iter().filter_map(|event| match event {
                Event::ProcurationRevoked { procuration, .. } => Some(*procuration),
                _ => None,
            });
            let ids = ids.collect();
            procurations::revoke(register, &ids, reason, today)
        }
        _ => Err(Refusal::NotAsDecided),
    }
}

fn decided_about_a_user(
    register: &Register,
    user: UserId,
    today: Day,
    events: &[Event],
) -> Result<Vec<Event>, Refusal> {
    match events {
        [Event::UserAdded(_), ..] => {
            let new = events.iter().filter_map(|event| match event {
                Event::UserAdded(new) => Some(new.clone()),
                _ => None,
            });
            users::add(register, new.collect())
        }
        [Event::UserChanged { user: whose, .. }] => {
            users::subject_of(register, user, *whose)?;
            Ok(events.to_vec())
        }
        [Event::RoleChanged { user: whose, role }] => {
            users::change_role(register, user, *whose, *role)
        }
        [Event::UserSuspended(whose)] => users::suspend(register, *whose),
        [Event::UserReactivated(whose)] => users::reactivate(register, *whose),
        [Event::AccessesReviewed { user: whose, .. }] => {
            users::review(register, user, *whose, today)
        }
        [Event::UserDeparted { user: whose, .. }, ..] => {
            users::depart(register, user, *whose, today)
        }
        _ => Err(Refusal::NotAsDecided),
    }
}
