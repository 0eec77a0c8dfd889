//! R7: one submission is recorded once, and its receipt is never taken for that of something else.

use crate::drive::{
    Desk, assignment, come_in, creation, drive_to_accounts, founding, key, name, own_key, person,
    procuration, recovery, reference, submit, terms, transaction, user,
};
use procura::office::{MemoryStore, Recorded, SubmitProblem};
use procura::register::{AssignmentId, BodyId, Command, Day, EnrolmentState, Note, Refusal, Role};

fn note(text: &str) -> Note {
    Note::parse_optional(text)
        .expect("a note")
        .expect("not empty")
}

/// Submits a command as the first officer, then again, then another one in its place under the same
/// transaction.
#[track_caller]
fn check_once(asked: Command, otherwise: Command) {
    check_once_by(0, asked, otherwise);
}

/// The same as the user of this rank.
#[track_caller]
fn check_once_by(rank: u32, asked: Command, otherwise: Command) {
    let mut office = prepared();
    change_places(&mut office, rank);
    let first = submit(&mut office, 200, asked.clone());
    let length = office.journal().len();

    let again = submit(&mut office, 200, asked);
    let other = office.submit(transaction(200), otherwise);

    assert_eq!(again.recorded, Recorded::Before);
    assert_eq!(again.sequence, first.sequence);
    assert_eq!(again.created, first.created);
    assert_eq!(other, Err(SubmitProblem::RecordedOtherwise(again)));
    assert_eq!(office.journal().len(), length);
}

/// Somebody else comes in.
fn change_places(office: &mut Desk, rank: u32) {
    office.lock().expect("readable");
    come_in(office, rank);
}

/// Two procurations, the first of which is assigned to users 2 and 3; a third one is suspended, and
/// so is user 4.
fn prepared() -> Desk {
    let mut office = drive_to_accounts(MemoryStore::default());
    submit(&mut office, 90, creation(90, "Suspendue"));
    submit(&mut office, 91, Command::SuspendProcuration(procuration(2)));
    submit(
        &mut office,
        92,
        Command::AddUser(person("employe4", Role::User)),
    );
    submit(&mut office, 93, Command::SuspendUser(user(5)));
    office
}

#[test]
fn a_file_is_founded_once() {
    let mut office = crate::drive::drive_to_founded(MemoryStore::default());
    let found = |office: &mut Desk, number| {
        office.found(transaction(number), founding(), &own_key(0), &recovery(1))
    };

    let refused = Err(SubmitProblem::Refused(Refusal::AlreadyFounded));
    assert_eq!(found(&mut office, 1), refused);
    office.lock().expect("readable");
    assert_eq!(found(&mut office, 1), refused);
    assert_eq!(crate::stores::records_in(office.store()), 1);
}

#[test]
fn adding_a_user_is_recorded_once() {
    let add = |code| Command::AddUser(person(code, Role::User));
    check_once(add("nouveau"), add("nouvelle"));
}

#[test]
fn adding_several_users_is_recorded_once() {
    let add =
        |codes: [&str; 2]| Command::AddUsers(codes.map(|code| person(code, Role::User)).to_vec());
    check_once(add(["nouveau", "autre"]), add(["nouveau", "encore"]));
    let fewer = Command::AddUsers(vec![person("nouveau", Role::User)]);
    check_once(add(["nouveau", "autre"]), fewer);
}

#[test]
fn changing_a_user_is_recorded_once() {
    let change = |rank, given| Command::ChangeUser {
        user: user(rank),
        given_name: name(given),
        family_name: name("Côté"),
        email: None,
    };
    check_once(change(2, "Ana"), change(2, "Anna"));
    check_once(change(2, "Ana"), change(3, "Ana"));
}

#[test]
fn changing_a_role_is_recorded_once() {
    let change = |rank, role| Command::ChangeRole {
        user: user(rank),
        role,
    };
    check_once(change(2, Role::Rse), change(3, Role::Rse));
    check_once(change(2, Role::Rse), change(2, Role::User));
}

#[test]
fn standing_is_recorded_once() {
    check_once(Command::SuspendUser(user(2)), Command::SuspendUser(user(3)));
    check_once(
        Command::SuspendUser(user(2)),
        Command::RecordDeparture(user(2)),
    );
    check_once(
        Command::ReactivateUser(user(5)),
        Command::ReactivateUser(user(2)),
    );
    check_once(
        Command::RecordDeparture(user(2)),
        Command::RecordDeparture(user(3)),
    );
}

#[test]
fn an_enrolment_is_recorded_once() {
    let set = |body, state| Command::SetEnrolment {
        body: BodyId::new(body),
        state,
    };
    check_once(set("amp", Some(EnrolmentState::Pending)), set("amp", None));
    check_once(
        set("amp", Some(EnrolmentState::Pending)),
        set("amf", Some(EnrolmentState::Pending)),
    );
}

#[test]
fn a_grant_of_access_is_recorded_once() {
    let grant = |rank, bits, text| Command::GrantAccess {
        user: user(rank),
        reference: reference(bits),
        terms: terms(text),
    };
    check_once(grant(2, 100, "Un"), grant(2, 100, "Deux"));
    check_once(grant(2, 100, "Un"), grant(3, 100, "Un"));
    check_once(grant(2, 100, "Un"), creation(100, "Un"));
}

#[test]
fn a_creation_is_recorded_once_whatever_reference_it_comes_with() {
    check_once(creation(100, "Un"), creation(100, "Deux"));
    let mut office = prepared();
    submit(&mut office, 200, creation(100, "Un"));

    let again = submit(&mut office, 200, creation(101, "Un"));

    assert_eq!(again.recorded, Recorded::Before);
    let references: Vec<_> = again.created.procurations.iter().map(|row| row.1).collect();
    assert_eq!(references, [reference(100)], "the one that was recorded");
}

#[test]
fn an_assignment_is_recorded_once() {
    check_once(
        assignment(procuration(1), &[2, 3]),
        assignment(procuration(1), &[2, 4]),
    );
    check_once(
        assignment(procuration(1), &[2, 3]),
        assignment(procuration(1), &[2]),
    );
    check_once(
        assignment(procuration(1), &[2]),
        assignment(procuration(1), &[2, 3]),
    );
    check_once(
        assignment(procuration(1), &[4]),
        assignment(procuration(0), &[4]),
    );
}

#[test]
fn several_assignments_are_recorded_once() {
    let given = |pairs: &[(u32, u32)]| {
        let pairs = pairs.iter();
        let pairs = pairs.map(|(of, to)| (procuration(*of), user(*to)));
        Command::AssignProcurations(pairs.collect())
    };
    check_once(given(&[(0, 4), (1, 2)]), given(&[(0, 4), (1, 3)]));
    check_once(given(&[(0, 4), (1, 2)]), given(&[(0, 4)]));
}

#[test]
fn a_modification_is_recorded_once() {
    let modify = |text, dropped: &[u32]| Command::ModifyProcuration {
        procuration: procuration(0),
        terms: terms(text),
        dropped: dropped
            .iter()
            .map(|rank| AssignmentId::from(*rank))
            .collect(),
    };
    check_once(modify("Autre", &[0]), modify("Encore autre", &[0]));
    check_once(modify("Autre", &[0]), modify("Autre", &[]));
}

#[test]
fn a_prolongation_is_recorded_once() {
    let prolong = |ids: &[u32], end| {
        let end = Day::parse(end).expect("a day");
        let ends = ids.iter().map(|rank| (procuration(*rank), end));
        Command::ProlongProcurations(ends.collect())
    };
    let (end, later) = ("2040-01-01", "2040-01-02");
    check_once(prolong(&[0, 1], end), prolong(&[0, 1], later));
    check_once(prolong(&[0, 1], end), prolong(&[0], end));
}

#[test]
fn the_end_of_several_is_recorded_once() {
    let both: [AssignmentId; 2] = [0, 1].map(AssignmentId::from);
    check_once(
        Command::WithdrawAssignments(both.into()),
        Command::WithdrawAssignments([both[0]].into()),
    );
    let revoke = |ids: &[u32]| Command::RevokeProcurations {
        procurations: ids.iter().map(|rank| procuration(*rank)).collect(),
        reason: note("Fin"),
    };
    check_once(revoke(&[0, 1]), revoke(&[0]));
    check_once(revoke(&[0]), revoke(&[0, 1]));
}

#[test]
fn the_state_of_a_procuration_is_recorded_once() {
    let (first, second) = (procuration(0), procuration(1));
    let revoke = |id, reason| Command::RevokeProcurations {
        procurations: [id].into(),
        reason: note(reason),
    };
    check_once(
        Command::SuspendProcuration(first),
        Command::SuspendProcuration(second),
    );
    check_once(
        Command::ReactivateProcuration(procuration(2)),
        Command::ReactivateProcuration(first),
    );
    check_once(revoke(first, "Fin"), revoke(first, "Faim"));
    check_once(revoke(first, "Fin"), revoke(second, "Fin"));
}

#[test]
fn the_end_of_an_assignment_is_recorded_once() {
    let (first, second) = (AssignmentId::from(0), AssignmentId::from(1));
    check_once(
        Command::WithdrawAssignments([first].into()),
        Command::WithdrawAssignments([second].into()),
    );
    check_once(
        Command::WithdrawAssignments([first].into()),
        Command::RenounceAssignment(first),
    );
    for otherwise in [
        Command::RenounceAssignment(second),
        Command::WithdrawAssignments([first].into()),
    ] {
        let renounced = Command::RenounceAssignment(first);
        check_once_by(2, renounced, otherwise);
    }
}

#[test]
fn the_same_submission_by_somebody_else_isnt_the_same() {
    let mut office = prepared();
    submit(&mut office, 200, creation(100, "Un"));
    change_places(&mut office, 1);

    let outcome = office.submit(transaction(200), creation(100, "Un"));

    assert!(matches!(outcome, Err(SubmitProblem::RecordedOtherwise(_))));
}

#[test]
fn a_refused_submission_can_be_put_right_under_the_same_transaction() {
    let mut office = prepared();
    let refused = office.submit(transaction(200), assignment(procuration(0), &[2]));
    assert!(matches!(refused, Err(SubmitProblem::Refused(_))));

    let receipt = submit(&mut office, 200, assignment(procuration(0), &[4]));

    assert_eq!(receipt.recorded, Recorded::Now);
}

#[test]
fn a_passphrase_that_is_given_or_changed_twice_is_recorded_once() {
    let mut office = prepared();
    let given = office.give_passphrase(transaction(200), user(3), &key(50));
    let changed = office.change_passphrase(transaction(201), &own_key(0), &key(51));
    let renewed = office.renew_recovery(transaction(202), &recovery(2));
    let length = office.journal().len();
    let before = office.store().content();

    let again = [
        office.give_passphrase(transaction(200), user(3), &key(60)),
        office.change_passphrase(transaction(201), &own_key(0), &key(61)),
        office.renew_recovery(transaction(202), &recovery(3)),
    ];

    for (first, again) in [given, changed, renewed].into_iter().zip(again) {
        let again = again.expect("recorded before");
        assert_eq!(again.recorded, Recorded::Before);
        assert_eq!(again.sequence, first.expect("accepted").sequence);
    }
    let other = office.give_passphrase(transaction(200), user(4), &key(60));
    assert!(matches!(other, Err(SubmitProblem::RecordedOtherwise(_))));
    let other = office.change_passphrase(transaction(202), &own_key(0), &key(60));
    assert!(matches!(other, Err(SubmitProblem::RecordedOtherwise(_))));
    assert_eq!(office.journal().len(), length);
    assert_eq!(
        office.store().content(),
        before,
        "the first passphrase stays"
    );
}
