//! Every change of an account, interrupted at every write: somebody can always come in, with the former
//! passphrase or with the new one, and nothing recorded is lost.

use crate::drive::{
    Desk, LOGINS, another_world, code, come_in, creation, drive_to_accounts, enter, founding, key,
    open, open_again, own_key, recovery, submit, transaction, user,
};
use crate::stores::FaultyStore;
use procura::office::{
    Footing, Key, MemoryStore, Office, Place, Receipt, SlotKind, StoreProblem, SubmitProblem,
};
use procura::register::{Command, Role};
use std::collections::BTreeMap;
use std::sync::LazyLock;

type Faulty = Desk<FaultyStore>;
type Outcome = Result<Receipt, SubmitProblem>;

/// A register whose first three users have accounts, and the fourth a temporary passphrase, 50.
static BASE: LazyLock<BTreeMap<Key, String>> = LazyLock::new(|| {
    let mut office = drive_to_accounts(MemoryStore::default());
    let given = office.give_passphrase(transaction(50), user(3), &key(50));
    given.expect("accepted");
    office.store().content()
});

/// Something that changes an account, and what must hold after it, wherever it was interrupted.
struct Act {
    /// Lets whoever does it in.
    begin: fn(&mut Faulty),
    /// Does it, under transaction 60.
    go: fn(&mut Faulty) -> Outcome,
    /// Whoever it is about: with what they come in before it or after it.
    rank: u32,
    before: u8,
    after: u8,
}

fn as_officer(office: &mut Faulty) {
    come_in(office, 0);
}

fn acts() -> Vec<Act> {
    vec![
        Act {
            begin: as_officer,
            go: |office| office.give_passphrase(transaction(60), user(2), &key(61)),
            rank: 2,
            before: 12,
            after: 61,
        },
        Act {
            begin: as_officer,
            go: |office| office.give_passphrase(transaction(60), user(3), &key(61)),
            rank: 3,
            before: 50,
            after: 61,
        },
        Act {
            begin: |office| enter(office, LOGINS[3], &key(50)).expect("let in"),
            go: |office| office.choose_passphrase(transaction(60), &key(61)),
            rank: 3,
            before: 50,
            after: 61,
        },
        Act {
            begin: as_officer,
            go: |office| office.change_passphrase(transaction(60), &own_key(0), &key(61)),
            rank: 0,
            before: 10,
            after: 61,
        },
        Act {
            begin: |office| come_in(office, 2),
            go: |office| office.change_passphrase(transaction(60), &own_key(2), &key(61)),
            rank: 2,
            before: 12,
            after: 61,
        },
        Act {
            begin: |office| {
                let recovered = office.recover(&code(LOGINS[0]), &recovery(1));
                recovered.expect("let in");
            },
            go: |office| office.choose_passphrase(transaction(60), &key(61)),
            rank: 0,
            before: 10,
            after: 61,
        },
    ]
}

fn base() -> FaultyStore {
    let memory = MemoryStore::default();
    for (key, text) in &*BASE {
        memory.put(key.clone(), text);
    }
    FaultyStore::over(memory)
}

fn opens(store: &FaultyStore, rank: u32, number: u8) -> bool {
    let mut office = open_again(store.clone());
    let login = LOGINS[usize::try_from(rank).expect("few")];
    let is_in = enter(&mut office, login, &key(number)).is_ok();
    is_in && office.impairment().is_none()
}

#[track_caller]
fn assert_no_record_lost(store: &FaultyStore) {
    let after = store.memory.content();
    let is_record = |key: &Key| matches!(key.place(), Place::Record { .. });
    for (key, text) in BASE.iter().filter(|(key, _)| is_record(key)) {
        assert_eq!(after.get(key), Some(text));
    }
}

/// What happens to a write: every later one fails too, as when the page is closed, or only that one.
type Mishap = fn(&FaultyStore, u32);
const MISHAPS: [Mishap; 2] = [
    |store, k| store.fail_from_write(k, StoreProblem::Full),
    |store, k| store.fail_one_write(k, StoreProblem::Blocked),
];

/// Plays something with each of its writes failing, until none is left. Gives how many there were.
fn with_each_write_failing(mut play: impl FnMut(&dyn Fn(&FaultyStore)) -> bool) -> u32 {
    for mishap in MISHAPS {
        let done = (1..60).find(|k| !play(&|store| mishap(store, *k)));
        assert!(done.is_some_and(|k| k > 1), "it never comes to an end");
    }
    60
}

/// What was tried on the base while one of its writes failed; the store works again after it.
struct Attempt {
    store: FaultyStore,
    office: Faulty,
    outcome: Outcome,
    has_failed: bool,
}

impl Attempt {
    fn of(
        begin: impl FnOnce(&mut Faulty),
        go: impl FnOnce(&mut Faulty) -> Outcome,
        fail: &dyn Fn(&FaultyStore),
    ) -> Self {
        let store = base();
        let mut office = open_again(store.clone());
        begin(&mut office);
        let failures = store.failures();
        fail(&store);
        let outcome = go(&mut office);
        let has_failed = store.failures() > failures;
        store.recover();
        Self {
            store,
            office,
            outcome,
            has_failed,
        }
    }
}

impl Act {
    fn tried(&self, fail: &dyn Fn(&FaultyStore)) -> Attempt {
        Attempt::of(self.begin, self.go, fail)
    }

    /// Whether whoever it is about comes in as before, and as after it.
    fn opening(&self, store: &FaultyStore) -> [bool; 2] {
        [self.before, self.after].map(|number| opens(store, self.rank, number))
    }
}

#[test]
fn whoever_it_is_about_comes_in_before_or_after() {
    for act in acts() {
        with_each_write_failing(|fail| {
            let Attempt {
                store,
                outcome,
                has_failed,
                ..
            } = act.tried(fail);

            assert_no_record_lost(&store);
            let opening = act.opening(&store);
            assert!(opening.contains(&true), "nobody comes in");
            assert!(opens(&store, 1, 11), "the other officer comes in");
            if outcome.is_ok() {
                assert_eq!(opening, [false, true], "what was recorded counts");
            }
            has_failed
        });
    }
}

#[test]
fn what_failed_can_be_done_again_under_the_same_transaction() {
    for act in acts() {
        with_each_write_failing(|fail| {
            let Attempt {
                store,
                mut office,
                outcome,
                has_failed,
            } = act.tried(fail);

            if outcome.is_err() {
                assert!((act.go)(&mut office).is_ok());
            }

            assert_eq!(act.opening(&store), [false, true]);
            assert_eq!(office.journal().len(), 14);
            has_failed
        });
    }
}

#[test]
fn after_an_interruption_it_can_be_done_again_on_another_day() {
    for act in acts() {
        with_each_write_failing(|fail| {
            let Attempt {
                store,
                outcome,
                has_failed,
                ..
            } = act.tried(fail);

            if outcome.is_err() {
                let mut office = open_again(store.clone());
                (act.begin)(&mut office);
                assert!((act.go)(&mut office).is_ok());
            }

            assert_eq!(act.opening(&store), [false, true]);
            has_failed
        });
    }
}

#[test]
fn a_recovery_code_is_renewed_or_it_isnt() {
    with_each_write_failing(|fail| {
        let renew = |office: &mut Faulty| office.renew_recovery(transaction(60), &recovery(2));
        let Attempt {
            store,
            outcome,
            has_failed,
            ..
        } = Attempt::of(as_officer, renew, fail);

        assert_no_record_lost(&store);
        let opens_with = |number| {
            let mut office = open_again(store.clone());
            let outcome = office.recover(&code(LOGINS[0]), &recovery(number));
            outcome.is_ok() && office.impairment().is_none()
        };
        let opening = [opens_with(1), opens_with(2)];
        assert!(opening.contains(&true));
        if outcome.is_ok() {
            assert_eq!(opening, [false, true]);
        }
        assert!(opens(&store, 0, 10));
        has_failed
    });
}

/// What is stored of the accounts of the user of this rank.
fn slots(store: &FaultyStore, rank: u32) -> Vec<SlotKind> {
    let keys = store.memory.content().into_keys();
    let kinds = keys.filter_map(|key| match key.place() {
        Place::Slot(slot) if slot.user == user(rank) => Some(slot.kind),
        _ => None,
    });
    kinds.collect()
}

#[test]
fn a_suspension_closes_a_slot_and_a_reactivation_opens_it_again() {
    for (rank, number) in [(1, 11), (2, 12), (3, 50)] {
        let store = base();
        let mut office = open_again(store.clone());
        as_officer(&mut office);

        submit(&mut office, 60, Command::SuspendUser(user(rank)));

        assert_eq!(slots(&store, rank), [SlotKind::Closed]);
        submit(&mut office, 61, Command::ReactivateUser(user(rank)));
        assert_eq!(slots(&store, rank), [SlotKind::Open]);
        assert!(opens(&store, rank, number));
    }
}

#[test]
fn a_closed_slot_doesnt_open_with_its_users_passphrase() {
    let store = base();
    let mut office = open_again(store.clone());
    as_officer(&mut office);
    submit(&mut office, 60, Command::SuspendUser(user(2)));
    let content = store.memory.content();
    let closed = content.iter().find_map(|(key, text)| match key.place() {
        Place::Slot(slot) if slot.kind == SlotKind::Closed => Some((slot, text)),
        _ => None,
    });
    let (place, text) = closed.expect("a closed slot");

    // Put where an open one belongs.
    let kind = SlotKind::Open;
    let open = procura::office::SlotPlace { kind, ..place };
    store.memory.put(Key::slot(open), text);

    let mut theirs = open_again(store.clone());
    let outcome = enter(&mut theirs, LOGINS[2], &own_key(2));
    assert!(matches!(
        outcome,
        Err(procura::office::EntryProblem::Slot(_))
    ));
}

#[test]
fn a_new_passphrase_for_somebody_suspended_waits_for_their_reactivation() {
    let store = base();
    let mut office = open_again(store.clone());
    as_officer(&mut office);
    submit(&mut office, 60, Command::SuspendUser(user(2)));

    let given = office.give_passphrase(transaction(61), user(2), &key(61));

    assert!(given.is_ok());
    assert_eq!(slots(&store, 2), [SlotKind::Closed]);
    assert!(!opens(&store, 2, 61));
    submit(&mut office, 62, Command::ReactivateUser(user(2)));
    assert_eq!(slots(&store, 2), [SlotKind::Open]);
    assert!(opens(&store, 2, 61));
}

#[test]
fn a_departure_destroys_every_slot() {
    let store = base();
    let mut office = open_again(store.clone());
    come_in(&mut office, 1);
    let renewed = office.renew_recovery(transaction(59), &recovery(9));
    renewed.expect("accepted");
    assert_eq!(slots(&store, 1).len(), 2);
    submit(&mut office, 60, Command::RecordDeparture(user(1)));
    assert_eq!(slots(&store, 1), []);

    office.lock().expect("readable");
    as_officer(&mut office);
    submit(&mut office, 61, Command::SuspendUser(user(2)));
    for (number, rank) in [(62, 2), (63, 3)] {
        submit(&mut office, number, Command::RecordDeparture(user(rank)));
        assert_eq!(slots(&store, rank), []);
    }
    assert_eq!(slots(&store, 0).len(), 2);
}

/// What an officer has recorded of a user, and which slots there are to be after it.
fn settlings() -> Vec<(Command, u32, Vec<SlotKind>)> {
    vec![
        (Command::SuspendUser(user(2)), 2, vec![SlotKind::Closed]),
        (Command::SuspendUser(user(1)), 1, vec![SlotKind::Closed]),
        (Command::RecordDeparture(user(2)), 2, vec![]),
        (
            Command::ChangeRole {
                user: user(2),
                role: Role::Rse,
            },
            2,
            vec![SlotKind::Open],
        ),
    ]
}

#[test]
fn what_an_interruption_leaves_undone_is_done_when_an_officer_next_comes_in() {
    for (command, rank, expected) in settlings() {
        with_each_write_failing(|fail| {
            let go = |office: &mut Faulty| office.submit(transaction(60), command.clone());
            let Attempt {
                store,
                outcome,
                has_failed,
                ..
            } = Attempt::of(as_officer, go, fail);

            assert_no_record_lost(&store);

            let login = LOGINS[usize::try_from(rank).expect("few")];
            let theirs = enter(&mut open_again(store.clone()), login, &own_key(rank));
            if outcome.is_ok() {
                assert_eq!(theirs.is_ok(), expected == [SlotKind::Open]);
            }
            assert!(opens(&store, 0, 10));
            if outcome.is_ok() {
                assert_eq!(slots(&store, rank), expected);
            } else {
                assert!(opens(&store, rank, 10 + u8::try_from(rank).expect("few")));
            }
            has_failed
        });
    }
}

#[test]
fn an_interrupted_reactivation_lets_its_user_in_after_an_officer() {
    with_each_write_failing(|fail| {
        let begin = |office: &mut Faulty| {
            as_officer(office);
            submit(office, 59, Command::SuspendUser(user(2)));
        };
        let reactivate = Command::ReactivateUser(user(2));
        let go = |office: &mut Faulty| office.submit(transaction(60), reactivate);
        let Attempt {
            store,
            outcome,
            has_failed,
            ..
        } = Attempt::of(begin, go, fail);

        assert!(opens(&store, 0, 10));

        assert_eq!(opens(&store, 2, 12), outcome.is_ok());
        has_failed
    });
}

#[test]
fn a_founding_makes_a_whole_file_or_none_wherever_it_is_interrupted() {
    with_each_write_failing(|fail| {
        let store = FaultyStore::default();
        let mut office = open(store.clone());
        fail(&store);

        let outcome = office.found(transaction(1), founding(), &own_key(0), &recovery(1));

        let has_failed = store.failures() > 0;
        drop(office);
        store.recover();
        let mut office = Office::open(store.clone(), another_world()).expect("readable");
        if outcome.is_ok() {
            assert!(opens(&store, 0, 10));
        } else {
            if !office.is_vacant() {
                assert!(enter(&mut office, LOGINS[0], &own_key(0)).is_err());
                assert_eq!(office.resume_from_prefix(), Ok(()));
            }
            assert!(office.is_vacant());
            let again = office.found(transaction(1), founding(), &own_key(0), &recovery(1));
            assert!(again.is_ok());
            assert!(opens(&store, 0, 10));
        }
        has_failed
    });
}

#[test]
fn a_failed_founding_leaves_nothing_that_could_be_taken_out_again() {
    for k in 1..=4 {
        let store = FaultyStore::default();
        let mut office = open(store.clone());
        store.fail_from_addition(k, StoreProblem::Full);

        let outcome = office.found(transaction(1), founding(), &own_key(0), &recovery(1));

        let full = SubmitProblem::Storage(StoreProblem::Full);
        assert_eq!(outcome, Err(full), "{k}");
        assert!(store.memory.content().is_empty());
        assert!(office.is_vacant());
        assert_eq!(office.visitor(), None);
    }
}

#[test]
fn one_passphrase_chosen_in_two_tabs_without_locks_leaves_a_slot_that_opens() {
    let store = base();
    let mut slow = open_again(store.clone());
    as_officer(&mut slow);
    let memory = store.memory.clone();
    store.before_next_append(move || {
        let mut quick = open_again(memory);
        come_in(&mut quick, 0);
        let chosen = quick.change_passphrase(transaction(70), &own_key(0), &key(70));
        chosen.expect("accepted");
    });

    let outcome = slow.change_passphrase(transaction(60), &own_key(0), &key(61));

    assert_eq!(outcome, Err(SubmitProblem::Overtaken));
    assert!(opens(&store, 0, 70), "the quicker tab's passphrase counts");
    assert!(!opens(&store, 0, 61));
    assert_eq!(slow.journal().len(), 14);
    // What was typed as the present one is no longer.
    let outcome = slow.change_passphrase(transaction(60), &own_key(0), &key(61));
    assert_eq!(outcome, Err(SubmitProblem::WrongPassphrase));
    let outcome = slow.change_passphrase(transaction(60), &key(70), &key(61));
    assert!(outcome.is_ok());
    assert!(opens(&store, 0, 61));
}

#[test]
fn what_another_tab_recorded_while_a_slot_was_made_makes_it_worthless() {
    // The office looks at its head and for a next record; the second time, the slot is made; then it
    // looks at the slot's place.
    for k in 1..=5 {
        let store = base();
        let mut slow = open_again(store.clone());
        as_officer(&mut slow);
        let memory = store.memory.clone();
        store.before_read(k, move || {
            let mut quick = open_again(memory);
            come_in(&mut quick, 0);
            let chosen = quick.change_passphrase(transaction(70), &own_key(0), &key(70));
            chosen.expect("accepted");
        });

        let outcome = slow.change_passphrase(transaction(60), &own_key(0), &key(61));

        let last = if outcome.is_ok() { 61 } else { 70 };
        assert!(opens(&store, 0, last), "{k}: {outcome:?}");
    }
}

#[test]
fn a_first_sign_in_in_two_tabs_leaves_keys_that_count() {
    let store = base();
    let mut tabs = [(); 2].map(|()| {
        let mut office = open_again(store.clone());
        enter(&mut office, LOGINS[3], &key(50)).expect("let in");
        office
    });
    let [one, other] = &mut tabs;
    one.choose_passphrase(transaction(60), &key(61))
        .expect("accepted");

    let same = other.choose_passphrase(transaction(60), &key(62));
    assert_eq!(same.map(|receipt| receipt.sequence), Ok(14));
    assert_eq!(other.visitor(), None, "with keys that nobody recorded");
    let another = other.choose_passphrase(transaction(63), &key(62));

    assert!(matches!(another, Err(SubmitProblem::Refused(_))));
    assert!(
        other
            .submit(transaction(64), creation(64, "Indue"))
            .is_err()
    );
    assert_eq!(other.journal().len(), 14);
    assert!(opens(&store, 3, 61));
    assert!(!opens(&store, 3, 62));
}

#[test]
fn a_first_sign_in_that_is_pressed_twice_is_recorded_once_r7() {
    let store = base();
    let mut office = open_again(store.clone());
    enter(&mut office, LOGINS[3], &key(50)).expect("let in");
    let first = office.choose_passphrase(transaction(60), &key(61));
    let first = first.expect("accepted");

    let again = office.choose_passphrase(transaction(60), &key(61));

    let again = again.expect("recorded before");
    assert_eq!(again.sequence, first.sequence);
    assert_eq!(office.journal().len(), 14);
    assert!(opens(&store, 3, 61));
}

#[test]
fn a_passphrase_that_was_chosen_before_settles_nobody_who_recovers_again() {
    let store = base();
    let mut office = open_again(store.clone());
    for number in [61, 62] {
        let recovered = office.recover(&code(LOGINS[0]), &recovery(1));
        assert_eq!(recovered, Ok(()));
        let chosen = office.choose_passphrase(transaction(60), &key(number));
        assert_eq!(chosen.map(|receipt| receipt.sequence), Ok(14));
        let footing = office.visitor().map(|(_, footing)| footing);
        let expected = [Footing::Settled, Footing::Recovery];
        assert_eq!(footing, Some(expected[usize::from(number) - 61]));
        office.lock().expect("readable");
    }
    assert!(opens(&store, 0, 61));
    assert!(!opens(&store, 0, 62));
}
