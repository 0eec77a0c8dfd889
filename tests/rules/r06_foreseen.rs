//! R6, of what follows from a command: what the summary has shown is what is recorded, or nothing is.

use crate::stage::{
    Stage, in_days, modification, moment, officer, plain_terms, revocation, terms, unrestricted,
};
use procura::register::{Command, Foreseen, ProcurationId, Refusal, Subject, UserId};

struct Scene {
    stage: Stage,
    anne: UserId,
    bruno: UserId,
    procuration: ProcurationId,
}

fn scene() -> Scene {
    let mut stage = Stage::founded();
    let [anne, bruno] = ["anne", "bruno"].map(|code| stage.add_employee(code));
    let (procuration, _) = stage.give(anne, plain_terms());
    Scene {
        stage,
        anne,
        bruno,
        procuration,
    }
}

impl Scene {
    fn foresee(&self, command: Command) -> Foreseen {
        let stage = &self.stage;
        let foreseen = Foreseen::of(&stage.register, officer(), command, moment(stage.today));
        foreseen.expect("accepted")
    }

    /// Commands that touch whoever has the procuration, or all that somebody has.
    fn commands(&self) -> [Command; 4] {
        let longer = terms(crate::stage::period(0, 500), unrestricted(["rq"]));
        [
            revocation(self.procuration),
            Command::RecordDeparture(self.anne),
            modification(self.procuration, longer, []),
            Command::ProlongProcurations {
                procurations: [self.procuration].into(),
                end: in_days(600),
            },
        ]
    }
}

#[test]
fn r06_what_was_foreseen_is_what_follows_while_nothing_changes() {
    let scene = scene();
    for command in scene.commands() {
        let seen = scene.foresee(command.clone());
        assert_eq!(seen.touched().count(), 1);
        let events = scene.stage.ask(officer(), command.clone()).unwrap();
        assert_eq!(seen.events(), events);
        assert_eq!(seen.check(&scene.foresee(command)), Ok(()));
    }
}

#[test]
fn r06_whoever_was_given_or_lost_something_meanwhile_is_named() {
    for index in 0..4 {
        let mut scene = scene();
        let command = scene.commands()[index].clone();
        let seen = scene.foresee(command.clone());
        let given = if index == 1 {
            scene.stage.give(scene.anne, plain_terms()).1
        } else {
            scene.stage.assign(scene.procuration, scene.bruno)
        };
        let changed = Refusal::ChangedSince(Subject::Assignment(given));
        assert_eq!(seen.check(&scene.foresee(command.clone())), Err(changed));
        let first = seen.touched().next().expect("touched");
        let withdrawal = Command::WithdrawAssignments([first, given].into());
        scene.stage.submit(withdrawal);
        let changed = Refusal::ChangedSince(Subject::Assignment(first));
        assert_eq!(seen.check(&scene.foresee(command)), Err(changed));
    }
}

#[test]
fn r06_a_summary_holds_for_its_day() {
    let mut scene = scene();
    let [revocation, departure, ..] = scene.commands();
    let seen = [&revocation, &departure].map(|command| scene.foresee(command.clone()));
    scene.stage.today = in_days(1);
    let now = [revocation, departure].map(|command| scene.foresee(command));
    let subjects = [
        Subject::Procuration(scene.procuration),
        Subject::User(scene.anne),
    ];
    for ((seen, now), subject) in seen.iter().zip(&now).zip(subjects) {
        assert_eq!(seen.check(now), Err(Refusal::ChangedSince(subject)));
    }
}
