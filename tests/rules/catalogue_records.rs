//! What a record says of the catalogue, read again: by its author alone, in the form that the desk gives it,
//! and whatever catalogue comes with the app that reads it.

use crate::stage::{Stage, body, body_details, moment, officer, task, task_details};
use procura::register::{
    AccountKey, Actor, CatalogueChange, Command, Event, KeyOrigin, Refusal, Register, UserId,
    check_author,
};

fn key(rank: u8) -> AccountKey {
    AccountKey::from_bytes([rank; 32])
}

fn keyed() -> Stage {
    let mut stage = Stage::founded();
    stage.add_employee("anne");
    for rank in 0..2 {
        stage.record(Event::KeySet {
            user: UserId::from(u32::from(rank)),
            key: key(rank),
            origin: KeyOrigin::Own,
            edition: 1,
        });
    }
    stage
}

fn read(stage: &Stage, rank: u8, events: &[Event]) -> Result<(), Refusal> {
    let author = Actor::User(UserId::from(u32::from(rank)));
    check_author(
        &stage.register,
        (author, key(rank)),
        moment(stage.today).now,
        events,
    )
}

fn added(body_id: &str, task_id: &str) -> Event {
    Event::CatalogueChanged(CatalogueChange::TaskAdded {
        body: body(body_id),
        task: task(task_id),
        details: task_details("Une tâche"),
    })
}

fn body_added(body_id: &str) -> Event {
    Event::CatalogueChanged(CatalogueChange::BodyAdded {
        body: body(body_id),
        details: body_details("Un organisme"),
    })
}

#[test]
fn what_the_desk_records_is_read_again_from_an_officer_alone() {
    let mut stage = keyed();
    let commands = [
        Command::AddOwnBody {
            body: body_details("Guichet"),
            task: task_details("Déposer"),
        },
        Command::AddOwnTask {
            body: body("rq"),
            task: task_details("Jumeler"),
        },
        Command::ChangeCatalogue(vec![
            CatalogueChange::TaskWithdrawn {
                body: body("rq"),
                task: task("rq-avis"),
            },
            CatalogueChange::BodyWithdrawn(body("opc")),
        ]),
    ];
    for command in commands {
        let events = stage.ask(officer(), command.clone()).expect("accepted");
        assert_eq!(read(&stage, 0, &events), Ok(()));
        assert_eq!(read(&stage, 1, &events), Err(Refusal::NotOfficer));
        stage.submit(command);
    }
}

/// Another version of the app offers other bodies and tasks: what was recorded under it still loads, and
/// what it says of things that this one doesn't have changes nothing that is offered.
#[test]
fn what_was_decided_about_another_catalogue_still_loads() {
    let mut stage = keyed();
    let gone = |change| Event::CatalogueChanged(change);
    let of_another = [
        vec![gone(CatalogueChange::TaskWithdrawn {
            body: body("rq"),
            task: task("rq-disparue"),
        })],
        vec![gone(CatalogueChange::TaskRenamed {
            body: body("disparu"),
            task: task("disparu-tache"),
            details: task_details("Un nom"),
        })],
        vec![gone(CatalogueChange::BodyRenamed {
            body: body("disparu"),
            details: body_details("Un nom"),
        })],
        vec![gone(CatalogueChange::BodyWithdrawn(body("disparu")))],
        vec![added("disparu", "propre-1")],
        // What this version has from the start was added then.
        vec![body_added("rq"), added("rq", "rq-avis")],
    ];
    let before = stage.register.catalogue().bodies().len();
    for events in of_another {
        assert_eq!(read(&stage, 0, &events), Ok(()), "{events:?}");
        events.into_iter().for_each(|event| stage.record(event));
    }
    let catalogue = stage.register.catalogue();
    assert_eq!(catalogue.bodies().len(), before);
    let rq = catalogue.body(&body("rq")).expect("offered");
    assert_eq!(rq.name_fr, "Un organisme");
    assert_eq!(
        rq.tasks
            .iter()
            .filter(|row| row.id == task("rq-avis"))
            .count(),
        1
    );
    // The identity that was given then is given no more.
    let events = stage.submit(Command::AddOwnTask {
        body: body("rq"),
        task: task_details("Jumeler"),
    });
    assert_eq!(events.len(), 1);
    assert!(catalogue_has(&stage.register, "propre-2"));
}

fn catalogue_has(register: &Register, task_id: &str) -> bool {
    register
        .catalogue()
        .task(&body("rq"), &task(task_id))
        .is_some()
}

#[test]
fn identities_in_a_record_have_their_form_and_their_turn() {
    let stage = keyed();
    for events in [
        vec![added("rq", "propre-2")],
        vec![added("rq", "RQ-AVIS")],
        vec![added("R Q", "propre-1")],
        vec![added("rq", "propre-1"), added("rq", "propre-2")],
        vec![body_added("propre-2"), added("propre-2", "propre-1")],
        vec![body_added("propre-1")],
        vec![body_added("propre-1"), added("rq", "propre-2")],
        vec![
            added("rq", "rq-nouvelle"),
            Event::UserSuspended(UserId::from(1)),
        ],
    ] {
        let answer = read(&stage, 0, &events);
        assert_eq!(answer, Err(Refusal::NotAsDecided), "{events:?}");
    }
}
