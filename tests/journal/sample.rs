//! The sample enterprise, on any day.

use crate::drive::{Desk, drive_to_founded, open_ready};
use crate::worlds::StillWorld;
use procura::office::{MemoryStore, Office, Opening, RemovalProblem, SampleProblem, World as _};
use procura::register::{
    EnrolmentState, NeqCaution, RegisterKind, Role, Standing, Status, UserCode,
};

fn sample_on(world: StillWorld, store: &MemoryStore) -> Desk {
    let Opening::Empty(mut office) = Office::open(store.clone(), world) else {
        panic!("not a first visit");
    };
    office.found_sample().expect("made");
    office
}

fn days() -> impl Iterator<Item = StillWorld> {
    [
        (2026, 8, 2),
        (2028, 2, 29),
        (2027, 2, 28),
        (2028, 3, 1),
        (2026, 12, 31),
        (2027, 1, 1),
        (2026, 3, 8),
        (2026, 11, 1),
        (2100, 2, 28),
    ]
    .into_iter()
    .map(|(year, month, day)| StillWorld::on(year, month, day))
}

#[test]
fn it_has_every_status_on_any_day() {
    for world in days() {
        let today = world.today();
        let office = sample_on(world, &MemoryStore::default());
        let statuses: Vec<Status> = office
            .register()
            .procurations()
            .iter()
            .map(|(_, row)| row.status(today))
            .collect();
        for status in [
            Status::Upcoming,
            Status::InForce,
            Status::Expiring,
            Status::Suspended,
            Status::Expired,
            Status::Revoked,
            Status::Replaced,
        ] {
            assert!(statuses.contains(&status), "{status:?} on {}", today.iso());
        }
    }
}

#[test]
fn it_has_the_promised_people_on_any_day() {
    for world in days() {
        let office = sample_on(world, &MemoryStore::default());
        let register = office.register();
        let codes = |role| -> Vec<String> {
            let users = register.users().iter().map(|(_, user)| user);
            let of_role =
                users.filter(|user| user.role == role && user.standing == Standing::Active);
            of_role.map(|user| user.code.as_str().to_owned()).collect()
        };
        let employees: Vec<String> = (1..=8).map(|rank| format!("employe{rank}")).collect();

        assert_eq!(codes(Role::Rse), ["rse1", "rse2"]);
        assert_eq!(codes(Role::User), employees);
        assert!(
            register
                .user_by_code(&UserCode::parse("RSE1").expect("a code"))
                .is_some()
        );
    }
}

#[test]
fn it_is_marked_as_a_sample_and_cant_be_taken_for_a_genuine_enterprise() {
    let office = sample_on(crate::drive::world(), &MemoryStore::default());
    let enterprise = office.register().enterprise().expect("founded");

    assert_eq!(enterprise.kind, RegisterKind::Sample);
    assert_eq!(
        enterprise.neq.caution(),
        Some(NeqCaution::UnusualCheckDigit)
    );
}

#[test]
fn its_bodies_are_in_every_enrolment_state() {
    let office = sample_on(crate::drive::world(), &MemoryStore::default());
    let bodies = office.register().catalogue().bodies();
    let states: Vec<_> = bodies
        .iter()
        .map(|body| office.register().enrolment(&body.id))
        .collect();

    for state in [
        None,
        Some(EnrolmentState::Active),
        Some(EnrolmentState::Pending),
        Some(EnrolmentState::Refused),
    ] {
        assert!(states.contains(&state), "{state:?}");
    }
}

#[test]
fn its_procurations_are_assigned_to_nobody_to_one_and_to_several() {
    let office = sample_on(crate::drive::world(), &MemoryStore::default());
    let register = office.register();
    let ids = register.procurations().iter().map(|(id, _)| id);
    let counts: Vec<usize> = ids.map(|id| register.mandataries(id).count()).collect();

    assert!(
        counts.contains(&0) && counts.contains(&1) && counts.contains(&3),
        "{counts:?}"
    );
}

#[test]
fn no_right_was_given_backwards_and_the_journal_goes_forward_r2() {
    for world in days() {
        let now = world.moment().now;
        let office = sample_on(world, &MemoryStore::default());
        for (_, row) in office.register().procurations().iter() {
            assert!(
                row.terms.period.start() >= row.created,
                "{:?}",
                row.terms.name
            );
        }
        let instants: Vec<_> = office
            .journal()
            .records()
            .map(|record| record.instant)
            .collect();
        assert!(instants.is_sorted());
        assert!(instants.last().is_some_and(|last| *last < now));
    }
}

#[test]
fn it_is_found_again_like_any_register() {
    let store = MemoryStore::default();
    let office = sample_on(crate::drive::world(), &store);

    assert_eq!(open_ready(store).register(), office.register());
}

#[test]
fn it_is_made_on_a_first_visit_only() {
    let mut office = drive_to_founded(MemoryStore::default());

    assert_eq!(office.found_sample(), Err(SampleProblem::NotEmpty));
    assert_eq!(office.journal().len(), 1);
}

#[test]
fn it_is_removed_in_one_act_and_leaves_no_trace() {
    let store = MemoryStore::default();
    let draft = procura::office::Key::parse("procura.draft.x").expect("ours");
    store.put(draft.clone(), "…");
    let mut office = sample_on(crate::drive::world(), &store);

    assert_eq!(office.remove_sample(), Ok(()));

    assert_eq!(store.content().into_keys().collect::<Vec<_>>(), [draft]);
    assert!(office.register().enterprise().is_none());
    assert!(office.journal().is_empty());
    assert_eq!(office.found_sample(), Ok(()));
}

#[test]
fn a_genuine_register_is_never_removed() {
    let store = MemoryStore::default();
    let mut office = drive_to_founded(store.clone());

    assert_eq!(office.remove_sample(), Err(RemovalProblem::NotASample));
    assert_eq!(store.content().len(), 1);
    assert!(office.register().enterprise().is_some());
}

#[test]
fn two_samples_are_two_registers() {
    let world = crate::drive::world();
    let one = sample_on(world.clone(), &MemoryStore::default());
    let other = sample_on(world, &MemoryStore::default());

    assert_ne!(one.journal().register_id(), other.journal().register_id());
}
