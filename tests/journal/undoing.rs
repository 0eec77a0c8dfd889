//! The last act of a session is taken back by a record that names it; both stay in the journal.

use crate::drive::{
    Desk, assignment, come_in, creation, drive_to_accounts, name, open_again, person, procuration,
    submit, transaction, user,
};
use procura::office::{MemoryStore, NotUndoable, Recorded, SubmitProblem};
use procura::register::{
    AssignmentId, Command, Event, Refusal, Register, Role, Standing, Status, Subject,
};

fn prepared() -> Desk {
    drive_to_accounts(MemoryStore::default())
}

fn undo(office: &mut Desk, number: u8) -> Command {
    let command = office.undoing().expect("something to take back");
    submit(office, number, command.clone());
    command
}

fn standing_of(register: &Register, rank: u32) -> Option<Standing> {
    register.users().get(user(rank)).map(|row| row.standing)
}

#[test]
fn an_act_is_taken_back_and_both_records_stay() {
    let mut office = prepared();
    let act = submit(&mut office, 200, Command::SuspendUser(user(2)));
    let length = office.journal().len();
    let command = undo(&mut office, 201);

    assert_eq!(standing_of(office.register(), 2), Some(Standing::Active));
    assert_eq!(office.journal().len(), length + 1);
    let last = office
        .journal()
        .newest_first(0, 1)
        .next()
        .expect("recorded");
    let Event::ActUndone { sequence, .. } = last.events[0] else {
        panic!("{:?}", last.events)
    };
    assert_eq!(sequence, act.sequence);
    let again = submit(&mut office, 201, command.clone());
    assert_eq!(again.recorded, Recorded::Before);
    let elsewhere = office.submit(transaction(202), command);
    let refusal = Refusal::ChangedSince(Subject::User(user(2)));
    assert_eq!(elsewhere, Err(SubmitProblem::Refused(refusal)));
}

#[test]
fn what_was_taken_back_is_so_for_whoever_reads_the_journal() {
    let mut office = prepared();
    for (number, command) in [
        (200, creation(190, "Trop")),
        (202, assignment(procuration(0), &[4])),
        (204, Command::SuspendProcuration(procuration(0))),
        (
            212,
            Command::AssignProcurations(
                [(procuration(0), user(4)), (procuration(1), user(2))].into(),
            ),
        ),
        (
            206,
            Command::WithdrawAssignments([AssignmentId::from(0)].into()),
        ),
        (
            208,
            Command::ProlongProcurations(
                [0, 1]
                    .map(|rank| {
                        let end = procura::register::Day::parse("2040-01-01").expect("a day");
                        (procuration(rank), end)
                    })
                    .into(),
            ),
        ),
        (
            210,
            Command::ChangeUser {
                user: user(2),
                given_name: name("Autre"),
                family_name: name("Nom"),
                email: None,
            },
        ),
    ] {
        submit(&mut office, number, command);
        undo(&mut office, number + 1);
    }
    let register = office.register();
    assert!(!register.is_mandatary(user(4), procuration(0)));
    assert!(register.is_mandatary(user(2), procuration(0)));
    let row = register.procurations().get(procuration(0)).expect("there");
    assert_ne!(row.status(row.terms.period.start()), Status::Replaced);
    assert_ne!(
        register.users().get(user(2)).expect("there").given_name,
        name("Autre")
    );

    let mut reopened = open_again(office.store().clone());
    come_in(&mut reopened, 0);
    assert_eq!(reopened.impairment(), None);
    assert_eq!(reopened.register(), office.register());
}

#[test]
fn only_the_last_act_of_the_session_is_offered() {
    let mut office = prepared();
    submit(&mut office, 200, Command::SuspendUser(user(2)));
    assert!(office.undoing().is_some());
    office.lock().expect("readable");
    assert!(office.undoing().is_none());
    come_in(&mut office, 0);
    assert!(office.undoing().is_none());
}

#[test]
fn why_an_act_is_not_taken_back_is_said() {
    let mut office = prepared();
    let earlier = office.journal().len();
    let why = |office: &Desk, sequence: usize| {
        office.not_undoable(u32::try_from(sequence).expect("a small journal"))
    };
    assert_eq!(why(&office, 10_000), Some(NotUndoable::Unknown));
    submit(&mut office, 200, Command::SuspendUser(user(2)));
    assert_eq!(why(&office, earlier + 1), None);
    submit(
        &mut office,
        201,
        Command::AddUser(person("nouveau", Role::User)),
    );
    assert_eq!(why(&office, earlier + 1), Some(NotUndoable::NotLast));
    assert_eq!(why(&office, earlier + 2), Some(NotUndoable::NoOpposite));
    office.lock().expect("readable");
    come_in(&mut office, 0);
    assert_eq!(why(&office, earlier + 1), Some(NotUndoable::BeforeComingIn));
    office.lock().expect("readable");
    come_in(&mut office, 1);
    assert_eq!(why(&office, earlier + 1), Some(NotUndoable::OtherAuthor));
}

#[test]
fn an_act_without_an_opposite_is_not_offered() {
    for command in [
        Command::AddUser(person("nouveau", Role::User)),
        Command::ChangeRole {
            user: user(3),
            role: Role::Rse,
        },
        Command::RecordDeparture(user(2)),
        Command::RevokeProcurations {
            procurations: [procuration(0)].into(),
            reason: procura::register::Note::parse_optional("Fin")
                .expect("a note")
                .expect("not empty"),
        },
        Command::ReviewAccesses(user(2)),
    ] {
        let mut office = prepared();
        submit(&mut office, 200, Command::SuspendUser(user(2)));
        submit(&mut office, 201, Command::ReactivateUser(user(2)));
        submit(&mut office, 202, command.clone());
        assert_eq!(office.undoing(), None, "{command:?}");
    }
}

#[test]
fn what_was_taken_back_is_not_offered_again() {
    let mut office = prepared();
    submit(&mut office, 200, Command::SuspendUser(user(2)));
    undo(&mut office, 201);
    assert_eq!(office.undoing(), None);
}

#[test]
fn what_another_officer_changed_meanwhile_is_not_taken_back() {
    let mut office = prepared();
    submit(
        &mut office,
        200,
        Command::SuspendProcuration(procuration(0)),
    );
    let mut other = open_again(office.store().clone());
    come_in(&mut other, 1);
    // Elsewhere is no hindrance.
    submit(&mut other, 201, Command::SuspendUser(user(3)));
    submit(
        &mut other,
        202,
        Command::ReactivateProcuration(procuration(0)),
    );

    let command = office.undoing().expect("offered");
    let refused = office.submit(transaction(203), command);
    let subject = Subject::Procuration(procuration(0));
    let refusal = Refusal::ChangedSince(subject);
    assert_eq!(refused, Err(SubmitProblem::Refused(refusal)));
}

#[test]
fn what_changed_elsewhere_is_no_hindrance() {
    let mut office = prepared();
    submit(
        &mut office,
        200,
        Command::SuspendProcuration(procuration(0)),
    );
    let mut other = open_again(office.store().clone());
    come_in(&mut other, 1);
    submit(&mut other, 201, Command::SuspendUser(user(3)));
    undo(&mut office, 202);
    assert_eq!(standing_of(office.register(), 3), Some(Standing::Suspended));
}

#[test]
fn an_act_of_somebody_else_is_not_taken_back() {
    let mut office = prepared();
    submit(&mut office, 200, Command::SuspendUser(user(2)));
    let command = office.undoing().expect("offered");
    office.lock().expect("readable");
    come_in(&mut office, 1);
    let refused = office.submit(transaction(201), command);
    assert_eq!(refused, Err(SubmitProblem::Refused(Refusal::NoOpposite)));
}

#[test]
fn another_opposite_than_its_own_takes_nothing_back() {
    let mut office = prepared();
    submit(&mut office, 200, Command::SuspendUser(user(2)));
    let Some(Command::UndoAct { opposite, .. }) = office.undoing() else {
        panic!("offered")
    };
    let receipt = submit(&mut office, 201, Command::SuspendUser(user(3)));
    let wrong = Command::UndoAct {
        sequence: receipt.sequence,
        opposite,
    };
    let refused = office.submit(transaction(202), wrong);
    assert_eq!(refused, Err(SubmitProblem::Refused(Refusal::NoOpposite)));
}

#[test]
fn no_other_act_than_the_last_is_named() {
    let mut office = prepared();
    let first = submit(&mut office, 200, Command::SuspendUser(user(2)));
    submit(&mut office, 201, Command::ReactivateUser(user(2)));
    submit(&mut office, 202, Command::SuspendUser(user(2)));
    let Some(Command::UndoAct { opposite, .. }) = office.undoing() else {
        panic!("offered")
    };
    let wrong = Command::UndoAct {
        sequence: first.sequence,
        opposite,
    };
    let refused = office.submit(transaction(203), wrong);
    assert_eq!(refused, Err(SubmitProblem::Refused(Refusal::NoOpposite)));
}
