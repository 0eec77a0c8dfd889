//! Keys and passphrases: who may give or change whose (R1, R9). The register knows no secret, only which
//! key is the newest.

use super::users::subject_of;
use super::{active_user, officer};
use crate::register::{
    Account, AccountKey, Actor, Event, KeyOrigin, Refusal, Register, RegisterKind, Standing, User,
    UserId,
};

/// What the first record says of its author's account: their own key, and a recovery code. In a sample
/// nobody has such a code.
#[must_use]
pub fn founder_account(key: AccountKey, kind: RegisterKind) -> Vec<Event> {
    let (user, edition) = (UserId::FIRST, 1);
    let mut events = vec![Event::KeySet {
        user,
        key,
        origin: KeyOrigin::Own,
        edition,
    }];
    if kind == RegisterKind::Genuine {
        events.push(Event::RecoverySet { user, edition });
    }
    events
}

/// Another officer is left alone (R9), save that somebody has to let them in the first time: until they
/// have made a key of their own.
pub(super) fn give_temporary_key(
    register: &Register,
    officer: UserId,
    id: UserId,
    key: AccountKey,
) -> Result<Vec<Event>, Refusal> {
    check_may_give(register, officer, id)?;
    let account = account_of(register, id);
    Ok(vec![Event::KeySet {
        user: id,
        key,
        origin: KeyOrigin::Temporary,
        edition: account.map_or(1, |account| account.edition.saturating_add(1)),
    }])
}

fn check_may_give(register: &Register, officer: UserId, id: UserId) -> Result<(), Refusal> {
    let user = register.users().get(id).ok_or(Refusal::UserUnknown)?;
    if id == officer {
        return Err(Refusal::WrongKey);
    }
    if is_newcomer(user) {
        return Ok(());
    }
    subject_of(register, officer, id).map(|_| ())
}

/// Whether this is somebody who hasn't left and has no key of their own.
fn is_newcomer(user: &User) -> bool {
    let has_own = user
        .account
        .is_some_and(|account| account.origin == KeyOrigin::Own);
    !has_own && !matches!(user.standing, Standing::Departed(_))
}

pub(super) fn take_own_key(
    register: &Register,
    actor: Actor,
    key: AccountKey,
) -> Result<Vec<Event>, Refusal> {
    let user = active_user(register, actor)?;
    let account = with_key(register, user, KeyOrigin::Temporary)?;
    Ok(vec![Event::KeySet {
        user,
        key,
        origin: KeyOrigin::Own,
        edition: account.edition.saturating_add(1),
    }])
}

pub(super) fn change_passphrase(register: &Register, actor: Actor) -> Result<Vec<Event>, Refusal> {
    let user = active_user(register, actor)?;
    let edition = with_key(register, user, KeyOrigin::Own)?.edition;
    let edition = edition.saturating_add(1);
    Ok(vec![Event::PassphraseChanged { user, edition }])
}

/// The recovery code is for officers alone: anyone else asks one of them for a new passphrase.
pub(super) fn renew_recovery(register: &Register, actor: Actor) -> Result<Vec<Event>, Refusal> {
    let user = officer(register, actor)?;
    let edition = with_key(register, user, KeyOrigin::Own)?.recovery;
    let edition = edition.saturating_add(1);
    Ok(vec![Event::RecoverySet { user, edition }])
}

fn account_of(register: &Register, id: UserId) -> Option<Account> {
    register.users().get(id)?.account
}

/// The account of a user whose key was made by whom it must have been.
fn with_key(register: &Register, id: UserId, wanted: KeyOrigin) -> Result<Account, Refusal> {
    account_of(register, id)
        .filter(|account| account.origin == wanted)
        .ok_or(Refusal::WrongKey)
}
