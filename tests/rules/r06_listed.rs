//! R6, of what follows from a command: whoever the summary has listed is touched, and nobody else is.

use crate::stage::{
    Stage, enrolment, in_days, modification, officer, plain_terms, revocation, terms, unrestricted,
};
use procura::register::{
    AssignmentId, Command, OrderedSet, ProcurationId, Refusal, Subject, UserId, check_listed,
    touched,
};

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

/// What each command is called, for whoever reads a failure.
const NAMES: [&str; 6] = [
    "revoke", "modify", "prolong", "suspend", "unenrol", "depart",
];

impl Scene {
    /// Commands that touch whoever has the procuration, and last one that touches all that somebody has.
    fn commands(&self) -> [Command; 6] {
        let longer = terms(crate::stage::period(0, 500), unrestricted(["rq"]));
        [
            revocation(self.procuration),
            modification(self.procuration, longer, []),
            Command::ProlongProcurations([(self.procuration, in_days(600))].into()),
            Command::SuspendProcuration(self.procuration),
            enrolment("rq", None),
            Command::RecordDeparture(self.anne),
        ]
    }

    /// Whom the command would touch now.
    fn touched(&self, command: &Command) -> OrderedSet<AssignmentId> {
        let events = self.stage.ask(officer(), command.clone());
        touched(&self.stage.register, &events.expect("accepted"))
    }

    /// Whether a command whose summary has listed these would be recorded now.
    fn check(&self, command: &Command, listed: &OrderedSet<AssignmentId>) -> Result<(), Refusal> {
        let events = self.stage.ask(officer(), command.clone());
        check_listed(&self.stage.register, &events.expect("accepted"), listed)
    }
}

#[test]
fn r06_whoever_was_listed_is_touched_while_nothing_changes() {
    let scene = scene();
    for (name, command) in NAMES.iter().zip(scene.commands()) {
        let listed = scene.touched(&command);
        assert_eq!(listed.len(), 1, "{name}");
        assert_eq!(scene.check(&command, &listed), Ok(()), "{name}");
    }
}

#[test]
fn r06_whoever_was_given_something_meanwhile_is_named() {
    for (index, name) in NAMES.iter().enumerate() {
        let mut scene = scene();
        let command = scene.commands()[index].clone();
        let listed = scene.touched(&command);
        let given = if *name == "depart" {
            scene.stage.give(scene.anne, plain_terms()).1
        } else {
            scene.stage.assign(scene.procuration, scene.bruno)
        };
        let changed = Refusal::ChangedSince(Subject::Assignment(given));
        assert_eq!(scene.check(&command, &listed), Err(changed), "{name}");
    }
}

#[test]
fn r06_whoever_lost_something_meanwhile_is_named() {
    for (index, name) in NAMES.iter().enumerate() {
        let mut scene = scene();
        let command = scene.commands()[index].clone();
        scene.stage.assign(scene.procuration, scene.bruno);
        let listed = scene.touched(&command);
        let lost = *listed.iter().next().expect("touched");
        scene
            .stage
            .submit(Command::WithdrawAssignments([lost].into()));
        let changed = Refusal::ChangedSince(Subject::Assignment(lost));
        assert_eq!(scene.check(&command, &listed), Err(changed), "{name}");
    }
}

#[test]
fn r06_everybody_who_changed_is_named_at_once() {
    let mut scene = scene();
    let command = revocation(scene.procuration);
    let listed = scene.touched(&command);
    let lost = *listed.iter().next().expect("touched");
    let given = scene.stage.assign(scene.procuration, scene.bruno);
    scene
        .stage
        .submit(Command::WithdrawAssignments([lost].into()));
    let changed = [lost, given].map(|id| Refusal::ChangedSince(Subject::Assignment(id)));
    let changed = Refusal::Several(changed.to_vec());
    assert_eq!(scene.check(&command, &listed), Err(changed));
}
