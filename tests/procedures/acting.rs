//! The acts on what exists: what each asks, and what is in its way as of today.

use crate::scene::{Scene, day, missing, note, refused, survives_a_reload, today};
use procura::procedure::{
    ActAnswers, ActInput, Field, LifeAct, MOST_TOGETHER, Origin, Problem, QuickLength, Reason,
};
use procura::register::{AssignmentId, Command, ProcurationId, Refusal, Status, UserId};

/// A procuration of Émilie and Jean, in force until 2027.
fn assigned() -> (Scene, ProcurationId, Vec<AssignmentId>) {
    let mut scene = Scene::new();
    let procuration = scene.procuration("2026-08-02", "2027-08-02");
    let users = ["emilie", "jean"].map(|code| scene.user(code)).into();
    scene.submit(Command::AssignProcuration { procuration, users });
    let standing = scene.register.mandataries(procuration).map(|(id, _)| id);
    let standing = standing.collect();
    (scene, procuration, standing)
}

fn hindrances(scene: &Scene, answers: &ActAnswers, act: LifeAct) -> Vec<Refusal> {
    answers.hindrances(act, &scene.register, today())
}

#[test]
fn an_act_on_one_procuration_is_about_it() {
    let (scene, id, _) = assigned();
    let answers = ActAnswers::asked_at(Origin::Procuration(id));
    assert_eq!(
        answers.command(LifeAct::Suspend, &scene.register),
        Ok(Command::SuspendProcuration(id))
    );
    assert_eq!(
        answers.command(LifeAct::Reactivate, &scene.register),
        Ok(Command::ReactivateProcuration(id))
    );
    assert_eq!(hindrances(&scene, &answers, LifeAct::Suspend), []);
    let wrong = Refusal::WrongStatus {
        procuration: id,
        status: Status::InForce,
    };
    assert_eq!(hindrances(&scene, &answers, LifeAct::Reactivate), [wrong]);
}

#[test]
fn a_prolongation_asks_for_a_day_of_the_calendar() {
    let (scene, id, _) = assigned();
    let mut answers = ActAnswers::asked_at(Origin::Procuration(id));
    assert_eq!(
        answers.command(LifeAct::Prolong, &scene.register),
        Err(vec![missing(Field::End)])
    );
    answers.receive(ActInput::EndTyped("2027-02-29".to_owned()));
    let problems = answers
        .command(LifeAct::Prolong, &scene.register)
        .unwrap_err();
    assert_eq!(problems[0].reason, Reason::NotADate);
    answers.receive(ActInput::LengthChosen(
        day("2027-08-02"),
        QuickLength::ThreeMonths,
    ));
    assert_eq!(
        answers.command(LifeAct::Prolong, &scene.register),
        Ok(Command::ProlongProcurations(
            [(id, day("2027-11-02"))].into()
        ))
    );
}

#[test]
fn a_revocation_asks_for_a_reason() {
    let (scene, id, _) = assigned();
    let mut answers = ActAnswers::asked_at(Origin::Procuration(id));
    for blank in ["", "  \n"] {
        answers.receive(ActInput::ReasonTyped(blank.to_owned()));
        assert_eq!(
            answers.command(LifeAct::Revoke, &scene.register),
            Err(vec![missing(Field::RevocationReason)])
        );
    }
    answers.receive(ActInput::ReasonTyped("Fin du chantier".to_owned()));
    assert_eq!(
        answers.command(LifeAct::Revoke, &scene.register),
        Ok(Command::RevokeProcurations {
            procurations: [id].into(),
            reason: note("Fin du chantier"),
        })
    );
}

#[test]
fn several_are_ticked_one_by_one_or_together() {
    let (scene, id, standing) = assigned();
    let mut answers = ActAnswers::asked_at(Origin::Mandataries(id));
    assert_eq!(
        hindrances(&scene, &answers, LifeAct::Withdraw),
        [Refusal::NothingChosen]
    );
    answers.receive(ActInput::AssignmentsAdded(standing.clone()));
    answers.receive(ActInput::AssignmentToggled(standing[0]));
    assert_eq!(
        answers.command(LifeAct::Withdraw, &scene.register),
        Ok(Command::WithdrawAssignments([standing[1]].into()))
    );
    survives_a_reload(&answers);
    answers.receive(ActInput::Cleared);
    assert_eq!(
        hindrances(&scene, &answers, LifeAct::Withdraw),
        [Refusal::NothingChosen]
    );
}

#[test]
fn what_ended_meanwhile_is_named_and_the_rest_is_not() {
    let (mut scene, id, standing) = assigned();
    let mut answers = ActAnswers::asked_at(Origin::Mandataries(id));
    answers.receive(ActInput::AssignmentsAdded(standing.clone()));
    scene.submit(Command::WithdrawAssignments([standing[0]].into()));
    assert_eq!(
        hindrances(&scene, &answers, LifeAct::Withdraw),
        [Refusal::AssignmentOver(standing[0])]
    );
}

#[test]
fn nothing_is_done_to_what_is_over() {
    let (scene, id, standing) = assigned();
    let later = day("2027-08-03");
    for act in LifeAct::ON_PROCURATIONS {
        let answers = ActAnswers::asked_at(Origin::Procuration(id));
        assert_eq!(
            answers.hindrances(act, &scene.register, later),
            [Refusal::WrongStatus {
                procuration: id,
                status: Status::Expired,
            }]
        );
    }
    for act in [LifeAct::Withdraw, LifeAct::Renounce] {
        let answers = ActAnswers::asked_at(Origin::Assignment(standing[0]));
        assert_eq!(
            answers.hindrances(act, &scene.register, later),
            [Refusal::AssignmentOver(standing[0])]
        );
    }
}

#[test]
fn only_what_was_asked_for_is_done() {
    // A status that allows an act, by what the register itself accepts.
    let (mut scene, id, standing) = assigned();
    for act in LifeAct::ON_PROCURATIONS {
        let mut answers = ActAnswers::asked_at(Origin::Procuration(id));
        answers.receive(ActInput::EndTyped("2028-08-02".to_owned()));
        answers.receive(ActInput::ReasonTyped("Fin".to_owned()));
        let is_open = hindrances(&scene, &answers, act).is_empty();
        let command = answers.command(act, &scene.register).unwrap();
        assert_eq!(scene.ask(command, today()).is_ok(), is_open, "{act:?}");
    }
    scene.submit(Command::SuspendProcuration(id));
    for act in LifeAct::ON_PROCURATIONS {
        let mut answers = ActAnswers::asked_at(Origin::Procuration(id));
        answers.receive(ActInput::EndTyped("2028-08-02".to_owned()));
        answers.receive(ActInput::ReasonTyped("Fin".to_owned()));
        let is_open = hindrances(&scene, &answers, act).is_empty();
        let command = answers.command(act, &scene.register).unwrap();
        assert_eq!(scene.ask(command, today()).is_ok(), is_open, "{act:?}");
    }
    let answers = ActAnswers::asked_at(Origin::Assignment(standing[0]));
    let command = answers.command(LifeAct::Withdraw, &scene.register).unwrap();
    assert!(scene.ask(command, today()).is_ok());
}

/// Two procurations that end on different days, the first of which Émilie and Jean have.
fn two() -> (Scene, [ProcurationId; 2]) {
    let (mut scene, first, _) = assigned();
    let second = scene.procuration("2026-09-01", "2027-03-31");
    (scene, [first, second])
}

fn chosen(procurations: &[ProcurationId], users: &[UserId]) -> ActAnswers {
    let mut answers = ActAnswers::asked_at(Origin::List);
    answers.receive(ActInput::ProcurationsAdded(procurations.to_vec()));
    answers.receive(ActInput::UsersAdded(users.to_vec()));
    answers
}

#[test]
fn each_of_several_lasts_longer_from_its_own_end() {
    let (scene, [first, second]) = two();
    let mut answers = chosen(&[first, second], &[]);
    answers.receive(ActInput::EachLonger(QuickLength::SixMonths));
    let ends = [(first, day("2028-02-02")), (second, day("2027-09-30"))];
    assert_eq!(
        answers.command(LifeAct::Prolong, &scene.register),
        Ok(Command::ProlongProcurations(ends.into()))
    );
    survives_a_reload(&answers);
    // A date that is typed is the same for all.
    answers.receive(ActInput::EndTyped("2029-01-01".to_owned()));
    let ends = [first, second].map(|id| (id, day("2029-01-01")));
    assert_eq!(
        answers.command(LifeAct::Prolong, &scene.register),
        Ok(Command::ProlongProcurations(ends.into()))
    );
}

#[test]
fn several_are_assigned_to_whoever_has_not_got_them() {
    let (scene, [first, second]) = two();
    let [emilie, jean] = ["emilie", "jean"].map(|code| scene.user(code));
    let mut answers = chosen(&[first, second], &[emilie, jean]);
    assert_eq!(
        answers.choose_people(LifeAct::Assign, &scene.register),
        Ok(())
    );
    let given = [(second, emilie), (second, jean)];
    assert_eq!(
        answers.command(LifeAct::Assign, &scene.register),
        Ok(Command::AssignProcurations(given.into()))
    );
    assert_eq!(hindrances(&scene, &answers, LifeAct::Assign), []);
    survives_a_reload(&answers);
}

#[test]
fn several_are_withdrawn_from_the_people_who_are_named() {
    let (scene, [first, second]) = two();
    let jean = scene.user("jean");
    let mut answers = chosen(&[first, second], &[jean]);
    assert_eq!(
        answers.choose_people(LifeAct::Withdraw, &scene.register),
        Ok(())
    );
    let mut standing = scene.register.mandataries(first);
    let (of_jean, _) = standing.find(|(_, row)| row.user == jean).unwrap();
    assert_eq!(
        answers.command(LifeAct::Withdraw, &scene.register),
        Ok(Command::WithdrawAssignments([of_jean].into()))
    );
    assert_eq!(
        answers.touched(LifeAct::Withdraw, &scene.register),
        [of_jean].into()
    );
}

#[test]
fn people_are_chosen_before_anything_is_given_or_withdrawn() {
    let (scene, [first, second]) = two();
    let [emilie, jean] = ["emilie", "jean"].map(|code| scene.user(code));
    for act in [LifeAct::Assign, LifeAct::Withdraw] {
        let nobody = chosen(&[first], &[]).choose_people(act, &scene.register);
        assert_eq!(nobody, Err(vec![refused(Field::Users, Refusal::NoUser)]));
    }
    let nothing = Err(vec![refused(Field::Users, Refusal::NothingToChange)]);
    let mut answers = chosen(&[first], &[emilie, jean]);
    assert_eq!(
        answers.choose_people(LifeAct::Assign, &scene.register),
        nothing
    );
    let mut answers = chosen(&[second], &[emilie, jean]);
    assert_eq!(
        answers.choose_people(LifeAct::Withdraw, &scene.register),
        nothing
    );
}

#[test]
fn more_at_once_than_a_summary_can_be_read_of_are_too_many() {
    let (scene, [first, _]) = two();
    let procurations: Vec<_> = (0..101).map(ProcurationId::from).collect();
    let users: Vec<_> = (0..100).map(UserId::from).collect();
    let outcome = chosen(&procurations, &users).choose_people(LifeAct::Assign, &scene.register);
    let problem = Problem::new(Field::Users, Reason::TooMany(MOST_TOGETHER));
    assert_eq!(outcome, Err(vec![problem]));
    // Of what is withdrawn, only what stands counts.
    let mut answers = chosen(&procurations, &users);
    let outcome = answers.choose_people(LifeAct::Withdraw, &scene.register);
    assert_eq!(outcome, Ok(()));
    let mut answers = chosen(&[first], &users);
    assert_eq!(
        answers.choose_people(LifeAct::Withdraw, &scene.register),
        Ok(())
    );
}

#[test]
fn everything_in_the_way_is_named_and_may_be_left_out() {
    let (mut scene, [first, second]) = two();
    let third = scene.procuration("2026-08-02", "2027-01-01");
    for id in [first, third] {
        scene.submit(Command::SuspendProcuration(id));
    }
    let mut answers = chosen(&[first, second, third], &[]);
    let status = Status::Suspended;
    let named = [first, third].map(|procuration| Refusal::WrongStatus {
        procuration,
        status,
    });
    assert_eq!(hindrances(&scene, &answers, LifeAct::Prolong), named);
    assert_eq!(
        answers.hindered(LifeAct::Prolong, &scene.register, today()),
        (2, 3)
    );
    answers.leave_out_hindered(LifeAct::Prolong, &scene.register, today());
    assert_eq!(answers.procurations, [second].into());
    assert_eq!(hindrances(&scene, &answers, LifeAct::Prolong), []);
}

#[test]
fn whoever_got_it_meanwhile_is_named_and_may_be_left_out() {
    let (mut scene, [_, second]) = two();
    let [emilie, jean] = ["emilie", "jean"].map(|code| scene.user(code));
    let mut answers = chosen(&[second], &[emilie, jean]);
    assert_eq!(
        answers.choose_people(LifeAct::Assign, &scene.register),
        Ok(())
    );
    scene.submit(Command::AssignProcuration {
        procuration: second,
        users: [jean].into(),
    });
    let why = Box::new(Refusal::AlreadyMandatary(jean));
    let procuration = second;
    assert_eq!(
        hindrances(&scene, &answers, LifeAct::Assign),
        [Refusal::OfProcuration { procuration, why }]
    );
    answers.leave_out_hindered(LifeAct::Assign, &scene.register, today());
    assert_eq!(answers.given, [(second, emilie)].into());
}

#[test]
fn what_a_body_no_longer_allows_is_in_the_way_of_a_prolongation() {
    let (mut scene, [first, _]) = two();
    let body = crate::scene::body("rbq");
    scene.submit(Command::SetEnrolment { body, state: None });
    let answers = chosen(&[first], &[]);
    let found = hindrances(&scene, &answers, LifeAct::Prolong);
    assert!(matches!(found.as_slice(), [Refusal::OfProcuration { .. }]));
    assert_eq!(hindrances(&scene, &answers, LifeAct::Revoke), []);
}

#[test]
fn a_choice_that_changes_forgets_what_was_made_of_it() {
    let (scene, [first, second]) = two();
    let jean = scene.user("jean");
    for change in [
        ActInput::ProcurationToggled(second),
        ActInput::ProcurationsAdded(vec![second]),
        ActInput::Cleared,
    ] {
        let mut answers = chosen(&[first], &[jean]);
        answers
            .choose_people(LifeAct::Withdraw, &scene.register)
            .unwrap();
        assert!(!answers.assignments.is_empty());
        answers.receive(change);
        assert!(answers.assignments.is_empty() && answers.given.is_empty());
    }
}
