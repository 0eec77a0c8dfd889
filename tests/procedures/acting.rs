//! The acts on what exists: what each asks, and what is in its way as of today.

use crate::scene::{Scene, day, missing, note, survives_a_reload, today};
use procura::procedure::{ActAnswers, ActInput, Field, LifeAct, Origin, QuickLength, Reason};
use procura::register::{AssignmentId, Command, ProcurationId, Refusal, Status};

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
        answers.command(LifeAct::Suspend),
        Ok(Command::SuspendProcuration(id))
    );
    assert_eq!(
        answers.command(LifeAct::Reactivate),
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
    let (_, id, _) = assigned();
    let mut answers = ActAnswers::asked_at(Origin::Procuration(id));
    assert_eq!(
        answers.command(LifeAct::Prolong),
        Err(vec![missing(Field::End)])
    );
    answers.receive(ActInput::EndTyped("2027-02-29".to_owned()));
    let problems = answers.command(LifeAct::Prolong).unwrap_err();
    assert_eq!(problems[0].reason, Reason::NotADate);
    answers.receive(ActInput::LengthChosen(
        day("2027-08-02"),
        QuickLength::ThreeMonths,
    ));
    assert_eq!(
        answers.command(LifeAct::Prolong),
        Ok(Command::ProlongProcurations {
            procurations: [id].into(),
            end: day("2027-11-02"),
        })
    );
}

#[test]
fn a_revocation_asks_for_a_reason() {
    let (_, id, _) = assigned();
    let mut answers = ActAnswers::asked_at(Origin::Procuration(id));
    for blank in ["", "  \n"] {
        answers.receive(ActInput::ReasonTyped(blank.to_owned()));
        assert_eq!(
            answers.command(LifeAct::Revoke),
            Err(vec![missing(Field::RevocationReason)])
        );
    }
    answers.receive(ActInput::ReasonTyped("Fin du chantier".to_owned()));
    assert_eq!(
        answers.command(LifeAct::Revoke),
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
        answers.command(LifeAct::Withdraw),
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
        let command = answers.command(act).unwrap();
        assert_eq!(scene.ask(command, today()).is_ok(), is_open, "{act:?}");
    }
    scene.submit(Command::SuspendProcuration(id));
    for act in LifeAct::ON_PROCURATIONS {
        let mut answers = ActAnswers::asked_at(Origin::Procuration(id));
        answers.receive(ActInput::EndTyped("2028-08-02".to_owned()));
        answers.receive(ActInput::ReasonTyped("Fin".to_owned()));
        let is_open = hindrances(&scene, &answers, act).is_empty();
        let command = answers.command(act).unwrap();
        assert_eq!(scene.ask(command, today()).is_ok(), is_open, "{act:?}");
    }
    let answers = ActAnswers::asked_at(Origin::Assignment(standing[0]));
    let command = answers.command(LifeAct::Withdraw).unwrap();
    assert!(scene.ask(command, today()).is_ok());
}
