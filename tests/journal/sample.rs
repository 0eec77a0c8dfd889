//! The sample enterprise, on any day.

use crate::drive::{
    Desk, another_world, come_in, drive_to_founded, enter, open_again, open_ready, open_ready_as,
    own_key,
};
use crate::stores::records_in;
use crate::worlds::StillWorld;
use procura::office::{
    EntryProblem, Footing, MemoryStore, Office, RemovalProblem, SampleProblem, SlotKind, Store,
    World as _,
};
use procura::register::{
    EnrolmentState, NeqCaution, RegisterKind, Role, Standing, Status, UserCode,
};

/// Makes the sample: its officers' passphrase is that of the user of rank 0 elsewhere, its employee's that
/// of the user of rank 2.
pub(crate) fn found_sample<S: Store>(office: &mut Desk<S>) -> Result<(), SampleProblem> {
    office.found_sample(&own_key(0), &own_key(2))
}

/// The sample, with its first officer in.
fn sample_on(world: StillWorld, store: &MemoryStore) -> Desk {
    let mut office = Office::open(store.clone(), world).expect("readable");
    found_sample(&mut office).expect("made");
    come_in(&mut office, 0);
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

    assert_eq!(found_sample(&mut office), Err(SampleProblem::NotEmpty));
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
    assert!(office.is_vacant());
    assert_eq!(office.visitor(), None);
    assert_eq!(found_sample(&mut office), Ok(()));
}

#[test]
fn a_genuine_register_is_never_removed() {
    let store = MemoryStore::default();
    let mut office = drive_to_founded(store.clone());

    assert_eq!(office.remove_sample(), Err(RemovalProblem::NotASample));
    assert_eq!(records_in(&store), 1);
    assert!(office.register().enterprise().is_some());
}

#[test]
fn two_samples_are_two_registers() {
    let world = crate::drive::world();
    let one = sample_on(world, &MemoryStore::default());
    let other = sample_on(another_world(), &MemoryStore::default());

    assert_ne!(one.journal().register_id(), other.journal().register_id());
}

#[test]
fn everyone_comes_in_with_the_public_passphrases() {
    let store = MemoryStore::default();
    drop(sample_on(crate::drive::world(), &store));

    for rank in [0, 2] {
        let office = open_ready_as(store.clone(), rank);
        let visitor = Some((crate::drive::user(rank), Footing::Settled));
        assert_eq!(office.visitor(), visitor);
    }
    let mut office = open_again(store);
    assert_eq!(enter(&mut office, "rse2", &own_key(0)), Ok(()));
    assert_eq!(office.impairment(), None);
    office.lock().expect("readable");
    for login in ["employe2", "employe9"] {
        let outcome = enter(&mut office, login, &own_key(2));
        assert_eq!(outcome, Err(EntryProblem::NoSlot), "{login}");
    }
}

#[test]
fn both_officers_and_the_employee_can_record_in_it() {
    let store = MemoryStore::default();
    drop(sample_on(crate::drive::world(), &store));
    let mut office = open_ready_as(store.clone(), 2);
    let changed =
        office.change_passphrase(crate::drive::transaction(250), &own_key(2), &own_key(4));
    assert!(changed.is_ok());
    office.lock().expect("readable");

    enter(&mut office, "rse2", &own_key(0)).expect("let in");
    let command = procura::register::Command::SuspendUser(crate::drive::user(3));
    assert!(
        office
            .submit(crate::drive::transaction(251), command)
            .is_ok()
    );
}

#[test]
fn storage_says_that_it_is_a_sample_before_anyone_comes_in() {
    let store = MemoryStore::default();
    assert!(!open_again(store.clone()).passes_for_sample());
    drop(sample_on(crate::drive::world(), &store));
    assert!(open_again(store).passes_for_sample());

    let genuine = MemoryStore::default();
    drop(drive_to_founded(genuine.clone()));
    assert!(!open_again(genuine).passes_for_sample());
}

#[test]
fn it_has_no_recovery_code_that_anybody_knows() {
    let store = MemoryStore::default();
    let office = sample_on(crate::drive::world(), &store);
    for login in ["rse1", "rse2", "employe1"] {
        let found = office.candidates(&crate::drive::code(login), SlotKind::Recovery);
        assert!(found.expect("readable").is_empty());
    }
    let accounts = office.register().users().iter();
    let mut accounts = accounts.filter_map(|(_, user)| user.account);
    assert!(
        accounts.all(|account| account.recovery == 0),
        "nor is one spoken of"
    );
}

#[test]
fn what_passes_for_a_sample_isnt_removed_for_it() {
    let store = MemoryStore::default();
    let mut office = drive_to_founded(store.clone());
    let id = office.journal().register_id().expect("founded");
    store.put(procura::office::Key::sample(id), "1");
    let before = store.content();

    assert_eq!(office.remove_sample(), Err(RemovalProblem::NotASample));
    assert_eq!(store.content(), before);
    assert!(open_again(store).passes_for_sample());
}
