//! An act is only taken back by its author, as their last one, by its very opposite.

use crate::stage::{Stage, officer};
use procura::register::{Actor, Command, Event, LastActs, Refusal, UserId};

/// A stage on which two officers act; each act is told by its place, from 10 on.
struct Scene {
    stage: Stage,
    acts: LastActs,
    next: u32,
    eve: UserId,
    users: [UserId; 2],
}

fn scene() -> Scene {
    let mut stage = Stage::founded();
    let eve = stage.add_officer("eve");
    let users = ["anne", "bruno"].map(|code| stage.add_employee(code));
    Scene {
        stage,
        acts: LastActs::default(),
        next: 10,
        eve,
        users,
    }
}

impl Scene {
    fn act(&mut self, author: Actor, command: Command) -> u32 {
        let events = self.stage.ask(author, command.clone()).expect("accepted");
        let act = self.next;
        self.next += 1;
        self.acts.note(&self.stage.register, (author, act), &events);
        self.stage.apply_as(author, command);
        act
    }

    /// What taking back this officer's act would record.
    fn undoing(&self, author: UserId, act: u32) -> Vec<Event> {
        let opposite = self.acts.opposite(author, act).expect("an opposite");
        let command = Command::UndoAct {
            sequence: act,
            opposite: opposite.clone(),
        };
        let actor = Actor::User(author);
        self.stage.ask(actor, command).expect("accepted")
    }

    fn check(&self, author: Actor, events: &[Event]) -> Result<(), Refusal> {
        self.acts.check(&self.stage.register, author, events)
    }
}

const ROSALIE: UserId = UserId::FIRST;

#[test]
fn the_last_act_is_taken_back_by_its_author_alone() {
    let mut scene = scene();
    let [anne, bruno] = scene.users;
    let (eve, by_eve) = (scene.eve, Actor::User(scene.eve));
    let first = scene.act(officer(), Command::SuspendUser(anne));
    let other = scene.act(by_eve, Command::SuspendUser(bruno));
    let undoing = scene.undoing(ROSALIE, first);
    assert_eq!(scene.check(officer(), &undoing), Ok(()));
    for author in [by_eve, Actor::Founder] {
        assert_eq!(scene.check(author, &undoing), Err(Refusal::NoOpposite));
    }
    assert!(scene.acts.opposite(eve, first).is_none());
    let of_eve = scene.undoing(eve, other);
    assert_eq!(scene.check(by_eve, &of_eve), Ok(()));
}

#[test]
fn an_earlier_act_is_taken_back_no_more() {
    let mut scene = scene();
    let [anne, bruno] = scene.users;
    let first = scene.act(officer(), Command::SuspendUser(anne));
    let undoing = scene.undoing(ROSALIE, first);
    scene.act(officer(), Command::SuspendUser(bruno));
    assert!(scene.acts.opposite(ROSALIE, first).is_none());
    assert_eq!(scene.check(officer(), &undoing), Err(Refusal::NoOpposite));
}

#[test]
fn only_the_very_opposite_takes_an_act_back() {
    let mut scene = scene();
    let [anne, bruno] = scene.users;
    let first = scene.act(officer(), Command::SuspendUser(anne));
    let undoing = scene.undoing(ROSALIE, first);
    let with = |event: Event| vec![undoing[0].clone(), event];
    for amiss in [
        with(Event::UserReactivated(bruno)),
        with(Event::UserSuspended(anne)),
        vec![undoing[0].clone()],
        [undoing.clone(), vec![Event::UserReactivated(bruno)]].concat(),
    ] {
        let refused = scene.check(officer(), &amiss);
        assert_eq!(refused, Err(Refusal::NoOpposite), "{amiss:?}");
    }
    // What takes nothing back is none of its affair.
    assert_eq!(scene.check(officer(), &undoing[1..]), Ok(()));
}

#[test]
fn what_has_no_opposite_and_what_took_back_an_act_stay() {
    let mut scene = scene();
    let [anne, bruno] = scene.users;
    let departure = scene.act(officer(), Command::RecordDeparture(bruno));
    assert!(scene.acts.opposite(ROSALIE, departure).is_none());
    let first = scene.act(officer(), Command::SuspendUser(anne));
    let opposite = scene.acts.opposite(ROSALIE, first).expect("one").clone();
    let undo = Command::UndoAct {
        sequence: first,
        opposite,
    };
    let taken_back = scene.act(officer(), undo);
    for act in [first, taken_back] {
        assert!(scene.acts.opposite(ROSALIE, act).is_none());
    }
}
