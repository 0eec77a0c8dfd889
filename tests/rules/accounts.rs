//! R1 and R9 of keys and passphrases: who may give whom one, and choose their own.

use crate::stage::{Stage, check_refused, officer};
use procura::register::{
    Account, AccountKey, Actor, Command, Event, KeyOrigin, Refusal, Role, Rule, Standing, UserId,
};

fn key(number: u8) -> AccountKey {
    AccountKey::from_bytes([number; 32])
}

fn first() -> UserId {
    UserId::from(0)
}

/// A stage whose officer has a key of their own.
fn stage() -> Stage {
    let mut stage = Stage::founded();
    stage.record(Event::KeySet {
        user: first(),
        key: key(1),
        origin: KeyOrigin::Own,
        edition: 1,
    });
    stage
}

fn account(stage: &Stage, user: UserId) -> Option<Account> {
    stage.register.users().get(user).expect("a user").account
}

fn give(user: UserId, number: u8) -> Command {
    let key = key(number);
    Command::GiveTemporaryKey { user, key }
}

/// Gives a user a temporary key and lets them take their own.
fn let_in(stage: &mut Stage, user: UserId, number: u8) {
    stage.submit(give(user, number));
    stage.apply_as(Actor::User(user), Command::TakeOwnKey(key(number + 1)));
}

#[test]
fn r01_a_user_has_no_account_until_an_officer_gives_a_temporary_passphrase() {
    let mut stage = stage();
    let anne = stage.add_employee("anne");
    assert_eq!(account(&stage, anne), None);

    stage.submit(give(anne, 5));

    let expected = Account {
        key: key(5),
        origin: KeyOrigin::Temporary,
        edition: 1,
        recovery: 0,
    };
    assert_eq!(account(&stage, anne), Some(expected));
}

#[test]
fn r01_nobody_but_an_active_officer_gives_a_temporary_passphrase() {
    let mut stage = stage();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let eve = stage.add_officer("eve");
    stage.submit(Command::SuspendUser(eve));

    for (actor, refusal) in [
        (Actor::User(anne), Refusal::NotOfficer),
        (Actor::User(bruno), Refusal::NotOfficer),
        (Actor::User(eve), Refusal::ActorNotActive),
        (Actor::User(UserId::from(99)), Refusal::ActorNotActive),
        (Actor::Founder, Refusal::NotOfficer),
    ] {
        check_refused(stage.ask(actor, give(bruno, 5)), Rule::R1, &refusal);
    }
}

#[test]
fn r01_nobody_gives_themselves_a_temporary_passphrase() {
    let mut stage = stage();
    let own = stage.ask(officer(), give(first(), 5));
    check_refused(own, Rule::R1, &Refusal::WrongKey);
    // Neither does an officer who hasn't got one yet.
    let eve = stage.add_officer("eve");
    let own = stage.ask(Actor::User(eve), give(eve, 5));
    check_refused(own, Rule::R1, &Refusal::WrongKey);
}

#[test]
fn r09_another_officer_gets_a_temporary_passphrase_until_they_have_a_key_of_their_own() {
    let mut stage = stage();
    let eve = stage.add_officer("eve");
    stage.submit(give(eve, 5));
    stage.submit(give(eve, 6));
    assert_eq!(account(&stage, eve).map(|account| account.edition), Some(2));
    stage.apply_as(Actor::User(eve), Command::TakeOwnKey(key(7)));

    let answer = stage.ask(officer(), give(eve, 8));
    check_refused(answer, Rule::R9, &Refusal::OtherOfficer(eve));
    let answer = stage.ask(Actor::User(eve), give(first(), 8));
    check_refused(answer, Rule::R9, &Refusal::OtherOfficer(first()));
}

#[test]
fn r09_an_employee_who_became_an_officer_keeps_their_key_to_themselves() {
    let mut stage = stage();
    let anne = stage.add_employee("anne");
    let_in(&mut stage, anne, 5);
    stage.submit(give(anne, 7));
    assert_eq!(
        account(&stage, anne).map(|account| account.edition),
        Some(3)
    );
    stage.apply_as(Actor::User(anne), Command::TakeOwnKey(key(8)));
    let (user, role) = (anne, Role::Rse);
    stage.submit(Command::ChangeRole { user, role });

    let answer = stage.ask(officer(), give(anne, 9));

    check_refused(answer, Rule::R9, &Refusal::OtherOfficer(anne));
}

#[test]
fn r10_nobody_who_left_gets_a_passphrase() {
    let mut stage = stage();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let_in(&mut stage, anne, 5);
    for user in [anne, bruno] {
        stage.submit(Command::RecordDeparture(user));
        let standing = Standing::Departed(stage.today);
        let refusal = Refusal::WrongStanding { user, standing };
        check_refused(stage.ask(officer(), give(user, 9)), Rule::R10, &refusal);
    }
    let unknown = stage.refusal(give(UserId::from(99), 9));
    assert_eq!(unknown, Refusal::UserUnknown);
}

#[test]
fn r01_whoever_is_suspended_may_get_a_passphrase_for_later() {
    let mut stage = stage();
    let anne = stage.add_employee("anne");
    stage.submit(Command::SuspendUser(anne));

    stage.submit(give(anne, 5));

    let take = Command::TakeOwnKey(key(6));
    let answer = stage.ask(Actor::User(anne), take.clone());
    check_refused(answer, Rule::R1, &Refusal::ActorNotActive);
    stage.submit(Command::ReactivateUser(anne));
    assert!(stage.ask(Actor::User(anne), take).is_ok());
}

#[test]
fn r01_the_edition_of_a_slot_counts_on_whatever_happens() {
    let mut stage = stage();
    let anne = stage.add_employee("anne");
    let edition = |stage: &Stage| account(stage, anne).map(|account| account.edition);
    let actor = Actor::User(anne);

    for (number, (actor, command)) in (1_u32..).zip([
        (officer(), give(anne, 5)),
        (actor, Command::TakeOwnKey(key(6))),
        (actor, Command::ChangePassphrase),
        (actor, Command::ChangePassphrase),
        (officer(), give(anne, 7)),
        (officer(), give(anne, 8)),
        (actor, Command::TakeOwnKey(key(9))),
        (actor, Command::ChangePassphrase),
    ]) {
        stage.apply_as(actor, command);
        assert_eq!(edition(&stage), Some(number));
    }
    assert_eq!(
        account(&stage, anne).map(|account| account.key),
        Some(key(9))
    );
}

#[test]
fn r01_ones_own_key_replaces_a_temporary_one_and_nothing_else() {
    let mut stage = stage();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let take = Command::TakeOwnKey(key(9));
    let_in(&mut stage, anne, 5);

    for user in [first(), anne, bruno] {
        let answer = stage.ask(Actor::User(user), take.clone());
        check_refused(answer, Rule::R1, &Refusal::WrongKey);
    }
    let founder = stage.ask(Actor::Founder, take);
    check_refused(founder, Rule::R1, &Refusal::NotOfficer);
}

#[test]
fn r01_a_passphrase_is_changed_by_whoever_has_a_key_of_their_own() {
    let mut stage = stage();
    let [anne, bruno, chloe] = ["anne", "bruno", "chloe"].map(|code| stage.add_employee(code));
    let_in(&mut stage, anne, 5);
    stage.submit(give(bruno, 7));
    let change = |stage: &Stage, user| stage.ask(Actor::User(user), Command::ChangePassphrase);

    assert!(change(&stage, first()).is_ok());
    assert!(change(&stage, anne).is_ok());
    for user in [bruno, chloe] {
        check_refused(change(&stage, user), Rule::R1, &Refusal::WrongKey);
    }
    stage.submit(Command::SuspendUser(anne));
    check_refused(change(&stage, anne), Rule::R1, &Refusal::ActorNotActive);
}

#[test]
fn r01_a_recovery_code_is_for_officers_with_a_key_of_their_own() {
    let mut stage = stage();
    let anne = stage.add_employee("anne");
    let eve = stage.add_officer("eve");
    let_in(&mut stage, anne, 5);
    stage.submit(give(eve, 7));
    let renew = |stage: &Stage, user| stage.ask(Actor::User(user), Command::RenewRecovery);

    check_refused(renew(&stage, anne), Rule::R1, &Refusal::NotOfficer);
    check_refused(renew(&stage, eve), Rule::R1, &Refusal::WrongKey);
    stage.apply_as(Actor::User(eve), Command::TakeOwnKey(key(8)));
    for (user, editions) in [(eve, 1..=3), (first(), 1..=2)] {
        for edition in editions {
            stage.apply_as(Actor::User(user), Command::RenewRecovery);
            let recovery = account(&stage, user).map(|account| account.recovery);
            assert_eq!(recovery, Some(edition));
        }
    }
    let edition = account(&stage, eve).map(|account| account.edition);
    assert_eq!(edition, Some(2), "a recovery code is no passphrase");
}

#[test]
fn r01_a_new_passphrase_leaves_the_count_of_recovery_codes() {
    let mut stage = stage();
    let anne = stage.add_employee("anne");
    let_in(&mut stage, anne, 5);
    let role = |role| Command::ChangeRole { user: anne, role };
    stage.submit(role(Role::Rse));
    stage.apply_as(Actor::User(anne), Command::RenewRecovery);
    stage.apply_as(Actor::User(anne), role(Role::User));
    stage.submit(give(anne, 7));

    assert_eq!(
        account(&stage, anne).map(|account| account.recovery),
        Some(1)
    );
}
