//! Two tabs over one storage.

use crate::drive::{
    Desk, assignment, come_in, creation, drive_to_assigned, drive_to_staffed, founding, open,
    open_ready, own_key, procuration, recovery, submit, terms, transaction, user,
};
use crate::sample::found_sample;
use crate::stores::{FaultyStore, records_in};
use procura::office::{Fault, Key, MemoryStore, Recorded, Request, Store as _, SubmitProblem};
use procura::register::{AssignmentId, Command, EnrolmentState, Refusal};
use proptest::prelude::*;

/// Two tabs with the same staffed register.
fn two_tabs() -> (Desk, Desk, MemoryStore) {
    let store = MemoryStore::default();
    let one = drive_to_staffed(store.clone());
    (one, open_ready(store.clone()), store)
}

#[test]
fn a_tab_catches_up_with_what_the_other_recorded() {
    let (mut one, mut other, _) = two_tabs();
    submit(&mut one, 6, creation(6, "Paie"));
    submit(&mut one, 7, assignment(procuration(0), &[2]));

    assert_eq!(other.catch_up(), Ok(true));

    assert_eq!(other.register(), one.register());
    assert_eq!(other.journal(), one.journal());
    assert_eq!(other.catch_up(), Ok(false));
}

#[test]
fn a_submission_catches_up_by_itself() {
    let (mut one, mut other, store) = two_tabs();
    submit(&mut one, 6, creation(6, "Paie"));

    let receipt = submit(&mut other, 7, creation(7, "Chantiers"));

    assert_eq!(receipt.sequence, 7);
    assert_eq!(
        receipt.created.procurations.first().map(|row| row.0),
        Some(procuration(1))
    );
    assert_eq!(one.catch_up(), Ok(true));
    assert_eq!(one.register(), other.register());
    assert_eq!(open_ready(store).register(), other.register());
}

#[test]
fn a_submission_is_decided_on_what_the_other_tab_recorded() {
    let (mut one, mut other, _) = two_tabs();
    submit(&mut one, 6, Command::RecordDeparture(user(2)));

    let grant = Command::GrantAccess {
        user: user(2),
        reference: crate::drive::reference(7),
        terms: terms("Paie"),
    };
    let outcome = other.submit(transaction(7), grant);

    let refused = matches!(
        outcome,
        Err(SubmitProblem::Refused(Refusal::UserNotActive { .. }))
    );
    assert!(refused);
}

#[test]
fn an_enrolment_that_ended_in_the_other_tab_counts_at_transmettre() {
    let (mut one, mut other, _) = two_tabs();
    let body = procura::register::BodyId::new("rq");
    let state = Some(EnrolmentState::Refused);
    submit(
        &mut one,
        6,
        Command::SetEnrolment {
            body: body.clone(),
            state,
        },
    );

    let outcome = other.submit(transaction(7), creation(7, "Paie"));

    let refusal = Refusal::BodyNotEnrolled { body, state };
    assert_eq!(outcome, Err(SubmitProblem::Refused(refusal)));
}

#[test]
fn one_submission_from_both_tabs_is_recorded_once_r7() {
    let (mut one, mut other, store) = two_tabs();
    let first = submit(&mut one, 6, creation(6, "Paie"));

    let second = submit(&mut other, 6, creation(66, "Paie"));

    assert_eq!(first.recorded, Recorded::Now);
    assert_eq!(second.recorded, Recorded::Before);
    assert_eq!(second.sequence, first.sequence);
    assert_eq!(second.created, first.created);
    assert_eq!(records_in(&store), 6);
}

#[test]
fn without_locks_the_slower_tab_is_told_and_succeeds_on_the_fresh_register() {
    let store = FaultyStore::default();
    let mut slow = drive_to_staffed(store.clone());
    let memory = store.memory.clone();
    store.before_next_append(move || {
        submit(&mut open_ready(memory), 6, creation(6, "Paie"));
    });

    let outcome = slow.submit(transaction(7), creation(7, "Chantiers"));

    assert_eq!(outcome, Err(SubmitProblem::Overtaken));
    assert_eq!(slow.journal().len(), 6, "the other tab's record is shown");
    assert_eq!(slow.receipt(transaction(7)), None);
    let retried = submit(&mut slow, 7, creation(7, "Chantiers"));
    assert_eq!(retried.sequence, 7);
    assert_eq!(open_ready(store).register(), slow.register());
}

#[test]
fn without_locks_one_submission_from_both_tabs_is_still_recorded_once_r7() {
    let store = FaultyStore::default();
    let mut slow = drive_to_staffed(store.clone());
    let memory = store.memory.clone();
    store.before_next_append(move || {
        submit(&mut open_ready(memory), 6, creation(6, "Paie"));
    });

    let outcome = slow.submit(transaction(6), creation(66, "Paie"));
    let retried = submit(&mut slow, 6, creation(666, "Paie"));

    assert_eq!(outcome, Err(SubmitProblem::Overtaken));
    assert_eq!(retried.recorded, Recorded::Before);
    assert_eq!(records_in(&store.memory), 6);
}

#[test]
fn two_first_visits_make_one_register() {
    let store = MemoryStore::default();
    let (mut one, mut other) = (open(store.clone()), open(store.clone()));
    one.found(transaction(1), founding(), &own_key(0), &recovery(1))
        .expect("founded");

    let outcome = other.found(transaction(2), founding(), &own_key(0), &recovery(1));

    let refused = SubmitProblem::Refused(Refusal::AlreadyFounded);
    assert_eq!(outcome, Err(refused));
    assert_eq!(other.visitor(), None);
    assert_eq!(records_in(&store), 1);
}

#[test]
fn a_first_visit_catches_up_with_a_register_made_elsewhere() {
    let store = MemoryStore::default();
    let (mut one, mut other) = (open(store.clone()), open(store));
    assert_eq!(other.catch_up(), Ok(false));
    found_sample(&mut one).expect("made");

    assert_eq!(other.catch_up(), Ok(true));

    assert!(!other.is_vacant());
    assert!(other.passes_for_sample());
    assert!(found_sample(&mut other).is_err());
    come_in(&mut other, 0);
    come_in(&mut one, 0);
    assert_eq!(other.register(), one.register());
}

#[test]
fn a_register_removed_in_another_tab_isnt_written_to() {
    let store = MemoryStore::default();
    let mut one = open(store.clone());
    found_sample(&mut one).expect("made");
    come_in(&mut one, 0);
    let mut other = open_ready(store.clone());
    one.remove_sample().expect("removed");

    let command = Command::SuspendUser(user(3));
    let outcome = other.submit(transaction(9), command);

    assert_eq!(outcome, Err(SubmitProblem::ReadOnly(Fault::Vanished)));
    assert!(store.content().is_empty());
}

#[test]
fn a_head_that_was_rewritten_elsewhere_is_seen() {
    let store = MemoryStore::default();
    let mut office = drive_to_assigned(store.clone());
    let id = office.journal().register_id().expect("founded");
    store.put(Key::record(id, 8), "something else");
    let before = store.content();

    assert_eq!(office.catch_up(), Ok(true));

    let fault = Fault::Rewritten { sequence: 8 };
    assert_eq!(office.impairment().map(|one| &one.fault), Some(&fault));
    let outcome = office.submit(transaction(9), creation(9, "Paie"));
    assert_eq!(outcome, Err(SubmitProblem::ReadOnly(fault)));
    assert_eq!(store.content(), before);
}

#[test]
fn whoever_is_suspended_elsewhere_records_nothing_more() {
    let store = MemoryStore::default();
    let mut one = crate::drive::drive_to_accounts(store.clone());
    let mut other = crate::drive::open_ready_as(store.clone(), 1);
    submit(&mut one, 9, Command::SuspendUser(user(1)));

    let outcome = other.submit(transaction(10), creation(10, "Paie"));

    let refused = SubmitProblem::Refused(Refusal::ActorNotActive);
    assert_eq!(outcome, Err(refused));
    assert_eq!(records_in(&store), one.journal().len());
}

#[test]
fn whoever_was_given_another_passphrase_elsewhere_is_in_no_longer() {
    let store = MemoryStore::default();
    let mut one = crate::drive::drive_to_accounts(store.clone());
    let mut other = crate::drive::open_ready_as(store.clone(), 2);
    let given = one.give_passphrase(transaction(9), user(2), &crate::drive::key(60));
    given.expect("accepted");
    let before = records_in(&store);

    assert_eq!(other.catch_up(), Ok(true));

    assert_eq!(other.visitor(), None);
    let outcomes = [
        other.submit(
            transaction(10),
            Command::RenounceAssignment(AssignmentId::from(0)),
        ),
        other.change_passphrase(transaction(11), &own_key(2), &crate::drive::key(61)),
    ];
    let refused = SubmitProblem::Refused(Refusal::WrongKey);
    let replaced = SubmitProblem::WrongPassphrase;
    assert_eq!(outcomes, [Err(refused), Err(replaced)]);
    assert_eq!(records_in(&store), before);

    // A temporary one that is replaced by the next ends in the same way.
    let code = crate::drive::LOGINS[2];
    crate::drive::enter(&mut other, code, &crate::drive::key(60)).expect("let in");
    let given = one.give_passphrase(transaction(12), user(2), &crate::drive::key(62));
    given.expect("accepted");
    assert_eq!(other.catch_up(), Ok(true));
    assert_eq!(other.visitor(), None);
    // Nobody else is concerned.
    assert!(one.visitor().is_some());
}

#[test]
fn a_locked_tab_shows_nothing_and_records_nothing() {
    let (mut one, mut other, store) = two_tabs();
    other.lock().expect("readable");
    submit(&mut one, 6, creation(6, "Paie"));

    assert_eq!(other.catch_up(), Ok(false));

    assert!(other.register().enterprise().is_none());
    assert!(other.journal().is_empty());
    assert_eq!(other.visitor(), None);
    assert_eq!(other.receipt(transaction(6)), None);
    let refused = other.submit(transaction(7), creation(7, "Chantiers"));
    assert_eq!(refused, Err(SubmitProblem::Locked));
    assert_eq!(records_in(&store), 6);
    come_in(&mut other, 0);
    assert_eq!(other.register(), one.register());
}

#[test]
fn damage_that_arrives_while_the_page_is_open_makes_it_read_only() {
    let store = MemoryStore::default();
    let mut office = drive_to_assigned(store.clone());
    let id = office.journal().register_id().expect("founded");
    store.put(Key::record(id, 9), "damaged");

    assert_eq!(office.catch_up(), Ok(true));

    let fault = Fault::Damaged { sequence: 9 };
    assert_eq!(office.impairment().map(|one| &one.fault), Some(&fault));
    assert_eq!(office.journal().len(), 8);
    assert_eq!(office.resume_from_prefix(), Ok(()));
    assert_eq!(submit(&mut office, 9, creation(9, "Paie")).sequence, 9);
    let aside = store.read(&Key::aside(&Key::record(id, 9), 1));
    assert_eq!(aside, Ok(Some("damaged".to_owned())));
}

#[test]
fn what_was_recorded_is_receipted_even_when_the_register_is_read_only() {
    let store = MemoryStore::default();
    let mut office = drive_to_assigned(store.clone());
    let id = office.journal().register_id().expect("founded");
    store.put(Key::record(id, 9), "damaged");

    let again = submit(&mut office, 7, creation(7, "Chantiers"));

    assert!(office.impairment().is_some());
    assert_eq!(again.recorded, Recorded::Before);
}

/// What one of three tabs does next.
#[derive(Clone, Debug)]
enum Deed {
    Submit(u8),
    CatchUp,
    Reload,
    FailOnce,
}

fn deeds() -> impl Strategy<Value = Vec<(usize, Deed)>> {
    let deed = prop_oneof![
        4 => (6_u8..40).prop_map(Deed::Submit),
        2 => Just(Deed::CatchUp),
        1 => Just(Deed::Reload),
        1 => Just(Deed::FailOnce),
    ];
    proptest::collection::vec((0_usize..3, deed), 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever three tabs do, and whichever writes fail, each submission is recorded at most once,
    /// and all tabs come to see what is stored.
    #[test]
    fn three_tabs_never_come_apart(deeds in deeds()) {
        let store = FaultyStore::default();
        drop(drive_to_staffed(store.clone()));
        let mut tabs = [(); 3].map(|()| open_ready(store.clone()));
        for (tab, deed) in deeds {
            match deed {
                Deed::Submit(number) => {
                    let command = creation(u64::from(number), &number.to_string());
                    let outcome = tabs[tab].submit(transaction(number), command);
                    store.recover();
                    let is_recorded = tabs[tab].receipt(transaction(number)).is_some();
                    prop_assert_eq!(outcome.is_ok(), is_recorded);
                }
                Deed::CatchUp => drop(tabs[tab].catch_up()),
                Deed::Reload => tabs[tab] = open_ready(store.clone()),
                Deed::FailOnce => {
                    store.fail_from_write(1, procura::office::StoreProblem::Full);
                }
            }
        }
        let stored = open_ready(store.memory.clone());
        for tab in &mut tabs {
            prop_assert!(tab.catch_up().is_ok());
            prop_assert_eq!(tab.register(), stored.register());
            prop_assert_eq!(tab.journal(), stored.journal());
        }
        prop_assert_eq!(stored.journal().len(), records_in(&store.memory));
    }
}

#[test]
fn r06_nobody_is_touched_whom_the_summary_had_not_listed() {
    let (mut one, mut other, store) = two_tabs();
    submit(&mut one, 6, creation(6, "Paie"));
    submit(&mut one, 7, assignment(procuration(0), &[2]));
    other.catch_up().expect("readable");
    let revocation = Command::RevokeProcurations {
        procurations: [procuration(0)].into(),
        reason: procura::register::Note::parse_optional("Fin du mandat")
            .expect("a note")
            .expect("not empty"),
    };
    let standing = |office: &Desk| {
        let standing = office.register().stopping_with_procuration(procuration(0));
        Request::listing(revocation.clone(), standing.collect())
    };
    let asked = standing(&other);
    submit(&mut one, 8, assignment(procuration(0), &[3]));
    let before = records_in(&store);

    let outcome = other.submit(transaction(9), asked);

    let given = procura::register::Subject::Assignment(AssignmentId::from(1));
    let changed = SubmitProblem::Refused(Refusal::ChangedSince(given));
    assert_eq!(outcome, Err(changed));
    assert_eq!(records_in(&store), before);
    let asked = standing(&other);
    let receipt = other.submit(transaction(9), asked);
    assert_eq!(receipt.expect("recorded").recorded, Recorded::Now);
}
