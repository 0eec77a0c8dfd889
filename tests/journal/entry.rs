//! Who comes in, with what, and who doesn't.

use crate::drive::{
    Desk, LOGINS, another_world, code, come_in, creation, drive_to_accounts, drive_to_founded,
    enter, key, let_in, open_again, open_ready, open_ready_as, own_key, recovery, submit,
    transaction, user,
};
use crate::forging::{keys_of, other_data_key, slot_of, unknown_pair};
use crate::impaired::{Stored, another};
use procura::journal::{RegisterId, ascii};
use procura::office::{
    Candidate, EntryProblem, Footing, Key, MemoryStore, Place, SlotKind, SlotPlace, Store as _,
    SubmitProblem, World as _,
};
use procura::register::{Command, Role, Standing};
use procura::vault::frame::framed;
use procura::vault::{Keys, Nonce, Owner, Parameters, Slot, SlotNonces, SlotProblem};

const DOES_NOT_OPEN: EntryProblem = EntryProblem::Slot(SlotProblem::DoesNotOpen);

/// A register whose first three users have accounts.
fn accounts() -> (Desk, MemoryStore) {
    let store = MemoryStore::default();
    (drive_to_accounts(store.clone()), store)
}

/// The key of the one stored slot of this kind of the user of this rank.
fn slot_key(store: &MemoryStore, rank: u32, wanted: SlotKind) -> Key {
    let mut keys = store.content().into_keys().filter(|key| {
        matches!(key.place(), Place::Slot(SlotPlace { kind, user: whose, .. })
            if kind == wanted && whose == user(rank))
    });
    let key = keys.next().expect("a slot");
    assert_eq!(keys.next(), None, "one slot");
    key
}

fn text_at(store: &MemoryStore, key: &Key) -> String {
    store.read(key).expect("readable").expect("stored")
}

/// Tries to come in as the user of this rank, which changes nothing in storage.
#[track_caller]
fn refused(store: &MemoryStore, rank: usize, number: u8) -> EntryProblem {
    let before = store.content();
    let mut office = open_again(store.clone());
    let problem = enter(&mut office, LOGINS[rank], &key(number)).expect_err("let in");
    assert_eq!(office.visitor(), None);
    assert!(office.register().enterprise().is_none(), "nothing is shown");
    assert_eq!(store.content(), before);
    problem
}

#[test]
fn everyone_comes_in_with_their_own_passphrase() {
    let (_, store) = accounts();
    for rank in 0..=2 {
        let office = open_ready_as(store.clone(), rank);
        assert_eq!(office.visitor(), Some((user(rank), Footing::Settled)));
        assert_eq!(office.journal().len(), 12);
        assert_eq!(office.opened_register(), office.journal().register_id());
    }
}

#[test]
fn a_code_is_read_in_any_case() {
    let (_, store) = accounts();
    let mut office = open_again(store);
    assert_eq!(enter(&mut office, "EmployE1", &own_key(2)), Ok(()));
}

#[test]
fn a_wrong_passphrase_and_somebody_elses_open_nothing() {
    let (_, store) = accounts();
    for number in [99, 10, 11] {
        let problem = refused(&store, 2, number);
        assert_eq!(problem, EntryProblem::Slot(SlotProblem::DoesNotOpen));
    }
}

#[test]
fn behind_an_unknown_code_there_is_nothing() {
    let (_, store) = accounts();
    let office = open_again(store.clone());
    for kind in [SlotKind::Open, SlotKind::Closed, SlotKind::Recovery] {
        let found = office.candidates(&code("nobody"), kind).expect("readable");
        assert!(found.is_empty());
    }
    let mut office = open_again(store);
    let outcome = office.recover(&code("nobody"), &recovery(1));
    assert_eq!(outcome, Err(EntryProblem::NoSlot));
}

#[test]
fn what_is_derived_for_nobody_takes_as_long_as_for_a_slot_that_is_there() {
    let vacant = open_again(MemoryStore::default());
    assert_eq!(vacant.parameters_in_use(), Parameters::default());
    let (office, store) = accounts();
    let least = Parameters::new(19 * 1024, 2, 1).expect("the floor");
    assert_ne!(least, Parameters::default());
    assert_eq!(office.parameters_in_use(), least);
    // One that can't be read tells nothing.
    for key in store.content().into_keys() {
        if let Place::Slot(_) = key.place() {
            store.put(key, "???");
        }
    }
    assert_eq!(office.parameters_in_use(), Parameters::default());
}

#[test]
fn whoever_has_no_account_yet_doesnt_come_in() {
    let (_, store) = accounts();
    assert_eq!(refused(&store, 3, 13), EntryProblem::NoSlot);
}

#[test]
fn the_slot_of_another_user_opens_nothing_under_ones_own_code() {
    let (_, store) = accounts();
    let (own, others) = (
        slot_key(&store, 2, SlotKind::Open),
        slot_key(&store, 0, SlotKind::Open),
    );
    store.put(own.clone(), &text_at(&store, &others));
    let problem = refused(&store, 2, 12);
    let expected = EntryProblem::Slot(SlotProblem::OtherUser(user(0)));
    assert_eq!(problem, expected);

    // The other way round: an officer's place with an employee's slot.
    let (_, store) = accounts();
    store.put(others, &text_at(&store, &own));
    let problem = refused(&store, 0, 12);
    let expected = EntryProblem::Slot(SlotProblem::OtherUser(user(2)));
    assert_eq!(problem, expected);
}

#[test]
fn ones_own_slot_under_another_users_code_doesnt_make_one_that_user() {
    let (_, store) = accounts();
    let Place::Slot(place) = slot_key(&store, 0, SlotKind::Open).place() else {
        panic!("no slot");
    };
    let own = slot_key(&store, 2, SlotKind::Open);
    let Place::Slot(of_own) = own.place() else {
        panic!("no slot");
    };
    let text = text_at(&store, &own);
    // Found by the officer's code, but still the employee's.
    let edition = 9;
    let moved = Key::slot(SlotPlace {
        code: place.code,
        edition,
        ..of_own
    });
    store.put(moved, &text);
    let problem = refused(&store, 0, 12);
    let expected = EntryProblem::Slot(SlotProblem::OtherUser(user(2)));
    assert_eq!(problem, expected);
}

#[test]
fn the_slot_of_another_register_opens_nothing() {
    let (_, store) = accounts();
    let other = another();
    let text = text_at(&other.store, &slot_key(&other.store, 0, SlotKind::Open));
    store.put(slot_key(&store, 0, SlotKind::Open), &text);

    let problem = refused(&store, 0, 10);

    let expected = EntryProblem::Slot(SlotProblem::OtherRegister(other.id));
    assert_eq!(problem, expected);
}

#[test]
fn a_damaged_slot_is_told_apart_from_a_wrong_passphrase() {
    let (_, store) = accounts();
    let key = slot_key(&store, 2, SlotKind::Open);
    let text = text_at(&store, &key);
    let damaged = SlotProblem::Damaged;
    for changed in [
        String::new(),
        "!".to_owned(),
        text[1..].to_owned(),
        format!("B{}", &text[1..]),
    ] {
        store.put(key.clone(), &changed);
        assert_eq!(refused(&store, 2, 12), EntryProblem::Slot(damaged));
    }
}

/// The slot with its parameters exchanged, and everything else as it was.
fn with_parameters(slot: &Slot, numbers: [u32; 3]) -> String {
    let written = |number: u32| postcard::to_allocvec(&number).expect("writable");
    let bytes = slot.bytes().expect("writable");
    let body = &bytes[1..bytes.len() - 32];
    let own = [19 * 1024, 2, 1].map(written).concat();
    let place = body.windows(own.len()).position(|part| part == own);
    let place = place.expect("the parameters stand there");
    let others = numbers.map(written).concat();
    let changed = [&body[..place], &others, &body[place + own.len()..]].concat();
    ascii::written(&framed(bytes[0], &changed))
}

#[test]
fn weaker_and_excessive_parameters_are_refused_before_anything_is_derived() {
    let (_, store) = accounts();
    let (weak, excessive) = (
        SlotProblem::WeakParameters,
        SlotProblem::ExcessiveParameters,
    );
    let key = slot_key(&store, 2, SlotKind::Open);
    let slot = slot_of(&store, 2, SlotKind::Open);
    for (numbers, problem) in [
        ([8, 2, 1], weak),
        ([19 * 1024 - 1, 2, 1], weak),
        ([19 * 1024, 1, 1], weak),
        ([19 * 1024, 2, 0], weak),
        ([1024 * 1024 + 1, 2, 1], excessive),
        ([u32::MAX, 2, 1], excessive),
        ([19 * 1024, 11, 1], excessive),
        ([19 * 1024, 2, 2], excessive),
    ] {
        store.put(key.clone(), &with_parameters(&slot, numbers));
        let office = open_again(store.clone());
        let found = office.candidates(&code(LOGINS[2]), SlotKind::Open);
        let mut found = found.expect("readable").into_iter();
        let refused = found.next();
        let told = matches!(refused, Some(Candidate::Refused(why)) if why == problem);
        assert!(told, "{numbers:?}: {refused:?}");
    }
    // Within the bounds, but not those with which it was locked.
    store.put(key, &with_parameters(&slot, [20 * 1024, 2, 1]));
    let forged = EntryProblem::Slot(SlotProblem::Forged);
    assert_eq!(refused(&store, 2, 12), forged);
}

#[test]
fn a_passphrase_is_changed_only_by_whoever_knows_the_present_one() {
    let (mut office, store) = accounts();
    let before = store.content();
    let wrong = Err(SubmitProblem::WrongPassphrase);

    // Another's, the new one itself, none at all.
    for present in [own_key(1), key(50)] {
        let outcome = office.change_passphrase(transaction(50), &present, &key(50));
        assert_eq!(outcome, wrong);
    }
    let outcome = office.choose_passphrase(transaction(50), &key(50));
    assert_eq!(outcome, wrong);
    assert_eq!(store.content(), before);
    assert_eq!(office.visitor(), Some((user(0), Footing::Settled)));

    for (number, present) in [(50, own_key(0)), (51, key(50))] {
        let changed = office.change_passphrase(transaction(number), &present, &key(number));
        changed.expect("accepted");
    }
    assert_eq!(refused(&store, 0, 50), DOES_NOT_OPEN);
    let again = office.change_passphrase(transaction(52), &key(50), &key(52));
    assert_eq!(again, wrong, "the last one counts");
}

#[test]
fn a_passphrase_isnt_changed_where_the_slot_of_the_present_one_is_gone() {
    let (mut office, store) = accounts();
    let own = slot_key(&store, 0, SlotKind::Open);
    store.remove(&own).expect("removed");

    let outcome = office.change_passphrase(transaction(50), &own_key(0), &key(50));

    assert_eq!(outcome, Err(SubmitProblem::Unwritable));
}

#[test]
fn a_slot_of_an_older_day_is_refused_after_a_change_of_passphrase() {
    let (mut office, store) = accounts();
    let older = slot_key(&store, 0, SlotKind::Open);
    let text = text_at(&store, &older);
    let changed = office.change_passphrase(transaction(50), &own_key(0), &key(50));
    changed.expect("accepted");
    assert_eq!(store.read(&older), Ok(None), "it was removed");
    let newer = slot_key(&store, 0, SlotKind::Open);

    // Beside the new one, and in its place.
    store.put(older.clone(), &text);
    let mut office = open_again(store.clone());
    assert_eq!(
        enter(&mut office, LOGINS[0], &key(50)),
        Ok(()),
        "the newest is tried first"
    );
    for place in [older, newer] {
        store.put(place, &text);
    }
    let superseded = SlotProblem::Superseded {
        found: 1,
        newest: 2,
    };
    assert_eq!(refused(&store, 0, 10), EntryProblem::Slot(superseded));
}

#[test]
fn a_temporary_slot_is_refused_once_its_user_has_a_key_of_their_own() {
    let store = MemoryStore::default();
    let mut office = crate::drive::drive_to_assigned(store.clone());
    let given = office.give_passphrase(transaction(50), user(2), &key(50));
    given.expect("accepted");
    let temporary = slot_key(&store, 2, SlotKind::Open);
    let text = text_at(&store, &temporary);
    let mut theirs = open_again(store.clone());
    enter(&mut theirs, LOGINS[2], &key(50)).expect("let in");
    let chosen = theirs.choose_passphrase(transaction(51), &own_key(2));
    chosen.expect("accepted");
    assert_eq!(store.read(&temporary), Ok(None), "it was removed");

    let own = slot_key(&store, 2, SlotKind::Open);
    store.put(own, &text);

    assert_eq!(refused(&store, 2, 50), EntryProblem::OtherKey);
}

#[test]
fn a_temporary_slot_is_refused_once_there_is_a_newer_one() {
    let store = MemoryStore::default();
    let mut office = crate::drive::drive_to_assigned(store.clone());
    let first = office.give_passphrase(transaction(50), user(2), &key(50));
    first.expect("accepted");
    let older = slot_key(&store, 2, SlotKind::Open);
    let text = text_at(&store, &older);
    let second = office.give_passphrase(transaction(51), user(2), &key(51));
    second.expect("accepted");
    assert_eq!(store.read(&older), Ok(None));

    store.put(slot_key(&store, 2, SlotKind::Open), &text);
    assert_eq!(refused(&store, 2, 50), EntryProblem::OtherKey);
}

#[test]
fn whoever_is_suspended_or_left_doesnt_come_in_even_with_a_slot_copied_back() {
    for (command, standing) in [
        (Command::SuspendUser(user(2)), Standing::Suspended),
        (
            Command::RecordDeparture(user(2)),
            Standing::Departed(crate::drive::world().today()),
        ),
    ] {
        let (mut office, store) = accounts();
        let place = slot_key(&store, 2, SlotKind::Open);
        let text = text_at(&store, &place);
        submit(&mut office, 50, command);
        assert_eq!(refused(&store, 2, 12), EntryProblem::NoSlot);

        store.put(place, &text);

        assert_eq!(refused(&store, 2, 12), EntryProblem::NotActive(standing));
    }
}

#[test]
fn a_suspended_officer_doesnt_come_in_with_their_recovery_code_either() {
    let (mut office, store) = accounts();
    let mut theirs = open_ready_as(store.clone(), 1);
    let renewed = theirs.renew_recovery(transaction(50), &recovery(7));
    renewed.expect("accepted");
    submit(&mut office, 51, Command::SuspendUser(user(1)));

    let mut recovering = open_again(store);
    let outcome = recovering.recover(&code(LOGINS[1]), &recovery(7));

    let suspended = EntryProblem::NotActive(Standing::Suspended);
    assert_eq!(outcome, Err(suspended));
}

#[test]
fn whoever_lost_the_role_comes_in_with_their_passphrase_and_not_with_their_code() {
    let (_, store) = accounts();
    let mut theirs = open_ready_as(store.clone(), 1);
    let renewed = theirs.renew_recovery(transaction(50), &recovery(7));
    renewed.expect("accepted");
    let place = slot_key(&store, 1, SlotKind::Recovery);
    let text = text_at(&store, &place);
    let role = Role::User;
    submit(
        &mut theirs,
        51,
        Command::ChangeRole {
            user: user(1),
            role,
        },
    );
    assert_eq!(store.read(&place), Ok(None), "the recovery slot is removed");

    store.put(place, &text);
    let mut recovering = open_again(store.clone());
    let outcome = recovering.recover(&code(LOGINS[1]), &recovery(7));

    assert_eq!(outcome, Err(EntryProblem::NotOfficer));
    open_ready_as(store, 1);
}

#[test]
fn the_first_sign_in_only_serves_to_choose_a_passphrase() {
    let store = MemoryStore::default();
    let mut office = crate::drive::drive_to_assigned(store.clone());
    let given = office.give_passphrase(transaction(50), user(2), &key(50));
    given.expect("accepted");
    let mut theirs = open_again(store.clone());

    assert_eq!(enter(&mut theirs, LOGINS[2], &key(50)), Ok(()));

    assert_eq!(theirs.visitor(), Some((user(2), Footing::FirstSignIn)));
    let renounced = Command::RenounceAssignment(procura::register::AssignmentId::from(0));
    let refused = theirs.submit(transaction(51), renounced.clone());
    assert_eq!(refused, Err(SubmitProblem::Locked));
    let given = theirs.give_passphrase(transaction(51), user(3), &key(51));
    assert_eq!(given, Err(SubmitProblem::Locked));
    let renewed = theirs.renew_recovery(transaction(51), &recovery(5));
    assert_eq!(renewed, Err(SubmitProblem::Locked));
    let chosen = theirs.choose_passphrase(transaction(51), &own_key(2));
    assert!(chosen.is_ok());
    assert_eq!(theirs.visitor(), Some((user(2), Footing::Settled)));
    submit(&mut theirs, 52, renounced);
    assert_eq!(open_ready_as(store, 2).register(), theirs.register());
}

#[test]
fn the_key_that_an_officer_made_no_longer_signs_after_the_first_sign_in() {
    let store = MemoryStore::default();
    let mut office = crate::drive::drive_to_assigned(store.clone());
    let given = office.give_passphrase(transaction(50), user(2), &key(50));
    given.expect("accepted");
    let before = office
        .register()
        .users()
        .get(user(2))
        .expect("a user")
        .account;
    let mut theirs = open_again(store.clone());
    enter(&mut theirs, LOGINS[2], &key(50)).expect("let in");
    theirs
        .choose_passphrase(transaction(51), &own_key(2))
        .expect("accepted");

    let after = theirs
        .register()
        .users()
        .get(user(2))
        .expect("a user")
        .account;

    let (before, after) = (before.expect("given"), after.expect("chosen"));
    assert_ne!(before.key, after.key);
    let own = keys_of(&store, 2).pair.public_key().bytes();
    assert_eq!(after.key.bytes(), own);
}

#[test]
fn a_recovery_code_only_serves_to_choose_a_passphrase() {
    let (_, store) = accounts();
    let mut office = open_again(store.clone());

    assert_eq!(office.recover(&code(LOGINS[0]), &recovery(1)), Ok(()));

    assert_eq!(office.visitor(), Some((user(0), Footing::Recovery)));
    let refused = office.submit(transaction(50), creation(50, "Indue"));
    assert_eq!(refused, Err(SubmitProblem::Locked));
    let given = office.give_passphrase(transaction(50), user(3), &key(51));
    assert_eq!(given, Err(SubmitProblem::Locked));
    let chosen = office.choose_passphrase(transaction(50), &key(50));
    assert!(chosen.is_ok());
    assert_eq!(office.visitor(), Some((user(0), Footing::Settled)));
    submit(&mut office, 51, creation(51, "Due"));
    let mut reopened = open_again(store.clone());
    let former = enter(&mut reopened, LOGINS[0], &own_key(0));
    assert_eq!(former, Err(EntryProblem::Slot(SlotProblem::DoesNotOpen)));
    assert_eq!(enter(&mut reopened, LOGINS[0], &key(50)), Ok(()));
    assert_eq!(reopened.impairment(), None);
}

#[test]
fn a_recovery_code_that_is_somebody_elses_or_wrong_opens_nothing() {
    let (_, store) = accounts();
    let mut office = open_again(store);
    for (login, number, problem) in [
        (LOGINS[0], 2, EntryProblem::Slot(SlotProblem::DoesNotOpen)),
        (LOGINS[1], 1, EntryProblem::NoSlot),
        (LOGINS[2], 1, EntryProblem::NoSlot),
    ] {
        let outcome = office.recover(&code(login), &recovery(number));
        assert_eq!(outcome, Err(problem), "{login}");
        assert_eq!(office.visitor(), None);
    }
}

#[test]
fn a_recovery_code_that_was_renewed_opens_nothing_even_copied_back() {
    let (mut office, store) = accounts();
    let older = slot_key(&store, 0, SlotKind::Recovery);
    let text = text_at(&store, &older);
    let renewed = office.renew_recovery(transaction(50), &recovery(2));
    renewed.expect("accepted");
    assert_eq!(store.read(&older), Ok(None));
    let recovered = |number| open_again(store.clone()).recover(&code(LOGINS[0]), &recovery(number));
    assert_eq!(recovered(2), Ok(()));
    let doesnt_open = EntryProblem::Slot(SlotProblem::DoesNotOpen);
    assert_eq!(recovered(1), Err(doesnt_open));

    store.put(older, &text);

    let superseded = SlotProblem::Superseded {
        found: 1,
        newest: 2,
    };
    assert_eq!(recovered(1), Err(EntryProblem::Slot(superseded)));
    assert_eq!(recovered(2), Ok(()));
}

#[test]
fn a_recovery_slot_is_no_slot_for_a_passphrase_nor_the_other_way_round() {
    let (_, store) = accounts();
    let open = slot_key(&store, 0, SlotKind::Open);
    let recovering = slot_key(&store, 0, SlotKind::Recovery);
    let (one, other) = (text_at(&store, &open), text_at(&store, &recovering));
    store.put(open, &other);
    store.put(recovering, &one);

    let other_lock = EntryProblem::Slot(SlotProblem::OtherLock);
    assert_eq!(refused(&store, 0, 10), other_lock);
    let outcome = open_again(store).recover(&code(LOGINS[0]), &recovery(1));
    assert_eq!(outcome, Err(other_lock));
}

/// A slot that somebody with the data key made for a user, with a pair of their choice.
fn crafted_slot(store: &MemoryStore, id: RegisterId, rank: u32, signer: u32) -> String {
    let keys = keys_of(store, signer);
    let secret = another_world().secret().expect("there are secrets");
    let nonce = Nonce::from_random(*secret.first_chunk().expect("32 bytes"));
    let nonces = SlotNonces {
        data_key: nonce,
        seed: nonce,
    };
    let owner = Owner {
        register: id,
        user: user(rank),
    };
    let slot = keys.own_slot(owner, 9, &key(66), nonces).expect("makeable");
    ascii::written(&slot.bytes().expect("writable"))
}

#[test]
fn a_slot_that_an_employee_makes_for_an_officer_opens_nothing() {
    let (office, store) = accounts();
    let id = office.journal().register_id().expect("founded");
    let text = crafted_slot(&store, id, 0, 2);
    store.put(slot_key(&store, 0, SlotKind::Open), &text);

    assert_eq!(refused(&store, 0, 66), EntryProblem::OtherKey);
}

#[test]
fn a_slot_for_nobody_opens_nothing() {
    let (office, store) = accounts();
    let id = office.journal().register_id().expect("founded");
    let text = crafted_slot(&store, id, 77, 2);
    let place = SlotPlace {
        kind: SlotKind::Open,
        register: id,
        code: SlotPlace::code_digest(id, &code("nobody")),
        user: user(77),
        edition: 9,
    };
    store.put(Key::slot(place), &text);

    let outcome = enter(&mut open_again(store), "nobody", &key(66));

    assert_eq!(outcome, Err(EntryProblem::OtherKey));
}

#[test]
fn where_a_record_is_damaged_a_newer_slot_around_another_pair_opens_nothing() {
    let (office, store) = accounts();
    let journal = office.journal();
    let (id, last) = (
        journal.register_id().expect("founded"),
        journal.head().sequence,
    );
    store.put(Key::record(id, last), "damaged");
    let Place::Slot(place) = slot_key(&store, 0, SlotKind::Open).place() else {
        panic!("no slot");
    };
    let newer = Key::slot(SlotPlace {
        edition: 9,
        ..place
    });
    // An employee's pair, and one that nobody knows.
    store.put(newer.clone(), &crafted_slot(&store, id, 0, 2));
    assert_eq!(refused(&store, 0, 66), EntryProblem::OtherKey);
    let owner = Owner {
        register: id,
        user: user(0),
    };
    let junk = |data_key| {
        let keys = Keys {
            data_key,
            pair: unknown_pair(),
        };
        let nonces = SlotNonces {
            data_key: Nonce::from_random([1; 24]),
            seed: Nonce::from_random([2; 24]),
        };
        let slot = keys.own_slot(owner, 9, &key(66), nonces).expect("makeable");
        ascii::written(&slot.bytes().expect("writable"))
    };
    store.put(newer.clone(), &junk(keys_of(&store, 2).data_key));
    assert_eq!(refused(&store, 0, 66), EntryProblem::OtherKey);
    // Around another register's key, nothing can be read at all.
    store.put(newer, &junk(other_data_key()));
    let outcome = enter(&mut open_again(store.clone()), LOGINS[0], &key(66));
    assert!(
        matches!(outcome, Err(EntryProblem::Unreadable(_))),
        "{outcome:?}"
    );
    // Whoever holds the true pair reads what is left.
    assert_eq!(
        enter(&mut open_again(store), LOGINS[0], &own_key(0)),
        Ok(())
    );
}

#[test]
fn where_a_record_is_damaged_an_older_slot_is_still_refused_and_a_newer_one_not() {
    let store = MemoryStore::default();
    let mut office = drive_to_founded(store.clone());
    let older = slot_key(&store, 0, SlotKind::Open);
    let text = text_at(&store, &older);
    office
        .change_passphrase(transaction(2), &own_key(0), &key(50))
        .expect("accepted");
    submit(&mut office, 3, creation(3, "Paie"));
    let id = office.journal().register_id().expect("founded");
    let newer = slot_key(&store, 0, SlotKind::Open);

    store.put(Key::record(id, 3), "damaged");
    let mut office = open_again(store.clone());
    assert_eq!(enter(&mut office, LOGINS[0], &key(50)), Ok(()));
    assert_eq!(office.journal().len(), 2);
    store.put(newer.clone(), &text);
    let superseded = SlotProblem::Superseded {
        found: 1,
        newest: 2,
    };
    let mut office = open_again(store.clone());
    let outcome = enter(&mut office, LOGINS[0], &own_key(0));
    assert_eq!(outcome, Err(EntryProblem::Slot(superseded)));

    // Where the change itself can't be read, the newer slot lets its holder read what is left.
    let store = MemoryStore::default();
    let mut office = drive_to_founded(store.clone());
    office
        .change_passphrase(transaction(2), &own_key(0), &key(50))
        .expect("accepted");
    store.put(Key::record(id, 2), "damaged");
    let mut office = open_again(store);
    assert_eq!(enter(&mut office, LOGINS[0], &key(50)), Ok(()));
    assert_eq!(office.journal().len(), 1);
    assert!(office.impairment().is_some());
}

#[test]
fn a_failed_entry_leaves_whoever_is_in() {
    let (mut office, store) = accounts();
    let (visitor, length) = (office.visitor(), office.journal().len());
    let other = another();
    for (key, text) in other.store.content() {
        let is_first = matches!(key.place(), Place::Record { sequence: 1, .. });
        store.put(key, if is_first { "damaged" } else { &text });
    }
    let found = office.candidates(&code(LOGINS[0]), SlotKind::Open);
    for candidate in found.expect("readable") {
        let Candidate::Slot(slot) = candidate else {
            panic!("a damaged slot");
        };
        if slot.owner().register == other.id {
            let outcome = office.enter(&code(LOGINS[0]), &slot, &own_key(0));
            assert!(matches!(outcome, Err(EntryProblem::Unreadable(_))));
        }
    }
    assert!(enter(&mut office, LOGINS[0], &key(99)).is_err());

    assert_eq!(office.visitor(), visitor);
    assert_eq!(office.journal().len(), length);
    assert_eq!(office.impairment(), None);
}

#[test]
fn a_locked_office_forgets_what_was_read() {
    let (mut office, store) = accounts();
    let before = store.content();

    assert_eq!(office.lock(), Ok(()));

    assert_eq!(office.visitor(), None);
    assert_eq!(office.opened_register(), None);
    assert!(office.register().enterprise().is_none());
    assert!(office.journal().is_empty());
    assert!(!office.is_vacant());
    assert_eq!(store.content(), before);
    assert_eq!(
        office.dump().expect("readable").lines().count(),
        before.len()
    );
    come_in(&mut office, 0);
    assert_eq!(office.journal().len(), 12);
}

#[test]
fn several_users_take_turns() {
    let (mut office, store) = accounts();
    let_in(&mut office, 3);
    for rank in [3, 1, 0, 2, 1] {
        office.lock().expect("readable");
        come_in(&mut office, rank);
        let number = office.journal().len().try_into().expect("few");
        let changed = office.change_passphrase(transaction(number), &own_key(rank), &own_key(rank));
        changed.expect("accepted");
    }
    assert_eq!(open_ready(store).register(), office.register());
}

#[test]
fn without_secret_chance_nothing_is_recorded() {
    let (mut office, store) = accounts();
    office.world().lose_secrets();
    let before = store.content();

    let outcomes = [
        office
            .submit(transaction(50), creation(50, "Paie"))
            .map(drop),
        office
            .change_passphrase(transaction(51), &own_key(0), &key(50))
            .map(drop),
        office
            .renew_recovery(transaction(52), &recovery(3))
            .map(drop),
        office
            .give_passphrase(transaction(53), user(3), &key(51))
            .map(drop),
    ];

    for outcome in outcomes {
        assert_eq!(outcome, Err(SubmitProblem::Unwritable));
    }
    assert_eq!(store.content(), before);
    assert_eq!(office.journal().len(), 12);
    let mut first = open_again(MemoryStore::default());
    first.world().lose_secrets();
    let founded = first.found(
        transaction(1),
        crate::drive::founding(),
        &own_key(0),
        &recovery(1),
    );
    assert_eq!(founded, Err(SubmitProblem::Unwritable));
    assert!(first.store().content().is_empty());
    assert_eq!(first.visitor(), None);
}

#[test]
fn the_commands_of_accounts_are_refused_without_their_slots() {
    let stored = Stored::new();
    let mut office = open_ready(stored.store.clone());
    let before = stored.store.content();
    for command in [
        Command::ChangePassphrase,
        Command::RenewRecovery,
        Command::TakeOwnKey(procura::register::AccountKey::from_bytes([1; 32])),
        Command::GiveTemporaryKey {
            user: user(2),
            key: procura::register::AccountKey::from_bytes([1; 32]),
        },
        crate::drive::founding(),
    ] {
        let outcome = office.submit(transaction(50), command);
        assert_eq!(outcome, Err(SubmitProblem::Unwritable));
    }
    assert_eq!(stored.store.content(), before);
    open_ready(stored.store);
}
