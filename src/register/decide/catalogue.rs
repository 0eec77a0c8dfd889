//! The catalogue is changed (R1, R3, R4).

use crate::register::{
    BodyDetails, BodyId, CatalogueChange, Event, OrderedSet, Refusal, Register, TaskDetails, TaskId,
};

/// A body of the enterprise's own is added, with its first task.
pub(super) fn add_own_body(
    register: &Register,
    body: BodyDetails,
    task: TaskDetails,
) -> Result<Vec<Event>, Refusal> {
    let catalogue = register.catalogue();
    let id = BodyId::new(&catalogue.next_own(0));
    let first = CatalogueChange::TaskAdded {
        body: id.clone(),
        task: TaskId::new(&catalogue.next_own(1)),
        details: task,
    };
    let body = CatalogueChange::BodyAdded {
        body: id,
        details: body,
    };
    Ok(vec![
        Event::CatalogueChanged(body),
        Event::CatalogueChanged(first),
    ])
}

/// A task of the enterprise's own is added to a body that is offered.
pub(super) fn add_own_task(
    register: &Register,
    body: BodyId,
    task: TaskDetails,
) -> Result<Vec<Event>, Refusal> {
    if register.catalogue().body(&body).is_none() {
        return Err(Refusal::BodyUnknown(body));
    }
    own_task(register, body, task)
}

/// What [`add_own_task`] leads to, whatever the catalogue says.
fn own_task(
    register: &Register,
    body: BodyId,
    details: TaskDetails,
) -> Result<Vec<Event>, Refusal> {
    let task = TaskId::new(&register.catalogue().next_own(0));
    Ok(vec![Event::CatalogueChanged(CatalogueChange::TaskAdded {
        body,
        task,
        details,
    })])
}

/// The catalogue is changed as somebody confirmed it, all of it or nothing. Each change is checked against
/// what the ones before it lead to; in the end every body has a task.
pub(super) fn change(
    register: &Register,
    changes: Vec<CatalogueChange>,
) -> Result<Vec<Event>, Refusal> {
    let mut catalogue = register.catalogue().clone();
    let (mut refusals, mut bodies) = (Vec::new(), OrderedSet::new());
    for change in &changes {
        let checked = check_form(change).and_then(|()| catalogue.check(change));
        match checked {
            Ok(()) => catalogue.apply(change),
            Err(refusal) => refusals.push(refusal),
        }
        bodies.insert(change.body().clone());
    }
    let offered = bodies.iter().filter_map(|id| catalogue.body(id));
    let empty = offered.filter(|body| body.tasks.is_empty());
    refusals.extend(empty.map(|body| Refusal::BodyWithoutTask(body.id.clone())));
    match refusals.pop() {
        None if changes.is_empty() => Err(Refusal::NothingChosen),
        None => Ok(recorded(changes)),
        Some(only) if refusals.is_empty() => Err(only),
        Some(last) => {
            refusals.push(last);
            Err(Refusal::Several(refusals))
        }
    }
}

/// What the request that these events must have been leads to, whatever the catalogue says: it may have been
/// another one then.
pub(super) fn decided_again(register: &Register, events: &[Event]) -> Result<Vec<Event>, Refusal> {
    match events {
        [
            Event::CatalogueChanged(CatalogueChange::BodyAdded { body, details }),
            Event::CatalogueChanged(CatalogueChange::TaskAdded { details: task, .. }),
        ] if body.is_own() => add_own_body(register, details.clone(), task.clone()),
        [
            Event::CatalogueChanged(CatalogueChange::TaskAdded {
                body,
                task,
                details,
            }),
        ] if task.is_own() && body.is_well_formed() => {
            own_task(register, body.clone(), details.clone())
        }
        events => {
            let changes = events.iter().map(|event| match event {
                Event::CatalogueChanged(change) => check_form(change).map(|()| change.clone()),
                _ => Err(Refusal::NotAsDecided),
            });
            changes.collect::<Result<_, _>>().map(recorded)
        }
    }
}

/// Identities have their form, and those of the enterprise's own are given by the register alone.
fn check_form(change: &CatalogueChange) -> Result<(), Refusal> {
    if change.is_well_formed() && !change.adds_own() {
        Ok(())
    } else {
        Err(Refusal::NotAsDecided)
    }
}

fn recorded(changes: Vec<CatalogueChange>) -> Vec<Event> {
    changes.into_iter().map(Event::CatalogueChanged).collect()
}
